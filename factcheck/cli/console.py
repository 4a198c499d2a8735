"""The terminal and its streams: encoding, colour, width, exit codes."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TextIO

OK = 0
FINDINGS = 1
USAGE = 2
"""Usage, settings, unreadable input, no input, no claims."""
INTERNAL = 70
"""An error of ours; the number is EX_SOFTWARE of sysexits.h."""
INTERRUPTED = 130

_PIPED_WIDTH = 110
_GUTTER = 8
"""Cells that a report puts before a line of source."""


class RefusedError(Exception):
    """What was asked for cannot be done: told in one line, exit code 2."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint


def use_utf8() -> None:
    """Write UTF-8 whatever the locale says; what cannot be encoded is escaped, never an error."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # closed by the caller
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - open to the end
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def complain(message: str, hint: str = "") -> None:
    """Say on stderr, in one line, what is wrong and how to mend it."""
    sys.stderr.write(f"factcheck: {_line(message, hint)}\n")


def point(path: str, line: int, column: int, message: str, hint: str = "") -> str:
    """A fault at its place, in one line."""
    return _line(f"{path}:{line}:{column}: {message}", hint)


def _line(message: str, hint: str) -> str:
    """A message and a hint, neither of which may steer the terminal."""
    from factcheck.report.cells import harmless

    said = " ".join(harmless(message.strip()).splitlines())
    return f"{said} ({harmless(hint)})" if hint else said


def has_colour(choice: str, stream: TextIO) -> bool:
    """Whether to colour a stream: the option first, then NO_COLOR, FORCE_COLOR, TERM, then what it leads to."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return os.environ.get("TERM") != "dumb" and stream.isatty()


def source_width(stream: TextIO) -> int:
    """How many cells of a line of source to show: the terminal's own width, a fixed one for a pipe."""
    columns = _PIPED_WIDTH
    if stream.isatty():
        from shutil import get_terminal_size  # loads every kind of archive with it

        columns = get_terminal_size((_PIPED_WIDTH, 24)).columns
    return max(40, min(columns, 160) - _GUTTER)
