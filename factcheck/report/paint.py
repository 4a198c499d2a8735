"""Colour for a terminal: a handful of ANSI codes, written only when asked for."""

from __future__ import annotations

_CODES = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "cyan": "36", "alarm": "1;31"}


class Paint:
    """Wraps text in a style, or returns it as it is where there is no colour."""

    def __init__(self, colour: bool) -> None:
        self._colour = colour

    def __call__(self, style: str, text: str) -> str:
        """`text` in a style of the table above; it must hold no control characters of its own."""
        return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if self._colour and text else text
