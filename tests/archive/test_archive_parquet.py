"""Parquet to texts: the columns' types, the row groups, what is damaged."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.archive import parquet
from factcheck.archive.formats import read
from factcheck.archive.records import Columns, Raw, Trouble
from factcheck.archive.units import RowsUnit
from factcheck.documents import UnreadableError

TEXTS = ["Абай", "Астана", "Алматы", "Ақтау", "Атырау"]


def written(path: Path, columns: dict[str, Any], rows: int = 2, **more: Any) -> str:
    """A table in a file, so many rows a group."""
    pq.write_table(pa.table(columns), path, row_group_size=rows, **more)
    return str(path)


def everything(path: str, columns: Columns | None = None) -> list[Raw | Trouble]:
    return [found for unit in parquet.units(path) for found in read(unit, columns or Columns())]


def raws(path: str, columns: Columns | None = None) -> list[Raw]:
    found = everything(path, columns)
    assert all(isinstance(f, Raw) for f in found), found
    return [f for f in found if isinstance(f, Raw)]


def test_a_unit_is_a_row_group(tmp_path: Path) -> None:
    path = written(tmp_path / "a.parquet", {"text": TEXTS})
    assert list(parquet.units(path)) == [RowsUnit(path=path, group=g, row=r) for g, r in ((0, 1), (1, 3), (2, 5))]
    assert [(r.id, r.line, r.text) for r in raws(path)] == [(f"{path}:{n}", n, t) for n, t in enumerate(TEXTS, 1)]


@given(st.lists(st.text("аңq1 ", max_size=9).map("{}.".format), min_size=1, max_size=40), st.integers(1, 41))
def test_every_row_is_read_once(texts: list[str], rows: int) -> None:
    with TemporaryDirectory() as folder:
        path = written(Path(folder, "a.parquet"), {"id": range(len(texts)), "text": texts}, rows)
        expected = [(str(n), n + 1, text) for n, text in enumerate(texts)]
        assert [(r.id, r.line, r.text) for r in raws(path)] == expected


def test_a_row_group_of_many_batches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "_BATCH", 64)
    texts = [f"Абай {n}" for n in range(3000)]
    path = written(tmp_path / "a.parquet", {"text": texts}, 3000, compression="none", use_dictionary=False)
    assert len(list(parquet.units(path))) == 1
    assert [r.text for r in raws(path)] == texts


TYPES = [pa.string(), pa.large_string(), pa.string_view(), pa.binary(), pa.large_binary()]


@pytest.mark.parametrize("kind", [*TYPES, pa.dictionary(pa.int32(), pa.string())], ids=str)
def test_texts_and_ids_are_of_many_types(tmp_path: Path, kind: pa.DataType) -> None:
    values = [t.encode() for t in TEXTS] if "binary" in str(kind) else TEXTS
    path = written(tmp_path / "a.parquet", {"text": pa.array(values, kind), "id": pa.array(values, kind)})
    parquet.check(path, Columns())
    assert [(r.text, r.id) for r in raws(path)] == [(t, t) for t in TEXTS]


NOON = datetime(2019, 2, 28, 12, 0, 0, 123456, UTC)
NANO = 1_551_355_200_123_456_789
DATES: dict[str, tuple[pa.Array, str]] = {
    "string": (pa.array(["2019-02-28"]), "2019-02-28"),
    "date32": (pa.array([date(2019, 2, 28)]), "2019-02-28"),
    "date64": (pa.array([date(2019, 2, 28)], pa.date64()), "2019-02-28"),
    "timestamp in s": (pa.array([NOON], pa.timestamp("s")), "2019-02-28T12:00:00"),
    "timestamp in ns": (pa.array([NANO], pa.timestamp("ns")), "2019-02-28T12:00:00.123456"),
    "timestamp in UTC": (pa.array([NOON], pa.timestamp("us", "UTC")), "2019-02-28T12:00:00.123456+00:00"),
    "timestamp in a zone": (
        pa.array([NOON], pa.timestamp("us", "Asia/Tokyo")),
        "2019-02-28T21:00:00.123456+09:00",
    ),
}


@pytest.mark.parametrize("kind", DATES)
def test_the_date_of_a_row(tmp_path: Path, kind: str) -> None:
    values, expected = DATES[kind]
    path = written(tmp_path / "a.parquet", {"text": ["Абай"], "when": values})
    assert raws(path, Columns(date="when"))[0].date == expected


@pytest.mark.parametrize(
    "values", [["28.02.2019"], [20190228], pa.array([10**12], pa.timestamp("s"))], ids=["text", "number", "far future"]
)
def test_what_is_no_date_costs_the_date_alone(tmp_path: Path, values: Any) -> None:
    path = written(tmp_path / "a.parquet", {"text": ["Абай"], "date": values})
    trouble, found = everything(path)
    assert isinstance(trouble, Trouble)
    assert (trouble.what, trouble.line) == ("date", 1)
    assert isinstance(found, Raw)
    assert found.date is None


def test_rows_without_a_text_are_named(tmp_path: Path) -> None:
    values: Sequence[bytes | None] = [b"a", None, b" ", b"a\xd0", b"b"]
    for kind in (pa.binary(), pa.string()):
        array = pa.array(values, pa.binary()).view(kind)
        path = written(tmp_path / "a.parquet", {"text": array, "lang": ["ru", "ru", "ru", "ru", "de"]})
        first, *lost = everything(path, Columns(lang="lang"))
        assert isinstance(first, Raw)
        assert [str(t) for t in lost] == [
            f"{path}:2: 'text' is no text",
            f"{path}:3: 'text' is empty",
            f"{path}:4: 'text' is not UTF-8: byte 2",
            f"{path}:5: its language is 'de', which is not one of ru, kk, en",
        ]


def test_only_what_is_asked_for_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    written(path, {"text": TEXTS[:2], "other": ["x" * 1000, "y" * 1000]}, compression="none", use_dictionary=False)
    data = path.read_bytes()
    path.write_bytes(data.replace(b"x" * 1000, b"\xff" * 1000))
    assert [r.text for r in raws(str(path))] == TEXTS[:2]


def test_a_damaged_row_group_costs_no_other(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    texts = [f"{n} " + "Абай" * 200 for n in range(6)]
    written(path, {"text": texts}, compression="zstd", use_dictionary=False)
    at = pq.ParquetFile(path).metadata.row_group(1).column(0).data_page_offset
    data = bytearray(path.read_bytes())
    data[at : at + 40] = b"\xff" * 40
    path.write_bytes(data)
    parquet.check(str(path), Columns())
    a, b, lost, c, d = everything(str(path))
    assert [r.text for r in (a, b, c, d) if isinstance(r, Raw)] == [texts[n] for n in (0, 1, 4, 5)]
    assert isinstance(lost, Trouble)
    assert (lost.what, lost.line) == ("input", 3)
    assert lost.why.startswith("row group 2 cannot be read further: ")


REFUSED: dict[str, tuple[Columns, str]] = {
    "a": (Columns(text="a"), "its records have no 'a'; --text is one of: text, n"),
    "date": (Columns(date="date"), "its records have no 'date'; --date is one of: text, n"),
    "n": (Columns(text="n"), "its column 'n' is no text, but int64; --text names another"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_table_that_lacks_a_column_is_refused(tmp_path: Path, case: str) -> None:
    columns, said = REFUSED[case]
    path = written(tmp_path / "a.parquet", {"text": ["Абай"], "n": [1]})
    with pytest.raises(UnreadableError) as refused:
        parquet.check(path, columns)
    assert str(refused.value) == f"{path}: {said}"


@pytest.mark.parametrize("keep", [0, 3, 100, -5])
def test_a_table_cut_short_is_refused(tmp_path: Path, keep: int) -> None:
    path = tmp_path / "a.parquet"
    written(path, {"text": TEXTS})
    path.write_bytes(path.read_bytes()[:keep])
    with pytest.raises(UnreadableError, match=r"cannot be read: .*; is it whole\?"):
        parquet.check(str(path), Columns())


def test_an_empty_table_has_no_unit(tmp_path: Path) -> None:
    path = written(tmp_path / "a.parquet", {"text": pa.array([], pa.string())})
    parquet.check(path, Columns())
    assert list(parquet.units(path)) == []
