"""Rows as lines and as a table: the same, in groups of a fixed size, whatever is empty."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.archive import output
from factcheck.archive.output import claims_writer, findings_writer, summary_path
from factcheck.report.json import dumped

pq = pytest.importorskip("pyarrow.parquet")


def finding(n: int) -> dict[str, object]:
    return {
        "document": f"n{n}", "source": "a", "record": None if n % 2 else n, "date": None, "lang": "kk",
        "release": None, "claim": None, "verdict": "unsupported", "reason": None, "notes": ["rounded"] * (n % 3),
        "start": 1, "end": 2, "line": 1, "column": 2, "place": None, "text": "Қ\u2028", "sentence": None, "found": "7",
        "expected": None, "candidates": [], "message": "m",
    }  # fmt: skip


def claim(n: int) -> dict[str, object]:
    cluster = {
        "reason": "value", "found": "7", "texts": 2, "first": None, "last": "2020-01-01", "document": "n1",
        "sentence": "S", "documents": ["n1", "n2"],
    }  # fmt: skip
    earliest = {
        "document": "n1", "source": "a", "record": 3, "date": None, "sentence": "S", "reason": "value", "found": "7",
        "expected": "8",
    }  # fmt: skip
    return {
        "release": "r", "claim": f"c{n}", "confirmed": n, "contradicted": 2, "confirmed_since": None,
        "contradicted_since": None, "earliest": earliest if n else None, "clusters": [cluster] * n, "others": 0,
    }  # fmt: skip


@pytest.mark.parametrize(("make", "writer"), [(finding, findings_writer), (claim, claims_writer)])
@pytest.mark.parametrize("count", [0, 1, 7])
def test_both_formats_have_the_same_rows(make, writer, count: int, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(output, "GROUP", 3)
    rows = [make(n) for n in range(count)]
    for suffix in output.SUFFIXES:
        with writer(tmp_path / suffix, suffix) as out:
            for row in rows:
                out.write(row, dumped(row, None).encode() if make is finding else b"")
    lines = (tmp_path / ".jsonl").read_text("utf-8").split("\n")[:-1]
    assert [json.loads(line) for line in lines] == rows
    table = pq.ParquetFile(tmp_path / ".parquet")
    assert table.read().to_pylist() == rows
    groups = [table.metadata.row_group(n).num_rows for n in range(table.num_row_groups)]
    assert groups == {0: [], 1: [1], 7: [3, 3, 1]}[count]
    assert list(make(1)) == table.schema_arrow.names


def test_the_same_rows_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        with findings_writer(tmp_path / name, ".parquet") as out:
            for n in range(5):
                out.write(finding(n))
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_where_the_summary_goes() -> None:
    assert summary_path(Path("x/found.jsonl")) == Path("x/found.claims.jsonl")
    assert summary_path(Path("found.2.parquet")) == Path("found.2.claims.parquet")
