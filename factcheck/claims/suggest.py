"""Did you mean …? For what a person mistyped."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

MAX_LISTED = 12
"""How many choices a hint may name before it stops helping."""


def nearest(written: str, known: Collection[str]) -> str | None:
    """Take a word that is none of those known; give the one it is most likely meant for, or None."""
    from rapidfuzz import fuzz, process, utils  # only a faulty file pays for it

    scorer, clean = fuzz.ratio, utils.default_process
    best = process.extractOne(written, list(known), scorer=scorer, processor=clean, score_cutoff=60)
    return best[0] if best else None


def did_you_mean(written: str, known: Collection[str]) -> str:
    """Take a word that is none of those known; give the hint: the nearest of them, or all if they are few."""
    best = nearest(written, known)
    if best is not None:
        return f"did you mean '{best}'?"
    return f"one of: {', '.join(known)}" if 0 < len(known) <= MAX_LISTED else ""
