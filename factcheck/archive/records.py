"""Units -> documents: what a unit holds, read one by one; what cannot be read is named and passed over."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Literal, cast

from factcheck.archive.units import RecordsUnit, Unit, is_compressed
from factcheck.documents import UnreadableError, read_document, read_text
from factcheck.model.text import LANGS, Document

_MARK = b"\xef\xbb\xbf"

READING_FAILS = (OSError, EOFError, zlib.error)
"""What reading a file may raise; gzip's own error is an OSError, a compressed file cut short an EOFError."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Which keys of a record mean what."""

    text: str = "text"
    id: str | None = None
    """None for `id`, in records that have it."""
    lang: str | None = None
    """None where each text tells its own language."""
    date: str | None = None
    """None for `date`, in records that have it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One document of an archive."""

    id: str
    source: str
    """The file it stands in."""
    line: int | None
    """The number of its line there; None for a file that is one document."""
    document: Document
    lang: str | None
    date: str | None = None
    """The day it is of, as YYYY-MM-DD with what its source adds; None where that is not told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """Something that was not checked, and why."""

    source: str
    line: int | None
    why: str
    what: Literal["record", "input", "fault"] = "record"
    """How much is lost: a document, the rest of a file, or a document by a fault of factcheck."""

    def __str__(self) -> str:
        at = "" if self.line is None else f":{self.line}"
        return f"{self.source}{at}: {self.why}"


class MalformedError(ValueError):
    """A line that is no record; the message says why."""


def read(unit: Unit, columns: Columns) -> Iterator[Record | Trouble]:
    """Everything that a unit holds, in order."""
    if isinstance(unit, RecordsUnit):
        return _records(unit, columns)
    return map(_text, unit.paths)


def _text(path: str) -> Record | Trouble:
    """A file that is one document."""
    try:
        document = read_document(path)
    except UnreadableError as error:
        return Trouble(source=path, line=None, why=error.why)
    return Record(id=path, source=path, line=None, document=document, lang=None)


def _records(unit: RecordsUnit, columns: Columns) -> Iterator[Record | Trouble]:
    """The records of a stretch of a file; blank lines are none."""
    number = unit.line
    try:
        with opened(unit.path) as file:
            file.seek(unit.start)
            while (unit.stop is None or file.tell() < unit.stop) and (line := file.readline()):
                if line.strip():
                    yield _record(line, unit.path, number, columns)
                number += 1
    except READING_FAILS as error:
        yield Trouble(source=unit.path, line=number, why=f"cannot be read further: {failure(error)}", what="input")


def opened(path: str) -> IO[bytes]:
    """A file of records, its compression undone. Raises OSError."""
    return cast("IO[bytes]", gzip.open(path)) if is_compressed(path) else Path(path).open("rb")


def failure(error: Exception) -> str:
    """What a file's failure to be read is called."""
    return getattr(error, "strerror", None) or str(error) or type(error).__name__


def _record(line: bytes, source: str, number: int, columns: Columns) -> Record | Trouble:
    """A line as a document, or why it is none."""
    try:
        values = parse(line)
        text = _text_of(values, columns.text)
        lang = _lang_of(values, columns.lang)
    except MalformedError as error:
        return Trouble(source=source, line=number, why=str(error))
    named = values.get(columns.id or "id")
    own = isinstance(named, str | int) and not isinstance(named, bool) and named != ""
    document = read_text(text, source, suffix=".txt")
    return Record(
        id=str(named) if own else f"{source}:{number}", source=source, line=number, document=document, lang=lang
    )


def parse(line: bytes) -> dict[str, Any]:
    """The record that a line holds. Raises MalformedError."""
    try:
        values = json.loads(line.removeprefix(_MARK).rstrip(b"\r\n").decode("utf-8"))
    except UnicodeDecodeError as error:
        raise MalformedError(f"not UTF-8: byte {error.start + 1} of the line") from None
    except json.JSONDecodeError as error:
        raise MalformedError(f"not JSON: {error.msg}, column {error.colno}") from None
    except (ValueError, RecursionError):  # a number of thousands of digits, brackets nested as deep
        raise MalformedError("JSON beyond what can be read: a number too long, or too deeply nested") from None
    if not isinstance(values, dict):
        raise MalformedError("not a record: a JSON object is expected")
    return values


def _text_of(values: dict[str, Any], column: str) -> str:
    """The text of a record."""
    if column not in values:
        raise MalformedError(f"no '{column}'")
    text = values[column]
    if not isinstance(text, str):
        raise MalformedError(f"'{column}' is no text")
    if not text.strip():
        raise MalformedError(f"'{column}' is empty")
    return text


def _lang_of(values: dict[str, Any], column: str | None) -> str | None:
    """The language that a record names (`ru`, `ru-RU`), or None where it names none."""
    named = values.get(column) if column else None
    if named is None or named == "":
        return None
    lang = str(named).replace("_", "-").partition("-")[0].lower()
    if lang not in LANGS:
        raise MalformedError(f"its language is {str(named)!r}, which is not one of {', '.join(LANGS)}")
    return lang
