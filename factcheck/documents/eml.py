"""Letters (EML): the subject as a heading, then the text, or else the page that stands for it; attachments left out.

Where the file holds the text as it is, lines and columns are the file's. Where it holds it in base64 or
quoted-printable, nobody could find a place in it by line: then lines count in the letter's text, as a mail
program shows it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.documents import html
from factcheck.documents import text as plain
from factcheck.documents.encoding import decode
from factcheck.documents.errors import UnreadableError
from factcheck.documents.lines import line_spans
from factcheck.model.records import NamedTuple
from factcheck.model.text import Block, Document, Location, Span

if TYPE_CHECKING:
    from email.message import EmailMessage

MEDIA_TYPE = "message/rfc822"

_SUBJECT = re.compile(r"^Subject:[ \t]*((?:[^\r\n]|\r?\n[ \t])*)", re.I | re.M)
_HEADERS = ("from", "to", "subject", "date", "received", "mime-version", "content-type")


class _Letter(NamedTuple):
    subject: str
    body: bytes
    """Its text, as bytes that are packed in nothing."""
    charset: str | None
    is_page: bool


def read(data: bytes, path: str) -> Document:
    """Read a letter. Raises UnreadableError for what is none, or has no text."""
    letter = _letter(data, path)
    body, encoding = decode(letter.body, path, letter.charset)
    document = Document(path=path, media_type=MEDIA_TYPE, text=body, blocks=(), encoding=encoding)
    at = data.find(letter.body, _end_of_headers(data))
    if at >= 0:
        return _in_file(document, letter, data[:at].decode("utf-8", "replace"))
    return _unpacked(document, letter)


def _letter(data: bytes, path: str) -> _Letter:
    """Take a letter apart."""
    from email import message_from_bytes, policy

    try:
        message: EmailMessage = message_from_bytes(data, policy=policy.default)
        if not any(name in message for name in _HEADERS):
            raise UnreadableError(path, "not a letter: it does not begin with headers", "give it the suffix of a text")
        subject = " ".join(str(message["subject"] or "").split())
        for kind in ("plain", "html"):
            part = message.get_body((kind,))
            body = part.get_payload(decode=True) if part is not None else b""
            if part is not None and isinstance(body, bytes) and body.strip():
                return _Letter(subject, body, part.get_content_charset(), kind == "html")
        raise UnreadableError(path, "a letter without a text", "name the file that is attached to it")
    except UnreadableError:
        raise
    except Exception as error:  # what malformed headers raise in the library has no common name
        raise UnreadableError(path, f"a damaged letter ({type(error).__name__})", "save it anew") from None


def _end_of_headers(data: bytes) -> int:
    end = re.search(rb"\r?\n\r?\n", data)
    return end.end() if end else 0


def _in_file(document: Document, letter: _Letter, head: str) -> Document:
    """The letter at its place in the file, of which only the subject is shown decoded, on the lines that it takes."""
    title: tuple[Block, ...] = ()
    m = _SUBJECT.search(head)
    if m and letter.subject:
        gap = "\n" * m[1].count("\n")
        head = head[: m.start(1)] + letter.subject + gap + head[m.end(1) :]
        title = (_title(m.start(1), letter),)
    blocks = (*title, *_blocks(document.text, letter, len(head)))
    return document._replace(text=head + document.text, blocks=blocks)


def _unpacked(document: Document, letter: _Letter) -> Document:
    """The letter as it is shown, with places in it."""
    title = (_title(0, letter),) if letter.subject else ()
    head = letter.subject + "\n\n" if title else ""
    blocks = (*title, *_blocks(document.text, letter, len(head)))
    locations = [(0, Location(part="subject"))] if title else []
    if letter.is_page:  # nobody has the lines of its source before them
        starts = [block.pieces[0].start for block in blocks[len(title) :]] or [len(head)]
        locations += [(at, Location(part="letter", paragraph=i)) for i, at in enumerate(starts, 1)]
    else:
        starts = [len(head) + span.start for span in line_spans(document.text)]
        locations += [(at, Location(part="letter", line=i)) for i, at in enumerate(starts, 1)]
    return document._replace(text=head + document.text, blocks=blocks, locations=tuple(locations))


def _title(at: int, letter: _Letter) -> Block:
    return Block(kind="heading", pieces=(Span(at, at + len(letter.subject)),), level=1)


def _blocks(body: str, letter: _Letter, shift: int) -> tuple[Block, ...]:
    """The blocks of a letter's text, which begins at `shift`."""
    return tuple(block.moved(shift) for block in (html if letter.is_page else plain).blocks(body))
