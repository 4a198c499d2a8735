"""Before and after: the former value of a thing is no value of it now, where a release tells both."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from factcheck.match.families import PREDICATES
from factcheck.match.periods import dates_beside, matches_date, named_dates
from factcheck.match.scene import Scene
from factcheck.match.slots import may_meet
from factcheck.model.alignment import CompiledClaim
from factcheck.model.figure import Figure

Stage = Literal["earlier", "now"]
MISPLACED = 0.25
"""How a figure fits a claim of the other stage."""


def stage_of(claim: CompiledClaim) -> Stage:
    """Whether a claim tells what was before («прежняя ставка») or what is."""
    return "earlier" if "earlier" in claim.cues or any(s.figure.change == "from" for s in claim.slots) else "now"


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
    """The families of what a claim is about, what is done left out; its stems in the release's language."""
    terms = claim.terms.get(claim.release.lang) or next(iter(claim.terms.values()), ())
    return frozenset(k for t in terms for k in (t.senses or {"=" + t.stem})) - PREDICATES


def stage_fit(scene: Scene, figure: Figure, claim: CompiledClaim, others: Sequence[CompiledClaim]) -> float:
    """How the stage of a figure fits a claim that has a counterpart: one said to be former is no present one."""
    if not others or figure.kind == "date" or figure.change == "by":
        return 1.0
    dates = dates_beside(scene, figure)
    if dates and any(matches_date(d, named_dates(claim)) for d in dates):
        return 1.0
    if dates and any(matches_date(d, named_dates(o)) for d in dates for o in others):
        return MISPLACED
    stage = _told(scene, figure)
    return 1.0 if stage == stage_of(claim) else MISPLACED


def _told(scene: Scene, figure: Figure) -> Stage:
    """The stage that the text gives a figure: by its part in a change, or a word in its clause."""
    if figure.change in ("from", "to"):
        return "earlier" if figure.change == "from" else "now"
    return "earlier" if "earlier" in scene.cues(scene.clause(figure.start)) else "now"
