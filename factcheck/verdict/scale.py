"""Thousand, million, billion and trillion mixed up.

The digits are the release's, the scale word is not: «6,6 млн тенге» for 6,6 млрд. It is the
commonest error of retellings and the largest, and reads as well as the right figure.

Example:
    claim   В модернизацию будет вложено 6,6 млрд тенге.
    draft   Вложат 6,6 млн тенге.
            contradicted[scale]

Mend: put the release's scale word.
"""

from __future__ import annotations

from factcheck.verdict.case import Case


def applies(case: Case) -> bool:
    """Whether the figure would agree at another power of a thousand."""
    return case.apart and case.at_scale()
