"""Cuts a text into digits, words and signs, folded for lookup."""

from __future__ import annotations

import re

_TOKEN = re.compile(r"(\d+)|([^\W\d_]+)|[^\w\s]|_")
_KINDS = {1: "d", 2: "w", None: "s"}
"""The kind of a token by the group of the pattern that it is."""
_FOLD = (
    ("ё", "е"), ("’", "'"), ("ʼ", "'"), ("`", "'"), ("‐", "-"), ("‑", "-"), ("−", "-"),
    ("\u00a0", " "), ("\u202f", " "), ("\u2009", " "),
)  # fmt: skip
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_LOOK_ALIKE = str.maketrans("aceopxykmhtb", "асеорхукмнтв")
_MIXED = re.compile(r"[a-z][а-я]|[а-я][a-z]")


class Tokens:
    """A text's tokens as parallel lists: what stands where, folded to lower case.

    `kinds` holds `d` for digits, `w` for a word, `s` for any other sign; white space is no token. `memo` holds
    numbers already read, by their first token: dates, times and quantities all ask for them.
    """

    __slots__ = ("ends", "fold", "kinds", "lows", "memo", "starts", "text")

    def __init__(
        self, text: str, fold: str, kinds: list[str], starts: list[int], ends: list[int], lows: list[str]
    ) -> None:
        self.text = text
        self.fold = fold
        self.kinds = kinds
        self.starts = starts
        self.ends = ends
        self.lows = lows
        self.memo: dict[int, object] = {}

    def __len__(self) -> int:
        return len(self.lows)

    def low(self, i: int) -> str:
        """The folded token at `i`, or an empty string beyond either end."""
        return self.lows[i] if 0 <= i < len(self.lows) else ""

    def kind(self, i: int) -> str:
        """The kind of the token at `i`, or an empty string beyond either end."""
        return self.kinds[i] if 0 <= i < len(self.kinds) else ""

    def raw(self, i: int) -> str:
        """The token at `i` as it stands in the text."""
        return self.text[self.starts[i] : self.ends[i]] if 0 <= i < len(self.lows) else ""

    def glued(self, i: int) -> bool:
        """Whether nothing stands between token `i` and the one after it."""
        return 0 <= i < len(self.lows) - 1 and self.ends[i] == self.starts[i + 1]

    def hyphenated(self, i: int, hyphens: str = "-") -> bool:
        """Whether token `i` is a hyphen with nothing around it: «20-тонный»."""
        low = self.low(i)
        return low != "" and low in hyphens and self.glued(i - 1) and self.glued(i)

    def gap(self, i: int) -> str:
        """What stands between token `i` and the one after it."""
        return self.fold[self.ends[i] : self.starts[i + 1]] if 0 <= i < len(self.lows) - 1 else ""

    def same_line(self, i: int) -> bool:
        """Whether token `i` and the one after it stand on one line."""
        return "\n" not in self.gap(i)

    def ending_at(self, i: int, offset: int) -> int:
        """The token, from `i` on, whose end is `offset`."""
        while self.ends[i] < offset:
            i += 1
        return i


def fold(text: str) -> str:
    """The text in lower case, ё as е and marks of one kind, code point for code point."""
    low = text.lower()
    if len(low) != len(text):  # «İ» grows by a code point
        low = "".join(c.lower()[0] for c in text)
    for mark, plain in _FOLD:  # quicker than to translate every letter
        low = low.replace(mark, plain)
    return low


def tokenize(text: str) -> Tokens:
    """Cut a text; takes it as it is, normalised or not."""
    folded = fold(text)
    mixed = _MIXED.search(folded) is not None
    kinds: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    lows: list[str] = []
    for match in _TOKEN.finditer(folded):
        low = match.group()
        if low in _INVISIBLE:
            continue
        start, end = match.span()
        kinds.append(_KINDS[match.lastindex])
        starts.append(start)
        ends.append(end)
        lows.append(_mend(low) if mixed else low)
    return Tokens(text, folded, kinds, starts, ends, lows)


def _mend(word: str) -> str:
    """A Cyrillic word with its Latin look-alikes made Cyrillic."""
    return word.translate(_LOOK_ALIKE) if _MIXED.search(word) else word
