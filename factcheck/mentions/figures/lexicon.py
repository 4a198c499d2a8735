"""The language tables made ready for lookup, once a language and only when first asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Literal

from factcheck.mentions.figures.names import Name, Names
from factcheck.model.records import NamedTuple

Role = Literal[
    "digit", "teen", "ten", "hundred", "hundredfold", "scale", "dozen", "collective", "multiple", "fraction", "joined"
]
Opening = Literal["itself", "prefix", "nothing"]
"""How a word may open a figure: by itself, before its digits, or not at all."""
MOST_SEEN = 20_000
LONGEST_WORD = 48
"""A longer word is in no table; keeps hostile texts cheap."""
Phrases = dict[str, list[tuple[tuple[str, ...], str]]]
"""Phrases and what they mean, by their first (or last) word, the longest first."""


class NumberWord(NamedTuple):
    """One number word: its worth, the part it plays, and how it is inflected."""

    value: Decimal
    role: Role
    ordinal: bool = False
    tail: str = ""
    """Kazakh ending behind the dictionary form."""
    vague: bool = False
    """Whether it counts nothing when it stands alone: «тысячи людей», «dozens»."""
    one: bool = False
    """Whether it is the word for one, an article or a pronoun as a rule."""


class Lexicon(NamedTuple):
    """Everything a language's tables say, by word."""

    lang: str
    numerals: ModuleType
    units: ModuleType
    dates: ModuleType
    hedges: ModuleType
    counted: ModuleType
    words: dict[str, NumberWord]
    names: Names
    months: dict[str, int]
    month_starts: frozenset[str]
    """Their first three letters, to turn most words away."""
    before: Phrases
    """Hedges that stand before a figure, by their last word."""
    after: Phrases
    """Hedges that stand behind a figure, by their first word."""
    after_case: dict[str, Phrases]
    """The same, for those that want the figure in one case (Kazakh)."""
    per: Phrases
    per_before: Phrases
    """What a figure is counted by, said before it: «жылына»."""
    relative: Phrases
    """What is dated from the day of writing, by its first word."""
    halves: Phrases
    """«с половиной», "and a half"."""
    stems: tuple[str, ...]
    """Beginnings of the words of change."""
    seen: dict[str, NumberWord | None]
    """What `number` has worked out, hits and misses."""
    starts: dict[str, Opening]
    """Which words may open a figure, as far as they were asked for."""
    sets: dict[str, frozenset[str]]
    """The tables that are no more than lists of words, by their names."""

    def number(self, word: str) -> NumberWord | None:
        """The number word that `word` is, in whatever form."""
        found = self.words.get(word)
        if found is None and 2 < len(word) < LONGEST_WORD and word[:2] in self.sets["NUMBER_STARTS"]:
            if word in self.seen:
                return self.seen[word]
            found = self._inflected_number(word) if self.lang == "kk" else self._joined_number(word)
            if len(self.seen) < MOST_SEEN:
                self.seen[word] = found
        return found

    def _joined_number(self, word: str) -> NumberWord | None:
        """A number written as one word: "twentyfifth", «стодвадцатитысячный»."""
        if len(word) < 8:
            return None
        if self.lang == "ru":
            from factcheck.mentions.figures.russian import joined_ordinal

            worth = joined_ordinal(word)
            return NumberWord(worth, "joined", ordinal=True) if worth is not None else None
        for cut in range(5, 8):
            ten, rest = self.words.get(word[:cut]), self.words.get(word[cut:])
            if ten and rest and ten.role == "ten" and not ten.ordinal and rest.role == "digit" and rest.value:
                return NumberWord(ten.value + rest.value, "digit", ordinal=rest.ordinal)
        return None

    def _inflected_number(self, word: str) -> NumberWord | None:
        """A Kazakh number word by its dictionary form and a numeral's ending."""
        from factcheck.mentions.figures.kazakh import is_ending, is_numeral_ending, is_vague

        if word in self.sets["NOT_NUMERALS"]:
            return None
        for cut in range(len(word) - 1, 1, -1):
            base, ending = self.words.get(word[:cut]), word[cut:]
            if base is None or base.tail:
                continue
            if is_vague(ending):
                return base._replace(tail=ending, vague=True)
            if is_numeral_ending(ending) or (
                (base.ordinal or base.role in ("collective", "scale")) and is_ending(ending)
            ):
                return base._replace(tail=ending)
        return None

    def month(self, word: str) -> int | None:
        """The month that `word` names, in whatever form."""
        found = self.months.get(word)
        if found is None and self.lang == "kk" and word[:3] in self.month_starts and len(word) < LONGEST_WORD:
            from factcheck.mentions.figures.kazakh import is_month_ending

            for cut in range(len(word) - 1, 3, -1):
                if word[:cut] in self.months:
                    return self.months[word[:cut]] if is_month_ending(word[cut:]) else None
        return found


@cache
def lexicon(lang: str) -> Lexicon:
    """The lexicon of a language: `ru`, `kk` or `en`."""
    numerals, units, dates, hedges, labels, counted, cldr = (
        import_module(f"factcheck.lang.{lang}.{name}")
        for name in ("numerals", "units", "dates", "hedges", "labels", "counted", "cldr")
    )
    months = {
        w: month for table in (cldr.MONTHS, dates.MONTHS) for month, forms in table.items() for w in forms.split()
    }
    words = dict(_number_words(numerals))
    return Lexicon(
        lang=lang,
        numerals=numerals,
        units=units,
        dates=dates,
        hedges=hedges,
        counted=counted,
        words=words,
        names=_names(units, cldr),
        months=months,
        month_starts=frozenset(w[:3] for w in months),
        before=_phrases(hedges.BEFORE, last=True),
        after=_phrases(hedges.AFTER),
        after_case={
            "dative": _phrases(getattr(hedges, "AFTER_DATIVE", {})),
            "ablative": _phrases(getattr(hedges, "AFTER_ABLATIVE", {})),
        },
        per=_phrases(units.PER),
        per_before=_phrases(getattr(units, "PER_BEFORE", {}), last=True),
        relative=_phrases(dates.RELATIVE),
        halves=_phrases(numerals.AND_HALF),
        stems=tuple(hedges.CHANGE_STEMS.split()),
        seen={},
        starts={},
        sets=_sets(lang, words, numerals, units, dates, hedges, labels, counted),
    )


def _sets(lang: str, words: Iterable[str], *modules: ModuleType) -> dict[str, frozenset[str]]:
    """Every table that is one string of words, as a set; and how the number words begin."""
    sets = {
        name: frozenset(value.split())
        for module in modules
        for name, value in vars(module).items()
        if name.isupper() and isinstance(value, str)
    }
    if lang == "kk":
        from factcheck.lang.kk import endings

        sets["NOT_NUMERALS"] = frozenset(endings.NOT_NUMERALS.split())
    sets["NUMBER_STARTS"] = frozenset(word[:2] for word in words)
    return sets


def _names(units: ModuleType, cldr: ModuleType) -> Names:
    """Names of units and currencies: those by hand first, then what CLDR has besides."""
    rows: list[tuple[str, Name]] = [
        *((forms, Name(unit, "unit")) for unit, forms in units.UNITS.items()),
        *((forms, Name(code, "currency")) for code, forms in units.CURRENCIES.items()),
        *((forms, Name(code, "minor", worth)) for forms, (code, worth) in units.MINOR.items()),
        *((forms, Name(unit, "unit")) for unit, forms in cldr.UNITS.items()),
        *((forms, Name(code, "currency")) for t in (cldr.CURRENCIES, cldr.SYMBOLS) for code, forms in t.items()),
        (units.NOT_UNITS, Name("", "other")),
    ]
    return Names({kind: frozenset(forms.split()) for kind, forms in units.ENDINGS.items()}, rows)


def _phrases(table: dict[str, str], *, last: bool = False) -> Phrases:
    found: Phrases = {}
    for phrase, meaning in table.items():
        words = tuple(phrase.replace("-", " - ").split())
        found.setdefault(words[-1 if last else 0], []).append((words, meaning))
    for rows in found.values():
        rows.sort(key=lambda row: -len(row[0]))
    return found


def _role(value: int, *, teens: bool = True) -> Role:
    if value < 10:
        return "digit"
    if value < 20 and teens:
        return "teen"
    if value < 100:
        return "ten"
    return "hundred" if value < 1000 else "scale"


def _number_words(n: ModuleType) -> Iterator[tuple[str, NumberWord]]:
    """All number words that a language's table writes out; where a word is in two rows, the later counts."""
    for times, forms in n.MULTIPLES.items():
        yield from ((form, NumberWord(Decimal(times), "multiple")) for form in forms.split())
    for value, forms in n.COLLECTIVES.items():
        yield from ((form, NumberWord(Decimal(value), "collective")) for form in forms.split())
    vague = {*n.VAGUE_SCALES.split(), *n.VAGUE_DOZENS.split()}
    for value, forms in n.DOZENS.items():
        yield from ((form, NumberWord(Decimal(value), "dozen", vague=form in vague)) for form in forms.split())
    yield from _ordinals(n)
    for table in (getattr(n, "CARDINALS_LATIN", {}), n.CARDINALS, n.SCALES):
        for value, forms in table.items():
            role = _role(value, teens=n.TEENS_WRITTEN_OUT)
            if value == 100 and not n.HUNDREDS_WRITTEN_OUT:
                role = "hundredfold"  # «two hundred»
            word = NumberWord(Decimal(value), role, one=value == 1)
            for form in forms.split():
                yield form, word._replace(vague=True) if form in vague else word
    for share, forms in n.FRACTIONS.items():
        over, under = share.split("/")
        yield from ((form, NumberWord(Decimal(over) / Decimal(under), "fraction")) for form in forms.split())
    for mixed, forms in n.FRACTIONS_JOINED.items():
        yield from ((form, NumberWord(Decimal(mixed), "digit")) for form in forms.split())


def _ordinals(n: ModuleType) -> Iterator[tuple[str, NumberWord]]:
    endings = n.ORDINAL_ENDINGS.split()
    for value, forms in n.ORDINALS.items():
        word = NumberWord(Decimal(value), _role(value, teens=n.TEENS_WRITTEN_OUT), ordinal=True)
        for form in forms.split():
            stem, mark, _ = form.partition("~")
            if mark:
                yield from ((stem + ending, word) for ending in endings)
            else:
                yield stem, word
