"""Names of two scripts held against each other by their consonants."""

from __future__ import annotations

from functools import lru_cache

from factcheck.match.romanise import canonical, likeness
from factcheck.model.text import VOCABULARY

_DROPPED = str.maketrans("", "", "aeiouy")
_FIRST = str.maketrans("aeiouy", "aaaaaa")
_SAME, _BEGINS, _SHORTEST = 0.7, 0.8, 2
_UNLIKE = 0.65
"""Below this it need not be known how alike two skeletons are."""


@lru_cache(maxsize=VOCABULARY)
def skeleton(word: str) -> str:
    """The consonants of a word in one spelling: what Latin and Cyrillic spellings of a name mostly share.

    >>> skeleton("Жумагалиев"), skeleton("Zhumagaliyev")
    ('jmglv', 'jmglv')
    """
    spelt = canonical(word).replace("dj", "j").replace("c", "k")
    return spelt[:1].translate(_FIRST) + spelt[1:].translate(_DROPPED)


@lru_cache(maxsize=VOCABULARY)
def same_name(one: str, other: str) -> bool:
    """Whether two skeletons may be one name; what inflection adds stands at the end."""
    short = min(len(one), len(other))
    whole = likeness(one, other, _UNLIKE) >= _SAME
    return whole or (short > _SHORTEST and likeness(one[:short], other[:short], _UNLIKE) >= _BEGINS)
