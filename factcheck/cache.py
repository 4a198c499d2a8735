"""What is costly to make and depends on its input alone, kept between runs in the user's cache folder.

An entry holds what it was made from and by which code, and is used only where both are the same to
the byte, so that nothing stale is ever read. The folder is safe to delete; a damaged or foreign entry
is as good as none. Entries are pickles: like the byte code that Python caches, they are read only
from a folder that nobody but the user can write to.
"""

from __future__ import annotations

import os
import stat
import sys
from functools import lru_cache
from pathlib import Path

_MOST_BYTES = 256 << 20
"""Several times what a thousand claims files take."""
_SUFFIX = ".pickle"

Source = bytes | tuple[bytes, ...]
"""What an entry is made from: of a file its path, NUL and its bytes; or several files in order."""


def fetch(kind: str, source: Source) -> object | None:
    """What was made from `source`, or None where no entry can be trusted and read."""
    import pickle

    folder = _folder()
    if folder is None or not _is_ours(folder):
        return None
    files = _files(source)
    try:
        # The folder is the user's own; see the module's docstring.
        with (folder / _name(kind, source)).open("rb") as entry:
            if pickle.load(entry) != _made_by(files):  # noqa: S301
                return None
            # One file after another, so that no second copy of them all is ever held.
            if any(entry.read(len(file)) != file for file in files):
                return None
            value: object = pickle.load(entry)  # noqa: S301
            return value
    except Exception:
        return None


def keep(kind: str, source: Source, value: object) -> None:
    """Keep what was made from `source`; where it cannot be kept, nothing happens."""
    import pickle
    import tempfile

    folder = _folder()
    if folder is None:
        return
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not _is_ours(folder):
            return
        with tempfile.NamedTemporaryFile(dir=folder, delete=False) as out:
            pickle.dump(_made_by(_files(source)), out, protocol=5)
            out.writelines(_files(source))
            pickle.dump(value, out, protocol=5)
        Path(out.name).replace(folder / _name(kind, source))
        _prune(folder)
    except OSError:
        return


def _folder() -> Path | None:
    """Where entries are kept; FACTCHECK_CACHE names another folder, or none where it is empty."""
    named = os.environ.get("FACTCHECK_CACHE")
    if named is not None:
        return Path(named) if named else None
    base = os.environ.get("LOCALAPPDATA") if sys.platform == "win32" else os.environ.get("XDG_CACHE_HOME")
    try:
        return (Path(base) if base else Path.home() / ".cache") / "factcheck"
    except RuntimeError:  # a user without a home
        return None


def _is_ours(folder: Path) -> bool:
    """Whether the folder is the user's, and nobody else can write to it."""
    if sys.platform == "win32":
        return folder.is_dir()
    try:
        found = folder.stat()
    except OSError:
        return False
    return found.st_uid == os.getuid() and not found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def _files(source: Source) -> tuple[bytes, ...]:
    return (source,) if isinstance(source, bytes) else source


def _made_by(files: tuple[bytes, ...]) -> tuple[str, list[int]]:
    """What an entry begins with: the code that made it, and how long each file is that comes next."""
    return _code(), [len(file) for file in files]


def _name(kind: str, source: Source) -> str:
    """The file of an entry. Two sources may share one; each then finds the other's and makes its own anew.

    Several files name it by their paths alone: what is made of them takes long entries, and when one file is
    changed the new one stands in place of the old.
    """
    from zlib import crc32

    told = source if isinstance(source, bytes) else b"\0".join(file[: file.index(b"\0")] for file in source)
    return f"{kind}-{crc32(told):08x}-{len(told)}{_SUFFIX}"


@lru_cache(maxsize=1)
def _code() -> str:
    """The identity of this code: the interpreter, and every source file's size and time."""
    root = os.path.dirname(__file__)  # noqa: PTH120 - without objects for paths, since it is asked for at every start
    seen: list[str] = []
    folders = [root]
    for folder in folders:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.endswith(".py"):
                    found = entry.stat()
                    seen.append(f"{entry.name} {found.st_size} {found.st_mtime_ns}")
                elif entry.is_dir() and entry.name != "__pycache__":
                    folders.append(entry.path)
    return "\n".join((sys.version, root, *sorted(seen)))


@lru_cache(maxsize=1)
def _prune(folder: Path) -> None:
    """Drop the oldest entries of a folder that takes more than any user needs, a quarter at once; once in a process."""
    entries = [(entry.stat(), entry.path) for entry in os.scandir(folder) if entry.name.endswith(_SUFFIX)]
    left = sum(found.st_size for found, _ in entries)
    if left > _MOST_BYTES:
        for found, path in sorted(entries, key=lambda entry: entry[0].st_mtime_ns):
            if left <= _MOST_BYTES * 3 // 4:
                break
            Path(path).unlink(missing_ok=True)
            left -= found.st_size
