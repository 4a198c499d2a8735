"""Bodies named after countries, ports, crops: every kind of claim of a release about a deal."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES = [
    ("signed", "Steppe Grain has signed a contract with Valdora’s Ministry of Ports.", "confirmed"),
    ("signed", "«Степное зерно» подписало контракт с Министерством портов Вальдоры.", "confirmed"),
    (
        "signed",
        "Steppe Grain has not signed a contract with the Ministry of Ports of Valdora.",
        "contradicted: polarity",
    ),
    ("signed", "Steppe Grain was founded long ago.", "missing"),
    ("port", "The wheat will go through Aktau port.", "confirmed"),
    ("port", "Зерно пойдёт через порт Актау.", "confirmed"),
    ("port", "The grain will be shipped through the port of Kuryk.", "contradicted: name"),
    ("port", "Carl Lind flew from Aktau.", "missing"),
    ("crops", "Steppe Grain will supply wheat and barley.", "confirmed"),
    ("crops", "«Степное зерно» поставит чечевицу.", "confirmed"),
    ("ceo", "Steppe Grain CEO Aliya Nurlanova signed the contract.", "confirmed"),
    ("ceo", "Aliya Nurlanova, chief executive of Steppe Grain, signed it.", "confirmed"),
    ("ceo", "Гендиректор «Степного зерна» Алия Нурланова подписала контракт.", "confirmed"),
    ("ceo", "Steppe Grain chairwoman Aliya Nurlanova signed the contract.", "contradicted: role"),
    ("ceo", "Председатель правления «Степного зерна» Алия Нурланова подписала контракт.", "contradicted: role"),
    ("ceo", "CEO of Golden Field Aliya Nurlanova signed the contract.", "contradicted: role"),
    ("minister", "Minister Carl Lind smiled.", "confirmed"),
    ("minister", "Valdora’s Ports Minister Carl Lind smiled.", "confirmed"),
    ("minister", "Министр портов Вальдоры Карл Линд улыбнулся.", "confirmed"),
    ("minister", "Deputy Minister of Ports of Valdora Carl Lind smiled.", "contradicted: role"),
    ("minister", "Министр финансов Вальдоры Карл Линд улыбнулся.", "contradicted: role"),
    ("minister", "Minister of Finance Carl Lind smiled.", "contradicted: role"),
    ("minister", "Carl Lind smiled.", "missing"),
    ("q", "“Our farmers have waited for this market for ten years,” Nurlanova told reporters.", "confirmed"),
    ("q", "“Our farmers have waited for this market for two years,” Nurlanova told reporters.", "contradicted: quote"),
    ("q", "“Our farmers have waited for this market for ten years,” Lind told reporters.", "contradicted: speaker"),
    ("q", "Nurlanova said the farmers had waited ten years for the market.", "confirmed"),
    ("q", "«Фермеры ждали этого рынка десять лет», — сказала Нурланова.", "confirmed"),
    ("no-oil", "Steppe Grain will export oil to Valdora.", "contradicted: never"),
    ("no-oil", "Steppe Grain will export wheat to Valdora, which imports oil from elsewhere.", "missing"),
    ("no-oil", "Steppe Grain will not export oil to Valdora.", "missing"),
]


@pytest.mark.parametrize(("claim", "text", "expected"), CASES)
def test_a_deal_is_told_by_its_parties(
    verdict_of: Callable[[str, str, str], str], claim: str, text: str, expected: str
) -> None:
    assert verdict_of("grain", claim, text) == expected
