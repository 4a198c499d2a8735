"""The lines of a source that a finding stands in, cut to a width, with where to underline them."""

from __future__ import annotations

from factcheck.model.records import NamedTuple
from factcheck.model.text import Lines, Span
from factcheck.report.cells import Cluster, clusters

MOST_LINES = 3
_ELLIPSIS = "…"
_SNAP = 16  # how many characters of context a cut gives up to fall between two words


class Excerpt(NamedTuple):
    """One line as it is shown, in three parts: `marked` is what the finding speaks of."""

    number: int
    before: str
    marked: str
    after: str
    indent: int
    """Cells before the mark."""
    length: int
    """Cells of the mark, at least one: an empty span still shows where it stands."""


def excerpts(text: str, lines: Lines, span: Span, width: int) -> list[Excerpt]:
    """The lines that `span` touches, the first few of them, each at most `width` cells wide."""
    first = lines.at(span.start)[0]
    last = lines.at(max(span.start, span.stop - 1))[0]
    numbers = range(first, min(last, first + MOST_LINES - 1) + 1)
    return [_excerpt(text, lines.span(text, number), span, number, width) for number in numbers]


def _excerpt(text: str, line: Span, span: Span, number: int, width: int) -> Excerpt:
    """One line of an excerpt."""
    start = min(max(span.start, line.start), line.stop)
    stop = max(start, min(span.stop, line.stop))
    # A line may be a megabyte long; nothing further away than this can be shown.
    left = max(line.start, start - 4 * width)
    right = min(line.stop, stop + 4 * width, start + 8 * width)
    shown = clusters(text[left:right])
    marks = [i for i, c in enumerate(shown) if _end(shown, i, right - left) > start - left and c.start < stop - left]
    mark = Span(marks[0], marks[-1] + 1) if marks else _nearest(shown, start - left)
    window = _window(shown, mark, width)
    cut_left, cut_right = left > line.start or window.start > 0, right < line.stop or window.stop < len(shown)
    before, marked, after = (
        shown[window.start : mark.start],
        shown[mark.start : min(mark.stop, window.stop)],
        shown[mark.stop : window.stop],
    )
    return Excerpt(
        number,
        _ELLIPSIS * cut_left + _joined(before),
        _joined(marked),
        _joined(after) + _ELLIPSIS * cut_right,
        cut_left + sum(c.width for c in before),
        max(1, sum(c.width for c in marked)),
    )


def _end(shown: list[Cluster], i: int, length: int) -> int:
    """Where the code points of a cluster end."""
    return shown[i + 1].start if i + 1 < len(shown) else length


def _nearest(shown: list[Cluster], offset: int) -> Span:
    """The empty span of clusters at an offset."""
    at = sum(c.start < offset for c in shown)
    return Span(at, at)


def _window(shown: list[Cluster], mark: Span, width: int) -> Span:
    """Which clusters to show: all, or as many on both sides of the mark as fit, between words if one is near."""
    if sum(c.width for c in shown) <= width:
        return Span(0, len(shown))
    room = width - 2  # for an ellipsis on each side
    start = mark.start
    stop, used = start, 0
    while stop < mark.stop and used + shown[stop].width <= room:
        used += shown[stop].width
        stop += 1
    grown = True
    while grown:
        grown = False
        if start > 0 and used + shown[start - 1].width <= room:
            start -= 1
            used += shown[start].width
            grown = True
        if stop >= mark.stop and stop < len(shown) and used + shown[stop].width <= room:
            used += shown[stop].width
            stop += 1
            grown = True
    return _snapped(shown, Span(start, stop), mark)


def _snapped(shown: list[Cluster], window: Span, mark: Span) -> Span:
    """The window with half words at its ends left out, where that costs little."""
    start, stop = window
    if start > 0 and shown[start - 1].shown != " ":
        gaps = (i + 1 for i in range(start, min(start + _SNAP, mark.start)) if shown[i].shown == " ")
        start = next(gaps, start)
    if stop < len(shown) and shown[stop].shown != " ":
        gaps = (i for i in range(stop - 1, max(stop - _SNAP, mark.stop) - 1, -1) if shown[i].shown == " ")
        stop = next(gaps, stop)
    return Span(start, stop)


def _joined(shown: list[Cluster]) -> str:
    """The text of clusters."""
    return "".join(c.shown for c in shown)
