"""Facts that give a name: where a thing is, whose it is, what it is called. Told by the name beside its subject."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.match.circumstances import circumstances
from factcheck.match.compile import keys_of
from factcheck.match.families import PREDICATES
from factcheck.match.entities import GENERIC_SENSES, Found
from factcheck.match.figures import FigureMatcher
from factcheck.match.grammar import forms
from factcheck.match.scene import Scene
from factcheck.model.alignment import Alignment, CompiledClaim
from factcheck.model.mention import Name, Word
from factcheck.model.text import Span

_PLACE_PREDICATES = frozenset({"visit", "locate", "come"})
_MOST_OBJECTS = 1


def names_only(claim: CompiledClaim) -> bool:
    """Whether what a fact asserts is a name: it has one, and hardly a word of its own beside it."""
    if not claim.named:
        return False
    return "locate" in claim.predicates or len(_objects(claim)) <= _MOST_OBJECTS


def _objects(claim: CompiledClaim) -> list[str]:
    """Stems of the words that are this claim's alone, no predicates, no common nouns for the kind of thing."""
    terms = claim.terms.get(claim.release.lang, ())
    return [t.stem for t in terms if t.own and not t.senses & (PREDICATES | GENERIC_SENSES)]


def asserted(claim: CompiledClaim) -> tuple[str, ...]:
    """The entities whose names the fact asserts: places it is about, or what it names beyond its subject."""
    entities = claim.release.entities
    places = tuple(i for i in claim.named if i in claim.subjects and entities[i].kind == "place")
    return places or claim.named[1:] or claim.named


def match(matcher: FigureMatcher, scene: Scene, sentence: Span, claim: CompiledClaim) -> Iterator[Alignment]:
    """The alignment of a sentence with a fact that gives a name."""
    wanted = asserted(claim)
    here = [f for f in scene.entities if sentence.start <= f.span.start < sentence.stop]
    if not _frame(scene, sentence, claim, here, wanted):
        return
    for f in here:
        if f.entity.id in wanted and ("announce" in claim.predicates or not _source_only(scene, f)):
            around = circumstances(scene, f.span, claim, None)
            if not around.negated:
                yield _alignment(scene, claim, f.span, f.conflict)
            return
    coarser = _coarser(scene, sentence, claim)
    if coarser:
        yield _alignment(scene, claim, coarser, "")
        return
    other = _other_place(scene, sentence, claim, here)
    if other:
        yield _alignment(scene, claim, other, scene.text[other.start : other.stop])


def _alignment(scene: Scene, claim: CompiledClaim, span: Span, conflict: str) -> Alignment:
    return Alignment(
        claim=claim,
        kind="name" if conflict else "fact",
        passage=scene.index,
        span=span,
        evidence=span,
        score=0.7 if conflict else 0.8,
        subject="own",
        subjects=frozenset(asserted(claim)[:1]) if conflict else frozenset(),
        circumstances=circumstances(scene, span, claim, None),
        altered=bool(conflict),
        found=conflict,
    )


def _frame(scene: Scene, sentence: Span, claim: CompiledClaim, here: Sequence[Found], wanted: Sequence[str]) -> bool:
    """Whether something else of the fact stands in the sentence: another of its subjects, its verb, its noun.

    What a thing is called needs no more than the name.
    """
    if "name" in claim.predicates:
        return True
    if any(f.entity.id in claim.subjects and f.entity.id not in wanted for f in here):
        return True
    places = any(claim.release.entities[i].kind == "place" for i in wanted)
    nouns = frozenset(s for t in claim.terms.get(scene.lang, ()) for s in t.senses)
    frame = (nouns - PREDICATES) | (claim.predicates - {"attend"} if places else claim.predicates)
    stems = frozenset("=" + t.stem for t in claim.terms.get(scene.lang, ()) if not t.senses & PREDICATES)
    inside = [f.span for f in here]
    words = [w for w in scene.words(sentence) if not any(s.start <= w.start < s.stop for s in inside)]
    return any((frame | stems).intersection(keys_of(w)) for w in words) or (not frame and not stems)


def _source_only(scene: Scene, found: Found) -> bool:
    """Whether an entity is named as the source of the news alone: «НАСА: …», "…, NASA said"."""
    after = scene.text[found.span.stop : found.span.stop + 2]
    if after.startswith(":"):
        return True
    near = [w for w in scene.passage.words if found.span.stop <= w.start][:1]
    near += [w for w in scene.passage.words if w.stop <= found.span.start][-1:]
    return found.entity.kind == "organization" and any("~speech" in w.senses for w in near)


def _coarser(scene: Scene, sentence: Span, claim: CompiledClaim) -> Span | None:
    """The region that the fact itself names beside its place: «в Карагандинской области» for Сарань."""
    wanted = {t.stem for t in claim.terms.get(scene.lang, ()) if not t.senses and t.own}
    for name in scene.strangers:
        inside = sentence.start <= name.span.start < sentence.stop
        if inside and any(w.stem in wanted for w in scene.words(name.span)):
            return name.span
    return None


def _other_place(scene: Scene, sentence: Span, claim: CompiledClaim, here: Sequence[Found]) -> Span | None:
    """A stranger's name where the place of a visit should stand: «посетил в Павлодаре»."""
    if not any(claim.release.entities[i].kind == "place" for i in asserted(claim)):
        return None
    if not any(f.entity.id in claim.subjects and f.entity.kind == "person" for f in here):
        return None
    if not any(_PLACE_PREDICATES.intersection(w.senses) and w.text[0].islower() for w in scene.words(sentence)):
        return None
    for name in scene.strangers:
        if sentence.start <= name.span.start < sentence.stop and not name.initial and _locative(scene, name.span):
            return name.span
    return None


def _locative(scene: Scene, span: Span) -> bool:
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
