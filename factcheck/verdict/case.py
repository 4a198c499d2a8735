"""One alignment before the judge: what is written, what the claim says, and what its neighbours say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from factcheck.model.alignment import Alignment, CompiledClaim
from factcheck.model.claim import Tolerance
from factcheck.units import dimension as dimension_of
from factcheck.verdict.interval import Comparison, compare

_SCALES = tuple(Decimal(1000) ** k for k in (-4, -3, -2, -1, 1, 2, 3, 4))


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
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
        """Whether the two figures are written in units of which one does not convert into the other."""
        slot, figure = self.alignment.slot, self.alignment.figure
        if not slot or not figure or figure.unit == slot.figure.unit:
            return False
        if figure.unit is None or slot.figure.unit is None:
            return False
        return dimension_of(figure.unit) != dimension_of(slot.figure.unit)

    @property
    def same_number(self) -> bool:
        """Whether the two figures name the same number, whatever their units."""
        slot, figure = self.alignment.slot, self.alignment.figure
        return bool(slot and figure and figure.value is not None and figure.value == slot.figure.value)

    def at_scale(self) -> bool:
        """Whether the figure agrees once it is a thousand times, a million times larger or smaller."""
        slot, figure = self.alignment.slot, self.alignment.figure
        if not slot or not figure or figure.date is not None:
            return False
        tolerance = Tolerance()
        return any(compare(slot.figure, figure, tolerance, factor).agrees for factor in _SCALES)

    def borrowed_from(self) -> CompiledClaim | None:
        """Another claim of the release whose figure this is, to the digit; the claim itself holds another."""
        mine, figure = self.alignment.slot, self.alignment.figure
        if mine is None or figure is None:
            return None
        for other in self.siblings:
            if other is self.alignment.claim:
                continue
            for slot in other.slots:
                if slot.figure.kind == figure.kind and _equal(slot.figure, figure, other):
                    return other
        return None


def _equal(a: object, b: object, claim: CompiledClaim) -> bool:
    """Whether two figures are equal after conversion."""
    from factcheck.model.figure import Figure

    if not isinstance(a, Figure) or not isinstance(b, Figure) or a.date != b.date:
        return False
    if a.date is not None:
        return True
    same_dimension = dimension_of(a.unit) == dimension_of(b.unit) if a.unit and b.unit else a.unit == b.unit
    return same_dimension and compare(a, b, Tolerance(mode="exact")).agrees
