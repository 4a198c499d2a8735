"""Findings to corrections: the figure alone, as the draft writes it, and only where that is certain."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from factcheck.correct.edits import apply
from factcheck.correct.errors import UncertainError
from factcheck.correct.propose import propose, span_of
from factcheck.correct.units import Read
from factcheck.correct.verify import Objection, objection
from factcheck.model.correction import Corrected, Correction, Edit, Left
from factcheck.model.finding import ClaimFinding, DocumentFindings, MentionFinding
from factcheck.model.mention import Reading
from factcheck.model.text import Span

__all__ = ["CORRECTABLE", "correct"]

CORRECTABLE = ("text/plain", "text/markdown")
"""Media types of documents whose file is their text."""


def correct(
    findings: DocumentFindings, reading: Reading, read: Read, recheck: Callable[[str], DocumentFindings]
) -> Corrected:
    """Take what was found in a document, and its reading; give what it can be corrected to, and what is left.

    `read` gives the figures of a text in a language, `recheck` the findings on another text of the document.
    What `findings` leaves out (as not to be reported) is not corrected, and may stay as it is.
    """
    wrong = [(c, m) for c in findings.claims for m in c.mentions if m.verdict == "contradicted"]
    wrong.sort(key=lambda t: (t[1].span, t[0].claim.release, t[0].claim.id))
    proposed: list[Correction] = []
    left: list[Left] = []
    for finding, mention in wrong:
        try:
            proposed.append(_correction(finding, mention, reading, read))
        except UncertainError as error:
            left.append(Left(claim=finding.claim, mention=mention, why=str(error)))
    agreed = [c for c in proposed if not any(_clash(c, other) for other in proposed)]
    left += [_left(c, "another fact would have it changed otherwise") for c in proposed if c not in agreed]
    standing = _standing(findings.document.text, agreed, recheck, left)
    text = apply(findings.document.text, {e for c in standing for e in c.edits})
    left.sort(key=lambda one: (one.mention.span, one.claim.release, one.claim.id))
    return Corrected(document=findings.document, text=text, corrections=tuple(standing), left=tuple(left))


def _correction(finding: ClaimFinding, mention: MentionFinding, reading: Reading, read: Read) -> Correction:
    """What would mend one contradiction; raise UncertainError where nothing is certain to."""
    edits = tuple(propose(reading, mention, read))
    text = reading.document.text
    span = span_of(reading, mention)
    whole = Span(min(span.start, edits[0].span.start), max(span.stop, edits[-1].span.stop))
    shifted = [Edit(Span(e.span.start - whole.start, e.span.stop - whole.start), e.text) for e in edits]
    was = text[whole.start : whole.stop]
    return Correction(claim=finding.claim, mention=mention, edits=edits, was=was, now=apply(was, shifted))


def _clash(one: Correction, other: Correction) -> bool:
    """Whether two corrections change the same place differently."""
    if one.edits == other.edits:
        return False
    return any(a.span.overlaps(b.span) for a in one.edits for b in other.edits)


def _standing(
    draft: str,
    proposed: Sequence[Correction],
    recheck: Callable[[str], DocumentFindings],
    left: list[Left],
) -> list[Correction]:
    """The corrections that hold when the corrected text is read anew: all together, or else as many as do.

    Those that do not are added to `left`.
    """
    if not proposed:
        return []
    before = recheck(draft)

    def against(corrections: Sequence[Correction]) -> Objection | None:
        text = apply(draft, {e for c in corrections for e in c.edits})
        return objection(before, recheck(text), corrections)

    # What two facts have exchanged is right only together; hence all at once, less those that are not mended.
    whole = list(proposed)
    while whole:
        found = against(whole)
        if found is None:
            return whole
        if found.correction is None:
            break
        whole.remove(found.correction)
        left.append(_left(found.correction, found.why))
    standing: list[Correction] = []
    for correction in whole:
        found = against([*standing, correction])
        if found:
            left.append(_left(correction, found.why))
        else:
            standing.append(correction)
    return standing


def _left(correction: Correction, why: str) -> Left:
    return Left(claim=correction.claim, mention=correction.mention, why=why)
