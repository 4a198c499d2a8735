"""How a figure is read to fill a claim's slot: by its noun or the one beside it, by its unit or the one before.

No value is looked at, and no words that tie a sentence to a claim.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import islice

from factcheck.match.barriers import is_elliptic
from factcheck.match.compile import CompiledRelease
from factcheck.match.keys import keys_of
from factcheck.match.scene import Scene
from factcheck.match.score import label, noun_near
from factcheck.match.slots import dimension, fits, noun_terms
from factcheck.match.subject import holder
from factcheck.model.alignment import CompiledClaim, Slot
from factcheck.model.figure import Figure
from factcheck.model.mention import Word
from factcheck.model.records import NamedTuple
from factcheck.model.text import Span

_DIRECT = 0.9
"""How near a holder must be to say what a bare number counts."""
_ELLIPTIC = 0.7
"""How a bare number fits that takes its unit from the figure before."""
_FURTHER = 3
"""How many sentences back «из них» is looked for."""
_BY_HOLDER = 0.5
"""How a bare number fits the one count that its holder has."""
_MILLION = 1_000_000


class Seen(NamedTuple):
    """What a figure shows to every claim alike, before any is asked."""

    figure: Figure
    nouns: frozenset[str]
    """What it counts: by its own noun, or by the one that was counted before it."""
    near: frozenset[str]
    """What a bare number may count of what stands beside it."""
    counted: frozenset[str]
    """What the first cell of its row says that it counts."""
    named: tuple[Word, ...]
    """The label that it stands beside."""
    elliptic: bool
    millions: Figure | None
    """What it is where its letter means millions."""


class Fitter:
    """Reads the figures of one document as what one release's claims assert."""

    def __init__(self, release: CompiledRelease, only: frozenset[int], kinds: Mapping[str, frozenset[str]]) -> None:
        """`only` are the ids of the slots that are their subject's only ones of the kind, `kinds` those of subjects."""
        self.release = release
        self.only = only
        self.kinds = kinds
        self._slots: dict[str, list[tuple[CompiledClaim, Slot]]] = {}
        for claim, slot in ((c, s) for c in release.claims for s in (*c.slots, *c.side)):
            measured = dimension(slot.figure)
            for kind in {measured, "number", "count" if measured == "number" else measured}:
                self._slots.setdefault(kind, []).append((claim, slot))
        self.counted = frozenset(n for c in release.claims for s in c.slots for n in s.nouns)
        self.units = {s.figure.unit for c in release.claims for s in c.slots if s.figure.unit is not None}

    def see(self, scene: Scene, figure: Figure) -> Seen:
        """What a figure shows to every claim alike."""
        named = label(scene, figure)
        counted = self._counted_by_label(scene, figure, named)
        millions = _in_millions(scene, figure)
        bare = millions is not None or figure.kind in ("count", "number")
        return Seen(
            figure=figure,
            nouns=noun_terms(scene.passage, figure) or self._noun_before(scene, figure),
            near=counted or (self._nouns_near(scene, figure, named) if bare else frozenset()),
            counted=counted,
            named=named,
            elliptic=is_elliptic(scene, figure),
            millions=millions,
        )

    def open_to(self, seen: Seen) -> Sequence[tuple[CompiledClaim, Slot]]:
        """The slots that a figure can be read to fill at all, by what it measures, with their claims; in order.

        A bare number can fill any.
        """
        bare = seen.millions is not None or seen.figure.rule == "count-of"
        return self._slots.get("number" if bare else dimension(seen.figure), ())

    def read_as(self, scene: Scene, seen: Seen, claim: CompiledClaim, slot: Slot) -> tuple[float, Figure]:
        """The first reading of a figure that fits a slot: as it is, in millions, by its holder, by the unit before."""
        figure = seen.figure
        if seen.counted and slot.nouns and slot.nouns.isdisjoint(seen.counted):
            return 0.0, figure  # «Женщины | 10,2 млн» is no number of people
        fit = fits(figure, seen.nouns, slot, seen.near, seen.elliptic, claim.predicates)
        if fit:
            return fit, figure
        if seen.millions is not None and slot.figure.kind in ("count", "money"):
            fit = fits(seen.millions, seen.nouns, slot, seen.near, seen.elliptic, claim.predicates)
            if fit:
                return fit, seen.millions
        if figure.kind != "number" and figure.rule != "count-of":
            return 0.0, figure  # it says itself what it is
        if slot in claim.slots and self._counted_by_holder(scene, figure, claim, slot):
            return _BY_HOLDER, figure
        fit = self._unit_before(scene, figure, slot)
        read = figure._replace(kind=slot.figure.kind, unit=slot.figure.unit, per=slot.figure.per) if fit else figure
        return fit, read

    def _counted_by_label(self, scene: Scene, figure: Figure, named: Sequence[Word]) -> frozenset[str]:
        """What the first cell of its row says that a bare number counts, if some claim counts it."""
        if scene.passage.segment.kind != "row" or figure.kind != "number":
            return frozenset()
        above = scene.header_words(figure.start)
        keys = frozenset(k for w in named if w not in above for k in keys_of(w))
        return keys if keys & self.counted else frozenset()

    def _nouns_near(self, scene: Scene, figure: Figure, named: Sequence[Word]) -> frozenset[str]:
        """What a bare number may count: what stands beside it, or else before it in its sentence."""
        beside = noun_near(scene, figure, named)
        found = figure.kind != "number" or not beside.isdisjoint(self.counted)
        return beside if found else noun_near(scene, figure, named, carried=True)

    def miswritten(self, figure: Figure, slot: Slot) -> bool:
        """Whether a figure is in the unit of another claim: grams are no ounces where the release tells both."""
        if figure.kind not in ("percent", "measure") or figure.unit == slot.figure.unit:
            return False
        level = figure.kind == "percent" and slot.figure.unit == "percent" and figure.change == "none"
        # «16,75 п. п. годовых» is a level, which no points are
        return figure.unit in self.units and not level and not figure.change == slot.figure.change == "by"

    def _noun_before(self, scene: Scene, figure: Figure) -> frozenset[str]:
        """What a bare number counts after one that says it: «8,2 млн человек в 2023-м, 7,5 млн в 2022-м».

        «Из них» may look further back.
        """
        if figure.kind != "number":
            return frozenset()
        counted = [(scene, f) for f in reversed(_told_before(scene, figure))]
        if is_elliptic(scene, figure):
            for other, span in islice(scene.sentences_before(figure.start), _FURTHER):
                counted += [(other, f) for f in reversed(other.passage.figures) if span.start <= f.start < span.stop]
        for other, f in counted:
            found = noun_terms(other.passage, f) if f.kind in ("count", "number") else frozenset()
            if found:
                return found
        return frozenset()

    def _unit_before(self, scene: Scene, figure: Figure, slot: Slot) -> float:
        """How a bare number fits a slot whose unit the figure before it has: «412 тысяч тонн, у соседей 275 тысяч»."""
        if figure.kind != "number" or slot.figure.unit is None:
            return 0.0
        before = [f for f in _told_before(scene, figure) if f.kind != "date"][-1:]
        return _ELLIPTIC if before and before[0].unit == slot.figure.unit and before[0].per == slot.figure.per else 0.0

    def _counted_by_holder(self, scene: Scene, figure: Figure, claim: CompiledClaim, slot: Slot) -> bool:
        """Whether a bare number, for such it is, can only count what its holder is told to have one count of.

        «Уральская популяция — 1,9 млн», "At Ligra Mobile, 7.3 million": nothing else of its statement is counted.
        """
        if slot.figure.kind != "count" or id(slot) not in self.only or figure.change == "by":
            return False
        if not figure.scaled and not label(scene, figure):
            return False
        if any(
            o.subjects & claim.subjects and any(s.figure.kind == "money" for s in o.slots) for o in self.release.claims
        ):
            return False  # «18,4 млрд» may be its cost
        held = holder(scene, Span(figure.start, figure.end), self.kinds[claim.key])
        return held.nearness >= _DIRECT and bool(held.ids) and held.ids <= claim.subjects


def _in_millions(scene: Scene, figure: Figure) -> Figure | None:
    """What "7.3m" is where it counts: English has one letter for metres and millions."""
    if scene.lang != "en" or figure.unit != "meter" or not isinstance(figure.value, Decimal):
        return None
    if not figure.text.endswith("m") and "labelled" not in figure.rule:
        return None
    return figure._replace(
        kind="number",
        unit=None,
        value=figure.value * _MILLION,
        resolution=figure.resolution * _MILLION,
        scaled=True,
    )


def _told_before(scene: Scene, figure: Figure) -> list[Figure]:
    """The figures of a sentence before one of them; where it is the first, those of the sentence before."""
    sentence = scene.sentence(figure.start)
    inside = [f for f in scene.passage.figures if sentence.start <= f.start < figure.start]
    if inside:
        return inside
    other, before = next(scene.sentences_before(figure.start), (scene, None))
    if before is None:
        return []
    return [f for f in other.passage.figures if before.start <= f.start < before.stop]
