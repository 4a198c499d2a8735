"""Two releases of one subject that contradict each other: a correction that does not say so."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import pipeline
from factcheck.model.claim import Fault

HEAD = """\
version: 1
release: {{title: Завод, lang: ru, {more}}}
entities:
  zik: {{kind: organization, name: Завод имени Кирова}}
  town: {{kind: place, name: Актау}}
claims:
"""
JOBS = "  - id: {id}\n    fact: На заводе имени Кирова создадут {number} новых рабочих мест.\n"


def write(folder: Path, name: str, claims: str, more: str, head: str = HEAD) -> None:
    (folder / f"{name}.yaml").write_text(head.format(more=more) + claims, "utf-8")


def faults_in(folder: Path) -> list[Fault]:
    return list(pipeline.claims_faults(pipeline.load_claims(folder)))


@pytest.mark.parametrize(("first", "second"), [("a", "b"), ("b", "a")])
def test_two_figures_of_one_thing(tmp_path: Path, first: str, second: str) -> None:
    write(tmp_path, first, JOBS.format(id="jobs", number=200), "date: 2019-02-28")
    write(tmp_path, second, JOBS.format(id="places", number=150), "date: 2019-03-05")
    (fault,) = faults_in(tmp_path)
    assert (Path(fault.place.path).stem, fault.place.line, fault.place.column) == (second, 8, 11)
    assert f"claim 'places' contradicts claim 'jobs' of {tmp_path / first}.yaml:7: " in fault.message
    assert "'150 новых рабочих мест' here, '200 новых рабочих мест' there" in fault.message
    assert f"supersedes: {first}" in fault.hint


def test_a_correction_that_says_so(tmp_path: Path) -> None:
    write(tmp_path, "a", JOBS.format(id="jobs", number=200), "date: 2019-02-28")
    write(tmp_path, "b", JOBS.format(id="jobs", number=150), "date: 2019-03-05, supersedes: a")
    write(tmp_path, "c", JOBS.format(id="jobs", number=120), "date: 2019-04-05, supersedes: b")
    assert faults_in(tmp_path) == []


@pytest.mark.parametrize(
    "claims",
    [
        JOBS.format(id="jobs", number=200),
        "  - id: cost\n    fact: В завод имени Кирова вложат 6,6 млрд тенге.\n",
        "  - id: built\n    fact: Завод имени Кирова построен в 1928 году.\n",
        "  - id: no\n    never: Завод имени Кирова закроют.\n",
    ],
)
def test_what_agrees_or_is_another_thing(tmp_path: Path, claims: str) -> None:
    write(tmp_path, "a", JOBS.format(id="jobs", number=200), "date: 2019-02-28")
    write(tmp_path, "b", claims, "date: 2019-03-05")
    assert faults_in(tmp_path) == []


def test_releases_of_other_subjects_are_not_compared(tmp_path: Path) -> None:
    bare = "  - id: jobs\n    fact: Создадут {} новых рабочих мест.\n"
    write(tmp_path, "a", bare.format(200), "date: 2019-02-28")
    write(tmp_path, "b", bare.format(150), "date: 2019-03-05", HEAD.replace("Завод имени Кирова", "Порт Курык"))
    assert faults_in(tmp_path) == []
