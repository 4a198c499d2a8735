"""The document against itself: conflicts inside one draft, found with no claim in sight.

One module a rule; its docstring is what `factcheck explain RULE` prints. A draft that contradicts
itself is wrong whatever the release says; but the tool does not know which of the two places is, so
a conflict warns and does not fail by itself. What is not surely about the same thing is left alone.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from factcheck.model.finding import Conflict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.model.mention import Reading

RULES: dict[str, str] = {name: f"factcheck.verdict.itself.{name}" for name in ("headline", "table", "parts", "shares")}
"""Every rule and the module that holds it, in the order in which `explain` lists them."""


class Rule(Protocol):
    """What the module of a rule offers."""

    def find(self, reading: Reading) -> Iterable[Conflict]:
        """Every conflict of its kind in one document, in any order."""


def conflicts(reading: Reading) -> tuple[Conflict, ...]:
    """Every conflict inside one document, in the order of its text; none twice."""
    if sum(len(p.figures) for p in reading.passages) < _FEWEST:
        return ()
    found: dict[tuple[object, ...], Conflict] = {}
    for module in RULES.values():
        for conflict in cast(Rule, import_module(module)).find(reading):
            found.setdefault((conflict.rule, conflict.span), conflict)
    return tuple(sorted(found.values(), key=lambda c: (c.span, c.rule)))


_FEWEST = 2
"""It takes two figures to differ."""
