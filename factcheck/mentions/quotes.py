"""Quotations: words between quotation marks, and the attribution beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.mentions.lexicon import CUE
from factcheck.model.mention import Quote, Word
from factcheck.model.text import Span

_OPEN = {"«": "»", "“": "”", "„": "“", "‹": "›", "‘": "’"}
_CLOSERS = frozenset("»”“\"›")
# The author's words inside a quotation: «…, — сказал министр. — …»
_INSET = re.compile(r"[,.!?…]?\s*[—–]\s*[^—–«»“”\"]{2,120}?[,.:]?\s*[—–]\s*")
_AFTER = re.compile(r"[,.!?…]*\s*(?:[—–-]\s*)?")
_BEFORE = re.compile(r"[:,]\s*(?:[—–-]\s*)?$")
_STOPS = re.compile(r"[.!?…;](?:\s|$)|\n")
_SPEECH = CUE + "speech"


def read_quotes(text: str, words: Sequence[Word], sentences: Sequence[Span]) -> tuple[Quote, ...]:
    """Every stretch between quotation marks, outermost only, in order.

    A mark that is never closed quotes nothing. Names in marks («ЗИКСТО») come out too: they are
    short and without an attribution, and the matcher lets them go.
    """
    return tuple(_quote(text, words, span) for span in _pairs(text))


def _pairs(text: str) -> list[Span]:
    """Spans of balanced outermost quotation marks."""
    out: list[Span] = []
    stack: list[tuple[str, int]] = []
    for i, c in enumerate(text):
        if stack and c == stack[-1][0]:
            _, start = stack.pop()
            if not stack:
                out.append(Span(start, i + 1))
        elif c in _OPEN and c != "‘":
            stack.append((_OPEN[c], i))
        elif c == '"':
            stack.append(('"', i))
        elif c in _CLOSERS and len(stack) > 1 and any(c == closer for closer, _ in stack):
            # A mark left open inside: «...„...» closes at the outer mark.
            while stack and stack[-1][0] != c:
                stack.pop()
            _, start = stack.pop()
            if not stack:
                out.append(Span(start, i + 1))
    return out


def _quote(text: str, words: Sequence[Word], span: Span) -> Quote:
    """One quotation with its parts and its attribution."""
    inner = Span(span.start + 1, span.stop - 1)
    parts, inset = _parts(text, words, inner)
    attribution = inset or _after(text, words, span) or _before(text, words, span)
    return Quote(span=span, parts=parts, attribution=attribution, speech=attribution is not None)


def _parts(text: str, words: Sequence[Word], inner: Span) -> tuple[tuple[Span, ...], Span | None]:
    """The quoted stretches, without the author's words inside; and those words' span, if any."""
    parts, at, inset = [], inner.start, None
    for m in _INSET.finditer(text, inner.start, inner.stop):
        if _speaks(words, Span(m.start(), m.end())):
            parts.append(Span(at, m.start()))
            at, inset = m.end(), Span(m.start(), m.end())
    parts.append(Span(at, inner.stop))
    return tuple(p for p in parts if p.start < p.stop), inset


def _after(text: str, words: Sequence[Word], span: Span) -> Span | None:
    """The attribution behind the closing mark: «…», — сказал министр."""
    m = _AFTER.match(text, span.stop)
    start = m.end() if m else span.stop
    stop = _STOPS.search(text, start)
    # A stop inside initials («А. Жумагалиев») ends no attribution.
    while stop and stop.start() - 1 >= start and text[stop.start() - 1].isupper() and text[stop.start()] == ".":
        stop = _STOPS.search(text, stop.end())
    end = stop.start() if stop else len(text)
    opening = next((i for i in range(start, end) if text[i] in "«“„"), end)
    found = Span(start, min(end, opening, start + 160))
    first = next((w for w in words if w.start >= start), None)
    if first is None or not _speaks(words, found):
        return None
    dash = bool(m and re.search(r"[—–-]", m.group()))
    near = [w for w in words if found.start <= w.start < found.stop][:4]
    return found if dash or any(_SPEECH in w.senses for w in near) else None


def _before(text: str, words: Sequence[Word], span: Span) -> Span | None:
    """The attribution before the opening mark: Министр сказал: «…»."""
    m = _BEFORE.search(text, max(0, span.start - 4), span.start)
    colon = bool(m and ":" in m.group())
    stop = m.start() if m else span.start
    start = max([s.end() for s in _STOPS.finditer(text, 0, stop)], default=0)
    found = Span(max(start, stop - 200), stop)
    if found.start >= found.stop:
        return None
    if colon:
        return found
    near = [w for w in words if found.start <= w.start < found.stop][-3:]
    return found if m and any(_SPEECH in w.senses for w in near) else None


def _speaks(words: Sequence[Word], span: Span) -> bool:
    """Whether a verb or noun of speech stands in the span."""
    return any(_SPEECH in w.senses for w in words if span.start <= w.start < span.stop)
