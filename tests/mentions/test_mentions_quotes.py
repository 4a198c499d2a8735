"""Quotations: what stands between marks, and who is said to have said it."""

from __future__ import annotations

import pytest

from factcheck import pipeline
from factcheck.documents import read_text

BY_NOBODY = None


def quotes(text: str, lang: str) -> list[tuple[list[str], str | None]]:
    """The quotations of a text of one paragraph: their parts, and the words that attribute them."""
    (passage,) = pipeline.read(read_text(text), lang).passages
    read = passage.segment.text
    return [
        ([read[p.start : p.stop] for p in q.parts], q.attribution and read[q.attribution.start : q.attribution.stop])
        for q in passage.quotes
    ]


@pytest.mark.parametrize(
    ("lang", "text", "parts", "attribution"),
    [
        # behind the words
        ("ru", "«Мост построят», — сказал мэр. Потом он уехал.", ["Мост построят"], "сказал мэр"),
        ("ru", '"Мост построят", - сказал мэр.', ["Мост построят"], "сказал мэр"),
        ("ru", "«Мост построят!» — заявил мэр", ["Мост построят!"], "заявил мэр"),
        ("ru", "«Мост построят», – отметил С. М. Громов. Дождь.", ["Мост построят"], "отметил С. М. Громов"),
        (
            "ru",
            "«Мост построят», — сказал мэр г. Озерска Белов. Дождь.",
            ["Мост построят"],
            "сказал мэр г. Озерска Белов",
        ),
        ("kk", "«Көпір салынады», — деді әкім.", ["Көпір салынады"], "деді әкім"),
        (
            "en",
            "“The bridge will be built,” said Mayor J. Smith. It rained.",
            ["The bridge will be built,"],
            "said Mayor J. Smith",
        ),
        # before the words
        ("ru", "Мэр сказал: «Мост построят».", ["Мост построят"], "Мэр сказал"),
        ("ru", "Дождь. По словам мэра, «мост построят».", ["мост построят"], "По словам мэра"),
        ("kk", "Әкімнің айтуынша, «көпір салынады».", ["көпір салынады"], "Әкімнің айтуынша"),
        ("en", "The mayor said: “It will be built.”", ["It will be built."], "The mayor said"),
        # inside the words
        ("ru", "«Мост построят, — сказал мэр. — Деньги есть».", ["Мост построят", "Деньги есть"], ", — сказал мэр. — "),
        # nobody is said to speak
        ("ru", "Роман «Тихий берег» вышел в свет.", ["Тихий берег"], BY_NOBODY),
        ("ru", "«Мост построят». Мэр уехал. По словам директора, всё готово.", ["Мост построят"], BY_NOBODY),
        (
            "ru",
            "«Длинная дорога — прямая дорога — наша дорога»",
            ["Длинная дорога — прямая дорога — наша дорога"],
            BY_NOBODY,
        ),
        ("en", "The “so-called” plan failed.", ["so-called"], BY_NOBODY),
        # marks in marks: the outer ones count
        ("ru", "«Мост «Тихий» построят», — сказал мэр.", ["Мост «Тихий» построят"], "сказал мэр"),
        ("ru", "«Мост „Тихий“ построят», — сказал мэр.", ["Мост „Тихий“ построят"], "сказал мэр"),
        ("ru", "«Мост „Тихий построят», — сказал мэр.", ["Мост „Тихий построят"], "сказал мэр"),
        # a mark that is left open hides no other
        ("ru", "«Мост построят и всё. «Деньги есть», — сказал мэр.", ["Деньги есть"], "сказал мэр"),
        ("ru", "Он назвал это «мостом века, а «Деньги есть», — сказал мэр.", ["Деньги есть"], "сказал мэр"),
    ],
)
def test_one_quotation(lang: str, text: str, parts: list[str], attribution: str | None) -> None:
    assert quotes(text, lang) == [(parts, attribution)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "«Мост построят и всё"),
        ("ru", "Мост построят», — сказал мэр."),
        # Speech behind a dash stands between no marks: it is told, not quoted.
        ("ru", "— Мост построят, — сказал мэр."),
        ("en", "It's the mayor's plan, not the builders'."),
        ("ru", ""),
    ],
)
def test_no_quotation(lang: str, text: str) -> None:
    passages = pipeline.read(read_text(text), lang).passages
    assert [q for p in passages for q in p.quotes] == []


@pytest.mark.parametrize(
    ("lang", "text", "speakers"),
    [
        ("ru", "«Мост построят», — сказал мэр. — «Деньги есть».", ["сказал мэр", "сказал мэр"]),
        ("ru", "«Мост построят», — сказал мэр. «Деньги есть» — название книги.", ["сказал мэр", None]),
        ("ru", "Он сказал: «Да». Она ответила: «Нет».", ["Он сказал", "Она ответила"]),
        ("ru", "Фирма «Альфа» сказала, что «Бета» ушла.", ["сказала, что ", None]),
        ("en", '"The bridge," she said, "will be built."', ["she said, ", '"The bridge," she said']),
    ],
)
def test_several_quotations(lang: str, text: str, speakers: list[str | None]) -> None:
    assert [said for _, said in quotes(text, lang)] == speakers
