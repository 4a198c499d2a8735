"""Facts without a figure, counted lists, denials: told by a sentence, not by a number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from factcheck.match.circumstances import circumstances
from factcheck.match.compile import PREDICATES, keys_of
from factcheck.match.entities import Found
from factcheck.match.figures import FigureMatcher
from factcheck.match.scene import Scene
from factcheck.match.score import surroundings, tie
from factcheck.match.subject import Holder, holder, relate
from factcheck.model.alignment import Alignment, CompiledClaim, Subject
from factcheck.model.text import Span

_TOLD, _TOLD_IN_PART, _DENIED = 0.5, 0.14, 0.75
_PLACE_PREDICATES = frozenset({"visit", "locate", "come", "attend"})


def match(matcher: FigureMatcher, scenes: Sequence[Scene], aligned: Sequence[Alignment]) -> list[Alignment]:
    """Alignments of everything that a sentence tells without a figure of its own."""
    out: list[Alignment] = []
    for claim in matcher.release.claims:
        for scene in scenes:
            for sentence in scene.passage.segment.sentences:
                out += _tell(matcher, scene, sentence, claim, aligned)
    out += _misnamed(matcher, scenes, [*aligned, *out])
    return out


def _tell(
    matcher: FigureMatcher, scene: Scene, sentence: Span, claim: CompiledClaim, aligned: Sequence[Alignment]
) -> Iterator[Alignment]:
    """The alignments of one sentence with one claim."""
    if claim.claim.kind == "never":
        yield from _never(matcher, scene, sentence, claim)
    elif claim.claim.kind == "fact" and claim.members:
        yield from _members(matcher, scene, sentence, claim, aligned)
    elif claim.claim.kind == "fact" and not claim.slots:
        place = _place_of(claim)
        if place:
            yield from _place(matcher, scene, sentence, claim, place)
        else:
            yield from _fact(matcher, scene, sentence, claim)


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """How one sentence tells a claim: at its best clause."""

    at: Span
    share: float
    words: tuple[str, ...]
    own: int
    """How many words that are this claim's alone it has."""
    predicate: bool
    subject: Subject
    nearness: float
    holder: Holder


def telling(matcher: FigureMatcher, scene: Scene, sentence: Span, claim: CompiledClaim) -> Telling | None:
    """How a sentence tells a claim, or None where nothing of the claim is in it."""
    best: Telling | None = None
    for clause in scene.clauses:
        if not sentence.start <= clause.start < sentence.stop:
            continue
        near = surroundings(scene, clause, sentence_only=True)
        here = {k for w in scene.words(clause) for k in keys_of(w)}
        words = tie(claim, scene.lang, near)
        held = holder(scene, Span(clause.stop - 1, clause.stop), matcher.kinds[claim.key])
        subject, nearness = relate(claim, held, matcher.relatives[claim.key])
        found = Telling(
            at=clause,
            share=words.share,
            words=words.words,
            own=_own(claim, scene.lang, here),
            predicate=any(claim.predicates.intersection(w.senses) for w in scene.words(sentence)),
            subject=subject,
            nearness=nearness,
            holder=held,
        )
        if best is None or (found.subject != "other", found.own, found.nearness, found.share) > (
            best.subject != "other",
            best.own,
            best.nearness,
            best.share,
        ):
            best = found
    return best if best and best.share > 0 else None


def _own(claim: CompiledClaim, lang: str, keys: set[str]) -> int:
    """How many words of a clause are words of this claim's that no predicate family explains."""
    terms = claim.terms.get(lang) or next(iter(claim.terms.values()), ())
    return sum(
        1
        for t in terms
        if t.weight >= 0.75 and not t.senses & PREDICATES and ("=" + t.stem in keys or t.senses & keys)
    )


def _fact(matcher: FigureMatcher, scene: Scene, sentence: Span, claim: CompiledClaim) -> Iterator[Alignment]:
    """A fact of subject, predicate and objects: any right part of its objects confirms."""
    t = telling(matcher, scene, sentence, claim)
    if t is None or t.subject == "other":
        return
    told = t.share >= _TOLD and t.nearness >= 0.4
    in_part = t.own >= 1 and t.share >= _TOLD_IN_PART and t.nearness >= 0.5 and t.subject in ("own", "shared")
    rival = _rival(matcher, scene, sentence, claim, t) if t.own == 0 and t.subject == "own" and t.predicate else None
    if rival:
        yield _alignment(scene, claim, t, sentence, rival=rival)
    elif told or in_part:
        other = _other_name(matcher, scene, sentence, claim)
        yield _alignment(scene, claim, t, sentence, other=other)


def _rival(matcher: FigureMatcher, scene: Scene, sentence: Span, claim: CompiledClaim, t: Telling) -> CompiledClaim | None:
    """The claim of another subject, same predicate, whose objects this sentence gives to this claim's subject."""
    best, most = None, 1
    for other in matcher.release.claims:
        rivals = other is not claim and other.claim.kind == "fact" and not other.slots
        if not rivals or other.subjects & claim.subjects or not other.predicates & claim.predicates:
            continue
        keys = {k for w in scene.words(sentence) for k in keys_of(w)}
        own = _own(other, scene.lang, keys)
        if own > most:
            best, most = other, own
    return best


def _alignment(
    scene: Scene,
    claim: CompiledClaim,
    t: Telling,
    sentence: Span,
    *,
    rival: CompiledClaim | None = None,
    other: Found | Span | None = None,
) -> Alignment:
    around = circumstances(scene, t.at, claim, None)
    evidence = _trim(scene, sentence if rival or around.negated else t.at)
    return Alignment(
        claim=claim,
        kind="name" if other else "fact",
        passage=scene.index,
        span=evidence,
        evidence=evidence,
        score=min(1.0, 0.5 * t.nearness + 0.5 * min(1.0, t.share / _TOLD)),
        subject=t.subject,
        subjects=t.holder.ids,
        circumstances=around,
        altered=other is not None,
        found=scene.text[other.start : other.stop] if isinstance(other, Span) else "",
        rival=rival,
        terms=t.words,
    )


def _trim(scene: Scene, span: Span) -> Span:
    """A span without white space and marks at its ends."""
    start, stop = span
    while start < stop and scene.text[start] in " ,;:—–-(":
        start += 1
    while stop > start and scene.text[stop - 1] in " ,;:—–-(":
        stop -= 1
    return Span(start, stop)


def _never(matcher: FigureMatcher, scene: Scene, sentence: Span, claim: CompiledClaim) -> Iterator[Alignment]:
    """What the release denies: all of it must be told, by a sentence that does not deny it too."""
    t = telling(matcher, scene, sentence, claim)
    if t is None or t.share < _DENIED or not t.predicate:
        return
    here = {f.entity.id for f in scene.entities if sentence.start <= f.span.start < sentence.stop} | t.holder.ids
    if not claim.named <= here:
        return
    around = circumstances(scene, t.at, claim, None)
    if around.hypothetical or around.negated != claim.negative:
        return
    span = _trim(scene, sentence)
    yield Alignment(
        claim=claim, kind="never", passage=scene.index, span=span, evidence=span, score=t.share, circumstances=around, terms=t.words
    )


# --- counted lists -----------------------------------------------------------------------------


def _members(
    matcher: FigureMatcher, scene: Scene, sentence: Span, claim: CompiledClaim, aligned: Sequence[Alignment]
) -> Iterator[Alignment]:
    """A list as long as the count, with the predicate: the right members give the number, a wrong one is a fault."""
    if not any(claim.predicates.intersection(w.senses) for w in scene.words(sentence)):
        return
    t = telling(matcher, scene, sentence, claim)
    if t is None or t.share < 0.25:
        return
    counted = [
        a for a in aligned if a.claim is claim and a.passage == scene.index and sentence.start <= a.span.start < sentence.stop
    ]
    kinds = {matcher.release.release.entities[m].kind for m in claim.members}
    groups = [g for g in scene.groups if sentence.start <= g.span.start < sentence.stop]
    groups = [g for g in groups if all(f.entity.kind in kinds for f in g.found)]
    for group in groups:
        right = group.ids == claim.members
        full = len(group.ids) == len(claim.members) and bool(counted or _beside_predicate(scene, group.span, claim))
        if not right and not (full and counted):
            continue
        start = min([group.span.start, *(a.span.start for a in counted)])
        span = Span(start, max([group.span.stop, *(a.span.stop for a in counted)]))
        if not right:
            span = _trim(scene, sentence)
        yield Alignment(
            claim=claim,
            kind="members",
            passage=scene.index,
            span=group.span,
            evidence=span,
            score=min(1.0, 0.5 + 0.5 * t.share),
            subject="own" if right else "other",
            subjects=group.ids,
            circumstances=circumstances(scene, group.span, claim, None),
            found=scene.text[group.span.start : group.span.stop],
            altered=not right,
            terms=t.words,
        )


def _beside_predicate(scene: Scene, span: Span, claim: CompiledClaim) -> bool:
    """Whether a predicate of the claim stands in the clause of a span."""
    return any(claim.predicates.intersection(w.senses) for w in scene.words(scene.clause(span.start)))


# --- places and other proper names -------------------------------------------------------------


def _place_of(claim: CompiledClaim) -> frozenset[str]:
    """The place entities that a claim is about and names: what the claim says is where."""
    entities = claim.release.entities
    return frozenset(i for i in claim.named & claim.subjects if entities[i].kind == "place")


def _place(
    matcher: FigureMatcher, scene: Scene, sentence: Span, claim: CompiledClaim, places: frozenset[str]
) -> Iterator[Alignment]:
    """A fact of where: told by the place beside its subject; another place there is another name."""
    here = [f for f in scene.entities if sentence.start <= f.span.start < sentence.stop]
    subject = _place_subject(scene, sentence, claim, here, places)
    if not subject:
        return
    for f in here:
        if f.entity.id in places:
            around = circumstances(scene, f.span, claim, None)
            yield Alignment(
                claim=claim,
                kind="name" if f.conflict else "fact",
                passage=scene.index,
                span=f.span,
                evidence=f.span,
                score=0.8,
                subject="own",
                circumstances=around,
                altered=bool(f.conflict),
                found=f.conflict,
            )
            return
    other = _other_place(scene, sentence, claim, here)
    if other:
        yield Alignment(
            claim=claim,
            kind="name",
            passage=scene.index,
            span=other,
            evidence=other,
            score=0.7,
            subject="own",
            circumstances=circumstances(scene, other, claim, None),
            altered=True,
            found=scene.text[other.start : other.stop],
        )


def _place_subject(
    scene: Scene, sentence: Span, claim: CompiledClaim, here: Iterable[Found], places: frozenset[str]
) -> bool:
    """Whether the claim's subject, or the common noun for it, or the visit itself stands in the sentence."""
    if any(f.entity.id in claim.subjects - places for f in here):
        return True
    nouns = frozenset(s for t in claim.terms.get(scene.lang, ()) for s in t.senses) - PREDICATES
    for word in scene.words(sentence):
        if (nouns | claim.predicates & _PLACE_PREDICATES).intersection(word.senses):
            return True
    return False


def _other_place(scene: Scene, sentence: Span, claim: CompiledClaim, here: Sequence[Found]) -> Span | None:
    """A stranger's name where the place of a visit should stand: «посетил в Павлодаре»."""
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
    if scene.lang == "kk":
        town = bool(after) and after[0].text.casefold().startswith("қала")
        return town or bool(last) and last[0].text.casefold().endswith(("да", "де", "та", "те", "ға", "ге", "қа", "ке"))
    word = before[0].text.casefold() if before and span.start - before[0].stop == 1 else ""
    return word in ({"в", "во"} if scene.lang == "ru" else {"in", "visited", "to"})


def _other_name(matcher: FigureMatcher, scene: Scene, sentence: Span, claim: CompiledClaim) -> Span | None:
    """A stranger's name beside the kind of thing that a named entity of the claim is: «Костанайской области»."""
    entities = matcher.release.release.entities
    here = {f.entity.id for f in scene.entities if sentence.start <= f.span.start < sentence.stop}
    wanted = [entities[i] for i in claim.named if entities[i].kind == "place" and i not in here]
    if not wanted or here & {e.id for e in wanted}:
        return None
    for word in scene.words(sentence):
        if "region" not in word.senses:
            continue
        for name in scene.strangers:
            if name.span.stop + 1 == word.start or word.stop + 1 == name.span.start or (name.span.start <= word.start < name.span.stop and len(name.words) > 1):
                return Span(min(name.span.start, word.start), max(name.span.stop, word.stop))
    return None


def _misnamed(matcher: FigureMatcher, scenes: Sequence[Scene], aligned: Sequence[Alignment]) -> Iterator[Alignment]:
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
        if a.passage == scene.index and sentence.start <= a.span.start < sentence.stop and f.entity.id in a.claim.subjects:
            return a.claim
    plain = [c for c in matcher.release.claims if c.claim.kind == "fact" and f.entity.id in c.named and not c.slots]
    return plain[0] if plain else None
