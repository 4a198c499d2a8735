"""Two texts side by side: what of the second contradicts the first, and what the first does not hold."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck
from factcheck.model.finding import Report

TABLE = yaml.safe_load(Path(__file__).with_name("pairs.yaml").read_text("utf-8"))
CASES = [(entry["release"], draft) for entry in TABLE for draft in entry["drafts"]]


def wrong(report: Report) -> dict[str, str | None]:
    return {
        m.text: m.reason for d in report.documents for c in d.claims for m in c.mentions if m.verdict == "contradicted"
    }


@pytest.mark.parametrize(("release", "draft"), CASES, ids=[d["text"].strip()[-40:] for _, d in CASES])
def test_pairs(release: str, draft: dict[str, Any]) -> None:
    report = factcheck.compare(release, draft["text"])
    assert wrong(report) == draft.get("wrong", {})
    assert [f.text for f in report.unsupported] == draft.get("left", [])
    assert [u.text for d in report.documents for u in d.untied] == draft.get("untied", [])
    assert report.verdict == draft["verdict"]


@pytest.mark.parametrize("release", [entry["release"] for entry in TABLE])
def test_a_text_agrees_with_itself(release: str) -> None:
    assert factcheck.compare(release, release).verdict == "confirmed"


def test_what_a_finding_says() -> None:
    release = TABLE[0]["release"]
    report = factcheck.compare(release, "Депо получило 40 электробусов.")
    (finding,) = [c for c in report.documents[0].claims if c.verdict == "contradicted"]
    (mention,) = finding.mentions
    assert mention.expected == "60 электробусов"
    assert "60 электробусов" in mention.message
    assert "40 электробусов" in mention.message
    assert finding.claim.place.line == 3


def test_every_place_reproduces_its_surface() -> None:
    for release, draft in CASES:
        report = factcheck.compare(release, draft["text"])
        text = report.documents[0].document.text
        places = [m for c in report.documents[0].claims for m in c.mentions]
        places += [*report.documents[0].untied, *report.unsupported]  # type: ignore[arg-type]
        assert all(text[p.span.start : p.span.stop] == p.text for p in places)


def test_a_release_of_nothing_holds_nothing() -> None:
    report = factcheck.compare("", "Депо получило 40 электробусов.")
    assert report.verdict == "unsupported"
    assert factcheck.compare("Депо получило 40 электробусов.", "").verdict == "confirmed"


TEXTS = st.text(alphabet="абвкл Завод 0123456789.,%«»—\n", max_size=200)


@settings(max_examples=60, deadline=None)
@given(release=TEXTS, draft=TEXTS)
def test_any_two_texts_are_compared_alike_twice(release: str, draft: str) -> None:
    first, second = (factcheck.compare(release, draft) for _ in range(2))
    assert first == second
    assert first.verdict in ("confirmed", "contradicted", "unsupported")


def test_a_part_of_a_quotation_is_held_against_its_own_part() -> None:
    release = TABLE[-1]["release"]
    report = factcheck.compare(release, "«Мы даём заводам огромные деньги», — сказал Алиев.")
    (mention,) = [m for c in report.documents[0].claims for m in c.mentions if m.reason == "quote"]
    assert mention.expected == "мы даём заводам большие деньги"
