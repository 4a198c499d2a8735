"""How one sentence tells a claim: by which clause, of whom, with how many of its words."""

from __future__ import annotations

from factcheck.match.families import PREDICATES
from factcheck.match.figures import FigureMatcher
from factcheck.match.scene import Holder, Scene
from factcheck.match.score import said, tie
from factcheck.match.subject import holder, relate
from factcheck.model.alignment import CompiledClaim, Subject
from factcheck.model.records import NamedTuple
from factcheck.model.text import Span


class Telling(NamedTuple):
    """How one sentence tells a claim: at its best clause."""

    at: Span
    share: float
    words: tuple[str, ...]
    own: int
    """How many words that are this claim's alone it has."""
    core: int
    """How many of those, and of its predicate, stand in the clause itself."""
    predicate: bool
    subject: Subject
    nearness: float
    holder: Holder


def telling(matcher: FigureMatcher, scene: Scene, sentence: Span, claim: CompiledClaim) -> Telling | None:
    """How a sentence tells a claim, or None where nothing of the claim is in it."""
    best: Telling | None = None
    clauses = scene.clauses_of(sentence)
    holders = [holder(scene, Span(c.stop - 1, c.stop), matcher.kinds[claim.key]) for c in clauses]
    keys = [scene.keys(c) for c in clauses]
    predicate = any(claim.predicates.intersection(w.senses) for w in scene.words(sentence))
    for clause, held, mine in zip(clauses, holders, keys, strict=True):
        words = tie(claim, scene.lang, said(scene, clause, matcher.touch.asked))
        here = frozenset().union(*(theirs for theirs, h in zip(keys, holders, strict=True) if h.ids == held.ids))
        subject, nearness = relate(claim, held, matcher.relatives[claim.key], matcher.rivals[claim.key])
        found = Telling(
            at=clause,
            share=words.share,
            words=words.words,
            own=own_words(claim, scene.lang, here),
            core=own_words(claim, scene.lang, mine) + bool(claim.predicates & mine),
            predicate=predicate,
            subject=subject,
            nearness=nearness,
            holder=held,
        )
        if best is None or _rank(found) > _rank(best):
            best = found
    return best if best and best.share > 0 else None


def _rank(t: Telling) -> tuple[bool, int, float, float]:
    return t.subject != "other", t.core, t.nearness, t.share


def own_words(claim: CompiledClaim, lang: str, keys: frozenset[str]) -> int:
    """How many words of a clause are words of this claim's that no predicate family explains."""
    terms = claim.terms.get(lang) or next(iter(claim.terms.values()), ())
    return sum(bool(t.own & keys) and not t.senses & PREDICATES for t in terms)


def trim(scene: Scene, span: Span) -> Span:
    """A span without white space and marks at its ends."""
    start, stop = span
    while start < stop and scene.text[start] in " ,;:—–-(":
        start += 1
    while stop > start and scene.text[stop - 1] in " ,;:—–-(":
        stop -= 1
    return Span(start, stop)
