"""What of a report matters how much: the failing level, required facts, the order of findings."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.claim import Claim, Place
from factcheck.model.finding import ClaimFinding, DocumentFindings, FigureFinding, MentionFinding, Report
from factcheck.model.records import NamedTuple

UNUSED = "unused-suppression"
LADDER = ("contradicted", "missing", "conflict", "unsupported", "ambiguous", UNUSED)
"""What may fail a check, the gravest first."""


class Told(NamedTuple):
    """One mention with the claim it tells."""

    claim: ClaimFinding
    mention: MentionFinding


def mentions(findings: DocumentFindings, verdict: str) -> list[Told]:
    """The mentions of one verdict, in the order of the text."""
    told = [Told(c, m) for c in findings.claims for m in c.mentions if m.verdict == verdict]
    return sorted(told, key=lambda t: (t.mention.span, t.claim.claim.id))


def figures(findings: DocumentFindings, verdict: str) -> list[FigureFinding]:
    """The figures of one verdict, in the order of the text."""
    return sorted((f for f in findings.figures if f.verdict == verdict), key=lambda f: f.span)


def owed(findings: DocumentFindings) -> list[ClaimFinding]:
    """The required claims that a document leaves out, of the releases that it tells of."""
    aside = set_aside(findings)
    return [c for c in _missing(findings) if c.claim.required and c.claim.release not in aside]


def optional(findings: DocumentFindings) -> dict[str, list[ClaimFinding]]:
    """The other missing claims of those releases, by release, in file order."""
    aside = set_aside(findings)
    out: dict[str, list[ClaimFinding]] = {}
    for c in _missing(findings):
        if not c.claim.required and c.claim.release not in aside:
            out.setdefault(c.claim.release, []).append(c)
    return out


def _missing(findings: DocumentFindings) -> Iterator[ClaimFinding]:
    """The claims that are not told. What a `never` claim denies is not missing, nor what was corrected or silenced."""
    for c in findings.claims:
        if (
            c.verdict == "missing"
            and not (c.superseded_by or c.silenced)
            and (c.claim.kind != "never" or c.claim.required)
        ):
            yield c


def set_aside(findings: DocumentFindings) -> set[str]:
    """The releases that a document does not tell of."""
    return {s.release for s in findings.set_aside}


def failures(report: Report, level: str) -> int:
    """How many findings fail the check at a level: a verdict of `LADDER`, which stands for itself and all graver ones.

    A contradicted claim whose severity is `warning` or `note` never fails.
    """
    rungs = failing(level)
    unused = sum(fault.rule in rungs for fault in report.warnings)
    return unused + sum(1 for d in report.documents for verdict in _grave(d) if verdict in rungs)


def failing(level: str) -> tuple[str, ...]:
    """The verdicts that fail at a level.

    >>> failing("missing")
    ('contradicted', 'missing')
    """
    return LADDER[: LADDER.index(level) + 1]


def _grave(findings: DocumentFindings) -> Iterator[str]:
    """The verdict of each finding that fails at its own level."""
    for c in findings.claims:
        if c.verdict == "contradicted" and c.claim.severity == "error":
            yield "contradicted"
    for _ in owed(findings):
        yield "missing"
    for _ in findings.conflicts:
        yield "conflict"
    for f in findings.figures:
        yield f.verdict
    for _ in findings.untied:
        yield "unsupported"


def label(finding: ClaimFinding, report: Report) -> str:
    """How a claim is called: by its id, with its release where several are loaded."""
    claim = finding.claim
    return f"{claim.release}/{claim.id}" if len(report.claims_files) > 1 else claim.id


def place(claim: Claim, lang: str) -> Place:
    """Where a claim says what it says in a language, or in any."""
    own = claim.places.get(lang)
    return own or next((claim.places[other] for other in claim.wordings if other in claim.places), claim.place)


def wording(claim: Claim, lang: str) -> str:
    """The claim's first wording in a language, or in any."""
    sentences = claim.wordings.get(lang) or next(iter(claim.wordings.values()), ())
    return sentences[0] if sentences else claim.id
