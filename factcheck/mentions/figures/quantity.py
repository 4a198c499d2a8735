"""A number with its unit, before it is a figure."""

from __future__ import annotations

from decimal import Decimal

from factcheck.mentions.figures.hedging import Hedging
from factcheck.mentions.figures.number_words import Number
from factcheck.model.records import NamedTuple


class Quantity(NamedTuple):
    """A number, its unit if it has one, and the tokens they take."""

    first: int
    last: int
    number: Number
    value: Decimal
    resolution: Decimal
    unit: str | None = None
    per: str | None = None
    ending: str = ""
    """The ending of its last word (Kazakh)."""
    hedge: Hedging | None = None
    """A hedge inside or right behind it: «7 миллиардқа жуық теңге»."""
    prefixed: bool = False
    """Whether the currency stands before the number."""
    noun: str | None = None
    """What a compound adjective counts: «9-этажный»."""
    times: bool = False
    adjective: bool = False
    """Whether it is an adjective to what follows: «20-тонный пресс», "a 3-inch pipe"."""
