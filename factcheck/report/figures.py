"""What was read in a text, before any claim is looked at: a table, or JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from factcheck.model.figure import Figure
from factcheck.model.mention import Reading
from factcheck.model.text import Lines, Span
from factcheck.report.reading import Json, as_json, in_words
from factcheck.report.table import aligned

UNREAD = "no figure"
"""Kind of the digits that were read as none: a telephone, a number in a name, or what could not be read."""
HEAD = ("place", "text", "kind", "reading", "unit", "noun", "hedge", "rule")


class _Placed(NamedTuple):
    """A figure where it stands in its document."""

    figure: Figure
    span: Span
    line: int
    column: int
    text: str


def table(readings: Iterable[Reading]) -> str:
    """A line a figure: where it stands, what stands there, and how it was read; then the digits that are none."""
    rows = [HEAD]
    for reading in readings:
        path = reading.document.path
        for figure, _, line, column, text in _placed(reading):
            unit = f"{figure.unit or ''}{'/' + figure.per if figure.per else ''}"
            hedge = "" if figure.hedge == "none" else figure.hedge
            place = f"{path}:{line}:{column}"
            rows.append((place, text, figure.kind, in_words(figure), unit, figure.noun or "", hedge, figure.rule))
        for _, line, column, text in _unread(reading):
            rows.append((f"{path}:{line}:{column}", text, UNREAD, "", "", "", "", ""))
    return "".join(line + "\n" for line in aligned(rows))


def json_text(readings: Iterable[Reading]) -> str:
    """One JSON object with every figure of every document."""
    from factcheck.report.json import dumped

    documents = [
        {
            "path": r.document.path,
            "lang": r.lang,
            "figures": [_as_object(p) for p in _placed(r)],
            "unread": [
                {"start": s.start, "end": s.stop, "line": line, "column": column, "text": text}
                for s, line, column, text in _unread(r)
            ],
        }
        for r in readings
    ]
    return dumped({"version": 1, "documents": documents})


def _as_object(placed: _Placed) -> Json:
    figure, span, line, column, text = placed
    place: Json = {"start": span.start, "end": span.stop, "line": line, "column": column, "text": text}
    return {**place, **as_json(figure), "rule": figure.rule}


def _placed(reading: Reading) -> Iterator[_Placed]:
    """The figures of a document, with their places in it."""
    text = reading.document.text
    lines = Lines.of(text)
    for passage in reading.passages:
        for figure in passage.figures:
            span = passage.segment.source(Span(figure.start, figure.end))
            yield _Placed(figure, span, *lines.at(span.start), text[span.start : span.stop])


def _unread(reading: Reading) -> Iterator[tuple[Span, int, int, str]]:
    """Digits of a document that were read as no figure, with their places in it."""
    text = reading.document.text
    lines = Lines.of(text)
    for passage in reading.passages:
        for digits in passage.unread:
            span = passage.segment.source(digits)
            yield span, *lines.at(span.start), text[span.start : span.stop]
