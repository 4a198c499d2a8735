"""From a sentence to its neutral variants, which say the same."""

from __future__ import annotations

import pytest

CASES = [
    ("as-it-is", "ru", "Цех построен в 1957 году.", ["Цех построен в 1957 году."]),
    (
        "grouping",
        "ru",
        "В цехе 1 400 мест.",
        ["В цехе 1400 мест.", "В цехе 1\u00a0400 мест.", "В цехе 1\u202f400 мест."],
    ),
    ("grouping", "en", "It has 1,400 seats.", ["It has 1400 seats."]),
    ("grouping", "ru", "В цехе 140 мест.", []),
    ("scale-spelling", "ru", "Цех стоит 2,5 млн тенге.", ["Цех стоит 2,5 миллиона тенге."]),
    ("scale-spelling", "ru", "Цех стоит 12 миллионов тенге.", ["Цех стоит 12 млн тенге."]),
    ("scale-spelling", "ru", "Цех стоит 2 млн тенге.", []),  # миллиона, or двум миллионам
    ("scale-spelling", "kk", "Цехтың құны 12 млн теңге.", ["Цехтың құны 12 миллион теңге."]),
    ("scale-spelling", "en", "It cost 2.5 billion euros.", ["It cost 2.5 bn euros."]),
    ("multiplied-out", "ru", "Цех стоит 2,5 млн тенге.", ["Цех стоит 2\u00a0500 тыс. тенге."]),
    ("multiplied-out", "ru", "Цех стоит 2,5 миллиарда тенге.", ["Цех стоит 2\u00a0500 миллионов тенге."]),
    ("multiplied-out", "ru", "Выпущено 90 тысяч кранов.", ["Выпущено 90\u00a0000 кранов."]),
    ("multiplied-out", "kk", "Цехтың құны 2,5 млрд теңге.", ["Цехтың құны 2\u00a0500 млн теңге."]),
    ("multiplied-out", "kk", "Цех 90 мыңнан астам кран шығарды.", []),  # «90 000 астам» lacks the ending
    ("multiplied-out", "en", "It cost 2.5 billion euros.", ["It cost 2,500 million euros."]),
    ("unit-spelling", "ru", "Доля составила 16 %.", ["Доля составила 16 процентов."]),
    ("unit-spelling", "ru", "Доля составила 16%.", ["Доля составила 16 процентов."]),
    ("unit-spelling", "ru", "Доля составила 2 %.", []),  # процента, or двум процентам
    ("unit-spelling", "kk", "Үлесі 16 % болды.", ["Үлесі 16 пайыз болды."]),
    ("unit-spelling", "kk", "Үлесі 16%-ға жетті.", []),
    ("unit-spelling", "en", "The casting weighs 3.5 grams.", ["The casting weighs 3.5 g."]),
    ("date-form", "ru", "Цех открыли 4 мая 2020 года.", ["Цех открыли 04.05.2020.", "Цех открыли 4 мая 2020 г."]),
    ("date-form", "kk", "Цех 2020 жылғы 4 мамырда ашылды.", ["Цех 04.05.2020 күні ашылды."]),
    ("date-form", "en", "It opened on 4 May 2020.", ["It opened on May 4, 2020.", "It opened on 2020-05-04."]),
    ("quotation-marks", "ru", "Цех «Восток» открыт.", ['Цех "Восток" открыт.', "Цех “Восток” открыт."]),
    ("dashes", "ru", "Мощность — 140 кранов.", ["Мощность – 140 кранов.", "Мощность - 140 кранов."]),
    ("no-break", "ru", "Цех стоит 2,5 млн тенге.", ["Цех стоит 2,5\u00a0млн\u00a0тенге."]),
    ("yo", "ru", "Самолёт приземлился.", ["Самолет приземлился."]),
    (
        "lead",
        "ru",
        "В цехе 140 мест.",
        ["Как сообщили в министерстве, в цехе 140 мест.", "По словам чиновников, в цехе 140 мест."],
    ),
    (
        "lead",
        "ru",
        "ТЭМЗ открыл цех.",
        ["Как сообщили в министерстве, ТЭМЗ открыл цех.", "По словам чиновников, ТЭМЗ открыл цех."],
    ),
    ("lead", "ru", "Омск открыл цех.", []),  # may be a name, and is one
    (
        "lead",
        "en",
        "The shop is open.",
        ["According to the ministry, the shop is open.", "As officials told reporters, the shop is open."],
    ),
]


@pytest.mark.parametrize(("operator", "lang", "sentence", "texts"), CASES)
def test_what_is_made(make, operator: str, lang: str, sentence: str, texts: list[str]) -> None:
    made = make(operator, lang, sentence)
    assert [v.text for v in made] == texts
    assert {v.kind for v in made} <= {"neutral"}


@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
def test_a_paragraph_adds_no_figure(make, lang: str) -> None:
    (variant,) = make("paragraph", lang, "ТЭМЗ 140")
    assert "ТЭМЗ 140" in variant.text
    assert not any(c.isdigit() for c in variant.text.replace("140", ""))


def test_a_wrapped_paragraph_breaks_inside_the_sentence(make) -> None:
    sentence = "В новом цехе завода тяжёлых кранов работают 140 человек из трёх городов области."
    made = make("line-ends", "ru", sentence)
    assert made
    for variant in made:
        assert sentence in variant.text.replace("\n", " ")
        assert sentence not in variant.text
