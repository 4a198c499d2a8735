"""Proper names: runs of capitalised words, acronyms, names in quotation marks. Whose they are, is not asked here."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.model.mention import Name, Word
from factcheck.model.text import Span

# What may stand between two words of one name: a space, the stop of an initial, a hyphen of a double name.
_JOINT = re.compile(r"\.? ?-?")


def read_names(text: str, words: Sequence[Word], sentences: Sequence[Span]) -> tuple[Name, ...]:
    """Every name in a normalised text, in order."""
    starts = {s.start for s in sentences}
    out: list[Name] = []
    run: list[Word] = []
    for word in words:
        capital = word.text[0].isupper()
        if run and not (capital and _JOINT.fullmatch(text, run[-1].stop, word.start)):
            out.append(_name(run, text, starts))
            run = []
        if capital:
            run.append(word)
    if run:
        out.append(_name(run, text, starts))
    return tuple(out)


def _name(run: Sequence[Word], text: str, starts: set[int]) -> Name:
    """The name that a run of capitalised words is."""
    start, stop = run[0].start, run[-1].stop
    before = text[start - 1] if start else ""
    first = start - 1 if before in "«“\"„'" and start else start
    return Name(
        span=Span(start, stop),
        words=tuple(w.text for w in run),
        quoted=before in '«“"„' and bool(before),
        initial=first in starts or start in starts,
    )
