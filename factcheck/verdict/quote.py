"""Altered words between quotation marks.

Quotation marks say: these very words. Case, kinds of marks, final punctuation, an ellipsis and the
author's words inside («…, — сказал министр. — …») alter nothing; any other word changed does. In
another language than the release's an honest translation is a paraphrase, and is noted as one.

Example:
    claim   «Государство выделяет большие средства на модернизацию заводов»
    draft   «Государство выделяет скромные средства на модернизацию заводов», — сказал министр.
            contradicted[quote]

Mend: restore the words, or drop the marks and tell the sense.
"""

from __future__ import annotations

from factcheck.verdict.case import Case


def applies(case: Case) -> bool:
    """Whether words inside the marks differ from the release's."""
    return case.alignment.kind == "quote" and case.alignment.altered
