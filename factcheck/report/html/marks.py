"""Highlights of a text as tags that nest, however their spans lie across one another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from markupsafe import Markup

from factcheck.model.records import NamedTuple
from factcheck.model.text import Span


class Mark(NamedTuple):
    """One highlighted stretch of a document's text, with all that is said of exactly this stretch."""

    span: Span
    opening: Markup
    """The tag of each of its pieces."""
    anchor: Markup
    """What stands at the end of its last piece."""


class Marks:
    """The marks of one text, written into stretches of it that are asked for in order."""

    def __init__(self, marks: Iterable[Mark], write: Callable[[int, int], Markup]) -> None:
        """Take the marks, and what writes the text from one offset to another."""
        self._coming = sorted(marks, key=lambda m: (m.span.start, -m.span.stop), reverse=True)
        self._begun: list[Mark] = []
        self._write = write

    def within(self, start: int, stop: int) -> Markup:
        """Write the text from `start` to `stop`, which follows what was asked for before, with its marks.

        A mark that goes on beyond `stop`, or out of the mark around it, is written in several pieces.
        """
        while self._coming and self._coming[-1].span.start < stop:
            self._begun.append(self._coming.pop())
        pieces = Markup().join(self._pieces(start, stop, self._begun))
        self._begun = [m for m in self._begun if m.span.stop > stop]
        return pieces

    def rest(self) -> Markup:
        """Write the marks that begin where the text ends."""
        return Markup().join(m.opening + m.anchor + Markup("</mark>") for m in reversed(self._coming))

    def _pieces(self, start: int, stop: int, marks: Sequence[Mark]) -> Iterable[Markup]:
        edges = {start, stop, *(at for m in marks for at in m.span if start < at < stop)}
        opened: list[Mark] = []
        at = start
        for edge in sorted(edges):
            if edge > at:
                yield self._write(at, edge)
            yield from _closed(opened, edge, last=edge == stop)
            if edge < stop:
                for mark in marks:
                    if mark.span.start == edge or (edge == start and mark.span.start < start):
                        opened.append(mark)
                        yield mark.opening
                        if mark.span.stop == edge:  # an empty span marks its place alone
                            yield from _closed(opened, edge, last=False)
            at = edge


def _closed(opened: list[Mark], at: int, *, last: bool) -> Iterable[Markup]:
    """Close the marks that end here, or all of them; open again those that were only in the way."""
    ending = [i for i, m in enumerate(opened) if last or m.span.stop <= at]
    if not ending:
        return
    inside = opened[ending[0] :]
    del opened[ending[0] :]
    for mark in reversed(inside):
        if mark.span.stop <= at:
            yield mark.anchor
        yield Markup("</mark>")
    for mark in inside:
        if not last and mark.span.stop > at:
            opened.append(mark)
            yield mark.opening
