"""Names for findings that stay the same while a text is edited around them: for baselines and for services that
follow a finding from one run to the next.

A fingerprint is made of what the finding is and of the words it stands in, never of where they stand: the path, the
verdict, the rule, the claim, and the sentence with its white space and case folded. Of findings that agree in all of
that the second is told from the first by its number, in the order of the report.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator

from factcheck.model.claim import Fault
from factcheck.model.finding import Conflict, FigureFinding, MentionFinding, Report, SetAside, Silenced, Skipped, Untied
from factcheck.model.text import Document, Span
from factcheck.report.findings import Finding, findings
from factcheck.report.paths import relative

_DIGITS = 32
"""Half of a SHA-256: short enough to read, too long to meet by accident."""
_END = re.compile(r"(?<=[.!?…])\s+|\n\s*\n")
"""Where a sentence may end. Cutting at an abbreviation does no harm: it is cut there in every run."""


def fingerprints(report: Report, *, fold: bool = False) -> Iterator[tuple[Finding, str]]:
    """Yield every finding of a report with its fingerprint, in the order of `findings`; no two are equal."""
    met: Counter[tuple[str, ...]] = Counter()
    for finding in findings(report, fold=fold):
        parts = _parts(finding)
        met[parts] += 1
        yield finding, _digest(*parts, str(met[parts]))


def _parts(finding: Finding) -> tuple[str, ...]:
    """What a finding is, wherever it stands."""
    claim = f"{finding.claim.claim.release}/{finding.claim.claim.id}" if finding.claim else ""
    return (relative(finding.path), finding.code, claim, " ".join(_words(finding).split()).casefold())


def _words(finding: Finding) -> str:
    """The words that a finding stands in; of what has no place, what is said of it."""
    said = finding.said
    if isinstance(said, MentionFinding):
        return said.sentence
    if isinstance(said, Conflict):
        return f"{said.sentence}\0{said.other_text}"
    if isinstance(said, Silenced):
        return f"{said.claim}\0{said.text}"
    if isinstance(said, FigureFinding | Untied) and finding.page:
        return f"{said.text}\0{around(finding.page.findings.document, said.span)}"
    if isinstance(said, Skipped):
        return said.why
    if isinstance(said, Fault):
        return said.message
    return said.release if isinstance(said, SetAside) else ""


def around(document: Document, span: Span) -> str:
    """The sentence, or nearly, that a place stands in, without the markup of its block."""
    pieces = _pieces(document, span)
    text = "".join(document.text[slice(*p)] for p in pieces)
    at = sum(max(0, min(p.stop, span.start) - p.start) for p in pieces)
    ends = [0, *(m.end() for m in _END.finditer(text)), len(text)]
    first = max(e for e in ends if e <= at)
    return text[first : min((e for e in ends if e > at), default=len(text))].strip()


def _pieces(document: Document, span: Span) -> tuple[Span, ...]:
    """The visible stretches of the block that a place stands in; its line where no block is known."""
    for block in document.blocks:
        if any(p.start <= span.start < p.stop for p in block.pieces):
            return block.pieces
    start, stop = document.text.rfind("\n", 0, span.start) + 1, document.text.find("\n", span.stop)
    return (Span(start, len(document.text) if stop < 0 else stop),)


def _digest(*parts: str) -> str:
    """A digest of words; nothing in them can pass for the mark between two."""
    hashed = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        hashed.update(len(data).to_bytes(8, "big") + data)
    return hashed.hexdigest()[:_DIGITS]
