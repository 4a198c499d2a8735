"""Reads times of day, so that they are not taken for counts: «19:30», «к шести часам», "3 pm"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.mentions.figures.date_parts import DASHES
from factcheck.mentions.figures.lexicon import Lexicon
from factcheck.mentions.figures.numbers import read_number
from factcheck.mentions.figures.tokens import Tokens
from factcheck.model.records import NamedTuple

_HOUR_LINKS = frozenset([*DASHES, "до", "по", "o", "a", "p"])


class Time(NamedTuple):
    """A time of day: its last token, its hour with minutes as a fraction, the rule."""

    last: int
    value: Decimal
    rule: str


def read_time(tokens: Tokens, i: int, lexicon: Lexicon) -> Time | None:
    """The time of day that starts at token `i`, if one does."""
    if tokens.kinds[i] == "d":
        clock = _clock(tokens, i, lexicon) or _dotted(tokens, i, lexicon)
        if clock:
            return clock
    if tokens.kinds[i] not in "dw":
        return None
    return _hour(tokens, i, lexicon)


def _clock(tokens: Tokens, i: int, lexicon: Lexicon) -> Time | None:
    """«19:30», «9:05:11»; also scores («3:2»), which are no figures either."""
    if tokens.low(i + 1) != ":" or not tokens.glued(i) or not tokens.glued(i + 1) or tokens.kind(i + 2) != "d":
        return None
    last = i + 2
    while tokens.low(last + 1) == ":" and tokens.glued(last) and tokens.kind(last + 2) == "d":
        last += 2
    hour, minute = tokens.lows[i], tokens.lows[i + 2]
    if len(hour) > 3 or len(minute) > 3:
        return None
    last = _past_meridiem(tokens, last, lexicon)
    return Time(last, Decimal(int(hour)) + Decimal(int(minute)) / 60, "time-clock")


def _dotted(tokens: Tokens, i: int, lexicon: Lexicon) -> Time | None:
    """«в 22.10» and nothing it could count behind."""
    if (
        lexicon.lang != "ru"
        or tokens.low(i - 1) not in lexicon.sets["TIME_BEFORE"]
        or not tokens.hyphenated(i + 1, ".")
    ):
        return None
    hour, minute = tokens.lows[i], tokens.low(i + 2)
    if tokens.kind(i + 2) != "d" or len(minute) != 2 or len(hour) > 2 or int(hour) > 24 or int(minute) > 59:
        return None
    if (
        tokens.kind(i + 3) == "w"
        or tokens.low(i + 3) in ("%", "-", "–")
        or (tokens.glued(i + 2) and tokens.glued(i + 3))
    ):
        return None
    return Time(i + 2, Decimal(int(hour)) + Decimal(int(minute)) / 60, "time-clock")


def _past_meridiem(tokens: Tokens, last: int, lexicon: Lexicon) -> int:
    if lexicon.lang == "kk":
        if tokens.low(last + 1) in ("-", "–") and tokens.glued(last) and tokens.kind(last + 2) == "w":
            return last + 2
        return last
    word = tokens.low(last + 1)
    if word in lexicon.sets["TIME_OF_DAY"]:
        return last + 1
    if word in ("a", "p") and tokens.low(last + 2) == "." and tokens.low(last + 3) == "m":
        return last + 3
    if word == "o" and tokens.low(last + 2) == "'" and tokens.low(last + 3) == "clock":
        return last + 3
    return last


def _hour(tokens: Tokens, i: int, lexicon: Lexicon) -> Time | None:
    """«к шести часам», «в восемь вечера», «с 9 до 18 часов», "3 pm", «сағат 9-да»."""
    if lexicon.lang == "kk" and tokens.low(i - 1) not in lexicon.sets["TIME_BEFORE"]:
        return None
    if tokens.kinds[i] == "d" and (len(tokens.lows[i]) > 2 or not _may_be_hour(tokens, i, lexicon)):
        return None
    if (
        lexicon.lang == "kk"
        and tokens.low(i + 1) == "."
        and tokens.glued(i)
        and tokens.kinds[i] == "d"
        and int(tokens.lows[i]) <= 24
    ):
        return _kazakh_hour(tokens, i, i, Decimal(int(tokens.lows[i])), lexicon)
    number = read_number(tokens, i, lexicon) if tokens.kinds[i] == "d" or lexicon.number(tokens.lows[i]) else None
    if number is None or not number.whole or not 0 <= number.value <= 24 or number.form == "ordinal" or number.scaled:
        return None
    last = number.last
    if lexicon.lang == "kk":
        return _kazakh_hour(tokens, i, last, number.value, lexicon)
    before = tokens.low(i - 1)
    marked = _past_meridiem(tokens, last, lexicon)
    if marked > last:
        return Time(marked, number.value, "time-hour")
    if lexicon.lang == "en":
        return None
    return _russian_hour(tokens, last, number.value, before, lexicon)


def _may_be_hour(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """Whether what stands behind one or two digits lets them be an hour; quick, for it is asked of all."""
    behind = tokens.low(i + 1)
    sets = lexicon.sets
    return lexicon.lang == "kk" or behind in sets["HOURS"] or behind in sets["TIME_OF_DAY"] or behind in _HOUR_LINKS


def _kazakh_hour(tokens: Tokens, i: int, last: int, value: Decimal, lexicon: Lexicon) -> Time | None:
    """«сағат 9-да», «сағат 8.10-да», «сағат он екі қырықта»."""
    if tokens.low(i - 1) not in lexicon.sets["TIME_BEFORE"]:
        return None
    if (
        tokens.low(last + 1) == "."
        and tokens.glued(last)
        and tokens.kind(last + 2) == "d"
        and len(tokens.low(last + 2)) == 2
    ):
        return Time(
            _past_meridiem(tokens, last + 2, lexicon), value + Decimal(int(tokens.low(last + 2))) / 60, "time-clock"
        )
    minutes = read_number(tokens, last + 1, lexicon) if lexicon.number(tokens.low(last + 1)) else None
    if minutes and minutes.value < 60 and minutes.tail and not minutes.scaled:
        return Time(minutes.last, value + minutes.value / 60, "time-hour")
    return Time(_past_meridiem(tokens, last, lexicon), value, "time-hour")


def _russian_hour(tokens: Tokens, last: int, value: Decimal, before: str, lexicon: Lexicon) -> Time | None:
    """«к шести часам», «в 10 часов 15 минут», «с 9 до 18 часов»: an hour by the preposition before it."""
    following = tokens.low(last + 1)
    if following in lexicon.sets["HOURS"]:
        if tokens.low(last + 2) in lexicon.sets["TIME_OF_DAY"]:
            return Time(last + 2, value, "time-hour")
        if before in lexicon.sets["TIME_BEFORE"]:
            minutes = read_number(tokens, last + 2, lexicon) if tokens.kind(last + 2) == "d" else None
            if minutes and tokens.low(minutes.last + 1).startswith(lexicon.dates.MINUTES):
                return Time(minutes.last + 1, value + minutes.value / 60, "time-hour")
            return Time(last + 1, value, "time-hour")
        return None
    joined = following in lexicon.sets["RANGE_JOINERS"] or (following in DASHES and bool(following))
    if joined and before in lexicon.sets["RANGE_OPENERS"]:
        until = read_number(tokens, last + 2, lexicon)
        if until and until.whole and until.value <= 24 and tokens.low(until.last + 1) in lexicon.sets["HOURS"]:
            return Time(until.last + 1, value, "time-span")
    return None
