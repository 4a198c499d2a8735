"""What is open at a place of a web page: elements, whether they are shown, and what ends them unsaid."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from factcheck.model.records import NamedTuple

if TYPE_CHECKING:
    from factcheck.documents.html_source import Tag

BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext
    pre search section summary table tbody td tfoot th thead tr ul xmp""".split()
)
"""Elements that stand apart from what is before and after them; any other is part of a line."""
VOID = frozenset("area base basefont bgsound br col embed hr img input link meta param source track wbr".split())
_UNSEEN = frozenset(
    """audio canvas datalist del iframe noembed noframes noscript object rp rt s script select strike style svg
    template title video""".split()
)
"""Elements of which nothing is read: no text, shown only where something else fails, or struck out."""

_HIDING = re.compile(r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))", re.I)
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_CELLS = frozenset(["td", "th"])
_GROUPS = frozenset(["thead", "tbody", "tfoot"])
_TABLE_PARTS = _CELLS | _GROUPS | {"table", "tr", "caption"}
_ENDS = {
    "li": (frozenset(["li"]), frozenset(["ul", "ol", "menu", "dir"])),
    "dt": (frozenset(["dt", "dd"]), frozenset(["dl"])),
    "dd": (frozenset(["dt", "dd"]), frozenset(["dl"])),
    "td": (_CELLS, frozenset(["tr", "table"])),
    "th": (_CELLS, frozenset(["tr", "table"])),
    "tr": (frozenset(["tr"]), frozenset(["table"])),
    "thead": (_GROUPS, frozenset(["table"])),
    "tbody": (_GROUPS, frozenset(["table"])),
    "tfoot": (_GROUPS, frozenset(["table"])),
}
"""What a tag ends that is still open, and what that is not looked for beyond."""
_PARAGRAPH = (frozenset(["p"]), frozenset(["table", "td", "th", "caption", "button"]))
_DEEPEST = 512
"""Elements that are looked through: browsers nest no deeper either."""


class Open(NamedTuple):
    """An element that is open."""

    name: str
    hidden: bool
    """Whether it, or one around it, is not shown."""


class Tree:
    """The elements that are open."""

    def __init__(self) -> None:
        self._stack: list[Open] = []
        self._counts: Counter[str] = Counter()

    @property
    def hidden(self) -> bool:
        """Whether what stands here is not shown."""
        return bool(self._stack) and self._stack[-1].hidden

    def count(self, *names: str) -> int:
        """How many elements of these names are open."""
        return sum(self._counts[name] for name in names)

    def heading(self) -> int:
        """The level of the heading that is open; 0 without one."""
        return next((int(name[1]) for name in _HEADINGS if self._counts[name]), 0)

    def open(self, tag: Tag) -> list[Open]:
        """Open an element; give those that it ends, the innermost first."""
        ended = self._pop(*_PARAGRAPH) if tag.name in BLOCKS else []
        if tag.name in _ENDS:
            ended += self._pop(*_ENDS[tag.name])
        if tag.name not in VOID:
            self._stack.append(Open(tag.name, self.hidden or _is_hidden(tag)))
            self._counts[tag.name] += 1
        return ended

    def hide(self) -> None:
        """Show nothing of the innermost element."""
        self._stack[-1] = self._stack[-1]._replace(hidden=True)

    def close(self, name: str) -> list[Open]:
        """Close an element; give what is closed with it, the innermost first; nothing where it is not open."""
        return self._pop(frozenset([name]), frozenset() if name in _TABLE_PARTS else _TABLE_PARTS)

    def _pop(self, names: frozenset[str], barrier: frozenset[str]) -> list[Open]:
        if not any(self._counts[name] for name in names):
            return []
        for depth, element in enumerate(reversed(self._stack[-_DEEPEST:]), 1):
            if element.name in names:
                closed = self._stack[-depth:][::-1]
                del self._stack[-depth:]
                self._counts.subtract(e.name for e in closed)
                return closed
            if element.name in barrier:
                return []
        return []


def _is_hidden(tag: Tag) -> bool:
    """Whether an element is not shown, as far as its own tag says so."""
    if tag.name in _UNSEEN or "hidden" in tag.attributes or (tag.name == "dialog" and "open" not in tag.attributes):
        return True
    return _HIDING.search(tag.attributes.get("style", "")) is not None
