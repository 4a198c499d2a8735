"""Reads dates in digits alone: «27.02.2019», «14. - 15.10.2018», "2019-02-28"."""

from __future__ import annotations

import re

from factcheck.mentions.figures.date_parts import (
    DASHES,
    FIRST_YEAR,
    LAST_YEAR,
    Date,
    full_year,
    is_plausible,
    is_valid,
    iso,
    past_year_word,
)
from factcheck.mentions.figures.lexicon import Lexicon
from factcheck.mentions.figures.tokens import Tokens

_SPAN = re.compile(r"(\d\d?)\.?(?:(\d\d?)\.)? ?(?:[-–/]|по) ?(\d\d?)\.(\d\d?)(?:\.(\d{4}|\d\d)|\.)?(?![\d%])")


def read_numeric(tokens: Tokens, i: int, lexicon: Lexicon) -> Date | None:
    """«27.02.2019», "1/31/2016", «2015-03-03», «10-31-74»."""
    mark = tokens.low(i + 1)
    if not tokens.glued(i) or not mark or mark not in "./-" or tokens.kind(i + 2) != "d" or not tokens.glued(i + 1):
        return None
    first, second = tokens.lows[i], tokens.lows[i + 2]
    if len(first) > 4 or len(second) > 4:
        return None
    third = ""
    if tokens.glued(i + 2) and tokens.low(i + 3) == mark and tokens.glued(i + 3) and tokens.kind(i + 4) == "d":
        third = tokens.lows[i + 4]
    if len(first) == 4 and mark in "-/.":
        return _iso_date(tokens, i, first, second, third)
    if (
        not third
        and len(second) == 4
        and len(first) <= 2
        and mark in "/-"
        and is_plausible(int(second))
        and is_valid(int(first))
    ):
        return Date(i, i + 2, iso(int(second), int(first)), "date-month-year")  # «2/2013», «12-2015»
    if not third:
        return _day_and_month(tokens, i, first, second, mark, lexicon)
    if (
        len(first) > 2
        or len(third) not in (2, 4)
        or (tokens.glued(i + 4) and tokens.low(i + 5) == mark and tokens.kind(i + 6) == "d")
    ):
        return None
    day, month = int(first), int(second)
    if (lexicon.lang == "en" and mark in "/-" and is_valid(day, month)) or (
        not is_valid(month, day) and is_valid(day, month)
    ):
        day, month = month, day
    if not is_valid(month, day):
        return None
    until = read_numeric(tokens, i + 6, lexicon) if tokens.low(i + 5) in DASHES and tokens.kind(i + 6) == "d" else None
    if until and isinstance(until.date, str):
        return Date(i, until.last, (iso(full_year(third), month, day), until.date), "date-days")
    last = past_year_word(tokens, i + 4, lexicon)[0]
    return Date(i, last, iso(full_year(third), month, day), "date-numeric")


def read_numeric_span(tokens: Tokens, i: int, lexicon: Lexicon) -> Date | None:
    """«14./15.10.2018», «14. - 15.10.», «14.10. по 15.10.2018»."""
    match = _SPAN.match(tokens.fold, tokens.starts[i])
    if match is None or lexicon.lang == "en":
        return None
    day, month, until, until_month, year = match.groups()
    if not is_valid(int(until_month), int(until)) or not is_valid(int(month or until_month), int(day)):
        return None
    if not year and not match.group().endswith(".") and "." not in match.group()[: len(day) + 1]:
        return None
    whole = full_year(year) if year else None
    last = tokens.ending_at(i, match.end())
    first = iso(whole, int(month or until_month), int(day))
    return Date(i, last, (first, iso(whole, int(until_month), int(until))), "date-days")


def _iso_date(tokens: Tokens, i: int, first: str, second: str, third: str) -> Date | None:
    if (
        not FIRST_YEAR <= int(first) <= LAST_YEAR
        or len(second) > 2
        or not is_valid(int(second))
        or (len(second) != 2 and not third)
    ):
        return None
    if third and len(third) <= 2 and is_valid(int(second), int(third)):
        return Date(i, i + 4, iso(int(first), int(second), int(third)), "date-iso")
    if third or tokens.low(i + 1) == "." or (tokens.low(i + 1) == "/" and int(second) > 12):
        return None
    return Date(i, i + 2, iso(int(first), int(second)), "date-iso")


def _day_and_month(tokens: Tokens, i: int, first: str, second: str, mark: str, lexicon: Lexicon) -> Date | None:
    """«10.12.» and nothing else with a dot: a day and a month with no year."""
    if mark != "." or len(first) != 2 or len(second) != 2 or tokens.low(i + 3) != "." or not tokens.glued(i + 2):
        return None
    if lexicon.lang == "en" or tokens.glued(i + 3) or i + 4 < len(tokens) or not is_valid(int(second), int(first)):
        return None
    return Date(i, i + 2, iso(None, int(second), int(first)), "date-numeric")
