"""A later release corrects an earlier one: the old figure is wrong since that day, in the language of the draft."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck.model.claim import Claims
from factcheck.model.finding import ClaimFinding
from factcheck.model.text import LANGS
from factcheck.report import select
from factcheck.verdict.corrected import day

HEAD = """\
version: 1
release: {{title: "{title}", lang: ru, {more}}}
entities:
  zik: {{kind: organization, name: {{ru: Завод имени Кирова, kk: Киров зауыты, en: Kirov Plant}}}}
  head: {{kind: person, name: {{ru: Асель Нурова, en: Asel Nurova}}}}
claims:
"""
FIRST = HEAD.format(title="Новые места", more="date: 2019-02-28") + """\
  - id: jobs
    fact:
      ru: На заводе имени Кирова создадут 200 новых рабочих мест.
      kk: Киров зауытында 200 жаңа жұмыс орны ашылады.
      en: The Kirov Plant will create 200 new jobs.
    required: true
  - id: money
    fact: В завод имени Кирова вложат 6,6 млрд тенге.
    required: true
  - id: founded
    fact: Завод имени Кирова построен в 1928 году.
  - id: post
    of: head
    role: [директор завода]
"""  # fmt: skip
SECOND = HEAD.format(title="Уточнение", more="date: 2019-03-05, supersedes: first") + """\
  - id: jobs
    fact:
      ru: На заводе имени Кирова создадут 150 новых рабочих мест.
      kk: Киров зауытында 150 жаңа жұмыс орны ашылады.
      en: The Kirov Plant will create 150 new jobs.
    required: true
  - id: founded
    fact: Завод имени Кирова построен в 1928 году.
  - id: post
    of: head
    role: [главный инженер]
"""  # fmt: skip
THIRD = HEAD.format(title="Ещё одно уточнение", more="date: 2019-04-01, supersedes: second") + """\
  - id: jobs
    fact:
      ru: На заводе имени Кирова создадут 120 новых рабочих мест.
      en: The Kirov Plant will create 120 new jobs.
"""  # fmt: skip


def claims_of(folder: Path, **texts: str) -> Claims:
    for name, text in texts.items():
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    return factcheck.load_claims(folder)


@pytest.fixture
def two(tmp_path: Path) -> Claims:
    return claims_of(tmp_path, first=FIRST, second=SECOND)


def found(text: str, claims: Claims) -> dict[str, ClaimFinding]:
    (document,) = factcheck.check(text, claims).documents
    return {f"{f.claim.release}/{f.claim.id}": f for f in document.claims}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "На заводе имени Кирова создадут 200 новых рабочих мест.",
            "исправлено 5 марта 2019 года: теперь 150 новых рабочих мест, в тексте прежнее: 200 новых рабочих мест",
        ),
        (
            "Киров зауытында 200 жаңа жұмыс орны ашылады.",
            "2019 жылғы 5 наурызда түзетілген: енді 150 жаңа жұмыс орны, мәтінде бұрынғысы: 200 жаңа жұмыс орны",
        ),
        (
            "The Kirov Plant will create 200 new jobs.",
            "corrected on 5 March 2019: now 150 new jobs; the text tells the old 200 new jobs",
        ),
    ],
)
def test_the_old_figure_is_contradicted_since_its_day(text: str, message: str, two: Claims) -> None:
    findings = found(text, two)
    assert findings["second/jobs"].verdict == "contradicted"
    (mention,) = findings["second/jobs"].mentions
    assert (mention.reason, mention.message) == ("value", message)
    old = findings["first/jobs"]
    assert (old.verdict, old.mentions, old.superseded_by) == ("missing", (), "second")


def test_the_new_figure_is_confirmed_and_nothing_else_is_said(two: Claims) -> None:
    findings = found("На заводе имени Кирова создадут 150 новых рабочих мест.", two)
    assert findings["second/jobs"].verdict == "confirmed"
    assert findings["first/jobs"].verdict == "missing"
    assert not [f for f in findings.values() if f.verdict == "contradicted"]


def test_a_third_figure_is_wrong_and_was_never_right(two: Claims) -> None:
    (mention,) = found("На заводе имени Кирова создадут 300 новых рабочих мест.", two)["second/jobs"].mentions
    assert mention.message == "в релизе 150 новых рабочих мест, в тексте 300 новых рабочих мест"


def test_what_both_say_is_right(two: Claims) -> None:
    findings = found("Завод имени Кирова построен в 1928 году.", two)
    assert findings["second/founded"].verdict == "confirmed"
    assert findings["first/founded"].superseded_by == "second"


def test_what_the_correction_does_not_mention_holds(two: Claims) -> None:
    findings = found("В завод имени Кирова вложат 6,6 млн тенге.", two)
    assert findings["first/money"].verdict == "contradicted"
    assert findings["first/money"].superseded_by == ""


def test_both_figures_side_by_side(two: Claims) -> None:
    text = "На заводе имени Кирова создадут {} новых рабочих мест.\n\n"
    finding = found(text.format(200) + text.format(150), two)["second/jobs"]
    assert finding.verdict == "contradicted"
    assert [m.verdict for m in finding.mentions] == ["contradicted", "confirmed"]
    assert "исправлено 5 марта 2019 года" in finding.mentions[0].message


def test_an_old_post(two: Claims) -> None:
    finding = found("Директор завода Асель Нурова рассказала о планах.", two)["second/post"]
    assert finding.verdict == "contradicted"
    assert finding.mentions[0].message.startswith("исправлено 5 марта 2019 года: теперь главный инженер")


def test_a_text_owes_the_new_claim_and_not_the_old_one(two: Claims) -> None:
    (document,) = factcheck.check("Завод имени Кирова построен в 1928 году.", two).documents
    assert [f"{c.claim.release}/{c.claim.id}" for c in select.owed(document)] == ["first/money", "second/jobs"]


@pytest.mark.parametrize(
    ("number", "message"),
    [
        (200, "исправлено 5 марта 2019 года: теперь 120 новых рабочих мест"),
        (150, "исправлено 1 апреля 2019 года: теперь 120 новых рабочих мест"),
    ],
)
def test_a_chain_of_corrections(number: int, message: str, tmp_path: Path) -> None:
    three = claims_of(tmp_path, first=FIRST, second=SECOND, third=THIRD)
    findings = found(f"На заводе имени Кирова создадут {number} новых рабочих мест.", three)
    assert findings["third/jobs"].mentions[0].message.startswith(message)
    assert {findings[f"{r}/jobs"].superseded_by for r in ("first", "second")} == {"third"}


def test_the_correction_may_be_worded_otherwise(tmp_path: Path) -> None:
    other = SECOND.replace("На заводе имени Кирова создадут 150 новых рабочих мест.", "Штат вырастет на 150 человек.")
    findings = found(
        "На заводе имени Кирова создадут 200 новых рабочих мест.", claims_of(tmp_path, first=FIRST, second=other)
    )
    (mention,) = findings["second/jobs"].mentions
    assert (mention.verdict, mention.reason) == ("contradicted", "value")
    assert mention.message.startswith("исправлено 5 марта 2019 года: теперь 150 человек")


def test_a_correction_without_what_it_corrects_is_a_release_like_any(tmp_path: Path) -> None:
    findings = found("На заводе имени Кирова создадут 200 новых рабочих мест.", claims_of(tmp_path, second=SECOND))
    assert findings["second/jobs"].mentions[0].message.startswith("в релизе 150 новых рабочих мест")


@pytest.mark.parametrize("lang", LANGS)
def test_every_month_has_a_name(lang: str) -> None:
    said = [day(f"2019-{month:02}-05", lang) for month in range(1, 13)]
    assert len(set(said)) == 12
    assert all("5" in text and "2019" in text for text in said)
