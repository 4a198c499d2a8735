"""What trying a claims file gives: texts made out of its sentences, and how they were judged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from factcheck.model.claim import Claim, Example
from factcheck.model.text import Span

VariantKind = Literal["mutant", "neutral"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """A sentence of a claims file told once more: with one error (a mutant), or rightly (a neutral)."""

    kind: VariantKind
    operator: str
    claim: Claim
    """The claim whose sentence it was made from."""
    expected: tuple[str, ...]
    """Ids of claims: a mutant must contradict one of them, a neutral must confirm the first."""
    lang: str
    sentence: str
    """As it was before: right, unless the claim is a `never`."""
    text: str
    """The draft to be checked."""
    change: Span
    """For a mutant: where in `text` the error stands; all else is the sentence's."""
    was: str
    """What stood there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Escape:
    """A mutant that was not contradicted, or a neutral that was not confirmed or set off a false alarm."""

    variant: Variant
    outcome: str
    """What came out instead: «missing; unsupported 15 jobs»."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What came of one operator's texts."""

    kind: VariantKind
    operator: str
    made: int
    held: int
    """Mutants contradicted, or neutrals confirmed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FailedExample:
    """An example that is judged otherwise than its file expects, for one of the claims it names."""

    example: Example
    claim: str
    expected: str
    outcome: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """One claims file, tried."""

    release: str
    path: str
    examples: int
    failed: tuple[FailedExample, ...]
    tallies: tuple[Tally, ...]
    """In the order of the operators; those that found nothing to change are left out."""
    escapes: tuple[Escape, ...]

    @property
    def passed(self) -> bool:
        """Whether every example holds and nothing escaped."""
        return not self.failed and not self.escapes
