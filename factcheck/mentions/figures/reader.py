"""Walks a text from left to right and makes a figure of everything that is one."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from factcheck.mentions.figures.date_parts import Date
from factcheck.mentions.figures.date_years import read_bare_year
from factcheck.mentions.figures.dates import read_date
from factcheck.mentions.figures.details import (
    change_of,
    counts_many,
    duration_of,
    hedge_behind,
    is_likely_year,
    is_share,
    kind_of,
    noun_of,
    per_around,
    short_year,
    tail_hedge,
    times_last,
)
from factcheck.mentions.figures.hedging import (
    Hedging,
    hedge_after,
    hedge_before,
)
from factcheck.mentions.figures.lexicon import Lexicon, lexicon
from factcheck.mentions.figures.noise import find_noise
from factcheck.mentions.figures.nouns import Noun, find_noun
from factcheck.mentions.figures.quantities import read_quantity
from factcheck.mentions.figures.quantity import Quantity
from factcheck.mentions.figures.starts import may_start
from factcheck.mentions.figures.tokens import Tokens, tokenize
from factcheck.mentions.stems import stem
from factcheck.model.figure import Figure, FigureKind
from factcheck.units import dimension

if TYPE_CHECKING:
    from datetime import date

_FLOORS = frozenset(["more-than", "at-least"])
_CEILINGS = frozenset(["less-than", "at-most"])
_NO_DATE_BOUNDS = frozenset(["от"])
_BOUND_JOINERS = frozenset(["and", "but", "и", "но", ","])


def _join_bounds(one: Figure, other: Figure, text: str) -> Figure | None:
    """The range between a floor and a ceiling of one unit, or None if they are not that."""
    if one.hedge in _CEILINGS:
        low, high = other, one
    else:
        low, high = one, other
    if low.hedge not in _FLOORS or high.hedge not in _CEILINGS or (one.unit is not None and one.unit != other.unit):
        return None
    if not isinstance(low.value, Decimal) or not isinstance(high.value, Decimal) or low.value >= high.value:
        return None
    return other._replace(
        start=one.start,
        text=text[one.start : other.end],
        value=(low.value, high.value),
        hedge="none",
        hedge_span=None,
        rule="range-bounds",
    )


_END_REACH = 8
"""Characters between «на 0,75 п.п.» and «до 16,75 %» that make them one change."""
_HUNDRED = 100


def _as_end(figure: Figure, before: Sequence[Figure]) -> Figure:
    """A figure as the end of a change, not a ceiling: «поднята на 0,75 п.п., до 16,75 %»."""
    changed = bool(before) and before[-1].change == "by" and figure.start - before[-1].end <= _END_REACH
    if figure.hedge == "at-most" and figure.kind != "date" and (changed or figure.change == "to"):
        return figure._replace(change="to", hedge="none", hedge_span=None)
    return figure


class Reader:
    """One text on its way to figures.

    `as_of` is the day of writing; without it nothing that is dated from it is read. `alone` says whether the text
    is nothing but numbers; then even the word for one is a figure.
    """

    __slots__ = ("alone", "as_of", "lexicon", "noise", "tokens")

    def __init__(
        self, tokens: Tokens, lexicon: Lexicon, noise: bytearray, as_of: date | None = None, *, alone: bool = False
    ) -> None:
        self.tokens = tokens
        self.lexicon = lexicon
        self.noise = noise
        self.as_of = as_of
        self.alone = alone

    def figures(self) -> list[Figure]:
        """Every figure, in order."""
        found: list[Figure] = []
        i, size = 0, len(self.tokens)
        while i < size:
            relative = self.relative_at(i) if self.as_of else None
            if relative:
                found.append(self.date_figure(relative))
                i = relative.last + 1
                continue
            if self.noise[i] or not may_start(self.tokens, i, self.lexicon):
                i += 1
                continue
            read, following = self.read_at(i)
            found += [_as_end(f, found) for f in read]
            i = max(following, i + 1)
        return found

    def read_at(self, i: int) -> tuple[list[Figure], int]:
        """The figures that start at token `i` (two for a change told from one to another), and where to go on."""
        if self.tokens.lows[i] == ".":
            i += 1
        found = read_date(self.tokens, i, self.lexicon)
        if found and not any(self.noise[found.first : found.last + 1]):
            return [self.date_figure(found)], found.last + 1
        time = self.time_at(i)
        if time:
            return [time[0]], time[1]
        read = read_quantity(self.tokens, i, self.lexicon)
        if read is None or any(self.noise[read.first : read.last + 1]):
            return [], i + 1
        return self.quantity_at(read)

    # -- dates and times

    def date_figure(self, read: Date) -> Figure:
        """The figure of a date, its bound if it has one."""
        hedge = hedge_before(self.tokens, read.first, self.lexicon)
        if self.lexicon.lang == "kk":
            from factcheck.mentions.figures.kazakh import case

            hedge = hedge_after(self.tokens, read.last + 1, self.lexicon, case(read.ending)) or hedge
        if hedge and (hedge.hedge in ("about", "almost") or self.tokens.low(hedge.last) in _NO_DATE_BOUNDS):
            hedge = None  # «от 14 февраля»
        return self.figure(read.first, read.last, "date", read.rule, date=read.date, hedge=hedge)

    def relative_at(self, i: int) -> Date | None:
        """A date counted from the day of writing, where that is given: «в прошлом году»."""
        from factcheck.mentions.figures.relative import may_be_relative, read_relative

        if self.as_of is None or self.noise[i] or not may_be_relative(self.tokens, i, self.lexicon):
            return None
        return read_relative(self.tokens, i, self.lexicon, self.as_of)

    def time_at(self, i: int) -> tuple[Figure, int] | None:
        """A time of day: «19:30», «к шести часам», "3 pm"."""
        from factcheck.mentions.figures.times import read_time

        time = read_time(self.tokens, i, self.lexicon)
        if time is None:
            return None
        return self.figure(i, time.last, "time", time.rule, value=time.value), time.last + 1

    # -- quantities

    def quantity_at(self, read: Quantity) -> tuple[list[Figure], int]:
        """Figures of a quantity, or of the range it opens."""
        number = read.number
        if number.form == "ordinal" and read.unit is None and not read.times:
            return self.ordinal(read)
        if self.is_year(read):
            year = read_bare_year(self.tokens, read.first, self.lexicon)
            if year is None and not self.alone and is_likely_year(self.tokens, self.lexicon, read):
                year = Date(read.first, read.last, str(read.value), "date-year-alone")
            if year and not counts_many(self.tokens, self.lexicon, read):
                return [self.date_figure(year)], year.last + 1
        from factcheck.mentions.figures.ranges import read_range

        other = read_range(self.tokens, read, self.lexicon)
        if other:
            return self.pair(*other)
        if self.says_nothing(read):
            return [], read.last + 1
        figure, following = self.single(read)
        return self.bounded(figure, following)

    def bounded(self, figure: Figure, following: int) -> tuple[list[Figure], int]:
        """A range of two bounds («не менее 5 и не более 10», "above 10 and below 20"), or the figure as it is."""
        if figure.hedge not in _FLOORS | _CEILINGS or figure.date or self.tokens.low(following) not in _BOUND_JOINERS:
            return [figure], following
        comma = self.tokens.low(following) == ","  # «более 5, но менее 10»
        for j in range(following + 2, min(following + 8, len(self.tokens))):
            if self.tokens.kind(j) == "d" or self.lexicon.number(self.tokens.low(j)):
                hedge = hedge_before(self.tokens, j, self.lexicon)
                read = read_quantity(self.tokens, j, self.lexicon)
                if hedge is None or read is None or hedge.first > following + 1 + comma or hedge.last != j - 1:
                    break
                other, further = self.single(read)
                joined = _join_bounds(figure, other, self.tokens.text)
                return ([joined], further) if joined else ([figure], following)
        return [figure], following

    def is_year(self, read: Quantity) -> bool:
        """Whether the quantity is four bare digits, which may be a year."""
        return read.number.plain and read.unit is None and read.first == read.last == read.number.first

    def says_nothing(self, read: Quantity) -> bool:
        """Whether it is the word for one as an article, or a vague plural without a bound («более млн»)."""
        number = read.number
        if self.tokens.low(number.first - 1) in self.lexicon.sets["INDEFINITE"]:
            words = [self.lexicon.number(self.tokens.low(i)) for i in range(number.first, number.last + 1)]
            if all(word is not None and word.value >= _HUNDRED for word in words):
                return True  # «несколько тысяч», "a few hundred million"
        if self.is_bare_scale(read):
            return True
        zero = read.value == 0 and number.words and read.unit is None and not self.alone
        if zero and find_noun(self.tokens, read.last + 1, self.lexicon) is None:
            return True  # «с нуля»
        if number.vague:
            return hedge_before(self.tokens, read.first, self.lexicon) is None
        if not number.one or self.alone or read.value < 0:
            return False
        return read.unit is None

    def is_bare_scale(self, read: Quantity) -> bool:
        """Whether an English scale word stands with no article: the head of a column, "thousand tonnes"."""
        number = read.number
        if self.lexicon.lang != "en" or number.first != number.last or self.alone:
            return False
        word = self.lexicon.number(self.tokens.low(number.first))
        opens = number.first == 0 or self.tokens.low(number.first - 1) in ("(", ",", "|", "[", ":", "–", "-")
        return (
            word is not None
            and word.role == "scale"
            and opens
            and hedge_before(self.tokens, read.first, self.lexicon) is None
        )

    def ordinal(self, read: Quantity) -> tuple[list[Figure], int]:
        """An ordinal, or the share it names: «каждый пятый», "a third of"."""
        before = self.tokens.low(read.first - 1)
        if read.value > 1 and (
            before in self.lexicon.sets["EACH"] or (before == "a" and is_share(self.tokens, self.lexicon, read))
        ):
            share = 1 / read.value
            number = read.number._replace(form="share", value=share)
            return [self.single(read._replace(number=number, value=share, resolution=Decimal(0)))[0]], read.last + 1
        year = short_year(self.tokens, self.lexicon, read)
        if year:
            return [self.figure(read.first, read.last, "date", "date-year-short", date=year)], read.last + 1
        figure = self.figure(read.first, read.last, "ordinal", "ordinal", value=read.value)
        return [figure], read.last + 1

    def single(self, read: Quantity) -> tuple[Figure, int]:
        """The figure of one quantity, with what it counts and what hedges it."""
        tokens, words = self.tokens, self.lexicon
        if read.hedge is None:
            read = read._replace(hedge=hedge_behind(tokens, words, read, read.last))
        noun = noun_of(tokens, words, read)
        duration = duration_of(tokens, words, read, noun)
        if duration:
            read, noun = duration, None
        last = self.last_of(read, noun)
        behind = read.hedge or hedge_behind(tokens, words, read, last)
        hedge = behind or tail_hedge(words, read) or self.hedge_in_front(read, counted=noun is not None)
        change = change_of(tokens, words, read, hedge, last)
        if change != "none" and hedge and hedge.last == read.first - 1 and hedge.first == hedge.last:
            hedge = hedge if tokens.low(hedge.last) not in words.sets["CHANGE_TO"] else None
        elif (
            change != "by"
            and hedge
            and hedge.last == read.first - 1
            and tokens.low(hedge.last) in words.sets["CHANGE_TO"]
        ):
            change = "none"  # «cut up to 700»
        kind, rule = kind_of(tokens, words, read, noun)
        figure = self.figure(
            read.first,
            last,
            kind,
            rule,
            value=read.value,
            unit=read.unit,
            per=read.per or per_around(tokens, words, read, last),
            noun=noun,
            hedge=hedge,
            change=change,
            read=read,
        )
        return figure, max(last, behind.last if behind else last) + 1

    def last_of(self, read: Quantity, noun: Noun | None) -> int:
        """The last token of a quantity's figure: its noun's, the word for times, its unit's."""
        if noun:
            return noun.last
        times = times_last(self.tokens, self.lexicon, read)
        if times and kind_of(self.tokens, self.lexicon, read, noun)[0] == "multiple":
            return times
        return read.last

    def hedge_in_front(self, read: Quantity, *, counted: bool = False) -> Hedging | None:
        """The hedge before a quantity; a pair of something is about two of it."""
        hedge = hedge_before(self.tokens, read.first, self.lexicon)
        if hedge is None and read.number.pair and (counted or read.unit):
            return Hedging("about", read.number.first, read.number.last)
        if hedge and self.tokens.low(hedge.last) == "over" and dimension(read.unit) == "duration":
            # «over the years» is during them, "over thirty years old" is not
            return hedge if self.tokens.low(read.last + 1) in ("old", "of") else None
        if hedge and read.unit == "percent" and self.tokens.low(hedge.last) == "под":
            return None  # «ипотека под 7 %»
        return hedge

    # -- ranges

    def pair(self, low: Quantity, high: Quantity, as_change: bool) -> tuple[list[Figure], int]:
        """Two quantities joined: a range, or two figures where a change is told."""
        if as_change:
            first, _ = self.single(low)
            second, following = self.single(high)
            second = second._replace(change="to", hedge="none", hedge_span=None)
            return [first._replace(change="from"), second], following
        tokens, words = self.tokens, self.lexicon
        if high.hedge is None:
            high = high._replace(hedge=hedge_behind(tokens, words, high, high.last))
        whole = high._replace(first=low.first)  # «в 2,5–3 раза»: what stands before it tells a multiple
        noun = noun_of(tokens, words, whole)
        last = self.last_of(whole, noun)
        behind = high.hedge or hedge_behind(tokens, words, high, last)
        hedge = behind or tail_hedge(words, high) or self.hedge_in_front(low)
        if hedge and hedge.last < low.first and tokens.low(hedge.last) in words.sets["RANGE_OPENERS"]:
            hedge = None
        kind, rule = kind_of(tokens, words, whole, noun)
        figure = self.figure(
            low.first,
            last,
            kind,
            "range-" + rule,
            value=(low.value, high.value),
            unit=high.unit,
            per=high.per,
            noun=noun,
            hedge=hedge,
            read=high,
        )
        return [figure], max(last, behind.last if behind else last) + 1

    # -- assembly

    def figure(
        self,
        first: int,
        last: int,
        kind: FigureKind,
        rule: str,
        *,
        noun: Noun | None = None,
        hedge: Hedging | None = None,
        read: Quantity | None = None,
        **fields: Any,
    ) -> Figure:
        """A figure over tokens `first` to `last`."""
        tokens = self.tokens
        start, end = tokens.starts[first], tokens.ends[last]
        word = noun.head if noun else read.noun if read else None
        return Figure(
            start=start,
            end=end,
            text=tokens.text[start:end],
            kind=kind,
            rule=rule,
            noun=stem(word, self.lexicon.lang) if word else None,
            noun_span=(tokens.starts[noun.first], tokens.ends[noun.last]) if noun else None,
            hedge=hedge.hedge if hedge else "none",
            hedge_span=(tokens.starts[hedge.first], tokens.ends[hedge.last]) if hedge else None,
            resolution=read.resolution if read else Decimal(0),
            scaled=read.number.scaled if read else False,
            **fields,
        )


def read_text(text: str, lang: str, as_of: date | None = None) -> list[Figure]:
    """Every figure of a text; what is dated from the day of writing only where that is given."""
    tokens = tokenize(text)
    words = lexicon(lang)
    reader = Reader(tokens, words, find_noise(tokens, words), as_of, alone=_only_numbers(tokens, words))
    return reader.figures()


def _only_numbers(tokens: Tokens, words: Lexicon) -> bool:
    """Whether a text is numbers and nothing else."""
    return len(tokens) < 60 and all(
        kind != "w" or words.number(low) is not None or low in words.sets["AND"]
        for kind, low in zip(tokens.kinds, tokens.lows, strict=True)
    )
