"""The office beside a person's name: before it, or behind it as an apposition; never the office of somebody else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib import import_module
from typing import Protocol, cast

from factcheck.match.compile import head_families, post_keys
from factcheck.match.entities import Found, is_acronym
from factcheck.match.grammar import forms
from factcheck.match.scene import Scene
from factcheck.model.mention import Word
from factcheck.model.records import NamedTuple
from factcheck.model.text import Span

_MOST_WORDS = 14
_SHORT = 4
"""An adjective that tells an office from another has more letters."""
_WITHIN = ' ,–—«»“”"-'
"""What may stand between the words of an office."""
_BREAKS = re.compile(r"\s*,\s*|\s+[–—-]\s+")
_AFTER = re.compile(r"\s*,\s+|\s+[–—-]\s+|\s+\(")
_AFTER_END = r"[,.:;()!?«“\"]|\s[–—]\s"
_PARTS = re.compile(r"[\s.]+")
_BODIES = frozenset({"organization", "place"})
_FURTHEST = {"ru": 1, "en": 6}
"""How many words may stand before the head noun of an apposition."""


class Offices(Protocol):
    """What every `lang/xx/posts.py` has."""

    HEADS: dict[str, str]
    JOINING: frozenset[str]
    VERB_ENDINGS: tuple[str, ...]
    VERBS: frozenset[str]
    BODY_BEGINNINGS: tuple[str, ...]
    OBLIQUE: tuple[str, ...]


@lru_cache(maxsize=8)
def offices(lang: str) -> Offices:
    """The tables of offices of one language."""
    return cast("Offices", import_module(f"factcheck.lang.{lang}.posts"))


class Office(NamedTuple):
    """The words of one office, and where they stand."""

    span: Span
    keys: frozenset[str]
    plain: frozenset[str]
    """The same, the names in it as mere words."""
    heads: tuple[str, ...]
    former: bool


def offices_beside(scene: Scene, found: Found, known: frozenset[str]) -> Iterator[Office]:
    """Offices right before a name, or right behind it as an apposition. `known` are the keys of the listed posts."""
    before = _before(scene, found, known)
    yield from _split(scene, before)
    if not before:
        yield from _split(scene, _behind(scene, found, known))


def _before(scene: Scene, found: Found, known: frozenset[str]) -> list[Word]:
    """The words before a name that can be its office: back to the first head noun (or its modifiers)."""
    words = [w for w in scene.passage.words if w.stop <= found.span.start]
    sentence = scene.sentence(found.span.start)
    run: list[Word] = []
    edge = found.span.start
    for word in reversed(words[-_MOST_WORDS:]):
        if word.start < sentence.start or scene.text[word.stop : edge].strip(_WITHIN):
            break
        run.insert(0, word)
        edge = word.start
    run = _cut(scene, run, known)
    return run if run and _agrees(scene, run, found) else []


def _cut(scene: Scene, run: list[Word], known: frozenset[str]) -> list[Word]:
    """Cut a run of words to the offices in it, or to nothing where a verb or another's name stands between."""
    heads = [i for i, w in enumerate(run) if head_families(w)]
    if not heads or run[-1].text.casefold() in offices(scene.lang).JOINING:
        return []
    tail = run[heads[-1] + 1 :]
    foreign = [w for w in tail if w.text.casefold() not in scene.fillers and not post_keys([w], scene.entities) & known]
    if scene.lang == "ru":
        if any(_another(scene, w) or is_verb(w, scene.lang) for w in foreign):
            return []
    elif foreign and not (scene.lang == "en" and tail[0].text == "of"):
        return []
    others = [h for h in heads if not _parted(scene, run[h : heads[-1] + 1])]
    first = others[0] if others else heads[-1]  # "CFO Ann Lee and CEO": the first is another's
    if scene.lang in ("en", "kk"):
        while first > 0 and _modifies(scene, run[first - 1], run[first]):
            if _names_another(scene, run[max(0, first - 2) : first]):
                break
            first -= 1
    while first < len(run) and run[first].text.casefold() in forms(scene.lang).CONJUNCTIONS:
        first += 1
    return run[first:]


def _parted(scene: Scene, words: Sequence[Word]) -> bool:
    """Whether a person, a verb of speech or a quotation mark parts the first office of a run from the last."""
    between = words[1:-1]
    text = scene.text[words[0].stop : words[-1].start] if len(words) > 1 else ""
    spoken = any("~speech" in w.senses for w in between)
    return _names_another(scene, between) or spoken or any(c in text for c in '”»“«"')


def _names_another(scene: Scene, words: Sequence[Word]) -> bool:
    """Whether a person of the file is named among some words."""
    people = [f.span for f in scene.entities if f.entity.kind == "person"]
    return any(s.start <= w.start < s.stop for w in words for s in people)


def is_verb(word: Word, lang: str) -> bool:
    """Whether a word looks like a verb: what stands behind one is another's office, or nobody's."""
    folded = word.text.casefold()
    table = offices(lang)
    return folded in table.VERBS or (word.text[0].islower() and folded.endswith(table.VERB_ENDINGS))


def _another(scene: Scene, word: Word) -> bool:
    """Whether a capitalised word behind an office's head is a name, not a part of the office («глава ВОЗ»)."""
    if not word.text[0].isupper() or head_families(word) or is_acronym(word.text):
        return False
    if word.text.casefold().startswith(offices(scene.lang).BODY_BEGINNINGS):
        return False
    quoted = any(n.quoted and n.span.start <= word.start < n.span.stop for n in scene.passage.names)
    known = any(f.span.start <= word.start < f.span.stop and f.entity.kind in _BODIES for f in scene.entities)
    return not quoted and not known


def _agrees(scene: Scene, run: Sequence[Word], found: Found) -> bool:
    """Whether office and name stand in one case, as Russian endings tell: «пресс-секретарь Сейтовой» is not she."""
    head = next((w for w in run if head_families(w)), None)
    if scene.lang != "ru" or head is None:
        return True
    return _plain(head) == _spelt_so(scene, found)


def _plain(head: Word) -> bool:
    """Whether a Russian head noun stands in the nominative."""
    return head.text.casefold().replace("ё", "е") in _nominatives()


@lru_cache(maxsize=1)
def _nominatives() -> frozenset[str]:
    """Forms of head nouns whose genitive stands beside them in the table, and those that have no other case."""
    out = {"глава", "зам", "замминистра", "замглавы", "замакима"}
    for entry in offices("ru").HEADS.values():
        found = frozenset(entry.split())
        out.add(entry.split()[0])  # «посол» loses its vowel: its own form stands first
        out |= {w for w in found if w + "а" in found or (w.endswith("ь") and w[:-1] + "я" in found)}
    return frozenset(out)


def _spelt_so(scene: Scene, found: Found) -> bool:
    """Whether the last word of a name stands as the claims file spells it, or has no case to tell (Latin letters)."""
    last = _last(scene.text[found.span.start : found.span.stop])
    spellings = (*found.entity.name.values(), *found.entity.aliases)
    return last.isascii() or bool(found.conflict) or last in {_last(s) for s in spellings}


def _last(name: str) -> str:
    """The last word of a name, folded."""
    return _PARTS.split(name.casefold().replace("ё", "е"))[-1]


def oblique(scene: Scene, found: Found) -> bool:
    """Whether a Kazakh name stands in a case that can part it from the office before it: «Министр … Сейітоваға»."""
    endings = offices(scene.lang).OBLIQUE
    return (
        bool(endings)
        and not _spelt_so(scene, found)
        and scene.text[found.span.start : found.span.stop].casefold().endswith(endings)
    )


def _modifies(scene: Scene, word: Word, head: Word) -> bool:
    """Whether a word before a head noun is part of the office: «Defence and Aerospace Industry Minister»."""
    between = scene.text[word.stop : head.start]
    if scene.lang == "kk" and between == "» ":
        return True  # «Самал» компаниясының басшысы
    if between != " ":
        return False
    if scene.lang == "kk":
        return not word.text.casefold().endswith(offices("kk").OBLIQUE) and "~indirect" not in word.senses
    return word.text[0].isupper() or word.text in ("and", "of")


def _behind(scene: Scene, found: Found, known: frozenset[str]) -> list[Word]:
    """The words of an apposition: «Аскар Жумагалиев, заместитель Премьер-Министра РК, …»; none where a verb follows.

    «Сейтова, министр и аким осмотрели мост» is a list of three.
    """
    m = _AFTER.match(scene.text, found.span.stop)
    if not m:
        return []
    end = re.compile(_AFTER_END).search(scene.text, m.end())
    stop = end.start() if end else len(scene.text)
    words = [w for w in scene.passage.words if m.end() <= w.start < stop][:_MOST_WORDS]
    heads = [i for i, w in enumerate(words) if head_families(w)]
    if not heads or heads[0] > _FURTHEST.get(scene.lang, _MOST_WORDS):
        return []
    verbs = [w for w in words[heads[0] + 1 :] if is_verb(w, scene.lang) and not post_keys([w], scene.entities) & known]
    return [] if verbs else words


def _split(scene: Scene, words: Sequence[Word]) -> Iterator[Office]:
    """Offices in a run of words: cut where a mark or a conjunction stands before the next office."""
    part: list[Word] = []
    for i, word in enumerate(words):
        gap = scene.text[words[i - 1].stop : word.start] if i else ""
        parted = _BREAKS.fullmatch(gap) and any(map(head_families, words[i:]))
        joined = i and words[i - 1].text.casefold() in forms(scene.lang).CONJUNCTIONS and bool(head_families(word))
        if part and (parted or joined) and any(map(head_families, part)):
            yield from _office(scene, part)
            part = []
        part.append(word)
    if part:
        yield from _office(scene, part)


def _adjectives(scene: Scene, head: Word) -> tuple[Word, ...]:
    """The adjective before a Russian head noun that says which office it is: «финансовый директор», no «новый»."""
    before = [w for w in scene.passage.words if w.stop <= head.start][-1:]
    if not before or scene.text[before[0].stop : head.start] != " ":
        return ()
    word = before[0]
    idle = any(s[0] == "~" or s in ("new", "next", "previous") for s in word.senses)
    adjective = len(word.text) > _SHORT and word.text.casefold().endswith(forms("ru").ADJECTIVE)
    return (word,) if adjective and not idle and word.text.casefold() not in scene.fillers else ()


def _office(scene: Scene, words: Sequence[Word]) -> Iterator[Office]:
    """One office out of its words, if a head noun is among them."""
    first = next((i for i, w in enumerate(words) if head_families(w)), 0)
    if scene.lang == "ru" and words:
        # «Министр, он же вице-премьер»: in Russian nothing before the head belongs to the office but its adjective.
        words = [*_adjectives(scene, words[first]), *words[first:]]
    idle = scene.fillers | forms(scene.lang).CONJUNCTIONS
    kept = [w for w in words if w.text.casefold() not in idle]
    heads = tuple(x for w in kept for x in head_families(w))
    if not heads:
        return
    before = [w for w in scene.passage.words if w.stop <= kept[0].start][-1:]
    former = any("~former" in w.senses for w in (*before, *kept))
    start = kept[0].start - (scene.text[kept[0].start - 1 : kept[0].start] == "«")
    yield Office(Span(start, kept[-1].stop), post_keys(kept, scene.entities), post_keys(kept), heads, former)
