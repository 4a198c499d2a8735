"""Reads a number in digits, words or both, with its scale: «6 млрд 560 млн», «бес жүз мың», "two and a half"."""

from __future__ import annotations

from decimal import Decimal
from typing import cast

from factcheck.mentions.figures.decimals import add_decimals, add_half, add_point, find_half
from factcheck.mentions.figures.digits import VULGAR, read_digits
from factcheck.mentions.figures.lexicon import Lexicon, NumberWord
from factcheck.mentions.figures.number_words import (
    MAX_TOKENS,
    Form,
    Number,
    Sum,
    add_word,
    kazakh_hundred,
    kazakh_share,
    multiply,
    next_token,
)
from factcheck.mentions.figures.tokens import Tokens

_PAIR = 2


def read_number(tokens: Tokens, i: int, lexicon: Lexicon) -> Number | None:
    """Read the number that starts at token `i`, as far as it goes."""
    if i in tokens.memo:
        return cast("Number | None", tokens.memo[i])
    number = _read(tokens, i, lexicon)
    tokens.memo[i] = number
    return number


def _read(tokens: Tokens, i: int, lexicon: Lexicon) -> Number | None:
    state = Sum(i, i - 1)
    form: Form = "cardinal"
    while state.last - i < MAX_TOKENS:
        step = _step(tokens, state, lexicon)
        if step is None:
            break
        if step != "cardinal":
            form = step
            break
    if state.last < i:
        return None
    return _close(tokens, state, form)


def _close(tokens: Tokens, state: Sum, form: Form) -> Number:
    seen = state.seen
    alone = len(seen) == 1 and not state.digits
    tens_of = len(seen) > 1 and not state.digits and seen[0].vague and all(w.role == "scale" for w in seen[1:])
    return Number(
        first=state.first,
        last=state.last,
        value=state.value(),
        resolution=state.resolution,
        scaled=state.scaled,
        form=form,
        tail=state.tail,
        words=tokens.kind(state.last) == "w" and bool(seen),
        plain=state.plain and not seen,
        whole=state.whole,
        scale=state.scale if state.scaled else Decimal(1),
        one=alone and seen[0].one,
        vague=tens_of or (alone and seen[0].vague) or any(w.tail and w.vague for w in seen),
        pair=alone and seen[0].role == "dozen" and seen[0].value == _PAIR,
        counted=bool(seen) and seen[-1].role == "dozen",
    )


def _step(tokens: Tokens, state: Sum, lexicon: Lexicon) -> Form | None:
    """Take the next part of the number; None where it ends, another form than cardinal where it closes."""
    j = next_token(tokens, state, lexicon)
    kind = tokens.kind(j)
    if kind == "d":
        return _add_digits(tokens, j, state, lexicon)
    if kind != "w":
        return None
    if state.last < state.first:
        return _first_word(tokens, j, state, lexicon)
    low = tokens.low(j)
    if state.group is not None and (low in lexicon.sets["WHOLE"] or low in lexicon.sets["WHOLE_JOINERS"]):
        decimals = add_decimals(tokens, j, state, lexicon)
        if decimals is not None or low not in lexicon.sets["AND"]:
            return decimals
    if state.group is not None and low in lexicon.sets["POINT"]:
        return add_point(tokens, j, state, lexicon)
    half = find_half(tokens, j, lexicon)
    return add_half(state, *half) if half else _next_word(tokens, j, state, lexicon)


def _first_word(tokens: Tokens, j: int, state: Sum, lexicon: Lexicon) -> Form | None:
    """The word that opens a number, or «½»."""
    low = tokens.low(j)
    if low in VULGAR:
        over, under = VULGAR[low]
        state.group, state.room, state.resolution = Decimal(over) / Decimal(under), Decimal(0), Decimal(0)
        state.last = j
        state.seen.append(NumberWord(state.group, "fraction"))
        return "cardinal"
    if low in lexicon.sets["LEADING_POINT"]:
        return _point_first(tokens, j, state, lexicon)
    word = lexicon.number(low)
    return add_word(tokens, j, word, state, lexicon) if word else None


def _point_first(tokens: Tokens, j: int, state: Sum, lexicon: Lexicon) -> Form | None:
    """«point zero two»: decimals with no whole before them, two at least."""
    state.group = Decimal(0)
    form = add_point(tokens, j, state, lexicon)
    if form is None or state.last < j + 2:
        state.group, state.last = None, j - 1
        return None
    return form


def _next_word(tokens: Tokens, j: int, state: Sum, lexicon: Lexicon) -> Form | None:
    """A word behind the first: another number word, "and" before one, a letter of scale."""
    low = tokens.low(j)
    word = lexicon.number(low)
    kazakh = lexicon.lang == "kk"
    if word is None and kazakh and state.group is not None and state.group < 10 and low.startswith("жүз"):
        word = kazakh_hundred(low, lexicon)  # «тоғыз жүзі»: behind a digit it is no face
    if word is None and low in lexicon.sets["AND"] and state.seen:
        return _behind_and(tokens, j + 1, state, lexicon)
    if word is None:
        glued = tokens.glued(j - 1) or (low == "k" and lexicon.lang == "en")
        return _add_letter(tokens, j, state, lexicon) if glued and state.digits and not state.seen else None
    if kazakh and state.tail and len(state.seen) == 1 and not state.digits:
        return kazakh_share(word, j, state)
    return add_word(tokens, j, word, state, lexicon)


def _behind_and(tokens: Tokens, j: int, state: Sum, lexicon: Lexicon) -> Form | None:
    """What "and" adds to hundreds or a scale: "one hundred and six", "3 hundred and 21"."""
    word = lexicon.number(tokens.low(j))
    if word is None:
        return _and_digits(tokens, j, state, lexicon)
    if state.seen[-1].role not in ("hundredfold", "scale") or word.role not in ("digit", "teen", "ten"):
        return None
    return add_word(tokens, j, word, state, lexicon)


def _add_digits(tokens: Tokens, j: int, state: Sum, lexicon: Lexicon) -> Form | None:
    """Digits open a number, or the part behind a scale word: «2 тыс. 200», «12 млн 368 мың 662»."""
    if state.group is not None:
        return None
    read = read_digits(tokens, j, lexicon)
    if read is None:
        return None
    if state.last >= state.first:
        if not state.seen or not state.digits or not state.whole or not read.whole or read.value >= state.scale:
            return None
        if state.seen[-1].role not in ("scale", "hundredfold") or not _goes_on(
            tokens, read.last, state, lexicon, read.value
        ):
            return None
    state.group, state.room, state.last = read.value, Decimal(0), read.last
    state.resolution, state.plain, state.whole = read.resolution, read.plain, read.whole
    state.digits += 1
    return "cardinal"


def _goes_on(tokens: Tokens, last: int, state: Sum, lexicon: Lexicon, value: Decimal) -> bool:
    """Whether digits behind a scale word belong to it: the next scale follows, or they fill up the thousand."""
    word = lexicon.number(tokens.low(last + 1))
    if word is not None and word.role in ("scale", "hundredfold"):
        return word.value < state.scale
    return state.scale <= 1000 or state.seen[-1].role == "hundredfold" or (state.scale <= 10**6 and value >= 1000)


def _and_digits(tokens: Tokens, j: int, state: Sum, lexicon: Lexicon) -> Form | None:
    """«3 hundred and 21»."""
    if tokens.kind(j) != "d" or state.seen[-1].role != "hundredfold" or state.group is None:
        return None
    read = read_digits(tokens, j, lexicon)
    if (
        read is None
        or not read.plain
        or read.value >= 100
        or read.value == 0
        or lexicon.number(tokens.low(read.last + 1))
    ):
        return None
    state.group, state.room, state.last = state.group + read.value, Decimal(0), read.last
    state.resolution = Decimal(1)
    state.digits += 1
    return "cardinal"


def _add_letter(tokens: Tokens, j: int, state: Sum, lexicon: Lexicon) -> Form | None:
    """A letter of scale glued to digits: «10K», «$1.2M»."""
    worth = lexicon.numerals.SCALE_LETTERS.get(tokens.low(j))
    if worth is None or state.group is None:
        return None
    low = tokens.low(j)
    if low in ("m", "t", "b", "mm") and not (tokens.raw(j).isupper() and low != "mm"):
        return None  # «5m» is metres
    return multiply(state, NumberWord(Decimal(worth), "scale"), j)
