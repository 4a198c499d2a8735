"""Reads a number with its unit: «6,6 млрд тенге», «$5.2bn», «20-килограммовый», «50 км в год»."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from factcheck.mentions.figures.hedging import Hedging, hedge_after
from factcheck.mentions.figures.lexicon import Lexicon
from factcheck.mentions.figures.names import Found
from factcheck.mentions.figures.numbers import EXACT, Number, read_number
from factcheck.mentions.figures.tokens import Tokens
from factcheck.units import CURRENCIES, convert, dimension

_MINUSES = "-–"
_COMPOUND_LENGTH = (7, 40)
_LONGEST_ABBREVIATION = 4
_NO_CAPITALS = {"en": "sgtmh", "ru": "абвгдежзиклмнцч", "kk": "абвгдежзиклмнцч"}
"""Units of one letter that never stand in capitals."""
_MULTIPLES = {"M": 10**6, "K": 10**3, "B": 10**9}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number, its unit if it has one, and the tokens they take."""

    first: int
    last: int
    number: Number
    value: Decimal
    resolution: Decimal
    unit: str | None = None
    per: str | None = None
    ending: str = ""
    """The ending of its last word (Kazakh)."""
    hedge: Hedging | None = None
    """A hedge inside or right behind it: «7 миллиардқа жуық теңге»."""
    prefixed: bool = False
    """Whether the currency stands before the number."""
    noun: str | None = None
    """What a compound adjective counts: «9-этажный»."""
    times: bool = False
    adjective: bool = False
    """Whether it is an adjective to what follows: «20-тонный пресс», "a 3-inch pipe"."""


def read_quantity(tokens: Tokens, i: int, lexicon: Lexicon) -> Quantity | None:
    """The quantity that starts at token `i`: at its currency, its number, or a minus before it."""
    sign, j = _sign(tokens, i)
    if _opens_half(tokens, j, lexicon):
        return _half(tokens, j, lexicon)
    prefix = _prefix(tokens, j, lexicon)
    if prefix:
        j = prefix.last + 1
        while tokens.low(j) == "." and tokens.kind(j + 1) in ("d", "s"):
            j += 1  # «$.75»
        if tokens.low(j) in _MINUSES and tokens.kind(j + 1) == "d" and tokens.low(j):
            sign, j = -1, j + 1
    if j >= len(tokens):
        return None
    minus = tokens.low(j) in lexicon.sets["MINUS"]
    if minus:
        sign, j = -1, j + 1
    if not prefix and (compound := _joined_adjective(tokens, j, lexicon)):
        return compound
    if not prefix and (article := _article(tokens, j, lexicon)):
        return _with_unit(tokens, article, lexicon)
    number = read_number(tokens, j, lexicon) if tokens.kind(j) in ("d", "w") and j < len(tokens) else None
    if number is None:
        return None
    number = _past_stop(tokens, _past_tail(tokens, _point_first(tokens, number), lexicon))
    if number.form == "ordinal" and not prefix:
        ordinal = Quantity(number.first, number.last, number, number.value, number.resolution, ending=number.tail)
        return _compound_adjective(tokens, ordinal, lexicon) or ordinal
    if prefix and not number.scaled:
        number = _money_scale(tokens, number, lexicon)
    start = i if prefix or sign < 0 or minus else number.first
    value = number.value * sign if sign < 0 else number.value
    read = Quantity(start, number.last, number, value, number.resolution, ending=number.tail)
    if prefix:
        last = _past_same_currency(tokens, number.last, prefix.name.id, lexicon)
        worth = prefix.name.worth if prefix.name.kind == "currency" else 1
        read = _scaled(read, Decimal(worth)) if worth > 1 else read
        read = _spaced_cents(tokens, read)
        read = _with_cents(tokens, replace(read, unit=prefix.name.id, prefixed=True, last=max(last, read.last)), lexicon)
        return _with_per(tokens, read, lexicon)
    read = _over(tokens, _past_brackets(tokens, read, lexicon), lexicon)
    return _with_unit(tokens, read, lexicon)


def _over(tokens: Tokens, read: Quantity, lexicon: Lexicon) -> Quantity:
    """"one over twenty" is a fraction."""
    j = read.last + 1
    if lexicon.lang != "en" or tokens.low(j) != "over" or read.number.form != "cardinal" or not read.number.whole:
        return read
    under = read_number(tokens, j + 1, lexicon) if tokens.kind(j + 1) in ("d", "w") and j + 1 < len(tokens) else None
    if under is None or not under.whole or under.value == 0 or under.form != "cardinal" or tokens.kind(under.last + 1) == "w":
        return read
    value = EXACT.divide(read.value, under.value)
    number = replace(read.number, last=under.last, value=value, form="share", one=False, plain=False, whole=False)
    return replace(read, last=under.last, number=number, value=value, resolution=Decimal(0))


def _article(tokens: Tokens, i: int, lexicon: Lexicon) -> Quantity | None:
    """"an hour and a half", "a minute and 30 seconds": an article that counts, since the measure goes on."""
    if lexicon.lang != "en" or tokens.low(i) not in ("a", "an"):
        return None
    found = lexicon.names.match(tokens, i + 1)
    if found is None:
        return None
    j = found.last + 1
    goes_on = tokens.low(j) == "and" and (
        tokens.low(j + 1) in ("a", "half") and tokens.low(j + 2) in ("half", "quarter", "third", "")
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
    return smaller.name.kind == "minor" or (smaller.name.id != found.name.id and convert(Decimal(1), found.name.id, smaller.name.id) is not None)


def _point_first(tokens: Tokens, number: Number) -> Number:
    """«.25»: a point right before the digits and nothing before it makes them decimals."""
    i = number.first
    if not number.plain or tokens.low(i - 1) != "." or not tokens.glued(i - 1) or number.last != i:
        return number
    if i >= 2 and tokens.glued(i - 2) and tokens.kind(i - 2) in ("d", "w"):
        return number
    places = -len(tokens.low(i))
    return replace(number, value=number.value.scaleb(places), resolution=Decimal(1).scaleb(places), plain=False, whole=False)


def _opens_half(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    return lexicon.lang == "ru" and tokens.low(i).startswith(lexicon.numerals.HALF_PREFIX) and tokens.low(i) not in lexicon.words


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
    unit = next((name.id for words, name, _ in lexicon.names.first(rest) if not words and name.kind == "unit" and len(rest) > 2), None)
    return Quantity(i, i, number, number.value, number.resolution, unit=unit) if unit else None


def _sign(tokens: Tokens, i: int) -> tuple[int, int]:
    """-1 and the token behind it for a minus that is no hyphen; else 1 and `i`."""
    low = tokens.low(i)
    if low == "-" and i == 0:
        return -1, i + 1
    if low and low in _MINUSES and tokens.glued(i) and (not tokens.glued(i - 1) or tokens.low(i - 1) in "<>=("):
        before = tokens.kind(i - 1)
        if low == "-" or (before != "d" and before != ""):
            return -1, i + 1
    return 1, i


def _prefix(tokens: Tokens, i: int, lexicon: Lexicon) -> Found | None:
    """The currency that stands before a number: «$», «KZT», "US$"."""
    kind = tokens.kind(i)
    if kind not in ("w", "s"):
        return None
    found = lexicon.names.match(tokens, i)
    if found is None or found.name.kind != "currency":
        found = _code(tokens, i)
        if found is None:
            return None
    last = found.last
    k = last + 1
    if tokens.kind(k) == "s" and tokens.low(k) in ".-–" and tokens.kind(k + 1) == "d" and (tokens.glued(k) or tokens.low(k) == "."):
        k += 1
    if tokens.kind(k) == "s":
        second = lexicon.names.match(tokens, k)
        if second and second.name.kind == "currency":  # «NZD $100»
            found, k = found._replace(last=second.last), second.last + 1
    if tokens.kind(k) != "d" or not tokens.same_line(last):
        return None
    symbol = tokens.kind(last) == "s" or tokens.kind(i) == "s"
    if len(tokens.low(i)) == 1 and tokens.kind(i) == "w" and last > i and not tokens.glued(i):
        return Found(found.name._replace(id="USD"), last, "") if tokens.low(i) in "as" else found  # «a $300 contract»
    if tokens.low(i) in lexicon.sets["CURRENCY_PREFIXES"]:
        return found
    if symbol or tokens.raw(i).isupper() or tokens.glued(last):
        return found
    return found if len(tokens.low(i)) > 2 and lexicon.lang == "en" and tokens.low(i) not in ("won", "real", "som") else None


def _code(tokens: Tokens, i: int) -> Found | None:
    """An ISO 4217 code in capitals at token `i`."""
    from factcheck.mentions.figures.names import Name

    raw = tokens.raw(i)
    if len(raw) == 3 and raw.isupper() and raw in CURRENCIES:
        return Found(Name(raw, "currency"), i, "")
    if len(raw) == 4 and raw.isupper() and raw[0] in _MULTIPLES and raw[1:] in CURRENCIES:  # «MEUR»
        return Found(Name(raw[1:], "currency", _MULTIPLES[raw[0]]), i, "")
    return None


def _past_same_currency(tokens: Tokens, last: int, code: str, lexicon: Lexicon) -> int:
    """The last token of «$10 USD»: the currency said twice."""
    again = lexicon.names.match(tokens, last + 1) or _code(tokens, last + 1)
    return again.last if again and again.name.id == code and again.name.kind == "currency" and tokens.same_line(last) else last


def _money_scale(tokens: Tokens, number: Number, lexicon: Lexicon) -> Number:
    """«$5m», «€3b»: behind money a small letter is a scale too."""
    j = number.last + 1
    worth = lexicon.numerals.SCALE_LETTERS.get(tokens.low(j))
    if worth is None or not tokens.glued(number.last) or not number.words and tokens.kind(number.last) != "d":
        return number
    return replace(number, last=j, value=number.value * worth, resolution=number.resolution * worth, scaled=True, plain=False)


def _past_stop(tokens: Tokens, number: Number) -> Number:
    """The number with the stop of its abbreviated scale, where what it counts goes on in small letters: «млрд. тенге»."""
    j = number.last + 1
    short = number.scaled and tokens.kind(number.last) == "w" and len(tokens.low(number.last)) <= _LONGEST_ABBREVIATION
    if not short or tokens.low(j) != "." or not tokens.glued(number.last):
        return number
    goes_on = tokens.kind(j + 1) == "w" and tokens.same_line(j) and tokens.raw(j + 1)[:1].islower()
    return replace(number, last=j) if goes_on else number


def _past_tail(tokens: Tokens, number: Number, lexicon: Lexicon) -> Number:
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
        return replace(number, last=j, form=form, tail=low, plain=False)  # type: ignore[arg-type]
    if low in lexicon.sets["CARDINAL_TAILS"] and dashed:
        return replace(number, last=j, tail=low, plain=False)
    return number


def _kazakh_tail(number: Number, j: int, low: str) -> Number:
    from factcheck.mentions.figures import kazakh

    if kazakh.is_ordinal(low):
        return replace(number, last=j, form="ordinal", tail=low, plain=False)
    if kazakh.is_vague(low):
        return replace(number, last=j, tail="дай", plain=False)
    if kazakh.is_collective(low) and len(low) > 1:
        return replace(number, last=j, form="collective", tail=low, plain=False)
    return replace(number, last=j, tail=low, plain=False) if kazakh.is_ending(low) else number


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
    compound = _compound_adjective(tokens, read, lexicon)
    if compound:
        return compound
    dashed = tokens.low(j) == "-" and tokens.glued(j - 1) and tokens.glued(j)
    k = j + 1 if dashed or (tokens.low(j) == "-" and lexicon.lang == "en" and lexicon.names.match(tokens, j + 1) is not None) else j
    if lexicon.lang == "en" and tokens.low(k) in ("of", "a", "an") and (
        read.number.form == "share" or read.number.pair or (not read.number.whole and read.number.words)
    ):
        k += 1 + (tokens.low(k + 1) in ("a", "an"))
    if lexicon.lang == "en" and tokens.low(k) in ("additional", "extra", "more", "fewer", "full", "whole", "long", "short") and k == j:
        k += 1
    found = _suffix(tokens, k, read, lexicon)
    if found is None:
        return read
    if dashed and lexicon.lang != "en" and found.name.id != "percent" and tokens.kind(k) == "w" and len(tokens.low(k)) < 2:
        return read
    unit, worth = found.name.id, found.name.worth
    value, resolution = read.value, read.resolution
    if found.name.kind == "minor":
        value, resolution = EXACT.divide(value, Decimal(worth)), EXACT.divide(resolution, Decimal(worth))
    elif worth > 1:
        value, resolution = value * worth, resolution * worth
    last, ending = _past_sign_ending(tokens, found, lexicon)
    full = replace(read, last=last, unit=unit, value=value, resolution=resolution, ending=ending, hedge=hedge, adjective=dashed and lexicon.lang == "en")
    if found.name.kind == "currency":
        full = _with_scale_behind(tokens, full, lexicon)
        full = _with_cents(tokens, full, lexicon)
    else:
        full = _with_smaller(tokens, full, lexicon)
    return _with_per(tokens, full, lexicon)


def _scaled(read: Quantity, scale: Decimal) -> Quantity:
    number = replace(read.number, scaled=True, scale=scale)
    return replace(read, number=number, value=read.value * scale, resolution=read.resolution * scale)


def _with_scale_behind(tokens: Tokens, read: Quantity, lexicon: Lexicon) -> Quantity:
    """«75 USD million»: the scale behind the currency."""
    word = lexicon.number(tokens.low(read.last + 1))
    if word is None or word.role != "scale" or read.number.scaled or lexicon.lang != "en":
        return read
    return replace(_scaled(read, word.value), last=read.last + 1)


def _inner_hedge(tokens: Tokens, j: int, read: Quantity, lexicon: Lexicon) -> Hedging | None:
    """A hedge between number and unit: «тысяча с лишним рублей», «7 миллиардқа жуық теңге»."""
    from factcheck.mentions.figures.kazakh import case

    return hedge_after(tokens, j, lexicon, case(read.ending) if lexicon.lang == "kk" else "")


def _past_sign_ending(tokens: Tokens, found: Found, lexicon: Lexicon) -> tuple[int, str]:
    """The unit's last token with the ending written behind a sign: «4%-тік», «10–15%-ке»."""
    j = found.last + 1
    if lexicon.lang != "kk" or tokens.low(j) not in ("-", "–") or not tokens.glued(j - 1) or not tokens.glued(j) or not tokens.low(j):
        return found.last, found.ending
    from factcheck.mentions.figures.kazakh import is_ending

    low = tokens.low(j + 1)
    return (j + 1, low) if tokens.kind(j + 1) == "w" and is_ending(low) else (found.last, found.ending)


def _suffix(tokens: Tokens, k: int, read: Quantity, lexicon: Lexicon) -> Found | None:
    """The unit at token `k`, where it may be one there."""
    found = lexicon.names.match(tokens, k)
    if found is None:
        return _code(tokens, k)
    low = tokens.low(k)
    if low.startswith("жас") and lexicon.lang == "kk" and _is_young(tokens, k, read, found, lexicon):
        return None
    if low == "in" and not _is_inch(tokens, found.last):
        return None
    if low == "won" and read.value < 100:
        return None
    if low == "c" and (not tokens.glued(k - 1) or read.value >= 100 or tokens.raw(k) == "C"):
        return None
    if found.name.id == "USD" and tokens.kind(k) == "s" and tokens.kind(found.last + 1) == "d" and tokens.glued(found.last):
        return None  # «5 $10 notes»
    if tokens.raw(k) == "Ft":
        return found._replace(name=found.name._replace(id="HUF", kind="currency"))
    if found.name.id == "pound" and found.last == k and low.startswith(("pound", "фунт")) and not _weighs(tokens, k, read, lexicon):
        return found._replace(name=found.name._replace(id="GBP", kind="currency"))
    if len(low) == 1 and found.last == k and tokens.low(k + 1) == "." and tokens.glued(k) and tokens.glued(k + 1):
        return None  # «5 т.д.»
    if len(low) == 1 and tokens.kind(k) == "w" and found.last == k and tokens.raw(k).isupper() and low in _NO_CAPITALS[lexicon.lang]:
        return None
    return found


def _is_young(tokens: Tokens, k: int, read: Quantity, found: Found, lexicon: Lexicon) -> bool:
    """Whether «жас» is a young person and no year of age: «560 жас», «150 жас маман»."""
    if read.value > 120 or read.hedge:
        return True
    behind = tokens.low(k + 1)
    return not found.ending and tokens.kind(k + 1) == "w" and behind not in lexicon.sets["STOPS"] and not behind.startswith(("шама", "арал"))


def _weighs(tokens: Tokens, k: int, read: Quantity, lexicon: Lexicon) -> bool:
    """Whether pounds are a weight: «2,204.62 pounds», "ten pounds of sugar", «весом 5 фунтов»."""
    if not read.number.whole and not read.number.scaled:
        return True
    if tokens.low(k + 1) in ("of", "per", "heavier", "lighter"):
        return True
    return any(tokens.low(j).startswith(("weigh", "heav", "вес", "масс")) for j in range(max(0, read.first - 6), read.first))


def _is_inch(tokens: Tokens, last: int) -> bool:
    """Whether "in" behind a number is the inch: nothing it could govern follows."""
    return tokens.kind(last + 1) in ("", "s") or tokens.low(last + 1) in ("by", "long", "wide", "tall", "thick", "of")


def _compound_adjective(tokens: Tokens, read: Quantity, lexicon: Lexicon) -> Quantity | None:
    """«20-килограммовый», «70-процентного», «120-тысячный», «50-летие»."""
    tails: dict[str, str] = lexicon.units.COMPOUND_TAILS
    j = read.last + 1
    if not tails or tokens.low(j) not in ("-", "–") or not (tokens.glued(j - 1) and tokens.glued(j)) or tokens.kind(j - 1) != "d":
        return None
    low = tokens.low(j + 1)
    found = compound_tail(low, lexicon)
    if found is None:
        return None
    return _apply_tail(replace(read, last=j + 1), found)


def compound_tail(low: str, lexicon: Lexicon) -> str | None:
    """What the second part of a compound adjective names, or None."""
    if low in lexicon.sets["AGE_TAILS"]:
        return "year"
    for cut in range(len(low) - 1, 3, -1):
        found = lexicon.units.COMPOUND_TAILS.get(low[:cut])
        if found and low[cut:] in lexicon.sets["ADJECTIVE_TAILS"]:
            return str(found)
    return None


def _joined_adjective(tokens: Tokens, i: int, lexicon: Lexicon) -> Quantity | None:
    """«двадцатилетний», «трехэтажного», «семидесятипроцентный»: the number opens the word itself."""
    low = tokens.low(i)
    if lexicon.lang != "ru" or not _COMPOUND_LENGTH[0] <= len(low) <= _COMPOUND_LENGTH[1] or low[:2] not in lexicon.sets["NUMBER_STARTS"]:
        return None
    from factcheck.mentions.figures.russian import split_compound

    split = split_compound(low)
    found = compound_tail(split[1], lexicon) if split else None
    if split is None or found is None or found.isdecimal() or low in lexicon.words or low in lexicon.sets["NOT_COMPOUNDS"]:
        return None
    value = Decimal(split[0])
    number = Number(i, i, value, Decimal(1), words=True)
    return _apply_tail(Quantity(i, i, number, value, Decimal(1)), found)


def _apply_tail(read: Quantity, found: str) -> Quantity:
    if found.isdecimal():
        scale = Decimal(found)
        return replace(read, value=read.value * scale, resolution=read.resolution * scale, adjective=True)
    if found == "times":
        return replace(read, times=True, adjective=True)
    if dimension(found) is None:
        return replace(read, noun=found, adjective=True)
    return replace(read, unit=found, adjective=True)


def _spaced_cents(tokens: Tokens, read: Quantity) -> Quantity:
    """«$ 8. 94»: cents behind a point and a space, where nothing else follows."""
    j = read.last + 1
    if not read.number.plain or tokens.low(j) != "." or not tokens.glued(j - 1) or len(tokens.low(j + 1)) != 2:
        return read
    if tokens.kind(j + 1) != "d" or tokens.kind(j + 2) == "w" or not tokens.same_line(j):
        return read
    number = replace(read.number, plain=False, whole=False)
    value = read.value + Decimal(int(tokens.low(j + 1))) / 100
    return replace(read, last=j + 1, value=value, resolution=Decimal("0.01"), number=number)


def _with_cents(tokens: Tokens, read: Quantity, lexicon: Lexicon) -> Quantity:
    """Minor units behind money: «один рубль пятьдесят копеек», "3 GBP 1 pence", «20 долларов 43»."""
    j = read.last + 1
    if tokens.low(j) in ("and", "и", ",", "."):
        j += 1
    if not tokens.same_line(read.last) or j >= len(tokens) or tokens.kind(j) not in ("d", "w") or read.number.scaled and not read.number.words:
        return read
    if tokens.kind(j) == "w" and lexicon.number(tokens.low(j)) is None:
        return read
    number = read_number(tokens, j, lexicon)
    if number is None or not number.whole or number.value >= 100 or number.form != "cardinal" or number.scaled:
        return read
    found = lexicon.names.match(tokens, number.last + 1)
    if found and found.name.kind == "minor":
        value = read.value + EXACT.divide(number.value, Decimal(found.name.worth))
        return replace(read, last=found.last, value=value, resolution=Decimal("0.01"), ending=found.ending)
    bare = tokens.kind(number.last + 1) != "w" and not (tokens.low(number.last + 1) in "%-–/:" and tokens.low(number.last + 1))
    if found or not bare or tokens.low(j - 1) in (",", ".") or not 1 <= number.value or not read.number.whole:
        return read
    return replace(read, last=number.last, value=read.value + number.value / 100, resolution=Decimal("0.01"))


def _with_smaller(tokens: Tokens, read: Quantity, lexicon: Lexicon) -> Quantity:
    """A second, smaller unit that goes on with the first: «2 часа 15 минут», "5 ft 2 in", "3m and 5cm"."""
    read = _and_half_behind(tokens, read, lexicon)
    while read.unit is not None:
        j = read.last + 1
        if tokens.low(j) == ",":
            j += 1
        if tokens.low(j) in ("and", "и"):
            j += 1
        if not tokens.same_line(read.last) or tokens.kind(j) not in ("d", "w") or j >= len(tokens):
            return read
        if read.ending and lexicon.lang == "kk":
            return read  # «1 жылдан 3 айға»
        if tokens.kind(j) == "w" and lexicon.number(tokens.low(j)) is None:
            return read
        number = read_number(tokens, j, lexicon)
        found = lexicon.names.match(tokens, number.last + 1) if number and number.form == "cardinal" else None
        if number is not None and found is None and lexicon.lang == "en" and read.unit == "hour" and _is_minutes(tokens, number):
            return replace(read, last=number.last, value=read.value * 60 + number.value, unit="minute", resolution=Decimal(1))
        if number is None or found is None:
            return read
        if found.name.id == "inch" and read.unit != "foot" and tokens.low(number.last + 1) == "in" and not _is_inch(tokens, found.last):
            return read
        whole = convert(read.value, read.unit, found.name.id)
        one = convert(Decimal(1), read.unit, found.name.id)
        feet = read.unit == "yard" and found.name.id == "foot"
        if whole is None or one is None or one <= 1 or (number.value >= one and not feet) or dimension(read.unit) == "share" or one > 4000:
            return read
        if found.name.id == read.unit or (dimension(read.unit) == "duration" and tokens.low(read.last + 1) == "," and lexicon.lang != "en"):
            return read
        value = EXACT.add(whole, number.value)
        read = replace(read, last=found.last, value=value, unit=found.name.id, resolution=number.resolution, ending=found.ending)
    return read


def _is_minutes(tokens: Tokens, number: Number) -> bool:
    """Whether a bare number behind hours is minutes: "2 hours ten"."""
    behind = number.last + 1
    return number.whole and number.form == "cardinal" and 1 < number.value < 60 and (behind == len(tokens) or tokens.low(behind) in (".", ",", ";"))


def _and_half_behind(tokens: Tokens, read: Quantity, lexicon: Lexicon) -> Quantity:
    """«час с четвертью», "an hour and a half": the fraction behind the unit."""
    if not read.number.whole or read.number.form != "cardinal":
        return read
    for words, share in lexicon.halves.get(tokens.low(read.last + 1), ()):
        last = read.last + len(words)
        if all(tokens.low(read.last + 1 + k) == w for k, w in enumerate(words)) and not lexicon.names.match(tokens, last + 1):
            over, under = share.split("/")
            return replace(read, last=last, value=read.value + Decimal(over) / Decimal(under), resolution=Decimal("0.1"))
    return read


def _with_per(tokens: Tokens, read: Quantity, lexicon: Lexicon) -> Quantity:
    """What the quantity is counted by: «в год», "per tonne", «тг/кг»."""
    j = read.last + 1
    if read.unit is None or not tokens.same_line(read.last) or read.unit in ("percent", "percentage-point"):
        return read
    for words, unit in lexicon.per.get(tokens.low(j), ()):
        if all(tokens.low(j + k) == w for k, w in enumerate(words)) and unit != read.unit:
            return replace(read, last=j + len(words) - 1, per=unit)
    return read
