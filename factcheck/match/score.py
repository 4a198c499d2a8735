"""How well a mention fits a claim: slot, subject, and the words that tie them, the figure's value unseen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain, islice

from factcheck.match.circumstances import OPPOSITES
from factcheck.match.keys import has_root, keys_and_root, keys_of, root_key
from factcheck.match.scene import LABEL_MARKS, Scene
from factcheck.model.alignment import CompiledClaim, Slot, Term
from factcheck.model.figure import Figure
from factcheck.model.mention import Word
from factcheck.model.records import NamedTuple
from factcheck.model.text import VOCABULARY, Span

_SLOT, _SUBJECT = 0.6, 0.45
"""What a slot that does not fit, and a subject that is nobody's, can take away."""
_ENOUGH = 0.5
"""Share of a claim's words that ties a mention as well as all of them would."""
_SAME_CLAUSE, _NEXT_CLAUSE, _SENTENCE, _HEADER, _BEFORE, _HEADING, _LEAD = 1.0, 0.85, 0.75, 1.0, 0.3, 0.4, 0.4
_NOUN, _PEOPLE = 1.8, 0.8
"""What the counted noun weighs beside the words where no other claim counts the same; people are counted everywhere."""
_BY_FAMILY, _BY_ROOT = 0.9, 0.7
_LABEL_WORDS = 4
"""How many words of a label are looked at."""


class Tie(NamedTuple):
    """The words that tie a mention to a claim: the share of the claim's weight (0 to 1), and which they are."""

    share: float
    words: tuple[str, ...]


def said(scene: Scene, at: Span, asked: frozenset[str]) -> dict[str, float]:
    """Keys of the words of a mention's sentence, each with its nearness (1 in the same clause); not to be changed.

    `asked` are those that are asked for; what a release has no word for is left out.
    """
    clause, sentence = scene.clause(at.start), scene.sentence(at.start)
    near = scene.said.get((clause, asked))
    if near is None:
        clauses = scene.clauses_of(sentence)
        mine = next((i for i, c in enumerate(clauses) if c.start <= at.start < c.stop), 0)
        row = scene.passage.segment.kind == "row"  # the cells of a row are one statement
        near = dict.fromkeys(scene.once(among, sentence, asked), _SAME_CLAUSE if row else _SENTENCE)
        if not row:
            for other in (*clauses[max(0, mine - 1) : mine], *clauses[mine + 1 : mine + 2]):
                near |= dict.fromkeys(scene.once(among, other, asked), _NEXT_CLAUSE)
            for own in clauses[mine : mine + 1]:
                near |= dict.fromkeys(scene.once(among, own, asked), _SAME_CLAUSE)
        for word in scene.header_words(at.start):
            near |= dict.fromkeys(keys_and_root(word), _HEADER)
        scene.said[clause, asked] = near
    return near


def surroundings(scene: Scene, at: Span, asked: frozenset[str]) -> dict[str, float]:
    """Keys of the words around a mention, each with its nearness: its sentence, those before, the heading."""
    return {**_further(scene, scene.sentence(at.start), asked), **said(scene, at, asked)}


def _further(scene: Scene, sentence: Span, asked: frozenset[str]) -> dict[str, float]:
    """Keys of the words around a sentence, each with its nearness; what is nearer comes later, and so stays."""
    near: dict[str, float] = {}
    before = list(islice(scene.sentences_before(sentence.start), 2))
    for n, (other, span) in reversed(list(enumerate(before, 1))):
        near |= dict.fromkeys(other.once(among, span, asked), _BEFORE / n)
    if scene.heading and scene.heading is not scene:
        above = Span(0, len(scene.heading.text))
        near |= dict.fromkeys(scene.heading.once(among, above, asked), _HEADING)
    if scene.lead:
        for span in scene.lead.passage.segment.sentences[:2]:
            near |= dict.fromkeys(scene.lead.once(among, span, asked), _LEAD)
    return near


def among(scene: Scene, span: Span, asked: frozenset[str]) -> frozenset[str]:
    """Which of some keys the words that start in a span have; each has that of its root, too."""
    return asked.intersection(chain.from_iterable(map(keys_and_root, scene.words(span))))


def tie(claim: CompiledClaim, lang: str, near: Mapping[str, float], noun: tuple[float, float] = (0.0, 0.0)) -> Tie:
    """How much of what a claim turns on stands in the surroundings of a mention.

    The wording in the draft's language decides; where there is none, the families of the others do,
    since they cross languages and stems do not.
    """
    own = claim.terms.get(lang)
    options: Iterable[tuple[Term, ...]] = [own] if own is not None else list(claim.terms.values())
    best = Tie(0.0, ())
    for terms in options:
        found = share_of(terms, near, crossing=own is None, noun=noun)
        if found.share > best.share:
            best = found
    return best


def share_of(
    terms: tuple[Term, ...], near: Mapping[str, float], crossing: bool = False, noun: tuple[float, float] = (0.0, 0.0)
) -> Tie:
    """The share of the terms' weight that stands near; with `crossing`, of the terms that have a family.

    `noun` is what the counted noun adds: (what it weighs, what of it is there).
    """
    total, got, words = noun[0], noun[1], []
    for term in terms:
        if crossing and not term.senses:
            continue
        total += term.weight
        credit = 0.0
        for key, worth in credits_of(term):
            if key in near and worth * near[key] > credit:
                credit = worth * near[key]
        got += term.weight * credit
        if credit >= 0.5:
            words.append(term.stem)
    return Tie(got / total if total else 0.0, tuple(words))


@lru_cache(maxsize=VOCABULARY)
def credits_of(term: Term) -> tuple[tuple[str, float], ...]:
    """The keys of the words that tell a term, and what each is worth: stem, root, families and their opposites."""
    keys = {"=" + term.stem: 1.0}
    for sense in sorted(term.senses):
        keys |= dict.fromkeys((sense, *OPPOSITES.get(sense, ())), _BY_FAMILY)
    if has_root(term.stem):
        keys[root_key(term.stem)] = _BY_ROOT
    return tuple(keys.items())


def blend(slot: float, subject: float, share: float) -> float:
    """One score, 0 to 1, out of the three: without words that tie them, slot and subject tie nothing."""
    return min(1.0, share / _ENOUGH) * (1 - _SLOT + _SLOT * slot) * (1 - _SUBJECT + _SUBJECT * subject)


def noun_weight(slot: Slot, claim: CompiledClaim, others: Iterable[CompiledClaim]) -> float:
    """What a slot's noun weighs in tying a figure to its claim: nothing where others of its subject count the same.

    Claims of other subjects are told apart by those, and a total from its parts by their having one.
    """
    if not slot.nouns or slot.figure.kind not in ("count", "number"):
        return 0.0
    for other in others:
        apart = bool(other.subjects or claim.subjects) and not other.subjects & claim.subjects
        if not apart and any(slot.nouns & s.nouns for s in other.slots):
            return 0.0
    return _PEOPLE if "person" in slot.nouns else _NOUN


def noun_near(scene: Scene, figure: Figure, named: Sequence[Word], *, carried: bool = False) -> frozenset[str]:
    """Keys of the words in a figure's clause and of its label, for a bare number that counts what stands beside it.

    With `carried`, those of the clauses before it in its sentence too, where they tell bare numbers as well.
    """
    row = scene.passage.segment.kind == "row"
    clause = scene.sentence(figure.start) if row else scene.clause(figure.start)
    if figure.kind == "number" and not row and carried:
        # «Число абонентов «Мобайл» — 7,3 млн, «Дом» — 1,9 млн»: what was counted first is counted on
        inside = [f for f in scene.passage.figures if scene.sentence(figure.start).start <= f.start < figure.start]
        if inside and all(f.kind == "number" for f in inside):
            clause = Span(scene.clause(inside[0].start).start, clause.stop)
    return scene.keys(clause).union(*map(keys_of, (*scene.header_words(figure.start), *named)))


def label(scene: Scene, figure: Figure) -> tuple[Word, ...]:
    """The words that a bare number stands beside as what it is of.

    Those before a mark («рабочих мест: 150»); in a table, the first cell of its row and the header above it.
    """
    if figure.kind != "number":
        return ()
    segment = scene.passage.segment
    if segment.kind == "row" and segment.cells:
        first = segment.cells[0].span
        beside = scene.words(first) if figure.start >= first.stop else ()
        return (*beside, *scene.header_words(figure.start))
    before = [w for w in scene.words(scene.sentence(figure.start)) if w.stop <= figure.start][-_LABEL_WORDS:]
    mark = scene.text[before[-1].stop : figure.start].strip() if before else ""
    return tuple(before) if mark and mark in LABEL_MARKS else ()
