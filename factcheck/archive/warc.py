"""WARC, what crawlers of the web write: a record a page, or the text that was taken out of one."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Iterator
from copy import copy
from functools import partial
from itertools import islice
from typing import Any

from factcheck.archive.dates import iso
from factcheck.archive.fields import undated
from factcheck.archive.files import READING_FAILS, as_it_is, failure, is_remote
from factcheck.archive.libraries import needed
from factcheck.archive.records import Columns, Raw, Trouble
from factcheck.archive.texts import guarded
from factcheck.archive.units import PagesUnit, size_of
from factcheck.documents import UnreadableError, html
from factcheck.documents.encoding import decode
from factcheck.model.records import NamedTuple
from factcheck.reading import visible

_PAGES = ("text/html", "application/xhtml+xml")
_TEXT = "text/plain"
_OK = 200
_PIECE = 1 << 20
"""Bytes of a file that make a unit: compressed several times, and slower to read than records."""
_GZIP = b"\x1f\x8b"
_LARGEST = 1 << 26
"""Bytes of a record that are held in memory; no article is longer."""


class _OtherKindError(Exception):
    """A record that is no text, and not meant to be: of which kind."""


class _BrokenOffError(Exception):
    """A record that the file ends in: where in it."""


class _Payload(NamedTuple):
    """What a record is about."""

    media_type: str
    charset: str | None
    data: bytes


def units(path: str, piece: int = _PIECE) -> Iterator[PagesUnit]:
    """Cut a file at records, into pieces of about `piece` bytes. Raises OSError where it cannot be opened.

    The file is gone through for that, if it is here: that takes little against reading its pages. One that is
    compressed as a whole, and not each record by itself, can be read from its beginning only.
    """
    if is_remote(path):
        yield PagesUnit(path=path, size=size_of(path))
        return
    start, first, number = 0, 1, 1
    with as_it_is(path) as file, as_it_is(path) as again:
        try:
            for number, record in enumerate(_iterator(path, file), 1):
                at = record.stream_pos
                if at - start >= piece and _begins_at(path, again, at, record):
                    yield PagesUnit(path=path, start=start, count=number - first, number=first, size=at - start)
                    start, first = at, number
        except READING_FAILS:
            pass  # who reads the last piece will come upon it
    if number >= first:
        yield PagesUnit(path=path, start=start, number=first, size=size_of(path) - start)


def read(unit: PagesUnit, columns: Columns) -> Iterator[Raw | Trouble]:  # noqa: ARG001 - as every reader
    """The texts of a stretch of a file, in order; at the end how many records of what kind are none."""
    others: Counter[str] = Counter()
    number = unit.number - 1
    try:
        with as_it_is(unit.path) as file:
            if unit.start:
                file.seek(unit.start)
            records = islice(_iterator(unit.path, file), unit.count)
            at = unit.start
            for number, record in enumerate(records, unit.number):
                at = record.stream_pos
                try:
                    found = _text(record, unit.path, number)
                    told = record.headers.get("WARC-Date")
                    if told and isinstance(found, Raw) and not found.date:
                        yield undated(unit.path, number, told)
                    yield found
                except _OtherKindError as other:
                    others[str(other)] += 1
                except _BrokenOffError as broken:
                    yield Trouble(source=unit.path, line=number, why=f"cannot be read further: {broken}", what="input")
                    break
            else:
                if unit.count is None and not _ends_whole(file, at):
                    raise EOFError("the file ends in the head of a record")
    except READING_FAILS as error:
        why = f"cannot be read further: {failure(error)}"
        yield Trouble(source=unit.path, line=number + 1, why=why, what="input")
    for kind, count in sorted(others.items()):
        yield Trouble(source=unit.path, line=None, why=kind, what="kind", count=count)


def check(path: str, columns: Columns) -> None:  # noqa: ARG001 - as every reader
    """Refuse a file that does not begin with a WARC record; an empty one passes. Raises UnreadableError."""
    try:
        with as_it_is(path) as file:
            if next(_iterator(path, file), None) is None and (file.seek(0) or file.read(1)):
                raise OSError("no record in it")
    except READING_FAILS as error:
        raise UnreadableError(path, f"cannot be read: {failure(error)}", "a WARC file begins with a record") from None


def _iterator(path: str, file: Any) -> Iterator[Any]:
    """The records of a file from where it stands."""
    return iter(needed("fastwarc.warc", path).ArchiveIterator(file, parse_http=False))


def _begins_at(path: str, file: Any, at: int, record: Any) -> bool:
    """Whether a record can be read from `at`, and is not just one of several that are compressed together."""
    file.seek(at)
    try:
        found = next(_iterator(path, file), None)
    except READING_FAILS:
        return False
    return found is not None and found.headers.to_tuples() == record.headers.to_tuples()


def _ends_whole(file: Any, at: int) -> bool:
    """Whether a file is whole from `at` on, as far as its compression tells: a few bytes of a record give none."""
    if not file.seekable():
        return True
    file.seek(at)
    if file.peek(2)[:2] != _GZIP:
        return True
    member: Any = None
    while data := file.read(_PIECE):
        while data:
            member = member or zlib.decompressobj(wbits=31)
            member.decompress(data)
            data = member.unused_data
            if member.eof:
                member = None
    return member is None


def _text(record: Any, path: str, number: int) -> Raw | Trouble:
    """What a record says. Raises _OtherKindError, and _BrokenOffError where the file ends within it."""
    payload = _payload(record)
    if isinstance(payload, str):
        return Trouble(source=path, line=number, why=payload)
    uri = (record.headers.get("WARC-Target-URI") or "").strip("<> ")
    about = f" ({uri})" if uri else ""
    document, text = None, ""
    if payload.media_type in _PAGES:
        found = guarded(partial(html.read, payload.data, path, payload.charset), path, number, about)
        if isinstance(found, Trouble):
            return found
        document, text = found, visible(found)
    else:
        try:
            text, _ = decode(payload.data, path, payload.charset)
        except UnreadableError as error:
            return Trouble(source=path, line=number, why=error.why + about)
    if not text.strip():
        return Trouble(source=path, line=number, why=f"empty{about}")
    date = iso(record.headers.get("WARC-Date") or "")
    return Raw(path, number, uri or f"{path}:{number}", date, None, text, document)


def _payload(record: Any) -> _Payload | str:
    """A text that a record holds, as bytes, or why it cannot be had.

    Raises _OtherKindError, and _BrokenOffError where the file ends within the record.
    """
    _hold(record)
    record = copy(record)  # to be decoded: where that fails, the reading of the file goes on
    try:
        media_type, charset = _http(record) if str(record.record_type) == "response" else _typed(record)
        if media_type not in (*_PAGES, _TEXT):
            raise _OtherKindError(media_type or "no type")
        return _Payload(media_type, charset, record.reader.read())
    except OSError as error:
        return f"its content cannot be decoded: {failure(error)}"


def _hold(record: Any) -> None:
    """Take a record into memory. Raises _BrokenOffError, and _OtherKindError for a huge one."""
    declared = record.headers.get("Content-Length") or ""
    if not declared.isdecimal():
        raise _BrokenOffError("the file ends in the head of a record")
    if int(declared) > _LARGEST:
        raise _OtherKindError(f"over {_LARGEST >> 20} MB")
    record.freeze()
    if record.content_length < int(declared):
        raise _BrokenOffError("the file ends within a record")


def _http(record: Any) -> tuple[str, str | None]:
    """What a server's response says of the type and the encoding of its text."""
    if not record.is_http:
        raise _OtherKindError(record.headers.get("Content-Type") or "no type")
    record.parse_http(auto_decode="all")
    status = record.http_headers.status_code
    if status != _OK:
        raise _OtherKindError(f"status {status}" if status else "no status")
    return (record.http_content_type or "").strip().lower(), record.http_charset


def _typed(record: Any) -> tuple[str, str | None]:
    """What the head of a record says of the type and the encoding of its text."""
    kind = str(record.record_type)
    if kind not in ("resource", "conversion"):
        raise _OtherKindError(kind)
    media_type, _, rest = (record.headers.get("Content-Type") or "").partition(";")
    return media_type.strip().lower(), rest.partition("charset=")[2].strip("\"' ") or None
