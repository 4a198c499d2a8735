"""Another town where a fact's own should stand: in the clause that tells its event, or beside its region."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from importlib import import_module

from factcheck.match.entities import GENERIC_SENSES, is_acronym
from factcheck.match.families import PREDICATES
from factcheck.match.grammar import forms
from factcheck.match.scene import Scene
from factcheck.match.slotwords import families, neighbours
from factcheck.model.alignment import CompiledClaim
from factcheck.model.mention import Name, Word
from factcheck.model.text import Span

_VISITS = frozenset({"visit", "locate", "come"})
_FACILITIES = frozenset({"plant", "venue", "school", "house"})
_LONGEST_ENDING = 4
_LETTERS = 4
_MOST_WORDS = 3
"""Longer runs of capitals than these are headings and titles, no towns."""


def other_town(
    scene: Scene,
    sentence: Span,
    claim: CompiledClaim,
    wanted: Sequence[str],
    deeds: frozenset[str],
    strangers: Sequence[Name],
) -> Span | None:
    """Another town: beside the region that the fact names, or in the clause that tells its event of its subject."""
    for name in strangers:
        words = list(scene.words(name.span))
        if not words or len(words) > _MOST_WORDS or not _in_place(scene, name.span, claim):
            continue
        clause = scene.clause(name.span.start)
        told = {s for w in scene.words(clause) for s in families(w)}
        beside_region = _beside_region(scene, name, claim)
        if beside_region and told & (deeds | claim.predicates) and _has_noun(scene, clause, claim):
            return beside_region
        if _may_contain(scene, name, words):
            continue
        person = _VISITS & told and _subject(scene, sentence, claim, wanted, ("person",))
        if person or (_event(scene, clause, claim) and _thing(scene, sentence, clause, claim, wanted)):
            return name.span
    return None


def _in_place(scene: Scene, span: Span, claim: CompiledClaim) -> bool:
    """Whether a name stands where a place does, or behind the word that the claim's own place stands behind."""
    one, _ = neighbours(scene, span)
    own, _ = claim.beside.get(scene.lang, (frozenset(), frozenset()))
    return locative(scene, span) or bool(one & own - claim.predicates - PREDICATES)


def _event(scene: Scene, clause: Span, claim: CompiledClaim) -> bool:
    """Whether a clause has a predicate of the claim, or a word that is the claim's alone."""
    own = frozenset(k for t in claim.terms.get(scene.lang, ()) for k in t.own)
    return not scene.keys(clause).isdisjoint(claim.predicates | own)


def _thing(scene: Scene, sentence: Span, clause: Span, claim: CompiledClaim, wanted: Sequence[str]) -> bool:
    """Whether a clause has what stands in the place: itself, or its common noun beside the body whose it is.

    A body acts in many towns; a bridge, a mission, an event is in one.
    """
    if _subject(scene, clause, claim, wanted, ("product", "event", "other")):
        return True
    bodies = [f for f in scene.entities if f.entity.id in claim.subjects and f.entity.kind == "organization"]
    spans = [f.span for f in bodies if clause.start <= f.span.start < clause.stop]
    if any(_FACILITIES & families(w) for span in spans for w in scene.words(span)):
        return True  # «Детская больница имени Ахметова»: the building has the body's name
    return _has_noun(scene, clause, claim) and _subject(scene, sentence, claim, wanted, ("organization",))


def _has_noun(scene: Scene, clause: Span, claim: CompiledClaim) -> bool:
    """Whether a clause has a common noun of the claim's, or one for the same kind of thing («завод», «школа»)."""
    terms = [t for t in claim.terms.get(scene.lang, ()) if not t.senses & PREDICATES and len(t.stem) >= _LETTERS]
    kinds = frozenset(s for ts in claim.terms.values() for t in ts for s in t.senses & GENERIC_SENSES)
    keys = kinds | {"=" + t.stem for t in terms} | {s for t in terms for s in t.senses}
    return not scene.keys(clause).isdisjoint(keys)


def _subject(scene: Scene, sentence: Span, claim: CompiledClaim, wanted: Sequence[str], kinds: Sequence[str]) -> bool:
    """Whether an entity of a kind that the fact is about stands in a sentence; the name it asserts is none."""
    return any(
        f.entity.kind in kinds and f.entity.id not in wanted and f.entity.id in claim.subjects | _companions(claim)
        for f in scene.entities
        if sentence.start <= f.span.start < sentence.stop
    )


def _companions(claim: CompiledClaim) -> frozenset[str]:
    """Entities that a release of one organisation is about throughout: its name stands for what it builds."""
    bodies = [e.id for e in claim.release.entities.values() if e.kind == "organization"]
    about = [set(c.about) for c in claim.release.claims if set(c.about) & claim.subjects]
    return frozenset(b for b in bodies if any(b in a for a in about))


def _beside_region(scene: Scene, name: Name, claim: CompiledClaim) -> Span | None:
    """The part of a name beside the region of the fact that is another town: «Темиртау Карагандинской области»."""
    regions = _regions(claim, scene.lang)
    words = list(scene.words(name.span))
    inside = [w for w in words if w.stem not in regions]
    if inside and len(inside) < len(words):
        return Span(inside[0].start, inside[-1].stop)
    before, behind = neighbours_loose(scene, name.span)
    return name.span if any(w and w.stem in regions for w in (before, behind)) and inside else None


def _regions(claim: CompiledClaim, lang: str) -> frozenset[str]:
    """Stems of what a fact about a place names beside it: its region."""
    return frozenset(t.stem for t in claim.terms.get(lang, ()) if not t.senses and t.own)


def neighbours_loose(scene: Scene, span: Span) -> tuple[Word | None, Word | None]:
    """The words before and behind a span, a comma or bracket between them allowed."""
    before = next((w for w in reversed(scene.passage.words) if w.stop <= span.start), None)
    behind = next((w for w in scene.passage.words if w.start >= span.stop), None)
    near = [
        w if w and len(scene.text[min(w.stop, span.stop) : max(w.start, span.start)].strip(" ,(")) == 0 else None
        for w in (before, behind)
    ]
    return near[0], near[1]


def _may_contain(scene: Scene, name: Name, words: Sequence[Word]) -> bool:
    """Whether a place may hold the right one or lie in it: a country, a region, an acronym."""
    before, behind = neighbours_loose(scene, name.span)
    beside = [*words, *(w for w in (before, behind) if w)]
    if any("region" in w.senses or "country" in w.senses for w in beside) or any(is_acronym(w.text) for w in words):
        return True
    return any(_is_country(w.text.casefold(), scene.lang) for w in words)


@lru_cache(maxsize=8)
def table(lang: str, name: str) -> frozenset[str]:
    """A table of words around names of one language."""
    table: str = getattr(import_module(f"factcheck.lang.{lang}.naming"), name)
    return frozenset(table.split())


@lru_cache(maxsize=1024)
def _is_country(word: str, lang: str) -> bool:
    """Whether a folded word is a country's name, inflected: all of it but its last letter, and an ending."""
    return any(
        word.startswith(name if len(name) < _LETTERS else name[:-1]) and len(word) <= len(name) + _LONGEST_ENDING
        for name in table(lang, "COUNTRIES")
    )


def locative(scene: Scene, span: Span) -> bool:
    """Whether a name stands in a place's slot: «в …», "in …", «… қаласында»."""
    before = [w for w in scene.passage.words if w.stop <= span.start][-1:]
    last = [w for w in scene.passage.words if w.start < span.stop][-1:]
    after = [w for w in scene.passage.words if w.start >= span.stop][:1]
    table = forms(scene.lang)
    if table.PLACE_ENDINGS:
        town = bool(after) and bool({"urban", "region"}.intersection(after[0].senses))
        return town or (bool(last) and last[0].text.casefold().endswith(table.PLACE_ENDINGS))
    word = before[0].text.casefold() if before and span.start - before[0].stop == 1 else ""
    return word in table.PLACE_BEFORE
