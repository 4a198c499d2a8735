"""OpenDocument texts (ODT), as LibreOffice writes them: what is shown when every tracked change is accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.documents.extracted import Extract
from factcheck.documents.odt_text import Passage, hidden_styles, read_passage
from factcheck.documents.package import Package, attribute, child, local
from factcheck.model.text import Document, Location

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from factcheck.model.text import BlockKind

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"

_TRANSPARENT = frozenset(
    """section list-item list-header table-header-rows table-rows table-row-group table-header-columns
    index-body""".split()
)
"""Elements around paragraphs, rows and cells that show what they hold."""
_MOST_COLUMNS = 100
"""A row may say that an empty cell is repeated a thousand times: to the edge of the sheet."""


def read(data: bytes, path: str) -> Document:
    """Read an OpenDocument text: its body, then its notes, then what stands above and below pages."""
    package = Package(data, path)
    content = package.xml("content.xml")
    body = child(content, "body", "text")
    if body is None:
        raise package.damaged("content.xml has no text")
    styles = package.xml("styles.xml") if "styles.xml" in package else None
    walk = _Walk(hidden_styles(content, styles))
    walk.flow(body, Location())
    walk.notes()
    for part in _page_edges(styles):
        walk.flow(part, Location(part="header" if local(part).startswith("header") else "footer"))
    return walk.extract.document(path, MEDIA_TYPE)


def _page_edges(styles: _Element | None) -> Iterator[_Element]:
    """The headers, then the footers of the pages; each text once, however many kinds of pages have it."""
    masters = child(styles, "master-styles") if styles is not None else None
    edges = [edge for master in (masters if masters is not None else ()) for edge in master]
    seen = set()
    for name in ("header", "footer"):
        for edge in edges:
            said = (name, "".join(str(text) for text in edge.itertext()))
            shown = attribute(edge, "display") != "false"
            if shown and local(edge).partition("-")[0] == name and said not in seen:
                seen.add(said)
                yield edge


class _Walk:
    """Goes through a document and collects what it says."""

    def __init__(self, hidden: frozenset[str]) -> None:
        self.extract = Extract()
        self._hidden = hidden
        self._paragraphs = 0
        self._tables = 0
        self._boxes = 0
        self._notes: dict[str, list[_Element]] = {"footnote": [], "endnote": []}

    def flow(self, element: _Element, location: Location, kind: BlockKind | None = None, level: int = 0) -> None:
        """Read paragraphs, lists and tables one after another."""
        for part in element:
            name = local(part)
            if name == "h":
                depth = attribute(part, "outline-level")
                self._paragraph(part, location, "heading", int(depth) if depth.isdecimal() else 1)
            elif name == "p":
                self._paragraph(part, location, kind, level)
            elif name == "table":
                self._table(part, location)
            elif name in ("list", "numbered-paragraph"):
                self.flow(part, location, "item", level + 1)
            elif name in _TRANSPARENT and attribute(part, "display") != "none":
                self.flow(part, location, kind, level)
            elif name == "frame":
                self._boxes_of(Passage(boxes=[b for b in part if local(b) == "text-box"]))

    def notes(self) -> None:
        """Read the notes that the text has."""
        for part in ("footnote", "endnote"):
            for number, body in enumerate(self._notes[part], 1):
                self.flow(body, Location(part="footnote" if part == "footnote" else "endnote", number=number))

    def _paragraph(self, element: _Element, location: Location, kind: BlockKind | None, level: int) -> None:
        passage = self._passage(element)
        if passage.text.strip():
            if location.part == "body":
                self._paragraphs += 1
                location = location._replace(paragraph=self._paragraphs)
            self.extract.paragraph(passage.text, location, kind, level)
        self._boxes_of(passage)

    def _passage(self, element: _Element) -> Passage:
        passage = read_passage(element, self._hidden)
        for kind, body in passage.notes:
            self._notes.setdefault(kind, []).append(body)
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
        passages: list[Passage] = []
        tables: list[_Element] = []
        rows = [
            [text for cell in row for text in self._cell(cell, passages, tables)][:_MOST_COLUMNS]
            for row in _rows(element)
        ]
        ruled = child(element, "table-header-rows") is not None

        def locate(row: int, column: int) -> Location:
            return place._replace(row=row + 1, column=column + 1)

        self.extract.table(rows, locate, ruled=ruled)
        for passage in passages:
            self._boxes_of(passage)
        for table in tables:
            self._table(table, location)

    def _cell(self, element: _Element, passages: list[Passage], tables: list[_Element]) -> Iterator[str]:
        """What a cell says, as often as it is repeated; an empty text for one that another covers."""
        repeated = attribute(element, "number-columns-repeated")
        times = min(int(repeated) if repeated.isdecimal() else 1, _MOST_COLUMNS)
        if local(element) == "covered-table-cell":
            yield from [""] * times
        elif local(element) == "table-cell":
            said = []
            for part in _paragraphs_and_tables(element):
                if local(part) == "table":
                    tables.append(part)
                    continue
                passages.append(self._passage(part))
                said.append(passages[-1].text)
            yield from ["\n".join(text for text in said if text.strip())] * times


def _rows(element: _Element) -> Iterator[_Element]:
    for part in element:
        if local(part) == "table-row":
            yield part
        elif local(part) in _TRANSPARENT:
            yield from _rows(part)


def _paragraphs_and_tables(element: _Element) -> Iterator[_Element]:
    for part in element:
        if local(part) in ("p", "h", "table"):
            yield part
        elif local(part) in _TRANSPARENT:
            yield from _paragraphs_and_tables(part)
