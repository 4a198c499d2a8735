"""Marks that open an item of a list: numbers, bullets, pictures used as bullets."""

from __future__ import annotations

import re
import unicodedata

_NUMBER = re.compile(r"\(?(\d{1,2})(?:\)\s*|\.\s+|\.(?=[^\W\d_]))(?=\S)")
_KEYCAP = "([0-9])\ufe0f?\u20e3\\s*(?=\\S)"
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzабвгдежзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі")
_DASHES = frozenset("-–*")
_BULLETS = "•‣⁃◦▪▫■□●○◆◇►▶▸➤➜→✓✔★☆·∙"
_PICTURE_PARTS = "\ufe0e\ufe0f\u200d\u20e3"


def number(text: str) -> tuple[int, int] | None:
    """The number that a line opens with as an item does, and the width of that mark."""
    m = _NUMBER.match(text) or re.match(_KEYCAP, text)
    return (int(m[1]), m.end()) if m else None


def bullet(text: str) -> int:
    """The width of a bullet at the beginning of a line that can hardly be anything else; 0 if there is none."""
    if text[0] in _BULLETS:
        width = _past_spaces(text, _past_parts(text, 1))
        return width if width < len(text) else 0
    return 0


def dash(text: str) -> int:
    """The width of a mark that may also be a dash of the sentence or a letter in brackets; 0 if there is none."""
    mark = 1 if text[:1] in _DASHES else 2 if text[:1] in _LETTERS and text[1:2] == ")" else 0
    width = _past_spaces(text, mark)
    return width if mark < width and (mark > 1 or width < len(text)) else 0


def picture(text: str) -> int:
    """The width of the pictures (emoji) that a line opens with; 0 if there are none, or nothing else."""
    i = 0
    while i < len(text) and unicodedata.category(text[i]) in ("So", "Sk", "Cn"):
        i = _past_spaces(text, _past_parts(text, i + 1))
    return i if i < len(text) else 0


def _past_parts(text: str, i: int) -> int:
    while i < len(text) and text[i] in _PICTURE_PARTS:
        i += 1
    return i


def _past_spaces(text: str, i: int) -> int:
    while i < len(text) and text[i].isspace():
        i += 1
    return i
