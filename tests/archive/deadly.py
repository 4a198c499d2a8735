"""Work that ends the worker that does it, for the tests: a module that workers can import."""

from __future__ import annotations

import os
import signal
from pathlib import Path

from factcheck.archive.units import RecordsUnit, Unit
from factcheck.archive.work import Job, Outcome, work


def deadly(line: int, times: int, folder: str, unit: Unit, job: Job) -> Outcome:
    """Do a unit, but over the one that begins with `line` end this process, the first so many times.

    The folder gets a file for each unit begun, and one for each death.
    """
    assert isinstance(unit, RecordsUnit)
    _note(folder, f"begun-{unit.line}-")
    if unit.line == line and len(list(Path(folder).glob("death-*"))) < times:
        _note(folder, "death-")
        os.kill(os.getpid(), signal.SIGKILL)
    return work(unit, job)


def _note(folder: str, prefix: str) -> None:
    """Make a new file."""
    n = 0
    while True:
        try:
            os.close(os.open(f"{folder}/{prefix}{n}", os.O_CREAT | os.O_EXCL))
        except FileExistsError:
            n += 1
        else:
            return
