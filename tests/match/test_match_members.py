"""Counted lists, of entities and of names that are none; and what the release denies."""

from __future__ import annotations

from collections.abc import Callable

import pytest

LISTS = [
    ("bridge", "districts", "Мост свяжет Заречный, Степной и Озёрный районы.", "confirmed"),
    ("bridge", "districts", "Мост свяжет районы Заречный, Озёрный и Степной.", "confirmed"),
    ("bridge", "districts", "The bridge will link Zarechny, Stepnoy and Ozerny districts.", "confirmed"),
    ("bridge", "districts", "The bridge will link three districts.", "confirmed"),
    ("bridge", "districts", "Мост свяжет три района: Заречный, Степной и Лесной.", "contradicted: binding"),
    ("bridge", "districts", "В Заречном и Степном районах идёт снег.", "missing"),
]
DENIALS = [
    ("bridge", "no-toll", "Проезд по мосту будет платным.", "contradicted: never"),
    ("bridge", "no-toll", "Көпірмен жүру ақылы болады.", "contradicted: never"),
    ("bridge", "no-toll", "Проезд по мосту не будет платным.", "missing"),
    ("bridge", "no-toll", "Проезд по мосту будет бесплатным.", "missing"),
    ("bridge", "no-toll", "Правда ли, что проезд по мосту будет платным?", "missing"),
    ("bridge", "no-toll", "Слухи о том, что проезд по мосту будет платным, не подтвердились.", "missing"),
    ("satellite", "not-military", "Lumen-2 will be used by the army.", "contradicted: never"),
    ("satellite", "not-military", "Армия будет использовать «Люмен-2».", "contradicted: never"),
    ("satellite", "not-military", "Lumen-2 will not be used by the army.", "missing"),
    ("satellite", "not-military", "Lumen-2 will be used by scientists.", "missing"),
    ("glass", "closed", "Мөлдір зауыты жабылады.", "contradicted: never"),
    ("glass", "closed", "Завод «Мөлдір» закроют.", "contradicted: never"),
    ("glass", "closed", "Мөлдір зауыты жабылмайды.", "missing"),
    ("glass", "closed", "Завод не закроют.", "missing"),
]
PARTS = [
    ("satellite", "instruments", "Lumen-2 carries a radar and a laser altimeter.", "confirmed"),
    ("satellite", "instruments", "«Люмен-2» несёт радар.", "confirmed"),
    ("glass", "product", "Мөлдір зауыты терезе шынысын шығарады.", "confirmed"),
]
VerdictOf = Callable[[str, str, str], str]


@pytest.mark.parametrize(("release", "claim", "text", "expected"), LISTS)
def test_every_member_gives_the_number_a_wrong_one_is_a_fault(
    verdict_of: VerdictOf, release: str, claim: str, text: str, expected: str
) -> None:
    assert verdict_of(release, claim, text) == expected


@pytest.mark.parametrize(("release", "claim", "text", "expected"), DENIALS)
def test_what_the_release_denies_must_be_told_whole_and_undenied(
    verdict_of: VerdictOf, release: str, claim: str, text: str, expected: str
) -> None:
    assert verdict_of(release, claim, text) == expected


@pytest.mark.parametrize(("release", "claim", "text", "expected"), PARTS)
def test_any_right_part_of_a_list_confirms(
    verdict_of: VerdictOf, release: str, claim: str, text: str, expected: str
) -> None:
    assert verdict_of(release, claim, text) == expected
