"""Russian numbers inside compound words: «стодвадцатитысячный», «двадцатилетний», «полмиллиона»."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from factcheck.lang.ru import numerals as table

_SCALES = {"тысячн": 10**3, "миллионн": 10**6, "миллиардн": 10**9, "триллионн": 10**12}
_ENDINGS = frozenset(table.ORDINAL_ENDINGS.split())


@cache
def _parts() -> dict[str, int]:
    """The first parts of compounds and what they are worth."""
    return {form: value for value, forms in table.COMPOUND_PARTS.items() for form in forms.split()}


def split_compound(word: str) -> tuple[int, str] | None:
    """The number that a compound word opens with, and the rest of the word; None if it opens with none.

    Parts go from large to small: «сто двадцати» in «стодвадцатилетний».
    """
    parts, total, room, at = _parts(), 0, 1000, 0
    while at < len(word):
        step = next(((n, parts[word[at : at + n]]) for n in range(12, 1, -1) if word[at : at + n] in parts), None)
        if step is None or step[1] >= room or at + step[0] >= len(word):
            break
        total, at = total + step[1], at + step[0]
        room = 100 if step[1] >= 100 else 10 if step[1] >= 20 else 1
    return (total, word[at:]) if at else None


def joined_ordinal(word: str) -> Decimal | None:
    """The worth of an ordinal of thousands or more written as one word: «двадцатиоднотысячный»."""
    for stem, scale in _SCALES.items():
        cut = word.find(stem)
        if cut > 0 and word[cut + len(stem) :] in _ENDINGS:
            split = split_compound(word[: cut + len(stem)])
            if split and split[1] == stem:
                return Decimal(split[0] * scale)
    return None


def half(word: str) -> str | None:
    """What «пол-» halves: «часа» of «полчаса», «миллиона» of «полмиллиона»; None if the word is another."""
    return word[len(table.HALF_PREFIX) :] if word.startswith(table.HALF_PREFIX) and len(word) > 5 else None
