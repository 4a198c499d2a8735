"""YAML text -> nodes that know where they stand, built from the parser's events.

PyYAML's own `compose` resolves a type for every scalar, which costs six times the parsing itself and
turns a plain `NO` into False. Here a scalar is the text that was written; what it must be is the
schema's business. Nothing recurses, so neither depth nor aliases can exhaust anything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.model.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

MAX_DEPTH = 40
"""A claims file needs seven levels."""
MAX_ALIASED = 100_000
"""How many nodes the aliases of a file may stand for: ten times what an honest file would ever repeat."""


class Scalar(NamedTuple):
    """Text, as written; `plain` where no quotes stood around it."""

    text: str
    plain: bool
    start: int


class Listing(NamedTuple):
    """A list; its items in order."""

    items: list[Node]
    start: int


class Mapping(NamedTuple):
    """A mapping; its pairs in order, repeated keys included."""

    pairs: list[tuple[Node, Node]]
    start: int


class Broken(NamedTuple):
    """What stands in for a node whose fault is already told."""

    start: int


Node = Scalar | Listing | Mapping | Broken


class Problem(NamedTuple):
    """A fault of the YAML itself, at an offset of the text."""

    start: int
    message: str
    hint: str


def compose(text: str) -> tuple[Node | None, list[Problem]]:
    """Take YAML text; give its only document's root (None where there is none) and what is wrong with it.

    A syntax fault, too deep a nesting or too many aliased nodes end the reading: the root is then Broken.
    """
    import yaml

    # The base loaders carry no resolver and no constructor: the events are all that is used.
    return _compose(text, getattr(yaml, "CBaseLoader", yaml.BaseLoader))


def _compose(text: str, loader: Any) -> tuple[Node | None, list[Problem]]:
    import yaml

    builder = _Builder()
    try:
        builder.run(yaml.parse(text, Loader=loader))
    except _StopReading as stop:
        builder.problems.append(stop.problem)
        return Broken(0), builder.problems
    except yaml.MarkedYAMLError as error:
        if loader is not yaml.BaseLoader and "nesting depth" in str(error.problem or error.context):
            return _compose(text, yaml.BaseLoader)  # newer C parsers give up before the first event
        builder.problems.append(_syntax_problem(error, text))
        return Broken(0), builder.problems
    except yaml.YAMLError as error:
        builder.problems.append(Problem(0, f"this is not YAML: {error}".splitlines()[0], ""))
        return Broken(0), builder.problems
    return builder.root, builder.problems


class _StopReading(Exception):  # noqa: N818 - a signal to leave the loop, not an error of its own
    def __init__(self, problem: Problem) -> None:
        self.problem = problem


class _Frame:
    """A list or mapping that is still open."""

    __slots__ = ("anchor", "count", "key", "node")

    def __init__(self, node: Listing | Mapping, anchor: str | None, count: int) -> None:
        self.node = node
        self.anchor = anchor
        self.count = count
        self.key: Node | None = None

    def add(self, child: Node) -> None:
        if isinstance(self.node, Listing):
            self.node.items.append(child)
        elif self.key is None:
            self.key = child
        else:
            self.node.pairs.append((self.key, child))
            self.key = None


class _Builder:
    """Puts nodes together from events."""

    def __init__(self) -> None:
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self._stack: list[_Frame] = []
        self._anchors: dict[str, tuple[Node, int] | None] = {}
        self._count = 0
        self._aliased = 0

    def run(self, events: Iterable[Any]) -> None:
        """Take the parser's events. Raises `_StopReading` where a limit is passed."""
        handlers = {
            "ScalarEvent": self._scalar,
            "SequenceStartEvent": self._open_list,
            "MappingStartEvent": self._open_mapping,
            "SequenceEndEvent": self._close,
            "MappingEndEvent": self._close,
            "AliasEvent": self._alias,
            "DocumentStartEvent": self._document,
        }
        for event in events:
            if handler := handlers.get(type(event).__name__):
                handler(event)

    def _document(self, event: Any) -> None:
        if self.root is not None:
            raise _StopReading(
                Problem(
                    event.start_mark.index,
                    "a second document begins here",
                    "one file holds one release: put the second into a file of its own",
                )
            )

    def _scalar(self, event: Any) -> None:
        start = event.start_mark.index
        node: Node = Scalar(event.value, event.implicit[0], start)
        self._count += 1
        if event.tag is not None:
            self._refuse_tag(event)
            node = Broken(start)
        if event.anchor is not None:
            self._anchors[event.anchor] = (node, 1)
        self._add(node)

    def _open_list(self, event: Any) -> None:
        self._open(Listing([], event.start_mark.index), event)

    def _open_mapping(self, event: Any) -> None:
        self._open(Mapping([], event.start_mark.index), event)

    def _open(self, node: Listing | Mapping, event: Any) -> None:
        if len(self._stack) == MAX_DEPTH:
            raise _StopReading(Problem(node.start, f"nested more than {MAX_DEPTH} levels deep", ""))
        if event.tag is not None:
            self._refuse_tag(event)
        if event.anchor is not None:
            self._anchors[event.anchor] = None  # open: an alias to it would hold itself
        self._stack.append(_Frame(node, event.anchor, self._count))
        self._count += 1

    def _close(self, _event: Any) -> None:
        frame = self._stack.pop()
        if frame.anchor is not None:
            self._anchors[frame.anchor] = (frame.node, self._count - frame.count)
        self._add(frame.node)

    def _alias(self, event: Any) -> None:
        start, name = event.start_mark.index, event.anchor
        known = self._anchors.get(name)
        if known is not None:
            node, size = known
            self._count += size
            self._aliased += size
            if self._aliased > MAX_ALIASED:
                message = f"the aliases up to here stand for more than {MAX_ALIASED:,} nodes"
                raise _StopReading(Problem(start, message, "write the facts out instead of repeating anchors"))
            self._add(node)
            return
        if name in self._anchors:
            self.problems.append(Problem(start, f"alias '*{name}' holds itself", ""))
        else:
            hint = "put text that begins with * in quotes"
            self.problems.append(Problem(start, f"alias '*{name}' has no anchor '&{name}' before it", hint))
        self._add(Broken(start))

    def _add(self, node: Node) -> None:
        if self._stack:
            self._stack[-1].add(node)
        else:
            self.root = node

    def _refuse_tag(self, event: Any) -> None:
        written = event.tag.replace("tag:yaml.org,2002:", "!!")
        hint = "put text that begins with ! in quotes; a claims file needs no tags"
        self.problems.append(Problem(event.start_mark.index, f"tag '{written}' is not read", hint))


_QUOTE_WHOLE = "put the whole value in quotes"
_HINTS = (
    # what the parser says, in C or in Python -> what usually lies behind it
    (
        "mapping values are not allowed",
        "text with a colon in it must stand in quotes, a key needs a space behind its colon; or check the indentation",
    ),
    ("tab character", "indent with spaces"),
    ("unexpected end of stream", "a quotation mark opened here is never closed"),
    ("expected ',' or", "close the bracket, and put items that hold brackets or quotes in quotes"),
    ("expected key", f"check the indentation; a value that begins with a quotation mark: {_QUOTE_WHOLE}"),
    ("<block end>", f"check the indentation; a value that begins with a quotation mark: {_QUOTE_WHOLE}"),
    ("expected '-'", "check the indentation: the items of a list stand under each other"),
    ("expected ':'", "a key needs a colon and a space after it; or check the indentation of the line"),
    ("decimal number", "inside double quotes a backslash is special: use single quotes"),
    ("escape", "inside double quotes a backslash is special: use single quotes"),
    ("alphabetic", "put text that begins with *, & or ! in quotes"),
    ("expected URI", "put text that begins with *, & or ! in quotes"),
    ("whitespace or line break", "put text that begins with *, & or ! in quotes"),
    ("node content", "a bracket is not closed, or a comma stands in place of a value"),
)


def _syntax_problem(error: Any, text: str) -> Problem:
    """Take the parser's complaint; give it a place and, where its usual cause is known, a hint."""
    mark = error.problem_mark or error.context_mark
    start = min(mark.index, len(text)) if mark else 0
    complaint = str(error.problem or error.context or "unreadable")
    character = text[start : start + 1]
    if "cannot start any token" in complaint:
        if character == "\t":
            return Problem(start, "a tab where only spaces may indent", "indent with spaces")
        return Problem(start, f"a value cannot begin with '{character}'", _QUOTE_WHOLE)
    hint = next((hint for part, hint in _HINTS if part in complaint), "")
    if "end of stream" in complaint and error.context_mark:
        start = error.context_mark.index
    return Problem(start, f"broken YAML: {complaint}", hint)
