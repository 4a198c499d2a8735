"""Errors in a quotation: a word, a figure, a negation, the speaker."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.claims.mutants import digits, posts
from factcheck.claims.mutants.sentence import Edit, Sentence, name_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_CONTENT = re.compile(r"(?<![\w-])[^\W\d_]{6,}(?![\w-])")
_ENDING, _BEGINNING = 3, 4
_MOST = 3


def quote_word(sentence: Sentence) -> Iterator[Edit]:
    """A content word becomes another word of the file with the same ending; only in the language that was spoken.

    In a translation another word may tell the same sense.
    """
    if sentence.claim.kind != "quote" or sentence.lang != sentence.release.lang:
        return
    made = 0
    for word in _CONTENT.finditer(sentence.text, sentence.core.start, sentence.core.stop):
        if word[0].islower() and made < _MOST and (other := _stand_in(word[0], sentence)):
            made += 1
            yield Edit(word.start(), word.end(), other)


def quote_figure(sentence: Sentence) -> Iterator[Edit]:
    """A figure between the marks has another first digit."""
    if sentence.claim.kind == "quote":
        yield from digits.leading_digit(sentence)


def quote_negation(sentence: Sentence) -> Iterator[Edit]:
    """A negation between the marks is dropped, or one is put before the first auxiliary or verb."""
    from factcheck.claims.mutants.turned import negation

    if sentence.claim.kind != "quote" or sentence.words.FINAL_VERB:
        return
    particle = sentence.words.NEGATIVE_PARTICLE
    found = re.compile(rf"\b{particle} ").search(sentence.text, sentence.core.start, sentence.core.stop)
    if found:
        yield Edit(found.start(), found.end(), "")
    else:
        yield from (e for e in negation(sentence) if sentence.core.start <= e.start < sentence.core.stop)


def quote_speaker(sentence: Sentence) -> Iterator[Edit]:
    """The words are another person's of the file, or somebody's whose post is none of the speaker's."""
    claim, lang = sentence.claim, sentence.lang
    if claim.kind != "quote" or not claim.by:
        return
    name = name_of(sentence.release, claim.by, lang)
    at = sentence.text.find(name, sentence.core.stop)
    if not name or at < 0:
        return
    people = [e for e in sentence.release.entities.values() if e.kind == "person" and e.id != claim.by]
    for person in people:
        if other := person.name.get(lang):
            yield Edit(at, at + len(name), other)
    role = next((c for c in sentence.release.claims if c.kind == "role" and c.of == claim.by), None)
    if role and not people:
        article = "the " if lang == "en" else ""
        yield from (Edit(at, at + len(name), article + other) for other in posts.others(role, lang)[-1:])


def _stand_in(word: str, sentence: Sentence) -> str:
    """The first word of the file's sentences that ends as this one does and is another word."""
    for claim in sentence.release.claims:
        for text in claim.wordings.get(sentence.lang, ()) if claim is not sentence.claim else ():
            for other in _CONTENT.findall(text):
                folded = other.casefold()
                if (
                    other.islower()
                    and folded[-_ENDING:] == word[-_ENDING:]
                    and folded[:_BEGINNING] != word[:_BEGINNING]
                    and folded not in sentence.text.casefold()
                ):
                    return str(other)
    return ""
