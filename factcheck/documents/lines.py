"""Lines of a text: where they stand, which of them continue the one before, and how they join."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.model.records import NamedTuple
from factcheck.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_LONGEST_WRAP = 120
"""Columns: nobody wraps lines wider than this, so a longer line is a paragraph of its own."""
_NARROWEST_WRAP = 25
_SURE_WRAP = 60
"""From this width on, lines that fill the column are held for wrapped even if none breaks before a small letter."""

_ENDS = (".", "!", "?", "…")
_CLOSING, _OPENING = "»”\"')]", "«“„\"'([—–- "
"""What may stand behind the end of a sentence, and before its first letter."""


class Line(NamedTuple):
    """One line, its white space and quotation marks of a mail (`>`) set apart."""

    begin: int
    """Where the line begins."""
    start: int
    """Where what it says begins."""
    stop: int
    """Where what it says ends; `start` for a blank line."""
    text: str
    """What it says."""
    quoted: bool = False

    @property
    def ended(self) -> bool:
        """Whether it ends as a sentence does."""
        return self.text.rstrip(_CLOSING).endswith(_ENDS)

    @property
    def first(self) -> str:
        """Its first letter or digit, past quotes and dashes; empty if something else comes first."""
        first = self.text.lstrip(_OPENING)[:1]
        return first if first.isalnum() or first == "_" else ""

    def after(self, count: int) -> Line:
        """The line without its first `count` characters, and the spaces behind them."""
        rest = self.text[count:]
        start = self.stop - len(rest.lstrip())
        return self._replace(start=start, text=rest.lstrip())


def line_spans(text: str) -> Iterator[Span]:
    """Yield where each line stands, without its ending; lines end as editors count them, at LF, CR LF or CR."""
    at = 0
    for m in re.finditer(r"\r\n|\r|\n", text):
        yield Span(at, m.start())
        at = m.end()
    yield Span(at, len(text))


def split_lines(text: str) -> Iterator[Line]:
    """Yield the lines of a text."""
    for begin, stop in line_spans(text):
        whole = text[begin:stop]
        said = whole.strip()
        start = begin + (len(whole) - len(whole.lstrip()) if said else 0)
        line = Line(begin, start, start + len(said), said)
        yield _unquoted(line) if said.startswith(">") else line


def _unquoted(line: Line) -> Line:
    return line.after(len(line.text) - len(line.text.lstrip("> \t")))._replace(quoted=True)


def chunks(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Group lines that no blank line parts, quoted and unquoted ones apart."""
    chunk: list[Line] = []
    for line in lines:
        if chunk and (not line.text or line.quoted != chunk[-1].quoted):
            yield chunk
            chunk = []
        if line.text:
            chunk.append(line)
    if chunk:
        yield chunk


def pieces(lines: Sequence[Line]) -> tuple[Span, ...]:
    """The stretches that read as one text, line breaks as white space.

    A line that breaks after a hyphen within a word goes on without white space: «вице-» «премьер».
    """
    out: list[Span] = []
    for i, line in enumerate(lines):
        following = lines[i + 1] if i + 1 < len(lines) else None
        glued = following is None or breaks_word(line.text, following.text)
        span = Span(line.start, line.stop if glued or following is None else following.begin)
        if out and out[-1].stop == span.start:
            span = Span(out.pop().start, span.stop)
        out.append(span)
    return tuple(out)


def breaks_word(before: str, after: str) -> bool:
    """Whether a line break stands within a word: after a hyphen (also a soft one) that follows a letter."""
    return before[-1:] in "-\xad\u2010" and before[-2:-1].isalnum() and after[:1].isalnum()


class Wrapping:
    """Tells a line break that only keeps lines short from one that ends a paragraph.

    Breaks made to fill a column leave a trace: the next line's first word would not have fitted. The
    column is the longest line's width, if the document's lines are short enough to have been wrapped
    and most of its line breaks leave this trace.
    """

    def __init__(self, groups: Iterable[Sequence[Line]]) -> None:
        pairs = [pair for group in groups for pair in pairwise(group)]
        width = max((_width(line) for pair in pairs for line in pair if " " in line.text), default=0)
        self._width = 0
        if _NARROWEST_WRAP <= width <= _LONGEST_WRAP:
            full = [pair for pair in pairs if _fills(*pair, width)]
            evident = width >= _SURE_WRAP or any(runs_on(*pair) for pair in full)
            if full and evident and 2 * len(full) >= len(pairs):
                self._width = width

    def joins(self, line: Line, following: Line) -> bool:
        """Whether the second line continues the first."""
        if self._width and _fills(line, following, self._width):
            return not (following.start - following.begin > line.start - line.begin + 1 and line.ended)
        return runs_on(line, following)


def _width(line: Line) -> int:
    return line.stop - line.begin


def _fills(line: Line, following: Line, width: int) -> bool:
    """Whether the next line's first word would not have fitted behind this line."""
    word = re.match(r"[^\s-]*-?", following.text)
    return _width(line) + 1 + (len(word[0]) if word else 0) > width


def runs_on(line: Line, following: Line) -> bool:
    """Whether the sentence plainly goes on: no stop before the break, a small letter after it."""
    return following.first.islower() and not line.ended and line.text[-1:] not in ":;"
