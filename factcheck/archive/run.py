"""An archive as a whole: units to a crew, rows put aside as they come and joined in the input's order."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from factcheck.archive.attempts import Attempts, Crew, Do, Item
from factcheck.archive.manifest import WorkFolder
from factcheck.archive.output import claims_writer, findings_writer, summary_path
from factcheck.archive.summary import Summary
from factcheck.archive.units import Unit
from factcheck.archive.work import Job, Outcome, Told, note_date, work
from factcheck.model.claim import Claims
from factcheck.model.records import NamedTuple
from factcheck.report.reading import Json


class Listener(NamedTuple):
    """Who is told how the work goes."""

    unit: Callable[[Unit, Outcome, bool], None]
    """Of each unit in the order of the input, its troubles told to it alone, so that memory stays flat; and whether it
    was done by a run before this one."""
    claim: Callable[[Json], None] = lambda _: None
    """Of each row of the summary."""


class NothingReadError(Exception):
    """Not one document could be read."""


def run(
    units: Iterable[Unit],
    job: Job,
    claims: Claims,
    output: Path,
    folder: WorkFolder,
    crew: Crew,
    listen: Listener,
    do: Do = work,
) -> Outcome:
    """Check every unit that `folder` does not have yet, write rows and summary, return the counts of all.

    Raises NothingReadError where there was no document at all, CrewError where nobody can do the work, and
    OSError where something cannot be written; `output` is then as it was before. On success the folder is of
    no more use.
    """
    total = _Total()
    count = 0
    for unit, outcome, known in _in_order(units, job, folder, crew, do):
        count += 1
        total.add(outcome)
        listen.unit(unit, outcome, known)
    whole = total.outcome()
    if not whole.documents and not whole.lost:
        raise NothingReadError
    _write(folder, count, claims, whole, Path(os.path.realpath(output)), listen)  # a link stays one
    return whole


def _in_order(
    units: Iterable[Unit], job: Job, folder: WorkFolder, crew: Crew, do: Do
) -> Iterator[tuple[Unit, Outcome, bool]]:
    """Give units out, put aside what comes back, and pass their outcomes on in the order of the input."""
    recalled: set[int] = set()
    early: dict[int, tuple[Unit, Outcome, bool]] = {}

    def items() -> Iterator[Item]:
        for number, unit in enumerate(units):
            outcome = folder.recall(number, unit)
            if outcome is not None:
                recalled.add(number)
            yield Item(number, unit, outcome)

    due = 0
    for number, unit, outcome in Attempts(do, job, crew).results(items()):
        known = number in recalled
        recalled.discard(number)
        # What is set aside is not recorded: a run that goes on after an interruption tries it again.
        early[number] = unit, outcome if known or outcome.lost else folder.keep(number, unit, outcome), known
        while due in early:
            yield early.pop(due)
            due += 1


def _write(folder: WorkFolder, count: int, claims: Claims, total: Outcome, output: Path, listen: Listener) -> None:
    """Join the rows, sum them up, and put both in place."""
    gathered = Summary()
    rows, summary = folder.path / "rows", folder.path / "claims"
    with findings_writer(rows, output.suffix) as out:
        for line in folder.rows(count):
            row = json.loads(line)
            gathered.add(row)
            out.write(row, line)
    with claims_writer(summary, output.suffix) as out:
        for row in gathered.rows(claims, total):
            listen.claim(row)
            out.write(row)
    # Killed between the two, the next run joins the same rows again.
    _put(summary, summary_path(output))
    _put(rows, output)


def _put(made: Path, target: Path) -> None:
    """Put a file in its place at one stroke; what is in that place gives it its mode."""
    import shutil

    with made.open("rb") as file:
        os.fsync(file.fileno())
    if target.exists():
        shutil.copymode(target, made)
    made.replace(target)


class _Total:
    """Outcomes added up."""

    def __init__(self) -> None:
        self._documents = self._elsewhere = self._rows = self._lost = 0
        self._found: Counter[str] = Counter()
        self._told: Counter[Told] = Counter()
        self._since: dict[Told, str] = {}

    def add(self, outcome: Outcome) -> None:
        """Count one more unit."""
        self._documents += outcome.documents
        self._elsewhere += outcome.elsewhere
        self._rows += outcome.rows
        self._lost += outcome.lost
        self._found.update(outcome.found)
        self._told.update(outcome.told)
        for how, date in outcome.since.items():
            note_date(self._since, how, date)

    def outcome(self) -> Outcome:
        """The sum; it names no trouble."""
        return Outcome(
            documents=self._documents,
            elsewhere=self._elsewhere,
            rows=self._rows,
            lost=self._lost,
            found=self._found,
            told=self._told,
            since=self._since,
        )
