"""Places in words: by line and column, or by page, paragraph, cell and note, in the language of the draft."""

from __future__ import annotations

import pytest

from factcheck.model.text import LANGS, Document, Location
from factcheck.report.place import _WORDS, Places, in_words

WORDS = [
    (Location(paragraph=12), "абзац 12", "12-абзац", "paragraph 12"),
    (Location(page=3, line=7), "стр. 3, строка 7", "3-бет, 7-жол", "page 3, line 7"),
    (
        Location(table=2, row=3, column=1),
        "таблица 2, строка 3, столбец 1",
        "2-кесте, 3-жол, 1-баған",
        "table 2, row 3, column 1",
    ),
    (Location(part="footnote", number=4), "сноска 4", "4-сілтеме", "footnote 4"),
    (Location(part="header"), "верхний колонтитул", "жоғарғы колонтитул", "page header"),
    (
        Location(part="footer", page=2, line=9),
        "нижний колонтитул, стр. 2, строка 9",
        "төменгі колонтитул, 2-бет, 9-жол",
        "page footer, page 2, line 9",
    ),
    (Location(part="subject"), "тема письма", "хаттың тақырыбы", "subject"),
    (Location(part="letter", line=5), "текст письма, строка 5", "хат мәтіні, 5-жол", "message, line 5"),
]


@pytest.mark.parametrize(("location", "ru", "kk", "en"), WORDS)
def test_a_location_in_words(location: Location, ru: str, kk: str, en: str) -> None:
    assert [in_words(location, lang) for lang in ("ru", "kk", "en")] == [ru, kk, en]


def test_every_language_has_every_word() -> None:
    assert set(_WORDS) == set(LANGS)
    assert len({frozenset(words) for words in _WORDS.values()}) == 1


def test_an_offset_stands_where_the_last_location_before_it_says() -> None:
    located = ((0, Location(page=1, line=1)), (5, Location(page=1, line=2)))
    places = Places(Document(path="a.pdf", media_type="", text="0123\n5678", blocks=(), locations=located), "en")
    assert [places.named("a.pdf", offset) for offset in (0, 4, 5, 8)] == [
        "a.pdf: page 1, line 1",
        "a.pdf: page 1, line 1",
        "a.pdf: page 1, line 2",
        "a.pdf: page 1, line 2",
    ]
    assert places.as_json(6) == {
        "line": 2,
        "column": 2,
        "page": 1,
        "place": {"text": "page 1, line 2", "part": "body", "page": 1, "line": 2},
    }


def test_a_text_has_lines_and_columns_and_nothing_else() -> None:
    places = Places(Document(path="a.txt", media_type="", text="ab\ncd", blocks=()), "en")
    assert places.named("a.txt", 4) == "a.txt:2:2"
    assert places.as_json(4) == {"line": 2, "column": 2}
