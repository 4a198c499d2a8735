"""Tables of web pages: rows of cells, where cells take several columns and rows; or only the layout of a page."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factcheck.documents.tables import Cell, Row, row_blocks
from factcheck.model.text import Block, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_MOST_COLUMNS = 100
_LONGEST_CELL = 300
"""Characters: a cell that says more than this is a column of a page laid out by a table."""


@dataclass(slots=True)
class TableCell:
    """A cell while it is read: what stands in it, block by block."""

    heads: bool
    """Whether it is a `<th>`."""
    columns: int = 1
    rows: int = 1
    blocks: list[Block] = field(default_factory=list)

    @property
    def own(self) -> list[Block]:
        """What it says itself; the rest is of tables within it."""
        return [block for block in self.blocks if block.kind != "row"]

    @property
    def pieces(self) -> tuple[Span, ...]:
        """What it says as one text; an empty piece keeps two paragraphs apart."""
        out: list[Span] = []
        for block in self.own:
            if out:
                out.append(Span(block.pieces[0].start, block.pieces[0].start))
            out += block.pieces
        return tuple(out)


@dataclass(slots=True)
class Table:
    """A table while it is read."""

    rows: list[list[TableCell]] = field(default_factory=list)

    def cell(self, name: str, attributes: Mapping[str, str]) -> TableCell:
        """Begin a cell; also where no row was begun."""
        if not self.rows:
            self.rows.append([])
        columns, rows = (_number(attributes.get(key, "")) for key in ("colspan", "rowspan"))
        self.rows[-1].append(TableCell(name == "th", columns, rows))
        return self.rows[-1][-1]

    def blocks(self, text: str) -> list[Block]:
        """Its rows; where it only lays a page out, what stands in its cells."""
        cells = [cell for row in self.rows for cell in row]
        inner = [block for cell in cells for block in cell.blocks if block.kind == "row"]
        if max(map(len, self.rows), default=0) < 2 or any(_length(cell) > _LONGEST_CELL for cell in cells):
            return [block for cell in cells for block in cell.blocks]
        ruled = all(cell.heads for cell in self.rows[0])
        return [*row_blocks(list(self._grid(text)), ruled=ruled), *inner]

    def _grid(self, text: str) -> Iterator[Row]:
        """The rows with an empty cell wherever another reaches over."""
        reaching: dict[int, int] = {}
        for row in self.rows:
            made: list[Cell] = []
            for cell in row:
                _cover(made, reaching)
                pieces = cell.pieces
                for column in range(len(made), min(len(made) + cell.columns, _MOST_COLUMNS)):
                    reaching[column] = cell.rows
                said = "".join(text[a:b] if b > a else " " for a, b in pieces).strip()
                made += [Cell(pieces, said), *[Cell((), said)] * (cell.columns - 1)][: _MOST_COLUMNS - len(made)]
            _cover(made, reaching)
            reaching = {column: rows - 1 for column, rows in reaching.items() if rows > 1}
            yield tuple(made)


def _cover(made: list[Cell], reaching: Mapping[int, int]) -> None:
    """Add empty cells where cells of rows above reach down."""
    while reaching.get(len(made), 0) > 0 and len(made) < _MOST_COLUMNS:
        made.append(Cell((), ""))


def _length(cell: TableCell) -> int:
    return sum(b - a for block in cell.own for a, b in block.pieces)


def _number(said: str) -> int:
    return max(1, min(int(said), _MOST_COLUMNS)) if said.isdecimal() and len(said) < 6 else 1
