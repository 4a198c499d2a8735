"""Several releases at once: a text owes those that it tells of, and a correction is told with its day."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

CLINIC = """\
version: 1
release: {title: В Актау открылась новая поликлиника, lang: ru}
claims:
  - id: patients
    fact: Новая поликлиника принимает 450 пациентов в день.
    required: true
"""
CORRECTION = """\
version: 1
release: {title: Уточнение, lang: ru, date: 2019-03-05, supersedes: plant}
claims:
  - id: jobs
    fact: После модернизации заводов будет создано 120 новых рабочих мест.
    required: true
"""
RIGHT = "После модернизации заводов будет создано 150 новых рабочих мест.\n"


@pytest.fixture
def several(folder: Path) -> Path:
    (folder / "claims" / "clinic.yaml").write_text(CLINIC, "utf-8")
    return folder


def test_what_is_not_told_of_is_not_missing(several: Path, run) -> None:
    done = run(["check"], RIGHT)
    assert (done.returncode, done.stderr) == (0, "")
    assert "<stdin>: не об этих релизах: clinic\n" in done.stdout
    assert "patients" not in done.stdout
    shown = run(["check", "-v"], RIGHT).stdout
    assert "<stdin>: не об этих релизах: clinic: из него не сказано ничего\n" in shown


def test_json_says_what_was_set_aside_and_keeps_every_claim(several: Path, run) -> None:
    done = run(["check", "--format", "json"], RIGHT)
    (document,) = json.loads(done.stdout)["documents"]
    assert document["set_aside"] == [{"release": "clinic", "why": "the text tells nothing of this release"}]
    assert [(c["release"], c["id"], c["verdict"]) for c in document["claims"]] == [
        ("clinic", "patients", "missing"),
        ("plant", "jobs", "confirmed"),
        ("plant", "investment", "missing"),
        ("plant", "founded", "missing"),
    ]


def test_a_release_that_is_named_is_owed(several: Path, run) -> None:
    done = run(["check", "--release", "clinic", "--format", "concise"], RIGHT)
    assert done.returncode == 1
    assert "missing[required] clinic/patients" in done.stdout
    both = run(["check", "--release", "clinic", "--release", "plant", "--format", "concise"], "Погода ясная.\n")
    assert both.returncode == 1
    assert both.stdout.count("missing[required]") == 2


def test_a_release_that_is_not_there(several: Path, run) -> None:
    done = run(["check", "--release", "clinik"], RIGHT)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "factcheck: --release: no claims file is called 'clinik' (did you mean 'clinic'?)\n"


def test_a_text_about_none_of_them_is_named(several: Path, run) -> None:
    done = run(["check", "--format", "concise"], "Погода ясная.\n")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == (
        "factcheck: <stdin>: tells of none of the releases, so nothing is missing (--release NAME names one)\n"
    )
    assert run(["check", "-q", "--format", "concise"], "Погода ясная.\n").stderr == ""


def test_one_claims_file_is_always_owed(several: Path, run) -> None:
    done = run(["check", "-c", "claims/clinic.yaml", "--format", "concise"], "Погода ясная.\n")
    assert done.returncode == 1
    assert "missing[required] patients" in done.stdout


def test_a_correction(several: Path, run) -> None:
    (several / "claims" / "later.yaml").write_text(CORRECTION, "utf-8")
    done = run(["check", "--format", "concise"], RIGHT)
    assert done.returncode == 1
    assert done.stdout == (
        "<stdin>:1:42: contradicted[value] later/jobs: исправлено 5 марта 2019 года: "
        "теперь 120 новых рабочих мест, в тексте прежнее: 150 новых рабочих мест\n"
    )
    found = json.loads(run(["check", "--format", "json"], RIGHT).stdout)["documents"][0]["claims"]
    assert [c.get("superseded_by") for c in found if c["id"] == "jobs"] == [None, "later"]
    assert run(["check", "--format", "concise"], RIGHT.replace("150", "120")).returncode == 0


def test_a_correction_in_an_archive(several: Path, run) -> None:
    (several / "claims" / "later.yaml").write_text(CORRECTION, "utf-8")
    lines = [json.dumps({"id": n, "text": RIGHT.replace("150", str(n))}) for n in (120, 150)]
    (several / "news.jsonl").write_text("\n".join(lines), "utf-8")
    assert run(["archive", "news.jsonl", "-o", "found.jsonl"]).returncode == 0
    rows = [json.loads(line) for line in (several / "found.jsonl").read_text("utf-8").splitlines()]
    assert len(rows) == 1
    assert "исправлено 5 марта 2019 года" in json.dumps(rows[0], ensure_ascii=False)
