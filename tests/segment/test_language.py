from __future__ import annotations

import pytest

from factcheck.documents import read_text
from factcheck.segment import segment

CASES = [
    ("Комбинат откроет 80 рабочих мест", "ru"),
    ("Асқар Жұмабаев посетил новый завод", "ru"),
    ("Екі зауыт жаңғыртылады", "kk"),
    ("Министр облыс орталығында болды", "kk"),
    ("80 new jobs at two plants", "en"),
]


@pytest.mark.parametrize(("text", "lang"), CASES)
def test_one_line(text: str, lang: str) -> None:
    assert segment(read_text(text))[0].lang == lang


def test_a_foreign_paragraph_keeps_its_language() -> None:
    text = "Комбинат откроет 80 рабочих мест.\n\nThe plant will open new jobs this year.\n\nПочта: press@example.kz"
    assert [s.lang for s in segment(read_text(text))] == ["ru", "en", "ru"]
    assert {s.lang for s in segment(read_text(text), "kk")} == {"kk"}
    with pytest.raises(ValueError, match="unknown language"):
        segment(read_text(text), "de")
