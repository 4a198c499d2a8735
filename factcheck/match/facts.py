"""Facts without a figure, counted lists, denials: told by a sentence, not by a number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.match import members, naming
from factcheck.match.circumstances import circumstances
from factcheck.match.families import PREDICATES
from factcheck.match.figures import FigureMatcher
from factcheck.match.keys import keys_of
from factcheck.match.places import locative
from factcheck.match.scene import STRANGER, Scene, in_name
from factcheck.match.score import tie
from factcheck.match.slotwords import families
from factcheck.match.telling import Telling, own_words, telling, trim
from factcheck.model.alignment import Alignment, CompiledClaim
from factcheck.model.text import Span

_TOLD, _TOLD_IN_PART, _DENIED = 0.5, 0.14, 0.75
_DENIED_BY_WORDS = 0.85
_OWN_WORDS = 2
_FEWEST_CROSSING = 3
"""Words that must cross into a language the claim has no wording in, to tell what it denies."""
_DIRECT, _ANOTHERS = 0.9, 0.7
"""How near another must be, and how much of a fact be told of him, to be a fact given to the wrong one."""
_IDLE = frozenset({"person", "population", "country", "new", "as-of"})
"""Families that tell no claim from another."""


def match(matcher: FigureMatcher, scenes: Sequence[Scene], aligned: Sequence[Alignment]) -> list[Alignment]:
    """Alignments of everything that a sentence tells without a figure of its own."""
    out: list[Alignment] = []
    claims = matcher.release.claims
    facts = [c for c in claims if c.claim.kind == "fact" and not c.slots]
    named = {c.key: naming.deeds(c, claims) for c in facts if naming.names_only(c)}
    sentences = [(scene, s) for scene in scenes for s in scene.passage.segment.sentences]
    touched = [matcher.touch.sentence(scene, s) for scene, s in sentences]
    done = [_done(scene, s) for scene, s in sentences] if any(c.members for c in claims) else []
    for claim in claims:
        if claim.slots and not (claim.members or claim.items):
            continue  # its figures tell it
        for i, ((scene, sentence), told) in enumerate(zip(sentences, touched, strict=True)):
            if claim.claim.kind == "fact" and claim.members:
                if done[i].isdisjoint(claim.predicates):
                    continue
                out += members.match(matcher, scene, sentence, claim, aligned)
            elif claim.claim.kind == "fact" and claim.items:
                out += members.match_names(scene, sentence, claim, aligned)
            elif claim.claim.kind == "fact" and not claim.slots and claim.key in named:
                out += naming.match(scene, sentence, claim, named[claim.key])
            elif told & matcher.touch.bit[claim.key]:
                out += _tell(matcher, scene, sentence, claim)
    out += naming.misnamed(matcher, scenes, [*aligned, *out])
    return out


def _done(scene: Scene, sentence: Span) -> frozenset[str]:
    """Families of what a sentence says is done."""
    return frozenset(s for w in members.predicate_words(scene, sentence) for s in w.senses)


def _tell(matcher: FigureMatcher, scene: Scene, sentence: Span, claim: CompiledClaim) -> Iterator[Alignment]:
    """The alignments of one sentence with a denial, or with a fact of its own words."""
    if claim.claim.kind == "never":
        yield from _never(matcher, scene, sentence, claim)
    elif claim.claim.kind == "fact" and not claim.slots:
        yield from _fact(matcher, scene, sentence, claim)


def _fact(matcher: FigureMatcher, scene: Scene, sentence: Span, claim: CompiledClaim) -> Iterator[Alignment]:
    """A fact of subject, predicate and objects: any right part of its objects confirms."""
    t = telling(matcher, scene, sentence, claim)
    if t is None:
        return
    if t.subject == "other":
        # «ПЗТМ выпускает вагоны»: all that is told of one is told of another that the file knows
        known = t.holder.ids and STRANGER not in t.holder.ids and t.holder.nearness >= _DIRECT
        if known and t.predicate and t.share >= _ANOTHERS and t.own >= _OWN_WORDS:
            yield _alignment(scene, claim, t, sentence)
        return
    known = t.subject in ("own", "shared") or t.own >= _OWN_WORDS
    told = t.share >= _TOLD and t.nearness >= 0.4 and t.own >= 1 and known
    tied = t.own >= _OWN_WORDS or (t.own == 1 and t.predicate and t.core >= _OWN_WORDS)
    in_part = tied and t.share >= _TOLD_IN_PART and t.nearness >= 0.5 and t.subject in ("own", "shared")
    rival = _rival(matcher, scene, sentence, claim) if t.own == 0 and t.subject == "own" and t.predicate else None
    if rival:
        yield _alignment(scene, claim, t, sentence, rival=rival)
    elif told or in_part:
        other = naming.other_region(matcher, scene, sentence, claim) or naming.other_actor(scene, t.at, claim)
        if other or not naming.left_to_another(scene, t.at, claim):
            yield _alignment(scene, claim, t, sentence, other=other)


def _rival(matcher: FigureMatcher, scene: Scene, sentence: Span, claim: CompiledClaim) -> CompiledClaim | None:
    """The claim of another subject, same predicate, whose objects this sentence gives to this claim's subject."""
    best, most = None, 1
    for other in matcher.release.claims:
        rivals = other is not claim and other.claim.kind == "fact" and not other.slots
        if not rivals or other.subjects & claim.subjects or not other.predicates & claim.predicates:
            continue
        own = own_words(other, scene.lang, scene.keys(sentence))
        if own > most:
            best, most = other, own
    return best


def _alignment(
    scene: Scene,
    claim: CompiledClaim,
    t: Telling,
    sentence: Span,
    *,
    rival: CompiledClaim | None = None,
    other: Span | None = None,
) -> Alignment:
    around = circumstances(scene, t.at, claim, None)
    around = around._replace(negated=around.negated or _denied(scene, t.at, claim))
    evidence = trim(scene, sentence if rival or around.negated else t.at)
    nearness = t.holder.nearness if t.subject == "other" else t.nearness
    return Alignment(
        claim=claim,
        kind="name" if other else "fact",
        passage=scene.index,
        span=evidence,
        evidence=evidence,
        score=min(1.0, 0.5 * nearness + 0.5 * min(1.0, t.share / _TOLD)),
        subject=t.subject,
        subjects=t.holder.ids,
        circumstances=around,
        altered=other is not None,
        found=scene.text[other.start : other.stop] if other else "",
        rival=rival,
        terms=t.words,
    )


def _told_in(scene: Scene, sentence: Span, claim: CompiledClaim) -> float:
    """How much of a claim a clause with its verb says, with what stands before; a clause behind says something else.

    «Большая часть населения, таким образом, живёт на селе» is one statement.
    """
    best = 0.0
    before: list[Span] = []
    for clause in (c for c in scene.clauses if sentence.start <= c.start < sentence.stop):
        done = PREDICATES.intersection(s for w in scene.words(clause) for s in w.senses)
        if done & claim.predicates:
            near = {k: 1.0 for c in (*before, clause) for w in scene.words(c) for k in keys_of(w)}
            best = max(best, tie(claim, scene.lang, near).share)
        before = [] if done - claim.predicates else [*before, clause]
    return best


def _denied(scene: Scene, clause: Span, claim: CompiledClaim) -> bool:
    """Whether a negation stands right beside a word that is the claim's alone: «не бесплатные», «тегін емес».

    Where no family knows a verb of the claim, anywhere in the clause.
    """
    if not _has_verb(claim, scene.lang):
        return "negation" in scene.cues(clause)
    own = frozenset(k for x in claim.terms.get(scene.lang, ()) for k in x.own)
    words = list(scene.words(clause))
    step = -1 if scene.lang == "kk" else 1
    for i, word in enumerate(words):
        beside = words[i + step : i + step + 1] if i + step >= 0 else []
        if "~negation" in word.senses and any(own.intersection(keys_of(w)) for w in beside):
            return True
    return False


def _never(matcher: FigureMatcher, scene: Scene, sentence: Span, claim: CompiledClaim) -> Iterator[Alignment]:
    """What the release denies: all of it must be told, by a sentence that does not deny it too."""
    t = telling(matcher, scene, sentence, claim)
    if t is None or _contrasted(matcher, scene, t.at, claim):
        return
    verb = _has_verb(claim, scene.lang)
    given = scene.lang in claim.terms
    # «Проезд будет платным» has no verb that a family knows: then all the words must be there.
    share = _told_in(scene, sentence, claim) if verb and given else t.share
    if share < (_DENIED if verb and given else _DENIED_BY_WORDS) or (verb and not t.predicate):
        return
    if not given and len(t.words) < _FEWEST_CROSSING:
        return
    if not _named(scene, sentence, claim, t):
        return
    hedges = [Span(*f.hedge_span) for f in scene.passage.figures if f.hedge_span]
    told = [w for w in scene.words(t.at) if claim.predicates.intersection(w.senses)]
    if told and all(any(h.start <= w.start < h.stop for h in hedges) for w in told):
        return  # "more than 17 billion" rose nowhere
    around = circumstances(scene, t.at, claim, None)
    negated = around.negated or (not verb and "negation" in scene.cues(t.at))
    if around.hypothetical or negated != claim.negative:
        return
    span = trim(scene, sentence)
    yield Alignment(
        claim=claim,
        kind="never",
        passage=scene.index,
        span=span,
        evidence=span,
        score=t.share,
        circumstances=around,
        terms=t.words,
    )


def _has_verb(claim: CompiledClaim, lang: str) -> bool:
    """Whether a family knows what a claim says is done, in a language or, where it has no wording, in any."""
    wordings = [claim.terms[lang]] if lang in claim.terms else list(claim.terms.values())
    return any(t.senses & claim.predicates for terms in wordings for t in terms)


def _named(scene: Scene, sentence: Span, claim: CompiledClaim, t: Telling) -> bool:
    """Whether whom it names is named; the place where all of the release happens may go unsaid, if no other is said."""
    here = {f.entity.id for f in scene.entities if sentence.start <= f.span.start < sentence.stop}
    # What is told of several, named sentences ago, is told of all of them, and not of each.
    here |= t.holder.ids if len(t.holder.ids) == 1 else frozenset()
    left_out = set(claim.named) - here
    places = all(claim.release.entities[i].kind == "place" for i in left_out)
    elsewhere = any(sentence.start <= n.span.start < sentence.stop and locative(scene, n.span) for n in scene.strangers)
    return not left_out or (places and not elsewhere)


def _contrasted(matcher: FigureMatcher, scene: Scene, clause: Span, claim: CompiledClaim) -> bool:
    """Whether the clause has a word of a claim that says the same of something else: «в городах, на селе — меньше»."""
    mine = frozenset(s for terms in claim.terms.values() for t in terms for s in t.senses)
    for other in matcher.release.claims:
        if other is claim or other.claim.kind != "fact" or not other.predicates & claim.predicates:
            continue
        theirs = frozenset(s for terms in other.terms.values() for t in terms for s in t.senses) - PREDICATES - mine
        if any(theirs & families(w) - _IDLE for w in scene.words(clause) if not in_name(w, scene.entities)):
            return True
    return False
