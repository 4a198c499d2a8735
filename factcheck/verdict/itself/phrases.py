"""Looking for a language's words and phrases in a text, by the tables of `lang/*/itself.py`."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import import_module

Entries = tuple[str, ...]


@lru_cache(maxsize=64)
def pattern(lang: str, name: str) -> re.Pattern[str]:
    """What finds any entry of one table of a language; an entry that ends in `*` is the beginning of a word."""
    return compiled(table(lang, name))


def table(lang: str, name: str) -> Entries:
    """The entries of one table of a language."""
    found: Entries = getattr(import_module(f"factcheck.lang.{lang}.itself"), name)
    return found


@lru_cache(maxsize=64)
def compiled(entries: Entries) -> re.Pattern[str]:
    """What finds any of these words and phrases, whatever their case; the longest first."""
    spelt = "|".join(_spelt(e) for e in sorted(entries, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{spelt})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=8)
def opposites(lang: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """The pairs of halves that a language has words for."""
    pairs: tuple[tuple[str, str], ...] = import_module(f"factcheck.lang.{lang}.itself").OPPOSITES
    return tuple((compiled(_alternatives(one)), compiled(_alternatives(other))) for one, other in pairs)


@lru_cache(maxsize=8)
def function_words(lang: str) -> frozenset[str]:
    """The small words of a language, which tell nothing of a subject."""
    words: frozenset[str] = import_module(f"factcheck.lang.{lang}.function_words").FUNCTION_WORDS
    return words


def _alternatives(entry: str) -> Entries:
    return tuple(part.strip() for part in entry.split("|"))


def _spelt(entry: str) -> str:
    """An entry as a pattern: any white space between its words."""
    stem = r"\s+".join(re.escape(word) for word in entry.rstrip("*").split())
    return stem + (r"\w*" if entry.endswith("*") else "")
