"""The letters of a PDF page put together to lines, columns and tables, by where they stand.

A page holds no more than letters at places. What stands on one level is a row. Where a white strip runs down
through several rows, they are columns of text or a table: columns where their lines are long, a table where they
are short.
"""

from __future__ import annotations

from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from factcheck.model.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pdfminer.layout import LTPage, LTTextLine

_STRIP = 0.8
"""Width of the narrowest white strip between columns, in heights of letters."""
_WIDE_STRIP = 1.5
"""A strip as wide as this parts two rows already, a narrower one three."""
_FAR = 3.0
"""What stands further apart in one row, in heights of letters, is not said in one breath."""
_WORDS_OF_TEXT = 4
"""Words that a line of a column of text has on average, and a cell has not."""
_RAISED = 0.8
"""Letters lower than this part of their line are raised or sunk."""


class Piece(NamedTuple):
    """Letters that stand together in one row."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float
    """Height of its letters."""
    row: int = 0
    """In which row of the page it stands, from 1."""

    def beside(self, other: Piece) -> bool:
        """Whether the two stand on one level."""
        return self.bottom < (other.bottom + other.top) / 2 < self.top


Row = list[Piece]


class Flow(NamedTuple):
    """Lines that are read one after another, from top to bottom."""

    lines: list[Piece]


class Grid(NamedTuple):
    """A table: of each row its cells, None for an empty one."""

    rows: list[list[Piece | None]]


def rows_of(page: LTPage) -> list[Row]:
    """The rows of a page from top to bottom, each from left to right."""
    pieces = sorted(_pieces(page), key=lambda p: (-(p.bottom + p.top) / 2, p.left))
    rows: list[Row] = []
    for piece in pieces:
        if rows and rows[-1][0].beside(piece):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [sorted((p._replace(row=i) for p in row), key=lambda p: p.left) for i, row in enumerate(rows, 1)]


def _pieces(page: LTPage) -> Iterator[Piece]:
    from pdfminer.layout import LTTextBox, LTTextLine

    for box in page:
        if isinstance(box, LTTextBox):
            for line in box:
                if isinstance(line, LTTextLine):
                    yield from _piece(line)


def _piece(line: LTTextLine) -> Iterator[Piece]:
    """A line as the library found it; none where it is blank."""
    from pdfminer.layout import LTChar

    letters = [c for c in line if isinstance(c, LTChar) and c.get_text().strip()]
    if not letters:
        return
    size = median(c.size for c in letters)
    said: list[str] = []
    for c in line:
        text = c.get_text() if hasattr(c, "get_text") else ""
        raised = isinstance(c, LTChar) and c.size < _RAISED * size
        # 150¹ is a note's mark, not 1501.
        said.append(f" {text}" if raised and text.isdigit() and said and said[-1][-1:].isdigit() else text)
    left, right = min(c.x0 for c in letters), max(c.x1 for c in letters)
    body = [c for c in letters if c.size >= _RAISED * size]
    bottom, top = min(c.y0 for c in body), max(c.y1 for c in body)
    yield Piece("".join(said).strip(), left, right, bottom, top, size)


def parts(rows: Sequence[Row]) -> Iterator[Flow | Grid]:
    """Rows as what they are, in the order in which they are read."""
    lines: list[Piece] = []
    i = 0
    while i < len(rows):
        after, strips = _region(rows, i)
        if after == i:
            lines.append(_joined(rows[i]))
            i += 1
            continue
        if lines:
            yield Flow(lines)
            lines = []
        yield from _columns(rows[i:after], strips)
        i = after
    if lines:
        yield Flow(lines)


def _region(rows: Sequence[Row], start: int) -> tuple[int, list[tuple[float, float]]]:
    """The end of the rows from `start` on through which white strips run, and these; `start` itself if none do."""
    size = median(piece.size for piece in rows[start])
    strips: list[tuple[float, float]] = []
    after = start
    parted = 0
    last = start
    for j in range(start, len(rows)):
        found = _strips([piece for row in rows[start : j + 1] for piece in row], _STRIP * size)
        if not found or (strips and len(rows[j]) < 2 and not _goes_on(rows[j - 1], rows[j])):
            break
        strips, after = found, j + 1
        if len(rows[j]) > 1:
            parted += 1
            last = j + 1
    wide = any(b - a >= _WIDE_STRIP * size for a, b in strips)
    if parted < (2 if wide else 3):
        return start, []
    if _is_text(rows[start:last], strips):
        return after, strips
    return last, _strips([piece for row in rows[start:last] for piece in row], _STRIP * size)


def _goes_on(above: Row, row: Row) -> bool:
    """Whether a row stands close below another, as the next line of a column does."""
    return above[0].bottom - row[0].top < row[0].size


def _strips(pieces: Iterable[Piece], narrowest: float) -> list[tuple[float, float]]:
    """Where nothing stands between the leftmost and the rightmost piece."""
    out: list[tuple[float, float]] = []
    edge: float | None = None
    for piece in sorted(pieces, key=lambda p: p.left):
        if edge is not None and piece.left - edge >= narrowest:
            out.append((edge, piece.left))
        edge = piece.right if edge is None else max(edge, piece.right)
    return out


def _in_columns(row: Row, strips: Sequence[tuple[float, float]]) -> list[Piece | None]:
    """What a row has in each column."""
    cells: list[Row] = [[] for _ in range(len(strips) + 1)]
    for piece in row:
        cells[sum(piece.left >= right for _, right in strips)].append(piece)
    return [_joined(cell) if cell else None for cell in cells]


def _is_text(rows: Sequence[Row], strips: Sequence[tuple[float, float]]) -> bool:
    """Whether rows are lines of columns of text, and not of a table."""
    columns = zip(*(_in_columns(row, strips) for row in rows), strict=True)
    words = [[len(cell.text.split()) for cell in column if cell] for column in columns]
    return all(sum(column) >= _WORDS_OF_TEXT * len(column) for column in words if column)


def _columns(rows: Sequence[Row], strips: Sequence[tuple[float, float]]) -> Iterator[Flow | Grid]:
    made = [_in_columns(row, strips) for row in rows]
    if not _is_text(rows, strips):
        yield Grid(made)
        return
    for column in zip(*made, strict=True):
        yield Flow([line for line in column if line])


def _joined(row: Row) -> Piece:
    """What stands in one row as one line."""
    first = row[0]
    text = first.text
    for before, piece in pairwise(row):
        text += ("\t" if piece.left - before.right > _FAR * piece.size else " ") + piece.text
    return first._replace(
        text=text,
        right=max(p.right for p in row),
        bottom=min(p.bottom for p in row),
        top=max(p.top for p in row),
        size=max(row, key=lambda p: len(p.text)).size,
    )
