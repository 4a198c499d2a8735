"""Of several releases, those that a text tells of: by what it names and says, whatever its figures are."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck import pipeline
from factcheck.documents import read_text
from factcheck.model.claim import Claims

HEAD = "version: 1\nrelease: {{title: {title}, lang: ru}}\nentities:\n{entities}claims:\n{claims}"
PORT = HEAD.format(
    title="Порт Курык принял первые паромы нового сезона",
    entities="  port: {kind: organization, name: {ru: Порт Курык, en: Port of Kuryk}}\n"
    "  ministry: {kind: organization, name: Министерство транспорта}\n"
    "  minister: {kind: person, name: Марат Сеитов}\n"
    "  town: {kind: place, name: Актау}\n",
    claims="  - id: cargo\n    fact: Порт Курык перевалил 1,8 млн тонн грузов.\n    required: true\n"
    "  - id: post\n    of: minister\n    role: [министр транспорта]\n    required: true\n"
    "  - id: words\n    by: minister\n    quote: Мы строим мост между двумя морями.\n",
)  # fmt: skip
CLINIC = HEAD.format(
    title="В Актау открылась новая поликлиника",
    entities="  clinic: {kind: organization, name: Поликлиника № 7}\n"
    "  ministry: {kind: organization, name: Министерство транспорта}\n",
    claims="  - id: patients\n    fact: Новая поликлиника принимает 450 пациентов в день.\n    required: true\n",
)
HARVEST = HEAD.format(
    title="Урожай",
    entities="  region: {kind: place, name: Костанайская область}\n",
    claims="  - id: grain\n    fact: Аграрии намолотили 5,2 млн тонн зерна.\n    required: true\n",
)


@pytest.fixture(scope="module")
def claims(tmp_path_factory: pytest.TempPathFactory) -> Claims:
    folder = tmp_path_factory.mktemp("claims")
    for name, text in (("port", PORT), ("clinic", CLINIC), ("harvest", HARVEST)):
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    return factcheck.load_claims(folder)


def told(text: str, claims: Claims, *held: str) -> set[str]:
    (document,) = pipeline.check_all([read_text(text)], claims, held=held).documents
    return {r.name for r in claims.releases} - {s.release for s in document.set_aside}


@pytest.mark.parametrize(
    ("text", "releases"),
    [
        # its own figure, right or wrong
        ("Порт Курык перевалил 1,8 млн тонн грузов.", {"port"}),
        ("Порт Курык перевалил 9,9 млн тонн грузов.", {"port"}),
        ("Новая поликлиника принимает 450 пациентов в день.", {"clinic"}),
        ("Новая поликлиника принимает 17 пациентов в день.", {"clinic"}),
        ("Аграрии намолотили 5,2 млн тонн зерна.", {"harvest"}),
        ("Аграрии намолотили 3 млн тонн зерна.", {"harvest"}),
        # its name, its title, its quotation
        ("О планах рассказали в порту Курык.", {"port"}),
        ("В Актау открылась поликлиника, новая и светлая.", {"clinic"}),
        ("«Мы строим мост между двумя морями», — сказал Марат Сеитов.", {"port"}),
        # two at once
        (
            "Порт Курык перевалил 1,8 млн тонн грузов. Новая поликлиника принимает 450 пациентов в день.",
            {"port", "clinic"},
        ),
        # what any text may have
        ("Погода стояла ясная.", set()),
        ("В Актау прошёл концерт.", set()),
        ("Министр транспорта Марат Сеитов поздравил учителей.", set()),
        ("В Костанайской области прошёл дождь.", set()),
        ("Министерство транспорта закупит 12 автобусов.", set()),  # two releases name it
        ("Школа приняла 450 учеников.", set()),
        ("", set()),
    ],
)
def test_what_a_text_tells_of(text: str, releases: set[str], claims: Claims) -> None:
    assert told(text, claims) == releases


def test_the_value_does_not_matter(claims: Claims) -> None:
    for number in ("1,8", "2,4", "18", "0,3"):
        assert told(f"Порт Курык перевалил {number} млн тонн грузов.", claims) == {"port"}


def test_what_is_named_is_held(claims: Claims) -> None:
    assert told("Погода стояла ясная.", claims, "port", "harvest") == {"port", "harvest"}


def test_one_release_alone_is_always_held(claims: Claims) -> None:
    alone = Claims(releases=claims.releases[:1])
    assert told("Погода стояла ясная.", alone) == {alone.releases[0].name}


def test_why_a_release_is_set_aside(claims: Claims) -> None:
    (document,) = factcheck.check("Министр транспорта Марат Сеитов поздравил учителей.", claims).documents
    assert {s.release: s.why for s in document.set_aside} == {
        "clinic": "untold",
        "harvest": "untold",
        "port": "in-passing",
    }
    post = next(c for c in document.claims if c.claim.id == "post")
    assert post.verdict == "confirmed"  # what is found is said all the same


def test_every_claim_of_every_file_is_in_the_findings(claims: Claims) -> None:
    (document,) = factcheck.check("Погода стояла ясная.", claims).documents
    assert len(document.claims) == len(claims)


def test_a_correction_and_what_it_corrects_are_told_together(tmp_path: Path) -> None:
    later = PORT.replace("lang: ru}", "lang: ru, date: 2024-05-01, supersedes: port}")
    for name, text in (("port", PORT), ("later", later), ("clinic", CLINIC)):
        (tmp_path / f"{name}.yaml").write_text(text, "utf-8")
    both = factcheck.load_claims(tmp_path)
    assert told("О планах рассказали в порту Курык.", both) == {"port", "later"}
    assert told("Погода стояла ясная.", both) == set()
    assert told("Погода стояла ясная.", both, "port") == {"port", "later"}
