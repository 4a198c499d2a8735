"""A hospital named after somebody: callings and offices, a town in another's name, words of a doctor."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES = [
    ("city", "В Караганде открылась детская больница.", "confirmed"),
    ("city", "Қарағандыда балалар ауруханасы ашылды.", "confirmed"),
    ("city", "Детская больница имени Ахметова открыта в Темиртау.", "contradicted: name"),
    ("city", "Беков раньше работал в Павлодаре.", "missing"),
    ("city", "Такая же больница открылась в Павлодаре.", "missing"),
    ("doctor", "Главный врач больницы Тимур Беков провёл обход.", "confirmed"),
    ("doctor", "Главврач Тимур Беков провёл обход.", "confirmed"),
    ("doctor", "Тимур Беков, главврач, провёл обход.", "confirmed"),
    ("doctor", "Timur Bekov, chief physician of the hospital, made his round.", "confirmed"),
    ("doctor", "Аурухананың бас дәрігері Тимур Беков аралады.", "confirmed"),
    ("doctor", "Министр здравоохранения Тимур Беков провёл обход.", "contradicted: role"),
    ("doctor", "Заместитель главного врача Тимур Беков провёл обход.", "contradicted: role"),
    ("doctor", "Тимур Беков провёл обход.", "missing"),
    ("doctor", "Хирург Тимур Беков провёл обход.", "missing"),
    ("doctor", "Главврач Тимур Бектов провёл обход.", "contradicted: name"),
    ("doctor", "Аким Караганды вручил ключи Тимуру Бекову.", "missing"),
    ("doctor", "Вместе с министром больницу осмотрел Тимур Беков.", "missing"),
    ("supplier", "MedTechnika поставила оборудование.", "confirmed"),
    ("supplier", "«МедТехника» поставила оборудование больнице.", "confirmed"),
    ("supplier", "Больница открылась утром.", "missing"),
    ("words", "«Здесь будут лечить детей со всей области», — сказал Беков.", "confirmed"),
    ("words", "«Здесь будут лечить детей со всей страны», — сказал Беков.", "contradicted: quote"),
    ("words", "«Здесь будут лечить детей со всей области», — сказал министр Олег Цой.", "contradicted: speaker"),
    ("words", "По словам Бекова, лечить здесь будут детей со всей области.", "confirmed"),
    ("words", "«Спасибо строителям», — сказал Беков.", "missing"),
    ("words", "Главврач подчеркнул: «Здесь будут лечить детей со всей области».", "confirmed"),
    ("paid", "Лечение в больнице платное.", "contradicted: never"),
    ("paid", "Лечение в больнице бесплатное.", "missing"),
    ("paid", "Лечение в больнице не платное.", "missing"),
    ("paid", "Ауруханада емделу ақылы.", "contradicted: never"),
    ("paid", "Ауруханада емделу ақылы емес.", "missing"),
]
CLEAN = [
    "Karaganda-based firms; Karagandy region.",
    "Клиника Бекетова и Дворец Бекова.",
    "Карагандинцы рады. Карагандинская область большая.",
]


@pytest.mark.parametrize(("claim", "text", "expected"), CASES)
def test_a_hospital_is_told(verdict_of: Callable[[str, str, str], str], claim: str, text: str, expected: str) -> None:
    assert verdict_of("hospital", claim, text) == expected


@pytest.mark.parametrize("text", CLEAN)
def test_names_inside_other_names_raise_no_alarm(alarms_of: Callable[[str, str], list[str]], text: str) -> None:
    assert alarms_of("hospital", text) == []
