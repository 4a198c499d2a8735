"""Reads what is glued to a number: «1993-м», «150-ден», «20-килограммовый», «двадцатилетний»."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from factcheck.mentions.figures.lexicon import Lexicon
from factcheck.mentions.figures.number_words import Number
from factcheck.mentions.figures.quantity import Quantity
from factcheck.mentions.figures.tokens import Tokens
from factcheck.units import dimension

_COMPOUND_LENGTH = (7, 40)
_LONGEST_ABBREVIATION = 4
_LONGEST_TAIL = 3


def point_first(tokens: Tokens, number: Number) -> Number:
    """«.25»: a point right before the digits and nothing before it makes them decimals."""
    i = number.first
    if not number.plain or tokens.low(i - 1) != "." or not tokens.glued(i - 1) or number.last != i:
        return number
    if i >= 2 and tokens.glued(i - 2) and tokens.kind(i - 2) in ("d", "w"):
        return number
    places = -len(tokens.low(i))
    return number._replace(
        value=number.value.scaleb(places), resolution=Decimal(1).scaleb(places), plain=False, whole=False
    )


def past_stop(tokens: Tokens, number: Number) -> Number:
    """The number with the stop of its abbreviated scale, where small letters go on behind: «млрд. тенге»."""
    j = number.last + 1
    short = number.scaled and tokens.kind(number.last) == "w" and len(tokens.low(number.last)) <= _LONGEST_ABBREVIATION
    if not short or tokens.low(j) != "." or not tokens.glued(number.last):
        return number
    goes_on = tokens.kind(j + 1) == "w" and tokens.same_line(j) and tokens.raw(j + 1)[:1].islower()
    return number._replace(last=j) if goes_on else number


def past_tail(tokens: Tokens, number: Number, lexicon: Lexicon) -> Number:
    """The number with what is glued behind its digits: «1993-м», «150-ден», «3rd», «22-я»."""
    if tokens.kind(number.last) != "d" or number.form != "cardinal":
        return number
    j = number.last + 1
    dashed = tokens.low(j) in ("-", "–") and tokens.glued(number.last) and tokens.glued(j) and bool(tokens.low(j))
    if dashed:
        j += 1
    elif not tokens.glued(number.last):
        return number
    if tokens.kind(j) != "w":
        return number
    low = tokens.low(j)
    if lexicon.lang == "kk":
        return _kazakh_tail(number, j, low) if dashed else number
    if low in lexicon.sets["ORDINAL_TAILS"] and (dashed or lexicon.lang == "en" or len(low) > 1 or low in "йея"):
        form = "cardinal" if low in lexicon.sets["CARDINAL_TAILS"] else "ordinal"
        return number._replace(last=j, form=form, tail=low, plain=False)  # type: ignore[arg-type]
    if low in lexicon.sets["CARDINAL_TAILS"] and dashed:
        return number._replace(last=j, tail=low, plain=False)
    return number


def _kazakh_tail(number: Number, j: int, low: str) -> Number:
    from factcheck.mentions.figures import kazakh

    if kazakh.is_ordinal(low):
        return number._replace(last=j, form="ordinal", tail=low, plain=False)
    if kazakh.is_vague(low):
        return number._replace(last=j, tail="дай", plain=False)
    if kazakh.is_collective(low) and len(low) > 1:
        return number._replace(last=j, form="collective", tail=low, plain=False)
    if kazakh.is_ending(low):
        return number._replace(last=j, tail=low, plain=False)
    # a noun behind the hyphen orders: «9-сынып», «124-шақырымда»
    return number._replace(form="ordinal", plain=False) if len(low) > _LONGEST_TAIL and low[:4] != "пайы" else number


def compound_adjective(tokens: Tokens, read: Quantity, lexicon: Lexicon) -> Quantity | None:
    """«20-килограммовый», «70-процентного», «120-тысячный», «50-летие»."""
    tails: dict[str, str] = lexicon.units.COMPOUND_TAILS
    j = read.last + 1
    if (
        not tails
        or tokens.low(j) not in ("-", "–")
        or not (tokens.glued(j - 1) and tokens.glued(j))
        or tokens.kind(j - 1) != "d"
    ):
        return None
    low = tokens.low(j + 1)
    found = compound_tail(low, lexicon)
    if found is None:
        return None
    return _apply_tail(read._replace(last=j + 1), found)


def compound_tail(low: str, lexicon: Lexicon) -> str | None:
    """What the second part of a compound adjective names, or None."""
    if low in lexicon.sets["AGE_TAILS"]:
        return "year"
    for cut in range(len(low) - 1, 3, -1):
        found = lexicon.units.COMPOUND_TAILS.get(low[:cut])
        if found and low[cut:] in lexicon.sets["ADJECTIVE_TAILS"]:
            return str(found)
    return None


def joined_adjective(tokens: Tokens, i: int, lexicon: Lexicon) -> Quantity | None:
    """«двадцатилетний», «трехэтажного», «семидесятипроцентный»: the number opens the word itself."""
    split = split_adjective(tokens.low(i)) if lexicon.lang == "ru" else None
    if split is None:
        return None
    value = Decimal(split[0])
    number = Number(i, i, value, Decimal(1), words=True)
    return _apply_tail(Quantity(i, i, number, value, Decimal(1)), split[1])


@lru_cache(maxsize=8192)
def split_adjective(low: str) -> tuple[int, str] | None:
    """The number a Russian compound adjective opens with and what its rest names; None for any other word."""
    if not _COMPOUND_LENGTH[0] <= len(low) <= _COMPOUND_LENGTH[1]:
        return None
    from factcheck.mentions.figures.lexicon import lexicon
    from factcheck.mentions.figures.russian import split_compound

    words = lexicon("ru")
    split = split_compound(low) if low not in words.words and low not in words.sets["NOT_COMPOUNDS"] else None
    found = compound_tail(split[1], words) if split else None
    return (split[0], found) if split and found and not found.isdecimal() else None


def _apply_tail(read: Quantity, found: str) -> Quantity:
    if found.isdecimal():
        scale = Decimal(found)
        return read._replace(value=read.value * scale, resolution=read.resolution * scale, adjective=True)
    if found == "times":
        return read._replace(times=True, adjective=True)
    if dimension(found) is None:
        return read._replace(noun=found, adjective=True)
    return read._replace(unit=found, adjective=True)
