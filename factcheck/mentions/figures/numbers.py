"""Reads a number in digits, words or both, with its scale: «6 млрд 560 млн», «бес жүз мың», "two and a half"."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Context, Decimal
from typing import Literal

from factcheck.mentions.figures.digits import VULGAR, read_digits
from factcheck.mentions.figures.lexicon import Lexicon, NumberWord
from factcheck.mentions.figures.tokens import Tokens

_DENOMINATORS = frozenset(Decimal(10) ** n for n in range(1, 10))
EXACT = Context(prec=80)
"""Wide enough for any number that is read."""
MAX_TOKENS = 60
"""A number of more words is none; keeps reading linear."""
_FREE = Decimal(1000)
_HYPHENS = frozenset("-–—")
_PAIR = 2
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
class _Sum:
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


def read_number(tokens: Tokens, i: int, lexicon: Lexicon) -> Number | None:
    """Read the number that starts at token `i`, as far as it goes."""
    state = _Sum(i, i - 1)
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


def _close(tokens: Tokens, state: _Sum, form: Form) -> Number:
    seen = state.seen
    alone = len(seen) == 1 and not state.digits
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
        vague=(alone and seen[0].vague) or any(w.tail and w.vague for w in seen),
        pair=alone and seen[0].role == "dozen" and seen[0].value == _PAIR,
        counted=bool(seen) and seen[-1].role == "dozen",
    )


def _step(tokens: Tokens, state: _Sum, lexicon: Lexicon) -> Form | None:
    """Take the next part of the number; None where it ends, another form than cardinal where it closes."""
    j = _next(tokens, state, lexicon)
    kind = tokens.kind(j)
    if kind == "d":
        return _add_digits(tokens, j, state, lexicon)
    if kind != "w":
        return None
    low = tokens.low(j)
    if low in VULGAR and state.last < state.first:
        over, under = VULGAR[low]
        state.group, state.room, state.resolution, state.last = Decimal(over) / Decimal(under), Decimal(0), Decimal(0), j
        state.seen.append(NumberWord(state.group, "fraction"))
        return "cardinal"
    word = lexicon.number(low)
    if state.group is not None and (low in lexicon.sets["WHOLE"] or low in lexicon.sets["WHOLE_JOINERS"]):
        decimals = _add_decimals(tokens, j, state, lexicon)
        if decimals is not None or low not in lexicon.sets["AND"]:
            return decimals
    if state.group is not None and low in lexicon.sets["POINT"]:
        return _add_point(tokens, j, state, lexicon)
    if (half := _and_half(tokens, j, lexicon)) and state.last >= state.first:
        return _add_half(state, *half)
    if word is None and state.group is not None and state.group < 10 and lexicon.lang == "kk" and low.startswith("жүз"):
        word = _kazakh_hundred(low, lexicon)  # «тоғыз жүзі»: behind a digit it is no face
    if word is None and low in lexicon.sets["AND"] and state.seen:
        j += 1
        word = lexicon.number(tokens.low(j))
        if word is None or word.role in ("fraction", "multiple", "collective", "dozen") or state.seen[-1].role not in ("hundredfold", "scale"):
            return _and_digits(tokens, j, state, lexicon)
        if word.role in ("scale", "hundredfold"):
            return None
    if word is None and state.digits and not state.seen and (tokens.glued(j - 1) or (low == "k" and lexicon.lang == "en")):
        return _add_letter(tokens, j, state, lexicon)
    if word is None:
        return None
    if lexicon.lang == "kk" and state.tail and len(state.seen) == 1 and not state.digits:
        return _kazakh_share(word, j, state)
    return _add_word(tokens, j, word, state, lexicon)


def _kazakh_share(word: NumberWord, j: int, state: _Sum) -> Form | None:
    """«төрттен бір», «үштен екісі»: the second of two numerals out of the first."""
    from factcheck.mentions.figures.kazakh import case

    under = state.group or state.total
    if word.ordinal or word.role not in ("digit", "teen", "ten") or not 0 < word.value < under or case(state.tail) != "ablative":
        return None
    state.group, state.total, state.room = EXACT.divide(word.value, under), Decimal(0), Decimal(0)
    state.last, state.tail, state.resolution, state.whole, state.scaled = j, word.tail, Decimal(0), False, False
    state.seen.append(word)
    return "share"


def _kazakh_hundred(low: str, lexicon: Lexicon) -> NumberWord | None:
    from factcheck.mentions.figures.kazakh import is_numeral_ending

    return lexicon.words["жүз"]._replace(tail=low[3:]) if is_numeral_ending(low[3:]) else None


def _next(tokens: Tokens, state: _Sum, lexicon: Lexicon) -> int:
    """The token where the number may go on: the next one, or the one behind a hyphen or an abbreviation's dot."""
    j = state.last + 1
    if state.last < state.first:
        return j
    if tokens.low(j) in _HYPHENS and tokens.glued(j - 1) and tokens.glued(j) and tokens.kind(j + 1) == "w" and tokens.kind(j - 1) == "w":
        return j + 1  # «twenty-five»
    if tokens.low(j) == "." and state.seen and state.seen[-1].role == "scale" and len(tokens.low(j - 1)) <= 4 and tokens.same_line(j):
        return j + 1 if tokens.kind(j + 1) == "d" or not tokens.raw(j + 1)[:1].isupper() else len(tokens)  # «6 млрд. 560 млн»
    if not tokens.same_line(j - 1):
        return len(tokens)
    if tokens.low(j) == "," and lexicon.lang == "en" and _comma_goes_on(tokens, j, state, lexicon):
        return j + 1
    return j


def _comma_goes_on(tokens: Tokens, j: int, state: _Sum, lexicon: Lexicon) -> bool:
    """"two million, three hundred thousand": whether hundreds or a smaller scale follow the comma."""
    if not state.seen or state.seen[-1].role != "scale" or state.digits or lexicon.number(tokens.low(j + 1)) is None:
        return False
    part = read_small(tokens, j + 1, lexicon)
    if part is None:
        return False
    scale = lexicon.number(tokens.low(part[1] + 1))
    return part[0] >= 100 or (scale is not None and scale.role == "scale" and scale.value < state.scale)


def _add_digits(tokens: Tokens, j: int, state: _Sum, lexicon: Lexicon) -> Form | None:
    """Digits open a number, or the part behind a scale word: «2 тыс. 200», «12 млн 368 мың 662»."""
    if state.group is not None:
        return None
    read = read_digits(tokens, j, lexicon)
    if read is None:
        return None
    if state.last >= state.first:
        if not state.seen or not state.digits or not state.whole or not read.whole or read.value >= state.scale:
            return None
        if state.seen[-1].role not in ("scale", "hundredfold") or not _goes_on(tokens, read.last, state, lexicon, read.value):
            return None
    state.group, state.room, state.last = read.value, Decimal(0), read.last
    state.resolution, state.plain, state.whole = read.resolution, read.plain, read.whole
    state.digits += 1
    return "cardinal"


def _goes_on(tokens: Tokens, last: int, state: _Sum, lexicon: Lexicon, value: Decimal) -> bool:
    """Whether digits behind a scale word belong to it: the next scale follows, or they fill up the thousand."""
    word = lexicon.number(tokens.low(last + 1))
    if word is not None and word.role in ("scale", "hundredfold"):
        return word.value < state.scale
    return state.scale <= 1000 or state.seen[-1].role == "hundredfold" or (state.scale <= 10**6 and value >= 1000)


def _and_digits(tokens: Tokens, j: int, state: _Sum, lexicon: Lexicon) -> Form | None:
    """«3 hundred and 21»."""
    if tokens.kind(j) != "d" or state.seen[-1].role != "hundredfold" or state.group is None:
        return None
    read = read_digits(tokens, j, lexicon)
    if read is None or not read.plain or read.value >= 100 or read.value == 0 or lexicon.number(tokens.low(read.last + 1)):
        return None
    state.group, state.room, state.last = state.group + read.value, Decimal(0), read.last
    state.resolution = Decimal(1)
    state.digits += 1
    return "cardinal"


def _add_letter(tokens: Tokens, j: int, state: _Sum, lexicon: Lexicon) -> Form | None:
    """A letter of scale glued to digits: «10K», «$1.2M»."""
    worth = lexicon.numerals.SCALE_LETTERS.get(tokens.low(j))
    if worth is None or state.group is None:
        return None
    low = tokens.low(j)
    if low in ("m", "g", "t", "b", "mm") and not (tokens.raw(j).isupper() and low != "mm"):
        return None  # «5m» is metres
    return _multiply(state, NumberWord(Decimal(worth), "scale"), j)


def _multiply(state: _Sum, word: NumberWord, j: int) -> Form:
    group = state.group if state.group is not None else Decimal(1)
    state.total = EXACT.add(state.total, EXACT.multiply(group, word.value))
    state.resolution = EXACT.multiply(state.resolution if state.group is not None else Decimal(1), word.value)
    state.group, state.room, state.scale, state.scaled = None, _FREE, word.value, True
    state.last, state.tail = j, word.tail
    state.plain = False
    state.seen.append(word)
    return "cardinal"


def _add_word(tokens: Tokens, j: int, word: NumberWord, state: _Sum, lexicon: Lexicon) -> Form | None:
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
            return _multiply(state, word, j)
        if word.value >= state.scale or (started and state.group is None):
            return None
        if state.tail:
            return None
        return _multiply(state, word, j)
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


def _add_hundred(j: int, word: NumberWord, state: _Sum) -> Form | None:
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


def _add_dozen(j: int, word: NumberWord, state: _Sum) -> Form | None:
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


def _add_fraction(tokens: Tokens, j: int, word: NumberWord, state: _Sum, lexicon: Lexicon) -> Form | None:
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
        _multiply(state, scale, k)
        if scale.role == "dozen":
            state.scaled = False
    return "share"


def _add_ordinal(tokens: Tokens, j: int, word: NumberWord, state: _Sum, lexicon: Lexicon) -> Form | None:
    """An ordinal closes its number; behind a whole number it may be the denominator: «пять десятых», "two thirds"."""
    low = tokens.low(j)
    started = state.last >= state.first
    denominator = (low.endswith("s") and low != "seconds") if lexicon.lang == "en" else low.endswith(("ых", "ая", "ую", "ой", "ыми", "ым", "ьих"))
    if lexicon.lang == "en" and started and not denominator and state.seen and state.seen[0].one and len(state.seen) == 1:
        denominator = 2 < word.value < _BIG_ORDINALS  # «one tenth»
    fits = word.value < state.room or (word.role == "scale" and word.value < state.scale and state.group is not None)
    if started and state.group is not None and state.total == 0 and denominator and (not fits or (lexicon.lang == "en") or word.value >= 1000):
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
        _multiply(state, word, j)
    elif word.role == "hundred" and state.group is not None and state.group < 100 and lexicon.lang == "en":
        state.group *= word.value
    else:
        state.group = (state.group or Decimal(0)) + word.value
    state.last, state.tail = j, word.tail
    state.seen.append(word)
    return "ordinal"


def _and_half(tokens: Tokens, j: int, lexicon: Lexicon) -> tuple[Decimal, int] | None:
    """«с половиной», «жарым», "and a half" at token `j`: what it adds and its last token."""
    if tokens.low(j) == "and" and tokens.low(j + 1) == "a" and (word := lexicon.number(tokens.low(j + 2))) and word.ordinal and word.value > 2:
        return 1 / word.value, j + 2  # «three and a fifth»
    for words, share in lexicon.halves.get(tokens.low(j), ()):
        if all(tokens.low(j + k) == w for k, w in enumerate(words)):
            over, under = share.split("/")
            return Decimal(over) / Decimal(under), j + len(words) - 1
    return None


def _add_half(state: _Sum, half: Decimal, last: int) -> Form | None:
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


def _add_decimals(tokens: Tokens, j: int, state: _Sum, lexicon: Lexicon) -> Form | None:
    """Spoken decimals: «шесть целых [и] шесть десятых», «шесть и шесть десятых», «бір бүтін оннан бір»."""
    whole_word = tokens.low(j) in lexicon.sets["WHOLE"]
    k = j + 1
    if whole_word and tokens.low(k) in lexicon.sets["WHOLE_JOINERS"]:
        k += 1
    read = _kazakh_decimals(tokens, k, lexicon) if lexicon.lang == "kk" else _decimals(tokens, k, lexicon)
    if read is None and whole_word:
        return _add_point(tokens, j, state, lexicon)
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
    part = _Sum(k, k - 1)
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
        if word.ordinal or _add_word(tokens, j, word, part, lexicon) != "cardinal":
            return None
    return None


def _kazakh_decimals(tokens: Tokens, k: int, lexicon: Lexicon) -> tuple[Decimal, Decimal, int, str] | None:
    """«оннан бір» at token `k`: numerator, denominator, last token, ending."""
    under = lexicon.number(tokens.low(k)) if tokens.kind(k) == "w" else None
    if under is None or under.value not in (10, 100, 1000) or not under.tail.endswith(("нан", "ден", "нен", "дан")):
        return None
    part = _Sum(k + 1, k)
    while part.last - k < 6:
        j = part.last + 1
        word = lexicon.number(tokens.low(j)) if tokens.kind(j) == "w" else None
        if word is None or word.ordinal or word.role == "scale" or _add_word(tokens, j, word, part, lexicon) != "cardinal":
            break
    if part.group is None:
        return None
    return part.group, under.value, part.last, part.tail


def _add_point(tokens: Tokens, j: int, state: _Sum, lexicon: Lexicon) -> Form | None:
    """"point five eight", «точка ноль пять»: digits one by one, or a number of them."""
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


def read_small(tokens: Tokens, k: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """A whole number under a thousand in words at token `k`: its value and last token."""
    part = _Sum(k, k - 1)
    while part.last - k < 5:
        j = _next(tokens, part, lexicon)
        word = lexicon.number(tokens.low(j)) if tokens.kind(j) == "w" else None
        if word is None or word.ordinal or word.role in ("scale", "fraction", "dozen", "collective", "multiple"):
            break
        if _add_word(tokens, j, word, part, lexicon) != "cardinal":
            break
    return (int(part.group), part.last) if part.group is not None else None
