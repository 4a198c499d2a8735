"""Files that are a document each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import PurePath
from typing import TypeVar

from factcheck.archive.files import READING_FAILS, as_it_is, failure, name_of
from factcheck.archive.records import Columns, Raw, Trouble
from factcheck.archive.units import TextsUnit
from factcheck.documents import READERS, UnreadableError, read_bytes
from factcheck.documents.encoding import decode
from factcheck.documents.formats import suffix_of
from factcheck.reading import visible

_T = TypeVar("_T")
_PLAIN = READERS[".txt"]


def read(unit: TextsUnit, columns: Columns) -> Iterator[Raw | Trouble]:  # noqa: ARG001 - as every reader
    """The texts of files, in order."""
    return (guarded(partial(_text, path), path, None) for path in unit.paths)


def guarded(make: Callable[[], _T], source: str, line: int | None, about: str = "") -> _T | Trouble:
    """Read a text, or say why there is none: one that no reader was made for must not cost the others."""
    try:
        return make()
    except UnreadableError as error:
        return Trouble(source=source, line=line, why=error.why + about)
    except FileNotFoundError:
        return Trouble(source=source, line=line, why=f"no such file{about}")
    except READING_FAILS as error:
        return Trouble(source=source, line=line, why=f"cannot be opened ({failure(error)}){about}")
    except Exception as error:
        why = f"internal error: {type(error).__name__}: {error}{about}"
        return Trouble(source=source, line=line, why=why, what="fault")


def _text(path: str) -> Raw:
    """A file; plain text is decoded only. Raises OSError and UnreadableError."""
    with as_it_is(path) as file:
        data = file.read()
    suffix = suffix_of(data, path, PurePath(name_of(path)).suffix, READERS)
    if READERS.get(suffix, _PLAIN) == _PLAIN:
        text, _ = decode(data, path)
        if text.strip():
            return Raw(path, None, path, None, None, text)
    document = read_bytes(data, path, suffix)
    return Raw(path, None, path, None, None, visible(document), document)
