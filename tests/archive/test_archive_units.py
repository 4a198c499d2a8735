"""How an archive is cut: every line once, whatever the size of the pieces."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.archive.formats import read
from factcheck.archive.inputs import gather
from factcheck.archive.records import Columns, Raw, Trouble, record
from factcheck.archive.units import RecordsUnit, units_of_records, units_of_texts
from factcheck.documents import UnreadableError, read_document
from factcheck.segment import normalise, segment

LINES = [f'{{"id": {n}, "text": "{"Абай " * n}"}}' for n in range(1, 30)]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("piece", [1, 7, 100, 1000, 1 << 20])
def test_every_record_is_in_one_unit(tmp_path: Path, piece: int, end: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(end.join(LINES).encode())  # the last line has no end
    units = list(units_of_records(str(path), piece))
    assert units[0].start == 0
    assert units[-1].stop == path.stat().st_size
    assert all(a.stop == b.start for a, b in pairwise(units))
    found = [r for u in units for r in read(u, Columns())]
    assert [(r.id, r.line) for r in found if isinstance(r, Raw)] == [(str(n), n) for n in range(1, 30)]


@given(
    st.lists(st.tuples(st.integers(0, 40), st.sampled_from(["\n", "\r\n", "\n\n", "\n \n"])), min_size=1, max_size=30),
    st.integers(1, 300),
)
def test_the_cut_loses_no_record_and_makes_none(records: list[tuple[int, str]], piece: int) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "a.jsonl")
        path.write_text("".join(f'{{"text": "{"ң" * size}."}}{end}' for size, end in records), "utf-8", newline="")
        (whole,) = units_of_records(str(path))
        cut = [r for u in units_of_records(str(path), piece) for r in read(u, Columns())]
        assert cut == list(read(whole, Columns()))
        assert [len(r.text) - 1 for r in cut if isinstance(r, Raw)] == [size for size, _ in records]


def test_blank_lines_are_counted_and_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('\n{"text": "Абай"}\n\n\n{"text": "Астана"}\n', "utf-8")
    found = [r for u in units_of_records(str(path), 1) for r in read(u, Columns())]
    assert [r.id for r in found if isinstance(r, Raw)] == [f"{path}:2", f"{path}:5"]


def test_an_empty_file_has_no_unit(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").touch()
    assert list(units_of_records(str(tmp_path / "a.jsonl"))) == []


def test_a_compressed_file_is_one_unit() -> None:
    assert list(units_of_records("a.jsonl.gz")) == [RecordsUnit(path="a.jsonl.gz")]


def test_texts_are_grouped() -> None:
    assert [u.paths for u in units_of_texts(["a", "b", "c"], 2)] == [("a", "b"), ("c",)]


def test_the_order_is_the_one_named(tmp_path: Path) -> None:
    for name in ("b.txt", "a.jsonl", "c.txt"):
        (tmp_path / name).write_text('{"text": "Абай"}\n', "utf-8")
    names = [str(tmp_path / n) for n in ("c.txt", "a.jsonl", "b.txt", "a.jsonl")]
    archive = gather(names, Columns(), tmp_path / "out.jsonl")
    assert archive.files == tuple(names[:3])
    assert [str(u) for u in archive.units()] == [names[0], names[1] + ":1", names[2]]


def test_a_folder_holds_texts_and_records_and_not_the_output(tmp_path: Path) -> None:
    for name in ("b.md", "a.txt", "in.jsonl", "out.jsonl", "x.png", ".hidden.txt"):
        (tmp_path / name).write_text('{"text": "Абай"}\n', "utf-8")
    archive = gather([str(tmp_path)], Columns(), tmp_path / "out.jsonl")
    assert [Path(f).name for f in archive.files] == ["a.txt", "b.md", "in.jsonl"]
    assert {Path(s.path).name: s.why for s in archive.skipped} == {
        "out.jsonl": "it is the output",
        "x.png": "no format that is read from a folder (.png)",
    }


def test_a_column_may_begin_late(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": 1}\nnot JSON\n{"text": "Абай"}\n', "utf-8")
    assert gather([str(path)], Columns(id="id"), tmp_path / "out").files == (str(path),)
    with pytest.raises(UnreadableError, match=r"its records have no 'lang'; --lang is one of: id, text"):
        gather([str(path)], Columns(lang="lang"), tmp_path / "out")


def test_a_file_that_is_gone_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    there = tmp_path / "a.txt"
    there.write_text("Абай", "utf-8")
    (unit,) = units_of_texts([str(tmp_path / "gone.txt"), str(there)])
    lost, found = read(unit, Columns())
    assert isinstance(lost, Trouble)
    assert str(lost) == f"{tmp_path / 'gone.txt'}: no such file"
    assert isinstance(found, Raw)
    assert found.id == str(there)


def test_plain_text_is_a_document_when_one_is_asked_for(tmp_path: Path) -> None:
    files = {
        "a.txt": "Абай\n\nАқтау".encode("cp1251", "replace"),
        "b": "Абай".encode(),
        "c.md": "*Абай* &amp; **Ақ**тау\n\n- Орал".encode(),
        "d.txt": b"<html><p>\xd0\x90<b>\xd0\xb1</b></p><p>b</p></html>",
        "e.html": b"<table><tr><th>x<th>y<tr><td>1<td>2</table>",
        "f.txt": b" \n",
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    (unit,) = units_of_texts([str(tmp_path / name) for name in files])
    *found, empty = read(unit, Columns())
    assert [(f.text, f.document is None) for f in found if isinstance(f, Raw)] == [
        ("Абай\n\nА?тау", True), ("Абай", True), ("Абай &amp; Ақтау\nОрал", False), ("Аб\nb", False),
        ("x\ny\n1\n2\nx\ny", False),
    ]  # fmt: skip
    assert str(empty) == f"{tmp_path / 'f.txt'}: empty: there is nothing to check"
    for raw in found:
        assert isinstance(raw, Raw)
        made, direct = record(raw).document, read_document(raw.source)
        assert (made.text, made.blocks, made.media_type) == (direct.text, direct.blocks, direct.media_type)


PAGE = """\
<title>Т</title><h1>За<b>вод</b> &laquo;Ақтау&raquo;</h1><p>150<sup>1</sup> мест<br>в сен<i>тяб</i>ре
<table><caption>Зар<u>плата</u></caption><tr><th>Год<th>Сум<b>ма</b><tr><td>20<i>19</i><td>6,6 млрд</table>
<ul><li>Пер<del>х</del>вый<li>второй<ul><li>третий</ul></ul><pre>а
б</pre><div hidden>нет</div><blockquote>«Ци<span style="display: none">х</span>тата»</blockquote>
"""
MARKDOWN = "# За**вод**\n\n| Год | Сум*ма* |\n|--|--|\n| 2019 | 6,6 [мл](u)рд |\n\n1. Пер*вый*\n\n> «Цитата»\n"


@pytest.mark.parametrize(("name", "data"), [("a.html", PAGE), ("a.md", MARKDOWN), ("a.txt", "Завод\n\nГод | Сумма\n")])
def test_the_text_has_every_word_that_will_be_read(tmp_path: Path, name: str, data: str) -> None:
    (tmp_path / name).write_text(data, "utf-8")
    (raw,) = read(*units_of_texts([str(tmp_path / name)]), Columns())
    assert isinstance(raw, Raw)
    said = set(normalise(raw.text)[0].split())
    words = {word for s in segment(record(raw).document) for word in s.text.split()} - {"|"}
    assert len(words) >= 3
    assert words <= said


def test_a_file_that_no_reader_was_made_for_costs_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("page")

    monkeypatch.setattr("factcheck.documents.html.blocks", fail)
    for name in ("a.html", "b.txt"):
        (tmp_path / name).write_text("<p>Абай", "utf-8")
    fault, found = read(*units_of_texts([str(tmp_path / "a.html"), str(tmp_path / "b.txt")]), Columns())
    assert isinstance(fault, Trouble)
    assert (fault.what, str(fault)) == ("fault", f"{tmp_path / 'a.html'}: internal error: ZeroDivisionError: page")
    assert isinstance(found, Raw)
