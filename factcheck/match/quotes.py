"""Quotations held against the words of the release: whose they are, and which words differ."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from factcheck.match.compile import CompiledRelease, head_families, tokens
from factcheck.match.families import PREDICATES
from factcheck.match.grammar import forms
from factcheck.match.scene import Scene
from factcheck.match.score import share_of
from factcheck.match.slotwords import families
from factcheck.model.alignment import Alignment, Circumstances, CompiledClaim, Term
from factcheck.model.mention import Quote
from factcheck.model.records import NamedTuple
from factcheck.model.text import Span

_FEWEST_WORDS = 3
_OURS, _OURS_BY_SPEAKER, _TRANSLATED = 0.5, 0.34, 0.65
_ANOTHERS = 0.75
"""How much of a translation must be the claim's where another is said to speak."""
_NOBODYS, _NOBODYS_WORDS = 0.7, 6
"""A stretch in marks that nobody is said to speak is a caption unless so much of it is the claim's."""
_TOLD_INDIRECTLY = 0.36
_FEWEST_OWN = 2
_FAMILIES_SHARED = 0.6
_WEIGHTY = 4
_ELLIPSIS = r"\.\.\.|…|\[[^\]]*\]"


class Likeness(NamedTuple):
    """How much of a quotation is the claim's words: the share (0 to 1), and whether nothing is altered."""

    share: float
    exact: bool
    verbatim: float = 0.0
    """The share that is the claim's words to the letter, not only by their roots."""


def match(release: CompiledRelease, scenes: Sequence[Scene]) -> list[Alignment]:
    """Alignments of quotations, and of sentences that tell one indirectly."""
    out: list[Alignment] = []
    for claim in release.claims:
        if claim.claim.kind == "quote":
            for scene in scenes:
                direct = list(_direct(release, scene, claim))
                out += direct
                out += _indirect(scene, claim, [a.span for a in direct])
    return out


def _unbroken(text: str) -> list[str]:
    """The stretches of a quotation between what was left out."""
    return re.split(_ELLIPSIS, text) if "…" in text or "..." in text or "[" in text else [text]


def _direct(release: CompiledRelease, scene: Scene, claim: CompiledClaim) -> Iterator[Alignment]:
    """Words between quotation marks that are this claim's, right or altered."""
    for quote in scene.passage.quotes:
        parts = [p for span in quote.parts for p in _unbroken(scene.text[span.start : span.stop])]
        said = [found for p in parts if (found := tokens(p))]
        count = sum(map(len, said))
        if count < _FEWEST_WORDS:
            continue
        speaker = speaker_of(release, scene, quote, claim)
        if scene.lang in claim.words:
            like = likeness(said, claim, scene.lang)
        else:
            like = translated(scene, quote, claim)
            if speaker != "own" and (speaker == "open" or like.share < _ANOTHERS):
                continue
        ours = like.share >= (_OURS_BY_SPEAKER if speaker == "own" else _OURS)
        caption = speaker == "open" and not like.exact and (like.share < _NOBODYS or count < _NOBODYS_WORDS)
        if ours and not caption:
            yield _quoted(scene, quote, claim, like, speaker)


def _quoted(scene: Scene, quote: Quote, claim: CompiledClaim, like: Likeness, speaker: str) -> Alignment:
    """A quotation of ours: altered where its words are not the claim's, or where a translation says the opposite."""
    native = scene.lang == claim.release.lang
    # A translation of one's own shares roots and small words; what keeps most words to the letter changed the rest.
    near = scene.lang in claim.words and like.verbatim >= _TRANSLATED and not _reworded(scene, quote, claim)
    dropped = like.verbatim >= _TRANSLATED and _negations(scene, quote) not in _told_negations(claim, scene.lang)
    altered = not like.exact and (
        native or near or dropped or _turned(scene, quote, claim) or _renumbered(scene, quote, claim)
    )
    wrong_mouth = speaker == "other" and quote.attribution is not None
    return Alignment(
        claim=claim,
        kind="quote",
        passage=scene.index,
        span=quote.span,
        evidence=_with_attribution(quote) if wrong_mouth and not altered else quote.span,
        score=min(1.0, 0.3 + 0.7 * like.share),
        subject="other" if wrong_mouth else "own",
        circumstances=Circumstances(negated=claim.negative),
        altered=altered,
        paraphrased=not like.exact and not altered,
        found=scene.text[quote.span.start : quote.span.stop],
    )


def _reworded(scene: Scene, quote: Quote, claim: CompiledClaim) -> bool:
    """Whether a translation has no word of weight that a wording lacks: other forms, "kids" for "children"."""
    known = frozenset(s for t in claim.terms.get(scene.lang, ()) for s in t.senses)
    said = [w for span in quote.parts for w in scene.words(span) if len(w.text) >= _WEIGHTY and not families(w) & known]
    told = {t for w in said for t in tokens(w.text)}
    return any(all(any(_kin(t, w) for w in words) for t in told) for words in claim.words[scene.lang])


def _kin(a: str, b: str) -> bool:
    """Whether two words share their beginning, up to an ending of two letters: «селу» and «село»."""
    n = max(3, min(len(a), len(b)) - 2)
    return a[:n] == b[:n]


def translated(scene: Scene, quote: Quote, claim: CompiledClaim) -> Likeness:
    """How much of a quotation a claim says that has no wording in its language: word families cross, words do not."""
    said = [f for span in quote.parts for w in scene.words(span) if (f := families(w))]
    best = 0.0
    for parts in claim.parts.values():
        for part in parts:
            ours = frozenset(s for t in part for s in t.senses)
            shared = sum(bool(f & ours) for f in said)
            if shared >= _FEWEST_OWN:
                best = max(best, shared / len(said))
    return Likeness(best if best >= _FAMILIES_SHARED else 0.0, exact=False)


def _turned(scene: Scene, quote: Quote, claim: CompiledClaim) -> bool:
    """Whether a translation negates what the claim does not."""
    return not claim.negative and any("negation" in scene.cues(span) for span in quote.parts)


def _renumbered(scene: Scene, quote: Quote, claim: CompiledClaim) -> bool:
    """Whether a translation has a number in digits where the claim has others: no wording makes 250 of 150."""
    ours = {run for words in claim.words.get(scene.lang, ()) for run in _numbers(words)}
    said = {run for span in quote.parts for run in _numbers(tokens(scene.text[span.start : span.stop]))}
    return bool(ours) and not said <= ours


def _numbers(words: Iterable[str]) -> Iterator[str]:
    """The numbers of a text in digits, their groups run together."""
    for digits, run in groupby(words, key=str.isdecimal):
        if digits:
            yield "".join(run)


def _negations(scene: Scene, quote: Quote) -> int:
    """How many words of a quotation negate."""
    table = forms(scene.lang).NEGATIONS
    return sum(w in table for span in quote.parts for w in tokens(scene.text[span.start : span.stop]))


def _told_negations(claim: CompiledClaim, lang: str) -> frozenset[int]:
    """How many words of each wording of a claim negate: «не» is soon dropped, and all is turned round."""
    table = forms(lang).NEGATIONS
    return frozenset(sum(w in table for w in words) for words in claim.words.get(lang, ()))


def _with_attribution(quote: Quote) -> Span:
    """The quotation and the words that say whose it is."""
    assert quote.attribution is not None  # noqa: S101 - the caller has looked
    return Span(min(quote.span.start, quote.attribution.start), max(quote.span.stop, quote.attribution.stop))


def likeness(parts: Sequence[Sequence[str]], claim: CompiledClaim, lang: str) -> Likeness:
    """Hold the words of a quotation against a claim's, in the draft's language or, without one, in none.

    What cannot be likely enough to be the claim's in any order of its words is unlike.
    """
    best = Likeness(0.0, False)
    mine = [_root(w) for part in parts for w in part]
    for words in claim.words.get(lang, ()):
        roots = [_root(w) for w in words]
        if sum(map(set(roots).__contains__, mine)) < _OURS_BY_SPEAKER * len(mine):
            continue
        exact = all(_contains(words, part) for part in parts) and bool(parts)
        shared = _in_order(mine, roots)
        share = shared / len(mine) if mine else 0.0
        if (exact, share) > (best.exact, best.share):
            plain = [w for part in parts for w in part]
            verbatim = _in_order(plain, words) / len(plain) if plain else 0.0
            best = Likeness(1.0 if exact else share, exact, verbatim)
    return best


def _in_order(mine: Sequence[str], theirs: Sequence[str]) -> int:
    """How many words two texts share in one order: their longest common subsequence.

    Written out here, since loading rapidfuzz for it takes a tenth of a check.
    """
    best = [0] * (len(theirs) + 1)
    for word in mine:
        before = 0
        for i, other in enumerate(theirs):
            before, best[i + 1] = best[i + 1], before + 1 if word == other else max(best[i], best[i + 1])
    return best[-1]


def _root(word: str) -> str:
    """A word without its ending, roughly: an altered case is the same word altered, not another."""
    return word[: max(4, len(word) - 3)]


def _contains(words: Sequence[str], part: Sequence[str]) -> bool:
    """Whether a run of words stands in another, word by word."""
    n = len(part)
    return any(list(words[i : i + n]) == list(part) for i in range(len(words) - n + 1))


def speaker_of(release: CompiledRelease, scene: Scene, quote: Quote, claim: CompiledClaim) -> str:
    """Who is said to speak: `own` (the claim's speaker), `other`, or `open` where nobody is told apart.

    The speaker's posts are the speaker; a pronoun or «гость» contradicts nobody.
    """
    span = quote.attribution
    if span is None or claim.claim.by is None:
        return "open"
    people = [f for f in scene.entities if f.entity.kind == "person" and span.start <= f.span.start < span.stop]
    if any(f.entity.id == claim.claim.by and not f.conflict for f in people):
        return "own"
    heads = {h for w in scene.words(span) for h in head_families(w)}
    own = {h for c in release.claims if c.claim.of == claim.claim.by for h in c.heads}
    if people or (heads and own and not heads & own):
        return "other"
    named = [n for n in scene.strangers if span.start <= n.span.start < span.stop and len(n.words) > 1 and not n.quoted]
    return "other" if named and not heads & own else "open"


def _indirect(scene: Scene, claim: CompiledClaim, taken: Sequence[Span]) -> Iterator[Alignment]:
    """Sentences that tell a quotation in their own words, by its speaker."""
    parts = claim.parts.get(scene.lang)
    for sentence in scene.passage.segment.sentences:
        if parts is None or any(sentence.overlaps(t) for t in taken):
            continue
        if not _speaks(scene, sentence, claim):
            continue
        near = dict.fromkeys(scene.keys(sentence), 1.0)
        share = max((share_of(p, near).share for p in parts if _sense_kept(p, near)), default=0.0)
        if share >= _TOLD_INDIRECTLY:
            yield Alignment(
                claim=claim,
                kind="quote",
                passage=scene.index,
                span=sentence,
                evidence=sentence,
                score=share,
                subject="own",
                circumstances=Circumstances(negated=claim.negative),
                paraphrased=True,
                found=scene.text[sentence.start : sentence.stop],
            )


def _sense_kept(part: Sequence[Term], near: Mapping[str, float]) -> bool:
    """Whether words that only this quotation turns on are told: not just the plants and the money of every claim."""
    return sum(bool(t.own & near.keys()) and not t.senses & PREDICATES for t in part) >= _FEWEST_OWN


def _speaks(scene: Scene, sentence: Span, claim: CompiledClaim) -> bool:
    """Whether the claim's speaker is told to speak in a sentence, by name or as he or she who just spoke."""
    cues = scene.cues(sentence)
    if not {"indirect", "speech"} & cues:
        return False
    by = claim.claim.by
    people = [
        f.entity.id
        for f in scene.entities
        if sentence.start <= f.span.start < sentence.stop and f.entity.kind == "person"
    ]
    if people:
        return by in people
    before = [f for f in scene.entities if f.span.start < sentence.start and f.entity.kind == "person"]
    return bool(before) and before[-1].entity.id == by
