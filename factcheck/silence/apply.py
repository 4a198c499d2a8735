"""Takes out of a report what is silenced, and says of each finding by what."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from factcheck.model.claim import Fault
from factcheck.model.finding import ClaimFinding, DocumentFindings, Report, Silenced
from factcheck.model.records import NamedTuple
from factcheck.report.findings import Finding, findings
from factcheck.silence.listed import Listed
from factcheck.silence.rules import Selection
from factcheck.silence.voices import Voice, in_draft, in_settings, text_of

if TYPE_CHECKING:
    from factcheck.silence.baseline import Baseline

REPORTED = ("contradicted", "missing", "conflict", "unsupported", "ambiguous")
"""The kinds of findings that can be silenced."""


class Wishes(NamedTuple):
    """What is not to be reported."""

    selection: Selection = Selection()
    listed: Sequence[Listed] = ()
    baseline: Baseline | None = None


def silence(report: Report, wishes: Wishes) -> Report:
    """Give the report without what is silenced; a comment or an entry that silences nothing is a warning of it."""
    voices = _voices(report, wishes.listed)
    if wishes == Wishes() and not any(voices.values()):
        return report
    known = wishes.baseline.known(report) if wishes.baseline else frozenset()
    used: set[int] = set()
    taken: dict[int, Silenced] = {}
    for finding in findings(report):
        if finding.page is None or finding.kind not in REPORTED:
            continue
        # All are asked, whatever else silences the finding: none of them is unused.
        speaking = [voice for voice in voices[id(finding.page.findings)] if voice.meets(finding)]
        used.update(map(id, speaking))
        silenced = _silenced(finding, speaking, wishes, known)
        if silenced:
            taken[id(finding.said)] = silenced
    faults = (f for f in _faults(voices, used) if not f.rule or wishes.selection.keeps(f.rule))
    return report._replace(
        documents=tuple(_without(d, taken) for d in report.documents),
        warnings=(*report.warnings, *faults),
    )


def _voices(report: Report, listed: Sequence[Listed]) -> dict[int, list[Voice]]:
    """Who may silence something of each document, by the identity of its findings."""
    everywhere = in_settings(listed, [d.document.path for d in report.documents])
    return {id(d): [*in_draft(d), *everywhere] for d in report.documents}


def _faults(voices: Mapping[int, Sequence[Voice]], used: Collection[int]) -> Iterator[Fault]:
    """What is wrong with those who may silence, each asked once."""
    for voice in {id(voice): voice for each in voices.values() for voice in each}.values():
        yield from voice.faults(id(voice) in used)


def _silenced(finding: Finding, voices: Sequence[Voice], wishes: Wishes, known: Collection[int]) -> Silenced | None:
    """By what a finding is silenced, if it is: a person's word about it says more than a list that it stands in."""
    said = finding.said
    silenced = Silenced(
        code=finding.code,
        claim=_full(finding.claim) if finding.claim else "",
        span=finding.span,
        text=text_of(finding),
        message=getattr(said, "message", ""),
        by="selection",
    )
    if voices:
        return silenced._replace(by=voices[0].by, reason=voices[0].reason, place=voices[0].place)
    if id(said) in known:
        return silenced._replace(by="baseline")
    return None if wishes.selection.keeps(finding.code) else silenced


def _without(page: DocumentFindings, taken: Mapping[int, Silenced]) -> DocumentFindings:
    """A document's findings without those that are taken out, which are listed instead."""
    out = [taken[id(f.said)] for f in findings(Report(documents=(page,), claims_files=())) if id(f.said) in taken]
    if not out:
        return page
    return page._replace(
        claims=tuple(_claim(c, taken) for c in page.claims),
        figures=tuple(f for f in page.figures if id(f) not in taken),
        conflicts=tuple(c for c in page.conflicts if id(c) not in taken),
        untied=tuple(u for u in page.untied if id(u) not in taken),
        silenced=tuple(out),
    )


def _claim(finding: ClaimFinding, taken: Mapping[int, Silenced]) -> ClaimFinding:
    """The verdict on a claim by the mentions that are left."""
    left = tuple(m for m in finding.mentions if id(m) not in taken)
    if id(finding) not in taken and len(left) == len(finding.mentions):
        return finding
    if any(m.verdict == "contradicted" for m in left):
        return finding._replace(mentions=left, verdict="contradicted")
    if left:
        return finding._replace(mentions=left, verdict="confirmed")
    return finding._replace(mentions=(), verdict="missing", silenced=True)


def _full(finding: ClaimFinding) -> str:
    return f"{finding.claim.release}/{finding.claim.id}"
