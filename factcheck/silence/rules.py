"""The rules that findings belong to, and the names by which they are selected and silenced."""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

from factcheck.model.finding import ConflictRule, Reason
from factcheck.model.records import NamedTuple
from factcheck.report.select import UNUSED

_PARTS: dict[str, tuple[str, ...]] = {
    "contradicted": get_args(Reason),
    "missing": ("required",),
    "conflict": get_args(ConflictRule),
    "unsupported": ("name", "quote"),
    "ambiguous": (),
    UNUSED: (),
}
_BARE = {part: f"{verdict}[{part}]" for verdict in ("conflict", "contradicted") for part in _PARTS[verdict]}

RULES: dict[str, str] = {
    **{verdict: verdict for verdict in _PARTS},
    **_BARE,
    **{f"{verdict}[{part}]": f"{verdict}[{part}]" for verdict, parts in _PARTS.items() for part in parts},
}
"""Every name of a rule and the code of the findings that it means, as the concise report writes it.

A verdict means all its kinds; `value` is short for `contradicted[value]`, as in `factcheck explain value`.
"""


def covers(name: str, code: str) -> bool:
    """Whether a rule, by any of its names, is that of a finding's code.

    >>> covers("contradicted", "contradicted[value]"), covers("name", "unsupported[name]")
    (True, False)
    """
    meant = RULES[name]
    return code == meant or code.startswith(meant + "[")


class Selection(NamedTuple):
    """Which rules are asked for: all, or those selected; without those ignored."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def keeps(self, code: str) -> bool:
        """Whether findings of a code are wanted; the name that says more wins, and of equal ones the refusal.

        >>> Selection(select=("value",), ignore=("contradicted",)).keeps("contradicted[value]")
        True
        """
        wanted = _nearest(self.select, code)
        unwanted = _nearest(self.ignore, code)
        return wanted > unwanted if self.select else unwanted == 0


def _nearest(names: Iterable[str], code: str) -> int:
    """How much of a code the most exact of some rules says; 0 where none covers it."""
    return max((len(RULES[name]) for name in names if covers(name, code)), default=0)
