"""What is drawn out of a release before it is a claims file."""

from __future__ import annotations

from dataclasses import dataclass, field

from factcheck.model.claim import Release
from factcheck.model.figure import Figure
from factcheck.model.mention import Passage
from factcheck.model.records import NamedTuple
from factcheck.model.text import Span

_LEAD, _LEAD_SENTENCES = 2, 3
"""The title and the passage behind it; so many sentences of either, where a text is one long paragraph."""

SENTENCE_STOPS = ("ordinal", "time")
"""Kinds of figures that no claim asserts."""


class Sentence(NamedTuple):
    """A sentence of the release, where it stands, and the figures it tells."""

    passage: int
    span: Span
    source: Passage
    figures: tuple[Figure, ...]
    prominent: bool
    """Whether it stands in the title or the lead."""

    @property
    def text(self) -> str:
        """Its words as they are read."""
        return self.source.segment.text[self.span.start : self.span.stop]

    def written(self, document: str) -> str:
        """Its words as they stand in the text of the document."""
        return as_written(document, self.source, self.span)

    @property
    def place(self) -> tuple[int, int]:
        """What tells it from every other sentence."""
        return self.passage, self.span.start


def is_prominent(index: int, passage: Passage, offset: int) -> bool:
    """Whether a place stands in the title or the lead of a text whose passage of that number this is."""
    sentences = passage.segment.sentences
    return index < _LEAD and (not sentences or passage.segment.sentence_at(offset) < _LEAD_SENTENCES)


def title_of(passage: Passage) -> str:
    """The title of a text whose first passage this is: the first sentence, in one line."""
    text, sentences = passage.segment.text, passage.segment.sentences
    return " ".join((text[sentences[0].start : sentences[0].stop] if sentences else text).split())


def as_written(document: str, passage: Passage, span: Span) -> str:
    """A stretch of a passage with the letter that reading takes for another: «вернём», not «вернем»."""
    text, offsets = passage.segment.text, passage.segment.offsets
    return "".join(
        document[offsets[i]] if document[offsets[i]] in "ёЁ" else text[i] for i in range(span.start, span.stop)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A release drawn out of a text, and what a person should look at."""

    release: Release
    homes: dict[tuple[int, int], str] = field(default_factory=dict)
    """For each sentence, and each figure by where it starts: the claim that holds it."""
    remarks: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """By claim or entity: names of remarks, as in `lang/*/remarks.py`."""
    left_out: tuple[str, ...] = ()
    """Sentences that were drawn and cannot stand: the release itself seems to speak against them."""
