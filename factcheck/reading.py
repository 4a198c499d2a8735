"""Document -> Reading: everything that stands in a text, read with no claim in sight; drafts and claims alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.model.figure import Figure
from factcheck.model.mention import Passage, Reading, Word
from factcheck.model.text import Document, Span

if TYPE_CHECKING:
    from datetime import date


def read(document: Document, lang: str | None = None, as_of: date | None = None) -> Reading:
    """Segment a document and read everything in it, with no claim in sight."""
    from factcheck.mentions import read_segment
    from factcheck.segment import segment

    passages = tuple(read_segment(s, as_of) for s in segment(document, lang))
    return Reading(document=document, lang=lang or _main_language(passages), passages=passages)


def _main_language(passages: Sequence[Passage]) -> str:
    """The language of most of the text."""
    weight: dict[str, int] = {}
    for p in passages:
        weight[p.segment.lang] = weight.get(p.segment.lang, 0) + len(p.segment.text)
    return max(weight, key=lambda k: (weight[k], k)) if weight else "en"


def read_sentence(text: str, lang: str) -> tuple[Passage, ...]:
    """Read a sentence of a claims file, by the very code that reads drafts."""
    from factcheck.documents import read_text

    return read(read_text(text), lang).passages


def figures(text: str, lang: str | None = None, as_of: date | None = None) -> list[Figure]:
    """Every figure, date, share, ordinal in a text; offsets count in `text` as given."""
    from factcheck.documents import read_text
    from factcheck.mentions import read_figures
    from factcheck.segment import segment

    out: list[Figure] = []
    for part in segment(read_text(text), lang):
        for figure in read_figures(part.text, part.lang, as_of):
            start, stop = part.offsets[figure.start], part.offsets[figure.end - 1] + 1
            out.append(figure._replace(start=start, end=stop, text=text[start:stop]))
    return out


def visible(document: Document) -> str:
    """What of a document is read, as it stands, no markup and no code.

    Each block is a line, and so is each cell of a table with the headers it stands under.
    """
    return "\n".join(
        line
        for block in document.blocks
        if block.kind != "code"
        for line in (*(_joined(document.text, pieces) for pieces in block.cells or (block.pieces,)), *block.headers)
    )


def _joined(text: str, pieces: Iterable[Span]) -> str:
    return "".join([text[start:stop] or " " for start, stop in pieces])  # an empty one is a space that is not written


def worded(document: Document, lang: str | None = None) -> Iterator[tuple[tuple[Word, ...], bool]]:
    """The words of each sentence of a document, in order, and whether it is a heading; nothing else is read."""
    from factcheck.mentions.words import read_words
    from factcheck.segment import segment

    for part in segment(document, lang):
        words = read_words(part.text, part.lang)
        for span in part.sentences:
            yield tuple(w for w in words if span.start <= w.start < span.stop), part.kind == "heading"
