"""One draft in every format: the same findings, each at the place where a person finds it."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from drafts_in_formats import FORMATS, as_docx, as_eml, as_html, as_pdf, table, text, title
from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck
from factcheck.documents import READERS, UnreadableError, discover, read_bytes
from factcheck.model.text import Document, Span
from factcheck.report.place import Places
from factcheck.segment import segment

ROOT = Path(__file__).parents[2]
CLAIMS = """\
version: 1
release: {title: Новое депо в Таразе, lang: ru, date: 2021-05-14}
entities:
  depot:
    kind: organization
    name: {ru: Таразское депо}
claims:
  - id: buses
    fact: Таразское депо приняло 60 электробусов.
    required: true
  - id: cost
    fact: Строительство депо обошлось в 4,2 млрд тенге.
  - id: opened
    fact: Таразское депо открыли в 2021 году.
    about: [depot]
"""
DRAFT = (
    title("Таразское депо приняло 80 электробусов"),
    text("Строительство депо обошлось в 4,2 млн тенге, рассказали в акимате. Площадь здания — 1 300 кв. м."),
    text("Таразское депо открыли в 2021 году. Здесь работают 45 человек, и они довольны."),
    table(("Цех", "Рабочих"), ("Мойка", "12"), ("Ремонт", "9")),
    text("Всего Таразское депо приняло 60 электробусов."),
)
FOUND = {
    ("buses", "value"): "80 электробусов",
    ("cost", "scale"): "4,2 млн тенге",
    ("opened", None): "2021 году",
    ("buses", None): "60 электробусов",
    "unsupported": ["1 300 кв. м", "45 человек", "12", "9"],
    "conflicts": ["headline"],
}
SURFACES = ["80 электробусов", "4,2 млн тенге", "1 300 кв. м", "2021 году", "45 человек", "12", "9", "60 электробусов"]
"""In the order of the text."""
CELLS = ["таблица 1, строка 2, столбец 2", "таблица 1, строка 3, столбец 2"]
BY_PARAGRAPH = ["абзац 1", "абзац 2", "абзац 2", "абзац 3", "абзац 3", *CELLS, "абзац 4"]
PLACES = {
    ".docx": BY_PARAGRAPH,
    ".odt": BY_PARAGRAPH,
    ".pdf": [f"стр. 1, строка {i}" for i in (1, 3, 4, 6, 7, 9, 10, 11)],
    ".rtf": BY_PARAGRAPH,
}


def places_in(suffix: str) -> list[str]:
    """Where a person finds the surfaces in a draft: in a text by looking for them line by line."""
    if suffix in PLACES:
        return PLACES[suffix]
    lines = FORMATS[suffix](DRAFT).decode().splitlines()
    places = []
    row = column = 0
    for surface in SURFACES:
        if suffix == ".eml" and not places:  # encoded there: it is shown decoded, on its own line
            row = next(i for i, line in enumerate(lines) if line.startswith("Subject:"))
            column = len("Subject: ") + DRAFT[0].text.index(surface)
        else:
            while surface not in lines[row][column:]:
                row, column = row + 1, 0
            column = lines[row].index(surface, column)
        places.append(f"{row + 1}:{column + 1}")
        column += len(surface)
    return places


@pytest.fixture
def claims(tmp_path: Path) -> factcheck.Claims:
    path = tmp_path / "claims" / "depot.yaml"
    path.parent.mkdir()
    path.write_text(CLAIMS, "utf-8")
    return factcheck.load_claims(path)


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_same_findings_in_every_format(suffix: str, claims: factcheck.Claims) -> None:
    document = read_bytes(FORMATS[suffix](DRAFT), f"draft{suffix}")
    [findings] = factcheck.check(document, claims).documents
    found: dict[object, object] = {(c.claim.id, m.reason): m.text for c in findings.claims for m in c.mentions}
    found["unsupported"] = [f.text for f in findings.figures if f.verdict == "unsupported"]
    found["conflicts"] = [c.rule for c in findings.conflicts]
    assert found == FOUND
    spans = [m.span for c in findings.claims for m in c.mentions] + [f.span for f in findings.figures]
    places = Places(document, "ru")
    assert [places.at(span.start) for span in sorted(spans)] == places_in(suffix)


def test_every_format_is_tried() -> None:
    assert {READERS[suffix] for suffix in FORMATS} == set(READERS.values())


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_format_is_told_by_the_bytes(suffix: str) -> None:
    """A lying or a missing suffix changes nothing, but that Markdown looks like plain text without its own."""
    data = FORMATS[suffix](DRAFT)
    told = [s.text for s in segment(read_bytes(data, f"draft{suffix}"))]
    if suffix != ".md":
        assert [s.text for s in segment(read_bytes(data, "<stdin>"))] == told
    if suffix not in (".md", ".eml"):
        assert [s.text for s in segment(read_bytes(data, "draft.txt"))] == told


def run(args: list[str], folder: Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "factcheck", *args]
    return subprocess.run(command, cwd=folder, input=stdin, capture_output=True, env=env, check=False)


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_draft_is_piped_in(suffix: str, claims: factcheck.Claims, tmp_path: Path) -> None:
    args = ["check", "--stdin-filename", f"draft{suffix}", "--format", "concise", "-"]
    done = run(args, tmp_path, FORMATS[suffix](DRAFT))
    assert (done.returncode, done.stderr) == (1, b"")
    gap = " " if suffix in PLACES else ""
    assert f"draft{suffix}:{gap}{places_in(suffix)[0]}: contradicted[value] buses: " in done.stdout.decode()


def test_reports_of_a_document_without_lines(claims: factcheck.Claims, tmp_path: Path) -> None:
    (tmp_path / "draft.docx").write_bytes(as_docx(DRAFT))
    full = run(["check", "draft.docx"], tmp_path).stdout.decode()
    assert "draft.docx: абзац 2: contradicted[scale] cost: " in full
    assert "     | Строительство депо обошлось в 4,2 млн тенге, рассказали" in full
    assert "верно здесь: draft.docx: абзац 4" in full
    assert "draft.docx: таблица 1, строка 2, столбец 2: unsupported 12" in full
    report = json.loads(run(["check", "draft.docx", "--format", "json"], tmp_path).stdout)
    [mention] = report["documents"][0]["claims"][1]["mentions"]
    assert mention["place"] == {"text": "абзац 2", "part": "body", "paragraph": 2}
    assert mention["paragraph"] == 2
    figures = run(["figures", "draft.docx"], tmp_path).stdout.decode()
    assert "draft.docx: абзац 3" in figures


def test_what_is_missing_has_no_line_in_a_document_without_lines(claims: factcheck.Claims, tmp_path: Path) -> None:
    (tmp_path / "draft.pdf").write_bytes(as_pdf([text("Площадь депо — 1 300 кв. м.")]))
    done = run(["check", "draft.pdf", "--format", "concise"], tmp_path)
    assert "\ndraft.pdf: missing[required] buses: " in "\n" + done.stdout.decode()


def test_the_report_of_documents_fits_its_schema(claims: factcheck.Claims) -> None:
    import io

    import jsonschema

    from factcheck.report import render

    schema = json.loads((ROOT / "tests/report/report.schema.json").read_text("utf-8"))
    for suffix, made in FORMATS.items():
        out = io.StringIO()
        render(factcheck.check(read_bytes(made(DRAFT), f"draft{suffix}"), claims), "json", out)
        jsonschema.validate(json.loads(out.getvalue()), schema)


def test_two_documents_are_compared(tmp_path: Path) -> None:
    (tmp_path / "release.pdf").write_bytes(as_pdf(DRAFT[1:]))
    (tmp_path / "draft.eml").write_bytes(as_eml(DRAFT[:2], "base64"))
    done = run(["compare", "release.pdf", "draft.eml", "--format", "concise"], tmp_path)
    assert done.returncode == 1
    assert "draft.eml: тема письма: contradicted[value]" in done.stdout.decode()


def test_a_folder_holds_every_format_and_locks_of_open_documents(claims: factcheck.Claims, tmp_path: Path) -> None:
    for suffix, made in FORMATS.items():
        (tmp_path / f"draft{suffix}").write_bytes(made(DRAFT))
    (tmp_path / "really.txt").write_bytes(as_docx(DRAFT))
    for lock in ("~$draft.docx", ".~lock.draft.odt#"):
        (tmp_path / lock).write_bytes(b"\x05press" + bytes(48))
    found, skipped = discover([str(tmp_path)])
    assert sorted(p.name for p in found) == sorted([*(f"draft{s}" for s in FORMATS), "really.txt"])
    assert [Path(s.path).name for s in skipped] == ["depot.yaml"]
    found, skipped = discover([str(tmp_path / "*.docx")])
    assert [p.name for p in found] == ["draft.docx"]
    assert "lock file" in skipped[0].why


def test_an_archive_holds_documents(claims: factcheck.Claims, tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.docx").write_bytes(as_docx(DRAFT))
    (tmp_path / "b.pdf").write_bytes(as_pdf(DRAFT))
    done = run(["archive", "texts", "b.pdf", "-o", "found.jsonl"], tmp_path)
    assert done.returncode == 0
    rows = [json.loads(line) for line in (tmp_path / "found.jsonl").read_text("utf-8").splitlines()]
    assert [row["place"] for row in rows] == ["абзац 1", "абзац 2", "стр. 1, строка 1", "стр. 1, строка 3"]


# --- properties -----------------------------------------------------------------------------------


def check_spans(document: Document) -> None:
    """Every piece of every block is a stretch of the text, in order; every segment leads back into it."""
    for block in document.blocks:
        at = 0
        for start, stop in block.pieces:
            assert at <= start <= stop <= len(document.text)
            at = stop
        assert block.pieces
    offsets = [offset for offset, _ in document.locations]
    assert offsets == sorted(offsets)
    for part in segment(document):
        assert len(part.offsets) == len(part.text) + 1
        assert list(part.offsets) == sorted(part.offsets)
        assert 0 <= part.offsets[0] <= part.offsets[-1] <= len(document.text)
        assert part.source(Span(0, len(part.text))).stop <= len(document.text)


def check_refusal(refused: UnreadableError, path: str) -> None:
    """It is one line that names the file."""
    assert "\n" not in str(refused)
    assert str(refused).startswith(f"{path}: ")


WORDS = st.text(alphabet="аб яЁқ6,0 .\n\t-—|&;<>#*[]()=\"'«»\xa0\xad\u200b%", max_size=60)
TAGS = """
<p> </p> <b> </b> <br> <table> <tr> <td> </td> </table> <ul> <li> </ul> <!-- --> </div> <pre> </pre> <sup> </sup>
<script> </script> </a> &nbsp; &#54; <h2> </h2> < <svg> <blockquote> <del> <code>""".split()
SIGNS = [
    "<td colspan=3>",
    "<th rowspan=2>",
    "<div hidden>",
    "<a href='#1'>",
    "```\n",
    "> ",
    "1. ",
    "- ",
    "---\n",
    "[^1]",
]
TABLE = ["| a | b |\n", "|---|---|\n", "\r\n", "\\"]
MARKUP = st.lists(st.one_of(WORDS, st.sampled_from([*TAGS, *SIGNS, *TABLE])), max_size=25).map("".join)


@settings(max_examples=200, deadline=None)
@given(MARKUP, st.sampled_from([".txt", ".md", ".html"]))
def test_texts_are_read_whatever_they_hold(source: str, suffix: str) -> None:
    try:
        document = read_bytes(source.encode(), f"a{suffix}")
    except UnreadableError:
        return
    assert document.text == source
    check_spans(document)


def mutilated(data: bytes, at: float, cut: int, put: bytes) -> bytes:
    """A file with some bytes taken out and others put in."""
    i = int(at * len(data))
    return data[:i] + put + data[i + cut :]


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(sorted(FORMATS)),
    st.floats(0, 1),
    st.integers(0, 2000),
    st.binary(max_size=20),
)
def test_damaged_files_are_read_or_refused(suffix: str, at: float, cut: int, put: bytes) -> None:
    try:
        document = read_bytes(mutilated(WHOLE[suffix], at, cut, put), f"a{suffix}")
    except UnreadableError as refused:
        check_refusal(refused, f"a{suffix}")
    else:
        check_spans(document)


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(st.binary(max_size=300), st.binary(max_size=60).map(base64.b64encode)), st.sampled_from(sorted(READERS))
)
def test_any_bytes_are_read_or_refused(data: bytes, suffix: str) -> None:
    heads = {".pdf": b"%PDF-1.7\n", ".rtf": b"{\\rtf1 ", ".docx": b"PK\x03\x04", ".eml": b"Subject: "}
    try:
        check_spans(read_bytes(heads.get(suffix, b"") + data, f"a{suffix}"))
    except UnreadableError as refused:
        check_refusal(refused, f"a{suffix}")


WHOLE = {suffix: made(DRAFT) for suffix, made in FORMATS.items()}


@given(st.lists(st.text(alphabet="абв 12,«»<&>", min_size=1, max_size=30), min_size=1, max_size=6))
@settings(max_examples=60, deadline=None)
def test_paragraphs_come_out_as_they_were_put_in(said: list[str]) -> None:
    draft = [text(f"я {s} ю.") for s in said]
    wanted = [" ".join(p.text.split()) for p in draft]
    for made, suffix in ((as_docx, ".docx"), (as_html, ".html")):
        assert [s.text for s in segment(read_bytes(made(draft), f"a{suffix}"))] == wanted
