"""Dates held against each other: equal, coarser, more precise, or another; no hedge widens a date."""

from __future__ import annotations

import re
from typing import Literal

Date = str | tuple[str | None, str | None]
"""ISO 8601, partial where the text is: `1928`, `2019-02`, `--10-14`, `2024-Q4`, `--Q4`; or a pair with open ends."""
Held = Literal["equal", "rounded", "more-precise"]
_Day = tuple[int, int, int]

_PARTIAL = re.compile(r"(?:(?P<year>\d+)|-)(?:-(?:Q(?P<quarter>[1-4])|(?P<month>\d\d)(?:-(?P<day>\d\d))?))?")
_FIRST, _LAST = (0, 0, 0), (10**9, 12, 31)


def compare_dates(fact: Date | None, mention: Date | None) -> Held | None:
    """How a written date stands to a fact's; None where it is another, or nothing in the two can be compared.

    A year that only one of the two names is left out: 21 December 2020 and 21 December agree.

    >>> compare_dates("2020-12-21", "2020"), compare_dates("2020-12-21", "--12-21"), compare_dates("1993", "1928")
    ('rounded', 'equal', None)
    """
    if fact is None or mention is None:
        return None
    ends = (*_ends(fact), *_ends(mention))
    yearless = any(e is not None and e.startswith("--") for e in ends)
    claimed, written = (_period(d, yearless) for d in (fact, mention))
    if claimed is None or written is None:
        return None
    if claimed == written:
        return "equal"
    if written[0] <= claimed[0] and claimed[1] <= written[1]:
        return "rounded"
    return "more-precise" if claimed[0] <= written[0] and written[1] <= claimed[1] else None


def _ends(date: Date) -> tuple[str | None, str | None]:
    """The two ends of a date; one date is both."""
    return (date, date) if isinstance(date, str) else date


def _period(date: Date, yearless: bool) -> tuple[_Day, _Day] | None:
    """First and last day of a date, without its year if the other has none; None where nothing is left of it."""
    first, last = _ends(date)
    low = _days(first, yearless) if first is not None else (_FIRST, _FIRST)
    high = _days(last, yearless) if last is not None else (_LAST, _LAST)
    return (low[0], high[1]) if low and high else None


def _days(date: str, yearless: bool) -> tuple[_Day, _Day] | None:
    """The first and the last day of one partial date, months taken to have 31."""
    found = _PARTIAL.fullmatch(date)
    if found is None or (yearless and not (found["month"] or found["quarter"])):
        return None
    year = 0 if yearless else int(found["year"] or 0)
    if found["quarter"]:
        last_month = 3 * int(found["quarter"])
        return (year, last_month - 2, 1), (year, last_month, 31)
    if found["day"]:
        day = (year, int(found["month"]), int(found["day"]))
        return day, day
    if found["month"]:
        return (year, int(found["month"]), 1), (year, int(found["month"]), 31)
    return (year, 1, 1), (year, 12, 31)
