"""One line a finding, stable and easily searched: `path:line:column: verdict[reason] claim: message`.

A file without lines of its own has its place in words: `path: абзац 12: verdict[reason] claim: message`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from factcheck.model.finding import ClaimFinding, Conflict, DocumentFindings, FigureFinding, Report, Untied
from factcheck.report import Options, select
from factcheck.report.cells import harmless, one_line
from factcheck.report.place import Places
from factcheck.report.select import Told


def render(report: Report, out: TextIO, options: Options) -> None:
    """Write every finding on a line of its own."""
    for findings in report.documents:
        for line in _lines(findings, report, options):
            out.write(line + "\n")


def _lines(findings: DocumentFindings, report: Report, options: Options) -> Iterator[str]:
    """The lines of one document, in the order of its text, what is missing after it."""
    document = findings.document
    path, places = harmless(document.path), Places(document, findings.lang)
    placed = [(t.mention.span, _told(t, report)) for t in _mentions(findings, options)]
    placed += [(f.span, _figure(f)) for f in _figures(findings, options)]
    placed += [(c.span, _conflict(c, places)) for c in findings.conflicts]
    if options.verbosity >= 0:
        placed += [(u.span, _untied(u)) for u in findings.untied]
    for span, said in sorted(placed):
        yield f"{places.named(path, span.start)}: {said}"
    # What is missing has no place in the text; the first character stands for the whole file.
    whole = f"{path}:1:1" if places.by_lines else path
    for claim in select.owed(findings):
        yield f"{whole}: missing[required] {_missing(claim, findings.lang, report)}"
    if options.verbosity > 0:
        for untold in select.optional(findings).values():
            for claim in untold:
                yield f"{whole}: missing {_missing(claim, findings.lang, report)}"


def _mentions(findings: DocumentFindings, options: Options) -> list[Told]:
    """The mentions to be listed."""
    right = select.mentions(findings, "confirmed") if options.show_confirmed else []
    return select.mentions(findings, "contradicted") + right


def _figures(findings: DocumentFindings, options: Options) -> list[FigureFinding]:
    """The figures to be listed."""
    stray = select.figures(findings, "unsupported") if options.verbosity >= 0 else []
    return select.figures(findings, "ambiguous") + stray


def _told(told: Told, report: Report) -> str:
    """A mention in words."""
    claim, mention = told
    detail = mention.reason or ",".join(mention.notes)
    head = mention.verdict + (f"[{detail}]" if detail else "")
    mild = "" if claim.claim.severity == "error" or mention.verdict == "confirmed" else f" ({claim.claim.severity})"
    return f"{head} {harmless(select.label(claim, report))}: {one_line(mention.message or mention.text)}{mild}"


def _figure(figure: FigureFinding) -> str:
    """A figure that no claim, or more than one, accounts for."""
    named = f" ({', '.join(harmless(c) for c in figure.candidates)})" if figure.candidates else ""
    message = f": {one_line(figure.message)}" if figure.message else ""
    return f"{figure.verdict}: {one_line(figure.text)}{named}{message}"


def _conflict(conflict: Conflict, places: Places) -> str:
    """What the text says against itself, and where it says the other thing."""
    said = f"{one_line(conflict.text)}: {one_line(conflict.message)}"
    return f"conflict[{conflict.rule}] {said} ({places.at(conflict.other.start)})"


def _missing(finding: ClaimFinding, lang: str, report: Report) -> str:
    """A claim that is not told, with its place in the claims file."""
    place = select.place(finding.claim, lang)
    wording = one_line(select.wording(finding.claim, lang))
    return f"{harmless(select.label(finding, report))}: {wording} ({harmless(place.path)}:{place.line})"


def _untied(untied: Untied) -> str:
    """A name or a quotation that the release does not have."""
    return f"unsupported[{untied.kind}] {one_line(untied.text)}: {one_line(untied.message)}"
