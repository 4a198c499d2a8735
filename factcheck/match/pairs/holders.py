"""Whose a figure is by the names in its own part of the sentence: «завод Орлова — в 1928-м, депо — в 1993-м»."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from importlib import import_module
from itertools import pairwise
from typing import Literal

from factcheck.match.pairs.spelling import same_name, skeleton
from factcheck.model.mention import Name, Passage, Word
from factcheck.model.pairing import Stated
from factcheck.model.text import Span

_MARK = re.compile(r"[,;:()]")


def held(passage: Passage, sentence: Span, words: Sequence[Word], stated: Sequence[Stated]) -> Iterator[Stated]:
    """Take a sentence, its words and what it states; give what it states with the names that hold each."""
    parts = list(_parts(passage, sentence, words, stated))
    for s in stated:
        part = next((p for p in parts if p.start <= s.span.start < p.stop), sentence)
        alone = not any(o is not s and o.kind == s.kind and part.start <= o.span.start < part.stop for o in stated)
        names = [n for n in passage.names if alone and part.start <= n.span.start < part.stop]
        sure, unsure = (frozenset(_stems((n for n in names if _is_sure(n) == is_so), words)) for is_so in (True, False))
        yield replace(s, holders=sure, opening=unsure)


def _stems(names: Iterable[Name], words: Iterable[Word]) -> Iterator[str]:
    """The stems of the words of names."""
    spans = [n.span for n in names]
    return (w.stem for w in words if any(s.start <= w.start < s.stop for s in spans))


def _parts(passage: Passage, sentence: Span, words: Iterable[Word], stated: Sequence[Stated]) -> Iterator[Span]:
    """The parts of a sentence: from mark to mark, and from «и» to «и» where it joins what tells figures alike."""
    text = passage.segment.text
    joining = import_module(f"factcheck.lang.{passage.segment.lang}.forms").CONJUNCTIONS
    cuts = {m.start() for m in _MARK.finditer(text, sentence.start, sentence.stop)}
    cuts -= {c for c in cuts for s in stated if s.span.start <= c < s.span.stop}
    cuts |= {
        w.start
        for w in words
        if w.text.casefold() in joining and any(a.stop <= w.start < b.start for a, b in _alike(stated))
    }
    for start, stop in pairwise(sorted({sentence.start, *cuts, sentence.stop})):
        yield Span(start, stop)


def _alike(stated: Sequence[Stated]) -> Iterator[tuple[Span, Span]]:
    """Neighbours of one kind among what a sentence states."""
    for kind in {s.kind for s in stated}:
        yield from pairwise(s.span for s in stated if s.kind == kind)


def _is_sure(name: Name) -> bool:
    """Whether a name is one, and no word with a capital that opens its sentence."""
    return not name.initial or name.quoted or len(name.words) > 1 or sum(map(str.isupper, name.words[0])) > 1


def holder(ours: Stated, theirs: Stated, *, across: bool) -> Literal["same", "other", "open"]:
    """Whether two figures are told of one name, or the release's of another than the draft's; else open."""
    pairs = [(a, b) for a in ours.holders for b in theirs.holders | theirs.opening]
    pairs += [(a, b) for a in ours.opening for b in theirs.holders]
    if any(a == b or (across and same_name(skeleton(a), skeleton(b))) for a, b in pairs):
        return "same"
    return "other" if ours.holders and pairs else "open"
