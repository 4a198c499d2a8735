"""Letters of one alphabet typed for those of another: «Aстана» with a Latin A, "KZТ" with a Cyrillic Т."""

from __future__ import annotations

import re

_LATIN = "aceopxyhijsABCEHIJKMOPSTXY\u0259\u018f\u0275\u019f"
_CYRILLIC = "асеорхуһіјѕАВСЕНІЈКМОРЅТХУәӘөӨ"
_TO_CYRILLIC = dict(zip(_LATIN, _CYRILLIC, strict=True))
_TO_LATIN = {**dict(zip(_CYRILLIC, _LATIN, strict=True)), "Ү": "Y", "ү": "y", "Һ": "H"}

_LATIN_CLASS = "A-Za-z\u018f\u019f\u0259\u0275"
_CYRILLIC_CLASS = "\u0400-\u0481\u048a-\u052f"
_LETTERS = f"[{_LATIN_CLASS}{_CYRILLIC_CLASS}]+"
_SEAM = f"[{_LATIN_CLASS}][{_CYRILLIC_CLASS}]|[{_CYRILLIC_CLASS}][{_LATIN_CLASS}]"
# «c 2019 года», «o том», «K концу» with a Latin letter: a word of one letter between Cyrillic words.
_LONE = f'(?<=[{_CYRILLIC_CLASS}] )[acokyABCKOY](?= [«"]?[{_CYRILLIC_CLASS}0-9])|^[BCKOY](?= [{_CYRILLIC_CLASS}])'
_ROMAN = frozenset("IVXLCDMІХСМ")


def mend(text: str) -> str:
    """Return the text with every mixed word in one alphabet, character for character.

    A word goes to the alphabet of those of its letters that have no double in the other; where all
    have one, to the more frequent, and then to that of the words around it. A word with letters
    proper to both («QazTechтың») stays as it is.

    >>> mend("Cеверо-Казахстанская область, KZТ 6.6bn")
    'Северо-Казахстанская область, KZT 6.6bn'
    """
    if text.isascii():
        return text
    if re.search(_SEAM, text):
        text = _mend_words(text)
    return re.sub(_LONE, lambda m: _TO_CYRILLIC.get(m[0], m[0]), text)


def _mend_words(text: str) -> str:
    out: list[str] = []
    done = 0
    for m in re.finditer(_LETTERS, text):
        word = m[0]
        if word.isascii() or not re.search(_SEAM, word):
            continue
        out += text[done : m.start()], _mend_word(word, text, m.start())
        done = m.end()
    return "".join(out) + text[done:]


def _mend_word(word: str, text: str, start: int) -> str:
    latin = [c for c in word if _is_latin(c)]
    cyrillic = [c for c in word if not _is_latin(c)]
    if _ROMAN.issuperset(word):
        return _convert(word, _TO_LATIN)
    proper_latin = any(c not in _TO_CYRILLIC for c in latin)
    proper_cyrillic = any(c not in _TO_LATIN for c in cyrillic)
    if proper_latin and proper_cyrillic:
        return word
    if proper_latin:
        return _convert(word, _TO_LATIN)
    if proper_cyrillic or len(cyrillic) > len(latin):
        return _convert(word, _TO_CYRILLIC)
    if len(latin) > len(cyrillic) or _neighbour_is_latin(text, start):
        return _convert(word, _TO_LATIN)
    return _convert(word, _TO_CYRILLIC)


def _convert(word: str, table: dict[str, str]) -> str:
    return "".join(table.get(c, c) for c in word)


def _is_latin(letter: str) -> bool:
    return letter < "\u0300"


def _neighbour_is_latin(text: str, start: int) -> bool:
    """Whether the nearest letter before the word, within a line's reach, is Latin."""
    for c in reversed(text[max(0, start - 60) : start]):
        if c.isalpha():
            return _is_latin(c)
    return False
