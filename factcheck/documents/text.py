"""Plain text: blocks are paragraphs of one or several lines, headings, list items and rows of tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.documents import markers
from factcheck.documents.comments import blocks_around
from factcheck.documents.encoding import decode
from factcheck.documents.lines import Line, Wrapping, chunks, pieces, split_lines
from factcheck.documents.tables import is_rule, table_at
from factcheck.model.text import Block, BlockKind, Document

if TYPE_CHECKING:
    from collections.abc import Sequence

MEDIA_TYPE = "text/plain"

_LONGEST_TITLE = 160
_LONGEST_SUBHEAD = 100


def read(data: bytes, path: str) -> Document:
    """Read a plain text file in whatever encoding."""
    text, encoding = decode(data, path)
    return Document(path=path, media_type=MEDIA_TYPE, text=text, blocks=blocks(text), encoding=encoding)


def blocks(text: str) -> tuple[Block, ...]:
    """Find the blocks of a plain text; comments to the checker are no part of it."""
    return blocks_around(text, _blocks)


def _blocks(text: str) -> tuple[Block, ...]:
    groups = list(chunks(split_lines(text)))
    reading = Reading(Wrapping(groups))
    for group in groups:
        reading.read(group)
    return reading.blocks()


class _Lines:
    """Lines that make one block, not a table's; `alone` where blank lines part it from everything else."""

    __slots__ = ("alone", "kind", "level", "lines")

    def __init__(self, kind: BlockKind, lines: list[Line], level: int = 0) -> None:
        self.kind = kind
        self.lines = lines
        self.level = level
        self.alone = False

    def block(self) -> Block:
        return Block(kind=self.kind, pieces=pieces(self.lines), level=self.level)

    @property
    def length(self) -> int:
        return sum(len(line.text) for line in self.lines)


class Reading:
    """Reads one group of lines after another; `number` is that of the numbered item before."""

    __slots__ = ("found", "number", "wrapping")

    def __init__(self, wrapping: Wrapping) -> None:
        self.wrapping = wrapping
        self.found: list[_Lines | Block] = []
        self.number = 0

    def read(self, group: Sequence[Line]) -> None:
        """Read the lines between two blank ones."""
        begin = len(self.found)
        i = 0
        while i < len(group):
            rows, after = table_at(group, i)
            if rows:
                self.found += rows
                i = after
            else:
                self._read_line(group, i, begin)
                i += 1
        last = self.found[begin] if len(self.found) == begin + 1 else None
        if isinstance(last, _Lines):
            last.alone = True

    def add(self, block: Block) -> None:
        """Put in a block of which it is known what it is."""
        self.found.append(block)

    def blocks(self) -> tuple[Block, ...]:
        """What was read, once it is all there: a heading is told by what follows it."""
        _mark_headings(self.found)
        return tuple(f if isinstance(f, Block) else f.block() for f in self.found)

    def _read_line(self, group: Sequence[Line], i: int, begin: int) -> None:
        """Read one line: a drawn one, an item, one that continues what stands before, or a paragraph."""
        line = group[i]
        before = self.found[-1] if len(self.found) > begin else None
        last = before if isinstance(before, _Lines) else None
        if is_rule(line.text):
            if last and len(last.lines) == 1 and line.text[0] in "=-" and last.kind == "paragraph":
                last.kind, last.level = "heading", 1 if line.text[0] == "=" else 2
            return
        mark = self._marker(line, last)
        if mark:
            self.found.append(_Lines("item", [line.after(mark)], level=1))
        elif last and last.kind != "heading" and self._continues(group[i - 1], line):
            last.lines.append(line)
        else:
            self._begin(line)

    def _begin(self, line: Line) -> None:
        """Begin a paragraph, or a heading that is marked as one."""
        hashes = len(line.text) - len(line.text.lstrip("#"))
        if 0 < hashes <= 6 and line.text[hashes : hashes + 1] == " ":
            self.found.append(_Lines("heading", [line.after(hashes)], level=hashes))
            return
        line = line.after(markers.picture(line.text))
        self.found.append(_Lines("quote" if line.quoted else "paragraph", [line]))

    def _continues(self, before: Line, line: Line) -> bool:
        return not line.text.startswith("#") and not markers.picture(line.text) and self.wrapping.joins(before, line)

    def _marker(self, line: Line, last: _Lines | None) -> int:
        """The width of the mark that makes a line an item; 0 where it is none.

        A number or a dash may as well stand there because a sentence was wrapped: «…привезли» «18.
        До этого…». A number counts if it is the next one, or a 1 where a sentence has ended; a dash if
        the line before is an item, or does not run on.
        """
        fresh = last is None or last.kind == "item" or last.lines[-1].ended or last.lines[-1].text[-1] in ":;,"
        numbered = markers.number(line.text)
        if numbered and (numbered[0] == self.number + 1 or (fresh and numbered[0] <= 1)):
            self.number = numbered[0]
            return numbered[1]
        width = markers.bullet(line.text)
        if width:
            return width
        if last is not None and last.kind == "item":
            width = markers.picture(line.text)
        width = width or markers.dash(line.text)
        if not width or fresh or (last and not self.wrapping.joins(last.lines[-1], line)):
            return width
        return 0


def _mark_headings(found: list[_Lines | Block]) -> None:
    """Make headings of the paragraphs that are: the first if it is no sentence, capitals, short ones between."""
    level = 1
    for i, block in enumerate(found):
        if not isinstance(block, _Lines):
            continue
        following = found[i + 1] if i + 1 < len(found) else None
        if block.kind == "paragraph" and _is_heading(block, following, first=i == 0):
            block.kind, block.level = "heading", level
        if block.kind == "heading":
            level = 2


def _is_heading(block: _Lines, following: _Lines | Block | None, *, first: bool) -> bool:
    text = " ".join(line.text for line in block.lines)
    letters = [c for c in text if c.isalpha()]
    if not letters or text[0] in "—–#@" or text[-1] in ".!?…:;," or block.length > _LONGEST_TITLE:
        return False
    if following is None:
        return False
    if len(letters) >= 4 and all(c.isupper() for c in letters) and block.length <= _LONGEST_SUBHEAD:
        return True
    paragraph = isinstance(following, _Lines) and following.kind == "paragraph"
    if first:
        return block.alone or (paragraph and isinstance(following, _Lines) and following.length > block.length)
    return block.alone and paragraph and block.length <= _LONGEST_SUBHEAD and block.lines[0].first.isupper()
