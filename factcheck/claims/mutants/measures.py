"""Errors in what the number is of: the scale word, the unit, the currency, a bound that shuts the fact out."""

from __future__ import annotations

import re
from decimal import ROUND_DOWN, Decimal
from typing import TYPE_CHECKING

from factcheck.claims.mutants.sentence import Edit, Sentence, capital
from factcheck.numerals import Numeral, agreement, fits, last_word, numeral_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model.figure import Figure

_HALF = Decimal("0.5")
_MEASURED = ("money", "percent", "measure", "duration")


def scale(sentence: Sentence) -> Iterator[Edit]:
    """The scale word is the next one up or down, in the same form: «млрд» becomes «млн»."""
    for figure in sentence.figures:
        found = find_scale(figure, sentence.words.SCALE_FORMS) if figure.scaled else None
        if found is None:
            continue
        start, stop, forms, at = found
        for other in (at - 1, at + 1):
            if 0 <= other < len(forms) and forms[other]:
                yield Edit(start, stop, forms[other], figure)


def find_scale(figure: Figure, rows: Sequence[Sequence[str]]) -> tuple[int, int, Sequence[str], int] | None:
    """Give where a figure's scale word stands in its sentence, its row of forms and its place in the row."""
    for forms in rows:
        for at, form in enumerate(forms):
            word = form.rstrip(".")
            # A full stop is the abbreviation's own only where more of the figure follows.
            found = word and re.search(rf"(?<![^\W\d]){re.escape(word)}(?!\w)(?:\.(?=\s*\w))?", figure.text)
            if found:
                return figure.start + found.start(), figure.start + found.end(), forms, at
    return None


def unit(sentence: Sentence) -> Iterator[Edit]:
    """Another unit of the same kind, per cent for points, another currency, the number left as it is."""
    for figure in sentence.figures:
        if figure.kind not in _MEASURED:
            continue
        pairs = [*sentence.words.UNIT_SWAPS, *(sentence.words.SCALED_UNIT_SWAPS if figure.scaled else ())]
        found = [(span, there) for here, there in pairs if (span := find_unit(figure, here))]
        longest = max((stop - start for (start, stop), _ in found), default=0)
        for (start, stop), there in found:
            if stop - start == longest and not re.match(r"-\w", sentence.text[stop:]):
                yield _unit_edit(sentence, figure, start, stop, there)
        for here, there in sentence.words.MONEY_SIGNS:
            if figure.text.startswith(here):
                yield Edit(figure.start, figure.start + len(here), there, figure)
                break


def find_unit(figure: Figure, name: str) -> tuple[int, int] | None:
    """Give where a unit's name stands in the figure's sentence, behind the number."""
    bounds = (r"(?<!\w)", r"(?!\w)") if name[0].isalpha() else ("", "")
    if not name[0].isalpha():
        found = re.search(re.escape(name), figure.text)
    else:
        found = re.search(rf"(?:{bounds[0]}|(?<=\d)){re.escape(name)}{bounds[1]}", figure.text)
    return (figure.start + found.start(), figure.start + found.end()) if found and found.start() else None


def _unit_edit(sentence: Sentence, figure: Figure, start: int, stop: int, there: str) -> Edit:
    """Put another unit there: words are parted from the number by a space, as they always are."""
    there = there.strip()
    if there[0].isalpha() and sentence.text[start - 1].isdigit():
        there = " " + there
    # An abbreviation's full stop is the sentence's too.
    return Edit(start, stop + (there[-1] == "." and sentence.text[stop : stop + 1] == "."), there, figure)


def hedge(sentence: Sentence) -> Iterator[Edit]:
    """A bound that shuts the fact out: «более 300» and «до 75» for 150."""
    for figure in sentence.figures:
        numeral = numeral_of(figure, sentence.words)
        if numeral is None or figure.hedge != "none" or figure.kind not in (*_MEASURED, "count"):
            continue
        if not isinstance(figure.value, Decimal) or _follows_a_word_that_bars(sentence, figure):
            continue
        for pattern, factor, case in ((sentence.words.MORE, Decimal(2), 0), (sentence.words.UP_TO, _HALF, 1)):
            yield from _bounded(sentence, figure, numeral, pattern, factor, case)


def _bounded(
    sentence: Sentence, figure: Figure, numeral: Numeral, pattern: str, factor: Decimal, case: int
) -> Iterator[Edit]:
    """The figure times the factor, in the hedge's frame; nothing where a form would be doubtful."""
    digits, fraction = _times(numeral, factor)
    words, text = sentence.words, sentence.text
    if not digits.strip("0") + fraction.strip("0"):
        return
    number = numeral.written(digits, fraction)
    if pattern.startswith("{}"):  # behind the figure, whose last word takes an ending
        yield from _bounded_behind(sentence, figure, numeral, number, digits, pattern, case)
        return
    settled = {agreement(numeral.digits, numeral.fraction, words), agreement(digits, fraction, words)}
    # «более четырёх лет»: the hedge asks for the genitive, which is sure for five and more, and for decimals.
    if (settled <= {"many"} or settled <= {"fraction"} or fits(numeral, digits, fraction, text, words)) and (
        "few" not in settled and "one" not in settled
    ):
        new = pattern.format(text[figure.start : numeral.start] + number)
        yield Edit(figure.start, numeral.stop, new if figure.start else capital(new), figure)


def _bounded_behind(
    sentence: Sentence, figure: Figure, numeral: Numeral, number: str, digits: str, pattern: str, case: int
) -> Iterator[Edit]:
    """Kazakh: «300-ден астам жұмыс орны», «13,2 млрд теңгеден астам»."""
    words, text = sentence.words, sentence.text
    if figure.kind == "count" and not figure.scaled and not numeral.fraction and text[numeral.stop] == " ":
        ending = (words.ABLATIVES, words.DATIVES)[case].get(last_word(digits))
        if ending:
            yield Edit(numeral.start, numeral.stop, pattern.format(f"{number}-{ending}"), figure)
        return
    if len(text[figure.end :].split()) > 1:  # what follows must be the verb alone, which asks for no form
        return
    for name, forms in words.HEDGED_NOUNS.items():
        if figure.text.endswith(name) and not re.match(r"[-\w]", text[figure.end :]):
            middle = text[numeral.stop : figure.end - len(name)]
            yield Edit(numeral.start, figure.end, pattern.format(number + middle + forms[case]), figure)
            return


def _times(numeral: Numeral, factor: Decimal) -> tuple[str, str]:
    """The number times a factor with as many decimals as it has."""
    places = len(numeral.fraction)
    value = Decimal(f"{numeral.digits}.{numeral.fraction or 0}") * factor
    whole, _, fraction = f"{value.quantize(Decimal(1).scaleb(-places), ROUND_DOWN):f}".partition(".")
    return whole, fraction


def _follows_a_word_that_bars(sentence: Sentence, figure: Figure) -> bool:
    """Whether the word before the figure is one that no hedge would follow."""
    before = re.findall(r"\w+", sentence.text[: figure.start])
    last = before[-1].casefold() if before else ""
    words = sentence.words
    return last in words.NO_HEDGE_AFTER.split() or (bool(last) and last.endswith(words.NO_HEDGE_ENDINGS))
