"""Who may silence a finding: comments in the draft, entries of the settings. Each remembers whether it had to."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from factcheck.documents.comments import Comment, comments
from factcheck.documents.patterns import Patterns
from factcheck.model.claim import Fault, Place
from factcheck.model.finding import DocumentFindings, FigureFinding, SilencedBy
from factcheck.model.text import Lines, Span
from factcheck.report.findings import Finding
from factcheck.silence.listed import Listed
from factcheck.silence.rules import RULES, covers
from factcheck.silence.scope import VERBS, WHOLE, scope, spoken
from factcheck.silence.unused import unused


class Voice(Protocol):
    """Somebody's word that a finding is not to be reported."""

    @property
    def by(self) -> SilencedBy:
        """What kind of word it is."""

    @property
    def reason(self) -> str:
        """What was given for it; empty where nothing was."""

    @property
    def place(self) -> Place:
        """Where it stands."""

    def meets(self, finding: Finding) -> bool:
        """Whether a finding is meant."""

    def faults(self, used: bool) -> Iterator[Fault]:
        """What is wrong with it, given whether it has silenced anything."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A comment in a draft."""

    comment: Comment
    scope: Span
    place: Place
    known: Collection[str] = field(repr=False)
    """The claims that were loaded, as `id` and as `release/id`."""
    by: SilencedBy = "comment"

    @property
    def reason(self) -> str:
        """What stands behind the brackets."""
        return self.comment.reason

    def meets(self, finding: Finding) -> bool:
        """Whether a finding stands where the comment holds, and is of a rule and of a claim that it names.

        What is missing stands nowhere: a comment must hold on the whole text or name `missing` itself.
        """
        if self.comment.verb not in VERBS:
            return False
        rules = [n for n in self.comment.names if n in RULES]
        claims = [n for n in self.comment.names if n not in RULES]
        return (
            self._stands(finding, rules)
            and (not rules or any(covers(rule, finding.code) for rule in rules))
            and (not claims or any(is_about(finding, claim) for claim in claims))
        )

    def _stands(self, finding: Finding, rules: Sequence[str]) -> bool:
        if finding.span is None:
            return self.comment.verb == WHOLE or any(covers(rule, finding.code) for rule in rules)
        return finding.span.overlaps(self.scope)

    def faults(self, used: bool) -> Iterator[Fault]:
        """What is not understood, has no reason, or silences nothing."""
        from factcheck.claims.suggest import did_you_mean

        if self.comment.verb not in VERBS:
            said = f"a comment that is not understood: '{self.comment.verb}'"
            yield Fault(place=self.place, message=said, hint=did_you_mean(self.comment.verb, VERBS))
            return
        strange = [name for name in self.comment.names if name not in RULES and name not in self.known]
        for name in strange:
            hint = did_you_mean(name, [*RULES, *self.known])
            yield Fault(place=self.place, message=f"{self.comment}: '{name}' is neither a rule nor a claim", hint=hint)
        if not self.reason:
            yield without_reason(str(self.comment), self.place)
        if not used:
            yield unused(str(self.comment), self.place)


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """An entry of the settings, with the documents that it is about."""

    entry: Listed
    files: Patterns | None
    documents: Collection[str] = field(repr=False)
    """The paths of all that are checked."""
    by: SilencedBy = "settings"

    @property
    def reason(self) -> str:
        """What the entry gives."""
        return self.entry.reason

    @property
    def place(self) -> Place:
        """Where the entry stands."""
        return self.entry.place

    def meets(self, finding: Finding) -> bool:
        """Whether a finding is all that the entry says."""
        entry = self.entry
        return (
            (self.files is None or self.files.match(finding.path))
            and (not entry.rule or covers(entry.rule, finding.code))
            and (not entry.claim or is_about(finding, entry.claim))
            and (not entry.text or entry.text == text_of(finding))
        )

    def faults(self, used: bool) -> Iterator[Fault]:
        """That it has no reason; or that it silences nothing in a file that it names, if that was checked."""
        said = "an entry of [[silence]]"
        if not self.reason:
            yield without_reason(said, self.place)
        names_one = self.entry.path and not any(mark in self.entry.path for mark in "*?[!")
        if not used and names_one and self.files and any(map(self.files.match, self.documents)):
            yield unused(said, self.place)


def without_reason(said: str, place: Place) -> Fault:
    """That nobody will know why a finding was silenced."""
    return Fault(place=place, message=f"{said} gives no reason", hint="say why, for whoever reads it next")


def is_about(finding: Finding, claim: str) -> bool:
    """Whether a finding is about a claim, `id` or `release/id`; an ambiguous figure is about each that it fits."""
    named = [f"{finding.claim.claim.release}/{finding.claim.claim.id}"] if finding.claim else []
    if isinstance(finding.said, FigureFinding):
        named += finding.said.candidates
    return any(claim in (name, name.partition("/")[2]) for name in named)


def text_of(finding: Finding) -> str:
    """The words of the draft that a finding is about."""
    if finding.span is None or finding.page is None:
        return ""
    return finding.page.findings.document.text[slice(*finding.span)]


def in_draft(page: DocumentFindings) -> list[Spoken]:
    """The comments of a draft, each with where it holds."""
    document = page.document
    found = comments(document.text)
    if not found:
        return []
    lines = Lines.of(document.text)
    known = [name for c in page.claims for name in (c.claim.id, f"{c.claim.release}/{c.claim.id}")]
    voices = []
    for comment in spoken(document, found):
        line, column = lines.at(comment.span.start)
        place = Place(path=document.path, line=line, column=column)
        voices.append(Spoken(comment=comment, scope=scope(document, comment, found), place=place, known=known))
    return voices


def in_settings(entries: Sequence[Listed], documents: Collection[str]) -> list[Written]:
    """The entries of the settings."""
    return [
        Written(
            entry=entry,
            files=Patterns([entry.path], Path(entry.place.path).parent) if entry.path else None,
            documents=documents,
        )
        for entry in entries
    ]
