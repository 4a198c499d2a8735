"""Lines of JSON to documents: what is taken, what is named as malformed, and why."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import orjson
import pytest
from backports import zstd
from hypothesis import given
from hypothesis import strategies as st

from factcheck.archive import jsonl
from factcheck.archive.formats import read
from factcheck.archive.records import Columns, Raw, Trouble, record
from factcheck.archive.units import RecordsUnit, units_of_records


def only(path: Path, line: bytes, columns: Columns | None = None) -> Raw | Trouble:
    """What the one line of a file is read as."""
    path.write_bytes(line + b"\n")
    (unit,) = units_of_records(str(path))
    (found,) = read(unit, columns or Columns())
    return found


MALFORMED = [
    (b'{"text": "\xd0"}', "not UTF-8: byte 11 of the line"),
    (b'{"text": "a"', "not JSON: Expecting ',' delimiter, column 13"),
    (b"text", "not JSON: Expecting value, column 1"),
    (b'{"text": "a", "text": NaN}', "not JSON: NaN is no number"),
    (b'{"text": "a", "n": -Infinity}', "not JSON: -Infinity is no number"),
    (b'{"text": "\\ud800"}', "not JSON: half of a surrogate pair"),
    (b'{"text": "\\udc00\\ud800"}', "not JSON: half of a surrogate pair"),
    (b'{"text": "\\ud800", "text": "a"}', "not JSON: half of a surrogate pair"),
    (b'{"text": "\xed\xa0\x80"}', "not UTF-8: byte 11 of the line"),
    (b'{"text": "a\x01"}', "not JSON: Invalid control character at, column 12"),
    (b'{"text": "a"} {}', "not JSON: Extra data, column 15"),
    (b'{"text": "a", "n": 1e999}', "JSON beyond what can be read: a number too long, or too deeply nested"),
    (b'{"text": "a", "n": %s}' % (b"9" * 309), "JSON beyond what can be read: a number too long, or too deeply nested"),
    (
        b'{"text": "a", "n": %s}' % (b"[" * 400 + b"]" * 400),
        "JSON beyond what can be read: a number too long, or too deeply nested",
    ),
    (b'{"text": %s}' % (b"1" * 5000), "JSON beyond what can be read: a number too long, or too deeply nested"),
    (b"[" * 200_000, "JSON beyond what can be read: a number too long, or too deeply nested"),
    (b'["text"]', "not a record: a JSON object is expected"),
    (b'{"body": "a"}', "no 'text'"),
    (b'{"text": null}', "'text' is no text"),
    (b'{"text": 7}', "'text' is no text"),
    (b'{"text": " \\n"}', "'text' is empty"),
    (b'{"text": "a", "l": "de"}', "its language is 'de', which is not one of ru, kk, en"),
]


@pytest.fixture(params=["orjson", "json"])
def library(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of the libraries that parse, as if it was the only one."""
    monkeypatch.setattr(jsonl, "wanted", lambda _: orjson if request.param == "orjson" else None)


@pytest.mark.parametrize(("line", "why"), MALFORMED, ids=[f"{line[:24]!r}" for line, _ in MALFORMED])
@pytest.mark.usefixtures("library")
def test_a_malformed_line_is_named(tmp_path: Path, line: bytes, why: str) -> None:
    path = tmp_path / "a.jsonl"
    assert only(path, line, Columns(lang="l")) == Trouble(source=str(path), line=1, why=why)


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"id": "k-7"}, "k-7"),
        ({"id": 7}, "7"),
        ({"id": 123456789012345678901234567890}, "123456789012345678901234567890"),
        ({"id": 1.5}, None),
        ({"id": ""}, None),
        ({"id": None}, None),
        ({"id": True}, None),
        ({"id": ["a"]}, None),
        ({}, None),
    ],
)
def test_the_id_of_a_document(tmp_path: Path, values: dict[str, object], expected: str | None) -> None:
    path = tmp_path / "a.jsonl"
    found = only(path, json.dumps({"text": "Абай", **values}).encode())
    assert isinstance(found, Raw)
    assert found.id == (expected or f"{path}:1")


@pytest.mark.parametrize(
    ("named", "lang"), [("ru", "ru"), ("KK", "kk"), ("en-GB", "en"), ("kk_KZ", "kk"), (None, None), ("", None)]
)
def test_the_language_of_a_document(tmp_path: Path, named: str | None, lang: str | None) -> None:
    found = only(tmp_path / "a.jsonl", json.dumps({"text": "Абай", "l": named}).encode(), Columns(lang="l"))
    assert isinstance(found, Raw)
    assert found.lang == lang


def test_columns_may_be_called_otherwise(tmp_path: Path) -> None:
    line = json.dumps({"text": "teaser", "body": "Абай", "id": 1, "url": "u"}).encode()
    found = only(tmp_path / "a.jsonl", line, Columns(text="body", id="url"))
    assert isinstance(found, Raw)
    assert (found.id, found.text) == ("u", "Абай")


WELL_FORMED: list[tuple[bytes, str]] = [
    (b'{"text": "a", "text": "b"}', "b"),
    (b'\xef\xbb\xbf{"text": "a"}', "a"),
    (b' {"text": "a"}\t\r', "a"),
    (b'{"text": "\\ud83d\\ude00 \\\\ud800"}', "😀 \\ud800"),
    (b'{"text": "a\\u0000"}', "a\0"),
    (b'{"text": "a", "n": %s}' % (b"9" * 308), "a"),
    (b'{"text": "a", "n": %s}' % (b"[" * 399 + b"]" * 399), "a"),
    (b'{"text": "%s", "n": []}' % (b"[" * 2000), "[" * 2000),
]


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize(("line", "text"), WELL_FORMED, ids=[f"{line[:24]!r}" for line, _ in WELL_FORMED])
def test_an_unusual_line_is_read(tmp_path: Path, line: bytes, text: str) -> None:
    found = only(tmp_path / "a.jsonl", line)
    assert isinstance(found, Raw)
    assert found.text == text


PARTS = (
    *'{}[]",: \t\\',
    *("\\u", "d800", "dc00", "0041", "-", "0", "1", "9" * 300, ".", "e", "E+", "99", "NaN", "true", "null"),
    *('"text"', '"id":', '"a"', "Абай", "\ufeff", "\x7f", "\x01", "\x0c"),
)


@given(st.lists(st.sampled_from(PARTS), max_size=12).map("".join), st.booleans())
def test_what_the_quick_library_takes_is_a_record_to_both(inside: str, whole: bool) -> None:
    line = (f'{{"text": {inside}}}' if whole else inside).encode()
    try:
        values = orjson.loads(line)
    except ValueError:
        return  # the other decides
    if isinstance(values, dict):
        # Whole numbers of more than 64 bits are fractions to the quick one.
        assert orjson.loads(json.dumps(jsonl.parse(line))) == values


@pytest.mark.parametrize(
    ("told", "date"),
    [
        ("2019-02-28", "2019-02-28"),
        ("2019-02-28T10:00:00Z", "2019-02-28T10:00:00Z"),
        ("2019-02-28 10:00:00+06:00", "2019-02-28 10:00:00+06:00"),
        (" 2019-02-28\n", "2019-02-28"),
        ("20190228", "2019-02-28"),
        ("2019-W09-4", "2019-02-28"),
        ("20190228T1000", "2019-02-28T10:00:00"),
        (None, None),
        ("", None),
    ],
)
def test_the_date_of_a_document(tmp_path: Path, told: str | None, date: str | None) -> None:
    found = only(tmp_path / "a.jsonl", json.dumps({"text": "Абай", "d": told}).encode(), Columns(date="d"))
    assert isinstance(found, Raw)
    assert (found.date, record(found).date) == (date, date)


@pytest.mark.parametrize("told", ["28.02.2019", "2019-02-30", "2019", "2019-02", 20190228, 0, True, ["2019-02-28"]])
def test_what_is_no_date_costs_the_date_alone(tmp_path: Path, told: object) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"text": "Абай", "date": told}), "utf-8")
    (unit,) = units_of_records(str(path))
    trouble, found = read(unit, Columns())
    why = f"its date is {str(told)!r}, not as YYYY-MM-DD"
    assert trouble == Trouble(source=str(path), line=1, why=why, what="date")
    assert isinstance(found, Raw)
    assert found.date is None


def test_a_byte_order_mark_is_no_part_of_a_record(tmp_path: Path) -> None:
    found = only(tmp_path / "a.jsonl", b'\xef\xbb\xbf{"text": "a"}')
    assert isinstance(found, Raw)


def test_the_text_is_plain_text_whatever_its_id(tmp_path: Path) -> None:
    found = only(tmp_path / "a.jsonl", b'{"id": "a.md", "text": "*a*"}')
    assert isinstance(found, Raw)
    assert record(found).document.media_type == "text/plain"


COMPRESSORS = {".gz": gzip.compress, ".zst": zstd.compress}
MANY = [f"Абай {n * 7919 % 100_003}" for n in range(20_000)]


@pytest.mark.parametrize("suffix", COMPRESSORS)
def test_a_compressed_file(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a.jsonl{suffix}"
    halves = (MANY[:9], MANY[9:])  # as joined by `cat`
    path.write_bytes(b"".join(COMPRESSORS[suffix](lines_of(half)) for half in halves))
    found = read(RecordsUnit(path=str(path)), Columns())
    assert [(r.line, r.text) for r in found if isinstance(r, Raw)] == list(enumerate(MANY, 1))


@pytest.mark.parametrize("suffix", COMPRESSORS)
def test_a_compressed_file_cut_short_gives_what_it_has(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a.jsonl{suffix}"
    whole = COMPRESSORS[suffix](lines_of(MANY))
    path.write_bytes(whole[: len(whole) // 2])
    *records, last = read(RecordsUnit(path=str(path)), Columns())
    assert len(records) > 1000
    assert [r.text for r in records if isinstance(r, Raw)] == MANY[: len(records)]
    assert isinstance(last, Trouble)
    assert (last.what, last.line) == ("input", len(records) + 1)
    assert "cannot be read further: Compressed file ended before the end-of-stream marker was reached" in last.why


@pytest.mark.parametrize("suffix", COMPRESSORS)
def test_a_file_that_is_not_compressed_as_it_says(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a.jsonl{suffix}"
    path.write_bytes(lines_of(MANY[:3]))
    (found,) = read(RecordsUnit(path=str(path)), Columns())
    assert isinstance(found, Trouble)
    assert (found.what, found.line) == ("input", 1)


def lines_of(texts: list[str]) -> bytes:
    return "".join(json.dumps({"text": text}, ensure_ascii=False) + "\n" for text in texts).encode()
