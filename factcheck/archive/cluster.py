"""Workers of a Dask cluster: each is given its units by name, so that it is known what a killed one had in hand."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.archive.attempts import CrewError, Do, Worker
from factcheck.archive.identity import code_identity
from factcheck.archive.units import Unit
from factcheck.archive.work import Job, Outcome, ready
from factcheck.model.records import NamedTuple
from factcheck.version import __version__

if TYPE_CHECKING:
    from distributed import Client

_GREETINGS = 3
"""How often a scheduler is asked for its greeting."""
CONNECT = 5.0
"""Seconds in which a scheduler must answer."""
PATIENCE = 60.0
"""Seconds to wait for a worker when there is none: a nanny or a cluster's manager starts a new one in that time."""
_INSTALL = "pip install 'factcheck[archive]'"
_SAME = "install the same on every machine of the cluster"

Warn = Callable[[str], None]


class Nature(NamedTuple):
    """What a process must share with the others for all to do the same work."""

    python: str
    factcheck: str
    code: str
    distributed: str


class _DaskWorker:
    """One worker of the cluster."""

    def __init__(self, executor: Executor, abreast: int) -> None:
        self._executor = executor
        self.abreast = abreast

    def submit(self, do: Do, unit: Unit, job: Job) -> Future[Outcome]:
        """Send it a unit."""
        try:
            return self._executor.submit(do, unit, job)
        except (OSError, RuntimeError) as error:  # the connection is closed
            raise BrokenExecutor(str(error)) from error


class Cluster:
    """The workers of a scheduler, those that join later among them."""

    pulse = 0.5

    def __init__(self, client: Client, address: str, job: Job, inputs: Sequence[str], warn: Warn) -> None:
        self.patience = PATIENCE
        self._client = client
        self._address = address
        self._needed = (job, tuple(n for n in inputs if Path(n).exists()))
        self._warn = warn
        self._workers: dict[str, _DaskWorker] = {}
        self._unfit: set[str] = set()
        self._alone = False

    def muster(self) -> Sequence[Worker]:
        """Who is connected to the scheduler. Raises CrewError where that is gone, or at first nobody can help."""
        present = self._present()
        if not present and not self._alone:
            self._warn(f"{self._address}: no worker; waiting {self.patience:.0f} seconds for one")
        self._alone = not present
        first = not self._workers and not self._unfit
        for name in self._workers.keys() - present.keys():
            del self._workers[name]
        new = [n for n in present if n not in self._workers and n not in self._unfit]
        for name, why in self._look_at(new).items():
            if why and first:
                raise CrewError(f"{name}: {why[0]}", why[1])
            if why:  # one that joins late must not end the work of hours
                self._warn(f"{name}: not used: {why[0]} ({why[1]})")
                self._unfit.add(name)
                continue
            executor = self._client.get_executor(workers=[name], allow_other_workers=False, pure=False)
            self._workers[name] = _DaskWorker(executor, present[name])
        return list(self._workers.values())

    def bury(self, worker: Worker) -> None:
        """Forget a worker; if it is connected after all, it is found again."""
        self._workers = {name: known for name, known in self._workers.items() if known is not worker}

    def is_end(self, error: BaseException) -> bool:
        """Whether the scheduler says that a worker has ended, or has lost sight of the unit."""
        from distributed import KilledWorker

        return isinstance(error, KilledWorker | CancelledError | BrokenExecutor)

    def _present(self) -> dict[str, int]:
        """The workers' addresses, each with its number of threads."""
        try:
            found: dict[str, int] = self._client.sync(self._client.scheduler.ncores, callback_timeout=CONNECT)
        except Exception as error:
            raise CrewError(
                f"{self._address}: the scheduler does not answer any more ({type(error).__name__})",
                "start it and its workers again",
            ) from None
        return found

    def _look_at(self, names: Sequence[str]) -> dict[str, tuple[str, str] | None]:
        """Of each worker why it cannot help, with a hint; None where it can."""
        if not names:
            return {}
        try:
            # A worker without factcheck cannot load what is asked of it, nor say more than that.
            found = self._client.run(fitness, *self._needed, nature(), workers=list(names), on_error="return")
        except Exception as error:
            found = dict.fromkeys(names, error)
        return {name: _reason(found[name]) for name in names if name in found}


def _reason(found: Any) -> tuple[str, str] | None:
    """What a worker said of itself, or what kept it from saying anything."""
    if isinstance(found, BaseException):
        return f"the worker cannot load factcheck {__version__} ({type(found).__name__}: {found})", _SAME
    return tuple(found) if found else None


def nature() -> Nature:
    """Of this process."""
    from distributed import __version__ as distributed

    python = ".".join(map(str, sys.version_info[:2]))
    return Nature(python=python, factcheck=__version__, code=code_identity(), distributed=distributed)


def fitness(job: Job, inputs: Sequence[str], wanted: Nature) -> tuple[str, str] | None:
    """Run by a worker: why it cannot do the job, with a hint; None where it can."""
    own = nature()
    for name, mine, needed in zip(Nature._fields, own, wanted, strict=True):
        if mine != needed:
            what = "other code of factcheck" if name == "code" else f"{name} {mine}, here it is {needed}"
            return f"the worker has {what}", _SAME
    here = f"workers read inputs and claims under the same names; this one runs in {Path.cwd()}"
    for path in inputs:
        if not os.access(path, os.R_OK):
            return f"the worker cannot read {path}", here
    try:
        ready(job)
    except Exception as error:
        return f"the worker cannot load the claims ({error})", here
    return None


@contextmanager
def cluster(address: str, job: Job, inputs: Sequence[str], warn: Warn) -> Iterator[Cluster]:
    """A crew of the workers of the scheduler at `address`. Raises CrewError where it cannot be had."""
    client = _connect(address)
    try:
        yield Cluster(client, address, job, inputs, warn)
    finally:
        client.close(timeout=2)


def _connect(address: str) -> Client:
    """A connection to a scheduler of the same release of Dask."""
    try:
        import logging

        # What it would say of lost workers is said by the one that uses them.
        logging.getLogger("distributed").setLevel(logging.CRITICAL)
        import distributed
    except ImportError:
        raise CrewError("--cluster needs the library `distributed`", _INSTALL) from None
    import warnings

    from distributed.versions import VersionMismatchWarning

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", VersionMismatchWarning)  # said below, in one line
        try:
            client = _greeted(address)
        except (OSError, TimeoutError) as error:
            why = " ".join(str(error).split()) or type(error).__name__
            raise CrewError(f"{address}: no scheduler answers ({why})", "start one: dask scheduler") from None
        except Exception as error:
            raise CrewError(f"{address}: not to be used as a scheduler ({type(error).__name__}: {error})") from None
    theirs = client.get_versions()["scheduler"]
    theirs = theirs["packages"].get("distributed") if theirs else None
    if theirs != distributed.__version__:
        client.close(timeout=2)
        raise CrewError(
            f"{address}: the scheduler has distributed {theirs}, here it is {distributed.__version__}", _SAME
        )
    return client


def _greeted(address: str, times: int = _GREETINGS) -> Client:
    """A client of the scheduler at `address`.

    The client of Dask asserts that the scheduler's greeting comes alone; a scheduler that has something else to say
    at that moment is asked again, so many times at most.
    """
    import distributed

    try:
        return distributed.Client(address, timeout=CONNECT, set_as_default=False, name="factcheck")
    except AssertionError:
        if times == 1:
            raise
        return _greeted(address, times - 1)
