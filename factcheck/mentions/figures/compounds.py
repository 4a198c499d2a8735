"""Joins what two units say together: «2 часа 15 минут», "an hour and a half", «тг/кг»."""

from __future__ import annotations

from decimal import Decimal

from factcheck.mentions.figures.lexicon import Lexicon
from factcheck.mentions.figures.names import Found
from factcheck.mentions.figures.number_words import EXACT, Number
from factcheck.mentions.figures.numbers import read_number
from factcheck.mentions.figures.quantity import Quantity
from factcheck.mentions.figures.tokens import Tokens
from factcheck.units import convert, dimension

_MOST_PARTS = 4000
"""A unit of more parts does not go on with them: an hour and ten seconds may, a day and a second may not."""


def over(tokens: Tokens, read: Quantity, lexicon: Lexicon) -> Quantity:
    """«one over twenty» is a fraction."""
    j = read.last + 1
    if lexicon.lang != "en" or tokens.low(j) != "over" or read.number.form != "cardinal" or not read.number.whole:
        return read
    under = read_number(tokens, j + 1, lexicon) if tokens.kind(j + 1) in ("d", "w") and j + 1 < len(tokens) else None
    if (
        under is None
        or not under.whole
        or under.value == 0
        or under.form != "cardinal"
        or tokens.kind(under.last + 1) == "w"
    ):
        return read
    value = EXACT.divide(read.value, under.value)
    number = read.number._replace(last=under.last, value=value, form="share", one=False, plain=False, whole=False)
    return read._replace(last=under.last, number=number, value=value, resolution=Decimal(0))


def one_in(tokens: Tokens, read: Quantity, lexicon: Lexicon) -> Quantity:
    """«one in three», "1 out of 5 adults" is a share; "one in ten minutes" and "1 in 2019" are none."""
    j = read.last + 1
    if lexicon.lang != "en" or read.value != 1 or tokens.low(j) not in ("in", "out") or not read.number.whole:
        return read
    j += 2 if tokens.low(j) == "out" and tokens.low(j + 1) == "of" else 1
    under = read_number(tokens, j, lexicon) if tokens.kind(j) in ("d", "w") and j < len(tokens) else None
    if under is None or not under.whole or under.value < 2 or under.form != "cardinal" or tokens.low(j - 1) == "out":
        return read
    if (under.plain and len(tokens.lows[j]) == 4) or lexicon.names.match(tokens, under.last + 1) is not None:
        return read
    if tokens.low(under.last + 1) in lexicon.sets["RANGE_WORDS"] or lexicon.month(tokens.low(under.last + 1)):
        return read
    value = EXACT.divide(Decimal(1), under.value)
    number = read.number._replace(last=under.last, value=value, form="share", one=False, plain=False, whole=False)
    return read._replace(last=under.last, number=number, value=value, resolution=Decimal(0))


def read_article(tokens: Tokens, i: int, lexicon: Lexicon) -> Quantity | None:
    """«an hour and a half», "a minute and 30 seconds": an article that counts, since the measure goes on."""
    if lexicon.lang != "en" or tokens.low(i) not in ("a", "an"):
        return None
    found = lexicon.names.match(tokens, i + 1)
    if found is None:
        return None
    j = found.last + 1
    goes_on = tokens.low(j) == "and" and (
        (tokens.low(j + 1) in ("a", "half") and tokens.low(j + 2) in ("half", "quarter", "third", ""))
        or _goes_on(tokens, j + 1, found, lexicon)
    )
    if not goes_on and not (i <= 1 and j == len(tokens)):
        return None
    return Quantity(i, i, Number(i, i, Decimal(1), Decimal(1), words=True), Decimal(1), Decimal(1))


def _goes_on(tokens: Tokens, j: int, found: Found, lexicon: Lexicon) -> bool:
    """Whether a number with a smaller unit of the same measure stands at token `j`."""
    number = read_number(tokens, j, lexicon) if tokens.kind(j) in ("d", "w") and j < len(tokens) else None
    smaller = lexicon.names.match(tokens, number.last + 1) if number else None
    if smaller is None:
        return False
    return smaller.name.kind == "minor" or (
        smaller.name.id != found.name.id and convert(Decimal(1), found.name.id, smaller.name.id) is not None
    )


def is_inch(tokens: Tokens, last: int) -> bool:
    """Whether "in" behind a number is the inch: nothing it could govern follows."""
    return tokens.kind(last + 1) in ("", "s") or tokens.low(last + 1) in ("by", "long", "wide", "tall", "thick", "of")


def with_smaller(tokens: Tokens, read: Quantity, lexicon: Lexicon) -> Quantity:
    """Smaller units that go on with the first: «2 часа 15 минут», "5 ft 2 in", "3m and 5cm"."""
    read = _and_half_behind(tokens, read, lexicon)
    while (longer := _next_smaller(tokens, read, lexicon)) is not None:
        read = longer
    return read


def _next_smaller(tokens: Tokens, read: Quantity, lexicon: Lexicon) -> Quantity | None:
    """The quantity with the next smaller unit behind it added, if one is there."""
    j = read.last + 1
    comma = tokens.low(j) == ","
    j += comma
    j += tokens.low(j) in ("and", "и")
    if not tokens.same_line(read.last) or (read.ending and lexicon.lang == "kk"):  # «1 жылдан 3 айға»
        return None
    if tokens.kind(j) != "d" and (tokens.kind(j) != "w" or lexicon.number(tokens.low(j)) is None):
        return None
    number = read_number(tokens, j, lexicon)
    if number is None or number.form != "cardinal":
        return None
    found = lexicon.names.match(tokens, number.last + 1)
    if found is None:
        return _with_minutes(tokens, read, number, lexicon)
    if comma and lexicon.lang != "en" and dimension(read.unit) == "duration":
        return None
    if tokens.low(number.last + 1) == "in" and read.unit != "foot" and not is_inch(tokens, found.last):
        return None
    value = _sum_of(read, number, found.name.id)
    if value is None:
        return None
    return read._replace(
        last=found.last, value=value, unit=found.name.id, resolution=number.resolution, ending=found.ending
    )


def _sum_of(read: Quantity, number: Number, unit: str) -> Decimal | None:
    """The two together in the smaller unit, if it is smaller and the number not too large for it."""
    if read.unit is None or dimension(read.unit) in (None, "share"):
        return None
    whole, one = convert(read.value, read.unit, unit), convert(Decimal(1), read.unit, unit)
    if whole is None or one is None or not 1 < one <= _MOST_PARTS:
        return None
    if number.value >= one and (read.unit, unit) != ("yard", "foot"):
        return None
    return EXACT.add(whole, number.value)


def _with_minutes(tokens: Tokens, read: Quantity, number: Number, lexicon: Lexicon) -> Quantity | None:
    """«2 hours ten»: a bare number behind hours is minutes."""
    if lexicon.lang != "en" or read.unit != "hour" or not _is_minutes(tokens, number):
        return None
    value = read.value * 60 + number.value
    return read._replace(last=number.last, value=value, unit="minute", resolution=Decimal(1))


def _is_minutes(tokens: Tokens, number: Number) -> bool:
    """Whether a bare number behind hours is minutes: "2 hours ten"."""
    behind = number.last + 1
    return (
        number.whole
        and number.form == "cardinal"
        and 1 < number.value < 60
        and (behind == len(tokens) or tokens.low(behind) in (".", ",", ";"))
    )


def _and_half_behind(tokens: Tokens, read: Quantity, lexicon: Lexicon) -> Quantity:
    """«час с четвертью», "an hour and a half": the fraction behind the unit."""
    if not read.number.whole or read.number.form != "cardinal":
        return read
    for words, share in lexicon.halves.get(tokens.low(read.last + 1), ()):
        last = read.last + len(words)
        if all(tokens.low(read.last + 1 + k) == w for k, w in enumerate(words)) and not lexicon.names.match(
            tokens, last + 1
        ):
            over, under = share.split("/")
            return read._replace(
                last=last, value=read.value + Decimal(over) / Decimal(under), resolution=Decimal("0.1")
            )
    return read


def with_per(tokens: Tokens, read: Quantity, lexicon: Lexicon) -> Quantity:
    """What the quantity is counted by: «в год», "per tonne", «тг/кг»."""
    j = read.last + 1
    if read.unit is None or not tokens.same_line(read.last) or read.unit in ("percent", "percentage-point"):
        return read
    for words, unit in lexicon.per.get(tokens.low(j), ()):
        if tokens.low(j + len(words)) in lexicon.sets["NOT_PER"]:
            continue  # "76.2 billion a year earlier"
        if all(tokens.low(j + k) == w for k, w in enumerate(words)) and unit != read.unit:
            return read._replace(last=j + len(words) - 1, per=unit)
    return read
