"""RTF: paragraphs, tables and letters in whatever encoding; what is left out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CP1251 = "".join(f"\\'{b:02x}" for b in "Депо приняло ".encode("cp1251"))
CASES = {
    "letters in one byte": (CP1251 + r"60\par", ["Депо приняло 60"]),
    "letters by number": (r"\u1044?\u1077?\u1087?\u1086? 60\par", ["Депо 60"]),
    "letters of a font": (r"{\f1 " + CP1251 + r"}60\par", ["Депо приняло 60"]),
    "a figure split by words of control": (r"6,{\b 6}\~{\i mln}\par", ["6,6 mln"]),
    "signs": (r"moderni\-zation\tab 5\_6 \endash  \lquote a\rquote\par", ["modernization 5-6 – ‘a'"]),
    "what was deleted": (r"{200 }{\deleted 300 }{\revised 150 }{\deleted0 jobs}\par", ["200 150 jobs"]),
    "hidden words": (r"{\v 200 }150 {\v0 jobs}\par", ["150 jobs"]),
    "a link": (r'{\field{\*\fldinst{HYPERLINK "http://a.kz/77"}}{\fldrslt{here 5}}} jobs\par', ["here 5 jobs"]),
    "headers, notes, properties": (
        r"{\info{\title 88}}{\header\pard 77\par}{\*\generator Word 16}Jobs{\footnote 99} 5\par",
        ["Jobs 5"],
    ),
    "two halves of one letter": (r"5 \u-10179?\u-8509? jobs\par", ["5 \U0001f6c3 jobs"]),
}


def rtf(body: str) -> bytes:
    fonts = r"{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial Cyr;}}"
    return (r"{\rtf1\ansi\ansicpg1251\deff0" + fonts + "\n" + body + "}").encode("ascii")


@pytest.mark.parametrize("case", CASES)
def test_a_paragraph(case: str, told: Callable) -> None:
    body, wanted = CASES[case]
    body = body if "f1" in body else body.replace(CP1251, r"{\f1 " + CP1251 + "}")
    assert [text for _, text, _ in told(rtf(body), "a.rtf")] == wanted


def test_paragraphs_and_tables(told: Callable) -> None:
    table = r"\trowd\intbl Shop\cell Jobs\cell\row\trowd\intbl Wash\cell 5\cell\row\pard "
    assert told(rtf(r"The depot has jobs.\par\par " + table + r"That is all.\par"), "a.rtf") == [
        ("paragraph", "The depot has jobs.", "абзац 1"),
        ("row", "Shop | Jobs", "таблица 1, строка 1, столбец 1"),
        ("row", "Wash | 5", "таблица 1, строка 2, столбец 1"),
        ("paragraph", "That is all.", "абзац 2"),
    ]
