"""Whether an alignment may be judged at all: what ties a figure to its claim firmly enough to call it wrong."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.model.alignment import Alignment
from factcheck.model.mention import Reading
from factcheck.verdict import scale, unit
from factcheck.verdict.case import Case

ANCHORED = 0.80
"""How well a figure must fit a claim for another value to contradict it."""
_WHOLE, _ALL_BUT, _FAIR, _SEVERAL = 0.95, 0.75, 0.55, 2
"""Or else: nearly all of the claim's own words around it, more than one, and nothing that speaks against it."""


_LONG = 6
"""Digits that no other figure has by accident, one of them slipped."""


_ADRIFT = 0.7
"""What is left of a tie to a claim about nobody where nobody of the file is near."""


def standing(reading: Reading, cases: Sequence[Case]) -> list[Case]:
    """The mentions that may be judged, of all that the matcher found in a text."""
    exchanged, right = swaps(cases), told_rightly(reading, cases)
    taken = {one for one, _ in exchanged}
    return [
        c for c in cases if holds(c, exchanged) and (c.alignment.claim.key in taken or not is_beside(reading, c, right))
    ]


def swaps(cases: Iterable[Case]) -> frozenset[tuple[str, str]]:
    """The claims that a text tells with each other's values, as (claim, whose value it has), both ways round."""
    taken = {(c.alignment.claim.key, other.key) for c in cases if c.apart for other in c.lenders()}
    return frozenset((one, other) for one, other in taken if (other, one) in taken)


def told_rightly(reading: Reading, cases: Iterable[Case]) -> frozenset[tuple[str, int, int]]:
    """The sentences that tell a claim's own value, as (claim, passage, sentence): what else stands there is compared.

    «Длина моста — 214 метров, ширина — 11,5 метра», "18.7 billion, against 16.2 billion a year earlier".
    """
    agreeing = (c.alignment for c in cases if c.comparison is not None and c.comparison.agrees and holds(c))
    return frozenset((a.claim.key, a.passage, _sentence(reading, a)) for a in agreeing)


def is_beside(reading: Reading, case: Case, right: frozenset[tuple[str, int, int]]) -> bool:
    """Whether a figure that differs stands in a sentence that tells the claim's own value, so that it is another."""
    a = case.alignment
    if a.figure is None or not case.apart or scale.applies(case) or unit.applies(case) or a.circumstances.shared_out:
        return False
    if a.slot is not None and a.figure.unit not in (None, a.slot.figure.unit):
        return False  # «6400 кв. м (0,46 га)» is converted wrongly
    return (a.claim.key, a.passage, _sentence(reading, a)) in right


def _sentence(reading: Reading, alignment: Alignment) -> int:
    """The number of a mention's sentence in its passage; a row of a table is one for each of its cells."""
    segment = reading.passages[alignment.passage].segment
    return alignment.span.start if segment.kind == "row" else segment.sentence_at(alignment.span.start)


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
        return a.subject != "other" or (a.anchored and a.score >= _FAIR)
    if a.subject == "other":
        return False
    if a.circumstances.shared_out:
        return case.same_number and (a.anchored or a.score >= _FAIR)  # «1200 автобусов в месяц» for a year's
    if a.circumstances.negated and a.figure is not None and not a.claim.negative:
        return False  # "has not 16 but 14": another value denied is no other value told
    score = a.score * (_ADRIFT if a.adrift else 1.0)
    if scale.applies(case) or unit.applies(case):
        return a.anchored or score >= _FAIR or case.telling_digits()  # the same digits
    slip = case.slipped_digits()
    if slip >= _LONG or (slip and (a.anchored or score >= _FAIR)):
        return True  # 16,57 for 16,75
    lenders = case.lenders()
    if any((a.claim.key, lender.key) in exchanged for lender in lenders):
        return True
    # A sibling's own value in this claim's place is no accident: the two were swapped.
    swapped = a.subject == "own" and score >= _FAIR and bool(lenders)
    return (swapped or _is_tied(case, score)) and a.anchored and not _may_number(case)


def _is_tied(case: Case, score: float) -> bool:
    """Whether what stands around a figure is so much of the claim that another value in its place is wrong."""
    a = case.alignment
    words = len(a.terms) + (a.slot is not None and bool(a.slot.nouns) and a.slot.figure.kind in ("count", "number"))
    if score >= ANCHORED or (a.share >= _ALL_BUT and score >= _FAIR and words >= _SEVERAL):
        return True
    if a.figure is None or a.slot is None or a.share < _WHOLE or score < _FAIR:
        return False
    # All of the claim is there, were it one word: «данные на 1 октября», «требуется 22 млрд долларов в год»
    return a.figure.kind == "date" or (a.figure.per is not None and a.figure.per == a.slot.figure.per)


def _may_number(case: Case) -> bool:
    """Whether a bare number may number the noun beside it rather than count it: «пост номер 7»."""
    a = case.alignment
    bare = a.figure is not None and a.figure.kind == "number" and not a.figure.scaled
    return bare and a.slot is not None and a.slot.figure.kind == "count" and a.share < _ALL_BUT
