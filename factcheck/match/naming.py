"""Facts that give a name: where a thing is, whose it is, what it is called. Told by the name beside its subject."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.match.circumstances import circumstances
from factcheck.match.compile import head_families
from factcheck.match.entities import GENERIC_SENSES, Found
from factcheck.match.families import PREDICATES
from factcheck.match.figures import FigureMatcher
from factcheck.match.keys import keys_of
from factcheck.match.places import locative
from factcheck.match.rivals import names_source, owns, rival
from factcheck.match.scene import STRANGER, Scene
from factcheck.model.alignment import Alignment, CompiledClaim
from factcheck.model.mention import Name, Word
from factcheck.model.text import Span

_LASTING = frozenset({"organization", "product", "event", "other"})
_SAYS_LITTLE = frozenset({"name", "announce", "exceed", "set", "cost", "attend", "head"})
"""Predicates that fit a sentence about anything."""
_MOST_OBJECTS = 1


def names_only(claim: CompiledClaim) -> bool:
    """Whether what a fact asserts is a name: it has one, and hardly a word of its own beside it."""
    if not claim.named:
        return False
    return "locate" in claim.predicates or len(_objects(claim)) <= _MOST_OBJECTS


def _objects(claim: CompiledClaim) -> list[str]:
    """Stems of the words that are this claim's alone, no predicates, no common nouns for the kind of thing."""
    terms = claim.terms.get(claim.release.lang, ())
    said = PREDICATES | GENERIC_SENSES | {"data"}
    return [t.stem for t in terms if t.own and not t.senses & said]


def asserted(claim: CompiledClaim) -> tuple[str, ...]:
    """The entities whose names the fact asserts: places it is about, or what it names beyond its subject."""
    entities = claim.release.entities
    places = tuple(i for i in claim.named if i in claim.subjects and entities[i].kind == "place")
    return places or claim.named[1:] or claim.named


def match(scene: Scene, sentence: Span, claim: CompiledClaim, told_by: frozenset[str]) -> Iterator[Alignment]:
    """The alignment of a sentence with a fact that gives a name; `told_by` are its `deeds`."""
    if "namesake" in scene.cues(sentence):
        return
    wanted = asserted(claim)
    here = scene.once(_named_in, sentence)
    if _frame(scene, sentence, claim, here, wanted, told_by):
        told = next((f for f in here if f.entity.id in wanted and _stands(scene, f, claim)), None)
        if told:
            denied = circumstances(scene, told.span, claim, None).negated
            clause = scene.words(scene.clause(told.span.start))
            if not denied or any(claim.predicates.intersection(w.senses) for w in clause):
                yield _alignment(scene, claim, told.span, told.conflict)
            return
        other = rival(scene, sentence, claim, wanted, told_by)
        if other:
            yield _alignment(scene, claim, other, scene.text[other.start : other.stop])
            return
        coarser = _coarser(scene, sentence, claim)
        if coarser:
            yield _alignment(scene, claim, coarser, "")


def _stands(scene: Scene, found: Found, claim: CompiledClaim) -> bool:
    """Whether a name stands there as the fact's, not as the source of the news, not as a stranger's adjective."""
    if not names_source(claim) and _source_only(scene, found):
        return False
    before = [w for w in scene.passage.words if w.stop <= found.span.start][-1:]
    if found.entity.kind == "organization" and before and head_families(before[0]):
        return False  # «директор «Арыс Жолкурылыс»»: the body of somebody named
    adjective = scene.text[found.span.start].islower()
    strangers = [g for g in scene.groups if STRANGER in g.ids and 0 <= g.span.start - found.span.stop <= 1]
    return not (adjective and strangers)


def deeds(claim: CompiledClaim, claims: Sequence[CompiledClaim]) -> frozenset[str]:
    """What the release's other claims say of the thing that the fact is about: what tells a sentence of it.

    «В Алматы начнут выпускать автомобили» puts the plant there, since the plant makes cars.
    """
    entities, wanted = claim.release.entities, asserted(claim)
    about = {i for i in claim.subjects if i not in wanted and i in entities and entities[i].kind in _LASTING}
    others = [c for c in claims if c is not claim and c.claim.kind == "fact" and c.subjects & about]
    return frozenset(p for c in others for p in c.predicates) - _SAYS_LITTLE


def _alignment(scene: Scene, claim: CompiledClaim, span: Span, conflict: str) -> Alignment:
    # What a fact says by its name alone holds before and after: no plan is told as done by it.
    around = circumstances(scene, span, claim, None)._replace(tense="open", past_period=False)
    return Alignment(
        claim=claim,
        kind="name" if conflict else "fact",
        passage=scene.index,
        span=span,
        evidence=span,
        score=0.7 if conflict else 0.8,
        subject="own",
        subjects=frozenset(asserted(claim)[:1]) if conflict else frozenset(),
        circumstances=around,
        altered=bool(conflict),
        found=conflict,
    )


def _frame(
    scene: Scene,
    sentence: Span,
    claim: CompiledClaim,
    here: Sequence[Found],
    wanted: Sequence[str],
    told_by: frozenset[str],
) -> bool:
    """Whether something else of the fact stands in the sentence: another of its subjects, its verb, its noun.

    What a thing is called needs no more than the name.
    """
    if "name" in claim.predicates:
        return True
    if any(f.entity.id in claim.subjects and f.entity.id not in wanted for f in here):
        return True
    places = any(claim.release.entities[i].kind == "place" for i in wanted)
    nouns = frozenset(s for t in claim.terms.get(scene.lang, ()) for s in t.senses)
    frame = (nouns - PREDICATES) | (claim.predicates - {"attend"} if places else claim.predicates) | told_by
    stems = frozenset("=" + t.stem for t in claim.terms.get(scene.lang, ()) if not t.senses & PREDICATES)
    words, keys = scene.once(_beside_names, sentence)
    if names_source(claim) and any(_gives_source(w) for w in words):
        return True
    return not keys.isdisjoint(frame | stems) or (not frame and not stems)


def _named_in(scene: Scene, sentence: Span) -> list[Found]:
    """The entities that a sentence names."""
    return [f for f in scene.entities if sentence.start <= f.span.start < sentence.stop]


def _beside_names(scene: Scene, sentence: Span) -> tuple[list[Word], frozenset[str]]:
    """The words of a sentence that are in none of those names, and what they are looked up by."""
    inside = [f.span for f in _named_in(scene, sentence)]
    words = [w for w in scene.words(sentence) if not any(s.start <= w.start < s.stop for s in inside)]
    return words, frozenset(k for w in words for k in keys_of(w))


def _gives_source(word: Word) -> bool:
    """Whether a word says whose the news is: "according to", «по данным», «деректері бойынша»."""
    return bool({"data", "announce"}.intersection(word.senses)) or "~speech" in word.senses


def _source_only(scene: Scene, found: Found) -> bool:
    """Whether an entity is named as the source of the news alone: «НАСА: …», "…, NASA said"."""
    if found.entity.kind not in ("organization", "person"):
        return False
    if (
        scene.text[found.span.stop : found.span.stop + 1] == ":"
        and scene.sentence(found.span.start).start == found.span.start
    ):
        return True
    near = [w for w in scene.passage.words if found.span.stop <= w.start]
    near = near[:1] + [w for w in scene.passage.words if w.stop <= found.span.start][-1:]
    says = any("~speech" in w.senses for w in near)
    return says and not owns(scene, Span(found.span.stop, scene.sentence(found.span.start).stop))


def _coarser(scene: Scene, sentence: Span, claim: CompiledClaim) -> Span | None:
    """The region that the fact itself names beside its place: «в Карагандинской области» for Сарань."""
    wanted = {t.stem for t in claim.terms.get(scene.lang, ()) if not t.senses and t.own}
    for name in scene.strangers:
        if not sentence.start <= name.span.start < sentence.stop:
            continue
        region = any("region" in w.senses for w in scene.words(sentence) if _touches(name, w))
        if not (region or locative(scene, name.span)):
            continue
        for word in scene.words(name.span):
            first = name.initial and word.start == name.span.start
            if word.stem in wanted and (region or not first):
                return name.span
    return None


def other_region(matcher: FigureMatcher, scene: Scene, sentence: Span, claim: CompiledClaim) -> Span | None:
    """A stranger's region where the fact names one: «акима Костанайской области»."""
    entities = matcher.release.release.entities
    here = {f.entity.id for f in scene.entities if sentence.start <= f.span.start < sentence.stop}
    wanted = {i for i in claim.named if entities[i].kind == "place"}
    if not wanted or here & wanted:
        return None
    for word in scene.words(sentence):
        if "region" not in word.senses:
            continue
        for name in scene.strangers:
            if _touches(name, word):
                return Span(min(name.span.start, word.start), max(name.span.stop, word.stop))
    return None


def other_actor(scene: Scene, clause: Span, claim: CompiledClaim) -> Span | None:
    """Another body in the slot of one that the fact names: «подарила компания Ampere Group»."""
    missing = _missing(scene, clause, claim)
    return rival(scene, clause, claim, missing, frozenset()) if missing else None


def left_to_another(scene: Scene, clause: Span, claim: CompiledClaim) -> bool:
    """Whether a body that the fact names is absent and a name of nobody in the file stands in its clause."""
    strangers = [n for n in scene.strangers if clause.start <= n.span.start < clause.stop and not n.initial]
    return bool(_missing(scene, clause, claim)) and bool(strangers)


def _missing(scene: Scene, clause: Span, claim: CompiledClaim) -> tuple[str, ...]:
    """Organisations that a fact names and its sentence does not; none where the sentence has one of them."""
    bodies = tuple(i for i in claim.named if claim.release.entities[i].kind == "organization")
    sentence = scene.sentence(clause.start)
    here = {f.entity.id for f in scene.entities if sentence.start <= f.span.start < sentence.stop}
    return () if here & set(bodies) else bodies


def _touches(name: Name, word: Word) -> bool:
    """Whether a word stands right beside a name, or in it beside another."""
    beside = name.span.stop + 1 == word.start or word.stop + 1 == name.span.start
    return beside or (name.span.start <= word.start < name.span.stop and len(name.words) > 1)


def misnamed(matcher: FigureMatcher, scenes: Sequence[Scene], aligned: Sequence[Alignment]) -> Iterator[Alignment]:
    """Organisations whose name is misspelt or crossed with another's, held against the claim told beside them."""
    for scene in scenes:
        for f in scene.entities:
            if not f.conflict or f.entity.kind == "person":
                continue
            claim = _told_beside(matcher, scene, f, aligned)
            if claim is None:
                continue
            yield Alignment(
                claim=claim,
                kind="name",
                passage=scene.index,
                span=f.span,
                evidence=f.span,
                score=0.75,
                subject="own",
                subjects=frozenset({f.entity.id}),
                altered=True,
                found=f.conflict,
            )


def _told_beside(matcher: FigureMatcher, scene: Scene, f: Found, aligned: Sequence[Alignment]) -> CompiledClaim | None:
    """The claim about an entity that is told in its sentence, or else the first claim that is about it alone."""
    sentence = scene.sentence(f.span.start)
    for a in aligned:
        if (
            a.passage == scene.index
            and sentence.start <= a.span.start < sentence.stop
            and f.entity.id in a.claim.subjects
        ):
            return a.claim
    plain = [c for c in matcher.release.claims if c.claim.kind == "fact" and f.entity.id in c.named and not c.slots]
    return plain[0] if plain else None
