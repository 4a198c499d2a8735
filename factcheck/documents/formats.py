"""Which format a file is in: by its first bytes where they tell, else by its suffix."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.documents.encoding import binary_kind
from factcheck.documents.errors import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Container

CONTAINERS = frozenset([".docx", ".docm", ".odt", ".pdf", ".rtf"])
"""Suffixes of formats that are no texts: their first bytes tell them."""

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HTML = r"(?is)\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html)\b"
_MAIL = r"(?i)(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)*?MIME-Version:"
_HEAD = 1 << 12

_HINT = "save it as DOCX, ODT, PDF, RTF, HTML, Markdown or plain text"


def suffix_of(data: bytes, path: str, suffix: str, known: Container[str]) -> str:
    """The suffix of the format that the bytes are in, whatever the file is called.

    Raises UnreadableError where they are in a format that is not read, or not what their suffix says.
    """
    suffix = suffix.lower()
    told = container_suffix(data, path)
    if told:
        return told
    if suffix in CONTAINERS and data:
        kind = binary_kind(data[:_HEAD]) or "a text"
        raise UnreadableError(path, f"not {_NAMES[suffix]}, as its name says: it is {kind}", "give it its own suffix")
    if suffix not in known or suffix in (".txt", ".text"):
        return _text_suffix(data, suffix)
    return suffix


_NAMES = {
    ".docx": "a Word document",
    ".docm": "a Word document",
    ".odt": "an OpenDocument text",
    ".pdf": "a PDF document",
    ".rtf": "an RTF document",
}


def may_hold_document(head: bytes) -> bool:
    """Whether a file that begins so may be a document that is no text."""
    return head.startswith((_ZIP, b"{\\rtf")) or head[:1024].lstrip().startswith(b"%PDF-")


def container_suffix(data: bytes, path: str) -> str | None:
    """The suffix of the format of bytes that are no text; None for a text, and for other binary files.

    Raises UnreadableError for office documents that are not read.
    """
    if data.startswith(_ZIP):
        return _packed(data, path)
    if data[:1024].lstrip().startswith(b"%PDF-"):
        return ".pdf"
    if data.startswith(b"{\\rtf"):
        return ".rtf"
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise UnreadableError(path, "protected by a password", "save it without one")
        raise UnreadableError(path, "an old Word or Excel document", _HINT)
    return None


def _packed(data: bytes, path: str) -> str | None:
    """What an archive holds."""
    from factcheck.documents.package import Package

    package = Package(data, path)
    if "mimetype" in package:
        kind = package.read("mimetype").decode("latin-1").strip().removesuffix("-template")
        if kind == "application/vnd.oasis.opendocument.text":
            manifest = "META-INF/manifest.xml"
            if manifest in package and b"encryption-data" in package.read(manifest):
                raise UnreadableError(path, "protected by a password", "save it without one")
            return ".odt"
        raise UnreadableError(path, f"not a text document, but {kind[:80]!r}", _HINT)
    if "[Content_Types].xml" in package:
        if b"wordprocessingml.document" in package.read("[Content_Types].xml") or "word/document.xml" in package:
            return ".docx"
        raise UnreadableError(path, "an Office document, but not of Word", _HINT)
    raise UnreadableError(path, "a ZIP archive, and no document", "unpack it and name the files in it")


def _text_suffix(data: bytes, suffix: str) -> str:
    """HTML and mails are told by how they begin where nothing else tells them."""
    begin = re.sub(rb"\x00|^\xef\xbb\xbf|^\xff\xfe|^\xfe\xff", b"", data[:_HEAD]).decode("latin-1")
    if begin.lstrip().startswith("<") and re.match(_HTML, begin):
        return ".html"
    return ".eml" if not suffix and re.match(_MAIL, begin) else suffix
