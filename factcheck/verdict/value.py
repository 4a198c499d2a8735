"""The same subject and the same slot, another value.

The text tells the fact, and the figure in it cannot be what the release says: «200 рабочих мест»
where it says 150. Honest roundings are no error: «почти 7 млрд» and «более 6,5 млрд» can both be
6,6 млрд, and «свыше 140» can be 150. Counts, years and dates are exact.

Example:
    claim   После модернизации будет создано 150 новых рабочих мест.
    draft   На заводах появится 200 рабочих мест.
            contradicted[value]: the release says 150, the draft 200

Mend: put the release's figure, or attribute the other one to its own source and date.
"""

from __future__ import annotations

from factcheck.verdict.case import Case


def applies(case: Case) -> bool:
    """Whether the figure differs, or a counted list has another length."""
    return case.apart
