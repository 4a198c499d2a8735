"""Reads years, quarters, decades, centuries and spans of years."""

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
from factcheck.mentions.figures.lexicon import Lexicon
from factcheck.mentions.figures.numbers import read_number
from factcheck.mentions.figures.tokens import Tokens


def read_quarter(tokens: Tokens, i: int, lexicon: Lexicon) -> Date | None:
    """«четвертый квартал 2018», «II тоқсан», "Q4 2018", "2018Q4"."""
    low = tokens.low(i)
    if tokens.kinds[i] == "d" and len(low) == 4:
        return _year_and_quarter(tokens, i)
    number: int | None = None
    j = i
    if low == "q" and tokens.glued(i) and tokens.low(i + 1) in ("1", "2", "3", "4"):
        return _quarter_of(tokens, i, i + 1, int(tokens.low(i + 1)), lexicon)
    if tokens.kinds[i] == "d" and low in "1234":
        number, j = int(low), past_ordinal_tail(tokens, i, lexicon)
    elif tokens.kinds[i] == "w":
        word = lexicon.number(low)
        number = (
            int(word.value) if word and word.ordinal and word.value <= 4 else ROMAN.get(low.translate(CYRILLIC_ROMAN))
        )
    if number is None or number > 4 or not is_word_of(tokens.low(j + 1), "QUARTERS", lexicon):
        return None
    return _quarter_of(tokens, i, j + 1, number, lexicon)


def _year_and_quarter(tokens: Tokens, i: int) -> Date | None:
    """«2018Q4», "2019-Q1", "2019 q1"."""
    j = i + 2 if tokens.hyphenated(i + 1) else i + 1
    if tokens.low(j) != "q" or not tokens.glued(j) or tokens.low(j + 1) not in ("1", "2", "3", "4"):
        return None
    return Date(i, j + 1, f"{tokens.low(i)}-Q{tokens.low(j + 1)}", "date-quarter")


def _quarter_of(tokens: Tokens, first: int, last: int, number: int, lexicon: Lexicon) -> Date:
    j = last + 1
    if tokens.low(j) in ("of", "."):
        j += 1
    year = read_year(tokens, j, lexicon) if tokens.kind(j) == "d" and tokens.same_line(last) else None
    if year is None:
        return Date(first, last, f"--Q{number}", "date-quarter")
    return Date(first, year.last, f"{year.value}-Q{number}", "date-quarter", year.ending)


def read_century(tokens: Tokens, i: int, lexicon: Lexicon) -> Date | None:
    """«XIX век», «в двадцатом веке», "the 21st century": its years."""
    low = tokens.low(i)
    last = i
    if tokens.kinds[i] == "d":
        last = past_ordinal_tail(tokens, i, lexicon)
        number = int(low) if len(low) <= 2 and last > i else 0
    elif tokens.raw(i).isupper():
        number = ROMAN.get(low.translate(CYRILLIC_ROMAN), 0)
    else:
        read = read_number(tokens, i, lexicon) if lexicon.number(low) else None
        number = int(read.value) if read and read.form == "ordinal" and read.value <= 30 else 0
        last = read.last if read else i
    if not number or not tokens.same_line(last) or not is_word_of(tokens.low(last + 1), "CENTURIES", lexicon):
        return None
    return Date(i, last + 1, (str(number * 100 - 99).zfill(4), str(number * 100).zfill(4)), "date-century")


def read_decade(tokens: Tokens, i: int, lexicon: Lexicon) -> Date | None:
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
    if not FIRST_YEAR <= start <= LAST_YEAR:
        return None
    return Date(i, last, (str(start), str(start + 9)), "date-decade", decade=True)


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
    quarter = read_quarter(tokens, j, lexicon) if j < len(tokens) and tokens.kinds[j] in "dw" else None
    if quarter and str(quarter.date).startswith("--"):
        return Date(i, quarter.last, f"{year.value}{str(quarter.date)[1:]}", "date-quarter", quarter.ending)
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
