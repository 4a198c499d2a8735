"""Rows of tables as blocks; and tables drawn in plain text: columns parted by bars, tabs or wide gaps."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.model.records import NamedTuple
from factcheck.model.text import Block, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.documents.lines import Line

_MOST_COLUMNS = 100
_DRAWN = "-=+|:_*~ \t─━│┼"
_SEPARATORS = (r"\|", r"\t", r"\t+", r" {3,}|\t+")


class Cell(NamedTuple):
    """A cell of a table; without pieces where it is empty, or only reached over by another, whose text it has."""

    pieces: tuple[Span, ...]
    text: str


Row = tuple[Cell, ...]


def is_rule(text: str) -> bool:
    """Whether a line is only drawn: «-----», «=====», «|---|---|», «* * *»."""
    return len(text) >= 3 and not text.strip(_DRAWN) and not text.isspace()


def table_at(lines: Sequence[Line], i: int) -> tuple[list[Block], int]:
    """The rows of the table that begins at line `i`, and the index of the line after it.

    Without a table: no rows and `i`. A table has two rows at least with the same number of cells,
    or one between bars. Its first row is its header if a drawn line follows, or if only later rows
    have digits.
    """
    if not any(mark in lines[i].text for mark in ("|", "\t", "   ")):
        return [], i
    for separator in _SEPARATORS:
        rows: list[Row] = []
        ruled = False
        j = i
        while j < len(lines):
            if is_rule(lines[j].text):
                ruled = ruled or len(rows) == 1
            else:
                row = _row(lines[j], separator)
                if len(row) < 2 or (rows and len(row) != len(rows[0])):
                    break
                rows.append(row)
            j += 1
        if len(rows) >= 2 or (len(rows) == 1 and re.match(r"\|.*\|$", lines[i].text)):
            return row_blocks(rows, ruled=ruled), j
    return [], i


def _row(line: Line, separator: str) -> Row:
    """The cells of a line, trimmed; none if there are too many for a table that a person reads."""
    text, start = line.text, line.start
    if separator == r"\|":
        start += text.startswith("|")
        text = text.removeprefix("|").removesuffix("|")
    breaks = [m.span() for m in re.finditer(separator, text)]
    if len(breaks) >= _MOST_COLUMNS:
        return ()
    cells = []
    for begin, end in zip([0, *(b[1] for b in breaks)], [*(b[0] for b in breaks), len(text)], strict=True):
        said = text[begin:end].strip()
        at = start + begin + (text[begin:end].index(said) if said else 0)
        cells.append(Cell((Span(at, at + len(said)),) if said else (), said))
    return tuple(cells)


def row_blocks(rows: Sequence[Row], *, ruled: bool = False) -> list[Block]:
    """The rows of a table as blocks; the header's cells name those below them.

    The first row is the header if the table is `ruled` so, or if only later rows have digits.
    """
    has_header = len(rows) > 1 and (ruled or (not _has_digit(rows[0]) and any(map(_has_digit, rows[1:]))))
    headers = tuple(cell.text for cell in rows[0]) if has_header else ()
    return [_block(row, headers if i else ()) for i, row in enumerate(rows) if any(cell.pieces for cell in row)]


def _has_digit(row: Row) -> bool:
    return any(c.isdigit() for cell in row for c in cell.text)


def _block(row: Row, headers: tuple[str, ...]) -> Block:
    """A row as a block; a cell beyond the header's has no header."""
    cells = tuple(cell.pieces for cell in row)
    named = (*headers[: len(row)], *[""] * (len(row) - len(headers))) if headers else ()
    return Block(kind="row", pieces=tuple(s for cell in cells for s in cell), cells=cells, headers=named)
