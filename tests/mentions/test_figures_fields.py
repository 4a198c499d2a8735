"""What a figure says of itself besides its value: noun, hedge, resolution, change, rule."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.mentions.figures import read_figures, unread_figures
from factcheck.model.figure import Figure


def only(text: str, lang: str) -> Figure:
    figures = read_figures(text, lang)
    assert len(figures) == 1, figures
    return figures[0]


@pytest.mark.parametrize(
    ("text", "lang", "span"),
    [
        ("откроют 80 новых рабочих мест в городе", "ru", "новых рабочих мест"),
        ("+80 раб. мест", "ru", "раб. мест"),
        ("на двух оборонных заводах", "ru", "оборонных заводах"),
        ("21 новый станок", "ru", "новый станок"),
        ("два из этих цехов", "ru", "цехов"),
        ("80 жаңа жұмыс орны ашылады", "kk", "жаңа жұмыс орны"),
        ("120-дан астам көлік шығарады", "kk", "көлік"),
        ("35 елдің ғалымдары", "kk", "елдің"),
        ("80 extra jobs will follow", "en", "extra jobs"),
        ("94,772 active users", "en", "active users"),
        ("three of these plants", "en", "plants"),
    ],
)
def test_finds_the_counted_noun(text: str, lang: str, span: str) -> None:
    figure = only(text, lang)
    assert figure.kind == "count"
    assert figure.noun
    assert figure.noun_span is not None
    assert text[slice(*figure.noun_span)] == span


@pytest.mark.parametrize("text", ["двух из них", "выпустили 640.", "из десяти"])
def test_counts_nothing_where_no_noun_stands(text: str) -> None:
    assert only(text, "ru").noun is None


@pytest.mark.parametrize(
    ("text", "resolution", "scaled"),
    [
        ("6,6 млрд тенге", "1e8", True),
        ("7 миллиардов тенге", "1e9", True),
        ("122 г", "1", False),
        ("17,25 %", "0.01", False),
        ("6 млрд 560 млн тенге", "1e6", True),
        ("4 тыс. 300 тонн", "1", True),
        ("1 500 человек", "1", False),
        ("шесть целых шесть десятых миллиарда тенге", "1e8", True),
    ],
)
def test_resolution_is_the_worth_of_the_last_digit(text: str, resolution: str, scaled: bool) -> None:
    figure = only(text, "ru")
    assert figure.resolution == Decimal(resolution)
    assert figure.scaled is scaled


@pytest.mark.parametrize(
    ("text", "lang", "hedge", "where"),
    [
        ("более чем на 10 %", "ru", "more-than", "более чем"),
        ("тысяча с лишним рублей", "ru", "more-than", "с лишним"),
        ("10000 теңгеден астам", "kk", "more-than", "астам"),
        ("at least 30 schools", "en", "at-least", "at least"),
    ],
)
def test_hedge_has_its_place(text: str, lang: str, hedge: str, where: str) -> None:
    figure = only(text, lang)
    assert figure.hedge == hedge
    assert figure.hedge_span is not None
    assert text[slice(*figure.hedge_span)] == where


@pytest.mark.parametrize("text", ["до 2013 года", "до 50 лет"])
def test_the_same_word_bounds_a_year_and_an_age(text: str) -> None:
    figure = only(text, "ru")
    assert figure.hedge == "at-most"
    assert figure.kind == ("date" if "года" in text else "duration")


def test_what_was_not_read_is_listed() -> None:
    text = "цех № 7, 150 мест, сайт 31.kz"
    spans = unread_figures(text, read_figures(text, "ru"))
    assert [text[s.start : s.stop] for s in spans] == ["7", "31"]


def test_every_figure_names_its_rule() -> None:
    text = "5 % за 2 года, 3 тонны, $7, вдвое, 19:30, первый, 28 мая 2019 года, 40–50 кг, 12"
    assert all(f.rule for f in read_figures(text, "ru"))
