"""Times and memory, always of two things in turns: what else the machine does then falls on both."""

from __future__ import annotations

import json
import os
import pty
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

_ROOT = Path(__file__).parents[2]
_FINE = (0, 1)
"""Exit codes of a command that did its work; 1 tells of findings."""
# A process of its own that stays small. Workers may be nobody's children by the time they end: they are known by the
# session that they share, and looked at twenty times a second if memory is asked for.
_WATCH = """
import json, os, resource, signal, subprocess, sys, time
PAGE = os.sysconf("SC_PAGE_SIZE") // 1024

def held(session):
    total = 0
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                fields = open(f"/proc/{name}/stat").read().rpartition(")")[2].split()
                total += int(fields[21]) * PAGE if int(fields[3]) == session else 0
            except OSError:
                pass
    return total

start, peak = time.perf_counter(), 0
with open(sys.argv[2], "w+b") as said:
    process = subprocess.Popen(
        sys.argv[3:], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=said, start_new_session=True
    )
    try:
        while sys.argv[1] == "memory" and process.poll() is None:
            peak = max(peak, held(process.pid))
            time.sleep(0.05)
        code = process.wait()
    except BaseException:  # an interruption from the keyboard does not reach another session
        os.killpg(process.pid, signal.SIGTERM)
        raise
    wall = time.perf_counter() - start
    said.seek(0)
    last = said.read().decode(errors="replace")[-400:]
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([code, wall, used.ru_utime + used.ru_stime, peak, last]))
"""


class NotRunError(Exception):
    """A row cannot be measured here; its text says why."""


class Run(NamedTuple):
    """What a command took, with the processes it started and waited for."""

    wall: float
    """Seconds."""
    cpu: float
    """Seconds, of those that it waited for."""
    peak: int
    """The most memory that all of them held at one time, in kilobytes, if it was asked for."""


@dataclass(frozen=True)
class Ratio:
    """A median against another, both of so many runs."""

    value: float
    runs: int
    first: float
    second: float


def ratio(first: Sequence[float], second: Sequence[float]) -> Ratio:
    """The ratio of the medians."""
    one, other = statistics.median(first), statistics.median(second)
    return Ratio(one / other, len(first), one, other)


def paired(first: Callable[[int], object], second: Callable[[int], object], runs: int) -> Ratio:
    """CPU time of this process in two pieces of work, in turns; each is given the number of the turn, -1 to warm up."""
    first(-1)
    second(-1)
    times = [(_cpu(first, i), _cpu(second, i)) for i in range(runs)]
    return ratio([a for a, _ in times], [b for _, b in times])


def _cpu(work: Callable[[int], object], turn: int) -> float:
    start = time.process_time()
    work(turn)
    return time.process_time() - start


def command(*args: str | Path) -> list[str]:
    """The command line of factcheck with such arguments, under this interpreter."""
    return [sys.executable, "-m", "factcheck", *map(str, args)]


_UNSET = frozenset({"NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "PYTHONDONTWRITEBYTECODE"})
"""Variables of this terminal, and the one that would have every run compile its modules anew."""


def environment(cache: Path) -> dict[str, str]:
    """What commands are run with: this tree, a cache folder of their own, no colours or widths of this terminal."""
    kept = {k: v for k, v in os.environ.items() if k not in _UNSET}
    return {**kept, "PYTHONPATH": str(_ROOT), "FACTCHECK_CACHE": str(cache)}


def run(args: Sequence[str], env: Mapping[str, str], cwd: Path, *, memory: bool = False) -> Run:
    """Run a command to its end, its output thrown away. Raises NotRunError where it fails."""
    if memory and not Path("/proc/self/stat").exists():
        raise NotRunError("memory is read from /proc, which is not there")
    watch = [sys.executable, "-I", "-S", "-c", _WATCH, "memory" if memory else "", str(cwd / "said.log"), *args]
    told = subprocess.run(watch, env=dict(env), cwd=cwd, stdout=subprocess.PIPE, check=True, stdin=subprocess.DEVNULL)
    code, wall, cpu, peak, said = json.loads(told.stdout)
    if code not in _FINE:
        last = said.strip().splitlines()[-1:] or ["nothing said"]
        raise NotRunError(f"exit code {code}: {last[0]}")
    return Run(wall, cpu, peak)


def run_in_terminal(args: Sequence[str], env: Mapping[str, str], cwd: Path) -> Run:
    """The same with a terminal of 100 columns to write to; no peak is told. Raises NotRunError where it fails."""
    shown = {**env, "COLUMNS": "100", "TERM": "xterm-256color"}
    ours, theirs = pty.openpty()
    with ThreadPoolExecutor(1) as pool:
        reading = pool.submit(_drain, ours)
        before = _children()
        start = time.perf_counter()
        code = subprocess.call(args, env=shown, cwd=cwd, stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs)
        wall = time.perf_counter() - start
        cpu = _children() - before
        os.close(theirs)
        written = reading.result()
    os.close(ours)
    if code not in _FINE or not written:
        raise NotRunError(f"exit code {code}, {written} bytes of report")
    return Run(wall, cpu, 0)


def _children() -> float:
    """CPU time of all processes started and waited for, in seconds."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _drain(fd: int) -> int:
    """Read a terminal till its other end is closed; how many bytes came."""
    size = 0
    while True:
        try:
            got = os.read(fd, 1 << 16)
        except OSError:  # on Linux the end of a terminal is an error
            return size
        if not got:
            return size
        size += len(got)


def in_turns(first: Callable[[], Run], second: Callable[[], Run], runs: int, warm: int = 1) -> tuple[Ratio, Ratio]:
    """Wall time, and CPU time, of two commands in turns."""
    for _ in range(warm):
        first()
        second()
    done = [(first(), second()) for _ in range(runs)]
    return (
        ratio([a.wall for a, _ in done], [b.wall for _, b in done]),
        ratio([a.cpu for a, _ in done], [b.cpu for _, b in done]),
    )


def say(text: str) -> None:
    """Tell on stderr how the work goes."""
    sys.stderr.write(f"  {text}\n")
    sys.stderr.flush()
