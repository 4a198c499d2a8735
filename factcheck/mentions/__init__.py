"""Segments to passages: every word, figure, name and quotation in them, whatever its value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.mentions.figures import read_figures, unread_figures
from factcheck.mentions.names import read_names
from factcheck.mentions.quotes import read_quotes
from factcheck.mentions.tables import with_labels
from factcheck.mentions.words import read_words
from factcheck.model.mention import Passage
from factcheck.model.text import Segment

if TYPE_CHECKING:
    from datetime import date

__all__ = ["read_figures", "read_segment"]


def read_segment(segment: Segment, as_of: date | None = None) -> Passage:
    """Read everything in one segment, written on the day `as_of` if given. Spans count in `segment.text`."""
    words = read_words(segment.text, segment.lang)
    figures = with_labels(segment, read_figures(segment.text, segment.lang, as_of))
    return Passage(
        segment=segment,
        words=words,
        figures=tuple(figures),
        unread=tuple(unread_figures(segment.text, figures)),
        names=read_names(segment.text, words, segment.sentences),
        quotes=read_quotes(segment.text, words, segment.sentences),
        headers=tuple(read_words(cell.header, segment.lang) for cell in segment.cells),
    )
