"""From a sentence to its mutants: what is put in the place of a figure, and what is left alone."""

from __future__ import annotations

import pytest

from factcheck.numerals import last_word

CASES = [
    # operator, language, sentence, what the changed place becomes
    ("digit", "ru", "В цехе работают 140 человек.", ["240"]),
    ("digit", "ru", "Ремонт займёт 2 года.", ["3"]),
    ("digit", "ru", "Ремонт займёт 4 года.", ["2"]),  # «5 года» would not agree
    ("digit", "ru", "Продано 12 станков.", []),  # «22 станков» would not agree
    ("digit", "ru", "Доля выросла до 0,7 %.", ["0,8"]),
    ("digit", "kk", "Цехта 140 адам жұмыс істейді.", ["240"]),
    ("digit", "kk", "Цехта 30-дан астам адам жұмыс істейді.", []),  # «40-дан»: the ending would be wrong
    ("digit", "kk", "Цехта 3000-нан астам адам жұмыс істейді.", ["4000"]),
    ("digit", "en", "The shop employs 140 people.", ["240"]),
    ("digit", "en", "The shop employs 1,140 people.", ["2,140"]),
    ("digit", "ru", "Цех построен в 1957 году.", []),  # a year is another operator's
    ("dropped-zero", "ru", "В цехе работают 140 человек.", ["14"]),
    ("dropped-zero", "en", "The shop employs 12,000 people.", ["1,200"]),
    ("dropped-zero", "ru", "В цехе работают 145 человек.", []),
    ("dropped-zero", "ru", "В цехе работают 20 человек.", []),  # «2 человек»
    ("added-zero", "ru", "В цехе работают 140 человек.", ["1400"]),
    ("added-zero", "ru", "Площадь цеха 12 400 кв. м.", ["124 000"]),
    ("added-zero", "en", "The shop cost 2.5 million euros.", []),
    ("decimal-mark", "ru", "Цех стоит 2,5 млн тенге.", ["25"]),
    ("decimal-mark", "en", "The shop grew by 0.75 percentage points.", ["75"]),
    ("decimal-mark", "ru", "Отливка весит 3,5 грамма.", []),  # «35 грамма» would not agree
    ("transposed", "ru", "В цехе работают 145 человек.", ["415"]),  # «154 человек» would not agree
    ("transposed", "ru", "В цехе работают 150 человек.", ["105"]),
    ("transposed", "en", "The shop employs 1,145 people.", ["1,154"]),
    ("transposed", "ru", "В цехе работают 55 человек.", []),
    ("transposed", "ru", "Цех стоит 2,5 млн тенге.", []),  # across the mark it would be the mark that moved
    ("number-word", "ru", "Компания открыла три цеха.", ["четыре"]),
    ("number-word", "ru", "Двух цехов хватит.", ["Трёх"]),
    ("number-word", "kk", "Компания үш цех ашты.", ["төрт"]),
    ("number-word", "en", "The company opened two shops.", ["three"]),
    ("scale", "ru", "Цех стоит 2,5 млн тенге.", ["тыс.", "млрд"]),
    ("scale", "ru", "Цех стоит 2,5 млн. тенге.", ["тыс.", "млрд"]),
    ("scale", "ru", "Цех стоит 12 миллионов тенге.", ["тысяч", "миллиардов"]),
    ("scale", "kk", "Цехтың құны 2,5 млрд теңге.", ["млн", "трлн"]),
    ("scale", "kk", "Цех 90 мыңнан астам бұйым шығарады.", ["миллионнан"]),
    ("scale", "en", "The shop cost 2.5 million euros.", ["thousand", "billion"]),
    ("unit", "ru", "Цех стоит 2,5 млн тенге.", ["евро", "долларов"]),
    ("unit", "ru", "Доля выросла до 7 %.", ["п. п."]),
    ("unit", "ru", "Доля выросла до 7% за год.", [" п. п."]),
    ("unit", "ru", "Доля выросла на 0,7 процентного пункта.", ["%"]),
    ("unit", "ru", "Ремонт займёт 2 года.", ["месяца"]),
    ("unit", "ru", "Отливка весит 350 граммов.", ["килограммов"]),
    ("unit", "kk", "Цехтың құны 2,5 млрд теңге.", ["доллар", "еуро"]),
    ("unit", "kk", "Жөндеу 2 жылға созылады.", ["айға"]),
    ("unit", "en", "The shop cost US$2.5 million.", ["€"]),
    ("unit", "en", "The casting weighs 350 grams.", ["kilograms"]),
    ("unit", "en", "The share rose to 7%.", [" percentage points"]),
    ("hedge", "ru", "В цехе появится 150 рабочих мест.", ["более 300", "до 75"]),
    ("hedge", "ru", "Цех стоит 2,5 млн тенге.", ["более 5,0", "до 1,2"]),
    ("hedge", "ru", "В 150 цехах идёт ремонт.", []),  # «в более 300»
    ("hedge", "ru", "В цехе появится более 150 рабочих мест.", []),  # hedged already
    ("hedge", "ru", "Открыты 2 цеха.", []),  # «более 4 цеха»
    ("hedge", "kk", "Цехта 150 жұмыс орны ашылады.", ["300-ден астам", "75-ке дейін"]),
    ("hedge", "kk", "Цехқа 2,4 млрд теңге жұмсалады.", ["4,8 млрд теңгеден астам", "1,2 млрд теңгеге дейін"]),
    ("hedge", "en", "150 jobs will be created.", ["More than 300", "Up to 75"]),
    ("hedge", "en", "The shop cost US$2.5 million.", ["more than US$5.0", "up to US$1.2"]),
    ("year", "ru", "Цех построен в 1957 году.", ["1956", "1958"]),
    ("year", "kk", "Цех 1957 жылы салынды.", ["1956", "1958"]),
    ("year", "en", "The shop was built in 1957.", ["1956", "1958"]),
    ("year", "ru", "Цех открыли 4 марта 2020 года.", ["2019"]),  # 4 March 2021 is the release's own date
    ("day", "ru", "Цех открыли 4 мая 2020 года.", ["5"]),
    ("day", "en", "The shop opened on 28 May 2020.", ["27"]),
    ("month", "ru", "Цех открыли 4 мая 2020 года.", ["июня"]),
    ("month", "kk", "Цех 2020 жылғы 4 мамырда ашылды.", ["маусымда"]),
    ("month", "en", "The shop opened on 4 December 2020.", ["January"]),
    ("month", "ru", "Цех откроют в третьем квартале 2022 года.", ["четвёртом"]),
]


@pytest.mark.parametrize(("operator", "lang", "sentence", "changed"), CASES)
def test_what_is_put_in(make, operator: str, lang: str, sentence: str, changed: list[str]) -> None:
    assert [v.text[slice(*v.change)] for v in make(operator, lang, sentence)] == changed


def test_the_rest_of_the_sentence_stays(make) -> None:
    (mutant,) = make("scale", "en", "It sold 90 thousand cranes.")
    assert mutant.text == "It sold 90 million cranes."
    assert (mutant.was, mutant.expected, mutant.kind) == ("thousand", ("a",), "mutant")


def test_only_the_asserted_figure_is_changed(make) -> None:
    made = make("digit", "ru", "В двух цехах работают 140 человек и 30 роботов.", "    figure: 140 человек\n")
    assert [v.was for v in made] == ["140"]


def test_what_a_tolerance_allows_is_no_mutant(make) -> None:
    assert [v.was for v in make("transposed", "ru", "В цехе работают 98 человек.", "    tolerance: 20%\n")] == []


def test_another_claims_year_is_put_in(make) -> None:
    other = "  - id: b\n    fact: {ru: Мост построен в 1931 году.}\n"
    made = make("year", "ru", "Цех построен в 1957 году.", other)
    assert [v.text for v in made][-1] == "Цех построен в 1931 году."


@pytest.mark.parametrize(("digits", "last"), [("1928", 8), ("150", 50), ("2200", 100), ("90000", 1000), ("12", 2)])
def test_the_last_word_of_a_number(digits: str, last: int) -> None:
    assert last_word(digits) == last
