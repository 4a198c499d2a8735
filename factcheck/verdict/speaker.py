"""The right words in another mouth.

A quotation of the release given to somebody else: «…», — сказал аким области. The speaker's own
posts and pronouns for the speaker are right.

Example:
    claim   by: Аскар Жумагалиев, «Мы будем ждать от вас качественной продукции»
    draft   «Мы будем ждать от вас качественной продукции», — подчеркнул директор завода.
            contradicted[speaker]

Mend: name the release's speaker.
"""

from __future__ import annotations

from factcheck.verdict.case import Case


def applies(case: Case) -> bool:
    """Whether the words are given to somebody who did not say them."""
    return case.alignment.kind == "quote" and case.alignment.subject == "other" and not case.alignment.altered
