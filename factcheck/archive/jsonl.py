"""JSON Lines: a record a line."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from itertools import islice
from typing import Any

from factcheck.archive.fields import Row, check_columns, texts
from factcheck.archive.files import READING_FAILS, failure, opened
from factcheck.archive.libraries import wanted
from factcheck.archive.records import Columns, MalformedError, Raw, Trouble
from factcheck.archive.units import RecordsUnit, units_of_records
from factcheck.documents import UnreadableError

__all__ = ["check", "parse", "read", "units"]

units = units_of_records

_MARK = b"\xef\xbb\xbf"
_DEEPEST = 400
"""Brackets within brackets that are read; libraries differ in how many they can."""
_STRING_OR_BRACKET = re.compile(rb'"(?:[^"\\]|\\.)*"?|[\[{\]}]', re.DOTALL)
_SURROGATE = re.compile(rb"\\(?:u[dD][89abAB]..\\u[dD][c-fC-F]..|(u[dD][89a-fA-F]..)|.)", re.DOTALL)
"""What a backslash begins; the group is half of a pair."""
_LONGEST_SURE = 300
"""Digits that make a number within what floating point holds."""
_SAMPLE = 100
"""Lines of a file among which one at least has what is asked for."""
_BEYOND = "JSON beyond what can be read: a number too long, or too deeply nested"


def read(unit: RecordsUnit, columns: Columns) -> Iterator[Raw | Trouble]:
    """The texts of a stretch of a file, in order; blank lines are none."""
    return texts(_rows(unit, columns.id or "id"), unit.path, columns)


def check(path: str, columns: Columns) -> None:
    """Refuse a file whose first lines hold no record, or none with a column asked for; an empty one passes.

    Raises UnreadableError.
    """
    keys: dict[str, None] = {}
    lines = 0
    try:
        with opened(path) as file:
            for line in islice((line for line in file if line.strip()), _SAMPLE):
                lines += 1
                try:
                    keys.update(dict.fromkeys(parse(line)))
                except MalformedError:
                    continue
    except READING_FAILS as error:
        if not keys:
            raise UnreadableError(path, f"cannot be read: {failure(error)}") from None
    if lines and not keys:
        raise UnreadableError(path, "no record in it", "a file of records has one JSON object a line")
    if lines:
        check_columns(path, columns, keys)


def _rows(unit: RecordsUnit, id_key: str) -> Iterator[Row]:
    """The records of a stretch of a file, parsed."""
    loads = _quickest()
    number = unit.line - 1
    try:
        for number, line in _lines(unit):
            values: Any
            try:
                values = loads(line)
            except ValueError:
                values = None
            if type(values) is not dict or not _is_plain(values, line, id_key):
                if not line.strip():
                    continue
                try:
                    values = parse(line)
                except MalformedError as error:
                    values = error
            yield number, values
    except READING_FAILS as error:
        why = f"cannot be read further: {failure(error)}"
        yield number, Trouble(source=unit.path, line=number + 1, why=why, what="input")


def _lines(unit: RecordsUnit) -> Iterator[tuple[int, bytes]]:
    """The lines of a stretch of a file, numbered."""
    with opened(unit.path) as file:
        lines: Iterable[bytes] = file
        if unit.stop is not None:
            file.seek(unit.start)
            lines = BytesIO(file.read(unit.stop - unit.start))
        yield from enumerate(lines, unit.line)


def _quickest() -> Callable[[bytes], Any]:
    """What parses a line. It need not take all that `parse` takes, but nothing else."""
    orjson = wanted("orjson")
    return orjson.loads if orjson else parse


def parse(line: bytes) -> dict[str, Any]:
    """The record that a line holds. Raises MalformedError; what for does not depend on the libraries installed."""
    if _may_be_deep(line) and _depth(line) > _DEEPEST:
        raise MalformedError(_BEYOND)
    try:
        values = _DECODER.decode(line.removeprefix(_MARK).rstrip(b"\r\n").decode("utf-8"))
    except UnicodeDecodeError as error:
        raise MalformedError(f"not UTF-8: byte {error.start + 1} of the line") from None
    except json.JSONDecodeError as error:
        raise MalformedError(f"not JSON: {error.msg}, column {error.colno}") from None
    except RecursionError:
        raise MalformedError(_BEYOND) from None
    if b"\\u" in line and any(m[1] for m in _SURROGATE.finditer(line)):
        raise MalformedError("not JSON: half of a surrogate pair")
    if not isinstance(values, dict):
        raise MalformedError("not a record: a JSON object is expected")
    return values


def _is_plain(values: dict[str, Any], line: bytes, id_key: str) -> bool:
    """Whether any library makes this of a line."""
    if type(values.get(id_key)) is float:  # as some make of a whole number of more than 64 bits
        return False
    for value in values.values():
        if type(value) is dict or type(value) is list:
            return not _may_be_deep(line)
    return True


def _may_be_deep(line: bytes) -> bool:
    return line.count(b"[") + line.count(b"{") > _DEEPEST


def _depth(line: bytes) -> int:
    """How many brackets are open at most."""
    depth = deepest = 0
    for m in _STRING_OR_BRACKET.finditer(line):
        depth += (m[0] in b"[{") - (m[0] in b"]}")
        deepest = max(deepest, depth)
    return deepest


def _whole(digits: str) -> int:
    if len(digits) > _LONGEST_SURE:
        _fraction(digits)
    return int(digits)


def _fraction(digits: str) -> float:
    value = float(digits)
    if math.isinf(value):
        raise MalformedError(_BEYOND)
    return value


def _no_number(name: str) -> float:
    raise MalformedError(f"not JSON: {name} is no number")


_DECODER = json.JSONDecoder(parse_int=_whole, parse_float=_fraction, parse_constant=_no_number)
