"""Lines of JSON to documents: what is taken, what is named as malformed, and why."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

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
    (b'{"text": %s}' % (b"1" * 5000), "JSON beyond what can be read: a number too long, or too deeply nested"),
    (b"[" * 200_000, "JSON beyond what can be read: a number too long, or too deeply nested"),
    (b'["text"]', "not a record: a JSON object is expected"),
    (b'{"body": "a"}', "no 'text'"),
    (b'{"text": null}', "'text' is no text"),
    (b'{"text": 7}', "'text' is no text"),
    (b'{"text": " \\n"}', "'text' is empty"),
    (b'{"text": "a", "l": "de"}', "its language is 'de', which is not one of ru, kk, en"),
]


@pytest.mark.parametrize(("line", "why"), MALFORMED, ids=[why for _, why in MALFORMED])
def test_a_malformed_line_is_named(tmp_path: Path, line: bytes, why: str) -> None:
    path = tmp_path / "a.jsonl"
    assert only(path, line, Columns(lang="l")) == Trouble(source=str(path), line=1, why=why)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"id": "k-7"}, "k-7"),
        ({"id": 7}, "7"),
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


def test_a_byte_order_mark_is_no_part_of_a_record(tmp_path: Path) -> None:
    found = only(tmp_path / "a.jsonl", b'\xef\xbb\xbf{"text": "a"}')
    assert isinstance(found, Raw)


def test_the_text_is_plain_text_whatever_its_id(tmp_path: Path) -> None:
    found = only(tmp_path / "a.jsonl", b'{"id": "a.md", "text": "*a*"}')
    assert isinstance(found, Raw)
    assert record(found).document.media_type == "text/plain"


def test_a_compressed_file_cut_short_gives_what_it_has(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    whole = gzip.compress("".join(f'{{"text": "Абай {n * 7919 % 1000}"}}\n' for n in range(500)).encode())
    path.write_bytes(whole[: len(whole) // 2])
    *records, last = read(RecordsUnit(path=str(path)), Columns())
    assert records
    assert all(isinstance(r, Raw) for r in records)
    assert isinstance(last, Trouble)
    assert (last.what, last.line) == ("input", len(records) + 1)
    assert "cannot be read further" in last.why
