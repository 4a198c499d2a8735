"""The tables of words serve every language alike."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from factcheck.model.claim import Severity
from factcheck.model.finding import ConflictRule, Reason
from factcheck.model.text import LANGS
from factcheck.report.words import CONFLICTS, MENDING, REASONS, WORDS, conflict_in_words, reason_in_words, words


def test_every_language_has_a_row() -> None:
    assert set(WORDS) == set(REASONS) == set(CONFLICTS) == set(LANGS)


@pytest.mark.parametrize("lang", LANGS)
def test_the_rows_agree(lang: str) -> None:
    assert set(WORDS[lang]) == set(WORDS["en"])
    assert set(REASONS[lang]) == set(get_args(Reason))
    assert set(CONFLICTS[lang]) == set(get_args(ConflictRule))
    for name, text in WORDS[lang].items():
        assert set(re.findall(r"{\w+}", text)) == set(re.findall(r"{\w+}", WORDS["en"][name])), name


def test_every_reason_can_be_mended() -> None:
    assert set(MENDING) == set(get_args(Reason))
    assert set(MENDING.values()) <= set(WORDS["en"])


def test_every_mild_severity_has_a_word() -> None:
    assert set(get_args(Severity)) - {"error"} <= set(WORDS["en"])


def test_an_unknown_language_reads_english() -> None:
    assert words("xx") is WORDS["en"]
    assert reason_in_words("value", "xx") == "another value"
    assert conflict_in_words("parts", "xx") == "the parts do not fit the whole"


@pytest.mark.parametrize("lang", ["ru", "kk"])
def test_no_letter_is_of_another_script(lang: str) -> None:
    for text in [*WORDS[lang].values(), *REASONS[lang].values(), *CONFLICTS[lang].values()]:
        latin = re.findall(r"(?<![{\w-])[a-zA-Z]+(?![\w}])", re.sub(r"{\w+}|-v", "", text))
        assert not latin, text
