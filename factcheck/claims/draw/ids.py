"""Ids that a person can read: words of a sentence in Latin letters, the same on every run."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from importlib import import_module

_WORDS, _LONGEST, _SHORTEST = 4, 48, 3
_KEPT = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")


class Ids:
    """Gives out ids, none twice."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)

    def of(self, words: Sequence[str], lang: str, fallback: str) -> str:
        """Take words, the telling ones first; give an id of the first few, of more where that is taken."""
        spelt = [s for s in (latin(w, lang) for w in words) if s]
        for some in range(min(_WORDS, len(spelt)), len(spelt) + 1):
            candidate = _cut("-".join(spelt[:some]) or fallback)
            if candidate not in self._taken:
                return self._take(candidate)
        base = _cut("-".join(spelt[:_WORDS]) or fallback)
        return self._take(next(f"{base}-{n}" for n in _numbers() if f"{base}-{n}" not in self._taken))

    def _take(self, name: str) -> str:
        self._taken.add(name)
        return name


def _numbers() -> Iterator[int]:
    n = 2
    while True:
        yield n
        n += 1


def _cut(name: str) -> str:
    """A name no longer than ids should be, cut between words where it can be."""
    if len(name) <= _LONGEST:
        return name
    short = name[:_LONGEST]
    return short.rpartition("-")[0] or short


@lru_cache(maxsize=4096)
def latin(word: str, lang: str) -> str:
    """A word in the letters that an id may have.

    >>> latin("рабочих", "ru"), latin("құрылады", "kk"), latin("Café's", "en")
    ('rabochikh', 'qurylady', 'cafes')
    """
    table: dict[str, str] = import_module(f"factcheck.lang.{lang}.latin").LETTERS
    letters = "".join(table.get(c, c) for c in word.casefold())
    plain = unicodedata.normalize("NFKD", letters)
    return "".join(c for c in plain if c in _KEPT)
