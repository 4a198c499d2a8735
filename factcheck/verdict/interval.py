"""Can what is written denote the fact? Closed intervals out of what is written, held against each other.

The table and the four rules are those of the claims format: a flat tolerance is wrong both ways,
since honest roundings are off by up to 6 % and real conflicts by less than 2 %.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from factcheck.model.claim import Tolerance
from factcheck.model.figure import Figure, Hedge
from factcheck.model.finding import Note
from factcheck.units import to_base

_MOST_ROUNDING = Decimal("0.075")
_ABOUT, _ALMOST = Decimal("0.1"), Decimal("0.9")
_FAR_ABOVE = Decimal("1.1")
_UNDERSTATED = Decimal(2) / 3
_HALF = Decimal("0.5")
_ROWS: dict[Hedge, str] = {
    "none": "",
    "about": "about",
    "almost": "almost",
    "more-than": "above",
    "at-least": "above",
    "less-than": "below",
    "at-most": "below",
}

Bound = Decimal | None


@dataclass(frozen=True, slots=True)
class Interval:
    """A closed interval; an open end is None."""

    low: Bound
    high: Bound

    def holds(self, other: Interval) -> bool:
        """Whether all of `other` lies inside."""
        low = self.low is None or (other.low is not None and other.low >= self.low)
        high = self.high is None or (other.high is not None and other.high <= self.high)
        return low and high


@dataclass(frozen=True, slots=True)
class Comparison:
    """Whether a written figure can denote the fact, and what is to be noted if it can."""

    agrees: bool
    notes: tuple[Note, ...] = ()


AGREES, DIFFERS = Comparison(True), Comparison(False)


def compare(fact: Figure, mention: Figure, tolerance: Tolerance, factor: Decimal = Decimal(1)) -> Comparison:
    """Hold a mention against a fact. `factor` multiplies the mention, to try another scale."""
    if fact.date is not None or mention.date is not None:
        return _compare_dates(fact.date, mention.date)
    if fact.value is None or mention.value is None:
        return DIFFERS
    here, there = _ends(mention, factor), _ends(fact)
    if here == there:
        return Comparison(True, () if _ROWS[fact.hedge] == _ROWS[mention.hedge] else ("hedge-differs",))
    if tolerance.mode == "exact":
        return DIFFERS
    claimed, written = interval(fact, Decimal(1), tolerance), interval(mention, factor)
    return _within(fact, mention, there, here, claimed, written)


def _within(
    fact: Figure, mention: Figure, there: Sequence[Bound], here: Sequence[Bound], claimed: Interval, written: Interval
) -> Comparison:
    """Rules 2 to 4 for values that are not equal."""
    point = _point(fact, there, claimed)
    if written.holds(point):
        return _wider(mention, point, here)
    if claimed.holds(written) and not _far_above(fact, there, here):
        same = _ROWS[fact.hedge] == _ROWS[mention.hedge]
        exact_fact = _ROWS[fact.hedge] == ""
        return Comparison(True, ("more-precise",) if same or exact_fact else ("hedge-differs",))
    return DIFFERS


def _wider(mention: Figure, fact: Interval, here: Sequence[Bound]) -> Comparison:
    """What is written holds the fact: rounded, or a bound so low that it hides it, or so high that it misleads."""
    row, bound = _ROWS[mention.hedge], here[0]
    if row == "below" and fact.high is not None and bound is not None and bound > _FAR_ABOVE * fact.high:
        return DIFFERS
    if row == "above" and fact.low is not None and bound is not None and bound <= _UNDERSTATED * fact.low:
        return Comparison(True, ("understated",))
    return Comparison(True, ("rounded",))


def _point(fact: Figure, ends: Sequence[Bound], claimed: Interval) -> Interval:
    """The fact as what must lie inside: the number it names, or its interval where it is a range or a bound."""
    if _ROWS[fact.hedge] in ("", "about", "almost") and len(ends) == 1 and claimed.low is not None:
        return Interval(ends[0], ends[0])
    return claimed


def _far_above(fact: Figure, there: Sequence[Bound], here: Sequence[Bound]) -> bool:
    """Whether a number runs away from an open fact: 70 trains for «more than 40»."""
    top, bound = here[-1], there[0]
    return _ROWS[fact.hedge] == "above" and top is not None and bound is not None and top > _FAR_ABOVE * bound


def interval(figure: Figure, factor: Decimal = Decimal(1), tolerance: Tolerance | None = None) -> Interval:
    """What a figure as written can denote, in the base unit of its dimension."""
    ends = _ends(figure, factor)
    half = _half_digit(figure, ends, factor)
    low, high = ends[0], ends[-1]
    row = _ROWS[figure.hedge]
    if len(ends) == 2:
        out = Interval(low, high)
    elif row == "above":
        out = Interval(low, None)
    elif row == "below":
        out = Interval(Decimal(0), high)
    elif low is None or high is None:
        out = Interval(low, high)
    elif row == "about" and tolerance is None:
        out = Interval(low - _ABOUT * abs(low), high + _ABOUT * abs(high))
    elif row == "almost" and tolerance is None:
        out = Interval(_ALMOST * low, high + half)
    else:
        out = Interval(low - half, high + half)
    return _widened(out, ends, tolerance, figure)


def _widened(out: Interval, ends: Sequence[Bound], tolerance: Tolerance | None, figure: Figure) -> Interval:
    """An interval with a claim's own tolerance added."""
    if tolerance is None or not tolerance.width:
        return out
    base = abs(ends[-1] or ends[0] or Decimal(0))
    width = tolerance.width * base if tolerance.mode == "relative" else to_base(tolerance.width, figure.unit)
    return Interval(None if out.low is None else out.low - width, None if out.high is None else out.high + width)


def _half_digit(figure: Figure, ends: Sequence[Bound], factor: Decimal) -> Decimal:
    """Half a unit of the last digit shown, at most 7.5 % of the value; nothing for what is exact."""
    if not figure.resolution:
        return Decimal(0)
    half = _HALF * abs(to_base(figure.resolution, figure.unit)) * factor
    value = max((abs(e) for e in ends if e is not None), default=Decimal(0))
    return min(half, _MOST_ROUNDING * value)


def _ends(figure: Figure, factor: Decimal = Decimal(1)) -> tuple[Bound, ...]:
    """The number, or the two ends of a range, in the base unit."""
    value = figure.value
    ends = value if isinstance(value, tuple) else (value,)
    return tuple(None if e is None else to_base(e, figure.unit) * factor for e in ends)


def _compare_dates(fact: str | tuple[str | None, str | None] | None, mention: object) -> Comparison:
    """Dates agree where all that is written of the one agrees with the other; no hedge widens them."""
    if fact is None or mention is None:
        return DIFFERS
    if fact == mention:
        return AGREES
    if isinstance(fact, str) and isinstance(mention, str):
        return _compare_partial(fact, mention)
    if isinstance(fact, str) and isinstance(mention, tuple):
        low, high = mention
        inside = (low is None or low[: len(fact)] <= fact[: len(low)]) and (high is None or fact[: len(high)] <= high)
        return Comparison(inside, ("rounded",) if inside else ())
    return DIFFERS


def _compare_partial(fact: str, mention: str) -> Comparison:
    """Two partial dates: 2020-12-21 and --12-21 agree; so do 2020-12-21 and 2020, the coarser being rounded."""
    if "Q" in fact or "Q" in mention:
        return Comparison(fact.startswith(mention) or mention.startswith(fact), ())
    mine, theirs = _fields(mention), _fields(fact)
    shared = [(a, b) for a, b in zip(mine, theirs, strict=True) if a and b]
    if not shared or any(a != b for a, b in shared):
        return DIFFERS
    coarser = any(b and not a for a, b in list(zip(mine, theirs, strict=True))[1:])
    return Comparison(True, ("rounded",) if coarser else ())


def _fields(date: str) -> tuple[str, str, str]:
    """Year, month and day of a partial ISO date, empty where it has none."""
    if date.startswith("--"):
        month, _, day = date[2:].partition("-")
        return "", month, day
    year, _, rest = date.partition("-")
    month, _, day = rest.partition("-")
    return year, month, day
