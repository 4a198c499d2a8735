"""Whose year it is: a figure of another period is not the claim's, however alike the words around it."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.match.scene import Scene
from factcheck.model.alignment import CompiledClaim
from factcheck.model.figure import Figure
from factcheck.model.text import Span

_BEFORE = 14
"""Characters in which a year before a figure dates it: «в 2023 году 8,2 млн»."""
OLDER = 0.75
"""What is left of a score where nothing dates a figure and a sibling claim tells a later year."""


def years_of(claim: CompiledClaim) -> frozenset[str]:
    """The years that a claim's sentences name."""
    return frozenset(y for s in (*claim.slots, *claim.side) for y in _year(s.figure))


def _year(figure: Figure) -> tuple[str, ...]:
    """The year of a date, if it names one."""
    named = figure.kind == "date" and isinstance(figure.date, str) and figure.date[:4].isdigit()
    return (str(figure.date)[:4],) if named else ()


def dated(scene: Scene, figure: Figure) -> frozenset[str]:
    """The years that date a figure: the one right behind it, right before it, or the clause's only one."""
    clause, sentence = scene.clause(figure.start), scene.sentence(figure.start)
    inside = [f for f in scene.passage.figures if clause.start <= f.start < clause.stop]
    for f in inside:
        if f.start > figure.start:
            if _year(f):
                return frozenset(_year(f))
            break
    for f in reversed(inside):
        if f.start < figure.start:
            if _year(f) and figure.start - f.end <= _BEFORE:
                return frozenset(_year(f))
            break
    years = frozenset(y for f in inside for y in _year(f))
    if not years and clause.start != sentence.start:
        opening = scene.clause(sentence.start)
        years = frozenset(y for f in scene.passage.figures if opening.start <= f.start < opening.stop for y in _year(f))
    return years if len(years) == 1 else frozenset()


def older(claim: CompiledClaim, claims: Iterable[CompiledClaim]) -> bool:
    """Whether another claim tells the same thing of a later year."""
    mine = years_of(claim)
    if not mine:
        return False
    nouns = frozenset(n for s in claim.slots for n in s.nouns)
    for other in claims:
        alike = other.predicates & claim.predicates and any(s.nouns & nouns for s in other.slots)
        if other is not claim and alike and max(years_of(other), default="") > max(mine):
            return True
    return False


def another_period(scene: Scene, at: Span, claim: CompiledClaim, figure: Figure, is_older: bool) -> bool:
    """Whether the text dates the figure otherwise than the claim: last year's, another year's."""
    if figure.kind == "date":
        return False
    named, seen = years_of(claim), dated(scene, figure)
    if seen and named:
        return not seen & named
    released = claim.release.date[:4] if claim.release.date else ""
    if named and released and str(int(released) - 1) in named and not is_older:
        return bool(seen)  # «в минувшем году» is the year the claim tells
    earlier = "earlier" in scene.cues(scene.clause(at.start)) or figure.change == "from"
    if earlier and "earlier" not in claim.cues and not is_older:
        return not any(s.figure.kind == "duration" for s in claim.slots)
    if not seen or not released or released in seen:
        return False
    return not (claim.tense == "planned" and min(seen) >= released)
