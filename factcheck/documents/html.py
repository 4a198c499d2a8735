"""Web pages: the text that a reader sees without running scripts or style sheets, each word at its place in the source.

Seen are navigation, banners and closed `<details>`. Not seen are script, style, template, noscript, form lists,
embedded pages and pictures; what has `hidden`, `display:none` or `visibility:hidden` on its own tag; struck text
(`<del>`, `<s>`); alternative texts. `aria-hidden` hides from the ear alone, so it is read.
"""

from __future__ import annotations

import codecs
import re
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.documents.encoding import decode
from factcheck.documents.errors import UnreadableError
from factcheck.documents.html_source import Tag, tokens
from factcheck.documents.html_tables import Table, TableCell
from factcheck.documents.html_tree import BLOCKS, Open, Tree
from factcheck.documents.lines import Line, runs_on
from factcheck.model.text import Block, BlockKind, Document, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MEDIA_TYPE = "text/html"

_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]+)|<\?xml[^>]{0,100}?encoding=["']([\w.-]+)""", re.I
)
_MARKUP = re.compile(rb"<(script|style)\b.*?(?:</\1|\Z)|<[^<>]*>", re.I | re.S)
_HEAD = 1 << 13
"""Bytes among which a page says its encoding."""


def read(data: bytes, path: str, charset: str | None = None) -> Document:
    """Read a web page in whatever encoding; `charset` is what its server said of it.

    Raises UnreadableError for one that shows nothing.
    """
    text, encoding = decode(data, path, charset or _declared(data), _MARKUP.sub(b" ", data))
    found = blocks(text)
    if text.strip() and not found:
        raise UnreadableError(path, "no text in it that is seen without scripts", "save it as a browser shows it")
    return Document(path=path, media_type=MEDIA_TYPE, text=text, blocks=found, encoding=encoding)


def _declared(data: bytes) -> str | None:
    """The encoding that a page says it is in, if there is such a one."""
    m = _CHARSET.search(data[:_HEAD])
    try:
        return codecs.lookup((m[1] or m[2]).decode("ascii")).name if m else None
    except LookupError:
        return None


def blocks(text: str) -> tuple[Block, ...]:
    """Find the blocks of a page."""
    page = _Page(text)
    for token in tokens(text):
        if isinstance(token, Tag):
            page.close(token) if token.closing else page.open(token)
        else:
            page.say(token)
    return page.blocks()


class _Page:
    """Follows the tags of a page and collects what is shown between them."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tree = Tree()
        self._found: list[Block] = []
        self._lines: list[list[Span]] = [[]]
        """What is said since the last block began, parted by line breaks."""
        self._tables: list[Table] = []
        self._cells: list[TableCell | None] = []
        """The cell that is open in each of the tables; None between cells."""
        self._raised: int | None = None
        """Where raised text (`<sup>`) began."""

    def open(self, tag: Tag) -> None:
        """Take notice of a tag that opens an element, or stands alone."""
        if self._is_block(tag):
            self._end_block()
        self._ended(self._tree.open(tag))
        if self._tree.hidden:
            return
        if tag.name == "br":
            self._lines.append([])
        elif tag.name in ("img", "input", "button"):
            self._part(tag.start)
        elif tag.name == "sup":
            self._raised = tag.start
        elif tag.name == "a" and self._raised is not None and tag.attributes.get("href", "").startswith("#"):
            self._raised = None
            self._tree.hide()
        elif tag.name == "table":
            self._tables.append(Table())
            self._cells.append(None)
        elif tag.name == "tr" and self._tables:
            self._tables[-1].rows.append([])
        elif tag.name in ("td", "th") and self._tables:
            self._cells[-1] = self._tables[-1].cell(tag.name, tag.attributes)

    def close(self, tag: Tag) -> None:
        """Take notice of a tag that closes an element."""
        if tag.name == "br":
            self._lines.append([])
        if self._is_block(tag):
            self._end_block()
        self._ended(self._tree.close(tag.name))

    def _is_block(self, tag: Tag) -> bool:
        """Whether a tag parts what is before from what is after; code does in text as it is typed, none of it words."""
        return tag.name in BLOCKS or (tag.name == "code" and self._tree.count("pre") > 0)

    def _ended(self, closed: Sequence[Open]) -> None:
        """Elements end, the innermost first."""
        for element in closed:
            if element.name in BLOCKS:
                self._end_block()
            if element.hidden:
                continue
            if element.name == "sup":
                self._raised = None
            elif element.name in ("td", "th") and self._cells:
                self._cells[-1] = None
            elif element.name == "table" and self._tables:
                self._end_table()

    def say(self, span: Span) -> None:
        """Take in text."""
        if self._tree.hidden:
            return
        if self._raised is not None:
            self._set_apart(span)
        if not self._tree.count("pre", "listing", "xmp"):
            self._lines[-1].append(span)
            return
        at = span.start
        for m in re.finditer(r"\r\n|\n|\r", self._text[span.start : span.stop]):
            self._lines[-1].append(Span(at, span.start + m.start()))
            self._lines.append([])
            at = span.start + m.end()
        self._lines[-1].append(Span(at, span.stop))

    def _set_apart(self, span: Span) -> None:
        """Part a raised number from the one that it stands on: 150<sup>1</sup> is a note's mark, not 1501."""
        before = self._lines[-1][-1] if self._lines[-1] else None
        if before and self._text[span.start].isdigit() and self._text[before.start : before.stop][-1:].isdigit():
            self._part(span.start)

    def _part(self, at: int) -> None:
        """Keep what is said before apart from what comes, in one line."""
        if self._lines[-1]:
            self._lines[-1].append(Span(at, at))

    def _end_block(self) -> None:
        """What was said so far is a block, or several."""
        lines, self._lines = self._lines, [[]]
        if len(lines) == 1 and not lines[0]:
            return
        kind, level = self._kind()
        for pieces in self._paragraphs(lines):
            self._add(Block(kind=kind, pieces=pieces, level=level))

    def _add(self, block: Block) -> None:
        cell = next((cell for cell in reversed(self._cells) if cell is not None), None)
        (self._found if cell is None else cell.blocks).append(block)

    def _end_table(self) -> None:
        table = self._tables.pop()
        self._cells.pop()
        for block in table.blocks(self._text):
            self._add(block)

    def _kind(self) -> tuple[BlockKind, int]:
        """What a block is by the elements around it."""
        heading = self._tree.heading()
        if heading:
            return "heading", heading
        if self._tree.count("pre") and self._tree.count("code"):
            return "code", 0
        if self._tree.count("li"):
            return "item", max(1, self._tree.count("ul", "ol", "menu"))
        return ("quote" if self._tree.count("blockquote") else "paragraph"), 0

    def _paragraphs(self, lines: list[list[Span]]) -> Iterator[tuple[Span, ...]]:
        """Lines joined where a line break stands in the midst of a sentence."""
        told = [(pieces, self._line(pieces)) for pieces in lines]
        run: list[Span] = []
        for (before, was), (pieces, line) in pairwise([([], None), *told]):
            if line is None or was is None or not runs_on(was, line):
                if run:
                    yield tuple(run)
                run = []
            elif before:
                run.append(Span(pieces[0].start, pieces[0].start))
            if line is not None:
                run += pieces
        if run:
            yield tuple(run)

    def _line(self, pieces: Sequence[Span]) -> Line | None:
        """A line as it reads; None for a blank one."""
        said = "".join(self._text[a:b] for a, b in pieces).strip()
        return Line(pieces[0].start, pieces[0].start, pieces[-1].stop, said) if said else None

    def blocks(self) -> tuple[Block, ...]:
        """What was found, in the order of the source; what is open at the end, ends there."""
        self._end_block()
        while self._tables:
            self._end_table()
        return tuple(sorted(self._found, key=lambda block: block.pieces[0].start))
