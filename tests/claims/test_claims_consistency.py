"""Where one fact is given in several languages, its figures must agree; a `figure` must be in its fact."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from factcheck.claims import load, parse
from factcheck.claims.consistency import consistency_faults
from factcheck.mentions import read_figures
from factcheck.model.figure import Figure, FigureKind

if TYPE_CHECKING:
    from factcheck.model.claim import Fault

WORDS = {"два": 2, "двух": 2, "оба": 2, "two": 2, "three": 3, "екі": 2}
SCALES = {"млрд": Decimal(10**9), "billion": Decimal(10**9), "млн": Decimal(10**6), "million": Decimal(10**6)}
UNITS: dict[str, tuple[FigureKind, str]] = {
    "тенге": ("money", "KZT"), "tenge": ("money", "KZT"), "теңге": ("money", "KZT"), "dollars": ("money", "USD"),
    "года": ("duration", "year"), "years": ("duration", "year"), "months": ("duration", "month"),
    "%": ("percent", "percent"), "грамма": ("measure", "gram"), "ounces": ("measure", "ounce"),
    "раза": ("multiple", "times"), "times": ("multiple", "times"),
}  # fmt: skip
FIGURE = re.compile(
    rf"(?P<number>\d+(?:[.,]\d+)?(?:[  ]\d{{3}})*|\b(?:{'|'.join(WORDS)})\b)"
    rf"(?:–(?P<high>\d+))?(?: (?P<scale>{'|'.join(SCALES)}))?(?: ?(?P<unit>{'|'.join(UNITS)}))?"
)


def read(text: str, lang: str) -> list[Figure]:
    """A reader just clever enough for these sentences; it reads nothing behind a tilde."""
    figures = []
    for found in FIGURE.finditer(text.partition("~")[0]):
        written = re.sub("[  ]", "", found["number"]).replace(",", ".")
        number = Decimal(WORDS.get(written, written)) * SCALES.get(found["scale"], Decimal(1))
        kind, unit = UNITS.get(found["unit"], ("number", None))
        resolution = Decimal(1).scaleb(Decimal(str(WORDS.get(written, written))).as_tuple().exponent)  # type: ignore[arg-type]
        is_year = len(written) == 4 and unit is None
        figures.append(
            Figure(
                start=found.start(),
                end=found.end(),
                text=found[0],
                kind="date" if is_year else kind,
                value=None if is_year else (number, Decimal(found["high"])) if found["high"] else number,
                date=written if is_year else None,
                unit=None if unit == "times" else unit,
                resolution=resolution,
            )
        )
    return figures


def faults_of(claim: str) -> list[Fault]:
    text = f"version: 1\nrelease: {{title: a, lang: ru}}\nclaims:\n  - id: a\n{claim}\n"
    release, _ = parse(text.encode(), "a.yaml")
    return consistency_faults(release, read)


def told(claim: str) -> list[tuple[int, int, str]]:
    return [(fault.place.line, fault.place.column, fault.message) for fault in faults_of(claim)]


@pytest.mark.parametrize(
    ("ru", "en"),
    [
        ("150 мест", "150 jobs"),
        ("6,6 млрд тенге", "6.6 billion tenge"),
        ("6600 млн тенге", "6.6 billion tenge"),
        ("2 года, всего 2 года", "2 years"),
        ("2 года", "24 months"),
        ("два завода", "2 plants"),
        ("оба завода", "the plants"),  # a small number in words is a turn of phrase
        ("заводы", "two plants"),
        ("в 1993 году", "in 1993"),
        ("1 500 мест", "1500 jobs"),
        ("5–10 мест", "5 to 10 jobs"),
        ("121,6 грамма", "4.29 ounces"),  # the same mass, both rounded
        ("больше в 2 раза", "it doubled"),
        ("150 мест", "~150 jobs"),  # the reader's weakness is not the translator's
        ("без цифр", "no figures"),
    ],
)
def test_agreeing_translations(ru: str, en: str) -> None:
    assert told(f"    fact: {{ru: '{ru}', en: '{en}'}}") == []


@pytest.mark.parametrize(
    ("ru", "en", "message"),
    [
        ("150 мест", "15 jobs", "the English says '15' where the Russian says '150'"),
        ("6,6 млрд тенге", "6.6 million tenge", "'6.6 million tenge' where the Russian says '6,6 млрд тенге'"),
        ("6,6 млрд тенге", "6.6 billion dollars", "'6.6 billion dollars' where the Russian says '6,6 млрд тенге'"),
        ("2 года", "2 months", "'2 months' where the Russian says '2 года'"),
        ("два завода", "three plants", "'three' where the Russian says 'два'"),
        ("в 1993 году", "in 1928", "'1928' where the Russian says '1993'"),
        ("150 мест", "jobs", "the English lacks '150' of the Russian"),
        ("места", "150 jobs", "the English adds '150', which the Russian lacks"),
        ("5–10 мест", "5–12 jobs", "'5–12' where the Russian says '5–10'"),
        ("121,6 грамма", "1.5 ounces", "'1.5 ounces' where the Russian says '121,6 грамма'"),
        ("150 мест и 6,6 млрд тенге", "150 jobs and 6.6 million tenge", "'6.6 million tenge' where"),
        ("150 мест", "~15 jobs", "the English lacks '150'"),
    ],
)
def test_differing_translations(ru: str, en: str, message: str) -> None:
    ((line, column, text),) = told(f"    fact:\n      ru: '{ru}'\n      en: '{en}'")
    assert (line, column) == (7, 11)
    assert message in text


def test_every_language_is_held_against_the_release_s() -> None:
    faults = told("    fact:\n      en: 15 jobs\n      kk: 150 орын\n      ru: 150 мест")
    assert [(line, "the English" in text) for line, _, text in faults] == [(6, True)]


def test_two_wordings_of_one_language_must_agree() -> None:
    ((line, _, text),) = told("    fact:\n      - 150 мест\n      - 15 мест")
    assert line == 6
    assert "another wording says '15' where the first wording says '150'" in text


def test_only_what_figure_names_must_be_in_every_wording() -> None:
    assert told("    fact: {ru: На 12 заводах 150 мест, en: 150 jobs}\n    figure: 150 мест") == []
    ((_, _, text),) = told("    fact: {ru: На 12 заводах 150 мест, en: 15 jobs}\n    figure: 150 мест")
    assert "'15' where the Russian says '12', '150'" in text
    ((_, _, text),) = told("    fact: {ru: На 12 заводах 150 мест, en: jobs at 12 plants}\n    figure: 150 мест")
    assert "lacks '150'" in text


def test_what_figure_does_not_name_must_not_differ() -> None:
    ((_, _, text),) = told("    fact: {ru: В 2023 году 150 мест, en: 150 jobs in 2024}\n    figure: 150 мест")
    assert "'2024' where the Russian says '2023'" in text


@pytest.mark.parametrize("kind", ["quote", "never"])
def test_the_other_kinds_are_compared_too(kind: str) -> None:
    assert len(told(f"    {kind}: {{ru: 150 мест, en: 15 jobs}}")) == 1


@pytest.mark.parametrize("figure", ["150 мест", "150", "150  МЕСТ", "{ru: 150 мест, en: 150}"])
def test_a_figure_of_the_fact(figure: str) -> None:
    assert told(f"    fact: {{ru: Создадут 150 новых мест, en: 150 jobs}}\n    figure: {figure}") == []


@pytest.mark.parametrize(
    ("figure", "message", "hint"),
    [
        ("15 мест", "figure '15 мест' is not in the fact of claim 'a'", "the fact has: '150'"),
        ("сто", "figure 'сто' is not in the fact", "the fact has: '150'"),
        ("{kk: 150 орын}", "claim 'a' has a figure in 'kk' and no fact in it", "in this language too"),
    ],
)
def test_a_figure_that_is_not_the_fact_s(figure: str, message: str, hint: str) -> None:
    fault = next(fault for fault in faults_of(f"    fact: Создадут 150 новых мест\n    figure: {figure}"))
    assert fault.place.line == 6
    assert message in fault.message
    assert hint in fault.hint


def test_the_own_claims_agree_as_the_tool_itself_reads_them(pytestconfig: pytest.Config) -> None:
    claims, _ = load([pytestconfig.rootpath / "claims"])
    for release in claims.releases:
        assert any(read_figures(text, "kk") for claim in release.claims for text in claim.wordings["kk"])
        assert consistency_faults(release, read_figures) == []
