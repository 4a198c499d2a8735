"""Pairing -> findings: what a draft says of a release that it was tied to, as findings on the release's claims."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from factcheck.model.claim import Claim
from factcheck.model.figure import Figure
from factcheck.model.finding import (
    NOTES,
    ClaimFinding,
    DocumentFindings,
    FigureFinding,
    MentionFinding,
    Reason,
    Trace,
    Untied,
)
from factcheck.model.mention import Passage, Reading
from factcheck.model.pairing import Pairing, Stated, Words
from factcheck.model.text import Span
from factcheck.verdict.judge import message
from factcheck.verdict.pairs.decide import Decision, decide

__all__ = ["Decision", "decide", "findings"]

_UNCOUNTED = frozenset({"ordinal", "time", "weekday", "month", "rate", "term", "code", "amount"})
"""What is held against the release and is no figure: nothing is owed for it."""
_MARKS = ' «»“”„"'
_THOUSANDS = (3, 6, 9, 12)

Home = Callable[[Stated], Claim | None]
"""The claim that holds what the release states."""


def findings(
    release: Reading, draft: Reading, pairing: Pairing, decided: Sequence[Decision], claims: Sequence[Claim], home: Home
) -> DocumentFindings:
    """Take two readings, their pairing and what came of it; give the findings on the draft.

    `home` names the claim of the release that holds what it states.
    """
    told: dict[str, list[MentionFinding]] = {}
    for words in pairing.words:
        claim = home(_as_stated(words)) if words.theirs else None
        if claim and (words.altered or words.speaker):
            told.setdefault(claim.id, []).append(_misquoted(release, draft, words))
    left: list[FigureFinding] = []
    for decision in decided:
        counterpart = decision.counterpart
        claim = home(counterpart.stated) if counterpart else None
        if decision.verdict and counterpart and claim:
            told.setdefault(claim.id, []).append(_mention(release, draft, decision))
        elif decision.verdict is None and decision.tie.stated.figure and decision.tie.stated.kind not in _UNCOUNTED:
            left.append(_leftover(draft, decision.tie.stated, decision.tie.stated.figure))
    return DocumentFindings(
        document=draft.document,
        lang=draft.lang,
        claims=tuple(_claim(c, told.get(c.id, [])) for c in claims),
        figures=tuple(left),
        untied=tuple(_untied(draft, w) for w in pairing.words if not w.found and not w.altered),
    )


def _as_stated(words: Words) -> Stated:
    """Where the release's own words stand, as `Home` takes it."""
    assert words.theirs is not None  # noqa: S101 - `findings` has looked
    return Stated(passage=words.theirs[0], sentence=0, span=words.theirs[1], kind="quote")


def _misquoted(release: Reading, draft: Reading, words: Words) -> MentionFinding:
    """A quotation that was altered, or given to somebody else."""
    assert words.theirs is not None  # noqa: S101 - `findings` has looked
    passage = draft.passages[words.passage]
    span = passage.segment.source(words.span)
    stretch = words.stretch or words.theirs[1]
    expected = words.speaker or _written(release, release.passages[words.theirs[0]], stretch).strip(_MARKS)
    reason: Reason = "quote" if words.altered else "speaker"
    sentence = _sentence(passage, words.span)
    return MentionFinding(
        verdict="contradicted",
        reason=reason,
        span=span,
        text=draft.document.text[span.start : span.stop],
        sentence=passage.segment.text[sentence.start : sentence.stop],
        sentence_span=passage.segment.source(sentence),
        found=passage.segment.text[words.span.start : words.span.stop],
        expected=expected,
        message=message(reason, passage.segment.lang, expected=expected),
        score=1.0,
    )


def _untied(draft: Reading, words: Words) -> Untied:
    """A name or a quotation that the release does not have."""
    passage = draft.passages[words.passage]
    span = passage.segment.source(words.span)
    return Untied(
        kind="name" if words.kind == "name" else "quote",
        span=span,
        text=draft.document.text[span.start : span.stop],
        message=message(f"untied-{words.kind}", passage.segment.lang),
    )


def _claim(claim: Claim, mentions: Sequence[MentionFinding]) -> ClaimFinding:
    """One verdict out of a claim's mentions: one wrong mention contradicts, whatever the others say."""
    ordered = tuple(sorted(mentions, key=lambda m: (m.verdict == "confirmed", m.span)))
    wrong = any(m.verdict == "contradicted" for m in ordered)
    notes = {n for m in ordered for n in m.notes}
    return ClaimFinding(
        claim=claim,
        verdict="contradicted" if wrong else "confirmed" if ordered else "missing",
        notes=() if wrong else tuple(n for n in NOTES if n in notes),
        mentions=ordered,
    )


def _mention(release: Reading, draft: Reading, decision: Decision) -> MentionFinding:
    """One place of the draft that tells what the release does, rightly or wrongly."""
    theirs, counterpart = decision.tie.stated, decision.counterpart
    assert counterpart is not None  # noqa: S101 - `findings` has looked
    passage = draft.passages[theirs.passage]
    span = passage.segment.source(theirs.span)
    sentence = _sentence(passage, theirs.span)
    expected, found = _surface(release, counterpart.stated), _surface(draft, theirs)
    owner = _sentence_of(release, decision.owner.stated).rstrip(".") if decision.owner else ""
    because: Reason = "binding" if decision.owner else _reason(counterpart.stated, theirs)
    reason = because if decision.verdict == "contradicted" else None
    return MentionFinding(
        verdict="contradicted" if reason else "confirmed",
        reason=reason,
        notes=decision.notes,
        span=span,
        text=draft.document.text[span.start : span.stop],
        sentence=passage.segment.text[sentence.start : sentence.stop],
        sentence_span=passage.segment.source(sentence),
        found=found,
        expected=expected,
        message=message(reason or "confirmed", passage.segment.lang, expected=expected, found=found, owner=owner),
        score=round(counterpart.likeness, 3),
        trace=Trace(terms=counterpart.terms),
    )


def _sentence_of(reading: Reading, stated: Stated) -> str:
    passage = reading.passages[stated.passage]
    return _written(reading, passage, _sentence(passage, stated.span))


def _surface(reading: Reading, stated: Stated) -> str:
    """What is stated, in the words of its text, its hedge with it."""
    hedge = stated.figure.hedge_span if stated.figure else None
    start, stop = stated.span
    if hedge is not None:
        start, stop = min(start, hedge[0]), max(stop, hedge[1])
    return _written(reading, reading.passages[stated.passage], Span(start, stop))


def _written(reading: Reading, passage: Passage, span: Span) -> str:
    """A stretch of a passage in the letters of its document, in one line."""
    source = passage.segment.source(span)
    return " ".join(reading.document.text[source.start : source.stop].split())


def _sentence(passage: Passage, span: Span) -> Span:
    sentences = passage.segment.sentences
    return sentences[passage.segment.sentence_at(span.start)] if sentences else Span(0, len(passage.segment.text))


def _reason(release: Stated, draft: Stated) -> Reason:
    """Why the two differ: by their unit, by thousands, or by value."""
    ours, theirs = release.figure, draft.figure
    if ours is None or theirs is None or not ours.value or not theirs.value:
        return "value"
    if ours.value == theirs.value and ours.unit != theirs.unit:
        return "unit"
    if isinstance(ours.value, tuple) or isinstance(theirs.value, tuple) or ours.unit != theirs.unit:
        return "value"
    ratio = max(ours.value, theirs.value) / min(ours.value, theirs.value) if theirs.value > 0 < ours.value else None
    return "scale" if ratio is not None and any(ratio == 10**n for n in _THOUSANDS) else "value"


def _leftover(draft: Reading, stated: Stated, figure: Figure) -> FigureFinding:
    """A figure that the release does not hold."""
    passage = draft.passages[stated.passage]
    span = passage.segment.source(stated.span)
    return FigureFinding(
        verdict="unsupported",
        figure=figure,
        span=span,
        text=draft.document.text[span.start : span.stop],
        message=message("unsupported", passage.segment.lang),
    )


def homes(claims: Sequence[Claim], places: Mapping[tuple[int, int], str], sentence: Callable[[Stated], int]) -> Home:
    """Take claims, where each has its home, and where the sentence of what is stated begins; give `Home`."""
    known = {c.id: c for c in claims}

    def home(stated: Stated) -> Claim | None:
        made = places.get(stated.place) or places.get((stated.passage, sentence(stated)))
        return known.get(made) if made else None

    return home
