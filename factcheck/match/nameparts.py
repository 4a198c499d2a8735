"""The words that names are made of, and which words of a draft are they: inflected, fused, in another script."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TypeVar

from factcheck.match.romanise import canonical
from factcheck.model.claim import Entity
from factcheck.model.mention import Word
from factcheck.model.records import NamedTuple
from factcheck.model.text import VOCABULARY, Span

_LETTERS = 3
_MOST_KNOWN = 1 << 10
"""Words of which one release remembers what they are: an archive has no end of them, and many releases."""
_ACRONYM_TAIL = r"(?:'?s|[-'].+|[а-яёәғқңөұүһі]{1,3})?"
GENERIC_SENSES = frozenset({"plant", "company", "organisation", "country", "region", "state", "job", "product"})
"""Families of the common nouns that names of bodies and places have."""

Kind = tuple[str, str, tuple[str, ...]]
"""Text, stem and senses of a word: all that is asked of it, wherever it stands."""
_T = TypeVar("_T")


class Found(NamedTuple):
    """An entity in a passage. `conflict` is the part of the name that is another's or misspelt."""

    entity: Entity
    span: Span
    conflict: str = ""


class Part(NamedTuple):
    """One word of a name as claims spell it."""

    text: str
    stem: str
    plain: str
    """Canonical spelling."""
    acronym: bool
    senses: frozenset[str]

    @classmethod
    def of(cls, word: Word) -> Part:
        """The part that a word of a name makes."""
        return cls(word.text, word.stem, canonical(word.stem), is_acronym(word.text), frozenset(word.senses))

    def fits(self, word: Word) -> bool:
        """Whether a word of a draft is this one, inflected or transliterated."""
        if self.acronym:
            return _fits_acronym(self.text, word.text)
        if self._is(word):
            return True
        if not word.text[0].isupper():
            return len(self.stem) >= 5 and akin(word.stem, self.stem)
        plain = canonical(word.stem)
        return len(plain) >= _LETTERS and (self.sounds(plain) or akin(plain, self.plain, _NAMESAKE))

    def is_told(self, word: Word) -> bool:
        """Whether a capitalised word is this one and none made of it: no «Кировский» for «Киров»."""
        return word.stem == self.stem or self.sounds(canonical(word.stem))

    def sounds(self, plain: str) -> bool:
        """Whether the canonical spelling of a stem is this word's, or the word's own: «Сейтов» has the stem «сейт»."""
        return plain in (self.plain, canonical(self.text))

    def _is(self, word: Word) -> bool:
        own = self.text.casefold()
        return word.stem in (self.stem, own) or word.text.casefold() == own


def is_acronym(text: str) -> bool:
    """Whether a word is told by its exact letters: ЗиК, ПЗТМ, NASA; never a long name in mixed case."""
    capitals = sum(c.isupper() for c in text)
    return capitals >= 2 and (len(text) <= 5 or capitals == len(text)) and "-" not in text


def _fits_acronym(acronym: str, text: str) -> bool:
    """Exact letters and case, then an inflection: ЗиКа, ПАМЗ-ды, NASA's. All capitals are a headline's way."""
    if text == acronym:
        return True
    if text.startswith(acronym) and re.fullmatch(_ACRONYM_TAIL, text[len(acronym) :]):
        return True
    return text.isupper() and text == acronym.upper()


_NAMESAKE = 0.7
"""How much of the longer of two proper names must be their common beginning: Гидроарна is not Гидроорда."""


def akin(a: str, b: str, least: float = 0.6) -> bool:
    """Whether two stems share a root: «машиностроен» and «машиностроительн», «киров» and «кировск»."""
    if ("-" in a) != ("-" in b):
        return False
    n = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        n += 1
    return n >= 5 and n >= least * max(len(a), len(b)) and n >= min(len(a), len(b)) - 1


def known(memory: dict[Kind, _T], word: Word, find: Callable[[Word], _T]) -> _T:
    """What a release finds for a word, found once for every word of its kind while it is remembered."""
    kind = word[2:]
    found = memory.get(kind)
    if found is None:
        if len(memory) >= _MOST_KNOWN:
            memory.clear()
        found = memory[kind] = find(word)
    return found


class Starts:
    """Which parts of which names a word can begin, found by the first letters of its stem.

    Two words that fit share their first letters, in one script or in canonical spelling; only such
    pairs are compared, and each kind of word once.
    """

    def __init__(self, forms: Sequence[tuple[Entity, tuple[Part, ...]]]) -> None:
        self._forms = forms
        self._by_letters: dict[str, list[tuple[int, int]]] = {}
        self._known: dict[Kind, tuple[tuple[int, int, int], ...]] = {}
        for i, (entity, parts) in enumerate(forms):
            if entity.kind == "person":
                continue
            for k, part in enumerate(parts):
                keys = {part.stem[:_LETTERS], part.plain[:_LETTERS], part.text.casefold()[:_LETTERS]}
                for key in keys | {"@" + s for s in part.senses & GENERIC_SENSES}:
                    self._by_letters.setdefault(key, []).append((i, k))

    def of(self, word: Word) -> tuple[tuple[int, int, int], ...]:
        """(form, part, part behind it) of every name that can begin with a word."""
        if self._by_letters.keys().isdisjoint(_letters(word[2:])):
            return ()
        return known(self._known, word, self._begins)

    def _begins(self, word: Word) -> tuple[tuple[int, int, int], ...]:
        """The same, where its letters are some name's."""
        found = {
            (form, k, k + taken)
            for key in _letters(word[2:])
            for form, k in self._by_letters.get(key, ())
            if (taken := _begun(self._forms[form][1], k, word))
        }
        return tuple(sorted(found))


@lru_cache(maxsize=VOCABULARY)
def _letters(kind: Kind) -> frozenset[str]:
    """What a name is looked up by that can begin with such a word."""
    text, stem, senses = kind
    letters = {stem[:_LETTERS], text.casefold()[:_LETTERS], *("@" + s for s in senses if s in GENERIC_SENSES)}
    if text[0].isupper():
        letters.add(canonical(stem)[:_LETTERS])
    return frozenset(letters)


def _begun(parts: Sequence[Part], k: int, word: Word) -> int:
    """How many parts of a name a word is, from part `k` on; 0 if the name cannot begin with it there."""
    if parts[k].fits(word):
        return 1
    return 2 if _fused(parts, k, word) else int(_generic(parts[k], word))


def length(words: Sequence[Word], i: int, parts: Sequence[Part], k: int, text: str) -> tuple[int, int]:
    """How many words from `i` on are of a name, and the part behind the last; word `i` is, of that before part `k`."""
    n = 1
    while k < len(parts) and i + n < len(words):
        word, part = words[i + n], parts[k]
        if _broken(text, words[i + n - 1].stop, word.start):
            break
        if part.fits(word) or _generic(part, word):
            k += 1
        elif _fused(parts, k, word) or (is_idle(parts[k]) and k + 1 < len(parts) and parts[k + 1].fits(word)):
            k += 2
        else:
            break
        n += 1
    return n, k


def is_idle(part: Part) -> bool:
    """Whether a name says as much without a word of it: «завод имени Абая», "Bureau of Statistics"."""
    return part.text.islower() and not part.senses


def _fused(parts: Sequence[Part], k: int, word: Word) -> bool:
    """Whether a word that is not part `k` is two parts in one, the first cut short: «нацстатистики», «Минобороны»."""
    return k + 1 < len(parts) and word.text.casefold().startswith(fusions(parts[k], parts[k + 1]))


def fusions(one: Part, other: Part) -> tuple[str, ...]:
    """What a word can begin with that is two parts of a name in one; none where the first is an acronym."""
    if one.acronym or len(other.stem) < _LETTERS:
        return ()
    first, second = one.text.casefold(), other.stem[: max(_LETTERS, len(other.stem) - 1)]
    return tuple(first[:n] + second for n in range(_LETTERS, len(first) + 1))


def _generic(part: Part, word: Word) -> bool:
    """Whether two words are of one family that stands for the kind of thing: «завод» and «предприятие»."""
    return bool(part.senses & frozenset(word.senses) & GENERIC_SENSES)


def _broken(text: str, start: int, stop: int) -> bool:
    """Whether what stands between two words parts them: a comma, a full stop that is no initial's."""
    between = text[start:stop]
    if between == " ":
        return False
    return any(c in ",;:!?()—–|" for c in between) or ("." in between and stop - start > 2)
