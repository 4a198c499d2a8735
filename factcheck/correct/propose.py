"""A contradiction to the changes that would mend it, or why it is left."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.correct import dates, numbers, units
from factcheck.correct.errors import UncertainError
from factcheck.correct.place import Place
from factcheck.correct.quoted import is_quoted
from factcheck.correct.units import Read
from factcheck.model.correction import Edit
from factcheck.model.finding import MentionFinding
from factcheck.model.mention import Reading
from factcheck.model.text import Span


def propose(reading: Reading, mention: MentionFinding, read: Read) -> Sequence[Edit]:
    """Take a contradiction and the reading of its document; give the changes of the document's text that mend it.

    Raise UncertainError where more than the figure would have to change, or its form is not certain.
    """
    if mention.held is None or mention.reason not in ("value", "scale", "unit", "binding"):
        raise UncertainError("more than a figure would have to change")
    held = mention.held
    place = Place.of(reading, held.passage, held.figure, held.fact, mention.expected)
    if is_quoted(reading.passages[held.passage], reading.document.text, span_of(reading, mention)):
        raise UncertainError("it stands in a quotation")
    if held.figure.date is not None or held.fact.date is not None:
        changes = list(dates.rewritten(place))
    elif mention.reason == "unit":
        changes = list(units.rewritten(place, read))
    else:
        changes = list(numbers.rewritten(place))
    if not changes:
        raise UncertainError("the figure itself is right")
    return sorted(place.edit(c) for c in changes)


def span_of(reading: Reading, mention: MentionFinding) -> Span:
    """Where the figure of a mention stands in the document's text; the whole mention where it has none."""
    if mention.held is None:
        return mention.span
    figure = mention.held.figure
    return reading.passages[mention.held.passage].segment.source(Span(figure.start, figure.end))
