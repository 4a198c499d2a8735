"""PDF: lines joined to paragraphs over lines, columns and pages; tables; what is repeated on every page."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from drafts_in_formats import pdf

from factcheck.documents import UnreadableError, read_bytes
from factcheck.segment import segment

WIDE = (120, 160)
LONG = "Депо приняло шестьдесят машин, и каждая из них прошла проверку до того, как выйти на улицы города. "


def pages(*texts: Sequence[str], header: str = "", footer: str = "", **options: object) -> bytes:
    """A document with a page for each list of lines, which stand as given; an empty line is a gap."""
    made = pdf(**{"format": WIDE, **options})
    made.set_auto_page_break(False)
    for number, lines in enumerate(texts, 1):
        made.add_page()
        if header:
            made.text(10, 10, header.format(number, len(texts)))
        if footer:
            made.text(50, 152, footer.format(number, len(texts)))
        for i, line in enumerate(lines):
            if line:
                made.text(10, 22 + 6 * i, line)
    return bytes(made.output())


def paragraphs(*texts: Sequence[str], **options: object) -> list[str]:
    return [s.text for s in segment(read_bytes(pages(*texts, **options), "a.pdf"))]


def test_wrapped_lines_make_paragraphs(told: Callable) -> None:
    made = pdf(format=WIDE)
    made.add_page()
    for align in "LJ":
        made.multi_cell(0, 6, LONG * 3, align=align, new_x="LMARGIN", new_y="NEXT")
        made.ln(5)
    found = told(bytes(made.output()), "a.pdf")
    assert [text for _, text, _ in found] == [(LONG * 3).strip()] * 2
    assert found[0][2] == "стр. 1, строка 1"


def test_paragraphs_without_a_gap_are_told_by_their_short_last_line() -> None:
    lines = [
        "Депо приняло шестьдесят машин, и каждая прошла",
        "проверку.",
        "Потом открыли мойку, и она всем нравится очень.",
    ]
    assert paragraphs(lines) == [" ".join(lines[:2]), lines[2]]


def test_a_figure_split_over_two_lines_and_two_pages() -> None:
    first = [
        "Строительство нового депо в городе обошлось в 4,2",
        "млрд тенге, говорят в акимате, и этого хватило на 1",
        "200 мест для машин, которых в городе всё больше и",
    ]
    second = ["50 автобусов из области."]
    assert paragraphs(first, second) == [
        " ".join(first + second).replace("которых в городе всё", "которых в городе все")
    ]


HYPHENS = {
    ("Здание депо прошло модерни-", "зацию."): "Здание депо прошло модернизацию.",
    ("Здание депо прошло модерни\u2010", "зацию."): "Здание депо прошло модернизацию.",
    ("На открытие приехал вице-", "премьер."): "На открытие приехал вице-премьер.",
    ("На открытие депо приехал кто-", "то."): "На открытие депо приехал кто-то.",
    ("Депо строили три года, 2018-", "2021 годы."): "Депо строили три года, 2018-2021 годы.",
    ("Депо строили в городе Нур-", "Султане."): "Депо строили в городе Нур-Султане.",
    ("Сделали авто-мойку, и авто-", "мойку видно."): "Сделали авто-мойку, и авто-мойку видно.",
}


@pytest.mark.parametrize("lines", HYPHENS)
def test_hyphenated_line_ends(lines: tuple[str, str]) -> None:
    assert paragraphs(lines) == [HYPHENS[lines]]


def test_two_columns_are_read_one_after_the_other(told: Callable) -> None:
    made = pdf()
    made.add_page()
    made.set_font_size(16)
    made.cell(0, 12, "Депо в Таразе приняло шестьдесят машин и мойку", new_x="LMARGIN", new_y="NEXT")
    made.set_font_size(11)
    with made.text_columns(ncols=2, gutter=8, balance=True) as columns:
        columns.write("\n".join([LONG * 4, LONG * 3]))
    found = told(bytes(made.output()), "a.pdf")
    assert [text for _, text, _ in found] == [
        "Депо в Таразе приняло шестьдесят машин и мойку", (LONG * 4).strip(), (LONG * 3).strip(),
    ]  # fmt: skip
    assert found[0][0] == "heading"


def test_a_table_is_rows_of_cells() -> None:
    made = pdf(format=WIDE)
    made.add_page()
    made.multi_cell(0, 6, LONG, new_x="LMARGIN", new_y="NEXT")
    with made.table(first_row_as_headings=False, borders_layout="NONE") as grid:
        for cells in (("Цех", "Рабочих", "Год"), ("Мойка", "1 200", "2019"), ("Склад", "7", "")):
            row = grid.row()
            for cell in cells:
                row.cell(cell)
    made.multi_cell(0, 6, LONG)
    segments = segment(read_bytes(bytes(made.output()), "a.pdf"))
    assert [s.text for s in segments] == [
        LONG.strip(), "Цех | Рабочих | Год", "Мойка | 1 200 | 2019", "Склад | 7 | ", LONG.strip(),
    ]  # fmt: skip
    assert [c.header for c in segments[3].cells] == ["Цех", "Рабочих", "Год"]


def test_what_every_page_repeats_is_read_once_and_parts_no_sentence(told: Callable) -> None:
    lines = ["Депо приняло шестьдесят машин, и каждая прошла в", "этом году"]
    data = pages(lines, ["полную проверку."], ["Конец."], header="Пресс-служба акимата, 2021", footer="стр. {} из {}")
    assert told(data, "a.pdf") == [
        (
            "paragraph",
            "Депо приняло шестьдесят машин, и каждая прошла в этом году полную проверку.",
            "стр. 1, строка 2",
        ),
        ("paragraph", "Конец.", "стр. 3, строка 2"),
        ("paragraph", "Пресс-служба акимата, 2021", "верхний колонтитул, стр. 1, строка 1"),
    ]


def test_figures_that_differ_from_page_to_page_are_no_header() -> None:
    texts = ["Здесь будет 200 мест.", "Здесь будет 150 мест."]
    assert paragraphs(texts[:1], texts[1:]) == texts


def test_items_of_a_list() -> None:
    lines = ["В депо теперь есть, как и обещали ранее:", "1. мойка, которая работает круглые сутки;", "2. склад."]
    assert paragraphs(lines) == [lines[0], "мойка, которая работает круглые сутки;", "склад."]


def test_a_raised_number_is_no_digit_of_the_one_before() -> None:
    made = pdf(format=WIDE)
    made.add_page()
    made.write(6, "В депо 150")
    made.char_vpos = "SUP"
    made.write(6, "1")
    made.char_vpos = "LINE"
    made.write(6, " мест.")
    [only] = segment(read_bytes(bytes(made.output()), "a.pdf"))
    assert only.text == "В депо 150 1 мест."


def test_pages_that_are_pictures() -> None:
    made = pdf()
    made.add_page()
    made.rect(10, 10, 50, 50)
    with pytest.raises(UnreadableError, match=r"a.pdf: no text in it: its pages are pictures; .*OCR"):
        read_bytes(bytes(made.output()), "a.pdf")


def test_a_password() -> None:
    made = pdf()
    made.set_encryption(owner_password="o", user_password="u")  # noqa: S106 - there is nothing to hide
    made.add_page()
    made.write(6, "Депо")
    with pytest.raises(UnreadableError, match="protected by a password"):
        read_bytes(bytes(made.output()), "a.pdf")


def test_protected_against_change_only() -> None:
    made = pdf()
    made.set_encryption(owner_password="o")  # noqa: S106 - there is nothing to hide
    made.add_page()
    made.write(6, "Депо приняло 60 машин.")
    assert segment(read_bytes(bytes(made.output()), "a.pdf"))[0].text == "Депо приняло 60 машин."
