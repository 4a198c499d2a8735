"""Rows in columns, for listings at a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.report.cells import ljust, one_line, width


def aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    """Each row as a line, its columns under one another; nothing in it can steer the terminal.

    >>> aligned([("a", "b"), ("漢字", "c")])
    ['a     b', '漢字  c']
    """
    shown = [[one_line(cell) for cell in row] for row in rows]
    widths = [max(map(width, column)) for column in zip(*shown, strict=True)]
    return ["  ".join(map(ljust, row, widths)).rstrip() for row in shown]
