"""A whole and its parts in one sentence or list do not fit.

«500 машин, в том числе 200 — в Алматы, 150 — в Астане, 200 — в Шымкенте» names 550 of 500. Parts
count the same thing as the whole, or stand as bare numbers, and exclude one another: three places or
more, men and women, sums behind the same preposition. They may be fewer than the whole, since a list of parts
need not be full; where the words say that it is («складывается из», "made up of", «остальные 60»),
they have to make the whole, beyond rounding.

Example:
    draft   Продано 500 машин, в том числе 200 — в Алматы, 150 — в Астане, 200 — в Шымкенте.
            conflict[parts]: части больше целого: 200 + 150 + 200 против 500 машин

Mend: see whether the whole or one of its parts is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from importlib import import_module

from factcheck.model.figure import Figure
from factcheck.model.finding import Conflict
from factcheck.model.mention import Passage, Reading
from factcheck.model.records import NamedTuple
from factcheck.model.text import Span
from factcheck.units import dimension
from factcheck.verdict.interval import Interval, Written
from factcheck.verdict.itself.phrases import function_words, opposites, pattern
from factcheck.verdict.itself.told import Told, conflict, counted, meet, sentences, within

_AMOUNTS = ("count", "money", "measure", "number")
_MOST_SHOWN = 6
_MOST_ITEMS = 100
_FEWEST_PLACES = 3
_GAP = 25
"""How far a whole may stand before the words that announce its parts, in characters."""
_FIRST = r"(?:-\w+)?[\s—–\-:(«\"“]*(\w+)?"
_NAMED = r"(?:-\w+)?[\s—–\-:(«\"“]*\w+\s+[«\"“]?[^\W\d_a-zа-яёәғқңөұүһі]"
_UNLIKE = frozenset({"~each", "~than", "~earlier", "~hypothetical", "~withdrawn", "~other"})


class _List(NamedTuple):
    """A whole with the parts that are named of it."""

    whole: Told
    parts: tuple[Told, ...]
    full: bool
    """Whether the words say that nothing is left out."""


def find(reading: Reading) -> Iterator[Conflict]:
    """Yield a conflict for each whole whose parts are too much, or of a full list not enough."""
    for i, passage in enumerate(reading.passages):
        if passage.segment.kind in ("row", "code"):
            continue
        for sentence, figures in sentences(passage):
            found = _in_sentence(passage, sentence, figures) or _below(reading.passages, i, sentence, figures)
            if found is not None:
                yield from _judged(reading, found)


def _judged(reading: Reading, found: _List) -> Iterator[Conflict]:
    whole, parts = Written.of(found.whole.figure).interval(), [p.figure for p in found.parts]
    total = _sum(parts)
    too_much = whole.high is not None and total.low is not None and total.low > whole.high
    if not too_much and not (found.full and not meet(_touching(whole), _touching(total))):
        return
    shown = parts if len(parts) <= _MOST_SHOWN else parts[: _MOST_SHOWN - 1]
    expected = " + ".join(p.text for p in shown) + (" + …" if shown is not parts else "")
    first, last = found.parts[0].source, found.parts[-1].source
    against = Span(first.start, last.stop)
    key = "parts-sum" if found.full else "parts"
    yield conflict("parts", reading, found.whole, against, key, expected)


def _touching(interval: Interval) -> Interval:
    """The same a little wider, so that what is exact can meet what is exact."""
    return interval.widened(Decimal("1E-9"))


def _sum(parts: Sequence[Figure]) -> Interval:
    low: Decimal | None = Decimal(0)
    high: Decimal | None = Decimal(0)
    for part in parts:
        interval = Written.of(part).interval()
        low = None if low is None or interval.low is None else low + interval.low
        high = None if high is None or interval.high is None else high + interval.high
    return Interval(low, high)


def _in_sentence(passage: Passage, sentence: Span, figures: Sequence[Figure]) -> _List | None:
    """A whole and its parts in one sentence."""
    if len(figures) < 2:
        return None
    lang, text = passage.segment.lang, passage.segment.text
    cues = list(pattern(lang, "OF_WHICH").finditer(text, sentence.start, sentence.stop))
    full = list(pattern(lang, "MADE_UP_OF").finditer(text, sentence.start, sentence.stop))
    if len(cues) + len(full) != 1:
        return None  # parts of parts: whose they are would be a guess
    cue = (cues + full)[0]
    whole = _whole(passage, sentence, figures, cue.start(), verb=bool(full))
    if whole is None or _unlike(passage, sentence):
        return None
    parts = _parts(whole, [f for f in figures if f.start >= cue.end()])
    if not parts or not all(_joined(p, cue.end()) for p in parts):
        return None
    more = pattern(lang, "MORE").search(text, sentence.start, sentence.stop)
    if full:
        return _List(whole, parts, full=True) if len(parts) > 1 and not more else None
    rest = _rest(lang, text, parts)
    if rest and not more and len(parts) > 1:
        return _List(whole, parts, full=True)
    single = Written.of(whole.figure).interval().high
    if len(parts) == 1:
        return _List(whole, parts, full=False) if single is not None else None
    behind = [
        _behind(p, sentence.stop if i + 1 == len(parts) else parts[i + 1].figure.start) for i, p in enumerate(parts)
    ]
    return _List(whole, parts, full=False) if _apart(whole, behind, _FEWEST_PLACES) else None


def _below(passages: Sequence[Passage], at: int, sentence: Span, figures: Sequence[Figure]) -> _List | None:
    """A whole at the end of a paragraph, its parts as the items of the list below."""
    passage = passages[at]
    cue = _announced(passage, sentence)
    if cue is None or _unlike(passage, sentence):
        return None
    start, full = cue
    whole = _whole(passage, sentence, figures, start, verb=full)
    if whole is None:
        return None
    parts: list[Told] = []
    for item in passages[at + 1 : at + 1 + _MOST_ITEMS]:
        if item.segment.kind != "item":
            break
        part = _item(whole, item)
        if part is None:
            return None
        parts.append(part)
    behind = [_behind(p, p.sentence.stop) for p in parts]
    apart = full or _apart(whole, behind, 1)
    return _List(whole, tuple(parts), full=full) if len(parts) > 1 and apart else None


def _announced(passage: Passage, sentence: Span) -> tuple[int, bool] | None:
    """Where the words stand that end a sentence and announce a list, and whether the list is full."""
    text, lang = passage.segment.text, passage.segment.lang
    if not text[sentence.start : sentence.stop].rstrip().endswith(":"):
        return None
    for table in ("OF_WHICH", "MADE_UP_OF"):
        for m in pattern(lang, table).finditer(text, sentence.start, sentence.stop):
            if not text[m.end() : sentence.stop].strip(" :"):
                return m.start(), table == "MADE_UP_OF"
    return None


def _item(whole: Told, item: Passage) -> Told | None:
    """The part that an item of a list names; None where it names none, or more than one figure of the kind."""
    if item.segment.text.endswith(":"):
        return None  # a whole with a list of its own
    span = Span(0, len(item.segment.text))
    own = [t for t in (Told(item, span, f) for f in item.figures) if _same(whole, t)]
    plain = len(own) == 1 and isinstance(own[0].figure.value, Decimal) and not (_unlike(item, span) or own[0].apiece())
    return own[0] if plain else None


def _whole(passage: Passage, sentence: Span, figures: Sequence[Figure], cue: int, *, verb: bool) -> Told | None:
    """The figure that stands right before the words that announce parts; of a verb it is the subject."""
    before = [f for f in figures if f.end <= cue]
    if not before:
        return None
    nearest = before[-1]
    if nearest.kind not in _AMOUNTS or nearest.value is None or nearest.change not in ("none", "by"):
        return None
    end = max(nearest.end, nearest.noun_span[1] if nearest.noun_span else 0)
    gap = passage.segment.text[end:cue]
    # «80 из них — женщины»: the figure is itself a part.
    announced = verb or re.search(r"[,;:(—–]\s*$", gap) is not None
    return Told(passage, sentence, nearest) if announced and len(gap) <= _GAP else None


def _parts(whole: Told, figures: Sequence[Figure]) -> tuple[Told, ...]:
    """The figures behind the cue as far as they count what the whole counts; none where one is in doubt."""
    out: list[Told] = []
    for figure in figures:
        part = Told(whole.passage, whole.sentence, figure)
        if figure.kind == "percent" and _bracketed(part):
            continue
        if not _same(whole, part):
            break
        out.append(part)
    if any(p.figure.value is None or isinstance(p.figure.value, tuple) or p.apiece() for p in out):
        return ()
    return tuple(out)


def _bracketed(said: Told) -> bool:
    before = said.passage.segment.text[said.sentence.start : said.figure.start].rstrip()
    return before.endswith("(")


def _same(whole: Told, part: Told) -> bool:
    """Whether a part is counted in what the whole is counted in, or is a bare number of it."""
    a, b = whole.figure, part.figure
    if b.kind not in _AMOUNTS or a.per != b.per or b.change != a.change:
        return False
    if a.unit is not None:
        return b.unit is not None and dimension(a.unit) is not None and dimension(a.unit) == dimension(b.unit)
    if b.unit is not None or b.scaled is not a.scaled:
        return False
    if a.kind != "count":
        return b.kind == "number" and a.kind == "number"
    if b.kind == "number":
        return True
    return bool(counted(a, whole.passage)[0] & counted(b, part.passage)[0]) or _half(part)


def _half(part: Told) -> bool:
    """Whether a part is one of two halves: «120 мальчиков» of «300 детей»."""
    return any(
        one.search(part.figure.text) or other.search(part.figure.text)
        for one, other in opposites(part.passage.segment.lang)
    )


def _rest(lang: str, text: str, parts: Sequence[Told]) -> bool:
    """Whether the last part is what remains of the whole: «остальные 60»."""
    last = parts[-1].figure
    return any(
        not text[m.end() : last.start].strip(" —–-")
        for m in pattern(lang, "REST").finditer(text, max(0, last.start - 30), last.start)
    )


def _joined(part: Told, cue: int) -> bool:
    """Whether a part stands right behind the cue, a comma or an «и»: «освоено 7 млрд» is no part."""
    lang, text = part.passage.segment.lang, part.passage.segment.text
    start = min(part.figure.start, part.figure.hedge_span[0] if part.figure.hedge_span else part.figure.start)
    before = text[cue:start].rstrip(" —–-:(")
    if not before.strip() or before[-1] in ",;":
        return True
    last = before.split()[-1].casefold()
    return last in _conjunctions(lang) or pattern(lang, "REST").search(before[-_GAP:]) is not None


@lru_cache(maxsize=8)
def _conjunctions(lang: str) -> frozenset[str]:
    words: frozenset[str] = import_module(f"factcheck.lang.{lang}.forms").CONJUNCTIONS
    return words


def _apart(whole: Told, behind: Sequence[str], fewest: int) -> bool:
    """Whether nothing can be counted in two of the parts, by the words behind each: halves, places, one preposition.

    Of two places one may lie in the other, as a town in its region; so there have to be more in a sentence.
    """
    lang = whole.passage.segment.lang
    if len(behind) == 2 and any(
        (a.search(behind[0]) and b.search(behind[1])) or (b.search(behind[0]) and a.search(behind[1]))
        for a, b in opposites(lang)
    ):
        return True
    firsts = [m.group(1) or "" if (m := re.match(_FIRST, b)) else "" for b in behind]
    alike = len(set(firsts)) == 1 and firsts[0].casefold() in function_words(lang)
    if whole.figure.unit is not None:
        return alike
    named = all(f and f[0].isupper() for f in firsts) or (alike and all(re.match(_NAMED, b) for b in behind))
    return named and len(behind) >= fewest and len({bool(pattern(lang, "REGIONS").search(b)) for b in behind}) == 1


def _behind(part: Told, stop: int) -> str:
    """A part's own words: those of its noun, where it is a half, and what stands behind it up to the next part."""
    figure, text = part.figure, part.passage.segment.text
    digits = re.match(r"[\d\s.,]+", figure.text)
    half = digits is not None and _half(part)
    return text[figure.start + digits.end() if digits and half else figure.end : stop]


def _unlike(passage: Passage, sentence: Span) -> bool:
    """Whether the sentence compares, doubts or shares out: then its figures are no whole with parts."""
    return any(not _UNLIKE.isdisjoint(w.senses) for w in within(passage.words, sentence))
