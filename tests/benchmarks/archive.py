"""A whole archive: two workers, a cluster of two on loopback, and the memory that ten times the input takes."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from tests.benchmarks import made, measure
from tests.benchmarks.measure import NotRunError, Ratio, Run
from tests.benchmarks.table import Bar, Bench, Size, need

_ABOUT = 0.005
"""The share of texts that retell one of the releases."""
_CLAIMS, _FEWER = 1000, 28
_PATIENCE = 60
"""Seconds until a cluster must be there."""


class _Archive:
    """An archive of so many megabytes, its claims, and the command that checks it."""

    def __init__(self, folder: Path, megabytes: int, size: Size) -> None:
        claims = size.of(_CLAIMS, _FEWER)
        self._folder = folder
        self._claims = made.write_claims(folder / "claims", claims)
        measure.say(f"an archive of {megabytes} MB is written")
        self._path = made.write_jsonl(folder / f"{megabytes}.jsonl", megabytes, _ABOUT, claims)
        self.env = measure.environment(folder / "cache")

    def check(self, *options: str, memory: bool = False) -> Run:
        """Check it whole, afresh."""
        out = self._folder / "found.jsonl"
        out.unlink(missing_ok=True)
        args = measure.command("archive", self._path, "-c", self._claims, "-o", out, *options)
        done = measure.run(args, self.env, self._folder, memory=memory)
        peak = f", peak {done.peak / 1024:.0f} MB" if memory else ""
        measure.say(f"{' '.join(options)}: {done.wall:.1f} s{peak}")
        return done

    def rate(self, seconds: float) -> str:
        """Megabytes a second, in words."""
        return f"{self._path.stat().st_size / 1e6 / seconds:.1f} MB/s"


def _workers(size: Size, folder: Path) -> tuple[Ratio, str]:
    archive = _Archive(folder, size.of(1000, 24), size)
    wall, _ = measure.in_turns(
        lambda: archive.check("--workers", "1"), lambda: archive.check("--workers", "2"), size.of(3, 2)
    )
    return wall, f"{size.of(1000, 24)} MB; two workers {archive.rate(wall.second)}"


def _cluster(size: Size, folder: Path) -> tuple[Ratio, str]:
    need("distributed")
    archive = _Archive(folder, size.of(300, 24), size)
    with cluster(folder, archive.env) as address:
        wall, _ = measure.in_turns(
            lambda: archive.check("--cluster", address), lambda: archive.check("--workers", "2"), size.of(5, 2)
        )
    return wall, f"{size.of(300, 24)} MB; the cluster {archive.rate(wall.first)}"


def _memory(size: Size, folder: Path) -> tuple[Ratio, str]:
    less, more = size.of(200, 4), size.of(2000, 40)
    small, large = _Archive(folder, less, size), _Archive(folder, more, size)
    small.check("--workers", "2")
    done = [
        (large.check("--workers", "2", memory=True).peak, small.check("--workers", "2", memory=True).peak)
        for _ in range(size.of(2, 1))
    ]
    ratio = measure.ratio([a for a, _ in done], [b for _, b in done])
    return ratio, f"two workers, all processes: {ratio.first / 1024:.0f} MB against {ratio.second / 1024:.0f} MB"


@contextmanager
def cluster(folder: Path, env: dict[str, str]) -> Iterator[str]:
    """A scheduler and two workers on loopback, each a process; gives the scheduler's address."""
    port = _free_port()
    address = f"tcp://127.0.0.1:{port}"
    dask = [sys.executable, "-m", "dask"]
    scheduler = [*dask, "scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard"]
    worker = [*dask, "worker", address, "--host", "127.0.0.1", "--nthreads", "1", "--nworkers", "1", "--no-dashboard"]
    with ExitStack() as stack:
        for number, args in enumerate((scheduler, worker, worker)):
            scratch = ["--local-directory", str(folder / f"dask{number}")] if number else []
            log = stack.enter_context((folder / f"dask{number}.log").open("wb"))
            process = subprocess.Popen([*args, *scratch], env=env, cwd=folder, stdout=log, stderr=log)
            stack.callback(_end, process)
        _await_workers(address, 2)
        yield address


def _await_workers(address: str, count: int) -> None:
    """Wait until the cluster is whole. Raises NotRunError where it does not come."""
    from distributed import Client

    try:
        with Client(address, timeout=_PATIENCE) as client:
            client.wait_for_workers(count, timeout=_PATIENCE)
    except (TimeoutError, OSError) as error:
        raise NotRunError(f"no cluster: {error}") from None


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a process that was started here, by force if it lingers."""
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


ROWS = (
    Bench("workers", "one worker over 1 GB", "two workers", Bar(1.7, least=True), _workers),
    Bench("cluster", "a Dask cluster of two workers", "two local processes", Bar(1.35), _cluster),
    Bench("memory", "peak memory over 2 GB", "over 200 MB", Bar(1.15), _memory),
)
