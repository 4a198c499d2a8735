"""Adds number words up: what may follow what, and what multiplies what."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Context, Decimal
from typing import Literal

from factcheck.mentions.figures.lexicon import Lexicon, NumberWord
from factcheck.mentions.figures.tokens import Tokens

EXACT = Context(prec=80)
"""Wide enough for any number that is read."""
MAX_TOKENS = 60
"""A number of more words is none; keeps reading linear."""
_FREE = Decimal(1000)
_HYPHENS = frozenset("-–—")
_BIG_ORDINALS = 100
"""From here on «one hundredth» is an ordinal rather than a share."""
Form = Literal["cardinal", "ordinal", "share", "collective", "multiple"]


@dataclass(frozen=True, slots=True)
class Number:
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


@dataclass(slots=True)
class Sum:
    """What has been read of a number so far."""

    first: int
    last: int
    total: Decimal = Decimal(0)
    group: Decimal | None = None
    """What stands before the next scale word."""
    room: Decimal = _FREE
    """What may still be added to the group must be less."""
    scale: Decimal = Decimal("Infinity")
    resolution: Decimal = Decimal(1)
    scaled: bool = False
    words: int = 0
    digits: int = 0
    plain: bool = False
    whole: bool = True
    tail: str = ""
    spoken_point: bool = False
    seen: list[NumberWord] = field(default_factory=list)

    def value(self) -> Decimal:
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
    from factcheck.mentions.figures.kazakh import is_numeral_ending

    return lexicon.words["жүз"]._replace(tail=low[3:]) if is_numeral_ending(low[3:]) else None


def next_token(tokens: Tokens, state: Sum, lexicon: Lexicon) -> int:
    """The token where the number may go on: the next one, or the one behind a hyphen or an abbreviation's dot."""
    j = state.last + 1
    if state.last < state.first:
        return j
    if (
        tokens.low(j) in _HYPHENS
        and tokens.glued(j - 1)
        and tokens.glued(j)
        and tokens.kind(j + 1) == "w"
        and tokens.kind(j - 1) == "w"
    ):
        return j + 1  # «twenty-five»
    if (
        tokens.low(j) == "."
        and state.seen
        and state.seen[-1].role == "scale"
        and len(tokens.low(j - 1)) <= 4
        and tokens.same_line(j)
    ):
        return (
            j + 1 if tokens.kind(j + 1) == "d" or not tokens.raw(j + 1)[:1].isupper() else len(tokens)
        )  # «6 млрд. 560 млн»
    if not tokens.same_line(j - 1):
        return len(tokens)
    if tokens.low(j) == "," and lexicon.lang == "en" and _comma_goes_on(tokens, j, state, lexicon):
        return j + 1
    return j


def _comma_goes_on(tokens: Tokens, j: int, state: Sum, lexicon: Lexicon) -> bool:
    """ "two million, three hundred thousand": whether hundreds or a smaller scale follow the comma."""
    if not state.seen or state.seen[-1].role != "scale" or state.digits or lexicon.number(tokens.low(j + 1)) is None:
        return False
    part = read_small(tokens, j + 1, lexicon)
    if part is None:
        return False
    scale = lexicon.number(tokens.low(part[1] + 1))
    return part[0] >= 100 or (scale is not None and scale.role == "scale" and scale.value < state.scale)


def multiply(state: Sum, word: NumberWord, j: int) -> Form:
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
    started = state.last >= state.first
    if word.role in ("multiple", "collective"):
        if started:
            return None
        state.group, state.last, state.tail = word.value, j, word.tail
        state.seen.append(word)
        return word.role  # type: ignore[return-value]
    if word.ordinal:
        return _add_ordinal(tokens, j, word, state, lexicon)
    if word.role == "fraction":
        return _add_fraction(tokens, j, word, state, lexicon)
    if word.role == "scale":
        if state.spoken_point and state.scaled and word.value > state.scale and not state.tail:
            state.group, state.total = state.value(), Decimal(0)  # «two thousand … point eight billion»
            return multiply(state, word, j)
        if word.value >= state.scale or (started and state.group is None):
            return None
        if state.tail:
            return None
        return multiply(state, word, j)
    if word.role == "dozen":
        return _add_dozen(j, word, state)
    if word.role == "hundredfold":
        return _add_hundred(j, word, state)
    if word.value >= state.room and not (word.value == 0 and not started):
        return None
    if started and word.value == 0 and not state.seen[-1:] == []:
        return None
    if started and state.tail:
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
    k = j + 1
    if tokens.low(k) in ("a", "an", "of") and lexicon.lang == "en":
        k += 1
        if tokens.low(k) in ("a", "an"):
            k += 1
    scale = lexicon.number(tokens.low(k))
    if scale is not None and scale.role in ("scale", "dozen") and (k == j + 1 or not scale.vague):
        state.resolution = Decimal("0.1") if word.value == Decimal("0.5") else Decimal(0)
        multiply(state, scale, k)
        if scale.role == "dozen":
            state.scaled = False
    return "share"


def _add_ordinal(tokens: Tokens, j: int, word: NumberWord, state: Sum, lexicon: Lexicon) -> Form | None:
    """An ordinal closes its number; behind a whole number it may be the denominator: «пять десятых», "two thirds"."""
    low = tokens.low(j)
    started = state.last >= state.first
    denominator = (
        (low.endswith("s") and low != "seconds")
        if lexicon.lang == "en"
        else low.endswith(("ых", "ая", "ую", "ой", "ыми", "ым", "ьих"))
    )
    if (
        lexicon.lang == "en"
        and started
        and not denominator
        and state.seen
        and state.seen[0].one
        and len(state.seen) == 1
    ):
        denominator = 2 < word.value < _BIG_ORDINALS  # «one tenth»
    fits = word.value < state.room or (word.role == "scale" and word.value < state.scale and state.group is not None)
    if (
        started
        and state.group is not None
        and state.total == 0
        and denominator
        and (not fits or (lexicon.lang == "en") or word.value >= 1000)
    ):
        if lexicon.lang == "ru" and low.endswith(("ая", "ую", "ой")) and state.group % 10 != 1:
            return None
        state.group = state.group / word.value
        state.resolution, state.last, state.whole = Decimal(0), j, False
        state.seen.append(word)
        return "share"
    fits = fits or (word.role == "hundred" and lexicon.lang == "en" and state.group is not None and state.group < 100)
    if started and (not fits or state.tail):
        return None
    if not started and denominator and lexicon.lang == "en":
        return None
    if word.role == "scale":
        multiply(state, word, j)
    elif word.role == "hundred" and state.group is not None and state.group < 100 and lexicon.lang == "en":
        state.group *= word.value
    else:
        state.group = (state.group or Decimal(0)) + word.value
    state.last, state.tail = j, word.tail
    state.seen.append(word)
    return "ordinal"


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
