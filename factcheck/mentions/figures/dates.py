"""Reads dates: days, months, years, quarters, decades, and spans of them."""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.mentions.figures.lexicon import Lexicon
from factcheck.mentions.figures.numbers import read_number
from factcheck.mentions.figures.tokens import Tokens

DASHES = frozenset("-–—~")
_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_FIRST_BARE_YEAR, _LAST_BARE_YEAR = 1800, 2100
_LONGEST_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
ROMAN: dict[str, int] = {
    r: n + 1
    for n, r in enumerate("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii".split())
}
CYRILLIC_ROMAN = str.maketrans("хіс", "xic")


_SPAN = re.compile(r"(\d\d?)\.?(?:(\d\d?)\.)? ?(?:[-–/]|по) ?(\d\d?)\.(\d\d?)(?:\.(\d{4}|\d\d)|\.)?(?![\d%])")


class Date(NamedTuple):
    """A date that was read: its tokens, its value, the rule, the ending of its last word (Kazakh)."""

    first: int
    last: int
    date: str | tuple[str | None, str | None]
    rule: str
    ending: str = ""
    decade: bool = False


class _Part(NamedTuple):
    """A day, month or year and its last token."""

    value: int
    last: int
    ending: str = ""


def read_date(tokens: Tokens, i: int, lexicon: Lexicon) -> Date | None:
    """The date that starts at token `i`, if one does."""
    if tokens.kinds[i] == "d":
        return (
            _numeric_span(tokens, i, lexicon)
            or _numeric(tokens, i, lexicon)
            or _day_first(tokens, i, lexicon)
            or _quarter(tokens, i, lexicon)
            or _century(tokens, i, lexicon)
            or _decade(tokens, i, lexicon)
            or _year_first(tokens, i, lexicon)
        )
    if tokens.kinds[i] != "w":
        return None
    return (
        _month_first(tokens, i, lexicon)
        or _day_first(tokens, i, lexicon)
        or _quarter(tokens, i, lexicon)
        or _century(tokens, i, lexicon)
        or _spoken_year(tokens, i, lexicon)
    )


def iso(year: int | None, month: int | None = None, day: int | None = None) -> str:
    """ISO 8601, partial where parts are missing: `1928`, `2019-02`, `--10-14`."""
    head = f"{year:04d}" if year is not None else "-"
    if month is None:
        return head
    head += f"-{month:02d}"
    return head if day is None else f"{head}-{day:02d}"


def _valid(month: int, day: int | None = None) -> bool:
    return 1 <= month <= 12 and (day is None or 1 <= day <= _LONGEST_MONTH[month - 1])


def full_year(text: str) -> int:
    """The year that two or four digits name: «74» is 1974, «18» is 2018."""
    year = int(text)
    return year if len(text) > 2 else year + (1900 if year >= 50 else 2000)


def _numeric(tokens: Tokens, i: int, lexicon: Lexicon) -> Date | None:
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
    if not third and len(second) == 4 and len(first) <= 2 and mark in "/-" and _plausible(int(second)) and _valid(int(first)):
        return Date(i, i + 2, iso(int(second), int(first)), "date-month-year")  # «2/2013», «12-2015»
    if not third:
        return _day_and_month(tokens, i, first, second, mark, lexicon)
    if len(first) > 2 or len(third) not in (2, 4) or (tokens.glued(i + 4) and tokens.low(i + 5) == mark and tokens.kind(i + 6) == "d"):
        return None
    day, month = int(first), int(second)
    if (lexicon.lang == "en" and mark in "/-" and _valid(day, month)) or (not _valid(month, day) and _valid(day, month)):
        day, month = month, day
    if not _valid(month, day):
        return None
    until = _numeric(tokens, i + 6, lexicon) if tokens.low(i + 5) in DASHES and tokens.kind(i + 6) == "d" else None
    if until and isinstance(until.date, str):
        return Date(i, until.last, (iso(full_year(third), month, day), until.date), "date-days")
    last = _past_year_word(tokens, i + 4, lexicon)[0]
    return Date(i, last, iso(full_year(third), month, day), "date-numeric")


def _numeric_span(tokens: Tokens, i: int, lexicon: Lexicon) -> Date | None:
    """«14./15.10.2018», «14. - 15.10.», «14.10. по 15.10.2018»."""
    match = _SPAN.match(tokens.fold, tokens.starts[i])
    if match is None or lexicon.lang == "en":
        return None
    day, month, until, until_month, year = match.groups()
    if not _valid(int(until_month), int(until)) or not _valid(int(month or until_month), int(day)):
        return None
    if not year and not match.group().endswith(".") and "." not in match.group()[: len(day) + 1]:
        return None
    whole = full_year(year) if year else None
    last = tokens.ending_at(i, match.end())
    first = iso(whole, int(month or until_month), int(day))
    return Date(i, last, (first, iso(whole, int(until_month), int(until))), "date-days")


def _iso_date(tokens: Tokens, i: int, first: str, second: str, third: str) -> Date | None:
    if not _FIRST_YEAR <= int(first) <= _LAST_YEAR or len(second) > 2 or not _valid(int(second)) or (len(second) != 2 and not third):
        return None
    if third and len(third) <= 2 and _valid(int(second), int(third)):
        return Date(i, i + 4, iso(int(first), int(second), int(third)), "date-iso")
    if third or tokens.low(i + 1) == "." or (tokens.low(i + 1) == "/" and int(second) > 12):
        return None
    return Date(i, i + 2, iso(int(first), int(second)), "date-iso")


def _day_and_month(tokens: Tokens, i: int, first: str, second: str, mark: str, lexicon: Lexicon) -> Date | None:
    """«10.12.» and nothing else with a dot: a day and a month with no year."""
    if mark != "." or len(first) != 2 or len(second) != 2 or tokens.low(i + 3) != "." or not tokens.glued(i + 2):
        return None
    if lexicon.lang == "en" or tokens.glued(i + 3) or i + 4 < len(tokens) or not _valid(int(second), int(first)):
        return None
    return Date(i, i + 2, iso(None, int(second), int(first)), "date-numeric")


def _day(tokens: Tokens, i: int, lexicon: Lexicon) -> _Part | None:
    """A day of a month: «28», «28-го», "3rd", «двадцать четвертого», «25-інші»."""
    if tokens.kind(i) == "d":
        if len(tokens.lows[i]) > 2 or not 1 <= int(tokens.lows[i]) <= 31:
            return None
        last = _past_ordinal_tail(tokens, i, lexicon)
        return _Part(int(tokens.lows[i]), last)
    number = read_number(tokens, i, lexicon) if lexicon.number(tokens.low(i)) else None
    if number is None or not number.whole or not 1 <= number.value <= 31 or (lexicon.lang != "kk" and number.form != "ordinal"):
        return None
    return _Part(int(number.value), number.last)


def _past_ordinal_tail(tokens: Tokens, i: int, lexicon: Lexicon) -> int:
    """The last token of digits with their ordinal ending: «28-го», "3rd"."""
    if lexicon.lang == "kk":
        if tokens.low(i + 1) in ("-", "–") and tokens.glued(i) and tokens.glued(i + 1) and tokens.kind(i + 2) == "w":
            from factcheck.mentions.figures.kazakh import is_ordinal

            return i + 2 if is_ordinal(tokens.low(i + 2)) else i
        return i
    tails = lexicon.sets["ORDINAL_TAILS"]
    if tokens.glued(i) and tokens.low(i + 1) in tails:
        return i + 1
    if tokens.low(i + 1) == "-" and tokens.glued(i) and tokens.glued(i + 1) and tokens.low(i + 2) in tails:
        return i + 2
    return i


def _year(tokens: Tokens, i: int, lexicon: Lexicon, *, short: bool = False) -> _Part | None:
    """A year at token `i`: four digits, with or without the word for year; `short` allows «’74»."""
    if tokens.kind(i) == "d":
        if short and len(tokens.lows[i]) == 2 and tokens.low(i - 1) == "'":
            return _Part(full_year(tokens.lows[i]), i)
        if len(tokens.lows[i]) != 4 or not _FIRST_YEAR <= int(tokens.lows[i]) <= _LAST_YEAR:
            return None
        if tokens.low(i + 1) in ".," and tokens.glued(i) and tokens.glued(i + 1) and tokens.kind(i + 2) == "d":
            return None
        tail = i if lexicon.lang == "en" else _past_ordinal_tail(tokens, i, lexicon)
        if tail == i and tokens.glued(i) and tokens.kind(i + 1) == "w" and tokens.low(i + 1) not in lexicon.sets["YEARS"]:
            return None
        last, ending = _past_year_word(tokens, tail, lexicon)
        return _Part(int(tokens.lows[i]), last, ending)
    spoken = _spoken_year(tokens, i, lexicon)
    return _Part(int(str(spoken.date)), spoken.last, spoken.ending) if spoken else None


def _past_year_word(tokens: Tokens, i: int, lexicon: Lexicon) -> tuple[int, str]:
    """The last token of a year with its word («1928 году»), and that word's ending (Kazakh)."""
    if not tokens.same_line(i):
        return i, ""
    word = tokens.low(i + 1)
    if lexicon.lang == "kk":
        ending = _kazakh_year_ending(word)
        if ending is None:
            return i, ""
        dot = word == "ж" and tokens.low(i + 2) == "."
        return i + 1 + dot, ending
    if word not in lexicon.sets["YEARS"] or lexicon.lang == "en":
        return i, ""
    if word in ("г", "гг") and tokens.low(i + 2) == "." and tokens.same_line(i + 1):
        return i + 2, ""
    return i + 1, ""


def _kazakh_year_ending(word: str) -> str | None:
    """The ending of the word for year, or None if it is another word."""
    from factcheck.mentions.figures.kazakh import is_ending

    if word in ("ж", "жж"):
        return ""
    return word[3:] if word.startswith("жыл") and is_ending(word[3:]) else None


def _day_first(tokens: Tokens, i: int, lexicon: Lexicon) -> Date | None:
    """«28 февраля 2019 года», «14–16 августа», «с 13 по 15 июля», "the 3rd of March"."""
    day = _day(tokens, i, lexicon)
    if day is None:
        return None
    span = _days(tokens, day, lexicon)
    until = span[0] if span else None
    j = (until or day).last + 1
    joiners = lexicon.sets["DAY_JOINERS"]
    while tokens.low(j) in joiners or (tokens.low(j) in "-/" and tokens.low(j) and tokens.glued(j) and tokens.glued(j - 1)):
        j += 1
    month = lexicon.month(tokens.low(j)) if tokens.kind(j) == "w" else None
    if month is None or not tokens.same_line(j - 1) or not _valid(month, day.value) or (until and not _valid(month, until.value)):
        return None
    last, ending = j, _month_ending(tokens.low(j), lexicon)
    if tokens.low(j + 1) == "." and tokens.kind(j + 2) == "d" and tokens.same_line(j):
        j += 1
    year = _behind_month(tokens, j, lexicon)
    if year:
        last, ending = year.last, year.ending
    value = iso(year.value if year else None, month, day.value)
    if until:
        return Date(i, last, (value, iso(year.value if year else None, month, until.value)), "date-days", ending)
    return _to_second_day(tokens, i, last, value, lexicon) or Date(i, last, value, "date-day-month", ending)


def _month_ending(word: str, lexicon: Lexicon) -> str:
    if lexicon.lang != "kk":
        return ""
    base = next((word[:n] for n in range(len(word), 3, -1) if word[:n] in lexicon.months), word)
    return word[len(base) :]


def _behind_month(tokens: Tokens, j: int, lexicon: Lexicon) -> _Part | None:
    """The year behind a month: «2019 года», "of 2019", ", 2019", "'74", «-2019»."""
    k = j + 1
    if not tokens.same_line(j):
        return None
    if tokens.low(k) in (",", "-", "/", "'") or (tokens.low(k) in ("of", "in") and lexicon.lang == "en"):
        k += 1
    if tokens.low(k - 1) == "-" and not tokens.glued(k - 1):
        return None
    if tokens.low(k) == "'":
        k += 1
    if tokens.low(k - 1) == "-" and tokens.kind(k) == "d" and len(tokens.lows[k]) == 2:
        return _Part(full_year(tokens.lows[k]), k)  # «31-Oct-74»
    year = _year(tokens, k, lexicon, short=True) if tokens.kind(k) == "d" and tokens.same_line(k - 1) else None
    if year and tokens.low(k - 1) == "," and lexicon.lang != "en":
        return year if year.last > k else None
    if year and year.last == k and _counts_something(tokens, k, lexicon):
        return None
    return year


def _counts_something(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """Whether a unit, scale or currency behind four digits makes them a quantity."""
    if tokens.low(i + 1) in ("%", "-") and tokens.low(i + 2) != "":
        return tokens.low(i + 1) == "%"
    if lexicon.number(tokens.low(i + 1)):
        return lexicon.lang != "en"
    return tokens.kind(i + 1) in ("w", "s") and tokens.low(i + 1) != "." and bool(lexicon.names.first(tokens.low(i + 1))) and lexicon.names.match(tokens, i + 1) is not None


def _days(tokens: Tokens, day: _Part, lexicon: Lexicon) -> tuple[_Part, str] | None:
    """The second day of a span of days: «14–16», «с 13 по 15», "from 13 to the 15"."""
    j = day.last + 1
    joiner = tokens.low(j)
    if joiner not in DASHES and joiner not in lexicon.sets["RANGE_JOINERS"] and joiner not in ("и", "and", "мен", "пен", "бен", "through", "/", "or", "или", "."):
        return None
    j += 1
    while tokens.low(j) in ("the", "-", "–") and j - day.last < 4:
        j += 1
    until = _day(tokens, j, lexicon)
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
    if tokens.kind(i) == "w" and (month := lexicon.month(tokens.low(i))) and tokens.kind(i + 1) == "d":
        day = _day(tokens, i + 1, lexicon)
        if day is None or not _valid(month, day.value):
            return None
        year = _behind_month(tokens, day.last, lexicon)
        return Date(i, year.last if year else day.last, iso(year.value if year else None, month, day.value), "date-day-month")
    day = _day(tokens, i, lexicon) if tokens.kind(i) == "d" else None
    month = lexicon.month(tokens.low(day.last + 1)) if day else None
    if not day or not month or not _valid(month, day.value):
        return None
    year = _behind_month(tokens, day.last + 1, lexicon)
    return Date(i, year.last if year else day.last + 1, iso(year.value if year else None, month, day.value), "date-day-month")


def _month_first(tokens: Tokens, i: int, lexicon: Lexicon) -> Date | None:
    """"February 28, 2019", "July 13-15", «февраль 2019», "Jan-Feb 2017"."""
    month = lexicon.month(tokens.low(i))
    if month is None:
        return None
    j = i + 1
    if tokens.low(j) == "." and tokens.same_line(i):
        j += 1
    joined = tokens.low(j) in DASHES or (tokens.low(j) in lexicon.sets["RANGE_JOINERS"] and tokens.low(i - 1) in lexicon.sets["RANGE_OPENERS"])
    until_month = lexicon.month(tokens.low(j + 1)) if joined else None
    if until_month:
        year = _behind_month(tokens, j + 1, lexicon)
        return Date(i, year.last, (iso(year.value, month), iso(year.value, until_month)), "date-months") if year else None
    if lexicon.lang == "en":
        k = j + 1 if tokens.low(j) == "the" else j
        day = _day(tokens, k, lexicon) if tokens.same_line(k - 1) else None
        if day and _valid(month, day.value) and not _is_time_or_more(tokens, day.last, lexicon):
            return _month_and_day(tokens, i, month, day, lexicon)
    year = _behind_month(tokens, j - 1, lexicon)
    if year is None:
        return None
    return Date(i, year.last, iso(year.value, month), "date-month-year", year.ending)


def _is_time_or_more(tokens: Tokens, last: int, lexicon: Lexicon) -> bool:
    """Whether what looks like a day goes on as another number: "May 15,000", "March 3.5"."""
    return tokens.glued(last) and tokens.low(last + 1) in (".", ",", ":", "%") and tokens.glued(last + 1) and tokens.kind(last + 2) == "d" and len(tokens.low(last + 2)) != 4


def _month_and_day(tokens: Tokens, i: int, month: int, day: _Part, lexicon: Lexicon) -> Date:
    span = _days(tokens, day, lexicon)
    until = span[0] if span and _valid(month, span[0].value) and lexicon.month(tokens.low(span[0].last + 1)) is None else None
    last = (until or day).last
    year = _behind_month(tokens, last, lexicon) or _spoken_behind(tokens, last, lexicon)
    if year:
        last = year.last
    value = iso(year.value if year else None, month, day.value)
    if until:
        return Date(i, last, (value, iso(year.value if year else None, month, until.value)), "date-days")
    return _to_second_day(tokens, i, last, value, lexicon) or Date(i, last, value, "date-day-month")


def _spoken_behind(tokens: Tokens, last: int, lexicon: Lexicon) -> _Part | None:
    """"January first two thousand and thirty two": the year in words."""
    word = lexicon.number(tokens.low(last + 1)) if tokens.same_line(last) else None
    number = read_number(tokens, last + 1, lexicon) if word and not word.ordinal and not word.one else None
    if number is None or not number.whole or not _plausible(int(number.value)) or not number.scaled:
        return None
    return _Part(int(number.value), number.last)


def _quarter(tokens: Tokens, i: int, lexicon: Lexicon) -> Date | None:
    """«четвертый квартал 2018», «II тоқсан», "Q4 2018", "2018Q4"."""
    low = tokens.low(i)
    if tokens.kinds[i] == "d" and len(low) == 4 and tokens.low(i + 1) == "q" and tokens.glued(i) and tokens.low(i + 2) in "1234":
        return Date(i, i + 2, f"{low}-Q{tokens.low(i + 2)}", "date-quarter")
    number: int | None = None
    j = i
    if low == "q" and tokens.glued(i) and tokens.low(i + 1) in ("1", "2", "3", "4"):
        return _quarter_of(tokens, i, i + 1, int(tokens.low(i + 1)), lexicon)
    if tokens.kinds[i] == "d" and low in "1234":
        number, j = int(low), _past_ordinal_tail(tokens, i, lexicon)
    elif tokens.kinds[i] == "w":
        word = lexicon.number(low)
        number = int(word.value) if word and word.ordinal and word.value <= 4 else ROMAN.get(low.translate(CYRILLIC_ROMAN))
    if number is None or number > 4 or not _is_word_of(tokens.low(j + 1), "QUARTERS", lexicon):
        return None
    return _quarter_of(tokens, i, j + 1, number, lexicon)


def _is_word_of(word: str, table: str, lexicon: Lexicon) -> bool:
    if lexicon.lang == "kk":
        from factcheck.mentions.figures.kazakh import is_ending

        return any(word.startswith(base) and is_ending(word[len(base) :]) for base in lexicon.sets[table])
    return word in lexicon.sets[table]


def _quarter_of(tokens: Tokens, first: int, last: int, number: int, lexicon: Lexicon) -> Date:
    j = last + 1
    if tokens.low(j) in ("of", "."):
        j += 1
    year = _year(tokens, j, lexicon) if tokens.kind(j) == "d" and tokens.same_line(last) else None
    if year is None:
        return Date(first, last, f"--Q{number}", "date-quarter")
    return Date(first, year.last, f"{year.value}-Q{number}", "date-quarter", year.ending)


def _century(tokens: Tokens, i: int, lexicon: Lexicon) -> Date | None:
    """«XIX век», «в двадцатом веке», "the 21st century": its years."""
    low = tokens.low(i)
    last = i
    if tokens.kinds[i] == "d":
        last = _past_ordinal_tail(tokens, i, lexicon)
        number = int(low) if len(low) <= 2 and last > i else 0
    elif tokens.raw(i).isupper():
        number = ROMAN.get(low.translate(CYRILLIC_ROMAN), 0)
    else:
        read = read_number(tokens, i, lexicon) if lexicon.number(low) else None
        number = int(read.value) if read and read.form == "ordinal" and read.value <= 30 else 0
        last = read.last if read else i
    if not number or not tokens.same_line(last) or not _is_word_of(tokens.low(last + 1), "CENTURIES", lexicon):
        return None
    return Date(i, last + 1, (str(number * 100 - 99).zfill(4), str(number * 100).zfill(4)), "date-century")


def _decade(tokens: Tokens, i: int, lexicon: Lexicon) -> Date | None:
    """«1920-х», «90-е годы», "1990s": the years of a decade."""
    low = tokens.lows[i]
    if len(low) not in (2, 4) or not low.endswith("0") or int(low) == 0:
        return None
    if lexicon.lang == "en":
        j = i + 1 if tokens.low(i + 1) != "'" else i + 2
        if tokens.low(j) != "s" or not tokens.glued(j - 1) or (len(low) == 2 and tokens.low(i - 1) != "'"):
            return None
        last = j
    else:
        last = _past_decade_tail(tokens, i, lexicon)
        if last == i or (len(low) == 2 and tokens.low(last) not in lexicon.sets["DECADES"] and lexicon.lang != "kk"):
            return None
    start = int(low) if len(low) == 4 else 1900 + int(low)
    if not _FIRST_YEAR <= start <= _LAST_YEAR:
        return None
    return Date(i, last, (str(start), str(start + 9)), "date-decade", decade=True)


def _past_decade_tail(tokens: Tokens, i: int, lexicon: Lexicon) -> int:
    """The last token of «1920-х годов», «1990 жылдары»; `i` if it is no decade."""
    if lexicon.lang == "kk":
        j = _past_ordinal_tail(tokens, i, lexicon) + 1
        return j if tokens.low(j).startswith("жылдар") else i
    if tokens.low(i + 1) != "-" or not tokens.glued(i) or tokens.low(i + 2) not in ("е", "х", "м", "ми"):
        return i
    if tokens.low(i + 2) == "м" and tokens.low(i + 3) != "годам":
        return i
    return i + 3 if tokens.low(i + 3) in lexicon.sets["DECADES"] else i + 2


def _year_first(tokens: Tokens, i: int, lexicon: Lexicon) -> Date | None:
    """A year by its word, a span of years, or a year before its month: «1928 году», «1969—1971 гг.», «2019 жылғы 28 ақпан»."""
    year = _year(tokens, i, lexicon)
    if year is None:
        return None
    named = _is_named(tokens, i, year, lexicon)
    if named and _is_duration(tokens, i, year, lexicon):
        return None
    if lexicon.lang == "kk" and named and (whole := _kazakh_day(tokens, i, year, lexicon)):
        return whole
    span = _years(tokens, i, year, lexicon)
    if span:
        return span
    return Date(i, year.last, iso(year.value), "date-year", year.ending) if named else None


def _is_named(tokens: Tokens, i: int, year: _Part, lexicon: Lexicon) -> bool:
    """Whether a year says that it is one: «1928 году», «в 1993-м»; a Kazakh ordinal alone does not."""
    if lexicon.lang == "kk":
        return tokens.low(year.last).startswith("ж") or tokens.low(year.last) == "."
    return tokens.kind(year.last) == "w" or tokens.low(year.last) == "."


def _is_duration(tokens: Tokens, i: int, year: _Part, lexicon: Lexicon) -> bool:
    """«2000 лет», «2000 жыл бұрын»: so many years, not a year."""
    word = tokens.low(i + 1)
    if lexicon.lang == "ru":
        if word == "лет" or (word == "г" and tokens.low(i + 2) != "." and tokens.low(i - 1) not in lexicon.sets["BEFORE_YEAR"]):
            return True
        return word == "года" and tokens.low(i + 2) in lexicon.sets["AGO"]
    return lexicon.lang == "kk" and (tokens.low(year.last + 1) in lexicon.sets["AGO"] or (word == "жыл" and year.value % 100 == 0))


def _kazakh_day(tokens: Tokens, i: int, year: _Part, lexicon: Lexicon) -> Date | None:
    """«2019 жылғы 28 ақпан», «2018 жылдың қаңтарында»."""
    j = year.last + 1
    if not tokens.same_line(year.last):
        return None
    if tokens.low(j) == "," or tokens.low(year.last) == "ж":
        j += tokens.low(j) in (",", ".")
    if tokens.kind(j) == "w" and (month := lexicon.month(tokens.low(j))):
        return Date(i, j, iso(year.value, month), "date-month-year", _month_ending(tokens.low(j), lexicon))
    day = _day_first(tokens, j, lexicon) if j < len(tokens) else None
    if day and isinstance(day.date, str) and day.date.startswith("--"):
        return Date(i, day.last, f"{year.value}{day.date[1:]}", "date-day-month", day.ending)
    if day and isinstance(day.date, tuple) and str(day.date[0]).startswith("--"):
        return Date(i, day.last, (f"{year.value}{str(day.date[0])[1:]}", f"{year.value}{str(day.date[1])[1:]}"), "date-days", day.ending)
    quarter = _quarter(tokens, j, lexicon) if j < len(tokens) and tokens.kinds[j] in "dw" else None
    if quarter and str(quarter.date).startswith("--"):
        return Date(i, quarter.last, f"{year.value}{str(quarter.date)[1:]}", "date-quarter", quarter.ending)
    return None


def _years(tokens: Tokens, i: int, year: _Part, lexicon: Lexicon) -> Date | None:
    """«1969—1971», «с 1928 по 1941 год», "from 2014 to 2018", «2018/2019», «2018-19»."""
    j = year.last + 1
    joiner = tokens.low(j)
    opened = tokens.low(i - 1) in lexicon.sets["RANGE_OPENERS"]
    dashed = bool(joiner) and (joiner in DASHES or joiner == "/")
    if not dashed and not (opened and joiner in lexicon.sets["RANGE_JOINERS"]):
        return None
    until = _year(tokens, j + 1, lexicon) if tokens.kind(j + 1) == "d" else None
    if until is None and dashed and tokens.glued(j) and tokens.glued(j - 1) and len(tokens.low(j + 1)) == 2 and tokens.low(j + 1).isdecimal():
        short = year.value // 100 * 100 + int(tokens.low(j + 1))
        until = _Part(short, _past_year_word(tokens, j + 1, lexicon)[0]) if short == year.value + 1 else None
    if until is None or until.value <= year.value:
        return None
    named = tokens.kind(until.last) == "w" or tokens.low(until.last) == "."
    if not named and (_counts_something(tokens, until.last, lexicon) or not _plausible(year.value) or not _plausible(until.value)):
        return None
    return Date(i, until.last, (iso(year.value), iso(until.value)), "date-years", until.ending)


def _plausible(year: int) -> bool:
    return _FIRST_BARE_YEAR <= year <= _LAST_BARE_YEAR


def _spoken_year(tokens: Tokens, i: int, lexicon: Lexicon) -> Date | None:
    """«тысяча девятьсот двадцать восьмом году», «екі мың жиырма бірінші жылы», "in nineteen twenty-eight"."""
    word = lexicon.number(tokens.low(i))
    if word is None or word.role in ("multiple", "collective", "fraction", "dozen"):
        return None
    if lexicon.lang == "en":
        return _english_spoken_year(tokens, i, lexicon)
    number = read_number(tokens, i, lexicon)
    if number is None or not number.whole or not _FIRST_YEAR <= number.value <= _LAST_YEAR or not number.words:
        return None
    last, ending = _past_year_word(tokens, number.last, lexicon)
    if number.form != "ordinal" or last == number.last:
        return None
    return Date(i, last, iso(int(number.value)), "date-year-words", ending)


def _english_spoken_year(tokens: Tokens, i: int, lexicon: Lexicon) -> Date | None:
    if tokens.low(i - 1) not in lexicon.sets["BEFORE_YEAR"]:
        return None
    century = lexicon.number(tokens.low(i))
    if century is None or century.ordinal or not (17 <= century.value <= 19 or century.value == 20):
        return None
    j = i + 1
    tail = read_number(tokens, j, lexicon) if lexicon.number(tokens.low(j)) else None
    if tail is None or tail.form != "cardinal" or not 10 <= tail.value <= 99 or not tail.whole or tail.scaled:
        return None
    return Date(i, tail.last, iso(int(century.value) * 100 + int(tail.value)), "date-year-words")


def read_bare_year(tokens: Tokens, i: int, lexicon: Lexicon) -> Date | None:
    """Four bare digits that are a year by what stands around them: «с 1928», "in 2014", «(1993)»."""
    low = tokens.lows[i]
    if len(low) != 4 or not _plausible(int(low)) or (tokens.glued(i) and tokens.low(i + 1) in ("%", "-") and tokens.glued(i + 1)):
        return None
    before = tokens.low(i - 1)
    if before == "the" and lexicon.lang == "en" and tokens.kind(i + 1) == "w" and tokens.low(i + 1) not in lexicon.sets["STOPS"]:
        return Date(i, i, low, "date-year-bare")  # «the 2023 motor show»
    if before in lexicon.sets["BEFORE_YEAR"] or (before == "(" and tokens.low(i + 1) in ")–-,;") or (before and before in "–-|" and tokens.low(i + 1) in (")", "|", "")):
        return Date(i, i, low, "date-year-bare")
    return None
