"""What was named on the command line -> sources of documents, looked at before any work is done."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from factcheck.archive.files import READING_FAILS, as_it_is, failure, is_remote, name_of
from factcheck.archive.formats import format_of, holds_records
from factcheck.archive.output import summary_path
from factcheck.archive.records import Columns
from factcheck.archive.units import Unit, size_of, units_of_texts
from factcheck.documents import READERS, UnreadableError
from factcheck.documents.encoding import binary_kind
from factcheck.documents.formats import may_hold_document
from factcheck.model.finding import Skipped

_HEAD = 1 << 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """Every file to be read, in the order it was named; within a folder in the order of names."""

    files: tuple[str, ...]
    skipped: tuple[Skipped, ...]
    """Files of a folder that are no documents."""

    @property
    def size(self) -> int:
        """Bytes of all files, as they lie on the disk."""
        return sum(map(size_of, self.files))

    def units(self) -> Iterator[Unit]:
        """The work, cut as it is asked for. Raises UnreadableError where a file of records cannot be read."""
        texts: list[str] = []
        for path in self.files:
            form = format_of(path)
            if form is None:
                texts.append(path)
                continue
            yield from units_of_texts(texts)
            texts = []
            try:
                yield from form.units(path)
            except READING_FAILS as error:
                raise UnreadableError(path, f"cannot be read: {failure(error)}") from None
        yield from units_of_texts(texts)


def gather(names: Sequence[str], columns: Columns, output: Path) -> Archive:
    """Find the files that the names stand for, and look into those that hold records.

    Raises UnreadableError for a name that stands for nothing, for a file that is nothing readable, for
    one whose records lack a column, for the output named as an input, and where a library is wanting.
    """
    files: dict[str, None] = {}
    skipped: list[Skipped] = []
    for name in names:
        below = _below(name)
        if below is None:
            _look(name, output)
            files[name] = None
        else:
            found, passed_over = _sorted_out(name, below, output)
            skipped += passed_over
            files.update(dict.fromkeys(found))
    for path in files:
        form = format_of(path)
        if form:
            form.check(path, columns)
    return Archive(files=tuple(files), skipped=tuple(skipped))


def _below(name: str) -> Iterable[str] | None:
    """The files of a folder, or of a pattern of names elsewhere, but for hidden ones; None for what is neither."""
    if not is_remote(name):
        return _walk(name) if Path(name).is_dir() else None
    from factcheck.archive.remote import is_pattern, listed

    try:
        # Whether an address is a folder is asked only where its name does not tell: it may cost reading it.
        return None if _is_read(name) and not is_pattern(name) else listed(name)
    except OSError as error:
        raise UnreadableError(name, f"cannot be opened ({failure(error)})") from None


def _walk(folder: str) -> Iterator[str]:
    """The files below a folder, in the order of their names."""
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        yield from (str(Path(parent, n)) for n in sorted(names) if not n.startswith("."))


def _sorted_out(folder: str, paths: Iterable[str], output: Path) -> tuple[list[str], list[Skipped]]:
    """The documents and files of records among those of a folder, and what is neither."""
    files: list[str] = []
    skipped: list[Skipped] = []
    for path in paths:
        why = _why_not(path, output)
        if why:
            skipped.append(Skipped(path=path, why=why))
        else:
            files.append(path)
    if not files:
        raise UnreadableError(
            folder,
            "a folder without a text in it",
            "name a folder of .txt, .md, .docx and their like, or of records as .jsonl, .parquet, .warc",
        )
    return files, skipped


def _why_not(path: str, output: Path) -> str | None:
    """Why a file of a folder is not read; None where it is."""
    if _is_same(path, output):
        return "it is the output"
    if _is_read(path):
        return None
    return f"no format that is read from a folder ({PurePath(name_of(path)).suffix or 'no suffix'})"


def _is_read(path: str) -> bool:
    """Whether the name of a file tells that it is read."""
    return holds_records(path) or PurePath(name_of(path)).suffix in READERS


def _is_same(path: str, output: Path) -> bool:
    if path.startswith("file://"):
        path = path.removeprefix("file://")
    written = (os.path.realpath(output), os.path.realpath(summary_path(output)))
    return not is_remote(path) and os.path.realpath(path) in written


def _look(name: str, output: Path) -> None:
    """Refuse a named file that is not there, or is neither a text nor a file of records."""
    if not is_remote(name) and not Path(name).exists():
        raise UnreadableError(name, "no such file or folder", "check the path")
    if _is_same(name, output):
        raise UnreadableError(name, "it is the output as well", "name another file with --output")
    try:
        with as_it_is(name) as file:
            head = file.read(_HEAD)
    except READING_FAILS as error:
        raise UnreadableError(name, f"cannot be opened ({failure(error)})") from None
    if holds_records(name):
        return
    if name_of(name).endswith(".json"):
        raise UnreadableError(name, "a JSON document", "records are read from JSON Lines, one a line, in a .jsonl file")
    kind = binary_kind(head)
    if kind and not may_hold_document(head):
        raise UnreadableError(
            name, f"not a text: it is {kind}", "records are told by their names: .jsonl, .jsonl.gz, .parquet, .warc.gz"
        )
