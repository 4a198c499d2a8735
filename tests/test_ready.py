"""Claims made ready: a text is held against the releases that it can be about, and nothing is lost by it."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck import pipeline
from factcheck.documents import read_text
from factcheck.model.claim import Claims
from factcheck.model.finding import DocumentFindings
from factcheck.ready import FEW, Shelf

HERE = Path(__file__).parent
FILES = [*sorted(HERE.glob("*/claims/*.yaml")), HERE.parent / "claims" / "petropavlovsk.yaml"]
CLAIMS = {path.stem: factcheck.load_claims(path) for path in FILES}


def told(found: DocumentFindings) -> list[tuple[str, str, str, int]]:
    """What a document tells: claim, verdict, reason, where."""
    return [(c.claim.id, m.verdict, m.reason or "", m.span.start) for c in found.claims for m in c.mentions]


def texts(claims: Claims) -> list[str]:
    """Every sentence of the facts of a file, altered in its digits, and as many plain ones."""
    sentences = [t for r in claims.releases for c in r.claims for ts in c.wordings.values() for t in ts]
    return [*sentences, *(s.translate(str.maketrans("123456789", "234567891")) for s in sentences)]


@pytest.mark.parametrize("name", CLAIMS)
def test_a_gate_loses_nothing_that_a_text_tells(name: str) -> None:
    claims = CLAIMS[name]
    gated, all_of_them = Shelf(claims.releases, gated=True, sieve=True), Shelf(claims.releases, gated=False)
    for text in texts(claims):
        document = read_text(text)
        there = told(pipeline.findings(document, all_of_them.of(document)))
        let_in = gated.of(document)
        assert (told(pipeline.findings(document, let_in)) if let_in else []) == there, text


def many(tmp_path: Path) -> Claims:
    """More releases than a few, each about a plant of its own, the second correcting the first."""
    for n in range(FEW + 1):
        (tmp_path / f"r{n:02}.yaml").write_text(
            f"""\
version: 1
release: {{title: Завод, lang: ru, date: 2024-01-{n + 1:02}{", supersedes: r00" if n == 1 else ""}}}
entities:
  plant: {{kind: organization, name: {{ru: Завод «{chr(0x410 + n)}рманд»}}}}
claims:
  - id: jobs
    fact: {{ru: На заводе «{chr(0x410 + n)}рманд» создадут {100 + n} рабочих мест.}}
    required: true
""",
            "utf-8",
        )
    return factcheck.load_claims(tmp_path)


def test_of_many_releases_a_text_is_held_against_those_that_it_names(tmp_path: Path) -> None:
    claims = many(tmp_path)
    found = factcheck.check("На заводе «Крманд» создадут 500 рабочих мест.", claims).documents[0]
    assert [(c.claim.release, c.verdict) for c in found.claims] == [("r10", "contradicted")]
    assert [s.release for s in found.set_aside] == [r.name for r in claims.releases if r.name != "r10"]
    assert {s.why for s in found.set_aside} == {"untold"}


def test_a_release_brings_the_one_that_it_corrects(tmp_path: Path) -> None:
    found = factcheck.check("На заводе «Брманд» создадут 101 рабочее место.", many(tmp_path)).documents[0]
    assert {c.claim.release for c in found.claims} == {"r00", "r01"}


def test_a_release_that_is_held_needs_no_name(tmp_path: Path) -> None:
    claims = many(tmp_path)
    report = pipeline.check_all([read_text("Погода ясная.")], claims, held=["r05"])
    assert [(c.claim.release, c.verdict) for c in report.documents[0].claims] == [("r05", "missing")]
    assert "r05" not in [s.release for s in report.documents[0].set_aside]
