"""A number put right as the draft writes it: in digits with its marks and its scale word, or in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.correct import agreement, spelt
from factcheck.correct.errors import UncertainError
from factcheck.correct.place import Change, Place, cased
from factcheck.model.records import NamedTuple
from factcheck.numerals import Numeral, numeral_of
from factcheck.units import convert

_STEP = Decimal(1000)
_PLACES = 3
"""Decimals at most: more are no way to write a figure."""
_HUNDREDS = Decimal(1000)
_GROUP = 3


class Scale(NamedTuple):
    """A scale word that the figure has or could have."""

    start: int
    stop: int
    text: str
    factor: Decimal
    key: int
    """The number that the word is, by which its endings go."""


def rewritten(place: Place) -> Iterator[Change]:
    """The changes that make the figure's number the fact's, its unit left as it is."""
    told, target = place.figure.value, wanted(place)
    if not isinstance(told, Decimal):
        raise UncertainError("a range, or no number")
    numeral = numeral_of(place.figure, place.forms)
    if numeral is None and re.search(r"\d", place.figure.text):
        raise UncertainError("more numbers than one stand in the figure")
    if numeral is None:
        yield from _in_words(place, told, target)
        return
    own = Decimal(f"{numeral.digits}.{numeral.fraction or 0}")
    if not own:
        raise UncertainError("nought has no scale")
    factor = told / own
    scale = _chosen(_scales(place, factor), factor, own, target)
    digits, fraction = _parts(target / scale.factor)
    same = target / scale.factor == own
    changes = list(_scale_word(place, scale, factor)) if scale.factor != factor else []
    if not same:
        yield Change(start=numeral.start, stop=numeral.stop, text=_written(place, numeral, digits, fraction))
        numbers = agreement.Numbers(numeral.digits, digits, numeral.fraction, fraction)
        around = list(agreement.around(place, numeral.start, numeral.stop, numbers))
        if changes and around:
            changes, around = [_both(place, changes, around, scale)], []
        yield from around
    yield from changes


def wanted(place: Place) -> Decimal:
    """The fact's number, in the unit of the draft's figure."""
    value, here, there = place.fact.value, place.figure.unit, place.fact.unit
    if not isinstance(value, Decimal):
        raise UncertainError("the fact is a range")
    if here == there or here is None or there is None:
        return value
    converted = convert(value, there, here)
    if converted is None or _places(converted) > _PLACES:
        raise UncertainError("the unit would have to change, too")
    return converted


def _scales(place: Place, factor: Decimal) -> list[Scale]:
    """What the figure's scale word could be: itself first, then the others that may stand in its place."""
    own = Scale(0, 0, "", factor, 0)
    for row in (*place.forms.SCALE_FORMS, *place.agreeing.SCALE_LETTERS) if place.figure.scaled else ():
        for at, form in enumerate(row):
            found = _found(place, form) if _STEP ** (at + 1) == factor else None
            if found:
                others = [i for i, text in enumerate(row) if text and i != at]
                return [own, *(_scale(found, row[i], dotted=form.endswith("."), power=i + 1) for i in others)]
    return [own]


def _found(place: Place, form: str) -> tuple[int, int, str] | None:
    """Where a scale word stands in the segment, and how."""
    word = form.rstrip(".")
    # A full stop is the abbreviation's own only where more of the figure follows.
    pattern = rf"(?<![^\W\d]){re.escape(word)}(?!\w)(?:\.(?=\s*\w))?"
    found = re.search(pattern, place.figure.text, re.IGNORECASE if len(word) > 1 else 0) if word else None
    start = place.figure.start
    return (start + found.start(), start + found.end(), found[0]) if found else None


def _scale(found: tuple[int, int, str], form: str, *, dotted: bool, power: int) -> Scale:
    """Another scale word in the place of one, with its capitals and, where it is the writer's habit, its full stop."""
    start, stop, was = found
    text = cased(form, was.rstrip("."))
    habit = was.endswith(".") and not dotted and not text.endswith(".")
    return Scale(start, stop, text + "." * habit, _STEP**power, int(_STEP**power))


def _chosen(scales: Sequence[Scale], factor: Decimal, own: Decimal, target: Decimal) -> Scale:
    """The scale that the draft would write the fact at: its own, if the number stays of a usual size."""
    for scale in scales:
        if target / scale.factor == own:
            return scale  # the digits are right
    most = _HUNDREDS if own < _HUNDREDS else _HUNDREDS * 10
    for scale in scales:
        number = target / scale.factor
        usual = 1 <= number < (most if scale.factor == factor else _HUNDREDS)
        if _places(number) <= _PLACES and (usual or len(scales) == 1):
            return scale
    raise UncertainError("the figure cannot be written at this scale")


def _scale_word(place: Place, scale: Scale, factor: Decimal) -> Iterator[Change]:
    """The scale word and what is glued to it: «млн-нан» becomes «млрд-тан»."""
    yield Change(start=scale.start, stop=scale.stop, text=scale.text)
    tail = re.match(r"-(\w+)", place.text[scale.stop :])
    if tail:
        new = agreement.ending(place, tail[1], int(factor), scale.key)
        if new != tail[1]:
            yield Change(start=scale.stop + 1, stop=scale.stop + tail.end(), text=new)


def _both(place: Place, words: Sequence[Change], forms: Sequence[Change], scale: Scale) -> Change:
    """Another scale word in another form: «5 миллионов» becomes «6,6 миллиарда»."""
    word, form = words[0], forms[0]
    if len(words) == len(forms) == 1 and (word.start, word.stop) == (form.start, form.stop):
        for row in place.forms.SCALE_FORMS:
            if form.text in row:
                at = next(k for k in range(len(row)) if _STEP ** (k + 1) == scale.factor)
                return Change(start=word.start, stop=word.stop, text=row[at])
    raise UncertainError("the scale word and its form would both have to change")


def _parts(number: Decimal) -> tuple[str, str]:
    """Digits of the whole part and of the fraction, without noughts at its end."""
    whole, _, fraction = f"{number:f}".partition(".")
    return whole, fraction.rstrip("0")


def _places(number: Decimal) -> int:
    return len(_parts(number)[1])


def _written(place: Place, numeral: Numeral, digits: str, fraction: str) -> str:
    """Another number as the draft writes its numbers."""
    there = place.written(numeral.start, numeral.stop)
    group = next((there[i] for i, c in enumerate(place.text[numeral.start : numeral.stop]) if c == numeral.group), "")
    if not group and len(numeral.digits) <= _GROUP:
        group = _group(place, digits)
    return numeral._replace(group=group, decimal=numeral.decimal or place.agreeing.POINT).written(digits, fraction)


def _group(place: Place, digits: str) -> str:
    """What parts thousands elsewhere in the draft, or in the claim; where nothing shows it, the language's own mark."""
    marks = "".join(c for c in place.forms.GROUP_MARKS if c != place.agreeing.POINT)
    grouped = re.compile(rf"(?<![\d.,])\d{{1,3}}([{re.escape(marks)}])\d{{3}}(?!\d)")
    shown = grouped.search(place.source) or grouped.search(place.expected)
    if shown or digits in place.expected:
        return shown[1] if shown else ""
    return str(place.agreeing.GROUP) if len(digits) >= place.agreeing.GROUPED_FROM else ""


def _in_words(place: Place, told: Decimal, target: Decimal) -> Iterator[Change]:
    """A number in words put right in words: the scale word alone if that is what is wrong, else all of it."""
    for factor in (Decimal(1), *(_STEP**k for k in (4, 3, 2, 1))):
        own = told / factor
        scales = [s for s in _scales(place, factor) if s.text] if factor > 1 else []
        right = next((s for s in scales if target / s.factor == own), None)
        if right:
            yield from _scale_word(place, right, factor)
            return
    yield from spelt.rewritten(place, told, target)
