"""The claims of a release by what they have in common, so that none is held against all the others.

What a claim is beside the other claims of its release is asked of pairs that share something: a subject, a
predicate, a counted noun, a slot that one figure could fill. Those are looked up, and of most claims they are few.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from factcheck.match.slots import dimension
from factcheck.model.alignment import CompiledClaim, Slot

_COUNTS = frozenset({"count", "number"})


class Company:
    """The claims of a release by what they share; a set of claims is a number with a bit for each."""

    def __init__(self, claims: Sequence[CompiledClaim]) -> None:
        self._claims = claims
        self._having: dict[Hashable, int] = {}
        self._lists: dict[int, Sequence[CompiledClaim]] = {}
        for i, claim in enumerate(claims):
            for key in _keys(claim):
                self._having[key] = self._having.get(key, 0) | 1 << i

    def of_subjects(self, claim: CompiledClaim) -> Sequence[CompiledClaim]:
        """The claims that are of a subject of one's, or count it in a list; in order, as everywhere here."""
        return self._listed(self._any(("subject", s) for s in claim.subjects))

    def of_predicates(self, claim: CompiledClaim) -> Sequence[CompiledClaim]:
        """The claims that tell a deed of one's."""
        return self._listed(self._any(("predicate", p) for p in claim.predicates))

    def of_nouns(self, slots: Iterable[Slot]) -> Sequence[CompiledClaim]:
        """The claims that count what some slots count."""
        return self._listed(self._any(("noun", n) for s in slots for n in s.nouns))

    def meeting(self, slots: Iterable[Slot]) -> Sequence[CompiledClaim]:
        """The claims with a slot that a figure of one of these could fill, as `may_meet` tells it."""
        return self._listed(self._any(k for s in slots for k in _wanted(s)))

    def _any(self, keys: Iterable[Hashable]) -> int:
        found = 0
        for key in keys:
            found |= self._having.get(key, 0)
        return found

    def _listed(self, found: int) -> Sequence[CompiledClaim]:
        known = self._lists.get(found)
        if known is None:
            known = self._lists[found] = [c for i, c in enumerate(self._claims) if found >> i & 1]
        return known


def _keys(claim: CompiledClaim) -> Iterable[Hashable]:
    """What a claim is looked up by."""
    yield from (("subject", s) for s in claim.subjects | claim.members)
    yield from (("predicate", p) for p in claim.predicates)
    for slot in claim.slots:
        yield from (("noun", n) for n in slot.nouns)
        yield from _offered(slot)


def _offered(slot: Slot) -> Iterable[Hashable]:
    """What is known of a slot by which others that may meet it find it."""
    dim = dimension(slot.figure)
    if dim in _COUNTS:
        return (("counts",), *(("counting", n) for n in slot.nouns or ("",)))
    unit = ("unit", dim, slot.figure.unit)
    return (unit, ("measure", dim)) if slot.figure.kind == "measure" else (unit,)


def _wanted(slot: Slot) -> Iterable[Hashable]:
    """What the slots are known by that may meet one: counts by their nouns, all else by kind and unit."""
    if dimension(slot.figure) in _COUNTS:
        return [("counting", n) for n in (*slot.nouns, "")] if slot.nouns else [("counts",)]
    return _offered(slot)
