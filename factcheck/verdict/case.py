"""One alignment before the judge: what is written, what the claim says, and what its neighbours say."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from factcheck.model.alignment import Alignment, CompiledClaim
from factcheck.model.claim import Tolerance
from factcheck.model.figure import Figure
from factcheck.model.records import NamedTuple
from factcheck.units import dimension
from factcheck.verdict.interval import Comparison, compare, incomparable

_TELLING, _FEWEST = 3, 4
"""Digits that are no accident where all are the same, and where one of them slipped."""
_REMEMBERED = 256
"""Mentions; several rules ask the same of one, and never again of those before."""
_SCALES = tuple(Decimal(1000) ** k for k in (-4, -3, -2, -1, 1, 2, 3, 4))


class Case(NamedTuple):
    """An alignment with its comparison; `siblings` are all the claims of its release."""

    alignment: Alignment
    siblings: Sequence[CompiledClaim]
    comparison: Comparison | None

    @classmethod
    def of(cls, alignment: Alignment, siblings: Sequence[CompiledClaim]) -> Case:
        """Compare the alignment's figure with its slot, if it has one. Here values are seen for the first time."""
        comparison = None
        if alignment.slot and alignment.figure:
            comparison = compare(alignment.slot.figure, alignment.figure, alignment.claim.claim.tolerance)
        return cls(alignment=alignment, siblings=siblings, comparison=comparison)

    @property
    def apart(self) -> bool:
        """Whether the figure cannot denote the fact."""
        return self.comparison is not None and not self.comparison.agrees

    @property
    def units_differ(self) -> bool:
        """Whether nothing converts the two figures into one another: kilograms and metres, tenge and dollars."""
        slot, figure = self.alignment.slot, self.alignment.figure
        return bool(slot and figure and incomparable(slot.figure, figure))

    @property
    def same_number(self) -> bool:
        """Whether the two figures name the same number, whatever their units."""
        slot, figure = self.alignment.slot, self.alignment.figure
        return bool(slot and figure and figure.value is not None and figure.value == slot.figure.value)

    def at_scale(self) -> bool:
        """Whether the figure agrees once it is a thousand times, a million times larger or smaller.

        The digits are held against the digits: «более 0,2 млн» would be right for everything larger.
        """
        slot, figure = self.alignment.slot, self.alignment.figure
        if not slot or not figure or figure.date is not None:
            return False
        return _at_scale(slot.figure, figure)

    def telling_digits(self) -> bool:
        """Whether the figure's digits are so many that they are no accident: 27,4, not 2 or 30."""
        figure = self.alignment.figure
        value = figure.value if figure else None
        return isinstance(value, Decimal) and len(value.normalize().as_tuple().digits) >= _TELLING

    def slipped_digits(self) -> int:
        """How many digits the fact has, where the figure is these with one slipped or two exchanged; else 0.

        Fewer than four may be another figure; a year is.
        """
        slot, figure = self.alignment.slot, self.alignment.figure
        if not slot or not figure or figure.date is not None or figure.unit != slot.figure.unit:
            return 0
        told, fact = _digits(figure), _digits(slot.figure)
        return len(fact) if len(told) == len(fact) >= _FEWEST and _is_slip(told, fact) else 0

    def borrowed_from(self) -> CompiledClaim | None:
        """Another claim of the release whose figure this is, to the digit; the claim itself holds another."""
        return next(iter(self.lenders()), None)

    def lenders(self) -> list[CompiledClaim]:
        """Every other claim of the release whose figure this is, to the digit."""
        mine, figure = self.alignment.slot, self.alignment.figure
        if mine is None or figure is None:
            return []
        return [
            other
            for other in self.siblings
            if other is not self.alignment.claim
            and any(s.figure.kind == figure.kind and _equal(s.figure, figure) for s in other.slots)
        ]


def _is_slip(told: str, fact: str) -> bool:
    """Whether one digit of as many differs, or two neighbours have changed places."""
    apart = [i for i, (a, b) in enumerate(zip(told, fact, strict=True)) if a != b]
    if len(apart) == 1:
        return True
    i = apart[0] if apart else 0
    return len(apart) == 2 and apart[1] == i + 1 and told[i : i + 2] == fact[i : i + 2][::-1]


def _digits(figure: Figure) -> str:
    """The digits of a figure's number, without zeros at its end; nothing where it has no single one."""
    value = figure.value
    return "".join(map(str, value.normalize().as_tuple().digits)) if isinstance(value, Decimal) else ""


@lru_cache(maxsize=_REMEMBERED)
def _at_scale(fact: Figure, mention: Figure) -> bool:
    """Whether the figures agree at another power of a thousand, hedges left out; several rules ask it of a mention."""
    bare, other = fact._replace(hedge="none"), mention._replace(hedge="none")
    return any(compare(bare, _scaled(other, factor), Tolerance()).agrees for factor in _SCALES)


def _scaled(figure: Figure, factor: Decimal) -> Figure:
    """A figure so many times as large, the worth of its last digit with it."""
    value = figure.value
    if isinstance(value, tuple):
        value = (None if value[0] is None else value[0] * factor, None if value[1] is None else value[1] * factor)
    elif value is not None:
        value *= factor
    return figure._replace(value=value, resolution=figure.resolution * factor, scaled=True)


def _equal(a: Figure, b: Figure) -> bool:
    """Whether two figures are equal after conversion."""
    if a.date is not None or b.date is not None:
        return a.date == b.date
    same_unit = dimension(a.unit) == dimension(b.unit) if a.unit and b.unit else a.unit == b.unit
    return same_unit and compare(a, b, Tolerance(mode="exact")).agrees
