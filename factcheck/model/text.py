"""A document as it was read, and the stretches of it that are checked."""

from bisect import bisect_left, bisect_right
from typing import Literal

from factcheck.model.records import NamedTuple

Lang = Literal["ru", "kk", "en"]
LANGS: tuple[Lang, ...] = ("ru", "kk", "en")
VOCABULARY = 1 << 14
"""Words of which what is found out is remembered: of those that come again prose has not many more, and of others
an archive has no end."""

BlockKind = Literal["paragraph", "heading", "item", "row", "quote", "code"]


class Span(NamedTuple):
    """A half-open stretch of code points, `start <= stop`. Which text it counts in, its owner says."""

    start: int
    stop: int

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.stop and other.start < self.stop


class Block(NamedTuple):
    """One stretch of visible text that a reader found: a paragraph, a heading, a list item, a table row."""

    kind: BlockKind
    pieces: tuple[Span, ...]
    """Visible stretches of `Document.text`, in order; what stands between them is markup. An empty one is a
    space that the source does not spell, as markup that parts words."""
    level: int = 0
    """Depth of a heading (1 the highest) or of a list item (1 the outermost); 0 elsewhere."""
    cells: tuple[tuple[Span, ...], ...] = ()
    """For a row: the pieces of each cell; `pieces` is then their concatenation."""
    headers: tuple[str, ...] = ()
    """For a row: the visible text of the header cell above each cell; empty where the table has none."""

    def moved(self, by: int) -> "Block":
        """The same block in a text that has so many code points before it."""

        def shifted(pieces: tuple[Span, ...]) -> tuple[Span, ...]:
            return tuple(Span(start + by, stop + by) for start, stop in pieces)

        return self._replace(pieces=shifted(self.pieces), cells=tuple(map(shifted, self.cells)))


Part = Literal["body", "header", "footer", "footnote", "endnote", "text-box", "subject", "letter"]


class Location(NamedTuple):
    """Where something stands in a file whose text was taken out of it, as a person finds it; all counted from 1."""

    part: Part = "body"
    number: int | None = None
    """Which footnote, endnote or text box."""
    page: int | None = None
    line: int | None = None
    """Of the page, or of a letter's text."""
    paragraph: int | None = None
    """Of those outside tables that have a text."""
    table: int | None = None
    row: int | None = None
    column: int | None = None


class Document(NamedTuple):
    """A text as decoded, with the blocks its reader found. Offsets are code points of `text`."""

    path: str
    media_type: str
    text: str
    blocks: tuple[Block, ...]
    encoding: str = "utf-8"
    locations: tuple[tuple[int, Location], ...] = ()
    """Where the text from an offset on stands in the file, by offset; empty where `text` is what the file holds,
    so that line and column tell it."""

    def location(self, offset: int) -> Location | None:
        """Where an offset stands in a file whose lines are not those of `text`; None where they are.

        >>> places = ((0, Location(paragraph=1)), (7, Location(paragraph=2)))
        >>> found = Document(path="a.docx", media_type="", text="One.  Two.", blocks=(), locations=places).location(9)
        >>> found.paragraph
        2
        """
        at = bisect_right(self.locations, offset, key=lambda located: located[0])
        return self.locations[max(0, at - 1)][1] if self.locations else None


class Cell(NamedTuple):
    """A cell of a table row: its span in `Segment.text` and the header it stands under."""

    span: Span
    header: str


class Segment(NamedTuple):
    """One block, normalised for reading, its sentences marked.

    `offsets` has one entry more than `text`: `offsets[i]` is where `text[i]` stands in
    `Document.text`, the last entry is the end of the block there.
    """

    kind: BlockKind
    text: str
    offsets: tuple[int, ...]
    lang: Lang
    sentences: tuple[Span, ...]
    """Sentences as spans of `text`, in order, trimmed of white space."""
    cells: tuple[Cell, ...] = ()
    level: int = 0

    def source(self, span: Span) -> Span:
        """Where a span of `text` stands in the document's text.

        >>> Segment(kind="paragraph", text="ab", offsets=(4, 7, 8), lang="en", sentences=()).source(Span(0, 2))
        Span(start=4, stop=8)
        """
        if span.stop <= span.start:
            return Span(self.offsets[span.start], self.offsets[span.start])
        return Span(self.offsets[span.start], self.offsets[span.stop - 1] + 1)

    def sentence_at(self, offset: int) -> int:
        """The index of the sentence that holds `offset`, or of the last one that starts before it."""
        return max(0, bisect_left(self.sentences, (offset + 1,)) - 1)


class Lines(NamedTuple):
    """Line and column of an offset, both from 1. A line ends at a line feed, a carriage return or the two together."""

    starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> "Lines":
        """Index the line starts of `text`."""
        starts = [0]
        for i, c in enumerate(text):
            if c == "\n" or (c == "\r" and text[i + 1 : i + 2] != "\n"):
                starts.append(i + 1)
        return cls(tuple(starts))

    def at(self, offset: int) -> tuple[int, int]:
        """The (line, column) of an offset, column in code points."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def span(self, text: str, line: int) -> Span:
        """The span of a line (counted from 1) in `text`, without its line ending."""
        start = self.starts[line - 1]
        stop = self.starts[line] if line < len(self.starts) else len(text)
        while stop > start and text[stop - 1] in "\r\n":
            stop -= 1
        return Span(start, stop)
