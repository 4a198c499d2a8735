"""What may hide a name in a text: signs between its letters or in their place, letters of another alphabet.

All else of a text can be searched for names as it stands; that is nearly every text of an archive, so what is
asked here of each must be quick. The signs are those that normalising takes out or makes others of, which is
another stage's: that none is wanting here, a test shows by trying every character.
"""

from __future__ import annotations

import re

_APOSTROPHES = "\u2019\u02bc"
_UNSEEN = (
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0e\ufe0f\ufeff"
)
"""Characters that may part a name's letters unseen."""
_HYPHENS = "\u2010-\u2012\u2212\ufe63"
_STANDING_FOR = "\u0300-\u036f\ufb00-\ufb06\uff01-\uff5e\U0001d400-\U0001d7ff"
"""Characters that may stand for a name's letters; so may a letter of another alphabet in a word."""
_REFERENCE = r"&(?!(?:nbsp|amp|quot|lt|gt|[lr]aquo|[mn]dash);)#?\w{2,31};"
"""A character reference that may be a letter, or part letters unseen: none that parts words."""
_HAS_ODD = re.compile(
    rf"[{_STANDING_FOR}]|(?<=[\w'-])[{_UNSEEN}]+(?=[\w'-])|\w[{_HYPHENS}](?=\w)|\w{_REFERENCE}|{_REFERENCE}\w"
)
"""What may hide a name; not what belongs to an emoji, or stands between words."""
_DOUBLES = "\u018f\u019f\u0259\u0275"
"""Latin letters beyond ASCII that are typed for Cyrillic ones: «Тəуке»."""
_MIXED = re.compile(f"[A-Za-z{_DOUBLES}][\u0400-\u052f]|[\u0400-\u052f][A-Za-z{_DOUBLES}]")
_KINDS = bytes(ord("L" if chr(b).isalpha() and b < 0x80 else "C" if 0xD0 <= b < 0xD5 else ".") for b in range(256))
"""What a letter begins with in UTF-8: a Latin one, a Cyrillic one, another."""
_INNER = bytes(range(0x80, 0xC0))
"""What it goes on with."""
_BESIDE = (b"LC", b"CL")


def straight(text: str) -> str:
    """A text with its apostrophes as names have them: most texts have none, and no other change is worth its time."""
    for apostrophe in _APOSTROPHES:
        if apostrophe in text:
            text = text.replace(apostrophe, "'")
    return text


def hides(text: str) -> bool:
    """Whether a text, its apostrophes straight, must be normalised before names are looked for in it."""
    return has_odd(text) or is_mixed(text)


def has_odd(text: str) -> bool:
    """Whether a sign may hide a name; none can where the text has none of `signs`."""
    return _HAS_ODD.search(text) is not None


def is_mixed(text: str) -> bool:
    """Whether a word of a text has letters of two alphabets: a Latin letter beside a Cyrillic one."""
    if text.isascii():
        return False
    # Bytes are looked through in a third of the time: one of each letter.
    kinds = text.encode("utf-8", "surrogatepass").translate(_KINDS, _INNER)
    suspect = any(beside in kinds for beside in _BESIDE) or any(double in text for double in _DOUBLES)
    return suspect and _MIXED.search(text) is not None


def signs() -> tuple[str, ...]:
    """Every sign that may hide a name, or begins what may."""
    bounds = re.findall("(.)(?:-(.))?", _UNSEEN + _HYPHENS + _STANDING_FOR)
    return "&", *(chr(c) for first, last in bounds for c in range(ord(first), ord(last or first) + 1))
