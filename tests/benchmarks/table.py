"""The table of speed: its rows, and how they are written as Markdown."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path

from tests.benchmarks.measure import NotRunError, Ratio

_COLUMNS = ("what", "against", "ratio", "bar", "holds", "runs", "beside it")


@dataclass(frozen=True)
class Bar:
    """What a ratio may be at most, or must be at least."""

    value: float
    least: bool = False

    def __str__(self) -> str:
        return f"{'≥' if self.least else '≤'} {self.value:g}"

    def holds(self, ratio: float) -> bool:
        """Whether a ratio, as it is written, is within the bar."""
        return round(ratio, 2) >= self.value if self.least else round(ratio, 2) <= self.value


@dataclass(frozen=True)
class Row:
    """What was measured, against what; the ratio is that of the first to the second, or none where `note` says why."""

    what: str
    against: str
    ratio: Ratio | None
    bar: Bar | None
    note: str = ""

    def __str__(self) -> str:
        measured = f"{self.ratio.value:.2f}" if self.ratio else "–"
        holds = ("yes" if self.bar.holds(self.ratio.value) else "**no**") if self.ratio and self.bar else "–"
        runs = str(self.ratio.runs) if self.ratio else "–"
        return _line((self.what, self.against, measured, str(self.bar or "–"), holds, runs, self.note))


@dataclass(frozen=True)
class Size:
    """How much is measured: what the bars name, or as little as shows that all of it works."""

    full: bool

    def of(self, full: int, small: int) -> int:
        """A number for this size."""
        return full if self.full else small


@dataclass(frozen=True)
class Bench:
    """A row that can be measured, by its name."""

    name: str
    what: str
    against: str
    bar: Bar | None
    measure: Callable[[Size, Path], tuple[Ratio, str]]
    """Gives the ratio, and what to say beside it."""

    def row(self, size: Size, folder: Path) -> Row:
        """Measure; where that cannot be done the row says why."""
        try:
            ratio, note = self.measure(size, folder)
        except NotRunError as error:
            return Row(self.what, self.against, None, self.bar, str(error))
        return Row(self.what, self.against, ratio, self.bar, note)


def need(*modules: str) -> None:
    """Raise NotRunError unless all of these can be imported."""
    missing = [name for name in modules if find_spec(name) is None]
    if missing:
        raise NotRunError(f"not installed: {', '.join(missing)}")


def heading(size: Size) -> Iterator[str]:
    """The lines before the rows: when and on what, then the names of the columns."""
    machine = f"{_processor()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    yield f"{datetime.now(UTC):%Y-%m-%d}, {machine}" + ("" if size.full else "; the small size, which shows little")
    yield ""
    yield _line(_COLUMNS)
    yield _line("---" for _ in _COLUMNS)


def _line(cells: Iterator[str] | tuple[str, ...]) -> str:
    return "| " + " | ".join(c.replace("|", "\\|") for c in cells) + " |"


def _processor() -> str:
    """The kind of processor, as the system names it."""
    try:
        told = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    except OSError:
        return platform.processor() or platform.machine()
    return next((line.split(":", 1)[1].strip() for line in told.splitlines() if line.startswith("model name")), "?")
