"""What a `tolerance` allows."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.claims.tolerance import ToleranceError, read_tolerance


@pytest.mark.parametrize(
    ("text", "mode", "width"),
    [
        ("exact", "exact", "0"),
        ("rounded", "rounded", "0"),
        ("5%", "relative", "0.05"),
        ("0,5 %", "relative", "0.005"),
        ("10 рабочих мест", "absolute", "10"),
        ("1 500 адам", "absolute", "1500"),
        ("1\u00a0500\u202f000 тенге", "absolute", "1500000"),
        ("1,500 people", "absolute", "1500"),
        ("1,500.5 people", "absolute", "1500.5"),
        ("0,125 т", "absolute", "0.125"),
        ("0,5 млрд тенге", "absolute", "500000000"),
        ("2 мың орын", "absolute", "2000"),
        ("3 bn tenge", "absolute", "3000000000"),
        ("1 процентный пункт", "absolute", "1"),
    ],
)
def test_tolerance(text: str, mode: str, width: str) -> None:
    tolerance = read_tolerance(text)
    assert (tolerance.mode, tolerance.width) == (mode, Decimal(width))


@pytest.mark.parametrize(
    "text", ["", "много", "5", "101%", "5 процентов", "3 per cent", "%", "1.2.3 т", "-5%", ",", "٣ т"]
)
def test_no_tolerance(text: str) -> None:
    with pytest.raises(ToleranceError):
        read_tolerance(text)
