"""One draft at the keyboard: whole processes against the bare import of what they are made with."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks import measure
from tests.benchmarks.made import CLAIMS, draft, release, write_claims
from tests.benchmarks.measure import Ratio, Run
from tests.benchmarks.table import Bar, Bench, Size

_IMPORTS = [sys.executable, "-c", "import typer, yaml, rapidfuzz"]
_CHARACTERS = 1650
"""Of a Russian draft of three kilobytes."""


def _draft(folder: Path) -> Path:
    """A draft about the first release."""
    path = folder / "draft.txt"
    path.write_text(draft(release(0), "ru", _CHARACTERS), encoding="utf-8")
    return path


def _check(folder: Path, claims: Path, *options: str) -> list[str]:
    return measure.command("check", "-c", claims, *options, _draft(folder))


def _compared(first: Callable[[], Run], second: Callable[[], Run], size: Size) -> tuple[Ratio, str]:
    wall, cpu = measure.in_turns(first, second, size.of(31, 5), warm=2)
    return wall, f"{wall.first * 1000:.0f} ms against {wall.second * 1000:.0f}; CPU time {cpu.value:.2f}"


def _concise(size: Size, folder: Path) -> tuple[Ratio, str]:
    env = measure.environment(folder / "cache")
    args = _check(folder, write_claims(folder / "claims", CLAIMS), "--format", "concise")
    return _compared(lambda: measure.run(args, env, folder), lambda: measure.run(_IMPORTS, env, folder), size)


def _full(size: Size, folder: Path) -> tuple[Ratio, str]:
    env = measure.environment(folder / "cache")
    args = _check(folder, write_claims(folder / "claims", CLAIMS), "--format", "full")
    in_terminal = measure.run_in_terminal
    return _compared(lambda: in_terminal(args, env, folder), lambda: measure.run(_IMPORTS, env, folder), size)


def _many(size: Size, folder: Path) -> tuple[Ratio, str]:
    env = measure.environment(folder / "cache")
    releases = size.of(100, 10)
    few = _check(folder, write_claims(folder / "few", CLAIMS), "--format", "concise")
    many = _check(folder, write_claims(folder / "many", releases * 100, each=100), "--format", "concise")
    measure.say(f"{releases * 100} claims are compiled")
    ratio, note = _compared(lambda: measure.run(many, env, folder), lambda: measure.run(few, env, folder), size)
    return ratio, note if size.full else f"{releases * 100} claims in {releases} releases; {note}"


ROWS = (
    Bench(
        "start-concise",
        f"`check` of a 3 KB draft, {CLAIMS} claims, `--format concise`",
        '`python -c "import typer, yaml, rapidfuzz"`',
        Bar(1.25),
        _concise,
    ),
    Bench("start-full", "the same, full report in a terminal", "the same import", Bar(1.6), _full),
    Bench(
        "start-many",
        "the same with 10,000 claims in 100 releases, cache warm",
        f"{CLAIMS} claims",
        Bar(1.6),
        _many,
    ),
)
