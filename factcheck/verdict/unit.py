"""Another measure, prefix or currency with the same number.

Kilograms for grams, months for years, per cent for percentage points, dollars for tenge: the
number was copied and what it counts was not. An amount in another currency with another number is
a conversion and cannot be compared; it is left unsupported.

Example:
    claim   Деньги вложат в ближайшие 2 года.
    draft   6,6 млрд тенге вложат в ближайшие 2 месяца.
            contradicted[unit]

Mend: put the release's unit, or convert the number with it.
"""

from __future__ import annotations

from factcheck.verdict.case import Case


def applies(case: Case) -> bool:
    """Whether the number is the fact's and its unit is not."""
    slot, figure = case.alignment.slot, case.alignment.figure
    if not slot or not figure or not case.apart or not case.same_number or case.alignment.circumstances.shared_out:
        return False
    if slot.figure.per != figure.per and case.units_differ:
        return True
    return figure.unit is not None and figure.unit != slot.figure.unit
