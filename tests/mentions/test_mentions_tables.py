"""A table says the unit of its numbers once: in the label of a row or the header of a column."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck import pipeline
from factcheck.documents import read_bytes

TABLE = "| {header} | 2023 | {column} |\n|---|---|---|\n| {label} | 1,5 | {cell} |\n"


def last_figure(header: str = "", column: str = "2024", label: str = "", cell: str = "2,5") -> tuple[object, ...]:
    text = TABLE.format(header=header, column=column, label=label, cell=cell)
    reading = pipeline.read(read_bytes(text.encode(), "draft.md"), "ru")
    figure = reading.passages[-1].figures[-1]
    return figure.kind, figure.value, figure.unit, figure.rule


@pytest.mark.parametrize(
    ("label", "kind", "value", "unit"),
    [
        ("Пассажиры, млн", "number", Decimal("2500000"), None),
        ("Инвестиции, млрд тенге", "money", Decimal("2500000000"), "KZT"),
        ("Зерно (тыс. тонн)", "measure", Decimal(2500), "metric-ton"),
        ("Рост, %", "percent", Decimal("2.5"), "percent"),
    ],
)
def test_the_label_of_a_row(label: str, kind: str, value: Decimal, unit: str | None) -> None:
    assert last_figure(label=label) == (kind, value, unit, "number-labelled")


def test_the_header_of_a_column() -> None:
    assert last_figure(column="Выручка, млн тенге", label="Завод") == (
        "money",
        Decimal("2500000"),
        "KZT",
        "number-labelled",
    )


def test_a_row_goes_before_its_column() -> None:
    assert last_figure(column="Всего, млн", label="Рост, %")[2] == "percent"


@pytest.mark.parametrize("cell", ["2,5 тонны", "2,5 %"])
def test_a_number_keeps_a_unit_of_its_own(cell: str) -> None:
    assert "labelled" not in str(last_figure(label="Инвестиции, млрд тенге", cell=cell)[3])


@pytest.mark.parametrize("label", ["Заводы", "Пассажиры, всего", "Итого, 2024", "Зерно (без семян)"])
def test_a_label_without_a_unit_says_nothing(label: str) -> None:
    assert last_figure(label=label) == ("number", Decimal("2.5"), None, "number")
