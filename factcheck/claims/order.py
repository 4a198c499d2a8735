"""The keys of a claims file put in their canonical order, everything else left as it is written.

Whole entries change places, as text: a key with its value, the comment lines right above it and the comment behind it.
Nothing is written anew, so quotes, line breaks, spacing and comments stay as they were. Blank lines keep their places.
What stands above a claim or above the first key of the file speaks of the whole, and stays there too.
"""

from __future__ import annotations

import codecs
import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from factcheck.claims.claim import KEYS
from factcheck.claims.release import ENTITY_KEYS, EXAMPLE_KEYS, HEAD_KEYS, SECTIONS
from factcheck.model.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_BREAK = re.compile(r"\r\n?|\n")
_COMMA = re.compile(r"\s*,\s*")
_DASH = re.compile(r" *-? *")


class UnorderableError(Exception):
    """The keys of a file cannot change places without a change of what it says."""


class _Part(NamedTuple):
    """A node of the YAML, as a stretch of the text."""

    start: int
    stop: int
    flow: bool = False
    entries: list[_Entry] | None = None
    """Of a mapping."""
    items: list[_Part] | None = None
    """Of a list."""


_Entry = tuple[_Part, _Part]
_Move = tuple[int, int, str]
"""From where to where, and what shall stand there."""


class _Block(NamedTuple):
    """An entry of a mapping with what moves with it."""

    lead: str
    """Comment lines right above its key."""
    body: str
    """Its lines, from the key on."""


def ordered(data: bytes, path: str) -> bytes:
    """Take the bytes of a claims file without faults, and its path; give them with every key in its place.

    Raises `UnorderableError` where the claims would not be the same (an alias would stand before its anchor).
    """
    from factcheck.claims import parse
    from factcheck.claims.source import decode
    from factcheck.model.claim import ClaimsError

    source, _ = decode(data, path)
    text = source.text if source else ""
    moved = _ordered(text)
    if moved == text:
        return data
    out = _encoded(moved, data)
    try:
        release, warnings = parse(out, path)
    except ClaimsError as error:
        raise UnorderableError from error
    before, odd = parse(data, path)
    if (_bare(before), [f.message for f in odd]) != (_bare(release), [f.message for f in warnings]):
        raise UnorderableError
    return out


def _encoded(text: str, like: bytes) -> bytes:
    """Text in the encoding of some bytes, with their byte order mark."""
    marks = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
    mark, codec = next(((m, c) for m, c in marks if like.startswith(m)), (b"", "utf-8"))
    return mark + text.encode(codec)


def _bare(value: Any) -> Any:
    """What was loaded, without where it stands."""
    from factcheck.model.claim import Place

    if isinstance(value, Place):
        return None
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return [_bare(item) for name, item in value._asdict().items() if name not in ("places", "identity")]
    if isinstance(value, dict):
        return [(key, _bare(item)) for key, item in value.items()]
    return [_bare(item) for item in value] if isinstance(value, tuple) else value


def _ordered(text: str) -> str:
    """The text with its keys in order: first those of the sections' mappings, none of which holds another."""
    found = _BREAK.search(text)
    lacking = "" if text.endswith(("\n", "\r")) else found[0] if found else "\n"
    text += lacking
    text = _moved(text, list(_inner(_parts(text), text)))
    root = _parts(text)
    text = _moved(text, [(root, SECTIONS)] if root else [])
    return text.removesuffix(lacking)


def _inner(root: _Part | None, text: str) -> Iterator[tuple[_Part, Sequence[str]]]:
    """Every mapping below the root whose keys have an order, with that order."""
    sections = {text[key.start : key.stop].strip("'\""): value for key, value in (root.entries or [])} if root else {}
    if "release" in sections:
        yield sections["release"], HEAD_KEYS
    for _, entity in (sections["entities"].entries or []) if "entities" in sections else []:
        yield entity, ENTITY_KEYS
    for name, keys in (("claims", KEYS), ("examples", EXAMPLE_KEYS)):
        for item in (sections[name].items or []) if name in sections else []:
            yield item, keys


def _moved(text: str, mappings: Iterable[tuple[_Part, Sequence[str]]]) -> str:
    """A text with the keys of some mappings in order, none of which holds another."""
    out: list[str] = []
    done = 0
    moves = (move for mapping, keys in mappings if mapping.entries and (move := _move(text, mapping, keys)))
    for start, stop, new in sorted(moves):
        out += [text[done:start], new]
        done = stop
    return "".join([*out, text[done:]])


def _move(text: str, mapping: _Part, keys: Sequence[str]) -> _Move | None:
    """What is to stand in place of a mapping; None where its keys are in order, or cannot change places."""
    entries = mapping.entries or []
    rank = _rank(text, entries, keys)
    if rank == sorted(rank):
        return None
    return _flow_move(text, entries, rank) if mapping.flow else _block_move(text, entries, rank)


def _rank(text: str, entries: Iterable[_Entry], keys: Sequence[str]) -> list[int]:
    """The entries in their canonical order, by number. A key that is none of these keeps its turn at the end."""
    written = [text[key.start : key.stop].strip("'\"") for key, _ in entries]
    places = [keys.index(name) if name in keys else len(keys) for name in written]
    return sorted(range(len(places)), key=lambda i: places[i])


def _flow_move(text: str, entries: Sequence[_Entry], rank: Sequence[int]) -> _Move | None:
    """`{fact: b, id: a}` in order; the commas and the spaces stay. Where a comment stands between, nothing moves."""
    between = [text[a.stop : b.start] for (_, a), (b, _) in pairwise(entries)]
    if not all(_COMMA.fullmatch(gap) for gap in between):
        return None
    slices = [text[key.start : value.stop] for key, value in entries]
    new = "".join(slices[i] + gap for i, gap in zip(rank, [*between, ""], strict=True))
    return entries[0][0].start, entries[-1][1].stop, new


def _block_move(text: str, entries: Sequence[_Entry], rank: Sequence[int]) -> _Move | None:
    """A mapping of a line or more an entry, in order."""
    lines = [_line_start(text, key.start) for key, _ in entries]
    prefix, *indents = [text[line : key.start] for line, (key, _) in zip(lines, entries, strict=True)]
    if any(indent != " " * len(prefix) for indent in indents) or not _DASH.fullmatch(prefix):
        return None
    lead = "" if "-" in prefix or not prefix else _comments_above(text, lines[0])
    start, stop = lines[0] - len(lead), lines[0]
    blanks, blocks = [""], []
    for (key, value), after in zip(entries, [*lines[1:], 0], strict=True):
        stop = _tail(text, _line_stop(text, max(key.stop, value.stop)), len(prefix))
        blocks.append(_Block(lead, text[key.start : stop]))
        if after:
            blank, lead = _gap(text[stop:after])
            blanks.append(blank)
    first = blocks[rank[0]]
    new = [_indented(first.lead, prefix.partition("-")[0]), prefix, first.body]
    for blank, i in zip(blanks[1:], rank[1:], strict=True):
        new += [blank, blocks[i].lead, " " * len(prefix), blocks[i].body]
    return start, stop, "".join(new)


def _indented(lines: str, indent: str) -> str:
    """Comment lines at another column."""
    return "".join(indent + line.lstrip(" ") if line.strip() else line for line in lines.splitlines(keepends=True))


def _gap(between: str) -> tuple[str, str]:
    """The lines between two entries: the blank ones that part them, and what belongs to the second."""
    lines = between.splitlines(keepends=True)
    count = next((i for i, line in enumerate(lines) if line.strip()), len(lines))
    return "".join(lines[:count]), "".join(lines[count:])


def _tail(text: str, stop: int, indent: int) -> int:
    """Where an entry ends that comment lines follow which stand deeper than its key: they are of its value."""
    at = stop
    while at < len(text):
        after = _line_stop(text, at)
        line = text[at:after]
        deep = len(line) - len(line.lstrip(" "))
        if line.strip() and not (line.lstrip(" ").startswith("#") and deep > indent):
            break
        at = after
        if line.strip():
            stop = at
    return stop


def _comments_above(text: str, start: int) -> str:
    """The comment lines right above a line."""
    at = start
    while at:
        before = _line_start(text, at - 1)
        if not text[before:at].lstrip(" ").startswith("#"):
            break
        at = before
    return text[at:start]


def _line_start(text: str, offset: int) -> int:
    """Where the line begins that holds an offset; of a line feed, the line that it ends."""
    at = offset - 1 if text[offset - 1 : offset + 1] == "\r\n" else offset
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def _line_stop(text: str, offset: int) -> int:
    """Where the next line begins."""
    found = _BREAK.search(text, offset)
    return found.end() if found else len(text)


def _parts(text: str) -> _Part | None:
    """The tree of a YAML text, as stretches of it."""
    import yaml

    events = iter(yaml.parse(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader)))
    for event in events:
        if isinstance(event, yaml.NodeEvent):
            return _part(event, events, text)
    return None


def _part(event: Any, events: Iterator[Any], text: str) -> _Part:
    """One node. The claims were loaded, so that nothing is nested deeper than they may be."""
    import yaml

    start = event.start_mark.index
    if not isinstance(event, yaml.CollectionStartEvent):
        # The end of a block scalar is told behind its blank lines, which belong to the gap.
        stop = event.end_mark.index
        return _Part(start, max(start, len(text[start:stop].rstrip()) + start))
    children: list[_Part] = []
    closing: Any = next(events)
    while type(closing).__name__ not in ("SequenceEndEvent", "MappingEndEvent"):
        children.append(_part(closing, events, text))
        closing = next(events)
    flow = bool(event.flow_style)
    # The end of a block is told where the next thing begins: its last child's end is its own.
    stop = closing.end_mark.index if flow else max((c.stop for c in children), default=start)
    if isinstance(event, yaml.SequenceStartEvent):
        return _Part(start, stop, flow, items=children)
    return _Part(start, stop, flow, entries=list(zip(children[::2], children[1::2], strict=True)))
