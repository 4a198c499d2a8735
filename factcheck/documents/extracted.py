"""A document whose text is taken out of its file piece by piece, each piece with where it stands there."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.documents import text as plain
from factcheck.documents.lines import Line, Wrapping, pieces, runs_on, split_lines
from factcheck.documents.tables import Cell, row_blocks
from factcheck.model.text import Block, BlockKind, Document, Location, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_LONGEST_CELL = 300
"""Characters: a cell that says more than this is a column of a page laid out by a table."""


class Extract:
    """Collects paragraphs and tables in the order in which they are read."""

    def __init__(self) -> None:
        self._said: list[str] = []
        self._length = 0
        self._locations: list[tuple[int, Location]] = []
        self._reading = plain.Reading(Wrapping([]))

    def paragraph(self, text: str, location: Location, kind: BlockKind | None = None, level: int = 0) -> None:
        """Add a paragraph; without a kind it is told, as in plain text, whether it is a heading or an item."""
        self.lines([(text, location)], kind, level)

    def lines(self, told: Sequence[tuple[str, Location]], kind: BlockKind | None = None, level: int = 0) -> None:
        """Add a paragraph that stands in several places one after another, as in several lines of a page."""
        text = "".join(said for said, _ in told)
        if not text.strip():
            return
        if kind is None and told[0][1].part != "body":
            kind = "paragraph"  # what stands beside the text is no heading of it, however short
        at = self._length
        for said, location in told:
            self._put(said, location)
        for lines in _paragraphs(text, at):
            if kind is None:
                self._reading.read(lines)
            else:
                self._reading.add(Block(kind=kind, pieces=pieces(lines), level=level))
        self._gap("\n\n")

    def table(self, rows: Sequence[Sequence[str]], locate: Callable[[int, int], Location], *, ruled: bool) -> None:
        """Add a table; `locate` tells where a cell is, by its row and column, from 0.

        A table of one column, or with a cell as long as a page's column, only lays a page out: its cells are
        paragraphs.
        """
        if max(map(len, rows), default=0) < 2 or any(len(cell) > _LONGEST_CELL for row in rows for cell in row):
            for i, row in enumerate(rows):
                for j, cell in enumerate(row):
                    for line in cell.split("\n"):
                        self.paragraph(line, locate(i, j))
            return
        made = [self._row(row, [locate(i, j) for j in range(len(row))]) for i, row in enumerate(rows)]
        for block in row_blocks(made, ruled=ruled):
            self._reading.add(block)
        self._gap("\n")

    def _row(self, row: Sequence[str], locations: Sequence[Location]) -> tuple[Cell, ...]:
        cells = []
        for text, location in zip(row, locations, strict=True):
            at = self._put(text, location) if text else 0
            cells.append(Cell((Span(at, at + len(text)),) if text.strip() else (), text))
            self._gap("\t")
        self._gap("\n")
        return tuple(cells)

    def _put(self, text: str, location: Location) -> int:
        at = self._length
        self._locations.append((at, location))
        self._gap(text)
        return at

    def _gap(self, text: str) -> None:
        self._said.append(text)
        self._length += len(text)

    def document(self, path: str, media_type: str) -> Document:
        """Everything that was added, as a document."""
        return Document(
            path=path,
            media_type=media_type,
            text="".join(self._said),
            blocks=self._reading.blocks(),
            locations=tuple(self._locations),
        )


def _paragraphs(text: str, at: int) -> Iterator[list[Line]]:
    """The lines of a paragraph, parted where a line that a writer broke off does not run on."""
    lines = [
        line._replace(begin=line.begin + at, start=line.start + at, stop=line.stop + at)
        for line in split_lines(text)
        if line.text
    ]
    run = lines[:1]
    for before, line in pairwise(lines):
        if not runs_on(before, line):
            yield run
            run = []
        run.append(line)
    yield run
