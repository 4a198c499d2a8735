"""A post that is not one of those the release gives.

«Премьер-Министр» for its deputy, «министр обороны» for the minister of defence industry. Word
order, case, abbreviations and the bare head noun of a listed post («министр Жумагалиев») are right;
a former post told as former is no error.

Example:
    claim   Аскар Жумагалиев: заместитель Премьер-Министра
    draft   Премьер-Министр Аскар Жумагалиев посетил завод.
            contradicted[role]

Mend: put a post from the list.
"""

from __future__ import annotations

from factcheck.verdict.case import Case


def applies(case: Case) -> bool:
    """Whether the office beside the person is not listed."""
    return case.alignment.kind == "role" and case.alignment.altered
