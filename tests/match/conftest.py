"""Invented releases to match against: a bridge (Russian), a satellite (English), a glass works (Kazakh)."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import pytest

import factcheck
from factcheck.model.claim import Claims
from factcheck.model.finding import ClaimFinding

CLAIMS = Path(__file__).parent / "claims"


@lru_cache(maxsize=8)
def load(release: str) -> Claims:
    """The claims of one of the releases here."""
    return factcheck.load_claims(CLAIMS / f"{release}.yaml")


def findings_of(release: str, text: str) -> dict[str, ClaimFinding]:
    """What a check of a text finds on every claim of a release, by id."""
    report = factcheck.check(text, load(release))
    return {f.claim.id: f for f in report.documents[0].claims}


@pytest.fixture
def verdict_of() -> Callable[[str, str, str], str]:
    """(release, claim, text) -> the verdict in words: `confirmed`, `missing`, `contradicted: role`."""

    def verdict(release: str, claim: str, text: str) -> str:
        found = findings_of(release, text)[claim]
        reasons = sorted({m.reason for m in found.mentions if m.reason})
        return ": ".join([found.verdict, *reasons]) if found.verdict == "contradicted" else found.verdict

    return verdict


@pytest.fixture
def alarms_of() -> Callable[[str, str], list[str]]:
    """(release, text) -> the claims that a text is said to contradict."""

    def alarms(release: str, text: str) -> list[str]:
        return [i for i, f in findings_of(release, text).items() if f.verdict == "contradicted"]

    return alarms
