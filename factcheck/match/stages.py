"""Before, now and next: a former value is no present one, the next decision is not this one, where a release tells both."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from factcheck.match.periods import dates_beside, matches_date, named_dates, reach
from factcheck.match.scene import Scene
from factcheck.match.slots import may_meet
from factcheck.match.tense import tense_of
from factcheck.model.alignment import CompiledClaim
from factcheck.model.figure import Figure

Stage = Literal["earlier", "now", "next"]
_NEXT = frozenset({"later", "next-period"})


def stage_of(claim: CompiledClaim) -> Stage:
    """Whether a claim tells what was before («прежняя ставка»), what is, or the next of a kind («следующее решение»)."""
    if "earlier" in claim.cues or any(s.figure.change == "from" for s in claim.slots):
        return "earlier"
    return "next" if claim.cues & _NEXT and any(s.figure.kind == "date" for s in claim.slots) else "now"


def counterparts(claim: CompiledClaim, claims: Sequence[CompiledClaim]) -> tuple[CompiledClaim, ...]:
    """The claims of a release that tell the same thing of the other stage, in figures of the same kind."""
    mine, stage = _topics(claim), stage_of(claim)
    return tuple(
        other
        for other in claims
        if stage_of(other) != stage
        and other.subjects == claim.subjects
        and mine & _topics(other)
        and any(may_meet(s, t) for s in claim.slots for t in other.slots)
    )


def _topics(claim: CompiledClaim) -> frozenset[str]:
    """The families of what a claim tells; where a word is of none, its stem in the release's language."""
    terms = claim.terms.get(claim.release.lang) or next(iter(claim.terms.values()), ())
    return frozenset(k for t in terms for k in (t.senses or {"=" + t.stem}))


def stage_of_figure(
    scene: Scene, figure: Figure, claim: CompiledClaim, others: Sequence[CompiledClaim]
) -> Stage | None:
    """The stage that a figure is told of, seen from a claim and its counterparts: by their days, or by the words."""
    dates = dates_beside(scene, figure) if figure.kind != "date" else ()
    if any(matches_date(d, named_dates(claim)) for d in dates):
        return stage_of(claim)
    if any(matches_date(d, named_dates(o)) for d in dates for o in others):
        return stage_of(others[0])
    return told_stage(scene, figure)


def told_stage(scene: Scene, figure: Figure) -> Stage | None:
    """The stage that the text gives a figure: by its part in a change, or a word in its stretch."""
    if figure.change in ("from", "to"):
        return "earlier" if figure.change == "from" else "now"
    cues = scene.cues(reach(scene, figure))
    if "earlier" in cues:
        return "earlier"
    if figure.kind == "date" and (cues & _NEXT or tense_of(scene, scene.clause(figure.start), None) == "planned"):
        return "next"
    return "now" if "now" in cues else None
