"""Findings -> rows: a line of JSON a finding, all with the same keys."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from factcheck.archive.records import Record
from factcheck.model.finding import DocumentFindings, FigureFinding, MentionFinding
from factcheck.model.text import Span
from factcheck.report.json import dumped
from factcheck.report.place import Places
from factcheck.report.reading import Json, in_words


class Checked(NamedTuple):
    """A document of an archive with what was found in it."""

    record: Record
    findings: DocumentFindings


def rows(checked: Checked, listed: Collection[str]) -> list[str]:
    """The findings whose verdict is in `listed`, each a line of JSON, in the order of the text."""
    record, findings = checked
    found: list[tuple[Span, str, str, MentionFinding | FigureFinding]]
    found = [
        (m.span, c.claim.release, c.claim.id, m) for c in findings.claims for m in c.mentions if m.verdict in listed
    ]
    found += [(f.span, "", "", f) for f in findings.figures if f.verdict in listed]
    found.sort(key=lambda f: f[:3])
    if not found:
        return []
    places = Places(findings.document, findings.lang)
    made: list[str] = []
    for span, release, claim, finding in found:
        line, column = places.line(span.start)
        row: Json = {
            "document": record.id,
            "source": record.source,
            "record": record.line,
            "lang": findings.lang,
            "release": release or None,
            "claim": claim or None,
            "verdict": finding.verdict,
            "start": span.start,
            "end": span.stop,
            "line": line,
            "column": column,
            "place": None if places.by_lines else places.at(span.start),
            "text": finding.text,
            **(_mention(finding) if isinstance(finding, MentionFinding) else _figure(finding)),
            "message": finding.message,
        }
        made.append(dumped(row, indent=None))
    return made


def _mention(mention: MentionFinding) -> Json:
    """What one place says of its claim."""
    return {
        "reason": mention.reason,
        "notes": list(mention.notes),
        "candidates": [],
        "sentence": mention.sentence,
        "found": mention.found,
        "expected": mention.expected,
    }


def _figure(finding: FigureFinding) -> Json:
    """A figure that no claim accounts for, or that two fit equally well: it has no claim and nothing to expect."""
    return {
        "reason": None,
        "notes": [],
        "candidates": list(finding.candidates),
        "sentence": None,
        "found": in_words(finding.figure),
        "expected": None,
    }
