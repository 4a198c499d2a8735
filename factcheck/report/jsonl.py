"""One JSON object a line, each a finding that says all about itself.

Every line has the same keys, in one order; what a finding does not have is null.

    path, lang          the document, or the input or claims file that could not be used
    line, column        from 1, in code points; end_line and end_column are exclusive
    start, end          code points of the document's text
    place               as a person finds it: line and column, or the page or paragraph of a file without lines;
                        line and column then count in the text that was taken out of the file
    verdict             contradicted, missing, conflict, unsupported, ambiguous, confirmed; set-aside, silenced,
                        skipped, claims
    rule                what `factcheck explain` knows it by
    severity            error where it fails the check, warning, note
    release, claim      the claim's file and id
    required            whether a text owes the claim
    text, sentence      the words of the document
    found, expected     what the text says and what the release says
    notes, candidates   lists: how it is confirmed; the claims that fit an ambiguous figure
    message, mend       what is wrong and what to do, in the language of the document
    related             list of path, line, column, place, text: the claim in its file, the other place of a conflict
    fingerprint         the same while the text around it is edited
"""

from __future__ import annotations

from typing import TextIO

from factcheck.model.finding import (
    ClaimFinding,
    Conflict,
    FigureFinding,
    MentionFinding,
    Report,
    SetAside,
    Silenced,
    Untied,
)
from factcheck.report import Options
from factcheck.report.findings import Finding, is_shown, severity
from factcheck.report.fingerprint import fingerprints
from factcheck.report.json import dumped
from factcheck.report.reading import Json
from factcheck.report.saying import advice, message, place, related, where


def render(report: Report, out: TextIO, options: Options) -> None:
    """Write a line a finding."""
    for finding, fingerprint in fingerprints(report):
        if is_shown(finding, options):
            out.write(dumped(_object(finding, fingerprint, options), indent=None))


def _object(finding: Finding, fingerprint: str, options: Options) -> Json:
    """A finding as a flat object."""
    said, claim = finding.said, finding.claim.claim if finding.claim else None
    told = said if isinstance(said, MentionFinding) else None
    release = said.release if isinstance(said, SetAside) else claim.release if claim else None
    name = claim.id if claim else None
    if isinstance(said, Silenced) and said.claim:
        release, _, name = said.claim.rpartition("/")
    return {
        "path": finding.path,
        "lang": finding.lang if finding.page else None,
        **_placed(finding),
        "verdict": finding.kind,
        "rule": finding.rule or None,
        "severity": severity(finding, options),
        "release": release,
        "claim": name,
        "required": claim.required if claim else None,
        "text": said.text if isinstance(said, MentionFinding | FigureFinding | Conflict | Untied | Silenced) else None,
        "sentence": said.sentence if isinstance(said, MentionFinding | Conflict) else None,
        "found": told.found if told else None,
        "expected": told.expected if told else None,
        "notes": list(said.notes) if isinstance(said, MentionFinding | ClaimFinding) else [],
        "candidates": list(said.candidates) if isinstance(said, FigureFinding) else [],
        "message": message(finding),
        "mend": advice(finding) or None,
        "related": [r._asdict() for r in related(finding)],
        "fingerprint": fingerprint,
    }


def _placed(finding: Finding) -> Json:
    """Where a finding stands; of what is missing, nowhere."""
    if finding.page and finding.span:
        region = finding.page.region(finding.span)
        at = {**region._asdict(), "start": finding.span.start, "end": finding.span.stop}
    else:
        line, column = place(finding) if finding.kind == "claims" else (None, None)
        at = {"line": line, "column": column, **dict.fromkeys(("end_line", "end_column", "start", "end"))}
    return {**at, "place": where(finding) or None}
