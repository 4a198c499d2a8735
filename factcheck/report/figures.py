"""What was read in a text, before any claim is looked at: a table, or JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.model.figure import Figure
from factcheck.model.mention import Reading
from factcheck.model.records import NamedTuple
from factcheck.model.text import Span
from factcheck.report.place import Places
from factcheck.report.reading import Json, as_json, in_words
from factcheck.report.table import aligned

UNREAD = "no figure"
"""Kind of the digits that were read as none: a telephone, a number in a name, or what could not be read."""
HEAD = ("place", "text", "kind", "reading", "unit", "noun", "hedge", "rule")


class _Placed(NamedTuple):
    """A figure where it stands in its document."""

    figure: Figure
    span: Span
    text: str


def table(readings: Iterable[Reading]) -> str:
    """A line a figure: where it stands, what stands there, and how it was read; then the digits that are none."""
    rows = [HEAD]
    for reading in readings:
        path, places = reading.document.path, Places(reading.document, reading.lang)
        for figure, span, text in _placed(reading):
            unit = f"{figure.unit or ''}{'/' + figure.per if figure.per else ''}"
            hedge = "" if figure.hedge == "none" else figure.hedge
            place = places.named(path, span.start)
            rows.append((place, text, figure.kind, in_words(figure), unit, figure.noun or "", hedge, figure.rule))
        for span, text in _unread(reading):
            rows.append((places.named(path, span.start), text, UNREAD, "", "", "", "", ""))
    return "".join(line + "\n" for line in aligned(rows))


def json_text(readings: Iterable[Reading]) -> str:
    """One JSON object with every figure of every document."""
    from factcheck.report.json import dumped

    return dumped({"version": 1, "documents": [_document(r) for r in readings]})


def _document(reading: Reading) -> Json:
    places = Places(reading.document, reading.lang)

    def placed(span: Span, text: str) -> Json:
        return {"start": span.start, "end": span.stop, **places.as_json(span.start), "text": text}

    return {
        "path": reading.document.path,
        "lang": reading.lang,
        "figures": [{**placed(p.span, p.text), **as_json(p.figure), "rule": p.figure.rule} for p in _placed(reading)],
        "unread": [placed(span, text) for span, text in _unread(reading)],
    }


def _placed(reading: Reading) -> Iterator[_Placed]:
    """The figures of a document, with their places in it."""
    text = reading.document.text
    for passage in reading.passages:
        for figure in passage.figures:
            span = passage.segment.source(Span(figure.start, figure.end))
            yield _Placed(figure, span, text[span.start : span.stop])


def _unread(reading: Reading) -> Iterator[tuple[Span, str]]:
    """Digits of a document that were read as no figure, with their places in it."""
    text = reading.document.text
    for passage in reading.passages:
        for digits in passage.unread:
            span = passage.segment.source(digits)
            yield span, text[span.start : span.stop]
