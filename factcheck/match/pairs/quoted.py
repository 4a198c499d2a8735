"""Names and quotations of a draft, looked for in the release."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from factcheck.match.grammar import fillers, honorifics, weekdays
from factcheck.match.keys import CUE
from factcheck.match.pairs.sentences import small_words
from factcheck.match.pairs.spelling import same_name, skeleton
from factcheck.model.mention import Name, Passage, Quote, Reading, Word
from factcheck.model.pairing import Words
from factcheck.model.records import NamedTuple
from factcheck.model.text import Span

_TOKEN = re.compile(r"\w+")
_FEWEST_WORDS, _SHORTEST_NAME = 4, 3
_ALTERED, _SAID = 0.75, 0.8
"""How much of a quotation must be the release's for the rest to be an alteration, and for it to be told at all."""


class _Said(NamedTuple):
    """A quotation of the release."""

    passage: int
    span: Span
    tokens: tuple[str, ...]
    places: tuple[Span, ...]
    """Of the tokens."""
    speakers: frozenset[str]


def words_of(release: Reading, draft: Reading) -> Iterator[Words]:
    """Take two readings; give every name and quotation of the draft, and whether the release has it."""
    across = release.lang != draft.lang
    known = _Known(release, across)
    for index, passage in enumerate(draft.passages):
        for name in passage.names:
            words = _telling(passage, name)
            if words:
                found = all(known.has(w) for w in words)
                yield Words(kind="name", passage=index, span=name.span, found=found)
        for quote in passage.quotes:
            if quote.speech and len(_tokens(passage, quote)) >= _FEWEST_WORDS:
                yield known.quoted(index, passage, quote)


class _Known:
    """What words a release has, and who says what in it."""

    def __init__(self, release: Reading, across: bool) -> None:
        words = [w for p in release.passages for w in p.words]
        self._across = across
        self._stems = {w.stem for w in words}
        self._families = {s for w in words for s in w.senses if s[0] != CUE}
        self._skeletons = sorted({skeleton(w.text) for w in words if w.text[0].isupper()}) if across else []
        self._text = " ".join(t for p in release.passages for t in _TOKEN.findall(_fold(p.segment.text)))
        self._said = [
            _Said(i, q.span, _tokens(p, q), _places(p, q), _speakers(p, q))
            for i, p in enumerate(release.passages)
            for q in p.quotes
            if q.speech
        ]

    def has(self, word: Word) -> bool:
        """Whether a word of a name stands in the release, in any form or script."""
        if word.stem in self._stems or word.text.casefold() in self._stems:
            return True
        if not self._across:
            return False
        mine = skeleton(word.text)
        kin = any(s in self._families for s in word.senses if s[0] != CUE)
        return kin or len(mine) < _SHORTEST_NAME or any(same_name(mine, s) for s in self._skeletons)

    def quoted(self, index: int, passage: Passage, quote: Quote) -> Words:
        """A quotation: word for word in the release, altered, in another mouth, or not there."""
        tokens, speakers = _tokens(passage, quote), _speakers(passage, quote)
        if self._across:
            return Words(kind="quote", passage=index, span=quote.span, found=bool(self._said))
        best = max(self._said, key=lambda s: _overlap(tokens, s.tokens), default=None)
        share = _overlap(tokens, best.tokens) if best else 0.0
        whole = f" {' '.join(tokens)} " in f" {self._text} "
        other = best is not None and share == 1 and bool(speakers and best.speakers) and not speakers & best.speakers
        return Words(
            kind="quote",
            passage=index,
            span=quote.span,
            found=whole or share >= _SAID,
            theirs=(best.passage, best.span) if best and share >= _ALTERED else None,
            stretch=_stretch(tokens, best) if best else None,
            altered=not whole and _ALTERED <= share < 1,
            speaker=", ".join(sorted(best.speakers)) if other and best else "",
        )


def _overlap(tokens: Sequence[str], others: Sequence[str]) -> float:
    """The share of a quotation's words that stand in another in the same order."""
    if len(set(tokens) & set(others)) < _ALTERED * len(set(tokens)):
        return 0.0
    blocks = SequenceMatcher(None, tokens, others, autojunk=False).get_matching_blocks()
    return sum(b.size for b in blocks) / len(tokens) if tokens else 0.0


def _tokens(passage: Passage, quote: Quote) -> tuple[str, ...]:
    return tuple(t for part in quote.parts for t in _TOKEN.findall(_fold(passage.segment.text[part.start : part.stop])))


def _places(passage: Passage, quote: Quote) -> tuple[Span, ...]:
    """Where the words of a quotation stand, one by one, as `_tokens` gives them."""
    found = (m for part in quote.parts for m in _TOKEN.finditer(passage.segment.text, part.start, part.stop))
    return tuple(Span(m.start(), m.end()) for m in found)


def _stretch(tokens: Sequence[str], said: _Said) -> Span | None:
    """What of the release's words a part of them goes over, from the first word to the last, altered ones with them."""
    blocks = [b for b in SequenceMatcher(None, tokens, said.tokens, autojunk=False).get_matching_blocks() if b.size]
    if not blocks:
        return None
    first = max(0, blocks[0].b - blocks[0].a)
    last = min(len(said.tokens), blocks[-1].b + len(tokens) - blocks[-1].a) - 1
    return Span(said.places[first].start, said.places[last].stop)


def _fold(text: str) -> str:
    return text.casefold().replace("ё", "е")


def _speakers(passage: Passage, quote: Quote) -> frozenset[str]:
    """The stems of the names that a quotation is attributed to."""
    said = quote.attribution
    if said is None:
        return frozenset()
    names = (n for n in passage.names if said.start <= n.span.start < said.stop and not n.initial)
    return frozenset(w.stem for n in names for w in _telling(passage, n))


def _telling(passage: Passage, name: Name) -> list[Word]:
    """The words of a name that say who is meant; none where a capital letter only opens the sentence."""
    lang = passage.segment.lang
    words = [w for w in passage.words if name.span.start <= w.start < name.span.stop]
    if name.initial:
        words = words[1:]
    return [w for w in words if len(w.text) > 1 and w.text.casefold() not in _untold(lang) and not _is_common(w)]


def _is_common(word: Word) -> bool:
    """Whether a word is an office or a month, whatever its first letter."""
    return any(s.startswith(("post:", CUE + "month-")) for s in word.senses)


@lru_cache(maxsize=8)
def _untold(lang: str) -> frozenset[str]:
    return small_words(lang) | weekdays(lang) | honorifics(lang) | fillers(lang)
