"""Where a report goes: standard output, or files that are whole or not there."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.console import RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def check_target(path: Path | None) -> None:
    """Refuse, before any work is done, a file that could not be written."""
    if path is None:
        return
    if path.is_dir():
        raise RefusedError(f"{path}: a folder, not a file", "name a file for --output")
    if not path.absolute().parent.is_dir():
        raise RefusedError(f"{path}: the folder does not exist", "make it first, or name another with --output")


def deliver(text: str | bytes, path: Path | None) -> None:
    """Write a text, or bytes as they are, to a file or to standard output."""
    data = text.encode("utf-8", errors="backslashreplace") if isinstance(text, str) else text
    try:
        if path is None:
            _to_stdout(text)
        elif path.exists() and not path.is_file():  # /dev/stdout, a named pipe: not to be replaced
            path.write_bytes(data)
        else:
            _replace(path, data)
    except OSError as error:
        raise RefusedError(f"{path or 'standard output'}: cannot be written: {error.strerror or error}") from None


def _to_stdout(text: str | bytes) -> None:
    """Write and flush; a reader that has left is no error, and changes nothing about the verdict."""
    try:
        if isinstance(text, bytes):
            sys.stdout.flush()
            sys.stdout.buffer.write(text)
        else:
            sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        # What is left in the buffer goes nowhere, lest the interpreter complain at its end.
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def rewrite(path: Path, data: bytes) -> None:
    """Put other bytes into a file that is there: whole, or it stays as it was. Raises `RefusedError`."""
    if not os.access(path, os.W_OK):
        raise RefusedError(f"{path}: cannot be written: it is read-only")
    try:
        _replace(path, data)
    except OSError as error:
        raise RefusedError(f"{path}: cannot be written: {error.strerror or error}") from None


def _replace(path: Path, data: bytes) -> None:
    """Write beside the file, then put it in its place: a reader sees the old one or the new one."""
    path = Path(os.path.realpath(path))  # a link stays one
    beside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with beside.open("xb") as file:
            file.write(data)
        if path.exists():
            from shutil import copymode  # loads every kind of archive with it

            copymode(path, beside)
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def write_new(texts: Mapping[Path, str]) -> None:
    """Write files that are not there yet, and the folders they need: all of them or none.

    Raises `RefusedError` where one is there already, or cannot be written.
    """
    for path in texts:
        if os.path.lexists(path):
            raise RefusedError(f"{path}: is there already", "move it away, or name another folder")
    made: list[Path] = []
    try:
        for path, text in texts.items():
            for folder in _lacking(path.parent):
                folder.mkdir()
                made.append(folder)
            with path.open("x", encoding="utf-8", newline="\n") as file:
                made.append(path)
                file.write(text)
    except BaseException as error:
        _unmake(made)
        if isinstance(error, OSError):
            why = error.strerror or str(error)
            raise RefusedError(f"{error.filename or path}: cannot be written: {why}") from None
        raise


def _lacking(folder: Path) -> list[Path]:
    """The folders to be made for a folder, the outermost first."""
    return [f for f in (*reversed(folder.parents), folder) if not f.is_dir()]


def _unmake(made: Iterable[Path]) -> None:
    """Take away files and folders that were just made."""
    for path in reversed(list(made)):
        if path.is_dir():
            path.rmdir()
        else:
            path.unlink(missing_ok=True)
