"""Persons of a release, with the posts that stand beside their names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import import_module

from factcheck.claims.draw.parts import as_written
from factcheck.model.mention import Name, Passage, Reading, Word
from factcheck.model.text import Span

_POST = "post:"
_BREAK = re.compile(r"[,;:()«»“”\"!?]|\.\s")
_TRIM = " ,.;:–—-«»“”\"'"
_FEWEST, _MOST, _LONGEST_POST, _FEWEST_LETTERS = 2, 4, 160, 3


@dataclass(slots=True)
class Person:
    """A person whom the release names."""

    words: tuple[str, ...]
    lang: str
    posts: list[str] = field(default_factory=list)
    source: str = ""
    """The sentence that gives the posts."""

    @property
    def name(self) -> str:
        """As the release writes it, at its fullest."""
        return " ".join(self.words)


def people_of(reading: Reading) -> dict[str, Person]:
    """Take a text; give its persons by the stem of their last name."""
    found: dict[str, Person] = {}
    for passage in reading.passages:
        for name in passage.names:
            words = _of_person(passage, name)
            if not words:
                continue
            posts = list(_posts(passage, words))
            key = words[-1].stem
            if key in found:
                _add(found[key], written(reading.document.text, passage, words), posts)
            elif posts and len(words) >= _FEWEST:
                text = reading.document.text
                found[key] = Person(
                    written(text, passage, words),
                    passage.segment.lang,
                    posts,
                    _sentence(text, passage, words[0]),
                )
    return found


def speaker_of(passage: Passage, attribution: Span, people: dict[str, Person]) -> str:
    """Take where a quotation is attributed; give the key of the person it names, or nothing."""
    for word in passage.words:
        if attribution.start <= word.start < attribution.stop and word.stem in people and word.text[0].isupper():
            return word.stem
    return ""


def full_name_in(passage: Passage, span: Span) -> list[Word]:
    """The first full name of a person that stands in a stretch of a passage; nothing if there is none."""
    for name in passage.names:
        if span.start <= name.span.start < span.stop:
            words = _of_person(passage, name)
            if len(words) >= _FEWEST:
                return words
    return []


def is_post(word: Word) -> bool:
    """Whether a word is the head noun of an office."""
    return any(s.startswith(_POST) for s in word.senses)


def _of_person(passage: Passage, name: Name) -> list[Word]:
    """The words of a name that may be a person's: behind its office, no acronyms, nothing in quotation marks."""
    words = [w for w in passage.words if name.span.start <= w.start < name.span.stop]
    last = max((n for n, w in enumerate(words) if is_post(w)), default=-1)
    words = words[last + 1 :]
    while words and (_is_acronym(words[0]) or words[0].text.casefold().strip(".") in _honorifics(passage.segment.lang)):
        words = words[1:]
    odd = any(_is_acronym(w) or w.text[0].islower() or w.text.endswith("'s") for w in words)
    alone = name.initial and last < 0 and len(words) < _FEWEST
    if not words or name.quoted or odd or alone or len(words[-1].text) < _FEWEST_LETTERS or len(words) > _MOST:
        return []
    return words


def _is_acronym(word: Word) -> bool:
    return len(word.text) > 1 and sum(c.isupper() for c in word.text) > 1 and "-" not in word.text


@lru_cache(maxsize=8)
def _honorifics(lang: str) -> frozenset[str]:
    return frozenset(import_module(f"factcheck.lang.{lang}.posts").HONORIFICS)


def _posts(passage: Passage, name: Sequence[Word]) -> Iterator[str]:
    """The offices right before a name, or behind it in apposition."""
    text, segment = passage.segment.text, passage.segment
    span = segment.sentences[segment.sentence_at(name[0].start)] if segment.sentences else Span(0, len(text))
    words = [w for w in passage.words if span.start <= w.start < span.stop]
    before = _office(passage, [w for w in words if w.stop <= name[0].start], name[0].start)
    if before:
        heads = [w for w in before if is_post(w)]
        yield from _split(text[before[0].start : before[-1].stop], heads, before[0].start, segment.lang)
        return
    comma = re.match(r"\s*[,(]\s*", text[name[-1].stop : span.stop])
    if comma:
        at = name[-1].stop + comma.end()
        end = _BREAK.search(text, at, span.stop)
        stop = end.start() if end else span.stop
        inside = [w for w in words if at <= w.start < stop]
        if inside and is_post(inside[0]) and not any(_is_verb(w, segment.lang) for w in inside):
            yield from _split(text[at:stop], [w for w in inside if is_post(w)], at, segment.lang)


def _office(passage: Passage, before: Sequence[Word], stop: int) -> list[Word]:
    """The words of the office that ends where a name begins: back to a verb, a mark, or another name."""
    text, lang = passage.segment.text, passage.segment.lang
    names = [n.span for n in passage.names if len(n.words) >= _FEWEST and not any(map(_is_upper, n.words))]
    taken: list[Word] = []
    at = stop
    for word in reversed(before):
        name = next((s for s in names if s.start <= word.start < s.stop <= stop - 1), None)
        other = name is not None and not _heads(passage, name) and not _adjoins(taken, name)
        if _BREAK.search(text[word.stop : at]) or _is_verb(word, lang) or other:
            break
        taken.insert(0, word)
        at = word.start
    first = next((n for n, w in enumerate(taken) if is_post(w)), None)
    if first is None:
        return []
    if lang == "kk":
        return taken  # the head noun stands last
    opening = before[0].start
    while first and _belongs(taken[first - 1], lang, opens=taken[first - 1].start == opening):
        first -= 1
    while taken and taken[-1].text.casefold().strip(".") in _honorifics(lang):
        taken.pop()
    if taken and taken[-1].text.casefold() in import_module(f"factcheck.lang.{lang}.function_words").FUNCTION_WORDS:
        return []  # "a spokesman for Solihull Council": whoever that is, it is not the spokesman
    return taken[first:]


def _heads(passage: Passage, name: Span) -> bool:
    """Whether a name is an office: «Deputy Prime Minister»."""
    return any(is_post(w) for w in passage.words if name.start <= w.start < name.stop)


def _adjoins(taken: Sequence[Word], name: Span) -> bool:
    """Whether a name stands right before the head noun, as its owner: «City Museum director»."""
    return bool(taken) and (is_post(taken[0]) or name.start <= taken[0].start < name.stop)


def _is_upper(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _belongs(word: Word, lang: str, *, opens: bool) -> bool:
    """Whether a word before an office's head noun is a part of it: "UN secretary", «первый заместитель»."""
    if _is_acronym(word):
        return True
    folded = word.text.casefold()
    table = import_module(f"factcheck.lang.{lang}.forms")
    if opens or folded in import_module(f"factcheck.lang.{lang}.function_words").FUNCTION_WORDS:
        return False
    adjective = any(e and folded.endswith(e) for e in table.ADJECTIVE)
    return word.text[0].isupper() or adjective


def _is_verb(word: Word, lang: str) -> bool:
    table = import_module(f"factcheck.lang.{lang}.posts")
    folded = word.text.casefold()
    return word.text[0].islower() and (folded in table.VERBS or folded.endswith(tuple(table.VERB_ENDINGS)))


def _split(text: str, heads: Sequence[Word], at: int, lang: str) -> Iterator[str]:
    """Several offices joined by dashes or «и», each of which begins with a head noun of its own."""
    cuts = [m for m in _between(lang).finditer(text) if any(w.start == at + m.end() for w in heads)]
    edges = [0, *(edge for m in cuts for edge in (m.start(), m.end())), len(text)]
    for first, last in zip(edges[::2], edges[1::2], strict=True):
        post = " ".join(text[first:last].split()).strip(_TRIM)
        if post and len(post) <= _LONGEST_POST:
            yield post


@lru_cache(maxsize=8)
def _between(lang: str) -> re.Pattern[str]:
    """What may stand between two offices of one person."""
    words = import_module(f"factcheck.lang.{lang}.forms").CONJUNCTIONS
    joined = "|".join(re.escape(w) for w in sorted(words))
    return re.compile(rf"\s+[–—-]\s+|\s*[,;]\s+|\s+(?:{joined})\s+")


def _add(person: Person, words: tuple[str, ...], posts: Iterable[str]) -> None:
    """A further mention: a fuller name and other offices add to what is known."""
    if len(words) > len(person.words) and set(words) >= set(person.words):
        person.words = words
    known = {p.casefold() for p in person.posts}
    person.posts += [p for p in posts if p.casefold() not in known]


def _sentence(document: str, passage: Passage, word: Word) -> str:
    segment = passage.segment
    span = segment.sentences[segment.sentence_at(word.start)] if segment.sentences else Span(0, len(segment.text))
    return as_written(document, passage, span)


def written(document: str, passage: Passage, words: Sequence[Word]) -> tuple[str, ...]:
    """Words as they stand in the text of the document."""
    return tuple(as_written(document, passage, Span(w.start, w.stop)) for w in words)
