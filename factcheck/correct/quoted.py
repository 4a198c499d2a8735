"""Whether a place of a text is somebody's own words, which nobody corrects."""

from __future__ import annotations

import re

from factcheck.model.mention import Passage
from factcheck.model.text import Span

_MARKS = (("«", "»"), ("“", "”"), ("„", "“"))
_SPOKEN = re.compile(r"[—–-]\s")
_TURN = re.compile(r"[,!?…]\s*[—–-]\s")
_SINGLE = re.compile(r"‘(?:[^’]|’(?=\w))*$")


def is_quoted(passage: Passage, source: str, span: Span) -> bool:
    """Take a passage, the document's text, a span of it; tell whether it stands in a quotation.

    Besides what was read as one: marks that are opened in one paragraph and closed in another,
    single marks, blocks that are quoted whole, and speech that a dash opens.
    """
    segment = passage.segment
    inside = any(segment.source(q.span).overlaps(span) for q in passage.quotes)
    return inside or segment.kind == "quote" or _in_marks(source, span) or _is_speech(passage, source)


def _in_marks(source: str, span: Span) -> bool:
    """Whether a mark is open before the place and closed behind it."""
    before, behind = source[: span.start], source[span.stop :]
    for opening, closing in _MARKS:
        if before.rfind(opening) > before.rfind(closing):
            closes, opens = behind.find(closing), behind.find(opening)
            if closes >= 0 and (opens < 0 or closes < opens):
                return True
    line = before[before.rfind("\n") + 1 :], behind.partition("\n")[0]
    return (line[0].count('"') % 2 == 1 and '"' in line[1]) or bool(_SINGLE.search(line[0]) and "’" in line[1])


def _is_speech(passage: Passage, source: str) -> bool:
    """Whether a dash opens the paragraph as speech: «— Создадим 200 мест, — сказал министр»."""
    segment = passage.segment
    text = segment.text
    opened = _SPOKEN.match(text) or _SPOKEN.match(source[max(0, segment.offsets[0] - 2) : segment.offsets[0]])
    return bool(opened) and (segment.kind == "paragraph" or bool(_TURN.search(text)))
