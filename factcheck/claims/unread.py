"""Many claims files known as a whole: of each no more is read than its head till somebody asks for the rest.

The heads are used where every file of the set is the same to the byte, in the same order; one that is changed,
added or gone has them made anew, out of what is known of the single files.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck import cache
from factcheck.claims.packed import Later
from factcheck.model.claim import NOTHING, Claim, Claims, Entity, Fault, Release

_KIND = "folder"


class _Source:
    """A release by its identity, read when it is asked for."""

    __slots__ = ("_identity", "_release")

    def __init__(self, identity: bytes) -> None:
        self._identity = identity
        self._release: Release | None = None

    def read(self) -> Release:
        if self._release is None:
            from factcheck.claims import parse_once

            self._release = parse_once(self._identity)[0]
        return self._release


class _Facts(Later):
    """The claims of a release that is not read yet."""

    __slots__ = ("_source",)

    def __init__(self, count: int, source: _Source) -> None:
        super().__init__(count)
        self._source = source

    def _make(self) -> tuple[Claim, ...]:
        return tuple(self._source.read().claims)


class _Entities(Mapping[str, Entity]):
    """The entities of a release that is not read yet."""

    __slots__ = ("_source",)

    def __init__(self, source: _Source) -> None:
        self._source = source

    def __getitem__(self, name: str) -> Entity:
        return self._source.read().entities[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._source.read().entities)

    def __len__(self) -> int:
        return len(self._source.read().entities)


def fetch(sources: tuple[bytes, ...]) -> tuple[Claims, tuple[Fault, ...]] | None:
    """Take the identities of files in order; give their claims and all warnings, or None where they are not known."""
    known = cache.fetch(_KIND, sources)
    if not isinstance(known, tuple):
        return None
    heads, warnings = known
    releases = (_whole(head, count, source) for (head, count), source in zip(heads, sources, strict=True))
    return Claims(releases=tuple(releases)), warnings


def keep(sources: tuple[bytes, ...], releases: Sequence[Release], warnings: Sequence[Fault]) -> None:
    """Keep the heads of the releases of such files, and their warnings."""
    heads = [(r._replace(claims=(), entities=NOTHING, identity=b""), len(r.claims)) for r in releases]
    cache.keep(_KIND, sources, (heads, tuple(warnings)))


def _whole(head: Release, count: int, identity: bytes) -> Release:
    source = _Source(identity)
    return head._replace(claims=_Facts(count, source), entities=_Entities(source), identity=identity)
