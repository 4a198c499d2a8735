"""PDF: the text of its pages in the order in which it is read, each line with its page and number."""

from __future__ import annotations

import io
import re
import zlib
from typing import TYPE_CHECKING

from factcheck.documents.errors import UnreadableError
from factcheck.documents.extracted import Extract
from factcheck.documents.pdf_layout import Flow, Grid, Row, parts, rows_of
from factcheck.documents.pdf_lines import Joining, Placed, running
from factcheck.model.text import Document, Location

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MEDIA_TYPE = "application/pdf"

_LARGEST_STREAM = 64 << 20
"""Bytes of one stream, unpacked."""
_SUSPECT = 1 << 16
"""Bytes of a packed stream that may unpack to more than that: the method packs a thousand into one at most."""
_DEEPEST = 4
_UNMAPPED = re.compile(r"\(cid:\d+\)")


def read(data: bytes, path: str) -> Document:
    """Read a PDF document. Raises UnreadableError for one that is damaged, locked, or only pictures."""
    _refuse_bomb(data, path)
    pages = _pages(data, path)
    _refuse_unmapped(pages, path)
    extract = Extract()
    taken, said = running(pages)
    gone = {(edge.page, id(edge.row)) for edge in taken}
    body = [[row for row in rows if (number, id(row)) not in gone] for number, rows in enumerate(pages, 1)]
    _read_body(body, extract)
    for edge in sorted(said, key=lambda edge: (not edge.above, edge.page, edge.row[0].row)):
        place = Location(part="header" if edge.above else "footer", page=edge.page, line=edge.row[0].row)
        extract.paragraph(" ".join(piece.text for piece in edge.row), place, "paragraph")
    document = extract.document(path, MEDIA_TYPE)
    if not document.text.strip():
        raise UnreadableError(path, "no text in it: its pages are pictures", "have the text recognised (OCR) first")
    return document


def _read_body(pages: Sequence[Sequence[Row]], extract: Extract) -> None:
    """Read the text between headers and footers: paragraphs, which may run over pages, and tables."""
    layout = [(number, part) for number, rows in enumerate(pages, 1) for part in parts(rows)]
    lines = [
        Placed(number, flow, piece)
        for flow, (number, part) in enumerate(layout)
        if isinstance(part, Flow)
        for piece in part.lines
    ]
    joining = Joining(lines)
    for run in _runs(layout):
        if isinstance(run, list):
            flows = {flow for flow, _ in run}
            for paragraph in joining.paragraphs([line for line in lines if line.flow in flows]):
                places = [Location(page=line.page, line=line.piece.row) for line in paragraph]
                extract.lines(list(zip(joining.text(paragraph), places, strict=True)))
        else:
            _read_table(*run, extract)


def _runs(layout: Sequence[tuple[int, Flow | Grid]]) -> Iterator[list[tuple[int, Flow]] | tuple[int, Grid]]:
    """Columns of text that follow each other, as one; tables for themselves."""
    run: list[tuple[int, Flow]] = []
    for flow, (number, part) in enumerate(layout):
        if isinstance(part, Flow):
            run.append((flow, part))
            continue
        if run:
            yield run
            run = []
        yield number, part
    if run:
        yield run


def _read_table(page: int, grid: Grid, extract: Extract) -> None:
    def locate(row: int, _: int) -> Location:
        return Location(page=page, line=next(cell.row for cell in grid.rows[row] if cell))

    extract.table([[cell.text if cell else "" for cell in row] for row in grid.rows], locate, ruled=False)


def _pages(data: bytes, path: str) -> list[list[Row]]:
    """The rows of every page."""
    import logging

    from pdfminer.high_level import extract_pages
    from pdfminer.layout import LAParams
    from pdfminer.pdfdocument import PDFPasswordIncorrect

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # its remarks on a file are no findings on a text
    layout = LAParams(char_margin=1.5, line_margin=0.1, boxes_flow=None)
    try:
        return [rows_of(page) for page in extract_pages(io.BytesIO(data), laparams=layout)]
    except PDFPasswordIncorrect:
        raise UnreadableError(path, "protected by a password", "save it without one") from None
    except Exception as error:  # what malformed files raise in the library has no common name
        raise UnreadableError(path, f"a damaged PDF document ({type(error).__name__})", "save it anew") from None


def _refuse_unmapped(pages: Sequence[Sequence[Row]], path: str) -> None:
    """Refuse a document whose fonts do not say which letters they draw."""
    said = "".join(piece.text for rows in pages for row in rows for piece in row)
    unmapped = sum(1 for _ in _UNMAPPED.finditer(said))
    if unmapped and unmapped * 20 > len(_UNMAPPED.sub("", said)):
        raise UnreadableError(path, "its fonts do not say which letters they draw", "save it anew from its editor")


def _refuse_bomb(data: bytes, path: str) -> None:
    """Refuse a document with a stream that unpacks to more than any text: the library would unpack it."""
    for m in re.finditer(rb"stream\r?\n", data):
        end = data.find(b"endstream", m.end())
        end = len(data) if end < 0 else end
        if end - m.end() >= _SUSPECT and _unpacks_beyond(data[m.end() : end]):
            size = f"{_LARGEST_STREAM >> 20} MB"
            raise UnreadableError(path, f"a part of it unpacks to more than {size}", "save it anew from its editor")


def _unpacks_beyond(packed: bytes) -> bool:
    """Whether a stream, packed perhaps several times over, unpacks to more than is allowed."""
    for _ in range(_DEEPEST):
        if len(packed) < _SUSPECT:
            return False
        try:
            packed = zlib.decompressobj().decompress(packed, _LARGEST_STREAM + 1)
        except zlib.error:
            return False
        if len(packed) > _LARGEST_STREAM:
            return True
    return False
