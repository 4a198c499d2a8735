"""Adds number words up: what may follow what, and what multiplies what."""

from __future__ import annotations

from decimal import Context, Decimal
from typing import Literal

from factcheck.mentions.figures.lexicon import Lexicon, NumberWord
from factcheck.mentions.figures.tokens import Tokens
from factcheck.model.records import NamedTuple

EXACT = Context(prec=80)
"""Wide enough for any number that is read."""
MAX_TOKENS = 60
"""A number of more words is none; keeps reading linear."""
_FREE = Decimal(1000)
_HYPHENS = "-–—"
_ONE_PART = ("ая", "ую", "ой")
_PARTS = (*_ONE_PART, "ых", "ьих", "ым", "ыми")
"""Endings of denominators: «одна десятая», «двух десятых»."""
_BIG_ORDINALS = 100
"""From here on «one hundredth» is an ordinal rather than a share."""
Form = Literal["cardinal", "ordinal", "share", "collective", "multiple"]


class Number(NamedTuple):
    """A number as it was read: where it stands, what it is worth, how it is written."""

    first: int
    last: int
    value: Decimal
    resolution: Decimal
    scaled: bool = False
    form: Form = "cardinal"
    tail: str = ""
    """Kazakh ending, or what follows digits behind a hyphen."""
    words: bool = False
    """Whether its last part is a word."""
    plain: bool = False
    """Whether it is a bare run of digits."""
    whole: bool = True
    scale: Decimal = Decimal(1)
    """What its last scale word is worth."""
    one: bool = False
    """Whether it is the bare word for one."""
    vague: bool = False
    pair: bool = False
    """Whether it is the word for a pair, which says about two: «пара лет», "a couple of years"."""
    counted: bool = False
    """Whether a noun of number closes it: «десяток», "dozen", «пара»."""


class Sum:
    """What has been read of a number so far.

    `group` is what stands before the next scale word, and what may still be added to it must be less than `room`.
    """

    __slots__ = (
        "digits", "first", "group", "last", "plain", "resolution", "room", "scale", "scaled", "seen", "spoken_point",
        "tail", "total", "whole", "words",
    )  # fmt: skip

    def __init__(self, first: int, last: int) -> None:
        self.first = first
        self.last = last
        self.total = Decimal(0)
        self.group: Decimal | None = None
        self.room = _FREE
        self.scale = Decimal("Infinity")
        self.resolution = Decimal(1)
        self.scaled = False
        self.words = 0
        self.digits = 0
        self.plain = False
        self.whole = True
        self.tail = ""
        self.spoken_point = False
        self.seen: list[NumberWord] = []

    def value(self) -> Decimal:
        """What it is worth as far as it was read."""
        return EXACT.add(self.total, self.group if self.group is not None else Decimal(0))


def kazakh_share(word: NumberWord, j: int, state: Sum) -> Form | None:
    """«төрттен бір», «үштен екісі»: the second of two numerals out of the first."""
    from factcheck.mentions.figures.kazakh import case

    under = state.group or state.total
    if (
        word.ordinal
        or word.role not in ("digit", "teen", "ten")
        or not 0 < word.value < under
        or case(state.tail) != "ablative"
    ):
        return None
    state.group, state.total, state.room = EXACT.divide(word.value, under), Decimal(0), Decimal(0)
    state.last, state.tail, state.resolution, state.whole, state.scaled = j, word.tail, Decimal(0), False, False
    state.seen.append(word)
    return "share"


def kazakh_hundred(low: str, lexicon: Lexicon) -> NumberWord | None:
    """«жүзі», «жүзге» behind a digit: the hundred in any form."""
    from factcheck.mentions.figures.kazakh import is_numeral_ending

    return lexicon.words["жүз"]._replace(tail=low[3:]) if is_numeral_ending(low[3:]) else None


def next_token(tokens: Tokens, state: Sum, lexicon: Lexicon) -> int:
    """The token where the number may go on: the next one, or the one behind a hyphen or an abbreviation's dot."""
    j = state.last + 1
    if state.last < state.first:
        return j
    if tokens.hyphenated(j, _HYPHENS) and tokens.kind(j + 1) == "w" and tokens.kind(j - 1) == "w":
        return j + 1  # «twenty-five»
    if tokens.hyphenated(j, _HYPHENS) and lexicon.lang == "en" and state.digits:
        word = lexicon.number(tokens.low(j + 1))
        if word is not None and word.role == "scale" and not word.ordinal:
            return j + 1  # "a 51.4-billion-tenge project"
    if tokens.low(j) == "." and state.seen and state.seen[-1].role == "scale" and len(tokens.low(j - 1)) <= 4:
        goes_on = tokens.kind(j + 1) == "d" or not tokens.raw(j + 1)[:1].isupper()
        return j + 1 if goes_on and tokens.same_line(j) else len(tokens)  # «6 млрд. 560 млн»
    if not tokens.same_line(j - 1):
        return len(tokens)
    if tokens.low(j) == "," and lexicon.lang == "en" and _comma_goes_on(tokens, j, state, lexicon):
        return j + 1
    return j


def _comma_goes_on(tokens: Tokens, j: int, state: Sum, lexicon: Lexicon) -> bool:
    """«two million, three hundred thousand»: whether hundreds or a smaller scale follow the comma."""
    if not state.seen or state.seen[-1].role != "scale" or state.digits or lexicon.number(tokens.low(j + 1)) is None:
        return False
    part = read_small(tokens, j + 1, lexicon)
    if part is None:
        return False
    scale = lexicon.number(tokens.low(part[1] + 1))
    return part[0] >= 100 or (scale is not None and scale.role == "scale" and scale.value < state.scale)


def multiply(state: Sum, word: NumberWord, j: int) -> Form:
    """Close the group with its scale word at token `j`."""
    group = state.group if state.group is not None else Decimal(1)
    state.total = EXACT.add(state.total, EXACT.multiply(group, word.value))
    state.resolution = EXACT.multiply(state.resolution if state.group is not None else Decimal(1), word.value)
    state.group, state.room, state.scale, state.scaled = None, _FREE, word.value, True
    state.last, state.tail = j, word.tail
    state.plain = False
    state.seen.append(word)
    return "cardinal"


def add_word(tokens: Tokens, j: int, word: NumberWord, state: Sum, lexicon: Lexicon) -> Form | None:
    """A number word: a scale multiplies, a smaller part is added, anything else ends the number."""
    if word.role == "multiple" or word.role == "collective":
        return _open_with(j, word, state, word.role)
    if word.ordinal:
        return _add_ordinal(tokens, j, word, state, lexicon)
    if word.role == "fraction":
        return _add_fraction(tokens, j, word, state, lexicon)
    if word.role == "scale":
        return _add_scale(j, word, state)
    if word.role == "dozen":
        return _add_dozen(j, word, state)
    return _add_hundred(j, word, state) if word.role == "hundredfold" else _add_part(j, word, state)


def _open_with(j: int, word: NumberWord, state: Sum, form: Form) -> Form | None:
    """A word that is a number of its own: «двое», «вдвое»."""
    if state.last >= state.first:
        return None
    state.group, state.last, state.tail = word.value, j, word.tail
    state.seen.append(word)
    return form


def _add_scale(j: int, word: NumberWord, state: Sum) -> Form | None:
    """«тысяч», "million": smaller than the scale before it, or of the whole behind a spoken point."""
    if state.tail:
        return None
    if state.spoken_point and state.scaled and word.value > state.scale:
        state.group, state.total = state.value(), Decimal(0)  # «two thousand … point eight billion»
        return multiply(state, word, j)
    if word.value >= state.scale or (state.last >= state.first and state.group is None):
        return None
    return multiply(state, word, j)


def _add_part(j: int, word: NumberWord, state: Sum) -> Form | None:
    """A digit, a ten or a hundred, where there is room for it."""
    started = state.last >= state.first
    if word.value >= state.room or (started and (word.value == 0 or state.tail)):
        return None  # «екіден үш»: an inflected word closes its number
    state.group = (state.group or Decimal(0)) + word.value
    state.room = {"ten": Decimal(10), "hundred": Decimal(100)}.get(word.role, Decimal(0))
    state.resolution = Decimal(1) if word.value == word.value.to_integral_value() else Decimal("0.1")
    state.last, state.tail = j, word.tail
    state.whole = state.resolution == 1
    state.seen.append(word)
    return "cardinal"


def _add_hundred(j: int, word: NumberWord, state: Sum) -> Form | None:
    """«two hundred», «екі жүз», "forty five hundred"; alone it is one hundred."""
    if state.tail:
        return None
    if state.group is None:
        if state.last >= state.first and state.scale <= 100:
            return None
        state.group = word.value
    elif 1 <= state.group < 100 and state.whole and not any(w.role == "hundredfold" for w in state.seen[-1:]):
        state.group = EXACT.multiply(state.group, word.value)
    else:
        return None
    state.resolution = Decimal(1)
    state.room, state.last, state.tail, state.plain = Decimal(100), j, word.tail, False
    state.seen.append(word)
    return "cardinal"


def _add_dozen(j: int, word: NumberWord, state: Sum) -> Form | None:
    """A noun that counts: «три десятка», "two hundred dozens"; alone it is one of them."""
    if word.value == 2 and state.last >= state.first:
        return None  # «две пары»
    if state.group is None and state.last >= state.first:
        return None
    group = state.group if state.group is not None else Decimal(1)
    state.group, state.room = EXACT.multiply(group, word.value), Decimal(0)
    state.last, state.tail, state.plain, state.resolution = j, word.tail, False, Decimal(1)
    state.seen.append(word)
    return "cardinal"


def _add_fraction(tokens: Tokens, j: int, word: NumberWord, state: Sum, lexicon: Lexicon) -> Form | None:
    """«треть», «две трети», "half a million", «четверть миллиарда»."""
    if state.last >= state.first:
        if state.group is None or state.group >= 100 or state.scaled:
            return None
        value = EXACT.multiply(state.group, word.value)
    else:
        value = word.value
    state.group, state.room, state.resolution, state.tail = value, Decimal(0), Decimal(0), word.tail
    state.seen.append(word)
    state.last = j
    state.plain = state.whole = False
    state.resolution = Decimal("0.1") if word.value == Decimal("0.5") else Decimal(0)
    if not _times_scale(tokens, j, state, lexicon):
        state.resolution = Decimal(0)
    return "share"


def _times_scale(tokens: Tokens, j: int, state: Sum, lexicon: Lexicon) -> bool:
    """Multiply a share at token `j` by the scale behind it: «четверть миллиарда», "two thirds of a million"."""
    k = j + 1
    if lexicon.lang == "en" and tokens.low(k) in ("a", "an", "of"):
        k += 2 if tokens.low(k + 1) in ("a", "an") else 1
    scale = lexicon.number(tokens.low(k))
    if scale is None or scale.role not in ("scale", "dozen") or (k > j + 1 and scale.vague):
        return False
    multiply(state, scale, k)
    state.scaled = scale.role == "scale"
    return True


def _add_ordinal(tokens: Tokens, j: int, word: NumberWord, state: Sum, lexicon: Lexicon) -> Form | None:
    """An ordinal closes its number; behind a whole number it may be the denominator: «пять десятых», "two thirds"."""
    english = lexicon.lang == "en"
    started = state.last >= state.first
    fits = word.value < state.room or (word.role == "scale" and word.value < state.scale and state.group is not None)
    denominator = _is_denominator(tokens.low(j), word, state, english=english)
    if denominator and state.group is not None and state.total == 0 and (not fits or english or word.value >= 1000):
        if lexicon.lang == "ru" and tokens.low(j).endswith(_ONE_PART) and state.group % 10 != 1:
            return None
        state.group = EXACT.divide(state.group, word.value)
        state.resolution, state.last, state.whole = Decimal(0), j, False
        state.seen.append(word)
        _times_scale(tokens, j, state, lexicon)
        return "share"
    hundreds = english and word.role == "hundred" and state.group is not None and state.group < 100
    if (started and (state.tail or not (fits or hundreds))) or (not started and denominator and english):
        return None
    if word.role == "scale":
        multiply(state, word, j)
    elif hundreds and state.group is not None:
        state.group *= word.value
    else:
        state.group = (state.group or Decimal(0)) + word.value
    state.last, state.tail = j, word.tail
    state.seen.append(word)
    return "ordinal"


def _is_denominator(low: str, word: NumberWord, state: Sum, *, english: bool) -> bool:
    """Whether an ordinal's form may be that of a denominator: «десятых», "thirds", the "tenth" of "one tenth"."""
    if not english:
        return low.endswith(_PARTS)
    if low.endswith("s") and low != "seconds":
        return True
    return len(state.seen) == 1 and state.seen[0].one and 2 < word.value < _BIG_ORDINALS


def read_small(tokens: Tokens, k: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """A whole number under a thousand in words at token `k`: its value and last token."""
    part = Sum(k, k - 1)
    while part.last - k < 5:
        j = next_token(tokens, part, lexicon)
        word = lexicon.number(tokens.low(j)) if tokens.kind(j) == "w" else None
        if word is None or word.ordinal or word.role in ("scale", "fraction", "dozen", "collective", "multiple"):
            break
        if add_word(tokens, j, word, part, lexicon) != "cardinal":
            break
    return (int(part.group), part.last) if part.group is not None else None
