"""Markdown: the blocks that a reader sees, each mapped to its place in the source."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from factcheck.documents import html
from factcheck.documents import text as plain
from factcheck.documents.encoding import decode
from factcheck.documents.markdown_inline import visible
from factcheck.documents.markdown_source import Source
from factcheck.model.text import Block, BlockKind, Document, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

MEDIA_TYPE = "text/markdown"

_LONGEST_LIST = 99
"""«1928. Завод построен.» is a sentence, though a parser sees the 1928th item of a list."""
_DEEPEST = 50
"""Levels of nesting that the parser follows; what lies deeper is read as plain text."""


def read(data: bytes, path: str) -> Document:
    """Read a Markdown file in whatever encoding."""
    text, encoding = decode(data, path)
    return Document(path=path, media_type=MEDIA_TYPE, text=text, blocks=blocks(text), encoding=encoding)


def blocks(text: str) -> tuple[Block, ...]:
    """Find the blocks of a Markdown text.

    Left out, as no reader sees them: front matter, comments, tags, targets of links, marks of
    footnotes, struck text; and blocks of code. Blocks of HTML are read as web pages are. Indented lines are
    paragraphs, not code: drafts are pasted from word processors. What the parser passes over is read as plain text.
    """
    walk = _Walk(Source(text))
    walk.read()
    return tuple(sorted(walk.found, key=lambda block: block.pieces[0].start))


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST})
    return parser.enable(["table", "strikethrough"]).disable(["code", "text_join"])


class _Walk:
    """Goes through the parser's tokens and collects blocks."""

    def __init__(self, source: Source) -> None:
        self.found: list[Block] = []
        self._source = source
        self._env: dict[str, Any] = {}
        self._known = set(range(source.hidden))
        """Lines of which it is known what they say."""
        self._inside: list[str] = []
        self._number: Span | None = None
        """A number that opens an item and is none of a list."""
        self._headers: tuple[str, ...] = ()

    def read(self) -> None:
        """Read the whole source."""
        tokens = _parser().parse("\n".join(self._source.lines), self._env)
        i = 0
        while i < len(tokens):
            token = tokens[i]
            if token.type == "tr_open":
                end = next(j for j in range(i, len(tokens)) if tokens[j].type == "tr_close")
                self._row([t for t in tokens[i:end] if t.type == "inline"], header=tokens[i - 1].type == "thead_open")
                i = end
            elif token.type == "inline":
                self._paragraph(token, tokens[i - 1])
            else:
                self._token(token)
            i += 1
        self._read_unknown()

    def _token(self, token: Token) -> None:
        """Take notice of anything but a paragraph's or a row's text."""
        begin, end = token.map or (0, 0)
        if token.type in ("list_item_open", "blockquote_open"):
            self._inside.append(token.type)
            self._number = self._loose_number(token)
        elif token.type in ("list_item_close", "blockquote_close"):
            self._inside.pop()
        elif token.type in ("fence", "html_block", "hr", "heading_open", "table_open"):
            self._known.update(range(begin, end))
        if token.type == "fence":
            self._add("code", tuple(s for s in map(self._source.line, range(begin, end)) if s.stop > s.start))
        elif token.type == "html_block":
            start, stop = self._source.starts[begin], self._source.line(end - 1).stop
            self.found += (block.moved(start) for block in html.blocks(self._source.text[start:stop]))

    def _loose_number(self, item: Token) -> Span | None:
        if item.type == "list_item_open" and len(item.info) > len(str(_LONGEST_LIST)) and item.map:
            line = self._source.line(item.map[0])
            at = self._source.text.find(item.info, *line)
            return Span(at, at + len(item.info) + 1) if at >= 0 else None
        return None

    def _add(self, kind: BlockKind, pieces: tuple[Span, ...], level: int = 0) -> None:
        if pieces:
            self.found.append(Block(kind=kind, pieces=pieces, level=level))

    def _paragraph(self, token: Token, opener: Token) -> None:
        """Add a paragraph as what it is: a heading, an item, a quotation."""
        begin, end = token.map or (0, 0)
        places = self._source.places(token.content, begin)
        if places is None:
            return
        self._known.update(range(begin, end))
        for run in visible(token.content, token.children or (), self._references):
            pieces = places.pieces(run)
            if self._number is not None and pieces:
                pieces = (Span(self._number.start, pieces[0].start), *pieces)
            self._number = None
            self._add(*self._kind(opener, pieces))

    def _kind(self, opener: Token, pieces: tuple[Span, ...]) -> tuple[BlockKind, tuple[Span, ...], int]:
        if opener.type == "heading_open":
            return "heading", pieces, int(opener.tag[1:])
        if not self._inside:
            return "paragraph", pieces, 0
        if self._inside[-1] == "blockquote_open":
            return "quote", pieces, 0
        return "item", pieces, self._inside.count("list_item_open")

    @property
    def _references(self) -> dict[str, Any]:
        references: dict[str, Any] = self._env.get("references", {})
        return references

    def _row(self, cells: Sequence[Token], *, header: bool) -> None:
        """Add a row of a table. Cells beyond the header's, which the parser drops, are kept."""
        index = (cells[0].map or (0, 0))[0]
        start, _ = self._source.line(index)
        line = self._source.lines[index]
        at = len(line) - len(line.lstrip("> \t"))
        found: list[tuple[tuple[Span, ...], str]] = []
        for column, cell in enumerate(cells):
            # The parser has undone `\|`, the only way to a bar in a cell.
            raw = cell.content.replace("|", "\\|")
            at = max(line.find(raw, at), at)
            name = self._headers[column] if column < len(self._headers) and not header else ""
            parts = _parser().parseInline(raw, self._env)[0].children if raw != cell.content else cell.children
            runs = visible(raw, parts or (), self._references) or [[]]
            found += ((tuple(Span(start + at + a, start + at + b) for a, b in run), name) for run in runs)
            at += len(raw)
        rest = line[at:].strip("| \t")
        if rest:
            at = start + line.index(rest, at)
            found.append(((Span(at, at + len(rest)),), ""))
        if header:
            self._headers = tuple("".join(self._source.text[a:b] for a, b in pieces) for pieces, _ in found)
        pieces = tuple(span for cell, _ in found for span in cell)
        if pieces:
            row = Block(kind="row", pieces=pieces, cells=tuple(c for c, _ in found), headers=tuple(h for _, h in found))
            self.found.append(row)

    def _read_unknown(self) -> None:
        """Read as plain text whatever the parser has dropped, as it does where nesting is too deep."""
        for reference in self._references.values():
            self._known.update(range(*reference["map"]))
        for index, line in enumerate(self._source.lines):
            if index in self._known or not any(c.isalnum() for c in line):
                continue
            start = self._source.starts[index]
            for block in plain.blocks(line):
                self._add("paragraph", tuple(Span(start + a, start + b) for a, b in block.pieces))
