"""Corrections that are certain, as formats carry them: one stretch of a document for a finding, and what it becomes."""

from __future__ import annotations

from factcheck.model.correction import Edit
from factcheck.model.text import Span
from factcheck.report import Options
from factcheck.report.findings import Finding


class Mended:
    """The corrections of a report's documents, made for each document when they are first asked for."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._made: dict[int, dict[int, Edit]] = {}

    def edit(self, finding: Finding) -> Edit | None:
        """What mends a finding; None where that is not certain."""
        if finding.kind != "contradicted" or finding.page is None:
            return None
        document = finding.page.findings
        if id(document) not in self._made:
            corrected = self._options.corrected(document)
            self._made[id(document)] = {
                id(c.mention): joined(document.document.text, c.edits)
                for c in (corrected.corrections if corrected else ())
            }
        return self._made[id(document)].get(id(finding.said))


def joined(text: str, edits: tuple[Edit, ...]) -> Edit:
    """Several edits as one.

    >>> joined("a 12 b 3", (Edit(Span(2, 4), "5"), Edit(Span(7, 8), "6")))
    Edit(span=Span(start=2, stop=8), text='5 b 6')
    """
    out, at = "", edits[0].span.start
    for edit in edits:
        out += text[at : edit.span.start] + edit.text
        at = edit.span.stop
    return Edit(Span(edits[0].span.start, at), out)
