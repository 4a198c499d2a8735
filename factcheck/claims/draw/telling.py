"""What a sentence is known by, and what of it goes into a claim."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from importlib import import_module

from factcheck.claims.draw.parts import Sentence
from factcheck.claims.draw.statements import Statement, words_in
from factcheck.model.figure import Figure
from factcheck.model.mention import Passage, Quote, Word

_FEWEST_QUOTED = 4
_NEAREST, _SHORT = 4, 2
_MARKS = {"«": "»", "“": "”", "„": "“"}


def telling_words(statement: Statement) -> list[str]:
    """The words that tell a statement from others: those nearest to its figure, in the order of the text."""
    sentence = statement.sentences[0]
    figure = statement.figure or (sentence.figures[0] if sentence.figures else None)
    lang = sentence.source.segment.lang
    words = [w for w in words_in(sentence) if _says(w, lang) and not _is_number(w, sentence, figure)]
    if figure is None:
        return [w.text for w in words]
    nearest = sorted(words, key=lambda w: (max(figure.start - w.stop, w.start - figure.end, 0), w.start))
    first = sorted(nearest[:_NEAREST], key=lambda w: w.start)
    return [w.text for w in (*first, *nearest[_NEAREST:])]


def _is_number(word: Word, sentence: Sentence, figure: Figure | None) -> bool:
    """Whether a word belongs to a figure and is not what the statement's own figure counts."""
    holder = next((f for f in sentence.figures if f.start <= word.start < f.end), None)
    if holder is None:
        return False
    noun = holder.noun_span
    return holder is not figure or noun is None or not noun[0] <= word.start < noun[1]


def _says(word: Word, lang: str) -> bool:
    return len(word.text) > _SHORT and word.text.casefold() not in _small(lang)


def content_words(words: Iterable[Word], lang: str) -> list[str]:
    """Words that say something."""
    return [w.text for w in words if _says(w, lang)]


@lru_cache(maxsize=8)
def _small(lang: str) -> frozenset[str]:
    function = import_module(f"factcheck.lang.{lang}.function_words").FUNCTION_WORDS
    numerals = import_module(f"factcheck.lang.{lang}.counted").STOPS.split()
    return frozenset(function) | frozenset(numerals)


def leans(sentence: Sentence) -> bool:
    """Whether a sentence takes its subject from the one before: it names nobody and points back."""
    named = any(
        not n.initial and sentence.span.start <= n.span.start < sentence.span.stop for n in sentence.source.names
    )
    articles = import_module(f"factcheck.lang.{sentence.source.segment.lang}.forms").ARTICLES
    cues = {s for w in words_in(sentence) if w.text.casefold() not in articles for s in w.senses}
    return not named and bool(cues & {"~pronoun-one", "~pronoun-many", "~this", "~that"})


def stands(name: str, text: str) -> bool:
    """Whether a name stands in a text as words of its own."""
    at = text.find(name)
    while at >= 0:
        stop = at + len(name)
        if not (at and text[at - 1].isalnum()) and not (stop < len(text) and text[stop].isalnum()):
            return True
        at = text.find(name, at + 1)
    return False


def unquoted(text: str) -> str:
    """A sentence without quotation marks that open or close outside of it."""
    for opening, closing in _MARKS.items():
        if text.count(opening) > text.count(closing) and text.startswith(opening):
            text = text[1:]
        if text.count(closing) > text.count(opening):
            before, _, behind = text.rpartition(closing)
            text = before + behind if not behind.strip(" .,!?…") else text
    if text.count('"') % 2 and text[:1] == '"':
        text = text[1:]
    return text.strip()


def is_speech(passage: Passage, quote: Quote) -> bool:
    """Whether words in quotation marks are somebody's speech, not a name or a caption."""
    words = sum(1 for w in passage.words if quote.span.start <= w.start < quote.span.stop)
    return bool(quote.parts) and quote.speech and words >= _FEWEST_QUOTED
