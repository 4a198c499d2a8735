"""Who does the work: this process, or several. Anything else that is a `concurrent.futures.Executor` may do it too."""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from typing import ParamSpec, TypeVar

_P = ParamSpec("_P")
_T = TypeVar("_T")


class SameProcess(Executor):
    """Does what is submitted at once, here; what goes wrong is raised at once, too."""

    def submit(self, fn: Callable[_P, _T], /, *args: _P.args, **kwargs: _P.kwargs) -> Future[_T]:
        """Call a function, return its result as a future that is done."""
        future: Future[_T] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


@contextmanager
def executor(workers: int) -> Iterator[Executor]:
    """An executor of so many processes; one is this one. Left by an exception, it leaves no process behind."""
    if workers == 1:
        yield SameProcess()
        return
    pool = ProcessPoolExecutor(workers, initializer=_start)
    try:
        yield pool
    except BaseException:
        # The work under way is of no use any more, and may take a while.
        for child in multiprocessing.active_children():
            child.terminate()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def _start() -> None:
    """In a new worker: an interruption from the keyboard, which reaches all, ends it without a word."""
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:  # as it is for what a shell runs in the background
        signal.signal(signal.SIGINT, signal.SIG_DFL)
