"""Reads what is dated from the day of writing: «в прошлом году», "yesterday", «үш жыл бұрын».

Nothing of it is read unless that day is given: a text does not say when it was written.
"""

from __future__ import annotations

from datetime import date, timedelta

from factcheck.mentions.figures.date_parts import Date, is_word_of, iso
from factcheck.mentions.figures.lexicon import Lexicon
from factcheck.mentions.figures.numbers import read_number
from factcheck.mentions.figures.tokens import Tokens

_MONTHS_IN = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}
_DAYS_IN = {"day": 1, "week": 7}
_FARTHEST = 1000
"""So many days, weeks, months or years ago are still counted from a day of writing."""


def may_be_relative(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """Whether such a date may start at token `i`."""
    low = tokens.lows[i]
    listed = low in lexicon.relative or low in lexicon.sets["A_UNIT"]
    return listed or tokens.kinds[i] == "d" or lexicon.number(low) is not None


def read_relative(tokens: Tokens, i: int, lexicon: Lexicon, as_of: date) -> Date | None:
    """The date that starts at token `i` and is counted from `as_of`."""
    for words, meaning in lexicon.relative.get(tokens.low(i), ()):
        last = i + len(words) - 1
        if any(tokens.low(i + k) != word for k, word in enumerate(words)) or not _on_one_line(tokens, i, last):
            continue
        unit, steps = meaning.split()
        if unit != "any":
            return Date(i, last, moved(as_of, unit, int(steps)), "date-relative")
        found = _unit(tokens, last + 1, lexicon)
        if found and tokens.same_line(last):
            return Date(i, last + 1, moved(as_of, found, int(steps)), "date-relative")
    return _ago(tokens, i, lexicon, as_of)


def _ago(tokens: Tokens, i: int, lexicon: Lexicon, as_of: date) -> Date | None:
    """«три года назад», "a week ago", «2 жыл бұрын»."""
    number = read_number(tokens, i, lexicon) if tokens.kind(i) == "d" or lexicon.number(tokens.low(i)) else None
    if number is not None:
        whole = number.whole and number.form == "cardinal" and number.value <= _FARTHEST
        count, j = int(number.value) if whole else 0, number.last + 1
    else:
        count, j = 1, i + (_unit(tokens, i, lexicon) is None)  # "a week", «неделю»
    unit = _unit(tokens, j, lexicon)
    if not count or not unit or tokens.low(j + 1) not in lexicon.sets["AGO"] or not _on_one_line(tokens, i, j + 1):
        return None
    return Date(i, j + 1, moved(as_of, unit, -count), "date-relative")


def _unit(tokens: Tokens, i: int, lexicon: Lexicon) -> str | None:
    """The unit of time that the word at token `i` names."""
    if tokens.kind(i) != "w":
        return None
    return next((unit for unit, table in _UNIT_TABLES if is_word_of(tokens.low(i), table, lexicon)), None)


_UNIT_TABLES = (
    ("year", "A_YEAR"),
    ("half-year", "HALVES"),
    ("quarter", "QUARTERS"),
    ("month", "A_MONTH"),
    ("week", "A_WEEK"),
    ("day", "A_DAY"),
)


def _on_one_line(tokens: Tokens, first: int, last: int) -> bool:
    return all(tokens.same_line(j) for j in range(first, last))


def moved(as_of: date, unit: str, steps: int) -> str | tuple[str, str]:
    """The day, week, month, quarter, half or year so many steps from the one that holds `as_of`, ISO 8601.

    >>> moved(date(2019, 2, 28), "year", 1), moved(date(2019, 2, 28), "quarter", -1)
    ('2020', '2018-Q4')
    """
    if unit in _DAYS_IN:
        day = as_of + timedelta(days=steps * _DAYS_IN[unit])
        if unit == "day":
            return day.isoformat()
        monday = day - timedelta(days=day.weekday())
        return monday.isoformat(), (monday + timedelta(days=6)).isoformat()
    length = _MONTHS_IN[unit]
    index = (as_of.year * 12 + as_of.month - 1) // length + steps
    year, part = divmod(index, 12 // length)
    if unit == "year":
        return iso(year)
    if unit == "month":
        return iso(year, part + 1)
    if unit == "quarter":
        return f"{iso(year)}-Q{part + 1}"
    last = 6 * (part + 1)
    return iso(year, last - 5), iso(year, last)
