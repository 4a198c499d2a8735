"""Files that are a document each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import PurePath

from factcheck.archive.files import READING_FAILS, as_it_is, failure, is_remote, name_of
from factcheck.archive.records import Columns, Raw, Trouble
from factcheck.archive.units import TextsUnit
from factcheck.documents import UnreadableError, read_bytes, read_document
from factcheck.model.text import Document


def read(unit: TextsUnit, columns: Columns) -> Iterator[Raw | Trouble]:  # noqa: ARG001 - as every reader
    """The texts of files, in order."""
    for path in unit.paths:
        found = guarded(partial(_document, path), path, None)
        if isinstance(found, Trouble):
            yield found
        else:
            yield Raw(path, None, path, None, None, shown(found), found)


def guarded(make: Callable[[], Document], source: str, line: int | None, about: str = "") -> Document | Trouble:
    """Make a document, or say why there is none: one that no reader was made for must not cost the others."""
    try:
        return make()
    except UnreadableError as error:
        return Trouble(source=source, line=line, why=error.why + about)
    except READING_FAILS as error:
        return Trouble(source=source, line=line, why=f"cannot be read: {failure(error)}{about}")
    except Exception as error:
        why = f"internal error: {type(error).__name__}: {error}{about}"
        return Trouble(source=source, line=line, why=why, what="fault")


def shown(document: Document) -> str:
    """What the blocks of a document show, each a line; an empty piece is a space that is not written."""
    text = document.text
    return "\n".join("".join(text[p.start : p.stop] or " " for p in block.pieces) for block in document.blocks)


def _document(path: str) -> Document:
    if not is_remote(path):
        return read_document(path)
    with as_it_is(path) as file:
        return read_bytes(file.read(), path, PurePath(name_of(path)).suffix)
