"""Reads the figures of a text: numbers with their units, counts, money, shares, dates, times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model.figure import Figure
from factcheck.model.text import Span

if TYPE_CHECKING:
    from datetime import date


def read_figures(text: str, lang: str, as_of: date | None = None) -> list[Figure]:
    """Every figure of `text`, in order and without overlaps; offsets count in `text` as given.

    `as_of` is the day of writing, from which «в прошлом году» is counted; without it that is no figure.
    """
    from factcheck.mentions.figures.reader import read_text

    return read_text(text, lang, as_of)


def unread_figures(text: str, figures: list[Figure]) -> list[Span]:
    """Stretches of digits in `text` that no figure covers: what looks like a figure and was not read as one."""
    import re

    unread: list[Span] = []
    covered = iter(figures)
    figure = next(covered, None)
    for match in re.finditer(r"\d+", text):
        while figure is not None and figure.end <= match.start():
            figure = next(covered, None)
        if figure is None or match.end() <= figure.start:
            unread.append(Span(match.start(), match.end()))
    return unread
