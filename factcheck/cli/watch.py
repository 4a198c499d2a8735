"""`factcheck check --watch`: the check made anew whenever a draft or a claims file changes."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli import console
from factcheck.cli.console import RefusedError, complain

if TYPE_CHECKING:
    from watchfiles.main import FileChange

_CLEAR = "\x1b[2J\x1b[3J\x1b[H"
_POLL = 100
"""Milliseconds between two looks; the first of them tells that changes are being noted."""


class Watched:
    """Files, folders and patterns whose changes matter, but for some files that the check itself writes."""

    def __init__(self, names: Iterable[str | Path], written: Iterable[Path | None]) -> None:
        paths = [Path(name).absolute() for name in names]
        self._trees = [path for path in paths if path.is_dir()]
        self._files = [path for path in paths if not path.is_dir()]
        self._written = {path.absolute() for path in written if path}

    def folders(self) -> list[Path]:
        """The folders to look at, each for itself: below a file's folder may lie a whole disk."""
        below = (Path(folder) for tree in self._trees for folder in _visible(tree))
        beside = (_standing(path) for path in self._files)
        return sorted({*below, *beside})

    def is_met(self, path: str) -> bool:
        """Whether a change of this path matters."""
        changed = Path(path)
        if changed in self._written:
            return False
        if any(fnmatch(path, str(file)) or changed == file for file in self._files):
            return True
        return not changed.name.startswith(".") and any(tree in changed.parents for tree in self._trees)


def _visible(tree: Path) -> Iterator[str]:
    """A folder and those below it, but for hidden ones."""
    for parent, folders, _ in os.walk(tree):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield parent


def _standing(path: Path) -> Path:
    """The folder that a file or a pattern is looked for in."""
    return next(p for p in path.parents if p.is_dir() and not glob.has_magic(str(p)))


def follow(check: Callable[[], int], watched: Watched) -> int:
    """Check, and check again after each change, until Ctrl-C; give the last exit code. Raises `RefusedError`."""
    watch = _watcher()
    code = console.OK
    try:
        while True:
            folders = watched.folders()
            due = True
            for changes in watch(
                *folders, recursive=False, watch_filter=None, rust_timeout=_POLL, yield_on_timeout=True
            ):
                if not due and not any(watched.is_met(path) for _, path in changes):
                    continue
                if watched.folders() != folders:
                    break  # a folder came or went: look at those that are there now, and check then
                code, due = _once(check), False
                complain("waiting for changes", "Ctrl-C ends")
    except KeyboardInterrupt:
        return code


def _once(check: Callable[[], int]) -> int:
    """One check on a screen of its own; what is wrong with a file is told, and may be mended."""
    if sys.stdout.isatty():
        sys.stdout.write(_CLEAR)
    try:
        code = check()
    except Exception as error:
        from factcheck.cli.failures import tell

        code = tell(error)
    sys.stdout.flush()
    return code


def _watcher() -> Callable[..., Iterator[set[FileChange]]]:
    try:
        from watchfiles import watch
    except ImportError:
        raise RefusedError(
            "--watch: the library watchfiles is not installed", "pip install 'factcheck[watch]'"
        ) from None
    return watch


def refuse_stdin(files: Sequence[str]) -> None:
    """Refuse to watch a text that is piped in."""
    if not files or "-" in files:
        raise RefusedError("--watch: a text that is piped in does not change", "name a file or a folder")
