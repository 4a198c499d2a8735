"""What dates are made of: days, months, years, and how they are written."""

from __future__ import annotations

from factcheck.mentions.figures.lexicon import Lexicon
from factcheck.mentions.figures.numbers import read_number
from factcheck.mentions.figures.tokens import Tokens
from factcheck.model.records import NamedTuple

DASHES = frozenset("-–—~")
FIRST_YEAR, LAST_YEAR = 1000, 2199
_FIRST_BARE_YEAR, _LAST_BARE_YEAR = 1800, 2100
_LONGEST_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
ROMAN: dict[str, int] = {
    r: n + 1
    for n, r in enumerate(
        [
            "i",
            "ii",
            "iii",
            "iv",
            "v",
            "vi",
            "vii",
            "viii",
            "ix",
            "x",
            "xi",
            "xii",
            "xiii",
            "xiv",
            "xv",
            "xvi",
            "xvii",
            "xviii",
            "xix",
            "xx",
            "xxi",
            "xxii",
        ]
    )
}
CYRILLIC_ROMAN = str.maketrans("хіс", "xic")


class Date(NamedTuple):
    """A date that was read: its tokens, its value, the rule, the ending of its last word (Kazakh)."""

    first: int
    last: int
    date: str | tuple[str | None, str | None]
    rule: str
    ending: str = ""
    decade: bool = False


class Part(NamedTuple):
    """A day, month or year and its last token."""

    value: int
    last: int
    ending: str = ""


def iso(year: int | None, month: int | None = None, day: int | None = None) -> str:
    """ISO 8601, partial where parts are missing: `1928`, `2019-02`, `--10-14`."""
    head = f"{year:04d}" if year is not None else "-"
    if month is None:
        return head
    head += f"-{month:02d}"
    return head if day is None else f"{head}-{day:02d}"


def is_valid(month: int, day: int | None = None) -> bool:
    """Whether there is such a month, and such a day in it."""
    return 1 <= month <= 12 and (day is None or 1 <= day <= _LONGEST_MONTH[month - 1])


def full_year(text: str) -> int:
    """The year that two or four digits name: «74» is 1974, «18» is 2018."""
    year = int(text)
    return year if len(text) > 2 else year + (1900 if year >= 50 else 2000)


def read_day(tokens: Tokens, i: int, lexicon: Lexicon) -> Part | None:
    """A day of a month: «28», «28-го», "3rd", «двадцать четвертого», «25-інші»."""
    if tokens.kind(i) == "d":
        if len(tokens.lows[i]) > 2 or not 1 <= int(tokens.lows[i]) <= 31:
            return None
        last = past_ordinal_tail(tokens, i, lexicon)
        return Part(int(tokens.lows[i]), last)
    number = read_number(tokens, i, lexicon) if lexicon.number(tokens.low(i)) else None
    if (
        number is None
        or not number.whole
        or not 1 <= number.value <= 31
        or (lexicon.lang == "ru" and number.form != "ordinal")
        or (lexicon.lang == "en" and number.form != "ordinal" and lexicon.month(tokens.low(number.last + 1)) is None)
    ):
        return None
    return Part(int(number.value), number.last)


def past_ordinal_tail(tokens: Tokens, i: int, lexicon: Lexicon) -> int:
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


def read_year(tokens: Tokens, i: int, lexicon: Lexicon, *, short: bool = False) -> Part | None:
    """A year at token `i`: four digits, with or without the word for year; `short` allows «’74»."""
    if tokens.kind(i) == "d":
        if short and len(tokens.lows[i]) == 2 and tokens.low(i - 1) == "'":
            return Part(full_year(tokens.lows[i]), i)
        if len(tokens.lows[i]) != 4 or not FIRST_YEAR <= int(tokens.lows[i]) <= LAST_YEAR:
            return None
        if tokens.low(i + 1) in ".," and tokens.glued(i) and tokens.glued(i + 1) and tokens.kind(i + 2) == "d":
            return None
        tail = i if lexicon.lang == "en" else past_ordinal_tail(tokens, i, lexicon)
        if (
            tail == i
            and tokens.glued(i)
            and tokens.kind(i + 1) == "w"
            and tokens.low(i + 1) not in lexicon.sets["YEARS"]
        ):
            return None
        last, ending = past_year_word(tokens, tail, lexicon)
        return Part(int(tokens.lows[i]), last, ending)
    spoken = read_spoken_year(tokens, i, lexicon)
    return Part(int(str(spoken.date)), spoken.last, spoken.ending) if spoken else None


def past_year_word(tokens: Tokens, i: int, lexicon: Lexicon) -> tuple[int, str]:
    """The last token of a year with its word («1928 году»), and that word's ending (Kazakh)."""
    if not tokens.same_line(i):
        return i, ""
    word = tokens.low(i + 1)
    if lexicon.lang == "kk":
        if tokens.hyphenated(i + 1):
            i, word = i + 1, tokens.low(i + 2)  # «2019-жылы»
        ending = _kazakh_year_ending(word)
        if ending is None:
            return (i - 1 if tokens.low(i) == "-" else i), ""
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


def month_ending_of(word: str, lexicon: Lexicon) -> str:
    """The ending that a month word carries (Kazakh), else an empty string."""
    if lexicon.lang != "kk":
        return ""
    base = next((word[:n] for n in range(len(word), 3, -1) if word[:n] in lexicon.months), word)
    return word[len(base) :]


def year_behind(tokens: Tokens, j: int, lexicon: Lexicon) -> Part | None:
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
        return Part(full_year(tokens.lows[k]), k)  # «31-Oct-74»
    year = read_year(tokens, k, lexicon, short=True) if tokens.kind(k) == "d" and tokens.same_line(k - 1) else None
    if year and tokens.low(k - 1) == "," and lexicon.lang != "en":
        return year if year.last > k else None
    if year and year.last == k and counts_something(tokens, k, lexicon):
        return None
    return year


def counts_something(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """Whether a unit, scale or currency behind four digits makes them a quantity."""
    if tokens.low(i + 1) in ("%", "-") and tokens.low(i + 2) != "":
        return tokens.low(i + 1) == "%"
    if lexicon.number(tokens.low(i + 1)):
        return lexicon.lang != "en"
    return (
        tokens.kind(i + 1) in ("w", "s")
        and tokens.low(i + 1) != "."
        and bool(lexicon.names.first(tokens.low(i + 1)))
        and lexicon.names.match(tokens, i + 1) is not None
    )


def is_word_of(word: str, table: str, lexicon: Lexicon) -> bool:
    """Whether a word is of a table («QUARTERS», «CENTURIES»), in whatever form."""
    if lexicon.lang == "kk":
        from factcheck.mentions.figures.kazakh import is_ending

        return any(word.startswith(base) and is_ending(word[len(base) :]) for base in lexicon.sets[table])
    return word in lexicon.sets[table]


def is_plausible(year: int) -> bool:
    """Whether four bare digits may be a year of a press text."""
    return _FIRST_BARE_YEAR <= year <= _LAST_BARE_YEAR


def read_spoken_year(tokens: Tokens, i: int, lexicon: Lexicon) -> Date | None:
    """«тысяча девятьсот двадцать восьмом году», «екі мың жиырма бірінші жылы», "in nineteen twenty-eight"."""
    word = lexicon.number(tokens.low(i))
    if word is None or word.role in ("multiple", "collective", "fraction", "dozen"):
        return None
    if lexicon.lang == "en":
        return _english_spoken_year(tokens, i, lexicon)
    number = read_number(tokens, i, lexicon)
    if number is None or not number.whole or not FIRST_YEAR <= number.value <= LAST_YEAR or not number.words:
        return None
    last, ending = past_year_word(tokens, number.last, lexicon)
    if number.form != "ordinal" or last == number.last:
        return None
    return Date(i, last, iso(int(number.value)), "date-year-words", ending)


def _english_spoken_year(tokens: Tokens, i: int, lexicon: Lexicon) -> Date | None:
    """«in nineteen twenty-eight»: a century and its years, behind a word that asks for a year."""
    if tokens.low(i - 1) not in lexicon.sets["BEFORE_YEAR"] and lexicon.month(tokens.low(i - 1)) is None:
        return None
    century = lexicon.number(tokens.low(i))
    if century is None or century.ordinal or not (17 <= century.value <= 19 or century.value == 20):
        return None
    j = i + 1
    tail = read_number(tokens, j, lexicon) if lexicon.number(tokens.low(j)) else None
    if tail is None or tail.form != "cardinal" or not 10 <= tail.value <= 99 or not tail.whole or tail.scaled:
        return None
    return Date(i, tail.last, iso(int(century.value) * 100 + int(tail.value)), "date-year-words")
