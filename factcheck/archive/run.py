"""An archive as a whole: units to an executor, rows joined in the input's order, the output whole or not there."""

from __future__ import annotations

import os
import shutil
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from factcheck.archive.units import Unit
from factcheck.archive.work import Job, Outcome, Told, work

_AHEAD = 4
"""Units a worker that are handed out before the first of them is back: none waits for work, few wait for joining."""


class Done(NamedTuple):
    """A unit that is done."""

    unit: Unit
    part: Path
    """Its rows."""
    outcome: Outcome


Listener = Callable[[Unit, Outcome], None]


class NothingReadError(Exception):
    """Not one document could be read."""


def run(units: Iterable[Unit], job: Job, output: Path, executor: Executor, workers: int, listen: Listener) -> Outcome:
    """Check every unit, write all rows to `output`, return the counts of all.

    `listen` hears of each unit, in order; troubles are told to it alone, so that memory stays flat.
    Raises NothingReadError where there was no document at all, and OSError where something cannot be
    written; `output` is then as it was before.
    """
    output = Path(os.path.realpath(output))  # a link stays one
    # Beside the output: only within one file system is a file put in its place at one stroke.
    with TemporaryDirectory(prefix=f".{output.name}.", dir=output.parent, ignore_cleanup_errors=True) as name:
        folder = Path(name)
        whole = folder / "whole"
        total = _Total()
        with whole.open("wb") as out:
            for unit, part, outcome in _done(units, job, folder, executor, ahead=workers * _AHEAD):
                with part.open("rb") as rows:
                    shutil.copyfileobj(rows, out)
                part.unlink()
                total.add(outcome)
                listen(unit, outcome)
        if not total.documents:
            raise NothingReadError
        if output.exists():
            shutil.copymode(output, whole)
        whole.replace(output)
    return total.outcome()


def _done(units: Iterable[Unit], job: Job, folder: Path, executor: Executor, ahead: int) -> Iterator[Done]:
    """Hand out units, a few ahead; give them back in their order as they are done."""
    waiting: deque[tuple[Unit, Path, Future[Outcome]]] = deque()
    for number, unit in enumerate(units):
        part = folder / f"{number:08}"
        waiting.append((unit, part, executor.submit(work, unit, job, part)))
        if len(waiting) > ahead or waiting[0][2].done():
            yield _first(waiting)
    while waiting:
        yield _first(waiting)


def _first(waiting: deque[tuple[Unit, Path, Future[Outcome]]]) -> Done:
    """The unit handed out first, when it is done."""
    unit, part, future = waiting.popleft()
    return Done(unit, part, future.result())


class _Total:
    """Outcomes added up."""

    def __init__(self) -> None:
        self.documents = 0
        self._rows = 0
        self._found: Counter[str] = Counter()
        self._told: Counter[Told] = Counter()

    def add(self, outcome: Outcome) -> None:
        """Count one more unit."""
        self.documents += outcome.documents
        self._rows += outcome.rows
        self._found.update(outcome.found)
        self._told.update(outcome.told)

    def outcome(self) -> Outcome:
        """The sum; it names no trouble."""
        return Outcome(documents=self.documents, rows=self._rows, found=self._found, told=self._told)
