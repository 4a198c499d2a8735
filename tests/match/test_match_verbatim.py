"""A sentence that is a claim's own wording tells that claim, and no other."""

from __future__ import annotations

import factcheck
from factcheck.claims import parse
from factcheck.model.claim import Claims
from factcheck.model.finding import Report

HEAD = "version: 1\nrelease: {title: Депо, lang: ru}\nclaims:\n"


def check(claims: str, text: str) -> Report:
    return factcheck.check(text, Claims(releases=(parse((HEAD + claims).encode(), "depot.yaml")[0],)))


def verdicts(report: Report) -> dict[str, str]:
    return {c.claim.id: c.verdict for c in report.documents[0].claims}


NEIGHBOURS = (
    "- {id: men, fact: 'Мужчин в депо 340, работают они и ночью.'}\n"
    "- {id: women, fact: 'Женщин в депо 120, ночью они не работают.'}\n"
)


def test_neighbours_with_the_same_words_are_kept_apart() -> None:
    report = check(NEIGHBOURS, "Мужчин в депо 340, работают они и ночью. Женщин в депо 120, ночью они не работают.")
    assert verdicts(report) == {"men": "confirmed", "women": "confirmed"}
    assert report.verdict == "confirmed"


def test_marks_and_case_are_no_other_words() -> None:
    report = check(NEIGHBOURS, "ЖЕНЩИН в депо — 120; ночью они не работают!")
    assert verdicts(report)["women"] == "confirmed"


def test_another_figure_is_another_sentence() -> None:
    report = check("- {id: buses, fact: Депо получило 60 электробусов.}\n", "Депо получило 40 электробусов.")
    assert verdicts(report) == {"buses": "contradicted"}


def test_what_is_denied_stays_denied() -> None:
    claims = "- {id: never, never: Депо закроют.}\n- {id: buses, fact: 'Депо закроют, 60 автобусов продадут.'}\n"
    report = check(claims, "Депо закроют, 60 автобусов продадут.")
    assert verdicts(report) == {"never": "contradicted", "buses": "confirmed"}


def test_one_fact_told_twice_in_the_file_is_still_ambiguous() -> None:
    twice = "- {id: one, fact: Депо получило 60 автобусов.}\n- {id: two, fact: Депо получило 60 автобусов.}\n"
    report = check(twice, "Депо получило 60 автобусов.")
    assert [f.verdict for f in report.documents[0].figures] == ["ambiguous"]
