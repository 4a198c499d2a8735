"""Reads dates with a named month: «28 февраля 2019 года», "July 13-15", «14–16 августа»."""

from __future__ import annotations

from factcheck.mentions.figures.date_parts import (
    DASHES,
    Date,
    Part,
    is_plausible,
    is_valid,
    iso,
    month_ending_of,
    read_day,
    read_spoken_year,
    year_behind,
)
from factcheck.mentions.figures.lexicon import Lexicon
from factcheck.mentions.figures.numbers import read_number
from factcheck.mentions.figures.tokens import Tokens


def read_day_first(tokens: Tokens, i: int, lexicon: Lexicon) -> Date | None:
    """«28 февраля 2019 года», «14–16 августа», «с 13 по 15 июля», "the 3rd of March"."""
    day = read_day(tokens, i, lexicon)
    if day is None:
        return None
    span = _days(tokens, day, lexicon)
    until = span[0] if span else None
    j = (until or day).last + 1
    joiners = lexicon.sets["DAY_JOINERS"]
    while tokens.low(j) in joiners or (
        tokens.low(j) in "-/" and tokens.low(j) and tokens.glued(j) and tokens.glued(j - 1)
    ):
        j += 1
    month = lexicon.month(tokens.low(j)) if tokens.kind(j) == "w" else None
    if (
        month is None
        or not tokens.same_line(j - 1)
        or not is_valid(month, day.value)
        or (until and not is_valid(month, until.value))
    ):
        return None
    last, ending = j, month_ending_of(tokens.low(j), lexicon)
    if tokens.low(j + 1) == "." and tokens.kind(j + 2) == "d" and tokens.same_line(j):
        j += 1
    year = year_behind(tokens, j, lexicon) or _spoken_behind(tokens, j, lexicon)
    if year:
        last, ending = year.last, year.ending
    value = iso(year.value if year else None, month, day.value)
    if until:
        return Date(i, last, (value, iso(year.value if year else None, month, until.value)), "date-days", ending)
    return _to_second_day(tokens, i, last, value, lexicon) or Date(i, last, value, "date-day-month", ending)


def _days(tokens: Tokens, day: Part, lexicon: Lexicon) -> tuple[Part, str] | None:
    """The second day of a span of days: «14–16», «с 13 по 15», "from 13 to the 15"."""
    j = day.last + 1
    joiner = tokens.low(j)
    if (
        joiner not in DASHES
        and joiner not in lexicon.sets["RANGE_JOINERS"]
        and joiner not in ("и", "and", "мен", "пен", "бен", "through", "/", "or", "или", ".")
    ):
        return None
    j += 1
    while joiner != "." and tokens.low(j) in ("the", "-", "–") and j - day.last < 4:
        j += 1
    until = read_day(tokens, j, lexicon)
    return (until, joiner) if until and until.value > day.value else None


def _to_second_day(tokens: Tokens, first: int, last: int, value: str, lexicon: Lexicon) -> Date | None:
    """«28 февраля – 2 марта», "Aug 8 - Aug 12"."""
    j = last + 1
    if tokens.low(j) not in DASHES and tokens.low(j) not in lexicon.sets["RANGE_JOINERS"]:
        return None
    until = _single(tokens, j + 1, lexicon)
    if until is None or not isinstance(until.date, str):
        return None
    left, right = value, until.date
    if left.startswith("--") and not right.startswith("--"):
        left = right[:4] + left[1:]
    return Date(first, until.last, (left, right), "date-days", until.ending) if left < right else None


def _single(tokens: Tokens, i: int, lexicon: Lexicon) -> Date | None:
    """A day with its month, or a month with its day, and no span."""
    j = i + 2 if tokens.low(i + 1) == "the" else i + 1
    if tokens.kind(i) == "w" and (month := lexicon.month(tokens.low(i))) and tokens.kind(j) == "d":
        day = read_day(tokens, j, lexicon)
        if day is None or not is_valid(month, day.value):
            return None
        year = year_behind(tokens, day.last, lexicon)
        return Date(
            i, year.last if year else day.last, iso(year.value if year else None, month, day.value), "date-day-month"
        )
    day = read_day(tokens, i, lexicon) if tokens.kind(i) == "d" else None
    month = lexicon.month(tokens.low(day.last + 1)) if day else None
    if not day or not month or not is_valid(month, day.value):
        return None
    year = year_behind(tokens, day.last + 1, lexicon)
    return Date(
        i, year.last if year else day.last + 1, iso(year.value if year else None, month, day.value), "date-day-month"
    )


def read_month_first(tokens: Tokens, i: int, lexicon: Lexicon) -> Date | None:
    """«February 28, 2019», "July 13-15", «февраль 2019», "Jan-Feb 2017"."""
    month = lexicon.month(tokens.low(i))
    if month is None:
        return None
    j = i + 1
    if tokens.low(j) == "." and tokens.same_line(i):
        j += 1
    joined = tokens.low(j) in DASHES or (
        tokens.low(j) in lexicon.sets["RANGE_JOINERS"] and tokens.low(i - 1) in lexicon.sets["RANGE_OPENERS"]
    )
    until_month = lexicon.month(tokens.low(j + 1)) if joined else None
    if until_month:
        year = year_behind(tokens, j + 1, lexicon)
        if year is None:
            return None
        opening = year.value - (until_month < month)  # "Nov-Feb 2017" opens in 2016
        return Date(i, year.last, (iso(opening, month), iso(year.value, until_month)), "date-months")
    if lexicon.lang == "en":
        k = j + 1 if tokens.low(j) == "the" else j
        day = read_day(tokens, k, lexicon) if tokens.same_line(k - 1) else None
        if day and is_valid(month, day.value) and not _is_time_or_more(tokens, day.last):
            return _month_and_day(tokens, i, month, day, lexicon)
    year = year_behind(tokens, j - 1, lexicon) or _spoken_behind(tokens, j - 1, lexicon)
    if year is None:
        return None
    return Date(i, year.last, iso(year.value, month), "date-month-year", year.ending)


def _is_time_or_more(tokens: Tokens, last: int) -> bool:
    """Whether what looks like a day goes on as another number: "May 15,000", "March 3.5"."""
    return (
        tokens.glued(last)
        and tokens.low(last + 1) in (".", ",", ":", "%")
        and tokens.glued(last + 1)
        and tokens.kind(last + 2) == "d"
        and len(tokens.low(last + 2)) != 4
    )


def _month_and_day(tokens: Tokens, i: int, month: int, day: Part, lexicon: Lexicon) -> Date:
    span = _days(tokens, day, lexicon)
    until = (
        span[0]
        if span and is_valid(month, span[0].value) and lexicon.month(tokens.low(span[0].last + 1)) is None
        else None
    )
    last = (until or day).last
    year = year_behind(tokens, last, lexicon) or _spoken_behind(tokens, last, lexicon)
    if year:
        last = year.last
    value = iso(year.value if year else None, month, day.value)
    if until:
        return Date(i, last, (value, iso(year.value if year else None, month, until.value)), "date-days")
    return _to_second_day(tokens, i, last, value, lexicon) or Date(i, last, value, "date-day-month")


def _spoken_behind(tokens: Tokens, last: int, lexicon: Lexicon) -> Part | None:
    """«January first two thousand and thirty two»: the year in words."""
    word = lexicon.number(tokens.low(last + 1)) if tokens.same_line(last) else None
    pair = read_spoken_year(tokens, last + 1, lexicon) if word and lexicon.lang == "en" else None
    if pair:
        return Part(int(str(pair.date)), pair.last)
    number = read_number(tokens, last + 1, lexicon) if word and not word.ordinal and not word.one else None
    if number is None or not number.whole or not is_plausible(int(number.value)) or not number.scaled:
        return None
    return Part(int(number.value), number.last)
