"""Another name where a fact's own should stand: told only where the fact's frame anchors the place it stands in."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from functools import lru_cache
from importlib import import_module

from factcheck.match.compile import keys_of
from factcheck.match.entities import GENERIC_SENSES, is_acronym
from factcheck.match.families import PREDICATES
from factcheck.match.grammar import forms
from factcheck.match.scene import Scene
from factcheck.match.slotwords import SMALL, families, neighbours
from factcheck.model.alignment import CompiledClaim
from factcheck.model.mention import Name, Word
from factcheck.model.text import Span

_VISITS = frozenset({"visit", "locate", "come"})
_LONGEST_ENDING = 4
_OWN_WORDS = 2
_LETTERS = 4
_PHRASE = 12
"""How far a name stands from the subject at most, the noun they share between them: "ESA satellite Lumen"."""
_MOST_WORDS = 3
"""A town, a brand: longer runs of capitals are headings and titles."""


def rival(
    scene: Scene, sentence: Span, claim: CompiledClaim, wanted: Sequence[str], deeds: frozenset[str]
) -> Span | None:
    """A name of nobody in the file in the slot of the name that a fact asserts, or None.

    `deeds` are the predicates of the release's claims about the same thing: what places a sentence.
    """
    kinds = {claim.release.entities[i].kind for i in wanted}
    strangers = [n for n in scene.strangers if sentence.start <= n.span.start < sentence.stop and not n.initial]
    if any(f.entity.id in wanted for f in scene.entities if sentence.start <= f.span.start < sentence.stop):
        return None
    if kinds == {"place"}:
        return _town(scene, sentence, claim, wanted, deeds, strangers)
    if "place" in kinds:
        return None
    return (
        _beside_noun(scene, claim, wanted, strangers)
        or _owner(scene, sentence, claim, wanted)
        or _source(scene, sentence, claim)
    )


def _town(
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
    return any((claim.predicates | own).intersection(keys_of(w)) for w in scene.words(clause))


def _thing(scene: Scene, sentence: Span, clause: Span, claim: CompiledClaim, wanted: Sequence[str]) -> bool:
    """Whether a clause has what stands in the place: itself, or its common noun beside the body whose it is.

    A body acts in many towns; a bridge, a mission, an event is in one.
    """
    if _subject(scene, clause, claim, wanted, ("product", "event", "other")):
        return True
    return _has_noun(scene, clause, claim) and _subject(scene, sentence, claim, wanted, ("organization",))


def _has_noun(scene: Scene, clause: Span, claim: CompiledClaim) -> bool:
    """Whether a clause has a common noun of the claim's, or one for the same kind of thing («завод», «школа»)."""
    terms = [t for t in claim.terms.get(scene.lang, ()) if not t.senses & PREDICATES and len(t.stem) >= _LETTERS]
    kinds = frozenset(s for ts in claim.terms.values() for t in ts for s in t.senses & GENERIC_SENSES)
    keys = kinds | {"=" + t.stem for t in terms} | {s for t in terms for s in t.senses}
    return any(keys.intersection(keys_of(w)) for w in scene.words(clause))


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
def _table(lang: str, name: str) -> frozenset[str]:
    """A table of words around names of one language."""
    table: str = getattr(import_module(f"factcheck.lang.{lang}.naming"), name)
    return frozenset(table.split())


@lru_cache(maxsize=1024)
def _is_country(word: str, lang: str) -> bool:
    """Whether a folded word is a country's name, inflected: all of it but its last letter, and an ending."""
    return any(
        word.startswith(name if len(name) < _LETTERS else name[:-1]) and len(word) <= len(name) + _LONGEST_ENDING
        for name in _table(lang, "COUNTRIES")
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


def _beside_noun(scene: Scene, claim: CompiledClaim, wanted: Sequence[str], strangers: Sequence[Name]) -> Span | None:
    """A stranger beside the noun that the fact's own name stands beside: "assemble King Long buses"."""
    before, behind = (_nouns_beside(side, claim) for side in claim.beside.get(scene.lang, (frozenset(), frozenset())))
    for name in strangers:
        clause = scene.clause(name.span.start)
        one, other = neighbours(scene, name.span)
        if not (one & before or other & behind) or not _subject_near(scene, clause, claim, wanted, before | behind):
            continue
        told = {s for w in scene.words(clause) for s in families(w)}
        own = frozenset(k for t in claim.terms.get(scene.lang, ()) for k in t.own) - before - behind
        words = sum(bool(own.intersection(keys_of(w))) for w in scene.words(clause))
        anchored = told & claim.predicates or words >= _OWN_WORDS
        if anchored or (not claim.predicates and _is_said_to_be(scene, clause, claim, wanted, name)):
            return name.span
    return None


def _nouns_beside(side: frozenset[str], claim: CompiledClaim) -> frozenset[str]:
    """The nouns among what stands beside a claim's names: no small words, no verb of the claim."""
    verbs = {"=" + t.stem for terms in claim.terms.values() for t in terms if t.senses & PREDICATES}
    return frozenset(k for k in side if k[0] != SMALL) - claim.predicates - PREDICATES - verbs


def _is_said_to_be(scene: Scene, clause: Span, claim: CompiledClaim, wanted: Sequence[str], name: Name) -> bool:
    """Whether a clause does no more than say what its subject is, or the name stands in one phrase with the subject.

    "Lumen is an ESA satellite", "ESA's Lumen satellite"; not "Lumen joins the ESA satellite Sentinel".
    """
    about = [
        f
        for f in scene.entities
        if f.entity.id in claim.subjects - set(wanted) and clause.start <= f.span.start < clause.stop
    ]
    phrase = any(max(name.span.start - f.span.stop, f.span.start - name.span.stop) <= _PHRASE for f in about)
    verbs = any(PREDICATES.intersection(w.senses) or _tensed(w, scene.lang) for w in scene.words(clause))
    others = [
        n for n in scene.strangers if n is not name and clause.start <= n.span.start < clause.stop and not n.initial
    ]
    return not others and (phrase or not verbs)


def _tensed(word: Word, lang: str) -> bool:
    """Whether a word ends as a verb of the past or of the present does."""
    table = forms(lang)
    return word.text.casefold().endswith((*table.PAST, *table.PLANNED)) and word.text.islower()


def _subject_near(
    scene: Scene, clause: Span, claim: CompiledClaim, wanted: Sequence[str], beside: frozenset[str]
) -> bool:
    """Whether what the fact is about, beside the name it asserts, is told: by name, or by its common noun."""
    about = claim.subjects - set(wanted)
    if any(f.entity.id in about and clause.start <= f.span.start < clause.stop for f in scene.entities):
        return True
    plain = [
        t for t in claim.terms.get(scene.lang, ()) if not t.senses & (PREDICATES | beside) and len(t.stem) >= _LETTERS
    ]
    return any("=" + t.stem in keys_of(w) or t.senses & families(w) for t in plain for w in scene.words(clause))


def _owner(scene: Scene, sentence: Span, claim: CompiledClaim, wanted: Sequence[str]) -> Span | None:
    """A stranger that is said to own what the fact gives to its name: «Общество … его станция OSIRIS-REx»."""
    nouns = frozenset(s for terms in claim.terms.values() for t in terms for s in t.senses)
    owned = _table(scene.lang, "POSSESSIVE")
    words = list(scene.words(sentence))
    for pronoun, noun in itertools.pairwise(words):
        about = [
            f
            for f in scene.entities
            if f.entity.id in claim.subjects - set(wanted) and f.span.start - noun.stop in (1, 2)
        ]
        if pronoun.text.casefold() in owned and nouns & families(noun) and about:
            return _body_before(scene, sentence, pronoun.start)
    return None


def owns(scene: Scene, span: Span) -> bool:
    """Whether something is said to be owned by the one named before: "NASA said of its probe"."""
    return any(w.text.casefold() in _table(scene.lang, "POSSESSIVE") for w in scene.words(span))


def _body_before(scene: Scene, sentence: Span, at: int) -> Span | None:
    """The organisation of nobody in the file named before an offset: «Американское астрономическое общество»."""
    for name in scene.strangers:
        if not sentence.start <= name.span.start < at:
            continue
        words = list(scene.words(Span(name.span.start, at)))[:4]
        last = next((w for w in words if "body" in w.senses or "organisation" in w.senses), None)
        if last is not None or (is_acronym(name.words[-1]) and not name.initial):
            return Span(name.span.start, last.stop if last else name.span.stop)
    return None


def names_source(claim: CompiledClaim) -> bool:
    """Whether a fact says who the figures come from."""
    data = any("data" in t.senses for terms in claim.terms.values() for t in terms)
    return "announce" in claim.predicates or data


def _source(scene: Scene, sentence: Span, claim: CompiledClaim) -> Span | None:
    """Another body as the declared source of the figures: "Source: Ministry of …"."""
    if not names_source(claim):
        return None
    labels = _table(scene.lang, "SOURCE_LABELS")
    for name in scene.strangers:
        before = next((w for w in reversed(scene.passage.words) if w.stop <= name.span.start), None)
        labelled = (
            before
            and before.text.casefold() in labels
            and scene.text[before.stop : name.span.start].strip(" *_") == ":"
        )
        if labelled and sentence.start <= name.span.start < sentence.stop:
            return _body_at(scene, name)
    return None


def _body_at(scene: Scene, name: Name) -> Span | None:
    """An organisation's whole name from its first word on, up to the next mark."""
    words = [w for w in scene.passage.words if w.start >= name.span.start]
    run: list[Word] = []
    for word in words:
        if run and scene.text[run[-1].stop : word.start] != " ":
            break
        run.append(word)
    body = any("body" in w.senses or "organisation" in w.senses for w in run)
    return Span(run[0].start, run[-1].stop) if body else None
