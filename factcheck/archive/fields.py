"""Records as keys and values -> texts: which value is the text, the id, the language, the date."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from factcheck.archive.dates import iso
from factcheck.archive.records import Columns, MalformedError, Raw, Trouble
from factcheck.documents import UnreadableError
from factcheck.model.text import LANGS

Row = tuple[int, dict[str, Any] | MalformedError | Trouble]
"""The number of a record in its file, and what it holds, or why that cannot be told.

A single value that cannot be told is a MalformedError, too."""


def texts(rows: Iterable[Row], source: str, columns: Columns) -> Iterator[Raw | Trouble]:
    """What the records of a file say."""
    text_key, id_key = columns.text, columns.id or "id"
    lang_key, date_key = columns.lang, columns.date or "date"
    for number, values in rows:
        if not isinstance(values, dict):
            yield _trouble(values, source, number)
            continue
        text = values.get(text_key)
        if type(text) is not str or not text or text.isspace():
            yield Trouble(source=source, line=number, why=_why_no_text(values, text_key))
            continue
        try:
            lang = _lang(str(values.get(lang_key) or "")) if lang_key else None
        except MalformedError as error:
            yield _trouble(error, source, number)
            continue
        told = values.get(date_key)
        date = iso(told) if told else None
        if date is None and told is not None and told != "":
            yield undated(source, number, told)
        own = values.get(id_key)
        if type(own) is not str:
            own = str(own) if type(own) is int else ""
        yield Raw(source, number, own or f"{source}:{number}", date, lang, text)


def undated(source: str, number: int, told: object) -> Trouble:
    """What is said of a record whose date is none."""
    why = f"its date is {str(told)[:40]!r}, not as YYYY-MM-DD"
    return Trouble(source=source, line=number, why=why, what="date")


def check_columns(path: str, columns: Columns, names: Collection[str]) -> None:
    """Refuse a file whose records have these keys and not the ones asked for. Raises UnreadableError."""
    asked = {"--text": columns.text, "--id": columns.id, "--lang": columns.lang, "--date": columns.date}
    for option, column in asked.items():
        if column is not None and column not in names:
            raise UnreadableError(path, f"its records have no '{column}'", f"{option} is one of: {', '.join(names)}")


def _trouble(why: MalformedError | Trouble, source: str, number: int) -> Trouble:
    return why if isinstance(why, Trouble) else Trouble(source=source, line=number, why=str(why))


def _why_no_text(values: Mapping[str, Any], column: str) -> str:
    """What is wrong with the text of a record."""
    if column not in values:
        return f"no '{column}'"
    text = values[column]
    if isinstance(text, MalformedError):
        return f"'{column}' is {text}"
    return f"'{column}' is empty" if isinstance(text, str) else f"'{column}' is no text"


@lru_cache(maxsize=64)
def _lang(named: str) -> str | None:
    """The language that a record names (`ru`, `ru-RU`), or None where it names none. Raises MalformedError."""
    if not named:
        return None
    lang = named.replace("_", "-").partition("-")[0].lower()
    if lang not in LANGS:
        raise MalformedError(f"its language is {named!r}, which is not one of {', '.join(LANGS)}")
    return lang
