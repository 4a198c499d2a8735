"""A draft's characters as HTML: every one of them kept, none of them at work."""

from __future__ import annotations

from markupsafe import Markup, escape

from factcheck.report.cells import harmless

_REPLACEMENT = "&#xfffd;"


class _Written(dict[int, str]):
    """A table for `str.translate`, filled as characters are met."""

    def __missing__(self, code: int) -> str:
        written = self[code] = _write(chr(code))
        return written


def _write(character: str) -> str:
    """How one character stands in the page."""
    code = ord(character)
    if character in "\t\r":  # a parser would make a line feed of a bare return
        return f"&#{code};"
    shown = harmless(character)
    if character == "\n" or shown in (character, "", " "):
        return str(escape(character))
    # The character stays in the text, drawn as its number: apart, so that it turns nothing round it.
    kept = _REPLACEMENT if _is_beyond_html(code) else f"&#x{code:x};"
    return f'<span class="odd" data-name="U+{code:04X}">{kept}</span>'


def _is_beyond_html(code: int) -> bool:
    """Whether a page cannot hold a character, not even by its number: NUL, C1, lone surrogates."""
    return code == 0 or 0x80 <= code < 0xA0 or 0xD800 <= code < 0xE000


_WRITTEN = _Written()


def letters(text: str) -> Markup:
    r"""Give a text of a draft as HTML from which a browser reads the same text.

    >>> letters("<b>\x1b")
    Markup('&lt;b&gt;<span class="odd" data-name="U+001B">&#x1b;</span>')
    """
    return Markup(text.translate(_WRITTEN))  # noqa: S704 - each character is escaped by the table
