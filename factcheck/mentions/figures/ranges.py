"""Joins two quantities: a range («40–90 млн», «екі-үш мың», "from 3 to 5 km") or a change («с 640 до 700»)."""

from __future__ import annotations

from factcheck.mentions.figures.date_parts import DASHES
from factcheck.mentions.figures.hedging import tells_change
from factcheck.mentions.figures.lexicon import Lexicon
from factcheck.mentions.figures.number_words import EXACT
from factcheck.mentions.figures.quantities import read_quantity
from factcheck.mentions.figures.quantity import Quantity
from factcheck.mentions.figures.tokens import Tokens

_ALTERNATIVES = frozenset(["или", "либо", "or", "не", "немесе", "әлде"])


def read_range(tokens: Tokens, low: Quantity, lexicon: Lexicon) -> tuple[Quantity, Quantity, bool] | None:
    """The two ends of what `low` opens, and whether they tell a change; None if it opens nothing."""
    j = low.last + 1
    if not tokens.same_line(low.last) or j >= len(tokens) or low.number.form not in ("cardinal", "share"):
        return None
    joiner = tokens.low(j)
    opened = tokens.low(low.first - 1) in lexicon.sets["RANGE_OPENERS"] or (
        tokens.low(low.first - 1) in lexicon.sets["GAPS"] and tokens.low(low.first - 2) in lexicon.sets["RANGE_OPENERS"]
    )
    k = _past_joiner(tokens, j, low, lexicon, opened=opened)
    if k is None:
        return None
    high = read_quantity(tokens, k, lexicon) if k < len(tokens) and tokens.kind(k) in ("d", "w", "s") else None
    if high is None or high.number.form not in ("cardinal", "share") or high.number.one:
        return None
    change = _is_change(tokens, low, high, joiner, lexicon, opened=opened)
    pair = _agree(low, high)
    if pair is None:
        return None
    first, second = pair
    if not change and first.value >= second.value:
        return None
    if joiner in _ALTERNATIVES and second.value - first.value != 1:
        return None  # «15 или 20» is two figures, «две или три» is one
    return first, second, change


def _past_joiner(tokens: Tokens, j: int, low: Quantity, lexicon: Lexicon, *, opened: bool) -> int | None:
    """The token behind what joins two quantities, or None if nothing does at token `j`."""
    joiner = tokens.low(j)
    if joiner in DASHES or (joiner == "…" and joiner):
        glued = tokens.glued(j - 1) and tokens.glued(j)
        if glued:
            return j + 1
        if joiner == "—" or (low.unit is not None and joiner != "-") or not tokens.same_line(j):
            return None
        return j + 1 if not tokens.glued(j - 1) else None
    if opened and joiner in lexicon.sets["RANGE_JOINERS"]:
        return _past_small(tokens, j + 1)
    if joiner in lexicon.sets["RANGE_WORDS"]:
        return j + 1
    if lexicon.lang == "kk" and low.ending.endswith(("дан", "ден", "тан", "тен", "нан", "нен")):
        return j if tokens.kind(j) == "d" or (tokens.kind(j) == "w" and lexicon.number(joiner)) else None
    return None


def _past_small(tokens: Tokens, k: int) -> int:
    """Past «примерно», "about" before the second end."""
    return k + 1 if tokens.low(k) in ("примерно", "about", "around", "the", "почти", "nearly") else k


def _is_change(tokens: Tokens, low: Quantity, high: Quantity, joiner: str, lexicon: Lexicon, *, opened: bool) -> bool:
    """Whether a verb of change makes the two ends a before and an after."""
    if lexicon.lang == "kk":
        return low.ending != "" and joiner not in DASHES and tells_change(tokens, low.first, high.last, lexicon)
    opener = tokens.low(low.first - 1)
    return (
        opened
        and opener in lexicon.sets["CHANGE_FROM"]
        and joiner in lexicon.sets["CHANGE_TO"]
        and tells_change(tokens, low.first - 1, high.last, lexicon)
    )


def _agree(low: Quantity, high: Quantity) -> tuple[Quantity, Quantity] | None:
    """Both ends in one unit and one scale, or None where they are of different kinds."""
    if low.unit is None and high.unit is not None:
        low = low._replace(unit=high.unit)
    elif high.unit is None and low.unit is not None:
        if not low.prefixed:
            return None
        high = high._replace(unit=low.unit)
    if low.unit != high.unit:
        from factcheck.units import convert

        other = convert(low.value, low.unit or "", high.unit or "")
        if other is None:
            return None
        low = low._replace(value=other, unit=high.unit)
    if high.number.scaled and not low.number.scaled:
        scale = high.number.scale
        mantissa = EXACT.divide(high.value, scale)
        if low.value < mantissa or (low.value < 1000 and low.value * scale < high.value):
            low = low._replace(value=EXACT.multiply(low.value, scale), resolution=EXACT.multiply(low.resolution, scale))
    return low, high
