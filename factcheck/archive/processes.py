"""Workers that are processes of this machine, each a pool of one: when one is killed, no other is touched."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing.context import BaseContext

from factcheck.archive.attempts import Do, Worker
from factcheck.archive.units import Unit
from factcheck.archive.work import Job, Outcome


def processors() -> int:
    """Processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class _Process:
    """One worker; its process starts with the first unit."""

    abreast = 1

    def __init__(self, context: BaseContext) -> None:
        self.pool = ProcessPoolExecutor(1, mp_context=context, initializer=_start)

    def submit(self, do: Do, unit: Unit, job: Job) -> Future[Outcome]:
        """Take a unit in hand."""
        return self.pool.submit(do, unit, job)


class Processes:
    """So many processes; one that is killed has a new one in its place."""

    pulse = 5.0
    patience = 0.0  # there is always somebody

    def __init__(self, count: int) -> None:
        self._context = _context()
        self._workers = [_Process(self._context) for _ in range(count)]

    def muster(self) -> Sequence[Worker]:
        """Every worker."""
        return self._workers

    def bury(self, worker: Worker) -> None:
        """Put a new process in the place of one that has ended."""
        for n, known in enumerate(self._workers):
            if known is worker:
                known.pool.shutdown(wait=False, cancel_futures=True)
                self._workers[n] = _Process(self._context)

    def is_end(self, error: BaseException) -> bool:
        """Whether the pool says that its process has ended."""
        return isinstance(error, BrokenExecutor)

    def close(self) -> None:
        """Wait for every process to end; what is waiting is dropped."""
        for worker in self._workers:
            worker.pool.shutdown(cancel_futures=True)


@contextmanager
def processes(count: int) -> Iterator[Processes]:
    """A crew of processes. Left by an exception, it leaves none behind and waits for no unit."""
    crew = Processes(count)
    try:
        yield crew
    except BaseException:
        for child in multiprocessing.active_children():
            child.kill()
        raise
    finally:
        crew.close()


def _context() -> BaseContext:
    """How processes are started: from a server that has the code loaded, where there is such a thing.

    A fork of this process would copy its threads' locks as they happen to be; a fork of the server, which
    has no threads, is as quick, shares the code's memory, and replaces a killed worker within milliseconds.
    """
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    from multiprocessing import forkserver

    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["factcheck.archive.work"])
    # An interruption from the keyboard reaches the whole group: blocked here, it is so in the server and its
    # children from their first moment. This process ends them.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        forkserver.ensure_running()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    return context


def _start() -> None:
    """In a new worker: let interruptions to the process that gives the work, and end when that has ended."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        # Killed, it cannot end its workers; and each holds the pipe open that it reads its work from.
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: multiprocessing.process.BaseProcess) -> None:
    """End this process once another has ended."""
    parent.join()
    os._exit(1)
