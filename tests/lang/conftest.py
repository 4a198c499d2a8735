"""What the tables of figures share: one line that says how a figure was read."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from factcheck.mentions.figures import read_figures
from factcheck.model.figure import Figure


def plain(value: object) -> str:
    """A value without trailing zeros or powers of ten; a pair joined by `..`, an open end as `?`."""
    if isinstance(value, tuple):
        return "..".join("?" if end is None else plain(end) for end in value)
    if isinstance(value, Decimal):
        rounded = round(value, 6).normalize()
        return format(rounded, "f")
    return str(value)


def summary(figure: Figure) -> str:
    """`kind value unit/per hedge change`, what is none left out."""
    unit = figure.unit or ""
    if figure.per:
        unit += f"/{figure.per}"
    parts = [
        figure.kind,
        plain(figure.date if figure.date is not None else figure.value),
        unit,
        "" if figure.hedge == "none" else figure.hedge,
        "" if figure.change == "none" else figure.change,
    ]
    return " ".join(p for p in parts if p)


@pytest.fixture
def read() -> Callable[[str, str], list[str]]:
    """Read a text and say in one line each what figures it holds."""

    def read_lines(text: str, lang: str) -> list[str]:
        return [summary(f) for f in read_figures(text, lang)]

    return read_lines
