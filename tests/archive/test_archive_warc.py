"""WARC to texts: pages and texts, what is passed over and counted, where a file may be cut, what is damaged."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from warcs import DATE, each, page, response, warc

from factcheck.archive import warc as reader
from factcheck.archive.formats import read
from factcheck.archive.records import Columns, Raw, Trouble, record
from factcheck.archive.units import PagesUnit
from factcheck.documents import UnreadableError


def all_of(path: Path, data: bytes, piece: int = 1 << 20) -> list[Raw | Trouble]:
    """What a file of these bytes holds."""
    path.write_bytes(data)
    return [found for unit in reader.units(str(path), piece) for found in read(unit, Columns())]


def test_pages_and_texts(tmp_path: Path) -> None:
    path = tmp_path / "a.warc"
    records = [
        warc("warcinfo", b"software: x\r\n", None, "application/warc-fields"),
        response(page("Абай <b>10</b>&nbsp;лет"), uri="https://example.org/a"),
        warc("conversion", "Астана\nАқтау".encode(), "<https://example.org/b>"),
        warc("resource", page("Алматы"), None, "text/html"),
    ]
    info, *found = sorted(all_of(path, b"".join(records)), key=lambda f: isinstance(f, Raw))
    assert info == Trouble(source=str(path), line=None, why="warcinfo", what="kind")
    assert [f[:6] for f in found if isinstance(f, Raw)] == [
        (str(path), 2, "https://example.org/a", DATE, None, "Абай 10&nbsp;лет"),
        (str(path), 3, "https://example.org/b", DATE, None, "Астана\nАқтау"),
        (str(path), 4, f"{path}:4", DATE, None, "Алматы"),
    ]
    made = [record(f) for f in found if isinstance(f, Raw)]
    assert [m.document.media_type for m in made] == ["text/html", "text/plain", "text/html"]
    assert made[0].document.text.startswith("<html>")


TEXT = "Абай Құнанбайұлы туған жер, Қазақстан Республикасы"
ENCODED = {
    "charset of the server": response(page(TEXT).decode().encode("kz1048"), "text/html; charset=kz1048"),
    "charset in quotes": response(page(TEXT).decode().encode("kz1048"), 'text/html; charset="kz1048"'),
    "no charset": response(page(TEXT), "text/html"),
    "a charset that it is not in": response(page(TEXT), "text/html; charset=windows-1251"),
    "a charset that is none": response(page(TEXT), "text/html; charset=none"),
    "in capitals": response(page(TEXT), "Text/HTML; Charset=UTF-8"),
    "XHTML": response(page(TEXT), "application/xhtml+xml"),
    "plain": response(TEXT.encode("kz1048"), "text/plain; charset=kz1048"),
    "gzip": response(gzip.compress(page(TEXT)), Content_Encoding="gzip"),
    "chunks": response(
        b"%x\r\n%s\r\n0\r\n\r\n" % (len(page(TEXT)), page(TEXT)), Transfer_Encoding="chunked"
    ),
    "a resource": warc("resource", TEXT.encode("kz1048"), content="text/plain; charset=kz1048"),
}  # fmt: skip


@pytest.mark.parametrize("case", ENCODED)
def test_a_text_is_decoded(tmp_path: Path, case: str) -> None:
    (found,) = all_of(tmp_path / "a.warc", ENCODED[case])
    assert isinstance(found, Raw)
    assert found.text == TEXT


def test_what_is_no_text_is_counted_by_kind(tmp_path: Path) -> None:
    path = tmp_path / "a.warc"
    records = [
        warc("request", b"GET / HTTP/1.1\r\n\r\n", content="application/http; msgtype=request"),
        response(b"\x89PNG", "image/png"),
        response(b"\x89PNG", "image/png"),
        response(page("Абай"), status="404 Not Found"),
        response(page("Абай"), None),
        warc("response", b"example.org. 60 IN A 1.2.3.4", "dns:example.org", "text/dns"),
        warc("metadata", b"fetchTimeMs: 1\r\n", content="application/warc-fields"),
        warc("revisit", b"", content="application/http; msgtype=response"),
    ]
    found = all_of(path, b"".join(records))
    assert all(isinstance(f, Trouble) and (f.what, f.line, f.source) == ("kind", None, str(path)) for f in found)
    assert {f.why: f.count for f in found if isinstance(f, Trouble)} == {
        "image/png": 2, "metadata": 1, "no type": 1, "request": 1, "revisit": 1, "status 404": 1, "text/dns": 1
    }  # fmt: skip


def test_a_huge_record_is_not_taken_into_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "_LARGEST", 2 << 20)
    huge = response(page("Абай " * (1 << 19)))
    found, over = all_of(tmp_path / "a.warc", huge + response(page("Абай")), 1 << 30)
    assert isinstance(found, Raw)
    assert isinstance(over, Trouble)
    assert (over.what, over.why) == ("kind", "over 2 MB")


LOST = {
    "no text that is seen": (response(b"<script>1</script>"), "no text in it that is seen without scripts"),
    "an empty text": (response(b" \n", "text/plain"), "empty"),
    "no bytes of text": (response(b"\x00\x01\x02\x80", "text/plain"), "not a text: it is a binary file"),
}


@pytest.mark.parametrize("case", LOST)
def test_a_page_that_cannot_be_read_is_named(tmp_path: Path, case: str) -> None:
    data, why = LOST[case]
    path = tmp_path / "a.warc"
    lost, found = all_of(path, data + response(page("Абай")))
    assert lost == Trouble(source=str(path), line=1, why=f"{why} (https://example.org/1)")
    assert isinstance(found, Raw)


def test_content_that_cannot_be_decoded_is_named(tmp_path: Path) -> None:
    bad = response(b"no gzip", Content_Encoding="gzip")
    lost, found = all_of(tmp_path / "a.warc", bad + response(page("Абай")))
    assert isinstance(lost, Trouble)
    assert (lost.what, lost.line) == ("record", 1)
    assert lost.why.startswith("its content cannot be decoded: ")
    assert isinstance(found, Raw)


def test_a_date_that_is_none_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.warc"
    trouble, found = all_of(path, warc("conversion", b"a").replace(DATE.encode(), b"28.02.2019 at 10:00 "))
    assert trouble == Trouble(
        source=str(path), line=1, why="its date is '28.02.2019 at 10:00', not as YYYY-MM-DD", what="date"
    )
    assert isinstance(found, Raw)
    assert found.date is None


def test_a_fault_of_a_reader_costs_one_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("page")

    monkeypatch.setattr(reader.html, "read", fail)
    lost, found = all_of(tmp_path / "a.warc", response(page("Абай")) + warc("conversion", b"a"))
    assert isinstance(lost, Trouble)
    assert (lost.what, lost.why) == ("fault", "internal error: ZeroDivisionError: page (https://example.org/1)")
    assert isinstance(found, Raw)


def test_a_page_keeps_the_id_that_it_is_known_by(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    (found,) = all_of(path, each([warc("conversion", b"a", "https://example.org/?a=1#b")]))
    assert isinstance(found, Raw)
    assert found.id == "https://example.org/?a=1#b"


RECORDS = [
    response(page(f"Абай {n} " + "ң" * (n * 37 % 101)), uri=f"https://example.org/{n}") if n % 3 else
    warc("request", b"x" * n, f"https://example.org/{n}")
    for n in range(40)
]  # fmt: skip
EXPECTED = [(f"https://example.org/{n}", n + 1) for n in range(40) if n % 3]
WRITTEN: dict[str, Callable[[list[bytes]], bytes]] = {
    "plain": b"".join,
    "each compressed": each,
    "compressed as a whole": lambda records: gzip.compress(b"".join(records)),
    "three together": lambda records: b"".join(gzip.compress(b"".join(records[i : i + 3])) for i in range(0, 40, 3)),
}


@pytest.mark.parametrize("how", WRITTEN)
@given(piece=st.integers(1, 20_000))
def test_every_record_is_read_once(how: str, piece: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    found = all_of(tmp_path_factory.mktemp("crawl") / "a.warc.gz", WRITTEN[how](RECORDS), piece)
    assert [(f.id, f.line) for f in found if isinstance(f, Raw)] == EXPECTED
    others = [f for f in found if isinstance(f, Trouble)]
    assert {f.why for f in others} == {"request"}
    assert sum(f.count for f in others) == 14


@pytest.mark.parametrize(("how", "units"), [("plain", 40), ("each compressed", 40), ("compressed as a whole", 1)])
def test_where_a_file_is_cut(tmp_path: Path, how: str, units: int) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(WRITTEN[how](RECORDS))
    assert len(list(reader.units(str(path), 1))) == units


def test_records_compressed_together_are_not_parted(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(WRITTEN["three together"](RECORDS))
    assert {unit.number % 3 for unit in reader.units(str(path), 1)} == {1}


@pytest.mark.parametrize("how", ["plain", "each compressed"])
@pytest.mark.parametrize("piece", [1, 1 << 20])
def test_a_file_cut_short_gives_what_it_has(tmp_path: Path, how: str, piece: int) -> None:
    whole = WRITTEN[how](RECORDS[:38])
    last = len(WRITTEN[how](RECORDS[37:38]))
    for lost in (last // 4, last // 2, last - 30):
        *found, trouble = all_of(tmp_path / "a.warc.gz", whole[:-lost], piece)
        assert [(f.id, f.line) for f in found if isinstance(f, Raw)] == [e for e in EXPECTED if e[1] < 38]
        trouble = next(f for f in [trouble, *found] if isinstance(f, Trouble) and f.what == "input")
        assert (trouble.line, trouble.why.partition(":")[0]) == (38, "cannot be read further")


@pytest.mark.parametrize("how", ["plain", "each compressed"])
def test_a_damaged_file_gives_what_is_before(tmp_path: Path, how: str) -> None:
    parts = [WRITTEN[how]([r]) for r in RECORDS]
    parts[20] = b"\xff" * len(parts[20])
    for piece in (1, 1 << 20):
        found = all_of(tmp_path / "a.warc.gz", b"".join(parts), piece)
        assert [(f.id, f.line) for f in found if isinstance(f, Raw)] == [e for e in EXPECTED if e[1] < 21]
        (trouble,) = (f for f in found if isinstance(f, Trouble) and f.what == "input")
        assert trouble.line == 21


NO_WARC = {
    "a text": b"no WARC, but a text\n",
    "cut in the head": b"\x1f\x8b\x08\x00junk",
    "other data": gzip.compress(b"{}"),
}


@pytest.mark.parametrize("case", NO_WARC)
def test_what_is_no_warc_is_refused(tmp_path: Path, case: str) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(NO_WARC[case])
    with pytest.raises(UnreadableError, match=r"cannot be read: .*; a WARC file begins with a record"):
        reader.check(str(path), Columns())


def test_an_empty_file_holds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.warc"
    assert all_of(path, b"") == []
    reader.check(str(path), Columns())


def test_a_unit_says_where_it_begins() -> None:
    assert str(PagesUnit(path="a.warc", start=100, number=7)) == "a.warc:7"
