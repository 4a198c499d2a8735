"""Persons and their posts: the office beside a name held against the listed ones, and names misspelt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from factcheck.match.compile import CompiledRelease
from factcheck.match.entities import Found
from factcheck.match.offices import Office, oblique, offices_beside
from factcheck.match.scene import Scene
from factcheck.model.alignment import Alignment, CompiledClaim
from factcheck.model.text import Span

_RANKS = frozenset({"deputy", "deputy-prime-minister", "vice-president", "vice-minister"})
_CALLINGS = frozenset({"physician", "engineer", "architect", "coach", "editor", "founder"})
_KINDS_OF_PLACE = frozenset({"region", "country", "urban", "rural"})
_KINDS_OF_BODY = frozenset({"company", "organisation", "plant"})
_MOST_OF = 0.6
_BODY_NOUNS = _KINDS_OF_BODY | {
    *("venue", "body", "university", "hospital", "school", "airport", "bank", "theatre", "museum", "college", "clinic")
}
"""Families of the common nouns for what has a head: "the rector of the university" is a rector."""
_EXPANSIONS = {
    "executive": ("head", "=execut", "officer"),
    "finance-executive": ("head", "money", "officer"),
    "operations-executive": ("head", "=oper", "officer"),
    "=pm": ("prime-minister",),
    "deputy-prime-minister": ("deputy", "prime-minister"),
    "vice-minister": ("deputy", "minister"),
    "vice-rector": ("deputy", "rector"),
    "deputy-chairman": ("deputy", "chairman"),
}

_PRIME = frozenset({"=prime", "minister"})


def match(release: CompiledRelease, scenes: Sequence[Scene]) -> list[Alignment]:
    """Alignments of every person with a role claim, and of every misspelt person."""
    out: list[Alignment] = []
    main, nouns, called = _main(release), _common_nouns(release), _bodies_called(release)
    by_person = {c.claim.of: c for c in release.claims if c.claim.kind == "role"}
    for scene in scenes:
        for found in scene.entities:
            if found.entity.kind != "person":
                continue
            claim = by_person.get(found.entity.id)
            known = frozenset(k for posts in claim.posts.values() for p in posts for k in p) if claim else frozenset()
            offices = list(offices_beside(scene, found, known))
            if found.conflict and "namesake" not in scene.cues(scene.sentence(found.span.start)):
                out += _misnamed(release, scene, found, claim, offices)
            elif claim is not None:
                told = [o for o in offices if not (o.former or _calling(o, claim) or _untold(o, claim, scene.lang))]
                held = [_held(scene, found, claim, o, main, nouns, called) for o in told]
                out += [a for a in held if not (a.altered and oblique(scene, found))]
    return out


@lru_cache(maxsize=256)
def _main(release: CompiledRelease) -> frozenset[str]:
    """The organisation that most claims of a release are about, as a key of offices; empty where two share it."""
    counts = Counter(
        s for c in release.claims for s in c.subjects if release.release.entities[s].kind == "organization"
    )
    most = max(counts.values(), default=0)
    leading = [body for body, count in counts.items() if count == most]
    return frozenset({"@" + leading[0]}) if len(leading) == 1 else frozenset()


@lru_cache(maxsize=256)
def _common_nouns(release: CompiledRelease) -> frozenset[str]:
    """The words of a release's sentences that are in no entity's name, and head no office: «оператор», "the plant"."""
    named = {k for parts in release.index.parts() for p in parts for k in ("=" + p.stem, *p.senses)}
    posts = {k for c in release.claims for posts in c.posts.values() for p in posts for k in p}
    return frozenset(release.familiar.keys) - named - posts


@lru_cache(maxsize=256)
def _bodies_called(release: CompiledRelease) -> frozenset[str]:
    """The words in the names of a release's organisations, as keys of offices."""
    kinds = {e.id for e in release.release.entities.values() if e.kind == "organization"}
    forms = release.index.forms_of(kinds)
    return frozenset(k for parts in forms for p in parts for k in ("=" + p.stem, *p.senses))


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


def _held(
    scene: Scene,
    found: Found,
    claim: CompiledClaim,
    office: Office,
    main: frozenset[str],
    nouns: frozenset[str],
    called: frozenset[str],
) -> Alignment:
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
        altered=not listed(office, claim, scene.lang, main, nouns, called),
        found=scene.text[office.span.start : office.span.stop],
    )


def listed(
    office: Office,
    claim: CompiledClaim,
    lang: str,
    main: frozenset[str] = frozenset(),
    nouns: frozenset[str] = frozenset(),
    bodies_called: frozenset[str] = frozenset(),
) -> bool:
    """Whether an office is one of a claim's: most of its words and none of another's, its rank the same.

    The bare head noun of a listed post is right («министр Жумагалиев»). `main` is the organisation that
    the release is about, as a key: a post that names none is a post there. `nouns` are the common nouns by which the
    release calls it, `bodies_called` the words in the names of its organisations.
    """
    bare = office.keys <= set(office.heads) and len(office.heads) == 1
    if bare and office.heads[0] in claim.heads - _claim_ranks_only(claim):
        return True
    posts = [_expand(p) for found in claim.posts.values() for p in found]
    if lang not in claim.posts:
        return any(_is_headed_alike(office, post) for post in posts)
    entities = claim.release.entities.values()
    own_bodies = _BODY_NOUNS | bodies_called
    places = frozenset("@" + e.id for e in entities if e.kind == "place")
    bodies = frozenset("@" + e.id for e in entities if e.kind == "organization")
    for post in posts:
        # «управление сельского хозяйства области» is that of the one region the file knows
        known = places if post & _KINDS_OF_PLACE else frozenset()
        if not post & bodies and len(bodies & office.keys) == 1 and office.keys & bodies <= main:
            known |= bodies  # «генеральный директор» is that of the company the release is about
        for mine in (_expand(office.keys), _expand(office.plain)):
            own = mine - known | (post & _KINDS_OF_PLACE if mine & known else frozenset())
            # «глава компании» is its head by any name, and «генеральный директор» is one of a company
            at_body = bool(mine & (_KINDS_OF_BODY | (bodies if office.keys & bodies <= main else frozenset())))
            if mine <= post and _same_rank(mine, post) and mine & own_bodies and mine - set(office.heads) <= own_bodies:
                return True  # «председатель комитета» of the Committee for Forests
            if _of_nobody(post) and _is_post(own - _BODY_NOUNS - nouns, post):
                return True  # a rector is one of a university, a general director one of the operator
            if _is_post(own, post) or (at_body and _is_post(own - _KINDS_OF_BODY - bodies, post - _KINDS_OF_BODY)):
                return True
    return False


def _calling(office: Office, claim: CompiledClaim) -> bool:
    """Whether what stands beside a name is a calling, no office, and the claim lists no such: «врач», "engineer"."""
    return _CALLINGS.issuperset(office.heads) and not claim.heads.intersection(office.heads)


def _untold(office: Office, claim: CompiledClaim, lang: str) -> bool:
    """Whether an office is in a language in which the file lists no post: only its head nouns can be told then."""
    return lang not in claim.posts and not _expand(claim.heads) & _heads(office)


def _is_headed_alike(office: Office, post: frozenset[str]) -> bool:
    """Whether an office in a language that lists no post has the rank of a listed one, and a head noun of it."""
    heads = _heads(office)
    mine = heads - _RANKS
    return _same_rank(heads, post) and bool(mine & post or not mine)


def _of_nobody(post: frozenset[str]) -> bool:
    """Whether a post is listed without the body that it is of."""
    return not any(k[0] == "@" or k in _BODY_NOUNS for k in post)


def _is_post(mine: frozenset[str], post: frozenset[str]) -> bool:
    """Whether the words of an office are words of a post: the same rank, most of its words, none besides."""
    return _same_rank(mine, post) and mine <= post and len(mine) >= _MOST_OF * len(post)


def _same_rank(mine: frozenset[str], post: frozenset[str]) -> bool:
    """Whether both are deputies, or neither is."""
    return _RANKS & mine == _RANKS & post


def _claim_ranks_only(claim: CompiledClaim) -> frozenset[str]:
    """Heads that the claim lists only under a deputy: «премьер» where only its deputy is listed."""
    plain = {h for posts in claim.posts.values() for p in posts if "deputy" not in p for h in p}
    return claim.heads - plain


def _heads(office: Office) -> frozenset[str]:
    """The head nouns of an office, written out."""
    return _expand(frozenset(office.heads) | (office.keys & _PRIME))


def _expand(keys: frozenset[str]) -> frozenset[str]:
    """Keys of an office written out: «вице-премьер» as «заместитель премьер-министра»."""
    written = frozenset(x for k in keys for x in _EXPANSIONS.get(k, (k,)))
    # "Prime" is no mere word of the office, which a text may leave out: a prime minister is no minister among others.
    return written - _PRIME | {"prime-minister"} if written >= _PRIME else written
