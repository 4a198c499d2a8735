"""Dates as archives write them."""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import lru_cache

_EXTENDED = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]|$)", re.ASCII)
_DAY = re.compile(r"[\dW-]{7,10}", re.ASCII)


def iso(value: object) -> str | None:
    """A day, with the hour where that is told, in the form of ISO 8601 that begins YYYY-MM-DD; None for no date.

    >>> iso("2019-02-28T10:00:00Z"), iso("20190228"), iso("28.02.2019"), iso(date(2019, 2, 28))
    ('2019-02-28T10:00:00Z', '2019-02-28', None, '2019-02-28')
    """
    if isinstance(value, str):
        return _read(value.strip())
    return value.isoformat() if isinstance(value, date) else None


@lru_cache(maxsize=1 << 12)  # a day has many documents
def _read(text: str) -> str | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    if _EXTENDED.match(text):
        return text
    return (moment.date() if _DAY.fullmatch(text) else moment).isoformat()
