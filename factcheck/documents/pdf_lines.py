"""Lines of PDF pages joined to paragraphs, whatever stands between them: the end of a line, a column or a page."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from factcheck.documents import markers
from factcheck.documents.lines import Line, breaks_word
from factcheck.model.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.documents.pdf_layout import Piece, Row

_SAME_SIZE = 1.08
"""Letters of one paragraph differ in height by no more than this factor."""
_GAP = 1.35
"""Lines further apart than this many times the usual distance are not of one paragraph."""
_INDENT = 0.8
"""By how much a first line is indented, in heights of letters."""
_EDGE_ROWS = 2
"""Rows at the top and at the bottom of a page that may be repeated on others."""
_PAGE_NUMBER = re.compile(
    r"\W*(?:стр\.?|страница|page|бет|p\.)?\W*\d{1,4}(?:\W+(?:из|of|/)?\W*\d{1,4})?\W*(?:бет)?\W*$", re.I
)
_PREFIXES = frozenset("вице экс пресс премьер генерал интернет онлайн веб бизнес мини медиа кое по во".split())
_SUFFIXES = frozenset("то либо нибудь таки ка".split())
"""What keeps its hyphen wherever the line ends."""


class Placed(NamedTuple):
    """A line on its page."""

    page: int
    """From 1."""
    flow: int
    """Which column it is in, over all pages."""
    piece: Piece


class Edge(NamedTuple):
    """A row above or below the text of a page."""

    page: int
    above: bool
    row: Row

    @property
    def text(self) -> str:
        """What it says, but for the number of the page."""
        said = " ".join(piece.text for piece in self.row)
        return re.sub(r"\d+", lambda m: "#" if m[0] == str(self.page) else m[0], said)

    @property
    def is_page_number(self) -> bool:
        """Whether it says nothing but which page it is."""
        return "#" in self.text and _PAGE_NUMBER.match(self.text.replace("#", "0")) is not None


def running(pages: Sequence[Sequence[Row]]) -> tuple[list[Edge], list[Edge]]:
    """Find the rows above and below the text of pages: all of them, and those that say something, each once.

    They say the same on the same level of several pages, or nothing but the page's number.
    """
    edges = [
        Edge(number, index < _EDGE_ROWS, row)
        for number, rows in enumerate(pages, 1)
        for index, row in enumerate(rows)
        if index < _EDGE_ROWS or index >= len(rows) - _EDGE_ROWS
    ]
    outermost = {id(row) for rows in pages for row in (*rows[:1], *rows[-1:])}
    taken = [e for e in edges if e.is_page_number and id(e.row) in outermost]
    alike: dict[tuple[str, bool, int], list[Edge]] = {}
    for edge in edges:
        if not edge.is_page_number:
            alike.setdefault((edge.text, edge.above, round(edge.row[0].bottom)), []).append(edge)
    repeated = [found for found in alike.values() if len({e.page for e in found}) > 1]
    return [*taken, *(e for found in repeated for e in found)], [found[0] for found in repeated]


class Joining:
    """Tells which lines make a paragraph, by what is usual in the document."""

    def __init__(self, lines: Sequence[Placed]) -> None:
        self._rights: dict[int, float] = {}
        for line in lines:
            self._rights[line.flow] = max(self._rights.get(line.flow, 0), line.piece.right)
        steps = [
            (a.piece.bottom - b.piece.bottom) / a.piece.size
            for a, b in pairwise(lines)
            if a.flow == b.flow and _is_same_size(a, b) and self._fills(a, b)
        ]
        self._step = median(steps) if steps else _GAP
        words = Counter(word for line in lines for word in re.findall(r"\w+(?:-\w+)*", line.piece.text.lower()))
        self._words = frozenset(words)

    def paragraphs(self, lines: Sequence[Placed]) -> Iterator[list[Placed]]:
        """The lines of each paragraph."""
        run: list[Placed] = []
        for line in lines:
            if run and not self._joins(run[-1], line):
                yield run
                run = []
            run.append(line)
        if run:
            yield run

    def text(self, lines: Sequence[Placed]) -> list[str]:
        """What each line adds to its paragraph: a hyphen at its end goes where it only parts a word."""
        out = []
        for line, following in pairwise([*lines, None]):
            said = line.piece.text if line else ""
            if following is None:
                out.append(said)
            elif not breaks_word(said, following.piece.text):
                out.append(said + " ")
            else:
                out.append(said if self._keeps_hyphen(said, following.piece.text) else said[:-1])
        return out

    def _joins(self, line: Placed, following: Placed) -> bool:
        """Whether the second line continues the paragraph of the first."""
        a, b = line.piece, following.piece
        if not _is_same_size(line, following) or _is_item(a, b):
            return False
        if line.flow != following.flow:
            return _runs_over(a.text, b.text)
        if breaks_word(a.text, b.text):
            return True
        if (a.bottom - b.bottom) / a.size > _GAP * self._step or not self._fills(line, following):
            return False
        indented = b.left > a.left + _INDENT * a.size
        return not (indented and _as_line(a.text).ended)

    def _fills(self, line: Placed, following: Placed) -> bool:
        """Whether the next line's first word would not have fitted behind this line."""
        b = following.piece
        # A space more, and one for letters wider than others of the line.
        word = (len(b.text.split()[0]) + 2) / len(b.text) * (b.right - b.left)
        return line.piece.right + word > self._rights[line.flow]

    def _keeps_hyphen(self, before: str, after: str) -> bool:
        """Whether the hyphen at the end of a line is the word's own, by what else the document writes."""
        first = re.search(r"[\w-]*?(\w*)[-\u2010\xad]$", before)
        second = re.match(r"\w+", after)
        if first is None or second is None or before[-1] == "\xad":
            return False
        left, right = first[1], second[0]
        if not left.isalpha() or not right[0].islower() or left[-1].isupper():
            return True
        whole = f"{left}{right}".lower()
        if whole in self._words or f"{left}-{right}".lower() in self._words:
            return whole not in self._words
        return left.lower() in _PREFIXES or right.lower() in _SUFFIXES


def _is_same_size(line: Placed, following: Placed) -> bool:
    small, large = sorted((line.piece.size, following.piece.size))
    return large <= small * _SAME_SIZE


def _is_item(before: Piece, piece: Piece) -> bool:
    """Whether a line begins an item of a list."""
    if markers.bullet(piece.text):
        return True
    ended = _as_line(before.text).ended or before.text[-1:] in ":;,"
    return ended and (markers.number(piece.text) is not None or markers.dash(piece.text) > 0)


def _runs_over(before: str, after: str) -> bool:
    """Whether a sentence goes on in the next column or on the next page."""
    if breaks_word(before, after):
        return True
    first = _as_line(after).first
    return not _as_line(before).ended and before[-1:] not in ":;" and (first.islower() or first.isdigit())


def _as_line(text: str) -> Line:
    return Line(0, 0, len(text), text)
