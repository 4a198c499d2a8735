"""Claims to compiled claims: their sentences are read by the code that reads drafts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise

from factcheck.match.entities import EntityIndex, Found
from factcheck.match.families import PREDICATES
from factcheck.match.grammar import forms, function_words, is_light
from factcheck.match.keys import CUE, keys_of
from factcheck.match.rates import rate_part
from factcheck.match.scene import Familiar, Scene, build
from factcheck.match.slots import noun_terms
from factcheck.match.slotwords import beside, items_of, spelling
from factcheck.match.tense import tense_of
from factcheck.model.alignment import CompiledClaim, Slot, Tense, Term
from factcheck.model.claim import Claim, Release
from factcheck.model.figure import Figure
from factcheck.model.mention import Passage, Word
from factcheck.model.text import Span

Reader = Callable[[str, str], tuple[Passage, ...]]
"""(text, language) -> its passages; what the pipeline reads drafts with."""

_LIST_KINDS = frozenset({"organization", "product", "event", "other", "place"})
_PREDICATE, _FAMILY, _WORD = 1.5, 1.0, 0.8
_SHORTEST = 4
_TOKEN = re.compile(r"\w+")


class CompiledRelease:
    """A release with its entities indexed and its claims compiled; one is equal to itself alone."""

    __slots__ = ("claims", "familiar", "index", "release", "title")

    def __init__(
        self,
        release: Release,
        index: EntityIndex,
        claims: tuple[CompiledClaim, ...],
        familiar: Familiar,
        title: tuple[tuple[str, ...], ...] = (),
    ) -> None:
        """Take the parts; `title` is what each word of the title is looked up by, less those that say nothing."""
        self.release = release
        self.index = index
        self.claims = claims
        self.familiar = familiar
        self.title = title

    def with_claims(self, claims: Iterable[CompiledClaim]) -> CompiledRelease:
        """The same release with other claims in place of its own."""
        return CompiledRelease(self.release, self.index, tuple(claims), self.familiar, self.title)


def compile_release(release: Release, read: Reader) -> CompiledRelease:
    """Compile a release. `read` is called once for each of its sentences and names."""
    release = release._replace(claims=tuple(release.claims), entities=dict(release.entities), identity=b"")
    index = EntityIndex(release, dict(_names(release, read)))
    scenes = {c.id: _scenes(c, read, index) for c in release.claims}
    counts = _document_frequency(scenes)
    told = _document_frequency({c.id: scenes[c.id] for c in release.claims if c.kind == "fact"})
    compiled = tuple(_claim(release, c, scenes[c.id], _posts(c, read, index), counts, told) for c in release.claims)
    title = [w for p in read(release.title, release.lang) for w in p.words]
    names = {"=" + part.stem for parts in index.parts() for part in parts}
    said = frozenset(counts) | frozenset(k for w in title for k in keys_of(w))
    familiar = Familiar(said | names, said - names)
    telling = tuple(keys_of(w) for w in title if not is_light(w.text.casefold(), release.lang))
    return CompiledRelease(release, index, compiled, familiar, telling)


def _names(release: Release, read: Reader) -> Iterable[tuple[tuple[str, str], Sequence[Word]]]:
    """Every spelling of every entity's name, read into words, once."""
    for entity in release.entities.values():
        spellings = [(text, lang) for lang, text in entity.name.items()]
        spellings += [
            (a, "en" if a.isascii() else "ru" if release.lang == "en" else release.lang) for a in entity.aliases
        ]
        for text, lang in spellings:
            words = [w for p in read(text, lang) for w in p.words]
            yield (entity.id, f"{lang}:{text}"), words


def _scenes(claim: Claim, read: Reader, index: EntityIndex) -> dict[str, list[list[Scene]]]:
    """By language: the scenes of each wording of a claim."""
    if claim.kind == "role":
        return {}
    return {lang: [build(read(text, lang), index) for text in texts] for lang, texts in claim.wordings.items()}


def _document_frequency(scenes: Mapping[str, Mapping[str, list[list[Scene]]]]) -> Counter[str]:
    """In how many claims each stem and family stands."""
    counts: Counter[str] = Counter()
    for by_lang in scenes.values():
        keys = {k for ws in by_lang.values() for w in ws for s in w for word in s.passage.words for k in keys_of(word)}
        counts.update(keys)
    return counts


def _posts(claim: Claim, read: Reader, index: EntityIndex) -> dict[str, list[Scene]]:
    """By language: each post of a role, read."""
    if claim.kind != "role":
        return {}
    return {lang: [build(read(text, lang), index)[0] for text in texts] for lang, texts in claim.wordings.items()}


def _office(scene: Scene) -> Iterable[frozenset[str]]:
    """The keys of a listed post, less what says nothing of which («РК», "of"): its names as names, and as words."""
    words = [w for w in scene.passage.words if w.text.casefold() not in scene.fillers] or scene.passage.words
    return dict.fromkeys((post_keys(words, scene.entities), post_keys(words)))


def _claim(
    release: Release,
    claim: Claim,
    scenes: Mapping[str, list[list[Scene]]],
    posts: Mapping[str, list[Scene]],
    counts: Counter[str],
    told: Counter[str],
) -> CompiledClaim:
    flat = {lang: [s for wording in ws for s in wording] for lang, ws in scenes.items()}
    everything = [s for ss in flat.values() for s in ss]
    own = flat.get(release.lang) or next(iter(flat.values()), [])
    named = tuple(dict.fromkeys(f.entity.id for s in (*own, *everything) for f in s.entities))
    slots, side = _slots(claim, flat, release.lang)
    members = _members(own, slots)
    items = () if members else items_of(flat, slots, release.lang)
    return CompiledClaim(
        claim=claim,
        release=release,
        key=f"{release.name}/{claim.id}",
        slots=slots,
        side=side,
        subjects=frozenset(claim.about) | frozenset(x for x in (claim.of, claim.by) if x) or frozenset(named),
        named=named,
        members=members,
        terms={lang: _terms(ss, counts, told, items) for lang, ss in flat.items()},
        predicates=_predicates(flat),
        cues=frozenset(c for s in everything for c in s.cues(Span(0, len(s.text)))),
        tense=_tense(own, everything),
        negative=any(_negates(s) for s in own),
        negated_in={lang: _denied(ss) for lang, ss in flat.items() if any(_negates(s) for s in ss)},
        words={lang: tuple(tuple(x for s in w for x in tokens(s.text)) for w in ws) for lang, ws in scenes.items()},
        parts={
            lang: tuple(
                _terms([s], counts, told, items, sentence) for s in ss for sentence in s.passage.segment.sentences
            )
            for lang, ss in flat.items()
        },
        posts={lang: tuple(k for s in found for k in _office(s)) for lang, found in posts.items()},
        heads=frozenset(
            x for found in posts.values() for s in found for w in s.passage.words for x in head_families(w)
        ),
        items=items,
        beside={lang: beside(ss) for lang, ss in flat.items()},
    )


def tokens(text: str) -> list[str]:
    """Words and numbers of a text, folded, marks dropped: what two tellings of one quotation share."""
    return _TOKEN.findall(text.casefold().replace("ё", "е"))


def head_families(word: Word) -> list[str]:
    """The families of an office's head noun; empty for any other word."""
    return [s[len("post:") :] for s in word.senses if s.startswith("post:")]


_WIDE = frozenset({"venue", "organisation", "body"})
"""Families of bodies of any kind: what tells a hospital from a school comes first."""


def post_keys(words: Iterable[Word], entities: Iterable[Found] = ()) -> frozenset[str]:
    """What the words of an office are compared by: entities in any spelling, heads and families before stems."""
    inside = [f for f in entities if f.entity.kind != "person" and not f.conflict]
    out = set()
    for word in words:
        owner = next((f.entity.id for f in inside if f.span.start <= word.start < f.span.stop), None)
        families = head_families(word) or sorted((s for s in word.senses if s[0] != CUE), key=_WIDE.__contains__)
        out.add("@" + owner if owner else next(iter(families), "=" + word.stem))
    return frozenset(out)


def _predicates(flat: Mapping[str, list[Scene]]) -> frozenset[str]:
    """Families of what is done: those that the wordings of two languages share, or those of the only one.

    A word belongs to several families («салу» builds and invests); its translation tells which is meant.
    """
    by_lang = [{x for s in ss for w in _uncounted(s) for x in w.senses if x in PREDICATES} for ss in flat.values()]
    if len(by_lang) < 2:
        return frozenset(by_lang[0]) if by_lang else frozenset()
    counts = Counter(x for families in by_lang for x in families)
    shared = frozenset(x for x, n in counts.items() if n >= 2)
    return shared or frozenset(counts)


def _negates(scene: Scene) -> bool:
    """Whether a sentence has a negation that is no hedge: «не хватает», not «не менее»."""
    hedges = [Span(*f.hedge_span) for f in scene.passage.figures if f.hedge_span]
    denying = [w for w in scene.passage.words if "~negation" in w.senses]
    return any(not any(h.start <= w.start < h.stop for h in hedges) for w in denying)


def _denied(scenes: Iterable[Scene]) -> frozenset[str]:
    """What some sentences deny: the stems behind their negations, as keys."""
    words = [s.passage.words for s in scenes]
    return frozenset("=" + b.stem for ws in words for a, b in pairwise(ws) if "~negation" in a.senses)


def _uncounted(scene: Scene) -> list[Word]:
    """The words of a sentence that are no counted noun: «9 сёл» sat down nowhere."""
    counts = [f for f in scene.passage.figures if f.kind == "count"]
    return [w for w in scene.passage.words if not any(f.start <= w.start < f.end for f in counts)]


def _slots(claim: Claim, flat: Mapping[str, list[Scene]], lang: str) -> tuple[tuple[Slot, ...], tuple[Slot, ...]]:
    """The figures a claim asserts and those it merely holds, from its sentence in the release's language.

    The counted nouns of the other languages' sentences are joined in, figure by figure in order of fit.
    """
    if claim.kind != "fact" or not flat:
        return (), ()
    home = lang if lang in flat else next(iter(flat))
    slots: list[Slot] = []
    side: list[Slot] = []
    for scene, figure, asserted in _figures(claim, flat[home], home):
        nouns = set(noun_terms(scene.passage, figure))
        families = Counter(n for n in nouns if n[0] != "=")
        expected = {home: _expected(scene, figure)}
        for other in flat:
            for theirs, same, _ in _figures(claim, flat[other], other):
                if (
                    other != home
                    and (same.kind == figure.kind or {same.kind, figure.kind} == {"count", "number"})
                    and same.value == figure.value
                    and same.date == figure.date
                ):
                    theirs_nouns = noun_terms(theirs.passage, same)
                    nouns |= theirs_nouns
                    families.update(n for n in theirs_nouns if n[0] != "=")
                    expected.setdefault(other, _expected(theirs, same))
        shared = {n for n in nouns if n[0] == "=" or families[n] >= min(2, len(expected))}
        slot = Slot(figure=figure, nouns=frozenset(shared), expected=expected, home=home, rate=rate_part(scene, figure))
        (slots if asserted else side).append(slot)
    return tuple(slots), tuple(side)


def _figures(claim: Claim, scenes: Iterable[Scene], lang: str) -> Iterable[tuple[Scene, Figure, bool]]:
    """Figures of a claim's sentences, each with whether the claim asserts it."""
    wanted = claim.figure.get(lang, "")
    for scene in scenes:
        found = [f for f in scene.passage.figures if f.kind not in ("ordinal", "time")]
        chosen = [f for f in found if _is_chosen(scene, f, wanted)]
        for figure in found:
            yield scene, figure, not wanted or figure in (chosen or found)


def _is_chosen(scene: Scene, figure: Figure, wanted: str) -> bool:
    """Whether `figure:` of a claim means this figure: the first digits or number words are the same."""
    if not wanted:
        return True
    head = wanted.replace("\u00a0", " ").casefold().split()
    mine = figure.text.casefold().split()
    return bool(head and mine) and (
        mine[0] == head[0] or head[0] in scene.text[figure.start : figure.end].casefold().split()
    )


def _expected(scene: Scene, figure: Figure) -> str:
    """The figure in the claim's own words, its hedge with it."""
    start = min(figure.start, figure.hedge_span[0]) if figure.hedge_span else figure.start
    stop = max(figure.end, figure.hedge_span[1]) if figure.hedge_span else figure.end
    return scene.text[start:stop]


def _members(scenes: Iterable[Scene], slots: Sequence[Slot]) -> frozenset[str]:
    """The entities that a counted list counts: a group as large as the count."""
    for scene in scenes:
        for group in scene.groups:
            size = len(group.members)
            if size >= 2 and any(s.figure.kind == "count" and s.figure.value == size for s in slots):
                return group.members
    return frozenset()


def _terms(
    scenes: Iterable[Scene],
    counts: Counter[str],
    told: Counter[str],
    items: Sequence[frozenset[str]],
    within: Span | None = None,
) -> tuple[Term, ...]:
    """What the sentences turn on: words outside figures, names and the items of a list, rarer ones weightier.

    `counts` says in how many claims a word stands, `told` in how many facts: a quotation takes nobody's words away.
    """
    terms: dict[str, Term] = {}
    for scene in scenes:
        masked = [f.span for f in scene.entities]
        masked += [Span(f.start, f.end) for f in scene.passage.figures]
        masked += [n.span for n in scene.strangers if any(spelling(n) in item for item in items)]
        for word in scene.passage.words:
            if within and not within.start <= word.start < within.stop:
                continue
            if any(s.start <= word.start < s.stop for s in masked):
                continue
            senses = frozenset(s for s in word.senses if s[0] != CUE and not s.startswith("post:"))
            if not senses and (_is_small(word, scene.lang) or any(s[0] == CUE for s in word.senses)):
                continue
            if is_light(word.text.casefold(), scene.lang):
                continue
            rarity = min((counts[k] for k in keys_of(word)), default=1)
            weight = _PREDICATE if senses & PREDICATES else _FAMILY if senses else _WORD
            own = frozenset(k for k in keys_of(word) if told[k] <= 1)
            terms.setdefault(word.stem, Term(word.stem, senses, weight / (1 + 0.3 * (rarity - 1)), own))
    return tuple(terms.values())


def _is_small(word: Word, lang: str) -> bool:
    """Whether a word says nothing by itself: of two letters, or short and of the grammar; «газ» says much."""
    return len(word.text) < _SHORTEST and (
        len(word.text) < _SHORTEST - 1 or word.text.casefold() in function_words(lang)
    )


def _tense(scenes: Iterable[Scene], everything: Iterable[Scene]) -> Tense:
    """Whether the claim tells a plan or a deed, as its sentence in the release's language shows, or a "will" in any."""
    seen = [tense_of(s, Span(0, len(s.text)), None) for s in scenes]
    will = any(w.text.casefold() in forms(s.lang).FUTURE for s in everything for w in s.passage.words)
    if "planned" in seen or ("done" not in seen and will):
        return "planned"
    return "done" if "done" in seen else "open"
