"""The document against itself: texts that contradict themselves and texts that do not; see itself.yaml."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from factcheck.documents import read_text
from factcheck.model.finding import Conflict, ConflictRule
from factcheck.model.text import LANGS
from factcheck.pipeline import read
from factcheck.verdict.itself import RULES, conflicts

CASES: dict[str, list[dict[str, Any]]] = yaml.safe_load((Path(__file__).parent / "itself.yaml").read_text("utf-8"))
BROKEN = [case["text"] for cases in CASES.values() for case in cases if case["gives"] != "nothing"]


def found(text: str) -> tuple[Conflict, ...]:
    return conflicts(read(read_text(text)))


def _params() -> Iterator[Any]:
    for rule, cases in CASES.items():
        for case in cases:
            yield pytest.param(rule, case, id=f"{rule}: {case['text']}")


@pytest.mark.parametrize(("rule", "case"), list(_params()))
def test_rule(rule: str, case: dict[str, Any]) -> None:
    told = found(case["text"])
    if case["gives"] == "nothing":
        assert told == ()
        return
    assert [(c.rule, c.text, c.other_text) for c in told] == [(rule, *case["gives"])]
    (conflict,) = told
    assert case.get("says", conflict.message) == conflict.message
    assert case["text"][conflict.span.start : conflict.span.stop] == conflict.text
    assert case["text"][conflict.other.start : conflict.other.stop] == conflict.other_text
    assert conflict.text in conflict.sentence


def test_every_rule_has_texts_that_break_it_and_texts_that_do_not_in_every_language() -> None:
    assert list(CASES) == list(RULES) == list(get_args(ConflictRule))
    for cases in CASES.values():
        for gives_nothing in (True, False):
            texts = [case["text"] for case in cases if (case["gives"] == "nothing") is gives_nothing]
            assert {read(read_text(t)).lang for t in texts} == set(LANGS)


UNRELATED = (
    "Погода стоит ясная, ветер слабый.",
    "В музее открылась выставка, на ней 34 картины из четырёх собраний.",
    "Кітапханаға 12 жаңа кітап келді.",
    "The museum shop sells postcards at $2 each.",
    "Телефон редакции: 8 700 000 00 00.",
)


@given(st.sampled_from(BROKEN), st.lists(st.sampled_from(UNRELATED), max_size=3))
def test_an_unrelated_paragraph_changes_no_conflict(text: str, more: list[str]) -> None:
    lang = read(read_text(text)).lang
    longer = "\n\n".join([text, *more])
    before, after = (conflicts(read(read_text(t), lang)) for t in (text, longer))
    assert after == before


def test_a_long_text_is_read_in_proportion() -> None:
    """Sentences, list items and rows by the thousand; the time is not measured, only that it ends."""
    prose = "На заводах создадут 150 рабочих мест. " * 2000
    row = "| Завод {} | {} |\n"
    table = "| Завод | Мест |\n|---|---|\n" + "".join(row.format(i, i) for i in range(2000))
    assert found(f"На заводах создадут 2 500 рабочих мест\n\n{prose}\n\n{table}")


def test_a_text_without_two_figures_is_not_looked_at() -> None:
    assert found("На заводах создадут 200 рабочих мест.") == found("") == ()


def test_a_check_and_a_comparison_tell_of_conflicts() -> None:
    import factcheck
    from factcheck.model.claim import Claims

    text = "На заводах создадут 200 рабочих мест\n\nНа заводах создадут 150 рабочих мест."
    for report in (factcheck.check(text, Claims(releases=())), factcheck.compare("Погода ясная.", text)):
        assert [c.rule for c in report.documents[0].conflicts] == ["headline"]
