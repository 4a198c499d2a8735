"""Nodes -> values of the type a key wants; whatever does not fit becomes a fault with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from factcheck.claims.nodes import Broken, Listing, Mapping, Node, Scalar
from factcheck.claims.suggest import did_you_mean, nearest
from factcheck.model.records import NamedTuple
from factcheck.model.text import LANGS

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from factcheck.claims.source import Source
    from factcheck.model.claim import Fault, Place

LANGUAGES: tuple[str, ...] = LANGS
CONFUSED = {"kz": "kk", "kaz": "kk", "rus": "ru", "eng": "en", "qaz": "kk"}
"""Country codes and three-letter codes that people write for a language; BCP 47 knows none of them."""
_QUOTE_HINT = "put the text in quotes if this belongs to it"
_SPLIT_HINT = "inside [ ] and { } a comma begins the next item: put the whole text in quotes"
_ID_CHARACTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")

Choice = TypeVar("Choice", bound=str)


class Entry(NamedTuple):
    """A key of a mapping and its value."""

    key: Scalar
    value: Node


class Reader:
    """Reads the nodes of one file and keeps what is wrong with them."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.faults: list[Fault] = []
        self.warnings: list[Fault] = []
        self._meant: set[tuple[int, str]] = set()
        self._unread: set[str] = set()

    def fault(self, node: Node, message: str, hint: str = "") -> None:
        """Note an error at a node; one told already is not told twice."""
        if not isinstance(node, Broken):
            self.faults.append(self.source.fault(node.start, message, hint))

    def warn(self, node: Node, message: str, hint: str = "") -> None:
        """Note something that is odd and yet readable."""
        self.warnings.append(self.source.fault(node.start, message, hint))

    def place(self, node: Node) -> Place:
        """Give the place of a node."""
        return self.source.place(node.start)

    def entries(self, node: Node, what: str, hint: str = "") -> dict[str, Entry]:
        """Take a node that must be a mapping; give its entries by key. The hint is for what is none."""
        if not isinstance(node, Mapping):
            self._mistyped(node, what, "a mapping", hint)
            return {}
        entries: dict[str, Entry] = {}
        for key, value in node.pairs:
            if not isinstance(key, Scalar):
                self.fault(key, f"a key must be text, found {kind_of(key)}", "put a key with brackets in it in quotes")
            elif key.text in entries:
                first = self.place(entries[key.text].key).line
                self.fault(key, f"key '{key.text}' stands twice in {what}", f"the first is on line {first}")
            else:
                entries[key.text] = Entry(key, value)
        return entries

    def fields(self, node: Node, known: Sequence[str], what: str, hint: str = "") -> dict[str, Entry]:
        """As `entries`, for a mapping whose keys are known; any other key is a fault."""
        entries = self.entries(node, what, hint)
        for name in [name for name in entries if name not in known]:
            key, value = entries.pop(name)
            if self._is_rest_of_text(key, value):
                continue
            self.fault(key, f"unknown key '{name}' in {what}", self._hint_for_key(name, known))
            self._meant.add((node.start, nearest(name, known) or ""))
        return entries

    def missing(self, node: Node, key: str, message: str, hint: str = "") -> None:
        """Note that a mapping lacks a key, unless it stands there mistyped, which is told already."""
        if isinstance(node, Mapping) and not self.is_meant(node, key):
            self.fault(node, message, hint)

    def is_meant(self, node: Node, key: str) -> bool:
        """Whether a mapping holds a key that was likely meant for this one."""
        return (node.start, key) in self._meant

    def listing(self, node: Node, what: str, hint: str = "") -> list[Node]:
        """Take a node that must be a list; give its items. The hint is for what is none."""
        if isinstance(node, Listing):
            return node.items
        self._mistyped(node, what, "a list", hint)
        return []

    def text(self, node: Node, what: str) -> str | None:
        """Take a node that must be text; give it as written, without the space around it."""
        if not isinstance(node, Scalar):
            self._mistyped(node, what, "text")
            return None
        text = node.text.strip()
        if not text or (node.plain and text in ("~", "null")):
            self.fault(node, f"{what} is empty", "write a value, or leave the key out")
            return None
        if node.plain:
            self._warn_of_comment(node)
        return text

    def texts(self, node: Node, what: str) -> tuple[str, ...]:
        """Take a node that must be text or a list of texts; give them all."""
        if isinstance(node, Scalar):
            text = self.text(node, what)
            return () if text is None else (text,)
        if not isinstance(node, Listing):
            self._mistyped(node, what, "text or a list of texts")
            return ()
        found: list[str] = []
        for item in node.items:
            if self._is_split_number(item):
                self.fault(item, "a comma inside a number ends this item", _SPLIT_HINT)
            elif text := self.text(item, f"an item of {what}"):
                found.append(text)
        return tuple(found)

    def localized(self, node: Node, lang: str, what: str) -> dict[str, Node]:
        """Take a value that may be given per language; give its node by language, a plain one under `lang`."""
        if not isinstance(node, Mapping):
            return {lang: node}
        if not node.pairs:
            self.fault(node, f"{what} is empty", "write it in one language at least")
        by_language: dict[str, Node] = {}
        for key, value in self.entries(node, what).values():
            language = None if self._is_rest_of_text(key, value) else self.language(key)
            if language in by_language:
                self.fault(key, f"language '{language}' stands twice in {what}")
            elif language is not None:
                by_language[language] = value
        return by_language

    def language(self, node: Node) -> str | None:
        """Take a node that must be a language tag; give the tag, `ru-KZ` and `RU` as `ru`."""
        written = self.text(node, "a language")
        if written is None:
            return None
        primary = written.replace("_", "-").split("-")[0].lower()
        if primary in LANGUAGES:
            return primary
        if primary in CONFUSED:
            self.fault(node, f"'{written}' is no language tag", f"did you mean '{CONFUSED[primary]}'?")
            return None
        if not (primary.isascii() and primary.isalpha() and 2 <= len(primary) <= 3):
            self.fault(node, f"'{written}' is no language tag", f"one of: {', '.join(LANGUAGES)}")
            return None
        if written not in self._unread:
            self._unread.add(written)
            self.warn(node, f"drafts in '{written}' are not read: what is written in it serves people only")
        return written

    def identifier(self, node: Node, what: str) -> str | None:
        """Take a node that must be an id; give it."""
        written = self.text(node, what)
        if written is None or _ID_CHARACTERS.issuperset(written):
            return written
        self.fault(node, f"{what} '{written}' may hold only a-z, 0-9 and -", _as_identifier(written))
        return None

    def choice(self, node: Node, known: Sequence[Choice], what: str) -> Choice | None:
        """Take a node that must be one of a few words; give that word."""
        written = self.text(node, what)
        for word in known:
            if written == word:
                return word
        if written is not None:
            self.fault(node, f"unknown {what} '{written}'", did_you_mean(written, known))
        return None

    def flag(self, node: Node, what: str) -> bool:
        """Take a node that must be true or false; give it."""
        written = self.text(node, what)
        if written is not None and not (isinstance(node, Scalar) and node.plain and written in ("true", "false")):
            self.fault(node, f"{what} must be true or false, found '{written}'", "write true or false, without quotes")
        return written == "true"

    def reference(self, node: Node, known: Collection[str], key: str, what: str = "entity") -> str | None:
        """Take a node under a key that must name one of the ids known; give the id."""
        written = self.text(node, f"`{key}`")
        if written is None or written in known:
            return written
        hint = did_you_mean(written, known) if known else f"the file has no {what} at all"
        self.fault(node, f"`{key}` names no {what} of this file: '{written}'", hint)
        return None

    def _hint_for_key(self, name: str, known: Sequence[str]) -> str:
        return "merge keys are not read: write the fields out" if name == "<<" else did_you_mean(name, known)

    def _warn_of_comment(self, node: Scalar) -> None:
        """Warn where text ends at a # that looks like text too: «Завод #1 построен» reads as «Завод»."""
        stop = node.start + len(node.text)
        if self.source.text[stop : stop + 1] != " ":  # the rule: a line break, a comma, a bracket
            return
        rest = self.source.text[stop : stop + 200].partition("\n")[0].strip()
        if rest[:1] == "#" and rest[1:2] not in ("", "#", " ", "!"):
            self.warn(node, f"the text ends before '{rest.split()[0]}', which begins a comment", _QUOTE_HINT)

    def _is_rest_of_text(self, key: Scalar, value: Node) -> bool:
        """Note a key that is what a comma cut off a text, as «5 млн» in `{ru: Принял 31,5 млн}`."""
        if not (key.plain and blank(value) and self.source.text[: key.start].rstrip().endswith(",")):
            return False
        self.fault(key, f"a comma cuts the text off before '{key.text}'", _SPLIT_HINT)
        return True

    def _is_split_number(self, item: Node) -> bool:
        """Whether an item begins right behind the comma of a number, as both do in `[6,6 млрд]`."""
        before = self.source.text[max(item.start - 2, 0) : item.start]
        return (
            isinstance(item, Scalar)
            and item.plain
            and item.text[:1].isdecimal()
            and before[:1].isdecimal()
            and before[1:] == ","
        )

    def _mistyped(self, node: Node, what: str, expected: str, hint: str = "") -> None:
        if blank(node):
            self.fault(node, f"{what} is empty: expected {expected}", hint)
            return
        if expected == "text" and isinstance(node, Mapping):
            hint = "text with a colon or in { } must stand in quotes"
        self.fault(node, f"{what}: expected {expected}, found {kind_of(node)}", hint)


def blank(node: Node) -> bool:
    """Whether nothing was written at all."""
    return isinstance(node, Scalar) and node.plain and not node.text


def kind_of(node: Node) -> str:
    """Give the word for what a node is."""
    if isinstance(node, Scalar):
        return "text"
    return "a list" if isinstance(node, Listing) else "a mapping"


def _as_identifier(written: str) -> str:
    """Take what was written for an id; give the hint with the id it might be, where it keeps anything."""
    kept = "".join(c if c in _ID_CHARACTERS else "-" for c in written.lower())
    guess = "-".join(filter(None, kept.split("-")))
    return f"for instance '{guess}'" if guess else "write it in Latin letters: it names the claim in reports"
