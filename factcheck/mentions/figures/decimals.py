"""Reads spoken decimals and halves: «шесть целых шесть десятых», «үш жарым», "point five eight"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.mentions.figures.lexicon import Lexicon, NumberWord
from factcheck.mentions.figures.number_words import EXACT, Form, Sum, add_word, read_small
from factcheck.mentions.figures.tokens import Tokens

_DENOMINATORS = frozenset(Decimal(10) ** n for n in range(1, 10))


def find_half(tokens: Tokens, j: int, lexicon: Lexicon) -> tuple[Decimal, int] | None:
    """«с половиной», «жарым», "and a half" at token `j`: what it adds and its last token."""
    if (
        tokens.low(j) == "and"
        and tokens.low(j + 1) == "a"
        and (word := lexicon.number(tokens.low(j + 2)))
        and word.ordinal
        and word.value > 2
    ):
        return 1 / word.value, j + 2  # «three and a fifth»
    for words, share in lexicon.halves.get(tokens.low(j), ()):
        if all(tokens.low(j + k) == w for k, w in enumerate(words)):
            over, under = share.split("/")
            return Decimal(over) / Decimal(under), j + len(words) - 1
    return None


def add_half(state: Sum, half: Decimal, last: int) -> Form | None:
    """Add a fraction said behind the whole, or half of the scale behind the scale: «екі мың жарым»."""
    if not state.whole or state.tail:
        return None
    if state.group is None:  # «екі мың жарым»: half of the scale
        if not state.scaled or state.resolution != state.scale:
            return None
        state.total = EXACT.add(state.total, EXACT.multiply(half, state.scale))
        state.room, state.last, state.whole, state.resolution = Decimal(0), last, False, state.scale / 10
        state.group = Decimal(0)
        state.seen.append(NumberWord(half, "digit"))
        return "cardinal"
    state.group = state.group + half
    state.room, state.last, state.whole, state.plain = Decimal(0), last, False, False
    state.resolution = Decimal("0.1") if half == Decimal("0.5") else Decimal("0.01")
    state.seen.append(NumberWord(half, "digit"))
    return "cardinal"


def add_decimals(tokens: Tokens, j: int, state: Sum, lexicon: Lexicon) -> Form | None:
    """Spoken decimals: «шесть целых [и] шесть десятых», «шесть и шесть десятых», «бір бүтін оннан бір»."""
    whole_word = tokens.low(j) in lexicon.sets["WHOLE"]
    k = j + 1
    if whole_word and tokens.low(k) in lexicon.sets["WHOLE_JOINERS"]:
        k += 1
    read = _kazakh_decimals(tokens, k, lexicon) if lexicon.lang == "kk" else _decimals(tokens, k, lexicon)
    if read is None and whole_word:
        return add_point(tokens, j, state, lexicon)
    if read is None or state.group is None or (state.scaled and not whole_word):
        return None
    over, under, last, tail = read
    if not whole_word and over >= under:
        return None
    state.group = state.group + over / under
    state.room, state.resolution, state.last = Decimal(0), 1 / under, last
    state.whole, state.plain, state.tail = False, False, tail
    state.seen.append(NumberWord(over, "digit"))
    return "cardinal"


def _decimals(tokens: Tokens, k: int, lexicon: Lexicon) -> tuple[Decimal, Decimal, int, str] | None:
    """«шесть десятых» at token `k`: numerator, denominator, last token."""
    part = Sum(k, k - 1)
    while part.last - k < 8:
        j = part.last + 1
        word = lexicon.number(tokens.low(j)) if tokens.kind(j) == "w" else None
        if word is None:
            return None
        if word.ordinal and part.group is not None and word.value in _DENOMINATORS:
            if lexicon.lang == "en" and not tokens.low(j).endswith("s"):
                return None
            if word.value >= 1000 or word.value >= part.room or tokens.low(j).endswith(("ых", "ая", "ую", "ой", "s")):
                return part.group, word.value, j, ""
        if word.ordinal or add_word(tokens, j, word, part, lexicon) != "cardinal":
            return None
    return None


def _kazakh_decimals(tokens: Tokens, k: int, lexicon: Lexicon) -> tuple[Decimal, Decimal, int, str] | None:
    """«оннан бір» at token `k`: numerator, denominator, last token, ending."""
    under = lexicon.number(tokens.low(k)) if tokens.kind(k) == "w" else None
    if under is None or under.value not in (10, 100, 1000) or not under.tail.endswith(("нан", "ден", "нен", "дан")):
        return None
    part = Sum(k + 1, k)
    while part.last - k < 6:
        j = part.last + 1
        word = lexicon.number(tokens.low(j)) if tokens.kind(j) == "w" else None
        if (
            word is None
            or word.ordinal
            or word.role == "scale"
            or add_word(tokens, j, word, part, lexicon) != "cardinal"
        ):
            break
    if part.group is None:
        return None
    return part.group, under.value, part.last, part.tail


def add_point(tokens: Tokens, j: int, state: Sum, lexicon: Lexicon) -> Form | None:
    """«point five eight», «точка ноль пять»: digits one by one, or a number of them."""
    shown, k = "", j + 1
    while k - j < 12:
        low = tokens.low(k)
        word = lexicon.number(low) if tokens.kind(k) == "w" else None
        if low in ("o", "oh") and shown:
            shown, k = shown + "0", k + 1
            continue
        if low in ("o", "oh") and lexicon.lang == "en":
            shown, k = "0", k + 1
            continue
        if word is None or word.ordinal or word.role not in ("digit", "teen", "ten", "hundred") or word.tail:
            break
        part = read_small(tokens, k, lexicon)
        if part is None:
            break
        shown, k = shown + str(part[0]), part[1] + 1
    if not shown or state.group is None:
        return None
    state.group = state.group + Decimal("0." + shown)
    state.room, state.resolution, state.last = Decimal(0), Decimal(1).scaleb(-len(shown)), k - 1
    state.whole = state.plain = False
    state.spoken_point = True
    state.seen.append(NumberWord(Decimal(0), "digit"))
    return "cardinal"
