"""How far a long work is: a bar on a terminal, else a plain line now and then."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from factcheck.cli import console

EVERY = 10.0
"""Seconds between two plain lines."""


class Pace:
    """What is done, how quickly, and how long the rest will take."""

    def __init__(self, total: int, clock: Callable[[], float] = time.monotonic) -> None:
        """`total` is in bytes, and may be 0 where it is not known."""
        self.total = total
        self.size = self.units = self.documents = 0
        self._clock = clock
        self._started = clock()
        self._given = (0, 0)

    def add(self, size: int, documents: int, *, given: bool) -> None:
        """Count a unit; one that is given, as done before, tells nothing of the pace."""
        self.size += size
        self.documents += documents
        self.units += 1
        if given:
            self._given = self._given[0] + size, self._given[1] + documents

    def __str__(self) -> str:
        spent = max(self._clock() - self._started, 1e-3)
        speed = (self.size - self._given[0]) / spent
        of = f" of {_size(self.total)}" if self.total else ""
        documents = (self.documents - self._given[1]) / spent
        said = f"{_size(self.size)}{of}, units {self.units:,}, documents {self.documents:,}"
        if speed:
            said += f", {speed / 1e6:.1f} MB/s, {documents:,.0f} documents/s"
            if self.total > self.size:
                said += f", about {_duration((self.total - self.size) / speed)} left"
        return said


@contextmanager
def shown(pace: Pace) -> Iterator[Callable[[], None]]:
    """Show a pace while the context lasts; what is given is to be called whenever it has changed."""
    if sys.stderr.isatty() and os.environ.get("TERM") != "dumb":
        with _bar(pace) as update:
            yield update
    else:
        yield lines(pace)


def lines(pace: Pace, clock: Callable[[], float] = time.monotonic) -> Callable[[], None]:
    """Say a pace in a plain line, not too often."""
    said = clock()

    def update() -> None:
        nonlocal said
        if clock() - said >= EVERY:
            said = clock()
            console.complain(f"done {pace}")

    return update


@contextmanager
def _bar(pace: Pace) -> Iterator[Callable[[], None]]:
    """A bar at the foot of the terminal; whatever else is said scrolls past above it."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

    columns = (BarColumn(), TaskProgressColumn(), TextColumn("{task.fields[said]}", markup=False))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=pace.total or None, said="")
        yield lambda: bar.update(task, completed=pace.size, said=str(pace))


def _size(count: int) -> str:
    """Bytes in the unit that suits."""
    for unit, factor in (("GB", 1e9), ("MB", 1e6)):
        if count >= factor:
            return f"{count / factor:.1f} {unit}"
    return f"{count / 1e3:.0f} kB"


def _duration(seconds: float) -> str:
    """A length of time, roughly."""
    minutes = round(seconds / 60)
    if minutes >= 60:
        return f"{minutes // 60} h {minutes % 60} min"
    return f"{minutes} min" if minutes else f"{round(seconds)} s"
