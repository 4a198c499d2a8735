"""Every rule, by texts that break it and texts that do not; see rules.yaml, and rules_*.yaml for what crosses rules.

The releases are invented.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

import factcheck
from factcheck.documents import read_text
from factcheck.model.claim import Claims
from factcheck.model.finding import ClaimFinding, DocumentFindings
from factcheck.verdict import RULES

HERE = Path(__file__).parent
Cases = dict[str, list[dict[str, Any]]]


def _read(*names: str) -> Cases:
    """The cases of some files; one that says what several claims get is as many cases."""
    out: Cases = {}
    for name in names:
        for topic, cases in yaml.safe_load((HERE / name).read_text("utf-8")).items():
            out[topic] = [one for case in cases for one in _one_by_one(case)]
    return out


def _one_by_one(case: dict[str, Any]) -> Iterator[dict[str, Any]]:
    if isinstance(case["gives"], str):
        yield case
        return
    for claim, gives in case["gives"].items():
        yield {**case, "claim": claim, "gives": gives, "xfail": case.get("xfail", {}).get(claim)}


CASES = _read("rules.yaml")
TOPICS = _read("rules_time.yaml", "rules_telling.yaml", "rules_ties.yaml")
_FIGURES = ("unsupported", "ambiguous", "nothing")


def _params() -> Iterator[Any]:
    for rule, cases in (*CASES.items(), *TOPICS.items()):
        for case in cases:
            why = case.get("xfail")
            marks = [pytest.mark.xfail(strict=True, reason=why)] if why else []
            yield pytest.param(case, id=f"{rule}: {case.get('claim', 'figures')}: {case['text']}", marks=marks)


@pytest.fixture(scope="module")
def claims() -> dict[str, Claims]:
    return {p.stem: factcheck.load_claims(p) for p in (HERE / "claims").glob("*.yaml")}


@pytest.mark.parametrize("case", list(_params()))
def test_rule(case: dict[str, Any], claims: dict[str, Claims]) -> None:
    draft = read_text(case["text"], suffix=f".{case.get('as', 'txt')}")
    (found,) = factcheck.check(draft, claims[case["file"]]).documents
    if "claim" in case:
        _claim(case, next(c for c in found.claims if c.claim.id == case["claim"]))
    else:
        _figures(case, found)


def _claim(case: dict[str, Any], finding: ClaimFinding) -> None:
    """Hold the verdict on a claim, its reason or notes, the place and the sentence against a case."""
    verdict, *words = case["gives"].split()
    first = finding.mentions[0] if finding.mentions else None
    told = f"{finding.verdict}: {first}"
    assert finding.verdict == verdict, told
    if verdict == "contradicted":
        assert first is not None
        assert [first.reason] == words, told
    else:
        assert list(finding.notes) == words, told
    if first is not None:
        assert case.get("at", first.text) == first.text
        assert case.get("says", first.message) == first.message
        assert case["text"][first.span.start : first.span.stop] == first.text


def _figures(case: dict[str, Any], found: DocumentFindings) -> None:
    """Hold the figures that no claim accounts for against a case."""
    told = [(f.verdict, f.text) for f in found.figures]
    if case["gives"] == "nothing":
        assert told == []
        return
    at = case["at"]
    assert told == [(case["gives"], text) for text in ([at] if isinstance(at, str) else at)]
    assert case.get("says", found.figures[0].message) == found.figures[0].message
    assert (len(found.figures[0].candidates) == 2) is (case["gives"] == "ambiguous")


def test_every_rule_has_a_text_that_breaks_it_and_one_that_does_not() -> None:
    assert list(CASES) == list(RULES)
    for rule, cases in CASES.items():
        gives = {case["gives"] for case in cases}
        broken = {g for g in gives if rule in g.split()}
        assert broken, f"no case breaks {rule}"
        assert gives - broken, f"no case keeps {rule}"


def test_every_topic_has_a_text_that_is_right_and_one_that_is_not() -> None:
    for topic, cases in TOPICS.items():
        gives = {case["gives"].split()[0] for case in cases}
        assert "confirmed" in gives, f"nothing is right in {topic}"
        assert gives - {"confirmed"}, f"nothing is wrong in {topic}"


def test_the_invented_releases_are_sound() -> None:
    from factcheck import ready

    claims = factcheck.load_claims(HERE / "claims")
    assert claims.warnings == ()
    assert not [fault for release in claims.releases for fault in ready.compile_once(release)[1]]
