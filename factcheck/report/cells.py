"""Text as a terminal may show it: nothing that steers it, and how many cells each character takes."""

from __future__ import annotations

from unicodedata import category, east_asian_width

from factcheck.model.records import NamedTuple

TAB = "    "
_ZERO_WIDTH_JOINER = "\u200d"
_EMOJI_STYLE = "\ufe0f"
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_JAMO_TAILS = range(0x1160, 0x1200)  # Hangul vowels and finals, drawn inside the cell of the initial
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


class Cluster(NamedTuple):
    """What a person sees as one character."""

    start: int
    """Its first code point in the text."""
    shown: str
    width: int
    """In cells of the terminal."""


class _Shown(dict[int, str]):
    """A table for `str.translate`, filled as characters are met."""

    def __missing__(self, code: int) -> str:
        shown = self[code] = _show(chr(code))
        return shown


def _show(character: str) -> str:
    """What stands for one character: itself, or a visible stand-in, or nothing."""
    code, kind = ord(character), category(character)
    if character == "\t":
        return TAB
    if kind == "Cc":
        # Control pictures for C0 and DEL; C1 has none, and U+009B alone starts an escape sequence.
        return chr(0x2400 + code) if code < 0x20 else "␡" if code == 0x7F else f"\\x{code:02x}"
    if character in _BIDI or kind in ("Cs", "Zl", "Zp"):
        return f"\\u{code:04x}"
    if kind == "Zs":
        return " "
    if kind == "Cf" and character != _ZERO_WIDTH_JOINER:
        return ""  # soft hyphens and their kin: invisible where they work, a stray cell where they do not
    return character


_SHOWN = _Shown()


def harmless(text: str) -> str:
    r"""`text` with nothing in it that could steer a terminal or turn its line round.

    >>> harmless("a\x1b[31mb")
    'a␛[31mb'
    """
    return text.translate(_SHOWN)


def one_line(text: str) -> str:
    """`text` harmless and on one line, its white space folded."""
    return harmless(" ".join(text.split()))


def clusters(text: str) -> list[Cluster]:
    """Split a line into what a person sees as characters, each with its width.

    A zero-width-joiner sequence counts as one wide character, as current terminals draw it.

    >>> [(c.shown, c.width) for c in clusters("é漢")]
    [('é', 1), ('漢', 2)]
    """
    out: list[Cluster] = []
    joined = False
    for at, character in enumerate(text):
        shown = _SHOWN[ord(character)]
        width = _width(character, shown)
        if out and (width == 0 or (joined and width == out[-1].width == 2)):
            base = out[-1]
            widened = 2 if character == _EMOJI_STYLE and _is_symbol(base.shown) else base.width
            out[-1] = Cluster(base.start, base.shown + shown, widened)
        else:
            out.append(Cluster(at, shown, width))
        if shown:
            joined = character == _ZERO_WIDTH_JOINER
    return out


def width(text: str) -> int:
    """How many cells a harmless line takes."""
    return sum(c.width for c in clusters(text))


def ljust(text: str, cells: int) -> str:
    """`text` padded with spaces to a width in cells."""
    return text + " " * (cells - width(text))


def cut(text: str, cells: int) -> str:
    """A harmless line, shortened to a width.

    >>> cut("2019-02-28", 5)
    '2019…'
    """
    taken, kept = 0, ""
    for cluster in clusters(text):
        if taken + cluster.width > cells:
            # One cell of what was kept has to make room for the ellipsis.
            return "".join(c.shown for c in clusters(kept)[:-1]) + "…"
        taken += cluster.width
        kept += cluster.shown
    return kept


def _is_symbol(shown: str) -> bool:
    """Whether a cluster is one symbol or digit, which may be drawn as an emoji."""
    return len(shown) == 1 and not shown.isalpha() and not shown.isspace()


def _width(character: str, shown: str) -> int:
    """How many cells one character adds to its line."""
    if shown != character:
        return len(shown)
    code = ord(character)
    if category(character) in ("Mn", "Me", "Cf") or code in _SKIN_TONES or code in _JAMO_TAILS:
        return 0
    return 2 if east_asian_width(character) in "WF" else 1
