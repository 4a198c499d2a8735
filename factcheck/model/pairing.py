"""Two texts side by side: what each states, and what of the one may be what the other tells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from factcheck.model.figure import Figure
from factcheck.model.records import NamedTuple
from factcheck.model.text import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A figure of a text, or a day, month or rate that is named without a number."""

    passage: int
    sentence: int
    """Counted over the whole text."""
    span: Span
    """In the passage's text."""
    kind: str
    """What is measured: `money`, `percent`, `count`, `date`, … or `weekday`, `month`, `rate`."""
    figure: Figure | None = None
    name: str = ""
    """For a day, month or rate: what it is called in every language, as `~month-3`."""
    nouns: frozenset[str] = frozenset()
    """Terms of what is counted."""
    bare: bool = False
    """Whether it is a number and nothing more."""
    digits: tuple[str, ...] = ()
    """Its numbers as they stand in the text, marks dropped: whole ones, where a figure was cut out of them."""
    doubtful: bool = False
    """Whether it was cut out of a longer number, run together of two, or may be a year: it contradicts nothing."""
    first: int = 0
    """The number, in its sentence, of the first word that is its own or stands behind it."""
    last: int = 0
    """The number of the first word behind it."""
    holders: frozenset[str] = frozenset()
    """Stems of the names in its own part of the sentence, where no other figure of its kind stands."""
    opening: frozenset[str] = frozenset()
    """Those of a word that opens the sentence, and so may be no name."""

    @property
    def place(self) -> tuple[int, int]:
        """What tells it from everything else in its text."""
        return self.passage, self.span.start


class Counterpart(NamedTuple):
    """Something the release states that may be what the draft tells."""

    stated: Stated
    likeness: float
    """How surely the two stand for the same, 0 to 1, their values not being looked at."""
    terms: tuple[str, ...] = ()
    """Words that they share."""
    kept: bool = True
    """Whether both measure or count the same thing."""
    anchored: bool = True
    """Whether more ties the two than what is counted: the same subject, done the same, at no other time."""
    holder: Literal["same", "other", "open"] = "open"
    """Whether both are told of one name, or each of a name of its own."""
    alike: bool = False
    """Whether both sentences say that the same was done."""
    away: int = 0
    """In a translation: how many stretches of the text lie between."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Something the draft states, with its counterparts, the likeliest first."""

    stated: Stated
    counterparts: tuple[Counterpart, ...]
    stretch: int = 0
    """In a translation: which stretch of the text it stands in; `Counterpart.away` counts from there."""
    written: frozenset[str] = frozenset()
    """In a translation: the numbers of what is translated, read or not, as `Stated.digits`."""
    unread: frozenset[str] = frozenset()
    """The numbers of what is translated, or else of the whole release, that no figure holds."""
    unread_here: frozenset[str] = frozenset()
    """The numbers of the translation that no figure holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A name or a quotation of the draft, held against the release."""

    kind: str
    """`name` or `quote`."""
    passage: int
    span: Span
    found: bool
    """Whether the release has it."""
    theirs: tuple[int, Span] | None = None
    """For a quotation: the passage and the place of the release's own words, if they are near."""
    stretch: Span | None = None
    """Of those words, the ones that the draft has or has altered, where it gives a part of them."""
    altered: bool = False
    """Whether those are others by a word."""
    speaker: str = ""
    """Whom the release gives the words to, where the draft gives them to another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """What a draft states and names, tied to a release."""

    ties: tuple[Tie, ...]
    words: tuple[Words, ...] = ()
    translated: bool = False
    """Whether the two are in different languages, the draft tied by the order of its sentences."""
