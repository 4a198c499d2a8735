"""Reads the halves and quarters of a year: «четвёртый квартал 2018», "H1 2024", «бірінші жартыжылдық»."""

from __future__ import annotations

from factcheck.mentions.figures.date_parts import CYRILLIC_ROMAN, ROMAN, Date, is_word_of, past_ordinal_tail, read_year
from factcheck.mentions.figures.lexicon import Lexicon
from factcheck.mentions.figures.tokens import Tokens
from factcheck.model.records import NamedTuple

_HALVES = (("01", "06"), ("07", "12"))
_LETTERS = {"q": 4, "h": 2}
"""What «Q3» and «H1» are parts of, by the number of them in a year."""


class Period(NamedTuple):
    """A half or a quarter as it was read: its tokens, which of how many, and the ending of its last word (Kazakh)."""

    first: int
    last: int
    number: int
    parts: int
    year: int | None = None
    ending: str = ""

    @property
    def rule(self) -> str:
        """The rule that reads it."""
        return "date-quarter" if self.parts == 4 else "date-half"

    @property
    def of_no_year(self) -> bool:
        """Whether no year stands by it."""
        return self.year is None

    def in_year(self, year: int | None) -> str | tuple[str, str]:
        """Its date in a year, or in no year: `2018-Q4`, `--Q4`, (`2024-01`, `2024-06`)."""
        head = f"{year:04d}-" if year is not None else "--"
        if self.parts == 4:
            return f"{head}Q{self.number}"
        first, last = _HALVES[self.number - 1]
        return f"{head}{first}", f"{head}{last}"


def read_part_of_year(tokens: Tokens, i: int, lexicon: Lexicon) -> Date | None:
    """The date of the half or quarter that starts at token `i`."""
    found = read_period(tokens, i, lexicon)
    return Date(found.first, found.last, found.in_year(found.year), found.rule, found.ending) if found else None


def read_period(tokens: Tokens, i: int, lexicon: Lexicon) -> Period | None:
    """The half or quarter that starts at token `i`, in words or as a letter with a digit."""
    low = tokens.low(i)
    if tokens.kinds[i] == "d" and len(low) == 4:
        return _behind_year(tokens, i)
    lettered = _lettered(tokens, i)
    if lettered:
        return _with_year(tokens, i, i + 1, *lettered, lexicon=lexicon)
    found = _number(tokens, i, lexicon)
    if found is None:
        return None
    number, j = found
    # «first-half profit» is written with a hyphen
    k = j + 2 if tokens.hyphenated(j + 1) and lexicon.lang == "en" else j + 1
    parts = next((n for n, table in ((4, "QUARTERS"), (2, "HALVES")) if is_word_of(tokens.low(k), table, lexicon)), 0)
    if number > parts:
        return None
    read = _with_year(tokens, i, k, number, parts, lexicon=lexicon)
    # a "second half" without its year is a match's, a "first quarter" a moon's as well as a year's
    return None if lexicon.lang == "en" and parts == 2 and read.of_no_year else read


def _number(tokens: Tokens, i: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Which one it is and the last token that says so: «1-й», «первый», «II»."""
    low = tokens.low(i)
    if tokens.kinds[i] == "d":
        return (int(low), past_ordinal_tail(tokens, i, lexicon)) if low in "1234" else None
    word = lexicon.number(low) if tokens.kinds[i] == "w" else None
    if word and word.ordinal and 1 <= word.value <= 4:
        return int(word.value), i
    roman = ROMAN.get(low.translate(CYRILLIC_ROMAN), 0) if tokens.kinds[i] == "w" else 0
    return (roman, i) if 0 < roman <= 4 else None


def _lettered(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Which of how many «Q3» or «H1» is."""
    parts = _LETTERS.get(tokens.low(i), 0)
    if not parts:
        return None
    digit = tokens.low(i + 1)
    if not tokens.glued(i) or not digit.isdecimal() or len(digit) > 1 or not 1 <= int(digit) <= parts:
        return None
    return int(digit), parts


def _behind_year(tokens: Tokens, i: int) -> Period | None:
    """«2018Q4», "2019-Q1", "2019 H2"."""
    j = i + 2 if tokens.hyphenated(i + 1) else i + 1
    lettered = _lettered(tokens, j) if j < len(tokens) else None
    return Period(i, j + 1, *lettered, year=int(tokens.low(i))) if lettered else None


def _with_year(tokens: Tokens, first: int, last: int, number: int, parts: int, *, lexicon: Lexicon) -> Period:
    """The part of a year with the year behind it, if one stands there."""
    j = last + 1
    if tokens.low(j) in ("of", "."):
        j += 1
    year = read_year(tokens, j, lexicon) if tokens.kind(j) == "d" and tokens.same_line(last) else None
    if year is None:
        return Period(first, last, number, parts)
    return Period(first, year.last, number, parts, year.value, year.ending)
