"""Proper names: runs of capitalised words, acronyms, names in marks."""

from __future__ import annotations

import pytest

from factcheck import pipeline
from factcheck.documents import read_text
from factcheck.model.mention import Name


def names(text: str, lang: str) -> dict[str, Name]:
    """The names of a text of one paragraph, by how they stand there."""
    (passage,) = pipeline.read(read_text(text), lang).passages
    return {passage.segment.text[n.span.start : n.span.stop]: n for n in passage.names}


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "вчера Анна Белова открыла мост", ["Анна Белова"]),
        ("ru", "вчера А. Белова и С.М. Громов открыли мост", ["А. Белова", "С.М. Громов"]),
        ("ru", "это АО «Тихий берег» и завод ЗиК", ["АО", "Тихий", "ЗиК"]),
        ("ru", "это Северо-Степная область", ["Северо-Степная"]),
        ("ru", "это Озёрск, Тихая, Берёзов", ["Озерск", "Тихая", "Березов"]),
        ("ru", "мост строят с 2019 года", []),
        ("kk", "кеше Анна Белова келді, Озёрск қаласында", ["Анна Белова", "Озерск"]),
        ("kk", "бұл ПАМЗ-да болды", ["ПАМЗ-да"]),
        ("en", "then Anna Belova came to Ozersk, near Quiet Bay", ["Anna Belova", "Ozersk", "Quiet Bay"]),
        ("en", "then J. R. Smith came", ["J. R. Smith"]),
        ("en", "nothing here", []),
    ],
)
def test_names(lang: str, text: str, expected: list[str]) -> None:
    assert list(names(text, lang)) == expected


def test_a_name_that_opens_its_sentence_is_marked() -> None:
    found = names("Мост строят. Белова приехала, Громов нет. «Берег» победил.", "ru")
    assert {text: n.initial for text, n in found.items()} == {
        "Мост": True,
        "Белова": True,
        "Громов": False,
        "Берег": True,
    }


def test_a_name_in_marks_is_marked() -> None:
    found = names('это завод «Берег», газета "Степь", „Вестник“ и просто Озёрск', "ru")
    assert {text: n.quoted for text, n in found.items()} == {
        "Берег": True,
        "Степь": True,
        "Вестник": True,
        "Озерск": False,
    }


def test_words_of_a_name_come_one_by_one() -> None:
    assert names("здесь С.М. Громов", "ru")["С.М. Громов"].words == ("С", "М", "Громов")
