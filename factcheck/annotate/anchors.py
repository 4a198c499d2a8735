"""Places of a Word document's text to the runs that a comment on them stands on."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.annotate.letters import Letter, bare, cut, letters, local, run_of
from factcheck.model.records import NamedTuple
from factcheck.model.text import Document, Location, Span

if TYPE_CHECKING:
    from lxml.etree import _Element


class Anchor(NamedTuple):
    """The runs from the first to the last of what a comment stands on."""

    first: _Element
    last: _Element
    exact: bool
    """Whether these are the very words."""


class _Piece(NamedTuple):
    """A paragraph or a cell as it was read: what of the document's text, and where it stands in the file."""

    span: Span
    location: Location
    nth: int
    """Which of the pieces with the same words it is, from 0."""


class Anchors:
    """Finds places of a document that was read in the body that it was read from."""

    def __init__(self, body: _Element, document: Document) -> None:
        self._body = body
        self._document = document
        self._pieces = list(_pieces(document))
        self._known: dict[str, list[list[_Element]]] = defaultdict(list)
        """Paragraphs by their words; the paragraphs of a cell also together."""
        for group in _groups(body):
            self._known[_said(group)].append(group)

    def find(self, span: Span) -> Anchor | None:
        """Where a comment on a span goes; None where the document has no paragraph with a word in it."""
        piece = next((p for p in reversed(self._pieces) if p.span.start <= span.start), None)
        if span.stop > span.start and piece is not None and piece.location.part == "body":
            exact = self._words(piece, span)
            if exact:
                return exact
        return self._nearest(piece)

    def _words(self, piece: _Piece, span: Span) -> Anchor | None:
        """The very words of a span."""
        said = self._document.text[piece.span.start : piece.span.stop]
        groups = self._known.get(bare(said), [])
        if piece.nth >= len(groups):
            return None
        before = len(bare(self._document.text[piece.span.start : span.start]))
        length = len(bare(self._document.text[span.start : min(span.stop, piece.span.stop)]))
        return _marked(groups[piece.nth], before, before + length) if length else None

    def _nearest(self, piece: _Piece | None) -> Anchor | None:
        """The note's mark in the text, the paragraph that a text box hangs on, or else the first paragraph."""
        location = piece.location if piece else Location()
        if location.part in ("footnote", "endnote") and location.number:
            run = self._mark(f"{location.part}Reference", location.number)
            if run is not None:
                return Anchor(run, run, False)
        if location.part == "text-box" and location.number:
            boxes = [b for b in self._body.iter() if local(b) == "txbxContent" and not _within(b, "Fallback")]
            if location.number <= len(boxes):
                anchor = _whole(next(p for p in boxes[location.number - 1].iterancestors() if local(p) == "p"))
                if anchor:
                    return anchor
        said = bare(self._document.text[piece.span.start : piece.span.stop]) if piece else ""
        paragraphs = [g for groups in self._known.values() for g in groups if len(g) == 1]
        paragraphs.sort(key=lambda group: not (said and _said(group) and _said(group) in said))
        return next((anchor for group in paragraphs if (anchor := _whole(group[0]))), None)

    def _mark(self, name: str, number: int) -> _Element | None:
        """The run with the mark of a note."""
        marks: dict[str, _Element] = {}
        for element in self._body.iter():
            if local(element) == name and not _within(element, "del"):
                marks.setdefault(
                    next((str(v) for k, v in element.attrib.items() if str(k).endswith("}id")), ""), element
                )
        found = list(marks.values())[number - 1 : number]
        return found[0].getparent() if found else None


def _pieces(document: Document) -> Iterator[_Piece]:
    """The pieces of a document's text, each with its place."""
    seen: Counter[str] = Counter()
    ends = [*document.locations, (len(document.text), Location())]
    for (start, location), (stop, _) in pairwise(ends):
        said = bare(document.text[start:stop])
        yield _Piece(Span(start, stop), location, seen[said])
        seen[said] += location.part == "body"


def _groups(body: _Element) -> Iterator[list[_Element]]:
    """Every paragraph of the body, and the paragraphs of each cell that has several."""
    for element in body.iter():
        if local(element) == "p" and not _within(element, "txbxContent"):
            yield [element]
        elif local(element) == "tc" and not _within(element, "txbxContent"):
            own = [p for p in element.iter() if local(p) == "p" and _cell_of(p) is element]
            if len([p for p in own if _said([p])]) > 1:
                yield own


def _cell_of(paragraph: _Element) -> _Element | None:
    return next((a for a in paragraph.iterancestors() if local(a) in ("tc", "txbxContent")), None)


def _within(element: _Element, name: str) -> bool:
    return any(local(ancestor) == name for ancestor in element.iterancestors())


def _letters(group: Sequence[_Element]) -> list[Letter]:
    return [letter for paragraph in group for letter in letters(paragraph)]


def _said(group: Sequence[_Element]) -> str:
    return "".join(letter.sign for letter in _letters(group))


def _marked(group: Sequence[_Element], start: int, stop: int) -> Anchor | None:
    """The runs that hold the letters from one to another and no others, cut where need be."""
    found = _letters(group)
    while start < stop and found[start].text is None:
        start += 1
    while start < stop and found[stop - 1].text is None:
        stop -= 1
    if start >= stop or run_of(found[start]) is None or run_of(found[stop - 1]) is None:
        return None
    cut(found[stop - 1], behind=True)
    cut(_letters(group)[start])
    found = _letters(group)
    first, last = run_of(found[start]), run_of(found[stop - 1])
    return Anchor(first, last, True) if first is not None and last is not None else None


def _whole(paragraph: _Element) -> Anchor | None:
    """All the words of a paragraph, uncut."""
    runs = [run for letter in letters(paragraph) if (run := run_of(letter)) is not None]
    return Anchor(runs[0], runs[-1], False) if runs else None
