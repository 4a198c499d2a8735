"""Russian numbers inside compound words: «стодвадцатитысячный», «двадцатилетний», «полмиллиона»."""

from __future__ import annotations

from decimal import Decimal
from functools import cache, lru_cache

from factcheck.lang.ru import numerals as table

_SCALES = {"тысячн": 10**3, "миллионн": 10**6, "миллиардн": 10**9, "триллионн": 10**12}
_SHORTEST_HALF, _LONGEST_HALF = 5, 20
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


@lru_cache(maxsize=8192)
def half_of(word: str) -> str | None:
    """What «пол-» halves: the unit of «полчаса» (`hour`), the scale word of «полмиллиона»; None for any other word."""
    if not word.startswith(table.HALF_PREFIX) or not _SHORTEST_HALF < len(word) < _LONGEST_HALF:
        return None
    from factcheck.mentions.figures.lexicon import lexicon

    words, rest = lexicon("ru"), word[len(table.HALF_PREFIX) :]
    if word in words.words:
        return None
    scale = words.words.get(rest)
    if scale is not None and scale.role == "scale":
        return rest
    return next((name.id for more, name, _ in words.names.first(rest) if not more and name.kind == "unit"), None)
