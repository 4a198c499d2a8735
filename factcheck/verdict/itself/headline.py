"""The title or the opening says one figure, the body another.

A headline is written last and rewritten in haste: «200 рабочих мест» over a text that tells of 150,
6,6 млн over 6,6 млрд. The two must count the same thing, the sentence of the body must tell what the
headline tells, and no figure of the body may be what the headline's could mean: a rounded headline
over an exact body is right. Another period's figure, a part's or somebody else's is no conflict.

Example:
    draft   На заводах создадут 200 рабочих мест

            После модернизации на заводах создадут 150 рабочих мест.
            conflict[headline]: в заголовке 200 рабочих мест, в тексте 150 рабочих мест

Mend: see which of the two is right, and put it in both places.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from factcheck.model.finding import Conflict
from factcheck.model.mention import Reading, Word
from factcheck.model.records import NamedTuple
from factcheck.verdict.itself.told import (
    MOST_FIGURES,
    Told,
    agree,
    alike,
    conflict,
    content,
    elsewhen,
    keys,
    may_be_alike,
    told,
    within,
)

_EARLY = 2
"""How many passages behind a title retell it as a rule."""
_PROSE = ("paragraph", "item", "quote")


class _Ask(NamedTuple):
    """How much of what the headline tells a sentence of the body has to tell: a share of its words, and how many."""

    share: float
    words: int


_EARLY_ASK = _Ask(0.4, 2)
_COUNT, _OTHER = _Ask(0.5, 2), _Ask(0.6, 2)
"""Of a sentence further down; a count has its noun, too."""
_LEAD = _Ask(0.5, 3)
_DATE = _Ask(0.9, 2)
"""A text names many days and years, most of them of other events; cups are won in several."""


def find(reading: Reading) -> Iterator[Conflict]:
    """Yield a conflict for each figure of the title or the opening that the body tells otherwise."""
    passages = reading.passages
    title = 1 if passages and passages[0].segment.kind == "heading" else 0
    if title:
        yield from _held(reading, 0, "headline")
    if len(passages) > title + 1 and passages[title].segment.kind == "paragraph":
        yield from _held(reading, title, "headline-lead")


def _held(reading: Reading, at: int, key: str) -> Iterator[Conflict]:
    """Hold the figures of one passage against those of all behind it."""
    own = list(told(reading.passages[at]))
    if not own or len(own) > MOST_FIGURES:
        return
    # A number without a unit is held to be what any figure of the body says, or it is left alone.
    body = [(i, t) for i, p in enumerate(reading.passages[at + 1 :]) for t in told(p)]
    for said in own:
        if said.figure.change == "from" or said.unlike() or _double(said):
            continue
        if any(may_be_alike(said, t) and agree(said.figure, t.figure) for _, t in body):
            continue
        about = _about(said)
        for i, t in body:
            if (
                alike(said, t)
                and _tells(said, about, t, i, key)
                and not _double(t)
                and not t.unlike()
                and not _elsewhen(said, t)
            ):
                if _summed(said, [b for _, b in body if alike(said, b)]):
                    break
                yield conflict("headline", reading, said, t.source, key, t.figure.text)
                break


def _about(said: Told) -> list[Word]:
    """The words of the headline that tell what its figure is about."""
    return content(said.words(), said.passage.segment.lang, within(said.passage.figures, said.sentence))


def _tells(said: Told, about: Sequence[Word], other: Told, distance: int, key: str) -> bool:
    """Whether a sentence of the body tells what the headline does."""
    if other.passage.segment.kind not in _PROSE or not about:
        return False
    dated = said.figure.kind == "date"
    own = [_met_by(w, dated) for w in about]
    there = [_met_by(w, dated) for w in other.words()]
    # One word of the body may be met by two of the headline that are of one family; it tells but one thing.
    met = min(_meeting(own, there), _meeting(there, own))
    ask = _asked(said, distance, key)
    # The first sentence under a title retells it, and says whose news it is.
    first = key == "headline" and distance == 0 and other.sentence.start == other.passage.segment.sentences[0].start
    least = min(ask.words, len(own)) if first and said.figure.kind == "count" else ask.words
    return met >= least and met >= ask.share * len(own) and (first or not _stranger(said, other))


def _stranger(said: Told, other: Told) -> bool:
    """Whether the clause names somebody or some place before the figure that the headline does not: a part, perhaps."""
    text, names, sentence, stop = other.passage.segment.text, other.passage.names, other.sentence, other.figure.start
    start = max(sentence.start, *(text.rfind(mark, sentence.start, stop) + 1 for mark in ",;:—("))
    known = {w.stem for w in said.words()}
    first = bisect_left(names, start, key=lambda n: n.span.start)
    for name in names[first : bisect_left(names, stop, lo=first, key=lambda n: n.span.start)]:
        if name.quoted or not name.initial:
            named = {w.stem for w in within(other.passage.words, name.span)}
            if not known & named:
                return True
    return False


def _meeting(words: Sequence[frozenset[str]], others: Sequence[frozenset[str]]) -> int:
    """How many of some words are among others."""
    known = frozenset(k for w in others for k in w)
    return sum(not known.isdisjoint(w) for w in words)


def _met_by(word: Word, dated: bool) -> frozenset[str]:
    """What a word is met by. Opened and begun are one family, but not on one day."""
    return frozenset(("=" + word.stem,)) if dated else keys(word)


def _asked(said: Told, distance: int, key: str) -> _Ask:
    if said.figure.kind == "date":
        return _DATE
    if key == "headline-lead":
        return _LEAD
    if distance < _EARLY:
        return _EARLY_ASK
    return _COUNT if said.figure.kind == "count" else _OTHER


def _double(said: Told) -> bool:
    """Whether the sentence has several figures of the kind: which of them is meant would be a guess.

    The same in another unit, as in brackets, is no second figure.
    """
    return any(
        alike(said, t) and not agree(said.figure, t.figure) for t in _beside(said) if t.figure is not said.figure
    )


def _beside(said: Told) -> Iterator[Told]:
    """The figures of a sentence."""
    for figure in within(said.passage.figures, said.sentence):
        yield Told(said.passage, said.sentence, figure)


def _elsewhen(said: Told, other: Told) -> bool:
    """Whether the body dates its figure where the headline does not."""
    return said.figure.kind != "date" and elsewhen(said, other)


def _summed(said: Told, parts: Sequence[Told]) -> bool:
    """Whether figures of the body add up to the headline's: it may sum them up."""
    values = [t.figure.value for t in parts if t.figure.value is not None and not isinstance(t.figure.value, tuple)]
    whole = said.figure.value
    if whole is None or isinstance(whole, tuple) or len(values) < 2:
        return False
    seen = set()
    for v in values:
        if whole - v in seen:
            return True
        seen.add(v)
    return sum(values) == whole
