"""Counted lists: naming every member gives the number, a wrong member is a fault."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from factcheck.match.circumstances import circumstances
from factcheck.match.families import PREDICATES
from factcheck.match.figures import FigureMatcher
from factcheck.match.grammar import forms
from factcheck.match.scene import Group, Scene
from factcheck.match.slots import noun_terms
from factcheck.match.slotwords import lists, spelling
from factcheck.match.telling import telling, trim
from factcheck.model.alignment import Alignment, Circumstances, CompiledClaim
from factcheck.model.mention import Word
from factcheck.model.text import Span

_TOLD = 0.25
_BESIDE = 6
"""How far a number stands from its list at most: «два завода — …», «… деген үш марка»."""
_TWO_WORDS = 2


def match(
    matcher: FigureMatcher, scene: Scene, sentence: Span, claim: CompiledClaim, aligned: Sequence[Alignment]
) -> Iterator[Alignment]:
    """A list as long as the count: the right members give the number, a wrong one is a fault.

    The sentence is one with the claim's predicate.
    """
    t = telling(matcher, scene, sentence, claim)
    share = t.share if t else 0.0
    kinds = {matcher.release.release.entities[m].kind for m in claim.members}
    for group in joined(scene, sentence, kinds):
        counted = _numbers(scene, sentence, group.span, claim, aligned)
        right = group.members == claim.members
        full = len(group.members) == len(claim.members)
        beside = bool(counted) or _beside_predicate(scene, group.span, claim)
        if not full or not (right or (beside and counted)) or (share < _TOLD and not (right and counted)):
            continue
        terms = t.words if t else ()
        evidence = _evidence(group.span, counted) if right else trim(scene, sentence)
        yield _alignment(scene, claim, group.span, evidence, frozenset(group.members), share, terms, altered=not right)


def _alignment(
    scene: Scene,
    claim: CompiledClaim,
    span: Span,
    evidence: Span,
    subjects: frozenset[str],
    share: float,
    terms: tuple[str, ...],
    *,
    altered: bool,
) -> Alignment:
    return Alignment(
        claim=claim,
        kind="members",
        passage=scene.index,
        span=span,
        evidence=evidence,
        score=min(1.0, 0.5 + 0.5 * share),
        subject="other" if altered else "own",
        subjects=subjects,
        circumstances=_around(scene, span, claim),
        found=scene.text[span.start : span.stop],
        altered=altered,
        terms=terms,
    )


def _around(scene: Scene, span: Span, claim: CompiledClaim) -> Circumstances:
    """The circumstances of a list: those of its clause, denied where the verb before it is.

    «Не будут собирать автомобили трёх марок — Changan, Chery и Haval».
    """
    here = circumstances(scene, span, claim, None)
    sentence, clause = scene.sentence(span.start), scene.clause(span.start)
    before = [c for c in scene.clauses if sentence.start <= c.start < clause.start]
    told = [c for c in before if any(claim.predicates.intersection(w.senses) for w in scene.words(c))][-1:]
    denied = told and circumstances(scene, Span(told[0].stop - 1, told[0].stop), claim, None).negated
    return here._replace(negated=True) if denied else here


def predicate_words(scene: Scene, sentence: Span) -> list[Word]:
    """The words of a sentence, and of the one before where it has no verb: «— Где был гость? Три: …»."""
    words = list(scene.words(sentence))
    if not any(PREDICATES.intersection(w.senses) for w in words):
        before = next(scene.sentences_before(sentence.start), None)
        words += before[0].words(before[1]) if before else []
    return words


def joined(scene: Scene, sentence: Span, kinds: AbstractSet[str]) -> list[Group]:
    """The groups of a sentence; two are one where a conjunction and a word or two of description part them.

    «ЗиК, ПЗТМ и вагоностроительный „ЗИКСТО“» are three.
    """
    out: list[Group] = []
    for group in scene.groups:
        if not sentence.start <= group.span.start < sentence.stop or not group.kinds <= kinds:
            continue
        last = out[-1] if out else None
        if last and _described(scene, Span(last.span.stop, group.span.start)):
            out[-1] = Group(
                span=Span(last.span.start, group.span.stop), ids=last.ids + group.ids, kinds=last.kinds | group.kinds
            )
        else:
            out.append(group)
    return out


def _described(scene: Scene, between: Span) -> bool:
    """Whether a conjunction and at most two words, no verb among them, stand between two groups."""
    words = list(scene.words(between))
    conjunction = bool(words) and words[0].text.casefold() in forms(scene.lang).CONJUNCTIONS
    rest = words[1:]
    return conjunction and len(rest) <= _TWO_WORDS and not any(PREDICATES.intersection(w.senses) for w in rest)


def _numbers(
    scene: Scene, sentence: Span, span: Span, claim: CompiledClaim, aligned: Sequence[Alignment]
) -> list[Span]:
    """The figures that count a list: those found to tell its claim, and a count of its noun right beside it."""
    found = [
        a.span
        for a in aligned
        if a.claim is claim and a.passage == scene.index and sentence.start <= a.span.start < sentence.stop
    ]
    nouns = frozenset(n for s in claim.slots for n in s.nouns)
    for figure in scene.passage.figures:
        gap = max(span.start - figure.end, figure.start - span.stop)
        bare = figure.kind == "number" and not figure.scaled  # «Три: завод имени Кирова, …»
        counts = bare or (figure.kind == "count" and nouns & noun_terms(scene.passage, figure))
        if sentence.start <= figure.start < sentence.stop and counts and 0 <= gap <= _BESIDE:
            found.append(Span(figure.start, figure.end))
    return found


def _evidence(span: Span, counted: Sequence[Span]) -> Span:
    """A list with the numbers that count it."""
    return Span(min([span.start, *(c.start for c in counted)]), max([span.stop, *(c.stop for c in counted)]))


def _beside_predicate(scene: Scene, span: Span, claim: CompiledClaim) -> bool:
    """Whether a predicate of the claim stands in the clause of a span."""
    return any(claim.predicates.intersection(w.senses) for w in scene.words(scene.clause(span.start)))


def match_names(
    scene: Scene, sentence: Span, claim: CompiledClaim, aligned: Sequence[Alignment]
) -> Iterator[Alignment]:
    """The same for a list of names that are no entities of the file: «три марки — Changan, Chery и Haval».

    What makes it this list: its predicate, or the noun it counts («марок», "brands").
    """
    if not _tied(scene, sentence, claim):
        return
    for names in lists(scene):
        span = Span(names[0].span.start, names[-1].span.stop)
        if not sentence.start <= span.start < sentence.stop:
            continue
        told = [next((i for i, item in enumerate(claim.items) if spelling(n) in item), None) for n in names]
        right, known = set(told) >= set(range(len(claim.items))), sum(i is not None for i in told)
        counted = _numbers(scene, sentence, span, claim, aligned)
        wrong = not right and len(names) == len(claim.items) and known >= 1 and bool(counted)
        if (right and known == len(names)) or wrong:
            evidence = trim(scene, sentence) if wrong else _evidence(span, counted)
            yield _alignment(scene, claim, span, evidence, frozenset(), 1.0, (), altered=wrong)
        if right and known == len(names):
            yield from _counts(scene, claim, counted, aligned)


def _counts(
    scene: Scene, claim: CompiledClaim, counted: Sequence[Span], aligned: Sequence[Alignment]
) -> Iterator[Alignment]:
    """The numbers that count a list told in full, which none of the names beside them makes a stranger's."""
    known = {a.span.start for a in aligned if a.claim is claim and a.passage == scene.index}
    for figure in scene.passage.figures:
        span = Span(figure.start, figure.end)
        if span in counted and figure.start not in known:
            yield Alignment(
                claim=claim,
                kind="figure",
                passage=scene.index,
                span=span,
                evidence=span,
                score=1.0,
                share=1.0,
                slot=claim.slots[0],
                figure=figure,
                subject="own",
                circumstances=_around(scene, span, claim),
            )


def _tied(scene: Scene, sentence: Span, claim: CompiledClaim) -> bool:
    """Whether a predicate of a claim or the noun that it counts stands in a sentence."""
    keys = claim.predicates | {n for s in claim.slots for n in s.nouns}
    return not scene.keys(sentence).isdisjoint(keys)
