"""A real cluster on this machine: a scheduler and two workers, each a process, and what becomes of a killed one."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

import pytest
from deadly import deadly

from factcheck.archive import cluster as dask
from factcheck.archive.attempts import CrewError
from factcheck.archive.cluster import cluster, fitness, nature

pytest.importorskip("distributed")
HERE = Path(__file__).parent
WITHIN = 40.0
"""Seconds in which whatever is waited for has happened."""


class Ward(NamedTuple):
    """The cluster, and how to make it larger."""

    address: str
    worker: Callable[..., subprocess.Popen[bytes]]


def quiet(said: str) -> None:
    """What is said of workers that come and go."""


def wait_for(what: Callable[[], object]) -> None:
    end = time.monotonic() + WITHIN
    while not what():
        assert time.monotonic() < end
        time.sleep(0.05)


@pytest.fixture(scope="module")
def ward(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ward]:
    """A scheduler, and one that starts workers; they start in the folder of the test, and all end with the module."""
    folder = tmp_path_factory.mktemp("dask")
    told = folder / "scheduler.json"
    started: list[subprocess.Popen[bytes]] = []

    def start(part: str, *args: str) -> subprocess.Popen[bytes]:
        path = os.pathsep.join([str(HERE.parents[1]), str(HERE)])
        process = subprocess.Popen(
            [sys.executable, "-m", f"distributed.cli.dask_{part}", "--scheduler-file", str(told), *args],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": path},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        started.append(process)
        return process

    def worker(*args: str) -> subprocess.Popen[bytes]:
        return start("worker", "--host", "127.0.0.1", "--nthreads", "1", "--no-dashboard", *args)

    start("scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard")
    try:
        wait_for(told.exists)
        import json

        wait_for(lambda: told.read_bytes().strip().endswith(b"}"))
        yield Ward(json.loads(told.read_text("utf-8"))["address"], worker)
    finally:
        for process in started:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait(timeout=WITHIN)


@pytest.fixture(scope="module")
def two(ward: Ward) -> Ward:
    """With two workers, each under a nanny that starts a new one in the place of one that is killed."""
    ward.worker()
    ward.worker()
    return ward


def test_no_worker_comes_in_time(ward: Ward, archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dask, "PATIENCE", 0.5)
    warned: list[str] = []
    with (
        pytest.raises(CrewError, match="no worker for"),
        cluster(ward.address, archive.job(), [str(archive.records)], warned.append) as crew,
    ):
        archive.run(crew)
    assert warned == [f"{ward.address}: no worker; waiting 0 seconds for one"]
    assert not archive.output.exists()


def test_a_cluster_gives_the_same_bytes(two: Ward, archive, here) -> None:
    total = archive.run(here)
    expected = archive.bytes()
    with cluster(two.address, archive.job(), [str(archive.records)], quiet) as crew:
        wait_for(lambda: len(crew.muster()) == 2)
        assert archive.run(crew) == total
    assert archive.bytes() == expected


def test_a_killed_worker_costs_a_retry(two: Ward, archive, here, marks: Path) -> None:
    total = archive.run(here)
    expected, units = archive.bytes(), [u for u, _ in archive.heard]
    archive.heard.clear()
    with cluster(two.address, archive.job(), [str(archive.records)], quiet) as crew:
        assert archive.run(crew, do=partial(deadly, units[2].line, 1, str(marks))) == total
    assert archive.bytes() == expected
    assert [u for u, _ in archive.heard] == units
    assert len(list(marks.glob("death-*"))) == 1


def test_a_unit_that_ends_three_workers_is_set_aside(two: Ward, archive, here, marks: Path) -> None:
    archive.run(here)
    rows, units = archive.rows(), [u for u, _ in archive.heard]
    archive.heard.clear()
    with cluster(two.address, archive.job(), [str(archive.records)], quiet) as crew:
        total = archive.run(crew, do=partial(deadly, units[2].line, 99, str(marks)))
    assert (total.lost, archive.lost()) == (1, [str(units[2])])
    assert len(list(marks.glob("death-*"))) == 3
    assert archive.rows() == [r for r in rows if not units[2].line <= r["record"] < units[3].line]


def test_a_worker_without_a_nanny_may_go_and_another_come(two: Ward, archive, here, marks: Path) -> None:
    total = archive.run(here)
    expected, units = archive.bytes(), [u for u, _ in archive.heard]
    with cluster(two.address, archive.job(), [str(archive.records)], quiet) as crew:
        wait_for(lambda: len(crew.muster()) == 2)  # a nanny may still be at work for the test before
        before = crew.muster()
        lonely = two.worker("--no-nanny")
        wait_for(lambda: len(crew.muster()) == 3)
        (bare,) = [w for w in crew.muster() if w not in before]
        future = bare.submit(partial(deadly, units[0].line, 1, str(marks)), units[0], archive.job())
        wait_for(lambda: lonely.poll() is not None)
        assert not future.done()
        assert archive.run(crew) == total
        wait_for(lambda: bare not in crew.muster())
    assert archive.bytes() == expected


def test_a_scheduler_that_is_not_there_is_said(monkeypatch: pytest.MonkeyPatch, archive) -> None:
    monkeypatch.setattr(dask, "CONNECT", 0.5)
    for address, said in (("tcp://127.0.0.1:9", "no scheduler answers"), ("nonsense", "not to be used as a scheduler")):
        with pytest.raises(CrewError, match=said), cluster(address, archive.job(), [], quiet):
            pass


def test_without_the_library_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch, archive) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(CrewError) as refused, cluster("tcp://127.0.0.1:9", archive.job(), [], quiet):
        pass
    assert refused.value.hint == "pip install 'factcheck[archive]'"


def test_who_can_do_the_job_and_who_cannot(archive) -> None:
    job, own = archive.job(), nature()
    assert fitness(job, [str(archive.records)], own) is None
    cases = [
        (job, [], own._replace(factcheck="9"), "the worker has factcheck 0.1.0, here it is 9"),
        (job, [], own._replace(python="2.7"), "here it is 2.7"),
        (job, [], own._replace(distributed="1"), "here it is 1"),
        (job, [], own._replace(code="x"), "the worker has other code of factcheck"),
        (job, ["/no/such.jsonl"], own, "the worker cannot read /no/such.jsonl"),
        (archive.job(claims=("/no",)), [], own, "the worker cannot load the claims (/no:1:1: no such file"),
        (archive.job(identity="x"), [], own, "changed while the archive was read"),
    ]
    for asked, inputs, wanted, said in cases:
        found = fitness(asked, inputs, wanted)
        assert found
        assert said in found[0]


def test_a_worker_of_another_kind_is_refused(two: Ward, archive) -> None:
    job = archive.job(claims=("plant.yaml",))  # a name that stands for something in this folder alone
    with (
        pytest.raises(CrewError, match="the worker cannot load the claims") as refused,
        cluster(two.address, job, [], quiet) as crew,
    ):
        archive.run(crew)
    assert "under the same names" in refused.value.hint


@pytest.mark.parametrize(("failures", "known"), [(0, True), (2, True), (3, False)])
def test_a_scheduler_that_says_more_than_its_greeting_is_asked_again(
    failures: int, known: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def client(address: str, **_: object) -> str:
        asked.append(address)
        if len(asked) <= failures:
            raise AssertionError
        return "a client"

    monkeypatch.setattr("distributed.Client", client)
    if known:
        assert dask._greeted("tcp://127.0.0.1:1") == "a client"
    else:
        with pytest.raises(AssertionError):
            dask._greeted("tcp://127.0.0.1:1")
    assert len(asked) == min(failures + 1, 3)
