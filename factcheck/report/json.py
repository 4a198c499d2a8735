"""One JSON object with everything that was found; keys are stable within a version."""

from __future__ import annotations

import json
import re
from typing import TextIO

from factcheck.model.claim import Fault
from factcheck.model.finding import (
    ClaimFinding,
    Conflict,
    DocumentFindings,
    FigureFinding,
    MentionFinding,
    Report,
    Silenced,
    Untied,
)
from factcheck.model.text import Span
from factcheck.report import Options
from factcheck.report.place import Places
from factcheck.report.reading import Json, as_json
from factcheck.version import __version__

VERSION = 1
_WHY = {
    "untold": "the text tells nothing of this release",
    "in-passing": "the text tells no more of this release than any other might",
}
# Valid in JSON as they are, but a terminal may obey them, and a lone surrogate cannot be encoded.
_UNSAFE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def render(report: Report, out: TextIO, options: Options) -> None:
    """Write the whole report; of the options only `explain` tells."""
    out.write(dumped(as_object(report, options)))


def dumped(document: Json | list[Json], indent: int | None = 2) -> str:
    """A document as JSON that any terminal may show and any encoding may carry; on one line without `indent`."""
    text = json.dumps(document, ensure_ascii=False, indent=indent)
    return _UNSAFE.sub(lambda m: f"\\u{ord(m[0]):04x}", text) + "\n"


def as_object(report: Report, options: Options) -> Json:
    """The report as plain dictionaries and lists."""
    return {
        "version": VERSION,
        "tool": {"name": "factcheck", "version": __version__},
        "documents": [_document(d, options) for d in report.documents],
        "claims_files": [{"path": c.path, "release": c.release, "claims": c.claims} for c in report.claims_files],
        "skipped": [{"path": s.path, "why": s.why} for s in report.skipped],
        "warnings": [_fault(f) for f in report.warnings],
        "summary": report.summary(),
    }


def _document(findings: DocumentFindings, options: Options) -> Json:
    """Everything in one document; claims in file order, figures in the order of the text."""
    places = Places(findings.document, findings.lang)
    return {
        "path": findings.document.path,
        "lang": findings.lang,
        "claims": [_claim(c, places, options) for c in findings.claims],
        "figures": [_figure(f, places) for f in sorted(findings.figures, key=lambda f: f.span)],
        "conflicts": [_conflict(c, places) for c in sorted(findings.conflicts, key=lambda c: c.span)],
        "set_aside": [{"release": s.release, "why": _WHY[s.why]} for s in findings.set_aside],
        **({"untied": [_untied(u, places) for u in findings.untied]} if findings.untied else {}),
        **({"silenced": [_silenced(s, places) for s in findings.silenced]} if findings.silenced else {}),
    }


def _claim(finding: ClaimFinding, places: Places, options: Options) -> Json:
    """The verdict on a claim with its evidence."""
    claim = finding.claim
    heir = {"superseded_by": finding.superseded_by} if finding.superseded_by else {}
    return {
        "release": claim.release,
        "id": claim.id,
        "verdict": finding.verdict,
        "notes": list(finding.notes),
        "mentions": [_mention(m, places, options) for m in sorted(finding.mentions, key=lambda m: m.span)],
        "required": claim.required,
        "severity": claim.severity,
        **heir,
        **({"silenced": True} if finding.silenced else {}),
    }


def _mention(mention: MentionFinding, places: Places, options: Options) -> Json:
    """One place that tells a claim."""
    out: Json = {
        "verdict": mention.verdict,
        "reason": mention.reason,
        "notes": list(mention.notes),
        "start": mention.span.start,
        "end": mention.span.stop,
        **places.as_json(mention.span.start),
        "text": mention.text,
        "sentence": mention.sentence,
        "found": mention.found,
        "expected": mention.expected,
        "message": mention.message,
        "score": round(mention.score, 4),
    }
    if options.explain:
        trace = mention.trace
        out["trace"] = {
            "terms": list(trace.terms),
            "subject": trace.subject,
            "runner_up": trace.runner_up,
            "runner_up_score": round(trace.runner_up_score, 4),
        }
    return out


def _figure(finding: FigureFinding, places: Places) -> Json:
    """A figure that no claim, or more than one, accounts for."""
    return {
        "verdict": finding.verdict,
        "start": finding.span.start,
        "end": finding.span.stop,
        **places.as_json(finding.span.start),
        "text": finding.text,
        **as_json(finding.figure),
        "candidates": list(finding.candidates),
        "message": finding.message,
    }


def _conflict(conflict: Conflict, places: Places) -> Json:
    """Two places of the document that cannot both be right."""
    return {
        "rule": conflict.rule,
        **_placed(conflict.span, conflict.text, places),
        "sentence": conflict.sentence,
        "other": _placed(conflict.other, conflict.other_text, places),
        "message": conflict.message,
    }


def _untied(untied: Untied, places: Places) -> Json:
    """A name or a quotation that the release does not have."""
    return {"kind": untied.kind, **_placed(untied.span, untied.text, places), "message": untied.message}


def _silenced(silenced: Silenced, places: Places) -> Json:
    """A finding that is not reported: by what, and why."""
    place = silenced.place
    return {
        "rule": silenced.code,
        "claim": silenced.claim or None,
        "by": silenced.by,
        "reason": silenced.reason or None,
        "where": {"path": place.path, "line": place.line} if place else None,
        **(_placed(silenced.span, silenced.text, places) if silenced.span else {}),
        "message": silenced.message,
    }


def _placed(span: Span, text: str, places: Places) -> Json:
    """Where something stands, and what."""
    return {"start": span.start, "end": span.stop, **places.as_json(span.start), "text": text}


def _fault(fault: Fault) -> Json:
    """A fault of a claims file that did not forbid its use, or of what silences findings."""
    place = fault.place
    return {
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "message": fault.message,
        "hint": fault.hint,
        **({"rule": fault.rule} if fault.rule else {}),
    }
