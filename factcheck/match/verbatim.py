"""Sentences that are a claim's own wording, word for word: what they tell is that claim, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from factcheck.match.compile import CompiledRelease, tokens
from factcheck.model.alignment import Alignment, Circumstances, CompiledClaim, Doubt, Slot
from factcheck.model.figure import Figure
from factcheck.model.mention import Passage
from factcheck.model.records import NamedTuple
from factcheck.model.text import Span

_FEWEST = 2
"""Fewer words may be anybody's."""
_SETTLED = frozenset({"figure", "members", "fact", "name"})


class Told(NamedTuple):
    """A sentence, or several in a row, that are the wording of claims."""

    passage: int
    span: Span
    claims: tuple[CompiledClaim, ...]


def told(passages: Sequence[Passage], release: CompiledRelease) -> tuple[Told, ...]:
    """Find every place of a text that is the wording of facts, word for word."""
    wordings = _wordings(release)
    if not wordings:
        return ()
    return tuple(
        Told(index, span, tuple(claims))
        for index, passage in enumerate(passages)
        for span in passage.segment.sentences or (Span(0, len(passage.segment.text)),)
        if (claims := wordings.get(tuple(tokens(passage.segment.text[span.start : span.stop]))))
        and _are_distinct(claims)
    )


@lru_cache(maxsize=256)
def _wordings(release: CompiledRelease) -> dict[tuple[str, ...], list[CompiledClaim]]:
    """The claims of a release by the words of their facts: made once for all texts that are held against it."""
    wordings: dict[tuple[str, ...], list[CompiledClaim]] = {}
    for claim in release.claims:
        if claim.claim.kind == "fact":
            for words in {w for given in claim.words.values() for w in given if len(w) >= _FEWEST}:
                wordings.setdefault(words, []).append(claim)
    return wordings


def _are_distinct(claims: Sequence[CompiledClaim]) -> bool:
    """Whether claims of one wording assert each another figure: else it is one fact told twice in the file."""
    return len({tuple(sorted(c.claim.figure.items())) for c in claims}) == len(claims)


def settle(passages: Sequence[Passage], found: Iterable[Alignment], places: Sequence[Told]) -> list[Alignment]:
    """Take what was found and the places that are wordings; give what is left of it, and the wordings' own."""
    kept = [a for a in found if a.kind not in _SETTLED or not _inside(a.passage, a.span, places)]
    return kept + [a for place in places for claim in place.claims for a in _alignments(passages, place, claim)]


def open_doubts(doubts: Iterable[Doubt], places: Sequence[Told]) -> list[Doubt]:
    """The doubts that stand in no such place."""
    return [d for d in doubts if not _inside(d.passage, Span(d.figure.start, d.figure.end), places)]


def figures_in(passages: Sequence[Passage], places: Sequence[Told]) -> dict[tuple[int, int], Slot]:
    """The figures of such places with the slots that hold them, asserted or beside what is asserted."""
    return {
        (place.passage, figure.start): slot
        for place in places
        for figure in passages[place.passage].figures
        if place.span.start <= figure.start < place.span.stop
        for claim in place.claims
        for slot in (*claim.slots, *claim.side)
        if _said(slot.figure) == _said(figure)
    }


def _inside(passage: int, span: Span, places: Sequence[Told]) -> bool:
    return any(p.passage == passage and p.span.start <= span.start < p.span.stop for p in places)


def _alignments(passages: Sequence[Passage], place: Told, claim: CompiledClaim) -> Iterator[Alignment]:
    """A claim told in its own words: each figure it asserts, or the fact as a whole."""
    figures = [f for f in passages[place.passage].figures if place.span.start <= f.start < place.span.stop]
    as_told = Circumstances(negated=claim.negative)
    none = True
    for slot in claim.slots:
        same = (f for f in figures if _said(f) == _said(slot.figure))
        figure = next(same, None)
        if figure is not None:
            none = False
            span = Span(figure.start, figure.end)
            yield Alignment(
                claim=claim,
                kind="figure",
                passage=place.passage,
                span=span,
                evidence=span,
                score=1.0,
                share=1.0,
                slot=slot,
                figure=figure,
                subject="own",
                circumstances=as_told,
            )
    if none:
        yield Alignment(
            claim=claim,
            kind="fact",
            passage=place.passage,
            span=place.span,
            evidence=place.span,
            score=1.0,
            subject="own",
            circumstances=as_told,
        )


def _said(figure: Figure) -> tuple[object, ...]:
    return figure.kind, figure.value, figure.date, figure.unit
