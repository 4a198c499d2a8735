"""A wrong figure where it stands: the text around it, the way back to the source, and its language's tables."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Any

from factcheck.correct.errors import UncertainError
from factcheck.model.correction import Edit
from factcheck.model.figure import Figure
from factcheck.model.mention import Reading
from factcheck.model.text import Segment, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change of a segment's normalised text: what stands at `start:stop` becomes `text`."""

    start: int
    stop: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A figure of a draft that has to say what another one says."""

    segment: Segment
    source: str
    """The document's text."""
    figure: Figure
    fact: Figure
    expected: str
    """The fact's figure in words of the claim, in the draft's language if the claim has it."""
    forms: Any
    """The language's table of forms that may stand for one another."""
    agreeing: Any
    """The language's table of what agrees with a number."""

    @classmethod
    def of(cls, reading: Reading, passage: int, figure: Figure, fact: Figure, expected: str) -> Place:
        """Take a figure of a reading and the fact's; give the place with the tables of its language."""
        segment = reading.passages[passage].segment
        return cls(
            segment=segment,
            source=reading.document.text,
            figure=figure,
            fact=fact,
            expected=expected,
            forms=import_module(f"factcheck.lang.{segment.lang}.variants"),
            agreeing=import_module(f"factcheck.lang.{segment.lang}.agreeing"),
        )

    @property
    def text(self) -> str:
        """The segment's text, in which the figure counts."""
        return self.segment.text

    def written(self, start: int, stop: int) -> str:
        """How a stretch of the segment stands in the source; raise where something else stands inside it."""
        span = self.segment.source(Span(start, stop))
        if span.stop - span.start != stop - start:
            raise UncertainError("markup stands inside the figure")
        return self.source[span.start : span.stop]

    def word_before(self) -> str:
        """The word right before the figure, in lower case; empty at the beginning and behind a mark."""
        words = self.text[: self.figure.start].split(" ")
        return words[-2].casefold() if len(words) > 1 and not words[-1] else ""

    def edit(self, change: Change) -> Edit:
        """A change as one of the source."""
        self.written(change.start, change.stop)
        return Edit(self.segment.source(Span(change.start, change.stop)), change.text)


def cased(text: str, was: str) -> str:
    """Take words and what stood in their place; give the words with its capitals.

    >>> cased("сто пятьдесят", "Двести"), cased("млрд", "МЛН")
    ('Сто пятьдесят', 'МЛРД')
    """
    if len(was) > 1 and was.isupper():
        return text.upper()
    return text[:1].upper() + text[1:] if was[:1].isupper() else text
