"""Formats for machines: each can be read whatever the texts hold, and nothing that a report says is left out of any."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from decimal import Decimal
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from machines import COMMAND, READERS

import factcheck
from factcheck.model.claim import Claim, Fault, Place
from factcheck.model.correction import Corrected, Correction, Edit
from factcheck.model.figure import Figure
from factcheck.model.finding import (
    ClaimFinding,
    ClaimsFile,
    Conflict,
    DocumentFindings,
    FigureFinding,
    MentionFinding,
    Report,
    SetAside,
    Silenced,
    Skipped,
    Untied,
)
from factcheck.model.text import Document, Lines, Location, Span
from factcheck.report import FORMATS, Options, render
from factcheck.report.cells import one_line
from factcheck.report.findings import findings, is_shown, severity
from factcheck.report.github import MOST
from factcheck.report.paths import relative
from factcheck.report.saying import message, place, subject

EVERYTHING = Options(show_confirmed=True, verbosity=1)
EN = "The plants will get 6.6 million tenge. The yard holds 12 tons and 15 rails.\n"


def rendered(report: Report, name: str, options: Options = EVERYTHING) -> str:
    out = io.StringIO()
    render(report, name, out, options)
    return out.getvalue()


def test_every_format_for_machines_is_read() -> None:
    assert set(READERS) == set(FORMATS) - {"full", "concise", "json", "html"}


# --- nothing is left out --------------------------------------------------------------------------


def telling(report: Report, name: str) -> Iterator[tuple[str, list[str]]]:
    """Each finding of a report, as its kind and the words that an entry of a format must have."""
    several = len(report.claims_files) > 1
    for finding in findings(report):
        words = [subject(finding, several), relative(finding.path)]
        if name == "markdown":
            line, column = place(finding)
            words += [f"{line}:{column}"] if finding.span else []
        elif name != "junit" or finding.kind != "confirmed":
            words.append(message(finding))
        yield finding.code, [one_line(w) for w in words]


@pytest.mark.parametrize("name", READERS)
def test_every_finding_is_in_every_format(name: str, report: Report, clean: Report, split: Report) -> None:
    compared = factcheck.compare("Депо получило 60 автобусов.", "Депо получило 70 автобусов, сказал Иван Орлов.")
    unread = clean._replace(skipped=(Skipped(path="drafts/a.docx", why="is broken", unreadable=True),))
    kinds = set()
    for each in (report, clean, split, compared, unread):
        entries = [one_line(e) for e in READERS[name](rendered(each, name))]
        for code, words in telling(each, name):
            assert [e for e in entries if all(w in e for w in words)], (code, words, entries)
            kinds.add(code)
    assert kinds >= {
        "contradicted[value]", "contradicted[scale]", "confirmed[rounded]", "confirmed", "missing[required]", "missing",
        "ambiguous", "unsupported", "unsupported[name]", "conflict[headline]", "conflict[parts]", "set-aside",
        "skipped", "claims",
    }  # fmt: skip


@pytest.mark.parametrize("name", ["github", "gitlab", "rdjson"])
def test_what_need_not_be_told_is_one_entry_a_text(name: str, report: Report) -> None:
    entries = READERS[name](rendered(report, name, Options()))
    (folded,) = [e for e in entries if "news" in e and "trip" in e]
    assert "bridge" in folded


@pytest.mark.parametrize("name", READERS)
def test_quiet_leaves_what_matters_and_what_could_not_be_read(name: str, report: Report) -> None:
    unread = report._replace(skipped=(*report.skipped, Skipped(path="a.docx", why="is broken", unreadable=True)))
    shown = "\n".join(READERS[name](rendered(unread, name, Options(verbosity=-1))))
    assert "is broken" in shown
    assert "150 и ещё" in shown or "Подходят два факта" in shown
    for absent in ("12 тонн", "photo.jpg", "figures differ"):
        assert absent not in shown


@pytest.mark.parametrize("name", READERS)
def test_what_is_silenced_is_told_to_who_asks(name: str, clean: Report) -> None:
    silenced = Silenced(
        code="contradicted[value]", claim="petropavlovsk/jobs", span=Span(20, 37), text="6.6 million tenge",
        message="another value", by="comment", reason="the minister said so",
    )  # fmt: skip
    each = clean._replace(documents=(clean.documents[0]._replace(silenced=(silenced,)),))
    entries = [one_line(e) for e in READERS[name](rendered(each, name))]
    assert [e for e in entries if "jobs" in e and "the minister said so" in e and "<stdin>" in e], entries
    shown = rendered(each, name, Options())
    assert ("the minister said so" in shown) is (name == "sarif")
    if name == "sarif":
        (result,) = json.loads(shown)["runs"][0]["results"]
        assert result["suppressions"] == [{"kind": "inSource", "justification": "the minister said so"}]


@pytest.mark.parametrize(("fail_on", "level"), [("missing", "warning"), ("unused-suppression", "error")])
def test_a_comment_that_silences_nothing_is_as_grave_as_it_is_asked_for(
    fail_on: str, level: str, report: Report
) -> None:
    unused = report._replace(warnings=(report.warnings[0]._replace(rule="unused-suppression"),))
    assert [severity(f, Options(fail_on=fail_on)) for f in findings(unused) if f.kind == "claims"] == [level]


# --- how grave ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fail_on", "errors"),
    [("contradicted", 5), ("missing", 8), ("conflict", 8), ("unsupported", 9), ("ambiguous", 10)],
)
def test_errors_are_what_fails(fail_on: str, errors: int, report: Report) -> None:
    options = Options(fail_on=fail_on)
    assert sum(severity(f, options) == "error" for f in findings(report)) == errors
    log = json.loads(rendered(report, "sarif", options))
    assert sum(r["level"] == "error" for r in log["runs"][0]["results"]) == errors
    assert rendered(report, "github", options).count("::error ") == errors
    assert rendered(report, "rdjson", options).count('"ERROR"') == errors


def test_what_could_not_be_read_is_an_error(clean: Report) -> None:
    unread = clean._replace(skipped=(Skipped(path="a.docx", why="is broken", unreadable=True),))
    run = json.loads(rendered(unread, "sarif"))["runs"][0]
    assert run["invocations"][0]["executionSuccessful"] is False
    assert "::error file=a.docx,line=1," in rendered(unread, "github")
    assert ElementTree.fromstring(rendered(unread, "junit")).attrib["errors"] == "1"  # noqa: S314


def test_gitlab_tells_four_severities(report: Report) -> None:
    issues = json.loads(rendered(report, "gitlab", Options()))
    found = {i["check_name"]: i["severity"] for i in issues if "founded" not in i["description"]}
    assert found["factcheck.contradicted[scale]"] == "critical"
    assert found["factcheck.missing[required]"] == "major"
    assert found["factcheck.unsupported"] == "minor"
    assert found["factcheck.untold"] == "info"


# --- clean ----------------------------------------------------------------------------------------


def test_a_clean_text_passes(clean: Report) -> None:
    assert rendered(clean, "jsonl", Options()) == ""
    assert json.loads(rendered(clean, "gitlab", Options())) == []
    assert json.loads(rendered(clean, "rdjson", Options()))["diagnostics"] == []
    assert json.loads(rendered(clean, "sarif", Options()))["runs"][0]["results"] == []
    assert "::" not in rendered(clean, "github", Options())
    assert "✅" in rendered(clean, "markdown", Options())
    assert "All is well" in rendered(clean, "markdown", Options())


@pytest.mark.parametrize("told", [(), None], ids=["no claims", "nothing told, nothing owed"])
def test_a_clean_text_has_a_case_that_passes(told: tuple[()] | None, clean: Report, split: Report) -> None:
    findings_ = clean.documents[0] if told is not None else split.documents[0]._replace(conflicts=())
    each = clean._replace(documents=(findings_._replace(claims=told) if told is not None else findings_,))
    root = ElementTree.fromstring(rendered(each, "junit", Options()))  # noqa: S314
    assert len(next(root.iter("testcase"))) == 0
    assert root.attrib["failures"] == root.attrib["errors"] == "0"


def test_a_warning_is_no_failure(split: Report) -> None:
    for fail_on, failures in (("missing", "0"), ("conflict", "2")):
        root = ElementTree.fromstring(rendered(split, "junit", Options(fail_on=fail_on)))  # noqa: S314
        assert root.attrib["failures"] == failures
    assert "All is well" not in rendered(split, "markdown", Options())


# --- places ---------------------------------------------------------------------------------------


def test_places_of_lines_and_columns_hold_the_words(report: Report) -> None:
    """Code points for SARIF, bytes of UTF-8 for reviewdog: both cut the same words out of the text."""
    sarif = json.loads(rendered(report, "sarif", Options()))["runs"][0]["results"]
    told = [f for f in findings(report) if f.page and is_shown(f, Options())]
    assert len(sarif) == len(told)
    reviewed = [f for f in findings(report, fold=True) if is_shown(f, Options())]
    diagnostics = json.loads(rendered(report, "rdjson", Options()))["diagnostics"]
    placed = 0
    for finding, result in zip(told, sarif, strict=True):
        if finding.span and finding.page:
            text = finding.page.findings.document.text
            region = result["locations"][0]["physicalLocation"]["region"]
            starts = Lines.of(text).starts
            start = starts[region["startLine"] - 1] + region["startColumn"] - 1
            stop = starts[region["endLine"] - 1] + region["endColumn"] - 1
            assert text[start:stop] == text[slice(*finding.span)] == region["snippet"]["text"]
            placed += 1
    for finding, diagnostic in zip(reviewed, diagnostics, strict=True):
        if finding.span and finding.page:
            data = finding.page.findings.document.text.encode("utf-8")
            at = diagnostic["location"]["range"]
            assert data[_byte(data, at["start"]) : _byte(data, at["end"])].decode("utf-8") == finding.said.text
            placed += 1
    assert placed >= 16


def _byte(data: bytes, position: dict[str, int]) -> int:
    starts = [0, *(i + 1 for i, byte in enumerate(data) if byte == 0x0A)]
    return starts[position["line"] - 1] + position["column"] - 1


def test_a_finding_leads_to_its_claim(report: Report) -> None:
    results = json.loads(rendered(report, "sarif", Options()))["runs"][0]["results"]
    (related,) = results[0]["relatedLocations"]
    assert related["physicalLocation"]["artifactLocation"]["uri"] == "claims/petropavlovsk.yaml"
    assert related["physicalLocation"]["region"] == {"startLine": 22, "startColumn": 11}


def test_a_conflict_leads_to_the_other_place(split: Report) -> None:
    results = json.loads(rendered(split, "sarif", Options()))["runs"][0]["results"]
    other = results[0]["relatedLocations"][0]["physicalLocation"]
    assert other["artifactLocation"]["uri"] == "drafts/split.txt"
    assert other["region"]["startLine"] == 3


def corrected(found: DocumentFindings, now: str = "certain!") -> Corrected:
    """Every contradiction put right in two changes, at the ends of the place."""
    made = []
    for claim in found.claims:
        for mention in (m for m in claim.mentions if m.verdict == "contradicted"):
            start, stop = mention.span
            edits = (Edit(Span(start, start), now), Edit(Span(stop, stop), now))
            made.append(Correction(claim=claim.claim, mention=mention, edits=edits, was="", now=""))
    return Corrected(document=found.document, text="", corrections=tuple(made), left=())


@pytest.mark.parametrize("name", ["sarif", "rdjson"])
def test_a_correction_stands_in_the_formats_that_carry_it(name: str, report: Report) -> None:
    assert "certain!" not in rendered(report, name, Options())
    shown = rendered(report, name, Options(corrected=corrected))
    assert shown.count("certain!6,6 млн тенгеcertain!") == (2 if name == "sarif" else 1)  # which says it in words, too
    READERS[name](shown)


def test_a_file_without_lines_has_its_places_in_words(report: Report) -> None:
    english = report.documents[2]
    word = english.document._replace(path="drafts/en.docx", locations=((0, Location(paragraph=7)),))
    figure = report.documents[0].figures[1]._replace(span=Span(4, 10))
    each = report._replace(documents=(english._replace(document=word, figures=(figure,)),))
    for name, read in READERS.items():
        entries = read(rendered(each, name))
        assert name in ("jsonl", "sarif") or sum("paragraph 7" in entry for entry in entries) >= 2, entries
    results = json.loads(rendered(each, "sarif"))["runs"][0]["results"]
    assert {"fullyQualifiedName": "paragraph 7"} in results[0]["locations"][0]["logicalLocations"]
    assert all(r["locations"][0]["physicalLocation"]["region"]["startLine"] == 1 for r in results)
    assert not [r for r in results if "startColumn" in r["locations"][0]["physicalLocation"]["region"]]
    assert json.loads(rendered(each, "jsonl").splitlines()[0])["place"] == "paragraph 7"
    assert all(i["location"]["lines"] == {"begin": 1} for i in json.loads(rendered(each, "gitlab")) if "docx" in str(i))
    assert "col=" not in rendered(each._replace(warnings=()), "github")


def test_paths_of_uris_are_relative_and_encoded(clean: Report) -> None:
    odd = clean.documents[0]._replace(document=clean.documents[0].document._replace(path="drafts/новый 100%#1.md"))
    shown = rendered(clean._replace(documents=(odd,)), "sarif")
    assert "drafts/%D0%BD%D0%BE%D0%B2%D1%8B%D0%B9%20100%25%231.md" in shown


# --- GitHub's cap ---------------------------------------------------------------------------------


def test_past_the_cap_findings_are_lines_of_the_log(clean: Report) -> None:
    document = clean.documents[0]
    span = Span(0, 3)
    figure = Figure(start=0, end=3, text="The", kind="measure", value=Decimal(1), unit=None)
    many = tuple(FigureFinding(verdict="unsupported", figure=figure, span=span, text=f"n{i}") for i in range(MOST + 3))
    each = clean._replace(documents=(document._replace(figures=many),))
    for options, kind in ((Options(), "warning"), (Options(fail_on="unsupported"), "error")):
        shown = rendered(each, "github", options)
        lines = shown.splitlines()
        assert sum(line.startswith(f"::{kind} ") for line in lines) == MOST
        assert f"::group::3 more of {kind}, past the 10 that GitHub shows" in lines
        assert all(any(f"unsupported n{i}" in line for line in lines) for i in range(MOST + 3))
        assert lines[-1] == "factcheck: 0 contradicted, 13 unsupported, 1 confirmed"


def test_errors_come_first(report: Report) -> None:
    kinds = [c[1] for line in rendered(report, "github").splitlines() if (c := COMMAND.fullmatch(line))]
    assert set(kinds) == {"error", "warning", "notice"}
    assert kinds == sorted(kinds, key=["error", "warning", "notice"].index)


# --- any text -------------------------------------------------------------------------------------

NASTY = [
    "\n", "\r\n", "\r", "%", "%0A", "::error::", "::", ",", "]]>", "<!--", "-->", "&amp;", "&", "<b>", "</details>",
    '"', "'", "`", "```", "|", "\\", "\\|", "*a*", "_a_", "~~a~~", "[a](http://b.c)", "![a](b)", "@someone", "#1",
    "http://a.b", "www.a.b", "<http://a.b>", "\x00", "\x1b[31m", "\x85", "\u2028", "\u202e", "\ufffe",
    "\uffff", "\ufeff", "😀", "👩\u200d🏭", "e\u0301", "\t", "    x", "# x", "- x", "1. x", "---", "===", "> x", ":---",
    "$a$", "{a}",
]  # fmt: skip
texts = st.lists(
    st.sampled_from(NASTY) | st.text(st.characters(exclude_categories=["Cs"]), max_size=6), min_size=1, max_size=6
).map("".join)
paths = texts.filter(lambda t: t.strip() and not t.startswith("/")).map(lambda t: "drafts/" + t.replace("/", "_"))


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """A report whose every text is anything."""
    text = draw(texts)
    said, path = draw(texts), draw(paths)
    start = draw(st.integers(0, len(text)))
    span = Span(start, draw(st.integers(start, len(text))))
    at = Place(path=draw(paths), line=draw(st.integers(1, 9)), column=draw(st.integers(1, 9)), source_line=draw(texts))
    claim = Claim(id=said, release="r", kind="fact", wordings={"en": (draw(texts),)}, figure={}, items={}, place=at)
    mention = MentionFinding(
        verdict="contradicted", reason="value", span=span, text=text[slice(*span)], sentence=draw(texts),
        sentence_span=span, found=draw(texts), expected=draw(texts), message=draw(texts), score=1.0,
    )  # fmt: skip
    figure = Figure(start=0, end=1, text=said, kind="measure", value=Decimal(1), unit=None)
    document = DocumentFindings(
        document=Document(path=path, media_type="text/plain", text=text, blocks=()),
        lang="en",
        claims=(
            ClaimFinding(
                claim=claim,
                verdict="contradicted",
                mentions=(mention, mention._replace(verdict="confirmed", reason=None)),
            ),
            ClaimFinding(claim=claim._replace(id="owed", required=True), verdict="missing"),
            ClaimFinding(claim=claim._replace(id="optional"), verdict="missing"),
        ),
        figures=(FigureFinding(verdict="unsupported", figure=figure, span=span, text=said, message=draw(texts)),),
        conflicts=(
            Conflict(
                rule="parts", span=span, other=span, text=said, other_text=said, sentence=said, message=draw(texts)
            ),
        ),
        set_aside=(SetAside(release=draw(texts), why="untold"),),
        untied=(Untied(kind="name", span=span, text=said, message=draw(texts)),),
    )
    return Report(
        documents=(document,),
        claims_files=(ClaimsFile(path=at.path, release="r", claims=3),),
        skipped=(Skipped(path=draw(paths), why=draw(texts)),),
        warnings=(Fault(place=at, message=draw(texts), hint=draw(texts)),),
    )


COUNTS = {"jsonl": 11, "sarif": 11, "github": 11, "gitlab": 11, "rdjson": 11}
"""How many entries such a report has: a contradicted and a confirmed mention, an unsupported figure and name, a
conflict, two missing claims, a release set aside, a file not read, a fault of claims; and what is folded."""


@pytest.mark.parametrize("name", READERS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(report=reports())
def test_any_text_can_be_read(name: str, report: Report) -> None:
    shown = rendered(report, name)
    shown.encode("utf-8")
    entries = READERS[name](shown)
    assert "\r" not in shown
    if name in COUNTS:
        assert len(entries) == len(list(findings(report)))
    claim = _bare(report.documents[0].claims[0].claim.id)
    assert name == "markdown" or any(claim in _bare(entry) for entry in entries)
    READERS[name](rendered(report, name, Options(corrected=lambda found: corrected(found, "!"))))


def _bare(text: str) -> str:
    """Text without white space, and without what XML cannot hold."""
    return re.sub("[\\s\ufffe\uffff]", "", one_line(text))
