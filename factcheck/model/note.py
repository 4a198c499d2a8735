"""What is written into the margin of a draft."""

from __future__ import annotations

from factcheck.model.records import NamedTuple
from factcheck.model.text import Span


class Note(NamedTuple):
    """A remark on one place of a document."""

    span: Span
    """In the document's text; empty for a remark on the whole."""
    text: str
    place: str = ""
    """Where the words stand, for a reader who is shown the remark elsewhere."""
