"""Which sentences of a translation translate which: by their order, their length, their names and figures."""

from __future__ import annotations

import math
from collections.abc import Sequence

from factcheck.match.pairs.sentences import Sentence
from factcheck.match.pairs.spelling import same_name
from factcheck.model.records import NamedTuple

_SHAPES = ((1, 1), (1, 0), (0, 1), (2, 1), (1, 2), (2, 2))
_COST = {(1, 1): 0.0, (1, 0): 2.5, (0, 1): 2.5, (2, 1): 1.2, (1, 2): 1.2, (2, 2): 2.0}
"""What a bead of so many sentences costs beside the common one, of one each."""
_SPREAD = 0.45
"""How far, as a logarithm, the lengths of a sentence and its translation part from the texts' own ratio."""
_NAME, _FAMILY, _KIND, _UNLIKE = 1.0, 0.5, 0.7, 0.6
_MOST_NAMES, _MOST_FAMILIES, _MOST_KINDS = 3, 3, 3
_LONGER, _SINGLE, _BACKED, _FEWEST = 1.45, 0.7, 0.25, 2
"""How much longer a translation may be, which share of its sentences is one for one and has common words."""
_BAND = 40
"""How many sentences a translation may run ahead or behind."""


class Bead(NamedTuple):
    """Sentences of the release and those of the draft that translate them; either may be none."""

    release: tuple[int, ...]
    draft: tuple[int, ...]


def align(release: Sequence[Sentence], draft: Sequence[Sentence]) -> tuple[Bead, ...]:
    """Take the sentences of two texts; give their beads, in order."""
    ratio = _length(draft) / max(1, _length(release))
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for i in range(len(release) + 1):
        for j in _near(i, len(release), len(draft)):
            for shape in _SHAPES:
                before = (i - shape[0], j - shape[1])
                if before not in best or before == (i, j):
                    continue
                cost = best[before][0] + _cost(release[before[0] : i], draft[before[1] : j], shape, ratio)
                if (i, j) not in best or cost < best[i, j][0]:
                    best[i, j] = (cost, before)
    return tuple(_beads(best, (len(release), len(draft))))


def is_translation(beads: Sequence[Bead], release: Sequence[Sentence], draft: Sequence[Sentence]) -> bool:
    """Whether a text of another language translates the release sentence by sentence, or only retells it."""
    ratio = _length(draft) / max(1, _length(release))
    paired = [b for b in beads if b.release and b.draft]
    single = sum(len(b.release) == len(b.draft) == 1 for b in beads)
    backed = sum(_is_backed([release[n] for n in b.release], [draft[n] for n in b.draft]) for b in paired)
    return (
        1 / _LONGER <= ratio <= _LONGER and single >= _SINGLE * len(beads) and backed >= _BACKED * max(1, len(paired))
    )


def _is_backed(ours: Sequence[Sentence], theirs: Sequence[Sentence]) -> bool:
    """Whether a sentence and its translation share a name, or words of two families."""
    names = [n for s in ours for n in s.names]
    if any(same_name(n, o) for s in theirs for n in s.names for o in names):
        return True
    return len({f for s in ours for f in s.families} & {f for s in theirs for f in s.families}) >= _FEWEST


def _near(i: int, ours: int, theirs: int) -> range:
    """Where in the draft the translation of sentence `i` can stand: a long text is not searched from end to end."""
    middle = round(i * theirs / max(1, ours))
    width = _BAND + abs(ours - theirs)
    return range(max(0, middle - width), min(theirs, middle + width) + 1)


def _beads(best: dict[tuple[int, int], tuple[float, tuple[int, int]]], end: tuple[int, int]) -> list[Bead]:
    """The beads of the cheapest way, from its end back to the beginning."""
    beads = []
    while end != (0, 0):
        start = best[end][1]
        beads.append(Bead(tuple(range(start[0], end[0])), tuple(range(start[1], end[1]))))
        end = start
    return beads[::-1]


def _length(sentences: Sequence[Sentence]) -> int:
    return sum(s.span.stop - s.span.start for s in sentences)


def _cost(ours: Sequence[Sentence], theirs: Sequence[Sentence], shape: tuple[int, int], ratio: float) -> float:
    """What it costs to take the one for a translation of the other: unlike lengths, less what they share."""
    cost = _COST[shape]
    if not ours or not theirs:
        return cost
    apart = math.log(max(1.0, _length(theirs)) / max(1.0, _length(ours) * ratio)) / _SPREAD
    return cost + min(apart * apart / 2, 4.0) - _shared(ours, theirs)


def _shared(ours: Sequence[Sentence], theirs: Sequence[Sentence]) -> float:
    """What two stretches have in common: names, families of words, kinds of figures."""
    names = [n for s in ours for n in s.names]
    named = sum(any(same_name(n, o) for o in names) for s in theirs for n in s.names)
    families = {f for s in ours for f in s.families} & {f for s in theirs for f in s.families}
    a = [x.kind for s in ours for x in s.stated]
    b = [x.kind for s in theirs for x in s.stated]
    common = sum(min(a.count(k), b.count(k)) for k in set(a))
    unlike = len(a) + len(b) - 2 * common
    return (
        _NAME * min(named, _MOST_NAMES)
        + _FAMILY * min(len(families), _MOST_FAMILIES)
        + _KIND * min(common, _MOST_KINDS)
        - _UNLIKE * min(unlike, _MOST_KINDS)
    )
