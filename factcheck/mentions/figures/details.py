"""What makes a quantity a figure of its kind: its noun, its hedge, the change it tells."""

from __future__ import annotations

from factcheck.mentions.figures.hedging import (
    Hedging,
    change_before,
    hedge_after,
    hedge_before,
    is_change,
    tells_change,
)
from factcheck.mentions.figures.lexicon import Lexicon
from factcheck.mentions.figures.nouns import Noun, find_noun
from factcheck.mentions.figures.quantity import Quantity
from factcheck.mentions.figures.tokens import Tokens
from factcheck.model.figure import Change, FigureKind
from factcheck.units import CURRENCIES, dimension

_FIRST_LIKELY_YEAR, _LAST_LIKELY_YEAR = 1900, 2040
_FIRST_SHORT_YEAR, _LAST_SHORT_YEAR = 30, 99


def counts_many(tokens: Tokens, lexicon: Lexicon, read: Quantity) -> bool:
    """Whether four round digits count the noun behind them rather than name a year: «в 2000 человек»."""
    before = tokens.low(read.first - 1)
    changes = lexicon.sets["CHANGE_TO"] | lexicon.sets["CHANGE_BY"]
    if before in changes and tells_change(tokens, read.first - 1, read.last, lexicon):
        return True  # «вырос до 1950»
    if int(read.value) % 100 or lexicon.lang != "ru":
        return False
    noun = find_noun(tokens, read.last + 1, lexicon)
    return noun is not None and tokens.raw(noun.first)[:1].islower()


def is_likely_year(tokens: Tokens, lexicon: Lexicon, read: Quantity) -> bool:
    """Whether four bare digits that count nothing are a year: «ЗИКСТО, 1993», "mid - 1972", "a 1996 report"."""
    if not _FIRST_LIKELY_YEAR <= read.value <= _LAST_LIKELY_YEAR or int(read.value) % 100 == 0:
        return False
    if hedge_before(tokens, read.first, lexicon) or change_before(tokens, read.first, read.last, lexicon) != "none":
        return False
    if hedge_after(tokens, read.last + 1, lexicon) or tokens.low(read.last + 1) in ("/", ":", "%", "°"):
        return False
    return tokens.low(read.first - 1) == "a" or find_noun(tokens, read.last + 1, lexicon) is None


def short_year(tokens: Tokens, lexicon: Lexicon, read: Quantity) -> str | None:
    """The year of «в семьдесят восьмом»: the last century's, where the ordinal orders nothing."""
    if lexicon.lang != "ru" or not read.number.words or not _FIRST_SHORT_YEAR <= read.value <= _LAST_SHORT_YEAR:
        return None
    if tokens.low(read.first - 1) not in lexicon.sets["TIME_BEFORE"] or not tokens.low(read.last).endswith("ом"):
        return None
    return None if find_noun(tokens, read.last + 1, lexicon) else f"19{read.value}"


def is_share(tokens: Tokens, lexicon: Lexicon, read: Quantity) -> bool:
    """Whether "a third" is a share: no noun behind it that it could order."""
    behind = tokens.low(read.last + 1)
    return (
        read.value > 2
        and read.number.words
        and (behind in ("of", "the") or find_noun(tokens, read.last + 1, lexicon) is None)
    )


def per_around(tokens: Tokens, lexicon: Lexicon, read: Quantity, last: int) -> str | None:
    """What a count is by where words around it say so: «320 человек в год», «жылына 1200 автобус»."""
    for words, unit in lexicon.per.get(tokens.low(last + 1), ()) if tokens.same_line(last) else ():
        if tokens.low(last + 1 + len(words)) in lexicon.sets["NOT_PER"]:
            continue  # "76.2 billion a year earlier"
        if all(tokens.low(last + 1 + k) == w for k, w in enumerate(words)):
            return unit
    for words, unit in lexicon.per_before.get(tokens.low(read.first - 1), ()):
        if all(tokens.low(read.first - len(words) + k) == w for k, w in enumerate(words)):
            return unit
    return None


def noun_of(tokens: Tokens, lexicon: Lexicon, read: Quantity) -> Noun | None:
    """What a bare number counts."""
    if read.unit is not None or read.prefixed or read.times:
        return None
    if tokens.low(read.last + 1) == "-" and tokens.glued(read.last):
        return None
    if times_last(tokens, lexicon, read) and is_multiple(tokens, lexicon, read):
        return None
    following = read.hedge.last + 1 if read.hedge else read.last + 1
    if lexicon.lang == "kk" and _is_noun_by_ending(read.number.tail):
        return None
    sets = lexicon.sets
    if tokens.low(following) in sets["OF_WHICH"] and tokens.low(following + 1) in sets["OF_DETERMINERS"]:
        if tokens.low(following + 1) in sets["OF_PRONOUNS"]:
            return None
        return find_noun(tokens, following + 2, lexicon)
    last = int(read.value) % 100 if read.number.whole else 0  # an int: a Decimal of thirty digits has no remainder
    one = last % 10 == 1 and last != 11
    return find_noun(tokens, following, lexicon, singular=one)


def _is_noun_by_ending(tail: str) -> bool:
    """Whether a Kazakh numeral is a noun by its ending: «50-і», «он бірінің сегізі»."""
    from factcheck.mentions.figures.kazakh import is_possessed

    return bool(tail) and is_possessed(tail)


def duration_of(tokens: Tokens, lexicon: Lexicon, read: Quantity, noun: Noun | None) -> Quantity | None:
    """The duration where adjectives stand between a number and its unit of time: «два ближайших года»."""
    if noun is None or noun.last == read.last + 1 or read.hedge:
        return None
    found = lexicon.names.match(tokens, noun.last)
    if found is None or found.last != noun.last or dimension(found.name.id) != "duration":
        return None
    return read._replace(unit=found.name.id, last=noun.last)


def is_multiple(tokens: Tokens, lexicon: Lexicon, read: Quantity) -> bool:
    """Whether the word for times makes it a multiple: «в 5 раз», «2 есе», "three times"."""
    if lexicon.lang == "ru":
        return (
            tokens.low(read.first - 1) == lexicon.units.TIMES_BEFORE
            or not read.number.whole
            or (tokens.low(read.first - 2) == lexicon.units.TIMES_BEFORE)
            or tokens.low(read.first - 1) in ("чем", "почти", "более", "около")
        )
    return True


def times_last(tokens: Tokens, lexicon: Lexicon, read: Quantity) -> int | None:
    """The token of the word for times behind a number."""
    j = (read.hedge.last if read.hedge else read.last) + 1
    return j if read.unit is None and tokens.low(j) in lexicon.sets["TIMES"] and tokens.same_line(j - 1) else None


def kind_of(tokens: Tokens, lexicon: Lexicon, read: Quantity, noun: Noun | None) -> tuple[FigureKind, str]:
    """The kind of a quantity and the rule that says so."""
    unit, form = read.unit, read.number.form
    if unit is not None:
        if unit in CURRENCIES:
            return "money", "money-before" if read.prefixed else "money"
        of = dimension(unit)
        if unit in ("percent", "percentage-point", "basis-point", "permille"):
            return "percent", "percent"
        return ("duration", "duration") if of == "duration" else ("measure", "measure")
    if form == "multiple" or read.times or (times_last(tokens, lexicon, read) and is_multiple(tokens, lexicon, read)):
        return "multiple", "multiple"
    if form == "share" and not read.number.scaled:
        return "number", "fraction"
    if noun is not None or read.noun:
        return "count", "count"
    if form in ("collective",):
        return "count", "collective"
    if tokens.low(read.last + 1) in lexicon.sets["OF_WHICH"] and read.number.words:
        return "count", "count-of"
    if lexicon.lang == "kk" and _is_noun_by_ending(read.number.tail):
        return "count", "count-of"
    return "number", "number"


def hedge_behind(tokens: Tokens, lexicon: Lexicon, read: Quantity, last: int) -> Hedging | None:
    """The hedge behind the whole quantity: «10000 теңгеден астам», "200 or more"."""
    case = ""
    if lexicon.lang == "kk":
        from factcheck.mentions.figures.kazakh import case as case_of

        ending = read.ending if last == read.last else tokens.low(last)
        case = case_of(ending)
    return hedge_after(tokens, last + 1, lexicon, case) or (
        hedge_after(tokens, read.last + 1, lexicon, case) if last != read.last else None
    )


def tail_hedge(lexicon: Lexicon, read: Quantity) -> Hedging | None:
    """«150-дей», «екі мыңдай», «2,5 шақырымдай»: an ending that says about."""
    if lexicon.lang != "kk" or not read.ending:
        return None
    from factcheck.mentions.figures.kazakh import is_like

    return Hedging("about", read.last, read.last) if is_like(read.ending) or is_like(read.number.tail) else None


def change_of(tokens: Tokens, lexicon: Lexicon, read: Quantity, hedge: Hedging | None, last: int) -> Change:
    """Whether the figure is by how much, from what or to what something changed."""
    if lexicon.lang != "kk":
        first = read.first
        if (
            hedge
            and hedge.last < read.first
            and tokens.low(read.first - 1)
            not in lexicon.sets["CHANGE_BY"] | lexicon.sets["CHANGE_TO"] | lexicon.sets["CHANGE_FROM"]
        ):
            first = hedge.first
        elif hedge and hedge.last == first - 1 and tokens.low(hedge.first - 1) in lexicon.sets["CHANGE_BY"]:
            first = hedge.first  # "raised by up to 5%"
        return change_before(tokens, first, last, lexicon)
    from factcheck.mentions.figures.kazakh import case as case_of

    ending = read.ending if last == read.last else tokens.low(last)
    case = case_of(ending)
    if not case:
        return "none"
    ahead = [tokens.low(j) for j in range(last + 1, min(last + 4, len(tokens)))]
    if case == "dative":
        if any(w in lexicon.sets["REACHED"] for w in ahead[:2]):
            return "to"
        if ahead[:1] and ahead[0] in lexicon.sets["CHANGE_TO"]:
            return "to" if any(is_change(w, lexicon) for w in ahead[1:]) else "none"
        return "by" if any(is_change(w, lexicon) for w in ahead[:2]) else "none"
    return "from" if tells_change(tokens, last, last, lexicon) else "none"
