"""What is said of a document, in the order of its text: one note a place, with its fact and how to mend it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType

from factcheck.model.claim import Claim
from factcheck.model.finding import (
    ClaimFinding,
    Conflict,
    DocumentFindings,
    FigureFinding,
    MentionFinding,
    Report,
    Untied,
)
from factcheck.model.records import NamedTuple
from factcheck.model.text import LANGS, Lines, Span
from factcheck.report import Options, select
from factcheck.report.cells import one_line
from factcheck.report.select import Told
from factcheck.report.words import FALLBACK, MENDING, conflict_in_words, reason_in_words, words

VERDICTS = ("contradicted", "conflict", "ambiguous", "unsupported", "confirmed")
"""The verdicts that places of a text can have, the gravest first."""


class Row(NamedTuple):
    """A label of `words` and what is said under it."""

    label: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A claim as a note shows it."""

    name: str
    wording: str
    lang: str
    """Of the wording."""
    place: str
    """Its path and line in the claims file."""
    quote: str
    """The release's own words, where the claims file gives them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What is said of one place, or of two that cannot both be right."""

    verdict: str
    code: str
    """The verdict with its rule, as other formats write it."""
    said: str
    """The rule in words."""
    spans: tuple[Span, ...]
    """In the document's text; the second is what the first is held against."""
    at: str
    """Line and column, of both places."""
    text: str
    """What stands there, as a reader sees it."""
    message: str = ""
    rows: tuple[Row, ...] = ()
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """A fact that the text does not tell."""

    fact: Fact
    said: str
    required: bool


def notes(findings: DocumentFindings, report: Report, options: Options, seen: Callable[[Span], str]) -> list[Note]:
    """Give the notes on a document, in the order of its text; those of one place the gravest first.

    `seen` gives what a reader sees of a span of the text.
    """
    writer = _Writer(findings, report, options, seen)
    return sorted(writer.notes(), key=lambda n: (n.spans[0], VERDICTS.index(n.verdict)))


def missing(findings: DocumentFindings, report: Report, options: Options) -> list[Missing]:
    """Give the facts that a document does not tell, the required first; when quiet, those alone."""
    writer = _Writer(findings, report, options, str)
    untold = [c for claims in select.optional(findings).values() for c in claims] if options.verbosity >= 0 else []
    return [writer.missing(c, required=True) for c in select.owed(findings)] + [
        writer.missing(c, required=False) for c in untold
    ]


def tables(lang: str) -> ModuleType:
    """The messages of a language, English ones where there are none."""
    return import_module(f"factcheck.lang.{lang if lang in LANGS else FALLBACK}.messages")


class _Writer:
    """Puts the findings of one document in words."""

    def __init__(
        self, findings: DocumentFindings, report: Report, options: Options, seen: Callable[[Span], str]
    ) -> None:
        self._findings = findings
        self._report = report
        self._options = options
        self._seen = seen
        self._lang = findings.lang
        self._table = tables(findings.lang)
        self._words: Mapping[str, str] = words(findings.lang)
        self._lines = Lines.of(findings.document.text)

    def notes(self) -> Iterator[Note]:
        yield from map(self._contradicted, select.mentions(self._findings, "contradicted"))
        yield from map(self._conflict, self._findings.conflicts)
        yield from map(self._ambiguous, select.figures(self._findings, "ambiguous"))
        if self._options.verbosity >= 0:
            yield from map(self._unsupported, select.figures(self._findings, "unsupported"))
            yield from map(self._untied, self._findings.untied)
            yield from map(self._confirmed, select.mentions(self._findings, "confirmed"))

    def missing(self, finding: ClaimFinding, *, required: bool) -> Missing:
        said = self._words["no-figure"] if "no-figure" in finding.notes else ""
        return Missing(fact=self._fact(finding.claim), said=said, required=required)

    def _contradicted(self, told: Told) -> Note:
        claim, mention = told.claim.claim, told.mention
        reason = mention.reason or ""
        mild = "" if claim.severity == "error" else f" ({self._words[claim.severity]})"
        differs = bool(mention.found and mention.expected)
        replaced = differs and MENDING.get(reason) == "replace"
        rows = (
            Row("found", mention.found if differs else ""),
            Row("expected", mention.expected if differs else ""),
            Row("mend", "" if replaced else self._mending(claim, reason, mention.expected)),
            Row("right", self._right_elsewhere(told.claim)),
            Row("why", self._trace(told)),
        )
        return Note(
            verdict="contradicted",
            code=f"contradicted[{reason}]",
            said=reason_in_words(reason, self._lang) + mild,
            spans=(mention.span,),
            at=self._at(mention.span),
            text="" if differs else self._seen(mention.span),
            message="" if differs and self._says_no_more(mention) else mention.message,
            rows=tuple(row for row in rows if row.text),
            facts=(self._fact(claim),),
        )

    def _says_no_more(self, mention: MentionFinding) -> bool:
        """Whether a message only names the difference, which stands below it in two rows."""
        plain: str = self._table.MESSAGES.get(mention.reason, "")
        return mention.message == plain.format_map({"found": mention.found, "expected": mention.expected, "owner": ""})

    def _confirmed(self, told: Told) -> Note:
        mention = told.mention
        why = Row("why", self._trace(told))
        return Note(
            verdict="confirmed",
            code=f"confirmed[{','.join(mention.notes)}]" if mention.notes else "confirmed",
            said=", ".join(self._table.PAGE[note] for note in mention.notes),
            spans=(mention.span,),
            at=self._at(mention.span),
            text=self._seen(mention.span),
            message=mention.message,
            rows=(why,) if why.text else (),
            facts=(self._fact(told.claim.claim),),
        )

    def _ambiguous(self, figure: FigureFinding) -> Note:
        named = [c.claim for c in self._findings.claims if f"{c.claim.release}/{c.claim.id}" in figure.candidates]
        return Note(
            verdict="ambiguous",
            code="ambiguous",
            said="",
            spans=(figure.span,),
            at=self._at(figure.span),
            text=self._seen(figure.span),
            message=figure.message,
            rows=(Row("mend", self._words["name"]),),
            facts=tuple(map(self._fact, named)),
        )

    def _unsupported(self, figure: FigureFinding) -> Note:
        return Note(
            verdict="unsupported",
            code="unsupported",
            said="",
            spans=(figure.span,),
            at=self._at(figure.span),
            text=self._seen(figure.span),
            message=figure.message,
            rows=(Row("mend", self._words["check"]),),
        )

    def _untied(self, untied: Untied) -> Note:
        return Note(
            verdict="unsupported",
            code=f"unsupported[{untied.kind}]",
            said="",
            spans=(untied.span,),
            at=self._at(untied.span),
            text=self._seen(untied.span),
            message=untied.message,
        )

    def _conflict(self, conflict: Conflict) -> Note:
        return Note(
            verdict="conflict",
            code=f"conflict[{conflict.rule}]",
            said=conflict_in_words(conflict.rule, self._lang),
            spans=(conflict.span, conflict.other),
            at=f"{self._at(conflict.span)}, {self._at(conflict.other)}",
            text=self._seen(conflict.span),
            message=conflict.message,
            rows=(Row("mend", self._words["conflict"]),),
        )

    # The parts of a note.

    def _at(self, span: Span) -> str:
        return "{}:{}".format(*self._lines.at(span.start))

    def _fact(self, claim: Claim) -> Fact:
        place = select.place(claim, self._lang)
        lang = self._lang if self._lang in claim.wordings else next(iter(claim.wordings), self._lang)
        return Fact(
            name=f"{claim.release}/{claim.id}" if len(self._report.claims_files) > 1 else claim.id,
            wording=select.wording(claim, self._lang),
            lang=lang,
            place=f"{place.path}:{place.line}",
            quote=claim.quote or "",
        )

    def _quoted(self, text: str) -> str:
        """`text` in the language's quotation marks, unless it begins with such."""
        return text if text[:1] in '«“„"' else self._words["quoted"].format(text=text)

    def _mending(self, claim: Claim, reason: str, expected: str) -> str:
        """How to mend a contradiction."""
        way = self._words[MENDING.get(reason, "retell")]
        fact = self._quoted(select.wording(claim, self._lang))
        return way.format(expected=self._quoted(expected) if expected else fact, fact=fact)

    def _right_elsewhere(self, finding: ClaimFinding) -> str:
        """Where the same text tells the same claim rightly."""
        right = sorted(m.span for m in finding.mentions if m.verdict == "confirmed")
        return ", ".join(map(self._at, right))

    def _trace(self, told: Told) -> str:
        """Why the place was held to tell of its claim, if that is asked for."""
        if not self._options.explain:
            return ""
        trace, table = told.mention.trace, self._words
        said = [table["score"].format(score=f"{told.mention.score:.2f}")]
        if trace.terms:
            said.append(table["terms"].format(terms=", ".join(map(one_line, trace.terms))))
        if trace.subject:
            said.append(table["subject"].format(subject=trace.subject))
        if trace.runner_up:
            said.append(table["runner-up"].format(claim=trace.runner_up, score=f"{trace.runner_up_score:.2f}"))
        return "; ".join(said)
