"""What goes by a number and stands around it: endings glued to it, the noun that it counts, an article before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from factcheck.correct.errors import UncertainError
from factcheck.correct.place import Change, Place
from factcheck.model.records import NamedTuple
from factcheck.numerals import agreement, last_word

_TAIL = re.compile(r"-(\w+)")
_COMPOUND = 5
"""Letters from which a word glued to a number is a part of a compound, no ending: «200-местный»."""
_ELEVEN = ("11", "18")
_GROUP = 3
_WORDS = 4
"""Words of a counted noun at most: behind more of them it is not sure which is the noun."""
_STEM = 3
_OBLIQUE = ("ам", "ям", "ах", "ях", "ми", "ом", "ем", "у", "ю", "е")
_TEENS = ("11", "12", "13")


class Numbers(NamedTuple):
    """The number that stands there and the one that is put in its place, in digits."""

    old: str
    new: str
    old_fraction: str = ""
    new_fraction: str = ""


def ending(place: Place, tail: str, old: int, new: int, *, year: bool = False) -> str:
    """The ending that a number takes where another one takes `tail`; the numbers by their last words.

    Raise where it is not known: «1928-де» is «1993-те», «5-ти» may be anything of 7.
    """
    tables = place.agreeing
    if year and tail in tables.KEPT_TAILS:
        return tail
    rows: list[list[str]] = [r.split() for r in (*tables.ENDINGS, *(tables.YEAR_ENDINGS if year else ()))]
    if any(tail in row for row in rows):
        here, there = tables.SOUNDS.get(old), tables.SOUNDS.get(new)
        if here is not None and there is not None:
            found: set[str] = {row[there] for row in rows if row[here] == tail}
            if len(found) == 1:
                return next(iter(found))
    elif len(tail) >= _COMPOUND or old == new:
        return tail
    raise UncertainError(f"the ending «-{tail}» may not suit the number")


def ordinal_tail(place: Place, number: int) -> str:
    """The tail of an English ordinal: "1st", "12th"."""
    tails: tuple[str, ...] = place.agreeing.ORDINAL_TAILS
    digits = str(number)
    if digits[-2:] in _TEENS or digits[-1] not in "123":
        return tails[-1]
    return tails[int(digits[-1]) - 1]


def around(place: Place, start: int, stop: int, numbers: Numbers) -> Iterator[Change]:
    """What must change with a number that stands at `start:stop`, the number itself left out.

    Raise where what stands there would not agree, and what would is not certain.
    """
    _opening(place, start, numbers)
    behind = place.text[stop:]
    tail = _TAIL.match(behind)
    if tail:
        if numbers.old_fraction or numbers.new_fraction:
            raise UncertainError("the ending may not suit the number")
        new = ending(place, tail[1], last_word(numbers.old), last_word(numbers.new), year=place.figure.date is not None)
        if new != tail[1]:
            yield Change(start=stop + 1, stop=stop + tail.end(), text=new)
        return
    following = behind.split(maxsplit=1)[:1]
    if following and following[0].rstrip(",;:.)") in place.forms.UNBENDING:
        return
    if behind[:1].isalnum():
        raise UncertainError("letters are glued to the number")
    old = agreement(numbers.old, numbers.old_fraction, place.forms)
    new = agreement(numbers.new, numbers.new_fraction, place.forms)
    if old != new and place.figure.date is None:
        yield from _declined(place, stop, old, new)


def _opening(place: Place, start: int, numbers: Numbers) -> None:
    """Raise where the word before goes by how the number begins: "an 8", «со 100»."""
    words = place.text[:start].split(" ")
    before = words[-2].casefold() if len(words) > 1 and not words[-1] else ""
    if before in place.agreeing.VOWEL_BEFORE and numbers.old != numbers.new:
        raise UncertainError(f"«{before}» may not suit the number")
    if before in place.agreeing.ARTICLES and _vowel(numbers.old) != _vowel(numbers.new):
        raise UncertainError(f"the article “{before}” would not suit the number")


def _vowel(digits: str) -> bool:
    """Whether an English number begins with a vowel: eight, eleven, eighteen, eighty."""
    first = digits[: len(digits) % _GROUP or _GROUP]
    return first[0] == "8" or first in _ELEVEN


class _Word(NamedTuple):
    start: int
    stop: int
    text: str


def _declined(place: Place, stop: int, old: str, new: str) -> Iterator[Change]:
    """The words behind the number in the form that another number asks for."""
    stretch = place.text[stop : _end(place)]
    words = [_Word(m.start() + stop, m.end() + stop, m[0]) for m in re.finditer(r"[^\W\d_]+", stretch)]
    if place.figure.scaled:
        words = words[:1]  # behind «миллионов» everything is in the genitive anyway
    if not words or ({old, new} == {"few", "many"} and _is_oblique(place, words[-1].text)):
        return
    forms = _forms(place, [w.text for w in words], old, new)
    if forms is None:
        raise UncertainError(f"«{' '.join(w.text for w in words)}» would not agree with the number")
    for word, form in zip(words, forms, strict=True):
        if form != word.text:
            yield Change(start=word.start, stop=word.stop, text=form)


def _forms(place: Place, words: Sequence[str], old: str, new: str) -> list[str] | None:
    """A noun with the adjectives before it in the form that another number asks for; None where it is not certain.

    Two to four say that the noun is in the nominative, five and more do not: «до 5 мест», «до 3 мест».
    """
    if new == "fraction" and len(words) == 1:
        return _behind_a_decimal(place, words[0], old)
    hidden = old == "fraction" and place.word_before() in place.agreeing.OBLIQUE_BEFORE
    if new != "many" or old == "one" or hidden or len(words) > _WORDS:
        return None
    found = [_behind_many(place, word, last=i == len(words) - 1) for i, word in enumerate(words)]
    return [form for form in found if form] if all(found) else None


def _behind_a_decimal(place: Place, noun: str, old: str) -> list[str] | None:
    """A noun behind a decimal: in the genitive whatever the case."""
    rows = _many(place)
    if old == "few":
        return [noun] if noun in rows else None
    found = {one for one, many in rows.items() if many == noun}
    return list(found) if old == "many" and len(found) == 1 else None


def _end(place: Place) -> int:
    """Where the words that agree with the number end: those of its scale or unit, or the counted noun's."""
    noun = place.figure.noun_span
    return max(place.figure.end, noun[1]) if noun and not place.figure.scaled else place.figure.end


def _many(place: Place) -> Mapping[str, str]:
    """The form behind a decimal, and two to four, to that behind five and more."""
    rows = (*place.forms.SCALE_SPELLINGS, *place.forms.UNIT_SPELLINGS)
    return {**{one: many for _, one, many in rows}, **place.agreeing.MANY}


def _behind_many(place: Place, word: str, *, last: bool) -> str | None:
    """A noun, which is the last word, or an adjective behind five and more: by the tables, or as the claim has it."""
    nouns, adjectives = _many(place), place.agreeing.MANY_ADJECTIVES
    if last:
        return nouns.get(word) or _told(place, word)
    return word[:-2] + str(adjectives[word[-2:]]) if word[-2:] in adjectives else None


def _told(place: Place, word: str) -> str | None:
    """A noun as the claim has it behind its own number, in the nominative or the genitive."""
    for other in re.findall(r"[^\W\d_]+", place.expected):
        kin = other[: max(_STEM, len(word) - 2)] == word[: max(_STEM, len(word) - 2)]
        if kin and not other.endswith(_OBLIQUE):
            return str(other)
    return None


def _is_oblique(place: Place, noun: str) -> bool:
    """Whether the noun stands in a case in which it is the same behind every number but one: «в 5 цехах»."""
    before: str = place.agreeing.OBLIQUE.get(noun[-2:], "")
    return place.word_before() in before.split()
