"""A finding keeps its name while the text around it is edited, and no two findings have one name."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

import factcheck
from factcheck.model.finding import Report
from factcheck.report.findings import findings
from factcheck.report.fingerprint import fingerprints

CLAIMS = """\
version: 1
release: {title: Новые рабочие места, lang: ru}
claims:
  - id: jobs
    fact: На заводах появится 150 рабочих мест.
    required: true
  - id: money
    fact: В модернизацию заводов вложат 6,6 млрд тенге.
"""
DRAFT = "На заводах появится 200 рабочих мест. На складе лежит 12 тонн стали.\n\nЗаводы отремонтируют.\n"


@pytest.fixture(scope="module")
def claims(tmp_path_factory: pytest.TempPathFactory) -> factcheck.Claims:
    path = tmp_path_factory.mktemp("claims") / "plant.yaml"
    path.write_text(CLAIMS, "utf-8")
    return factcheck.load_claims(path)


def names(report: Report) -> dict[str, str]:
    """The fingerprint of each finding, by its verdict and what it is about."""
    return {f"{f.code} {f.claim.claim.id if f.claim else ''}": name for f, name in fingerprints(report)}


def test_every_finding_has_a_name_of_its_own(report: Report, clean: Report, split: Report) -> None:
    for each in (report, clean, split):
        named = list(fingerprints(each))
        assert [f for f, _ in named] == list(findings(each))
        assert max(Counter(name for _, name in named).values()) == 1


@pytest.mark.parametrize(
    "edited",
    [
        "Новости завода\n\nЗдесь был министр.\n\n" + DRAFT,
        DRAFT.replace("\n", "\r\n"),
        DRAFT.replace("На складе", "Вчера здесь был министр.  На складе"),
        DRAFT.replace("появится 200 рабочих", "появится 200\nрабочих"),
        DRAFT.replace("Заводы отремонтируют.", "Заводы закрыли на ремонт."),
    ],
    ids=["lines above", "line ends", "a sentence between", "wrapped anew", "a sentence below"],
)
def test_moved_lines_change_no_name(edited: str, claims: factcheck.Claims) -> None:
    before, after = names(factcheck.check(DRAFT, claims)), names(factcheck.check(edited, claims))
    assert {"contradicted[value] jobs", "unsupported ", "missing money"} <= set(before)
    assert after == before


@pytest.mark.parametrize(
    ("edited", "changed"),
    [
        (DRAFT.replace("200", "300"), "contradicted[value] jobs"),
        (DRAFT.replace("12 тонн", "13 тонн"), "unsupported "),
    ],
)
def test_another_error_has_another_name(edited: str, changed: str, claims: factcheck.Claims) -> None:
    before, after = names(factcheck.check(DRAFT, claims)), names(factcheck.check(edited, claims))
    assert {code for code in before if before[code] != after[code]} == {changed}


def test_equal_findings_are_numbered(claims: factcheck.Claims) -> None:
    once = [n for f, n in fingerprints(factcheck.check(DRAFT, claims)) if f.kind == "contradicted"]
    twice = [n for f, n in fingerprints(factcheck.check(DRAFT + DRAFT, claims)) if f.kind == "contradicted"]
    assert len(once) == 1
    assert len(set(twice)) == 2
    assert twice[0] == once[0]


def test_a_path_is_one_however_it_is_told(report: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    named = []
    for path in ("drafts/en.txt", "./drafts/en.txt", str(tmp_path / "drafts" / "en.txt")):
        english = report.documents[2]
        moved = english._replace(document=english.document._replace(path=path))
        named.append([name for _, name in fingerprints(report._replace(documents=(moved,)))])
    assert named[0] == named[1] == named[2]


def test_markup_is_not_part_of_a_name(claims: factcheck.Claims, tmp_path: Path) -> None:
    found = []
    for body in (DRAFT, DRAFT.replace("12 тонн", "**12 тонн**")):
        path = tmp_path / "draft.md"
        path.write_text(body, "utf-8")
        found.append(names(factcheck.check(factcheck.read_document(path), claims))["unsupported "])
    assert found[0] == found[1]


def test_what_cannot_be_encoded_has_a_name_too(report: Report) -> None:
    odd = report._replace(skipped=tuple(s._replace(path="\udcff.txt") for s in report.skipped))
    assert len(list(fingerprints(odd))) == len(list(fingerprints(report)))
