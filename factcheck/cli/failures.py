"""What goes wrong, told in one line each, and the exit code that belongs to it."""

from __future__ import annotations

import os
import sys

from factcheck.cli import console
from factcheck.documents import UnreadableError
from factcheck.model.claim import ClaimsError, Fault
from factcheck.settings import Settings, SettingsError
from factcheck.settings.errors import SettingsFault


def tell(error: Exception) -> int:
    """Say on stderr what happened; return the exit code."""
    if isinstance(error, ClaimsError):
        for fault in error.faults:
            sys.stderr.write(fault_line(fault) + "\n")
        return console.USAGE
    if isinstance(error, SettingsError):
        for wrong in error.faults:
            settings_fault(wrong)
        return console.USAGE
    if isinstance(error, console.RefusedError):
        console.complain(error.message, error.hint)
        return console.USAGE
    if isinstance(error, UnreadableError):
        unreadable(error)
        return console.USAGE
    return _internal(error)


def unreadable(error: UnreadableError) -> None:
    """Say which input cannot be read."""
    console.complain(f"{error.path}: {error.why}", error.hint)


def fault_line(fault: Fault, kind: str = "") -> str:
    """A fault of a claims file at its place."""
    message = f"{kind}: {fault.message}" if kind else fault.message
    return console.point(fault.place.path, fault.place.line, fault.place.column, message, fault.hint)


def settings_fault(fault: SettingsFault, kind: str = "") -> None:
    """Say what is wrong with the settings, at its line where that is known."""
    origin, message = fault.origin, f"{kind}: {fault.message}" if kind else fault.message
    if origin.line:
        sys.stderr.write(console.point(origin.name, origin.line, origin.column, message, fault.hint) + "\n")
    else:
        console.complain(f"{origin}: {message}", fault.hint)


def strays(settings: Settings) -> None:
    """Say which variables look like settings and are none."""
    for fault in settings.strays:
        settings_fault(fault, "warning")


def _internal(error: Exception) -> int:
    """An error of ours: a line for the user, the traceback for who asks for it."""
    if os.environ.get("FACTCHECK_DEBUG", "0") not in ("", "0"):
        import traceback

        traceback.print_exception(error)
    console.complain(
        f"internal error: {type(error).__name__}: {error}",
        "a fault of factcheck, not of your text; please report it with what FACTCHECK_DEBUG=1 adds",
    )
    return console.INTERNAL
