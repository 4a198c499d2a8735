"""Says where a figure may start, so that the readers need not be asked at every word."""

from __future__ import annotations

from factcheck.mentions.figures.date_parts import CYRILLIC_ROMAN, ROMAN
from factcheck.mentions.figures.digits import VULGAR
from factcheck.mentions.figures.lexicon import MOST_SEEN, Lexicon
from factcheck.mentions.figures.russian import half_of
from factcheck.mentions.figures.tails import split_adjective
from factcheck.mentions.figures.tokens import Tokens
from factcheck.units import CURRENCIES

_SIGNS = frozenset("-–$€£¥￥₸₽₴₺₹₩￦₪₫₭₦₱₮₾₿฿֏₲₡₼₵៛৳؋")
_ROMAN_DIGITS = "ivxхі"
_LONGEST_ROMAN = 5


def may_start(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """Whether a figure may start at token `i`; quick, for it is asked of every word."""
    kind = tokens.kinds[i]
    if kind == "d":
        return True
    low = tokens.lows[i]
    if kind == "s":
        return _is_sign(tokens, i, low)
    known = lexicon.starts.get(low)
    if known is None:
        known = "itself" if _is_opening(low, lexicon) else "prefix" if _is_prefix(low, lexicon) else "nothing"
        if len(lexicon.starts) < MOST_SEEN:
            lexicon.starts[low] = known
    return known == "itself" or (known == "prefix" and _may_be_prefix(tokens, i, lexicon))


def _is_sign(tokens: Tokens, i: int, low: str) -> bool:
    """A minus, a currency's symbol or a leading decimal point before digits."""
    if low == ".":
        return tokens.kind(i + 1) == "d" and not tokens.glued(i - 1)
    return (low in _SIGNS and tokens.kind(i + 1) in ("d", "s")) or (low == "-" and i == 0)


def _is_opening(low: str, lexicon: Lexicon) -> bool:
    """Whether the word by itself may open a figure: a number, a month, a Roman numeral, «полчаса», "an"."""
    if low in VULGAR or lexicon.number(low) is not None or lexicon.month(low) is not None:
        return True
    if lexicon.lang == "ru" and (half_of(low) or split_adjective(low)):
        return True
    if len(low) <= _LONGEST_ROMAN and low[0] in _ROMAN_DIGITS and low.translate(CYRILLIC_ROMAN) in ROMAN:
        return True
    return low in lexicon.sets["OPENERS"] or low in lexicon.sets["MINUS"]


def _is_prefix(low: str, lexicon: Lexicon) -> bool:
    """Whether the word may open a figure whose digits stand behind it: it is a currency."""
    code = low.upper()
    return (
        code in CURRENCIES
        or code[1:] in CURRENCIES
        or any(name.kind == "currency" for _, name, _ in lexicon.names.first(low))
    )


def _may_be_prefix(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """Whether digits, or a currency's dot or symbol, stand behind a prefix: «KZT 6», "US$ 5", "Rs. 20"."""
    behind = tokens.kind(i + 1)
    if behind == "d":
        return True
    if behind != "s" or tokens.kind(i + 2) == "":
        return False
    if tokens.raw(i) in CURRENCIES:
        return True
    return any(name.kind == "currency" for _, name, _ in lexicon.names.first(tokens.lows[i]))
