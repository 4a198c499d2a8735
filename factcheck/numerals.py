"""A number in digits as it is written, and when another may stand in its place without a word around it changing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from factcheck.model.records import NamedTuple

if TYPE_CHECKING:
    from factcheck.model.figure import Figure

_NUMERAL = re.compile(r"\d+(?:[\s.,]\d+)*")
_GROUP = 3
_HUNDRED = 100


class Numeral(NamedTuple):
    """Where a number stands in its sentence, and how it is written."""

    start: int
    stop: int
    digits: str
    """Of the whole part, without the marks between groups."""
    fraction: str = ""
    group: str = ""
    decimal: str = ""

    def written(self, digits: str, fraction: str = "") -> str:
        """Write another number as this one is written: in groups if this one is."""
        groups: list[str] = []
        rest = digits
        while self.group and len(rest) > _GROUP:
            rest, last = rest[:-_GROUP], rest[-_GROUP:]
            groups.insert(0, last)
        whole = self.group.join([rest, *groups])
        return f"{whole}{self.decimal or '.'}{fraction}" if fraction else whole


def numeral_of(figure: Figure, words: Any) -> Numeral | None:
    """Take a figure and its language's table; give its number in digits, None where it has none or several."""
    found = list(_NUMERAL.finditer(figure.text))
    if len(found) != 1:
        return None
    start, written = figure.start + found[0].start(), found[0][0]
    marks = [c for c in written if not c.isdigit()]
    fraction = decimal = ""
    if marks and marks[-1] in words.DECIMAL_MARKS and marks.count(marks[-1]) == 1:
        decimal = marks.pop()
        written, _, fraction = written.rpartition(decimal)
    if len(set(marks)) > 1 or (marks and marks[0] not in words.GROUP_MARKS):
        return None
    group = marks[0] if marks else ""
    parts = written.split(group) if group else [written]
    if any(len(part) != _GROUP for part in parts[1:]):
        return None
    return Numeral(start, start + len(found[0][0]), "".join(parts), fraction, group, decimal)


def fits(numeral: Numeral, digits: str, fraction: str, text: str, words: Any) -> bool:
    """Whether another number may stand in the numeral's place: what follows agrees with it as with the first."""
    behind = text[numeral.stop :]
    if re.match(r"-\w", behind):
        return not fraction and not numeral.fraction and last_word(numeral.digits) == last_word(digits)
    following = behind.split(maxsplit=1)[:1]
    if not behind[:1].isalnum() and following and following[0].rstrip(",;:") in words.UNBENDING:
        return True
    return agreement(numeral.digits, numeral.fraction, words) == agreement(digits, fraction, words)


def agreement(digits: str, fraction: str, words: Any) -> str:
    """The form that a number asks of the noun it counts, as a language has it."""
    if words.AGREEMENT == "none":
        return ""
    if words.AGREEMENT == "plural":
        return "one" if digits == "1" and not fraction else "many"
    if fraction:
        return "fraction"
    if digits[-2:-1] != "1" and digits[-1] in "1234":
        return "one" if digits[-1] == "1" else "few"
    return "many"


def last_word(digits: str) -> int:
    """The last word of a number as it is spoken, which alone takes endings: 8 for 2028, 1000 for 90000.

    >>> last_word("1928"), last_word("150"), last_word("2200"), last_word("90000")
    (8, 50, 100, 1000)
    """
    zeros = len(digits) - len(digits.rstrip("0"))
    if zeros >= _GROUP:
        return int(10 ** (zeros - zeros % _GROUP))
    if zeros == 2:
        return _HUNDRED
    return int(digits[-1 - zeros]) * 10**zeros if zeros < len(digits) else 0
