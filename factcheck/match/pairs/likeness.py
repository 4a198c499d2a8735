"""How alike two places of two texts are, by the words around them and never by their figures."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from factcheck.match.pairs.holders import holder
from factcheck.match.pairs.sentences import Sentence, Token
from factcheck.match.pairs.spelling import same_name, skeleton
from factcheck.model.pairing import Counterpart, Stated
from factcheck.model.records import NamedTuple

_WIDE, _NEAR = 6.0, 2.0
"""Over how many words a word's weight halves: around what is stated, and right beside it."""
_KIN, _CARRIED, _MARK = 0.6, 0.5, 0.5
"""What a word of the same family counts for, one of the sentence before or behind, another figure's kind."""
_FLOOR = 0.3
_FEWEST, _FEWEST_ACROSS, _MANY, _SHORT = 1, 3, 4, 2
_OTHER_TIMES = frozenset(f"~{cue}" for cue in ("earlier", "last-year", "year-before-last", "estimate", "namesake"))


class _Weights(NamedTuple):
    """What each sign weighs in telling whether two figures are one fact's: fitted on pairs of texts, then rounded."""

    near: float = 1.3
    wide: float = 0.6
    carried: float = 1.3
    their_near: float = 2.7
    their_wide: float = 1.4
    noun: float = 1.1
    other_noun: float = -0.4
    unit: float = 0.8
    bias: float = -2.3


_W = _Weights()


class Likeness:
    """Compares what a draft states with what a release states."""

    def __init__(self, release: Sequence[Sentence], draft: Sequence[Sentence], *, across: bool = False) -> None:
        self._release = release
        self._across = across
        self._known: dict[tuple[int, int, bool], tuple[float, ...]] = {}
        counts = Counter(stem for s in (*release, *draft) for stem in s.stems)
        total = len(release) + len(draft)
        self._rarity = {stem: _FLOOR + math.log(1 + total / n) for stem, n in counts.items()}

    def counterpart(self, ours: Stated, there: Sentence, theirs: Stated, here: Sentence) -> Counterpart:
        """Take what a release states and its sentence, what a draft states and its; give the one as the other's."""
        noun = bool(ours.nouns & theirs.nouns)
        apart = bool(ours.nouns and theirs.nouns) and not noun
        units = [s.figure.unit if s.figure else None for s in (ours, theirs)]
        drawn = (
            _W.bias
            + _W.near * self._covered(here, theirs, there, _NEAR)
            + _W.wide * self._covered(here, theirs, there, _WIDE)
            + _W.carried * self._covered(here, theirs, there, _WIDE, carried=True)
            + _W.their_near * self._covered(there, ours, here, _NEAR)
            + _W.their_wide * self._covered(there, ours, here, _WIDE)
            + _W.noun * noun
            + _W.other_noun * apart
            + _W.unit * (units[0] is not None and units[0] == units[1])
        )
        shared = tuple(t.stem for t in here.tokens if t.stem[0] != "#" and self._in(there, t))
        return Counterpart(
            ours,
            1 / (1 + math.exp(-drawn)),
            shared,
            kept=not apart and not _may_be_money(ours, theirs),
            anchored=self._anchored(there, theirs, here, shared),
            holder=holder(ours, theirs, across=self._across),
            alike=bool(there.deeds & here.deeds),
        )

    def _anchored(self, there: Sentence, theirs: Stated, here: Sentence, shared: Sequence[str]) -> bool:
        """Whether two sentences tell the same of the same: by words beside what is counted, the deed, the time."""
        counted = {noun[1:] for noun in theirs.nouns if noun[0] == "="}
        common = len(set(shared) - counted)
        if common < (_FEWEST_ACROSS if self._across else _FEWEST) and (len(self._release) > _SHORT or self._across):
            return False  # a text of a sentence or two has but one subject
        return common >= _MANY or not (_elsewhen(there, here) or _elsewise(there, here))

    def _covered(self, own: Sentence, around: Stated, other: Sentence, width: float, *, carried: bool = False) -> float:
        """The share of the words around a figure, the nearer the weightier, that another sentence has."""
        whole = found = 0.0
        for token, has in zip(own.tokens, self._shared(own, other, carried), strict=True):
            if token.stem[0] == "#" and token.place == around.first:
                continue
            if self._across and not (token.families or token.name or token.stem[0] == "#"):
                continue  # a word that no other language can share
            weight = self._rarity[token.stem] / (1 + _distance(token, around) / width)
            weight *= _MARK if token.stem[0] == "#" else 1
            whole += weight
            found += weight * has
        return found / whole if whole else 0.0

    def _shared(self, own: Sentence, other: Sentence, carried: bool) -> tuple[float, ...]:
        """How much of each word of a sentence another has: asked for by every figure of the two, found once."""
        key = (id(own), id(other), carried)
        if key not in self._known:
            self._known[key] = tuple(self._has(other, token, carried) for token in own.tokens)
        return self._known[key]

    def _has(self, sentence: Sentence, token: Token, carried: bool) -> float:
        """How much of a word a sentence has, or the sentences beside it."""
        has = self._in(sentence, token)
        if carried and has < _CARRIED:
            beside = (n for n in (sentence.number - 1, sentence.number + 1) if 0 <= n < len(self._release))
            has = max(has, _CARRIED * max((self._in(self._release[n], token) for n in beside), default=0.0))
        return has

    def _in(self, sentence: Sentence, token: Token) -> float:
        if token.stem in sentence.stems:
            return 1.0
        if token.families & sentence.families:
            return 1.0 if self._across else _KIN
        return float(self._across and token.name and any(same_name(skeleton(token.stem), n) for n in sentence.names))


def _may_be_money(ours: Stated, theirs: Stated) -> bool:
    """Whether one is a bare number with a scale word, which counts nothing: «7 миллиардов» are no plants."""
    scaled = [s.figure is not None and s.figure.scaled and s.bare for s in (ours, theirs)]
    return scaled[0] != scaled[1] and ours.kind == "count" and bool(ours.nouns or theirs.nouns)


def _elsewhen(there: Sentence, here: Sentence) -> bool:
    """Whether only one of the two is told of another time: «раньше», "last year", "was forecast"."""
    return bool((there.cues ^ here.cues) & _OTHER_TIMES)


def _elsewise(there: Sentence, here: Sentence) -> bool:
    """Whether both say what is done, and not the same."""
    return bool(there.deeds and here.deeds) and not there.deeds & here.deeds


def _distance(token: Token, around: Stated) -> int:
    """How many words lie between a word and a figure; none for the noun that it counts."""
    if token.place < around.first:
        return around.first - token.place
    return max(0, token.place - around.last + 1)
