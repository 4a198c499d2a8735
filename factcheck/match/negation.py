"""Whether a sentence denies what a claim says: its verb, or the whole of its clause."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.match.families import PREDICATES
from factcheck.match.grammar import forms
from factcheck.match.keys import keys_of
from factcheck.match.scene import Scene
from factcheck.model.alignment import CompiledClaim
from factcheck.model.figure import Figure
from factcheck.model.mention import Word
from factcheck.model.text import Span

_NEAR = 2
_MEANT = frozenset({"plan", "~planned"})
_CLOSING = 2
"""So many words at the end of a clause make its verb in a language that has the verb last."""


def negated(scene: Scene, span: Span, claim: CompiledClaim, figure: Figure | None, at: Span) -> bool:
    """Whether a negation bears on the claim's predicate or on the clause of the mention; hedges are none."""
    if scene.cues(span).isdisjoint(("negation", "failed")):
        return False
    hedge = Span(*figure.hedge_span) if figure and figure.hedge_span else None
    words = list(scene.words(span))
    only = forms(scene.lang).ONLY
    denying = [
        i
        for i, word in enumerate(words)
        if "~negation" in word.senses
        and not (hedge and hedge.start <= word.start < hedge.stop)
        and not (i and words[i - 1].text.casefold() in only)  # «14 ұшақ қана емес»
    ]
    for i in denying:
        if _bears(words[max(0, i - _NEAR) : i + _NEAR + 1], claim.predicates):
            return True
    if any(_bears(words[max(0, i - 1) : i + _NEAR], _MEANT) for i in denying) and _bears(words, claim.predicates):
        return True  # «Повышать плату за обучение здесь не планируют»: what is not meant is not done
    # «Превысить цель … не удалось»: what did not come off may stand at the other end of its clause.
    failed = any("~failed" in w.senses for w in words)
    if failed and (_bears(words, claim.predicates) or (figure is not None and _bears(words, PREDICATES))):
        return True
    return any(_of_clause(scene, words, i, claim, at) for i in denying)


def _bears(words: Iterable[Word], predicates: frozenset[str]) -> bool:
    return any(predicates.intersection(w.senses) for w in words)


def _of_clause(scene: Scene, words: Sequence[Word], i: int, claim: CompiledClaim, at: Span) -> bool:
    """Whether the negation at word `i` denies the clause of a mention: its main verb, which no family may know.

    "The fleet does not have 14 aircraft", «Поликлиника не рассчитана на 450 посещений», «320 төсек жоқ».
    """
    table = forms(scene.lang)
    word = words[i]
    if table.VERB_LAST:
        clause = [w for w in scene.words(scene.clause(at.start)) if not at.start <= w.start < at.stop]
        return word in clause[-_CLOSING:] and word.start > at.start and not _elsewhere(words[i : i + 1], claim)
    if word.start < at.start and not scene.text[word.stop : at.start].strip():
        return True  # "was not 16%"
    behind = words[i + 1 : i + 1 + _NEAR]
    if not behind or behind[0].text.casefold() in table.ONLY:
        return False
    elsewhere = _elsewhere(behind[:1], claim)
    between = scene.words(Span(min(word.stop, at.stop), max(word.start, at.start)))
    if any(w.text.casefold() in table.CONJUNCTIONS | table.ADVERSATIVE for w in between):
        return False  # "was not cut and stays at 9.25"
    if scene.lang == "en":
        auxiliary = i > 0 and words[i - 1].text.casefold() in table.AUXILIARIES
        subject = word.start > at.start and not any(PREDICATES.intersection(w.senses) for w in between)
        opens = at.start == scene.clause(at.start).start  # "Nine villages will not get water": the figure's own verb
        return auxiliary and ((word.start < at.start and not elsewhere) or (subject and (opens or not elsewhere)))
    if elsewhere:
        return False
    if word.start < at.start and scene.passage.words and not scene.words(Span(behind[0].stop, at.start)):
        return True  # «не насчитывает 14 самолётов»
    opens = at.start == scene.clause(at.start).start and word.start > at.start
    if opens and not any(PREDICATES.intersection(w.senses) for w in between):
        return True  # «12 сёл не получат воду»: the figure's own verb
    own = {"=" + t.stem for t in claim.terms.get(scene.lang, ())}
    return any(own.intersection(keys_of(w)) for w in behind[:1])


def _elsewhere(words: Sequence[Word], claim: CompiledClaim) -> bool:
    """Whether what is denied is a deed that a family knows, and none of the claim's."""
    deeds = {s for w in words for s in w.senses} & PREDICATES
    return bool(deeds) and not deeds & claim.predicates
