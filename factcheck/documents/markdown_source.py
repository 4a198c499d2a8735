"""The source of a Markdown text, line by line, as the parser gets it and as it stands."""

from __future__ import annotations

import re
from bisect import bisect_right

from factcheck.documents.lines import breaks_word, line_spans
from factcheck.documents.markdown_inline import FOOTNOTE
from factcheck.model.records import NamedTuple
from factcheck.model.text import Span

_FRONT_MATTER = re.compile(
    r"---[ \t]*\n(?=[\w-]+:|#|---)(?:.*\n)*?(?:---|\.\.\.)[ \t]*(?:\n|\Z)"
    r"|\+\+\+[ \t]*\n(?=[\w\"'.-]+[ \t]*=|#|\[|\+\+\+)(?:.*\n)*?\+\+\+[ \t]*(?:\n|\Z)"
)
"""What tools read at the beginning: YAML between dashes, TOML between plus signs."""
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,80}\]:?")


class Source:
    """A Markdown text that keeps its places: the parser's lines are the text's, but for what is masked."""

    def __init__(self, text: str) -> None:
        masked = _FOOTNOTE.sub(lambda m: FOOTNOTE * len(m[0]), text.replace("\x00", "\ufffd"))
        spans = list(line_spans(masked))
        self.text = text
        self.starts = [span.start for span in spans]
        self.lines = [masked[span.start : span.stop] for span in spans]
        front = _FRONT_MATTER.match("\n".join(self.lines))
        self.hidden = front[0].count("\n") if front else 0
        """Lines of front matter at the beginning."""
        self.lines[: self.hidden] = [""] * self.hidden

    def line(self, index: int) -> Span:
        """Where a line stands, without its ending."""
        return Span(self.starts[index], self.starts[index] + len(self.lines[index]))

    def places(self, content: str, first_line: int) -> Places | None:
        """Where the content of a block stands, which begins in the given line; None if that cannot be told.

        A line's content is the tail of its source line: before it stand the marks of quotes and
        lists. Only in a heading may more marks follow.
        """
        starts: list[int] = []
        places: list[int] = []
        at = 0
        for i, line in enumerate(content.split("\n"), first_line):
            said = line.strip()
            whole = self.lines[i].rstrip() if i < len(self.lines) else ""
            column = len(whole) - len(said) if whole.endswith(said) else whole.find(said)
            if column < 0:
                return None
            starts.append(at)
            places.append(self.starts[i] + column - line.index(said))
            at += len(line) + 1
        return Places(content, starts, places)


class Places(NamedTuple):
    """Where the lines of a block's content stand in the source."""

    content: str
    starts: list[int]
    places: list[int]

    def pieces(self, spans: list[Span]) -> tuple[Span, ...]:
        """Stretches of the content, none of them longer than a line, as stretches of the source."""
        out: list[Span] = []
        for start, stop in spans:
            if self.content[start:stop] == "\n" and self._within_word(start):
                continue
            line = bisect_right(self.starts, start) - 1
            shift = self.places[line] - self.starts[line]
            begin = start + shift
            if out and out[-1].stop == begin:
                begin = out.pop().start
            out.append(Span(begin, stop + shift))
        return tuple(out)

    def _within_word(self, newline: int) -> bool:
        after = self.content[newline + 1 : newline + 80].lstrip()
        return breaks_word(self.content[max(0, newline - 2) : newline], after)
