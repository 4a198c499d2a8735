"""Digits that were read as no figure are listed, not passed over in silence."""

from __future__ import annotations

import json

from factcheck import pipeline
from factcheck.documents import read_text
from factcheck.report.figures import json_text, table

TEXT = "Тел. 8-701-000-00-00, цех № 7: 150 мест."


def test_the_table_lists_them_after_the_figures() -> None:
    lines = table([pipeline.read(read_text(TEXT))]).splitlines()
    assert "150 мест" in lines[1]
    assert [line.split()[1] for line in lines[2:]] == ["8", "701", "000", "00", "00", "7"]
    assert all("no figure" in line for line in lines[2:])


def test_json_gives_their_places() -> None:
    document = json.loads(json_text([pipeline.read(read_text(TEXT))]))["documents"][0]
    assert [f["text"] for f in document["figures"]] == ["150 мест"]
    assert all(TEXT[d["start"] : d["end"]] == d["text"] for d in document["unread"])
    assert document["unread"][-1]["text"] == "7"
