"""Figures to claims: every figure to at most one claim, by fit, with a null option and a margin."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from factcheck.match.anchors import anchored
from factcheck.match.circumstances import circumstances
from factcheck.match.figures import Candidate, FigureMatcher
from factcheck.match.periods import another_day
from factcheck.match.scene import Scene
from factcheck.model.alignment import Alignment, Circumstances, Doubt, Slot
from factcheck.model.figure import Figure
from factcheck.model.text import Span
from factcheck.units import convert

ENOUGH = 0.28
"""Below this a figure tells no claim."""
_YIELDS = 0.35
"""How much worse a claim may fit that a figure takes because the better one is told beside it."""
MARGIN = 0.06
"""Two claims nearer than this fit equally well."""


def assign(
    matcher: FigureMatcher, scenes: Iterable[Scene]
) -> tuple[list[Alignment], list[Doubt], dict[tuple[int, int], Slot]]:
    """Align every figure of the scenes.

    Returns the alignments, the figures that two claims fit equally well, and those that fill what a claim
    holds without asserting it, with the slot each fills.
    """
    found: list[Alignment] = []
    doubts: list[Doubt] = []
    accounted: dict[tuple[int, int], Slot] = {}
    for scene in scenes:
        for figure, ranked in _share_out(scene, list(_ranked(matcher, scene))):
            _choose(scene, figure, ranked, matcher.days, found, doubts, accounted)
    return found, doubts, accounted


def _ranked(matcher: FigureMatcher, scene: Scene) -> Iterator[tuple[Figure, list[Candidate]]]:
    """Every figure of a scene with its candidates; one that says another again has those of the other."""
    ranked: list[Candidate] = []
    before: Figure | None = None
    for figure in scene.passage.figures:
        if figure.kind in ("ordinal", "time"):
            continue
        own = matcher.candidates(scene, figure)
        again = before is not None and _says_again(scene, before, figure)
        if again and not any(c.slot.figure.unit == figure.unit for c in own[:1] if c.score >= ENOUGH):
            own = [c._replace(figure=figure) for c in ranked]
        ranked = own
        yield figure, ranked
        before = figure


def _share_out(scene: Scene, ranked: list[tuple[Figure, list[Candidate]]]) -> Iterator[tuple[Figure, list[Candidate]]]:
    """Give two figures of one clause that want one claim to two, where one of them fits another claim as well.

    «Из необходимых 22 млрд получено 5,7 млрд» tells what is needed once. No value is looked at.
    """
    for (one, theirs), (other, ours) in itertools.pairwise(ranked):
        if one.kind != other.kind or scene.clause(one.start) != scene.clause(other.start):
            continue
        a, b = _first(theirs), _first(ours)
        if not a or not b or a[0].slot is not b[0].slot or _says_again(scene, one, other):
            continue
        ways = [(b[0], b[1], a[0], ours)] if b[1:] else []
        ways += [(a[0], a[1], b[0], theirs)] if a[1:] else []
        if not ways:
            continue
        left, taken, _, loser = max(ways, key=lambda w: w[1].rank + w[2].rank)
        if left.rank - taken.rank <= _YIELDS:
            loser.remove(left)
    yield from ranked


def _first(ranked: Sequence[Candidate]) -> list[Candidate]:
    """The two candidates of different claims that fit best, of those that fit enough."""
    fit = [c for c in ranked if c.asserted and c.score >= ENOUGH]
    return fit[:1] + [c for c in fit[1:] if c.claim is not fit[0].claim][:1]


def _says_again(scene: Scene, before: Figure, figure: Figure) -> bool:
    """Whether a figure in brackets says the one before it in another unit: «0,75 п.п. (75 базисных пунктов)»."""
    start = min(figure.start, figure.hedge_span[0]) if figure.hedge_span else figure.start
    if scene.text[before.end : start].strip() != "(" or before.unit == figure.unit:
        return False
    return bool(before.unit and figure.unit) and convert(Decimal(1), before.unit or "", figure.unit or "") is not None


def _choose(
    scene: Scene,
    figure: Figure,
    ranked: list[Candidate],
    days: Sequence[str],
    found: list[Alignment],
    doubts: list[Doubt],
    accounted: dict[tuple[int, int], Slot],
) -> None:
    """Give one figure to its claim, to several where its holders are several, or to none."""
    fit = [c for c in ranked if c.asserted and c.score >= ENOUGH]
    beside = next((c for c in ranked if not c.asserted and c.score >= ENOUGH), None)
    if not fit:
        if beside:
            accounted[scene.index, figure.start] = beside.slot
        return
    best = fit[0]
    if figure.kind == "date" and beside and _holds_better(beside, best):
        # "Seven routes will open in 2025" dates the routes, not what else is to open
        accounted[scene.index, figure.start] = beside.slot
        return
    chosen = [best]
    if best.holder.ids and len(best.holder.ids) > 1:
        # «оба образованы в 1993 году»: one figure tells the claims of each holder.
        chosen += [
            c
            for c in fit[1:]
            if c.claim.subjects < best.holder.ids and c.claim.subjects.isdisjoint(best.claim.subjects)
        ]
    rest = [c for c in fit if c not in chosen and c.claim.key != best.claim.key]
    if best.subject == "own":
        rest = [c for c in rest if c.subject != "other"]  # whose it is leaves no doubt
    if rest and best.rank - rest[0].rank < MARGIN and len(chosen) == 1:
        doubts.append(Doubt(passage=scene.index, figure=figure, claims=(best.claim, rest[0].claim)))
        return
    for c in chosen:
        found.append(_alignment(scene, c, rest[0] if rest else None, days))


def _holds_better(beside: Candidate, best: Candidate) -> bool:
    """Whether a date dates what is told of its own subject rather than asserts what another claim tells of another."""
    elsewhere = bool(best.claim.subjects) and best.subject != "own" and beside.subject == "own"
    return elsewhere and beside.rank >= best.rank + MARGIN


def _alignment(scene: Scene, c: Candidate, second: Candidate | None, days: Sequence[str]) -> Alignment:
    at = Span(c.figure.start, c.figure.end)
    around = circumstances(scene, at, c.claim, c.figure)._replace(
        another_day=another_day(scene, c.figure, c.claim, days)
    )
    return Alignment(
        claim=c.claim,
        kind="figure",
        passage=scene.index,
        span=at,
        evidence=_evidence(scene, c, around),
        score=c.score,
        share=c.words.share,
        slot=c.slot,
        figure=c.figure,
        anchored=anchored(scene, c.figure, c.claim, c.slot, c.holder),
        adrift=c.adrift,
        subject=c.subject,
        subjects=c.holder.ids,
        circumstances=around,
        terms=c.words.words,
        runner_up=second.claim.key if second else None,
        runner_up_score=second.score if second else 0.0,
    )


def _evidence(scene: Scene, c: Candidate, around: Circumstances) -> Span:
    """The figure with its hedge, and the word that shares it out or turns it round."""
    spans = [Span(c.figure.start, c.figure.end)]
    if c.figure.hedge_span:
        spans.append(Span(*c.figure.hedge_span))
    clause = scene.clause(c.figure.start)
    for words in (around.shared_out, around.opposite):
        start = scene.text.find(words, clause.start, clause.stop) if words else -1
        if start >= 0:
            spans.append(Span(start, start + len(words)))
    return Span(min(s.start for s in spans), max(s.stop for s in spans))
