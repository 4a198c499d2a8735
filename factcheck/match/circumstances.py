"""What a sentence does with the fact it tells: denies it, plans it, shares it out, dates it elsewhere."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.match.families import PREDICATES
from factcheck.match.scene import Scene
from factcheck.match.tense import tense_of
from factcheck.model.alignment import Circumstances, CompiledClaim
from factcheck.model.figure import Figure
from factcheck.model.mention import Word
from factcheck.model.text import Span

OPPOSITES: dict[str, frozenset[str]] = {
    "create": frozenset({"cut", "lose"}),
    "cut": frozenset({"create"}),
    "grow": frozenset({"fall", "cut"}),
    "fall": frozenset({"grow"}),
    "keep": frozenset({"lose"}),
    "lose": frozenset({"keep", "bring"}),
    "found": frozenset({"cut"}),
    "hire": frozenset({"cut"}),
    "buy": frozenset({"sell"}),
    "sell": frozenset({"buy"}),
    "win": frozenset({"lose"}),
}
_SHARING = ("each", "per-year", "per-month", "per-day", "per-week")
_NEAR_NEGATION = 2
_BESIDE = 6
"""Characters between a figure and «из них» that make it a part of them."""


def circumstances(scene: Scene, at: Span, claim: CompiledClaim, figure: Figure | None) -> Circumstances:
    """Read the circumstances of a mention at `at` as far as they bear on `claim`."""
    clause, sentence = scene.clause(at.start), scene.sentence(at.start)
    cues = scene.cues(scope(scene, at.start))
    question = scene.text[sentence.start : sentence.stop].rstrip("»”\" ").endswith("?")
    stretch = _stretch(scene, clause, sentence, claim)
    return Circumstances(
        negated=negated(scene, stretch, claim, figure),
        opposite=opposite(scene, clause, claim),
        hypothetical=question or "hypothetical" in cues,
        tense=tense_of(scene, stretch, claim.predicates or None),
        past_period="last-period" in scene.cues(clause),
        shared_out=shared_out(scene, clause, claim, figure),
        withdrawn="withdrawn" in cues,
    )


def scope(scene: Scene, offset: int) -> Span:
    """The part of a sentence that a rumour or a denial reaches: up to a colon or semicolon."""
    start, stop = scene.sentence(offset)
    for i in range(start, stop):
        if scene.text[i] in ":;":
            if i < offset:
                start = i + 1
            else:
                stop = i
                break
    return Span(start, stop)


def _stretch(scene: Scene, clause: Span, sentence: Span, claim: CompiledClaim) -> Span:
    """The clause, or where no predicate of the claim stands in it, the next clause that has one."""
    if any(claim.predicates.intersection(w.senses) for w in scene.words(clause)):
        return clause
    after = [c for c in scene.clauses if sentence.start <= c.start < sentence.stop and c.start >= clause.stop]
    for c in after[:1]:
        if any(claim.predicates.intersection(w.senses) for w in scene.words(c)):
            return Span(clause.start, c.stop)
    return clause


def negated(scene: Scene, span: Span, claim: CompiledClaim, figure: Figure | None) -> bool:
    """Whether a negation bears on the claim's predicate: within two words of it, hedges («не более») left out."""
    hedge = Span(*figure.hedge_span) if figure and figure.hedge_span else None
    words = list(scene.words(span))
    for i, word in enumerate(words):
        if "~negation" not in word.senses or (hedge and hedge.start <= word.start < hedge.stop):
            continue
        near = words[max(0, i - _NEAR_NEGATION) : i + _NEAR_NEGATION + 1]
        if _bears(near, claim.predicates):
            return True
    return False


def _bears(words: Iterable[Word], predicates: frozenset[str]) -> bool:
    return any(predicates.intersection(w.senses) for w in words)


def opposite(scene: Scene, clause: Span, claim: CompiledClaim) -> str:
    """The word in a clause that says the opposite of the claim's predicate, if no word says the predicate."""
    turned = frozenset(p for p in claim.predicates if p in OPPOSITES)
    against = frozenset().union(*(OPPOSITES[p] for p in turned)) - claim.predicates
    found = ""
    for word in scene.words(clause):
        families = set(word.senses)
        if families & turned and not families & against:
            return ""
        if families & against and not found:
            found = word.text
    return found


def shared_out(scene: Scene, clause: Span, claim: CompiledClaim, figure: Figure | None) -> str:
    """The word that shares a figure out («каждый», «ежегодно», «по 6,6 млрд»), where the claim does not."""
    if figure is None or figure.kind in ("duration", "date", "multiple", "percent") or claim.members:
        return ""
    for word in scene.words(clause):
        for cue in _SHARING:
            if "~" + cue in word.senses and not _claims_sharing(claim, cue):
                return word.text
    before = [w for w in scene.words(clause) if w.stop <= figure.start]
    if before and "~apiece" in before[-1].senses and figure.start - before[-1].stop <= 1:
        each = any("~each" in w.senses for w in scene.words(scene.sentence(figure.start)))
        return before[-1].text if each or figure.kind == "money" else ""
    return ""


def _claims_sharing(claim: CompiledClaim, cue: str) -> bool:
    """Whether the claim itself speaks of each, or of this period; of a rate by another period it does not."""
    return cue in claim.cues


def another_period(scene: Scene, at: Span, claim: CompiledClaim, figure: Figure) -> bool:
    """Whether the text dates the figure otherwise than the claim: last year's, another year's."""
    if figure.kind == "date":
        return False
    clause, sentence = scene.clause(at.start), scene.sentence(at.start)
    cues = scene.cues(clause)
    if "earlier" in cues and "earlier" not in claim.cues and not _last_period_only(scene, clause, claim):
        return True
    years = _years(scene, clause) or (_years(scene, _opening(scene, sentence)) if clause.start != sentence.start else set())
    own = _claim_years(claim)
    if not years or years & own:
        return False
    return not (claim.tense == "planned" and min(years) >= min(own, default="0"))


def _last_period_only(scene: Scene, clause: Span, claim: CompiledClaim) -> bool:
    """«За последние два года» against «в ближайшие два года» is the claim told as past, not another's figure."""
    return any(s.figure.kind == "duration" for s in claim.slots)


def _opening(scene: Scene, sentence: Span) -> Span:
    """The first clause of a sentence: «В 2018 году, …»."""
    return scene.clause(sentence.start)


def _years(scene: Scene, span: Span) -> set[str]:
    """Years named in a span."""
    out = set()
    for f in scene.passage.figures:
        if f.kind == "date" and span.start <= f.start < span.stop and isinstance(f.date, str) and f.date[:1].isdigit():
            out.add(f.date[:4])
    return out


def _claim_years(claim: CompiledClaim) -> set[str]:
    """Years that belong to a claim: those its sentences name, or the release's own."""
    named = {str(s.figure.date)[:4] for s in (*claim.slots, *claim.side) if s.figure.kind == "date" and s.figure.date}
    return named or ({claim.release.date[:4]} if claim.release.date else set())


def a_part(scene: Scene, at: Span, claim: CompiledClaim) -> bool:
    """Whether the figure is told as a part of the whole («первый транш», «из них») and the claim's is not."""
    if "part" in claim.cues or claim.members:
        return False
    clause, sentence = scene.clause(at.start), scene.sentence(at.start)
    # «Первый транш, 3,3 миллиарда, уже поступает»: an apposition belongs to the clause before it.
    before = [c for c in scene.clauses if sentence.start <= c.start < clause.start][-1:]
    apposed = bool(before) and not any(PREDICATES.intersection(w.senses) for w in scene.words(before[0]))
    spans = [clause, before[0]] if apposed else [clause]
    return any(_parts(scene, span, at) for span in spans)


def _parts(scene: Scene, span: Span, at: Span) -> bool:
    """Whether a word for a part stands in a span; «из них» only right beside the figure."""
    for word in scene.words(span):
        if "~part" in word.senses or ("~of-them" in word.senses and min(abs(word.start - at.stop), abs(at.start - word.stop)) <= _BESIDE):
            return True
    return False
