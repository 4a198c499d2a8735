"""Markdown: what is visible, as what, and where."""

from __future__ import annotations

import pytest

from factcheck.documents import read_text
from factcheck.segment import segment

CASES = [
    ("**80** новых *мест*", "paragraph", "80 новых мест"),
    ("## Итоги *года* ##", "heading", "Итоги года"),
    ("Итоги\n=====", "heading", "Итоги"),
    ("1. **80** мест", "item", "80 мест"),
    ("1931. Завод открыт.", "item", "1931. Завод открыт."),
    ("> «Мы начали\n> работу»", "quote", "«Мы начали работу»"),
    ('[текст *тут*](http://a.kz/1 "80") и [т][x] да\n\n[x]: http://b', "paragraph", "текст тут и т да"),
    ("<http://a.kz/1> и `code 5`.", "paragraph", "http://a.kz/1 и code 5."),
    ("a \\* b &nbsp;7&nbsp;% &laquo;в&raquo;", "paragraph", "a * b 7 % «в»"),
    ("7 <!-- 8 --> <b>мест</b> ~~9~~ тут", "paragraph", "7 мест тут"),
    ("сноска[^1] тут", "paragraph", "сноска тут"),
    ("вице-\nпремьер\r\nтут", "paragraph", "вице-премьер тут"),
    ("---\ntitle: 80\n---\nтекст", "paragraph", "текст"),
    ("    отступ 5", "paragraph", "отступ 5"),
    ("<div>\n<p>80 <b>мест</b></p>\n</div>", "paragraph", "80 мест"),
    ("![подпись 5](a.png)", "paragraph", "подпись 5"),
    ("+++\ntitle = '80'\n\n[params]\nn = 5\n+++\nтекст", "paragraph", "текст"),
    ("<!-- 5\n\n6 -->\nтекст", "paragraph", "текст"),
    ("<script>\n5\n\n6</script>\nтекст", "paragraph", "текст"),
    ("<div hidden>5</div>\n\nтекст", "paragraph", "текст"),
    ("вложат 6,**6** *млрд*", "paragraph", "вложат 6,6 млрд"),
    ("80<sup>1</sup> мест, 5 м<sup>2</sup>, <del>7</del>", "paragraph", "80 1 мест, 5 м2,"),
    ("150[^1] мест", "paragraph", "150 мест"),
    ("[^1]: Сноска: 5 мест.", "paragraph", "Сноска: 5 мест."),
]


@pytest.mark.parametrize(("source", "kind", "text"), CASES)
def test_visible(source: str, kind: str, text: str) -> None:
    assert [(s.kind, s.text) for s in segment(read_text(source, suffix=".md"))] == [(kind, text)]


def test_places() -> None:
    source = "# А\r\n\r\n> 1. **80** мест\r\n>    и *ещё* 7\r\n\r\n| а | б |\r\n|---|---|\r\n| x \\| y | **12** |\r\n"
    segments = segment(read_text(source, suffix=".md"))
    for word in ("80", "мест", "7", "12"):
        holder = next(s for s in segments if word in s.text)
        assert holder.offsets[holder.text.index(word)] == source.index(word)


def test_table() -> None:
    head, row = segment(read_text("| Город | *Цехов* |\n|--|--|\n| Та\\|раз | **12** |", suffix=".md"))
    assert head.text == "Город | Цехов"
    assert row.text == "Та|раз | 12"
    assert [c.header for c in row.cells] == ["Город", "Цехов"]


def test_a_table_of_html_is_a_table() -> None:
    source = "Вот:\n\n<table>\n<tr><th>Город<th>Цехов\n<tr><td>Тараз<td>12\n</table>\n"
    row = segment(read_text(source, suffix=".md"))[-1]
    assert (row.text, [c.header for c in row.cells]) == ("Тараз | 12", ["Город", "Цехов"])
    assert row.offsets[-3] == source.index("12")


def test_code_is_not_read_and_deep_nesting_is() -> None:
    assert segment(read_text("```\n80 мест\n```", suffix=".md")) == ()
    assert "80 мест" in segment(read_text(">" * 5000 + " 80 мест", suffix=".md"))[0].text
