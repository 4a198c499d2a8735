"""Reads what is peculiar to money: the currency before the number, cents behind it."""

from __future__ import annotations

from decimal import Decimal

from factcheck.mentions.figures.lexicon import Lexicon
from factcheck.mentions.figures.names import Found
from factcheck.mentions.figures.number_words import EXACT, Number
from factcheck.mentions.figures.numbers import read_number
from factcheck.mentions.figures.quantity import Quantity
from factcheck.mentions.figures.tokens import Tokens
from factcheck.units import CURRENCIES

_MINUSES = "-–"
_MULTIPLES = {"M": 10**6, "K": 10**3, "B": 10**9}


def read_sign(tokens: Tokens, i: int) -> tuple[int, int]:
    """-1 and the token behind it for a minus that is no hyphen; else 1 and `i`."""
    low = tokens.low(i)
    if low == "-" and i == 0:
        return -1, i + 1
    if low and low in _MINUSES and tokens.glued(i) and (not tokens.glued(i - 1) or tokens.low(i - 1) in "<>=("):
        before = tokens.kind(i - 1)
        if low == "-" or (before != "d" and before != ""):
            return -1, i + 1
    return 1, i


def read_prefix(tokens: Tokens, i: int, lexicon: Lexicon) -> Found | None:
    """The currency that stands before a number: «$», «KZT», "US$", «NZD $»."""
    if tokens.kind(i) not in ("w", "s"):
        return None
    found = lexicon.names.match(tokens, i)
    if found is None or found.name.kind != "currency":
        found = find_code(tokens, i)
        if found is None:
            return None
    k = found.last + 1
    while tokens.low(k) == "." and tokens.kind(k + 1) in ("d", "s"):
        k += 1
    if tokens.low(k) in ("-", "–") and tokens.glued(k):
        k += tokens.kind(k + 1) == "d"
    if tokens.kind(k) == "s":
        second = lexicon.names.match(tokens, k)
        if second and second.name.kind == "currency":
            found, k = found._replace(last=second.last), second.last + 1
    if tokens.kind(k) != "d" or not tokens.same_line(found.last):
        return None
    return _standing_before(tokens, i, found, lexicon)


def _standing_before(tokens: Tokens, i: int, found: Found, lexicon: Lexicon) -> Found | None:
    """The currency, if it is written as one that stands before its amount."""
    low = tokens.low(i)
    if len(low) == 1 and tokens.kind(i) == "w" and found.last > i and not tokens.glued(i):
        return found._replace(name=found.name._replace(id="USD")) if low not in "rc" else found  # «a $300 contract»
    symbol = tokens.kind(found.last) == "s" or tokens.kind(i) == "s"
    if symbol or tokens.raw(i).isupper() or tokens.glued(found.last) or low in lexicon.sets["CURRENCY_PREFIXES"]:
        return found
    return found if len(low) > 2 and lexicon.lang == "en" and low not in ("won", "real", "som") else None


def find_code(tokens: Tokens, i: int) -> Found | None:
    """An ISO 4217 code in capitals at token `i`."""
    from factcheck.mentions.figures.names import Name

    raw = tokens.raw(i)
    if len(raw) == 3 and raw.isupper() and raw in CURRENCIES:
        return Found(Name(raw, "currency"), i, "")
    if len(raw) == 4 and raw.isupper() and raw[0] in _MULTIPLES and raw[1:] in CURRENCIES:  # «MEUR»
        return Found(Name(raw[1:], "currency", _MULTIPLES[raw[0]]), i, "")
    return None


def past_same_currency(tokens: Tokens, last: int, code: str, lexicon: Lexicon) -> int:
    """The last token of «$10 USD»: the currency said twice."""
    again = lexicon.names.match(tokens, last + 1) or find_code(tokens, last + 1)
    return (
        again.last
        if again and again.name.id == code and again.name.kind == "currency" and tokens.same_line(last)
        else last
    )


def money_scale(tokens: Tokens, number: Number, lexicon: Lexicon) -> Number:
    """«$5m», «€3b»: behind money a small letter is a scale too."""
    j = number.last + 1
    worth = lexicon.numerals.SCALE_LETTERS.get(tokens.low(j))
    if worth is None or not tokens.glued(number.last) or (not number.words and tokens.kind(number.last) != "d"):
        return number
    return number._replace(
        last=j, value=number.value * worth, resolution=number.resolution * worth, scaled=True, plain=False
    )


def scale_up(read: Quantity, scale: Decimal) -> Quantity:
    """The quantity so many times as large: «30 MUSD», «75 USD million»."""
    number = read.number._replace(scaled=True, scale=scale)
    return read._replace(number=number, value=read.value * scale, resolution=read.resolution * scale)


def with_scale_behind(tokens: Tokens, read: Quantity, lexicon: Lexicon) -> Quantity:
    """«75 USD million»: the scale behind the currency."""
    word = lexicon.number(tokens.low(read.last + 1))
    if word is None or word.role != "scale" or read.number.scaled or lexicon.lang != "en":
        return read
    return scale_up(read, word.value)._replace(last=read.last + 1)


def with_spaced_cents(tokens: Tokens, read: Quantity) -> Quantity:
    """«$ 8. 94»: cents behind a point and a space, where nothing else follows."""
    j = read.last + 1
    if not read.number.plain or tokens.low(j) != "." or not tokens.glued(j - 1) or len(tokens.low(j + 1)) != 2:
        return read
    if tokens.kind(j + 1) != "d" or tokens.kind(j + 2) == "w" or not tokens.same_line(j):
        return read
    number = read.number._replace(plain=False, whole=False)
    value = read.value + Decimal(int(tokens.low(j + 1))) / 100
    return read._replace(last=j + 1, value=value, resolution=Decimal("0.01"), number=number)


def with_cents(tokens: Tokens, read: Quantity, lexicon: Lexicon) -> Quantity:
    """Minor units behind money: «один рубль пятьдесят копеек», "3 GBP 1 pence", «20 долларов 43»."""
    j = read.last + 1
    if tokens.low(j) in ("and", "и", ",", "."):
        j += 1
    if (
        not tokens.same_line(read.last)
        or j >= len(tokens)
        or tokens.kind(j) not in ("d", "w")
        or (read.number.scaled and not read.number.words)
    ):
        return read
    if tokens.kind(j) == "w" and lexicon.number(tokens.low(j)) is None:
        return read
    number = read_number(tokens, j, lexicon)
    if number is None or not number.whole or number.value >= 100 or number.form != "cardinal" or number.scaled:
        return read
    found = lexicon.names.match(tokens, number.last + 1)
    if found and found.name.kind == "minor":
        value = read.value + EXACT.divide(number.value, Decimal(found.name.worth))
        return read._replace(last=found.last, value=value, resolution=Decimal("0.01"), ending=found.ending)
    bare = tokens.kind(number.last + 1) != "w" and not (
        tokens.low(number.last + 1) in "%-–/:" and tokens.low(number.last + 1)
    )
    if found or not bare or tokens.low(j - 1) in (",", ".") or not number.value >= 1 or not read.number.whole:
        return read
    return read._replace(last=number.last, value=read.value + number.value / 100, resolution=Decimal("0.01"))
