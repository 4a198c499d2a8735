"""Right figures written another way: other marks between digits, other words for scale, unit and date."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.claims.mutants.measures import find_scale, find_unit
from factcheck.claims.mutants.sentence import Edit, Sentence
from factcheck.numerals import Numeral, agreement, numeral_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model.figure import Figure

_THOUSAND = 3
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)")


def grouping(sentence: Sentence) -> Iterator[Edit]:
    """Thousands run together, or parted by a no-break space, wide or narrow; in English by a comma."""
    marks = ["", ","] if sentence.lang == "en" else ["", "\u00a0", "\u202f"]
    for _, numeral in _written(sentence):
        if len(numeral.digits) > _THOUSAND and not numeral.fraction:
            for mark in marks:
                if mark != numeral.group:
                    yield Edit(numeral.start, numeral.stop, numeral._replace(group=mark).written(numeral.digits))


def scale_spelling(sentence: Sentence) -> Iterator[Edit]:
    """The scale word abbreviated or spelt out: «6,6 млрд» and «6,6 миллиарда»."""
    for figure, numeral in _written(sentence):
        if figure.scaled:
            yield from _respelt(sentence, figure, numeral, sentence.words.SCALE_SPELLINGS, scale=True)


def unit_spelling(sentence: Sentence) -> Iterator[Edit]:
    """The unit abbreviated or spelt out: «16 %» and «16 процентов»."""
    for figure, numeral in _written(sentence):
        if figure.kind in ("money", "percent", "measure"):
            yield from _respelt(sentence, figure, numeral, sentence.words.UNIT_SPELLINGS, scale=False)


def multiplied(sentence: Sentence) -> Iterator[Edit]:
    """The number a thousand times as large at the scale below: «6,6 млрд» and «6600 млн»."""
    for figure, numeral in _written(sentence):
        found = find_scale(figure, sentence.words.SCALE_FORMS) if figure.scaled else None
        if found is None:
            continue
        start, stop, forms, at = found
        if numeral.stop + 1 != start or len(numeral.fraction) > _THOUSAND or (at and not forms[at - 1]):
            continue
        if _inflected(sentence, forms[at], numeral):
            continue
        number = str(int(Decimal(f"{numeral.digits}.{numeral.fraction or 0}") * 1000))
        mark = "," if sentence.lang == "en" else "\u00a0"
        whole = numeral._replace(group=mark).written(number)
        # A thousand has no scale word below: «100 тысяч метров», «100 000 метров».
        yield Edit(numeral.start, stop, f"{whole} {_below(sentence, forms, at)}" if at else whole)


def date_form(sentence: Sentence) -> Iterator[Edit]:
    """A full date in another form: «28 февраля 2019 года» and «28.02.2019»."""
    for figure in sentence.figures:
        iso = _ISO.fullmatch(figure.date) if isinstance(figure.date, str) else None
        for pattern, form in sentence.words.FULL_DATES:
            found = re.search(pattern, figure.text) if iso else None
            if iso and found:
                year, month, day = (int(iso[part]) for part in ("year", "month", "day"))
                text = form.format(year=year, month=month, day=day, name=found["month"])
                yield _edit(sentence, figure.start + found.start(), figure.start + found.end(), text)


def _written(sentence: Sentence) -> list[tuple[Figure, Numeral]]:
    """The asserted figures that have one number in digits and are no date."""
    found = [(f, numeral_of(f, sentence.words)) for f in sentence.figures if f.date is None]
    return [(f, n) for f, n in found if n and isinstance(f.value, Decimal) and not _glued(sentence, n)]


def _glued(sentence: Sentence, numeral: Numeral) -> bool:
    return re.match(r"-\w", sentence.text[numeral.stop :]) is not None


def _respelt(
    sentence: Sentence, figure: Figure, numeral: Numeral, rows: tuple[tuple[str, str, str], ...], *, scale: bool
) -> Iterator[Edit]:
    """An abbreviation for a word and the reverse; only behind a decimal, or five and more, which no case bends."""
    form = {"fraction": 1, "many": 2, "": 2}.get(agreement(numeral.digits, numeral.fraction, sentence.words))
    if not scale and figure.scaled:
        form = 2
    if form is None:
        return
    for row in rows:
        for here, there in ((row[0], row[form]), (row[form], row[0])):
            place = _place(sentence, figure, here, scale=scale)
            if place:
                start, stop = place
                parted = not scale and sentence.text[start - 1].isdigit() and there[0].isalpha()
                yield _edit(sentence, start, stop, " " + there if parted else there)
                break


def _edit(sentence: Sentence, start: int, stop: int, text: str) -> Edit:
    """A change; an abbreviation's full stop is the sentence's too."""
    return Edit(start, stop + (text[-1] == "." and sentence.text[stop : stop + 1] == "."), text)


def _place(sentence: Sentence, figure: Figure, word: str, *, scale: bool) -> tuple[int, int] | None:
    """Where a word stands in a figure without an ending glued to it, and not as part of a longer unit."""
    if scale:
        found = find_scale(figure, [[word]])
        place = found[:2] if found else None
    else:
        place = find_unit(figure, word)
    if place is None or re.match(r"-\w", sentence.text[place[1] :]):
        return None
    return place


def _inflected(sentence: Sentence, form: str, numeral: Numeral) -> bool:
    """Whether the scale word's form may be wrong behind another number: only what follows five and more is sure."""
    if form in sentence.words.SCALE_FORMS[0]:
        return False
    if sentence.words.AGREEMENT != "slavic":
        return form not in sentence.words.SCALE_FORMS[1]
    return agreement(numeral.digits, numeral.fraction, sentence.words) not in ("many", "fraction")


def _below(sentence: Sentence, forms: Sequence[str], at: int) -> str:
    """The scale word below, behind a number that ends in noughts: «6600 миллионов» for «6,6 миллиарда»."""
    spelt = next((row for row in sentence.words.SCALE_SPELLINGS if forms[at - 1] == row[1]), None)
    return str(spelt[2] if spelt else forms[at - 1])
