"""The Python interface, as the report format describes it."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

import factcheck
from factcheck.documents import UnreadableError
from factcheck.model.claim import Claims, ClaimsError
from factcheck.model.finding import Report

CLAIMS = """\
version: 1
release: {title: Новое депо, lang: ru, date: 2022-03-14}
entities:
  depot: {kind: organization, name: Северное депо, aliases: [депо]}
  orlov: {kind: person, name: Пётр Орлов}
claims:
  - id: buses
    fact: Северное депо получило 60 электробусов.
    about: [depot]
    required: true
  - id: cost
    fact: "Депо обошлось в 3,4 млрд тенге."
    about: [depot]
  - id: head
    of: orlov
    role: [директор депо]
"""


@pytest.fixture
def claims(tmp_path: Path) -> Claims:
    path = tmp_path / "depot.yaml"
    path.write_text(CLAIMS, "utf-8")
    return factcheck.load_claims(path)


def test_everything_public_is_there() -> None:
    assert set(factcheck.__all__) == {"__version__", "check", "compare", "figures", "load_claims", "read_document"}
    assert all(hasattr(factcheck, name) for name in factcheck.__all__)


# --- figures --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "lang", "figure", "kind", "value", "unit"),
    [
        ("создано 150 рабочих мест", "ru", "150 рабочих мест", "count", Decimal(150), None),
        ("вложат 6,6 млрд тенге", "ru", "6,6 млрд тенге", "money", Decimal("6.6e9"), "KZT"),
        ("выросло на 17,5 %", "ru", "17,5 %", "percent", Decimal("17.5"), "percent"),
        ("длина 1,2 км", "ru", "1,2 км", "measure", Decimal("1.2"), "kilometer"),
        ("за 2 года", "ru", "2 года", "duration", Decimal(2), "year"),
        ("6,6 млрд теңге", "kk", "6,6 млрд теңге", "money", Decimal("6.6e9"), "KZT"),
        ("it costs $1.5 million", "en", "$1.5 million", "money", Decimal("1.5e6"), "USD"),
        # what editors paste: narrow spaces, soft hyphens, marks of emphasis
        ("создано 1\u00a0500\u00a0рабочих мест", "ru", "1\u00a0500\u00a0рабочих мест", "count", Decimal(1500), None),
        ("вложат 6\u202f600 млн тенге", "ru", "6\u202f600 млн тенге", "money", Decimal("6.6e9"), "KZT"),
        ("создано 150 ра\u00adбочих мест", "ru", "150 ра\u00adбочих мест", "count", Decimal(150), None),
        ("\ufeffсоздано 150 рабочих мест", "ru", "150 рабочих мест", "count", Decimal(150), None),
        ("Ёлка, е\u0308лка и 👩\u200d🏭: 12 тонн", "ru", "12 тонн", "measure", Decimal(12), "metric-ton"),
        ("строка\r\nещё строка, 12 тонн\r\n", "ru", "12 тонн", "measure", Decimal(12), "metric-ton"),
        ("* **Всего** 12 тонн", "ru", "12 тонн", "measure", Decimal(12), "metric-ton"),
    ],
)
def test_figures_stand_where_they_say(
    text: str, lang: str, figure: str, kind: str, value: Decimal, unit: str | None
) -> None:
    (found,) = factcheck.figures(text, lang)
    assert text[found.start : found.end] == found.text == figure
    assert (found.kind, found.value, found.unit) == (kind, value, unit)


def test_dates_have_no_value() -> None:
    (found,) = factcheck.figures("основан 21 декабря 2020 года", "ru")
    assert (found.kind, found.date, found.value) == ("date", "2020-12-21", None)


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("создано 150 рабочих мест", "none"),
        ("создано около 150 рабочих мест", "about"),
        ("создано почти 150 рабочих мест", "almost"),
        ("создано более 150 рабочих мест", "more-than"),
        ("создано не менее 150 рабочих мест", "at-least"),
        ("создано менее 150 рабочих мест", "less-than"),
        ("создано не более 150 рабочих мест", "at-most"),
    ],
)
def test_hedges_stand_outside(text: str, hedge: str) -> None:
    (found,) = factcheck.figures(text, "ru")
    assert (found.hedge, found.text) == (hedge, "150 рабочих мест")


@pytest.mark.parametrize(
    "text", ["Создано 150 рабочих мест в городе.", "Қалада 150 жұмыс орны ашылды.", "The city has 150 new jobs."]
)
def test_the_language_is_told_from_the_text(text: str) -> None:
    (found,) = factcheck.figures(text)
    assert (found.kind, found.value) == ("count", Decimal(150))


def test_a_text_without_figures() -> None:
    assert factcheck.figures("") == []
    assert factcheck.figures("Ничего.") == []


# --- claims ---------------------------------------------------------------------------------------


def test_claims_from_a_file_a_folder_and_a_list(tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text(CLAIMS, "utf-8")
    a, b = tmp_path / "a.yaml", tmp_path / "b.yaml"
    assert [r.name for r in factcheck.load_claims(tmp_path).releases] == ["a", "b"]
    assert [r.name for r in factcheck.load_claims(str(a)).releases] == ["a"]
    assert [r.name for r in factcheck.load_claims([b, a]).releases] == ["a", "b"], "in order of their paths"
    assert len(factcheck.load_claims([a, b])) == 6


def test_every_fault_of_a_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text(CLAIMS.replace("required:", "requird:").replace("id: cost", "id: buses"), "utf-8")
    with pytest.raises(ClaimsError) as caught:
        factcheck.load_claims(path)
    assert {f.place.line for f in caught.value.faults} == {10, 11}
    assert all(f.place.path == str(path) for f in caught.value.faults)
    assert "required" in " ".join(f.hint + f.message for f in caught.value.faults), "what was meant"


def test_claims_that_are_not_there(tmp_path: Path) -> None:
    with pytest.raises((ClaimsError, OSError)):
        factcheck.load_claims(tmp_path / "none.yaml")


# --- documents and checks -------------------------------------------------------------------------


def test_a_text_and_a_document_give_the_same(claims: Claims, tmp_path: Path) -> None:
    text = "Северное депо получило 80 электробусов.\n\nДепо обошлось в 3,4 млрд тенге.\n"
    path = tmp_path / "draft.txt"
    path.write_text(text, "utf-8")
    one, other = (factcheck.check(d, claims).documents[0] for d in (text, factcheck.read_document(path)))
    assert (one.claims, one.figures) == (other.claims, other.figures)
    assert other.document.path == str(path)


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError):
        factcheck.read_document(tmp_path / "none.txt")


def verdicts(report: Report) -> dict[str, str]:
    return {c.claim.id: c.verdict for c in report.documents[0].claims}


def test_check(claims: Claims) -> None:
    report = factcheck.check(
        "Северное депо получило 80 электробусов и 5 трамваев. Депо обошлось в 3,4 млрд тенге.", claims
    )
    assert verdicts(report) == {"buses": "contradicted", "cost": "confirmed", "head": "missing"}
    assert report.verdict == "contradicted"
    assert [f.text for f in report.unsupported] == ["5 трамваев"]
    assert report.summary() == {"confirmed": 1, "contradicted": 1, "missing": 1, "unsupported": 1, "ambiguous": 0}
    assert [(f.release, f.claims) for f in report.claims_files] == [("depot", 3)]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Северное депо получило 60 электробусов.", "confirmed"),
        ("Северное депо получило 80 электробусов.", "contradicted"),
        ("Северное депо получило 60 электробусов. У нас 12 400 подписчиков.", "unsupported"),
        ("Северное депо получило 80 электробусов. У нас 12 400 подписчиков.", "contradicted"),
        ("", "confirmed"),
    ],
)
def test_one_word_for_the_whole(claims: Claims, text: str, verdict: str) -> None:
    assert factcheck.check(text, claims).verdict == verdict


def test_mentions_point_into_the_text_as_given(claims: Claims) -> None:
    text = "﻿\u00a0 Ёлка е\u0308 👩\u200d🏭.\r\n\r\nСеверное де\u00adпо получило\u00a080\u00a0электро\u00adбусов."
    (mention,) = next(c for c in factcheck.check(text, claims).documents[0].claims if c.claim.id == "buses").mentions
    assert text[mention.span.start : mention.span.stop] == mention.text == "80\u00a0электро\u00adбусов"


# --- two texts ------------------------------------------------------------------------------------

RELEASE = "Северное депо получило 60 электробусов. Строительство депо обошлось в 3,4 млрд тенге."


@pytest.mark.parametrize(
    ("draft", "verdict"),
    [
        (RELEASE, "confirmed"),
        ("Северное депо получило 60 электробусов.", "confirmed"),
        ("Северное депо получило 80 электробусов.", "contradicted"),
        ("Строительство депо обошлось в 3,4 млн тенге.", "contradicted"),
        ("Северное депо получило 60 электробусов, рады 12 400 подписчиков.", "unsupported"),
    ],
)
def test_compare(draft: str, verdict: str) -> None:
    report = factcheck.compare(RELEASE, draft)
    assert report.verdict == verdict, [(c.verdict, c.mentions) for c in report.documents[0].claims]


def test_compare_takes_documents(tmp_path: Path) -> None:
    paths = [tmp_path / "release.txt", tmp_path / "draft.txt"]
    for path, text in zip(paths, (RELEASE, RELEASE.replace("60", "80")), strict=True):
        path.write_text(text, "utf-8")
    release, draft = map(factcheck.read_document, paths)
    assert factcheck.compare(release, draft).verdict == "contradicted"
    assert factcheck.compare(release, RELEASE).verdict == "confirmed"
