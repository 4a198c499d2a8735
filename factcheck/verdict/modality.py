"""A plan told as done, or the years to come as the years gone.

The release says what will be; the draft says it is («уже создано 150 рабочих мест», «за последние
два года»). Money allocated or earmarked is not money spent. An early report that expects what the
release reports as done is no error.

Example:
    claim   После модернизации будет создано 150 новых рабочих мест.
    draft   Итог налицо: создано 150 новых рабочих мест.
            contradicted[modality]

Mend: put the tense of the release.
"""

from __future__ import annotations

from factcheck.verdict.case import Case


def applies(case: Case) -> bool:
    """Whether a planned fact is told as done."""
    a = case.alignment
    allocated = "allocated" in a.claim.cues and a.slot is not None and a.slot.figure.kind == "money"
    if a.claim.tense != "planned" and not allocated:
        return False
    if a.slot is not None and a.slot.figure.kind == "duration":
        return a.circumstances.past_period and "last-period" not in a.claim.cues
    # «Цель была …»: the release itself speaks of its plan in the past
    return a.circumstances.tense == "done" and a.kind in ("figure", "fact") and "done" not in a.claim.cues
