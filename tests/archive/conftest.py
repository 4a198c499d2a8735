"""A small archive of records, with the claims it is checked against, and those who check it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest

from factcheck import pipeline
from factcheck.archive.attempts import Crew, Do, Worker
from factcheck.archive.identity import fingerprint
from factcheck.archive.manifest import WorkFolder
from factcheck.archive.records import Trouble
from factcheck.archive.run import Listener, run
from factcheck.archive.units import Unit, units_of_records
from factcheck.archive.work import Job, Outcome, identity, work

CLAIMS = """\
version: 1
release: {title: Новые рабочие места на заводах, lang: ru, date: 2019-02-28}
claims:
  - id: jobs
    fact:
      ru: После модернизации заводов будет создано 150 новых рабочих мест.
      en: The modernisation of the plants will create 150 new jobs.
  - id: investment
    fact: {ru: "В модернизацию заводов вложат 6,6 млрд тенге."}
"""
TEXTS = (
    "На заводах появится 200 рабочих мест, вложат 6,6 млн тенге.",
    "После модернизации заводов будет создано 150 рабочих мест.",
    "Вечером в городе ждут дождь.",
    "Погода.\n\nThe modernisation of the plants will create 250 new jobs.",
)
VERDICTS = ("contradicted", "confirmed", "unsupported", "ambiguous")


class Here:
    """A crew of one that does everything in this process, at once."""

    pulse = patience = 0.0
    abreast = 1

    def muster(self) -> Sequence[Worker]:
        return [self]

    def bury(self, worker: Worker) -> None:
        raise AssertionError("this process lives")

    def is_end(self, error: BaseException) -> bool:
        return False

    def submit(self, do: Do, unit: Unit, job: Job) -> Future[Outcome]:
        future: Future[Outcome] = Future()
        future.set_result(do(unit, job))
        return future


class Archive:
    """An archive in a folder, with the claims it is checked against."""

    def __init__(self, folder: Path) -> None:
        self.claims = folder / "plant.yaml"
        self.claims.write_text(CLAIMS, "utf-8")
        self.records = folder / "news.jsonl"
        lines = [json.dumps({"id": n, "text": TEXTS[n % 4]}, ensure_ascii=False) for n in range(40)]
        lines[5] = "{"
        self.records.write_text("".join(line + "\n" for line in lines), "utf-8")
        self.output = folder / "out.jsonl"
        self.heard: list[tuple[Unit, Outcome]] = []
        self.known: list[bool] = []

    def job(self, **changed: Any) -> Job:
        digest = identity(pipeline.load_claims(self.claims))
        return Job(**{"claims": (str(self.claims),), "identity": digest, "listed": VERDICTS, **changed})

    def hear(self, unit: Unit, outcome: Outcome, known: bool) -> None:
        self.heard.append((unit, outcome))
        self.known.append(known)

    def run(self, crew: Crew, do: Do = work, units: Any = None, **changed: Any) -> Outcome:
        """Check; the work folder is removed where that ends well or nothing is done."""
        job, done = self.job(**changed), False
        folder = WorkFolder(self.output, fingerprint([str(self.records)], job))
        units = units or units_of_records(str(self.records), 500)
        claims = pipeline.load_claims(self.claims)
        try:
            total = run(units, job, claims, self.output, folder, crew, Listener(self.hear), do)
            done = True
        finally:
            folder.close(remove=done or not folder.done)
        return total

    def rows(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.output.read_text("utf-8").splitlines()]

    def bytes(self) -> tuple[bytes, bytes]:
        """All that is written."""
        return self.output.read_bytes(), (self.output.parent / "out.claims.jsonl").read_bytes()

    def troubles(self) -> list[Trouble]:
        return [t for _, outcome in self.heard for t in outcome.troubles]

    def lost(self) -> list[str]:
        return [str(unit) for unit, outcome in self.heard if outcome.lost]


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Archive:
    monkeypatch.setenv("FACTCHECK_CACHE", "")
    return Archive(tmp_path)


@pytest.fixture
def here() -> Here:
    return Here()


@pytest.fixture
def marks(tmp_path: Path) -> Path:
    """A folder in which deadly work leaves its marks."""
    folder = tmp_path / "marks"
    folder.mkdir()
    return folder
