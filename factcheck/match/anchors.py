"""What must stand in a sentence before another value in it is called wrong: the thing itself, and nobody else.

A figure that agrees needs little to be told; a figure that differs may simply be another one. «Пирожок
стоит 450 тенге» has a claim's verb and its unit, and is no wrong price of a terminal.
"""

from __future__ import annotations

from functools import lru_cache

from factcheck.match.circumstances import OPPOSITES
from factcheck.match.compile import head_families
from factcheck.match.families import PREDICATES
from factcheck.match.grammar import forms
from factcheck.match.keys import keys_of
from factcheck.match.scene import Holder, Scene, is_taken
from factcheck.match.slots import GENERIC
from factcheck.match.tense import tense_of
from factcheck.model.alignment import CompiledClaim, Slot, Term
from factcheck.model.figure import Figure
from factcheck.model.mention import Name
from factcheck.model.text import Span

_IN_SENTENCE = 0.8
_REACH = 40
"""Characters before a name in which an office makes it a speaker."""
_OPENING = 6
"""So many words into a sentence a name of a place says where all of it is."""
_PRONOUNS = frozenset({"~pronoun-one", "~pronoun-many", "~this", "~both"})
_WEAK = frozenset({"cost", "grow", "fall", "set", "announce", "exceed", "come", "keep", "bring", "name"})
"""Deeds that anything may do: what they are done to must be named."""
_IDLE = frozenset({"new", "next", "previous", "special", "term", "share", "most", "half", "money"})
"""Families that name nothing a claim could be about."""


def anchored(scene: Scene, figure: Figure, claim: CompiledClaim, slot: Slot, held: Holder) -> bool:
    """Whether a figure's sentence names what a claim is about, and no stranger whose figure it may be."""
    sentence = scene.sentence(figure.start)
    if "respectively" in scene.cues(sentence):
        named = {f.entity.id for f in scene.entities if sentence.start <= f.span.start < sentence.stop}
        if len(named) <= 1:
            return False  # which of two is whose, only their names would say
    if held.ids.isdisjoint(claim.subjects) and bool(held.ids) and held.nearness <= _IN_SENTENCE:
        return False  # whoever was named before may not be whose this is
    if (figure.kind == "date" or "person" in slot.nouns) and not _is_done(scene, figure, claim):
        return False
    told = (
        _is_named(scene, sentence, figure, claim, slot)
        or (bool(held.ids & claim.subjects) and held.nearness >= _IN_SENTENCE)
        or any(_PRONOUNS.intersection(w.senses) for w in scene.words(sentence))
    )
    return told and not _is_expected(scene, figure, claim) and not _is_elsewhere(scene, sentence, figure, claim)


def _is_expected(scene: Scene, figure: Figure, claim: CompiledClaim) -> bool:
    """Whether a figure is a forecast, and the claim tells what is: no event that could be told too early."""
    if claim.tense != "open" or "estimate" in claim.cues or "planned" in claim.cues:
        return False
    clause = scene.clause(figure.start)
    return "estimate" in scene.cues(clause) or tense_of(scene, clause, None) == "planned"


def _is_done(scene: Scene, figure: Figure, claim: CompiledClaim) -> bool:
    """Whether a claim's deed is told in the figure's clause: a date is of a deed, and people are counted for many."""
    told = _deed_of(claim.predicates, claim.terms.get(scene.lang, ()))
    words = scene.words(_told_in(scene, figure))
    return not told or any("~indirect" not in w.senses and not told.isdisjoint(keys_of(w)) for w in words)


@lru_cache(maxsize=4096)
def _deed_of(predicates: frozenset[str], terms: tuple[Term, ...]) -> frozenset[str]:
    """The keys of the words that tell a claim's deed, by its predicates and its terms in a language."""
    done = predicates - _WEAK
    told: frozenset[str] = done | {o for p in done for o in OPPOSITES.get(p, ())}
    if not told or not any(t.senses & done for t in terms):
        return told | {"=" + t.stem for t in terms}  # no family knows its verb: any word of it will do
    return told | {"=" + t.stem for t in terms if t.senses & PREDICATES}


def _told_in(scene: Scene, figure: Figure) -> Span:
    """The statement of a figure, with the clause behind a date that says what it dates."""
    clause, sentence = scene.statement(figure), scene.sentence(figure.start)
    behind = [c for c in scene.clauses if clause.stop <= c.start < sentence.stop][:1]
    opening = scene.words(behind[0])[:1] if behind else ()
    dates = figure.kind == "date" and bool(opening) and opening[0].text.casefold() in forms(scene.lang).WHEN
    return Span(clause.start, behind[0].stop) if dates else clause


def _is_named(scene: Scene, sentence: Span, figure: Figure, claim: CompiledClaim, slot: Slot) -> bool:
    """Whether a noun of the claim stands in the sentence or its headers, or the figure counts the claim's own thing."""
    terms = claim.terms.get(scene.lang)
    options = (terms,) if terms is not None else tuple(claim.terms.values())
    # Whatever else is dated, something is launched or opened on every day of the year.
    weak = (
        PREDICATES if figure.kind == "date" and any(t.own and not t.senses & PREDICATES for t in terms or ()) else _WEAK
    )
    wanted = _nouns_of(options, weak) | (slot.nouns - GENERIC - _IDLE)
    above = scene.header_words(figure.start)
    return not wanted.isdisjoint(scene.keys(sentence)) or any(wanted.intersection(keys_of(w)) for w in above)


@lru_cache(maxsize=4096)
def _nouns_of(options: tuple[tuple[Term, ...], ...], weak: frozenset[str]) -> frozenset[str]:
    """The keys of what a claim's wordings are about, its `weak` families left out."""
    telling = [t for ts in options for t in ts if not t.senses & weak and not (t.senses and t.senses <= _IDLE)]
    families = frozenset(s for t in telling for s in t.senses) - weak - _IDLE
    return families | {"=" + t.stem for t in telling}


def _is_elsewhere(scene: Scene, sentence: Span, figure: Figure, claim: CompiledClaim) -> bool:
    """Whether somebody or some place that the file does not know stands before a figure, and no subject after it."""
    before = [n for n in scene.strangers if sentence.start <= n.span.start < figure.start]
    if not before:
        return False
    inside = [f for f in scene.entities if sentence.start <= f.span.start < sentence.stop]
    own = [f.span.start for f in inside if f.entity.id in claim.subjects]
    last = max((s for s in own if s < figure.start), default=-1)
    opening = [w.start for w in scene.words(sentence)][:_OPENING]
    for name in before:
        if name.span.start < last or _is_plain(name):
            continue
        if name.quoted and not own:
            return True
        if not own and not _is_place(scene, name) and not _speaks(scene, name, figure):
            return True
        where = _is_place(scene, name) and name.span.start <= (opening[-1] if opening else 0)
        if where and not own:
            return True
    return False


def _speaks(scene: Scene, name: Name, figure: Figure) -> bool:
    """Whether a name is no more than the source of what is said: a person, an agency, somebody with an office."""
    near = scene.words(Span(max(0, name.span.start - _REACH), figure.start))
    return any({"~speech", "~indirect"}.intersection(w.senses) or head_families(w) for w in near)


def _is_plain(name: Name) -> bool:
    """Whether what looks like a name is a word that opens a sentence."""
    return name.initial and len(name.words) == 1 and not name.quoted and not name.words[0].isupper()


def _is_place(scene: Scene, name: Name) -> bool:
    """Whether a name says where: a preposition of place before it, or a case of place."""
    words = scene.words(name.span)
    table = forms(scene.lang)
    if table.PLACE_ENDINGS and words and words[-1].text.casefold().endswith(table.PLACE_ENDINGS):
        return True
    before = next((w for w in reversed(scene.passage.words) if w.stop <= name.span.start), None)
    return (
        before is not None and not is_taken(before, scene.passage, ()) and before.text.casefold() in table.PLACE_BEFORE
    )
