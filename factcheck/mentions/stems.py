"""Stems: what the inflected forms of one word share."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from factcheck.lang.kk.suffixes import AFTER_CONSONANTS, DOERS, FOLLOWS, HARDENED, SUFFIXES, VOICELESS, VOWELS
from factcheck.model.text import VOCABULARY

_LONGEST = max(map(len, SUFFIXES))
_SNOWBALL = {"ru": "russian", "en": "english"}


@lru_cache(maxsize=4)
def _snowball(lang: str) -> Any:
    """The Snowball stemmer of a language; imported here, since Kazakh does without."""
    import Stemmer

    return Stemmer.Stemmer(_SNOWBALL[lang])


def _strip_kazakh(word: str) -> str:
    """Strip inflectional suffixes from the end, longest first, while a root of three letters is left.

    Kazakh stacks them: зауыт-тар-ы-мыз-дан. Four rounds strip every stack that prose uses.
    """
    for _ in range(4):
        for n in range(min(_LONGEST, len(word) - 3), 0, -1):
            if word[-n:] in SUFFIXES and _may_follow(word[:-n], word[-n]):
                word = word[:-n]
                break
        else:
            break
    return word[:-1] + HARDENED.get(word[-1:], word[-1:])


def _may_follow(root: str, first: str) -> bool:
    """Whether a suffix that begins with `first` stands behind a root."""
    last = root[-1]
    if first in AFTER_CONSONANTS:
        return last not in VOWELS or last == "у"
    if first == "с" and last in AFTER_CONSONANTS:
        return root.endswith(DOERS)
    return last in FOLLOWS[first] if first in FOLLOWS else first not in "дғг" or last not in VOICELESS


@lru_cache(maxsize=VOCABULARY)
def stem(word: str, lang: str) -> str:
    """The stem of one word: case-folded, ё as е, without inflection (Snowball for ru and en).

    A suffix written behind a hyphen («ПАМЗ-ды», «ЗиК-ті») goes with it; other compounds
    («вице-премьер») are stemmed by their last part.

    >>> stem("заводами", "ru"), stem("plants", "en"), stem("ПАМЗ-ды", "kk")
    ('завод', 'plant', 'памз')
    """
    word = word.casefold().replace("ё", "е").replace("'s", "")
    head, hyphen, tail = word.rpartition("-")
    if hyphen and head and lang == "kk" and tail in SUFFIXES:
        return head
    if lang == "kk" and not word.isascii():
        return _strip_kazakh(word)
    if word.isascii():
        return str(_snowball("en").stemWord(word))
    return str(_snowball("ru").stemWord(word))
