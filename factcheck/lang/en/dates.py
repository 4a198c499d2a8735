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
PART_OF_TIME = ""
RELATIVE: dict[str, str] = {
    "the day before yesterday": "day -2",
    "yesterday": "day -1",
    "today": "day 0",
    "tomorrow": "day 1",
    "the day after tomorrow": "day 2",
    "last": "any -1",
    "the past": "any -1",
    "this": "any 0",
    "the current": "any 0",
    "next": "any 1",
    "the coming": "any 1",
}
"""What is dated from the day of writing: the unit and how many of it away; `any` takes the unit behind it."""
A_YEAR = "year years"
A_MONTH = "month months"
A_WEEK = "week weeks"
A_DAY = "day days"
A_UNIT = "a an"
"""One of a unit without a number: "a year ago"."""
