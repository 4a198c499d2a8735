"""What a sentence of the draft tells of a figure: what kind of thing it counts, and the words around it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from importlib import import_module
from typing import Protocol, TypeVar

from factcheck.model.claim import Tolerance
from factcheck.model.figure import Figure
from factcheck.model.finding import Conflict, ConflictRule
from factcheck.model.mention import Passage, Reading, Word
from factcheck.model.records import NamedTuple
from factcheck.model.text import Span
from factcheck.units import dimension
from factcheck.verdict.interval import Interval, Written, compare, incomparable
from factcheck.verdict.itself.phrases import function_words, pattern
from factcheck.verdict.judge import message

CLEAN = Tolerance()
MOST_FIGURES = 12
_PERIODS = (None, 1, 2, -3)
"""Grains of dates that are no days; `--10` for a month without its year."""
_UNTOLD = ("ordinal", "time", "multiple")
"""Kinds that state no amount of anything."""
_COUNTED = "job"
"""The family of nouns that means one thing under several names: «рабочие места», «вакансии»."""
_UNLIKE = frozenset(
    "~" + cue
    for cue in (
        "part", "of-them", "each", "per-year", "per-month", "per-day", "per-week", "earlier",
        "last-period", "estimate", "namesake", "other", "than", "hypothetical", "withdrawn", "former", "cancelled",
        "respectively", "failed", "negation",
    )
)  # fmt: skip
"""Cues of a figure that is another period's, another's, a part's, or not asserted."""


_APIECE = "~apiece"


class Told(NamedTuple):
    """A figure in its sentence."""

    passage: Passage
    sentence: Span
    figure: Figure

    @property
    def text(self) -> str:
        """The sentence."""
        return self.passage.segment.text[self.sentence.start : self.sentence.stop]

    @property
    def source(self) -> Span:
        """Where the figure stands in the document."""
        return self.passage.segment.source(Span(self.figure.start, self.figure.end))

    def words(self) -> Sequence[Word]:
        """The words of the sentence."""
        return within(self.passage.words, self.sentence)

    def unlike(self) -> bool:
        """Whether the sentence has words by which its figure may be another period's, another's or a part's."""
        if any(not _UNLIKE.isdisjoint(w.senses) for w in self.words()) or self.apiece():
            return True
        return pattern(self.passage.segment.lang, "ANOTHER").search(self.text) is not None

    def apiece(self) -> bool:
        """Whether the word right before the figure shares it out: «по 200 мест»."""
        words = within(self.passage.words, Span(self.sentence.start, self.figure.start))
        return bool(words) and _APIECE in words[-1].senses


class _Placed(Protocol):
    """A word or a figure."""

    @property
    def start(self) -> int:
        """Where it begins."""


_P = TypeVar("_P", bound=_Placed)


def within(placed: Sequence[_P], span: Span) -> Sequence[_P]:
    """The words or figures that begin inside a span, of all in the order of their text."""
    first = bisect_left(placed, span.start, key=lambda p: p.start)
    return placed[first : bisect_left(placed, span.stop, lo=first, key=lambda p: p.start)]


def sentences(passage: Passage) -> Iterator[tuple[Span, tuple[Figure, ...]]]:
    """The sentences of a passage that hold figures, each with its own."""
    bounds, figures = passage.segment.sentences, passage.figures
    at = 0
    for sentence in bounds or (Span(0, len(passage.segment.text)),):
        first = at
        while at < len(figures) and figures[at].start < sentence.stop:
            at += 1
        if at > first:
            yield sentence, figures[first:at]


def told(passage: Passage) -> Iterator[Told]:
    """Every figure of a passage that states an amount or a date, in its sentence.

    A sentence of very many figures is a list without marks, and tells nothing of any of them.
    """
    for sentence, figures in sentences(passage):
        if len(figures) > MOST_FIGURES:
            continue
        for figure in figures:
            if figure.kind not in _UNTOLD:
                yield Told(passage, sentence, figure)


def keys(word: Word) -> frozenset[str]:
    """What a word is met by: its stem and its families, without cues and offices."""
    return frozenset(("=" + word.stem, *(s for s in word.senses if s[0] != "~" and not s.startswith("post:"))))


def content(words: Iterable[Word], lang: str, figures: Sequence[Figure]) -> list[Word]:
    """The words that tell what a sentence is about: no small words, none that are part of its figures."""
    small = function_words(lang)
    taken = [(f.start, f.end) for f in figures] + [f.noun_span for f in figures if f.noun_span]
    return [
        w
        for w in words
        if len(w.text) > 1
        and w.text.casefold() not in small
        and not any(start <= w.start < stop for start, stop in taken)
    ]


def counted(figure: Figure, passage: Passage) -> tuple[frozenset[str], frozenset[str]]:
    """What a count counts: keys of its head noun, and the stems of the words before it."""
    if figure.noun_span is None:
        return frozenset(), frozenset()
    words = within(passage.words, Span(*figure.noun_span))
    if not words:
        return frozenset(), frozenset()
    head = frozenset(("=" + words[-1].stem, *(s for s in words[-1].senses if s == _COUNTED)))
    if _COUNTED in head:  # «новых рабочих мест»: the whole phrase is the noun
        return head, frozenset(w.stem for w in words[:-1] if not {"new", _COUNTED} & set(w.senses))
    return head, frozenset(w.stem for w in words[:-1] if "new" not in w.senses)


def alike(one: Told, other: Told) -> bool:
    """Whether two figures say how much of the same kind of thing there is, whatever their values."""
    a, b = one.figure, other.figure
    if (a.kind == "date") is not (b.kind == "date") or a.per != b.per or _change(a) != _change(b):
        return False
    if a.kind == "date":
        return _grain(a) is not None and _grain(a) == _grain(b)
    if a.unit is not None or b.unit is not None:
        return a.unit is not None and b.unit is not None and dimension(a.unit) == dimension(b.unit) is not None
    if a.kind != "count" or b.kind != "count":
        return False
    (head, before), (head_, before_) = counted(a, one.passage), counted(b, other.passage)
    return bool(head & head_) and before == before_


def elsewhen(one: Told, other: Told) -> bool:
    """Whether the second figure is dated by a year, a quarter or a month that the first is not: another time's."""
    dates = [f for f in within(one.passage.figures, one.sentence) if f.kind == "date"]
    return any(
        f.kind == "date" and _grain(f) in _PERIODS and f is not other.figure and not any(agree(d, f) for d in dates)
        for f in within(other.passage.figures, other.sentence)
    )


def _change(figure: Figure) -> str:
    """How a figure stands to a change; what something has grown to is what it is."""
    return "none" if figure.change == "to" else figure.change


def may_be_alike(one: Told, other: Told) -> bool:
    """The same asked generously: whether one figure could be meant by the other, as far as its kind goes."""
    a, b = one.figure, other.figure
    if (a.kind == "date") is not (b.kind == "date"):
        return False
    return a.kind == "date" or not incomparable(a, b)


def agree(a: Figure, b: Figure) -> bool:
    """Whether the two can denote one another: either may be the rounded one, and open bounds may meet."""
    if compare(a, b, CLEAN).agrees or compare(b, a, CLEAN).agrees:
        return True
    if a.date is not None or b.date is not None or a.value is None or b.value is None:
        return False
    return meet(Written.of(a).interval(), Written.of(b).interval())


def meet(a: Interval, b: Interval) -> bool:
    """Whether two intervals share more than an end."""
    above = a.high is not None and b.low is not None and a.high <= b.low
    below = b.high is not None and a.low is not None and b.high <= a.low
    return not above and not below


def _grain(figure: Figure) -> int | None:
    """How precise one date is: the number of its parts, and whether it has a year; None for a range."""
    if not isinstance(figure.date, str):
        return None
    return -len(figure.date.split("-")) if figure.date.startswith("--") else len(figure.date.split("-"))


def conflict(rule: ConflictRule, reading: Reading, said: Told, against: Span, key: str, expected: str) -> Conflict:
    """A conflict between a figure and what stands at `against` in the document; `expected` is what that comes to."""
    span, text = said.source, reading.document.text
    return Conflict(
        rule=rule,
        span=span,
        other=against,
        text=text[span.start : span.stop],
        other_text=text[against.start : against.stop],
        sentence=said.text,
        message=message(key, said.passage.segment.lang, found=said.figure.text, expected=expected),
    )


def spelt(number: object, lang: str) -> str:
    """A sum as the language writes numbers: «2 300», "2,300", «35,5»."""
    table = _signs(lang)
    digits = f"{number:,f}"
    whole, point, part = digits.partition(".")
    part = part.rstrip("0")
    return whole.replace(",", table[1]) + (table[0] + part if point and part else "")


@lru_cache(maxsize=8)
def _signs(lang: str) -> tuple[str, str]:
    module = import_module(f"factcheck.lang.{lang}.itself")
    return module.DECIMAL_SIGN, module.GROUP_SIGN
