"""Can what is written denote the fact? The table and the four rules of the claims format, row by row.

Both sides are written out and read by the readers, so that the written form decides, not a value put in by hand.
"""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factcheck
from factcheck.model.claim import Tolerance
from factcheck.model.figure import Figure
from factcheck.verdict.interval import compare

ROUNDED = Tolerance()
NO = None
"""What is written cannot be the fact."""
SAME = ""
"""It is the fact, and there is nothing to note."""


def read(text: str, lang: str) -> Figure:
    """The one figure of a text."""
    found = factcheck.figures(text, lang)
    assert len(found) == 1, f"{text!r} holds {len(found)} figures, not one"
    return found[0]


def told(fact: str, mention: str, lang: str, tolerance: Tolerance = ROUNDED) -> str | None:
    """The notes on a mention that can be the fact, or None where it cannot."""
    found = compare(read(fact, lang), read(mention, lang), tolerance)
    return ", ".join(found.notes) if found.agrees else None


# (fact, mention, what it must give), grouped by what they prove.
RUSSIAN = {
    "counts are exact, and their trailing zeros are digits": [
        ("150 рабочих мест", "150 рабочих мест", SAME),
        ("150 рабочих мест", "151 рабочее место", NO),
        ("150 рабочих мест", "149 рабочих мест", NO),
        ("153 рабочих места", "150 рабочих мест", NO),
        ("6600 человек", "6604 человека", NO),
        ("6604 человека", "6600 человек", NO),
        ("2000 человек", "2001 человек", NO),
    ],
    "a count with a scale word is as exact as its last digit": [
        ("15 320 человек", "15 тысяч человек", "rounded"),
        ("15 320 человек", "15,3 тысячи человек", "rounded"),
        ("15 320 человек", "16 тысяч человек", NO),
        ("15 тысяч человек", "15 320 человек", "more-precise"),
        ("15 тысяч человек", "15 600 человек", NO),
        ("1 034 000 человек", "1 млн человек", "rounded"),
    ],
    "a decimal stands for all that rounds to it": [
        ("6,63 млрд тенге", "6,6 млрд тенге", "rounded"),
        ("6,6 млрд тенге", "6,63 млрд тенге", "more-precise"),
        ("6,6 млрд тенге", "6,7 млрд тенге", NO),
        ("6,7 млрд тенге", "6,6 млрд тенге", NO),
        ("6,6 млрд тенге", "6,5 млрд тенге", NO),
        ("6,6 млрд тенге", "6,66 млрд тенге", NO),
        ("6,60 млрд тенге", "6,6 млрд тенге", SAME),
    ],
    "an integer of a measure, of money or per cent too": [
        ("6,6 млрд тенге", "7 млрд тенге", "rounded"),
        ("6,5 млрд тенге", "7 млрд тенге", "rounded"),
        ("6,4 млрд тенге", "7 млрд тенге", NO),
        ("7 млрд тенге", "6,6 млрд тенге", "more-precise"),
        ("17,4 %", "17 %", "rounded"),
        ("17 %", "17,4 %", "more-precise"),
        ("17,4 %", "18 %", NO),
        ("121,6 г", "122 г", "rounded"),
        ("121,6 км", "120 км", NO),
    ],
    "truncation is not rounding": [
        ("121,6 г", "121 г", NO),
        ("6,67 млрд тенге", "6,6 млрд тенге", NO),
        ("99,7 %", "99 %", NO),
    ],
    "rounding stops at 7.5 % of the value": [
        ("1,4 млрд тенге", "1 млрд тенге", NO),
        ("1,07 млрд тенге", "1 млрд тенге", "rounded"),
        ("1,08 млрд тенге", "1 млрд тенге", NO),
        ("2,4 года", "2 года", NO),
        ("2,1 года", "2 года", "rounded"),
        ("0,3 %", "0 %", NO),
        ("0 %", "0,0 %", SAME),
    ],
    "equal after conversion is equal": [
        ("2 года", "24 месяца", SAME),
        ("24 месяца", "2 года", SAME),
        ("3 недели", "21 день", SAME),
        ("6,6 млрд тенге", "6 600 млн тенге", SAME),
        ("1,2 км", "1200 метров", SAME),
        ("полтора года", "18 месяцев", SAME),
        ("1500 кг", "1,5 тонны", SAME),
        ("10 га", "100 тыс. кв. м", SAME),
        ("2 года", "25 месяцев", "more-precise"),
        ("2 года", "30 месяцев", NO),
        ("1 год", "365 дней", "rounded"),
    ],
    "what nothing converts is never the same": [
        ("5 %", "5 процентных пунктов", NO),
        ("5 процентных пунктов", "5 %", NO),
        ("100 долларов", "100 тенге", NO),
        ("122 г", "122 кг", NO),
        ("10 тонн в сутки", "10 тонн в год", NO),
        ("10 тонн в сутки", "10 тонн", SAME),
    ],
    "a share told as a fraction": [
        ("33,3 %", "треть", "more-precise"),
        ("20 %", "каждый пятый", SAME),
        ("35 %", "треть", NO),
    ],
    "an open bound below the fact": [
        ("150 рабочих мест", "более 150 рабочих мест", "hedge-differs"),
        ("150 рабочих мест", "не менее 150 рабочих мест", "hedge-differs"),
        ("150 рабочих мест", "свыше 140 рабочих мест", "rounded"),
        ("150 рабочих мест", "более 101 рабочего места", "rounded"),
        ("150 рабочих мест", "более 100 рабочих мест", "understated"),
        ("150 рабочих мест", "более 50 рабочих мест", "understated"),
        ("150 рабочих мест", "более 160 рабочих мест", NO),
        ("6,6 млрд тенге", "более 6,5 млрд тенге", "rounded"),
        ("6,6 млрд тенге", "свыше 6,7 млрд тенге", NO),
    ],
    "an open bound above the fact: readers take it as the figure": [
        ("150 рабочих мест", "до 150 рабочих мест", "hedge-differs"),
        ("150 рабочих мест", "не более 160 рабочих мест", "rounded"),
        ("150 рабочих мест", "до 165 рабочих мест", "rounded"),
        ("150 рабочих мест", "до 166 рабочих мест", NO),
        ("150 рабочих мест", "до 200 рабочих мест", NO),
        ("150 рабочих мест", "до 140 рабочих мест", NO),
    ],
    "about is ten per cent to each side": [
        ("150 рабочих мест", "около 150 рабочих мест", "hedge-differs"),
        ("137 рабочих мест", "около 150 рабочих мест", "rounded"),
        ("135 рабочих мест", "около 150 рабочих мест", "rounded"),
        ("134 рабочих места", "около 150 рабочих мест", NO),
        ("165 рабочих мест", "порядка 150 рабочих мест", "rounded"),
        ("166 рабочих мест", "порядка 150 рабочих мест", NO),
    ],
    "almost is at most a tenth below, and the digits shown": [
        ("6,6 млрд тенге", "почти 7 млрд тенге", "rounded"),
        ("6,3 млрд тенге", "почти 7 млрд тенге", "rounded"),
        ("6,2 млрд тенге", "почти 7 млрд тенге", NO),
        ("146 рабочих мест", "почти 150 рабочих мест", "rounded"),
        ("151 рабочее место", "почти 150 рабочих мест", NO),
        ("150 рабочих мест", "почти 150 рабочих мест", "hedge-differs"),
    ],
    "from a to b": [
        ("12 км", "10–15 км", "rounded"),
        ("12 км", "от 10 до 15 км", "rounded"),
        ("16 км", "10–15 км", NO),
        ("10–15 км", "от 10 до 15 км", SAME),
        ("10–15 км", "12 км", "more-precise"),
        ("10–15 км", "16 км", NO),
        ("10–15 км", "12–14 км", "more-precise"),
        ("12–14 км", "10–15 км", "rounded"),
        ("10–15 км", "12–20 км", NO),
        ("10–15 км", "более 10 км", "rounded"),
        ("10–15 км", "более 12 км", NO),
        ("10–15 км", "до 15 км", "rounded"),
        ("10–15 км", "до 20 км", NO),
    ],
    "an open fact is no licence": [
        ("более 40 поездов", "более 40 поездов", SAME),
        ("более 40 поездов", "40 поездов", "hedge-differs"),
        ("более 40 поездов", "43 поезда", "hedge-differs"),
        ("более 40 поездов", "44 поезда", "hedge-differs"),
        ("более 40 поездов", "45 поездов", NO),
        ("более 40 поездов", "70 поездов", NO),
        ("более 40 поездов", "более 70 поездов", NO),
        ("более 40 поездов", "более 42 поездов", "more-precise"),
        ("более 40 поездов", "39 поездов", NO),
        ("более 40 поездов", "более 20 поездов", "understated"),
        ("до 40 поездов", "до 40 поездов", SAME),
        ("до 40 поездов", "40 поездов", "hedge-differs"),
        ("до 40 поездов", "38 поездов", "hedge-differs"),
        ("до 40 поездов", "41 поезд", NO),
        ("до 40 поездов", "до 50 поездов", NO),
        ("до 40 поездов", "более 40 поездов", "hedge-differs"),
    ],
    "about in a fact does not widen it": [
        ("около 150 рабочих мест", "150 рабочих мест", "hedge-differs"),
        ("около 150 рабочих мест", "около 150 рабочих мест", SAME),
        ("около 150 рабочих мест", "145 рабочих мест", NO),
        ("около 6,6 млрд тенге", "6,63 млрд тенге", "hedge-differs"),
        ("около 6,6 млрд тенге", "6,8 млрд тенге", NO),
        ("около 6,6 млрд тенге", "почти 7 млрд тенге", "rounded"),
    ],
    "almost in a fact is the tenth below it": [
        ("почти 150 рабочих мест", "148 рабочих мест", "hedge-differs"),
        ("почти 150 рабочих мест", "150 рабочих мест", "hedge-differs"),
        ("почти 150 рабочих мест", "152 рабочих места", NO),
        ("почти 150 рабочих мест", "130 рабочих мест", NO),
    ],
    "below zero": [
        ("−30 °C", "−30 °C", SAME),
        ("−30 °C", "30 °C", NO),
        ("−30 °C", "около −30 °C", "hedge-differs"),
        ("−28 °C", "около −30 °C", "rounded"),
        ("−28 °C", "почти −30 °C", "rounded"),
        ("−32 °C", "почти −30 °C", NO),
        ("−28 °C", "до −30 °C", "rounded"),
        ("−20 °C", "до −30 °C", NO),
    ],
    "dates are exact, however hedged, but may be coarser or finer": [
        ("1928 год", "1928 год", SAME),
        ("1928 год", "1929 год", NO),
        ("2000 год", "2001 год", NO),
        ("1928 год", "около 1928 года", SAME),
        ("1929 год", "около 1928 года", NO),
        ("21 декабря 2020 года", "21 декабря", SAME),
        ("21 декабря", "21 декабря 2020 года", SAME),
        ("21 декабря 2020 года", "в декабре 2020 года", "rounded"),
        ("21 декабря 2020 года", "в 2020 году", "rounded"),
        ("21 декабря 2020 года", "22 декабря", NO),
        ("21 декабря 2020 года", "в ноябре 2020 года", NO),
        ("21 декабря 2020 года", "21 декабря 2021 года", NO),
        ("2020 год", "в декабре 2020 года", "more-precise"),
        ("2020 год", "21 декабря", NO),
        ("1993 год", "в 1990-х годах", "rounded"),
        ("2001 год", "в 1990-х годах", NO),
        ("2020 год", "2019–2021 годы", "rounded"),
        ("2019–2021 годы", "с 2019 по 2021 год", SAME),
        ("2019–2021 годы", "2020 год", "more-precise"),
        ("2019–2021 годы", "2022 год", NO),
        ("2019–2021 годы", "2020–2022 годы", NO),
        ("10–12 октября", "11 октября", "more-precise"),
        ("11 октября 2020 года", "10–12 октября", "rounded"),
        ("к 2025 году", "в 2025 году", SAME),
    ],
}
KAZAKH = {
    "the words of bounds": [
        ("150 жұмыс орны", "кемінде 150 жұмыс орны", "hedge-differs"),
        ("150 жұмыс орны", "140-тан астам жұмыс орны", "rounded"),
        ("150 жұмыс орны", "50-ден астам жұмыс орны", "understated"),
        ("150 жұмыс орны", "150 жұмыс орнына дейін", "hedge-differs"),
        ("150 жұмыс орны", "200 жұмыс орнына дейін", NO),
        ("150 жұмыс орны", "150-ге жуық жұмыс орны", "hedge-differs"),
        ("146 жұмыс орны", "150-дей жұмыс орны", "rounded"),
        ("146 жұмыс орны", "шамамен 150 жұмыс орны", "rounded"),
        ("120 жұмыс орны", "шамамен 150 жұмыс орны", NO),
    ],
    "numbers, measures and dates": [
        ("150 жұмыс орны", "жүз елу жұмыс орны", SAME),
        ("150 жұмыс орны", "200 жұмыс орны", NO),
        ("6,6 млрд теңге", "7 млрд теңге", "rounded"),
        ("6,6 млрд теңге", "6,7 млрд теңге", NO),
        ("2 жыл", "24 ай", SAME),
        ("20 %", "жиырма пайыз", SAME),
        ("2 пайыз", "2 пайыздық тармақ", NO),
        ("2020 жылғы 21 желтоқсан", "21 желтоқсанда", SAME),
        ("1928 жылы", "1993 жылы", NO),
    ],
}
ENGLISH = {
    "the words of bounds": [
        ("150 jobs", "at least 150 jobs", "hedge-differs"),
        ("150 jobs", "more than 140 jobs", "rounded"),
        ("150 jobs", "over 50 jobs", "understated"),
        ("150 jobs", "up to 150 jobs", "hedge-differs"),
        ("150 jobs", "up to 200 jobs", NO),
        ("150 jobs", "about 150 jobs", "hedge-differs"),
        ("137 jobs", "about 150 jobs", "rounded"),
        ("6.6 billion tenge", "almost 7 billion tenge", "rounded"),
        ("over 40 trains", "70 trains", NO),
    ],
    "numbers, measures and dates": [
        ("150 jobs", "a hundred and fifty jobs", SAME),
        ("150 jobs", "15 jobs", NO),
        ("6.6 billion tenge", "6,600 million tenge", SAME),
        ("6.6 billion tenge", "6.6 million tenge", NO),
        ("two years", "24 months", SAME),
        ("17.4 per cent", "17%", "rounded"),
        ("2%", "2 percentage points", NO),
        ("12 km", "between 10 and 15 km", "rounded"),
        ("21 December 2020", "December 21", SAME),
        ("in 1993", "in the 1990s", "rounded"),
        ("Q4 2024", "in 2024", "rounded"),
        ("Q4 2024", "in November 2024", "more-precise"),
        ("Q4 2024", "in June 2024", NO),
        ("Q4 2024", "Q3 2024", NO),
    ],
}
ROWS = [
    pytest.param(lang, *row, id=f"{lang}: {row[0]} / {row[1]}")
    for lang, table in (("ru", RUSSIAN), ("kk", KAZAKH), ("en", ENGLISH))
    for rows in table.values()
    for row in rows
]


@pytest.mark.parametrize(("lang", "fact", "mention", "expected"), ROWS)
def test_written_against_fact(lang: str, fact: str, mention: str, expected: str | None) -> None:
    assert told(fact, mention, lang) == expected


EXACT = Tolerance(mode="exact")
FIVE_PER_CENT = Tolerance(mode="relative", width=Decimal("0.05"))
TEN = Tolerance(mode="absolute", width=Decimal(10))


@pytest.mark.parametrize(
    ("tolerance", "fact", "mention", "expected"),
    [
        (EXACT, "6,6 млрд тенге", "6 600 млн тенге", SAME),
        (EXACT, "6,6 млрд тенге", "около 6,6 млрд тенге", "hedge-differs"),
        (EXACT, "6,6 млрд тенге", "6,63 млрд тенге", NO),
        (EXACT, "6,6 млрд тенге", "7 млрд тенге", NO),
        (EXACT, "150 рабочих мест", "более 140 рабочих мест", NO),
        (EXACT, "21 декабря 2020 года", "21 декабря", SAME),
        (EXACT, "21 декабря 2020 года", "в 2020 году", NO),
        (FIVE_PER_CENT, "150 рабочих мест", "157 рабочих мест", "rounded"),
        (FIVE_PER_CENT, "150 рабочих мест", "143 рабочих места", "rounded"),
        (FIVE_PER_CENT, "150 рабочих мест", "158 рабочих мест", NO),
        (FIVE_PER_CENT, "150 рабочих мест", "142 рабочих места", NO),
        (FIVE_PER_CENT, "6,6 млрд тенге", "6,7 млрд тенге", "rounded"),
        (FIVE_PER_CENT, "6,6 млрд тенге", "7 млрд тенге", "rounded"),
        (FIVE_PER_CENT, "6,6 млрд тенге", "6,62 млрд тенге", "more-precise"),
        (FIVE_PER_CENT, "2 года", "24 месяца", SAME),
        (TEN, "150 рабочих мест", "160 рабочих мест", "rounded"),
        (TEN, "150 рабочих мест", "161 рабочее место", NO),
        (TEN, "более 40 поездов", "50 поездов", "hedge-differs"),
        (TEN, "более 40 поездов", "51 поезд", NO),
        (TEN, "120 км", "130 000 м", "rounded"),
    ],
)
def test_tolerance(tolerance: Tolerance, fact: str, mention: str, expected: str | None) -> None:
    assert told(fact, mention, "ru", tolerance) == expected


def test_a_pair_with_an_open_end_is_a_bound() -> None:
    """«от 10» as a reader may give it: a range without an upper end is the bound that its lower end is."""
    bound = read("более 40 поездов", "ru")
    pair = bound._replace(value=(Decimal(40), None), hedge="none")
    for fact in (bound, pair):
        assert compare(fact, pair, ROUNDED).agrees
        assert compare(fact, read("43 поезда", "ru"), ROUNDED).agrees
        assert not compare(fact, read("70 поездов", "ru"), ROUNDED).agrees


def test_a_figure_without_value_is_never_the_fact() -> None:
    empty = read("150 рабочих мест", "ru")._replace(value=None)
    assert not compare(empty, read("150 рабочих мест", "ru"), ROUNDED).agrees
    assert not compare(read("150 рабочих мест", "ru"), empty, ROUNDED).agrees
    assert not compare(read("150 рабочих мест", "ru"), read("1928 год", "ru"), ROUNDED).agrees


# --- what holds for any figures -----------------------------------------------------------------

VALUES = st.decimals(min_value=-(10**12), max_value=10**12, allow_nan=False, allow_infinity=False, places=2)
HEDGES = st.sampled_from(["none", "about", "almost", "more-than", "at-least", "less-than", "at-most"])
UNITS = st.sampled_from([None, "KZT", "percent", "kilometer", "month"])


@st.composite
def figures(draw: st.DrawFn, hedge: st.SearchStrategy = HEDGES) -> Figure:
    """A figure of any value, unit, hedge and precision."""
    unit = draw(UNITS)
    return Figure(
        start=0,
        end=1,
        text="x",
        kind="count" if unit is None else "measure",
        value=draw(VALUES),
        unit=unit,
        hedge=draw(hedge),
        resolution=draw(st.sampled_from([Decimal(0), Decimal("0.01"), Decimal(1), Decimal(1000)])),
    )


@given(figures())
def test_every_figure_can_be_itself(figure: Figure) -> None:
    for tolerance in (ROUNDED, EXACT, FIVE_PER_CENT):
        assert compare(figure, figure, tolerance).agrees


@given(figures(), figures())
def test_a_tolerance_only_ever_allows_more(fact: Figure, mention: Figure) -> None:
    agrees = [compare(fact, mention, t).agrees for t in (EXACT, ROUNDED, FIVE_PER_CENT)]
    assert agrees == sorted(agrees), "exact allows less than rounded, rounded less than 5 %"


@given(figures(), figures())
def test_only_what_agrees_is_noted(fact: Figure, mention: Figure) -> None:
    found = compare(fact, mention, ROUNDED)
    assert found.agrees or not found.notes


@given(figures(st.just("none")), figures(), st.sampled_from([Decimal(1000), Decimal("0.001"), Decimal(7)]))
def test_the_verdict_does_not_depend_on_the_scale_of_both(fact: Figure, mention: Figure, factor: Decimal) -> None:
    def grown(figure: Figure) -> Figure:
        assert isinstance(figure.value, Decimal)
        return figure._replace(kind="measure", value=figure.value * factor, resolution=figure.resolution * factor)

    fact, mention = (f._replace(kind="measure") for f in (fact, mention))
    assert compare(fact, mention, ROUNDED) == compare(grown(fact), grown(mention), ROUNDED)
