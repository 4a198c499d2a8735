"""What one paragraph of a Word document says: its runs, whatever wraps them, without what is not shown."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factcheck.documents.package import attribute, child, local

if TYPE_CHECKING:
    from lxml.etree import _Element

    from factcheck.documents.docx_styles import Styles

_SIGNS = {
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "\u2011",
    "softHyphen": "\xad",
}
_UNSEEN = frozenset(
    ["del", "moveFrom", "instrText", "delText", "delInstrText", "pPr", "rPr", "tblPr", "sdtPr", "sdtEndPr"]
    + ["rt", "rubyPr", "annotationRef", "object", "footnoteRef", "endnoteRef", "bookmarkStart", "bookmarkEnd"]
)
"""Elements of which nothing is read: what was deleted, and what only says how things look."""
_COUNTED = ("PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "PAGEREF", "TOC")
"""Fields that show numbers of pages."""


@dataclass(slots=True)
class Passage:
    """A paragraph's text, and what hangs on it."""

    text: str = ""
    notes: list[tuple[str, str]] = field(default_factory=list)
    """Notes referred to: ("footnote", id)."""
    boxes: list[_Element] = field(default_factory=list)
    """Contents of text boxes."""
    runs_on: bool = False
    """Whether its end was deleted, so that the next paragraph goes on."""


@dataclass(slots=True)
class Told:
    """What the cells of a table hold besides their text."""

    passages: list[Passage] = field(default_factory=list)
    tables: list[_Element] = field(default_factory=list)


def read_passage(paragraph: _Element, styles: Styles) -> Passage:
    """Read a paragraph as it is shown when every change is accepted."""
    walk = _Runs(styles)
    walk.read(paragraph)
    mark = child(paragraph, "pPr", "rPr")
    walk.passage.text = "".join(walk.said)
    walk.passage.runs_on = mark is not None and any(local(p) in ("del", "moveFrom") for p in mark)
    return walk.passage


class _Runs:
    """Goes through a paragraph's runs."""

    def __init__(self, styles: Styles) -> None:
        self.passage = Passage()
        self.said: list[str] = []
        self._styles = styles
        self._fields: list[str] = []
        """Of each field that is open, its instruction; behind its `separate`, the letters say what it shows."""
        self._separated: list[bool] = []

    def read(self, element: _Element) -> None:
        """Read whatever an element holds."""
        for part in element:
            self._part(part)

    def _part(self, part: _Element) -> None:
        name = local(part)
        if name == "t":
            self._say(part.text or "")
        elif name in _SIGNS:
            self._sign(part, name)
        elif name == "sym":
            code = attribute(part, "char")
            self._say(chr(int(code, 16)) if code and set(code) <= set("0123456789abcdefABCDEF") and len(code) < 5 else "")
        elif name == "r":
            self._run(part)
        elif name in ("footnoteReference", "endnoteReference"):
            self.passage.notes.append((name.removesuffix("Reference"), attribute(part, "id")))
        elif name == "txbxContent":
            self.passage.boxes.append(part)
        elif name == "AlternateContent":  # the same thing said for newer and for older readers
            self.read(next(iter(part)) if len(part) else part)
        elif name == "fldChar":
            self._field(part)
        elif name == "instrText" and self._fields and not self._separated[-1]:
            self._fields[-1] += part.text or ""
        elif name == "fldSimple":
            if not _is_counted(attribute(part, "instr")):
                self.read(part)
        elif name not in _UNSEEN:
            self.read(part)

    def _run(self, run: _Element) -> None:
        if self._styles.is_on(run, "vanish"):
            return
        before = len(self.said)
        self.read(run)
        raised = child(run, "rPr", "vertAlign")
        if raised is not None and attribute(raised, "val") == "superscript":
            self._set_apart(before)

    def _set_apart(self, at: int) -> None:
        """Part a raised number from the one that it stands on: 150¹ is a note's mark, not 1501."""
        mark, before = "".join(self.said[at:]), "".join(self.said[:at])[-1:]
        if mark[:1].isdigit() and before.isdigit():
            self.said.insert(at, " ")

    def _sign(self, part: _Element, name: str) -> None:
        parent = part.getparent()
        if parent is None or local(parent) != "tabs":  # tab stops, in the properties of styles
            self._say(_SIGNS[name])

    def _field(self, part: _Element) -> None:
        kind = attribute(part, "fldCharType")
        if kind == "begin":
            self._fields.append("")
            self._separated.append(False)
        elif kind == "separate" and self._separated:
            self._separated[-1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()
            self._separated.pop()

    def _say(self, text: str) -> None:
        if not any(_is_counted(instruction) for instruction in self._fields):
            self.said.append(text)


def _is_counted(instruction: str) -> bool:
    return instruction.split(maxsplit=1)[:1] != [] and instruction.split(maxsplit=1)[0].upper() in _COUNTED
