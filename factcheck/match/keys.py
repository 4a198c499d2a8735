"""What a word of a text is looked up by in the claims: its stem, its families, its root."""

from __future__ import annotations

from functools import lru_cache

from factcheck.model.mention import Word
from factcheck.model.text import VOCABULARY

CUE = "~"
"""Marks the labels of a word that are cues, not families."""
_ROOT = 5
"""Letters of a root; a shorter stem has none to share."""


def keys_of(word: Word) -> tuple[str, ...]:
    """What a word is looked up by: its stem and its families."""
    return _keys(word.stem, word.senses)


@lru_cache(maxsize=VOCABULARY)
def _keys(stem: str, senses: tuple[str, ...]) -> tuple[str, ...]:
    return ("=" + stem, *(s for s in senses if s[0] != CUE and not s.startswith("post:")))


def keys_and_root(word: Word) -> tuple[str, ...]:
    """The keys of a word, and what words of its root are known by."""
    return _rooted(word.stem, word.senses)


@lru_cache(maxsize=VOCABULARY)
def _rooted(stem: str, senses: tuple[str, ...]) -> tuple[str, ...]:
    return (*_keys(stem, senses), root_key(stem))


def has_root(stem: str) -> bool:
    """Whether a stem is long enough to be more than its root."""
    return len(stem) > _ROOT


def root_key(stem: str) -> str:
    """What words of one root are known by where their endings part them: «отнесли», «отнесено»."""
    return "<" + stem[:_ROOT] if has_root(stem) else "<"
