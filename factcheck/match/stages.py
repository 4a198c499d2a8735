"""Before, now and next: last year's value is none of this year's where a release tells both.

Claims that tell one thing of several times stand in for each other word by word; what keeps them apart
is when each is of. A figure that the text dates belongs to the claim of that date, one that it does not
date to the present one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from factcheck.match.periods import day_before, matches_date, moments_of, reach, told_dates, told_earlier
from factcheck.match.scene import Scene
from factcheck.match.slots import may_meet
from factcheck.match.tense import tense_of
from factcheck.model.alignment import CompiledClaim
from factcheck.model.figure import Figure

Stage = Literal["earlier", "now", "next"]
_MOST_OF = 0.5
"""How much of the shorter of two claims the other must tell too."""
_EXPECTED = frozenset({"estimate", "planned"})
_IMPLIED = frozenset({"money", "term"})
"""Nouns that a figure has by its kind: revenue and investment are both money."""
_AIMS = frozenset({"goal", "need", "plan"})
_DEEDS = frozenset(
    "create invest launch found buy sell hire modernise produce repair cost finish cover support sow admit pay".split()
)
"""Deeds that are planned, where a level is only expected."""
_NEXT = frozenset({"later", "next-period"})


def counterparts(claim: CompiledClaim, claims: Sequence[CompiledClaim]) -> tuple[CompiledClaim, ...]:
    """The claims of a release that tell the same thing of another time, in figures of the same kind."""
    return tuple(o for o in claims if o is not claim and _same_thing(claim, o) and _apart(claim, o))


def _same_thing(one: CompiledClaim, other: CompiledClaim) -> bool:
    """Whether two claims tell of one measure: the same subject, figures that could be exchanged, one topic."""
    if one.subjects and other.subjects and one.subjects != other.subjects:
        return False
    if not any(may_meet(s, t) for s in one.slots for t in other.slots):
        return False
    counted = any((s.nouns & t.nouns) - _IMPLIED for s in one.slots for t in other.slots)
    if moments_of(one) and moments_of(other) and counted:
        return True  # pupils of one year and of another, whatever they do
    if one.subjects != other.subjects:
        return False
    if one.predicates and other.predicates and not one.predicates & other.predicates:
        return False
    mine, theirs = _topics(one), _topics(other)
    return bool(mine & theirs) and len(mine & theirs) >= _MOST_OF * min(len(mine), len(theirs))


def _apart(one: CompiledClaim, other: CompiledClaim) -> bool:
    """Whether two claims are of different times: by the dates they name, or by a word."""
    mine, theirs = moments_of(one), moments_of(other)
    dated = bool(mine or theirs) and not any(matches_date(d, theirs) for d in mine)
    return dated or _said(one) != _said(other)


def _asserts_date(claim: CompiledClaim) -> bool:
    return any(s.figure.kind == "date" for s in claim.slots)


def _topics(claim: CompiledClaim) -> frozenset[str]:
    """The families of what a claim tells; where a word is of none, its stem in the release's language."""
    terms = claim.terms.get(claim.release.lang) or next(iter(claim.terms.values()), ())
    return frozenset(k for t in terms for k in (t.senses or {"=" + t.stem}))


def _said(claim: CompiledClaim) -> Stage | None:
    """What the words of a claim say of its time: «прежняя ставка», «следующее решение»."""
    if "earlier" in claim.cues or any(s.figure.change == "from" for s in claim.slots):
        return "earlier"
    return "next" if claim.cues & _NEXT and _asserts_date(claim) else None


def stage_of(claim: CompiledClaim, others: Sequence[CompiledClaim]) -> Stage:
    """Of which time a claim is beside its counterparts: what is, what was before it, what comes next."""
    said, mine, released = _said(claim), max(moments_of(claim), default=""), claim.release.date or ""
    if said or not mine:
        return said or "now"
    if released and mine > released and not released.startswith(mine):
        past = [m for o in others for m in moments_of(o) if m <= released or released.startswith(m)]
        return "next" if past or any(not moments_of(o) for o in others) else "now"
    later = [m for o in others for m in moments_of(o) if m > mine and (not released or m <= released)]
    undated = [o for o in others if not moments_of(o) and _said(o) is None]
    return "earlier" if later or (undated and released and mine[:7] < released[:7]) else "now"


def is_forecast(claim: CompiledClaim) -> bool:
    """Whether a claim tells what somebody expects, not what is or will be done."""
    return bool(claim.cues & _EXPECTED) and not claim.predicates & _DEEDS


def forecasts(claim: CompiledClaim, claims: Sequence[CompiledClaim]) -> bool:
    """Whether a release has both a forecast and a value of the thing, and this claim is one of them."""
    mine = _topics(claim)
    return not _asserts_date(claim) and any(
        is_forecast(o) != is_forecast(claim)
        and mine & _topics(o)
        and any(may_meet(s, t) for s in claim.slots for t in o.slots)
        for o in claims
        if o is not claim
    )


def is_expected(scene: Scene, figure: Figure) -> bool:
    """Whether the text tells a figure as a forecast or an aim: «по прогнозу», "is expected", "the team needed"."""
    cues, statement = scene.cues(scene.sentence(figure.start)), scene.statement(figure)
    if cues & _EXPECTED or any(_AIMS.intersection(w.senses) for w in scene.words(statement)):
        return True
    return tense_of(scene, scene.clause(figure.start), None) == "planned"


def stage_of_figure(
    scene: Scene, figure: Figure, claim: CompiledClaim, others: Sequence[CompiledClaim]
) -> Stage | None:
    """The stage that a figure is told of, seen from a claim and its counterparts: by its date, or by the words.

    None where the text says nothing of it, or dates it as none of them.
    """
    dates = told_dates(scene, figure, claim.release.date or "") if figure.kind != "date" else ()
    if not dates and figure.change in ("from", "to"):
        dates = day_before(scene, figure, claim.release.date or "")
    own = [d for d in dates if matches_date(d, moments_of(claim))]
    theirs = [o for o in others if any(matches_date(d, moments_of(o)) for d in dates)]
    if own and not theirs:
        return stage_of(claim, others)
    if theirs and not own:
        return stage_of(theirs[0], [claim])
    return told_stage(scene, figure)


def told_stage(scene: Scene, figure: Figure) -> Stage | None:
    """The stage that the text gives a figure: by its part in a change, or a word in its stretch."""
    if figure.change in ("from", "to"):
        return "earlier" if figure.change == "from" else "now"
    cues = scene.cues(reach(scene, figure))
    if told_earlier(scene, figure):
        return "earlier"
    if figure.kind == "date" and (cues & _NEXT or tense_of(scene, scene.clause(figure.start), None) == "planned"):
        return "next"
    return "now" if "now" in cues else None
