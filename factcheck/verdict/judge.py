"""Alignments to findings: the rules in their order, the verdict on each claim, the figures that are left."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from importlib import import_module

from factcheck.model.alignment import Alignment, Alignments, CompiledClaim
from factcheck.model.claim import Tolerance
from factcheck.model.figure import Figure
from factcheck.model.finding import (
    NOTES,
    ClaimFinding,
    FigureFinding,
    Held,
    MentionFinding,
    Note,
    Reason,
    Trace,
    Verdict,
)
from factcheck.model.mention import Passage, Reading
from factcheck.model.records import NamedTuple
from factcheck.model.text import Span
from factcheck.verdict import (
    binding,
    missing,
    modality,
    name,
    never,
    polarity,
    quote,
    role,
    scale,
    speaker,
    unit,
    value,
)
from factcheck.verdict.case import Case
from factcheck.verdict.interval import compare
from factcheck.verdict.standing import standing
from factcheck.verdict.unsupported import is_release_date

# The first rule that applies is the reason: what a figure is (unit, scale, whose) before how far it is off.
_CHECKS: Mapping[Reason, Callable[[Case], bool]] = {
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


class Told(NamedTuple):
    """What a document tells of one release: its claims, what the matcher found, and of that what may be judged."""

    claims: Sequence[CompiledClaim]
    found: Alignments
    cases: Sequence[Case]

    @classmethod
    def of(cls, reading: Reading, claims: Sequence[CompiledClaim], found: Alignments) -> Told:
        """Compare every figure that was found with the claim that it tells."""
        return cls(claims, found, standing(reading, [Case.of(a, claims) for a in found.found]))


def judge(reading: Reading, told: Told) -> tuple[ClaimFinding, ...]:
    """The verdict on every claim of a release over one document, in the file's order."""
    mentions: dict[str, list[tuple[Alignment, MentionFinding]]] = {c.key: [] for c in told.claims}
    for case in told.cases:
        finding = _mention(reading, case)
        if finding is not None:
            mentions[case.alignment.claim.key].append((case.alignment, finding))
    said = cache(lambda: missing.sentences(reading))  # of no use where nothing is missing
    return tuple(_claim(c, mentions[c.key], said) for c in told.claims)


def _mention(reading: Reading, case: Case) -> MentionFinding | None:
    """Judge one mention; None where it neither confirms nor contradicts."""
    alignment = case.alignment
    if alignment.circumstances.hypothetical or alignment.circumstances.withdrawn:
        return None
    reason = next((r for r, applies in _CHECKS.items() if applies(case)), None)
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
    expected, found = expected_of(a, reason, segment.lang), _found(a, segment.text)
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
        held=_held(case, reason),
    )


def _held(case: Case, reason: Reason | None) -> Held | None:
    """The two figures, where putting the claim's in the place of the draft's is all that can be asked."""
    a = case.alignment
    counted = a.kind != "figure" or a.claim.members or a.claim.items  # the members of a list would have to change, too
    if counted or a.figure is None or a.slot is None or a.rival is not None or a.circumstances.shared_out:
        return None
    if reason is not None and not (case.apart and reason in ("value", "scale", "unit", "binding")):
        return None
    return Held(passage=a.passage, figure=a.figure, fact=a.slot.figure)


def expected_of(alignment: Alignment, reason: Reason | None, lang: str) -> str:
    """What the release says, in the words of the claim: the figure, the posts, the name, or the sentence.

    Where the figure is right and what is said of it is not, the sentence is what the release says.
    """
    claim = alignment.claim
    if alignment.slot is not None and reason not in ("polarity", "modality"):
        return alignment.slot.expected_in(lang)
    names = claim.release.entities
    items = claim.claim.items.get(lang) if alignment.kind == "members" else None
    if items:
        return ", ".join(items)
    if alignment.kind == "role":
        return ", ".join(_wordings(claim, lang))
    if alignment.kind == "name" and any(i in names for i in alignment.subjects):
        return ", ".join(_in_language(names[i].name, lang, claim) for i in sorted(alignment.subjects) if i in names)
    by = claim.claim.by
    if reason == "speaker" and by is not None and by in names:
        return _in_language(names[by].name, lang, claim)
    return _wordings(claim, lang)[0].rstrip(".")


def _wordings(claim: CompiledClaim, lang: str) -> tuple[str, ...]:
    """A claim's sentences or posts in a language, or in its release's, or in the first it has."""
    given = claim.claim.wordings
    return given.get(lang) or given.get(claim.release.lang) or next(iter(given.values()))


def _in_language(names: Mapping[str, str], lang: str, claim: CompiledClaim) -> str:
    """A name in a language, or in the release's, or in the first it has."""
    return names.get(lang) or names.get(claim.release.lang) or next(iter(names.values()))


def _found(a: Alignment, text: str) -> str:
    """What the draft says: the figure with its hedge, or the words that stand there."""
    if a.found or a.figure is None:
        return a.found or text[a.span.start : a.span.stop]
    hedge = a.figure.hedge_span or a.span
    return text[min(a.span.start, hedge[0]) : max(a.span.stop, hedge[1])]


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
    key: str = reason or "confirmed"
    owner = ""
    if reason == "binding":
        other = a.rival or case.borrowed_from()
        if a.kind == "members":
            key = "binding-members"
        elif other is not None:
            key = "binding" if a.slot else "binding-fact"
            owner = _wordings(other, lang)[0].rstrip(".")
        elif a.circumstances.shared_out:
            key = "binding-share"
        else:
            key = "binding-subject"
    if a.slot is not None and a.slot.figure.kind == "date" and reason not in ("polarity", "modality"):
        expected, found = _as_subject(expected, lang), _as_subject(found, lang)
    return message(key, lang, expected=expected, found=found, owner=owner, word=a.circumstances.shared_out)


def _as_subject(date: str, lang: str) -> str:
    """A date as it is named, not as it stood in its sentence: «1928 году» is 1928 год."""
    forms: Mapping[str, str] = import_module(f"factcheck.lang.{lang}.messages").DATE_WORDS
    return " ".join(forms.get(word, word) for word in date.split())


def _claim(
    claim: CompiledClaim,
    found: Sequence[tuple[Alignment, MentionFinding]],
    said: Callable[[], Iterable[missing.Said]],
) -> ClaimFinding:
    """One verdict out of a claim's mentions: one wrong mention contradicts, whatever the others say."""
    mentions = sorted((m for _, m in found), key=lambda m: (m.verdict == "confirmed", m.span))
    wrong = any(m.verdict == "contradicted" for m in mentions)
    verdict: Verdict = "contradicted" if wrong else "confirmed" if mentions else "missing"
    notes: set[Note] = {n for m in mentions if m.verdict == "confirmed" for n in m.notes}
    if verdict == "missing" and missing.told_without_figure(claim, said()):
        notes.add("no-figure")
    return ClaimFinding(
        claim=claim.claim,
        verdict=verdict,
        notes=tuple(n for n in NOTES if n in notes) if verdict != "contradicted" else (),
        mentions=tuple(mentions),
    )


def leftovers(reading: Reading, releases: Iterable[Told]) -> tuple[FigureFinding, ...]:
    """The figures of a document that none of the releases accounts for, or that two claims fit equally."""
    accounted: set[tuple[int, int]] = set()
    doubts: dict[tuple[int, int], list[str]] = {}
    dates: list[str | None] = []
    beside = {(i, f.start): f for i, p in enumerate(reading.passages) for f in p.figures}
    for told in releases:
        accounted |= _accounted(reading, told)
        filled = told.found.accounted.items()
        accounted |= {k for k, s in filled if compare(s.figure, beside[k], Tolerance()).agrees}
        dates += [c.release.date for c in told.claims[:1]]
        for d in told.found.doubts:
            doubts.setdefault((d.passage, d.figure.start), []).extend(c.key for c in d.claims)
    out = []
    for i, passage in enumerate(reading.passages):
        for figure in passage.figures:
            key = (i, figure.start)
            if figure.kind in ("ordinal", "time") or key in accounted or any(is_release_date(figure, d) for d in dates):
                continue
            out.append(_leftover(reading, passage, figure, tuple(doubts.get(key, ()))))
    return tuple(out)


def _accounted(reading: Reading, told: Told) -> set[tuple[int, int]]:
    """Figures that an alignment accounts for: its own, and those inside a list or a quotation of a claim."""
    out = {(c.alignment.passage, c.alignment.figure.start) for c in told.cases if c.alignment.figure is not None}
    for a in told.found.found:
        out |= {(a.passage, f.start) for f in _dates_beside(reading, a)}
        if a.kind in ("quote", "members"):
            out |= {
                (a.passage, f.start)
                for f in reading.passages[a.passage].figures
                if a.evidence.start <= f.start < a.evidence.stop
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
        here = figure.kind == "date" and sentence.start <= figure.start < sentence.stop
        if here and any(compare(n, figure, Tolerance()).agrees for n in named):
            yield figure


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
