"""Parquet: a record a row."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from factcheck.archive.fields import Row, check_columns, texts
from factcheck.archive.files import as_it_is, failure, is_remote
from factcheck.archive.libraries import needed
from factcheck.archive.records import Columns, MalformedError, Raw, Trouble
from factcheck.archive.units import RowsUnit
from factcheck.documents import UnreadableError

_BATCH = 1 << 22
"""Bytes of a row group that are decoded at once, about."""
_MOST_ROWS = 1024
_BUFFER = 1 << 18
"""Bytes of a column that are read at once."""


def units(path: str) -> Iterator[RowsUnit]:
    """A unit a row group. Raises OSError where the file cannot be read."""
    row = 1
    with _table(path) as table:
        for group in range(table.metadata.num_row_groups):
            told = table.metadata.row_group(group)
            if told.num_rows:
                size = sum(told.column(i).total_compressed_size for i in range(told.num_columns))
                yield RowsUnit(path=path, group=group, row=row, size=size)
            row += told.num_rows


def read(unit: RowsUnit, columns: Columns) -> Iterator[Raw | Trouble]:
    """The texts of a row group, in order."""
    return texts(_rows(unit, columns), unit.path, columns)


def check(path: str, columns: Columns) -> None:
    """Refuse a file that is no Parquet, or lacks a column, or has no texts in it. Raises UnreadableError."""
    try:
        with _table(path) as table:
            schema = table.schema_arrow
    except OSError as error:
        hint = "" if is_remote(path) else "is it whole?"
        raise UnreadableError(path, f"cannot be read: {failure(error)}", hint) from None
    check_columns(path, columns, schema.names)
    kind = schema.field(columns.text).type
    if not _is_text(kind):
        raise UnreadableError(path, f"its column '{columns.text}' is no text, but {kind}", "--text names another")


def _rows(unit: RowsUnit, columns: Columns) -> Iterator[Row]:
    """The rows of a group, as many at once as memory is not felt."""
    number = unit.row - 1
    try:
        with _table(unit.path) as table:
            wanted = (columns.text, columns.id or "id", columns.lang, columns.date or "date")
            asked = [name for name in table.schema_arrow.names if name in wanted]
            group = table.metadata.row_group(unit.group)
            count = _BATCH * group.num_rows // max(1, group.total_byte_size)
            batches = table.iter_batches(
                max(1, min(_MOST_ROWS, count)), row_groups=[unit.group], columns=asked, use_threads=False
            )
            for batch in batches:
                for values in zip(*map(_values, batch.columns), strict=True):
                    number += 1
                    yield number, dict(zip(asked, values, strict=True))
    except OSError as error:
        why = f"row group {unit.group + 1} cannot be read further: {failure(error)}"
        yield number, Trouble(source=unit.path, line=number + 1, why=why, what="input")


@contextmanager
def _table(path: str) -> Iterator[Any]:
    """A Parquet file, opened. What Arrow finds wrong with it is an OSError."""
    parquet = needed("pyarrow.parquet", path)
    from pyarrow import ArrowException

    try:
        with as_it_is(path) as file:
            # Buffered, as a column of a row group may be larger than memory.
            yield parquet.ParquetFile(file, pre_buffer=False, buffer_size=_BUFFER, page_checksum_verification=True)
    except ArrowException as error:
        raise OSError(failure(error)) from error


def _is_text(kind: Any) -> bool:
    """Whether a column of this type may hold texts."""
    from pyarrow import types

    if types.is_dictionary(kind):
        kind = kind.value_type
    return any(
        is_one(kind)
        for is_one in (
            types.is_string,
            types.is_large_string,
            types.is_string_view,
            types.is_binary,
            types.is_large_binary,
            types.is_binary_view,
        )
    )


def _values(array: Any) -> list[Any]:
    """The values of a column; one that cannot be told is a MalformedError."""
    import pyarrow as pa

    if isinstance(array, pa.ExtensionArray):
        array = array.storage
    if pa.types.is_dictionary(array.type):
        array = array.dictionary_decode()
    if pa.types.is_timestamp(array.type):
        array = array.cast(pa.timestamp("us", array.type.tz), safe=False)  # Python knows no smaller parts
    try:
        values = array.to_pylist()
    except (ValueError, OverflowError):  # not UTF-8; a year beyond what Python counts
        values = [_value(scalar) for scalar in array]
    return [_decoded(value) if type(value) is bytes else value for value in values]


def _value(scalar: Any) -> Any:
    try:
        return scalar.as_py()
    except UnicodeDecodeError as error:
        return _not_utf8(error)
    except (ValueError, OverflowError) as error:
        return MalformedError(failure(error))


def _decoded(value: bytes) -> str | MalformedError:
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(error)


def _not_utf8(error: UnicodeDecodeError) -> MalformedError:
    return MalformedError(f"not UTF-8: byte {error.start + 1}")
