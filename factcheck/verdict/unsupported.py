"""A figure that no claim accounts for.

Every number with a unit, sum of money, share, date, age and count in the draft is held against the
claims; one that none accounts for may be right, but the release does not say it. A date equal to
the release's, or the month or year that holds it, is accounted for.

Example:
    draft   Нас уже 12 400 подписчиков!
            unsupported: 12 400 подписчиков

Mend: check it against its own source, or take it out.
"""

from __future__ import annotations

from factcheck.model.figure import Figure
from factcheck.verdict.dates import compare_dates


def is_release_date(figure: Figure, released: str | None) -> bool:
    """Whether a date is the release's, or the month, quarter or year that holds it."""
    return isinstance(figure.date, str) and compare_dates(released, figure.date) in ("equal", "rounded")
