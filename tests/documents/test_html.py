"""Web pages: what a reader sees of them, as what, and where in the source."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.documents import read_bytes, read_text
from factcheck.segment import segment

CASES = {
    "a figure split by tags": ("<p>Вложат 6,<b>6</b><i> млрд</i></p>", [("paragraph", "Вложат 6,6 млрд")]),
    "references": (
        "<p>&laquo;6&nbsp;&#54;00&raquo; &lt;b&gt; модерни&shy;зация &amp;nbsp;</p>",
        [("paragraph", "«6 600» <b> модернизация &nbsp;")],
    ),
    "head, script, style": (
        "<html><head><title>5</title><style>p{margin:6px}</style></head><body><script>x='<p>7</p>'</script><p>8</p>",
        [("paragraph", "8")],
    ),
    "a comment": ("<p>5 <!-- 6 > <p>7</p> -->мест</p><!-->9", [("paragraph", "5 мест"), ("paragraph", "9")]),
    "headings": ("<h1>А</h1><h3>Б <em>в</em></h3>", [("heading", "А"), ("heading", "Б в")]),
    "paragraphs that nothing closes": ("<p>А<p>Б<div>В</div>Г", [("paragraph", t) for t in "АБВГ"]),
    "hidden paragraphs that nothing closes": (
        "<p hidden>5<p>6<ul><li hidden>7<li>8</ul>",
        [("paragraph", "6"), ("item", "8")],
    ),
    "what is hidden by its style": (
        (
            '<div style="color:red; DISPLAY : none"><p>5</p></div><p style="visibility:hidden">6</p>'
            '<p style="--display:none1">7</p>'
        ),
        [("paragraph", "7")],
    ),
    "what is not shown": (
        (
            "<template>1</template><noscript>2</noscript><select><option>3</select><svg><text>4</text></svg>"
            "<dialog>5</dialog><iframe>6</iframe><video>7</video><textarea>8</textarea><dialog open>9</dialog>"
        ),
        [("paragraph", "8"), ("paragraph", "9")],
    ),
    "what is shown": (
        '<nav>1</nav><aside aria-hidden="true">2</aside><details><summary>3</summary>4</details><button>5</button>',
        [("paragraph", t) for t in "12345"],
    ),
    "struck words": ("<p>Будет <del>200</del> <s>80</s> <ins>150</ins> мест</p>", [("paragraph", "Будет 150 мест")]),
    "lists": ("<ul><li>раз<ol><li>два</ol><li><p>три</p></ul>", [("item", "раз"), ("item", "два"), ("item", "три")]),
    "quotations": ("<blockquote><p>слова</blockquote>", [("quote", "слова")]),
    "line breaks": (
        "<p>Депо приняло<br>шестьдесят<br/> машин.<br>Потом 5.<br><br>ещё</p>",
        [("paragraph", "Депо приняло шестьдесят машин."), ("paragraph", "Потом 5."), ("paragraph", "еще")],
    ),
    "text as it is typed": ("<pre>Раз.\n\nДва\nтри.</pre>", [("paragraph", "Раз."), ("paragraph", "Два три.")]),
    "code": ("<pre><code>x = 5</code></pre><p><code>6</code> мест</p>", [("paragraph", "6 мест")]),
    "a note's mark": (
        '<p>80 мест<sup><a href="#n1">1</a></sup>, 150<sup>2</sup>, 5 м<sup>2</sup></p>',
        [("paragraph", "80 мест, 150 2, 5 м2")],
    ),
    "a picture between words": ("<p>80<img alt='90'>мест", [("paragraph", "80 мест")]),
    "a break opportunity": ("<p>модерни<wbr>зация", [("paragraph", "модернизация")]),
    "angles that are no tags": ("<p>5 < 6 и 7 > 4 <3", [("paragraph", "5 < 6 и 7 > 4 <3")]),
    "attributes": ("<p title='80 > 70' data-x=\"<p>9\">5</p>", [("paragraph", "5")]),
    "a tag that is broken off": ("<p>5</p><a href='6", [("paragraph", "5")]),
    "ends of nothing": ("</div></td>5</b></table>", [("paragraph", "5")]),
    "upper case": ("<P>5<BR>6<SCRIPT>7</SCRIPT></P>", [("paragraph", "5"), ("paragraph", "6")]),
    "ruby": ("<ruby>漢<rt>5</rt></ruby>", [("paragraph", "漢")]),
    "a definition list": ("<dl><dt>Мойка<dd>5 мест</dl>", [("paragraph", "Мойка"), ("paragraph", "5 мест")]),
}


@pytest.mark.parametrize("case", CASES)
def test_visible(case: str) -> None:
    source, wanted = CASES[case]
    assert [(s.kind, s.text) for s in segment(read_text(source, suffix=".html"))] == wanted


def test_places_are_those_of_the_source(told: Callable) -> None:
    source = "<!DOCTYPE html>\r\n<p>Депо приняло\r\n  6<b>0</b> машин &mdash;\r\n<em>и 5 автобусов.</em></p>\r\n<td>9"
    [paragraph, cell] = segment(read_text(source, suffix=".html"))
    assert paragraph.text == "Депо приняло 60 машин — и 5 автобусов."
    for word in ("6", "0", "машин", "5 автобусов", "и 5"):
        assert paragraph.offsets[paragraph.text.index(word)] == source.index(word)
    assert cell.offsets[0] == source.index("9")
    assert told(source.encode(), "a.html")[1][2] == "5:5"


def rows(source: str) -> list[tuple[str, list[str]]]:
    return [
        (s.text, [c.header for c in s.cells]) for s in segment(read_text(source, suffix=".html")) if s.kind == "row"
    ]


def test_a_table_with_cells_over_several_columns_and_rows() -> None:
    source = (
        "<table><caption>Цеха 2020</caption><thead><tr><th>Цех<th colspan=2>Рабочих</thead>"
        "<tr><td rowspan=2>Мойка<td>12<td><p>3</p><p>4</p><tr><td>5<td>6</table>"
    )
    assert rows(source) == [
        ("Цех | Рабочих | ", ["", "", ""]),
        ("Мойка | 12 | 3 4", ["Цех", "Рабочих", "Рабочих"]),
        (" | 5 | 6", ["Цех", "Рабочих", "Рабочих"]),
    ]


def test_a_table_within_a_table() -> None:
    inner = "<table><tr><td>Внутри<td>7</table>"
    assert rows(f"<table><tr><td>Мойка<td>5{inner}<tr><td>Склад<td>6</table>") == [
        ("Мойка | 5", ["", ""]),
        ("Внутри | 7", ["", ""]),
        ("Склад | 6", ["", ""]),
    ]
    layout = f"<table><tr><td><h1>Депо</h1><p>Открыто.</p>{inner}</table>"
    assert [(s.kind, s.text) for s in segment(read_text(layout, suffix=".html"))] == [
        ("heading", "Депо"),
        ("paragraph", "Открыто."),
        ("row", "Внутри | 7"),
    ]


def test_a_table_that_lays_out_a_page() -> None:
    source = "<table><tr><td><nav>Меню</nav><td><p>" + "Депо приняло машины. " * 20 + "<p>Конец.</table>"
    assert [s.kind for s in segment(read_text(source, suffix=".html"))] == ["paragraph"] * 3


RU = "Комбинат вложит 7,2 млрд тенге, и откроет 80 рабочих мест."


@pytest.mark.parametrize(
    ("encoding", "head"),
    [
        ("cp1251", '<meta charset="windows-1251">'),
        ("koi8-r", "<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>"),
        ("cp866", "<META CHARSET=cp866>"),
        ("koi8-r", '<?xml version="1.0" encoding="koi8-r"?>'),
        ("cp1251", ""),
        ("koi8-r", ""),
        ("utf-16", ""),
        ("utf-8-sig", ""),
        ("utf-8", "<meta charset=windows-1251>"),
        ("cp1251", "<meta charset=utf-8>"),
        ("cp1251", "<meta charset=klingon>"),
        ("cp1251", "<meta charset=base64>"),
    ],
)
def test_encodings(encoding: str, head: str) -> None:
    source = f"{head}<p>{RU}</p>"
    document = read_bytes(source.encode(encoding), "a.html")
    assert document.text == source
    assert segment(document)[-1].text == RU


def test_a_page_made_to_trouble_its_reader_takes_as_many_steps_as_it_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each token is cut once and looked at once: twice the page, twice the steps."""
    from factcheck.documents import html_tree

    steps = []
    pop = html_tree.Tree._pop
    monkeypatch.setattr(html_tree.Tree, "_pop", lambda *args: steps.append(1) or pop(*args))
    for source in ("<a ", "<!--", "<p>", "<td>", "<li>", "</p>", "<b><div>", "<sup>1", "<a b='"):
        counts = []
        for times in (500, 1000):
            steps.clear()
            segment(read_text("x " + source * times, suffix=".html"))
            counts.append(len(steps))
        assert counts[1] <= 2 * counts[0] + 10
