"""The whole of an archive: the same bytes whoever does the work, the output whole or not there."""

from __future__ import annotations

import stat
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from factcheck import pipeline
from factcheck.archive.attempts import Do, Worker
from factcheck.archive.manifest import BusyError, WorkFolder
from factcheck.archive.processes import processes
from factcheck.archive.run import NothingReadError
from factcheck.archive.units import Unit, units_of_texts
from factcheck.archive.work import Job, Outcome, Told, work
from factcheck.documents import UnreadableError

TEXT = "Погода.\n\nThe modernisation of the plants will create 250 new jobs."


class LastFirst:
    """A crew of one that does all that it was given when it is looked at, beginning with the last."""

    pulse = patience = 0.0
    abreast = 2

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def muster(self) -> Sequence[Worker]:
        while self.waiting:
            self.waiting.pop()()
        return [self]

    def bury(self, worker: Worker) -> None:
        raise AssertionError

    def is_end(self, error: BaseException) -> bool:
        return False

    def submit(self, do: Do, unit: Unit, job: Job) -> Future[Outcome]:
        future: Future[Outcome] = Future()
        self.waiting.append(lambda: future.set_result(do(unit, job)))
        return future


def test_who_does_the_work_changes_no_byte(archive, here) -> None:
    alone = archive.run(here)
    units, expected = [u for u, _ in archive.heard], archive.bytes()
    assert len(units) > 5
    assert archive.run(LastFirst()) == alone
    assert archive.bytes() == expected
    for count in (1, 2):
        with processes(count) as crew:
            assert archive.run(crew) == alone
        assert archive.bytes() == expected
    assert [u for u, _ in archive.heard] == units * 4


def test_rows_say_where_and_what(archive, here) -> None:
    archive.run(here, listed=("contradicted",))
    rows = archive.rows()
    assert [(r["document"], r["claim"]) for r in rows[:4]] == [
        ("0", "jobs"), ("0", "investment"), ("3", "jobs"), ("4", "jobs")
    ]  # fmt: skip
    assert {tuple(r) for r in rows} == {tuple(rows[0])}
    row = rows[2]
    assert (row["source"], row["record"], row["lang"]) == (str(archive.records), 4, "en")
    assert (row["release"], row["verdict"], row["reason"]) == ("plant", "contradicted", "value")
    assert (row["line"], row["column"]) == (3, 45)
    assert TEXT[row["start"] : row["end"]] == row["text"] == "250 new jobs"
    assert row["expected"] == "150 new jobs"
    assert row["sentence"] in TEXT


def test_figures_without_a_claim_are_rows_if_asked_for(archive, here) -> None:
    archive.records.write_text('{"text": "Дорога длиной 17 км."}\n', "utf-8")
    assert archive.run(here, listed=("contradicted",)).found == {"unsupported": 1}
    assert archive.rows() == []
    archive.run(here)
    (row,) = archive.rows()
    assert (row["release"], row["claim"], row["verdict"], row["text"]) == (None, None, "unsupported", "17 км")


def test_documents_are_counted_by_claim(archive, here) -> None:
    total = archive.run(here, listed=())
    assert total.documents == 39
    assert total.told == {
        Told("plant", "jobs", "contradicted"): 20,
        Told("plant", "jobs", "confirmed"): 9,
        Told("plant", "investment", "contradicted"): 10,
    }
    assert archive.output.read_bytes() == b""


def test_a_malformed_record_is_named_and_costs_no_other(archive, here) -> None:
    archive.run(here)
    assert [(t.line, t.what) for t in archive.troubles()] == [(6, "record")]


def test_a_fault_of_ours_costs_one_document(archive, here, monkeypatch: pytest.MonkeyPatch) -> None:
    check = pipeline.findings

    def fail(document: Any, *rest: Any) -> Any:
        if "дождь" in document.text:
            raise ZeroDivisionError("rain")
        return check(document, *rest)

    monkeypatch.setattr(pipeline, "findings", fail)
    assert archive.run(here).documents == 29
    faults = [t for t in archive.troubles() if t.what == "fault"]
    assert len(faults) == 10
    assert str(faults[0]) == f"{archive.records}:3: internal error: ZeroDivisionError: rain"


def test_texts_and_their_markup(archive, here, tmp_path: Path) -> None:
    (tmp_path / "post.md").write_text("# Заводы\n\nНа заводах появится **200** рабочих мест.\n", "utf-8")
    units = units_of_texts([str(tmp_path / "post.md")])
    archive.run(here, units=units, listed=("contradicted",))
    (row,) = archive.rows()
    assert (row["document"], row["record"], row["line"]) == (str(tmp_path / "post.md"), None, 3)


def folder_of(archive) -> set[str]:
    return {p.name for p in archive.output.parent.iterdir()}


def test_nothing_read_leaves_the_output_as_it_was(archive, here) -> None:
    archive.output.write_text("old")
    archive.records.write_text("")
    with pytest.raises(NothingReadError):
        archive.run(here)
    assert archive.output.read_text() == "old"
    assert folder_of(archive) == {"plant.yaml", "news.jsonl", "out.jsonl"}


def interrupt(after: int, archive, unit: Unit, job: Job) -> Outcome:
    if len(archive.heard) == after:
        raise KeyboardInterrupt
    return work(unit, job)


def test_an_interruption_leaves_the_output_as_it_was_and_goes_on(archive, here) -> None:
    total = archive.run(here)
    expected, units = archive.bytes(), [u for u, _ in archive.heard]
    archive.output.write_text("old")
    archive.heard.clear()
    with pytest.raises(KeyboardInterrupt):
        archive.run(here, do=partial(interrupt, 3, archive))
    assert archive.output.read_text() == "old"
    done: list[Unit] = []
    archive.heard.clear()
    archive.known.clear()
    assert archive.run(here, do=lambda unit, job: done.append(unit) or work(unit, job)) == total
    assert (archive.bytes(), [u for u, _ in archive.heard]) == (expected, units)
    assert [u for u, known in zip(units, archive.known, strict=True) if not known] == done
    assert 3 <= archive.known.count(True) < len(units)
    assert [(t.line, t.what) for t in archive.troubles()] == [(6, "record")]
    assert not (archive.output.parent / ".out.jsonl.work").exists()


DAMAGE = {
    "a torn line": lambda folder: _append(folder / "manifest.jsonl", b'{"number": 7, "un'),
    "a line of nothing": lambda folder: _append(folder / "manifest.jsonl", bytes(40) + b"\n"),
    "rows that are cut": lambda folder: _cut(folder / "00000000.jsonl"),
    "rows that are gone": lambda folder: (folder / "00000000.jsonl").unlink(),
    "rows half written": lambda folder: (folder / "part").write_bytes(b"{"),
    "no manifest": lambda folder: (folder / "manifest.jsonl").unlink(),
}


def _append(path: Path, data: bytes) -> None:
    with path.open("ab") as file:
        file.write(data)


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-9])


@pytest.mark.parametrize("damage", DAMAGE)
def test_what_is_damaged_is_done_again(damage: str, archive, here) -> None:
    archive.run(here)
    expected = archive.bytes()
    archive.heard.clear()
    with pytest.raises(KeyboardInterrupt):
        archive.run(here, do=partial(interrupt, 3, archive))
    DAMAGE[damage](archive.output.parent / ".out.jsonl.work")
    archive.run(here)
    assert archive.bytes() == expected


def test_a_run_with_other_settings_begins_anew(archive, here) -> None:
    with pytest.raises(KeyboardInterrupt):
        archive.run(here, do=partial(interrupt, 3, archive))
    archive.heard.clear()
    archive.run(here, listed=("contradicted",))
    assert {r["verdict"] for r in archive.rows()} == {"contradicted"}


def test_only_one_run_at_a_time_has_the_work_folder(archive, here) -> None:
    first = WorkFolder(archive.output, "a")
    with pytest.raises(BusyError):
        WorkFolder(archive.output, "a")
    first.close(remove=True)
    WorkFolder(archive.output, "a").close(remove=True)
    assert not (archive.output.parent / ".out.jsonl.work").exists()


def test_the_output_keeps_its_mode_and_its_link(archive, here, tmp_path: Path) -> None:
    target = tmp_path / "target.jsonl"
    target.touch(0o640)
    target.chmod(0o640)
    archive.output.symlink_to(target)
    archive.run(here)
    assert archive.output.is_symlink()
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert target.stat().st_size > 0


def test_claims_that_change_under_way_end_the_work(archive, here) -> None:
    with pytest.raises(UnreadableError, match="changed while the archive was read"):
        archive.run(here, identity="of other claims")
    assert not archive.output.exists()
