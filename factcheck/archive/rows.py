"""Findings -> rows: a line of JSON a finding, all with the same keys."""

from __future__ import annotations

import re
from collections.abc import Collection

from factcheck.archive.records import Record
from factcheck.model.finding import DocumentFindings, FigureFinding, MentionFinding
from factcheck.model.records import NamedTuple
from factcheck.model.text import Span
from factcheck.report.json import dumped
from factcheck.report.place import Places
from factcheck.report.reading import Json, in_words

_HALF = re.compile("[\ud800-\udfff]")


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
        said = _mention(finding) if isinstance(finding, MentionFinding) else _figure(finding)
        row: Json = {
            "document": record.id,
            "source": record.source,
            "record": record.line,
            "date": record.date,
            "lang": findings.lang,
            "release": release or None,
            "claim": claim or None,
            "verdict": finding.verdict,
            "reason": said.reason,
            "notes": list(said.notes),
            "start": span.start,
            "end": span.stop,
            "line": line,
            "column": column,
            "place": None if places.by_lines else places.at(span.start),
            "text": finding.text,
            "sentence": said.sentence,
            "found": said.found,
            "expected": said.expected,
            "candidates": list(said.candidates),
            "message": finding.message,
        }
        made.append(dumped({key: _whole(value) for key, value in row.items()}, indent=None))
    return made


class _Said(NamedTuple):
    """What a place says of a claim, or that it says nothing of any."""

    found: str
    reason: str | None = None
    notes: tuple[str, ...] = ()
    sentence: str | None = None
    expected: str | None = None
    candidates: tuple[str, ...] = ()


def _mention(mention: MentionFinding) -> _Said:
    """What one place says of its claim."""
    return _Said(mention.found, mention.reason, mention.notes, mention.sentence, mention.expected)


def _figure(finding: FigureFinding) -> _Said:
    """A figure that no claim accounts for, or that two fit equally well: it has no claim and nothing to expect."""
    return _Said(in_words(finding.figure), candidates=finding.candidates)


def _whole(value: object) -> object:
    """A value without halves of characters, which JSON can write and a table cannot hold."""
    return _HALF.sub("\ufffd", value) if isinstance(value, str) else value
