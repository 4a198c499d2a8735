"""Words that say how many of a thing there are without a number: none, one, more than one."""

from __future__ import annotations

NONE = frozenset("нет никаких никакой никакого никаким ни".split())
ONE = frozenset("один одна одно одного одной одну одним единственный единственная единственное единственного".split())
MANY = frozenset(
    "несколько нескольких нескольким несколькими ряд много многих многие многочисленные многочисленных различные "
    "различных разные разных множество десятки".split()
)
