"""Quotations: right, cut, altered, in another mouth, in another language, told indirectly."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES = [
    ("bridge", "«Мост сократит дорогу до больницы вдвое», — сказала Айгуль Сейтова.", "confirmed"),
    ("bridge", "“Мост сократит дорогу до больницы вдвое…” — сказала Айгуль Сейтова.", "confirmed"),
    ("bridge", "По словам Айгуль Сейтовой, мост сократит дорогу до больницы, жители перестанут ждать.", "confirmed"),
    ("bridge", "«Мост сократит дорогу до школы вдвое», — сказала Айгуль Сейтова.", "contradicted: quote"),
    ("bridge", "«Мост не сократит дорогу до больницы вдвое», — сказала Айгуль Сейтова.", "contradicted: quote"),
    ("bridge", "«Мост сократит дорогу до больницы вдвое», — сказал аким Болат Оспанов.", "contradicted: speaker"),
    ("bridge", "“The bridge will not halve the road to the hospital,” Aigul Seitova said.", "contradicted: quote"),
    ("bridge", "«Приходите на праздник в субботу», — сказала Айгуль Сейтова.", "missing"),
    ("bridge", "«Мы ждали этот мост двадцать лет», — сказал житель Есиля Болат Оспанов.", "missing"),
    ("satellite", "“We can now see every crack in the ice,” Berg said.", "confirmed"),
    ("satellite", "“We can now see every leak in the ice,” Berg said.", "contradicted: quote"),
    ("satellite", "«Теперь мы видим каждую трещину во льду», — сказала Берг.", "confirmed"),
    ("satellite", "«Теперь мы видим любую трещину раньше, чем случится катастрофа», — сказала Берг.", "confirmed"),
    ("satellite", "“I am proud of my team,” Berg said.", "missing"),
    ("glass", "«Бұл зауыт ауылға жаңа өмір әкеледі», — деді Ерлан Омаров.", "confirmed"),
    ("glass", "«Бұл зауыт ауылға жаңа қайғы әкеледі», — деді Ерлан Омаров.", "contradicted: quote"),
    ("glass", "«Этот завод принесёт селу новую жизнь», — сказал Ерлан Омаров.", "confirmed"),
    # no wording in English: families of words cross, a negation turns them
    ("glass", "“This plant will bring new life to the village,” Yerlan Omarov said.", "confirmed"),
    ("glass", "“This plant will not bring new life to the village,” Yerlan Omarov said.", "contradicted: quote"),
]  # fmt: skip
CLAIM = {"bridge": "quote", "satellite": "ice-quote", "glass": "quote"}


@pytest.mark.parametrize(("release", "text", "expected"), CASES)
def test_a_quotation_is_held_against_the_words_and_their_speaker(
    verdict_of: Callable[[str, str, str], str], release: str, text: str, expected: str
) -> None:
    assert verdict_of(release, CLAIM[release], text) == expected
