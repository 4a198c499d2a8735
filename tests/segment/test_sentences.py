"""Sentence boundaries: in each case `‖` stands where one sentence ends and the next begins."""

from __future__ import annotations

import pytest

from factcheck.segment.sentences import split

RU = """
Завод им. С.М. Орлова построен в 1931 г. в Астане.‖ Он работает.
Пущен в 1931 г.‖ Завод работает.
Приехал в г. Астану.‖ Там его ждали.
Вложат 7,2 млрд. тенге.‖ Это много.
Ушло 3 тыс. 400 человек.‖ Остались 6 млрд. 200 млн. тенге.
Потратили 7,2 млрд. ‖150 мест уже есть.
Молоко, масло и т.д. есть.‖ И т. п. тоже.
Новых раб. мест 80, см. исх. № 12 от 3 мая.
Тел. +7 700 000 00 00.
«Построим новый цех!» — сказал он.‖ Все ждали.
«Пора!» — Иван Петров.
Людей мало, — вздыхает мастер. ‖— Зато станки новые.
— Сколько заводов? — спросил он. ‖— Два.
Куда?!‖ Туда…‖ Но потом… вернулся.
«Мы начали. ‖Мы закончим», — сказал министр.
Построили новые заводы.‖Он сказал об этом.
Адрес example.kz и 24.kz открыты.‖ Заходите.
Глава К. Ахметов и А.Сериков приехали.‖ А мы нет.
1. Завод открыт.‖ Он велик.
Он (в том числе им. Абая.) Алтай видел.
В 2021 г. А. Серик ушел.
""".strip().splitlines()

KK = """
Зауыт 1931 ж. ашылды.‖ Ол жұмыс істейді.
Нан, сүт, т.б. өнім бар.‖ Бұл көп.
А. Серікұлы келді.‖ Ол сөйледі.
7,2 млрд. теңге бөлінді.‖ 150 орын ашылды.
«Біз саламыз!» — деді ол.‖ Халық күтті.
Бұл 2031 ж.‖ Зауыт ашылады.
""".strip().splitlines()

EN = """
Dr. Brown met Mr. Lee.‖ They spoke.
The U.S. Senate voted on Sept. 24.‖ It passed.
She lives in the U.S.‖ The plant does not.
It cost $1.2 billion.‖ Ref. No. 75 says so.
“It is late.”‖ He left.
He asked "Why?" and left.‖ "Go."
Made by Apple Inc. in May.‖ Ford Motor Co. Chairman agreed.
Prices rose 4.5 percent, e.g. Oil.‖ No.‖ The end.
In Dec. 21 ships came.
(He was late.)‖ Then he left.
""".strip().splitlines()


@pytest.mark.parametrize("case", RU + KK + EN)
def test_boundaries(case: str) -> None:
    text = case.replace("‖", "")
    assert [text[a:b] for a, b in split(text)] == [s.strip() for s in case.split("‖")]


@pytest.mark.parametrize("text", ["", " ", "   "])
def test_nothing_has_no_sentence(text: str) -> None:
    assert split(text) == ()
