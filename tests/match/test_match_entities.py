"""Names in texts: inflected, shortened, fused, transliterated, misspelt; and those that only look alike."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck import pipeline
from factcheck.documents import read_text
from factcheck.match import nameparts
from factcheck.match.entities import EntityIndex
from factcheck.match.nameparts import Part
from factcheck.mentions.words import read_word, read_words

CLAIMS = factcheck.load_claims(Path(__file__).parent / "claims" / "names.yaml")
INDEX = pipeline.compiled(CLAIMS)[0].index

FOUND = [
    ("Работники ЗиАа бастуют.", "works"),
    ("На Абаевском заводе тихо.", "works"),
    ("На заводе Абая тихо.", "works"),
    ("The Abai Plant's gates are shut.", "works"),
    ("Нацбанк поднял ставку.", "bank"),
    ("Ставку поднял Национальный банк.", "bank"),
    ("Ұлттық банктің шешімі белгілі.", "bank"),
    ("Так сообщили в Бюро нацстатистики.", "bureau"),
    ("Бюро национальной статистики считает.", "bureau"),
    ("ДалаТехны ещё нет.", "dala"),
    ("The DalaTehna line runs.", "dala"),
    ("Алатау Моторс строит.", "alatau"),
    ("В Белогорске дождь.", "town"),
    ("Тлеуханов приехал.", "tleukhan"),
    ("Е. Тлеуханову звонили.", "tleukhan"),
    ("Tleuhanov came.", "tleukhan"),
    ("Ержан Тілеухановпен кездесті.", "tleukhan"),
    ("Maria Alvarez Gomez spoke.", "alvarez"),
    ("Alvarez spoke.", "alvarez"),
]
NOBODY = [
    "В Алатау выпал снег.",
    "Статистика нужна всем.",
    "Белозёрск далеко.",
    "Абай — поэт.",
    "Банк закрыт.",
]
MISSPELT = [
    ("DalaTechna runs a line.", "dala", "DalaTechna"),
    ("В Белгорске дождь.", "town", "Белгорске"),
    ("Ержан Тлеухонов приехал.", "tleukhan", "Тлеухонов"),
    ("Ерлан Тлеуханов приехал.", "tleukhan", "Ерлан"),
]


def names(text: str, index: EntityIndex = INDEX) -> list[tuple[str, str]]:
    """The entities that a text names, each with what of it is another's."""
    return [(f.entity.id, f.conflict) for p in pipeline.read(read_text(text)).passages for f in index.find(p)]


@pytest.mark.parametrize(("text", "entity"), FOUND)
def test_a_name_is_known_in_every_form(text: str, entity: str) -> None:
    assert names(text) == [(entity, "")]


@pytest.mark.parametrize("text", NOBODY)
def test_what_looks_like_a_name_is_nobody(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(("text", "entity", "wrong"), MISSPELT)
def test_an_attempt_at_a_name_says_what_is_wrong(text: str, entity: str, wrong: str) -> None:
    assert names(text) == [(entity, wrong)]


def test_what_is_remembered_of_words_is_bounded_and_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nameparts, "_MOST_KNOWN", 2)
    index = pipeline.compiled(CLAIMS)[0].index
    memories = index._starts._known, index._attempts._known, index._families
    held: list[int] = []
    for text in [case[0] for case in (*FOUND, *MISSPELT)]:
        assert names(text, index) == names(text)
        held.append(max(map(len, memories)))
    assert max(held) == 2


def test_an_acronym_is_never_guessed() -> None:
    assert names("ЗИАТО и ЗиА — разные заводы.") == [("rival", ""), ("works", "")]
    assert names("ЗИАТА закрыт.") == []


@pytest.mark.parametrize("form", ["Сейтов", "Сейтова", "Сейтову", "Сейтовым", "Сейтове", "Seitov", "Seytov"])
def test_a_surname_whose_ending_looks_like_a_case_is_known_in_every_case(form: str) -> None:
    (name,) = read_words("Сейтов", "ru")
    assert any(Part.of(name).fits(w) for w in read_word(form))


@pytest.mark.parametrize("other", ["Сейтовский", "Seitovsky"])
def test_what_is_made_of_a_surname_names_no_person(other: str) -> None:
    (name,) = read_words("Сейтов", "ru")
    part = Part.of(name)
    assert not any(part.fits(w) and part.is_told(w) for w in read_word(other))
