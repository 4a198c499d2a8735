"""Errors in a date: the year next to it or another claim's, another day, month or quarter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.claims.mutants.sentence import Edit, Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model.figure import Figure

_YEAR = re.compile(r"(?<!\d)(?:1\d|20)\d\d(?!\d)")
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_FULL = 10
_SAFE_DAY = 28


def year(sentence: Sentence) -> Iterator[Edit]:
    """The year before, the year after, and every other year that the file's claims assert."""
    others = [year for claim, year in sentence.years if claim != sentence.claim.id]
    for figure in _dated(sentence):
        found = list(_YEAR.finditer(figure.text))
        if len(found) != 1 or not isinstance(figure.date, str) or not figure.date.startswith(found[0][0]):
            continue
        own, start, stop = found[0][0], figure.start + found[0].start(), figure.start + found[0].end()
        glued = re.match(r"-\w", sentence.text[stop:])
        for other in dict.fromkeys((str(int(own) - 1), str(int(own) + 1), *others)):
            if other != own and not (glued and other[-1] != own[-1]) and not _is_release(sentence, figure, own, other):
                yield Edit(start, stop, other, figure)


def day(sentence: Sentence) -> Iterator[Edit]:
    """The day after, or before where the month may have ended."""
    for figure in _dated(sentence):
        found = list(_DAY.finditer(figure.text))
        if isinstance(figure.date, str) and len(figure.date) == _FULL and len(found) == 1:
            own = int(found[0][0])
            other = str(own + 1 if own < _SAFE_DAY else own - 1)
            yield Edit(figure.start + found[0].start(), figure.start + found[0].end(), other, figure)


def month(sentence: Sentence) -> Iterator[Edit]:
    """The next month, or the next quarter, in the same form of its name."""
    for figure in _dated(sentence):
        if not isinstance(figure.date, str):
            continue
        rows = sentence.words.QUARTER_FORMS if "Q" in figure.date else sentence.words.MONTH_FORMS
        if "Q" not in figure.date and int(figure.date[8:] or 1) > _SAFE_DAY:
            continue
        named = [(w, forms) for w in re.finditer(r"[^\W\d_]+", figure.text) for forms in rows if w[0] in forms]
        for word, forms in named[:1]:
            other = forms[(forms.index(word[0]) + 1) % len(forms)]
            yield Edit(figure.start + word.start(), figure.start + word.end(), other, figure)


def _dated(sentence: Sentence) -> list[Figure]:
    return [f for f in sentence.figures if f.date is not None]


def _is_release(sentence: Sentence, figure: Figure, own: str, other: str) -> bool:
    """Whether the new date is the release's own, which stands in every draft and contradicts nothing."""
    date = str(figure.date).replace(own, other, 1)
    return bool(sentence.release.date) and str(sentence.release.date).startswith(date)
