"""Names of units and currencies of one or more words, found by stem and ending."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from factcheck.mentions.figures.tokens import Tokens
from factcheck.model.records import NamedTuple

_LINKS = frozenset(".-·*")


class Name(NamedTuple):
    """What a unit's name leads to."""

    id: str
    kind: Literal["unit", "currency", "minor", "other"]
    """`other` for words that only look like a unit: «күн панелі», a solar panel and no day."""
    worth: int = 1
    """For a minor unit, how many make one of its currency."""


class Word(NamedTuple):
    """One word of a name: its stem and the class of its endings, empty for a word that does not change."""

    stem: str
    kind: str


def _words(rest: str) -> tuple[Word, ...]:
    """The words of a name behind its first, as a table spells them."""
    return tuple(Word(stem, kind) for stem, _, kind in (w.partition("~") for w in rest.split("_"))) if rest else ()


class Found(NamedTuple):
    """A name found in a text: what it leads to, its last token, the ending of its last word."""

    name: Name
    last: int
    ending: str


class Names:
    """Names by the stem of their first word.

    `endings` is what each class of words may end with; `*` stands for any Kazakh ending.
    """

    __slots__ = ("endings", "heads", "known", "longest")

    def __init__(self, endings: dict[str, frozenset[str]], rows: Iterable[tuple[str, Name]]) -> None:
        """Take the forms of each name as a table's row has them: `кв_м`, `стан~t`."""
        self.endings = endings
        # The words behind the first stay as they are written until a text has the first: a thousand forms
        # are entered at every start, and a text names few.
        self.heads: dict[str, list[tuple[str, str, Name]]] = {}
        for forms, name in rows:
            for form in forms.split():
                head, _, rest = form.partition("_")
                stem, _, kind = head.partition("~")
                self.heads.setdefault(stem, []).append((kind, rest, name))
        self.longest = max(map(len, self.heads), default=0)
        # What `first` has answered: a text names few units, and names them often.
        self.known: dict[str, list[tuple[tuple[Word, ...], Name, str]]] = {}

    def first(self, word: str) -> list[tuple[tuple[Word, ...], Name, str]]:
        """What names may begin with this word: the rest of each, what it leads to, the word's ending."""
        found = self.known.get(word)
        if found is None and len(word) < 48:
            found = [
                (_words(rest), name, word[cut:])
                for cut in range(min(len(word), self.longest), 0, -1)
                for kind, rest, name in self.heads.get(word[:cut], ())
                if self.takes(kind, word[cut:])
            ]
            if len(self.known) < 20_000:
                self.known[word] = found
        return found or []

    def takes(self, kind: str, ending: str) -> bool:
        """Whether words of the class `kind` may end so."""
        if not kind:
            return not ending
        allowed = self.endings[kind]
        if "*" in allowed:
            from factcheck.mentions.figures.kazakh import is_ending

            return is_ending(ending.removeprefix("-"))
        return (ending or "-") in allowed

    def match(self, tokens: Tokens, i: int) -> Found | None:
        """The longest name that starts at token `i`."""
        best: Found | None = None
        for rest, name, ending in self.first(tokens.low(i)):
            last, closing = i, ending
            for word in rest:
                last += 1
                if tokens.low(last) in _LINKS and word.stem not in _LINKS:
                    last += 1  # «кв. м», «кВт-ч»
                low = tokens.low(last)
                closing = low[len(word.stem) :]
                if low.isdecimal() and not tokens.glued(last - 1):
                    break  # «м2», not «5 м 2»
                if not low.startswith(word.stem) or not self.takes(word.kind, closing):
                    break
            else:
                if best is None or last > best.last:
                    best = Found(name, last, closing)
        return None if best is None or best.name.kind == "other" else best
