"""Shares of one whole that pass a hundred per cent.

«60 % жителей поддержали, 30 % против, 20 % затруднились ответить» tells of 110 per cent. The
sentence has to make its per cents shares of one whole of which each member is counted once: for,
against and undecided; «распределились»; «остальные»; «60 % — женщины, 50 % — мужчины». Changes,
rates, polls with several answers and shares of several wholes («60 % женщин, 50 % мужчин») are none.

Example:
    draft   60 % жителей поддержали проект, 30 % — против, 20 % затруднились ответить.
            conflict[shares]: доли одного целого дают вместе 110 %

Mend: see which share is wrong, or say that several answers could be given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.model.figure import Figure
from factcheck.model.finding import Conflict
from factcheck.model.mention import Passage, Reading
from factcheck.model.text import Span
from factcheck.verdict.interval import Written
from factcheck.verdict.itself.phrases import compiled, opposites, pattern, table
from factcheck.verdict.itself.told import Told, conflict, sentences, spelt, within

_FEWEST = 2
_POLL = 3
_DASH = r"\s*[—–-]\s*$|\s*[—–-]\s"
_WHOLE = Decimal(100)
_CUES = frozenset(
    "~" + cue for cue in ("earlier", "later", "last-period", "hypothetical", "other", "former", "each", "both")
)
_UNLIKE = _CUES | {"rate", "grow", "fall", "exceed"}


def find(reading: Reading) -> Iterator[Conflict]:
    """Yield a conflict for each enumeration of shares that is more than its whole."""
    for passage in reading.passages:
        if passage.segment.kind in ("row", "code", "heading"):
            continue
        for sentence, figures in sentences(passage):
            shares = [f for f in figures if f.kind == "percent" and f.unit == "percent"]
            if len(shares) < _FEWEST or not _one_whole(passage, sentence, figures, shares):
                continue
            least = sum((Written.of(f).interval().low or Decimal(0) for f in shares), Decimal(0))
            if least <= _WHOLE:
                continue
            said = Told(passage, sentence, shares[0])
            last = passage.segment.source(Span(shares[-1].start, shares[-1].end))
            first = passage.segment.source(Span(shares[1].start, shares[1].end))
            values = [f.value for f in shares if isinstance(f.value, Decimal)]
            total = spelt(sum(values, Decimal(0)), passage.segment.lang)
            yield conflict("shares", reading, said, Span(first.start, last.stop), "shares", total)


def _one_whole(passage: Passage, sentence: Span, figures: Sequence[Figure], shares: Sequence[Figure]) -> bool:
    """Whether the sentence makes its per cents shares of one whole."""
    if any(f.change != "none" or f.per or not isinstance(f.value, Decimal) or f.value > _WHOLE for f in shares):
        return False
    if any(f.kind == "date" or (f.kind == "percent" and f.unit != "percent") for f in figures):
        return False
    if any(not _UNLIKE.isdisjoint(w.senses) for w in within(passage.words, sentence)):
        return False
    lang, text = passage.segment.lang, passage.segment.text[sentence.start : sentence.stop]
    if pattern(lang, "RATES").search(text) or pattern(lang, "OF_WHICH").search(text) or "(" in text:
        return False
    chunks = _chunks(passage.segment.text, sentence, shares)
    if len(shares) == _FEWEST:
        return _halves(lang, chunks)
    if len(shares) == _POLL and _polled(lang, chunks):
        return True
    listed = all(re.match(_DASH, c) for c in chunks) or all(re.search(_DASH, c) for c in chunks[:-1])
    return (listed and bool(pattern(lang, "ONE_WHOLE").search(text))) or _rest(lang, passage.segment.text, shares)


def _chunks(text: str, sentence: Span, shares: Sequence[Figure]) -> list[str]:
    """The words of each share: those behind it, up to the next."""
    ends = [*(f.start for f in shares[1:]), sentence.stop]
    return [text[f.end : stop] for f, stop in zip(shares, ends, strict=True)]


def _halves(lang: str, chunks: Sequence[str]) -> bool:
    """Whether two shares are those of two halves: «60 % — женщины». Of «60 % женщин» the women are the whole."""
    being = compiled(("—", "–", "-", *table(lang, "BEING")))
    marks = [being.match(c.lstrip()) for c in chunks]
    nouns = [c.lstrip()[m.end() :].lstrip() for c, m in zip(chunks, marks, strict=True) if m]
    if len(nouns) != _FEWEST:
        return False
    first, second = nouns
    return any((a.match(first) and b.match(second)) or (b.match(first) and a.match(second)) for a, b in opposites(lang))


def _polled(lang: str, chunks: Sequence[str]) -> bool:
    """Whether three shares are for, against and neither, each with its own words behind it."""
    undecided = [c for c in chunks if pattern(lang, "UNDECIDED").search(c)]
    decided = [c for c in chunks if c not in undecided]
    return len(undecided) == 1 and any(
        a.search(decided[0]) and b.search(decided[1]) and not a.search(decided[1]) for a, b in opposites(lang)
    )


def _rest(lang: str, text: str, shares: Sequence[Figure]) -> bool:
    """Whether the last share is what remains: «остальные 20 %»."""
    last = shares[-1]
    return any(
        not text[m.end() : last.start].strip(" —–-")
        for m in pattern(lang, "REST").finditer(text, max(0, last.start - 30), last.start)
    )
