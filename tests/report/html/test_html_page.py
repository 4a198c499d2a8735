"""The page for a browser, as text: every letter of the draft in it, its marks where they belong, nothing alive."""

from __future__ import annotations

import base64
import hashlib
import re
import unicodedata
from collections.abc import Callable
from html.parser import HTMLParser
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from factcheck.documents import read_text
from factcheck.model.finding import NOTES, DocumentFindings, Report
from factcheck.model.text import LANGS, Block, BlockKind, Document, Span
from factcheck.report import Options
from factcheck.report.html.draft import Draft
from factcheck.report.html.letters import letters
from factcheck.report.html.marks import Mark
from factcheck.report.html.notes import VERDICTS, tables

Page = Callable[..., str]


class Reader(HTMLParser):
    """Reads a page as a browser does: its tags with their attributes, the texts of its drafts and of their marks."""

    void = frozenset(("meta", "link", "br", "img", "input", "hr"))

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=False)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, str] = {}
        """What stands in each draft, by the key of its document."""
        self.marked: set[tuple[str, int, str]] = set()
        """For each place of each note: the note, where it begins in the draft, its words."""
        self.key = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        self.tags.append((tag, attributes))
        if tag not in self.void:
            self.open.append((tag, attributes))
        if attributes.get("class") == "document":
            self.key = attributes["id"] or ""

    def handle_endtag(self, tag: str) -> None:
        assert self.open
        assert self.open.pop()[0] == tag, f"</{tag}> closes another tag"

    def handle_data(self, data: str) -> None:
        if not any(a.get("class") == "draft" for _, a in self.open):
            return
        at = len(self.texts.setdefault(self.key, ""))
        self.texts[self.key] += data
        for _, attributes in self.open:
            for note in (attributes.get("data-notes") or "").split():
                # A mark's pieces follow one another; another mark of the same note stands elsewhere.
                begun = next((m for m in self.marked if m[0] == note and m[1] + len(m[2]) == at), (note, at, ""))
                self.marked.discard(begun)
                self.marked.add((note, begun[1], begun[2] + data))

    def handle_charref(self, name: str) -> None:
        self.handle_data(chr(int(name[1:], 16) if name[0] in "xX" else int(name)))

    def handle_entityref(self, name: str) -> None:
        self.handle_data({"lt": "<", "gt": ">", "amp": "&", "quot": '"'}[name])


def kept(text: str) -> str:
    """A text as a page can hold it."""
    return re.sub("[\x00\x80-\x9f\ud800-\udfff]", "\ufffd", text)


def read(html: str) -> Reader:
    """A page, or a part of one; a browser drops the line feed behind <pre>."""
    return Reader(html.replace("<pre>\n", "<pre>"))


def text_of(draft: str) -> str:
    """The text of a draft's HTML."""
    return read(f'<p class="document" id="d"><b class="draft">{draft}</b></p>').texts.get("d", "")


def marked(text: str, *spans: Span, blocks: tuple[Block, ...] = ()) -> str:
    """A text with marks that are named by letters, as HTML."""
    document = Document(path="", media_type="", text=text, blocks=blocks)
    opening, anchor = Markup("<mark {}>"), Markup("{}")
    marks = [Mark(span, opening.format(chr(97 + i)), anchor.format(chr(65 + i))) for i, span in enumerate(spans)]
    return str(Draft(document).html(marks))


# --- marks ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([(1, 3)], "0<mark a>12A</mark>345"),
        ([(0, 6)], "<mark a>012345A</mark>"),
        ([(0, 4), (1, 3)], "<mark a>0<mark b>12B</mark>3A</mark>45"),
        ([(0, 3), (0, 5)], "<mark b><mark a>012A</mark>34B</mark>5"),
        ([(0, 3), (1, 3)], "<mark a>0<mark b>12B</mark>A</mark>345"),
        ([(0, 3), (2, 5)], "<mark a>01<mark b>2</mark>A</mark><mark b>34B</mark>5"),
        ([(0, 3), (3, 5)], "<mark a>012A</mark><mark b>34B</mark>5"),
        ([(2, 2)], "01<mark a>A</mark>2345"),
        ([(6, 6)], "012345<mark a>A</mark>"),
    ],
)
def test_marks_nest_however_their_spans_lie(spans: list[tuple[int, int]], expected: str) -> None:
    shown = marked("012345", *(Span(*s) for s in spans))
    assert shown.replace("<pre>\n", "").replace("</pre>", "") == expected


def test_a_mark_across_blocks_is_in_pieces_and_its_anchor_stands_at_its_end() -> None:
    blocks = (Block(kind="paragraph", pieces=(Span(0, 2),)), Block(kind="paragraph", pieces=(Span(3, 5),)))
    assert marked("ab\ncd", Span(1, 4), blocks=blocks) == (
        '<p>a<mark a>b</mark></p><p><mark a><span class="gap">\n</span>cA</mark>d</p>'
    )


# --- the draft ------------------------------------------------------------------------------------


def test_blocks_are_shown_as_what_they_are(checked: Report, page_of: Page) -> None:
    tags = [tag for tag, _ in read(page_of(checked)).tags]
    shown = tags[tags.index("article") : tags.index("aside")]
    assert {"h3", "p", "ul", "table", "blockquote"} <= set(shown)
    assert [tags.count(t) for t in ("tr", "th", "td")] == [3, 2, 4]
    assert shown.count("li") == 3


def test_an_item_keeps_its_own_sign() -> None:
    shown = str(Draft(read_text("Список:\n\n1) раз\n2) два\n\n- три\n", "a.txt")).html([]))
    assert re.findall(r'class="sign">(.*?)<', shown) == ["1) ", "2) ", "- "]


def test_rows_with_and_without_a_header_are_two_tables() -> None:
    text = "| Цех | Мест |\n|---|---|\n| А | 1 |\n\n| Б | 2 |\n|---|---|\n| В | 3 |\n"
    shown = str(Draft(read_text(text, "a.md")).html([]))
    assert shown.count("<table>") == 2
    assert "<th>" not in str(Draft(read_text("А\t1\nБ\t2\n", "a.txt")).html([]))


def test_what_no_reader_sees_is_hidden_and_there() -> None:
    draft = Draft(read_text("Вложат **6,6** млн [тенге](https://example.org).\n", "a.md"))
    shown = re.sub(r'<span class="(source|gap)">.*?</span>', "", str(draft.html([])), flags=re.S)
    assert shown == "<p>Вложат 6,6 млн тенге.</p>"
    assert draft.has_markup
    assert draft.seen(Span(9, 18)) == "6,6 млн"
    assert not Draft(read_text("Вложат 6,6 млн.\n\n- раз\n- два\n", "a.txt")).has_markup


@pytest.mark.parametrize(
    ("text", "suffix"),
    [
        ("\n\nПервый\r\n\r\nвторой\r\n", ".txt"),
        (
            (
                "# Имя\n\nТекст **да** `код`\nи ещё\n\n```\nкод\n\nкод\n```\n\n- а\n  - б\n\n"
                "| а | б |\n|---|---|\n| 1 | |\n"
            ),
            ".md",
        ),
        ("<p>a</p>\n<script>1</script>\n\n* * *\n\n> цитата\n> дальше\n", ".md"),
        ("вице-\nпремьер\tсказал\n\n  1) раз\n  2) два\n", ".txt"),
        ("", ".txt"),
    ],
)
def test_every_character_of_a_draft_is_in_the_page_once_and_in_order(text: str, suffix: str) -> None:
    document = read_text(text, suffix=suffix)
    marks = [
        Mark(Span(i, min(i + 9, len(text))), Markup("<mark data-notes=''>"), Markup()) for i in range(0, len(text), 5)
    ]
    assert text_of(str(Draft(document).html(marks))) == text


@st.composite
def drafts(draw: st.DrawFn) -> tuple[Document, list[Span]]:
    """A text, blocks anywhere in it, and marks anywhere in it."""
    text = draw(st.text("аб<&\n\r -1.|", min_size=1, max_size=30))
    places = st.integers(0, len(text))
    spans = st.tuples(places, places).map(lambda ends: Span(*sorted(ends)))
    pieces = st.lists(spans.filter(lambda s: s.start < s.stop), min_size=1, max_size=3).map(apart)
    kinds = st.sampled_from(get_args(BlockKind))
    found = draw(st.lists(st.tuples(kinds, pieces), max_size=4))
    blocks = sorted((block(kind, pieces) for kind, pieces in found), key=lambda b: b.pieces[0].start)
    document = Document(path="", media_type="", text=text, blocks=tuple(blocks))
    return document, draw(st.lists(spans, max_size=5, unique=True))


def apart(spans: list[Span]) -> tuple[Span, ...]:
    """Those of the spans that do not touch one before."""
    kept: list[Span] = []
    for span in sorted(spans):
        if not kept or span.start >= kept[-1].stop:
            kept.append(span)
    return tuple(kept)


def block(kind: BlockKind, pieces: tuple[Span, ...]) -> Block:
    cells = tuple((piece,) for piece in pieces) if kind == "row" else ()
    return Block(kind=kind, pieces=pieces, cells=cells)


@given(drafts())
def test_whatever_the_blocks_and_marks_the_text_is_whole_and_each_mark_has_its_words(
    draft: tuple[Document, list[Span]],
) -> None:
    document, spans = draft
    opening = Markup('<mark data-notes="{}">')
    marks = [Mark(span, opening.format(i), Markup("<a data-end></a>")) for i, span in enumerate(spans)]
    page = read(f'<p class="document" id="d"><b class="draft">{Draft(document).html(marks)}</b></p>')
    assert page.texts["d"] == document.text
    assert not page.open
    assert [name for _, attributes in page.tags for name in attributes].count("data-end") == len(spans)
    shown = {(str(i), s.start, document.text[slice(*s)]) for i, s in enumerate(spans) if s.start < s.stop}
    assert page.marked == shown


def test_blocks_that_reach_into_one_another_lose_nothing() -> None:
    blocks = (
        Block(kind="paragraph", pieces=(Span(0, 3), Span(7, 9))),
        Block(kind="quote", pieces=(Span(4, 6),)),
        Block(kind="row", pieces=(Span(9, 10),), cells=((), (Span(9, 10),))),
    )
    text = "0123456789"
    shown = marked(text, Span(1, 10), blocks=blocks)
    assert text_of(re.sub(r"<mark a>|A?</mark>", "", shown)) == text


@pytest.mark.parametrize("character", ["\x1b", "\u202e", "\u2066", "\u2028", "\x7f"])
def test_a_character_that_steers_is_kept_and_named(character: str) -> None:
    assert '<span class="odd" data-name="' in letters(character)
    assert text_of(letters(f"а{character}б")) == f"а{character}б"


def test_what_a_page_cannot_hold_is_named_all_the_same() -> None:
    for character, name in (("\x00", "U+0000"), ("\x9b", "U+009B"), ("\udcff", "U+DCFF")):
        assert letters(character) == f'<span class="odd" data-name="{name}">&#xfffd;</span>'


# --- the page -------------------------------------------------------------------------------------


def test_every_finding_is_marked_on_its_own_words(
    checked: Report,
    hostile: Report,
    page_of: Page,
    expected_marks: Callable[[DocumentFindings], set[tuple[str, int, str]]],
) -> None:
    for report in (checked, hostile):
        reader = read(page_of(report))
        notes = [a for _, a in reader.tags if (a.get("class") or "").startswith("note ")]
        verdicts = {a["id"]: (a["class"] or "").split()[1] for a in notes}
        for key, findings in zip(reader.texts, report.documents, strict=True):
            assert reader.texts[key] == kept(findings.document.text)
            found = {(verdicts[note], *place) for note, *place in reader.marked if note.startswith(f"{key}-")}
            assert found == {(v, at, kept(words)) for v, at, words in expected_marks(findings)}


def test_the_draft_of_the_check_has_findings_of_several_verdicts(checked: Report) -> None:
    """What the other tests rest on."""
    document = checked.documents[0]
    verdicts = {m.verdict for c in document.claims for m in c.mentions} | {f.verdict for f in document.figures}
    assert verdicts >= {"contradicted", "confirmed", "unsupported"}
    assert [c.claim.id for c in document.claims if c.verdict == "missing"] == ["drivers"]


def test_nothing_of_a_report_becomes_markup(hostile: Report, checked: Report, page_of: Page) -> None:
    ours = {tag for tag, _ in read(page_of(checked)).tags}
    reader = read(page_of(hostile, Options(explain=True, verbosity=1)))
    assert {tag for tag, _ in reader.tags} <= ours | {"nav", "ol", "pre", "q"}
    assert [tag for tag, _ in reader.tags].count("script") == 1
    for _, attributes in reader.tags:
        assert not [
            name for name in attributes if name.startswith("on") or name in ("style", "src", "srcset", "action")
        ]
        assert (attributes.get("href") or "#").startswith("#")
    assert not reader.open


def test_nothing_of_a_report_steers_the_page(hostile: Report, page_of: Page) -> None:
    page = page_of(hostile, Options(explain=True, verbosity=1))
    assert not [c for c in page if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") and c != "\n"]
    assert not set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069") & set(page)


def test_every_id_is_one_elements_own_and_every_link_leads_somewhere(hostile: Report, page_of: Page) -> None:
    tags = read(page_of(hostile)).tags
    ids = [a["id"] for _, a in tags if "id" in a]
    assert len(ids) == len(set(ids))
    named = [a[name] for _, a in tags for name in ("aria-labelledby", "aria-describedby") if name in a]
    links = [(a["href"] or "").removeprefix("#") for _, a in tags if "href" in a]
    assert {*named, *links} <= set(ids)


def test_the_policy_lets_through_the_pages_own_style_and_script_alone(checked: Report, page_of: Page) -> None:
    page = page_of(checked)
    policy = re.search(r'Content-Security-Policy" content="(.*?)"', page)[1].replace("&#39;", "'")
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules["default-src"] == "'none'"
    for rule, tag in (("style-src", "style"), ("script-src", "script")):
        inside = re.search(rf"<{tag}>(.*?)</{tag}>", page, re.S)[1]
        assert rules[rule] == f"'sha256-{base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()}'"
    assert "unsafe" not in policy


def test_the_page_names_no_address(checked: Report, page_of: Page) -> None:
    page = page_of(checked)
    own = page[: page.index("<article")] + page[page.rindex("</aside>") :]
    assert "//" not in re.sub(r"^\s*//.*$", "", own, flags=re.M)
    assert "url(" not in own
    assert "@import" not in own


def test_the_same_report_gives_the_same_bytes(hostile: Report, page_of: Page) -> None:
    assert page_of(hostile) == page_of(hostile)
    page_of(hostile).encode()


def test_missing_facts_stand_above_the_text_required_ones_first(report: Report, page_of: Page) -> None:
    page = page_of(report)
    first = page[page.index('id="d1"') : page.index('id="d2"')]
    places = [first.index(words) for words in ("Деньги даёт государство.", "Министр посетил завод.", "<article")]
    assert places == sorted(places)
    assert "ЗИКСТО будет модернизирован" not in first


def test_the_page_speaks_the_language_of_its_drafts(report: Report, checked: Report, page_of: Page) -> None:
    page = page_of(report)
    assert '<html lang="en">' in page
    assert re.findall(r'class="document" id="d\d" lang="(..)"', page) == ["ru", "kk", "en"]
    assert '<html lang="ru">' in page_of(checked)
    assert '<p lang="ru">Завод построен в 1930 году.' in page


def test_a_note_gives_reason_difference_and_source(checked: Report, page_of: Page) -> None:
    page = page_of(checked)
    note = next(n for n in re.findall(r'<section class="note contradicted".*?</section>', page, re.S) if "buses" in n)
    for said in (
        "другое значение",
        "80 электробусов",
        "60 электробусов",
        "депо получит 60",
        "depot.yaml:8",
        "contradicted[value]",
    ):
        assert said in note


def test_quiet_leaves_out_what_other_formats_leave_out(checked: Report, page_of: Page) -> None:
    quiet = page_of(checked, Options(verbosity=-1))
    assert 'class="note contradicted"' in quiet
    assert "drivers" in quiet
    assert 'class="note confirmed"' not in quiet
    assert 'class="note unsupported"' not in quiet


def test_explain_says_what_tied_a_place_to_its_fact(checked: Report, page_of: Page) -> None:
    assert '<div class="why">' in page_of(checked, Options(explain=True))
    assert '<div class="why">' not in page_of(checked)


def test_a_clean_text_is_called_so(clean: Report, checked: Report, page_of: Page) -> None:
    assert "Nothing to mend." in page_of(clean)
    assert "Исправлять нечего." not in page_of(checked)


def test_every_language_has_every_word_of_the_page() -> None:
    assert len({tuple(tables(lang).PAGE) for lang in LANGS}) == 1
    assert {*VERDICTS, "missing", *NOTES} - set(tables("ru").PAGE) == {"no-figure"}
