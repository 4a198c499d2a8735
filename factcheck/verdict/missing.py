"""No mention of the claim in the draft.

A claim that no sentence tells, rightly or wrongly. It fails the check only where the claim is
`required`. With the note `no-figure` its event is told and its figure is not.

Example:
    claim   После модернизации будет создано 150 новых рабочих мест.
    draft   После модернизации будут созданы новые рабочие места.
            missing, no-figure

Mend: tell the fact, or take `required` off the claim.
"""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.model.alignment import CompiledClaim, Slot
from factcheck.model.mention import Passage, Reading, Word
from factcheck.model.text import Span

_TOLD = 0.6
"""How much of a claim's words, by weight, a sentence has that tells its event."""
_COUNTED = ("count", "number")
Said = tuple[Passage, Span, frozenset[str]]
"""A sentence of a document, and what the words in it are compared by: their stems and their families."""


def sentences(reading: Reading) -> tuple[Said, ...]:
    """The sentences of a document, for every claim that it may tell without its figure."""
    return tuple(
        (passage, sentence, _keys(w for w in passage.words if sentence.start <= w.start < sentence.stop))
        for passage in reading.passages
        for sentence in passage.segment.sentences
    )


def told_without_figure(claim: CompiledClaim, said: Iterable[Said]) -> bool:
    """Whether a sentence tells the claim's event, what it counts too, and has no figure that could be the claim's."""
    return bool(claim.slots) and any(_tells(claim, *one) for one in said)


def _tells(claim: CompiledClaim, passage: Passage, sentence: Span, keys: frozenset[str]) -> bool:
    """Whether one sentence does: its predicate, and what it counts or a word that no other claim has."""
    terms = claim.terms.get(passage.segment.lang, ())
    if not claim.predicates & keys or not terms:
        return False
    if any(_has_figure(slot, passage, sentence) for slot in claim.slots):
        return False
    counted = any(slot.figure.kind in _COUNTED and slot.nouns & keys for slot in claim.slots)
    if not counted and not any(t.own & keys and not t.senses & claim.predicates for t in terms):
        return False
    told = sum(t.weight for t in terms if t.senses & keys or "=" + t.stem in keys)
    return told >= _TOLD * sum(t.weight for t in terms)


def _has_figure(slot: Slot, passage: Passage, sentence: Span) -> bool:
    """Whether a figure stands in the sentence that could fill the slot."""
    kind = slot.figure.kind
    kinds = _COUNTED if kind in _COUNTED else (kind, "number")
    return any(f.kind in kinds and sentence.start <= f.start < sentence.stop for f in passage.figures)


def _keys(words: Iterable[Word]) -> frozenset[str]:
    """What words are compared by: their stems and their families."""
    return frozenset(k for w in words for k in ("=" + w.stem, *w.senses))
