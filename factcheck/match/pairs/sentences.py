"""A text as sentences of words and of what they state, the figures masked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from importlib import import_module

from factcheck.match.families import PREDICATES
from factcheck.match.grammar import function_words, is_light
from factcheck.match.keys import CUE
from factcheck.match.pairs.holders import held
from factcheck.match.pairs.spelling import skeleton
from factcheck.match.slots import dimension, noun_terms
from factcheck.model.figure import Figure
from factcheck.model.mention import Passage, Reading, Word
from factcheck.model.pairing import Stated
from factcheck.model.records import NamedTuple
from factcheck.model.text import Span

_NUMBER = re.compile(r"\d+(?:[.,]\d+|\s\d{3}(?!\d))*")
_NUMBERED_NAME = re.compile(r"-\d+\s+")
_YEAR = re.compile(r"(?:19|20)\d\d\b(?![.,]\d)")
_SMALL_NUMBER = re.compile(r"\d{1,2}\b(?![.,\s]\d)")
_DECIMAL = re.compile(r"\d[.,]\d")
_REACH = 4
"""How many words may stand between an amount and what it counts, that word included."""
_MONTH, _RATE = CUE + "month-", CUE + "per-"
_DEEDS = PREDICATES - {"name", "announce", "exceed", "set", "cost", "come", "keep", "head"}
_UNITS = ("year", "month", "week", "day")


class Token(NamedTuple):
    """A word that says something, and where it stands among the words of its sentence."""

    place: int
    stem: str
    families: frozenset[str]
    name: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence: its words without those of its figures, and what it states."""

    number: int
    passage: int
    span: Span
    lang: str
    tokens: tuple[Token, ...]
    stated: tuple[Stated, ...]
    stems: frozenset[str]
    families: frozenset[str]
    deeds: frozenset[str]
    """Families of what is done, without those that fit a sentence about anything."""
    cues: frozenset[str]
    """What its words say of the time and the standing of what it tells, as `~earlier`."""
    digits: frozenset[str]
    """Every number in it, read or not, as `Stated.digits`."""
    unread: frozenset[str]
    """Those that no figure holds."""
    names: tuple[str, ...]
    """Consonants of its names, in one script."""


def sentences_of(reading: Reading) -> tuple[Sentence, ...]:
    """Take a text as read; give its sentences in order."""
    out: list[Sentence] = []
    for index, passage in enumerate(reading.passages):
        for span in passage.segment.sentences or (Span(0, len(passage.segment.text)),):
            out.append(_sentence(len(out), index, passage, span))
    return tuple(out)


def _sentence(number: int, index: int, passage: Passage, span: Span) -> Sentence:
    words = [w for w in passage.words if span.start <= w.start < span.stop]
    figures = [f for f in passage.figures if span.start <= f.start < span.stop]
    stated = [_of_figure(passage, f) for f in figures]
    stated += _named(words, figures, passage.segment.lang)
    stated += _codes(passage, span)
    stated += amounts(words, figures, passage.segment.lang)
    places = [w.start for w in words]
    numbered = tuple(
        replace(
            s,
            passage=index,
            sentence=number,
            first=sum(p < s.span.start for p in places),
            last=sum(p < s.span.stop for p in places),
        )
        for s in held(passage, span, words, sorted(stated, key=lambda s: s.span))
    )
    numbers = list(numbers_in(passage.segment.text, span))
    tokens = tuple(_tokens(words, numbered, passage.segment.lang))
    families = frozenset(f for t in tokens for f in t.families)
    return Sentence(
        number=number,
        passage=index,
        span=span,
        lang=passage.segment.lang,
        tokens=tokens,
        stated=numbered,
        stems=frozenset(t.stem for t in tokens),
        families=families,
        deeds=families & _DEEDS,
        cues=_cues(words, numbered),
        digits=frozenset(digits for _, digits in numbers),
        unread=frozenset(d for at, d in numbers if not any(at.overlaps(s.span) for s in numbered if s.figure)),
        names=tuple(dict.fromkeys(n for n in (skeleton(t.stem) for t in tokens if t.name) if len(n) > 1)),
    )


def _cues(words: list[Word], stated: tuple[Stated, ...]) -> frozenset[str]:
    """What words say of the time and the standing of what a sentence tells; a date's preposition says nothing."""
    own = {max((w.start for w in words if w.stop <= s.span.start), default=-1) for s in stated if s.kind == "date"}
    return frozenset(s for w in words if w.start not in own for s in w.senses if s[0] == CUE)


def numbers_in(text: str, span: Span) -> Iterator[tuple[Span, str]]:
    """Take a text and a stretch of it; give each number that stands in the stretch, whole, and its digits alone."""
    for m in _NUMBER.finditer(text):
        if span.start < m.end() and m.start() < span.stop:
            yield Span(m.start(), m.end()), "".join(filter(str.isdecimal, m[0]))


def _of_figure(passage: Passage, figure: Figure) -> Stated:
    kind = dimension(figure)
    numbers = list(numbers_in(passage.segment.text, Span(figure.start, figure.end)))
    return Stated(
        passage=0,
        sentence=0,
        span=Span(figure.start, figure.end),
        kind="count" if kind == "number" else kind,
        figure=figure,
        nouns=_nouns(passage, figure) if kind == "count" else frozenset(),
        bare=kind == "number",
        digits=tuple(digits for _, digits in numbers),
        doubtful=_is_run_together(figure)
        or _numbers_name(passage, figure)
        or _may_be_year(passage, figure)
        or any(n.start < figure.start or figure.end < n.stop for n, _ in numbers),
    )


def _numbers_name(passage: Passage, figure: Figure) -> bool:
    """Whether a number may belong to the name before it: «Восток 1», "Apollo 11"."""
    if figure.kind not in ("count", "number") or not _SMALL_NUMBER.match(figure.text):
        return False
    return any(n.span.stop + 1 == figure.start and (not n.initial or len(n.words) > 1) for n in passage.names)


def _may_be_year(passage: Passage, figure: Figure) -> bool:
    """Whether a count may as well be a year beside a noun: «2012 edition», «2030 summit»; people are counted."""
    if figure.kind not in ("count", "number") or not _YEAR.match(figure.text):
        return False
    return all(noun[0] == "=" for noun in _nouns(passage, figure))


def _nouns(passage: Passage, figure: Figure) -> frozenset[str]:
    """Terms of what is counted; behind a name with a number in it ("Boeing-737 crews") it stands behind that."""
    named = _NUMBERED_NAME.match(passage.segment.text, figure.end)
    if named:
        behind = next((w for w in passage.words if w.start == named.end()), None)
        return frozenset({"=" + behind.stem, *(s for s in behind.senses if s[0] != CUE)}) if behind else frozenset()
    return noun_terms(passage, figure)


def _codes(passage: Passage, span: Span) -> Iterator[Stated]:
    """Numbers that are no figures, of places, issues, houses: they are told right or wrong all the same."""
    for unread in passage.unread:
        glued = passage.segment.text[max(0, unread.start - 2) : unread.start]
        if span.start <= unread.start < span.stop and not (glued[-1:] == "-" and glued[:1].isalpha()):
            digits = "".join(filter(str.isdecimal, passage.segment.text[unread.start : unread.stop]))
            yield Stated(passage=0, sentence=0, span=unread, kind="code", name=digits, digits=(digits,))


def _is_run_together(figure: Figure) -> bool:
    """Whether two numbers were read as one: what is written with a decimal point and a scale has no units."""
    return bool(figure.scaled and figure.resolution <= 1 and _DECIMAL.search(figure.text))


def _named(words: list[Word], figures: list[Figure], lang: str) -> Iterator[Stated]:
    """Days, months, rates and terms that no figure holds: «в понедельник», "a month", "last year", "the first year"."""
    for place, word in enumerate(words):
        if any(f.start <= word.start < f.end for f in figures):
            continue
        day = _weekday(word, lang)
        month = next((s for s in word.senses if s.startswith(_MONTH)), "")
        unit = _time_units(lang).get(word.text.casefold(), "")
        if day:
            yield _by_name(word, "weekday", day)
        elif month and (lang != "en" or word.text[0].isupper()):
            yield _by_name(word, "month", month)
        elif unit:
            yield from _of_unit(word, words[place - 1] if place else None, unit, figures, lang)


def _of_unit(word: Word, before: Word | None, unit: str, figures: list[Figure], lang: str) -> Iterator[Stated]:
    """A unit of time without a number: so much a month, last month, the first month."""
    ago = _relative(lang).get(before.text.casefold(), "") if before else ""
    if rate := next((s for s in word.senses if s.startswith(_RATE)), ""):
        yield _by_name(word, "rate", rate)
    elif ago:
        yield _by_name(word, "term", f"{ago} {unit}")
    elif any(f.kind == "ordinal" and 0 < word.start - f.end <= 1 for f in figures):
        one = Figure(start=word.start, end=word.stop, text=word.text, kind="duration", value=Decimal(1), unit=unit)
        yield Stated(passage=0, sentence=0, span=Span(word.start, word.stop), kind="duration", figure=one)


def amounts(words: list[Word], figures: list[Figure], lang: str) -> Iterator[Stated]:
    """How many of a thing there are, where no number says it: «no discounts», "one plan", «несколько цехов»."""
    table = import_module(f"factcheck.lang.{lang}.amounts")
    for place, word in enumerate(words):
        folded = word.text.casefold()
        name = next((n for n in ("NONE", "ONE", "MANY") if folded in getattr(table, n)), "")
        if not name or any(f.start <= word.start < f.end for f in figures):
            continue
        noun = _counted_by(words[place + 1 : place + 1 + _REACH], lang)
        if noun is not None:
            nouns = frozenset({"=" + noun.stem, *(s for s in noun.senses if s[0] != CUE)})
            span = Span(word.start, noun.stop)
            yield Stated(passage=0, sentence=0, span=span, kind="amount", name=name.lower(), nouns=nouns)


def _counted_by(behind: list[Word], lang: str) -> Word | None:
    """The noun that a word of amount counts: the last word of its phrase, before any small word but «of»."""
    found = None
    for n, word in enumerate(behind):
        folded = word.text.casefold()
        if folded in small_words(lang):
            if n == 0 and folded in ("of", "a"):
                continue
            break
        if found is not None and word.start - found.stop > 1:
            break
        found = word
    return found


def _by_name(word: Word, kind: str, name: str) -> Stated:
    return Stated(passage=0, sentence=0, span=Span(word.start, word.stop), kind=kind, name=name)


def _tokens(words: list[Word], stated: tuple[Stated, ...], lang: str) -> Iterator[Token]:
    """The words that say something; of a figure only the noun it counts, for the rest of it a mark of its kind."""
    masked = [s for s in stated if s.kind != "amount"]
    for place, word in enumerate(words):
        inside = next((s for s in masked if s.span.start <= word.start < s.span.stop), None)
        if inside is not None and not _counted(inside, word):
            continue
        folded = word.text.casefold()
        if len(folded) > 1 and folded not in small_words(lang) and not is_light(folded, lang):
            families = frozenset(s for s in word.senses if s[0] != CUE)
            yield Token(place, word.stem, families, word.text[0].isupper() and place > 0)
    for s in masked:
        yield Token(s.first, f"#{s.kind}", frozenset())


def _counted(stated: Stated, word: Word) -> bool:
    span = stated.figure.noun_span if stated.figure else None
    return span is not None and span[0] <= word.start < span[1]


@lru_cache(maxsize=8)
def small_words(lang: str) -> frozenset[str]:
    """Words of a language that say nothing of what a sentence tells."""
    return function_words(lang) | frozenset(import_module(f"factcheck.lang.{lang}.counted").STOPS.split())


def _weekday(word: Word, lang: str) -> str:
    """The day of the week that a word names, or nothing."""
    table = import_module(f"factcheck.lang.{lang}.weekdays")
    if table.CAPITAL and not word.text[0].isupper():
        return ""
    folded = word.text.casefold()
    for form, day in _weekdays(lang).items():
        if folded == form or (table.ENDINGS and folded.startswith(form)):
            return day
    return ""


@lru_cache(maxsize=8)
def _weekdays(lang: str) -> dict[str, str]:
    """Days of the week by form, called alike in every language."""
    days: dict[int, str] = import_module(f"factcheck.lang.{lang}.weekdays").DAYS
    return {form: f"weekday-{day}" for day, forms in days.items() for form in forms.split()}


@lru_cache(maxsize=8)
def _relative(lang: str) -> dict[str, str]:
    """The last word of what dates a unit from the day of writing («прошлом», "last"), and which way."""
    table: dict[str, str] = import_module(f"factcheck.lang.{lang}.dates").RELATIVE
    return {phrase.split()[-1]: shift for phrase, shift in table.items() if shift.startswith("any ")}


@lru_cache(maxsize=8)
def _time_units(lang: str) -> dict[str, str]:
    table = import_module(f"factcheck.lang.{lang}.dates")
    return {form: unit for unit in _UNITS for form in getattr(table, f"A_{unit.upper()}").split()}
