"""RTF: the text of its paragraphs and tables. Left out are headers, footers, notes, deleted and hidden words."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from factcheck.documents.errors import UnreadableError
from factcheck.documents.extracted import Extract
from factcheck.model.text import Document, Location

if TYPE_CHECKING:
    from collections.abc import Callable

MEDIA_TYPE = "application/rtf"

_TOKEN = re.compile(r"\\(?:([a-z]+)(-?\d*)|.)|[{}]", re.S | re.I)
_UNSEEN = frozenset(["deleted", "v", "fldinst"])
"""Words of control that make what follows in their group unseen, until they come with a 0 or `\\plain` comes."""


def read(data: bytes, path: str) -> Document:
    """Read an RTF document. Raises UnreadableError for one that is damaged."""
    from striprtf.striprtf import rtf_to_text

    try:
        text = rtf_to_text(_shown(data.decode("latin-1")), errors="replace")  # type: ignore[no-untyped-call]
        # Letters beyond the first 65,536 come in two halves.
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    except Exception as error:  # what malformed control words raise in the library has no common name
        raise UnreadableError(
            path, f"damaged RTF ({type(error).__name__})", "open it in Word and save it anew"
        ) from None
    extract = Extract()
    paragraphs = tables = 0
    for is_row, lines in groupby(text.split("\n"), key=lambda line: line.endswith("|")):
        if is_row:
            tables += 1
            rows = [[cell.strip() for cell in line[:-1].split("|")] for line in lines]
            extract.table(rows, _cells(tables), ruled=False)
            continue
        for line in filter(str.strip, lines):
            paragraphs += 1
            extract.paragraph(line, Location(paragraph=paragraphs))
    return extract.document(path, MEDIA_TYPE)


def _cells(table: int) -> Callable[[int, int], Location]:
    """What gives the place of a cell of a table."""
    return lambda row, column: Location(table=table, row=row + 1, column=column + 1)


def _shown(source: str) -> str:
    """The source without what was deleted or is hidden, and without targets of links.

    Of the former the library knows nothing, the latter it would show.
    """
    kept: list[str] = []
    unseen = [False]
    """Of each group that is open, whether its words are unseen."""
    at = 0
    for m in _TOKEN.finditer(source):
        if not unseen[-1]:
            kept.append(source[at : m.start()])
        at = m.end()
        if m[0] == "{":
            unseen.append(unseen[-1])
        elif m[0] == "}" and len(unseen) > 1:
            unseen.pop()
        elif m[1] in _UNSEEN:
            unseen[-1] = m[2] != "0"
            continue
        elif m[1] == "plain":
            unseen[-1] = False
        if not unseen[-1] or m[0] in "{}":
            kept.append(m[0])
    return "".join(kept) + source[at:]
