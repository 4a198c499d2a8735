"""The figure or deed is another's: another claim's value, another subject, shared out wrongly.

«ЗИКСТО построен в 1928 году» has a year of the release, but another plant's; «по 6,6 млрд каждому»
gives each what both get; «150 мест на ЗИКСТО» gives one plant's jobs to another; a list as long as
the release's has a wrong member; one plant's products are told of another.

Example:
    claim   Завод им. С.М. Кирова построен в 1928 году. АО «ЗИКСТО» образовано в 1993 году.
    draft   ЗИКСТО построен в 1928 году.
            contradicted[binding]: 1928 is Завод им. С.М. Кирова

Mend: give the figure back to its owner, or put the owner's own.
"""

from __future__ import annotations

from factcheck.verdict.case import Case


def applies(case: Case) -> bool:
    """Whether the value, the subject or the sharing is another's."""
    a = case.alignment
    if a.kind == "members":
        return a.altered
    if a.rival is not None:
        return True
    if case.apart:
        return case.borrowed_from() is not None or (bool(a.circumstances.shared_out) and case.same_number)
    return a.subject == "other" or bool(a.circumstances.shared_out)
