"""The report for a person at a terminal: each finding with its line, its fact and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TextIO

from factcheck.model.claim import Claim
from factcheck.model.finding import ClaimFinding, Conflict, DocumentFindings, FigureFinding, MentionFinding, Report
from factcheck.model.records import NamedTuple
from factcheck.model.text import Lines, Span
from factcheck.report import Options, select, summary
from factcheck.report.cells import cut, harmless, ljust, one_line, width
from factcheck.report.excerpt import excerpts
from factcheck.report.paint import Paint
from factcheck.report.place import Places
from factcheck.report.saying import mending, quoted
from factcheck.report.words import conflict_in_words, reason_in_words, words

_MOST_NAMES = 12
"""How many claims or releases a line names before it only counts the rest."""

_CONTEXT = 60
"""Cells of context beside a figure that has but one line."""
_BEGINNING = 12
"""How many characters of a wording show that a line holds it."""

Block = list[str]


def render(report: Report, out: TextIO, options: Options) -> None:
    """Write what each document says wrongly and leaves out, then a line that sums up."""
    paint = Paint(options.colour)
    blocks: list[Block] = []
    for findings in report.documents:
        blocks += _Page(report, findings, options, paint).blocks()
    if options.verbosity >= 0:
        blocks.append([paint("bold", summary.line(report))])
    out.write("\n\n".join("\n".join(block) for block in blocks) + "\n" if blocks else "")


class _Row(NamedTuple):
    """A label and what is said under it, below the line of source."""

    label: str
    text: str


class _Page:
    """The findings of one document."""

    def __init__(self, report: Report, findings: DocumentFindings, options: Options, paint: Paint) -> None:
        self._report = report
        self._findings = findings
        self._options = options
        self._paint = paint
        self._words: Mapping[str, str] = words(findings.lang)
        self._lines = Lines.of(findings.document.text)
        self._places = Places(findings.document, findings.lang)
        self._path = harmless(findings.document.path)
        rows = ("found", "expected", "fact", "candidate", "right", "mend", "why")
        self._margin = max(width(self._words[row]) for row in rows) + 1

    def blocks(self) -> Iterator[Block]:
        """Everything to be shown, what matters most first, each in the order of the text."""
        told = [(t.mention.span, self._contradicted(*t)) for t in select.mentions(self._findings, "contradicted")]
        torn = [(f.span, self._ambiguous(f)) for f in select.figures(self._findings, "ambiguous")]
        split = [(c.span, self._conflict(c)) for c in self._findings.conflicts]
        yield from (block for _, block in sorted(told + torn + split))
        yield from map(self._owed, select.owed(self._findings))
        if self._options.verbosity >= 0:
            yield from self._unsupported()
            yield from self._untold()
        if self._options.show_confirmed:
            right = [self._confirmed(*t) for t in select.mentions(self._findings, "confirmed")]
            yield from [right] if right else []

    def _contradicted(self, finding: ClaimFinding, mention: MentionFinding) -> Block:
        """A place that cannot be true with a claim."""
        claim, reason = finding.claim, mention.reason or ""
        style = "alarm" if claim.severity == "error" else "yellow"
        mild = "" if claim.severity == "error" else f" ({self._words[claim.severity]})"
        said = self._headline(style, f"contradicted[{reason}]", self._id(finding), reason_in_words(reason, self._lang))
        rows = [
            *self._difference(mention),
            self._fact(claim),
            _Row("mend", mending(claim, mention, self._lang)),
            *self._right_elsewhere(finding),
            *self._trace(mention),
        ]
        source = self._source(mention.span, style)
        return [f"{self._at(mention.span)} {said}{mild}", *source, *self._message(mention.message), *self._rows(rows)]

    def _ambiguous(self, figure: FigureFinding) -> Block:
        """A figure that two claims fit."""
        said = self._headline("yellow", "ambiguous", one_line(figure.text), self._words["ambiguous"])
        named = [c.claim for c in self._findings.claims if f"{c.claim.release}/{c.claim.id}" in figure.candidates]
        rows = [self._fact(c, "candidate" if i else "fact", named=True) for i, c in enumerate(named)]
        rows.append(_Row("mend", self._words["name"]))
        source = self._source(figure.span, "yellow")
        return [f"{self._at(figure.span)} {said}", *source, *self._message(figure.message), *self._rows(rows)]

    def _conflict(self, conflict: Conflict) -> Block:
        """Two places of the text that cannot both be right; both are shown, where they stand on different lines."""
        code, what = f"conflict[{conflict.rule}]", conflict_in_words(conflict.rule, self._lang)
        said = self._headline("yellow", code, one_line(conflict.text), what)
        source = [*self._source(conflict.span, "yellow")]
        if self._lines.at(conflict.other.start)[0] != self._lines.at(conflict.span.start)[0]:
            if not self._places.by_lines:
                source.append(f"     {self._places.at(conflict.other.start)}:")
            source += self._source(conflict.other, "yellow")
        rows = self._rows([_Row("mend", self._words["conflict"])])
        return [f"{self._at(conflict.span)} {said}", *source, *self._message(conflict.message), *rows]

    def _owed(self, finding: ClaimFinding) -> Block:
        """A required claim that the text leaves out."""
        told = self._words["no-figure"] if "no-figure" in finding.notes else self._words["required"]
        said = self._headline("alarm", "missing[required]", self._id(finding), told)
        add = self._words["add"].format(fact=self._quoted(self._wording(finding.claim)))
        return [f"{self._bold(self._path)}: {said}", *self._rows([self._fact(finding.claim), _Row("mend", add)])]

    def _unsupported(self) -> Iterator[Block]:
        """The figures that no claim accounts for, a line each, and once what to do about them; then names and words."""
        figures = select.figures(self._findings, "unsupported")
        if figures:
            lines = [
                f"{self._at(f.span)} {self._headline('yellow', 'unsupported', one_line(f.text), self._context(f.span))}"
                for f in figures
            ]
            yield [*lines, *self._rows([_Row("mend", self._words["check"])])]
        if self._findings.untied:
            yield [
                f"{self._at(u.span)} {self._headline('yellow', f'unsupported[{u.kind}]', one_line(u.text), u.message)}"
                for u in self._findings.untied
            ]

    def _untold(self) -> Iterator[Block]:
        """The optional claims that are not told, folded to a line a release; each on its own line if asked for."""
        lines: Block = []
        for claims in select.optional(self._findings).values():
            if self._options.verbosity > 0:
                lines += [f"{self._words['untold']}: {self._id(c)}: {self._cited(c.claim)}" for c in claims]
            else:
                lines.append(f"{self._words['untold']}: {self._listed([self._id(c) for c in claims])}")
        lines += self._set_aside()
        if lines:
            yield [self._paint("dim", f"{self._path}: {line}") for line in lines]

    def _set_aside(self) -> Iterator[str]:
        """The releases that the text does not tell of: on one line, or each with why if asked for."""
        aside = self._findings.set_aside
        if self._options.verbosity > 0:
            yield from (
                f"{self._words['set-aside']}: {harmless(s.release)}: {self._words['aside-' + s.why]}" for s in aside
            )
        elif aside:
            yield f"{self._words['set-aside']}: {self._listed([harmless(s.release) for s in aside])}"

    def _confirmed(self, finding: ClaimFinding, mention: MentionFinding) -> str:
        """A place that tells a claim rightly, on one line."""
        text = cut(one_line(mention.text), self._options.width)
        notes = f"[{','.join(mention.notes)}]" if mention.notes else ""
        said = self._headline("green", f"confirmed{notes}", self._id(finding), self._quoted(text))
        lines = [f"{self._at(mention.span)} {said}", *self._rows(self._trace(mention))]
        return "\n".join(lines)

    # The parts of a block.

    @property
    def _lang(self) -> str:
        return self._findings.lang

    def _bold(self, text: str) -> str:
        return self._paint("bold", text)

    def _at(self, span: Span) -> str:
        """The place of a finding."""
        return self._bold(f"{self._places.named(self._path, span.start)}:")

    def _headline(self, style: str, code: str, subject: str, said: str) -> str:
        """The verdict, what it is about, and in words what is wrong."""
        return f"{self._paint(style, code)} {self._bold(subject)}: {said}"

    def _id(self, finding: ClaimFinding) -> str:
        return harmless(select.label(finding, self._report))

    def _listed(self, names: Sequence[str]) -> str:
        """Names in one line, the first few of them."""
        rest = len(names) - _MOST_NAMES
        more = f" {self._words['more'].format(n=rest)}" if rest > 0 else ""
        return ", ".join(names[:_MOST_NAMES]) + more

    def _source(self, span: Span, style: str) -> Iterator[str]:
        """The lines of the draft with what is meant underlined."""
        shown = excerpts(self._findings.document.text, self._lines, span, self._options.width)
        gutter = max(4, len(str(shown[-1].number)) + 1)
        for e in shown:
            # A line that is no line of the file has no number that anybody could look for.
            number = self._paint("dim", f"{e.number if self._places.by_lines else '':>{gutter}} |")
            yield f"{number} {e.before}{self._paint(style, e.marked)}{e.after}"
            yield f"{self._paint('dim', ' ' * gutter + ' |')} {' ' * e.indent}{self._paint(style, '^' * e.length)}"

    def _context(self, span: Span) -> str:
        """The words around a place, on one line."""
        shown = excerpts(self._findings.document.text, self._lines, span, min(_CONTEXT, self._options.width))[0]
        return shown.before.lstrip() + self._paint("yellow", shown.marked) + shown.after.rstrip()

    def _message(self, message: str) -> Iterator[str]:
        """What is wrong, in a sentence."""
        if message:
            yield f"     {one_line(message)}"

    def _rows(self, rows: Iterable[_Row]) -> Iterator[str]:
        """Labels and texts in two columns; a row without a text is left out."""
        for row in rows:
            if row.text:
                yield f"     {self._paint('cyan', ljust(self._words[row.label] + ':', self._margin))} {row.text}"

    def _difference(self, mention: MentionFinding) -> Iterator[_Row]:
        """What was found above what was expected, unless the message has said both."""
        found, expected, message = one_line(mention.found), one_line(mention.expected), one_line(mention.message)
        if not (found in message and expected in message):
            yield from (_Row("found", found), _Row("expected", expected))

    def _fact(self, claim: Claim, label: str = "fact", *, named: bool = False) -> _Row:
        """The claim as its file states it; with its id where several stand side by side."""
        return _Row(label, f"{harmless(claim.id)}: {self._cited(claim)}" if named else self._cited(claim))

    def _cited(self, claim: Claim) -> str:
        """Where a claim stands in its file, and the line that stands there."""
        place = select.place(claim, self._lang)
        said, wording = one_line(place.source_line), self._wording(claim)
        if wording[:_BEGINNING] not in said:  # as under `ru: >-`, where the words begin a line below
            said = self._quoted(wording)
        return f"{harmless(place.path)}:{place.line}: {cut(said, self._options.width)}"

    def _wording(self, claim: Claim) -> str:
        return one_line(select.wording(claim, self._lang))

    def _quoted(self, text: str) -> str:
        return quoted(text, self._lang)

    def _right_elsewhere(self, finding: ClaimFinding) -> Iterator[_Row]:
        """Where the same text tells the same claim rightly, if it does: the quickest way to see which is meant."""
        right = sorted(m.span.start for m in finding.mentions if m.verdict == "confirmed")
        if right:
            yield _Row("right", ", ".join(self._places.named(self._path, offset) for offset in right))

    def _trace(self, mention: MentionFinding) -> Iterator[_Row]:
        """Why the place was held to tell of its claim, if that is asked for."""
        if not self._options.explain:
            return
        trace, table = mention.trace, self._words
        said = [table["score"].format(score=f"{mention.score:.2f}")]
        if trace.terms:
            said.append(table["terms"].format(terms=", ".join(one_line(t) for t in trace.terms)))
        if trace.subject:
            said.append(table["subject"].format(subject=one_line(trace.subject)))
        if trace.runner_up:
            score = f"{trace.runner_up_score:.2f}"
            said.append(table["runner-up"].format(claim=harmless(trace.runner_up), score=score))
        yield _Row("why", "; ".join(said))
