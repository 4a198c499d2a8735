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

_SPAN_MARKS = frozenset([".", "-", "–", "/", "по"])
_SPAN = r"(\d\d?)\.?(?:(\d\d?)\.)? ?(?:[-–/]|по) ?(\d\d?)\.(\d\d?)(?:\.(\d{4}|\d\d)|\.)?(?![\d%])"


def read_numeric(tokens: Tokens, i: int, lexicon: Lexicon) -> Date | None:
    """«27.02.2019», "1/31/2016", «2015-03-03», «10-31-74», «2/2013»."""
    parts, mark, last = _parts(tokens, i)
    if len(parts) < 2 or max(map(len, parts)) > 4:
        return None
    if len(parts[0]) == 4:
        return _iso_date(tokens, i, parts[0], parts[1], parts[2] if len(parts) == 3 else "")
    if len(parts) == 2:
        return _month_of_year(i, parts, mark) or _day_and_month(tokens, i, parts[0], parts[1], mark, lexicon)
    day_and_month = _in_order(parts, mark, lexicon) if len(parts) == 3 else None
    if day_and_month is None:
        return None
    value = iso(full_year(parts[2]), day_and_month[1], day_and_month[0])
    until = read_numeric(tokens, last + 2, lexicon) if _span_follows(tokens, last) else None
    if until and isinstance(until.date, str):
        return Date(i, until.last, (value, until.date), "date-days")
    return Date(i, past_year_word(tokens, last, lexicon)[0], value, "date-numeric")


def _parts(tokens: Tokens, i: int) -> tuple[list[str], str, int]:
    """Runs of digits glued by one mark from token `i` on: the runs (four at most), the mark, the last token."""
    mark, parts, last = tokens.low(i + 1), [tokens.lows[i]], i
    if mark not in (".", "/", "-"):
        return parts, mark, last
    while len(parts) < 4 and tokens.low(last + 1) == mark and tokens.hyphenated(last + 1, mark):
        if tokens.kind(last + 2) != "d":
            break
        last += 2
        parts.append(tokens.lows[last])
    return parts, mark, last


def _span_follows(tokens: Tokens, last: int) -> bool:
    return tokens.low(last + 1) in DASHES and tokens.kind(last + 2) == "d"


def _month_of_year(i: int, parts: list[str], mark: str) -> Date | None:
    """«2/2013», «12-2015»."""
    if mark == "." or len(parts[0]) > 2 or len(parts[1]) != 4:
        return None
    month, year = int(parts[0]), int(parts[1])
    return Date(i, i + 2, iso(year, month), "date-month-year") if is_plausible(year) and is_valid(month) else None


def _in_order(parts: list[str], mark: str, lexicon: Lexicon) -> tuple[int, int] | None:
    """Day and month of a date of three parts; in English the month leads unless points part them."""
    if max(len(parts[0]), len(parts[1])) > 2 or len(parts[2]) not in (2, 4):
        return None
    day, month = int(parts[0]), int(parts[1])
    if is_valid(day, month) and ((lexicon.lang == "en" and mark != ".") or not is_valid(month, day)):
        day, month = month, day
    return (day, month) if is_valid(month, day) else None


def read_numeric_span(tokens: Tokens, i: int, lexicon: Lexicon) -> Date | None:
    """«14./15.10.2018», «14. - 15.10.», «14.10. по 15.10.2018»."""
    if lexicon.lang == "en" or tokens.low(i + 1) not in _SPAN_MARKS:
        return None
    match = re.compile(_SPAN).match(tokens.fold, tokens.starts[i])
    if match is None:
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


def read_named_month(tokens: Tokens, i: int, lexicon: Lexicon) -> Date | None:
    """«2019-aug-01», "2019/Aug/1"."""
    mark = tokens.low(i + 1)
    if len(tokens.lows[i]) != 4 or mark not in ("-", "/") or tokens.low(i + 3) != mark or tokens.kind(i + 4) != "d":
        return None
    month = lexicon.month(tokens.low(i + 2)) if tokens.kind(i + 2) == "w" else None
    year, day = int(tokens.lows[i]), int(tokens.lows[i + 4]) if len(tokens.lows[i + 4]) <= 2 else 0
    glued = all(tokens.glued(j) for j in range(i, i + 4))
    if month is None or not glued or not is_plausible(year) or not is_valid(month, day):
        return None
    return Date(i, i + 4, iso(year, month, day), "date-iso")


def _day_and_month(tokens: Tokens, i: int, first: str, second: str, mark: str, lexicon: Lexicon) -> Date | None:
    """«10.12.» and nothing else with a dot: a day and a month with no year."""
    if mark != "." or len(first) != 2 or len(second) != 2 or tokens.low(i + 3) != "." or not tokens.glued(i + 2):
        return None
    if lexicon.lang == "en" or tokens.glued(i + 3) or i + 4 < len(tokens) or not is_valid(int(second), int(first)):
        return None
    return Date(i, i + 2, iso(None, int(second), int(first)), "date-numeric")
