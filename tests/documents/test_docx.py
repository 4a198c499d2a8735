"""Word documents: what is read, as what, and where; what is left out."""

from __future__ import annotations

from collections.abc import Callable

import docx
import pytest
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from drafts_in_formats import saved

W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)


def paragraphs(*xml: str) -> bytes:
    """A document of paragraphs written as Word writes them."""
    made = docx.Document()
    for inner in xml:
        made.element.body.insert(-1, parse_xml(inner.replace(">", f" {W}>", 1)))
    return saved(made)


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


PARAGRAPHS = {
    "a figure split over runs": (
        run("Вложат 6") + run(",", "<w:b/>") + run("6", "<w:i/>") + run(" млрд."),
        "Вложат 6,6 млрд.",
    ),
    "an insertion": (run("Будет ") + f'<w:ins w:id="1">{run("150")}</w:ins>' + run(" мест."), "Будет 150 мест."),
    "a deletion": (
        run("Будет ") + '<w:del w:id="1"><w:r><w:delText>200 </w:delText></w:r></w:del>' + run("150 мест."),
        "Будет 150 мест.",
    ),
    "a move": (
        f'<w:moveFrom w:id="1">{run("80 ")}</w:moveFrom>' + run("мест ") + f'<w:moveTo w:id="2">{run("80")}</w:moveTo>',
        "мест 80",
    ),
    "hidden words": (run("Будет ") + run("200 ", "<w:vanish/>") + run("150", '<w:vanish w:val="0"/>'), "Будет 150"),
    "a link": (f'<w:hyperlink w:anchor="a">{run("тут 5")}</w:hyperlink>{run(" мест")}', "тут 5 мест"),
    "a content control": (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('80 мест')}</w:sdtContent></w:sdt>", "80 мест"),
    "signs": (
        "<w:r><w:t>1</w:t><w:tab/><w:t>модерни</w:t><w:softHyphen/><w:t>зация</w:t><w:noBreakHyphen/><w:t>5</w:t></w:r>",
        "1 модернизация-5",
    ),
    "no-break space": (run("6\u00a0600\u202f000 тенге"), "6 600 000 тенге"),
    "a raised number": (run("150") + run("1", '<w:vertAlign w:val="superscript"/>') + run(" мест"), "150 1 мест"),
    "a raised unit": (run("80 м") + run("2", '<w:vertAlign w:val="superscript"/>'), "80 м2"),
    "the number of a page": (
        run("стр. ")
        + '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
        + '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r>'
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        + f'<w:fldSimple w:instr=" NUMPAGES ">{run("9")}</w:fldSimple>',
        "стр.",
    ),
    "another field": (f'<w:fldSimple w:instr=" DATE ">{run("5 мая")}</w:fldSimple>', "5 мая"),
    "a comment's marks": (
        '<w:commentRangeStart w:id="0"/>'
        + run("80 мест")
        + '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
        "80 мест",
    ),
    "a formula": ("<m:oMath><m:r><m:t>x=5</m:t></m:r></m:oMath>", "x=5"),
}


@pytest.mark.parametrize("case", PARAGRAPHS)
def test_a_paragraph(case: str, told: Callable) -> None:
    inner, wanted = PARAGRAPHS[case]
    assert [text for _, text, _ in told(paragraphs(f"<w:p>{inner}</w:p>"), "a.docx")] == [wanted]


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next(told: Callable) -> None:
    mark = '<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>'
    data = paragraphs(
        f"<w:p>{mark}{run('Вложат 6,')}</w:p>", f"<w:p>{run('6 млрд.')}</w:p>", f"<w:p>{run('Да.')}</w:p>"
    )
    assert told(data, "a.docx") == [("paragraph", "Вложат 6,6 млрд.", "абзац 1"), ("paragraph", "Да.", "абзац 2")]


def test_styles_and_lists(told: Callable) -> None:
    made = docx.Document()
    made.add_heading("Депо открыто", 0)
    made.add_heading("Итоги", 2)
    made.add_paragraph("Первый", style="List Number")
    made.add_paragraph("Второй", style="List Bullet 2")
    made.add_paragraph("слова", style="Quote")
    made.add_paragraph("")
    made.add_paragraph("Вот и конец.")
    assert told(saved(made), "a.docx") == [
        ("heading", "Депо открыто", "абзац 1"),
        ("heading", "Итоги", "абзац 2"),
        ("item", "Первый", "абзац 3"),
        ("item", "Второй", "абзац 4"),
        ("quote", "слова", "абзац 5"),
        ("paragraph", "Вот и конец.", "абзац 6"),
    ]


def test_headings_and_items_that_only_look_so(told: Callable) -> None:
    made = docx.Document()
    for said in ("Депо открыто", "В депо пришли 60 автобусов.", "1. Мойка", "2. Ремонт", "— Да, — сказал он."):
        made.add_paragraph(said)
    kinds = [(kind, text) for kind, text, _ in told(saved(made), "a.docx")]
    assert kinds[0] == ("heading", "Депо открыто")
    assert kinds[2:4] == [("item", "Мойка"), ("item", "Ремонт")]


def test_a_line_break_in_a_sentence_and_between_two(told: Callable) -> None:
    made = docx.Document()
    paragraph = made.add_paragraph("Депо приняло")
    for said in ("шестьдесят автобусов.", "Вот 5 придут."):
        paragraph.add_run().add_break(WD_BREAK.LINE)
        paragraph.add_run(said)
    assert told(saved(made), "a.docx") == [
        ("paragraph", "Депо приняло шестьдесят автобусов.", "абзац 1"),
        ("paragraph", "Вот 5 придут.", "абзац 1"),
    ]


def test_tables_merged_nested_and_deleted(told: Callable) -> None:
    made = docx.Document()
    made.add_paragraph("Вот.")
    grid = made.add_table(3, 3)
    for i, row in enumerate((("Цех", "Мест", "Год"), ("Мойка", "", "2019"), ("Склад", "5", "2020"))):
        for j, said in enumerate(row):
            grid.cell(i, j).text = said
    grid.cell(1, 0).merge(grid.cell(1, 1))
    inner = grid.cell(1, 2).add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "Внутри", "7"
    properties = grid.rows[2]._tr.get_or_add_trPr()
    properties.append(parse_xml(f'<w:del w:id="9" {W}/>'))
    assert told(saved(made), "a.docx")[1:] == [
        ("row", "Цех | Мест | Год", "таблица 1, строка 1, столбец 1"),
        ("row", "Мойка |  | 2019", "таблица 1, строка 2, столбец 1"),
        ("row", "Внутри | 7", "таблица 2, строка 1, столбец 1"),
    ]


def test_a_table_that_lays_out_a_page_is_paragraphs(told: Callable) -> None:
    made = docx.Document()
    grid = made.add_table(1, 2)
    grid.cell(0, 0).text = "Пресс-служба"
    grid.cell(0, 1).text = "Депо приняло 60 автобусов. " * 20
    grid.cell(0, 1).add_paragraph("Второй абзац.")
    kinds = [(kind, place) for kind, _, place in told(saved(made), "a.docx")]
    assert [place for _, place in kinds] == ["таблица 1, строка 1, столбец 1", *["таблица 1, строка 1, столбец 2"] * 2]
    assert "row" not in [kind for kind, _ in kinds]


def test_a_text_box_is_read_once_after_its_paragraph(told: Callable) -> None:
    box = f"<w:txbxContent><w:p>{run('Во врезке 5 мест.')}</w:p></w:txbxContent>"
    both = (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{box}</wps:txbx>"
        f"</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    data = paragraphs(f"<w:p>{run('Депо приняло ')}{both}{run('60 машин.')}</w:p>")
    assert [(text, place) for _, text, place in told(data, "a.docx")] == [
        ("Депо приняло 60 машин.", "абзац 1"),
        ("Во врезке 5 мест.", "надпись 1"),
    ]


def test_headers_footers_and_notes(told: Callable) -> None:
    made = docx.Document()
    made.add_paragraph("Депо приняло 60 машин.")
    section = made.sections[0]
    section.header.paragraphs[0].text = "Пресс-служба"
    section.footer.paragraphs[0].text = "тел. 5-55"
    data = with_part(
        saved(made),
        "footnotes",
        f'<w:footnotes {W}><w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote>'
        f'<w:footnote w:id="7"><w:p>{run("Без 5 старых.")}</w:p></w:footnote>'
        f'<w:footnote w:id="8"><w:p>{run("Никем не названа: 99.")}</w:p></w:footnote></w:footnotes>',
        '<w:r><w:footnoteReference w:id="7"/></w:r>',
    )
    assert [(text, place) for _, text, place in told(data, "a.docx")] == [
        ("Депо приняло 60 машин.", "абзац 1"),
        ("Без 5 старых.", "сноска 1"),
        ("Пресс-служба", "верхний колонтитул"),
        ("тел. 5-55", "нижний колонтитул"),
    ]


def with_part(data: bytes, kind: str, xml: str, reference: str) -> bytes:
    """A document with one part more, and what refers to it at the end of its first paragraph."""
    import io
    import zipfile

    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                content = content.replace(b"</w:p>", reference.encode() + b"</w:p>", 1)
            if name == "word/_rels/document.xml.rels":
                relation = f'<Relationship Id="rId99" Type="http://x/{kind}" Target="{kind}.xml"/></Relationships>'
                content = content.replace(b"</Relationships>", relation.encode())
            new.writestr(name, content)
        new.writestr(f"word/{kind}.xml", xml)
    return out.getvalue()


def test_what_stands_in_word_comments_is_not_read(told: Callable) -> None:
    made = docx.Document()
    paragraph = made.add_paragraph("Депо приняло 60 машин.")
    made.add_comment(paragraph.runs, text="А не 80 ли?", author="Р")
    assert [text for _, text, _ in told(saved(made), "a.docx")] == ["Депо приняло 60 машин."]
