"""Comments on Word drafts: on the very words, and nothing of the draft changed."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.annotate import AnnotationError, annotate
from factcheck.documents import read_bytes
from factcheck.model.note import Note
from factcheck.model.text import Document, Span

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

BODY = """\
<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Новости завода</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">Создадут </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>2</w:t></w:r>
  <w:r><w:t xml:space="preserve">00 мест, вложат </w:t><w:tab/>
    <w:t>6,6</w:t><w:noBreakHyphen/><w:t>млн тенге.</w:t></w:r>
</w:p>
<w:p><w:r><w:t>Создадут 200 мест.</w:t></w:r></w:p>
<w:p><w:r><w:t>Создадут 200 мест.</w:t></w:r></w:p>
<w:p><w:ins w:id="7" w:author="A"><w:r><w:t>Вставили 300 мест</w:t></w:r></w:ins>
  <w:del w:id="8" w:author="A"><w:r><w:delText>400 мест</w:delText></w:r></w:del>
  <w:r><w:t xml:space="preserve"> и </w:t></w:r><w:hyperlink r:id="rId99"><w:r><w:t>500 мест</w:t></w:r></w:hyperlink>
  <w:r><w:footnoteReference w:id="2"/></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Показатель</w:t></w:r></w:p></w:tc>
    <w:tc><w:p><w:r><w:t>Число</w:t></w:r></w:p></w:tc></w:tr>
  <w:tr><w:tc><w:p><w:r><w:t>Места</w:t></w:r></w:p></w:tc>
    <w:tc><w:p><w:r><w:t>Было 100,</w:t></w:r></w:p>
      <w:p><w:r><w:t>стало 600 мест</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:p><w:r><w:t>Рамка</w:t></w:r><w:r><mc:AlternateContent>
  <mc:Choice Requires="wps"><w:drawing><w:txbxContent>
    <w:p><w:r><w:t>В рамке 700 мест</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice>
  <mc:Fallback><w:pict><w:txbxContent>
    <w:p><w:r><w:t>В рамке 700 мест</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback>
</mc:AlternateContent></w:r></w:p>
"""
FOOTNOTES = f"""\
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:footnotes xmlns:w="{W}">
  <w:footnote w:id="2"><w:p><w:r><w:t>В сноске 800 мест.</w:t></w:r></w:p></w:footnote></w:footnotes>
"""


def made(body: str = BODY) -> bytes:
    """A Word document with this body, an older comment, a header and a footnote."""
    base = docx.Document()
    base.add_comment(base.add_paragraph("x").runs, text="прежний", author="Редактор", initials="Р")
    base.sections[0].header.paragraphs[0].text = "В колонтитуле 900 мест"
    buffer = io.BytesIO()
    base.save(buffer)
    out = io.BytesIO()
    with zipfile.ZipFile(buffer) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            if name == "word/document.xml":
                at = text.index(b"<w:body>") + len(b"<w:body>")
                text = text[:at] + body.encode() + text[text.index(b"<w:sectPr") :]
                if b"xmlns:mc=" not in text:
                    text = text.replace(b"<w:document ", f'<w:document xmlns:mc="{MC}" '.encode(), 1)
            elif name == "[Content_Types].xml":
                kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
                text = text.replace(
                    b"</Types>", f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>'.encode()
                )
            elif name == "word/_rels/document.xml.rels":
                links = (
                    f'<Relationship Id="rId98" Type="{R}/footnotes" Target="footnotes.xml"/>'
                    f'<Relationship Id="rId99" Type="{R}/hyperlink" Target="https://a.kz" TargetMode="External"/>'
                )
                text = text.replace(b"</Relationships>", f"{links}</Relationships>".encode())
            new.writestr(name, text)
        new.writestr("word/footnotes.xml", FOOTNOTES)
    return out.getvalue()


def part(data: bytes, name: str) -> ElementTree.Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return ElementTree.fromstring(archive.read(name))  # noqa: S314 - made above


Letter = tuple[str, str, tuple[str, ...]]


def letters(data: bytes, name: str = "word/document.xml") -> list[list[Letter]]:
    """For each paragraph its letters, deleted ones too, each with its run's look and what wraps it."""

    def walk(
        element: ElementTree.Element, look: str, around: tuple[str, ...]
    ) -> Iterator[tuple[str, str, tuple[str, ...]]]:
        for child in element:
            tag = child.tag.rpartition("}")[2]
            if tag == "r":
                properties = child.find(f"{{{W}}}rPr")
                yield from walk(child, "" if properties is None else ElementTree.tostring(properties).decode(), around)
            elif tag in ("t", "delText"):
                yield from ((c, look, around) for c in child.text or "")
            elif tag in ("tab", "noBreakHyphen", "footnoteReference"):
                yield (tag, look, around)
            elif tag not in ("p", "commentReference"):
                yield from walk(child, look, (*around, tag) if tag in ("ins", "del", "hyperlink") else around)

    return [list(walk(p, "", ())) for p in part(data, name).iter(f"{{{W}}}p")]


def marked(data: bytes) -> dict[str, tuple[str, str]]:
    """By the text of a comment, the words that it stands on, and its author."""
    said: dict[str, str] = {}
    open_now: set[str] = set()
    for element in part(data, "word/document.xml").iter():
        tag, ident = element.tag.rpartition("}")[2], element.get(f"{{{W}}}id", "")
        if tag == "commentRangeStart":
            open_now.add(ident)
            said[ident] = ""
        elif tag == "commentRangeEnd":
            open_now.discard(ident)
        elif tag in ("t", "noBreakHyphen", "tab"):
            for one in open_now:
                said[one] += element.text or {"noBreakHyphen": "\u2011", "tab": "\t"}[tag]
    out = {}
    for comment in part(data, "word/comments.xml"):
        text = "\n".join("".join(t.text or "" for t in p.iter(f"{{{W}}}t")) for p in comment.iter(f"{{{W}}}p"))
        out[text] = (said.get(comment.get(f"{{{W}}}id", ""), ""), comment.get(f"{{{W}}}author", ""))
    return out


def place(document: Document, words: str, nth: int = 0) -> Span:
    at = -1
    for _ in range(nth + 1):
        at = document.text.index(words, at + 1)
    return Span(at, at + len(words))


@pytest.mark.parametrize(
    ("words", "nth"),
    [
        ("Новости завода", 0),
        ("200 мест", 0),  # bold and plain
        ("00", 0),
        ("6,6\u2011млн тенге", 0),
        ("вложат \t6", 0),
        ("200 мест", 1),  # the same paragraph twice
        ("200 мест", 2),
        ("300 мест", 0),  # inserted
        ("500 мест", 0),  # a link
        ("300 мест и 500", 0),
        ("Было 100", 0),
        ("стало 600 мест", 0),
        ("Места", 0),
    ],
)
def test_a_comment_stands_on_the_very_words(words: str, nth: int) -> None:
    data = made()
    document = read_bytes(data, "draft.docx")
    out = annotate(data, document, [Note(place(document, words, nth), "замечание", "место")])
    assert marked(out)["замечание"] == (words, "factcheck")
    assert letters(out) == letters(data)
    before = ElementTree.tostring(part(out, "word/document.xml"), encoding="unicode").split("commentRangeStart")[0]
    if words == "200 мест":
        assert before.count("Создадут ") == nth + 1


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ("800 мест", ""),  # on the mark of the footnote
        ("900 мест", "Новости завода"),
        ("700 мест", "Рамка"),
    ],
)
def test_where_word_has_no_comments_the_nearest_paragraph_has_it(words: str, there: str) -> None:
    data = made()
    document = read_bytes(data, "draft.docx")
    out = annotate(data, document, [Note(place(document, words), "замечание", f"сноска: «{words}»")])
    assert marked(out)[f"сноска: «{words}»\nзамечание"][0].startswith(there)
    assert letters(out) == letters(data)
    if words == "800 мест":
        xml = ElementTree.tostring(part(out, "word/document.xml")).decode()
        assert xml.index("commentRangeStart") < xml.index("footnoteReference") < xml.index("commentRangeEnd")


def test_a_note_on_the_whole_stands_on_the_first_paragraph() -> None:
    data = made()
    out = annotate(data, read_bytes(data, "draft.docx"), [Note(Span(0, 0), "не упомянуто")])
    assert marked(out)["не упомянуто"][0] == "Новости завода"


def test_many_notes_also_on_the_same_words() -> None:
    data = made()
    document = read_bytes(data, "draft.docx")
    spans = [place(document, "200 мест"), place(document, "00 мест, вложат"), place(document, "200 мест"), Span(0, 0)]
    notes = [Note(span, f"замечание {i}") for i, span in enumerate(spans)]
    out = annotate(data, document, notes)
    found = marked(out)
    assert [found[n.text][0] for n in notes] == ["200 мест", "00 мест, вложат", "200 мест", "Новости завода"]
    assert letters(out) == letters(data)


def test_all_else_stays() -> None:
    data = made()
    document = read_bytes(data, "draft.docx")
    notes = [Note(place(document, words), words, "место") for words in ("300 мест", "стало 600 мест")]
    out = annotate(data, document, notes)
    assert marked(out)["прежний"][1] == "Редактор"
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(io.BytesIO(out)) as new:
        assert set(new.namelist()) == set(old.namelist())
        touched = {"word/document.xml", "word/comments.xml"}
        for name in set(old.namelist()) - touched:
            if name.endswith((".xml", ".rels")):
                assert canonical(new.read(name)) == canonical(old.read(name)), name
            else:
                assert new.read(name) == old.read(name), name
    changes = [e for e in part(out, "word/document.xml").iter() if e.tag in (f"{{{W}}}ins", f"{{{W}}}del")]
    assert [e.get(f"{{{W}}}id") for e in changes] == ["7", "8"]


def canonical(data: bytes) -> list[tuple[str, tuple[tuple[str, str], ...], str]]:
    """What a part says, its elements in any order: relations and content types have none."""
    root = ElementTree.fromstring(data)  # noqa: S314
    return sorted((e.tag, tuple(sorted(e.attrib.items())), (e.text or "").strip()) for e in root.iter())


def test_the_same_draft_gives_the_same_bytes() -> None:
    data = made()
    document = read_bytes(data, "draft.docx")
    notes = [Note(place(document, "200 мест"), "замечание", "место")]
    assert annotate(data, document, notes) == annotate(data, document, notes)


def test_what_is_no_word_document_is_refused() -> None:
    data = made()
    document = read_bytes(data, "draft.docx")
    with pytest.raises(AnnotationError, match="cannot be opened for writing"):
        annotate(b"PK\x03\x04", document, [])


RUNS = st.lists(st.text("аб 1,\u00a0", min_size=1, max_size=5), min_size=1, max_size=6)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(paragraphs=st.lists(RUNS, min_size=1, max_size=4), data=st.data())
def test_any_stretch_of_any_paragraph(paragraphs: list[list[str]], data: st.DataObject) -> None:
    body = "".join(
        "<w:p>" + "".join(f'<w:r><w:t xml:space="preserve">{run}</w:t></w:r>' for run in runs) + "</w:p>"
        for runs in paragraphs
    )
    made_of = made(body + "<w:p><w:r><w:t>Конец.</w:t></w:r></w:p>")
    document = read_bytes(made_of, "draft.docx")
    pieces = [b for b in document.blocks if b.pieces and _in_body(document, b.pieces[0].start)]
    block = data.draw(st.sampled_from(pieces))
    span = block.pieces[0]
    start = data.draw(st.integers(span.start, span.stop - 1))
    stop = data.draw(st.integers(start + 1, span.stop))
    words = document.text[start:stop]
    out = annotate(made_of, document, [Note(Span(start, stop), "замечание", "место")])
    assert letters(out) == letters(made_of)
    if words.strip():
        assert "".join(marked(out)["замечание"][0].split()) == "".join(words.split())


def _in_body(document: Document, offset: int) -> bool:
    location = document.location(offset)
    return location is not None and location.part == "body"
