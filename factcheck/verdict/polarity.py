"""Negated, or told with the opposite verb.

«Сократят 150 рабочих мест» for jobs created, «в отчётной встрече участия не принял» for a meeting
attended. The figure is right, the fact is turned round. Hedges («не более») are no negation.

Example:
    claim   После модернизации будет создано 150 новых рабочих мест.
    draft   После модернизации сократят 150 рабочих мест.
            contradicted[polarity]

Mend: put the verb of the release.
"""

from __future__ import annotations

from factcheck.verdict.case import Case


def applies(case: Case) -> bool:
    """Whether the sentence denies the fact or says its opposite."""
    around = case.alignment.circumstances
    return around.negated != case.alignment.claim.negative or bool(around.opposite)
