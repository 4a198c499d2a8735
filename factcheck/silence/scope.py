"""Where a comment in a draft holds: on its own line, on the block below it, or on the whole text."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.documents.comments import Comment
from factcheck.model.text import Document, Span

WHOLE = "ignore-file"
VERBS = ("ignore", WHOLE)


def spoken(document: Document, found: Sequence[Comment]) -> list[Comment]:
    """The comments that are comments: what a reader of the text sees, as in a block of code, speaks to no checker."""
    seen = [piece for block in document.blocks for piece in block.pieces]
    return [c for c in found if not any(c.span.overlaps(piece) for piece in seen)]


def scope(document: Document, comment: Comment, others: Sequence[Comment]) -> Span:
    """The stretch of the text that a comment holds on; empty where nothing follows it."""
    if comment.verb == WHOLE:
        return Span(0, len(document.text))
    line = _lines(document.text, comment.span)
    return line if _says_more(document.text, line, others) else _below(document, comment.span.stop)


def _lines(text: str, span: Span) -> Span:
    """The lines that a span stands on."""
    start = max(text.rfind("\n", 0, span.start), text.rfind("\r", 0, span.start)) + 1
    ends = [end for mark in "\r\n" if (end := text.find(mark, span.stop)) >= 0]
    return Span(start, min(ends, default=len(text)))


def _says_more(text: str, line: Span, comments: Sequence[Comment]) -> bool:
    """Whether anything but comments stands on these lines."""
    at = line.start
    for comment in comments:
        if comment.span.overlaps(line):
            if any(map(str.isalnum, text[at : comment.span.start])):
                return True
            at = comment.span.stop
    return any(map(str.isalnum, text[at : line.stop]))


def _below(document: Document, at: int) -> Span:
    """The first block behind a place; of a table all its rows."""
    following = [block for block in document.blocks if block.pieces[0].start >= at]
    if not following:
        return Span(at, at)
    last = following[0]
    for block in following[1:]:
        if block.kind != "row" or last.kind != "row":
            break
        last = block
    return Span(following[0].pieces[0].start, last.pieces[-1].stop)
