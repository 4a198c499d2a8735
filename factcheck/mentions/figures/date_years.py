"""Reads years, decades, centuries and spans of years."""

from __future__ import annotations

from factcheck.mentions.figures.date_days import read_day_first
from factcheck.mentions.figures.date_parts import (
    CYRILLIC_ROMAN,
    DASHES,
    FIRST_YEAR,
    LAST_YEAR,
    ROMAN,
    Date,
    Part,
    counts_something,
    is_plausible,
    is_word_of,
    iso,
    month_ending_of,
    past_ordinal_tail,
    past_year_word,
    read_year,
)
from factcheck.mentions.figures.date_periods import read_period
from factcheck.mentions.figures.lexicon import Lexicon
from factcheck.mentions.figures.numbers import read_number
from factcheck.mentions.figures.tokens import Tokens


def read_century(tokens: Tokens, i: int, lexicon: Lexicon) -> Date | None:
    """«XIX век», «в двадцатом веке», "the 21st century", «XIX–XX веках»: the years of it."""
    first = _century(tokens, i, lexicon)
    if first is None or not tokens.same_line(first.last):
        return None
    j = first.last + 1
    until = _century(tokens, j + 1, lexicon) if tokens.low(j) in DASHES and tokens.low(j) else None
    last = until if until and until.value > first.value else first
    if not tokens.same_line(last.last) or not is_word_of(tokens.low(last.last + 1), "CENTURIES", lexicon):
        return None
    years = (str(first.value * 100 - 99).zfill(4), str(last.value * 100).zfill(4))
    return Date(i, last.last + 1, years, "date-century")


def _century(tokens: Tokens, i: int, lexicon: Lexicon) -> Part | None:
    """The number of a century, in digits with an ending, Roman or in words."""
    low = tokens.low(i)
    if tokens.kind(i) == "d":
        last = past_ordinal_tail(tokens, i, lexicon)
        return Part(int(low), last) if len(low) <= 2 and last > i and int(low) else None
    if tokens.kind(i) != "w":
        return None
    if tokens.raw(i).isupper():
        number = ROMAN.get(low.translate(CYRILLIC_ROMAN), 0)
        return Part(number, i) if number else None
    read = read_number(tokens, i, lexicon) if lexicon.number(low) else None
    return Part(int(read.value), read.last) if read and read.form == "ordinal" and 0 < read.value <= 30 else None


def read_decade(tokens: Tokens, i: int, lexicon: Lexicon) -> Date | None:
    """«1920-х», «90-е годы», "1990s", «80–90-х годах»: the years of a decade or of two."""
    return _two_decades(tokens, i, lexicon) or _one_decade(tokens, i, lexicon)


def _two_decades(tokens: Tokens, i: int, lexicon: Lexicon) -> Date | None:
    low = tokens.lows[i]
    if lexicon.lang != "ru" or not tokens.hyphenated(i + 1, "-–") or tokens.kind(i + 2) != "d":
        return None
    until = _one_decade(tokens, i + 2, lexicon)
    if until is None or len(low) not in (2, 4) or not low.endswith("0"):
        return None
    start = low if len(low) == 4 else f"19{low}"
    return Date(i, until.last, (start, until.date[1]), until.rule, decade=True) if start < str(until.date[0]) else None


def _one_decade(tokens: Tokens, i: int, lexicon: Lexicon) -> Date | None:
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
        if last == i or (len(low) == 2 and lexicon.lang != "kk" and not _is_short_decade(tokens, i, last, lexicon)):
            return None
    start = int(low) if len(low) == 4 else 1900 + int(low)
    if not FIRST_YEAR <= start <= LAST_YEAR:
        return None
    return Date(i, last, (str(start), str(start + 9)), "date-decade", decade=True)


def _is_short_decade(tokens: Tokens, i: int, last: int, lexicon: Lexicon) -> bool:
    """Whether «90-х» are years: by their word («90-е годы»), or behind a word of time («в начале 90-х»)."""
    if tokens.low(last) in lexicon.sets["DECADES"]:
        return True
    before = tokens.low(i - 1)
    counts = (
        tokens.kind(last + 1) == "w" and tokens.same_line(last) and tokens.low(last + 1) not in lexicon.sets["STOPS"]
    )
    return not counts and (
        before in lexicon.sets["PART_OF_TIME"] or (before in ("-", "–") and tokens.kind(i - 2) == "d")
    )


def _past_decade_tail(tokens: Tokens, i: int, lexicon: Lexicon) -> int:
    """The last token of «1920-х годов», «1990 жылдары»; `i` if it is no decade."""
    if lexicon.lang == "kk":
        j = i + 2 if tokens.hyphenated(i + 1) else i + 1
        if not tokens.low(j).startswith("жыл"):
            j = past_ordinal_tail(tokens, i, lexicon) + 1
        return j if tokens.low(j).startswith("жылдар") else i
    if tokens.low(i + 1) != "-" or not tokens.glued(i) or tokens.low(i + 2) not in ("е", "х", "м", "ми"):
        return i
    if tokens.low(i + 2) == "м" and tokens.low(i + 3) != "годам":
        return i
    return i + 3 if tokens.low(i + 3) in lexicon.sets["DECADES"] else i + 2


def read_year_first(tokens: Tokens, i: int, lexicon: Lexicon) -> Date | None:
    """A year by its word, a span of years, or a year before its month: «1928 году», «2019 жылғы 28 ақпан»."""
    year = read_year(tokens, i, lexicon)
    if year is None:
        return None
    named = _is_named(tokens, year, lexicon)
    if named and _is_duration(tokens, i, year, lexicon):
        return None
    if lexicon.lang == "kk" and named and (whole := _kazakh_day(tokens, i, year, lexicon)):
        return whole
    span = _years(tokens, i, year, lexicon)
    if span:
        return span
    return Date(i, year.last, iso(year.value), "date-year", year.ending) if named else None


def _is_named(tokens: Tokens, year: Part, lexicon: Lexicon) -> bool:
    """Whether a year says that it is one: «1928 году», «в 1993-м»; a Kazakh ordinal alone does not."""
    if lexicon.lang == "kk":
        return tokens.low(year.last).startswith("ж") or tokens.low(year.last) == "."
    return tokens.kind(year.last) == "w" or tokens.low(year.last) == "."


def _is_duration(tokens: Tokens, i: int, year: Part, lexicon: Lexicon) -> bool:
    """«2000 лет», «2000 жыл бұрын»: so many years, not a year."""
    word = tokens.low(i + 1)
    if lexicon.lang == "ru":
        if word == "лет" or (
            word == "г" and tokens.low(i + 2) != "." and tokens.low(i - 1) not in lexicon.sets["BEFORE_YEAR"]
        ):
            return True
        return word == "года" and tokens.low(i + 2) in lexicon.sets["AGO"]
    return lexicon.lang == "kk" and (
        tokens.low(year.last + 1) in lexicon.sets["AGO"] or (word == "жыл" and year.value % 100 == 0)
    )


def _kazakh_day(tokens: Tokens, i: int, year: Part, lexicon: Lexicon) -> Date | None:
    """«2019 жылғы 28 ақпан», «2018 жылдың қаңтарында»."""
    j = year.last + 1
    if not tokens.same_line(year.last):
        return None
    if tokens.low(j) == "," or tokens.low(year.last) == "ж":
        j += tokens.low(j) in (",", ".")
    if tokens.kind(j) == "w" and (month := lexicon.month(tokens.low(j))):
        until = lexicon.month(tokens.low(j + 2)) if tokens.low(j + 1) in DASHES else None
        if until and until > month:  # «2024 жылдың қаңтар-қыркүйегінде»
            ending = month_ending_of(tokens.low(j + 2), lexicon)
            return Date(i, j + 2, (iso(year.value, month), iso(year.value, until)), "date-months", ending)
        return Date(i, j, iso(year.value, month), "date-month-year", month_ending_of(tokens.low(j), lexicon))
    day = read_day_first(tokens, j, lexicon) if j < len(tokens) else None
    if day and isinstance(day.date, str) and day.date.startswith("--"):
        return Date(i, day.last, f"{year.value}{day.date[1:]}", "date-day-month", day.ending)
    if day and isinstance(day.date, tuple) and str(day.date[0]).startswith("--"):
        return Date(
            i,
            day.last,
            (f"{year.value}{str(day.date[0])[1:]}", f"{year.value}{str(day.date[1])[1:]}"),
            "date-days",
            day.ending,
        )
    part = read_period(tokens, j, lexicon) if j < len(tokens) and tokens.kinds[j] in "dw" else None
    if part is not None and part.of_no_year:
        return Date(i, part.last, part.in_year(year.value), part.rule, part.ending)
    return None


def _years(tokens: Tokens, i: int, year: Part, lexicon: Lexicon) -> Date | None:
    """«1969—1971», «с 1928 по 1941 год», "from 2014 to 2018", «2018/2019», «2018-19»."""
    j = year.last + 1
    joiner = tokens.low(j)
    opened = tokens.low(i - 1) in lexicon.sets["RANGE_OPENERS"]
    dashed = bool(joiner) and (joiner in DASHES or joiner == "/")
    if not dashed and not (opened and joiner in lexicon.sets["RANGE_JOINERS"]):
        return None
    until = read_year(tokens, j + 1, lexicon) if tokens.kind(j + 1) == "d" else None
    if (
        until is None
        and dashed
        and tokens.glued(j)
        and tokens.glued(j - 1)
        and len(tokens.low(j + 1)) == 2
        and tokens.low(j + 1).isdecimal()
    ):
        short = year.value // 100 * 100 + int(tokens.low(j + 1))
        until = Part(short, past_year_word(tokens, j + 1, lexicon)[0]) if short == year.value + 1 else None
    if until is None or until.value <= year.value:
        return None
    named = tokens.kind(until.last) == "w" or tokens.low(until.last) == "."
    if not named and (
        counts_something(tokens, until.last, lexicon) or not is_plausible(year.value) or not is_plausible(until.value)
    ):
        return None
    return Date(i, until.last, (iso(year.value), iso(until.value)), "date-years", until.ending)


def read_bare_year(tokens: Tokens, i: int, lexicon: Lexicon) -> Date | None:
    """Four bare digits that are a year by what stands around them: «с 1928», "in 2014", «(1993)»."""
    low = tokens.lows[i]
    if (
        len(low) != 4
        or not is_plausible(int(low))
        or (tokens.glued(i) and tokens.low(i + 1) in ("%", "-") and tokens.glued(i + 1))
    ):
        return None
    before = tokens.low(i - 1)
    if (
        before == "the"
        and lexicon.lang == "en"
        and tokens.kind(i + 1) == "w"
        and tokens.low(i + 1) not in lexicon.sets["STOPS"]
    ):
        return Date(i, i, low, "date-year-bare")  # «the 2023 motor show»
    if (
        before in lexicon.sets["BEFORE_YEAR"]
        or (before == "(" and tokens.low(i + 1) in ")–-,;")
        or (before and before in "–-|" and tokens.low(i + 1) in (")", "|", ""))
        or (before and before in "=>" and lexicon.lang == "en")
    ):
        return Date(i, i, low, "date-year-bare")
    return None
