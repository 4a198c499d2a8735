"""Reads a number written in digits: grouping, decimals, fractions."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.mentions.figures.lexicon import Lexicon
from factcheck.mentions.figures.tokens import Tokens
from factcheck.model.records import NamedTuple

MAX_DIGITS = 40
"""A longer run of digits is no figure of a text."""
_NUMERAL = re.compile(r"\d+(?:[ '.,](?=\d)\d+){0,12}")
_SPACED_CENTS = re.compile(r", (\d\d)(?![\d,.]\d)")
_EXPONENT = re.compile(r"e([+-]?\d{1,2})(?!\w)")
_MARK = re.compile(r"[ '.,]")
VULGAR: dict[str, tuple[int, int]] = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5),
    "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip


class Digits(NamedTuple):
    """A number in digits: its last token, its value, the worth of its last digit."""

    last: int
    value: Decimal
    resolution: Decimal
    plain: bool
    """Whether it is a bare run of digits: no grouping, no decimals."""
    whole: bool = True


def read_digits(tokens: Tokens, i: int, lexicon: Lexicon) -> Digits | None:
    """Read the number whose first digits are token `i`; None if they are too many."""
    match = _NUMERAL.match(tokens.fold, tokens.starts[i])
    if match is None or tokens.ends[i] - tokens.starts[i] > MAX_DIGITS:
        return None
    blob = match.group()
    groups, marks = _MARK.split(blob), _MARK.findall(blob)
    if marks[:1] == [","] and len(groups[0]) > 3 and len(groups[1]) > 3:
        groups, marks = groups[:1], []  # «500000,600000» is two numbers
    if (
        tokens.low(i - 1) == ","
        and tokens.glued(i - 1)
        and tokens.glued(i - 2)
        and tokens.kind(i - 2) == "d"
        and marks[:1] == [","]
    ):
        groups, marks = groups[:1], []  # a list goes on: «22,24,26»
    money = bool(marks) and _near_money(tokens, i, match.end(), lexicon)
    used, decimals = _interpret(groups, marks, lexicon, money)
    length = sum(map(len, groups[: used + decimals])) + used + decimals - 1
    whole = "".join(groups[:used])
    fraction = groups[used] if decimals else ""
    end = tokens.starts[i] + length
    if not decimals and len(groups) == used and (cents := _spaced_cents(tokens, end, lexicon)):
        fraction, end = cents, end + 4
    if len(whole) + len(fraction) > MAX_DIGITS:
        return None
    resolution = Decimal(1).scaleb(-len(fraction))
    value = Decimal(f"{whole}.{fraction or 0}") if fraction else Decimal(whole)
    exponent = _EXPONENT.match(tokens.fold, end)
    if exponent:  # «1.5e6»
        power = int(exponent[1])
        last = tokens.ending_at(i, exponent.end())
        return Digits(last, value.scaleb(power), resolution.scaleb(power), plain=False)
    last = tokens.ending_at(i, end)
    read = Digits(last, value, resolution, plain=used == 1 and not fraction, whole=not fraction)
    return _with_fraction(tokens, read)


def _interpret(groups: list[str], marks: list[str], lexicon: Lexicon, money: bool) -> tuple[int, int]:
    """How many groups make the whole, and whether the next one is its decimals (1) or not (0)."""
    used = 1
    if marks and len(groups[0]) <= 3:
        used = _grouped(groups, marks, lexicon, money)
    if used == len(groups):
        return used, 0
    mark = marks[used - 1]
    if mark not in ".," or (used > 1 and mark == marks[0]):
        return used, 0
    if used < len(marks) and marks[used] in ".,":  # «22,24,26», «1.2.3»
        return used, 0
    if mark == "," and lexicon.lang == "en" and len(groups[used]) == 3 and used == 1:
        return used, 0
    return used, 1


def _grouped(groups: list[str], marks: list[str], lexicon: Lexicon, money: bool) -> int:
    """How many groups a grouped whole takes; 1 if it is not grouped."""
    mark, count = marks[0], 1
    if mark == "," and lexicon.lang == "en" and len(groups[1]) == 2 and (indian := _indian(groups, marks)):
        return indian
    while count < len(groups) and marks[count - 1] == mark and len(groups[count]) == 3:
        count += 1
    if count == 1 or groups[0].startswith("0"):
        return 1
    if count < len(groups) and marks[count - 1] == mark and mark in ".,":
        return 1
    if mark in " '" or count > 2:
        return count
    if count < len(groups) and marks[count - 1] in ".,":
        return count  # «1.111,11»
    if mark in lexicon.numerals.GROUP_MARKS:
        return count
    # one mark, three digits: in a language with the decimal comma «20,000 руб» is twenty thousand, «3,125 т» is not
    return count if lexicon.lang != "en" and (groups[1] == "000" or money) else 1


def _indian(groups: list[str], marks: list[str]) -> int:
    """How many groups «12,34,567» takes; 0 if it is none."""
    count = 1
    while count < len(groups) and marks[count - 1] == "," and len(groups[count]) == 2:
        count += 1
    if count < len(groups) and marks[count - 1] == "," and len(groups[count]) == 3 and count > 1:
        return count + 1
    return 0


def _near_money(tokens: Tokens, i: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a currency stands right before or behind the digits."""
    while i < len(tokens) - 1 and tokens.ends[i] < end:
        i += 1
    found = lexicon.names.match(tokens, i + 1)
    return found is not None and found.name.kind == "currency"


def _spaced_cents(tokens: Tokens, end: int, lexicon: Lexicon) -> str:
    """The cents of «1 599 059, 38 руб.», or an empty string."""
    match = _SPACED_CENTS.match(tokens.fold, end)
    if not match:
        return ""
    behind = tokens.fold[match.end() : match.end() + 12].split()
    if not behind:
        return ""
    word = behind[0].rstrip(".,")
    names = [name for rest, name, _ in lexicon.names.first(word) if not rest]
    return match.group(1) if any(name.kind == "currency" for name in names) else ""


def _with_fraction(tokens: Tokens, read: Digits) -> Digits:
    """A whole with a fraction behind it («2 1/4», «2½»), a fraction («3/4»), or the number as it is."""
    last = read.last
    if not read.whole:
        return read
    vulgar = VULGAR.get(tokens.low(last + 1))
    if vulgar and len(tokens.gap(last)) <= 1:
        return Digits(last + 1, read.value + Decimal(vulgar[0]) / vulgar[1], Decimal(0), plain=False)
    if read.plain and tokens.glued(last) and (share := _slashed(tokens, last)):
        return Digits(last + 2, share, Decimal(0), plain=False)
    if read.plain and tokens.kind(last + 1) == "d" and tokens.same_line(last) and (share := _slashed(tokens, last + 1)):
        return Digits(last + 3, read.value + share, Decimal(0), plain=False)
    return read


def _slashed(tokens: Tokens, i: int) -> Decimal | None:
    """The value of «3/4» whose numerator is token `i`, if that is what stands there."""
    if (
        tokens.low(i + 1) not in ("/", "⁄")
        or not (tokens.glued(i) and tokens.glued(i + 1))
        or tokens.kind(i + 2) != "d"
    ):
        return None
    if tokens.low(i - 1) == "/" or (tokens.low(i + 3) == "/" and tokens.glued(i + 2)):
        return None
    over, under = tokens.low(i), tokens.low(i + 2)
    if len(over) > 2 or len(under) > 4 or int(under) == 0 or int(over) >= int(under) or under.startswith("0"):
        return None
    return Decimal(int(over)) / Decimal(int(under))
