"""Reads a number with its unit: «6,6 млрд тенге», «20-килограммовый», «50 км в год»."""

from __future__ import annotations

from decimal import Decimal

from factcheck.mentions.figures.compounds import is_inch, one_in, over, read_article, with_per, with_smaller
from factcheck.mentions.figures.hedging import Hedging, hedge_after
from factcheck.mentions.figures.lexicon import Lexicon
from factcheck.mentions.figures.money import (
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
from factcheck.mentions.figures.russian import half_of
from factcheck.mentions.figures.tails import compound_adjective, joined_adjective, past_stop, past_tail, point_first
from factcheck.mentions.figures.tokens import Tokens

_NO_CAPITALS = {"en": "sgtmhr", "ru": "абвгдежзиклмнцч", "kk": "абвгдежзиклмнцч"}
"""Units of one letter that never stand in capitals."""
_BEFORE_UNIT = frozenset(["additional", "extra", "more", "fewer", "full", "whole", "long", "short"])
_FEWEST_WON = 100
"""Fewer than so many "won" is a verb."""


_PLUS = frozenset({"плюс", "plus", "қосу"})


def _either_way(tokens: Tokens, i: int) -> bool:
    """Whether a word for minus is the second half of «плюс-минус», which has no sign."""
    j = i - 1
    while tokens.low(j) in ("-", "/", "or", "или", "немесе"):
        j -= 1
    return tokens.low(j) in _PLUS


def read_quantity(tokens: Tokens, i: int, lexicon: Lexicon) -> Quantity | None:
    """The quantity that starts at token `i`: at its currency, its number, or a minus before it."""
    sign, j = read_sign(tokens, i)
    half = _half(tokens, j, lexicon)
    if half:
        return half
    prefix = read_prefix(tokens, j, lexicon)
    if prefix is None:
        special = joined_adjective(tokens, j, lexicon) or _counting_article(tokens, j, lexicon)
        if special:
            return special
    else:
        sign, j = _past_prefix(tokens, sign, prefix)
    if tokens.low(j) in lexicon.sets["MINUS"] and not _either_way(tokens, j):
        sign, j = -1, j + 1
    number = read_number(tokens, j, lexicon) if tokens.kind(j) in ("d", "w") else None
    if number is None:
        return None
    number = past_stop(tokens, past_tail(tokens, point_first(tokens, number), lexicon))
    read = Quantity(
        i,
        number.last,
        number,
        number.value if sign > 0 else number.value.copy_negate(),
        number.resolution,
        ending=number.tail,
    )
    if prefix:
        return _with_prefix(tokens, read, prefix, lexicon)
    if number.form == "ordinal":
        return compound_adjective(tokens, read, lexicon) or read
    read = _past_brackets(tokens, read, lexicon)
    return _with_unit(tokens, one_in(tokens, over(tokens, read, lexicon), lexicon), lexicon)


def _counting_article(tokens: Tokens, i: int, lexicon: Lexicon) -> Quantity | None:
    """«an hour and a half» with its unit, if that stands at token `i`."""
    article = read_article(tokens, i, lexicon)
    return _with_unit(tokens, article, lexicon) if article else None


def _past_prefix(tokens: Tokens, sign: int, prefix: Found) -> tuple[int, int]:
    """The sign of an amount and the token of its number, behind its currency: «$.75», «€ -5»."""
    j = prefix.last + 1
    while tokens.low(j) == "." and tokens.kind(j + 1) in ("d", "s"):
        j += 1
    if tokens.low(j) in ("-", "–") and tokens.kind(j + 1) == "d":
        return -1, j + 1
    return sign, j


def _with_prefix(tokens: Tokens, read: Quantity, prefix: Found, lexicon: Lexicon) -> Quantity:
    """The amount with the currency before it, the scale and the cents behind."""
    number = read.number
    if not number.scaled:
        number = money_scale(tokens, number, lexicon)
        sign = -1 if read.value < 0 else 1
        read = read._replace(
            number=number,
            last=number.last,
            value=number.value if sign > 0 else number.value.copy_negate(),
            resolution=number.resolution,
        )
    if prefix.name.worth > 1:
        read = scale_up(read, Decimal(prefix.name.worth))
    last = past_same_currency(tokens, number.last, prefix.name.id, lexicon)
    read = with_spaced_cents(tokens, read._replace(unit=prefix.name.id, prefixed=True, last=last))
    return with_per(tokens, with_cents(tokens, read, lexicon), lexicon)


def _half(tokens: Tokens, i: int, lexicon: Lexicon) -> Quantity | None:
    """«полчаса», «полмиллиона тенге», «полдня»: half of a unit or scale."""
    halved = half_of(tokens.low(i)) if lexicon.lang == "ru" else None
    if halved is None:
        return None
    if halved in lexicon.words:
        scale = lexicon.words[halved].value
        number = Number(i, i, scale / 2, scale / 10, scaled=True, scale=scale, words=True)
        return _with_unit(tokens, Quantity(i, i, number, number.value, number.resolution), lexicon)
    number = Number(i, i, Decimal("0.5"), Decimal("0.1"), form="share", words=True, whole=False)
    return Quantity(i, i, number, number.value, number.resolution, unit=halved)


def _past_brackets(tokens: Tokens, read: Quantity, lexicon: Lexicon) -> Quantity:
    """The same number in words in brackets behind it is no second figure: «881 913 (восемьсот …) руб.»."""
    j = read.last + 1
    if tokens.low(j) != "(" or tokens.kind(j + 1) not in ("w", "d"):
        return read
    again = read_number(tokens, j + 1, lexicon)
    if again is None or again.value != read.number.value or tokens.low(again.last + 1) != ")":
        return read
    return read._replace(last=again.last + 1)


def _with_unit(tokens: Tokens, read: Quantity, lexicon: Lexicon) -> Quantity:
    """The quantity with the unit behind it, if there is one."""
    hedge = read.hedge or _inner_hedge(tokens, read.last + 1, read, lexicon)
    j = hedge.last + 1 if hedge else read.last + 1
    if not tokens.same_line(j - 1):
        return read
    compound = compound_adjective(tokens, read, lexicon)
    if compound:
        return compound
    dashed = tokens.hyphenated(j)
    k = _past_links(tokens, j, read, lexicon)
    found = _suffix(tokens, k, read, lexicon)
    if found is None:
        return read
    if dashed and lexicon.lang != "en" and tokens.kind(k) == "w" and len(tokens.low(k)) < 2:
        return read  # «5-м» is an ordinal, no metres
    last, ending = _past_sign_ending(tokens, found, lexicon)
    full = read._replace(last=last, ending=ending, hedge=hedge, adjective=dashed and lexicon.lang == "en")
    return _apply_unit(tokens, full, found, lexicon)


def _past_links(tokens: Tokens, j: int, read: Quantity, lexicon: Lexicon) -> int:
    """The token where the unit should stand: past a hyphen, "of a", "additional"."""
    if tokens.hyphenated(j):
        return j + 1
    if lexicon.lang != "en":
        return j
    if tokens.low(j) == "-" and lexicon.names.match(tokens, j + 1) is not None:
        return j + 1
    number = read.number
    # "half a year", but "half a million a year"
    parted = not number.scaled and (number.form == "share" or number.pair or (not number.whole and number.words))
    if parted and tokens.low(j) in ("of", "a", "an"):
        return j + 2 if tokens.low(j + 1) in ("a", "an") else j + 1
    return j + 1 if tokens.low(j) in _BEFORE_UNIT else j


def _apply_unit(tokens: Tokens, read: Quantity, found: Found, lexicon: Lexicon) -> Quantity:
    """The quantity in the unit that was found, and what goes on behind it: cents, a smaller unit, «в год»."""
    worth = Decimal(found.name.worth)
    if found.name.kind == "minor":
        value, resolution = EXACT.divide(read.value, worth), EXACT.divide(read.resolution, worth)
    else:
        value, resolution = EXACT.multiply(read.value, worth), EXACT.multiply(read.resolution, worth)
    full = read._replace(unit=found.name.id, value=value, resolution=resolution)
    if found.name.kind == "currency":
        full = with_cents(tokens, with_scale_behind(tokens, full, lexicon), lexicon)
    else:
        full = with_smaller(tokens, full, lexicon)
    return with_per(tokens, full, lexicon)


def _inner_hedge(tokens: Tokens, j: int, read: Quantity, lexicon: Lexicon) -> Hedging | None:
    """A hedge between number and unit: «тысяча с лишним рублей», «7 миллиардқа жуық теңге»."""
    if lexicon.lang != "kk":
        return hedge_after(tokens, j, lexicon)
    from factcheck.mentions.figures.kazakh import case

    return hedge_after(tokens, j, lexicon, case(read.ending))


def _past_sign_ending(tokens: Tokens, found: Found, lexicon: Lexicon) -> tuple[int, str]:
    """The unit's last token with the ending written behind a sign: «4%-тік», «10–15%-ке»."""
    j = found.last + 1
    if lexicon.lang != "kk" or not tokens.hyphenated(j, "-–"):
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
    if _is_other_word(tokens, k, read, found, lexicon) or _is_letter(tokens, k, found, lexicon):
        return None
    if tokens.raw(k) == "Ft":
        return found._replace(name=found.name._replace(id="HUF", kind="currency"))
    if (
        found.name.id == "pound"
        and found.last == k
        and low.startswith(("pound", "фунт"))
        and not _weighs(tokens, k, read)
    ):
        return found._replace(name=found.name._replace(id="GBP", kind="currency"))
    return found


def _is_other_word(tokens: Tokens, k: int, read: Quantity, found: Found, lexicon: Lexicon) -> bool:
    """Whether what looks like a unit is another word there: «жас» a young person, "in", "won", a price tag's «$»."""
    low = tokens.low(k)
    if low.startswith("жас"):
        return lexicon.lang == "kk" and _is_young(tokens, k, read, found, lexicon)
    if low == "in":
        return not is_inch(tokens, found.last)
    if low == "won":
        return read.value < _FEWEST_WON
    if low == "c":
        return not tokens.glued(k - 1) or read.value >= 100 or tokens.raw(k) == "C"
    # «5 $10 notes»
    return tokens.kind(k) == "s" and low == "$" and tokens.kind(found.last + 1) == "d" and tokens.glued(found.last)


def _is_letter(tokens: Tokens, k: int, found: Found, lexicon: Lexicon) -> bool:
    """Whether a single letter is an abbreviation («5 т.д.») or a capital that is no unit."""
    low = tokens.low(k)
    if len(low) != 1 or found.last != k:
        return False
    if tokens.low(k + 1) == "." and tokens.glued(k) and tokens.glued(k + 1):
        return True
    return tokens.kind(k) == "w" and tokens.raw(k).isupper() and low in _NO_CAPITALS[lexicon.lang]


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


def _weighs(tokens: Tokens, k: int, read: Quantity) -> bool:
    """Whether pounds are a weight: «2,204.62 pounds», "ten pounds of sugar", «весом 5 фунтов»."""
    if not read.number.whole and not read.number.scaled:
        return True
    if tokens.low(k + 1) in ("of", "per", "heavier", "lighter"):
        return True
    return any(
        tokens.low(j).startswith(("weigh", "heav", "вес", "масс")) for j in range(max(0, read.first - 6), read.first)
    )
