"""How Russian figures are read, and what is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.mentions.figures import read_figures

FIGURES = [
    # grouping and decimals
    ("Продано 1 250 билетов", ["count 1250"]),
    ("Бюджет — 12 345 678 тенге", ["money 12345678 KZT"]),
    ("за 20,000 руб.", ["money 20000 RUB"]),
    ("за 20,00 руб.", ["money 20 RUB"]),
    ("весом 3,125 кг", ["measure 3.125 kilogram"]),
    ("получил 4'500 евро", ["money 4500 EUR"]),
    ("Длина 12,5 км, ширина 7,25 км", ["measure 12.5 kilometer", "measure 7.25 kilometer"]),
    ("выиграл 1.200.000 рублей", ["money 1200000 RUB"]),
    # scales
    ("вложили 3,4 млрд тенге", ["money 3400000000 KZT"]),
    ("потратили 8 млрд 150 млн тенге", ["money 8150000000 KZT"]),
    ("на 4 тыс. 300 человек", ["count 4300"]),
    ("6,8млн тонн", ["measure 6800000 metric-ton"]),
    ("сорок тысяч подписчиков", ["count 40000"]),
    ("подписались 15К человек", ["count 15000"]),
    # words
    ("сто двадцать три вагона", ["count 123"]),
    ("с двумястами сорока рабочими", ["count 240"]),
    ("тысяча девятьсот восемьдесят пять книг", ["count 1985"]),
    ("пять целых семь десятых процента", ["percent 5.7 percent"]),
    ("две целых пять сотых метра", ["measure 2.05 meter"]),
    ("полтора миллиона тонн", ["measure 1500000 metric-ton"]),
    ("три с половиной года", ["duration 3.5 year"]),
    ("полторы сотни машин", ["count 150"]),
    ("четверть миллиарда рублей", ["money 250000000 RUB"]),
    ("две трети голосов", ["number 0.666667"]),
    ("полмиллиона жителей", ["count 500000"]),
    ("через полчаса", ["duration 0.5 hour"]),
    ("двое рабочих, оба цеха", ["count 2", "count 2"]),
    ("дюжина яиц", ["count 12"]),
    ("пара лет", ["duration 2 year about"]),
    # money
    ("$4,5 млн", ["money 4500000 USD"]),
    ("250 тысяч долларов США", ["money 250000 USD"]),
    ("42 рубля 50 копеек", ["money 42.5 RUB"]),
    ("98 коп.", ["money 0.98 RUB"]),
    ("5 000 ₸", ["money 5000 KZT"]),
    ("881 913 (восемьсот восемьдесят одна тысяча девятьсот тринадцать) рублей", ["money 881913 RUB"]),
    ("кредит в 30 млн швейцарских франков", ["money 30000000 CHF"]),
    ("стоит 12 USD", ["money 12 USD"]),
    ("300 тг/кг", ["money 300 KZT/kilogram"]),
    # shares
    ("выросли на 7,5 %", ["percent 7.5 percent by"]),
    ("доля — 12 процентов", ["percent 12 percent"]),
    ("на 0,25 процентного пункта", ["percent 0.25 percentage-point"]),
    ("на 50 базисных пунктов", ["percent 50 basis-point"]),
    # measures
    ("197 тысяч кв. м жилья", ["measure 197000 square-meter"]),
    ("120 м² и 30 м3", ["measure 120 square-meter", "measure 30 cubic-meter"]),
    ("скорость 90 км/ч", ["measure 90 kilometer-per-hour"]),
    ("по 35 центнеров с гектара", ["measure 35 centner/hectare"]),
    ("40-тонный кран", ["measure 40 metric-ton"]),
    ("70-процентный рост", ["percent 70 percent"]),
    ("двадцатилетний стаж", ["duration 20 year"]),
    ("пятиэтажный дом", ["count 5"]),
    ("-15 градусов", ["measure -15 degree"]),
    ("2 часа 15 минут", ["duration 135 minute"]),
    # hedges and bounds
    ("около 300 человек", ["count 300 about"]),
    ("более чем на 10 %", ["percent 10 percent more-than"]),
    ("более млн человек", ["count 1000000 more-than"]),
    ("не менее 40 домов", ["count 40 at-least"]),
    ("не более 7 дней", ["duration 7 day at-most"]),
    ("свыше 1,2 млрд рублей", ["money 1200000000 RUB more-than"]),
    ("почти 90 вагонов", ["count 90 almost"]),
    ("до 500 мест", ["count 500 at-most"]),
    ("тысяча с лишним рублей", ["money 1000 RUB more-than"]),
    ("200 и более человек", ["count 200 at-least"]),
    ("менее трёх часов", ["duration 3 hour less-than"]),
    ("не менее 5 и не более 10 человек", ["count 5..10"]),
    # ranges and changes
    ("от 40 до 90 миллионов тенге", ["money 40000000..90000000 KZT"]),
    ("10–15 тонн", ["measure 10..15 metric-ton"]),
    ("два-три дня", ["duration 2..3 day"]),
    ("вырос с 640 до 700 человек", ["number 640 from", "count 700 to"]),
    ("подорожал на 20 тенге, до 150 тенге", ["money 20 KZT by", "money 150 KZT to"]),
    ("снизили ставку с 16,75 до 16 %", ["percent 16.75 percent from", "percent 16 percent to"]),
    ("15 или 20 домов", ["number 15", "count 20"]),
    # dates
    ("28 февраля 2019 года", ["date 2019-02-28"]),
    ("построен в 1928 году", ["date 1928"]),
    ("с 1928 по 1941 год", ["date 1928..1941"]),
    ("открыт в 1993-м", ["date 1993"]),
    ("14–16 августа", ["date --08-14..--08-16"]),
    ("27.02.2019", ["date 2019-02-27"]),
    ("в феврале 2020 года", ["date 2020-02"]),
    ("в конце 1920-х", ["date 1920..1929"]),
    ("в III квартале 2018 года", ["date 2018-Q3"]),
    ("до 2013 года", ["date 2013 at-most"]),
    ("2000 лет назад", ["duration 2000 year"]),
    ("в тысяча девятьсот двадцать восьмом году", ["date 1928"]),
    ("в XIX веке", ["date 1801..1900"]),
    ("28 февраля – 2 марта 2021 года", ["date 2021-02-28..2021-03-02"]),
    # multiples
    ("вырос в 1,5 раза", ["multiple 1.5"]),
    ("увеличился вдвое", ["multiple 2"]),
    ("каждый пятый житель", ["number 0.2"]),
    ("звонил 5 раз", ["count 5"]),
    ("320 человек в год", ["count 320 /year"]),
    # times and ordinals
    ("в 19:30", ["time 19.5"]),
    ("к шести часам", ["time 6"]),
    ("с 9 до 18 часов", ["time 9"]),
    ("в восемь вечера", ["time 8"]),
    ("первая очередь, 22-я смена", ["ordinal 1", "ordinal 22"]),
]

NONE = [
    "Телефон +7 (7252) 31-42-53",
    "звоните 8-705-111-22-33",
    "цех № 7 и автобус № 22",
    "на улице Абая, 35, живёт",
    "1) первый пункт",
    "2. Второй пункт",
    "сайт 31.kz и канал @news2020",
    "#Алматы2021",
    "ракета «Сокол-2»",
    "программа «Новый путь – 2030»",
    "один из заводов",
    "тысячи людей и сотни машин",
    "несколько тысяч человек, десятки тысяч тенге, несколько сот миллионов",
    "Инвестиции, млрд тенге",
    "тыс. тонн в год",
    "версия 2.0.1",
    "п. 4 приказа",
    "см. https://example.org/2019/150",
]


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_reads(text: str, expected: list[str], read: Callable[[str, str], list[str]]) -> None:
    assert read(text, "ru") == expected


@pytest.mark.parametrize("text", NONE)
def test_invents_nothing(text: str) -> None:
    found = [f for f in read_figures(text, "ru") if f.kind not in ("ordinal", "time")]
    assert found == []
