"""What the release does not say, and a draft must not.

A `never` claim holds a sentence that would be false: a draft that tells it is contradicted, a draft
that does not is `missing`, which is what it should be.

Example:
    never   ЗИКСТО будет модернизирован.
    draft   Модернизируют и ЗИКСТО.
            contradicted[never]

Mend: take the sentence out.
"""

from __future__ import annotations

from factcheck.verdict.case import Case


def applies(case: Case) -> bool:
    """Whether the denied sentence is told."""
    return case.alignment.kind == "never"
