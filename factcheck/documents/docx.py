"""Word documents (DOCX): what stands on paper when every tracked change is accepted and no comment shown."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from factcheck.documents.docx_styles import Styles
from factcheck.documents.docx_text import Passage, Told, read_passage
from factcheck.documents.extracted import Extract
from factcheck.documents.package import Package, attribute, child, local
from factcheck.model.text import Document, Location

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from factcheck.model.text import Part

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_TRANSPARENT = frozenset(["sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"])
"""Elements around paragraphs, rows and cells that show what they hold."""


def read(data: bytes, path: str) -> Document:
    """Read a Word document: its text, then its footnotes and endnotes, then what stands above and below pages."""
    package = Package(data, path)
    main = _main_part(package)
    parts = sorted(_related(package, main), key=lambda part: (_ORDER.get(part[0], 0), part[1]))
    walk = _Walk(Styles(package, next((name for kind, name in parts if kind == "styles"), "")))
    body = child(package.xml(main), "body")
    if body is None:
        raise package.damaged(f"{main} has no body")
    walk.flow(body, Location())
    for kind, name in parts:
        if kind in ("footnotes", "endnotes"):
            walk.notes(package.xml(name), "footnote" if kind == "footnotes" else "endnote")
        elif kind in ("header", "footer"):
            walk.flow(package.xml(name), Location(part="header" if kind == "header" else "footer"))
    return walk.extract.document(path, MEDIA_TYPE)


_ORDER = {"footnotes": 1, "endnotes": 2, "header": 3, "footer": 4}


def _main_part(package: Package) -> str:
    """The part that holds the text, as the package says."""
    for kind, name in _related(package, ""):
        if kind == "officeDocument":
            return name
    raise package.damaged("it does not say which part is its text")


def _related(package: Package, source: str) -> Iterator[tuple[str, str]]:
    """The parts that a part names, each with its kind and once."""
    folder, base = posixpath.split(source)
    rels = posixpath.join(folder, "_rels", f"{base}.rels")
    if rels not in package:
        return
    seen = set()
    for relation in package.xml(rels):
        target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/")
        if relation.get("TargetMode") != "External" and target in package and target not in seen:
            seen.add(target)
            yield relation.get("Type", "").rpartition("/")[2], target


class _Walk:
    """Goes through the parts of a document and collects what they say."""

    def __init__(self, styles: Styles) -> None:
        self.extract = Extract()
        self._styles = styles
        self._paragraphs = 0
        self._tables = 0
        self._boxes = 0
        self._notes: dict[tuple[str, str], int] = {}
        self._open = ""
        """What a paragraph says whose end was deleted: the next one goes on."""

    def notes(self, root: _Element, part: Part) -> None:
        """Read the notes of a kind that the text refers to, in that order, each with its number."""
        notes = {attribute(note, "id"): note for note in root}
        for (kind, identity), number in tuple(self._notes.items()):
            if kind == part and identity in notes:
                self.flow(notes[identity], Location(part=part, number=number))

    def flow(self, element: _Element, location: Location) -> None:
        """Read paragraphs and tables one after another."""
        for part in element:
            name = local(part)
            if name == "p":
                self._paragraph(part, location)
            elif name == "tbl":
                self._table(part, location)
            elif name in _TRANSPARENT:
                self.flow(part, location)

    def _paragraph(self, element: _Element, location: Location) -> None:
        passage = self._passage(element)
        text = self._open + passage.text
        self._open = text if passage.runs_on else ""
        shown = not passage.runs_on and bool(text.strip()) and not self._styles.is_contents(element)
        if shown and location.part == "body":
            self._paragraphs += 1
            location = location._replace(paragraph=self._paragraphs)
        if shown:
            kind, level = self._styles.kind(element)
            self.extract.paragraph(text, location, kind, level)
        self._boxes_of(passage)

    def _passage(self, element: _Element) -> Passage:
        """What a paragraph says; the notes that it refers to are counted."""
        passage = read_passage(element, self._styles)
        for note in passage.notes:
            same = sum(kind == note[0] for kind, _ in self._notes)
            self._notes.setdefault(note, same + 1)
        return passage

    def _boxes_of(self, passage: Passage) -> None:
        """Read the text boxes that hang on a paragraph."""
        for box in passage.boxes:
            self._boxes += 1
            self.flow(box, Location(part="text-box", number=self._boxes))

    def _table(self, element: _Element, location: Location) -> None:
        """Read a table; tables and text boxes within it follow it."""
        self._tables += 1
        place = location._replace(table=self._tables)
        told = Told()
        ruled = False
        rows = []
        for i, row in enumerate(_inside(element, "tr")):
            properties = child(row, "trPr")
            if properties is not None and child(properties, "del") is not None:
                continue
            ruled = ruled or (i == 0 and properties is not None and child(properties, "tblHeader") is not None)
            rows.append([text for cell in _inside(row, "tc") for text in self._cell(cell, told)])

        def locate(row: int, column: int) -> Location:
            return place._replace(row=row + 1, column=column + 1)

        self.extract.table(rows, locate, ruled=ruled)
        for passage in told.passages:
            self._boxes_of(passage)
        for table in told.tables:
            self._table(table, location)

    def _cell(self, element: _Element, told: Told) -> Iterator[str]:
        """What a cell says, and an empty text for each further column that it takes."""
        said = []
        for part in _paragraphs_and_tables(element):
            if local(part) == "tbl":
                told.tables.append(part)
                continue
            passage = self._passage(part)
            told.passages.append(passage)
            said.append(passage.text)
        yield "\n".join(text for text in said if text.strip())
        span = child(element, "tcPr", "gridSpan")
        width = attribute(span, "val") if span is not None else ""
        yield from [""] * min(int(width) - 1 if width.isdecimal() else 0, 63)


def _inside(element: _Element, name: str) -> Iterator[_Element]:
    """The rows of a table or the cells of a row, also within what wraps them."""
    for part in element:
        if local(part) == name:
            yield part
        elif local(part) in _TRANSPARENT:
            yield from _inside(part, name)


def _paragraphs_and_tables(element: _Element) -> Iterator[_Element]:
    for part in element:
        if local(part) in ("p", "tbl"):
            yield part
        elif local(part) in _TRANSPARENT:
            yield from _paragraphs_and_tables(part)
