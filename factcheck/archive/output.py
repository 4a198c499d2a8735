"""Rows to files: JSON Lines, or Parquet with the same rows; the bytes depend on the rows alone."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Protocol, Self

from factcheck.report.json import dumped
from factcheck.report.reading import Json

if TYPE_CHECKING:
    import pyarrow as pa

SUFFIXES = (".jsonl", ".parquet")
GROUP = 4_000
"""Rows of a row group: so many are held at once."""


def summary_path(output: Path) -> Path:
    """Where the summary a claim goes: `found.jsonl` has `found.claims.jsonl` beside it."""
    return output.with_name(f"{output.stem}.claims{output.suffix}")


class Writer(Protocol):
    """Takes rows one by one; as a context, it ends its file when left."""

    def write(self, row: Json, line: bytes = b"") -> None:
        """Add a row. `line` is the row as a line of JSON, where it is one already."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


class JsonLines:
    """A line of JSON a row."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("wb")

    def write(self, row: Json, line: bytes = b"") -> None:
        """Add a row."""
        self._file.write(line or dumped(row, indent=None).encode())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()


class Parquet:
    """A table; needs pyarrow."""

    def __init__(self, path: Path, schema: pa.Schema) -> None:
        import pyarrow.parquet as pq

        self._schema = schema
        self._writer = pq.ParquetWriter(path, schema, compression="zstd")
        self._rows: list[Json] = []

    def write(self, row: Json, line: bytes = b"") -> None:  # noqa: ARG002 - of use to lines alone
        """Add a row."""
        self._rows.append(row)
        if len(self._rows) == GROUP:
            self._flush()

    def _flush(self) -> None:
        import pyarrow as pa

        self._writer.write_table(pa.Table.from_pylist(self._rows, self._schema), row_group_size=GROUP)
        self._rows.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if self._rows and kind is None:
                self._flush()
        finally:
            self._writer.close()


def findings_writer(path: Path, suffix: str) -> Writer:
    """For rows as `rows` makes them. Raises OSError."""
    return Parquet(path, _schema(_FINDING)) if suffix == ".parquet" else JsonLines(path)


def claims_writer(path: Path, suffix: str) -> Writer:
    """For rows of the summary. Raises OSError."""
    return Parquet(path, _schema(_CLAIM)) if suffix == ".parquet" else JsonLines(path)


_FINDING: dict[str, Any] = {
    "document": str, "source": str, "record": int, "date": str, "lang": str, "release": str, "claim": str,
    "verdict": str, "reason": str, "notes": [str], "start": int, "end": int, "line": int, "column": int,
    "place": str, "text": str, "sentence": str, "found": str, "expected": str, "candidates": [str], "message": str,
}  # fmt: skip
"""Columns of a finding: text, a whole number, or a list of either; a row of a table of its own in braces."""
_CLAIM: dict[str, Any] = {
    "release": str, "claim": str, "confirmed": int, "contradicted": int, "confirmed_since": str,
    "contradicted_since": str,
    "earliest": {
        "document": str, "source": str, "record": int, "date": str, "sentence": str, "reason": str, "found": str,
        "expected": str,
    },
    "clusters": [{
        "reason": str, "found": str, "texts": int, "first": str, "last": str, "document": str, "sentence": str,
        "documents": [str],
    }],
    "others": int,
}  # fmt: skip


def _schema(columns: dict[str, Any]) -> pa.Schema:
    """Columns as pyarrow has them."""
    import pyarrow as pa

    return pa.schema([(name, _type(kind)) for name, kind in columns.items()])


def _type(kind: Any) -> pa.DataType:
    """A type as pyarrow has it."""
    import pyarrow as pa

    if isinstance(kind, list):
        return pa.list_(_type(kind[0]))
    if isinstance(kind, dict):
        return pa.struct([(name, _type(of)) for name, of in kind.items()])
    return pa.int64() if kind is int else pa.string()
