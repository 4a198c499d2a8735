"""Dates held against each other, in every form that the readers give."""

from __future__ import annotations

import pytest

from factcheck.verdict.dates import Date, Held, compare_dates


@pytest.mark.parametrize(
    ("fact", "mention", "held"),
    [
        # years, months, days
        ("1928", "1928", "equal"),
        ("1928", "1993", None),
        ("2020-12", "2020", "rounded"),
        ("2020-12-21", "2020-12", "rounded"),
        ("2020", "2020-12-21", "more-precise"),
        ("2020-12-21", "2020-12-22", None),
        ("2020-12-31", "2020-12", "rounded"),
        # a year that only one of them names
        ("2020-12-21", "--12-21", "equal"),
        ("--12-21", "2020-12-21", "equal"),
        ("--12", "2020-12-21", "more-precise"),
        ("2020-12-21", "--12", "rounded"),
        ("2020-12-21", "--11", None),
        ("2020", "--12-21", None),
        ("--12-21", "1928", None),
        # quarters
        ("2024-Q4", "2024", "rounded"),
        ("2024-Q4", "2024-10-01", "more-precise"),
        ("2024-Q4", "2024-09", None),
        ("2024-Q4", "--Q4", "equal"),
        ("--Q1", "--02", "more-precise"),
        # spans and open ends
        (("1990", "1999"), ("1990", "1999"), "equal"),
        ("1993", ("1990", "1999"), "rounded"),
        ("2001", ("1990", "1999"), None),
        (("2019", "2021"), "2020", "more-precise"),
        (("2019", "2021"), ("2018", "2022"), "rounded"),
        (("2019", "2021"), ("2020", "2022"), None),
        ("2024", ("2020", None), "rounded"),
        ("2019", ("2020", None), None),
        (("2020", None), "2024-05", "more-precise"),
        ((None, "2025"), "2024", "more-precise"),
        (("--10-10", "--10-12"), "2020-10-11", "more-precise"),
        # nothing to compare
        (None, "1928", None),
        ("1928", None, None),
        ("around then", "1928", None),
        ("1928", "2024-Q7", None),
    ],
)
def test_dates(fact: Date | None, mention: Date | None, held: Held | None) -> None:
    assert compare_dates(fact, mention) == held
