"""What a reader sees of a paragraph of Markdown, and where in it that stands.

The parser says what the parts of a paragraph are, not where they are. So the parts are walked with a
cursor in the paragraph's source: each kind of part tells how much of it is markup. A character
reference (`&nbsp;`) is shown as it stands; whoever normalises the text decodes it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from factcheck.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

FOOTNOTE = "\ufffc"
"""Stands, once for each of its characters, where a footnote's mark was."""
_SPACE = " \t\n"
_GLUED = frozenset("a abbr b cite code del em font i ins mark s small span strike strong sub sup u wbr".split())
"""Tags of HTML that part no words."""
_STRUCK = frozenset(["del", "s", "strike"])


def parts_text(tag: str) -> bool:
    """Whether a tag of HTML parts the text before it from the text after it."""
    name = _tag_name(tag)
    return name != "" and name not in _GLUED


def _tag_name(tag: str) -> str:
    """The name of a tag of HTML; empty for a comment."""
    name = re.match(r"</?([a-zA-Z]\w*)", tag)
    return name[1].lower() if name else ""


def visible(content: str, parts: Sequence[Token], references: dict[str, Any]) -> list[list[Span]]:
    """The visible stretches of a paragraph's source, which the parser split into `parts`.

    There are several lists where tags of HTML (`<br>`) part what is said before from what is said after.
    """
    walk = _Walk(content, references)
    walk.parts(parts)
    runs = [[s for span in run for s in _without_footnotes(content, span)] for run in walk.runs]
    return [run for run in runs if run]


class _Walk:
    """A cursor in the source of one paragraph."""

    def __init__(self, content: str, references: dict[str, Any]) -> None:
        self.content = content
        self.references = references
        self.runs: list[list[Span]] = [[]]
        self._at = 0
        self._struck = 0

    def parts(self, parts: Sequence[Token]) -> None:
        """Walk over parts, noting what is visible."""
        for part in parts:
            self._part(part)

    def _part(self, part: Token) -> None:
        kind = part.type
        if kind == "text":
            self._see(self._find(part.content), len(part.content))
        elif kind == "text_special":
            escape = int(part.info == "escape")
            self._see(self._find(part.markup) + escape, len(part.markup) - escape)
        elif kind in ("softbreak", "hardbreak"):
            self._see(self._find("\n"), 1)
            self._at = _past(" ", self.content, self._at)
        elif kind == "code_inline":
            self._see_code(part.markup)
        elif kind == "html_inline":
            self._tag(part.content)
        elif kind == "image":
            self._pass("![")
            self.parts(part.children or ())
            self._pass_target()
        elif kind == "link_open":
            self._pass("<" if part.markup == "autolink" else "[")
        elif kind == "link_close":
            self._pass(">") if part.markup == "autolink" else self._pass_target()
        else:
            self._struck += {"s_open": 1, "s_close": -1}.get(kind, 0)
            self._pass(part.markup)

    def _tag(self, tag: str) -> None:
        """Pass a tag of HTML: it may part what is said, strike it out, or raise a number from the one before."""
        at = self._find(tag)
        self._pass(tag)
        name = _tag_name(tag)
        if parts_text(tag):
            self.runs.append([])
        elif name in _STRUCK:
            self._struck += -1 if tag.startswith("</") else 1
        elif name == "sup" and at > 0 and self.content[at - 1].isdigit() and self.content[self._at :][:1].isdigit():
            self.runs[-1].append(Span(at + 1, at + 1))

    def _find(self, what: str) -> int:
        """Where the next part begins; -1 where its source is not as expected, as in a link with escapes."""
        return self.content.find(what, self._at)

    def _see(self, at: int, length: int) -> None:
        if at < 0 or not length:
            return
        if not self._struck:
            self.runs[-1].append(Span(at, at + length))
        self._at = at + length

    def _pass(self, markup: str) -> None:
        at = self._find(markup)
        if at >= 0:
            self._at = at + len(markup)

    def _see_code(self, fence: str) -> None:
        """Code in a line is read as what it shows: writers set figures in it."""
        self._pass(fence)
        m = re.compile(f"(?<!`){fence}(?!`)").search(self.content, self._at)
        if m:
            self._see(self._at, m.start() - self._at)
            self._at = m.end()

    def _pass_target(self) -> None:
        """Pass what closes a link's text: `](url "title")`, `][label]`, `][]` or `]`."""
        self._pass("]")
        if self.content.startswith("(", self._at):
            end = _inline_target(self.content, self._at + 1)
            if end:
                self._at = end
                return
        if self.content.startswith("[", self._at):
            from markdown_it.common.utils import normalizeReference

            close = self.content.find("]", self._at)
            label = self.content[self._at + 1 : close]
            if close > 0 and (not label or normalizeReference(label) in self.references):
                self._at = close + 1


def _inline_target(content: str, at: int) -> int:
    """The end of `url "title")` from `at`; 0 if that is not what stands there."""
    from markdown_it.helpers import parseLinkDestination, parseLinkTitle

    at = _past(_SPACE, content, at)
    destination = parseLinkDestination(content, at, len(content))
    if destination.ok:
        at = destination.pos
        title_at = _past(_SPACE, content, at)
        title = parseLinkTitle(content, title_at, len(content))
        at = _past(_SPACE, content, title.pos if title_at > at and title.ok else at)
    return at + 1 if content.startswith(")", at) else 0


def _past(characters: str, content: str, at: int) -> int:
    while at < len(content) and content[at] in characters:
        at += 1
    return at


def _without_footnotes(content: str, span: Span) -> Iterator[Span]:
    at = span.start
    if at == span.stop:
        yield span
    while at < span.stop:
        mark = content.find(FOOTNOTE, at, span.stop)
        end = span.stop if mark < 0 else mark
        if end > at:
            yield Span(at, end)
        at = _past(FOOTNOTE, content, end)
