"""Corrections held against the facts once more: a correction is one only if the corrected text says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.correct.edits import moved
from factcheck.model.correction import Correction
from factcheck.model.finding import DocumentFindings, MentionFinding
from factcheck.model.records import NamedTuple
from factcheck.model.text import Span

_Claim = tuple[str, str]
"""Release and id."""


class Objection(NamedTuple):
    """Why corrections do not stand, and which of them, if it is one."""

    why: str
    correction: Correction | None = None


class _Told(NamedTuple):
    """A mention with its claim, and where it stands in the corrected text."""

    claim: _Claim
    mention: MentionFinding
    span: Span
    required: bool


def objection(before: DocumentFindings, after: DocumentFindings, corrections: Sequence[Correction]) -> Objection | None:
    """Take what was found before and after corrections; give why they do not stand, None where they do.

    They stand if each figure now confirms its claim with nothing to note, and nothing else is worse than it was:
    no contradiction, no figure or required claim that was told and is no longer, no new conflict within the text.
    """
    edits = sorted({e for c in corrections for e in c.edits})
    mended = {(c.claim.release, c.claim.id, c.mention.span) for c in corrections}
    old = [t._replace(span=moved(t.span, edits)) for t in _told(before) if (*t.claim, t.span) not in mended]
    new = list(_told(after))
    for c in corrections:
        changed = moved(Span(c.edits[0].span.start, c.edits[-1].span.stop), edits)
        why = _unmended((c.claim.release, c.claim.id), changed, new)
        if why:
            return Objection(why, c)
    why = _worse(old, new) or _conflict(before, after, old, corrections)
    return Objection(why) if why else None


def _told(findings: DocumentFindings) -> Iterator[_Told]:
    for c in findings.claims:
        for m in c.mentions:
            yield _Told((c.claim.release, c.claim.id), m, m.span, c.claim.required)


def _unmended(claim: _Claim, changed: Span, new: Sequence[_Told]) -> str:
    """Why a corrected place does not confirm its claim; empty where it does."""
    here = [t.mention for t in new if t.claim == claim and t.span.overlaps(changed)]
    if not here or any(m.verdict == "contradicted" for m in here):
        return "the figure alone does not mend the sentence"
    if not any(m.verdict == "confirmed" and not m.notes for m in here):
        return "words like «about» or «more than» beside the figure would have to change, too"
    return ""


def _worse(old: Sequence[_Told], new: Sequence[_Told]) -> str:
    """What is contradicted that was not, or told no longer; empty where nothing is."""

    def among(told: _Told, others: Sequence[_Told]) -> bool:
        verdict = told.mention.verdict
        return any(
            o.claim == told.claim and o.mention.verdict == verdict and o.span.overlaps(told.span) for o in others
        )

    for t in new:
        if t.mention.verdict == "contradicted" and not among(t, old):
            return f"{t.claim[1]} would be contradicted"
    for t in old:
        if t.mention.verdict == "confirmed" and (t.mention.held or t.required) and not among(t, new):
            return f"{t.claim[1]} would no longer be told"
    return ""


def _conflict(
    before: DocumentFindings, after: DocumentFindings, old: Sequence[_Told], corrections: Sequence[Correction]
) -> str:
    """A conflict within the text that was not there; not one with a figure that is wrong and is left."""
    edits = sorted({e for c in corrections for e in c.edits})
    left = [t.span for t in old if t.mention.verdict == "contradicted"]
    known = [(c.rule, moved(c.span, edits)) for c in before.conflicts]
    for conflict in after.conflicts:
        if any(rule == conflict.rule and span.overlaps(conflict.span) for rule, span in known):
            continue
        if not any(span.overlaps(conflict.span) or span.overlaps(conflict.other) for span in left):
            return f"the text would disagree with itself: {conflict.message}"
    return ""
