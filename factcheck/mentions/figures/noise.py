"""Finds the digits of a text that are no figures: addresses, telephones, references, numbering, names."""

from __future__ import annotations

import re

from factcheck.mentions.figures.lexicon import Lexicon
from factcheck.mentions.figures.tokens import Tokens
from factcheck.units import CURRENCIES

_PHONE = re.compile(
    r"\+\d[\d ()\-]{8,20}\d(?![\d%])"
    r"|(?<![\d.,])\d{1,3} ?\(\d{2,5}\) ?\d[\d \-]{4,12}\d(?!\d)"
    r"|(?<![\d.,\-])[87][ \-]\d{3}[ \-]\d{3}[ \-]\d\d[ \-]?\d\d(?!\d)"
    r"|(?<![\d.,\-])(?:\d{1,2}[ \-])?(?:\(?\d{3,5}\)?[ \-])?\d{1,3}-\d\d-\d\d(?![\d\-])"
)
_SITE_ENDS = frozenset(
    [
        "kz",
        "ru",
        "com",
        "org",
        "net",
        "info",
        "kg",
        "uz",
        "ua",
        "by",
        "eu",
        "io",
        "gov",
        "edu",
        "tv",
        "me",
        "uk",
        "de",
        "fm",
        "pro",
        "biz",
    ]
)
_ITEM = re.compile(r"(?=\d)(?:(?<=[.:;!?] )|(?<=[.:;!?])|(?<!.))(\d{1,2})[.)] ?(?=[^\W\d_])")
"""Where an item of a list may begin that is told in one line: «1. Ковры. 2. Кухня»."""
_NAME_QUOTES = '»”"“'
_UNIT_SIGNS = frozenset("%$€₸₽£°-–—+(")
_NOISY = frozenset([*"@#.", "http", "https", "www"])
"""Signs and words that may stand in an address."""
_FEWEST_ITEMS = 2
_REACH = 24
"""How many tokens one address or reference may take; keeps reading linear."""


def find_noise(tokens: Tokens, lexicon: Lexicon) -> bytearray:
    """Mark with 1 every token that belongs to no figure."""
    marks = bytearray(len(tokens))
    _mark_phones(tokens, marks, lexicon)
    _mark_items(tokens, marks)
    for i, low in enumerate(tokens.lows):
        kind = tokens.kinds[i]
        if kind == "d":
            if not marks[i] and _is_noise(tokens, i, lexicon):
                _mark_run(tokens, marks, i)
        elif low in _NOISY:
            if kind == "s":
                _mark_sign(tokens, marks, i, low)
            else:
                _mark_address(tokens, marks, i)
    return marks


def _mark_phones(tokens: Tokens, marks: bytearray, lexicon: Lexicon) -> None:
    """Mark what is a telephone's number; it begins with a run of digits or the plus before it."""
    done = 0
    for kind, start in zip(tokens.kinds, tokens.starts, strict=True):
        if kind == "d" and start >= done:
            plus = start > 0 and tokens.fold[start - 1] == "+"
            match = (plus and _PHONE.match(tokens.fold, start - 1)) or _PHONE.match(tokens.fold, start)
            if match:
                done = match.end()
                if _is_phone(match.group(), lexicon):
                    _mark_span(tokens, marks, match.start(), done)


def _is_phone(text: str, lexicon: Lexicon) -> bool:
    digits = [c for c in text if c.isdecimal()]
    if text.startswith("+"):
        return len(digits) >= 11 or ("-" in text and "(" in text)
    if "(" in text or len(digits) > 7:
        return True
    first, second, _ = text.split("-") if text.count("-") == 2 else ("99", "99", "99")
    if len(first) == 3 or lexicon.lang != "en":
        return True
    return not (0 < int(first) <= 12 and 0 < int(second) <= 31)  # «10-31-74» is a date


def _mark_items(tokens: Tokens, marks: bytearray) -> None:
    """Mark the numbers that count the items of a list from one up."""
    run: list[re.Match[str]] = []
    for match in _ITEM.finditer(tokens.text):
        if not tokens.text[match.end()].isupper():
            continue
        number = int(match[1])
        if number == len(run) + 1:
            run.append(match)
        else:
            run = [match] if number == 1 else []
        for item in run if len(run) == _FEWEST_ITEMS else run[_FEWEST_ITEMS:][-1:]:
            _mark_span(tokens, marks, item.start(1), item.end(1))


def _mark_span(tokens: Tokens, marks: bytearray, start: int, stop: int) -> None:
    from bisect import bisect_left

    i = bisect_left(tokens.starts, start)
    while i < len(tokens) and tokens.starts[i] < stop:
        marks[i] = 1
        i += 1


def _mark_run(tokens: Tokens, marks: bytearray, i: int) -> None:
    """Mark a number and what is glued to it: «47-02/19», «1993-К», «2.0»."""
    marks[i] = 1
    for j in range(i + 1, min(i + _REACH, len(tokens))):
        if not tokens.glued(j - 1) or (tokens.low(j) not in "-/." and tokens.kinds[j] == "s"):
            break
        if tokens.kinds[j] == "s" and not tokens.glued(j):
            break
        marks[j] = 1


def _mark_address(tokens: Tokens, marks: bytearray, i: int) -> None:
    """Mark from «http» or «www» to the next white space."""
    marks[i] = 1
    while tokens.glued(i):
        i += 1
        marks[i] = 1


def _mark_sign(tokens: Tokens, marks: bytearray, i: int, low: str) -> None:
    if low in "@#":
        j = i
        while tokens.glued(j) and j - i < _REACH and (tokens.kinds[j + 1] != "s" or tokens.low(j + 1) in "_."):
            j += 1
            marks[j] = 1
        if low == "@":
            _mark_back(tokens, marks, i)
    elif low == "." and tokens.glued(i) and tokens.glued(i - 1) and tokens.low(i + 1) in _SITE_ENDS:
        _mark_back(tokens, marks, i)


def _mark_back(tokens: Tokens, marks: bytearray, i: int) -> None:
    """Mark what is glued before a sign: «24» of «24.kz»."""
    for j in range(i - 1, max(i - _REACH, -1), -1):
        if not tokens.glued(j) or (tokens.kinds[j] == "s" and tokens.low(j) not in "-._"):
            break
        marks[j] = 1


def _is_noise(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """Whether the digits at `i` number, name or version something."""
    return (
        _is_numbering(tokens, i)
        or _is_score(tokens, i)
        or _is_channel(tokens, i, lexicon)
        or _is_labelled(tokens, i, lexicon)
        or _is_in_name(tokens, i, lexicon)
        or _is_house(tokens, i, lexicon)
        or _is_version(tokens, i)
    )


def _is_numbering(tokens: Tokens, i: int) -> bool:
    """«1) …», «2. …» at the start of a line; «[3]»."""
    if len(tokens.lows[i]) > 2:
        return False
    behind, before = tokens.low(i + 1), tokens.low(i - 1)
    if behind == "]" and before == "[":
        return True
    opens_line = i == 0 or not tokens.same_line(i - 1)
    if behind == ")" and tokens.glued(i):
        return opens_line or not _in_brackets(tokens, i)
    if behind == "." and tokens.low(i + 2) in ("-", "–"):
        return False  # «14. - 15.10.2018»
    return behind == "." and tokens.glued(i) and opens_line and not tokens.glued(i + 1) and i + 2 < len(tokens)


def _is_score(tokens: Tokens, i: int) -> bool:
    """«won 3-1», «24/7»: two small numbers, the first no smaller, and nothing that they count."""
    if tokens.hyphenated(i + 1, "-–/") and tokens.kind(i + 2) == "d":
        return _opens_score(tokens, i)
    return tokens.hyphenated(i - 1, "-–/") and tokens.kind(i - 2) == "d" and _opens_score(tokens, i - 2)


def _opens_score(tokens: Tokens, i: int) -> bool:
    if tokens.glued(i - 1) or (tokens.glued(i + 2) and tokens.low(i + 3) not in (",", ".", ")", ";", "!", "?", "»")):
        return False
    first, second = tokens.lows[i], tokens.low(i + 2)
    if tokens.kind(i + 3) == "w" or max(len(first), len(second)) > 2:
        return False
    return (first, second) == ("24", "7") if tokens.low(i + 1) == "/" else int(first) >= int(second)


def _in_brackets(tokens: Tokens, i: int) -> bool:
    """Whether a bracket that token `i` stands in was opened not far before."""
    for j in range(i - 1, max(i - 2 * _REACH, -1), -1):
        if tokens.lows[j] in "()":
            return tokens.lows[j] == "("
    return False


def _is_labelled(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """«№ 7», «п. 4», «автобус 22», "No. 150"."""
    j = i - 1
    if tokens.low(j) in (".", ":", "-") and tokens.same_line(j):
        if tokens.low(j) == "-" and tokens.low(j - 1) not in ("№",):
            return False
        j -= 1
    if j < 0 or not tokens.same_line(j):
        return False
    if tokens.low(j) == "№":
        return True
    grouped = tokens.low(i + 1) == "," and tokens.glued(i) and tokens.kind(i + 2) == "d" and tokens.glued(i + 1)
    return tokens.low(j) in lexicon.sets["LABELS"] and not grouped and not _measured(tokens, i, lexicon)


def _measured(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """Whether a unit or scale stands behind the digits, which a reference never has."""
    number = lexicon.number(tokens.low(i + 1))
    scale = number is not None and number.role == "scale"  # «на посту номер 7 двое ребят» has two figures
    return lexicon.names.match(tokens, i + 1) is not None or scale


def _is_in_name(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """«Хаябуса-2», "G20", «Дорожная карта – 2020»."""
    before = tokens.low(i - 1)
    if tokens.kind(i - 1) == "w" and tokens.glued(i - 1):
        if before == "q" and len(tokens.lows[i]) == 1:
            return False  # «2018Q4»
        if before == "e" and tokens.kind(i - 2) == "d" and tokens.glued(i - 2):
            return False  # «1.5e6»
        if before == "h" and tokens.lows[i] in "12" and _is_by_year(tokens, i):
            return False  # "H1 2024", but "H1N1"
        if tokens.lows[i] in "23" and any(
            rest and rest[0].stem == tokens.lows[i] for rest, _, _ in lexicon.names.first(before)
        ):
            return False  # «м2»
        return not _is_money_sign(tokens, i - 1, lexicon)
    if _is_model(tokens, i, lexicon):
        return True
    if before in ("-", "–", "—"):
        if before == "-" and tokens.glued(i - 1) and tokens.glued(i - 2) and tokens.kind(i - 2) == "w":
            word = tokens.low(i - 2)
            if tokens.raw(i - 2).isupper() and not _is_money_sign(tokens, i - 2, lexicon):
                return True  # «Т-34»
            return lexicon.month(word) is None and lexicon.number(word) is None and not lexicon.names.first(word)
        return (
            len(tokens.lows[i]) == 4
            and tokens.low(i + 1) in _NAME_QUOTES
            and tokens.kind(i - 2) == "w"
            and bool(tokens.low(i + 1))
        )
    return False


def _is_by_year(tokens: Tokens, i: int) -> bool:
    """Whether four digits stand behind the digits at `i`, or before the letter that they are glued to."""
    if tokens.glued(i) and tokens.kind(i + 1) == "w":
        return False
    before = i - 3 if tokens.hyphenated(i - 2) else i - 2
    return any(tokens.kind(j) == "d" and len(tokens.low(j)) == 4 for j in (i + 1, before))


def _is_model(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """«Суперджет 100»: a name's number right before its closing quotation mark."""
    if tokens.kind(i - 1) != "w" or lexicon.lang == "en":
        return False
    raw = tokens.raw(i - 1)
    if raw.islower() or len(raw) < 2 or not tokens.same_line(i - 1) or _measured(tokens, i, lexicon):
        return False
    if _is_money_sign(tokens, i - 1, lexicon) or lexicon.month(tokens.low(i - 1)):
        return False
    if tokens.kind(i + 1) == "s" and tokens.low(i + 1) in _NAME_QUOTES and tokens.glued(i):
        return True
    return raw.isascii() and tokens.kind(i + 1) != "w" and tokens.low(i + 1) not in _UNIT_SIGNS  # «iPhone 15.»


def _is_money_sign(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """Whether the word glued before digits is a currency: «KZT6.6bn», «Rs1,599»."""
    raw = tokens.raw(i)
    if raw.isupper() and (raw in CURRENCIES or raw[1:] in CURRENCIES):
        return True
    return any(name.kind == "currency" for rest, name, _ in lexicon.names.first(tokens.low(i)) if not rest)


def _is_channel(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """«24KZ»: capitals glued behind digits that are no unit, scale or code."""
    raw = tokens.raw(i + 1)
    if not tokens.glued(i) or not raw.isupper() or tokens.kind(i + 1) != "w":
        return False
    if len(raw) == 1:
        return tokens.low(i + 1) in lexicon.sets["CLASS_LETTERS"] and (
            not tokens.glued(i + 1) or tokens.kind(i + 2) == "s"
        )
    known = (
        lexicon.names.first(tokens.low(i + 1)) or lexicon.number(tokens.low(i + 1)) or lexicon.month(tokens.low(i + 1))
    )
    return (
        not known
        and tokens.low(i + 1) not in lexicon.numerals.SCALE_LETTERS
        and raw not in CURRENCIES
        and (
            tokens.low(i + 1) not in lexicon.sets.get("ORDINAL_TAILS", ())
            and tokens.low(i + 1) not in lexicon.sets["TIME_OF_DAY"]
        )
    )


def _is_house(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """«на улице Букетова, 35», "35 Buketov Street"."""
    if len(tokens.lows[i]) > 4:
        return False
    streets = lexicon.sets["STREETS"]
    if lexicon.lang == "en":
        for j in range(i + 1, i + 5):
            if tokens.kind(j) != "w" or not tokens.raw(j)[:1].isupper():
                return False
            if j > i + 1 and tokens.low(j) in streets:
                return True
        return False
    if tokens.low(i - 1) != ",":
        return False
    return (
        any(tokens.low(j) in streets for j in range(max(i - 6, 0), i - 1))
        and lexicon.names.match(tokens, i + 1) is None
    )


def _is_version(tokens: Tokens, i: int) -> bool:
    """«2.0.1»: three parts and no date."""
    if tokens.low(i - 1) == "." and tokens.glued(i - 1):
        return False
    parts, j = [tokens.lows[i]], i
    while (
        tokens.glued(j)
        and tokens.low(j + 1) == "."
        and tokens.glued(j + 1)
        and tokens.kind(j + 2) == "d"
        and len(parts) < 5
    ):
        j += 2
        parts.append(tokens.lows[j])
    if len(parts) < 3 or all(len(p) == 3 for p in parts[1:]):
        return False
    if len(parts) > 3:
        return True
    return not (len(parts[2]) in (2, 4) and len(parts[0]) <= 2 and len(parts[1]) <= 2) and len(parts[0]) != 4
