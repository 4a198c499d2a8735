"""Whatever is in a file: claims, or a ClaimsError with places inside the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claims import parse
from factcheck.claims.tolerance import ToleranceError, read_tolerance
from factcheck.model.claim import ClaimsError, Fault

GOOD = Path(__file__).with_name("good.yaml").read_bytes()
PIECES = [
    *("version: 1\n", "release:\n", "claims:\n", "entities:\n", "examples:\n", "lang: ru\n", "title: ", "id: a"),
    *("fact: ", "role: ", "of: ", "about: ", "ru", "- ", "  - ", "? ", ": ", "\n", "\n  ", "\t", "&a ", "*a ", "!t "),
    *(
        "[",
        "]",
        "{",
        "}",
        ", ",
        "'",
        '"',
        ">-\n",
        "#",
        "---\n",
        "...\n",
        "%YAML",
        "<<: ",
        "~",
        "6,6",
        "й",
        "\u2028",
        "\0",
    ),
]


def told_of(data: bytes) -> tuple[Fault, ...]:
    """Give the warnings, or the faults, of which there must be one at least."""
    try:
        release, warnings = parse(data, "a.yaml")
    except ClaimsError as error:
        return error.faults or pytest.fail("an error that tells nothing")
    return warnings if release.claims else pytest.fail("claims that hold none")


def check(data: bytes) -> None:
    for fault in told_of(data):
        assert fault.message
        assert fault.place.line >= 1
        assert 1 <= fault.place.column <= len(fault.place.source_line) + 2  # a \r\n may stand behind the line


@given(st.binary())
def test_any_bytes(data: bytes) -> None:
    check(data)


@given(st.text())
def test_any_text(text: str) -> None:
    check(text.encode("utf-8", errors="surrogatepass"))


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_anything_that_looks_like_yaml(text: str) -> None:
    check(text.encode())


@given(st.integers(0, len(GOOD) - 1), st.integers(0, 40), st.binary(max_size=6))
def test_a_good_file_with_a_hole(start: int, length: int, filling: bytes) -> None:
    check(GOOD[:start] + filling + GOOD[start + length :])


@given(st.text(alphabet="0123456789., %-+eE∞٣²½ тысмлрд"))
def test_any_tolerance(text: str) -> None:
    try:
        tolerance = read_tolerance(text)
    except ToleranceError:
        return
    assert tolerance.width >= 0
