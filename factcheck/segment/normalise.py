"""Text as it stands to text as it is read, with the way back to every character."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from factcheck.segment.lookalikes import mend

if TYPE_CHECKING:
    from collections.abc import Iterable

_GONE = "\x00"
"""Stands for a character to be dropped: `str.translate` alone cannot keep count."""

_SPACES = "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\xa0\u1680"
_SPACES += "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
_INVISIBLE = "\xad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
_INVISIBLE += "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufe0e\ufe0f\ufeff"
_CONTROLS = [c for c in (*range(0x20), *range(0x7F, 0xA0)) if chr(c) not in _SPACES]

_TABLE: dict[int, str] = {
    **dict.fromkeys(map(ord, _SPACES), " "),
    **dict.fromkeys(map(ord, _INVISIBLE), _GONE),
    **dict.fromkeys(_CONTROLS, _GONE),
    **dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2212\ufe63\uff0d"), "-"),
    **dict.fromkeys(map(ord, "\u2015\u2e3a\u2e3b"), "\u2014"),
    **dict.fromkeys(map(ord, "\u2019\u02bc"), "'"),
    ord("\u0451"): "\u0435",  # ё is е: half of all texts print it so
    ord("\u0401"): "\u0415",
}

_REFERENCE = r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
_COMPATIBLE = "[\ufb00-\ufb06\uff01-\uff5e\U0001d400-\U0001d7ff]"
"""Ligatures, wide forms, and the mathematical letters that posts in social networks are set in."""
_UNUSUAL = "[\u0300-\u036f" + _COMPATIBLE[1:]
_MARKS = 8


def normalise(text: str) -> tuple[str, tuple[int, ...]]:
    r"""Normalise a text for reading; return it with a map back.

    The map has one entry more than the result: entry `i` is where character `i` stands in `text`, the
    last is `len(text)`. White space of every kind becomes one space, whatever is invisible goes,
    dashes and apostrophes take one form, ё is е, letters are composed (NFC), character references
    (`&nbsp;`) are decoded, and look-alikes from another alphabet are mended.

    >>> normalise("6,6\xa0млрд")
    ('6,6 млрд', (0, 1, 2, 3, 4, 5, 6, 7, 8))
    """
    out, offsets = normalise_at(text, range(len(text)))
    return out, (*offsets, len(text))


def normalise_at(text: str, offsets: Iterable[int]) -> tuple[str, list[int]]:
    """Normalise a text of which each character stands at the given offset; return one offset a character."""
    at = list(offsets)
    if "&" in text:
        text, at = _decode_references(text, at)
    if not text.isascii() and (not unicodedata.is_normalized("NFC", text) or re.search(_UNUSUAL, text)):
        text, at = _compose(text, at)
    text = text.translate(_TABLE)
    if _GONE in text:
        text, at = _keep(r"[^\x00]+", text, at)
    if "  " in text:
        text, at = _keep(r"^ |[^ ]+ ?", text, at)
    return mend(text), at


def _keep(pattern: str, text: str, at: list[int]) -> tuple[str, list[int]]:
    """Keep only what the pattern matches."""
    parts: list[str] = []
    kept: list[int] = []
    for m in re.finditer(pattern, text):
        parts.append(m[0])
        kept += at[m.start() : m.end()]
    return "".join(parts), kept


def _decode_references(text: str, at: list[int]) -> tuple[str, list[int]]:
    """Decode `&nbsp;` and its like, which survive wherever a text was copied out of a web page's source."""
    from html import unescape

    parts: list[str] = []
    kept: list[int] = []
    done = 0
    for m in re.finditer(_REFERENCE, text):
        decoded = unescape(m[0])
        if decoded == m[0]:
            continue
        parts += text[done : m.start()], decoded
        kept += at[done : m.start()]
        kept += [at[m.start()]] * len(decoded)
        done = m.end()
    parts.append(text[done:])
    return "".join(parts), kept + at[done:]


def _compose(text: str, at: list[int]) -> tuple[str, list[int]]:
    """Compose letters with their marks, drop marks that remain (stress), undo ligatures and fancy letters."""
    parts: list[str] = []
    kept: list[int] = []
    i = 0
    while i < len(text):
        j = i + 1
        while j < len(text) and unicodedata.combining(text[j]):
            j += 1
        # No letter has this many marks; and sorting a million of them would take for ever.
        whole = unicodedata.normalize("NFC", text[i : min(j, i + _MARKS)])
        if re.match(_COMPATIBLE, whole):
            whole = unicodedata.normalize("NFKC", whole)
        whole = "".join(c for c in whole if not "\u0300" <= c <= "\u036f")
        parts.append(whole)
        kept += at[i:j] if len(whole) == j - i else [at[i]] * len(whole)
        i = j
    return "".join(parts), kept
