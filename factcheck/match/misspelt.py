"""Attempts at an entity's name that are not its name: «Жумагулов» behind «Аскар», «QazTechna», "Hanmit Motors"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum

from factcheck.match.nameparts import Found, Kind, Part, is_acronym, known
from factcheck.match.romanise import canonical, edits, likeness
from factcheck.model.claim import Entity
from factcheck.model.mention import Passage, Word
from factcheck.model.records import NamedTuple
from factcheck.model.text import Span

# A typo or another's name: below the first it is no attempt at this name, from the second on it is this name.
_ATTEMPT, _SAME = 0.62, 0.999
_LONE_ATTEMPT = 0.84
_SHORTEST_FUZZY = 6
SHORTEST = 4
"""Letters that a word must have to be an attempt at a name."""
_LONG = 9
_MISSPELT = frozenset({"organization", "product", "place"})
_MOST_EDITS = 3

Form = tuple[Entity, tuple[Part, ...]]
"""An entity and the words of one spelling of its name."""
Person = tuple[Entity, Part | None, Part]
"""A person with the given name, if any, and the family name of one spelling."""


class _Likes(NamedTuple):
    """What of a release a word is like."""

    alone: tuple[Entity, ...]
    """Entities whose whole name it nearly is."""
    begun: tuple[Form, ...]
    """Names that it begins."""
    persons: tuple[tuple[Person, float], ...]
    """Persons whose family name it is like, and how much."""


_NONE = _Likes((), (), ())
"""What nearly every word is like: one for all."""


class Attempts:
    """What comes near the names of one release's entities; every word is compared with them once."""

    def __init__(self, forms: Sequence[Form], people: Sequence[Person]) -> None:
        """`people` are in the order of their entities, the spellings of one together."""
        fuzzy = [f for f in forms if f[0].kind in _MISSPELT]
        self._short = [f for f in fuzzy if len(f[1]) == 1]
        self._long = [f for f in fuzzy if len(f[1]) > 1]
        self._people = people
        self._known: dict[Kind, _Likes] = {}

    def of(self, passage: Passage, found: Iterable[Found]) -> Iterator[Found]:
        """Every attempt in a passage that is no part of what was found already."""
        taken = [f.span for f in found]
        words = passage.words
        for i, word in enumerate(words):
            if not word.text[0].isupper() or len(word.text) < SHORTEST:
                continue
            if any(word.start < s.stop and s.start < word.stop for s in taken) or is_acronym(word.text):
                continue
            span = Span(word.start, word.stop)
            likes = known(self._known, word, self._likes)
            if likes is _NONE:
                continue
            yield from (Found(entity=e, span=span, conflict=word.text) for e in likes.alone)
            for entity, parts in likes.begun:
                if attempt := _long_attempt(entity, parts, words[i : i + len(parts)]):
                    yield attempt
                    break
            yield from _persons_attempted(passage, i, likes.persons)

    def _likes(self, word: Word) -> _Likes:
        """All that a word is like."""
        likes = _Likes(self._attempted(word), self._beginning(word), self._alike(word))
        return likes if any(likes) else _NONE

    def _attempted(self, word: Word) -> tuple[Entity, ...]:
        """The entities whose name a word lengthens, or has a letter or two amiss; the first of each."""
        lengthened = next((e for e, (part,) in self._short if e.kind == "place" and _lengthens(word, part)), None)
        misspelt = next((e for e, (part,) in self._short if _misspells(word, e, part)), None)
        return tuple(e for e in (lengthened, misspelt) if e is not None)

    def _beginning(self, word: Word) -> tuple[Form, ...]:
        """The names of several words that a word begins, with or without a letter amiss."""
        return tuple(f for f in self._long if f[1][0].fits(word) or _nearly(f[1][0], word))

    def _alike(self, word: Word) -> tuple[tuple[Person, float], ...]:
        """The persons whose family name a word is like, and how much."""
        alike = [(p, _likeness(word, p[2])) for p in self._people]
        return tuple((p, a) for p, a in alike if _ATTEMPT <= a < _SAME)


def _persons_attempted(passage: Passage, i: int, persons: Iterable[tuple[Person, float]]) -> Iterator[Found]:
    """Of the persons whose family name word `i` is like, those it stands for: more freely behind the given name."""
    words, text = passage.words, passage.segment.text
    word, done = words[i], None
    for (entity, given, _), alike in persons:
        if entity is done:
            continue
        first = bool(i and given and given.fits(words[i - 1]) and text[words[i - 1].stop : word.start] == " ")
        if first or alike >= _LONE_ATTEMPT:
            done = entity
            start = words[i - 1].start if first else word.start
            yield Found(entity=entity, span=Span(start, word.stop), conflict=word.text)


class Nearness(IntEnum):
    """How near a capitalised word comes to a name's word: told anywhere, or only behind the given name."""

    FAR = 0
    BEHIND_GIVEN = 1
    NEAR = 2


def nearness(word: Word, part: Part) -> Nearness:
    """How near a capitalised word comes to a name's word, of which it may be the beginning too."""
    alike = _likeness(word, part)
    if alike >= _LONE_ATTEMPT or _lengthens(word, part):
        return Nearness.NEAR
    return Nearness.BEHIND_GIVEN if alike >= _ATTEMPT else Nearness.FAR


def _lengthens(word: Word, part: Part) -> bool:
    """Whether a place's name is the beginning of another's: Petropavlovsk-Kamchatsky."""
    head, hyphen, tail = word.text.partition("-")
    long = bool(hyphen) and len(head) >= _SHORTEST_FUZZY and tail[:1].isupper()
    return long and canonical(head.casefold()) == part.plain


def _misspells(word: Word, entity: Entity, part: Part) -> bool:
    """Whether a word is a long name with a letter or two amiss; never a word made out of it («Казахстанец»)."""
    if part.acronym or len(part.plain) < _SHORTEST_FUZZY or not part.text[0].isupper():
        return False
    plain = canonical(word.stem)
    most = 1 if entity.kind == "place" or len(part.plain) < _LONG else 2
    return plain[:1] == part.plain[:1] and not _is_made_of(plain, part) and 0 < edits(plain, part.plain, most) <= most


def _long_attempt(entity: Entity, parts: Sequence[Part], run: Sequence[Word]) -> Found | None:
    """A name of several words, one long one of which has a letter amiss and the others none."""
    if len(run) < len(parts):
        return None
    amiss = [k for k, (part, word) in enumerate(zip(parts, run, strict=True)) if not part.fits(word)]
    if len(amiss) != 1 or not _nearly(parts[amiss[0]], run[amiss[0]]):
        return None
    return Found(entity=entity, span=Span(run[0].start, run[-1].stop), conflict=run[amiss[0]].text)


def _nearly(part: Part, word: Word) -> bool:
    """Whether a capitalised word is a name's word with one letter amiss, no other form of it."""
    if len(part.plain) < _SHORTEST_FUZZY or part.acronym or not (part.text[0].isupper() and word.text[0].isupper()):
        return False
    plain = canonical(word.stem)
    return not _is_made_of(plain, part) and edits(plain, part.plain, 1) == 1


def _is_made_of(plain: str, part: Part) -> bool:
    """Whether a word is the name with another ending."""
    return plain.startswith(part.plain[:-1]) or part.plain.startswith(plain[:-1])


def _likeness(word: Word, part: Part) -> float:
    """How alike a word and a family name are, by their stems or as they stand."""
    return max(_alike(canonical(word.stem), part.plain), _alike(canonical(word.text), canonical(part.text)))


def _alike(plain: str, family: str) -> float:
    """How alike a word and a family name are, as far as a short name and another first letter allow to ask."""
    far = plain[:1] != family[:1] or abs(len(plain) - len(family)) > _MOST_EDITS
    return 0.0 if far or len(family) < _SHORTEST_FUZZY - 1 else likeness(plain, family, _ATTEMPT)
