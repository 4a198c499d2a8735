"""How well each figure of a text fits each claim: by its slot, its holder, the words around; no value is seen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.match.barriers import (
    change_fit,
    common_subject,
    has_sibling,
    is_alone,
    meant_for,
    says_otherwise,
    stranger_holds,
)
from factcheck.match.circumstances import OPPOSITES, a_part
from factcheck.match.company import Company
from factcheck.match.compile import CompiledRelease
from factcheck.match.families import PREDICATES
from factcheck.match.fitting import Fitter, Seen
from factcheck.match.keys import keys_of
from factcheck.match.periods import (
    OLDER,
    another_period,
    asserted_dates,
    dated,
    dates_beside,
    matches_date,
    named_dates,
    older,
    release_days,
    told_earlier,
)
from factcheck.match.rates import rate_part
from factcheck.match.scene import STRANGER, Holder, Scene
from factcheck.match.score import Tie, blend, noun_weight, said, surroundings, tie
from factcheck.match.slots import akin, noun_terms, per_fit
from factcheck.match.stages import counterparts, forecasts, is_expected, is_forecast, stage_of, stage_of_figure
from factcheck.match.subject import NOBODY, common, holder, relate, relatives_of, rivals_of
from factcheck.match.touch import Touch
from factcheck.model.alignment import CompiledClaim, Slot, Subject
from factcheck.model.figure import Figure
from factcheck.model.mention import Word
from factcheck.model.records import NamedTuple
from factcheck.model.text import Span

_OTHERWISE, _ADRIFT = 0.6, 0.7
"""What is left of a tie where the clause says something else; of a score where nobody of the file is near."""
_TOLD_MORE = 0.2
"""What telling all of a claim is worth in the order of candidates whose scores are alike."""
_NEAR = 0.7
"""How near a word must be to tell its claim from a sibling."""
_BY_NOUN = 0.7
"""How surely a common noun holds a figure for the one thing of its kind."""
_ON_ITS_DAY = 0.3
"""What it adds to a tie that the day which the claim names stands beside the figure."""
_AT_ITS_STAGE = 0.2
"""What it adds that the text says «раньше» or «теперь» where the claim does."""
_FOREIGN = 0.3
"""What is left of a tie where the clause names what another claim is about: «чистая прибыль — 9,8 млрд»."""
_IDLE = frozenset({"new", "next", "previous", "special", "most", "half", "term"})
_DIRECT = 0.9
"""How near a holder must be to tie a figure by its unit alone."""
_BY_UNITS = {"measure": 0.45, "count": 0.3, "money": 0.225}
"""How well that ties it: a firm has one capacity in megawatts, and is told of with many a sum and many people."""
_LASTING = frozenset({"organization", "product", "event", "other"})
"""Kinds of entities that hold figures of their own; a place is where they are."""
_ANOTHERS = 0.3
"""How near a claim about nobody is to a figure that another claim's subject holds."""
_SEVERAL = 2
_NAMED = 0.25
"""A candidate that fits better by what is told leaves nothing to be taken from the figure before."""
_BY_KIN = 0.7
"""What another noun for what a claim counts is worth of its own."""
_LEAST = 0.1
"""A slot that fits less is not filled."""
_LEAD = 2
"""How many passages are the headline and the lead, which need no name to be about the release."""
_ALONE = 0.1
"""What it adds to a tie that no other claim has a figure of the kind: the only sum, the only area."""
_LABELLED = 0.25
"""What it adds to a tie that the noun, which no other claim counts, stands as a label: «рабочих мест: 150»."""
_BY_PREPOSITION = 0.8
"""How near «7 млрд на заводы» is to saying that they are invested."""


class Candidate(NamedTuple):
    """A figure held against one slot of one claim."""

    claim: CompiledClaim
    slot: Slot
    figure: Figure
    score: float
    subject: Subject
    holder: Holder
    words: Tie
    adrift: bool = False
    """Whether nobody of the file is near, and the claim is about nobody: enough to confirm, less to contradict."""

    @property
    def rank(self) -> float:
        """What candidates are ordered by: the score, and how much of the claim is told where scores are full."""
        return self.score + _TOLD_MORE * self.words.share

    @property
    def asserted(self) -> bool:
        """Whether the slot is one that the claim asserts, not one that stands beside it."""
        return self.slot in self.claim.slots


class FigureMatcher:
    """Matches the figures of one document against one release."""

    def __init__(self, release: CompiledRelease) -> None:
        self.release = release
        claims, company = release.claims, Company(release.claims)
        self.relatives = {c.key: relatives_of(c, company.of_subjects(c)) for c in claims}
        doing = {c.key: company.of_predicates(c) for c in claims}
        self.rivals = {c.key: rivals_of(c, doing[c.key]) for c in claims}
        self.siblings = {c.key: has_sibling(c, doing[c.key]) for c in claims}
        self.older = {c.key: older(c, doing[c.key]) for c in claims}
        meeting = {c.key: company.meeting(c.slots) for c in claims}
        self.counterparts = {c.key: counterparts(c, meeting[c.key]) for c in claims}
        # By identity: slots hold mappings, which do not hash.
        self.nouns = {
            id(s): noun_weight(
                s, c, [o for o in company.of_nouns([s]) if o is not c and o not in self.counterparts[c.key]]
            )
            for c in claims
            for s in c.slots
        }
        self.alone = {id(s): is_alone(s, claims) for c in claims for s in c.slots}
        self.forecasts = {c.key: forecasts(c, meeting[c.key]) for c in claims}
        self.nouns_own = {c.key: _own_nouns(c) for c in claims}
        self.own = {key: nouns - _IDLE for key, nouns in self.nouns_own.items()}
        self.foreign = {
            c.key: frozenset(k for o in meeting[c.key] if o is not c for k in self.own[o.key]) for c in claims
        }
        self.asserted = asserted_dates(claims)
        self.days = release_days(release.release, claims)
        lasting = frozenset(i for i, e in release.release.entities.items() if e.kind in _LASTING)
        self.others = {
            c.key: frozenset(
                i
                for o in company.of_nouns(_counting(c))
                if o is not c and any(s.nouns & t.nouns for s in _counting(c) for t in _counting(o))
                for i in o.subjects & lasting
            )
            for c in claims
        }
        self.only = frozenset(
            id(s)
            for c in claims
            for s in c.slots
            if not any(o is not c and o.subjects & c.subjects for o in company.meeting([s]))
        )
        self.kinds = {
            c.key: frozenset(release.release.entities[s].kind for s in c.subjects if s in release.release.entities)
            for c in release.claims
        }
        self.touch = Touch(release.claims)
        self.fitter = Fitter(release, self.only, self.kinds)
        self.telling = {
            c.key: c.predicates.union(*(OPPOSITES.get(p, ()) for p in c.predicates))
            or self.own[c.key] - self.fitter.counted
            for c in claims
        }

    def candidates(self, scene: Scene, figure: Figure) -> list[Candidate]:
        """Every claim whose slot the figure can fill, best first; ties in the file's order."""
        seen = self.fitter.see(scene, figure)
        near: Mapping[str, float] | None = None
        out: list[Candidate] = []
        elided: list[Candidate] = []
        for claim, slot in self.fitter.open_to(seen):
            fit, told = self._fit(scene, seen, claim, slot)
            if fit < _LEAST:
                continue
            near = near if near is not None else self._near(scene, figure)
            found = self._candidate(scene, told, claim, slot, fit, near, seen.named)
            (out if told is figure else elided).append(found)
        if not any(c.score > _NAMED for c in out):
            out += elided  # a number that counts something has no unit to take
        return sorted(out, key=lambda c: (not c.asserted, -c.rank if c.score else 0.0))

    def _fit(self, scene: Scene, seen: Seen, claim: CompiledClaim, slot: Slot) -> tuple[float, Figure]:
        """How well a figure fits a slot, 0 to 1, and the figure as it is read to fill it."""
        figure = seen.figure
        if self.fitter.miswritten(figure, slot):
            return 0.0, figure
        fit, told = self.fitter.read_as(scene, seen, claim, slot)
        if fit:
            fit *= per_fit(figure, slot) * change_fit(figure, slot, claim) * self._stage_fit(scene, figure, claim)
        return fit, told

    def _candidate(
        self,
        scene: Scene,
        figure: Figure,
        claim: CompiledClaim,
        slot: Slot,
        fit: float,
        near: Mapping[str, float],
        named: Sequence[Word],
    ) -> Candidate:
        at = Span(figure.start, figure.end)
        held = holder(scene, at, self.kinds[claim.key])
        subject, weight = self._related(scene, at, claim, held, counted=self._counts_own(scene, figure, claim, slot))
        noun = self.nouns.get(id(slot), 0.0)
        told = max((near.get(n, 0.0) for n in slot.nouns), default=0.0)
        if noun and not told and akin(noun_terms(scene.passage, figure), slot.nouns):
            told = _BY_KIN
        words = tie(claim, scene.lang, near, (noun, noun * told))
        otherwise = says_otherwise(scene, at, claim)
        share = words.share * self._said(scene, at, claim, slot, near, subject, otherwise=otherwise)
        if figure.kind != "date" and self._on_its_day(scene, figure, claim):
            share += _ON_ITS_DAY
        if self._at_its_stage(scene, figure, claim):
            share += _AT_ITS_STAGE
        if self.alone.get(id(slot)) and subject in ("own", "shared"):
            share += _ALONE
        if (noun and _labels(named, claim, slot)) or (named and self._is_own_label(named, claim)):
            share += _LABELLED
        if figure.kind != "count" or not otherwise:
            share = max(share, self._by_subject(figure, claim, slot, subject, held))
        score = blend(fit, weight, share)
        adrift = subject == "open" and held is NOBODY and scene.index >= _LEAD
        if adrift and claim.subjects:
            score *= _ADRIFT
        if self.older[claim.key] and not self._told_earlier(scene, figure):
            score *= OLDER
        stranger = subject == "other" and held.ids == {STRANGER}
        if stranger or (score and self._elsewhere(scene, at, claim, slot, figure)):
            score = 0.0
        return Candidate(
            claim=claim,
            slot=slot,
            figure=figure,
            score=score,
            subject=subject,
            holder=held,
            words=Tie(min(1.0, share), words.words),
            adrift=adrift and not claim.subjects,
        )

    def _related(
        self, scene: Scene, at: Span, claim: CompiledClaim, held: Holder, *, counted: bool
    ) -> tuple[Subject, float]:
        """How a holder stands to the claim's subjects; `counted` where it counts what the claim alone counts."""
        rivals = self.rivals[claim.key]
        told = counted or self._names_own(scene, at, claim)
        subject, weight = relate(claim, held, self.relatives[claim.key], rivals, told)
        if not claim.subjects and self._held_by_other(scene, at, claim):
            return "open", _ANOTHERS  # «85 студентов учатся за счёт Qadam Labs»: another claim counts that one's
        if subject == "open" and not held.ids and not rivals and common(scene, scene.sentence(at.start)):
            return "shared", _BY_NOUN  # «на заводе»: the file tells this of one thing of the kind
        return subject, weight

    def _held_by_other(self, scene: Scene, at: Span, claim: CompiledClaim) -> bool:
        """Whether a figure that a claim about nobody could tell is held by somebody of whom another claim tells one."""
        others = self.others[claim.key]
        if not others:
            return False
        held = holder(scene, at, frozenset(self.release.release.entities[i].kind for i in others))
        return held.nearness >= _DIRECT and bool(held.ids & others)

    def _is_own_label(self, named: Sequence[Word], claim: CompiledClaim) -> bool:
        """Whether a label has a word that is this claim's alone, and none that is another's: «Село | 7 576 064»."""
        keys = {k for w in named for k in keys_of(w)}
        return not keys.isdisjoint(self.own[claim.key]) and keys.isdisjoint(self.foreign[claim.key])

    def _by_subject(self, figure: Figure, claim: CompiledClaim, slot: Slot, subject: Subject, held: Holder) -> float:
        """What ties a figure without a word: its holder and its unit, where the holder has one figure of the unit.

        «Желсаз» — 48 МВт». Where no claim at all has another of the unit, that alone is a weak tie.
        """
        kind = slot.figure.kind
        if subject == "other" or slot not in claim.slots or kind not in _BY_UNITS:
            return 0.0
        if subject == "own" and held.nearness >= _DIRECT and id(slot) in self.only:
            return _BY_UNITS[kind]
        return _BY_UNITS["money"] if figure.kind == kind and self.alone.get(id(slot)) else 0.0

    def _counts_own(self, scene: Scene, figure: Figure, claim: CompiledClaim, slot: Slot) -> bool:
        """Whether a figure counts what no other claim of the release counts: beds, whoever has them."""
        if figure.kind != "count" or not slot.nouns & noun_terms(scene.passage, figure):
            return False
        others = (s for c in self.release.claims if c is not claim for s in c.slots)
        return not any(s.nouns & slot.nouns for s in others)

    def _names_own(self, scene: Scene, at: Span, claim: CompiledClaim) -> bool:
        """Whether a noun that no other claim of the release has stands in the sentence: «терминал»."""
        return not self.nouns_own[claim.key].isdisjoint(scene.keys(scene.sentence(at.start)))

    def _said(
        self,
        scene: Scene,
        at: Span,
        claim: CompiledClaim,
        slot: Slot,
        near: Mapping[str, float],
        subject: Subject,
        *,
        otherwise: bool,
    ) -> float:
        """What is left of a tie of words where the clause says another thing, or a sibling claim's as well."""
        left = _OTHERWISE if otherwise else 1.0
        left *= _FOREIGN if self._of_another(scene, at, claim, subject) else 1.0
        apart = self._told_apart(scene, near, claim)
        shared_noun = slot.figure.kind == "count" and self.nouns.get(id(slot)) == 0.0
        told = self._told_here(scene, at, claim) and left == 1.0
        if shared_noun and not (told or (apart and self.siblings[claim.key])):
            return 0.0  # several claims count the same thing: only what is said of it tells them apart
        return left if apart else left * _OTHERWISE

    def _of_another(self, scene: Scene, at: Span, claim: CompiledClaim, subject: Subject) -> bool:
        """Whether a figure's clause has a noun of another claim that it may be of, and none of this one's.

        «Длина дорог» is no length of a bridge that nobody names.
        """
        foreign = self.foreign[claim.key]
        if not foreign:
            return False
        keys = scene.keys(scene.once(_stretch, at))
        unnamed = bool(claim.subjects) and subject == "open"
        return not keys.isdisjoint(foreign) and (unnamed or keys.isdisjoint(self.own[claim.key]))

    def _near(self, scene: Scene, figure: Figure) -> Mapping[str, float]:
        """The words around a figure; «7 млрд на заводы» says that they are invested without a verb."""
        near = surroundings(scene, Span(figure.start, figure.end), self.touch.asked)
        if figure.kind in ("money", "number") and meant_for(scene, figure):
            near["invest"] = max(near.get("invest", 0.0), _BY_PREPOSITION)
        return near

    def _told_here(self, scene: Scene, at: Span, claim: CompiledClaim) -> bool:
        """Whether the claim's predicate or its opposite stands in the sentence; a word of its own if it has none."""
        wanted = self.telling[claim.key]
        above = scene.header_words(at.start)
        return not wanted.isdisjoint(scene.keys(scene.sentence(at.start))) or any(
            wanted.intersection(keys_of(w)) for w in above
        )

    def _told_apart(self, scene: Scene, near: Mapping[str, float], claim: CompiledClaim) -> bool:
        """Whether a word that is this claim's alone is near, where a sibling claim tells the same of something else."""
        if not self.siblings[claim.key]:
            return True
        terms = claim.terms.get(scene.lang) or next(iter(claim.terms.values()), ())
        own = [k for t in terms for k in t.own if not t.senses & PREDICATES]
        return not own or any(near.get(k, 0.0) >= _NEAR for k in own)

    def _stage_fit(self, scene: Scene, figure: Figure, claim: CompiledClaim) -> float:
        """How the stage of a figure fits a claim that has a counterpart: a former value is no present one."""
        apart = self.forecasts[claim.key] and is_forecast(claim) != is_expected(scene, figure)
        if apart and scene.keys(scene.clause(figure.start)).isdisjoint(self.own[claim.key]):
            return 0.0
        others = self.counterparts[claim.key]
        if not others or figure.change == "by":
            return 1.0
        stage = stage_of_figure(scene, figure, claim, others) or "now"
        return float(stage == stage_of(claim, others))

    def _at_its_stage(self, scene: Scene, figure: Figure, claim: CompiledClaim) -> bool:
        """Whether the text says of a figure that it is of the claim's stage, where the release tells both."""
        others = self.counterparts[claim.key]
        if not others:
            return False
        return stage_of_figure(scene, figure, claim, others) == stage_of(claim, others)

    def _on_its_day(self, scene: Scene, figure: Figure, claim: CompiledClaim) -> bool:
        """Whether the day that the claim's sentence names dates the figure."""
        beside = dates_beside(scene, figure)
        return bool(beside) and any(matches_date(d, named_dates(claim)) for d in beside)

    def _told_earlier(self, scene: Scene, figure: Figure) -> bool:
        """Whether the text says that a figure is of an earlier time, by its year or a word."""
        return bool(dated(scene, figure)) or figure.change == "from" or told_earlier(scene, figure)

    def _elsewhere(self, scene: Scene, at: Span, claim: CompiledClaim, slot: Slot, figure: Figure) -> bool:
        """Whether the figure is another period's, a part's, or a stranger's."""
        if slot in claim.slots and figure.kind == "date" and not self._dated(scene, at, claim):
            return True
        if rate_part(scene, figure) != slot.rate:
            return True  # «12 задержек за год» are no 12 a thousand
        if another_period(scene, claim, figure, self.older[claim.key], self.asserted):
            return True
        part = figure.kind != "percent" and a_part(scene, at, claim)  # a per cent is a share to begin with
        return part or stranger_holds(scene, at, claim)

    def _dated(self, scene: Scene, at: Span, claim: CompiledClaim) -> bool:
        """Whether what a date dates is told in its own sentence: nothing is dated from afar."""
        if says_otherwise(scene, at, claim) or common_subject(scene, at, claim):
            return False
        return tie(claim, scene.lang, said(scene, at, self.touch.asked)).share > 0


def _counting(claim: CompiledClaim) -> list[Slot]:
    """The slots of a claim that count something."""
    return [s for s in claim.slots if s.figure.kind in ("count", "number")]


def _stretch(scene: Scene, at: Span) -> Span:
    """The part of a clause that speaks of one figure among several: "12 million are rural and 7 million are urban".

    What stands behind it where the clause opens with a figure, else what stands before it.
    """
    mine = next((f for f in scene.passage.figures if f.start == at.start), None)
    clause = scene.statement(mine) if mine else scene.clause(at.start)
    inside = [f for f in scene.passage.figures if clause.start <= f.start < clause.stop and mine and _alike(f, mine)]
    if len(inside) < _SEVERAL:
        return clause
    opening = scene.words(Span(clause.start, inside[0].start))
    if len(opening) < _SEVERAL:
        return Span(at.start, min((f.start for f in inside if f.start > at.start), default=clause.stop))
    return Span(max((f.end for f in inside if f.start < at.start), default=clause.start), at.stop)


def _alike(one: Figure, other: Figure) -> bool:
    """Whether two figures are of one kind: counts and bare numbers are."""
    counts = {"count", "number"}
    return one.kind == other.kind or {one.kind, other.kind} <= counts


def _own_nouns(claim: CompiledClaim) -> frozenset[str]:
    """The words that no other claim of the release has, what is done left out."""
    terms = (t for found in claim.terms.values() for t in found if not t.senses & PREDICATES)
    return frozenset(k for t in terms for k in t.own)


def _labels(words: Sequence[Word], claim: CompiledClaim, slot: Slot) -> bool:
    """Whether a label names what a slot counts and nothing that the claim does not: no «вакантных рабочих мест»."""
    if not words or not slot.nouns.intersection(keys_of(words[-1])):
        return False
    known = slot.nouns | {k for terms in claim.terms.values() for t in terms for k in ("=" + t.stem, *t.senses)}
    return all(known.intersection(keys_of(w)) for w in words)
