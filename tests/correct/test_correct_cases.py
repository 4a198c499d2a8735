"""Drafts in each language, and what they are corrected to or why they are left."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

import factcheck
from factcheck import pipeline
from factcheck.claims import load
from factcheck.model.claim import Claims
from factcheck.model.correction import Corrected
from factcheck.model.finding import MentionFinding
from factcheck.model.text import LANGS

HERE = Path(__file__).parent
TABLES: dict[str, dict[str, Any]] = {lang: yaml.safe_load((HERE / f"{lang}.yaml").read_text("utf-8")) for lang in LANGS}
CASES = [pytest.param(lang, case, id=f"{lang}: {case['draft']}") for lang in LANGS for case in TABLES[lang]["cases"]]


@pytest.fixture(scope="session")
def claims(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Claims]:
    """The claims of each language, loaded from a file as any others."""
    folder = tmp_path_factory.mktemp("claims")
    out = {}
    for lang in LANGS:
        path = folder / f"{lang}.yaml"
        path.write_text(yaml.safe_dump(TABLES[lang]["claims"], allow_unicode=True), encoding="utf-8")
        out[lang] = load([path])[0]
    return out


def corrected(draft: str, held: Claims, lang: str) -> Corrected:
    return pipeline.correct(factcheck.pipeline.check(draft, held, lang=lang).documents[0], held, lang=lang)


def contradictions(text: str, held: Claims, lang: str) -> list[MentionFinding]:
    found = pipeline.check(text, held, lang=lang).documents[0].claims
    return [m for c in found for m in c.mentions if m.verdict == "contradicted"]


@pytest.mark.parametrize(("lang", "case"), CASES)
def test_a_draft_is_corrected_or_left(lang: str, case: dict[str, Any], claims: dict[str, Claims]) -> None:
    draft = case["draft"]
    out = corrected(draft, claims[lang], lang)
    assert out.text == case.get("corrected", draft)
    assert [one.why for one in out.left if case.get("left", "") not in one.why] == []
    assert bool(out.left) == ("left" in case)
    assert bool(out.corrections) == ("corrected" in case)


@pytest.mark.parametrize(("lang", "case"), CASES)
def test_what_is_corrected_checks_clean_and_stays(lang: str, case: dict[str, Any], claims: dict[str, Claims]) -> None:
    once = corrected(case["draft"], claims[lang], lang)
    assert len(contradictions(once.text, claims[lang], lang)) == len(once.left)
    twice = corrected(once.text, claims[lang], lang)
    assert twice.text == once.text
    assert twice.corrections == ()
