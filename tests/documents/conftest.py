"""What every reader's test looks at."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.documents import read_bytes
from factcheck.report.place import Places
from factcheck.segment import segment

Told = Callable[[bytes, str], list[tuple[str, str, str]]]


@pytest.fixture
def told() -> Told:
    """Read a document: of each segment what it is, what it says, and where it begins."""

    def read(data: bytes, path: str) -> list[tuple[str, str, str]]:
        document = read_bytes(data, path)
        places = Places(document, "ru")
        return [(s.kind, s.text, places.at(s.offsets[0])) for s in segment(document)]

    return read
