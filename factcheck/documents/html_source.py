"""The source of a web page cut into tags and text, in one pass, each with its place.

Written by hand, as no kept parser tells where the text that it finds stands, but for the standard library's,
which takes minutes over a page of a hundred kilobytes that was made to trouble it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.model.records import NamedTuple
from factcheck.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME = re.compile(r"</?([a-zA-Z][^\s/>]*)")
_ATTRIBUTE = re.compile(
    r"""[\s/]*(?:=|([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*))?)?)""",
)
_END = re.compile(r"[\s/]*>")
_COMMENT_END = re.compile(r"--!?>")
_RAW = frozenset(["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"])
"""Elements in which a tag is no tag, until their own end."""


class Tag(NamedTuple):
    """A tag."""

    name: str
    """In small letters."""
    start: int
    stop: int
    closing: bool
    attributes: dict[str, str]


def tokens(text: str) -> Iterator[Tag | Span]:
    """Yield the tags of a page and the text between them. Comments and declarations are passed over."""
    at = begun = 0
    raw = ""
    while True:
        at = _find_raw_end(text, raw, at) if raw else text.find("<", at)
        if at < 0:
            break
        found = _markup(text, at)
        if found is None:
            at += 1
            continue
        tag, stop = found
        if at > begun:
            yield Span(begun, at)
        if tag is not None:
            yield tag
        raw = tag.name if tag is not None and tag.name in _RAW and not tag.closing else ""
        at = begun = stop
    if begun < len(text):
        yield Span(begun, len(text))


def _find_raw_end(text: str, name: str, at: int) -> int:
    m = re.compile(f"</{name}(?=[\\s/>])", re.I).search(text, at)
    return m.start() if m else -1


def _markup(text: str, at: int) -> tuple[Tag | None, int] | None:
    """The tag or the comment that begins at `<`, and its end; None where `<` is a character like others."""
    name = _NAME.match(text, at)
    if name:
        return _tag(text, name)
    if text.startswith("<!--", at):
        if text.startswith((">", "->"), at + 4):
            return None, text.index(">", at) + 1
        end = _COMMENT_END.search(text, at + 4)
        return None, end.end() if end else len(text)
    if text.startswith(("<!", "<?", "</"), at):
        close = text.find(">", at)
        return None, close + 1 if close >= 0 else len(text)
    return None


def _tag(text: str, name: re.Match[str]) -> tuple[Tag | None, int]:
    """A tag with its attributes; one that the text breaks off in is none."""
    attributes: dict[str, str] = {}
    at = name.end()
    while True:
        end = _END.match(text, at)
        if end:
            closing = text[name.start() + 1] == "/"
            return Tag(name[1].lower(), name.start(), end.end(), closing, attributes), end.end()
        m = _ATTRIBUTE.match(text, at)
        if not m:
            return None, len(text)
        if m[1]:
            attributes.setdefault(m[1].lower(), m[2] or m[3] or m[4] or "")
        at = m.end()
