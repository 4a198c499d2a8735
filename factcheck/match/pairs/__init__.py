"""Reading x Reading -> Pairing: which figure of a draft stands where which of the release's. No value is compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from factcheck.match.pairs import order
from factcheck.match.pairs.likeness import Likeness
from factcheck.match.pairs.quoted import words_of
from factcheck.match.pairs.sentences import Sentence, sentences_of
from factcheck.model.mention import Reading
from factcheck.model.pairing import Counterpart, Pairing, Stated, Tie

__all__ = ["pair"]

_SAME, _OPEN, _OTHER = 1.0, 0.8, 0.5
"""How sure a counterpart in a translated sentence is: it counts the same, it may, it is something else."""
_BARE = frozenset({"count", "duration", "multiple", "score", "percent", "money"})
"""What a bare number may be short for: «Орлов, 45», "45-year-old"."""
_APART = frozenset({"ordinal", "time", "weekday", "month", "rate", "term", "code", "amount"})
"""What is never told by another kind of figure."""


def pair(release: Reading, draft: Reading) -> Pairing:
    """Tie everything that a draft states to what a release states, in one language or across two."""
    ours, theirs = sentences_of(release), sentences_of(draft)
    words = tuple(words_of(release, draft))
    if release.lang == draft.lang:
        return Pairing(ties=tuple(_retold(ours, theirs, Likeness(ours, theirs))), words=words)
    beads = order.align(ours, theirs)
    if order.is_translation(beads, ours, theirs):
        return Pairing(ties=tuple(_translated(ours, theirs, beads)), words=words, translated=True)
    return Pairing(ties=tuple(_retold(ours, theirs, Likeness(ours, theirs, across=True))), words=words)


def _retold(ours: Sequence[Sentence], theirs: Sequence[Sentence], likeness: Likeness) -> Iterator[Tie]:
    """Ties by the words around each figure."""
    unread = _union(s.unread for s in ours)
    for here in theirs:
        for stated in here.stated:
            found = [
                likeness.counterpart(other, there, stated, here)
                for there in ours
                for other in there.stated
                if _may_be(other, stated)
            ]
            yield replace(_tie(stated, found), unread=unread)


def _translated(ours: Sequence[Sentence], theirs: Sequence[Sentence], beads: Sequence[order.Bead]) -> Iterator[Tie]:
    """Ties by the order of the sentences."""
    held = [[s for n in b.release for s in ours[n].stated] for b in beads]
    for at, bead in enumerate(beads):
        for stated in (s for n in bead.draft for s in theirs[n].stated):
            found = [
                _across(other, stated, abs(at - away))
                for away, others in enumerate(held)
                for other in others
                if _may_translate(other, stated)
            ]
            yield replace(
                _tie(stated, found),
                stretch=at,
                written=_union(ours[n].digits for n in bead.release),
                unread=_union(ours[n].unread for n in bead.release),
                unread_here=_union(theirs[n].unread for n in bead.draft),
            )


def _union(parts: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*parts)


def _across(ours: Stated, theirs: Stated, away: int) -> Counterpart:
    """A counterpart in another language: by what it measures or counts, and how far off it stands."""
    same = ours.kind == theirs.kind
    nouns = [{n for n in s.nouns if n[0] != "="} for s in (ours, theirs)]  # stems of two languages never meet
    known = same and (theirs.kind != "count" or bool(nouns[0] & nouns[1]))
    apart = not same or (bool(nouns[0] and nouns[1]) and not known)
    sure = _SAME if known else _OTHER if apart else _OPEN
    return Counterpart(ours, sure / (1 + away), kept=not apart, away=away)


def _tie(stated: Stated, found: list[Counterpart]) -> Tie:
    return Tie(stated=stated, counterparts=tuple(sorted(found, key=lambda c: (-c.likeness, c.stated.place))))


def _may_be(ours: Stated, theirs: Stated) -> bool:
    """Whether the one can be the other in one language, whatever their values: by what they measure."""
    if "amount" in (ours.kind, theirs.kind):
        return bool(ours.nouns & theirs.nouns) and {ours.kind, theirs.kind} <= {"amount", "count"}
    if ours.kind == theirs.kind:
        return True
    kinds = {ours.kind, theirs.kind}
    if kinds == {"code", "count"}:
        return (ours.bare or theirs.bare) and bool(ours.digits and theirs.digits)  # "# 92", "number 91"
    if kinds == {"date", "count"}:
        return ours.doubtful or theirs.doubtful  # «2012 edition»: a year, read as a count
    return (ours.bare and theirs.kind in _BARE) or (theirs.bare and ours.kind in _BARE)


def _may_translate(ours: Stated, theirs: Stated) -> bool:
    """Whether the one can be the other's translation: a language may write a year, a sum or a measure as a number."""
    return ours.kind == theirs.kind or not {ours.kind, theirs.kind} & _APART
