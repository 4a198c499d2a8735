"""The findings on a document as notes in its margin: what is wrong with each place, the fact, how to mend it."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.finding import ClaimFinding, DocumentFindings, FigureFinding, MentionFinding, Report
from factcheck.model.note import Note
from factcheck.model.text import Span
from factcheck.report import select
from factcheck.report.cells import one_line
from factcheck.report.place import Places
from factcheck.report.words import MENDING, conflict_in_words, reason_in_words, words


def notes(findings: DocumentFindings, report: Report) -> list[Note]:
    """A note on each contradiction, conflict, doubtful and unsupported figure; on missing required facts at the top.

    They are in the order of the text; the notes on the whole come first.
    """
    page = _Page(findings, report)
    return sorted(page.notes(), key=lambda note: note.span)


class _Page:
    """The notes on one document, in its language."""

    def __init__(self, findings: DocumentFindings, report: Report) -> None:
        self._findings = findings
        self._report = report
        self._words = words(findings.lang)
        self._places = Places(findings.document, findings.lang)

    def notes(self) -> Iterator[Note]:
        for finding in select.owed(self._findings):
            yield self._owed(finding)
        for told in select.mentions(self._findings, "contradicted"):
            yield self._contradicted(*told)
        for verdict in ("ambiguous", "unsupported"):
            for figure in select.figures(self._findings, verdict):
                yield self._figure(figure)
        for c in self._findings.conflicts:
            headline = f"conflict[{c.rule}]: {conflict_in_words(c.rule, self._findings.lang)}"
            yield self._note(c.span, headline, c.message, self._mend(self._words["conflict"]))
        for u in self._findings.untied:
            yield self._note(u.span, f"unsupported[{u.kind}]: {u.message}")

    def _contradicted(self, finding: ClaimFinding, mention: MentionFinding) -> Note:
        reason = mention.reason or ""
        said = reason_in_words(reason, self._findings.lang)
        fact = self._quoted(select.wording(finding.claim, self._findings.lang))
        expected = self._quoted(mention.expected) if mention.expected else fact
        way = self._words[MENDING.get(reason, "retell")].format(expected=expected, fact=fact)
        headline = f"contradicted[{reason}] {select.label(finding, self._report)}: {said}"
        return self._note(mention.span, headline, mention.message, self._fact(finding), self._mend(way))

    def _figure(self, figure: FigureFinding) -> Note:
        ambiguous = figure.verdict == "ambiguous"
        headline = f"{figure.verdict}: {one_line(figure.text)}"
        way = self._words["name" if ambiguous else "check"]
        return self._note(figure.span, headline, figure.message if ambiguous else "", self._mend(way))

    def _owed(self, finding: ClaimFinding) -> Note:
        fact = self._quoted(select.wording(finding.claim, self._findings.lang))
        headline = f"missing[required] {select.label(finding, self._report)}: {self._words['required']}"
        return Note(Span(0, 0), "\n".join((headline, self._mend(self._words["add"].format(fact=fact)))))

    def _note(self, span: Span, *lines: str) -> Note:
        said = one_line(self._findings.document.text[span.start : span.stop])
        return Note(span, "\n".join(filter(None, lines)), f"{self._places.at(span.start)}: {self._quoted(said)}")

    def _fact(self, finding: ClaimFinding) -> str:
        place = select.place(finding.claim, self._findings.lang)
        wording = self._quoted(select.wording(finding.claim, self._findings.lang))
        return f"{self._words['fact']}: {wording} ({place.path}:{place.line})"

    def _mend(self, way: str) -> str:
        return f"{self._words['mend']}: {way}"

    def _quoted(self, text: str) -> str:
        text = one_line(text)
        return text if text[:1] in '«“„"' else self._words["quoted"].format(text=text)
