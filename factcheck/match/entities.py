"""Finding the entities of a claims file in a text: inflected, abbreviated, transliterated, misspelt."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from factcheck.match.grammar import forms, honorifics
from factcheck.match.misspelt import SHORTEST, Attempts, Person
from factcheck.match.nameparts import GENERIC_SENSES, Found, Kind, Part, Starts, akin, is_acronym, known, length
from factcheck.match.romanise import canonical, likeness
from factcheck.model.claim import Entity, Release
from factcheck.model.mention import Passage, Word
from factcheck.model.text import LANGS, Span

__all__ = ["GENERIC_SENSES", "EntityIndex", "Found", "is_acronym"]

_ARTICLE_REACH = 2
_SMALL = 2
"""A word of so few letters is a preposition that opens a sentence."""
_ADJECTIVES = tuple(e for lang in LANGS for e in forms(lang).NO_NOUN)
_INDEFINITE = frozenset({"a", "an"})
_NAMED_BY_ONE_WORD = frozenset({"organization", "product", "event", "other"})
"""Kinds of which one word is enough beside the noun for the kind of thing («Кировский» of «Кировский завод»).

A part of a place is another place, a part of a name without such a noun is another name: Astana is not Astana Motors.
"""


class EntityIndex:
    """The names of one release's entities, ready to be looked for."""

    def __init__(self, release: Release, words_of: dict[tuple[str, str], Sequence[Word]]) -> None:
        """`words_of` gives the words of every name and alias by (entity id, spelling)."""
        self.entities = release.entities
        self._forms: list[tuple[Entity, tuple[Part, ...]]] = []
        for (entity_id, _), words in words_of.items():
            parts = tuple(Part.of(w) for w in words if len(w.text) > 1 or w.text.isupper())
            if parts:
                self._forms.append((release.entities[entity_id], parts))
        self._distinct = self._distinctive()
        self._starts = Starts(self._forms)
        self._nouns = self._common_nouns()
        people = [e for e in release.entities.values() if e.kind == "person"]
        self._people = [(e, given, family) for e in people for given, family in self._person_forms(e)]
        self._families: dict[Kind, tuple[Person, ...]] = {}
        self._attempts = Attempts(self._forms, self._people)

    def _distinctive(self) -> dict[str, str]:
        """Stems that name one entity by themselves: its own, capitalised, no family word, no place of another."""
        owners: dict[str, set[str]] = {}
        plain: dict[str, str] = {}
        for entity, parts in self._forms:
            for part in parts:
                if part.text[0].isupper() and len(part.stem) > 3 and not part.senses:
                    owners.setdefault(part.plain, set()).add(entity.id)
                    plain[part.plain] = part.plain
        out: dict[str, str] = {}
        for p, ids in owners.items():
            holders = {i for q, other in owners.items() if q == p or akin(q, p) for i in other}
            if len(holders) == 1:
                out[p] = next(iter(ids))
        return out

    def _common_nouns(self) -> dict[str, Entity]:
        """Stems of the common nouns in names that one thing of the file alone has: «больница», "probe"."""
        owners: dict[str, set[str]] = {}
        kinds: dict[str, set[str]] = {}
        for entity, parts in self._forms:
            if entity.kind in _NAMED_BY_ONE_WORD:
                for part in parts:
                    owners.setdefault(part.stem, set()).add(entity.id)
                    for sense in part.senses & GENERIC_SENSES:
                        kinds.setdefault(sense, set()).add(entity.id)
        out = {}
        for entity, parts in self._forms:
            for n, part in enumerate(parts):
                # In an English name every word has a capital, the last is the noun: "Kokzhar Airport".
                last = part.text.isascii() and n == len(parts) - 1 and n > 0
                common = part.text.islower() or last or bool(part.senses & GENERIC_SENSES)
                alone = len(owners.get(part.stem, ())) == 1 and all(
                    len(kinds[s]) == 1 for s in part.senses & GENERIC_SENSES if s in kinds
                )
                adjective = part.text.casefold().endswith(_ADJECTIVES)
                if common and alone and not adjective and not part.acronym and len(part.text) >= SHORTEST:
                    out[part.stem] = entity
        return out

    def called(self, passage: Passage, found: Sequence[Found]) -> list[Found]:
        """The things of the file that a common noun alone stands for: «в больнице», "the probe".

        They hold figures and deeds; they name nothing.
        """
        lang = passage.segment.lang
        articles = forms(lang).ARTICLES - _INDEFINITE
        starts = {s.start for s in passage.segment.sentences}
        out = []
        for i, word in enumerate(passage.words):
            entity = self._nouns.get(word.stem)
            if entity is None or any(f.span.start <= word.start < f.span.stop for f in found):
                continue
            if not word.text.islower() and (word.start not in starts or word.text.isupper()):
                continue
            beside = (*passage.words[i - 1 : i], *passage.words[i + 1 : i + 2])
            if any(_is_foreign(w, word, passage.segment.text) for w in beside):
                continue  # «аэропорт Ащысу» is another
            before = passage.words[max(0, i - _ARTICLE_REACH) : i]
            if articles and not any(w.text.casefold() in articles for w in before):
                continue
            out.append(Found(entity=entity, span=Span(word.start, word.stop)))
        return out

    def is_common(self, word: Word) -> bool:
        """Whether a word is the common noun in the name of one thing of the file, and of no other."""
        return word.text.islower() and word.stem in self._nouns

    def has_part(self, word: Word) -> bool:
        """Whether a word is a part of some name of the file."""
        return any(p.fits(word) for parts in self.parts() for p in parts)

    def is_distinct(self, part: Part) -> bool:
        """Whether a word of a name names one entity by itself."""
        return part.plain in self._distinct

    def forms_of(self, ids: Collection[str]) -> list[tuple[Part, ...]]:
        """The words of every spelling of the names of some entities."""
        return [parts for entity, parts in self._forms if entity.id in ids]

    def parts(self) -> Iterator[tuple[Part, ...]]:
        """The words of every spelling of every name."""
        return (parts for _, parts in self._forms)

    def find(self, passage: Passage) -> tuple[Found, ...]:
        """Every entity in a passage, longest name first where two overlap, in order of the text."""
        first: dict[Span, Found] = {}  # of what has one span: most spellings of a name find the same
        for i, word in enumerate(passage.words):
            if begun := self._starts.of(word):
                self._add(first, passage, i, begun)
            if word.text[0].isupper() and (told := known(self._families, word, self._people_told)):
                for f in self._person_at(passage, i, told):
                    first.setdefault(f.span, f)
        found = list(first.values())
        found += self._attempts.of(passage, found)
        found.sort(key=lambda f: (-(f.span.stop - f.span.start), f.span.start))
        kept: list[Found] = []
        for f in found:
            if not any(f.span.overlaps(k.span) for k in kept):
                kept.append(f)
        return tuple(sorted(kept, key=lambda f: f.span.start))

    def _add(self, found: dict[Span, Found], passage: Passage, i: int, begun: Iterable[tuple[int, int, int]]) -> None:
        """Add the entities whose mention starts at word `i`, which can begin the given names."""
        words, text = passage.words, passage.segment.text
        before = words[i - 1] if i and text[words[i - 1].stop : words[i].start] == " " else None
        for form, first, behind in begun:
            entity, parts = self._forms[form]
            n, last = length(words, i, parts, behind, text)
            conflict = _conflict(before, words[i], parts) if before and before.text[0].isupper() else ""
            span = Span(words[i - 1 if conflict else i].start, words[i + n - 1].stop)
            if span in found:
                continue
            if last - first == len(parts) or self._enough(entity, parts, words[i : i + n]):
                found[span] = Found(entity=entity, span=span, conflict=conflict)

    def _enough(self, entity: Entity, parts: Sequence[Part], words: Sequence[Word]) -> bool:
        """Whether the words that fit are enough to name the entity."""
        if len(words) == 1:
            word = words[0]
            return (
                entity.kind in _NAMED_BY_ONE_WORD
                and word.text[0].isupper()
                and not any(x[0] != "~" for x in word.senses)
                and any(p.senses & GENERIC_SENSES for p in parts)
                and any(self._distinct.get(p.plain) == entity.id and p.fits(word) for p in parts)
            )
        generic = sum(bool(frozenset(w.senses) & GENERIC_SENSES) for w in words)
        named = sum(bool(self._distinct.get(canonical(w.stem)) == entity.id) for w in words)
        return len(words) - generic >= 2 or (bool(named) and generic < len(words))

    def _people_told(self, word: Word) -> tuple[Person, ...]:
        """The persons whose family name a word is, each in the first spelling that it fits."""
        told: list[Person] = []
        for person in self._people:
            entity, _, family = person
            if not (told and told[-1][0] is entity) and family.fits(word) and family.is_told(word):
                told.append(person)
        return tuple(told)

    def _person_at(self, passage: Passage, i: int, told: Iterable[Person]) -> Iterator[Found]:
        """The persons whose family name word `i` is, with the given name or initial before it."""
        words, text = passage.words, passage.segment.text
        word = words[i]
        for entity, given, family in told:
            start, conflict = word.start, ""
            middle = i
            while (
                middle
                and self._is_part(entity, words[middle - 1])
                and text[words[middle - 1].stop : words[middle].start] == " "
            ):
                middle -= 1
                start = words[middle].start
            if middle == i and i and given and text[words[i - 1].stop : word.start] in (" ", ".", ". "):
                before = words[i - 1]
                if given.fits(before) or (len(before.text) == 1 and before.text.isupper()):
                    start = before.start
                elif self._rival_given(passage, i - 1, given, _inflected(word, family)):
                    start, conflict = before.start, before.text
            yield Found(entity=entity, span=Span(start, word.stop), conflict=conflict)

    def _is_part(self, entity: Entity, word: Word) -> bool:
        """Whether a capitalised word is some part of an entity's name."""
        return word.text[0].isupper() and any(p.fits(word) for e, parts in self._forms if e is entity for p in parts)

    def _rival_given(self, passage: Passage, i: int, given: Part, inflected: bool) -> bool:
        """Whether word `i`, before a family name, is another given name and no post, place or first word."""
        word = passage.words[i]
        if not word.text[0].isupper() or any(s.startswith("post:") for s in word.senses):
            return False
        if word.text.casefold() in honorifics(passage.segment.lang):
            return False
        if inflected and word.text.casefold() == word.stem:
            return False  # «Дворец Бекова»: a given name would stand in the genitive as well
        if passage.segment.text[word.stop : word.stop + 1] != " " or is_acronym(word.text):
            return False
        if any(w.fits(word) for _, parts in self._forms for w in parts if w is not given):
            return False
        if any(f.start <= word.start < f.end for f in passage.figures):
            return False
        starts = {s.start for s in passage.segment.sentences}
        return word.start not in starts or likeness(canonical(word.stem), given.plain, 0.5) > 0

    def _person_forms(self, entity: Entity) -> Iterator[tuple[Part | None, Part]]:
        """(given name, family name) of a person in every spelling the file has."""
        for other, parts in self._forms:
            if other is entity:
                full = [p for p in parts if len(p.text) > 1]
                if full:
                    yield (full[0] if len(full) > 1 else None), full[-1]


def _conflict(before: Word, word: Word, parts: Sequence[Part]) -> str:
    """The capitalised word before a partial name that stands where the full name has another one.

    «Павлодарский завод тяжёлого машиностроения» for «Петропавловский завод …».
    """
    fitted = next((k for k, p in enumerate(parts) if p.fits(word)), 0)
    own = parts[fitted - 1]
    if not fitted or own.acronym or not own.text[0].isupper():
        return ""
    if own.fits(before) or is_acronym(before.text) or set(before.senses) & GENERIC_SENSES:
        return ""
    same_shape = before.text[-2:].casefold() == own.text[-2:].casefold()
    return before.text if same_shape else ""


def _is_foreign(other: Word, noun: Word, text: str) -> bool:
    """Whether a capitalised word right beside a common noun names another thing of the kind."""
    between = text[min(other.stop, noun.stop) : max(other.start, noun.start)]
    small = len(other.text) <= _SMALL
    quoted = between in (" «", "» ")
    return (quoted or (between == " " and not other.senses)) and other.text[0].isupper() and not small


def _inflected(word: Word, family: Part) -> bool:
    """Whether a Russian family name stands in another case than the claims file has it in."""
    folded, own = word.text.casefold(), family.text.casefold()
    return not folded.isascii() and folded != own and folded.startswith(own[:-1])
