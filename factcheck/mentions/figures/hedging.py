"""Finds what loosens or bounds a figure, before it and behind it, and whether it tells a change."""

from __future__ import annotations

from typing import cast

from factcheck.mentions.figures.lexicon import Lexicon
from factcheck.mentions.figures.tokens import Tokens
from factcheck.model.figure import Change, Hedge
from factcheck.model.records import NamedTuple

_WINDOW = 9
"""How many tokens before a figure its verb of change may stand."""
_STOPS = frozenset(".!?;\n")


class Hedging(NamedTuple):
    """A hedge and its tokens."""

    hedge: Hedge
    first: int
    last: int


def hedge_before(tokens: Tokens, i: int, lexicon: Lexicon) -> Hedging | None:
    """The hedge that ends right before token `i`, or before the preposition there."""
    for j in (i - 1, i - 2, i - 3):
        if j < 0 or not tokens.same_line(j):
            return None
        for words, meaning in lexicon.before.get(tokens.low(j), ()):
            first = j - len(words) + 1
            if first >= 0 and all(tokens.low(first + k) == w for k, w in enumerate(words)):
                return Hedging(cast("Hedge", meaning), first, j)
        if tokens.low(j) not in lexicon.sets["GAPS"]:
            return None
    return None


def hedge_after(tokens: Tokens, i: int, lexicon: Lexicon, case: str = "") -> Hedging | None:
    """The hedge that starts at token `i`, behind a figure in the given case (Kazakh)."""
    if i and not tokens.same_line(i - 1):
        return None
    tables = [lexicon.after_case[case]] if case else []
    for table in (*tables, lexicon.after):
        for words, meaning in table.get(tokens.low(i), ()):
            if all(tokens.low(i + k) == w for k, w in enumerate(words)):
                return Hedging(cast("Hedge", meaning), i, i + len(words) - 1)
    return None


def is_change(word: str, lexicon: Lexicon) -> bool:
    """Whether a word tells a rise or a fall."""
    return word.startswith(lexicon.stems) or word in lexicon.sets["CHANGE_WORDS"]


def tells_change(tokens: Tokens, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether a word of change stands near the figure, in its sentence."""
    both = tokens.low(first) in lexicon.sets["CHANGE_FROM"]  # "cut its key rate to 9 percent from 9.5 percent"
    for j in range(first - 1, max(first - _WINDOW * (1 + both), -1), -1):
        if tokens.low(j) in _STOPS and not tokens.glued(j):
            break
        if tokens.kinds[j] == "w" and is_change(tokens.lows[j], lexicon):
            return True
    reach = 6 if lexicon.lang == "kk" else 4
    for j in range(last + 1, min(last + reach, len(tokens))):
        if tokens.low(j) in _STOPS:
            break
        if tokens.kinds[j] == "w" and is_change(tokens.lows[j], lexicon):
            return True
    return False


def change_before(tokens: Tokens, first: int, last: int, lexicon: Lexicon) -> Change:
    """`by`, `to` or `from` by the preposition before a figure, where a word of change stands near; else `none`."""
    if lexicon.lang == "kk":
        return "none"
    sets = lexicon.sets
    low = tokens.low(first - 1)
    kind: Change = (
        "by"
        if low in sets["CHANGE_BY"]
        else "to"
        if low in sets["CHANGE_TO"]
        else "from"
        if low in sets["CHANGE_FROM"]
        else "none"
    )
    if kind == "none" and lexicon.lang == "en" and tokens.kind(first - 1) == "w" and is_change(low, lexicon):
        return "by"  # «rose 5%»
    if kind == "none" or not tells_change(tokens, first - 1, last, lexicon):
        return "none"
    return kind
