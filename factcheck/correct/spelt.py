"""A number in words put right in words, in the case and gender that the draft's own shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.correct import agreement
from factcheck.correct.errors import UncertainError
from factcheck.correct.place import Change, Place, cased
from factcheck.numerals import last_word

if TYPE_CHECKING:
    from collections.abc import Mapping

_MOST = 1000
"""Larger numbers have more words than one way to say them."""
_UNSURE = "the form of a number in words is not certain"

Form = tuple[str, str]
"""Case and gender; both empty where a language has none."""


def rewritten(place: Place, told: Decimal, target: Decimal) -> Iterator[Change]:
    """The changes that make a number in words another one. Raise where its form is not certain."""
    if told != int(told) or target != int(target) or not (0 < told < _MOST and 0 < target < _MOST):
        raise UncertainError("the number cannot be put in words with certainty")
    text = place.figure.text
    found = {f: words for f, words in _forms(place, int(told)).items() if _begins(text, words)}
    longest = max(map(len, found.values()), default=0)
    forms = [f for f, words in found.items() if len(words) == longest]
    new = _forms(place, int(target))
    ways = {new[f] for f in forms}
    if len(ways) != 1:
        raise UncertainError(_UNSURE)
    start, stop = place.figure.start, place.figure.start + longest
    was = place.written(start, stop)
    yield Change(start=start, stop=stop, text=cased(ways.pop(), was))
    yield from _ending(place, stop, int(told), int(target))
    yield from agreement.around(
        place, start, _word_end(place, stop), agreement.Numbers(str(int(told)), str(int(target)))
    )


def _forms(place: Place, number: int) -> Mapping[Form, str]:
    """A number in words, in every case and gender of the language."""
    from num2words import num2words

    tables = place.agreeing
    if not tables.CASES:
        return {("", ""): num2words(number, lang=tables.SPOKEN)}
    return {
        (case, gender): num2words(number, lang=tables.SPOKEN, case=case, gender=gender)
        for case in tables.CASES
        for gender in tables.GENDERS
    }


def _begins(text: str, words: str) -> bool:
    """Whether a figure begins with these words; in Kazakh an ending may be glued to them."""
    return _plain(text).startswith(_plain(words)) and not re.match(r"[- ]?(?:\d)", text[len(words) :])


def _plain(text: str) -> str:
    return text.casefold().replace("ё", "е")


def _word_end(place: Place, stop: int) -> int:
    rest = re.match(r"\w*", place.text[stop:])
    return stop + (rest.end() if rest else 0)


def _ending(place: Place, stop: int, told: int, target: int) -> Iterator[Change]:
    """The ending glued to a Kazakh number in words: «екі жүзге» becomes «жүз елуге»."""
    end = _word_end(place, stop)
    tail = place.text[stop:end]
    if not tail:
        return
    if not place.agreeing.ENDINGS:
        raise UncertainError(_UNSURE)
    new = agreement.ending(place, tail, last_word(str(told)), last_word(str(target)))
    if new != tail:
        yield Change(start=stop, stop=end, text=new)
