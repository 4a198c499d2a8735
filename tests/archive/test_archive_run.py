"""The whole of an archive: the same bytes whoever does the work, the output whole or not there."""

from __future__ import annotations

import json
import stat
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from factcheck import pipeline
from factcheck.archive.executors import SameProcess, executor
from factcheck.archive.records import Trouble
from factcheck.archive.run import NothingReadError, run
from factcheck.archive.units import Unit, units_of_records, units_of_texts
from factcheck.archive.work import Job, Outcome, Told, identity
from factcheck.documents import UnreadableError

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

    def job(self, **changed: Any) -> Job:
        digest = identity(pipeline.load_claims(self.claims))
        return Job(**{"claims": (str(self.claims),), "identity": digest, "listed": VERDICTS, **changed})

    def run(self, doer: Executor, workers: int = 1, **changed: Any) -> Outcome:
        units = units_of_records(str(self.records), 500)
        return run(units, self.job(**changed), self.output, doer, workers, lambda *done: self.heard.append(done))

    def rows(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.output.read_text("utf-8").splitlines()]

    def troubles(self) -> list[Trouble]:
        return [t for _, outcome in self.heard for t in outcome.troubles]


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Archive:
    monkeypatch.setenv("FACTCHECK_CACHE", "")
    return Archive(tmp_path)


class LastFirst(Executor):
    """Does all that was handed out when the first result is asked for, beginning with the last."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        class Late(Future[Any]):
            def result(late, timeout: float | None = None) -> Any:  # noqa: N805
                while self.waiting:
                    self.waiting.pop()()
                return super().result(timeout)

        future = Late()
        self.waiting.append(lambda: future.set_result(fn(*args, **kwargs)))
        return future


def doers() -> Iterator[tuple[str, Callable[[], Executor], int]]:
    yield "last first", LastFirst, 2
    yield "threads", lambda: ThreadPoolExecutor(3), 3


def test_who_does_the_work_changes_no_byte(archive: Archive) -> None:
    alone = archive.run(SameProcess())
    units, expected = [u for u, _ in archive.heard], archive.output.read_bytes()
    assert len(units) > 5
    with executor(2) as pool:
        assert archive.run(pool, 2) == alone
    assert archive.output.read_bytes() == expected
    for name, make, workers in doers():
        with make() as doer:
            assert archive.run(doer, workers) == alone, name
        assert archive.output.read_bytes() == expected, name
    assert [u for u, _ in archive.heard] == units * 4


def test_rows_say_where_and_what(archive: Archive) -> None:
    archive.run(SameProcess(), listed=("contradicted",))
    rows = archive.rows()
    assert [(r["document"], r["claim"]) for r in rows[:4]] == [
        ("0", "jobs"), ("0", "investment"), ("3", "jobs"), ("4", "jobs")
    ]  # fmt: skip
    assert {tuple(r) for r in rows} == {tuple(rows[0])}
    row = rows[2]
    assert (row["source"], row["record"], row["lang"]) == (str(archive.records), 4, "en")
    assert (row["release"], row["verdict"], row["reason"]) == ("plant", "contradicted", "value")
    assert (row["line"], row["column"]) == (3, 45)
    assert TEXTS[3][row["start"] : row["end"]] == row["text"] == "250 new jobs"
    assert row["expected"] == "150 new jobs"
    assert row["sentence"] in TEXTS[3]


def test_figures_without_a_claim_are_rows_if_asked_for(archive: Archive) -> None:
    archive.records.write_text('{"text": "Дорога длиной 17 км."}\n', "utf-8")
    assert archive.run(SameProcess(), listed=("contradicted",)).found == {"unsupported": 1}
    assert archive.rows() == []
    archive.run(SameProcess())
    (row,) = archive.rows()
    assert (row["release"], row["claim"], row["verdict"], row["text"]) == (None, None, "unsupported", "17 км")


def test_documents_are_counted_by_claim(archive: Archive) -> None:
    total = archive.run(SameProcess(), listed=())
    assert total.documents == 39
    assert total.told == {
        Told("plant", "jobs", "contradicted"): 20,
        Told("plant", "jobs", "confirmed"): 9,
        Told("plant", "investment", "contradicted"): 10,
    }
    assert archive.output.read_bytes() == b""


def test_a_malformed_record_is_named_and_costs_no_other(archive: Archive) -> None:
    archive.run(SameProcess())
    assert [(t.line, t.what) for t in archive.troubles()] == [(6, "record")]


def test_a_fault_of_ours_costs_one_document(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    check = pipeline.findings

    def fail(document: Any, *rest: Any) -> Any:
        if "дождь" in document.text:
            raise ZeroDivisionError("rain")
        return check(document, *rest)

    monkeypatch.setattr(pipeline, "findings", fail)
    assert archive.run(SameProcess()).documents == 29
    faults = [t for t in archive.troubles() if t.what == "fault"]
    assert len(faults) == 10
    assert str(faults[0]) == f"{archive.records}:3: internal error: ZeroDivisionError: rain"


def test_texts_and_their_markup(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "post.md").write_text("# Заводы\n\nНа заводах появится **200** рабочих мест.\n", "utf-8")
    units = units_of_texts([str(tmp_path / "post.md")])
    run(units, archive.job(listed=("contradicted",)), archive.output, SameProcess(), 1, lambda *_: None)
    (row,) = archive.rows()
    assert (row["document"], row["record"], row["line"]) == (str(tmp_path / "post.md"), None, 3)


def folder_of(archive: Archive) -> set[str]:
    return {p.name for p in archive.output.parent.iterdir()}


def test_nothing_read_leaves_the_output_as_it_was(archive: Archive) -> None:
    archive.output.write_text("old")
    archive.records.write_text("{\n")
    with pytest.raises(NothingReadError):
        archive.run(SameProcess())
    assert archive.output.read_text() == "old"
    assert folder_of(archive) == {"plant.yaml", "news.jsonl", "out.jsonl"}


def test_an_interruption_leaves_the_output_as_it_was(archive: Archive) -> None:
    archive.output.write_text("old")

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    units = units_of_records(str(archive.records), 500)
    with pytest.raises(KeyboardInterrupt):
        run(units, archive.job(), archive.output, SameProcess(), 1, interrupt)
    assert archive.output.read_text() == "old"
    assert folder_of(archive) == {"plant.yaml", "news.jsonl", "out.jsonl"}


def test_the_output_keeps_its_mode_and_its_link(archive: Archive, tmp_path: Path) -> None:
    target = tmp_path / "target.jsonl"
    target.touch(0o640)
    target.chmod(0o640)
    archive.output.symlink_to(target)
    archive.run(SameProcess())
    assert archive.output.is_symlink()
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert target.stat().st_size > 0


def test_claims_that_change_under_way_end_the_work(archive: Archive) -> None:
    job = archive.job(identity="of other claims")
    with pytest.raises(UnreadableError, match="changed while the archive was read"):
        run(units_of_records(str(archive.records)), job, archive.output, SameProcess(), 1, lambda *_: None)
    assert not archive.output.exists()
