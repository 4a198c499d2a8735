"""SARIF 2.1.0, for code scanning services and editors.

A finding is a result. What is right, if it is listed, passes; what is not told and need not be is informational.
Inputs that were not read and faults of claims files are notifications of the run, since no draft is to blame.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from factcheck.model.finding import MentionFinding, Report, Silenced, Skipped
from factcheck.model.text import Span
from factcheck.report import Options
from factcheck.report.findings import Finding, Page, Region, is_shown, severity
from factcheck.report.fingerprint import fingerprints
from factcheck.report.json import dumped
from factcheck.report.mended import Mended
from factcheck.report.paths import uri
from factcheck.report.reading import Json
from factcheck.report.saying import Related, advice, message, place, related, title, where, whole
from factcheck.report.words import conflict_in_words, reason_in_words
from factcheck.version import __version__

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
FINGERPRINT = "factcheckFinding/v1"
_ROOT = "%SRCROOT%"
_KINDS = {"confirmed": "pass", "missing": "informational", "set-aside": "informational"}
"""Kinds of results that fail nothing; a required claim that is missing is no such."""
_OTHER_RULES = {
    "confirmed": "A place that tells a fact of the release rightly.",
    "set-aside": "A release that the text does not tell of, so that nothing of it is missing.",
}


def render(report: Report, out: TextIO, options: Options) -> None:
    """Write one run."""
    shown = [(f, name) for f, name in fingerprints(report) if is_shown(f, options) or f.kind == "silenced"]
    results = [(f, name) for f, name in shown if f.page]
    rules = list(dict.fromkeys(_rule_of(f) for f, _ in results))
    several = len(report.claims_files) > 1
    mended = Mended(options)
    index = {d.document.path: i for i, d in enumerate(report.documents)}
    run = {
        "tool": {"driver": _driver(rules, options)},
        "invocations": [_invocation([f for f, _ in shown if not f.page], options)],
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder that the check ran in."}}},
        "artifacts": [
            {
                "location": _file(d.document.path),
                "roles": ["analysisTarget"],
                "mimeType": d.document.media_type,
                "encoding": d.document.encoding,
            }
            for d in report.documents
        ],
        "results": [_result(f, name, rules.index(_rule_of(f)), index, several, mended, options) for f, name in results],
    }
    out.write(dumped({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}))


def _driver(rules: Iterable[str], options: Options) -> Json:
    return {
        "name": "factcheck",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(rule, options.explanation(rule)) for rule in rules],
    }


def _rule_of(finding: Finding) -> str:
    return finding.rule or finding.kind


def _rule(rule: str, explanation: str) -> Json:
    """A rule with what it says about itself: a line, a paragraph, and all of it."""
    said = explanation.strip() or _OTHER_RULES.get(rule) or reason_in_words(conflict_in_words(rule, "en"), "en")
    short, _, rest = said.partition("\n")
    full = rest.partition("\nExample:\n")[0].strip()
    return {
        "id": rule,
        "shortDescription": {"text": short},
        "fullDescription": {"text": " ".join(full.split()) or short},
        "help": {"text": said, "markdown": f"```text\n{said}\n```"},
    }


def _result(
    finding: Finding,
    fingerprint: str,
    rule: int,
    index: dict[str, int],
    several: bool,
    mended: Mended,
    options: Options,
) -> Json:
    """One finding."""
    kind = "fail" if finding.owed else _KINDS.get(finding.kind, "fail")
    claim = finding.claim.claim if finding.claim else None
    said = finding.said
    mention = said if isinstance(said, MentionFinding) else None
    known = {
        "claim": f"{claim.release}/{claim.id}" if claim else None,
        "found": mention.found if mention else None,
        "expected": mention.expected if mention else None,
        "mend": advice(finding),
    }
    return {
        "ruleId": _rule_of(finding),
        "ruleIndex": rule,
        "kind": kind,
        "level": severity(finding, options) if kind == "fail" else "none",
        "message": {"text": f"{title(finding, several)}: {whole(finding)}"},
        "locations": [_location(finding, index)],
        "relatedLocations": [_related(i, r) for i, r in enumerate(related(finding))],
        "partialFingerprints": {FINGERPRINT: fingerprint},
        **_fixes(finding, mended),
        **_suppressions(finding),
        "properties": {name: value for name, value in known.items() if value},
    }


def _file(path: str) -> Json:
    """A file, as seen from the folder that the check ran in, if it lies there."""
    where = uri(path)
    return {"uri": where} if where.startswith("file:") else {"uri": where, "uriBaseId": _ROOT}


def _location(finding: Finding, index: dict[str, int]) -> Json:
    """Where a finding stands: its place with its sentence around it; the first line for a whole document."""
    file: Json = {"artifactLocation": {**_file(finding.path), "index": index[finding.path]}}
    if not (finding.page and finding.span):
        return {"physicalLocation": {**file, "region": {"startLine": 1}}}
    if not finding.is_placed:  # services ask for a line of every file; words tell the place
        region = {"startLine": 1, "snippet": {"text": finding.page.findings.document.text[slice(*finding.span)]}}
        return {
            "physicalLocation": {**file, "region": region},
            "logicalLocations": [{"fullyQualifiedName": where(finding)}],
        }
    file["region"] = _region(finding.page, finding.span)
    if isinstance(finding.said, MentionFinding):
        sentence, span = finding.said.sentence_span, finding.span
        around = Span(min(sentence.start, span.start), max(sentence.stop, span.stop))
        if around != span:
            file["contextRegion"] = _region(finding.page, around)
    return {"physicalLocation": file}


def _region(page: Page, span: Span) -> Json:
    """A stretch of a document with its text."""
    text = page.findings.document.text[slice(*span)]
    return {**_lines(page.region(span)), "snippet": {"text": text}} if text else _lines(page.region(span))


def _lines(region: Region) -> Json:
    names = ("startLine", "startColumn", "endLine", "endColumn")
    return dict(zip(names, region, strict=True))


def _related(number: int, other: Related) -> Json:
    """The claim in its file, or the other place of a conflict."""
    out: Json = {"id": number, "physicalLocation": {"artifactLocation": _file(other.path)}}
    if other.line is None:
        out["logicalLocations"] = [{"fullyQualifiedName": other.place}]
    else:
        out["physicalLocation"]["region"] = {"startLine": other.line, "startColumn": other.column}
    return {**out, "message": {"text": other.text or other.path}}


def _fixes(finding: Finding, mended: Mended) -> Json:
    """How to mend the finding, where that is certain."""
    edit = mended.edit(finding)
    if edit is None or finding.page is None:
        return {}
    was = finding.page.findings.document.text[slice(*edit.span)]
    replacement = {
        "deletedRegion": _lines(finding.page.region(edit.span)),
        "insertedContent": {"text": edit.text},
    }
    change = {"artifactLocation": _file(finding.path), "replacements": [replacement]}
    return {"fixes": [{"description": {"text": f"{was} → {edit.text}"}, "artifactChanges": [change]}]}


def _suppressions(finding: Finding) -> Json:
    """By what a finding is silenced, and why."""
    if not isinstance(finding.said, Silenced):
        return {}
    kind = "inSource" if finding.said.by == "comment" else "external"
    return {"suppressions": [{"kind": kind, "justification": finding.said.reason or finding.said.by}]}


def _invocation(asides: Iterable[Finding], options: Options) -> Json:
    """How the run went, and what it has to say of its inputs."""
    notes: dict[str, list[Json]] = {"toolExecutionNotifications": [], "toolConfigurationNotifications": []}
    failed = False
    for finding in asides:
        unread = isinstance(finding.said, Skipped)
        failed |= unread and severity(finding, options) == "error"
        line, column = place(finding)
        region = {} if unread else {"region": {"startLine": line, "startColumn": column}}
        where = {"artifactLocation": _file(finding.path), **region}
        notes["toolExecutionNotifications" if unread else "toolConfigurationNotifications"].append(
            {
                "level": severity(finding, options),
                "message": {"text": message(finding)},
                "locations": [{"physicalLocation": where}],
            }
        )
    return {"executionSuccessful": not failed, **{name: listed for name, listed in notes.items() if listed}}
