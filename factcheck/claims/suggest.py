"""Did you mean …? For what a person mistyped."""

from __future__ import annotations

from collections.abc import Collection


def did_you_mean(written: str, known: Collection[str]) -> str:
    """Take a word that fits none of those known; give the hint: the nearest one, or all if they are few."""
    from rapidfuzz import fuzz, process, utils  # only a faulty file pays for it

    choices = list(known)
    best = process.extractOne(written, choices, scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=60)
    if best is not None:
        return f"did you mean '{best[0]}'?"
    return f"one of: {', '.join(choices)}" if 0 < len(choices) <= 12 else ""
