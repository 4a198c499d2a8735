"""Which files hold records, by their names, and what reads each: one row a format."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Protocol, cast

from factcheck.archive.files import name_of
from factcheck.archive.records import Columns, Raw, Trouble
from factcheck.archive.units import PagesUnit, RecordsUnit, RowsUnit, TextsUnit, Unit

RECORDS: dict[str, str] = {
    ".jsonl": "factcheck.archive.jsonl",
    ".ndjson": "factcheck.archive.jsonl",
    ".jsonl.gz": "factcheck.archive.jsonl",
    ".ndjson.gz": "factcheck.archive.jsonl",
    ".jsonl.zst": "factcheck.archive.jsonl",
    ".ndjson.zst": "factcheck.archive.jsonl",
    ".parquet": "factcheck.archive.parquet",
    ".pq": "factcheck.archive.parquet",
    ".warc": "factcheck.archive.warc",
    ".warc.gz": "factcheck.archive.warc",
    ".wet": "factcheck.archive.warc",
    ".wet.gz": "factcheck.archive.warc",
}
"""How the name of a file of records ends -> the module that reads it."""
_OF_UNITS: dict[type, str] = {
    RecordsUnit: "factcheck.archive.jsonl",
    RowsUnit: "factcheck.archive.parquet",
    PagesUnit: "factcheck.archive.warc",
    TextsUnit: "factcheck.archive.texts",
}


class Format(Protocol):
    """What the module of a format offers."""

    def check(self, path: str, columns: Columns) -> None:
        """Refuse a file that holds no records, or lacks a column asked for. Raises UnreadableError."""
        ...

    def units(self, path: str) -> Iterator[Unit]:
        """Cut a file. Raises OSError where it cannot be read."""
        ...

    def read(self, unit: Unit, columns: Columns) -> Iterator[Raw | Trouble]:
        """What a unit holds."""
        ...


def format_of(path: str) -> Format | None:
    """What reads a file of records; None for a file that is none."""
    name = name_of(path)
    module = next((module for suffix, module in RECORDS.items() if name.endswith(suffix)), None)
    return cast("Format", import_module(module)) if module else None


def holds_records(path: str) -> bool:
    """Whether a file is one of records, by its name."""
    return name_of(path).endswith(tuple(RECORDS))


def read(unit: Unit, columns: Columns) -> Iterator[Raw | Trouble]:
    """Everything that a unit holds, in order, as cheaply as it can be had.

    Raises UnreadableError where a library is wanting.
    """
    return cast("Format", import_module(_OF_UNITS[type(unit)])).read(unit, columns)
