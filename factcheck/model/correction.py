"""What a draft can be corrected to: changes of its text, and what is left for a person."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.model.claim import Claim
from factcheck.model.finding import MentionFinding
from factcheck.model.records import NamedTuple
from factcheck.model.text import Document, Span


class Edit(NamedTuple):
    """One change of a text: what stands at `span` becomes `text`."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A figure put right, as surely as a program can."""

    claim: Claim
    mention: MentionFinding
    edits: tuple[Edit, ...]
    """In the document's text, in order."""
    was: str
    """The figure as it stands."""
    now: str
    """The figure as it will stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """A contradiction that is left for a person, and why."""

    claim: Claim
    mention: MentionFinding
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """A document with its corrections."""

    document: Document
    text: str
    """The document's text, corrected."""
    corrections: tuple[Correction, ...]
    """In the order of the text, as `left`."""
    left: tuple[Left, ...]

    @property
    def edits(self) -> tuple[Edit, ...]:
        """Every change, once, in the order of the text."""
        return tuple(sorted({e for c in self.corrections for e in c.edits}))
