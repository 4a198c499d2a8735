"""Findings to comments of a Word document: the draft itself, its text untouched, with a remark on each place."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.annotate.anchors import Anchors
from factcheck.model.note import Note
from factcheck.model.text import Document

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

__all__ = ["MEDIA_TYPE", "AnnotationError", "annotate"]

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
AUTHOR, INITIALS = "factcheck", "fc"
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)


class AnnotationError(Exception):
    """A Word document that no comments can be put into; as a string it is why."""


def annotate(data: bytes, document: Document, notes: Sequence[Note]) -> bytes:
    """Take a Word document's bytes, what was read of it, and notes on that; give the document with a comment a note.

    A comment stands on the words of its note, or on the nearest paragraph of the body where Word has none (in
    headers, footnotes, text boxes); it then says where the words are. Raises AnnotationError.
    """
    word = _opened(data)
    anchors = Anchors(word.element.body, document)
    for note in notes:
        anchor = anchors.find(note.span)
        if anchor is None:
            raise AnnotationError("it has no paragraph that a comment could stand on")
        text = note.text if anchor.exact or not note.place else f"{note.place}\n{note.text}"
        _comment(word, anchor.first, anchor.last, text)
    out = io.BytesIO()
    word.save(out)
    return _dated(out.getvalue(), data)


def _opened(data: bytes) -> WordDocument:
    import docx

    try:
        return docx.Document(io.BytesIO(data))
    except Exception as error:  # whatever the library makes of a document that is not what it expects
        raise AnnotationError(f"it cannot be opened for writing ({' '.join(str(error).split())})") from error


def _comment(word: WordDocument, first: object, last: object, text: str) -> None:
    """Put a comment on the runs from the first to the last."""
    from docx.oxml.ns import qn
    from docx.text.run import Run

    runs = [Run(run, word) for run in (first, last)]  # type: ignore[arg-type]
    comment = word.add_comment(runs, text=text, author=AUTHOR, initials=INITIALS)
    del comment._comment_elm.attrib[qn("w:date")]  # the same draft gives the same bytes on any day


def _dated(data: bytes, original: bytes) -> bytes:
    """An archive whose parts bear the dates that they had, and not the time of writing."""
    import zipfile

    with zipfile.ZipFile(io.BytesIO(original)) as old:
        dates = {info.filename: info.date_time for info in old.infolist()}
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as new, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for info in new.infolist():
            dated = zipfile.ZipInfo(info.filename, dates.get(info.filename, _FIRST_DAY))
            archive.writestr(dated, new.read(info), zipfile.ZIP_DEFLATED)
    return out.getvalue()
