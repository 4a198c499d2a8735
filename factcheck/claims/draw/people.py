"""Persons of a release, with the posts that stand beside their names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from factcheck.model.mention import Name, Passage, Reading, Word
from factcheck.model.text import Span

_POST = "post:"
_BETWEEN_POSTS = re.compile(r"\s+[–—-]\s+|\s*[,;]\s+")
_BREAK = re.compile(r"[,;:()«»“”\"!?]|\.\s")
_TRIM = " ,.;:–—-«»“”\"'"
_FEWEST, _MOST, _LONGEST_POST = 2, 4, 160


@dataclass(slots=True)
class Person:
    """A person whom the release names."""

    words: tuple[str, ...]
    lang: str
    posts: list[str] = field(default_factory=list)
    source: str = ""
    """The sentence that gives the posts."""
    prominent: bool = False

    @property
    def name(self) -> str:
        """As the release writes it, at its fullest."""
        return " ".join(self.words)


def people_of(reading: Reading, lead: int) -> dict[str, Person]:
    """Take a text and how many passages are its title and lead; give its persons by the stem of their last name."""
    found: dict[str, Person] = {}
    for index, passage in enumerate(reading.passages):
        for name in passage.names:
            words = _of_person(passage, name)
            if not words:
                continue
            posts = list(_posts(passage, words))
            key = words[-1].stem
            if key in found:
                _add(found[key], words, posts)
            elif posts and len(words) >= _FEWEST:
                found[key] = Person(
                    tuple(w.text for w in words),
                    passage.segment.lang,
                    posts,
                    _sentence(passage, words[0]) if posts else "",
                    index < lead,
                )
    return found


def speaker_of(passage: Passage, attribution: Span, people: dict[str, Person]) -> str:
    """Take where a quotation is attributed; give the key of the person it names, or nothing."""
    for word in passage.words:
        if attribution.start <= word.start < attribution.stop and word.stem in people and word.text[0].isupper():
            return word.stem
    return ""


def _of_person(passage: Passage, name: Name) -> list[Word]:
    """The words of a name that may be a person's: no acronyms, no offices, nothing in quotation marks."""
    words = [w for w in passage.words if name.span.start <= w.start < name.span.stop]
    while words and (_is_acronym(words[0]) or _is_post(words[0])):
        words = words[1:]
    odd = any(_is_acronym(w) or _is_post(w) or w.text[0].islower() for w in words)
    if name.quoted or odd or len(words) > _MOST or (name.initial and len(words) < _FEWEST):
        return []
    return words


def _is_acronym(word: Word) -> bool:
    return len(word.text) > 1 and sum(c.isupper() for c in word.text) > 1 and "-" not in word.text


def _is_post(word: Word) -> bool:
    return any(s.startswith(_POST) for s in word.senses)


def _posts(passage: Passage, name: Sequence[Word]) -> Iterator[str]:
    """The offices right before a name, or behind it in apposition."""
    text = passage.segment.text
    sentence = (
        passage.segment.sentences[passage.segment.sentence_at(name[0].start)] if passage.segment.sentences else None
    )
    start, stop = (sentence.start, sentence.stop) if sentence else (0, len(text))
    heads = [w for w in passage.words if start <= w.start < stop and _is_post(w)]
    before = [w for w in heads if w.stop <= name[0].start and not _BREAK.search(text[w.start : name[0].start])]
    if before:
        first = before[0].start if passage.segment.lang != "kk" else _left(passage, before[0], start)
        yield from _split(text[first : name[0].start], heads, first)
        return
    comma = re.match(r"\s*[,(]\s*", text[name[-1].stop : stop])
    if comma:
        at = name[-1].stop + comma.end()
        end = _BREAK.search(text, at, stop)
        said = text[at : end.start() if end else at]
        if said and any(at <= w.start < at + len(said) for w in heads):
            yield from _split(said, heads, at)


def _left(passage: Passage, head: Word, start: int) -> int:
    """Where an office begins whose head noun stands last: behind the last mark or the start of the sentence."""
    marks = [m.end() for m in _BREAK.finditer(passage.segment.text, start, head.start)]
    return max(marks, default=start)


def _split(text: str, heads: Sequence[Word], at: int) -> Iterator[str]:
    """Several offices joined by dashes, each of which has a head noun of its own."""
    cuts = [m for m in _BETWEEN_POSTS.finditer(text) if any(w.start == at + m.end() for w in heads)]
    edges = [0, *(edge for m in cuts for edge in (m.start(), m.end())), len(text)]
    for first, last in zip(edges[::2], edges[1::2], strict=True):
        post = " ".join(text[first:last].split()).strip(_TRIM)
        if post and len(post) <= _LONGEST_POST:
            yield post


def _add(person: Person, words: Sequence[Word], posts: Iterable[str]) -> None:
    """A further mention: a fuller name and other offices add to what is known."""
    if len(words) > len(person.words):
        person.words = tuple(w.text for w in words)
    known = {p.casefold() for p in person.posts}
    person.posts += [p for p in posts if p.casefold() not in known]


def _sentence(passage: Passage, word: Word) -> str:
    segment = passage.segment
    span = segment.sentences[segment.sentence_at(word.start)] if segment.sentences else Span(0, len(segment.text))
    return segment.text[span.start : span.stop]
