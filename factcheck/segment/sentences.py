"""Where sentences end: each stop is asked in turn, from what stands on both its sides."""

from __future__ import annotations

import re
from functools import cache

from factcheck.model.records import NamedTuple
from factcheck.model.text import Span

_CLOSERS = "»”\"')]›"
_OPENERS = "«“„\"'([‹‘"
_DASHES = "—–-"
_STOP = re.compile(r"[.!?…]+")
_WORD_REACH = 40
"""How far back the word before a stop is looked for: no abbreviation is longer."""


class _Stop(NamedTuple):
    """One run of stops and its surroundings."""

    text: str
    start: int
    """Of the sentence so far."""
    at: int
    """Of the first stop."""
    end: int
    """After the stops."""
    close: int
    """After the closing quotes and brackets that follow the stops."""
    next: int
    """Of the next character that is no space; the text's length at its end."""

    @property
    def spaced(self) -> bool:
        return self.next > self.close

    @property
    def closers(self) -> str:
        return self.text[self.end : self.close]


def split(text: str) -> tuple[Span, ...]:
    """Return the sentences of a normalised text as spans, in order, trimmed of spaces."""
    spans: list[Span] = []
    start = _skip_spaces(text, 0)
    for m in _STOP.finditer(text):
        if m.start() < start:
            continue
        stop = _surroundings(text, start, m)
        if stop.next < len(text) and not _ends(stop):
            continue
        spans.append(Span(start, stop.close))
        start = stop.next
    end = len(text.rstrip())
    if start < end:
        spans.append(Span(start, end))
    return tuple(spans)


def _surroundings(text: str, start: int, m: re.Match[str]) -> _Stop:
    close = m.end()
    while close < len(text) and text[close] in _CLOSERS and not _opens(text, close):
        close += 1
    return _Stop(text, start, m.start(), m.end(), close, _skip_spaces(text, close))


def _opens(text: str, i: int) -> bool:
    """Whether a quotation mark that looks the same on both sides opens: a space before it, none after."""
    return text[i - 1] == " " and text[i] in "\"'" and text[i + 1 : i + 2] not in ("", " ")


def _skip_spaces(text: str, i: int) -> int:
    while i < len(text) and text[i] == " ":
        i += 1
    return i


def _ends(stop: _Stop) -> bool:
    """Whether the sentence ends here."""
    text = stop.text
    following = text[stop.next]
    if following in ",;:" or (following in _CLOSERS and following not in _OPENERS):
        return False
    if following in _DASHES:
        return _ends_before_dash(stop)
    first = stop.next
    while first < len(text) and (text[first] in _OPENERS or text[first] == " "):
        first += 1
    if first == len(text):
        return True
    if text[first].islower():
        return False
    if ")" in stop.closers and "(" in text[stop.start + 1 : stop.at] and text[stop.start] != "(":
        return False
    if not stop.spaced:
        return _ends_unspaced(stop, first)
    if text[stop.at : stop.end] != "." or stop.closers:
        return True
    return not _abbreviated(stop, first)


def _ends_before_dash(stop: _Stop) -> bool:
    """«Мало, — вздыхает он. — Зато новые.» ends before the dash; «Пора!» — Иванов. does not."""
    rest = stop.text[stop.next + 1 : stop.next + 4].lstrip(" " + _OPENERS)
    spaced = stop.spaced and stop.text[stop.next + 1 : stop.next + 2] == " "
    return spaced and not stop.closers and rest[:1].isupper() and not _abbreviated(stop, stop.next)


def _ends_unspaced(stop: _Stop, first: int) -> bool:
    """«…новые заводы.Он сказал»: a word before, a capitalised word after; «С.М.Кирова» and 24.kz are none."""
    text = stop.text
    if not (text[first].isupper() and text[first + 1 : first + 2].islower()):
        return False
    before = text[stop.at - 1 : stop.at]
    if text[stop.at : stop.end] != "." or stop.closers:
        return bool(before)
    word = _word_before(stop)
    if before.isdigit():
        return text[first] > "\u0400"
    return len(word) > 1 and word[-2:].islower() and not _abbreviated(stop, first)


def _word_before(stop: _Stop) -> str:
    """The word that the stop stands at, inner stops and hyphens included: "U.S", «р-н», «т.д»."""
    text = stop.text
    i = stop.at
    floor = max(stop.start, stop.at - _WORD_REACH)
    while i > floor and (text[i - 1].isalnum() or text[i - 1] in ".-'"):
        i -= 1
    return text[i : stop.at]


def _abbreviated(stop: _Stop, first: int) -> bool:
    """Whether the stop belongs to the word before it, given what follows at `first`."""
    word = _word_before(stop)
    begin = stop.at - len(word)
    if not word:
        return False
    if word.isdigit():
        # «1. Завод…»: the number of an item, not a sentence of one number.
        return begin == stop.start and len(word) <= 2
    following = stop.text[first : first + 40]
    if following[0].isdigit() or following[0] in "№#+$€£~≈":
        return _joins_number(word.lower(), following)
    if not following[0].isalpha():
        return False
    opens = _first_word(following) in _tables().openers
    if _is_initials(word):
        return not opens or re.match(r"\w\.", following) is not None
    key = word.lower()
    if key in _tables().before_name:
        return True
    if key in _tables().maybe:
        return not opens
    # «в 2021 г. А. Серик ушел»: seldom does a sentence begin with an initial.
    after_number = stop.text[max(0, begin - 2) : begin].rstrip()[-1:].isdigit()
    return key in _tables().place_or_period and (not after_number or re.match(r"\w\.", following) is not None)


def _is_initials(word: str) -> bool:
    """«А», «С.М», "U.S": single capitals."""
    return all(len(part) == 1 and part.isupper() for part in word.split("."))


def _first_word(text: str) -> str:
    m = re.match(r"\w+", text)
    return m[0].lower() if m else ""


def _joins_number(key: str, following: str) -> bool:
    if key in _tables().before_number or key in _tables().before_name:
        return True
    if key not in _tables().before_remainder:
        return False
    m = re.match(r"(\d{1,3})(?![\d.,]\d|\d)\s?(\w*)", following)
    scales = _tables().before_remainder[key]
    return m is not None and (not scales or m[2].lower() in scales)


class _Tables(NamedTuple):
    before_name: frozenset[str]
    before_number: frozenset[str]
    before_remainder: dict[str, tuple[str, ...]]
    place_or_period: frozenset[str]
    maybe: frozenset[str]
    openers: frozenset[str]


@cache
def _tables() -> _Tables:
    """The tables of all languages as one: a stop belongs to its word whatever language surrounds it."""
    from factcheck.lang.en import abbreviations as en
    from factcheck.lang.kk import abbreviations as kk
    from factcheck.lang.ru import abbreviations as ru

    return _Tables(
        before_name=ru.BEFORE_NAME | kk.BEFORE_NAME | en.BEFORE_NAME,
        before_number=ru.BEFORE_NUMBER | kk.BEFORE_NUMBER | en.BEFORE_NUMBER,
        before_remainder={**ru.BEFORE_REMAINDER, **kk.BEFORE_REMAINDER, **en.BEFORE_REMAINDER},
        place_or_period=ru.PLACE_OR_PERIOD | kk.PLACE_OR_PERIOD | en.PLACE_OR_PERIOD,
        maybe=en.MAYBE,
        openers=ru.OPENERS | kk.OPENERS | en.OPENERS,
    )
