"""Libraries that only some archives need, so that an installation may be without them."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from factcheck.documents import UnreadableError


def needed(module: str, path: str) -> Any:
    """Import what an input cannot be read without. Raises UnreadableError, which says what to install."""
    try:
        return import_module(module)
    except ImportError:
        library = module.partition(".")[0]
        raise UnreadableError(
            path, f"is read with {library}, not installed", "pip install 'factcheck[archive]'"
        ) from None


def wanted(module: str) -> Any:
    """Import what makes the work quicker, but can be done without; None where it is not installed."""
    try:
        return import_module(module)
    except ImportError:
        return None
