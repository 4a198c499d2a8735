"""What a check says: verdicts on claims, findings on mentions, the report over documents."""

from typing import Literal

from factcheck.model.claim import Claim, Fault, Place
from factcheck.model.figure import Figure
from factcheck.model.records import NamedTuple
from factcheck.model.text import Document, Span

Verdict = Literal["confirmed", "contradicted", "missing"]
MentionVerdict = Literal["confirmed", "contradicted"]
FigureVerdict = Literal["unsupported", "ambiguous"]
Reason = Literal[
    "value", "scale", "unit", "binding", "polarity", "modality", "role", "name", "quote", "speaker", "never"
]
Note = Literal["rounded", "hedge-differs", "understated", "more-precise", "paraphrased-quote", "no-figure"]
SetAsideReason = Literal["untold", "in-passing"]
ConflictRule = Literal["headline", "table", "parts", "shares"]
SilencedBy = Literal["comment", "settings", "baseline", "selection"]
NOTES: tuple[Note, ...] = ("rounded", "hedge-differs", "understated", "more-precise", "paraphrased-quote", "no-figure")


class Trace(NamedTuple):
    """Why a mention was held to tell of a claim."""

    terms: tuple[str, ...] = ()
    """Words that tied the two."""
    subject: str = ""
    runner_up: str | None = None
    """The claim that came second, if any was near."""
    runner_up_score: float = 0.0


class Held(NamedTuple):
    """A figure of a draft with the claim's own that it is held against."""

    passage: int
    """Of the reading; the draft's figure counts in its text."""
    figure: Figure
    fact: Figure


class MentionFinding(NamedTuple):
    """One place of a document that tells a claim, rightly or wrongly."""

    verdict: MentionVerdict
    span: Span
    """In the document's text."""
    text: str
    sentence: str
    sentence_span: Span
    found: str
    """What the draft says, in words of the draft or as a reading of the figure."""
    expected: str
    """What the release says."""
    message: str
    """One sentence, in the language of the draft."""
    score: float
    reason: Reason | None = None
    notes: tuple[Note, ...] = ()
    trace: Trace = Trace()
    held: Held | None = None
    """Where one figure is held against one of the claim's, and nothing but its value, scale or unit can be wrong."""


class ClaimFinding(NamedTuple):
    """The verdict on one claim over one document."""

    claim: Claim
    verdict: Verdict
    notes: tuple[Note, ...] = ()
    mentions: tuple[MentionFinding, ...] = ()
    superseded_by: str = ""
    """The later release whose claim of the same id stands in this one's place: then nothing is said of this one."""
    silenced: bool = False
    """Whether all that there was to say of it is silenced: it is then listed as missing, and never owed."""


class FigureFinding(NamedTuple):
    """A figure that no claim accounts for, or that two fit equally well."""

    verdict: FigureVerdict
    figure: Figure
    """As read: its own offsets count in the segment it was read from."""
    span: Span
    """In the document's text."""
    text: str
    candidates: tuple[str, ...] = ()
    """For `ambiguous`: the claims that fit, as `release/id`."""
    message: str = ""


class Conflict(NamedTuple):
    """Two places of one document that cannot both be right, whatever the claims say."""

    rule: ConflictRule
    span: Span
    """In the document's text: the figure of the title, the total, the whole, the first share."""
    other: Span
    """In the document's text: what it is held against; of several cells the first, of several parts all."""
    text: str
    other_text: str
    sentence: str
    """The sentence, heading or table row of `span`."""
    message: str
    """One sentence, in the language of the draft."""


class SetAside(NamedTuple):
    """A release that a document does not tell of, so that it owes none of its claims; and why."""

    release: str
    why: SetAsideReason


class Untied(NamedTuple):
    """A name or a quotation of a draft that the release does not have; found by comparing two texts."""

    kind: Literal["name", "quote"]
    span: Span
    """In the document's text."""
    text: str
    message: str
    """One sentence, in the language of the draft."""


class Silenced(NamedTuple):
    """A finding that is not reported because a person has said so."""

    code: str
    """The verdict and its kind: `contradicted[value]`."""
    claim: str
    """As `release/id`; empty where it is about none."""
    span: Span | None
    """In the document's text; None for what has no place there."""
    text: str
    message: str
    by: SilencedBy
    reason: str = ""
    """What the person gave for it."""
    place: Place | None = None
    """Where the person said so."""


class DocumentFindings(NamedTuple):
    """Everything found in one document."""

    document: Document
    lang: str
    claims: tuple[ClaimFinding, ...]
    figures: tuple[FigureFinding, ...]
    conflicts: tuple[Conflict, ...] = ()
    """What the document says against itself, in the order of its text."""
    set_aside: tuple[SetAside, ...] = ()
    """Of several releases, those that the document does not tell of, in the order of their files."""
    untied: tuple[Untied, ...] = ()
    """Names and quotations that were not found, in the order of its text."""
    silenced: tuple[Silenced, ...] = ()
    """Findings that were taken out, in the order of its text."""


class Skipped(NamedTuple):
    """An input that was not read, and why."""

    path: str
    why: str
    unreadable: bool = False
    """It was asked for and cannot be read, so that the check fails; not just passed over in a folder."""


class ClaimsFile(NamedTuple):
    """A claims file that was used."""

    path: str
    release: str
    claims: int


class Report(NamedTuple):
    """The outcome of a check over all its documents."""

    documents: tuple[DocumentFindings, ...]
    claims_files: tuple[ClaimsFile, ...]
    skipped: tuple[Skipped, ...] = ()
    warnings: tuple[Fault, ...] = ()
    """Faults of the claims files that do not forbid their use, and of what silences findings."""

    def summary(self) -> dict[str, int]:
        """Counts of each verdict over all documents, in a fixed order."""
        out = dict.fromkeys(("confirmed", "contradicted", "missing", "unsupported", "ambiguous"), 0)
        for d in self.documents:
            for c in d.claims:
                out[c.verdict] += 1
            for f in d.figures:
                out[f.verdict] += 1
        return out

    @property
    def verdict(self) -> Verdict | FigureVerdict:
        """One word for the whole: contradicted, unsupported or confirmed (see the report format)."""
        s = self.summary()
        if s["contradicted"]:
            return "contradicted"
        untied = any(d.untied for d in self.documents)
        return "unsupported" if s["unsupported"] or s["ambiguous"] or untied else "confirmed"

    @property
    def unsupported(self) -> tuple[FigureFinding, ...]:
        """The figures that no claim accounts for, over all documents."""
        return tuple(f for d in self.documents for f in d.figures if f.verdict == "unsupported")
