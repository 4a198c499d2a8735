"""What the benchmarks are made of: releases without faults, drafts about them, articles about none of them."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from factcheck import pipeline, ready
from factcheck.match.gate import Beginnings, anchors_of
from tests.benchmarks import made
from tests.benchmarks.news import article
from tests.benchmarks.subjects import LANGS, Subject


def test_releases_have_no_fault_and_as_many_claims_as_asked_for(tmp_path: Path) -> None:
    claims = pipeline.load_claims(made.write_claims(tmp_path, 45, each=20))
    assert [len(r.claims) for r in claims.releases] == [20, 20, 5]
    assert claims.warnings == ()
    assert pipeline.claims_faults(claims) == ()


def test_the_same_number_makes_the_same_and_another_does_not() -> None:
    assert made.claims_file(made.release(3)) == made.claims_file(made.release(3)) != made.claims_file(made.release(4))
    assert made.draft(made.release(3), "kk") == made.draft(made.release(3), "kk") != made.draft(made.release(3), "ru")
    assert made.draft(made.release(3), seed=1) != made.draft(made.release(3), seed=2)
    assert article(5) == article(5) != article(6)


def test_of_many_releases_no_two_names_begin_alike() -> None:
    names = [
        s.names[kind]["ru"].split()[-1] for s in map(Subject.of, range(8000)) for kind in ("plant", "place", "person")
    ]
    assert len({name[:5] for name in names}) == len(names)


@pytest.mark.parametrize("lang", LANGS)
def test_a_draft_tells_its_release_and_has_errors(lang: str, tmp_path: Path) -> None:
    claims = pipeline.load_claims(made.write_claims(tmp_path, made.CLAIMS))
    verdicts: Counter[str] = Counter()
    for seed in range(4):
        found = pipeline.check(made.draft(made.release(0), lang, seed=seed), claims).documents[0]
        verdicts.update(c.verdict for c in found.claims)
    assert verdicts["confirmed"] > verdicts["contradicted"] > 0
    assert verdicts["missing"] < 0.1 * verdicts.total()


def test_the_gate_lets_drafts_in_for_their_release_alone_and_no_article(tmp_path: Path) -> None:
    claims = pipeline.load_claims(made.write_claims(tmp_path, 6 * made.CLAIMS))
    gate = ready.gate(Beginnings([anchors_of(r) for r in pipeline.compiled(claims)]))
    drafts = {(n, lang): made.draft(made.release(n), lang) for n in range(6) for lang in LANGS}
    assert {key: gate.admits(text) for key, text in drafts.items()} == {key: (key[0],) for key in drafts}
    assert [n for n in range(300) if gate.admits(article(n))] == []


def test_articles_are_of_the_size_of_articles_and_in_every_language() -> None:
    articles = [article(n) for n in range(100)]
    assert all(2900 < len(text.encode()) < 5000 for text in articles)
    latin = sum(text.isascii() for text in articles)
    kazakh = sum(any(c in text for c in "қғңәөұүһі") for text in articles)
    assert 0 < latin < 30
    assert 0 < kazakh < 30


def test_an_archive_has_the_size_and_the_drafts_asked_for(tmp_path: Path) -> None:
    path = made.write_jsonl(tmp_path / "a.jsonl", 0.5, share_about=0.25)
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    names = made.release(0).subjects[0].names["plant"].values()
    about = sum(any(name in r["text"] for name in names) for r in records)
    assert 500_000 <= path.stat().st_size < 510_000
    assert len({r["id"] for r in records}) == len(records)
    assert 0.1 * len(records) < about < 0.4 * len(records)
