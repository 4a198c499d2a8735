"""What one paragraph of a Word document says: its runs, whatever wraps them, without what is not shown."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factcheck.documents.package import attribute, child, local

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

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
    """del moveFrom instrText delText delInstrText pPr rPr tblPr sdtPr sdtEndPr rt rubyPr annotationRef object
    footnoteRef endnoteRef""".split()
)
"""Elements of which nothing is read: what was deleted, and what only says how things look."""
_COUNTED = (["PAGE"], ["NUMPAGES"], ["SECTIONPAGES"], ["SECTION"], ["PAGEREF"], ["TOC"])
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
        if name in _SIGNS:
            self._say(_SIGNS[name])
        elif name in _READ:
            _READ[name](self, part)
        elif name not in _UNSEEN:
            self.read(part)

    def _text(self, part: _Element) -> None:
        self._say(part.text or "")

    def _symbol(self, part: _Element) -> None:
        code = attribute(part, "char")
        if re.fullmatch(r"[0-9a-fA-F]{1,4}", code):
            self._say(chr(int(code, 16)))

    def _note(self, part: _Element) -> None:
        self.passage.notes.append((local(part).removesuffix("Reference"), attribute(part, "id")))

    def _box(self, part: _Element) -> None:
        self.passage.boxes.append(part)

    def _alternative(self, part: _Element) -> None:
        """The same thing is said for newer and for older programs: once is enough."""
        self.read(next(iter(part), part))

    def _instruction(self, part: _Element) -> None:
        if self._fields and not self._separated[-1]:
            self._fields[-1] += part.text or ""

    def _simple_field(self, part: _Element) -> None:
        if not _is_counted(attribute(part, "instr")):
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
    return instruction.upper().split(maxsplit=1)[:1] in _COUNTED


_READ: Mapping[str, Callable[[_Runs, _Element], None]] = {
    "t": _Runs._text,
    "r": _Runs._run,
    "sym": _Runs._symbol,
    "footnoteReference": _Runs._note,
    "endnoteReference": _Runs._note,
    "txbxContent": _Runs._box,
    "AlternateContent": _Runs._alternative,
    "fldChar": _Runs._field,
    "instrText": _Runs._instruction,
    "fldSimple": _Runs._simple_field,
}
"""How an element is read that is not only gone through."""
