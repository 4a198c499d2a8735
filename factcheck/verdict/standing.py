"""Whether an alignment may be judged at all: what ties a figure to its claim firmly enough to call it wrong."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.verdict import scale, unit
from factcheck.verdict.case import Case

ANCHORED = 0.80
"""How well a figure must fit a claim for another value to contradict it."""
_WHOLE, _ALL_BUT, _FAIR, _SEVERAL = 0.95, 0.75, 0.55, 2
"""Or else: nearly all of the claim's own words around it, more than one, and nothing that speaks against it."""


_LONG = 6
"""Digits that no other figure has by accident, one of them slipped."""


def swaps(cases: Iterable[Case]) -> frozenset[tuple[str, str]]:
    """The claims that a text tells with each other's values, as (claim, whose value it has), both ways round."""
    taken = {(c.alignment.claim.key, other.key) for c in cases if c.apart for other in c.lenders()}
    return frozenset((one, other) for one, other in taken if (other, one) in taken)


def holds(case: Case, exchanged: frozenset[tuple[str, str]] = frozenset()) -> bool:
    """Whether an alignment may be judged at all: what is not anchored contradicts nothing.

    `exchanged` are the claims told with each other's values: what no accident does needs no stronger tie.

    A figure that differs by more than its scale, its unit or its owner may simply be another figure:
    it takes a stronger tie to be called wrong. A stranger's figure is nobody's error.
    """
    a = case.alignment
    if case.units_differ and not case.same_number:
        return False
    if a.circumstances.another_day and (case.comparison is None or not case.comparison.agrees or case.comparison.notes):
        return False  # another day's count; where it is the release's own to the digit, the day is what is wrong
    if not case.apart:
        return a.subject != "other" or a.anchored
    if a.subject == "other" or a.circumstances.shared_out:
        return False
    if a.circumstances.negated and a.figure is not None and not a.claim.negative:
        return False  # "has not 16 but 14": another value denied is no other value told
    if scale.applies(case) or unit.applies(case):
        return a.anchored or a.score >= _FAIR or case.telling_digits()  # the same digits
    slip = case.slipped_digits()
    if slip >= _LONG or (slip and (a.anchored or a.score >= _FAIR)):
        return True  # 16,57 for 16,75
    words = len(a.terms) + (a.slot is not None and bool(a.slot.nouns) and a.slot.figure.kind in ("count", "number"))
    tied = a.score >= ANCHORED or (a.share >= _ALL_BUT and a.score >= _FAIR and words >= _SEVERAL)
    if a.figure is not None and a.share >= _WHOLE and a.score >= _FAIR:
        # All of the claim is there, were it one word: «данные на 1 октября», «требуется 22 млрд долларов в год»
        rate = a.slot is not None and a.figure.per is not None and a.figure.per == a.slot.figure.per
        tied = tied or a.figure.kind == "date" or rate
    # A sibling's own value in this claim's place is no accident: the two were swapped.
    lenders = case.lenders()
    if any((a.claim.key, lender.key) in exchanged for lender in lenders):
        return True
    swapped = a.subject == "own" and a.score >= _FAIR and bool(lenders)
    return (tied or swapped) and a.anchored
