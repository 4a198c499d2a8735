"""Counted lists: naming every member gives the number, a wrong member is a fault."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.match.circumstances import circumstances
from factcheck.match.figures import FigureMatcher
from factcheck.match.scene import Scene
from factcheck.match.telling import telling, trim
from factcheck.model.alignment import Alignment, CompiledClaim
from factcheck.model.text import Span


def match(
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
    groups = [g for g in groups if g.kinds <= kinds]
    for group in groups:
        right = group.members == claim.members
        full = len(group.members) == len(claim.members) and bool(counted or _beside_predicate(scene, group.span, claim))
        if not right and not (full and counted):
            continue
        start = min([group.span.start, *(a.span.start for a in counted)])
        span = Span(start, max([group.span.stop, *(a.span.stop for a in counted)]))
        if not right:
            span = trim(scene, sentence)
        yield Alignment(
            claim=claim,
            kind="members",
            passage=scene.index,
            span=group.span,
            evidence=span,
            score=min(1.0, 0.5 + 0.5 * t.share),
            subject="own" if right else "other",
            subjects=group.members,
            circumstances=circumstances(scene, group.span, claim, None),
            found=scene.text[group.span.start : group.span.stop],
            altered=not right,
            terms=t.words,
        )


def _beside_predicate(scene: Scene, span: Span, claim: CompiledClaim) -> bool:
    """Whether a predicate of the claim stands in the clause of a span."""
    return any(claim.predicates.intersection(w.senses) for w in scene.words(scene.clause(span.start)))
