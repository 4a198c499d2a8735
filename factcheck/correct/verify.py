"""Corrections held against the facts once more: a correction is one only if the corrected text says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.correct.edits import moved
from factcheck.model.correction import Correction, Edit
from factcheck.model.finding import ClaimFinding, DocumentFindings, MentionFinding
from factcheck.model.text import Span

_NOTHING_NEW = ""


class _Told(NamedTuple):
    """A mention with its claim's name."""

    claim: tuple[str, str]
    mention: MentionFinding


def objection(before: DocumentFindings, after: DocumentFindings, corrections: Sequence[Correction]) -> str:
    """Why corrections do not stand, read anew; empty where they do.

    They stand if each figure now confirms its claim with nothing to note, and nothing else is worse than it was:
    no contradiction, no confirmation lost, no new conflict of the text with itself.
    """
    edits = sorted({e for c in corrections for e in c.edits})
    old, new = list(_told(before)), list(_told(after))
    mended = {(c.claim.release, c.claim.id, c.mention.span) for c in corrections}
    for c in corrections:
        span = _around(c, edits)
        here = [t.mention for t in new if t.claim == (c.claim.release, c.claim.id) and t.mention.span.overlaps(span)]
        if not here or any(m.verdict == "contradicted" for m in here):
            return "the figure alone does not mend the sentence"
        if not any(m.verdict == "confirmed" and not m.notes for m in here):
            return "words like «about» or «more than» beside the figure would have to change, too"
    known = [(t, moved(t.mention.span, edits)) for t in old]
    for t in new:
        if t.mention.verdict == "contradicted" and not any(
            k.claim == t.claim
            and k.mention.verdict == "contradicted"
            and (*k.claim, k.mention.span) not in mended
            and span.overlaps(t.mention.span)
            for k, span in known
        ):
            return f"{t.claim[1]} would be contradicted"
    for k, span in known:
        if k.mention.verdict == "confirmed" and not any(
            t.claim == k.claim and t.mention.verdict == "confirmed" and span.overlaps(t.mention.span) for t in new
        ):
            return f"{k.claim[1]} would no longer be told"
    return _conflict(before, after, edits, mended)


def _told(findings: DocumentFindings) -> Iterator[_Told]:
    return (_Told(_name(c), m) for c in findings.claims for m in c.mentions)


def _name(finding: ClaimFinding) -> tuple[str, str]:
    return finding.claim.release, finding.claim.id


def _around(correction: Correction, edits: Sequence[Edit]) -> Span:
    """Where the corrected words of a correction stand in the corrected text."""
    return moved(Span(correction.edits[0].span.start, correction.edits[-1].span.stop), edits)


def _conflict(
    before: DocumentFindings, after: DocumentFindings, edits: Sequence[Edit], mended: set[tuple[str, str, Span]]
) -> str:
    """A conflict within the text that was not there; not one with a figure that is wrong and is left."""
    left = [
        moved(t.mention.span, edits)
        for t in _told(before)
        if t.mention.verdict == "contradicted" and (*t.claim, t.mention.span) not in mended
    ]
    known = [(c.rule, moved(c.span, edits)) for c in before.conflicts]
    for conflict in after.conflicts:
        if any(rule == conflict.rule and span.overlaps(conflict.span) for rule, span in known):
            continue
        if not any(span.overlaps(conflict.span) or span.overlaps(conflict.other) for span in left):
            return f"the text would disagree with itself: {conflict.message}"
    return _NOTHING_NEW
