"""Units convert back and forth, and dimensions stay apart."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck import units

PAIRS = [(a, b) for table in units.DIMENSIONS.values() for a in table for b in table]


@pytest.mark.parametrize(("unit", "other"), PAIRS)
def test_conversion_is_reversible(unit: str, other: str) -> None:
    there = units.convert(Decimal(7), unit, other)
    assert there is not None
    back = units.convert(there, other, unit)
    assert back is not None
    assert abs(back - 7) < Decimal("1e-40")


def test_dimensions_do_not_mix() -> None:
    assert units.convert(Decimal(1), "percent", "percentage-point") is None
    assert units.convert(Decimal(1), "USD", "KZT") is None
    assert units.convert(Decimal(1), "meter", "second") is None


def test_currency_is_its_own_dimension() -> None:
    assert units.dimension("KZT") == "KZT"
    assert units.to_base(Decimal(5), "KZT") == 5


@pytest.mark.parametrize(
    ("value", "unit", "base"),
    [("2", "hour", "7200"), ("24", "month", "63115200"), ("2", "year", "63115200"), ("6.6", "kilometer", "6600")],
)
def test_base_unit(value: str, unit: str, base: str) -> None:
    assert units.to_base(Decimal(value), unit) == Decimal(base)


def test_unknown_unit_has_no_dimension() -> None:
    assert units.dimension(None) is None
    assert units.dimension("furlong") is None
    assert units.to_base(Decimal(3), None) == 3
