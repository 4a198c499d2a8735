"""Errors in the number itself: a digit, a zero, the decimal mark, two digits in the wrong order, the word for it."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.claims.mutants.sentence import Edit, Sentence
from factcheck.numerals import Numeral, fits, numeral_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Change = tuple[str, str]
"""Digits of the whole part and of the fraction."""


def leading_digit(sentence: Sentence) -> Iterator[Edit]:
    """Another first digit: «150» becomes «250»."""
    return _changed(sentence, _next_leading)


def dropped_zero(sentence: Sentence) -> Iterator[Edit]:
    """The last zero is left out: «150» becomes «15»."""
    return _changed(sentence, _without_zero)


def added_zero(sentence: Sentence) -> Iterator[Edit]:
    """A zero too many: «150» becomes «1500»."""
    return _changed(sentence, lambda n: [] if n.fraction else [(n.digits + "0", "")])


def lost_mark(sentence: Sentence) -> Iterator[Edit]:
    """The decimal mark is left out: «6,6» becomes «66»."""
    return _changed(sentence, lambda n: [((n.digits + n.fraction).lstrip("0"), "")] if n.fraction else [])


def transposed(sentence: Sentence) -> Iterator[Edit]:
    """Two neighbouring digits change places, the last two that may: «150» becomes «105»."""
    return _changed(sentence, _swapped)


def number_word(sentence: Sentence) -> Iterator[Edit]:
    """A small number in words is one too high: «три завода» becomes «четыре завода»."""
    for figure in sentence.figures:
        if figure.kind != "count":
            continue
        first = re.match(r"\w+", figure.text)
        for forms in sentence.words.COUNT_WORDS:
            if first and first[0].casefold() in forms[:-1]:
                other = forms[forms.index(first[0].casefold()) + 1]
                shown = other.capitalize() if first[0][0].isupper() else other
                yield Edit(figure.start, figure.start + len(first[0]), shown, figure)
                break


def _changed(sentence: Sentence, change: Callable[[Numeral], list[Change]]) -> Iterator[Edit]:
    """Change each asserted number into the first of those offered that fits its place."""
    for figure in sentence.figures:
        numeral = numeral_of(figure, sentence.words)
        if numeral is None or figure.date is not None or not isinstance(figure.value, Decimal):
            continue
        for digits, fraction in change(numeral):
            if digits.strip("0") + fraction.strip("0") and fits(
                numeral, digits, fraction, sentence.text, sentence.words
            ):
                yield Edit(numeral.start, numeral.stop, numeral.written(digits, fraction), figure)
                break


def _next_leading(numeral: Numeral) -> list[Change]:
    """The first digit that is no zero made one higher, then two, and so on round to one."""
    digits = numeral.digits + numeral.fraction
    at = len(digits) - len(digits.lstrip("0"))
    if at == len(digits):
        return []
    whole = len(numeral.digits)
    offered = [digits[:at] + str((int(digits[at]) + step - 1) % 9 + 1) + digits[at + 1 :] for step in range(1, 9)]
    return [(other[:whole], other[whole:]) for other in offered]


def _without_zero(numeral: Numeral) -> list[Change]:
    """One zero less, if the number has one to lose at its end."""
    if numeral.fraction or not numeral.digits.endswith("0") or len(numeral.digits) == 1:
        return []
    return [(numeral.digits[:-1], "")]


def _swapped(numeral: Numeral) -> list[Change]:
    """Neighbours that differ, from the last pair on; none that would open the number with a zero."""
    digits, whole = numeral.digits + numeral.fraction, len(numeral.digits)
    out: list[Change] = []
    for i in range(len(digits) - 2, -1, -1):
        other = digits[:i] + digits[i + 1] + digits[i] + digits[i + 2 :]
        if other != digits and not (whole > 1 and other[0] == "0") and (i + 1 != whole or not numeral.fraction):
            out.append((other[:whole], other[whole:]))
    return out
