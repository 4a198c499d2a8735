"""Reads a claim's `tolerance`: exact, rounded, 5%, or an absolute figure."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from factcheck.model.claim import Tolerance

_SCALES = (
    # beginnings of the words, longest first where one begins another
    ("тысяч", 3), ("тыс", 3), ("мың", 3), ("thousand", 3),
    ("миллиард", 9), ("млрд", 9), ("billion", 9), ("bn", 9),
    ("миллион", 6), ("млн", 6), ("million", 6),
    ("триллион", 12), ("трлн", 12), ("trillion", 12),
)  # fmt: skip
_DIGITS = frozenset("0123456789.,' \u00a0\u202f\u2009")
_PERCENT_WORDS = ("процент", "per cent", "percent", "пайыз")
_POINT_WORDS = ("пункт", "тармақ", "point")


class ToleranceError(ValueError):
    """The tolerance cannot be read; the text says why, for a person."""


def read_tolerance(text: str) -> Tolerance:
    """Take the text of a `tolerance`; give what it allows. Raises `ToleranceError`."""
    if text == "exact":
        return Tolerance(mode="exact")
    if text == "rounded":
        return Tolerance()
    count = next((i for i, character in enumerate(text) if character not in _DIGITS), len(text))
    number, unit = _number(text[:count]), text[count:].strip().casefold()
    if unit == "%":
        if number > 100:
            raise ToleranceError("a tolerance of more than 100% allows anything")
        return Tolerance(mode="relative", width=number / 100)
    if unit.startswith(_PERCENT_WORDS) and not any(word in unit for word in _POINT_WORDS):
        raise ToleranceError(f"write {number}% for a share of the figure, or name percentage points")
    if not unit:
        raise ToleranceError(f"{number} of what? Write {number}% or a figure with its unit")
    power = next((power for word, power in _SCALES if unit.startswith(word)), 0)
    return Tolerance(mode="absolute", width=number.scaleb(power))


def _number(digits: str) -> Decimal:
    """Take digits with their separators; give the number. A comma before three digits sets off thousands."""
    compact = "".join(character for character in digits if not character.isspace() and character != "'").rstrip(".,")
    whole, comma, rest = compact.rpartition(",")
    if comma:
        thousands = "," in whole or "." in rest or (len(rest) == 3 and whole != "0")
        compact = compact.replace(",", "" if thousands else ".")
    try:
        return Decimal(compact)
    except InvalidOperation:
        raise ToleranceError("expected exact, rounded, a share such as 5%, or a figure such as 10 jobs") from None
