"""Workers that are killed: what it costs, and which unit is to blame."""

from __future__ import annotations

import gc
from concurrent.futures import BrokenExecutor, Future
from functools import partial
from pathlib import Path
from weakref import ReferenceType, ref

import pytest
from deadly import deadly

from factcheck.archive import attempts
from factcheck.archive.attempts import Attempts, Crew, CrewError, Do, Item, Worker
from factcheck.archive.processes import processes
from factcheck.archive.units import RecordsUnit, Unit
from factcheck.archive.work import Job, Outcome

JOB = Job(claims=(), identity="")


def deaths(marks: Path) -> int:
    return len(list(marks.glob("death-*")))


def begun(marks: Path, line: int) -> int:
    return len(list(marks.glob(f"begun-{line}-*")))


@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize("count", [1, 2])
def test_a_killed_worker_costs_a_retry(count: int, times: int, archive, here, marks: Path) -> None:
    total = archive.run(here)
    expected, units = archive.bytes(), [u for u, _ in archive.heard]
    archive.heard.clear()
    with processes(count) as crew:
        assert archive.run(crew, do=partial(deadly, units[2].line, times, str(marks))) == total
    assert archive.bytes() == expected
    assert [u for u, _ in archive.heard] == units
    assert (deaths(marks), begun(marks, units[2].line)) == (times, times + 1)


def test_a_unit_that_ends_three_workers_is_set_aside(archive, here, marks: Path) -> None:
    archive.run(here)
    rows, units = archive.rows(), [u for u, _ in archive.heard]
    archive.heard.clear()
    with processes(2) as crew:
        total = archive.run(crew, do=partial(deadly, units[2].line, 99, str(marks)))
    assert (total.lost, archive.lost(), deaths(marks)) == (1, [str(units[2])], 3)
    assert archive.rows() == [r for r in rows if not units[2].line <= r["record"] < units[3].line]


class Mortal:
    """A worker of a crew that lives in a test: each unit is done, left undone, or the end of the worker."""

    def __init__(self, crew: Mortals, abreast: int) -> None:
        self.crew = crew
        self.abreast = abreast
        self.hand: list[tuple[int, Future[Outcome]]] = []

    def submit(self, do: Do, unit: Unit, job: Job) -> Future[Outcome]:
        assert isinstance(unit, RecordsUnit)
        future: Future[Outcome] = Future()
        self.hand.append((unit.line, future))
        return future


class Mortals:
    """Workers that do `abreast` units at once; one that has a poisonous one under way is gone at the next muster."""

    pulse = 0.0

    def __init__(self, workers: int, abreast: int, poison: set[int], patience: float = 0.0) -> None:
        self.poison, self.abreast, self.patience = poison, abreast, patience
        self.workers = [Mortal(self, abreast) for _ in range(workers)]
        self.ends: list[list[int]] = []

    def muster(self) -> list[Worker]:
        for n, worker in enumerate(self.workers):
            under_way = worker.hand[: worker.abreast]
            if self.poison & {line for line, _ in under_way}:
                self.ends.append([line for line, _ in worker.hand])
                self.workers[n] = Mortal(self, self.abreast)
                continue
            worker.hand = worker.hand[worker.abreast :]
            for line, future in under_way:
                future.set_result(Outcome(documents=line))
        return list(self.workers)

    def bury(self, worker: Worker) -> None:
        assert worker not in self.workers

    def is_end(self, error: BaseException) -> bool:
        return False


def outcomes(crew: Crew, count: int) -> dict[int, Outcome]:
    items = [Item(n, RecordsUnit(path="a", line=n)) for n in range(count)]
    done = list(Attempts(lambda *_: Outcome(), JOB, crew).results(items))
    assert sorted(d.number for d in done) == list(range(count))
    return {d.number: d.outcome for d in done}


@pytest.mark.parametrize(("workers", "abreast"), [(1, 1), (2, 1), (3, 1), (1, 4), (2, 4), (5, 3)])
@pytest.mark.parametrize("poison", [set(), {0}, {7}, {7, 8}, {3, 4, 19}], ids=sorted)
def test_only_the_guilty_are_set_aside(workers: int, abreast: int, poison: set[int]) -> None:
    crew = Mortals(workers, abreast, poison)
    found = outcomes(crew, 20)
    assert {n for n, outcome in found.items() if outcome.lost} == poison
    assert all(found[n].documents == n for n in found.keys() - poison)
    assert all(sum(n in end for end in crew.ends) == 3 for n in poison)
    assert all(sum(n in end for end in crew.ends) <= 1 for n in found.keys() - poison)


def test_workers_that_end_whatever_they_do_end_the_work() -> None:
    crew = Mortals(2, 1, set(range(100)))
    with pytest.raises(CrewError, match="whatever they are given"):
        outcomes(crew, 100)
    assert len(crew.ends) <= 3 * attempts.HOPELESS + 2


def test_without_a_worker_the_work_ends() -> None:
    with pytest.raises(CrewError, match="no worker for 0 seconds"):
        outcomes(Mortals(0, 1, set()), 3)


def test_few_units_are_ahead_of_one_that_is_not_done(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attempts, "AHEAD", 6)
    asked: list[int] = []

    def items():
        for n in range(50):
            asked.append(n)
            yield Item(n, RecordsUnit(path="a", line=n))

    crew = Mortals(2, 1, {3})
    crew.workers[0].abreast = 1
    ahead = []
    done: set[int] = set()
    for result in Attempts(lambda *_: Outcome(), JOB, crew).results(items()):
        done.add(result.number)
        ahead.append(max(asked) - min(set(range(50)) - done, default=50))
    assert max(ahead) <= 7


def test_what_is_done_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """An outcome holds its unit's rows; kept until the cycle collector looks, they grow with the archive."""
    given: list[ReferenceType[Future[Outcome]]] = []
    submit = Mortal.submit

    def noted(self: Mortal, do: Do, unit: Unit, job: Job) -> Future[Outcome]:
        future = submit(self, do, unit, job)
        given.append(ref(future))
        return future

    monkeypatch.setattr(Mortal, "submit", noted)
    items = [Item(n, RecordsUnit(path="a", line=n)) for n in range(50)]
    kept: list[int] = []
    gc.disable()
    try:
        for _ in Attempts(lambda *_: Outcome(), JOB, Mortals(2, 1, {7})).results(items):
            kept.append(sum(future() is not None for future in given))
    finally:
        gc.enable()
    assert len(kept) == 50
    assert max(kept) <= 10  # two under way and two behind them, those to be given again, and the last one done


def test_a_worker_that_ended_unseen_is_replaced_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stiff(Mortal):
        def submit(self, do: Do, unit: Unit, job: Job) -> Future[Outcome]:
            self.crew.workers.remove(self)
            self.crew.workers.append(Mortal(self.crew, 1))
            raise BrokenExecutor

    crew = Mortals(0, 1, set())
    crew.workers.append(Stiff(crew, 1))
    crew.pulse = 600.0  # to wait for it would be noticed
    found = iter(Attempts(lambda *_: Outcome(), JOB, crew).results([Item(0, RecordsUnit(path="a"))]))
    monkeypatch.setattr(Mortal, "submit", _at_once)
    assert next(found).outcome.documents == 1


def _at_once(self: Mortal, do: Do, unit: Unit, job: Job) -> Future[Outcome]:
    future: Future[Outcome] = Future()
    future.set_result(Outcome(documents=1))
    return future
