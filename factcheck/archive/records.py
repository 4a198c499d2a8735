"""What an archive holds, in two steps: as its files give it, cheaply, and as a document that can be checked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from factcheck.documents import read_text
from factcheck.model.records import NamedTuple
from factcheck.model.text import Document


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


class Raw(NamedTuple):
    """One text of an archive, of which nothing is known yet."""

    source: str
    """The file it stands in."""
    line: int | None
    """The number of its line, row or record there; None for a file that is one document."""
    id: str
    date: str | None
    lang: str | None
    text: str
    """All that is read of it: of a page or a draft what its blocks show, a block a line."""
    document: Document | None = None
    """Where finding the text has made it one already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One document of an archive."""

    id: str
    source: str
    """The file it stands in."""
    line: int | None
    """The number of its line, row or record there; None for a file that is one document."""
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
    what: Literal["record", "input", "fault", "date", "kind"] = "record"
    """How much is lost: a document, the rest of a file, a document by a fault of factcheck, the date of a
    document; or nothing, as `count` records of the kind `why` are no texts."""
    count: int = 1

    def __str__(self) -> str:
        at = "" if self.line is None else f":{self.line}"
        return f"{self.source}{at}: {self.why}"


class MalformedError(ValueError):
    """Something that is no record; the message says why."""


def record(raw: Raw) -> Record:
    """Make a document of a text."""
    return Record(
        id=raw.id,
        source=raw.source,
        line=raw.line,
        document=raw.document or read_text(raw.text, raw.source, suffix=".txt"),
        lang=raw.lang,
        date=raw.date,
    )
