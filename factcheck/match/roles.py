"""Persons and their posts: the office beside a name, the name beside an office."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.match.compile import CompiledRelease, head_families, post_keys
from factcheck.match.entities import Found, is_acronym
from factcheck.match.scene import Scene
from factcheck.model.alignment import Alignment, CompiledClaim
from factcheck.model.mention import Word
from factcheck.model.text import Span

_MOST_WORDS = 14
_WITHIN = re.compile(r"[\s,–—-]*")
_BREAKS = re.compile(r"\s*,\s*|\s+[–—-]\s+")
_AFTER = re.compile(r"\s*,\s+|\s+[–—-]\s+|\s+\(")
_AFTER_END = re.compile(r"[,.:;()!?«“\"]|\s[–—]\s")
_RANKS = frozenset({"deputy", "deputy-prime-minister", "vice-president", "vice-minister"})
_BODIES = frozenset({"organization", "place"})
_CONJUNCTIONS = frozenset({"и", "and", "және", "мен", "пен"})
_MOST_OF = 0.6
_KAZAKH_OBLIQUE = ("ға", "ге", "қа", "ке", "на", "не", "да", "де", "та", "те", "дан", "ден", "тан", "тен", "туралы")
_EXPANSIONS = {"=pm": ("=prime", "minister"), "prime-minister": ("=prime", "minister")}


@dataclass(frozen=True, slots=True)
class Office:
    """The words of one office, and where they stand."""

    span: Span
    keys: frozenset[str]
    heads: tuple[str, ...]
    former: bool


def match(release: CompiledRelease, scenes: Sequence[Scene]) -> list[Alignment]:
    """Alignments of every person with a role claim, and of every misspelt person."""
    out: list[Alignment] = []
    by_person = {c.claim.of: c for c in release.claims if c.claim.kind == "role"}
    for scene in scenes:
        for found in scene.entities:
            if found.entity.kind != "person":
                continue
            claim = by_person.get(found.entity.id)
            offices = list(offices_beside(scene, found))
            if found.conflict:
                out += _misnamed(release, scene, found, claim, offices)
            elif claim is not None:
                out += [_held(scene, found, claim, o) for o in offices if not o.former]
    return out


def _misnamed(
    release: CompiledRelease, scene: Scene, found: Found, claim: CompiledClaim | None, offices: Sequence[Office]
) -> Iterator[Alignment]:
    """A person's name with another given name or a misspelt family name."""
    about = claim or next((c for c in release.claims if found.entity.id in c.subjects), None)
    if about is None:
        return
    spans = [found.span, *(o.span for o in offices)]
    yield Alignment(
        claim=about,
        kind="name",
        passage=scene.index,
        span=found.span,
        evidence=Span(min(s.start for s in spans), max(s.stop for s in spans)),
        score=0.9 if offices else 0.7,
        subject="own",
        subjects=frozenset({found.entity.id}),
        altered=True,
        found=scene.text[found.span.start : found.span.stop],
    )


def _held(scene: Scene, found: Found, claim: CompiledClaim, office: Office) -> Alignment:
    """An office beside a person, and whether the claim lists it."""
    span = Span(min(found.span.start, office.span.start), max(found.span.stop, office.span.stop))
    return Alignment(
        claim=claim,
        kind="role",
        passage=scene.index,
        span=span,
        evidence=span,
        score=0.9,
        subject="own",
        subjects=frozenset({found.entity.id}),
        altered=not listed(office, claim),
        found=scene.text[office.span.start : office.span.stop],
    )


def listed(office: Office, claim: CompiledClaim) -> bool:
    """Whether an office is one of a claim's: most of its words and none of another's, its rank the same.

    The bare head noun of a listed post is right («министр Жумагалиев»).
    """
    mine = _expand(office.keys)
    if (
        office.keys <= set(office.heads)
        and len(office.heads) == 1
        and office.heads[0] in claim.heads
        and office.heads[0] not in _claim_ranks_only(claim)
    ):
        return True
    for posts in claim.posts.values():
        for post in posts:
            theirs = _expand(post)
            if _RANKS & mine != _RANKS & theirs:
                continue
            if mine <= theirs and len(mine & theirs) >= _MOST_OF * len(theirs):
                return True
    return False


def _claim_ranks_only(claim: CompiledClaim) -> frozenset[str]:
    """Heads that the claim lists only under a rank: «премьер» where only its deputy is listed."""
    plain = {
        h for posts in claim.posts.values() for p in posts if not p & (_RANKS - {"deputy-prime-minister"}) for h in p
    }
    return claim.heads - plain


def _expand(keys: frozenset[str]) -> frozenset[str]:
    """Keys of an office with its abbreviations written out."""
    return frozenset(x for k in keys for x in _EXPANSIONS.get(k, (k,)))


def offices_beside(scene: Scene, found: Found) -> Iterator[Office]:
    """Offices right before a name, or right behind it as an apposition."""
    before = _before(scene, found)
    yield from _split(scene, before)
    if not before:
        yield from _split(scene, _behind(scene, found))


def _before(scene: Scene, found: Found) -> list[Word]:
    """The words before a name that can be its office: back to the first head noun (or its modifiers)."""
    words = [w for w in scene.passage.words if w.stop <= found.span.start]
    sentence = scene.sentence(found.span.start)
    run: list[Word] = []
    edge = found.span.start
    for word in reversed(words[-_MOST_WORDS:]):
        if word.start < sentence.start or not _WITHIN.fullmatch(scene.text[word.stop : edge]):
            break
        run.insert(0, word)
        edge = word.start
    return _cut(scene, run)


def _cut(scene: Scene, run: list[Word]) -> list[Word]:
    """Cut a run of words to the offices in it, or to nothing where a verb or another's name stands between."""
    heads = [i for i, w in enumerate(run) if head_families(w)]
    if not heads:
        return []
    last = heads[-1]
    tail = run[last + 1 :]
    if (
        scene.lang != "ru"
        and any(w.text.casefold() not in scene.fillers for w in tail)
        and not (scene.lang == "en" and tail and tail[0].text == "of")
    ):
        return []
    first = heads[0]
    if scene.lang in ("en", "kk"):
        while first > 0 and _modifies(scene, run[first - 1], run[first]):
            first -= 1
    while first < len(run) and run[first].text.casefold() in _CONJUNCTIONS:
        first += 1
    if scene.lang == "ru" and any(_another(scene, w) for w in tail):
        return []
    return run[first:]


def _another(scene: Scene, word: Word) -> bool:
    """Whether a capitalised word behind an office's head is a name, not a part of the office («глава ВОЗ»)."""
    if (
        not word.text[0].isupper()
        or head_families(word)
        or word.text.casefold() in scene.fillers
        or is_acronym(word.text)
    ):
        return False
    return not any(f.span.start <= word.start < f.span.stop and f.entity.kind in _BODIES for f in scene.entities)


def _modifies(scene: Scene, word: Word, head: Word) -> bool:
    """Whether a word before a head noun is part of the office: «Defence and Aerospace Industry Minister»."""
    if scene.text[word.stop : head.start] != " ":
        return False
    if scene.lang == "kk":
        return not word.text.casefold().endswith(_KAZAKH_OBLIQUE) and "~indirect" not in word.senses
    return word.text[0].isupper() or word.text in ("and", "of")


def _behind(scene: Scene, found: Found) -> list[Word]:
    """The words of an apposition: «Аскар Жумагалиев, заместитель Премьер-Министра РК, …»."""
    m = _AFTER.match(scene.text, found.span.stop)
    if not m:
        return []
    end = _AFTER_END.search(scene.text, m.end())
    stop = end.start() if end else len(scene.text)
    words = [w for w in scene.passage.words if m.end() <= w.start < stop][:_MOST_WORDS]
    heads = [i for i, w in enumerate(words) if head_families(w)]
    if not heads or (scene.lang == "ru" and heads[0] > 1) or (scene.lang == "en" and heads[0] > 6):
        return []
    return words


def _split(scene: Scene, words: Sequence[Word]) -> Iterator[Office]:
    """Offices in a run of words: cut where a mark or a conjunction stands before the next office."""
    part: list[Word] = []
    for i, word in enumerate(words):
        gap = scene.text[words[i - 1].stop : word.start] if i else ""
        starts = any(head_families(w) for w in words[i:])
        joined = i and words[i - 1].text.casefold() in _CONJUNCTIONS and bool(head_families(word))
        if part and any(head_families(w) for w in part) and ((_BREAKS.fullmatch(gap) and starts) or joined):
            yield from _office(scene, part)
            part = []
        part.append(word)
    yield from _office(scene, part)


def _office(scene: Scene, words: Sequence[Word]) -> Iterator[Office]:
    """One office out of its words, if a head noun is among them."""
    first = next((i for i, w in enumerate(words) if head_families(w)), 0)
    # «Министр, он же вице-премьер»: in Russian nothing before the head belongs to the office.
    words = words[first:] if scene.lang == "ru" else words
    kept = [w for w in words if w.text.casefold() not in scene.fillers and w.text.casefold() not in _CONJUNCTIONS]
    heads = tuple(x for w in kept for x in head_families(w))
    if not heads:
        return
    before = [w for w in scene.passage.words if w.stop <= kept[0].start][-1:]
    former = any("~former" in w.senses for w in (*before, *kept))
    yield Office(Span(kept[0].start, kept[-1].stop), post_keys(kept, scene.entities), heads, former)
