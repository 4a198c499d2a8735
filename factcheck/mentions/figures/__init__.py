"""Reads the figures of a text: numbers with their units, counts, money, shares, dates, times."""

from __future__ import annotations

from factcheck.model.figure import Figure
from factcheck.model.text import Span


def read_figures(text: str, lang: str) -> list[Figure]:
    """Every figure of `text`, in order and without overlaps; offsets count in `text` as given."""
    from factcheck.mentions.figures.reader import read_text

    return read_text(text, lang)


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
