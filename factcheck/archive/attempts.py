"""Units given out until each is done: what a worker's end costs, and which unit is to blame for it."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, CancelledError, Future
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Protocol

from factcheck.archive.units import Unit
from factcheck.archive.work import Job, Outcome
from factcheck.model.records import NamedTuple

MOST_DEATHS = 3
"""Workers that a unit may end before it is set aside."""
HOPELESS = 8
"""Units set aside one after another, none done in between: then it is not they that are to blame."""
AHEAD = 512
"""Units that may be done or under way after one that is not done: so many outcomes are held at most."""

Do = Callable[[Unit, Job], Outcome]


class Worker(Protocol):
    """One who does units, and ends with all that it has in hand: a process, here or on another machine."""

    @property
    def abreast(self) -> int:
        """How many units it does at once."""

    def submit(self, do: Do, unit: Unit, job: Job) -> Future[Outcome]:
        """Take a unit in hand. Raises BrokenExecutor where the worker has ended."""


class Crew(Protocol):
    """The workers there are."""

    @property
    def pulse(self) -> float:
        """Seconds between two looks at who is there."""

    @property
    def patience(self) -> float:
        """Seconds to wait for a worker when there is none."""

    def muster(self) -> Sequence[Worker]:
        """Who is there now; who has ended is missing, or has a new worker in its place."""

    def bury(self, worker: Worker) -> None:
        """Hear that a worker has ended."""

    def is_end(self, error: BaseException) -> bool:
        """Whether a unit failed with this because its worker ended."""


class CrewError(Exception):
    """The work cannot go on for want of workers; the message says why, the hint what to do."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint


class Item(NamedTuple):
    """A unit with its number in the order of the input, and what came of it where that is known."""

    number: int
    unit: Unit
    outcome: Outcome | None = None


class Result(NamedTuple):
    """A unit with what came of it."""

    number: int
    unit: Unit
    outcome: Outcome


@dataclass(eq=False, slots=True)
class _Task:
    """A unit on its way."""

    number: int
    unit: Unit
    deaths: int = 0
    """Workers that ended with it in hand. Above 0 it is a suspect, and gets a worker for itself."""
    worker: Worker | None = None
    future: Future[Outcome] | None = None


class Attempts:
    """Gives units to a crew: to each worker as many again as it has under way, so that none waits for work."""

    def __init__(self, do: Do, job: Job, crew: Crew) -> None:
        self._do = do
        self._job = job
        self._crew = crew
        self._hands: dict[Worker, list[_Task]] = {}
        self._open: dict[int, _Task] = {}
        """Given out and not done, in the order of the input."""
        self._back: deque[_Task] = deque()
        """To be given again, for the worker had ended before it took them."""
        self._suspects: deque[_Task] = deque()
        self._kept: set[Worker] = set()
        """Workers that get nothing more until they are free for a suspect."""
        self._ready: SimpleQueue[tuple[_Task, Future[Outcome] | None]] = SimpleQueue()
        self._next_muster = 0.0
        self._last_seen = time.monotonic()
        self._in_vain = 0

    def results(self, items: Iterable[Item]) -> Iterator[Result]:
        """Every item with its outcome, as they are done; those that come with one are passed on as they are.

        Raises CrewError where there is nobody to do the work, and whatever the work itself raises.
        """
        feed, more, latest = iter(items), True, 0
        while more or self._open:
            self._muster()
            self._give_suspects()
            while (worker := self._free()) is not None:
                if self._back:
                    self._give(worker, self._back.popleft())
                    continue
                if not more or latest - next(iter(self._open), latest) >= AHEAD:
                    break
                item = next(feed, None)
                if item is None:
                    more = False
                    break
                latest = item.number
                if item.outcome is not None:
                    yield Result(item.number, item.unit, item.outcome)
                    continue
                task = self._open[item.number] = _Task(item.number, item.unit)
                self._give(worker, task)
            # Where a worker was just found ended, there may be nothing under way to wait for.
            if self._open and self._next_muster and (done := self._collect()) is not None:
                yield done

    def _muster(self) -> None:
        """Look who is there, now and then."""
        now = time.monotonic()
        if now >= self._next_muster:
            present = self._crew.muster()
            for worker in [w for w in self._hands if w not in present]:
                self._lose(worker)
            for worker in present:
                self._hands.setdefault(worker, [])
            self._next_muster = now + self._crew.pulse
        if self._hands:
            self._last_seen = now
        elif now - self._last_seen > self._crew.patience:
            raise CrewError(f"no worker for {self._crew.patience:.0f} seconds", "start some: dask worker ADDRESS")

    def _free(self) -> Worker | None:
        """The worker with least in hand, one unit waiting behind each under way; None where all have enough."""
        loads = [
            (len(tasks) / worker.abreast, n, worker)
            for n, (worker, tasks) in enumerate(self._hands.items())
            if len(tasks) < 2 * worker.abreast and worker not in self._kept and not any(t.deaths for t in tasks)
        ]
        return min(loads, key=lambda load: load[:2])[2] if loads else None

    def _give_suspects(self) -> None:
        """Give each suspect to a worker that has nothing else in hand: if that ends, there is no doubt why."""
        quiet = [w for w, tasks in self._hands.items() if not any(t.deaths for t in tasks)]
        quiet.sort(key=lambda w: len(self._hands[w]))
        self._kept = set(quiet[: len(self._suspects)])
        for worker in quiet:
            if not self._suspects or self._hands[worker]:
                break
            self._kept.discard(worker)
            self._give(worker, self._suspects.popleft())

    def _give(self, worker: Worker, task: _Task) -> None:
        """Put a unit into a worker's hands; where the worker has ended unseen, leave it for another."""
        try:
            future = worker.submit(self._do, task.unit, self._job)
        except BrokenExecutor:
            (self._suspects if task.deaths else self._back).append(task)
            self._lose(worker)
            return
        task.worker, task.future = worker, future
        self._hands[worker].append(task)
        future.add_done_callback(lambda done: self._ready.put((task, done)))

    def _collect(self) -> Result | None:
        """Wait a little for a unit that is done, or has failed."""
        while True:
            try:
                task, future = self._ready.get(timeout=self._crew.pulse)
            except Empty:
                return None
            if task.future is future and task.number in self._open:
                break  # else it is of an attempt that was given up
        if future is None:
            self._in_vain += 1
            if self._in_vain == HOPELESS:
                raise CrewError(
                    "workers end one after another, whatever they are given to do",
                    "is there too little memory? try fewer --workers",
                )
            return self._closed(task, Outcome(lost=1))
        error = CancelledError() if future.cancelled() else future.exception()
        if error is None:
            self._in_vain = 0
            return self._closed(task, future.result())
        if task.worker is None or not self._crew.is_end(error):
            raise error
        self._lose(task.worker)
        return None

    def _closed(self, task: _Task, outcome: Outcome) -> Result:
        """A unit that needs no more attempts."""
        del self._open[task.number]
        if task.worker in self._hands and task in self._hands[task.worker]:
            self._hands[task.worker].remove(task)
        task.future = None  # which knows its task: a cycle that would keep its rows until they are collected
        return Result(task.number, task.unit, outcome)

    def _lose(self, worker: Worker) -> None:
        """A worker has ended: all that it had in hand is suspect.

        The first of it need not have been under way: what is done may be lost before it is heard of.
        """
        for task in [t for t in self._hands.pop(worker, ()) if not _is_done(t.future)]:
            if task.future is not None:
                task.future.cancel()
            task.worker = task.future = None
            task.deaths += 1
            if task.deaths < MOST_DEATHS:
                self._suspects.append(task)
            else:
                self._ready.put((task, None))
        self._crew.bury(worker)
        self._next_muster = 0.0


def _is_done(future: Future[Outcome] | None) -> bool:
    """Whether a unit was done before its worker ended."""
    return future is not None and future.done() and not future.cancelled() and future.exception() is None
