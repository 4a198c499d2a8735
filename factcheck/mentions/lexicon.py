"""Looking words up in the tables of a language: families, cues, offices.

A table entry is the beginning of a word, a whole word (written with a closing `=`), or a phrase of
several of these. Tables are compiled once a language, into dictionaries keyed by beginning: no
pattern of hundreds of alternatives is ever built.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from importlib import import_module

from factcheck.model.text import VOCABULARY

CUE = "~"
"""Marks the labels that are cues, not families."""
POST = "post:"
"""Marks the labels of head nouns of offices."""

_PHRASE_GAP = 1


class Lexicon:
    """The compiled tables of one language."""

    __slots__ = ("_begins", "_longest", "_opened", "_phrases", "_whole", "labels")

    def __init__(self) -> None:
        self._begins: dict[str, list[str]] = {}
        self._whole: dict[str, list[str]] = {}
        self._phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self.labels = lru_cache(maxsize=VOCABULARY)(self._labels)
        self._opened = lru_cache(maxsize=VOCABULARY)(self._opens)
        self._longest = 0

    def add(self, label: str, entries: Iterable[str]) -> None:
        """Give `label` to every word or phrase of `entries`."""
        for entry in entries:
            word = entry.replace("ё", "е")
            if " " in word:
                parts = tuple(word.split())
                self._phrases.setdefault(parts[0], []).append((parts, label))
            elif word[-1] == "=":
                self._whole.setdefault(word[:-1], []).append(label)
            else:
                self._begins.setdefault(word, []).append(label)
                if len(word) > self._longest:
                    self._longest = len(word)

    def _labels(self, word: str) -> tuple[str, ...]:
        """The labels of one folded word, without those of phrases."""
        found = list(self._whole.get(word, ()))
        for n in range(2, min(len(word), self._longest) + 1):
            found += self._begins.get(word[:n], ())
        return tuple(dict.fromkeys(found))

    def phrases(self, words: Sequence[str]) -> Iterator[tuple[int, int, str]]:
        """Every phrase in `words` as (first index, last index, label)."""
        for i, word in enumerate(words):
            opened, seconds = self._opened(word)
            if opened and any(w.startswith(seconds) for w in words[i + 1 : i + _PHRASE_GAP + 2]):
                for parts, label in opened:
                    last = self._follow(words, i, parts)
                    if last is not None:
                        yield i, last, label

    def _opens(self, word: str) -> tuple[tuple[tuple[tuple[str, ...], str], ...], tuple[str, ...]]:
        """The phrases that a word can be the first of, and what the second word of each begins with."""
        heads = (word[:n] for n in range(2, len(word) + 1))
        opened = tuple(p for key in (word + "=", word, *heads) for p in self._phrases.get(key, ()))
        return opened, tuple({parts[1].rstrip("=") for parts, _ in opened})

    @staticmethod
    def _follow(words: Sequence[str], at: int, parts: tuple[str, ...]) -> int | None:
        """The index of the last word of a phrase that starts at `at`, or None."""
        for part in parts[1:]:
            for gap in range(1, _PHRASE_GAP + 2):
                if at + gap < len(words) and fits(words[at + gap], part):
                    at += gap
                    break
            else:
                return None
        return at


def fits(word: str, entry: str) -> bool:
    """Whether a folded word is one that a table entry means."""
    return word == entry[:-1] if entry.endswith("=") else word.startswith(entry)


@lru_cache(maxsize=8)
def lexicon(lang: str) -> Lexicon:
    """The lexicon of a language."""
    out = Lexicon()
    senses = import_module(f"factcheck.lang.{lang}.senses")
    cues = import_module(f"factcheck.lang.{lang}.cues")
    posts = import_module(f"factcheck.lang.{lang}.posts")
    for label, entries in senses.SENSES.items():
        out.add(label, entries.split())
    for parts, label in senses.PHRASES:
        out.add(label, (" ".join(parts),))
    for label, entries in cues.CUES.items():
        out.add(CUE + label, entries)
    for month, names in import_module(f"factcheck.lang.{lang}.dates").MONTHS.items():
        # A Kazakh name takes endings; the others are written out form by form.
        out.add(f"{CUE}month-{month}", (name if lang == "kk" else name + "=" for name in names.split()))
    for label, forms in posts.HEADS.items():
        out.add(POST + label, (form + "=" for form in forms.split()))
    return out
