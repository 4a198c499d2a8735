"""How Kazakh figures are read, and what is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.mentions.figures import read_figures

FIGURES = [
    # сандар
    ("12,5 миллион тонна астық", ["measure 12500000 metric-ton"]),
    ("36 мың 745 адам", ["count 36745"]),
    ("екі жүз елу үш мың тоғыз жүз он вагон", ["count 253910"]),
    ("бір бүтін оннан бес пайыз", ["percent 1.5 percent"]),
    ("үш жарым миллион теңге", ["money 3500000 KZT"]),
    ("екі мың жарым адам", ["count 2500"]),
    ("төрттен бір бөлігі", ["number 0.25"]),
    ("үштен екісі", ["number 0.666667"]),
    ("жарты сағат", ["duration 0.5 hour"]),
    ("eki juz adam", ["count 200"]),
    # ақша
    ("6,6 млрд теңге", ["money 6600000000 KZT"]),
    ("он екі теңге елу тиын", ["money 12.5 KZT"]),
    ("380 теңгеден 300 теңгеге арзандады", ["money 380 KZT from", "money 300 KZT to"]),
    ("250 мың АҚШ доллары", ["money 250000 USD"]),
    ("$5 млн", ["money 5000000 USD"]),
    # үлес
    ("94 пайыздан астамын", ["percent 94 percent more-than"]),
    ("4%-тік өсім", ["percent 4 percent"]),
    ("10–15%-ке арзан", ["percent 10..15 percent"]),
    ("0,5 пайыздық пункт", ["percent 0.5 percentage-point"]),
    # өлшем
    ("30000 гектар жер", ["measure 30000 hectare"]),
    ("660 шаршы метр", ["measure 660 square-meter"]),
    ("жылына 50 шақырым жол", ["measure 50 kilometer/year"]),
    ("сағатына 90 км", ["measure 90 kilometer/hour"]),
    ("екі тәулік ішінде", ["duration 2 day"]),
    ("20 жаста", ["duration 20 year"]),
    # шектер
    ("150-ден астам станок", ["count 150 more-than"]),
    ("150-дей жұмыс орны", ["count 150 about"]),
    ("7 миллиардқа жуық теңге", ["money 7000000000 KZT about"]),
    ("100 келіге дейін", ["measure 100 kilogram at-most"]),
    ("кемінде 40 үй", ["count 40 at-least"]),
    ("шамамен 300 адам", ["count 300 about"]),
    ("20 шақты үй", ["count 20 about"]),
    ("екі мыңдай мал", ["count 2000 about"]),
    ("екі-үш мың теңге", ["money 2000..3000 KZT"]),
    ("40 жастан кем емес", ["duration 40 year at-least"]),
    # өзгеріс
    ("640-тан 700-ге дейін өсті", ["number 640 from", "number 700 to"]),
    ("10 пайызға өсті", ["percent 10 percent by"]),
    ("20 миллионға жетті", ["number 20000000 to"]),
    # күндер
    ("1928 жылы салынған", ["date 1928"]),
    ("2019 жылғы 28 ақпанда", ["date 2019-02-28"]),
    ("28 ақпан", ["date --02-28"]),
    ("2022-нші жылға дейін", ["date 2022 at-most"]),
    ("екі мың жиырма бірінші жылы", ["date 2021"]),
    ("2018 жылдың қаңтарында", ["date 2018-01"]),
    ("1969—1971 жылдары", ["date 1969..1971"]),
    ("2018 жылдың үшінші тоқсанында", ["date 2018-Q3"]),
    ("2024 жылдың бірінші жартыжылдығында", ["date 2024-01..2024-06"]),
    ("2024 жылдың қаңтар-қыркүйегінде", ["date 2024-01..2024-09"]),
    ("2000 жыл бұрын", ["duration 2000 year"]),
    # еселік
    ("1,5 есе өсті", ["multiple 1.5 by"]),
    ("он есе көп", ["multiple 10"]),
    # рет саны
    ("екінші зауыт, 8-інші орын", ["ordinal 2", "ordinal 8"]),
    ("оның 50-і келді", ["count 50"]),
    # уақыт
    ("сағат 9-да", ["time 9"]),
    ("20:40-та", ["time 20.666667"]),
]

NONE = [
    " бір адам келді",
    "мыңдаған адам",
    "бірнеше мың адам, бірнеше жүз миллион теңге",
    "№ 22 автобус",
    "Абай көшесі, 35",
    "31.kz сайты",
    "8-700-123-45-67 телефоны",
    "алтын мен үшін",
    "онда болды",
    "жылқы мен келісім",
    "бірге, бірден",
    "жетім бала",
]


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_reads(text: str, expected: list[str], read: Callable[[str, str], list[str]]) -> None:
    assert read(text, "kk") == expected


@pytest.mark.parametrize("text", NONE)
def test_invents_nothing(text: str) -> None:
    found = [f for f in read_figures(text, "kk") if f.kind not in ("ordinal", "time")]
    assert found == []
