"""What was named on the command line -> sources of documents, looked at before any work is done."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from factcheck.archive.output import summary_path
from factcheck.archive.records import READING_FAILS, Columns, MalformedError, failure, opened, parse
from factcheck.archive.units import Unit, size_of, units_of_records, units_of_texts
from factcheck.documents import READERS, UnreadableError
from factcheck.documents.encoding import binary_kind
from factcheck.documents.formats import may_hold_document
from factcheck.model.finding import Skipped

RECORDS = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
"""How the name of a file of records ends."""
_SAMPLE = 100
"""Lines of a file among which one at least has what is asked for."""
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
        """The work, cut as it is asked for. Raises OSError where a file of records cannot be read."""
        texts: list[str] = []
        for path in self.files:
            if not _holds_records(path):
                texts.append(path)
                continue
            yield from units_of_texts(texts)
            texts = []
            yield from units_of_records(path)
        yield from units_of_texts(texts)


def gather(names: Sequence[str], columns: Columns, output: Path) -> Archive:
    """Find the files that the names stand for, and look into those that hold records.

    Raises UnreadableError for a name that stands for nothing, for a file that is nothing readable, for
    one whose records lack a column, and for the output named as an input.
    """
    files: dict[str, None] = {}
    skipped: list[Skipped] = []
    for name in names:
        if Path(name).is_dir():
            found, passed_over = _walk(name, output)
            skipped += passed_over
            files.update(dict.fromkeys(found))
        else:
            _look(name, output)
            files[name] = None
    for path in files:
        if _holds_records(path):
            _check_columns(path, columns)
    return Archive(files=tuple(files), skipped=tuple(skipped))


def _holds_records(path: str) -> bool:
    return path.lower().endswith(RECORDS)


def _walk(folder: str, output: Path) -> tuple[list[str], list[Skipped]]:
    """The documents and files of records below a folder, and what is neither; hidden ones are left out."""
    files: list[str] = []
    skipped: list[Skipped] = []
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for path in (Path(parent, n) for n in sorted(names) if not n.startswith(".")):
            why = _why_not(path, output)
            if why:
                skipped.append(Skipped(path=str(path), why=why))
            else:
                files.append(str(path))
    if not files:
        raise UnreadableError(
            folder,
            "a folder without a text in it",
            "name a folder of .txt, .md, .docx and their like, or records as .jsonl",
        )
    return files, skipped


def _why_not(path: Path, output: Path) -> str | None:
    """Why a file of a folder is not read; None where it is."""
    if _is_same(path, output):
        return "it is the output"
    if _holds_records(path.name) or path.suffix.lower() in READERS:
        return None
    return f"no format that is read from a folder ({path.suffix or 'no suffix'})"


def _is_same(path: Path, output: Path) -> bool:
    return os.path.realpath(path) in (os.path.realpath(output), os.path.realpath(summary_path(output)))


def _look(name: str, output: Path) -> None:
    """Refuse a named file that is not there, or is neither a text nor a file of records."""
    path = Path(name)
    if not path.exists():
        raise UnreadableError(name, "no such file or folder", "check the path")
    if _is_same(path, output):
        raise UnreadableError(name, "it is the output as well", "name another file with --output")
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError as error:
        raise UnreadableError(name, f"cannot be opened ({failure(error)})") from None
    if _holds_records(name):
        return
    if path.suffix.lower() == ".json":
        raise UnreadableError(name, "a JSON document", "records are read from JSON Lines, one a line, in a .jsonl file")
    kind = binary_kind(head)
    if kind and not may_hold_document(head):
        raise UnreadableError(
            name, f"not a text: it is {kind}", "texts and JSON Lines are read, the latter also as .gz"
        )


def _check_columns(path: str, columns: Columns) -> None:
    """Refuse a file whose first lines hold no record, or none with a column asked for; an empty one passes."""
    keys: dict[str, None] = {}
    lines = 0
    try:
        with opened(path) as file:
            for line in islice((line for line in file if line.strip()), _SAMPLE):
                lines += 1
                try:
                    keys.update(dict.fromkeys(parse(line)))
                except MalformedError:
                    continue
    except READING_FAILS as error:
        if not keys:
            raise UnreadableError(path, f"cannot be read: {failure(error)}") from None
    if lines and not keys:
        raise UnreadableError(path, "no record in it", "a file of records has one JSON object a line")
    for option, column in (("--text", columns.text), ("--id", columns.id), ("--lang", columns.lang)):
        if lines and column is not None and column not in keys:
            raise UnreadableError(path, f"its records have no '{column}'", f"{option} is one of: {', '.join(keys)}")
