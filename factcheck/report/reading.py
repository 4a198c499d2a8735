"""A figure as it was read, in the keys of the JSON report and in a few words."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from factcheck.model.figure import Figure

Json = dict[str, Any]


def number(value: Decimal) -> str:
    """A number in plain digits, without an exponent or trailing zeros.

    >>> number(Decimal("6.60E+9")), number(Decimal("0.50"))
    ('6600000000', '0.5')
    """
    digits = format(value, "f")
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def value(figure: Figure) -> str | list[str | None] | None:
    """The value as JSON holds it: a string, a pair with None for an open end, or None."""
    if isinstance(figure.value, tuple):
        return [None if end is None else number(end) for end in figure.value]
    return None if figure.value is None else number(figure.value)


def as_json(figure: Figure) -> Json:
    """What was read, without where it stands."""
    return {
        "value": value(figure),
        "unit": figure.unit,
        "per": figure.per,
        "noun": figure.noun,
        "date": list(figure.date) if isinstance(figure.date, tuple) else figure.date,
        "kind": figure.kind,
        "hedge": figure.hedge,
    }


def in_words(figure: Figure) -> str:
    """The value, range or date on one line.

    >>> in_words(Figure(start=0, end=3, text="5–7", kind="number", value=(Decimal(5), Decimal(7))))
    '5..7'
    """
    read = figure.date if figure.date is not None else value(figure)
    if isinstance(read, str) or read is None:
        return read or ""
    return "..".join(end or "" for end in read)
