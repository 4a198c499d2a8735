"""Figures to claims: every figure to at most one claim, by fit, with a null option and a margin."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.match.anchors import anchored
from factcheck.match.circumstances import circumstances
from factcheck.match.figures import Candidate, FigureMatcher
from factcheck.match.periods import another_day
from factcheck.match.scene import Scene
from factcheck.model.alignment import Alignment, Circumstances, Doubt
from factcheck.model.figure import Figure
from factcheck.model.text import Span
from factcheck.units import convert

ENOUGH = 0.28
"""Below this a figure tells no claim."""
MARGIN = 0.06
"""Two claims nearer than this fit equally well."""


def assign(
    matcher: FigureMatcher, scenes: Iterable[Scene]
) -> tuple[list[Alignment], list[Doubt], set[tuple[int, int]]]:
    """Align every figure of the scenes.

    Returns the alignments, the figures that two claims fit equally well, and those that a claim's
    sentence accounts for without asserting them.
    """
    found: list[Alignment] = []
    doubts: list[Doubt] = []
    accounted: set[tuple[int, int]] = set()
    for scene in scenes:
        ranked: list[Candidate] = []
        before: Figure | None = None
        for figure in scene.passage.figures:
            if figure.kind in ("ordinal", "time"):
                continue
            if before is not None and _says_again(scene, before, figure):
                ranked = [c._replace(figure=figure) for c in ranked]
            else:
                ranked = matcher.candidates(scene, figure)
            _choose(scene, figure, ranked, matcher.days, found, doubts, accounted)
            before = figure
    return found, doubts, accounted


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
    accounted: set[tuple[int, int]],
) -> None:
    """Give one figure to its claim, to several where its holders are several, or to none."""
    fit = [c for c in ranked if c.asserted and c.score >= ENOUGH]
    if not fit:
        if any(not c.asserted and c.score >= ENOUGH for c in ranked):
            accounted.add((scene.index, figure.start))
        return
    best = fit[0]
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


def _alignment(scene: Scene, c: Candidate, second: Candidate | None, days: Sequence[str]) -> Alignment:
    at = Span(c.figure.start, c.figure.end)
    around = replace(
        circumstances(scene, at, c.claim, c.figure), another_day=another_day(scene, c.figure, c.claim, days)
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
