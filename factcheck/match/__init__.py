"""Mentions x Claims -> Alignments: compile claims, gate, score, assign. No value is looked at in this room."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.match import assign, facts, figures, quotes, roles
from factcheck.match.compile import CompiledRelease, Reader, compile_release
from factcheck.match.scene import build
from factcheck.model.alignment import Alignments
from factcheck.model.mention import Passage

__all__ = ["CompiledRelease", "Reader", "align", "compile_release"]


def align(passages: Sequence[Passage], release: CompiledRelease) -> Alignments:
    """Find every mention in a document that tells one of a release's claims."""
    scenes = build(passages, release.index, release.familiar)
    matcher = figures.FigureMatcher(release)
    found, doubts, accounted = assign.assign(matcher, scenes)
    found += facts.match(matcher, scenes, found)
    found += roles.match(release, scenes)
    found += quotes.match(release, scenes)
    return Alignments(found=tuple(found), doubts=tuple(doubts), accounted=frozenset(accounted))
