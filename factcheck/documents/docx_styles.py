"""What the styles of a Word document say of its paragraphs and words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.documents.package import Package, attribute, child, local

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from factcheck.model.text import BlockKind

_HEADING = re.compile(r"heading ([1-9])$", re.I)
_DEEPEST = 20
"""Styles that build on each other; more are a circle."""


class Styles:
    """The styles of one document, by id."""

    def __init__(self, package: Package, part: str) -> None:
        root = package.xml(part) if part in package else ()
        self._styles = {attribute(style, "styleId"): style for style in root if local(style) == "style"}

    def kind(self, paragraph: _Element) -> tuple[BlockKind | None, int]:
        """What a paragraph is by its style, and how deep; None where nothing is said."""
        for properties in self._properties(paragraph):
            outline = _value(properties, "outlineLvl")
            if outline.isdecimal() and int(outline) < 9:
                return "heading", int(outline) + 1
            name = self._name(properties)
            heading = _HEADING.match(name)
            if heading or name == "title":
                return "heading", int(heading[1]) if heading else 1
            if name in ("quote", "intense quote"):
                return "quote", 0
            numbering = child(properties, "numPr")
            if numbering is not None:
                level = _value(numbering, "ilvl")
                return ("item", int(level or 0) + 1) if _value(numbering, "numId") != "0" else (None, 0)
        return None, 0

    def is_contents(self, paragraph: _Element) -> bool:
        """Whether a paragraph is a line of the table of contents, which says nothing of its own."""
        return any(self._name(p).startswith("toc ") for p in self._properties(paragraph))

    def is_on(self, run: _Element, name: str) -> bool:
        """Whether a property of words (`vanish`) is on, of a run itself or by its style."""
        properties = child(run, "rPr")
        while properties is not None:
            switch = child(properties, name)
            if switch is not None:
                return attribute(switch, "val") not in ("0", "false", "off")
            style = self._styles.get(_value(properties, "rStyle"))
            properties = child(style, "rPr") if style is not None else None
        return False

    def _properties(self, paragraph: _Element) -> Iterator[_Element]:
        """A paragraph's own properties, then those of its style and of what that builds on."""
        own = child(paragraph, "pPr")
        if own is None:
            return
        yield own
        identity = _value(own, "pStyle")
        for _ in range(_DEEPEST):
            style = self._styles.get(identity)
            if style is None:
                return
            properties = child(style, "pPr")
            yield properties if properties is not None else style
            identity = _value(style, "basedOn")

    def _name(self, properties: _Element) -> str:
        """The name of the style that properties belong to, which is English in every language of Word."""
        parent = properties if local(properties) == "style" else properties.getparent()
        return _value(parent, "name").lower() if parent is not None and local(parent) == "style" else ""


def _value(element: _Element, name: str) -> str:
    found = child(element, name)
    return attribute(found, "val") if found is not None else ""
