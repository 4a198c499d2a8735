"""Releases that correct one another: is the earlier one there, and do they go forward in time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims.suggest import did_you_mean
from factcheck.model.claim import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.model.claim import Reference, Release


def circles(releases: Sequence[Release]) -> Iterator[Fault]:
    """Give a fault for every release that corrects itself by way of others: which of them holds cannot be told."""
    by_name = {release.name: release for release in releases}
    for release in releases:
        chain = [release.name]
        while (before := _before(by_name.get(chain[-1]))) and before in by_name and before not in chain:
            chain.append(before)
        if release.supersedes and before == release.name:
            hint = "a correction names the release that came before it"
            message = f"these releases supersede one another: {', '.join(chain)}"
            yield Fault(place=release.supersedes.place, message=message, hint=hint)


def _before(release: Release | None) -> str | None:
    return release.supersedes.name if release and release.supersedes else None


def oddities(releases: Sequence[Release]) -> Iterator[Fault]:
    """Give a warning for every correction that corrects nothing, or comes before what it corrects.

    A file that is loaded alone may correct one that is not there.
    """
    by_name = {release.name: release for release in releases}
    for release in releases if len(releases) > 1 else ():
        if release.supersedes and (said := _oddity(release, release.supersedes, by_name)):
            yield Fault(place=release.supersedes.place, message=said[0], hint=said[1])


def _oddity(release: Release, named: Reference, by_name: Mapping[str, Release]) -> tuple[str, str] | None:
    """What is odd about one correction, and how to mend it."""
    earlier = by_name.get(named.name)
    if earlier is None:
        others = [name for name in by_name if name != release.name]
        return f"supersedes '{named.name}', and no claims file of this name is loaded", did_you_mean(named.name, others)
    if not {c.id for c in release.claims} & {c.id for c in earlier.claims}:
        hint = f"a claim that is corrected keeps the id that it has in {earlier.path}"
        return f"corrects nothing: no claim of '{named.name}' has the id of one here", hint
    if earlier.date and release.date and release.date < earlier.date:
        return f"dated before '{named.name}', which it corrects ({earlier.date})", "the correction is the later one"
    return None
