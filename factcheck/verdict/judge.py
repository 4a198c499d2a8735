"""Alignments to findings: the rules in their order, the verdict on each claim, the figures that are left."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from importlib import import_module

from factcheck.model.alignment import Alignment, Alignments, CompiledClaim, Slot
from factcheck.model.claim import Tolerance
from factcheck.model.figure import Figure
from factcheck.model.finding import (
    NOTES,
    ClaimFinding,
    FigureFinding,
    MentionFinding,
    Note,
    Reason,
    Trace,
    Verdict,
)
from factcheck.model.mention import Passage, Reading
from factcheck.model.text import Span
from factcheck.verdict import binding, modality, name, never, polarity, quote, role, scale, speaker, unit, value
from factcheck.verdict.case import Case
from factcheck.verdict.interval import compare
from factcheck.verdict.unsupported import is_release_date

_RULES: tuple[tuple[Reason, object], ...] = ()
# The first rule that applies is the reason: what a figure is (unit, scale, whose) before how far it is off.
_ORDER: tuple[Reason, ...] = (
    "never", "quote", "speaker", "role", "name", "unit", "scale", "binding", "value", "polarity", "modality",
)  # fmt: skip
_CHECKS = {
    "never": never.applies,
    "quote": quote.applies,
    "speaker": speaker.applies,
    "role": role.applies,
    "name": name.applies,
    "unit": unit.applies,
    "scale": scale.applies,
    "binding": binding.applies,
    "value": value.applies,
    "polarity": polarity.applies,
    "modality": modality.applies,
}


def judge(reading: Reading, claims: Sequence[CompiledClaim], found: Alignments) -> tuple[ClaimFinding, ...]:
    """The verdict on every claim of a release over one document, in the file's order."""
    mentions: dict[str, list[tuple[Alignment, MentionFinding]]] = {c.key: [] for c in claims}
    for alignment in found.found:
        finding = _mention(reading, alignment, claims)
        if finding is not None:
            mentions[alignment.claim.key].append((alignment, finding))
    return tuple(_claim(c, mentions[c.key]) for c in claims)


def _mention(reading: Reading, alignment: Alignment, claims: Sequence[CompiledClaim]) -> MentionFinding | None:
    """Judge one alignment; None where it neither confirms nor contradicts."""
    if alignment.circumstances.hypothetical or alignment.circumstances.withdrawn:
        return None
    case = Case.of(alignment, claims)
    if case.units_differ and not case.same_number:
        return None
    if alignment.subject == "other" and case.apart:
        return None
    reason = next((r for r in _ORDER if _CHECKS[r](case)), None)
    notes: tuple[Note, ...] = ()
    if reason is None:
        notes = case.comparison.notes if case.comparison else ()
        notes += ("paraphrased-quote",) if alignment.paraphrased else ()
    return _finding(reading, case, reason, notes)


def _finding(reading: Reading, case: Case, reason: Reason | None, notes: tuple[Note, ...]) -> MentionFinding:
    a = case.alignment
    passage = reading.passages[a.passage]
    segment = passage.segment
    span = segment.source(a.evidence)
    sentence = segment.sentences[segment.sentence_at(a.evidence.start)] if segment.sentences else a.evidence
    whole = segment.source(Span(sentence.start, max(sentence.stop, a.evidence.stop)))
    expected = expected_of(a, segment.lang)
    found = a.found or segment.text[a.span.start : a.span.stop]
    return MentionFinding(
        verdict="contradicted" if reason else "confirmed",
        reason=reason,
        notes=notes,
        span=span,
        text=reading.document.text[span.start : span.stop],
        sentence=segment.text[sentence.start : max(sentence.stop, a.evidence.stop)],
        sentence_span=whole,
        found=found,
        expected=expected,
        message=_message(case, reason, segment.lang, found, expected),
        score=round(a.score, 3),
        trace=Trace(
            terms=a.terms,
            subject=", ".join(sorted(a.subjects)),
            runner_up=a.runner_up,
            runner_up_score=round(a.runner_up_score, 3),
        ),
    )


def expected_of(alignment: Alignment, lang: str) -> str:
    """What the release says, in the words of the claim: the figure, the posts, the name, or the sentence."""
    claim = alignment.claim
    if alignment.kind == "figure" and alignment.slot is not None:
        around = alignment.circumstances
        if not (around.negated or around.opposite or around.tense == "done"):
            return alignment.slot.expected_in(lang)
    wordings = claim.claim.wordings.get(lang) or claim.claim.wordings.get(claim.release.lang) or ("",)
    if alignment.kind == "role":
        return ", ".join(wordings)
    if alignment.kind == "name" and alignment.subjects:
        names = [claim.release.entities[i].name for i in sorted(alignment.subjects) if i in claim.release.entities]
        return ", ".join(n.get(lang) or n.get(claim.release.lang) or next(iter(n.values())) for n in names)
    if alignment.kind == "quote" and alignment.subject == "other" and claim.claim.by:
        speaker_name = claim.release.entities[claim.claim.by].name
        return speaker_name.get(lang) or next(iter(speaker_name.values()))
    return wordings[0]


@lru_cache(maxsize=8)
def _messages(lang: str) -> dict[str, str]:
    """The sentences of one language."""
    table: dict[str, str] = import_module(f"factcheck.lang.{lang}.messages").MESSAGES
    return table


def message(key: str, lang: str, **words: str) -> str:
    """One sentence of a language, its blanks filled."""
    return _messages(lang)[key].format_map({"expected": "", "found": "", "owner": "", "word": "", **words})


def _message(case: Case, reason: Reason | None, lang: str, found: str, expected: str) -> str:
    """Why, in one sentence of the draft's language."""
    a = case.alignment
    key, owner = reason or "confirmed", ""
    if reason == "binding":
        other = a.rival or case.borrowed_from()
        if a.kind == "members":
            key = "binding-members"
        elif other is not None:
            owner = _wording(other, lang)
        elif a.circumstances.shared_out:
            key = "binding-share"
        else:
            key = "binding-subject"
    return message(key, lang, expected=expected, found=found, owner=owner, word=a.circumstances.shared_out)


def _wording(claim: CompiledClaim, lang: str) -> str:
    """A claim's first sentence in a language, or in its release's."""
    wordings = claim.claim.wordings
    return (wordings.get(lang) or wordings.get(claim.release.lang) or ("",))[0].rstrip(".")


def _claim(claim: CompiledClaim, found: Sequence[tuple[Alignment, MentionFinding]]) -> ClaimFinding:
    """One verdict out of a claim's mentions: one wrong mention contradicts, whatever the others say."""
    mentions = sorted((m for _, m in found), key=lambda m: (m.verdict == "confirmed", m.span))
    wrong = any(m.verdict == "contradicted" for m in mentions)
    verdict: Verdict = "contradicted" if wrong else "confirmed" if mentions else "missing"
    notes = {n for m in mentions if m.verdict == "confirmed" for n in m.notes}
    return ClaimFinding(
        claim=claim.claim,
        verdict=verdict,
        notes=tuple(n for n in NOTES if n in notes) if verdict == "confirmed" else (),
        mentions=tuple(mentions),
    )


def leftovers(reading: Reading, checked: Iterable[tuple[str | None, Alignments]]) -> tuple[FigureFinding, ...]:
    """The figures of a document that no release accounts for, or that two claims fit equally.

    `checked` has, for each release, its date and what the matcher found in the document.
    """
    accounted: set[tuple[int, int]] = set()
    doubts: dict[tuple[int, int], list[str]] = {}
    dates: list[str | None] = []
    for released, found in checked:
        accounted |= found.accounted | _told(reading, found)
        dates.append(released)
        for d in found.doubts:
            doubts.setdefault((d.passage, d.figure.start), []).extend(c.key for c in d.claims)
    out = []
    for i, passage in enumerate(reading.passages):
        for figure in passage.figures:
            key = (i, figure.start)
            if figure.kind in ("ordinal", "time") or key in accounted or any(is_release_date(figure, d) for d in dates):
                continue
            out.append(_leftover(reading, passage, figure, tuple(doubts.get(key, ()))))
    return tuple(out)


def _told(reading: Reading, found: Alignments) -> set[tuple[int, int]]:
    """Figures that an alignment accounts for: its own, and those inside a list or a quotation of a claim."""
    out = set()
    for a in found.found:
        if a.figure is not None and not (a.subject == "other" and Case.of(a, ()).apart) and not _conversion(a):
            out.add((a.passage, a.figure.start))
        out |= {(a.passage, f.start) for f in _dates_beside(reading, a)}
        if a.kind in ("quote", "members"):
            out |= {
                (a.passage, f.start) for f in reading.passages[a.passage].figures if a.evidence.start <= f.start < a.evidence.stop
            }
    return out


def _dates_beside(reading: Reading, alignment: Alignment) -> Iterator[Figure]:
    """Dates in a mention's sentence that the claim's own sentence names: they date its figure."""
    passage = reading.passages[alignment.passage]
    if alignment.kind != "figure" or not passage.segment.sentences:
        return
    sentence = passage.segment.sentences[passage.segment.sentence_at(alignment.span.start)]
    named = [s.figure for s in alignment.claim.side if s.figure.kind == "date"]
    for figure in passage.figures:
        if figure.kind == "date" and sentence.start <= figure.start < sentence.stop:
            if any(compare(n, figure, Tolerance()).agrees for n in named):
                yield figure


def _conversion(alignment: Alignment) -> bool:
    """Whether the figure is an amount in another currency with another number, which nothing can be held against."""
    case = Case.of(alignment, ())
    return case.units_differ and not case.same_number


def _leftover(reading: Reading, passage: Passage, figure: Figure, candidates: tuple[str, ...]) -> FigureFinding:
    span = passage.segment.source(Span(figure.start, figure.end))
    key = "ambiguous" if candidates else "unsupported"
    return FigureFinding(
        verdict="ambiguous" if candidates else "unsupported",
        figure=figure,
        span=span,
        text=reading.document.text[span.start : span.stop],
        candidates=candidates,
        message=message(key, passage.segment.lang, expected=", ".join(candidates)),
    )


def slots_of(claim: CompiledClaim) -> tuple[Slot, ...]:
    """The figures a claim asserts."""
    return claim.slots
