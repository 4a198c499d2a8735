"""Can what is written denote the fact? Closed intervals out of what is written, held against each other.

The table and the four rules are those of the claims format: a flat tolerance is wrong both ways,
since honest roundings are off by up to 6 % and real conflicts by less than 2 %.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from factcheck.model.claim import Tolerance
from factcheck.model.figure import Figure, Hedge
from factcheck.model.finding import Note
from factcheck.model.records import NamedTuple
from factcheck.units import dimension, to_base
from factcheck.verdict.dates import compare_dates

_MOST_ROUNDING = Decimal("0.075")
_ABOUT, _ALMOST = Decimal("0.1"), Decimal("0.9")
_FAR = Decimal("1.1")
_HALF = Decimal("0.5")
_PER_CENT = Decimal(100)

Row = Literal["plain", "about", "almost", "above", "below"]
"""The rows of the table that a hedge can put a number in."""

_ROWS: dict[Hedge, Row] = {
    "none": "plain",
    "about": "about",
    "almost": "almost",
    "more-than": "above",
    "at-least": "above",
    "less-than": "below",
    "at-most": "below",
}

Bound = Decimal | None


class Interval(NamedTuple):
    """A closed interval; an open end is None."""

    low: Bound
    high: Bound

    def holds(self, other: Interval) -> bool:
        """Whether all of `other` lies inside."""
        low = self.low is None or (other.low is not None and other.low >= self.low)
        high = self.high is None or (other.high is not None and other.high <= self.high)
        return low and high

    def widened(self, width: Decimal) -> Interval:
        """The same with `width` added on both sides."""
        return Interval(
            None if self.low is None else self.low - width, None if self.high is None else self.high + width
        )


class Comparison(NamedTuple):
    """Whether a written figure can denote the fact, and what is to be noted if it can."""

    agrees: bool
    notes: tuple[Note, ...] = ()


DIFFERS = Comparison(False)


class Written(NamedTuple):
    """A figure as it is written, in the base unit of its dimension: its ends, its row, the worth of its last digit."""

    low: Bound
    high: Bound
    row: Row
    half: Decimal
    """Half a unit of the last digit shown; nothing for what is exact."""

    @classmethod
    def of(cls, figure: Figure) -> Written:
        """Read a figure. A pair with an open end is the bound that the other end is."""
        low, high = figure.value if isinstance(figure.value, tuple) else (figure.value, figure.value)
        row = _ROWS[figure.hedge]
        if low is None or high is None:
            row = "above" if high is None else "below"
        ends = [to_base(e, figure.unit) for e in (low, high) if e is not None]
        return cls(ends[0], ends[-1], row, _half_digit(figure, ends[-1]))

    @property
    def number(self) -> Bound:
        """The one number that is written; None for a range."""
        return self.low if self.low == self.high else None

    def times(self, factor: Decimal) -> Written:
        """The same, so many times as large."""
        assert self.low is not None  # noqa: S101 - `of` leaves no end open
        assert self.high is not None  # noqa: S101
        return self._replace(low=self.low * factor, high=self.high * factor, half=self.half * factor)

    def interval(self, *, as_fact: bool = False) -> Interval:
        """What it can denote. In a fact, «about» is no licence: the number it names is the number."""
        number = self.number
        if number is None:
            return Interval(self.low, self.high)
        if self.row == "above":
            return Interval(number, None)
        if self.row == "below":
            return Interval(min(number, Decimal(0)), max(number, Decimal(0)))
        near = Interval(number, number).widened(self.half)
        if self.row == "about" and not as_fact:
            return Interval(number, number).widened(_ABOUT * abs(number))
        if self.row == "almost":
            return Interval(*_ordered(_ALMOST * number, number + self.half.copy_sign(number)))
        return near


def compare(fact: Figure, mention: Figure, tolerance: Tolerance) -> Comparison:
    """Hold a mention against a fact."""
    exact = tolerance.mode == "exact"
    if fact.date is not None or mention.date is not None:
        return _dated(fact, mention, exact)
    if fact.value is None or mention.value is None or incomparable(fact, mention):
        return DIFFERS
    claimed, written = _alike(fact, mention)
    if (claimed.low, claimed.high) == (written.low, written.high):
        return Comparison(True, () if claimed.row == written.row else ("hedge-differs",))
    return DIFFERS if exact else _unequal(claimed, written, _width(fact, claimed, tolerance))


def incomparable(a: Figure, b: Figure) -> bool:
    """Whether nothing fixed converts the two: tenge and dollars, per cent and points, tonnes a day and a year."""
    if a.per and b.per and a.per != b.per:
        return True
    return a.unit is not None and b.unit is not None and dimension(a.unit) != dimension(b.unit)


def _dated(fact: Figure, mention: Figure, exact: bool) -> Comparison:
    """Dates: a bound that only one of them has is noted; no other hedge exists."""
    held = compare_dates(fact.date, mention.date)
    if held is None or (exact and held == "rounded"):
        return DIFFERS
    bounds = [_ROWS[f.hedge] in ("above", "below") and f.hedge for f in (fact, mention)]
    if held == "equal":
        return Comparison(True, () if bounds[0] == bounds[1] else ("hedge-differs",))
    return Comparison(True, (held,))


def _alike(fact: Figure, mention: Figure) -> tuple[Written, Written]:
    """Both as written; a fraction in words held against a share becomes per cent: «треть» and 33,3 %."""
    claimed, written = Written.of(fact), Written.of(mention)
    if fact.unit == "percent" and mention.rule == "fraction":
        written = written.times(_PER_CENT)
    elif mention.unit == "percent" and fact.rule == "fraction":
        claimed = claimed.times(_PER_CENT)
    return claimed, written


def _unequal(fact: Written, mention: Written, width: Decimal) -> Comparison:
    """Rules 2 to 4 for values that are not equal."""
    claimed, written = fact.interval(as_fact=True), mention.interval()
    if written.holds(_named(fact, claimed)):
        return _wider(mention, _named(fact, claimed))
    if _far_above(fact, written, width):
        return DIFFERS
    if claimed.holds(written):
        return Comparison(True, ("more-precise",) if fact.row in ("plain", mention.row) else ("hedge-differs",))
    return Comparison(True, ("rounded",)) if width and claimed.widened(width).holds(written) else DIFFERS


def _named(fact: Written, claimed: Interval) -> Interval:
    """The fact as what must lie inside: the number it names, or its interval where it is a range or a bound."""
    if fact.number is None or fact.row in ("above", "below"):
        return claimed
    return Interval(fact.number, fact.number)


def _wider(mention: Written, fact: Interval) -> Comparison:
    """What is written holds the fact: rounded, or a bound so low that it hides it, or so high that it misleads."""
    bound = mention.number
    if mention.row == "below" and bound is not None:
        most = max((abs(e) for e in (fact.low, fact.high) if e is not None), default=None)
        if most is not None and abs(bound) > _FAR * most:
            return DIFFERS
    if mention.row == "above" and bound is not None and fact.low is not None and 3 * bound <= 2 * fact.low:
        return Comparison(True, ("understated",))
    return Comparison(True, ("rounded",))


def _far_above(fact: Written, written: Interval, width: Decimal) -> bool:
    """Whether a number runs away from an open fact: 70 trains for «more than 40», and «more than 70» too."""
    if fact.row != "above" or fact.low is None or fact.low <= 0:
        return False
    top = written.low if written.high is None else written.high
    return top is not None and top > fact.low + max((_FAR - 1) * fact.low, width)


def _width(fact: Figure, claimed: Written, tolerance: Tolerance) -> Decimal:
    """How far the claim's own tolerance lets a figure be off, in the base unit."""
    if tolerance.mode == "relative":
        return tolerance.width * abs(claimed.high or Decimal(0))
    return abs(to_base(tolerance.width, fact.unit))


def _half_digit(figure: Figure, value: Decimal) -> Decimal:
    """Half a unit of the last digit shown, at most 7.5 % of the value; nothing for what is exact.

    A count is exact, its trailing zeros are digits; with a scale word («150 тысяч человек») it is not.
    """
    if figure.kind == "count" and not figure.scaled and figure.resolution >= 1:
        return Decimal(0)
    return min(_HALF * abs(to_base(figure.resolution, figure.unit)), _MOST_ROUNDING * abs(value))


def _ordered(a: Decimal, b: Decimal) -> tuple[Decimal, Decimal]:
    return (a, b) if a <= b else (b, a)
