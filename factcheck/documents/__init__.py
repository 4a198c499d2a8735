"""Bytes -> Document: one file a format, each imported when a document of that format comes."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path, PurePath
from typing import Protocol, cast

from factcheck.documents.discovery import discover
from factcheck.documents.errors import UnreadableError
from factcheck.documents.formats import suffix_of
from factcheck.model.text import Block, Document

__all__ = ["READERS", "UnreadableError", "discover", "read_bytes", "read_document", "read_text"]

READERS: dict[str, str] = {
    ".txt": "factcheck.documents.text",
    ".text": "factcheck.documents.text",
    ".md": "factcheck.documents.markdown",
    ".markdown": "factcheck.documents.markdown",
    ".html": "factcheck.documents.html",
    ".htm": "factcheck.documents.html",
    ".xhtml": "factcheck.documents.html",
    ".docx": "factcheck.documents.docx",
    ".docm": "factcheck.documents.docx",
    ".odt": "factcheck.documents.odt",
    ".pdf": "factcheck.documents.pdf",
    ".rtf": "factcheck.documents.rtf",
    ".eml": "factcheck.documents.eml",
}
"""Suffix -> the module that reads it. What has no row here is read as plain text, if it is a text at all."""


class Reader(Protocol):
    """What a format's module offers."""

    def read(self, data: bytes, path: str) -> Document:
        """Read the bytes of one document; raise UnreadableError where they make none."""
        ...


class TextReader(Reader, Protocol):
    """What the module of a format offers that is itself text."""

    MEDIA_TYPE: str

    def blocks(self, text: str) -> tuple[Block, ...]:
        """Find the blocks of a decoded document."""
        ...


def read_document(path: str | Path) -> Document:
    """Read a file, by the format that its suffix names. Raises UnreadableError."""
    name = str(path)
    try:
        data = Path(path).read_bytes()
    except FileNotFoundError:
        raise UnreadableError(name, "no such file", "check the path") from None
    except IsADirectoryError:
        raise UnreadableError(name, "a folder, not a file", "name a file in it") from None
    except OSError as error:
        raise UnreadableError(name, f"cannot be opened ({error.strerror or error})") from None
    return read_bytes(data, name)


def read_bytes(data: bytes, path: str, suffix: str | None = None) -> Document:
    """Read a document that is in memory; `suffix` (".md") names its format where `path` does not.

    What its first bytes show it to be weighs more than either. Raises UnreadableError, also for a document
    without a word in it.
    """
    if not data.strip():
        raise _empty(path)
    document = _reader(suffix_of(data, path, suffix or PurePath(path).suffix, READERS)).read(data, path)
    if not document.text.strip():
        raise _empty(path)
    return document


def _empty(path: str) -> UnreadableError:
    return UnreadableError(path, "empty: there is nothing to check", "give it a text")


def read_text(text: str, path: str = "<text>", suffix: str | None = None) -> Document:
    """Read a text that is decoded already: plain text, unless `path` or `suffix` says otherwise."""
    reader = _reader(suffix or PurePath(path).suffix)
    if not hasattr(reader, "blocks"):
        raise UnreadableError(path, "this format is read from bytes, not from a string", "use read_bytes")
    reader = cast("TextReader", reader)
    return Document(path=path, media_type=reader.MEDIA_TYPE, text=text, blocks=reader.blocks(text))


def _reader(suffix: str) -> Reader:
    return cast("Reader", import_module(READERS.get(suffix.lower(), READERS[".txt"])))
