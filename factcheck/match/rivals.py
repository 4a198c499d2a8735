"""Another name where a fact's own should stand: told only where the fact's frame anchors the place it stands in."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from factcheck.match.entities import is_acronym
from factcheck.match.families import PREDICATES
from factcheck.match.grammar import forms
from factcheck.match.keys import keys_of
from factcheck.match.places import other_town, table
from factcheck.match.scene import Scene
from factcheck.match.slotwords import SMALL, families, neighbours
from factcheck.model.alignment import CompiledClaim
from factcheck.model.mention import Name, Word
from factcheck.model.text import Span

_OWN_WORDS = 2
_LETTERS = 4
_PHRASE = 12
"""How far a name stands from the subject at most, the noun they share between them: "ESA satellite Lumen"."""


def rival(
    scene: Scene, sentence: Span, claim: CompiledClaim, wanted: Sequence[str], deeds: frozenset[str]
) -> Span | None:
    """A name of nobody in the file in the slot of the name that a fact asserts, or None.

    `deeds` are the predicates of the release's claims about the same thing: what places a sentence.
    """
    kinds = {claim.release.entities[i].kind for i in wanted}
    strangers = [n for n in scene.strangers if sentence.start <= n.span.start < sentence.stop and not n.initial]
    if any(f.entity.id in wanted for f in scene.entities if sentence.start <= f.span.start < sentence.stop):
        return None
    if kinds == {"place"}:
        return other_town(scene, sentence, claim, wanted, deeds, strangers)
    if "place" in kinds:
        return None
    return (
        _beside_noun(scene, claim, wanted, strangers)
        or _owner(scene, sentence, claim, wanted)
        or _source(scene, sentence, claim)
    )


def _beside_noun(scene: Scene, claim: CompiledClaim, wanted: Sequence[str], strangers: Sequence[Name]) -> Span | None:
    """A stranger beside the noun that the fact's own name stands beside: "assemble King Long buses"."""
    before, behind = (_nouns_beside(side, claim) for side in claim.beside.get(scene.lang, (frozenset(), frozenset())))
    for name in strangers:
        clause = scene.clause(name.span.start)
        one, other = neighbours(scene, name.span)
        if not (one & before or other & behind) or not _subject_near(scene, clause, claim, wanted, before | behind):
            continue
        told = {s for w in scene.words(clause) for s in families(w)}
        own = frozenset(k for t in claim.terms.get(scene.lang, ()) for k in t.own) - before - behind
        words = sum(bool(own.intersection(keys_of(w))) for w in scene.words(clause))
        anchored = told & claim.predicates or words >= _OWN_WORDS
        if anchored or (not claim.predicates and _is_said_to_be(scene, clause, claim, wanted, name)):
            return name.span
    return None


def _nouns_beside(side: frozenset[str], claim: CompiledClaim) -> frozenset[str]:
    """The nouns among what stands beside a claim's names: no small words, no verb of the claim."""
    verbs = {"=" + t.stem for terms in claim.terms.values() for t in terms if t.senses & PREDICATES}
    return frozenset(k for k in side if k[0] != SMALL) - claim.predicates - PREDICATES - verbs


def _is_said_to_be(scene: Scene, clause: Span, claim: CompiledClaim, wanted: Sequence[str], name: Name) -> bool:
    """Whether a clause does no more than say what its subject is, or the name stands in one phrase with the subject.

    "Lumen is an ESA satellite", "ESA's Lumen satellite"; not "Lumen joins the ESA satellite Sentinel".
    """
    about = [
        f
        for f in scene.entities
        if f.entity.id in claim.subjects - set(wanted) and clause.start <= f.span.start < clause.stop
    ]
    phrase = any(max(name.span.start - f.span.stop, f.span.start - name.span.stop) <= _PHRASE for f in about)
    verbs = any(PREDICATES.intersection(w.senses) or _tensed(w, scene.lang) for w in scene.words(clause))
    others = [
        n for n in scene.strangers if n is not name and clause.start <= n.span.start < clause.stop and not n.initial
    ]
    return not others and (phrase or not verbs)


def _tensed(word: Word, lang: str) -> bool:
    """Whether a word ends as a verb of the past or of the present does."""
    table = forms(lang)
    return word.text.casefold().endswith((*table.PAST, *table.PLANNED)) and word.text.islower()


def _subject_near(
    scene: Scene, clause: Span, claim: CompiledClaim, wanted: Sequence[str], beside: frozenset[str]
) -> bool:
    """Whether what the fact is about, beside the name it asserts, is told: by name, or by its common noun."""
    about = claim.subjects - set(wanted)
    sentence = scene.sentence(clause.start)
    if any(f.entity.id in about and sentence.start <= f.span.start < clause.stop for f in scene.entities):
        return True
    plain = [
        t for t in claim.terms.get(scene.lang, ()) if not t.senses & (PREDICATES | beside) and len(t.stem) >= _LETTERS
    ]
    return any("=" + t.stem in keys_of(w) or t.senses & families(w) for t in plain for w in scene.words(clause))


def _owner(scene: Scene, sentence: Span, claim: CompiledClaim, wanted: Sequence[str]) -> Span | None:
    """A stranger that is said to own what the fact gives to its name: «Общество … его станция OSIRIS-REx»."""
    nouns = frozenset(s for terms in claim.terms.values() for t in terms for s in t.senses)
    owned = table(scene.lang, "POSSESSIVE")
    words = list(scene.words(sentence))
    for pronoun, noun in itertools.pairwise(words):
        about = [
            f
            for f in scene.entities
            if f.entity.id in claim.subjects - set(wanted) and f.span.start - noun.stop in (1, 2)
        ]
        if pronoun.text.casefold() in owned and nouns & families(noun) and about:
            return _body_before(scene, sentence, pronoun.start)
    return None


def owns(scene: Scene, span: Span) -> bool:
    """Whether something is said to be owned by the one named before: "NASA said of its probe"."""
    return any(w.text.casefold() in table(scene.lang, "POSSESSIVE") for w in scene.words(span))


def _body_before(scene: Scene, sentence: Span, at: int) -> Span | None:
    """The organisation of nobody in the file named before an offset: «Американское астрономическое общество»."""
    for name in scene.strangers:
        if not sentence.start <= name.span.start < at:
            continue
        words = list(scene.words(Span(name.span.start, at)))[:4]
        last = next((w for w in words if "body" in w.senses or "organisation" in w.senses), None)
        if last is not None or (is_acronym(name.words[-1]) and not name.initial):
            return Span(name.span.start, last.stop if last else name.span.stop)
    return None


def names_source(claim: CompiledClaim) -> bool:
    """Whether a fact says who the figures come from."""
    data = any("data" in t.senses for terms in claim.terms.values() for t in terms)
    return "announce" in claim.predicates or data


def _source(scene: Scene, sentence: Span, claim: CompiledClaim) -> Span | None:
    """Another body as the declared source of the figures: "Source: Ministry of …"."""
    if not names_source(claim):
        return None
    labels = table(scene.lang, "SOURCE_LABELS")
    for name in scene.strangers:
        before = next((w for w in reversed(scene.passage.words) if w.stop <= name.span.start), None)
        labelled = (
            before
            and before.text.casefold() in labels
            and scene.text[before.stop : name.span.start].strip(" *_") == ":"
        )
        if labelled and sentence.start <= name.span.start < sentence.stop:
            return _body_at(scene, name)
    return None


def _body_at(scene: Scene, name: Name) -> Span | None:
    """An organisation's whole name from its first word on, up to the next mark."""
    words = [w for w in scene.passage.words if w.start >= name.span.start]
    run: list[Word] = []
    for word in words:
        if run and scene.text[run[-1].stop : word.start] != " ":
            break
        run.append(word)
    body = any("body" in w.senses or "organisation" in w.senses for w in run)
    return Span(run[0].start, run[-1].stop) if body else None
