"""What an archive is cut into: pieces small enough to be done, lost and done again, and large enough to be worth it.

The cut depends on the input alone, never on how many do the work, so that the result does not either.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from factcheck.archive.files import is_compressed, opened

PIECE = 1 << 22
"""Bytes of a file of records that make a unit, give or take a record."""
TEXTS = 64
"""Texts of a folder that make a unit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordsUnit:
    """The records of a file of JSON Lines, or of a stretch of it that begins and ends with a line."""

    path: str
    start: int = 0
    stop: int | None = None
    """Where the stretch ends in bytes; None for a file that can be read from its beginning only."""
    line: int = 1
    """The number of its first line in the file."""
    size: int = field(default=0, compare=False)
    """Bytes to be read for it, as they lie on the disk."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


@dataclass(frozen=True, slots=True, kw_only=True)
class RowsUnit:
    """A row group of a Parquet file."""

    path: str
    group: int
    """Counted from 0."""
    row: int = 1
    """The number of its first row in the file."""
    size: int = field(default=0, compare=False)
    """Bytes to be read for it, as they lie on the disk."""

    def __str__(self) -> str:
        return f"{self.path}:{self.row}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PagesUnit:
    """Records of a WARC file that follow each other."""

    path: str
    start: int = 0
    """Where the first begins, in bytes of the file as it is."""
    count: int | None = None
    """How many they are; None for all that follow."""
    number: int = 1
    """Of the first in the file."""
    size: int = field(default=0, compare=False)
    """Bytes to be read for it, as they lie on the disk."""

    def __str__(self) -> str:
        return f"{self.path}:{self.number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class TextsUnit:
    """Files that are a document each."""

    paths: tuple[str, ...]
    size: int = field(default=0, compare=False)
    """Bytes to be read for it, as they lie on the disk."""

    def __str__(self) -> str:
        more = len(self.paths) - 1
        return self.paths[0] + (f" and {more} more" if more else "")


Unit = RecordsUnit | RowsUnit | PagesUnit | TextsUnit


def units_of_records(path: str, piece: int = PIECE) -> Iterator[RecordsUnit]:
    """Cut a file of records into stretches of about `piece` bytes. Raises OSError where it cannot be read."""
    if is_compressed(path):
        yield RecordsUnit(path=path, size=size_of(path))
        return
    start, line = 0, 1
    with opened(path) as file:
        if not file.seekable():
            yield RecordsUnit(path=path)
            return
        while block := file.read(piece):
            rest = b"" if block.endswith(b"\n") else file.readline()  # of the line that the block breaks off in
            stop = start + len(block) + len(rest)
            yield RecordsUnit(path=path, start=start, stop=stop, line=line, size=stop - start)
            start, line = stop, line + block.count(b"\n") + rest.count(b"\n")


def units_of_texts(paths: Sequence[str], count: int = TEXTS) -> Iterator[TextsUnit]:
    """Group files, `count` to a unit."""
    for i in range(0, len(paths), count):
        some = tuple(paths[i : i + count])
        yield TextsUnit(paths=some, size=sum(map(size_of, some)))


def size_of(path: str) -> int:
    """Bytes of a file; 0 where that cannot be told, for it serves to show how far the work is."""
    try:
        return Path(path).stat().st_size
    except OSError:
        return 0
