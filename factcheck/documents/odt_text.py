"""What one paragraph of an OpenDocument text says, without what is not shown."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factcheck.documents.package import attribute, child, local

if TYPE_CHECKING:
    from lxml.etree import _Element

_UNSEEN = frozenset(
    """annotation annotation-end page-number page-count note-citation ruby-text hidden-text hidden-paragraph
    tracked-changes title desc image object script event-listeners""".split()
)
_SIGNS = {"tab": "\t", "line-break": "\n"}
_MOST_SPACES = 100


@dataclass(slots=True)
class Passage:
    """A paragraph's text, and what hangs on it."""

    text: str = ""
    notes: list[tuple[str, _Element]] = field(default_factory=list)
    """Notes referred to: ("footnote", what it says)."""
    boxes: list[_Element] = field(default_factory=list)
    """Text boxes."""


def read_passage(paragraph: _Element, hidden: frozenset[str]) -> Passage:
    """Read a paragraph; `hidden` are the styles of words that are not shown."""
    passage = Passage()
    if attribute(paragraph, "style-name") not in hidden:
        said: list[str] = []
        _read(paragraph, hidden, passage, said)
        passage.text = "".join(said)
    return passage


def _read(element: _Element, hidden: frozenset[str], passage: Passage, said: list[str]) -> None:
    said.append(_folded(element.text))
    for part in element:
        name = local(part)
        if name in _SIGNS:
            said.append(_SIGNS[name])
        elif name == "s":
            count = attribute(part, "c")
            said.append(" " * min(int(count) if count.isdecimal() else 1, _MOST_SPACES))
        elif name == "note":
            body = child(part, "note-body")
            if body is not None:
                passage.notes.append((attribute(part, "note-class") or "footnote", body))
        elif name == "text-box":
            passage.boxes.append(part)
        elif name not in _UNSEEN and attribute(part, "style-name") not in hidden:
            _read(part, hidden, passage, said)
        said.append(_folded(part.tail))


def _folded(text: str | None) -> str:
    """Line ends and tabs of the file are spaces; those of the text have elements of their own."""
    return re.sub(r"[ \t\r\n]+", " ", text) if text else ""


def hidden_styles(*roots: _Element | None) -> frozenset[str]:
    """The styles whose words are not shown."""
    hidden = set()
    for root in roots:
        for style in root.iter() if root is not None else ():
            if local(style) == "style":
                properties = child(style, "text-properties")
                if properties is not None and attribute(properties, "display") == "none":
                    hidden.add(attribute(style, "name"))
    return frozenset(hidden - {""})
