"""Reading -> Release: the facts of a text drawn out of it, to hold another text against."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.claim import Claim, Place, Release
from factcheck.model.mention import Passage, Quote, Reading
from factcheck.model.text import Lines, Span

_FEWEST_QUOTED_WORDS = 4
_NO_FIGURE = ("ordinal", "time")


def draw(reading: Reading, name: str = "release") -> Release:
    """Take a text as read; give a release with a fact for every sentence that has a figure, and its quotations."""
    lines = Lines.of(reading.document.text)
    claims: dict[str, Claim] = {}
    for passage in reading.passages:
        for span, kind in _statements(passage):
            text = passage.segment.text[span.start : span.stop]
            if text in claims:
                continue
            line, column = lines.at(passage.segment.offsets[span.start])
            claims[text] = Claim(
                id=f"{kind}-{line}-{column}",
                release=name,
                kind="quote" if kind == "quote" else "fact",
                wordings={passage.segment.lang: (text,)},
                figure={},
                items={},
                place=Place(path=reading.document.path, line=line, column=column, source_line=text),
            )
    title = reading.passages[0].segment.text if reading.passages else ""
    return Release(
        name=name,
        path=reading.document.path,
        title=title,
        lang=reading.lang,
        date=None,
        source=reading.document.path,
        entities={},
        claims=tuple(claims.values()),
    )


def _statements(passage: Passage) -> Iterator[tuple[Span, str]]:
    """Sentences with figures, and quotations, as (span in the segment, kind)."""
    figures = [f for f in passage.figures if f.kind not in _NO_FIGURE]
    for sentence in passage.segment.sentences:
        if any(sentence.start <= f.start < sentence.stop for f in figures):
            yield sentence, "fact"
    for quote in passage.quotes:
        if _is_speech(passage, quote):
            yield Span(quote.parts[0].start, quote.parts[-1].stop), "quote"


def _is_speech(passage: Passage, quote: Quote) -> bool:
    """Whether words in quotation marks are somebody's speech, not a name or a caption."""
    words = sum(1 for w in passage.words if quote.span.start <= w.start < quote.span.stop)
    return bool(quote.parts) and quote.speech and words >= _FEWEST_QUOTED_WORDS
