"""Word and OpenDocument files: a ZIP archive with XML in it, opened with care."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

from factcheck.documents.errors import UnreadableError

if TYPE_CHECKING:
    from lxml.etree import _Element

_LARGEST_PART = 64 << 20
"""Bytes of one part, unpacked: a book has two million; a bomb has thousands of millions."""

_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError)
_HINT = "open it in its editor and save it anew"


class Package:
    """The parts of an archive, by name. Raises UnreadableError for what cannot be opened."""

    def __init__(self, data: bytes, path: str) -> None:
        self._path = path
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _DAMAGED as error:
            raise self.damaged(error) from None
        self._names = set(self._zip.namelist())

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def damaged(self, why: object) -> UnreadableError:
        """The error for an archive that is not whole."""
        return UnreadableError(self._path, f"damaged: {' '.join(str(why).split())}", _HINT)

    def read(self, name: str) -> bytes:
        """The bytes of a part."""
        try:
            info = self._zip.getinfo(name)
            if info.flag_bits & 1:
                raise UnreadableError(self._path, "protected by a password", "save it without one")
            if info.file_size > _LARGEST_PART:
                size = f"{info.file_size >> 20} MB"
                raise UnreadableError(self._path, f"its part {name} unpacks to {size}, more than any text", _HINT)
            # However much is packed there, no more than the size that it states is unpacked.
            return self._zip.read(info)
        except KeyError:
            raise self.damaged(f"it has no {name}") from None
        except _DAMAGED as error:
            raise self.damaged(error) from None

    def xml(self, name: str) -> _Element:
        """The root of a part that is XML; entities of its own are not followed, nothing is fetched."""
        from lxml import etree

        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
        try:
            return etree.fromstring(self.read(name), parser)
        except etree.XMLSyntaxError as error:
            raise self.damaged(f"{name}: {error.msg}") from None


def local(element: _Element) -> str:
    """The name of an element without its namespace: Word writes the same names in two; empty for an entity."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: _Element, name: str) -> str:
    """An attribute by its name without namespace; empty where there is none."""
    return next((str(v) for k, v in element.attrib.items() if str(k).rpartition("}")[2] == name), "")


def child(element: _Element, *path: str) -> _Element | None:
    """The first descendant along a path of names."""
    at: _Element | None = element
    for name in path:
        at = next((c for c in at if local(c) == name), None) if at is not None else None
    return at
