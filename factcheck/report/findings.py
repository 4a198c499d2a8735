"""Everything that a report says, one finding after another: what formats with an entry a finding walk over."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from factcheck.model.claim import Fault
from factcheck.model.finding import (
    ClaimFinding,
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
from factcheck.model.records import NamedTuple
from factcheck.model.text import Lines, Span
from factcheck.report import Options, select
from factcheck.report.place import Places

Kind = Literal[
    "contradicted",
    "missing",
    "conflict",
    "unsupported",
    "ambiguous",
    "confirmed",
    "untold",
    "set-aside",
    "silenced",
    "skipped",
    "claims",
]
"""The verdict that a finding is; or what was folded, a release set aside, what a person silenced, an input not read, a
faulty claims file."""


class Untold(NamedTuple):
    """What a document does not tell and need not, folded together."""

    claims: tuple[ClaimFinding, ...]
    releases: tuple[SetAside, ...]


Said = (
    MentionFinding | ClaimFinding | FigureFinding | Conflict | Untied | SetAside | Silenced | Untold | Skipped | Fault
)
Severity = Literal["error", "warning", "note"]
_QUIET: frozenset[Kind] = frozenset(("contradicted", "missing", "conflict", "ambiguous"))
"""What is said of a text where as little as possible is asked for."""


class Region(NamedTuple):
    """A stretch of a document as a person counts: from 1, columns in code points, the end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class Page:
    """One document of a report, its lines counted once."""

    __slots__ = ("findings", "lines", "places")

    def __init__(self, findings: DocumentFindings) -> None:
        self.findings = findings
        self.lines = Lines.of(findings.document.text)
        self.places = Places(findings.document, findings.lang)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Page) and self.findings == other.findings

    def __hash__(self) -> int:
        return hash(self.findings)

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


class Finding(NamedTuple):
    """One thing that a report says, and where."""

    kind: Kind
    said: Said
    """The part of the report that says it."""
    rule: str = ""
    """What `factcheck explain` knows it by; empty where there is no such rule."""
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
        if isinstance(self.said, Silenced):
            return f"silenced {self.said.code}"
        if isinstance(self.said, MentionFinding):
            detail = self.said.reason or ",".join(self.said.notes)
        else:
            detail = "required" if self.owed else self.rule if self.kind == "conflict" else ""
        return f"{self.kind}[{detail}]" if detail else self.kind

    @property
    def path(self) -> str:
        """The file that the finding points into."""
        if isinstance(self.said, Fault):
            return self.said.place.path
        if isinstance(self.said, Skipped):
            return self.said.path
        return self.page.path if self.page else ""

    @property
    def is_placed(self) -> bool:
        """Whether lines and columns of the file tell where the finding stands."""
        return self.page is not None and self.span is not None and self.page.places.by_lines

    @property
    def lang(self) -> str:
        """The language of the document; English for what has none."""
        return self.page.findings.lang if self.page else "en"


def findings(report: Report, *, fold: bool = False) -> Iterator[Finding]:
    """Yield everything that a report says: document by document, then inputs that were not read, then claims files.

    In a document what has a place comes first, in the order of the text; then what is missing. What is right is
    among it, and what is not told and need not be, which is one finding a document if it is to be folded.
    """
    for document in report.documents:
        yield from _of(Page(document), fold)
    for skipped in report.skipped:
        yield Finding(kind="skipped", said=skipped)
    for fault in report.warnings:
        yield Finding(kind="claims", said=fault)


def is_shown(finding: Finding, options: Options) -> bool:
    """Whether the reader of a report asked to see a finding."""
    if isinstance(finding.said, Skipped) and finding.said.unreadable:
        return True
    if finding.kind == "confirmed":
        return options.show_confirmed
    if finding.kind == "silenced":
        return options.verbosity > 0
    if options.verbosity >= 0:
        return True
    return finding.kind in _QUIET and (finding.kind != "missing" or finding.owed)


def severity(finding: Finding, options: Options) -> Severity:
    """How grave a finding is: an error if it fails the check, as `select.failures` counts."""
    if isinstance(finding.said, Skipped):
        return "error" if finding.said.unreadable else "note"
    if isinstance(finding.said, Fault):
        return "error" if finding.said.rule in select.failing(options.fail_on) else "warning"
    if finding.kind in ("confirmed", "untold", "set-aside", "silenced") or (
        finding.kind == "missing" and not finding.owed
    ):
        return "note"
    if finding.kind == "contradicted" and finding.claim and finding.claim.claim.severity != "error":
        return finding.claim.claim.severity
    rule = finding.said.rule if isinstance(finding.said, Fault) else finding.kind
    return "error" if rule in select.failing(options.fail_on) else "warning"


def _of(page: Page, fold: bool) -> Iterator[Finding]:
    """The findings of one document."""
    yield from sorted(_placed(page), key=lambda f: (f.span or Span(0, 0), f.kind))
    for claim in select.owed(page.findings):
        yield Finding(kind="missing", rule="missing", said=claim, page=page, claim=claim, owed=True)
    optional = tuple(claim for claims in select.optional(page.findings).values() for claim in claims)
    aside = page.findings.set_aside
    for silenced in page.findings.silenced:
        verdict, _, detail = silenced.code.rstrip("]").partition("[")
        rule = detail if verdict in ("contradicted", "conflict") else verdict
        yield Finding(kind="silenced", rule=rule, said=silenced, page=page, span=silenced.span)
    if fold:
        if optional or aside:
            yield Finding(kind="untold", rule="missing", said=Untold(optional, aside), page=page)
        return
    for claim in optional:
        yield Finding(kind="missing", rule="missing", said=claim, page=page, claim=claim)
    for release in aside:
        yield Finding(kind="set-aside", said=release, page=page)


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
