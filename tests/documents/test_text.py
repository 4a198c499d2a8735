"""Plain text: what the blocks are, and that wrapping the lines anew does not change them."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.documents import read_text
from factcheck.segment import segment

LEAD = (
    "В ближайшие три года в обновление обоих комбинатов области вложат 7,2 млрд тенге, сообщил "
    "вице-министр Ержан Сериков. Он добавил, что после обновления откроют 80 рабочих мест."
)
TITLE = "Комбинаты области обновят"


def said(text: str) -> list[tuple[str, str]]:
    return [(s.kind, s.text) for s in segment(read_text(text))]


def test_title_paragraphs_and_subheads() -> None:
    text = f"{TITLE}\n\n{LEAD}\n\nПланы на год\n\n{LEAD}\n"
    assert [k for k, _ in said(text)] == ["heading", "paragraph", "heading", "paragraph"]


def test_underlined_and_capital_headings() -> None:
    assert said("Итоги\n=====\nТекст идет.\n\nСРОКИ И ДЕНЬГИ\nТекст идет.")[0] == ("heading", "Итоги")
    assert said("Текст идет.\n\nСРОКИ И ДЕНЬГИ\n\nТекст идет.")[1] == ("heading", "СРОКИ И ДЕНЬГИ")


@pytest.mark.parametrize(
    "marks", [("1) ", "2) "), ("1. ", "2. "), ("• ", "• "), ("- ", "- "), ("▪️ ", "▪️ "), ("– ", "– ")]
)
def test_items_lose_their_marks(marks: tuple[str, str]) -> None:
    text = f"Главное:\n{marks[0]}80 новых мест\n{marks[1]}срок три года"
    assert said(text) == [("paragraph", "Главное:"), ("item", "80 новых мест"), ("item", "срок три года")]


def test_dialogue_is_no_list() -> None:
    assert [k for k, _ in said("— Сколько цехов?\n— Два.")] == ["paragraph", "paragraph"]


def test_a_number_that_was_wrapped_to_the_beginning_of_a_line_is_kept() -> None:
    text = "В прошлом году туда привезли станки, их всего ровно\n18. До этого станков там не бывало вовсе, люди ждали"
    assert "18. До" in " ".join(t for _, t in said(text))


@pytest.mark.parametrize("gap", ["\t", " | ", "     "])
def test_tables(gap: str) -> None:
    rows = segment(read_text("\n".join(gap.join(r) for r in [("Город", "Цехов"), ("Тараз", "12"), ("Семей", "7")])))
    assert [r.kind for r in rows] == ["row"] * 3
    assert [(rows[1].text[c.span.start : c.span.stop], c.header) for c in rows[1].cells] == [
        ("Тараз", "Город"),
        ("12", "Цехов"),
    ]
    assert rows[1].text == "Тараз | 12"
    assert rows[1].source(rows[1].cells[1].span).start == read_text(f"Город{gap}Цехов\nТараз{gap}12").text.index("12")


@pytest.mark.parametrize("width", [40, 50, 60, 72, 80, 100])
@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_wrapping_changes_nothing(width: int, gap: str) -> None:
    paragraphs = [TITLE, LEAD, "На одном комбинате работают 612 человек, и средний возраст их 47 лет.", LEAD]
    wrapped = gap.join(textwrap.fill(p, width, break_on_hyphens=True) for p in paragraphs)
    assert " ".join(t for _, t in said(wrapped)) == " ".join(paragraphs)
    sentences = [s.text[a:b] for s in segment(read_text(wrapped)) for a, b in s.sentences]
    assert sentences == [s.text[a:b] for s in segment(read_text("\n\n".join(paragraphs))) for a, b in s.sentences]


def test_paragraphs_of_one_line_stay_apart() -> None:
    assert len(said(f"{LEAD}\n{LEAD}\n{LEAD}")) == 3


@example(text="•", suffix=".txt")
@given(st.text(st.sampled_from("аб В.,:1-—•|\t\r\n>#=А🔥"), max_size=80), st.sampled_from([".txt", ".md"]))
def test_places_are_in_the_text_and_in_order(text: str, suffix: str) -> None:
    document = read_text(text, suffix=suffix)
    for block in document.blocks:
        at = 0
        for start, stop in block.pieces:
            assert at <= start < stop <= len(text)
            at = stop
    for s in segment(document):
        assert len(s.offsets) == len(s.text) + 1
        assert list(s.offsets) == sorted(s.offsets)
        assert all(0 <= a < b <= len(s.text) for a, b in s.sentences)
        assert all(
            c in "- | " or c == text[at] or ord(c) in (0x20, 0x2014) for c, at in zip(s.text, s.offsets, strict=False)
        )
