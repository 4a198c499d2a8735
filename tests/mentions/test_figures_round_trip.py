"""Numbers put into words by another library are read back."""

from __future__ import annotations

import random
from decimal import Decimal

import pytest

num2words = pytest.importorskip("num2words").num2words

from factcheck.mentions.figures import read_figures  # noqa: E402

CASES = ("nominative", "genitive", "dative", "accusative", "instrumental", "prepositional")
MANY = 400
SEED = 20190228


def numbers(count: int) -> list[int]:
    """Numbers of every size up to a million million, some of them round."""
    chance = random.Random(SEED)  # noqa: S311
    found = [10**n for n in range(13)] + list(range(30))
    while len(found) < count:
        size = chance.randint(1, 12)
        number = chance.randrange(10**size)
        found.append(number - number % 10 ** chance.choice([0, 0, 0, 3, 6]) if number > 10**6 else number)
    return found


def value_of(text: str, lang: str) -> Decimal | None:
    figures = read_figures(text, lang)
    return figures[0].value if len(figures) == 1 and isinstance(figures[0].value, Decimal) else None


@pytest.mark.parametrize("case", CASES)
def test_russian_in_every_case(case: str) -> None:
    wrong = {n: text for n in numbers(MANY) if value_of(text := num2words(n, lang="ru", case=case), "ru") != n}
    assert wrong == {}


@pytest.mark.parametrize(("lang", "code"), [("kk", "kz"), ("en", "en")])
def test_kazakh_and_english(lang: str, code: str) -> None:
    wrong = {n: text for n in numbers(MANY * 4) if value_of(text := num2words(n, lang=code), lang) != n}
    assert wrong == {}


@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
def test_digits_in_every_grouping(lang: str) -> None:
    marks = {"ru": (" ", "\u00a0", "\u202f", "'"), "kk": (" ", "\u00a0", "'"), "en": (",", " ", "'")}[lang]
    for number in numbers(200):
        for mark in marks:
            text = f"{number:,}".replace(",", mark) + " km"
            assert value_of(text, lang) == number, text
