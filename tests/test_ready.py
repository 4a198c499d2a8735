"""Claims made ready: a text is held against the releases that it can be about, and nothing is lost by it."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck import cache, pipeline, ready
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


TEXT = "На заводе «Крманд» создадут 500 рабочих мест."


def test_the_findings_are_the_same_however_claims_are_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "claims"
    folder.mkdir()
    monkeypatch.setenv("FACTCHECK_CACHE", "")
    without = factcheck.check(TEXT, many(folder))
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "kept"))
    assert factcheck.check(TEXT, factcheck.load_claims(folder)) == without
    monkeypatch.setattr(ready, "outline", lambda _: pytest.fail("asked for again"))
    warm = factcheck.check(TEXT, factcheck.load_claims(folder))
    assert warm == without
    assert [len(d.claims) for d in warm.documents] == [1]


def test_a_release_that_is_changed_is_known_by_its_new_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "claims"
    folder.mkdir()
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "kept"))
    claims = many(folder)
    for _ in range(2):
        assert len(Shelf(claims.releases).of(read_text(TEXT))) == 1
    path = folder / "r10.yaml"
    path.write_text(path.read_text("utf-8").replace("Крманд", "Тулпар"), "utf-8")
    changed = factcheck.load_claims(folder)
    for _ in range(2):
        shelf = Shelf(changed.releases)
        assert not shelf.of(read_text(TEXT))
        assert [r.release.name for r in shelf.of(read_text("На «Тулпаре» 500 мест."))] == ["r10"]
    (folder / "r03.yaml").unlink()
    fewer = factcheck.load_claims(folder)
    assert [r.release.name for r in Shelf(fewer.releases, gated=True).of(read_text("«Тулпар»"))] == ["r10"]


def test_a_gate_that_was_kept_may_be_damaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "claims"
    folder.mkdir()
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "kept"))
    claims = many(folder)
    there = factcheck.check(TEXT, claims)
    (entry,) = (tmp_path / "kept").glob("gate-*")
    whole = entry.read_bytes()
    for damaged in (b"", whole[:-9], whole[: len(whole) // 2], b"?" + whole):
        entry.write_bytes(damaged)
        assert factcheck.check(TEXT, claims) == there


def test_faults_of_figures_are_told_however_claims_are_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "claims"
    folder.mkdir()
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "kept"))
    many(folder)
    path = folder / "r04.yaml"
    plain = "{ru: На заводе «Дрманд» создадут 104 рабочих мест.}"
    text = path.read_text("utf-8")
    assert plain in text
    path.write_text(text.replace(plain, "{ru: Создадут 104 рабочих места., en: 105 jobs will be created.}"), "utf-8")
    cold, warm = (factcheck.check(TEXT, factcheck.load_claims(folder)).warnings for _ in range(2))
    assert cold == warm
    assert [fault.place.path for fault in cold] == [str(path)]


def test_an_archive_has_the_same_gate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "claims"
    folder.mkdir()
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "kept"))
    claims = many(folder)
    texts = [TEXT, "«Армандом» и «Брмандом» довольны.", "Погода ясная.", "KRMAND"]
    plain = [Shelf(claims.releases, gated=True).of(read_text(t)) for t in texts]
    sieved = [Shelf(claims.releases, gated=True, sieve=True).of(read_text(t)) for t in texts]
    assert [[r.release.name for r in found] for found in plain] == [[r.release.name for r in found] for found in sieved]
    assert [bool(found) for found in plain] == [True, True, False, True]
    assert isinstance(cache.fetch("gate", tuple(r.identity for r in claims.releases)), tuple)
