"""A corrected text to the bytes of its file: everything that was not corrected stays as it was."""

from __future__ import annotations

from factcheck.model.correction import Corrected

_LONGEST_MARK = 4
"""Bytes of a byte order mark at most."""


class ForeignBytesError(Exception):
    """Bytes that are not those the document was read from, or cannot hold the corrected text; a string says why."""


def corrected_bytes(corrected: Corrected, data: bytes) -> bytes:
    """Take a document's corrections and the bytes it was read from; give the bytes of the corrected text.

    Encoding, byte order mark and line ends stay. Raise ForeignBytesError where they cannot.
    """
    encoding = corrected.document.encoding
    try:
        body = corrected.document.text.encode(encoding)
    except UnicodeEncodeError:
        body = b""
    mark = data[: len(data) - len(body)]
    if not body or not data.endswith(body) or len(mark) > _LONGEST_MARK:
        raise ForeignBytesError("it was changed while it was checked")
    try:
        return mark + corrected.text.encode(encoding)
    except UnicodeEncodeError as error:
        raise ForeignBytesError(f"{encoding} has no {error.object[error.start]!r}") from None
