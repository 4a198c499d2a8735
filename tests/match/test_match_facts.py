"""Facts without a figure, through every kind of claim of one release: a school of robotics."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES = [
    # who did it
    ("opened-by", "Даурен Садыков открыл школу «Тулпар».", "confirmed"),
    ("opened-by", "The Tulpar school was opened by Dauren Sadykov.", "confirmed"),
    ("opened-by", "Мектепті Дәурен Садықов ашты.", "confirmed"),
    ("opened-by", "Школу «Тулпар» открыл вице-министр Дамир Садыков.", "contradicted: name"),
    ("opened-by", "Даурен Садыков приехал в Костанай.", "missing"),
    # where it is
    ("city", "В Костанае открыли школу робототехники.", "confirmed"),
    ("city", "A robotics school has opened in Kostanay.", "confirmed"),
    ("city", "Школа «Тулпар» находится в Рудном.", "contradicted: name"),
    ("city", "Школа «Тулпар» находится в новом здании.", "missing"),
    # who gave it
    ("sponsor", "Volt Systems подарила школе «Тулпар» оборудование.", "confirmed"),
    ("sponsor", "The equipment is a gift of Volt Systems to the school.", "confirmed"),
    ("sponsor", "Оборудование школе «Тулпар» подарила компания Ampere Group.", "contradicted: name"),
    # what it is like, without a verb
    ("free", "Занятия в школе «Тулпар» бесплатные.", "confirmed"),
    ("free", "Classes at Tulpar are free.", "confirmed"),
    ("free", "Занятия в школе «Тулпар» не бесплатные.", "contradicted: polarity"),
    ("free", "Школа «Тулпар» открылась.", "missing"),
    # a list, in part
    ("subjects", "В «Тулпаре» учат программированию и пайке.", "confirmed"),
    ("subjects", "Tulpar teaches soldering.", "confirmed"),
    ("subjects", "В «Тулпаре» есть столовая.", "missing"),
    # two persons, two posts
    ("director-role", "Директор школы Виктор Ким рад.", "confirmed"),
    ("director-role", "Мектеп директоры Виктор Ким қуанышты.", "confirmed"),
    ("director-role", "Deputy head of the school Viktor Kim is glad.", "contradicted: role"),
    ("minister-role", "Вице-министр Даурен Садыков открыл школу.", "confirmed"),
    ("minister-role", "Education Vice Minister Dauren Sadykov opened the school.", "confirmed"),
    ("minister-role", "Министр просвещения Даурен Садыков открыл школу.", "contradicted: role"),
    ("minister-role", "Оқу-ағарту министрі Дәурен Садықов мектеп ашты.", "contradicted: role"),
    # a quotation that has a negation of its own
    ("quote", "«Мы хотим, чтобы дети не боялись ошибаться», — говорит Виктор Ким.", "confirmed"),
    ("quote", "«Мы хотим, чтобы дети боялись ошибаться», — говорит Виктор Ким.", "contradicted: quote"),
    ("quote", "«Мы хотим, чтобы дети не боялись ошибаться», — сказал Даурен Садыков.", "contradicted: speaker"),
    ("quote", "“We want kids not to be afraid of mistakes,” says Viktor Kim.", "confirmed"),
    ("quote", "Виктор Ким сказал, что дети не должны бояться ошибаться.", "confirmed"),
    # a denial, and a language that it has no words in
    ("no-exams", "Чтобы поступить в школу, надо сдать экзамен.", "contradicted: never"),
    ("no-exams", "Чтобы поступить в школу, не надо сдавать экзамен.", "missing"),
    ("no-exams", "Оқу-ағарту вице-министрі Дәурен Садықов мектеп ашты.", "missing"),
]


@pytest.mark.parametrize(("claim", "text", "expected"), CASES)
def test_a_fact_is_told_of_its_subject(
    verdict_of: Callable[[str, str, str], str], claim: str, text: str, expected: str
) -> None:
    assert verdict_of("school", claim, text) == expected
