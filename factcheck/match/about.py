"""Whether a text tells of a release at all, before it is asked what it says of it. No value is looked at.

Of many releases a text tells one or two. What it says of the others is chance: a town, a minister, a word
for a job that every plant gives. So a place or a person does not make a text about a release, nor does a name
that several releases have, nor one figure that nothing ties to the release's own subject.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from factcheck.match.compile import CompiledRelease
from factcheck.match.keys import keys_of
from factcheck.model.alignment import Alignment, Alignments
from factcheck.model.finding import ClaimFinding, SetAside
from factcheck.model.mention import Passage

_TELLING_KINDS = frozenset({"organization", "product", "event", "other"})
_WHOLE = frozenset({"quote", "never", "members"})
"""What nobody says by chance."""
_SHARE, _WORDS = 0.5, 2
"""How much of a claim about nobody, or told of somebody else too, must stand around its figure."""
_TITLE, _TITLE_WORDS = 2 / 3, 3
"""How much of a title must stand in one sentence, and how many words it must have for that to say anything."""


class Choice:
    """Of several releases, those that a document tells of."""

    def __init__(self, releases: Sequence[CompiledRelease], held: Collection[str]) -> None:
        """`held` are the names of releases that every document is held to tell of."""
        self._held = frozenset(held)
        self._corrected = {r.release.name: r.release.supersedes.name for r in releases if r.release.supersedes}
        self._common = _common_names(releases, self._corrected)

    def set_aside(
        self,
        passages: Sequence[Passage],
        found: Sequence[tuple[CompiledRelease, Alignments]],
        claims: Sequence[ClaimFinding],
    ) -> tuple[SetAside, ...]:
        """Take a document as read and what was found in it; give the releases that it does not tell of.

        A release that is told brings the one it corrects, and the one that corrects it.
        """
        told = set(self._held)
        told |= {r.release.name for r, a in found if _tells(passages, r, a, self._common[r.release.name])}
        for _ in self._corrected:
            told |= {name for pair in self._corrected.items() if told.intersection(pair) for name in pair}
        touched = {c.claim.release for c in claims if c.mentions}
        names = [r.release.name for r, _ in found if r.release.name not in told]
        return tuple(SetAside(release=n, why="in-passing" if n in touched else "untold") for n in names)


def _common_names(releases: Sequence[CompiledRelease], corrected: Mapping[str, str]) -> Mapping[str, frozenset[str]]:
    """Of each release the entities whose name another one has too; one and the one it corrects are of one subject."""
    owners: dict[str, set[str]] = {}
    spelt = {r.release.name: _spellings(r) for r in releases}
    for name, entities in spelt.items():
        for spelling in (s for spellings in entities.values() for s in spellings):
            owners.setdefault(spelling, set()).add(_first(name, corrected))
    return {
        name: frozenset(e for e, spellings in entities.items() if any(len(owners[s]) > 1 for s in spellings))
        for name, entities in spelt.items()
    }


def _first(name: str, corrected: Mapping[str, str]) -> str:
    """The release at the beginning of a chain of corrections."""
    seen = {name}
    while (before := corrected.get(name)) is not None and before not in seen:
        seen.add(before)
        name = before
    return name


def _spellings(release: CompiledRelease) -> dict[str, frozenset[str]]:
    """Each entity's names, as one would compare them."""
    entities = release.release.entities.values()
    return {e.id: frozenset(" ".join(n.casefold().split()) for n in (*e.name.values(), *e.aliases)) for e in entities}


def _tells(passages: Sequence[Passage], release: CompiledRelease, found: Alignments, common: frozenset[str]) -> bool:
    """Whether a text tells of a release; `common` are the entities by which it cannot be known."""
    return (
        any(_ties(a) for a in found.found)
        or _attempts(found.found)
        or any(_names(p, release, common) for p in passages)
        or any(_has_title(p, release) for p in passages)
    )


def _ties(alignment: Alignment) -> bool:
    """Whether a mention is tied to the release's own subject."""
    if alignment.kind in _WHOLE:
        return True
    if alignment.kind not in ("figure", "fact") or not alignment.anchored or alignment.subject == "other":
        return False
    whole = len(alignment.terms) >= _WORDS and alignment.share >= _SHARE
    return alignment.subject == "own" or whole


def _attempts(found: Sequence[Alignment]) -> bool:
    """Whether the release's names are tried and missed, and its figures told: a text about it, with wrong names."""
    figures = any(a.kind == "figure" and a.anchored and a.subject != "other" for a in found)
    return figures and any(a.kind == "name" for a in found)


def _names(passage: Passage, release: CompiledRelease, common: frozenset[str]) -> bool:
    """Whether a passage names what only this release is about."""
    telling = [e.id for e in release.release.entities.values() if e.kind in _TELLING_KINDS and e.id not in common]
    return bool(telling) and any(f.entity.id in telling and not f.conflict for f in release.index.find(passage))


def _has_title(passage: Passage, release: CompiledRelease) -> bool:
    """Whether most words of the release's title stand in one sentence."""
    if len(release.title) < _TITLE_WORDS:
        return False
    for sentence in passage.segment.sentences:
        said = {k for w in passage.words if sentence.start <= w.start < sentence.stop for k in keys_of(w)}
        if sum(not said.isdisjoint(keys) for keys in release.title) >= _TITLE * len(release.title):
            return True
    return False
