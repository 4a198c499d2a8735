"""Files of an archive as streams of bytes: here or elsewhere, their compression undone."""

from __future__ import annotations

import gzip
import io
import sys
import zlib
from pathlib import Path
from typing import IO, Any, cast

from factcheck.archive.libraries import needed

READING_FAILS = (OSError, EOFError, zlib.error)
"""What reading a file may raise; gzip's own error is an OSError, a compressed file cut short an EOFError."""

_COMPRESSED = (".gz", ".zst")
_BUFFER = 1 << 20


class Guarded(io.RawIOBase):
    """A stream that raises OSError and EOFError only, whatever the library behind it does."""

    def __init__(self, inner: Any, owner: object = None) -> None:
        """Guard a stream; its `owner`, with which it would be closed, lives as long as it."""
        self._inner = inner
        self._owner = owner
        # One read at a time where that can be had, lest what comes before a damage be lost with it.
        self._read = "read1" if hasattr(inner, "read1") else "read"

    def readable(self) -> bool:
        """It is there to be read."""
        return True

    def seekable(self) -> bool:
        """Whether it can be read from anywhere."""
        return bool(self._told("seekable"))

    def readinto(self, buffer: Any) -> int:
        """Read into a buffer, as much as there is up to its size."""
        data = self._told(self._read, len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def seek(self, offset: int, whence: int = 0) -> int:
        """Go to a place."""
        return int(self._told("seek", offset, whence))

    def tell(self) -> int:
        """The place that is read next."""
        return int(self._told("tell"))

    def close(self) -> None:
        """Close what is behind it, too."""
        if not self.closed:
            self._told("close")
        super().close()

    def _told(self, method: str, *args: int) -> Any:
        try:
            return getattr(self._inner, method)(*args)
        except (OSError, EOFError):
            raise
        except Exception as error:
            raise OSError(failure(error)) from error


def is_remote(path: str) -> bool:
    """Whether fsspec is to open a path: `s3://bucket/a.jsonl`, `zip://a.jsonl::a.zip`."""
    return "://" in path or "::" in path


def name_of(path: str) -> str:
    """A path as far as it names a file, in small letters.

    >>> name_of("https://example.org/A.jsonl?version=2"), name_of("zip://a.md::s3://b/c.zip")
    ('https://example.org/a.jsonl', 'zip://a.md')
    """
    name = path.lower()
    if is_remote(name):
        name = next((part for part in name.split("::") if "://" in part), name)
    return name.partition("?")[0].partition("#")[0] if name.startswith("http") else name


def is_compressed(path: str) -> bool:
    """Whether a file is compressed as a whole, by its name."""
    return name_of(path).endswith(_COMPRESSED)


def as_it_is(path: str) -> IO[bytes]:
    """Open a file as it is. Raises OSError, and UnreadableError where a library is wanting."""
    if is_remote(path):
        from factcheck.archive.remote import stream

        return cast("IO[bytes]", io.BufferedReader(stream(path), _BUFFER))
    return Path(path).open("rb")


def opened(path: str) -> IO[bytes]:
    """Open a file, its compression undone. Raises OSError, and UnreadableError where a library is wanting."""
    name = name_of(path)
    if name.endswith(".gz"):
        return cast("IO[bytes]", gzip.open(as_it_is(path) if is_remote(path) else path))
    if name.endswith(".zst"):
        zstd = needed("compression.zstd" if sys.version_info >= (3, 14) else "backports.zstd", path)
        return cast("IO[bytes]", io.BufferedReader(Guarded(zstd.open(as_it_is(path))), _BUFFER))
    return as_it_is(path)


def failure(error: Exception) -> str:
    """What a file's failure to be read is called, in one line."""
    said = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return " ".join(said.split())
