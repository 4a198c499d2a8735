"""Comments in a draft that speak to the checker: `<!-- factcheck: ignore[value] reason -->`.

Markdown and HTML leave comments out anyway; in plain text these, and no others, are cut out before anything is read.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate

from factcheck.model.records import NamedTuple
from factcheck.model.text import Block, Span

MARK = "factcheck:"
_COMMENT = r"(?s)<!--\s*factcheck:\s*(?P<said>.*?)\s*-->"
_SAID = r"(?s)(?P<verb>[\w-]*)\s*(?:\[(?P<names>[^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*)\])?(?P<reason>.*)"
_NAME = r"[^\s,]+"


class Comment(NamedTuple):
    """One comment, as it is written."""

    span: Span
    """In the document's text."""
    verb: str
    """What it asks for: `ignore`, `ignore-file`, or anything else that stands there."""
    names: tuple[str, ...]
    """What stands in its brackets."""
    reason: str

    def __str__(self) -> str:
        return self.verb + (f"[{', '.join(self.names)}]" if self.names else "")


def comments(text: str) -> list[Comment]:
    """Find the comments of a text, in its order.

    >>> [(str(c), c.reason) for c in comments("<!-- factcheck: ignore[value, jobs] as he said -->")]
    [('ignore[value, jobs]', 'as he said')]
    """
    if MARK not in text:
        return []
    return [_read(m) for m in re.finditer(_COMMENT, text)]


def _read(found: re.Match[str]) -> Comment:
    said = re.fullmatch(_SAID, found["said"])
    verb, names, reason = said.group("verb", "names", "reason") if said else ("", "", found["said"])
    return Comment(
        span=Span(*found.span()),
        verb=verb,
        names=tuple(re.findall(_NAME, names or "")),
        reason=" ".join(reason.split()).lstrip(":—–- "),
    )


def blocks_around(text: str, read: Callable[[str], Sequence[Block]]) -> tuple[Block, ...]:
    """The blocks that `read` finds in a text without its comments, at their places in the text with them."""
    hidden = [comment.span for comment in comments(text)]
    if not hidden:
        return tuple(read(text))
    shown = _Shown(text, hidden)
    return tuple(
        b._replace(pieces=shown.back(b.pieces), cells=tuple(shown.back(cell) for cell in b.cells))
        for b in read(shown.text)
    )


class _Shown:
    """A text without some stretches of it, and the way back."""

    def __init__(self, text: str, hidden: Sequence[Span]) -> None:
        starts, stops = [0, *(h.stop for h in hidden)], [*(h.start for h in hidden), len(text)]
        self._kept = [Span(a, b) for a, b in zip(starts, stops, strict=True)]
        self._begins = [0, *accumulate(k.stop - k.start for k in self._kept)]
        """Where each stretch that was kept begins in the shown text; the last entry is its end."""
        self.text = "".join(text[slice(*kept)] for kept in self._kept)

    def back(self, pieces: Sequence[Span]) -> tuple[Span, ...]:
        """Stretches of the shown text as stretches of the whole, cut where something was taken out."""
        return tuple(span for piece in pieces for span in self._cut(piece))

    def _cut(self, piece: Span) -> list[Span]:
        out = []
        for i in range(bisect_right(self._begins, piece.start) - 1, len(self._kept)):
            start, stop = max(piece.start, self._begins[i]), min(piece.stop, self._begins[i + 1])
            if start < stop:
                shift = self._kept[i].start - self._begins[i]
                out.append(Span(start + shift, stop + shift))
        return out
