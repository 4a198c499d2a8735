"""What is dated from the day of writing is a date where that day is given, and nothing where it is not."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.mentions.figures import read_figures

WRITTEN = date(2019, 2, 28)


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("в прошлом году", "ru", "2018"),
        ("в следующем году", "ru", "2020"),
        ("в этом месяце", "ru", "2019-02"),
        ("в следующем квартале", "ru", "2019-Q2"),
        ("в прошлом полугодии", "ru", ("2018-07", "2018-12")),
        ("на прошлой неделе", "ru", ("2019-02-18", "2019-02-24")),
        ("позавчера", "ru", "2019-02-26"),
        ("три года назад", "ru", "2016"),
        ("год назад", "ru", "2018"),
        ("last year", "en", "2018"),
        ("this quarter", "en", "2019-Q1"),
        ("the day after tomorrow", "en", "2019-03-02"),
        ("a week ago", "en", ("2019-02-18", "2019-02-24")),
        ("14 months ago", "en", "2017-12"),
        ("былтырғы", "kk", "2018"),
        ("келесі айда", "kk", "2019-03"),
        ("үш жыл бұрын", "kk", "2016"),
        ("бүгін", "kk", "2019-02-28"),
    ],
)
def test_counts_from_the_day_of_writing(text: str, lang: str, expected: str | tuple[str, str]) -> None:
    (found,) = read_figures(text, lang, WRITTEN)
    assert (found.date, found.kind, found.rule) == (expected, "date", "date-relative")
    assert all(f.kind != "date" for f in read_figures(text, lang))


@pytest.mark.parametrize(
    ("text", "lang"), [("этот завод стар", "ru"), ("осы зауыт", "kk"), ("this plant, the last of them", "en")]
)
def test_a_word_of_time_alone_is_no_date(text: str, lang: str) -> None:
    assert read_figures(text, lang, WRITTEN) == []


def test_the_rest_of_a_text_is_read_as_without_a_day() -> None:
    text = "В прошлом году выпустили 300 вагонов, в 2017 году 250, за первый квартал 20."
    with_day = [f for f in read_figures(text, "ru", WRITTEN) if f.rule != "date-relative"]
    assert with_day == read_figures(text, "ru")
