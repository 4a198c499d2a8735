"""Words that say how many of a thing there are without a number: none, one, more than one."""

from __future__ import annotations

NONE = frozenset({"no", "zero"})
ONE = frozenset({"one", "single", "sole"})
MANY = frozenset(
    "several various multiple many numerous different range variety number series couple plenty lots dozens".split()
)
