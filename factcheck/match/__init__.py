"""Mentions x Claims -> Alignments: compile claims, gate, score, assign. No value is looked at in this room."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache, partial

from factcheck.match import assign, facts, figures, quotes, roles, verbatim
from factcheck.match import compile as compiling
from factcheck.match.barriers import harmless
from factcheck.match.calibrate import calibrated
from factcheck.match.compile import CompiledRelease, Reader
from factcheck.match.scene import Scene, build
from factcheck.model.alignment import Alignment, Alignments
from factcheck.model.claim import Release
from factcheck.model.mention import Passage

_SURELY, _MANY = 0.5, 3
"""So many claims, told so surely, are no accident even where nobody of the release is named."""
_ALONE, _FEWEST = 0.8, 2
"""What is left of a score where nothing else of the release is told; the words that make it whole again."""

__all__ = ["CompiledRelease", "Reader", "align", "compile_release"]


def compile_release(release: Release, read: Reader) -> CompiledRelease:
    """Compile a release and hold its claims against their own sentences, which `read` reads as it reads drafts."""
    return calibrated(compiling.compile_release(release, read), read, partial(align, wordings=False))


def align(passages: Sequence[Passage], release: CompiledRelease, *, wordings: bool = True) -> Alignments:
    """Find every mention in a document that tells one of a release's claims.

    A sentence that is a claim's wording, word for word, tells that claim; without `wordings` it is read like any other.
    """
    scenes = build(passages, release.index, release.familiar)
    matcher = _matcher(release)
    found, doubts, accounted = assign.assign(matcher, scenes)
    found += facts.match(matcher, scenes, found)
    found += roles.match(release, scenes)
    found += quotes.match(release, scenes)
    if not _concerns(scenes, found):
        found = [a for a in found if a.kind != "figure" or not a.claim.subjects]
    found = _in_company(found)
    if wordings and (places := verbatim.told(passages, release)):
        found = verbatim.settle(passages, found, places)
        doubts = verbatim.open_doubts(doubts, places)
        accounted = {**accounted, **verbatim.figures_in(passages, places)}
    return Alignments(found=tuple(found), doubts=tuple(doubts), accounted=accounted)


@lru_cache(maxsize=256)
def _matcher(release: CompiledRelease) -> figures.FigureMatcher:
    """What is known of a release before any text: of many claims it takes longer to make than a text to match."""
    return figures.FigureMatcher(release)


def _concerns(scenes: Sequence[Scene], found: Sequence[Alignment]) -> bool:
    """Whether a text can be about a release's entities: it names one, or nobody at all, or tells many of the claims.

    «150 рабочих мест» on other plants, under other names, are other jobs.
    """
    told = {a.claim.key for a in found if a.score >= _SURELY}
    listed = any(a.kind == "members" for a in found)  # their names are nobody's in the file, and are the claim's
    return listed or any(s.entities for s in scenes) or not any(_names(s) for s in scenes) or len(told) >= _MANY


def _names(scene: Scene) -> bool:
    """Whether a passage names strangers, beyond what a capital letter opens, and the country."""
    return any((n.quoted or not n.initial) and not harmless(n.words, scene) for n in scene.strangers)


def _in_company(found: list[Alignment]) -> list[Alignment]:
    """Weaken what hardly tells a claim about nobody in a text that tells no other claim of the release.

    «9 738 769 мужчин» of no country is told by any text with men in it; a sentence that has the
    claim's own words is not so easily had.
    """
    if len({a.claim.key for a in found}) > 1:
        return found
    return [a._replace(score=_ALONE * a.score) if _bare(a) else a for a in found]


def _bare(alignment: Alignment) -> bool:
    """Whether a figure is tied to a claim about nobody by fewer than two words."""
    return alignment.kind == "figure" and not alignment.claim.subjects and len(alignment.terms) < _FEWEST
