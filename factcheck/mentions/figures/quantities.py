"""Reads a number with its unit: «6,6 млрд тенге», «20-килограммовый», «50 км в год»."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from factcheck.mentions.figures.compounds import is_inch, over, read_article, with_per, with_smaller
from factcheck.mentions.figures.hedging import Hedging, hedge_after
from factcheck.mentions.figures.lexicon import Lexicon
from factcheck.mentions.figures.money import (
    MINUSES,
    find_code,
    money_scale,
    past_same_currency,
    read_prefix,
    read_sign,
    scale_up,
    with_cents,
    with_scale_behind,
    with_spaced_cents,
)
from factcheck.mentions.figures.names import Found
from factcheck.mentions.figures.number_words import EXACT, Number
from factcheck.mentions.figures.numbers import read_number
from factcheck.mentions.figures.quantity import Quantity
from factcheck.mentions.figures.tails import compound_adjective, joined_adjective, past_stop, past_tail, point_first
from factcheck.mentions.figures.tokens import Tokens

_NO_CAPITALS = {"en": "sgtmh", "ru": "абвгдежзиклмнцч", "kk": "абвгдежзиклмнцч"}
"""Units of one letter that never stand in capitals."""


def read_quantity(tokens: Tokens, i: int, lexicon: Lexicon) -> Quantity | None:
    """The quantity that starts at token `i`: at its currency, its number, or a minus before it."""
    sign, j = read_sign(tokens, i)
    if _opens_half(tokens, j, lexicon):
        return _half(tokens, j, lexicon)
    prefix = read_prefix(tokens, j, lexicon)
    if prefix:
        j = prefix.last + 1
        while tokens.low(j) == "." and tokens.kind(j + 1) in ("d", "s"):
            j += 1  # «$.75»
        if tokens.low(j) in MINUSES and tokens.kind(j + 1) == "d" and tokens.low(j):
            sign, j = -1, j + 1
    if j >= len(tokens):
        return None
    minus = tokens.low(j) in lexicon.sets["MINUS"]
    if minus:
        sign, j = -1, j + 1
    if not prefix and (compound := joined_adjective(tokens, j, lexicon)):
        return compound
    if not prefix and (article := read_article(tokens, j, lexicon)):
        return _with_unit(tokens, article, lexicon)
    number = read_number(tokens, j, lexicon) if tokens.kind(j) in ("d", "w") and j < len(tokens) else None
    if number is None:
        return None
    number = past_stop(tokens, past_tail(tokens, point_first(tokens, number), lexicon))
    if number.form == "ordinal" and not prefix:
        ordinal = Quantity(number.first, number.last, number, number.value, number.resolution, ending=number.tail)
        return compound_adjective(tokens, ordinal, lexicon) or ordinal
    if prefix and not number.scaled:
        number = money_scale(tokens, number, lexicon)
    start = i if prefix or sign < 0 or minus else number.first
    value = number.value * sign if sign < 0 else number.value
    read = Quantity(start, number.last, number, value, number.resolution, ending=number.tail)
    if prefix:
        last = past_same_currency(tokens, number.last, prefix.name.id, lexicon)
        worth = prefix.name.worth if prefix.name.kind == "currency" else 1
        read = scale_up(read, Decimal(worth)) if worth > 1 else read
        read = with_spaced_cents(tokens, read)
        read = with_cents(tokens, replace(read, unit=prefix.name.id, prefixed=True, last=max(last, read.last)), lexicon)
        return with_per(tokens, read, lexicon)
    read = over(tokens, _past_brackets(tokens, read, lexicon), lexicon)
    return _with_unit(tokens, read, lexicon)


def _opens_half(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    return (
        lexicon.lang == "ru"
        and tokens.low(i).startswith(lexicon.numerals.HALF_PREFIX)
        and tokens.low(i) not in lexicon.words
    )


def _half(tokens: Tokens, i: int, lexicon: Lexicon) -> Quantity | None:
    """«полчаса», «полмиллиона тенге», «пол часа», «полдня»: half of a unit or scale."""
    from factcheck.mentions.figures.russian import half

    rest = half(tokens.low(i))
    if rest is None:
        return None
    number = Number(i, i, Decimal("0.5"), Decimal("0.1"), form="share", words=True, whole=False)
    scale = lexicon.words.get(rest)
    if scale is not None and scale.role == "scale":
        number = Number(i, i, scale.value / 2, scale.value / 10, scaled=True, scale=scale.value, words=True)
        return _with_unit(tokens, Quantity(i, i, number, number.value, number.resolution), lexicon)
    unit = next(
        (
            name.id
            for words, name, _ in lexicon.names.first(rest)
            if not words and name.kind == "unit" and len(rest) > 2
        ),
        None,
    )
    return Quantity(i, i, number, number.value, number.resolution, unit=unit) if unit else None


def _past_brackets(tokens: Tokens, read: Quantity, lexicon: Lexicon) -> Quantity:
    """The same number in words in brackets behind it is no second figure: «881 913 (восемьсот …) руб.»."""
    j = read.last + 1
    if tokens.low(j) != "(" or tokens.kind(j + 1) not in ("w", "d"):
        return read
    again = read_number(tokens, j + 1, lexicon)
    if again is None or again.value != read.number.value or tokens.low(again.last + 1) != ")":
        return read
    return replace(read, last=again.last + 1)


def _with_unit(tokens: Tokens, read: Quantity, lexicon: Lexicon) -> Quantity:
    """The quantity with the unit behind it, if there is one."""
    hedge, j = read.hedge, read.last + 1
    if hedge is None:
        hedge = _inner_hedge(tokens, j, read, lexicon)
        if hedge:
            j = hedge.last + 1
    if not tokens.same_line(j - 1):
        return read
    compound = compound_adjective(tokens, read, lexicon)
    if compound:
        return compound
    dashed = tokens.low(j) == "-" and tokens.glued(j - 1) and tokens.glued(j)
    k = (
        j + 1
        if dashed or (tokens.low(j) == "-" and lexicon.lang == "en" and lexicon.names.match(tokens, j + 1) is not None)
        else j
    )
    if (
        lexicon.lang == "en"
        and tokens.low(k) in ("of", "a", "an")
        and (read.number.form == "share" or read.number.pair or (not read.number.whole and read.number.words))
    ):
        k += 1 + (tokens.low(k + 1) in ("a", "an"))
    if (
        lexicon.lang == "en"
        and tokens.low(k) in ("additional", "extra", "more", "fewer", "full", "whole", "long", "short")
        and k == j
    ):
        k += 1
    found = _suffix(tokens, k, read, lexicon)
    if found is None:
        return read
    if (
        dashed
        and lexicon.lang != "en"
        and found.name.id != "percent"
        and tokens.kind(k) == "w"
        and len(tokens.low(k)) < 2
    ):
        return read
    unit, worth = found.name.id, found.name.worth
    value, resolution = read.value, read.resolution
    if found.name.kind == "minor":
        value, resolution = EXACT.divide(value, Decimal(worth)), EXACT.divide(resolution, Decimal(worth))
    elif worth > 1:
        value, resolution = value * worth, resolution * worth
    last, ending = _past_sign_ending(tokens, found, lexicon)
    full = replace(
        read,
        last=last,
        unit=unit,
        value=value,
        resolution=resolution,
        ending=ending,
        hedge=hedge,
        adjective=dashed and lexicon.lang == "en",
    )
    if found.name.kind == "currency":
        full = with_scale_behind(tokens, full, lexicon)
        full = with_cents(tokens, full, lexicon)
    else:
        full = with_smaller(tokens, full, lexicon)
    return with_per(tokens, full, lexicon)


def _inner_hedge(tokens: Tokens, j: int, read: Quantity, lexicon: Lexicon) -> Hedging | None:
    """A hedge between number and unit: «тысяча с лишним рублей», «7 миллиардқа жуық теңге»."""
    from factcheck.mentions.figures.kazakh import case

    return hedge_after(tokens, j, lexicon, case(read.ending) if lexicon.lang == "kk" else "")


def _past_sign_ending(tokens: Tokens, found: Found, lexicon: Lexicon) -> tuple[int, str]:
    """The unit's last token with the ending written behind a sign: «4%-тік», «10–15%-ке»."""
    j = found.last + 1
    if (
        lexicon.lang != "kk"
        or tokens.low(j) not in ("-", "–")
        or not tokens.glued(j - 1)
        or not tokens.glued(j)
        or not tokens.low(j)
    ):
        return found.last, found.ending
    from factcheck.mentions.figures.kazakh import is_ending

    low = tokens.low(j + 1)
    return (j + 1, low) if tokens.kind(j + 1) == "w" and is_ending(low) else (found.last, found.ending)


def _suffix(tokens: Tokens, k: int, read: Quantity, lexicon: Lexicon) -> Found | None:
    """The unit at token `k`, where it may be one there."""
    found = lexicon.names.match(tokens, k)
    if found is None:
        return find_code(tokens, k)
    low = tokens.low(k)
    if low.startswith("жас") and lexicon.lang == "kk" and _is_young(tokens, k, read, found, lexicon):
        return None
    if low == "in" and not is_inch(tokens, found.last):
        return None
    if low == "won" and read.value < 100:
        return None
    if low == "c" and (not tokens.glued(k - 1) or read.value >= 100 or tokens.raw(k) == "C"):
        return None
    if (
        found.name.id == "USD"
        and tokens.kind(k) == "s"
        and tokens.kind(found.last + 1) == "d"
        and tokens.glued(found.last)
    ):
        return None  # «5 $10 notes»
    if tokens.raw(k) == "Ft":
        return found._replace(name=found.name._replace(id="HUF", kind="currency"))
    if (
        found.name.id == "pound"
        and found.last == k
        and low.startswith(("pound", "фунт"))
        and not _weighs(tokens, k, read, lexicon)
    ):
        return found._replace(name=found.name._replace(id="GBP", kind="currency"))
    if len(low) == 1 and found.last == k and tokens.low(k + 1) == "." and tokens.glued(k) and tokens.glued(k + 1):
        return None  # «5 т.д.»
    if (
        len(low) == 1
        and tokens.kind(k) == "w"
        and found.last == k
        and tokens.raw(k).isupper()
        and low in _NO_CAPITALS[lexicon.lang]
    ):
        return None
    return found


def _is_young(tokens: Tokens, k: int, read: Quantity, found: Found, lexicon: Lexicon) -> bool:
    """Whether «жас» is a young person and no year of age: «560 жас», «150 жас маман»."""
    if read.value > 120 or read.hedge:
        return True
    behind = tokens.low(k + 1)
    return (
        not found.ending
        and tokens.kind(k + 1) == "w"
        and behind not in lexicon.sets["STOPS"]
        and not behind.startswith(("шама", "арал"))
    )


def _weighs(tokens: Tokens, k: int, read: Quantity, lexicon: Lexicon) -> bool:
    """Whether pounds are a weight: «2,204.62 pounds», "ten pounds of sugar", «весом 5 фунтов»."""
    if not read.number.whole and not read.number.scaled:
        return True
    if tokens.low(k + 1) in ("of", "per", "heavier", "lighter"):
        return True
    return any(
        tokens.low(j).startswith(("weigh", "heav", "вес", "масс")) for j in range(max(0, read.first - 6), read.first)
    )
