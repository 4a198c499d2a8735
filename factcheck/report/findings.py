"""Everything that a report says, one finding after another: what formats with an entry a finding walk over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from factcheck.model.claim import Fault
from factcheck.model.finding import (
    ClaimFinding,
    Conflict,
    DocumentFindings,
    FigureFinding,
    MentionFinding,
    Report,
    Skipped,
    Untied,
)
from factcheck.model.text import Lines, Span
from factcheck.report import select

Kind = Literal[
    "contradicted", "missing", "conflict", "unsupported", "ambiguous", "confirmed", "set-aside", "skipped", "claims"
]
"""The verdict that a finding is; or that a release was set aside, an input not read, a claims file faulty."""
Said = MentionFinding | ClaimFinding | FigureFinding | Conflict | Untied | str | Skipped | Fault
Severity = Literal["error", "warning", "note"]


class Region(NamedTuple):
    """A stretch of a document as a person counts: from 1, columns in code points, the end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Page:
    """One document of a report, its lines counted once."""

    findings: DocumentFindings
    lines: Lines = field(repr=False)

    @property
    def path(self) -> str:
        """The document's path, as it was given."""
        return self.findings.document.path

    def region(self, span: Span) -> Region:
        """Where a span stands; one that ends behind a line feed ends on the line that the line feed closes."""
        text = self.findings.document.text
        line, column = self.lines.at(span.start)
        stop = span.stop
        while stop > span.start and text[stop - 1] in "\r\n":
            stop -= 1
        return Region(line, column, *self.lines.at(stop))


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that a report says, and where."""

    kind: Kind
    rule: str = ""
    """What `factcheck explain` knows it by; empty where there is no such rule."""
    said: Said
    """The part of the report that says it; the release's name for `set-aside`."""
    page: Page | None = None
    """The document; None for what was not read and for claims files."""
    claim: ClaimFinding | None = None
    span: Span | None = None
    """In the document's text; None for what has no place there."""
    owed: bool = False
    """Of what is missing: whether it is required."""

    @property
    def code(self) -> str:
        """The verdict with what it is more nearly: `contradicted[scale]`, `missing[required]`, `unsupported[name]`."""
        if isinstance(self.said, Untied):
            return f"{self.kind}[{self.said.kind}]"
        if isinstance(self.said, MentionFinding):
            detail = self.said.reason or ",".join(self.said.notes)
        else:
            detail = "required" if self.owed else self.rule
        return f"{self.kind}[{detail}]" if detail and detail != self.kind else self.kind

    @property
    def path(self) -> str:
        """The file that the finding points into."""
        if isinstance(self.said, Fault):
            return self.said.place.path
        if isinstance(self.said, Skipped):
            return self.said.path
        return self.page.path if self.page else ""

    @property
    def lang(self) -> str:
        """The language of the document; English for what has none."""
        return self.page.findings.lang if self.page else "en"


def findings(report: Report) -> Iterator[Finding]:
    """Yield everything that a report says: document by document, then inputs that were not read, then claims files.

    In a document what has a place comes first, in the order of the text; then what is missing.
    What is right is among it, and what is not told and need not be: a format says what it leaves out.
    """
    for document in report.documents:
        yield from _of(Page(document, Lines.of(document.document.text)))
    for skipped in report.skipped:
        yield Finding(kind="skipped", said=skipped)
    for fault in report.warnings:
        yield Finding(kind="claims", said=fault)


def _of(page: Page) -> Iterator[Finding]:
    """The findings of one document."""
    yield from sorted(_placed(page), key=lambda f: (f.span or Span(0, 0), f.kind))
    for claim in select.owed(page.findings):
        yield Finding(kind="missing", rule="missing", said=claim, page=page, claim=claim, owed=True)
    for untold in select.optional(page.findings).values():
        for claim in untold:
            yield Finding(kind="missing", rule="missing", said=claim, page=page, claim=claim)
    for aside in page.findings.set_aside:
        yield Finding(kind="set-aside", said=aside.release, page=page)


def _placed(page: Page) -> Iterator[Finding]:
    """The findings that stand somewhere in the text."""
    for claim in page.findings.claims:
        for mention in claim.mentions:
            rule = mention.reason or ""
            yield Finding(kind=mention.verdict, rule=rule, said=mention, page=page, claim=claim, span=mention.span)
    for figure in page.findings.figures:
        yield Finding(kind=figure.verdict, rule=figure.verdict, said=figure, page=page, span=figure.span)
    for conflict in page.findings.conflicts:
        yield Finding(kind="conflict", rule=conflict.rule, said=conflict, page=page, span=conflict.span)
    for untied in page.findings.untied:
        yield Finding(kind="unsupported", rule="unsupported", said=untied, page=page, span=untied.span)
