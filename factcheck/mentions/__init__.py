"""Segments to passages: every word, figure, name and quotation in them, whatever its value."""

from __future__ import annotations

from factcheck.mentions.figures import read_figures, unread_figures
from factcheck.mentions.names import read_names
from factcheck.mentions.quotes import read_quotes
from factcheck.mentions.words import read_words
from factcheck.model.mention import Passage
from factcheck.model.text import Segment

__all__ = ["read_figures", "read_segment"]


def read_segment(segment: Segment) -> Passage:
    """Read everything in one segment. Spans count in `segment.text`."""
    words = read_words(segment.text, segment.lang)
    figures = read_figures(segment.text, segment.lang)
    return Passage(
        segment=segment,
        words=words,
        figures=tuple(figures),
        unread=tuple(unread_figures(segment.text, figures)),
        names=read_names(segment.text, words, segment.sentences),
        quotes=read_quotes(segment.text, words, segment.sentences),
        headers=tuple(read_words(cell.header, segment.lang) for cell in segment.cells),
    )
