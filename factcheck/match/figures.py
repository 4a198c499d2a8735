"""Figures to claims: every figure to at most one claim, by fit, with a null option and a margin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from factcheck.match.circumstances import OPPOSITES, a_part, circumstances
from factcheck.match.compile import CompiledRelease
from factcheck.match.entities import GENERIC_SENSES
from factcheck.match.families import PREDICATES
from factcheck.match.grammar import forms
from factcheck.match.periods import OLDER, another_period, dated, older
from factcheck.match.score import Tie, blend, noun_near, noun_weight, surroundings, tie
from factcheck.match.scene import STRANGER, Scene
from factcheck.match.slots import fits, noun_terms
from factcheck.match.subject import NOBODY, Holder, common, holder, relate, relatives_of, rivals_of
from factcheck.model.alignment import Alignment, Circumstances, CompiledClaim, Doubt, Slot, Subject
from factcheck.model.figure import Figure
from factcheck.model.text import Span

ENOUGH = 0.40
"""Below this a figure tells no claim."""
MARGIN = 0.06
_OTHERWISE, _ADRIFT, _NEAR = 0.6, 0.7, 0.7
"""What is left of a tie where the clause says something else; of a score where nobody of the file is near."""
_BY_NOUN = 0.7
_LEAD = 2
"""How many passages are the headline and the lead, which need no name to be about the release."""
_SIDE_ENOUGH = 0.40


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A figure held against one slot of one claim."""

    claim: CompiledClaim
    slot: Slot
    figure: Figure
    score: float
    subject: Subject
    holder: Holder
    words: Tie
    asserted: bool


class FigureMatcher:
    """Matches the figures of one document against one release."""

    def __init__(self, release: CompiledRelease) -> None:
        self.release = release
        self.relatives = {c.key: relatives_of(c, release.claims) for c in release.claims}
        self.rivals = {c.key: rivals_of(c, release.claims) for c in release.claims}
        self.siblings = {c.key: has_sibling(c, release.claims) for c in release.claims}
        self.older = {c.key: older(c, release.claims) for c in release.claims}
        self.nouns = {(c.key, i): noun_weight(s, release.claims) for c in release.claims for i, s in enumerate(c.slots)}
        self.kinds = {
            c.key: frozenset(release.release.entities[s].kind for s in c.subjects if s in release.release.entities)
            for c in release.claims
        }

    def candidates(self, scene: Scene, figure: Figure) -> list[Candidate]:
        """Every claim whose slot the figure can fill, best first; ties in the file's order."""
        nouns = noun_terms(scene.passage, figure) or self._noun_before(scene, figure)
        near_nouns = noun_near(scene, figure)
        elliptic = is_elliptic(scene, figure)
        at = Span(figure.start, figure.end)
        near: Mapping[str, float] | None = None
        out = []
        for claim in self.release.claims:
            for slot, asserted in [*((s, True) for s in claim.slots), *((s, False) for s in claim.side)]:
                fit = fits(figure, nouns, slot, near_nouns, elliptic, claim.predicates) * change_fit(figure, slot, claim)
                if not fit:
                    continue
                near = near if near is not None else self._near(scene, figure)
                out.append(self._candidate(scene, figure, claim, slot, asserted, fit, near))
        return sorted(out, key=lambda c: (not c.asserted, -c.score))

    def _candidate(
        self,
        scene: Scene,
        figure: Figure,
        claim: CompiledClaim,
        slot: Slot,
        asserted: bool,
        fit: float,
        near: Mapping[str, float],
    ) -> Candidate:
        at = Span(figure.start, figure.end)
        held = holder(scene, at, self.kinds[claim.key])
        subject, weight = relate(claim, held, self.relatives[claim.key], self.rivals[claim.key])
        if subject == "open" and not held.ids and not self.rivals[claim.key] and common(scene, scene.sentence(at.start)):
            subject, weight = "shared", _BY_NOUN  # «на заводе»: the file tells this of one thing of the kind
        noun = self.nouns[claim.key, claim.slots.index(slot)] if asserted else 0.0
        words = tie(claim, scene.lang, near, (noun, noun * max((near.get(n, 0.0) for n in slot.nouns), default=0.0)))
        share = words.share * (_OTHERWISE if says_otherwise(scene, at, claim) else 1.0)
        apart = self._told_apart(scene, near, claim)
        shared_noun = asserted and not noun and slot.figure.kind == "count"
        if shared_noun and not (self._told_here(scene, at, claim) or (apart and self.siblings[claim.key])):
            share = 0.0  # several claims count the same thing: only what the sentence says tells them apart
        if not apart:
            share *= _OTHERWISE
        score = blend(fit, weight, share)
        if subject == "open" and held is NOBODY and scene.index >= _LEAD:
            score *= _ADRIFT
        if self.older[claim.key] and not self._told_earlier(scene, at, figure):
            score *= OLDER
        if subject == "other" and held.ids == {STRANGER}:
            score = 0.0
        if self._elsewhere(scene, at, claim, figure, asserted):
            score = 0.0
        return Candidate(
            claim=claim, slot=slot, figure=figure, score=score, subject=subject, holder=held, words=words, asserted=asserted
        )

    def _noun_before(self, scene: Scene, figure: Figure) -> frozenset[str]:
        """What a bare number counts after one that says it: «8,2 млн человек в 2023-м, 7,5 млн в 2022-м»."""
        if figure.kind != "number":
            return frozenset()
        sentence = scene.sentence(figure.start)
        before = [f for f in scene.passage.figures if sentence.start <= f.start < figure.start and f.kind in ("count", "number")]
        for f in reversed(before):
            found = noun_terms(scene.passage, f)
            if found:
                return found
        return frozenset()

    def _near(self, scene: Scene, figure: Figure) -> Mapping[str, float]:
        """The words around a figure; «7 млрд на заводы» says that they are invested without a verb."""
        near = surroundings(scene, Span(figure.start, figure.end))
        if figure.kind in ("money", "number") and meant_for(scene, figure):
            near["invest"] = max(near.get("invest", 0.0), _BY_PREPOSITION)
        return near

    def _told_here(self, scene: Scene, at: Span, claim: CompiledClaim) -> bool:
        """Whether a predicate of the claim, or its opposite, stands in the sentence."""
        families = claim.predicates | {o for p in claim.predicates for o in OPPOSITES.get(p, ())}
        headers = scene.header_words(at.start)
        return any(families.intersection(w.senses) for w in (*scene.words(scene.sentence(at.start)), *headers))

    def _told_apart(self, scene: Scene, near: Mapping[str, float], claim: CompiledClaim) -> bool:
        """Whether a word that is this claim's alone is near, where a sibling claim tells the same of something else."""
        if not self.siblings[claim.key]:
            return True
        terms = claim.terms.get(scene.lang) or next(iter(claim.terms.values()), ())
        own = [k for t in terms for k in t.own if not t.senses & PREDICATES]
        return not own or any(near.get(k, 0.0) >= _NEAR for k in own)

    def _told_earlier(self, scene: Scene, at: Span, figure: Figure) -> bool:
        """Whether the text says that a figure is of an earlier time, by its year or a word."""
        return bool(dated(scene, figure)) or figure.change == "from" or "earlier" in scene.cues(scene.clause(at.start))

    def _elsewhere(self, scene: Scene, at: Span, claim: CompiledClaim, figure: Figure, asserted: bool) -> bool:
        """Whether the figure is another period's, a part's, or a stranger's."""
        if asserted and figure.kind == "date" and not self._dated(scene, at, claim):
            return True
        return another_period(scene, at, claim, figure, self.older[claim.key]) or a_part(scene, at, claim) or stranger_holds(scene, at, claim)


    def _dated(self, scene: Scene, at: Span, claim: CompiledClaim) -> bool:
        """Whether what a date dates is told in its own sentence: nothing is dated from afar."""
        if says_otherwise(scene, at, claim) or _common_subject(scene, at, claim):
            return False
        return tie(claim, scene.lang, surroundings(scene, at, sentence_only=True)).share > 0


def has_sibling(claim: CompiledClaim, claims: Iterable[CompiledClaim]) -> bool:
    """Whether another claim with other words counts the same noun by the same predicate («в городах», «в сёлах»)."""
    for other in claims:
        if other is claim or not other.predicates & claim.predicates:
            continue
        if any(s.nouns & mine.nouns for s in other.slots for mine in claim.slots):
            return True
    return False


def change_fit(figure: Figure, slot: Slot, claim: CompiledClaim) -> float:
    """How well the part that a figure plays in a change fits: by how much is not to how much, nor from how much."""
    by, claimed_by = figure.change == "by", slot.figure.change == "by"
    if by != claimed_by and (figure.change != "none" or slot.figure.change != "none"):
        return _WRONG_PART
    earlier = "earlier" in claim.cues or slot.figure.change == "from"
    return _WRONG_PART if (figure.change == "from") != earlier and figure.change in ("from", "to") else 1.0


_WRONG_PART = 0.4


def says_otherwise(scene: Scene, at: Span, claim: CompiledClaim) -> bool:
    """Whether the figure's clause has a predicate, and it is none of the claim's (nor its opposite)."""
    mine = {s for w in scene.words(scene.clause(at.start)) for s in w.senses if s in PREDICATES}
    against = {o for p in claim.predicates for o in OPPOSITES.get(p, ())}
    return bool(mine) and not mine & (claim.predicates | against)


def _common_subject(scene: Scene, at: Span, claim: CompiledClaim) -> bool:
    """Whether a common noun of another kind is what the clause is about: «область образована в 1936-м»."""
    clause = scene.clause(at.start)
    if any(clause.start <= f.span.start < clause.stop for f in scene.entities):
        return False
    own = {s for terms in claim.terms.values() for t in terms for s in t.senses}
    return any(_COMMON.intersection(w.senses) - own for w in scene.words(clause))


_COMMON = frozenset({"region", "country", "house", "school", "urban", "rural", "venue"})


def is_elliptic(scene: Scene, figure: Figure) -> bool:
    """Whether a pronoun stands for what a figure counts: «два из них», "both", «екеуі»."""
    if figure.kind not in ("count", "number") or (figure.noun_span and figure.kind == "count"):
        return False
    inside = [w for w in scene.passage.words if figure.start <= w.start < figure.end]
    after = [w for w in scene.passage.words if w.start >= figure.end][:2]
    return any("~both" in w.senses for w in inside) or any("~of-them" in w.senses for w in (*inside, *after))


def meant_for(scene: Scene, figure: Figure) -> bool:
    """Whether the clause says for whom money is, by a preposition or a dative: «на заводы», "for two plants"."""
    clause = scene.clause(figure.start)
    words = list(scene.words(clause))
    for i, word in enumerate(words):
        known = GENERIC_SENSES.intersection(word.senses) or any(f.span.start <= word.start < f.span.stop for f in scene.entities)
        if not known:
            continue
        table = forms(scene.lang)
        if table.FOR_ENDINGS and word.text.casefold().endswith(table.FOR_ENDINGS):
            return True
        if any(w.text.casefold() in table.FOR for w in words[max(0, i - 4) : i]):
            return True
    return False


_BY_PREPOSITION = 0.8


def stranger_holds(scene: Scene, at: Span, claim: CompiledClaim) -> bool:
    """Whether a name that is nobody of the file holds the figure: in its clause, with none of the claim's beside it."""
    clause = scene.clause(at.start)
    if _namesake(scene, at):
        return True
    if any(clause.start <= f.span.start < clause.stop and f.entity.id in claim.subjects for f in scene.entities):
        return False
    for name in scene.strangers:
        if not clause.start <= name.span.start < clause.stop:
            continue
        plain = name.initial and len(name.words) == 1 and not name.quoted and not name.words[0].isupper()
        if not plain and not _harmless(name.words, scene):
            return True
    return False


def _namesake(scene: Scene, at: Span) -> bool:
    """Whether the sentence tells of a namesake, or goes on about one: «… с тёзкой. Тот завод появился в 1942 году.»"""
    sentence = scene.sentence(at.start)
    if "namesake" in scene.cues(sentence):
        return True
    other, before = next(scene.sentences_before(at.start), (scene, None))
    if before is None or "namesake" not in other.cues(before):
        return False
    opening = list(scene.words(sentence))[:2]
    return any({"~that", "~pronoun-one"}.intersection(w.senses) for w in opening)


def _harmless(words: tuple[str, ...], scene: Scene) -> bool:
    """Names that hold no figure: the country, offices, months."""
    return all(any(x.startswith("post:") for x in w.senses) or w.text.casefold().startswith(_COUNTRY) for w in _words(words, scene))


_COUNTRY = ("казахстан", "қазақстан", "kazakh", "рк", "қр", "республик")


def _words(names: tuple[str, ...], scene: Scene) -> Iterator[object]:
    wanted = set(names)
    return (w for w in scene.passage.words if w.text in wanted)


def assign(matcher: FigureMatcher, scenes: Iterable[Scene]) -> tuple[list[Alignment], list[Doubt], set[tuple[int, int]]]:
    """Align every figure of the scenes.

    Returns the alignments, the figures that two claims fit equally well, and those that a claim's
    sentence accounts for without asserting them.
    """
    found: list[Alignment] = []
    doubts: list[Doubt] = []
    accounted: set[tuple[int, int]] = set()
    for scene in scenes:
        for figure in scene.passage.figures:
            if figure.kind in ("ordinal", "time"):
                continue
            ranked = matcher.candidates(scene, figure)
            _choose(scene, figure, ranked, found, doubts, accounted)
    return found, doubts, accounted


def _choose(
    scene: Scene,
    figure: Figure,
    ranked: list[Candidate],
    found: list[Alignment],
    doubts: list[Doubt],
    accounted: set[tuple[int, int]],
) -> None:
    """Give one figure to its claim, to several where its holders are several, or to none."""
    fit = [c for c in ranked if c.asserted and c.score >= ENOUGH]
    if not fit:
        if any(not c.asserted and c.score >= _SIDE_ENOUGH for c in ranked):
            accounted.add((scene.index, figure.start))
        return
    best = fit[0]
    chosen = [best]
    if best.holder.ids and len(best.holder.ids) > 1:
        # «оба образованы в 1993 году»: one figure tells the claims of each holder.
        chosen += [c for c in fit[1:] if c.claim.subjects < best.holder.ids and c.claim.subjects.isdisjoint(best.claim.subjects)]
    rest = [c for c in fit if c not in chosen and c.claim.key != best.claim.key]
    if rest and best.score - rest[0].score < MARGIN and len(chosen) == 1:
        doubts.append(Doubt(passage=scene.index, figure=figure, claims=(best.claim, rest[0].claim)))
        return
    for c in chosen:
        found.append(_alignment(scene, c, rest[0] if rest else None))


def _alignment(scene: Scene, c: Candidate, second: Candidate | None) -> Alignment:
    at = Span(c.figure.start, c.figure.end)
    around = circumstances(scene, at, c.claim, c.figure)
    return Alignment(
        claim=c.claim,
        kind="figure",
        passage=scene.index,
        span=at,
        evidence=_evidence(scene, c, around),
        score=c.score,
        slot=c.slot,
        figure=c.figure,
        subject=c.subject,
        subjects=c.holder.ids,
        circumstances=around,
        terms=c.words.words,
        runner_up=second.claim.key if second else None,
        runner_up_score=second.score if second else 0.0,
    )


def _evidence(scene: Scene, c: Candidate, around: Circumstances) -> Span:
    """The figure with its hedge, and the word that shares it out or turns it round."""
    spans = [Span(c.figure.start, c.figure.end)]
    if c.figure.hedge_span:
        spans.append(Span(*c.figure.hedge_span))
    if around.shared_out or around.opposite:
        for w in scene.words(scene.clause(c.figure.start)):
            if w.text in (around.shared_out, around.opposite):
                spans.append(Span(w.start, w.stop))
    return Span(min(s.start for s in spans), max(s.stop for s in spans))
