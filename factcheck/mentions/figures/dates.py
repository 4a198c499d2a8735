"""Reads dates: the kinds of them, tried in order."""

from __future__ import annotations

from factcheck.mentions.figures.date_days import read_day_first, read_month_first
from factcheck.mentions.figures.date_numeric import read_named_month, read_numeric, read_numeric_span
from factcheck.mentions.figures.date_parts import Date, read_spoken_year
from factcheck.mentions.figures.date_periods import read_part_of_year
from factcheck.mentions.figures.date_years import read_century, read_decade, read_year_first
from factcheck.mentions.figures.lexicon import Lexicon
from factcheck.mentions.figures.tokens import Tokens


def read_date(tokens: Tokens, i: int, lexicon: Lexicon) -> Date | None:
    """The date that starts at token `i`, if one does."""
    if tokens.kinds[i] == "d":
        return (
            read_numeric_span(tokens, i, lexicon)
            or read_numeric(tokens, i, lexicon)
            or read_named_month(tokens, i, lexicon)
            or read_day_first(tokens, i, lexicon)
            or read_part_of_year(tokens, i, lexicon)
            or read_century(tokens, i, lexicon)
            or read_decade(tokens, i, lexicon)
            or read_year_first(tokens, i, lexicon)
        )
    if tokens.kinds[i] != "w":
        return None
    return (
        read_month_first(tokens, i, lexicon)
        or read_day_first(tokens, i, lexicon)
        or read_part_of_year(tokens, i, lexicon)
        or read_century(tokens, i, lexicon)
        or read_spoken_year(tokens, i, lexicon)
    )
