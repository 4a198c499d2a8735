"""Every format against its golden file, and what holds for all of them."""

from __future__ import annotations

import io
import json
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

import factcheck
from factcheck.model.correction import Corrected, Correction, Edit
from factcheck.model.finding import DocumentFindings, Report
from factcheck.report import FORMATS, Options, render, statistics
from factcheck.verdict.explained import explanation


def corrected(found: DocumentFindings) -> Corrected:
    """A scale is mended with certainty."""
    made = tuple(
        Correction(claim=c.claim, mention=m, edits=(Edit(m.span, m.expected),), was=m.text, now=m.expected)
        for c in found.claims
        for m in c.mentions
        if m.reason == "scale"
    )
    return Corrected(document=found.document, text="", corrections=made, left=())


VARIANTS = {
    "full.txt": ("full", Options()),
    "full-narrow.txt": ("full", Options(width=40)),
    "full-colour.txt": ("full", Options(colour=True)),
    "full-everything.txt": ("full", Options(explain=True, show_confirmed=True, verbosity=1)),
    "full-quiet.txt": ("full", Options(verbosity=-1)),
    "concise.txt": ("concise", Options()),
    "concise-everything.txt": ("concise", Options(show_confirmed=True, verbosity=1)),
    "concise-quiet.txt": ("concise", Options(verbosity=-1)),
    "json.json": ("json", Options()),
    "json-explain.json": ("json", Options(explain=True)),
    "jsonl.jsonl": ("jsonl", Options()),
    "jsonl-everything.jsonl": ("jsonl", Options(show_confirmed=True, verbosity=1)),
    "jsonl-quiet.jsonl": ("jsonl", Options(verbosity=-1)),
    "sarif.sarif": ("sarif", Options(explanation=explanation, corrected=corrected)),
    "github.txt": ("github", Options()),
    "github-everything.txt": ("github", Options(show_confirmed=True, verbosity=1, fail_on="ambiguous")),
    "gitlab.json": ("gitlab", Options()),
    "junit.xml": ("junit", Options()),
    "junit-strict.xml": ("junit", Options(fail_on="ambiguous")),
    "rdjson.json": ("rdjson", Options(corrected=corrected)),
    "markdown.md": ("markdown", Options()),
    "html.html": ("html", Options()),
}

Golden = Callable[[str, str], None]


@pytest.fixture
def _steady_version(monkeypatch: pytest.MonkeyPatch) -> None:
    """Golden files outlive releases."""
    monkeypatch.setattr("factcheck.report.json.__version__", "1.2.3")
    monkeypatch.setattr("factcheck.report.sarif.__version__", "1.2.3")


def rendered(report: Report, name: str, options: Options | None = None) -> str:
    out = io.StringIO()
    render(report, name, out, options)
    return out.getvalue()


def bare(page: str) -> str:
    """A page without its style and script, which are files of their own; any other report as it is."""
    return re.sub(
        r"(<style>|<script>).*?(</style>|</script>)|'sha256-.*?'|&#39;sha256-.*?&#39;", r"\1\2", page, flags=re.S
    )


@pytest.mark.usefixtures("_steady_version")
@pytest.mark.parametrize("file", VARIANTS)
def test_a_format_is_as_its_golden_file(file: str, report: Report, golden: Golden) -> None:
    golden(file, bare(rendered(report, *VARIANTS[file])))


@pytest.mark.usefixtures("_steady_version")
@pytest.mark.parametrize("name", FORMATS)
def test_a_clean_report_is_as_its_golden_file(name: str, clean: Report, golden: Golden) -> None:
    golden(f"clean-{name}.txt", bare(rendered(clean, name)))


@pytest.mark.usefixtures("_steady_version")
@pytest.mark.parametrize("name", FORMATS)
def test_a_text_against_itself_is_as_its_golden_file(name: str, split: Report, golden: Golden) -> None:
    golden(f"split-{name}.txt", bare(rendered(split, name)))


def test_statistics_count_conflicts_by_rule(split: Report) -> None:
    out = io.StringIO()
    statistics.render(split, out)
    assert out.getvalue().splitlines()[:3] == [
        "     1  conflict[headline]",
        "     1  conflict[parts]",
        "     1  missing",
    ]


def test_statistics_are_as_their_golden_file(report: Report, golden: Golden) -> None:
    out = io.StringIO()
    statistics.render(report, out)
    golden("statistics.txt", out.getvalue())


def test_every_format_has_a_golden_file() -> None:
    assert {name for name, _ in VARIANTS.values()} == set(FORMATS)


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_of_a_draft_can_steer_the_terminal(name: str, report: Report, split: Report) -> None:
    everything = Options(explain=True, show_confirmed=True, verbosity=1)
    shown = rendered(report, name, everything) + rendered(split, name, everything)
    bidi = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    assert not [c for c in shown if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") and c != "\n"]
    assert not bidi & set(shown)


def test_colour_codes_are_the_only_escapes(report: Report) -> None:
    shown = rendered(report, "full", Options(colour=True))
    assert "\x1b[31m стали" not in shown
    assert shown.count("\x1b[") == shown.count("\x1b")
    assert shown.count("\x1b[0m") * 2 == shown.count("\x1b")


def test_colour_changes_nothing_else(report: Report) -> None:
    coloured = rendered(report, "full", Options(colour=True))
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == rendered(report, "full")


@pytest.mark.parametrize("options", [Options(), Options(explain=True)], ids=["plain", "explain"])
def test_json_keeps_to_its_schema(options: Options, report: Report, clean: Report, split: Report) -> None:
    schema = json.loads((Path(__file__).parent / "report.schema.json").read_text("utf-8"))
    for each in (report, clean, split):
        jsonschema.validate(json.loads(rendered(each, "json", options)), schema)


def test_json_loses_nothing_of_a_draft(report: Report) -> None:
    shown = json.loads(rendered(report, "json"))
    for document, findings in zip(shown["documents"], report.documents, strict=True):
        text = findings.document.text
        assert document["path"] == findings.document.path
        for found in [m for c in document["claims"] for m in c["mentions"]] + document["figures"]:
            assert text[found["start"] : found["end"]] == found["text"]
            before = text[: found["start"]].replace("\r\n", "\n")
            assert found["line"] == before.count("\n") + 1
            assert found["column"] == len(before) - (before.rfind("\n") + 1) + 1


def test_json_holds_what_utf_8_cannot() -> None:
    from factcheck.model.finding import Skipped

    report = Report(documents=(), claims_files=(), skipped=(Skipped(path="\udcff\x9b.txt", why="a\u202eb"),))
    shown = rendered(report, "json")
    shown.encode("utf-8")
    assert json.loads(shown)["skipped"] == [{"path": "\udcff\x9b.txt", "why": "a\u202eb"}]


def test_concise_is_one_line_a_finding(report: Report, split: Report) -> None:
    everything = Options(show_confirmed=True, verbosity=1)
    for line in (rendered(report, "concise", everything) + rendered(split, "concise", everything)).splitlines():
        assert re.match(
            r"\S+:\d+:\d+: ((contradicted|conflict)\[[a-z]+\]|confirmed|missing|unsupported|ambiguous)", line
        )


def test_names_and_quotations_that_a_comparison_did_not_find() -> None:
    compared = factcheck.compare("Депо получило 60 автобусов.", "Депо получило 60 автобусов, сказал Иван Орлов.")
    assert "unsupported[name] Иван Орлов" in rendered(compared, "full")
    assert ":36: unsupported[name] Иван Орлов: " in rendered(compared, "concise")
    document = json.loads(rendered(compared, "json"))
    jsonschema.validate(document, json.loads((Path(__file__).parent / "report.schema.json").read_text("utf-8")))
    assert [u["text"] for u in document["documents"][0]["untied"]] == ["Иван Орлов"]
