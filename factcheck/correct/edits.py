"""Changes put into a text, and where everything else then stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.model.correction import Edit
from factcheck.model.text import Span


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Put changes, none of which overlap, into a text.

    >>> apply("6,6 млн", [Edit(Span(4, 7), "млрд")])
    '6,6 млрд'
    """
    out, at = [], 0
    for edit in sorted(edits):
        out += [text[at : edit.span.start], edit.text]
        at = edit.span.stop
    return "".join((*out, text[at:]))


def moved(span: Span, edits: Sequence[Edit]) -> Span:
    """Where a span stands once changes are in the text; one that holds changes grows or shrinks with them.

    >>> moved(Span(10, 12), [Edit(Span(4, 7), "млрд")]), moved(Span(0, 9), [Edit(Span(4, 7), "млрд")])
    (Span(start=11, stop=13), Span(start=0, stop=10))
    """
    grown = [(e.span.stop, len(e.text) - (e.span.stop - e.span.start)) for e in edits]
    return Span(*(at + sum(by for stop, by in grown if stop <= at) for at in span))
