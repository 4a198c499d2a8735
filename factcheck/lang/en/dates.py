"""English months, years and the words around dates."""

from __future__ import annotations

MONTHS: dict[int, str] = {
    1: "january jan",
    2: "february feb",
    3: "march mar",
    4: "april apr",
    5: "may",
    6: "june jun",
    7: "july jul",
    8: "august aug",
    9: "september sep sept",
    10: "october oct",
    11: "november nov",
    12: "december dec",
}
YEARS = "year"
QUARTERS = "quarter qtr"
HALVES = "half"
CENTURIES = "century centuries"
DECADES = "s"
BEFORE_YEAR = "in since of by until till from before after during to and through around circa late early mid year"
AGO = "ago"
DAY_JOINERS = "of day"
"""Words between day and month: «the 3rd of March»."""
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"
TIME_BEFORE = ""
TIME_OF_DAY = "am pm a.m p.m o'clock oclock noon"
HOURS = ""
YEAR_FIRST = False
ERAS: dict[str, int] = {"bc": -1, "bce": -1, "ad": 1, "ce": 1}
