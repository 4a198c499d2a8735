"""Offices and titles: a head noun with what belongs to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from importlib import import_module

from factcheck.mentions.lexicon import POST
from factcheck.mentions.words import fold
from factcheck.model.mention import Post, Word
from factcheck.model.text import Span

_MOST_WORDS = 9
_GAP = re.compile(r"[ ]|-")


@lru_cache(maxsize=8)
def fillers(lang: str) -> frozenset[str]:
    """Words that stand in an office without saying which («РК», "of", «және»)."""
    return frozenset(import_module(f"factcheck.lang.{lang}.posts").FILLERS)


def head_of(word: Word) -> str | None:
    """The family of an office's head noun, or None for any other word."""
    return next((s[len(POST) :] for s in word.senses if s.startswith(POST)), None)


def read_posts(text: str, words: Sequence[Word], lang: str) -> tuple[Post, ...]:
    """Every office in a text: the head and the words tied to it by mere spaces, before and after.

    The span is generous: it takes in all that could belong to the office up to the next
    punctuation mark, head noun or name. What of it counts is for the matcher to say.
    """
    out = []
    for i, word in enumerate(words):
        head = head_of(word)
        if head is None:
            continue
        first, last = _reach(text, words, i, -1, lang), _reach(text, words, i, 1, lang)
        out.append(
            Post(
                span=Span(words[first].start, words[last].stop),
                head=head,
                words=tuple(w.stem for w in words[first : last + 1]),
            )
        )
    return tuple(out)


def _reach(text: str, words: Sequence[Word], at: int, step: int, lang: str) -> int:
    """The index of the furthest word that may belong to the office whose head stands at `at`.

    Russian offices grow to the right («министр обороны»), Kazakh ones to the left, English ones both ways.
    """
    if (lang, step) in {("kk", 1), ("ru", -1)}:
        return at
    known = fillers(lang)
    end = at
    for _ in range(_MOST_WORDS):
        nxt = end + step
        if not 0 <= nxt < len(words):
            break
        low, high = min(end, nxt), max(end, nxt)
        if not _GAP.fullmatch(text[words[low].stop : words[high].start]):
            break
        word = words[nxt]
        if head_of(word) and step > 0 and lang != "ru":
            break
        if lang == "ru" and word.text[0].isupper() and fold(word.text) not in known and not head_of(word):
            break
        end = nxt
    return end
