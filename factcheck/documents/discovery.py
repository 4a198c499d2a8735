"""Files, folders and patterns, as named on a command line, to the files they stand for."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.documents.encoding import binary_kind
from factcheck.documents.errors import UnreadableError
from factcheck.documents.formats import may_hold_document
from factcheck.model.finding import Skipped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_HEAD = 1 << 12
"""Bytes looked at to tell a text from what is none."""


def discover(inputs: Sequence[str]) -> tuple[list[Path], list[Skipped]]:
    """Return the files that the inputs stand for, each once, and what was passed over, with why.

    A folder stands for the documents below it, in the order of their names; hidden files and folders
    are left out. A pattern that no shell has expanded is expanded here. Raises UnreadableError for
    an input that stands for nothing.
    """
    found: dict[Path, None] = {}
    skipped: list[Skipped] = []
    for name in inputs:
        for path in _expand(name):
            if path.is_dir():
                files, passed_over = _walk(path)
                skipped += passed_over
                if not files:
                    raise UnreadableError(str(path), "a folder without a text in it", _what_is_there(passed_over))
                found.update(dict.fromkeys(files))
            elif _is_lock(path.name):
                skipped.append(Skipped(path=str(path), why="the lock file of a document that is open"))
            else:
                found[path] = None
    return list(found), skipped


def _expand(name: str) -> list[Path]:
    """One input as it is, or the files that it matches as a pattern."""
    path = Path(name)
    if path.exists():
        return [path]
    import glob  # only for what is no file

    if not glob.has_magic(name):
        raise UnreadableError(name, "no such file or folder", "check the path")
    matches = sorted(glob.glob(name, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
    if not matches:
        raise UnreadableError(name, "no file matches this pattern", "check the path")
    return [Path(m) for m in matches]


def _walk(folder: Path) -> tuple[list[Path], list[Skipped]]:
    """The documents below a folder, and the files that are none."""
    files: list[Path] = []
    skipped: list[Skipped] = []
    for path in _visible_files(folder):
        why = _why_not(path)
        if why:
            skipped.append(Skipped(path=str(path), why=why))
        else:
            files.append(path)
    return files, skipped


def _visible_files(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        yield from (Path(parent, n) for n in sorted(names) if not n.startswith(".") and not _is_lock(n))


def _is_lock(name: str) -> bool:
    """Whether a file only says that another is open: Word lays `~$draft.docx` beside it."""
    return name.startswith(("~$", ".~lock."))


def _why_not(path: Path) -> str | None:
    """Why a file of a folder is not checked; None where it is."""
    from factcheck.documents import READERS

    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError as error:
        return f"cannot be opened ({error.strerror or error})"
    if not head:
        return "empty"
    if path.suffix.lower() in READERS and may_hold_document(head):
        return None
    if path.suffix.lower() not in READERS:
        return binary_kind(head) or f"no format that is read from a folder ({path.suffix or 'no suffix'})"
    return binary_kind(head)


def _what_is_there(skipped: list[Skipped]) -> str:
    if not skipped:
        return "it has no visible files"
    return f"{len(skipped)} passed over, as {skipped[0].path}: {skipped[0].why}"
