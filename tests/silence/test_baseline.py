"""A baseline knows its findings wherever they move, and names those that are gone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import factcheck
from factcheck.documents import read_text
from factcheck.model.finding import Report
from factcheck.report.findings import findings
from factcheck.report.select import failures
from factcheck.silence.apply import Wishes, silence
from factcheck.silence.baseline import Baseline, BaselineError, dumped, load, of_report

DRAFT = "На заводах появится 200 рабочих мест.\n\nНа складе лежит 12 тонн стали.\n\nНа складе лежит 12 тонн стали.\n"


def checked(claims: factcheck.Claims, folder: Path, *texts: str) -> Report:
    drafts = []
    for number, text in enumerate(texts):
        path = folder / f"{number}.txt"
        path.write_text(text, "utf-8")
        drafts.append(read_text(text, str(path)))
    from factcheck.pipeline import check_all

    return check_all(drafts, claims)


def written(report: Report, folder: Path) -> Baseline:
    path = folder / "known.json"
    path.write_text(dumped(of_report(report, report, path)), "utf-8")
    return load(path)


def left(report: Report, baseline: Baseline) -> list[str]:
    after = silence(report, Wishes(baseline=baseline))
    return [f.code for f in findings(after) if f.kind not in ("confirmed", "silenced") and f.code != "missing"]


def test_what_is_known_is_silenced(claims: factcheck.Claims, tmp_path: Path) -> None:
    report = checked(claims, tmp_path, DRAFT)
    baseline = written(report, tmp_path)
    assert [e.rule for e in baseline.entries.values()] == ["contradicted[value]", "unsupported", "unsupported"]
    assert left(report, baseline) == []
    assert failures(silence(report, Wishes(baseline=baseline)), "ambiguous") == 0
    assert {s.by for s in silence(report, Wishes(baseline=baseline)).documents[0].silenced} == {"baseline"}


@pytest.mark.parametrize(
    ("edited", "new", "stale"),
    [
        ("Приехал министр.\n\n\n" + DRAFT, [], []),
        (DRAFT.replace("\n", "\r\n"), [], []),
        (DRAFT.replace("12 тонн стали.\n\n", "12 тонн стали. "), [], []),
        (DRAFT + "\nЕщё 40 станков стоит в цехе.\n", ["unsupported"], []),
        (DRAFT.replace("200", "300"), ["contradicted[value]"], ["contradicted[value]"]),
        ("На складе лежит 12 тонн стали.\n\n" + DRAFT, ["unsupported"], []),
        ("На заводах появится 150 рабочих мест.\n", [], ["contradicted[value]", "unsupported", "unsupported"]),
        (DRAFT.replace("200", "150"), [], ["contradicted[value]"]),
        ("Приехал министр.\n", ["missing[required]"], ["contradicted[value]", "unsupported", "unsupported"]),
    ],
    ids=[
        "moved",
        "line ends",
        "one paragraph",
        "a new one",
        "another value",
        "once more",
        "mended",
        "one",
        "taken out",
    ],
)
def test_edits(edited: str, new: list[str], stale: list[str], claims: factcheck.Claims, tmp_path: Path) -> None:
    baseline = written(checked(claims, tmp_path, DRAFT), tmp_path)
    report = checked(claims, tmp_path, edited)
    assert left(report, baseline) == new
    assert [e.rule for e in baseline.stale(report)] == stale


def test_texts_that_are_not_checked_are_not_stale_unless_they_are_gone(
    claims: factcheck.Claims, tmp_path: Path
) -> None:
    baseline = written(checked(claims, tmp_path, DRAFT, DRAFT), tmp_path)
    assert len(baseline.entries) == 6
    one = checked(claims, tmp_path, DRAFT)
    assert baseline.stale(one) == []
    (tmp_path / "1.txt").unlink()
    assert {e.path for e in baseline.stale(one)} == {"1.txt"}


def test_the_folder_that_one_stands_in_changes_nothing(
    claims: factcheck.Claims, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    baseline = written(checked(claims, tmp_path, DRAFT), tmp_path)
    (tmp_path / "below").mkdir()
    for here, name in ((tmp_path, "0.txt"), (tmp_path / "below", "../0.txt")):
        monkeypatch.chdir(here)
        assert left(factcheck.check(read_text(DRAFT, name), claims), baseline) == []


def test_the_file_is_sorted_a_finding_a_line(claims: factcheck.Claims, tmp_path: Path) -> None:
    reports = [checked(claims, tmp_path, *texts) for texts in ((DRAFT, "На заводах появится 300 мест.\n"),)]
    baseline = written(reports[0], tmp_path)
    text = (tmp_path / "known.json").read_text("utf-8")
    entries = json.loads(text)["findings"]
    assert entries == sorted(entries, key=lambda e: list(e.values()))
    assert sum('"fingerprint"' in line for line in text.splitlines()) == len(entries) == len(baseline.entries)
    assert dumped(load(tmp_path / "known.json")) == text


def test_nothing_known(claims: factcheck.Claims, tmp_path: Path) -> None:
    report = checked(claims, tmp_path, "На заводах появится 150 рабочих мест.\n")
    assert written(report, tmp_path).entries == {}
    assert json.loads((tmp_path / "known.json").read_text("utf-8")) == {"version": 1, "findings": []}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "known.json:1:1: is not JSON"),
        ("{}", "known.json: is no baseline: it has no list of findings"),
        ('{"version": 1, "findings": {}}', "is no baseline"),
        ('{"findings": []}', "version None of baselines is not known"),
        ('{"version": 1, "findings": [7]}', "finding 1 lacks one of path, rule, claim, text, fingerprint"),
        ('{"version": 1, "findings": [{"path": "a"}]}', "finding 1 lacks one of"),
    ],
)
def test_files_that_are_none(text: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "known.json").write_text(text, "utf-8")
    with pytest.raises(BaselineError) as caught:
        load(tmp_path / "known.json")
    assert message in caught.value.message
    assert caught.value.hint
