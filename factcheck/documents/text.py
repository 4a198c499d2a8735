"""Plain text: blocks are paragraphs of one or several lines, headings, list items and rows of tables."""

from __future__ import annotations

from factcheck.documents.encoding import decode
from factcheck.model.text import Block, Document, Span

MEDIA_TYPE = "text/plain"


def read(data: bytes, path: str) -> Document:
    """Read a plain text file in whatever encoding."""
    text, encoding = decode(data, path)
    return Document(path=path, media_type=MEDIA_TYPE, text=text, blocks=blocks(text), encoding=encoding)


def blocks(text: str) -> tuple[Block, ...]:
    """Find the blocks of a plain text."""
    out = []
    pos = 0
    for line in text.splitlines(keepends=True):
        s = line.strip()
        if s:
            start = pos + line.index(s)
            out.append(Block(kind="paragraph", pieces=(Span(start, start + len(s)),)))
        pos += len(line)
    return tuple(out)
