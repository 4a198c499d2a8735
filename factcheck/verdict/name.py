"""Another or a misspelt proper name in the place of the fact's own.

«Асхат Жумагалиев» beside Аскар's post, Павлодар for Петропавловск, «QazTechna» for QazTehna.
Inflections and any usual romanisation (Zhumagaliyev, Jumagaliev) are right.

Example:
    claim   Заводы находятся в Петропавловске.
    draft   Министр посетил в Павлодаре два завода.
            contradicted[name]

Mend: put the name as the claims file has it.
"""

from __future__ import annotations

from factcheck.verdict.case import Case


def applies(case: Case) -> bool:
    """Whether a name stands in the claim's slot that is not its name."""
    return case.alignment.kind == "name"
