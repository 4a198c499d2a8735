"""One's fact told of another: the year of one plant on another, the jobs of two on a third."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.claims.mutants.sentence import Edit, Sentence, asserted
from factcheck.model.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model.claim import Claim, Entity

_LINKS = re.compile(r"[-’']|\s(?:мен|бен|пен)\b|\s(?:атындағы|зауыты?)")
_ARTICLE = re.compile(r"\bthe $", re.IGNORECASE)


class _Found(NamedTuple):
    """An entity of the claim where its sentence names it."""

    entity: Entity
    start: int
    stop: int


def entity(sentence: Sentence) -> Iterator[Edit]:
    """The claim's entity is another of its kind, of which the file says otherwise or nothing of the sort.

    Only a name that no case bends is put in («ЗИКСТО», «QazTehna»), for whatever stands there unbent.
    """
    claim = sentence.claim
    for found in _named(sentence):
        for other in sentence.release.entities.values():
            if other.kind != found.entity.kind or other.id in claim.about:
                continue
            name = _unbending(other, sentence)
            if not name or name in sentence.text:
                continue
            its = [c for c in sentence.release.claims if other.id in c.about and sentence.tools.kin(claim.id, c.id)]
            if any(_tells_the_same(sentence, c) for c in its):
                continue
            yield Edit(found.start, found.stop, name, None, (claim.id, *(c.id for c in its)))


def _named(sentence: Sentence) -> list[_Found]:
    """The first place where each entity of the claim is named by a spelling of the file, as it stands there."""
    out: list[_Found] = []
    for name in sentence.claim.about:
        its = sentence.release.entities[name]
        for spelling in sorted({*its.name.values(), *its.aliases}, key=lambda s: (-len(s), s)):
            found = re.search(rf"(?<![\w«“\"-]){re.escape(spelling)}(?!\w)", sentence.text)
            if found is None or _LINKS.match(sentence.text[found.end() :]):
                continue
            start = found.start()
            article = _ARTICLE.search(sentence.text[:start]) if sentence.lang == "en" else None
            if _bends_nothing(spelling, sentence, start):
                out.append(_Found(its, article.start() if article else start, found.end()))
            break
    return out


def _bends_nothing(spelling: str, sentence: Sentence, start: int) -> bool:
    """Whether a name can be put out of its place and another in: it has no case, or it is the plain subject."""
    if sentence.lang == "en" or any(_is_unbent(w) for w in re.findall(r"\w+", spelling)):
        return True
    return start == 0 and spelling in sentence.text


def _unbending(other: Entity, sentence: Sentence) -> str:
    """A spelling of an entity that no case bends: an acronym, or letters of another script than the sentence's."""
    latin = sentence.lang == "en"
    name = other.name.get(sentence.lang, "")
    single = [s for s in (name, *other.aliases) if s and " " not in s and _is_unbent(s)]
    fitting = [s for s in single if s == name or s.isascii() == latin]
    if not fitting and " " not in name and name.isascii() and (not latin or other.kind == "place"):
        fitting = [name]
    return fitting[0] if fitting else ""


def _is_unbent(word: str) -> bool:
    """Whether a word has capitals past its first letter, as acronyms and brands do."""
    return any(c.isupper() for c in word[1:])


def _tells_the_same(sentence: Sentence, other: Claim) -> bool:
    """Whether another claim's figures can be told by this sentence's: both plants were founded in 1993."""
    lang = sentence.lang if sentence.lang in other.wordings else next(iter(other.wordings))
    theirs = asserted(other, lang, other.wordings[lang][0], sentence.tools)
    return any(sentence.tools.agrees(t, f, other.tolerance) for t in theirs for f in sentence.figures)
