"""A date put right part by part: the year, the month's name, the day, each as the draft writes it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module

from factcheck.correct import agreement
from factcheck.correct.errors import UncertainError
from factcheck.correct.place import Change, Place, cased

_ISO = re.compile(r"(?:(?P<year>\d{4})|-)(?:-(?P<month>\d\d|Q\d)(?:-(?P<day>\d\d))?)?")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_DAY = re.compile(r"(?<![\d.])\d{1,2}(?![\d.]*\d)")
_NUMERIC = re.compile(r"(?<!\d)(?P<day>\d{1,2})(?P<mark>[./-])(?P<month>\d{1,2})(?P=mark)(?P<year>\d{4})(?!\d)")
_SORTED = re.compile(r"(?<!\d)(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)")
_PARTS = ("year", "month", "day")


def rewritten(place: Place) -> Iterator[Change]:
    """The changes that make the figure's date the fact's, as far as the draft names it."""
    told, fact = _parts(place.figure.date), _parts(place.fact.date)
    wrong = [p for p in _PARTS if told[p] and told[p] != fact[p]]
    if any(not fact[p] for p in wrong):
        raise UncertainError("the fact has no such date")
    if told["day"] and _names_a_weekday(place):
        raise UncertainError("a day of the week stands beside the date")
    figure = place.figure
    numeric = _SORTED.search(figure.text) or (_NUMERIC.search(figure.text) if place.segment.lang != "en" else None)
    for part in wrong:
        if numeric:
            start, stop = (figure.start + i for i in numeric.span(part))
            yield Change(start=start, stop=stop, text=_padded(fact[part], place.text[start:stop]))
        elif part == "month":
            yield _month(place, told[part], fact[part])
        else:
            yield from _number(place, part, told[part], fact[part])


def _parts(date: object) -> dict[str, str]:
    """Year, month and day of a date, each empty where it is not named."""
    found = _ISO.fullmatch(date) if isinstance(date, str) else None
    if found is None:
        raise UncertainError("no single day, month or year")
    return {part: found[part] or "" for part in _PARTS}


def _padded(number: str, was: str) -> str:
    """A number with a nought before it where the other one has it."""
    return number if len(was) > 1 else number.lstrip("0")


def _number(place: Place, part: str, told: str, fact: str) -> Iterator[Change]:
    """The year or the day in digits, with what is glued to it."""
    found = list((_YEAR if part == "year" else _DAY).finditer(place.figure.text))
    if len(found) != 1 or int(found[0][0]) != int(told):
        raise UncertainError(f"the {part} does not stand there in digits")
    start, stop = place.figure.start + found[0].start(), place.figure.start + found[0].end()
    new = _padded(fact, found[0][0]) if part == "day" and found[0][0][0] == "0" else fact.lstrip("0")
    yield Change(start=start, stop=stop, text=new)
    tails = place.agreeing.ORDINAL_TAILS
    tail = re.match("|".join(tails), place.text[stop:]) if tails else None
    if tail:
        if tail[0] != agreement.ordinal_tail(place, int(fact)):
            yield Change(start=stop, stop=stop + tail.end(), text=agreement.ordinal_tail(place, int(fact)))
        return
    yield from agreement.around(place, start, stop, agreement.Numbers(str(int(told)), str(int(fact))))


def _month(place: Place, told: str, fact: str) -> Change:
    """The name of the month, or the word for the quarter, in the form that the draft has it in."""
    if told[0] != fact[0] and "Q" in told + fact:
        raise UncertainError("a month is no quarter")
    rows = place.forms.QUARTER_FORMS if "Q" in told else place.forms.MONTH_FORMS
    old, new = int(told.lstrip("Q")) - 1, int(fact.lstrip("Q")) - 1
    for word in re.finditer(r"[^\W\d_]+", place.figure.text):
        for forms in rows:
            if word[0].casefold() == forms[old].casefold():
                start, stop = place.figure.start + word.start(), place.figure.start + word.end()
                return Change(start=start, stop=stop, text=cased(forms[new], word[0]))
    raise UncertainError("the form of its name is not certain")


def _names_a_weekday(place: Place) -> bool:
    """Whether the date's sentence names a day of the week, which another date would make wrong."""
    segment = place.segment
    span = segment.sentences[segment.sentence_at(place.figure.start)] if segment.sentences else None
    sentence = segment.text[span.start : span.stop] if span else segment.text
    table = import_module(f"factcheck.lang.{segment.lang}.weekdays")
    names = {name for row in table.DAYS.values() for name in row.split()}
    words = re.findall(r"[^\W\d_]+", sentence)
    if table.CAPITAL:
        words = [w for w in words if w[0].isupper()]
    return any(w.casefold() in names or (table.ENDINGS and w.casefold().startswith(tuple(names))) for w in words)
