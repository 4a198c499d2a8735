"""A draft as a person reads it: headings, lists, tables; every character of it in its place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise

from markupsafe import Markup

from factcheck.model.records import NamedTuple
from factcheck.model.text import Block, Document, Span
from factcheck.report.html.letters import letters
from factcheck.report.html.marks import Mark, Marks

_SIGN = re.compile(r"(?<!\w)([-*+•–—·▪◦‣]|\d{1,3}[.)]|\w[.)])[ \t]*\Z")
"""The sign before an item, at the end of what stands before it in the source."""
_BLANK_LINE = re.compile(r"\n[ \t]*\r?\n|\r[ \t]*\r")
_ABOVE = 2
"""Levels of the page's own headings above the draft's."""


class _Stretch(NamedTuple):
    """A block with the source that it shows: what stands before it from `before`, its text from `start` to `stop`."""

    block: Block
    before: int
    start: int
    stop: int


class Draft:
    """A document, and what a reader of it sees."""

    def __init__(self, document: Document) -> None:
        self._text = document.text
        placed = sorted((b for b in document.blocks if b.pieces), key=lambda b: b.pieces[0].start)
        # Without blocks the text is shown as it stands.
        self._blocks = placed or [Block(kind="code", pieces=(Span(0, len(self._text)),))]
        self._stretches = list(self._stretched())
        signs = (Span(self._sign(s), s.start) for s in self._stretches if s.block.kind == "item")
        self._shown = _union([*chain.from_iterable(map(_seen, self._blocks)), *signs])
        self._starts = [span.start for span in self._shown]

    @property
    def has_markup(self) -> bool:
        """Whether the source holds more than is shown, white space aside."""
        return any(self._text[a:b].strip() for a, b, shown in self._parted(0, len(self._text)) if not shown)

    def seen(self, span: Span) -> str:
        """The text of a span without the markup in it; the whole of it where there is nothing else."""
        return "".join(self._text[a:b] for a, b, shown in self._parted(*span) if shown) or self._text[slice(*span)]

    def html(self, marked: Iterable[Mark]) -> Markup:
        """Give the document with its marks as HTML whose text is the document's text, character by character.

        What a reader of the draft does not see (markup, targets of links, what stands between blocks) is there, hidden.
        """
        marks = Marks(marked, self._write)
        groups = (self._group(group, marks) for group in _groups(self._stretches, self._text))
        return _joined(groups) + marks.within(self._stretches[-1].stop, len(self._text)) + marks.rest()

    def _group(self, group: Sequence[_Stretch], marks: Marks) -> Markup:
        """A table, a list, or a block that stands alone."""
        kind = group[0].block.kind
        if kind == "row":
            return Markup('<div class="wide"><table>{}</table></div>').format(self._table(group, marks))
        if kind == "item":
            return Markup("<ul>{}</ul>").format(_joined(self._item(item, marks) for item in group))
        return self._block(group[0], marks)

    def _stretched(self) -> Iterator[_Stretch]:
        """The blocks, none reaching into the next."""
        before = 0
        for block, following in pairwise((*self._blocks, None)):
            assert block is not None  # noqa: S101 - only the last is
            hull = _hull(block)
            limit = _hull(following).start if following else len(self._text)
            stop = min(hull.stop, limit)
            yield _Stretch(block, before, hull.start, stop)
            before = stop

    def _block(self, stretch: _Stretch, marks: Marks) -> Markup:
        """A heading, paragraph, quotation or piece of code."""
        kind, level = stretch.block.kind, stretch.block.level
        inside = marks.within(stretch.before, stretch.stop)
        if kind == "heading":
            return Markup("<h{0}>{1}</h{0}>").format(min(6, max(1, level) + _ABOVE), inside)
        if kind == "quote":
            return Markup("<blockquote><p>{}</p></blockquote>").format(inside)
        # A browser drops the line feed behind <pre>, and would drop the text's own.
        return (Markup("<pre>\n{}</pre>") if kind == "code" else Markup("<p>{}</p>")).format(inside)

    def _sign(self, item: _Stretch) -> int:
        """Where the sign of an item begins; where its text does, if it has none."""
        sign = _SIGN.search(self._text, item.before, item.start)
        return sign.start() if sign else item.start

    def _item(self, stretch: _Stretch, marks: Marks) -> Markup:
        """An item of a list, with its own sign where it has one."""
        sign = self._sign(stretch)
        inside = marks.within(stretch.before, sign)
        if sign < stretch.start:
            inside += Markup('<span class="sign">{}</span>').format(marks.within(sign, stretch.start))
        inside += marks.within(stretch.start, stretch.stop)
        bare = "" if sign < stretch.start else "bare "
        return Markup('<li class="{}depth-{}">{}</li>').format(bare, min(6, max(1, stretch.block.level)), inside)

    def _table(self, rows: Sequence[_Stretch], marks: Marks) -> Markup:
        """The rows of a table; its first is its header if the rows below have names for their cells."""
        headed = len(rows) > 1 and any(rows[1].block.headers) and not any(rows[0].block.headers)
        return _joined(self._row(row, "th" if headed and not i else "td", marks) for i, row in enumerate(rows))

    def _row(self, stretch: _Stretch, tag: str, marks: Marks) -> Markup:
        """A row; what parts its cells belongs to the cell behind it."""
        cells = stretch.block.cells or (stretch.block.pieces,)
        last = max(i for i, cell in enumerate(cells) if cell)
        out, at = Markup(), stretch.before
        for i, cell in enumerate(cells):
            inside = Markup()
            if cell:
                stop = stretch.stop if i == last else min(max(at, cell[-1].stop), stretch.stop)
                inside, at = marks.within(at, stop), stop
            out += Markup("<{0}>{1}</{0}>").format(tag, inside)
        return Markup("<tr>{}</tr>").format(out)

    def _write(self, start: int, stop: int) -> Markup:
        """The characters of a stretch without marks, those that are not shown hidden."""
        return _joined(self._written(self._text[a:b], shown) for a, b, shown in self._parted(start, stop))

    def _written(self, said: str, shown: bool) -> Markup:
        if shown:
            return letters(said)
        return Markup('<span class="{}">{}</span>').format("source" if said.strip() else "gap", letters(said))

    def _parted(self, start: int, stop: int) -> Iterator[tuple[int, int, bool]]:
        """The parts of a stretch that are shown and those that are not, in turn."""
        i = max(0, bisect_right(self._starts, start) - 1)
        while start < stop:
            while i < len(self._shown) and self._shown[i].stop <= start:
                i += 1
            following = self._shown[i] if i < len(self._shown) else Span(stop, stop)
            shown = following.start <= start
            end = min(stop, following.stop if shown else following.start)
            yield start, end, shown
            start = end


def _hull(block: Block) -> Span:
    return Span(block.pieces[0].start, block.pieces[-1].stop)


def _seen(block: Block) -> tuple[Span, ...]:
    """What a reader of the draft sees of a block; lines of code stay lines."""
    return (_hull(block),) if block.kind == "code" else block.pieces


def _union(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, overlapping ones joined."""
    out: list[Span] = []
    for start, stop in sorted(spans):
        if out and start <= out[-1].stop:
            out[-1] = Span(out[-1].start, max(stop, out[-1].stop))
        elif stop > start:
            out.append(Span(start, stop))
    return out


def _groups(stretches: Sequence[_Stretch], text: str) -> Iterator[list[_Stretch]]:
    """The items of a list together, and the rows of a table; everything else alone."""
    group: list[_Stretch] = []
    for stretch in stretches:
        if group and not _go_together(group[-1], stretch, text):
            yield group
            group = []
        group.append(stretch)
    if group:
        yield group


def _go_together(one: _Stretch, other: _Stretch, text: str) -> bool:
    if one.block.kind == other.block.kind == "item":
        return True
    if not one.block.kind == other.block.kind == "row" or _BLANK_LINE.search(text, other.before, other.start):
        return False
    return any(other.block.headers) or not any(one.block.headers)


def _joined(parts: Iterable[Markup]) -> Markup:
    return Markup().join(parts)
