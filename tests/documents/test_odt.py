"""OpenDocument texts: what is read, as what, and where; what is left out."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest
from drafts_in_formats import saved
from odf.opendocument import OpenDocumentText

HEAD = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/">'
)
HIDDEN = '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'


def document(body: str, edges: str = "") -> bytes:
    """A document with this body, and these headers and footers."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved(OpenDocumentText()))) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "content.xml":
                content = (
                    f"{HEAD}<office:automatic-styles>{HIDDEN}</office:automatic-styles>"
                    f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
                ).encode()
            if name == "styles.xml":
                masters = f'<style:master-page style:name="S">{edges}</style:master-page>' * 2
                content = (
                    HEAD.replace("content", "styles", 1).replace("document-content", "document-styles")
                    + f"<office:master-styles>{masters}</office:master-styles></office:document-styles>"
                ).encode()
            new.writestr(name, content)
    return out.getvalue()


CASES = {
    "a figure in pieces": (
        '<text:p>Вложат 6,<text:span text:style-name="T1">6</text:span>\n  млрд.</text:p>',
        ["Вложат 6,6 млрд."],
    ),
    "spaces, tabs, breaks": (
        '<text:p>1<text:s text:c="3"/>200<text:tab/>мест<text:line-break/>и ещё</text:p>',
        ["1 200 мест и еще"],
    ),
    "a change": (
        (
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>200</text:p></text:deletion>"
            "</text:changed-region></text:tracked-changes>"
            '<text:p>Будет <text:change text:change-id="c"/><text:change-start text:change-id="d"/>150'
            '<text:change-end text:change-id="d"/> мест.</text:p>'
        ),
        ["Будет 150 мест."],
    ),
    "a remark": (
        (
            "<text:p>Будет <office:annotation><dc:creator>Р</dc:creator><text:p>200?</text:p></office:annotation>"
            "150.</text:p>"
        ),
        ["Будет 150."],
    ),
    "hidden words": ('<text:p>Будет <text:span text:style-name="H">200 </text:span>150.</text:p>', ["Будет 150."]),
    "a page number": ("<text:p>стр. <text:page-number>7</text:page-number></text:p>", ["стр."]),
    "a contents table": (
        (
            "<text:table-of-content><text:index-body><text:p>Итоги 5</text:p></text:index-body></text:table-of-content>"
            "<text:p>Да.</text:p>"
        ),
        ["Да."],
    ),
    "a section": ("<text:section><text:p>80 мест</text:p></text:section>", ["80 мест"]),
    "a hidden section": (
        '<text:section text:display="none"><text:p>80 мест</text:p></text:section><text:p>Да.</text:p>',
        ["Да."],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_paragraph(case: str, told: Callable) -> None:
    body, wanted = CASES[case]
    assert [text for _, text, _ in told(document(body), "a.odt")] == wanted


def test_headings_lists_tables_boxes_notes_and_edges(told: Callable) -> None:
    row = "<table:table-row>{}</table:table-row>"
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    body = (
        '<text:h text:outline-level="2">Итоги</text:h>'
        "<text:list><text:list-item><text:p>раз</text:p><text:list><text:list-item><text:p>два</text:p>"
        "</text:list-item></text:list></text:list-item></text:list>"
        "<table:table><table:table-header-rows>"
        + row.format(cell.format("Цех") + cell.format("2020"))
        + "</table:table-header-rows>"
        + row.format(
            cell.format("Мойка")
            + "<table:table-cell><text:p>5</text:p><table:table><table:table-row>"
            + cell.format("Внутри")
            + cell.format("7")
            + "</table:table-row></table:table></table:table-cell>"
        )
        + row.format('<table:table-cell table:number-columns-repeated="2"/><table:covered-table-cell/>')
        + "</table:table>"
        "<text:p>Депо<text:note text:note-class='footnote'><text:note-citation>1</text:note-citation><text:note-body>"
        "<text:p>Бывшее.</text:p></text:note-body></text:note> открыто.<draw:frame><draw:text-box><text:p>Врезка."
        "</text:p></draw:text-box></draw:frame></text:p>"
    )
    edges = "<style:header><text:p>Сверху</text:p></style:header><style:footer><text:p>Снизу</text:p></style:footer>"
    assert told(document(body, edges), "a.odt") == [
        ("heading", "Итоги", "абзац 1"),
        ("item", "раз", "абзац 2"),
        ("item", "два", "абзац 3"),
        ("row", "Цех | 2020", "таблица 1, строка 1, столбец 1"),
        ("row", "Мойка | 5", "таблица 1, строка 2, столбец 1"),
        ("row", "Внутри | 7", "таблица 2, строка 1, столбец 1"),
        ("paragraph", "Депо открыто.", "абзац 4"),
        ("paragraph", "Врезка.", "надпись 1"),
        ("paragraph", "Бывшее.", "сноска 1"),
        ("paragraph", "Сверху", "верхний колонтитул"),
        ("paragraph", "Снизу", "нижний колонтитул"),
    ]
