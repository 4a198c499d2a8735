"""Releases held against one another: a fact that contradicts another file's is a correction, or needs its own words.

A draft that retells the one would be told that it contradicts the other. Only releases about the same organization,
product or event are compared: of others a draft has the names, which the sentences of a claims file may leave out.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from factcheck.model.claim import Fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from factcheck.model.alignment import CompiledClaim
    from factcheck.model.claim import Claim, Release
    from factcheck.model.finding import DocumentFindings

    Judge = Callable[[str, str, str], DocumentFindings]
    """(text, language, release) -> what `check` finds in the text for that release alone."""


def across_faults(
    releases: Sequence[Release], compiled: Mapping[str, Sequence[CompiledClaim]], judge: Judge
) -> Iterator[Fault]:
    """Take releases, their compiled claims by name, what judges a text; give a fault for every two that clash.

    It stands in the later of the two files.
    """
    for pair in combinations(releases, 2):
        earlier, later = sorted(pair, key=lambda release: release.date or "")
        if _corrects(later, earlier, releases) or _subjects(later).isdisjoint(_subjects(earlier)):
            continue
        told = {(c.claim.id, o.claim.id) for c in compiled[later.name] for o in compiled[earlier.name] if _near(c, o)}
        for claim in later.claims:
            rivals = {other for own, other in told if own == claim.id}
            yield from _clashes(claim, later, earlier, rivals, judge) if rivals else ()


def _subjects(release: Release) -> set[str]:
    """The names of what a release may be about."""
    told = (e for e in release.entities.values() if e.kind not in ("person", "place"))
    return {" ".join(name.casefold().split()) for e in told for name in (*e.name.values(), *e.aliases)}


def _corrects(later: Release, earlier: Release, releases: Sequence[Release]) -> bool:
    """Whether two releases are of one chain of corrections."""
    by_name = {r.name: r for r in releases}

    def chain(release: Release) -> set[str]:
        names = {release.name}
        while release.supersedes and release.supersedes.name in by_name:
            release = by_name[release.supersedes.name]
            names.add(release.name)
        return names

    return earlier.name in chain(later) or later.name in chain(earlier)


def _near(one: CompiledClaim, other: CompiledClaim) -> bool:
    """Whether two facts might be of one thing: figures of one sort, and a word or a deed in common."""
    sorts = [{(s.figure.kind, s.figure.unit) for s in c.slots} for c in (one, other)]
    if one.claim.kind != "fact" or other.claim.kind != "fact" or sorts[0].isdisjoint(sorts[1]):
        return False
    words = [{(lang, t.stem) for lang, terms in c.terms.items() for t in terms} for c in (one, other)]
    return not words[0].isdisjoint(words[1]) or not one.predicates.isdisjoint(other.predicates)


def _clashes(claim: Claim, later: Release, earlier: Release, rivals: set[str], judge: Judge) -> Iterator[Fault]:
    """The claims of an earlier release that a claim's own sentence contradicts."""
    lang = later.lang if later.lang in claim.wordings else next(iter(claim.wordings))
    for found in judge(claim.wordings[lang][0], lang, earlier.name).claims:
        wrong = next((m for m in found.mentions if m.verdict == "contradicted"), None)
        if wrong is None or found.claim.id not in rivals:
            continue
        place = found.claim.place
        said = f"'{wrong.found}' here, '{wrong.expected}' there"
        yield Fault(
            place=claim.places.get(lang, claim.place),
            message=f"claim '{claim.id}' contradicts claim '{found.claim.id}' of {place.path}:{place.line}: {said}",
            hint=f"a correction says so: `release: {{supersedes: {earlier.name}}}` and the same id; else say in each "
            "what only it is about: another name, place or time",
        )
