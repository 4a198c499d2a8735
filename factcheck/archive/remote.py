"""Files elsewhere, or within others: whatever fsspec opens. What goes wrong there is an OSError, whoever raised it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from factcheck.archive.files import Guarded, failure
from factcheck.archive.libraries import needed
from factcheck.model.records import NamedTuple


class _Url(NamedTuple):
    """A path of fsspec's, parted: `filecache::` + `zip://a` + `::s3://bucket/b.zip`."""

    before: str
    own: str
    """What names the files."""
    within: str
    """What they are in."""

    @classmethod
    def of(cls, path: str) -> _Url:
        parts = path.split("::")
        at = next((i for i, part in enumerate(parts) if "://" in part), 0)
        return cls("".join(f"{p}::" for p in parts[:at]), parts[at], "".join(f"::{p}" for p in parts[at + 1 :]))

    def __str__(self) -> str:
        return "".join(self)


def stream(path: str) -> Guarded:
    """Open a file. Raises OSError, and UnreadableError where fsspec is not installed."""
    fsspec = needed("fsspec", path)
    with _failing():
        opener = fsspec.open(path, "rb")
        return Guarded(opener.open(), opener)


def is_pattern(path: str) -> bool:
    """Whether a path may stand for several files by its signs."""
    return _magic(_Url.of(path)) is not None


def listed(path: str) -> list[str] | None:
    """The files that a folder or a pattern stands for, in the order of their names; None for what is neither.

    Hidden ones, and those in hidden folders, are left out. Raises OSError, and UnreadableError where
    fsspec is not installed.
    """
    url_to_fs = needed("fsspec.core", path).url_to_fs
    url = _Url.of(path)
    with _failing():
        files, at = url_to_fs(path)
        magic = _magic(url)
        if magic and not files.exists(at):
            found = [f for f in files.glob(at) if not files.isdir(f)]
            url = url._replace(own=url.own[: url.own.rindex("/", 0, magic.start()) + 1])
            at = url_to_fs(str(url))[1]
        elif files.isdir(at):
            found = files.find(at)
        else:
            return None
    root = at.rstrip("/")
    below = (f[len(root) :].lstrip("/") for f in sorted(found) if f.startswith(root))
    parent = url.own if url.own.endswith("/") else url.own + "/"
    return [str(url._replace(own=parent + b)) for b in below if not re.search(r"(?:^|/)\.", b)]


def _magic(url: _Url) -> re.Match[str] | None:
    """The first sign of a pattern; a web address asks with one of them."""
    return re.search(r"[*\[]" if url.own.startswith("http") else r"[*?\[]", url.own)


@contextmanager
def _failing() -> Iterator[None]:
    """A library that is wanting, credentials, the network: each backend has errors of its own."""
    try:
        yield
    except FileNotFoundError as error:  # for which a web server that does not answer passes, too
        cause = error.__cause__
        why = f": {failure(cause)}" if isinstance(cause, Exception) and not isinstance(cause, KeyError) else ""
        raise FileNotFoundError(f"no such file or folder{why}") from None
    except OSError:
        raise
    except Exception as error:
        raise OSError(failure(error)) from error
