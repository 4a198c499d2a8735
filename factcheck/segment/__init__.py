"""Document -> Segments: normalised text with its way back, sentences, cells, language."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from factcheck.model.text import LANGS, Block, Cell, Document, Segment, Span
from factcheck.segment.language import detect, detect_within
from factcheck.segment.normalise import normalise, normalise_at
from factcheck.segment.sentences import split

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["normalise", "segment", "split"]

CELL_BREAK = " | "


def segment(document: Document, lang: str | None = None) -> tuple[Segment, ...]:
    """Return the segments of a document, in order; blocks of code and blocks without text give none.

    With `lang` every segment is of that language; without, the document's is detected and a segment
    differs from it only where its own words are plainly another's.
    """
    if lang is not None and lang not in LANGS:
        raise ValueError(f"unknown language {lang!r}; known are {', '.join(LANGS)}")
    read = [(block, *_read(document.text, block)) for block in document.blocks if block.kind != "code"]
    read = [r for r in read if r[1]]
    whole = lang or detect("\n".join(text for _, text, _, _ in read))
    return tuple(
        Segment(
            kind=block.kind,
            text=text,
            offsets=offsets,
            lang=lang or detect_within(text, whole),
            sentences=(Span(0, len(text)),) if block.kind == "row" else split(text),
            cells=cells,
            level=block.level,
        )
        for block, text, offsets, cells in read
    )


def _read(source: str, block: Block) -> tuple[str, tuple[int, ...], tuple[Cell, ...]]:
    """Normalise a block: its text, its offsets, its cells."""
    if block.cells:
        return _read_row(source, block)
    text, at = _read_pieces(source, block.pieces)
    return text, (*at, block.pieces[-1].stop if block.pieces else 0), ()


def _read_pieces(source: str, pieces: Iterable[Span]) -> tuple[str, list[int]]:
    """Normalise stretches of the source as one text, trimmed; one offset a character."""
    pieces = tuple(pieces)
    raw = "".join(source[p.start : p.stop] or " " for p in pieces)
    text, at = normalise_at(raw, chain.from_iterable(range(p.start, max(p.stop, p.start + 1)) for p in pieces))
    lead = len(text) - len(text.lstrip(" "))
    text = text.strip(" ")
    return text, at[lead : lead + len(text)]


def _read_row(source: str, block: Block) -> tuple[str, tuple[int, ...], tuple[Cell, ...]]:
    """Join the cells of a row; a joint stands where the character before it does."""
    parts: list[str] = []
    at: list[int] = []
    cells: list[Cell] = []
    length = 0
    end = block.pieces[0].start if block.pieces else 0
    headers = block.headers or ("",) * len(block.cells)
    for pieces, header in zip(block.cells, headers, strict=True):
        if cells:
            parts.append(CELL_BREAK)
            at += [at[-1] if at else end] * len(CELL_BREAK)
            length += len(CELL_BREAK)
        text, offsets = _read_pieces(source, pieces)
        cells.append(Cell(span=Span(length, length + len(text)), header=normalise(header)[0]))
        parts.append(text)
        at += offsets
        length += len(text)
        end = pieces[-1].stop if pieces else end
    if not any(c.span.stop > c.span.start for c in cells):
        return "", (end,), ()
    return "".join(parts), (*at, end), tuple(cells)
