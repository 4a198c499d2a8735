"""Rates: so many of every thousand, and the round number they are counted by."""

from __future__ import annotations

from decimal import Decimal

from factcheck.match.grammar import forms
from factcheck.match.scene import Scene
from factcheck.model.alignment import RatePart
from factcheck.model.figure import Figure
from factcheck.model.text import Span

_COUNTS = frozenset({"count", "number"})
_REACH = 24
"""How far what a rate is counted by stands from it at most."""


def rate_part(scene: Scene, figure: Figure) -> RatePart:
    """Whether a figure is a rate, what one is counted by, or neither.

    «31 врач на 10 тысяч жителей» has a rate and its base; 31 doctors are something else.
    """
    if figure.kind not in _COUNTS:
        return ""
    clause = scene.clause(figure.start)
    inside = [f for f in scene.passage.figures if clause.start <= f.start < clause.stop and f.kind in _COUNTS]
    at = next((i for i, f in enumerate(inside) if f.start == figure.start), None)
    if at is None:
        return ""
    before, behind = inside[:at][-1:], inside[at + 1 :][:1]
    if before and _is_base(scene, figure, before[0].end) and figure.start - before[0].end <= _REACH:
        return "base"
    if behind and _is_base(scene, figure, clause.start) and at == 0:
        return "base"
    if behind and _is_base(scene, behind[0], figure.end) and behind[0].start - figure.end <= _REACH:
        return "rate"
    return "rate" if before and at == 1 and _is_base(scene, before[0], clause.start) else ""


def _is_base(scene: Scene, figure: Figure, start: int) -> bool:
    """Whether a round number stands behind «на», "per", "every", or before «шаққанда», in what starts at an offset.

    «На 1000 рейсов», not «на 10 предприятиях».
    """
    table = forms(scene.lang)
    last = scene.words(Span(start, figure.start))[-1:]
    behind = scene.words(Span(figure.end, figure.end + _REACH))[:1]
    per = any(w.text.casefold() in table.PER for w in (*last, *behind)) or any("~each" in w.senses for w in last)
    return per and _is_round(figure) and not figure.text.casefold().endswith(table.LOCATIVE)


def _is_round(figure: Figure) -> bool:
    """Whether a number is one that rates are counted by: 10, 1000, 100 тысяч."""
    digits = str(figure.value.normalize().as_tuple().digits) if isinstance(figure.value, Decimal) else ""
    return digits == "(1,)" and figure.value != 1
