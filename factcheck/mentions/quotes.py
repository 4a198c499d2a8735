"""Quotations: words between quotation marks, and the attribution beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from factcheck.mentions.lexicon import CUE
from factcheck.model.mention import Quote, Word
from factcheck.model.text import Span

_OPEN = {"«": "»", "“": "”", "„": "“", "‹": "›"}
_CLOSERS = frozenset('»”“"›')
_MARK = re.compile('[«»“”„‹›"]')
# The author's words inside a quotation: «…, — сказал министр. — …»
_INSET = r"[,.!?…]?\s*[—–]\s*[^—–]{2,120}?[,.:]?\s*[—–]\s*"
_AFTER = re.compile(r"[,.!?…]*\s*(?:[—–-]\s*)?")
_BEFORE = re.compile(r"[:,]\s*(?:[—–-]\s*)?$")
_STOPS = re.compile(r"[.!?…;](?:\s|$)|\n")
_SHORT_OF_A_STOP = ".!?…"
# From the closing mark to the next opening one, the same person goes on: «…», — сказал министр. — «…»
_GOES_ON = r"[,.]?\s*[—–-]\s*"
_LONGEST_NAME = 40
_LONGEST_AFTER, _LONGEST_BEFORE = 160, 200
"""Characters that an attribution has at most, behind its quotation and before it."""
_STOP_LENGTH = 2
_SPEECH = CUE + "speech"


def read_quotes(text: str, words: Sequence[Word], sentences: Sequence[Span]) -> tuple[Quote, ...]:
    """Every stretch between quotation marks, outermost only, in order.

    A mark that is never closed quotes nothing. Names in marks («ЗИКСТО») come out too: they are
    short and without an attribution, and the matcher lets them go.
    """
    out: list[Quote] = []
    pairs = _pairs(text)
    said = [w for w in words if _SPEECH in w.senses] if pairs else []
    for span in pairs:
        quote = _quote(text, words, said, sentences, span)
        if not quote.speech and out and _goes_on(text, out[-1], span):
            quote = quote._replace(attribution=out[-1].attribution, speech=True)
        out.append(quote)
    return tuple(out)


def _pairs(text: str) -> list[Span]:
    """Spans of balanced outermost quotation marks."""
    closed: list[Span] = []
    stack: list[tuple[str, int]] = []
    for m in _MARK.finditer(text):
        i, c = m.start(), m[0]
        if stack and c == stack[-1][0]:
            closed.append(Span(stack.pop()[1], i + 1))
        elif c in _OPEN:
            stack.append((_OPEN[c], i))
        elif c == '"':
            stack.append(('"', i))
        elif c in _CLOSERS and any(c == closer for closer, _ in stack):
            # A mark left open inside: «...„...» closes at the outer mark.
            while stack[-1][0] != c:
                stack.pop()
            closed.append(Span(stack.pop()[1], i + 1))
    out: list[Span] = []
    for span in sorted(closed):
        if not out or span.start >= out[-1].stop:
            out.append(span)
    return out


def _goes_on(text: str, before: Quote, span: Span) -> bool:
    """Whether the speaker of the quotation before goes on behind his attribution."""
    said = before.attribution
    return (
        said is not None
        and said.start >= before.span.stop
        and bool(re.fullmatch(_GOES_ON, text[said.stop : span.start]))
    )


def _quote(text: str, words: Sequence[Word], said: Sequence[Word], sentences: Sequence[Span], span: Span) -> Quote:
    """One quotation with its parts and its attribution; `said` are those of the words that are of speech."""
    inner = Span(span.start + 1, span.stop - 1)
    parts, inset = _parts(text, said, inner)
    attribution = inset or _after(text, words, said, sentences, span) or _before(text, words, sentences, span)
    return Quote(span=span, parts=parts, attribution=attribution, speech=attribution is not None)


def _parts(text: str, said: Sequence[Word], inner: Span) -> tuple[tuple[Span, ...], Span | None]:
    """The quoted stretches, without the author's words inside; and those words' span, if any."""
    parts, at, inset = [], inner.start, None
    dashed = "—" in text[inner.start : inner.stop] or "–" in text[inner.start : inner.stop]
    for m in re.compile(_INSET).finditer(text, inner.start, inner.stop) if dashed else ():
        if _speaks(said, Span(m.start(), m.end())):
            parts.append(Span(at, m.start()))
            at, inset = m.end(), Span(m.start(), m.end())
    parts.append(Span(at, inner.stop))
    return tuple(p for p in parts if p.start < p.stop), inset


def _after(
    text: str, words: Sequence[Word], said: Sequence[Word], sentences: Sequence[Span], span: Span
) -> Span | None:
    """The attribution behind the closing mark: «…», — сказал министр."""
    m = _AFTER.match(text, span.stop)
    start = m.end() if m else span.stop
    if not _speaks(said, Span(start, start + _LONGEST_AFTER)):
        return None  # the marks of a name, as most are
    end = next((at for at, _ in _stops(text, sentences, start, len(text))), len(text))
    dash = bool(m and re.search(r"[—–-]", m.group()))
    opening = next((i for i in range(start, end) if text[i] in '«“„"' and not (dash and _names(text, i))), end)
    found = Span(start, min(end, opening, start + _LONGEST_AFTER))
    if not _speaks(said, found):
        return None
    if not dash and text[start : found.stop].rstrip().endswith(":"):
        return None  # «Да». Она ответила: «Нет».
    near = [w for w in words if found.start <= w.start < found.stop]
    # '…," Minister of Transport Ann Lee told reporters': a comma before the closing mark says that somebody speaks
    comma = text[span.stop - 2] == ","
    return found if dash or any(_SPEECH in w.senses for w in near[: None if comma else 4]) else None


def _names(text: str, at: int) -> bool:
    """Whether the mark at an offset opens a name: «…», — деді «Жолсерік» компаниясының директоры."""
    closed = text.find(_OPEN.get(text[at], text[at]), at + 1)
    inside = text[at + 1 : closed]
    return at < closed <= at + _LONGEST_NAME and inside[:1].isupper() and not any(c in inside for c in ".,!?—–")


def _before(text: str, words: Sequence[Word], sentences: Sequence[Span], span: Span) -> Span | None:
    """The attribution before the opening mark: Министр сказал: «…»."""
    m = _BEFORE.search(text, max(0, span.start - 4), span.start)
    if m is None:
        return None
    colon, stop = ":" in m.group(), m.start()
    first = max(0, stop - _LONGEST_BEFORE)
    start = max((end for _, end in _stops(text, sentences, max(0, first - _STOP_LENGTH), stop)), default=0)
    found = Span(max(start, first), stop)
    if found.start >= found.stop:
        return None
    if colon:
        return found
    near = [w for w in words if found.start <= w.start < found.stop][-3:]
    return found if any(_SPEECH in w.senses for w in near) else None


def _stops(text: str, sentences: Sequence[Span], start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Where clauses of attribution end, as (stop, what follows it); no stop of initials or an abbreviation."""
    for m in _STOPS.finditer(text, start, stop):
        inside = any(s.start <= m.start() and m.start() + 1 < s.stop for s in sentences)
        if not inside or m.group()[0] not in _SHORT_OF_A_STOP:
            yield m.start(), m.end()


def _speaks(said: Iterable[Word], span: Span) -> bool:
    """Whether a verb or noun of speech stands in the span."""
    return any(span.start <= w.start < span.stop for w in said)
