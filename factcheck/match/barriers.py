"""Barriers: what keeps a figure from a claim however alike the words around them, or weakens the tie."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.match.circumstances import OPPOSITES
from factcheck.match.entities import GENERIC_SENSES
from factcheck.match.families import PREDICATES
from factcheck.match.grammar import forms
from factcheck.match.keys import keys_of
from factcheck.match.scene import Scene, in_name
from factcheck.match.slots import dimension, may_meet
from factcheck.model.alignment import CompiledClaim, Slot
from factcheck.model.figure import Figure
from factcheck.model.mention import Name, Word
from factcheck.model.text import Span

_LETTERS = 4
"""Letters by which two forms of a noun are one."""
_WRONG_PART = 0.25
"""How a figure fits that plays another part in a change."""
_ADDING = frozenset({"create", "cut", "hire"})
_COMMON = frozenset({"region", "country", "house", "school", "urban", "rural", "venue"})
HARMLESS = ("казахстан", "қазақстан", "kazakh", "рк", "қр", "республик")
"""Beginnings of names that hold no figure: the country's."""


def has_sibling(claim: CompiledClaim, claims: Iterable[CompiledClaim]) -> bool:
    """Whether another claim with other words counts the same noun by the same predicate («в городах», «в сёлах»).

    Or tells another share with it: food prices rose, and so did those of services.
    """
    for other in claims:
        if other is claim or not other.predicates & claim.predicates:
            continue
        if any(s.nouns & mine.nouns for s in other.slots for mine in claim.slots):
            return True
        shares = any(s.figure.kind == mine.figure.kind == "percent" for s in other.slots for mine in claim.slots)
        if shares and any(may_meet(s, mine) for s in other.slots for mine in claim.slots):
            return True
    return False


def is_alone(slot: Slot, claims: Iterable[CompiledClaim]) -> bool:
    """Whether no other claim asserts a figure of a slot's kind and unit; counts are told apart by their nouns."""
    if slot.figure.kind in ("count", "number"):
        return False
    others = [s for c in claims for s in c.slots if s is not slot]
    return not any(dimension(s.figure) == dimension(slot.figure) and _grain(s) == _grain(slot) for s in others)


def _grain(slot: Slot) -> str | None:
    """The unit of a figure, or how fine a date is."""
    date = slot.figure.date
    return str(len(date)) + ("Q" if "Q" in date else "") if isinstance(date, str) else slot.figure.unit


def change_fit(figure: Figure, slot: Slot, claim: CompiledClaim) -> float:
    """How well the part that a figure plays in a change fits: by how much is not to how much, nor from how much."""
    by, claimed_by = figure.change == "by", slot.figure.change == "by"
    adds = bool(claim.predicates & _ADDING)  # «станет на 150 больше» is 150 created
    if by != claimed_by and (figure.change != "none" or slot.figure.change != "none") and not (by and adds):
        return _WRONG_PART
    earlier = "earlier" in claim.cues or slot.figure.change == "from"
    return _WRONG_PART if (figure.change == "from") != earlier and figure.change in ("from", "to") else 1.0


def says_otherwise(scene: Scene, at: Span, claim: CompiledClaim) -> bool:
    """Whether the figure's clause has a predicate, and it is none of the claim's (nor its opposite)."""
    told = scene.once(_told, scene.clause(at.start))
    if not told or any(claim.predicates & families for _, families in told):
        return False
    # A word of the claim's own says nothing else, whatever family it is of besides («субсидия алды»).
    own = {"=" + t.stem for t in claim.terms.get(scene.lang, ())}
    mine = {s for key, families in told if key not in own for s in families}
    against = {o for p in claim.predicates for o in OPPOSITES.get(p, ())}
    return bool(mine) and not mine & (claim.predicates | against)


def _told(scene: Scene, clause: Span) -> list[tuple[str, frozenset[str]]]:
    """The words of a clause that tell a deed, and which families; "more than" exceeds nothing."""
    hedges = [Span(*f.hedge_span) for f in scene.passage.figures if f.hedge_span]
    words = [w for w in scene.words(clause) if w.senses]
    told = [("=" + w.stem, found, w.start) for w in words if (found := PREDICATES.intersection(w.senses))]
    return [(key, found) for key, found, at in told if not any(h.start <= at < h.stop for h in hedges)]


def common_subject(scene: Scene, at: Span, claim: CompiledClaim) -> bool:
    """Whether a common noun of another kind is what the clause is about: «область образована в 1936-м»."""
    clause = scene.clause(at.start)
    if any(clause.start <= f.span.start < clause.stop for f in scene.entities):
        return False
    own = {s for terms in claim.terms.values() for t in terms for s in t.senses}
    stems = {"=" + t.stem for t in claim.terms.get(scene.lang, ()) if not t.senses & PREDICATES}
    if any("=" + w.stem in stems for w in scene.words(clause)):
        return False  # «в области закончилась уборка» is about the harvest
    # «Капсула села» is no village: a word that may be the predicate is no subject.
    words = (w for w in scene.words(clause) if not claim.predicates.intersection(w.senses))
    return any(_COMMON.intersection(w.senses) - own for w in words)


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
        known = GENERIC_SENSES.intersection(word.senses) or in_name(word, scene.entities)
        if not known:
            continue
        table = forms(scene.lang)
        if table.FOR_ENDINGS and word.text.casefold().endswith(table.FOR_ENDINGS):
            return True
        if any(w.text.casefold() in table.FOR for w in words[max(0, i - 4) : i]):
            return True
    return False


def stranger_holds(scene: Scene, at: Span, claim: CompiledClaim) -> bool:
    """Whether a name that is nobody of the file holds the figure: in its clause, with none of the claim's beside it."""
    clause = scene.once(_stated, at)
    if scene.once(_namesake, at) or _of_old(scene, clause, claim):
        return True
    names = scene.once(_telling, clause)
    if not names or any(
        clause.start <= f.span.start < clause.stop and f.entity.id in claim.subjects for f in scene.entities
    ):
        return False
    return not all(_of_claim(scene, name, claim) for name in names)


def _stated(scene: Scene, at: Span) -> Span:
    """The clause in which the figure at a place is told."""
    figure = next((f for f in scene.passage.figures if f.start == at.start), None)
    return scene.statement(figure, 1) if figure else scene.clause(at.start)


def _telling(scene: Scene, clause: Span) -> list[Name]:
    """The names in a clause that are nobody of the file, and who it is about for all that one can see."""
    out = []
    for name in scene.strangers:
        if not clause.start <= name.span.start < clause.stop or _beside(scene, name):
            continue
        plain = name.initial and len(name.words) == 1 and not name.quoted and not name.words[0].isupper()
        idle = plain or _is_formula(scene.text, name) or harmless(name.words, scene)
        if not idle and not _of_release(scene, name):
            out.append(name)
    return out


def _behind_old(scene: Scene, clause: Span) -> list[Word]:
    """The words right behind «старый»."""
    if "old" not in scene.keys(clause):
        return []
    words = scene.words(clause)
    return [b for i, a in enumerate(words) if "old" in a.senses for b in words[i + 1 : i + 3]]


def _of_old(scene: Scene, clause: Span, claim: CompiledClaim) -> bool:
    """Whether a clause tells of an older thing of the kind: «старый мост построен в 1974 году»."""
    behind = scene.once(_behind_old, clause)
    if not behind:
        return False
    terms = [t for found in claim.terms.values() for t in found]
    if "earlier" in claim.cues or any("old" in t.senses for t in terms):
        return False
    entities = [claim.release.entities[i] for i in claim.subjects if i in claim.release.entities]
    names = [w for e in entities for n in (*e.name.values(), *e.aliases) for w in n.casefold().split()]
    starts = {w[:_LETTERS] for w in names if len(w) >= _LETTERS}
    own = {"=" + t.stem for t in terms if not t.senses & PREDICATES}
    return any(own.intersection(keys_of(b)) or b.text.casefold()[:_LETTERS] in starts for b in behind)


def _beside(scene: Scene, name: Name) -> bool:
    """Whether a name is where or whence, not who: it has a preposition or a case of place."""
    words = scene.words(name.span)
    before = [w for w in scene.words(scene.sentence(name.span.start)) if w.stop <= name.span.start][-1:]
    table = forms(scene.lang)
    cased = bool(table.PLACE_ENDINGS) and bool(words) and words[-1].text.casefold().endswith(table.PLACE_ENDINGS)
    return cased or (bool(before) and before[0].text.casefold() in table.PLACE_BEFORE | table.BESIDE)


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


def harmless(names: tuple[str, ...], scene: Scene) -> bool:
    """Names that hold no figure: the country, offices."""
    words = [w for w in scene.passage.words if w.text in names]
    return all(_is_office(w) or w.text.casefold().startswith(HARMLESS) for w in words)


def _is_formula(text: str, name: Name) -> bool:
    """Whether what looks like a name is a formula or a model: CO2, 5G."""
    return (
        len(name.words) == 1
        and (text[name.span.stop : name.span.stop + 1] + name.words[0]).isalnum()
        and (any(c.isdigit() for c in text[name.span.start : name.span.stop + 1]))
    )


def _of_release(scene: Scene, name: Name) -> bool:
    """Whether the release itself has a name among its words: the village of a school."""
    known = scene.familiar
    return known is not None and not name.quoted and all("=" + w.stem in known.plain for w in scene.words(name.span))


def _of_claim(scene: Scene, name: Name, claim: CompiledClaim) -> bool:
    """Whether what looks like a name is in the claim's own words: «IT-услуг»."""
    own = {"=" + t.stem for terms in claim.terms.values() for t in terms}
    return not name.quoted and all(own.intersection(keys_of(w)) for w in scene.words(name.span))


def _is_office(word: Word) -> bool:
    return any(x.startswith("post:") for x in word.senses)
