"""What the readers find in a segment besides figures: words, names, quotations."""

from factcheck.model.figure import Figure
from factcheck.model.records import NamedTuple
from factcheck.model.text import Document, Segment, Span


class Word(NamedTuple):
    """One word of a segment. Words are many; hence a tuple and not a dataclass."""

    start: int
    stop: int
    text: str
    """As it stands in the normalised text."""
    stem: str
    """Folded and stripped of its inflection; words of one lexeme share it."""
    senses: tuple[str, ...]
    """Names of the word families it belongs to (`create`, `plant`), the same in every language."""


class Name(NamedTuple):
    """A run of capitalised words, an acronym or a name in quotation marks: who or what, not yet whose."""

    span: Span
    words: tuple[str, ...]
    quoted: bool = False
    initial: bool = False
    """Whether it opens its sentence, where a capital letter says nothing."""


class Quote(NamedTuple):
    """Words between quotation marks that are somebody's speech (or may be)."""

    span: Span
    """With the marks."""
    parts: tuple[Span, ...]
    """The quoted words without the marks and without the author's words inside."""
    attribution: Span | None = None
    """Where the text says who spoke, if it does beside the marks."""
    speech: bool = False
    """Whether an attribution or a verb of speech stands beside it."""


class Passage(NamedTuple):
    """A segment with everything the readers found in it, in the order of the text."""

    segment: Segment
    words: tuple[Word, ...]
    figures: tuple[Figure, ...]
    names: tuple[Name, ...] = ()
    quotes: tuple[Quote, ...] = ()
    unread: tuple[Span, ...] = ()
    """Digits that no figure covers: numbers of houses and telephones, and what could not be read."""
    headers: tuple[tuple[Word, ...], ...] = ()
    """For a table row: the words of the header above each of `segment.cells`."""


class Reading(NamedTuple):
    """A document and its passages, ready to be matched."""

    document: Document
    lang: str
    passages: tuple[Passage, ...]
