"""What a sentence does with the fact it tells: denies it, plans it, shares it out, dates it elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from factcheck.match.families import PREDICATES
from factcheck.match.grammar import forms
from factcheck.match.negation import negated
from factcheck.match.scene import Scene
from factcheck.match.tense import tense_of
from factcheck.model.alignment import Circumstances, CompiledClaim
from factcheck.model.figure import Figure
from factcheck.model.mention import Word
from factcheck.model.text import Span

OPPOSITES: dict[str, frozenset[str]] = {
    "create": frozenset({"cut", "lose"}),
    "cut": frozenset({"create"}),
    "grow": frozenset({"fall", "cut"}),
    "fall": frozenset({"grow"}),
    "keep": frozenset({"lose"}),
    "lose": frozenset({"keep", "bring"}),
    "found": frozenset({"cut"}),
    "hire": frozenset({"cut"}),
    "buy": frozenset({"sell"}),
    "sell": frozenset({"buy"}),
    "win": frozenset({"lose"}),
    "survive": frozenset({"die"}),
}
_APPOSED = 4
"""So many clauses may stand between a figure and its verb."""
_WIDE = frozenset({"person", "money", "=человек", "=адам", "=peopl"})
_SHARING = ("each", "per-year", "per-month", "per-day", "per-week")
_PARTS = ("part", "of-them")
_BESIDE = 2
"""Words between a figure and «из них» that make it a part of them."""


def circumstances(scene: Scene, at: Span, claim: CompiledClaim, figure: Figure | None) -> Circumstances:
    """Read the circumstances of a mention at `at` as far as they bear on `claim`."""
    clause, sentence = scene.clause(at.start), scene.sentence(at.start)
    cues = scene.cues(scope(scene, at.start))
    question = scene.text[sentence.start : sentence.stop].rstrip('»”" ').endswith("?")
    stretch = _stretch(scene, clause, sentence, claim)
    denied = negated(scene, stretch, claim, figure, at)
    if scene.lang in claim.negated_in or (claim.negative and scene.lang not in claim.terms):
        # «Не хватает 97 млрд» for "are 97 billion short": what the wording denies itself is denied where it is told
        keys = {"=" + w.stem for w in scene.words(stretch)}
        denied = not denied and not keys.isdisjoint(claim.negated_in.get(scene.lang, ()))
    return Circumstances(
        negated=denied != claim.negative,
        opposite=opposite(scene, clause, claim, at),
        hypothetical=question or "hypothetical" in cues,
        tense=tense_of(scene, stretch, claim.predicates or None),
        past_period="last-period" in scene.cues(clause),
        shared_out=shared_out(scene, clause, claim, figure),
        withdrawn="withdrawn" in cues,
    )


def scope(scene: Scene, offset: int) -> Span:
    """The part of a sentence that a rumour or a denial reaches: up to a colon or semicolon."""
    text, (start, stop) = scene.text, scene.sentence(offset)
    before = [text.rfind(mark, start, min(offset, stop)) for mark in ":;"]
    behind = [text.find(mark, offset, stop) for mark in ":;"]
    return Span(max(start, max(before) + 1), min((i for i in behind if i >= 0), default=stop))


def _stretch(scene: Scene, clause: Span, sentence: Span, claim: CompiledClaim) -> Span:
    """The clause, or where no predicate of the claim stands in it, the next clause that has one."""
    if not claim.predicates.isdisjoint(scene.keys(clause)):
        return clause
    after = [c for c in scene.clauses if sentence.start <= c.start < sentence.stop and c.start >= clause.stop]
    for c in after[:_APPOSED]:
        opening = next((w.text.casefold() for w in scene.words(c)), "")
        if opening in forms(scene.lang).ADVERSATIVE:
            break  # «85 % смонтировано, а остальное не установят»
        if any(claim.predicates.intersection(w.senses) for w in scene.words(c)):
            return Span(clause.start, c.stop)
        if any(PREDICATES.intersection(w.senses) for w in scene.words(c)):
            break  # "three brands, Changan, Chery and Haval, will not be made": what stands between tells nothing
    return clause


def opposite(scene: Scene, clause: Span, claim: CompiledClaim, at: Span) -> str:
    """The word in a clause that says the opposite of the claim's predicate, if none that says it is as near.

    «На строительстве моста сократят 320 мест» builds a bridge and cuts jobs.
    """
    turned, against = _turned(claim.predicates)
    if against.isdisjoint(scene.keys(clause)):
        return ""
    words = scene.words(clause)
    said = [w for w in words if turned.intersection(w.senses) and not against.intersection(w.senses)]
    denied = [w for w in words if against.intersection(w.senses) and not turned.intersection(w.senses)]
    if not denied:
        return ""  # a word that says both says neither
    nearest = min(denied, key=lambda w: _distance(w, at))
    if any(_distance(w, at) <= _distance(nearest, at) for w in said):
        return ""
    return nearest.text


@lru_cache(maxsize=4096)
def _turned(predicates: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Those of a claim's predicates that have an opposite, and the families that say the opposite of one."""
    turned = frozenset(p for p in predicates if p in OPPOSITES)
    return turned, frozenset().union(*(OPPOSITES[p] for p in turned)) - predicates


def _distance(word: Word, at: Span) -> int:
    """Characters between a word and a mention; none where they overlap."""
    return max(0, at.start - word.stop, word.start - at.stop)


def shared_out(scene: Scene, clause: Span, claim: CompiledClaim, figure: Figure | None) -> str:
    """The words that share a figure out («каждый», "a year", «по 6,6 млрд»), where the claim does not."""
    if figure is None or figure.kind in ("duration", "date", "multiple", "percent") or claim.members:
        return ""
    if scene.cues(clause).isdisjoint(("apiece", *_SHARING)):
        return ""
    rates = any(s.figure.per is not None for s in claim.slots)
    for word in scene.words(clause):
        if (rates or not claim.cues.isdisjoint(_SHARING[1:])) and "~each" in word.senses:
            continue  # «с каждого гектара» says what the claim's figure is counted by
        if any(f.start <= word.start < f.end for f in scene.passage.figures if f is not figure):
            continue  # «из 22 млрд долларов в год получено 5,7 млрд»
        shares = [cue for cue in _SHARING if "~" + cue in word.senses]
        # «каждый год» shares out by the year, not among several.
        if shares == ["each"] and len(claim.subjects) == 1:
            continue  # "Mobile and Home have 7.3 million each": the claim is of one of them
        if shares and not any(cue in claim.cues for cue in shares):
            told = _phrase(scene, word, shares)
            behind = scene.text[word.start + len(told) :].split(maxsplit=1)[:1]
            if not behind or behind[0].casefold().strip(",.;)") not in forms(scene.lang).DISTANCES:
                return told  # but not "76.2 billion a year earlier"
    before = [w for w in scene.words(clause) if w.stop <= figure.start]
    if before and "~apiece" in before[-1].senses and figure.start - before[-1].stop <= 1:
        each = any("~each" in w.senses for w in scene.words(scene.sentence(figure.start)))
        return before[-1].text if each or figure.kind == "money" else ""
    return ""


def _phrase(scene: Scene, word: Word, cues: Sequence[str]) -> str:
    """The words from one on that carry its cue: "a year", «жыл сайын»."""
    last = word
    for other in scene.words(Span(word.stop, scene.sentence(word.start).stop)):
        if other.start - last.stop > 1 or not any("~" + cue in other.senses for cue in cues):
            break
        last = other
    return scene.text[word.start : last.stop]


def a_part(scene: Scene, at: Span, claim: CompiledClaim) -> bool:
    """Whether the figure is told as a part of the whole («первый транш», «из них») and the claim's is not."""
    if "part" in claim.cues or claim.members:
        return False
    if scene.cues(scene.sentence(at.start)).isdisjoint(_PARTS):
        return False  # as in most sentences
    return scene.once(_is_part, at) and not _own_words(scene, scene.clause(at.start), claim)


def _is_part(scene: Scene, at: Span) -> bool:
    """Whether a figure is told as a part of something."""
    clause, sentence = scene.clause(at.start), scene.sentence(at.start)
    # «Первый транш, 3,3 миллиарда, уже поступает»: an apposition belongs to the clause before it.
    before = [c for c in scene.clauses if sentence.start <= c.start < clause.start][-1:]
    apposed = bool(before) and not any(PREDICATES.intersection(w.senses) for w in scene.words(before[0]))
    spans = [clause, before[0]] if apposed else [clause]
    return any(_parts(scene, span, at) for span in spans)


def _own_words(scene: Scene, clause: Span, claim: CompiledClaim) -> bool:
    """Whether a word that is this claim's alone stands in a clause: «из них 12,4 млн — в городах»."""
    own = frozenset(k for terms in claim.terms.values() for t in terms for k in t.own) - PREDICATES
    own |= frozenset(n for s in claim.slots for n in s.nouns) - _WIDE  # "47 of them women"
    return any("=" + w.stem in own or own.intersection(w.senses) for w in scene.words(clause))


def _parts(scene: Scene, span: Span, at: Span) -> bool:
    """Whether a word for a part stands in a span; «из них» only near the figure."""
    for word in scene.words(span):
        if "~part" in word.senses:
            return True
        beside = "~of-them" in word.senses and len(_between(scene, word, at)) <= _BESIDE
        # «Двум из них дадут 6,6 млрд»: the two are a part, the money is not
        taken = any(f.start != at.start and 0 <= word.start - f.end <= 1 for f in scene.passage.figures)
        if beside and not taken:
            return True
    return False


def _between(scene: Scene, word: Word, at: Span) -> Sequence[Word]:
    """The words that stand between a word and a mention."""
    return scene.words(Span(word.stop, at.start) if word.start < at.start else Span(at.stop, word.start))
