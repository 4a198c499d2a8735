"""Whose figure or deed it is: the entities that hold it, in the clause, the sentence, or carried from before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.match.entities import GENERIC_SENSES
from factcheck.match.scene import STRANGER, Group, Holder, Scene, in_name
from factcheck.model.alignment import CompiledClaim, Subject
from factcheck.model.text import Span

_CARRIED_SENTENCES = 4
_IN_SENTENCE = 0.8
_PAIRS = 2
_COUNTS = frozenset({"count", "number"})
_HOLDERS = frozenset({"plant", "company", "organisation", "brand"})
"""Families of common nouns that can stand for entities of a file."""


NOBODY = Holder(frozenset(), 0.0)


def holder(scene: Scene, at: Span, kinds: frozenset[str]) -> Holder:
    """The nearest group of entities of the given kinds that can hold what stands at `at`."""
    known = scene.holders.get((at.start, kinds))
    if known is None:
        known = scene.holders[at.start, kinds] = _holder(scene, at, kinds)
    return known


def _holder(scene: Scene, at: Span, kinds: frozenset[str]) -> Holder:
    clause, sentence = scene.clause(at.start), scene.sentence(at.start)
    groups = [g for g in scene.groups if kinds & g.kinds]
    inside = [g for g in groups if sentence.start <= g.span.start < sentence.stop]
    # A stranger holds what comes after it: «150 мест в соседнем комплексе» are still ours.
    inside = [g for g in inside if STRANGER not in g.ids or g.span.start < at.start]
    here = [g for g in inside if clause.start <= g.span.start < clause.stop]
    if here:
        return Holder((_paired(scene, clause, here, at) or _nearest(here, at)).members, 1.0)
    numbered = _numbered(scene, clause, kinds)
    if numbered:
        return Holder(numbered, 0.9)
    before = [g for g in inside if g.span.start < clause.start]
    plural = generic(scene, clause)
    if plural:
        return Holder(before[-1].members if before else frozenset(), 0.9, generic=True)
    if before:
        return Holder(before[-1].members, 0.9)
    if generic(scene, Span(sentence.start, clause.start)):
        return Holder(frozenset(), 0.85, generic=True)
    after = [g for g in inside if g.span.start >= clause.stop]
    carried = _carried(scene, at, kinds)
    if after and (carried is NOBODY or clause.start == sentence.start):
        return Holder(after[0].members, 0.8)
    return carried


def _numbered(scene: Scene, clause: Span, kinds: frozenset[str]) -> frozenset[str]:
    """«Второй образован в 1993 году»: the second of the pair that was named last."""
    opening = list(scene.words(clause))[:2]
    cues = {s for w in opening for s in w.senses}
    at = 0 if "~first-of" in cues else 1 if "~second-of" in cues else None
    if at is None:
        return frozenset()
    for other, sentence in [(scene, scene.sentence(clause.start)), *scene.sentences_before(clause.start)][
        :_CARRIED_SENTENCES
    ]:
        for g in reversed(other.groups):
            inside = (
                sentence.start <= g.span.start < min(sentence.stop, clause.start if other is scene else sentence.stop)
            )
            if inside and len(g.ids) == 2 and kinds & g.kinds:
                return frozenset({g.ids[at]})
    return frozenset()


def _paired(scene: Scene, clause: Span, groups: Sequence[Group], at: Span) -> Group | None:
    """The group behind a figure, where a clause tells each figure before its holder.

    «118 в больнице и 64 в поликлинике»: figure and holder take turns, a figure first.
    """
    if len(groups) < _PAIRS:
        return None
    kind = next((f.kind for f in scene.passage.figures if f.start == at.start), None)
    kinds = _COUNTS if kind in _COUNTS else {kind}
    figures = [f.start for f in scene.passage.figures if clause.start <= f.start < clause.stop and f.kind in kinds]
    groups = [g for g in groups if figures and g.span.start > figures[0]]
    figures = [f for f in figures if groups and f < groups[-1].span.start]
    if len(figures) != len(groups) or len(groups) < _PAIRS:
        return None
    starts = [g.span.start for g in groups]
    turns = all(f < g for f, g in zip(figures, starts, strict=True)) and all(
        g < f for g, f in zip(starts, figures[1:], strict=False)
    )
    return groups[figures.index(at.start)] if turns and at.start in figures else None


def _nearest(groups: Sequence[Group], at: Span) -> Group:
    """The group that stands last before the mention, or first after it."""
    before = [g for g in groups if g.span.start <= at.start]
    return before[-1] if before else groups[0]


def common(scene: Scene, span: Span) -> bool:
    """Whether a common noun for the kind of thing, singular or plural, stands in a span outside any name."""
    return any(_HOLDERS.intersection(w.senses) and not in_name(w, scene.entities) for w in scene.words(span))


def generic(scene: Scene, span: Span) -> bool:
    """Whether a plural common noun for the kind of thing stands in a span, outside any name: «на заводах»."""
    for word in scene.words(span):
        if not _HOLDERS.intersection(word.senses):
            continue
        if in_name(word, scene.entities):
            continue
        if _plural(word.text.casefold(), scene.lang) or _counted(scene, word.start):
            return True
    return False


def _plural(word: str, lang: str) -> bool:
    if lang == "en":
        return word.endswith("s") and not word.endswith("'s")
    if lang == "kk":
        return any(x in word for x in ("тар", "тер", "лар", "лер", "дар", "дер"))
    return word.endswith(("ы", "ов", "ам", "ах", "ами", "ий", "иям", "иях", "иями", "ия", "ки", "ик"))


def _counted(scene: Scene, at: int) -> bool:
    """Whether a number above one counts the noun at an offset («екі зауыт»)."""
    return any(f.kind == "count" and f.start < at < f.end and f.value != 1 for f in scene.passage.figures)


def _carried(scene: Scene, at: Span, kinds: frozenset[str]) -> Holder:
    """The entities of an earlier sentence, or of the heading above."""
    for n, (other, sentence) in enumerate(scene.sentences_before(at.start)):
        if n >= _CARRIED_SENTENCES:
            break
        groups = [g for g in other.groups if sentence.start <= g.span.start < sentence.stop and kinds & g.kinds]
        far = other is not scene
        if far and not _leans(scene, at):
            break
        if groups:
            return Holder(groups[-1].members, 0.55 if far else 0.75)
        if not far and generic(other, sentence):
            return Holder(frozenset(), 0.7, generic=True)
    if scene.heading:
        groups = [g for g in scene.heading.groups if kinds & g.kinds]
        if groups:
            return Holder(groups[0].members, 0.6)
    return NOBODY


def _leans(scene: Scene, at: Span) -> bool:
    """Whether a sentence leans on the passage above: a pronoun or a common noun stands for who was named there."""
    words = list(scene.words(scene.sentence(at.start)))
    leaning = {"~pronoun-one", "~pronoun-many", "~both", "~this"} | GENERIC_SENSES
    return any(leaning.intersection(w.senses) for w in words)


def relate(
    claim: CompiledClaim, held: Holder, relatives: frozenset[str], rivals: frozenset[str], told: bool = False
) -> tuple[Subject, float]:
    """How the holder of a mention stands to a claim's subjects: whose it is, and with what weight (0 to 1).

    `told` says that the sentence names a thing that only this claim tells of, whoever was named before it.
    """
    if not claim.subjects:
        return "open", 0.7
    if held.ids == {STRANGER}:
        return ("other", 0.0) if held.nearness >= _IN_SENTENCE else ("open", 0.3)
    own = held.ids & claim.subjects
    if own and held.ids <= claim.subjects:
        return "own", held.nearness
    if (
        own
        and not claim.members
        and len(claim.subjects) > 1
        and len(held.ids) >= len(claim.subjects)
        and held.nearness > _IN_SENTENCE
    ):
        return "other", 0.0  # as many as the claim names, and one of them another
    if own:
        return "shared", 0.85 * held.nearness
    if held.ids and held.nearness < _IN_SENTENCE and len(claim.subjects) > 1:
        return "open", 0.4
    if held.ids & rivals or (held.ids and not held.ids & relatives):
        return ("other", 0.0) if held.nearness > _IN_SENTENCE or not told else ("open", 0.4)
    if held.generic:
        return ("shared", 0.8 * held.nearness) if len(claim.subjects) > 1 else ("open", 0.3)
    return "open", 0.4


def rivals_of(claim: CompiledClaim, claims: Iterable[CompiledClaim]) -> frozenset[str]:
    """Entities of which another claim tells the very thing that this one tells of its own subjects.

    The founding year of one plant is not another's, whatever else the two plants share.
    """
    kinds = {s.figure.kind for s in claim.slots}
    out: set[str] = set()
    for other in claims:
        if other.subjects & claim.subjects or not other.predicates & claim.predicates:
            continue
        if {s.figure.kind for s in other.slots} == kinds and other.claim.kind == claim.claim.kind == "fact":
            out |= other.subjects
    return frozenset(out)


def relatives_of(claim: CompiledClaim, claims: Iterable[CompiledClaim]) -> frozenset[str]:
    """Entities that some claim names together with this one's subjects, other than in a counted list.

    They are parts of one matter (a company and its plant), not rivals.
    """
    out: set[str] = set(claim.subjects)
    side_by_side: set[str] = set()
    for other in claims:
        if not other.members and other.subjects & claim.subjects:
            out |= other.subjects
        elif other.members & claim.subjects:
            side_by_side |= other.members
    # Plants that were visited together are two of a kind: what one makes the other does not.
    return frozenset(out - side_by_side) | claim.subjects
