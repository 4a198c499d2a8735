"""YAML -> Claims. Every fault of every file is told at once, with its line, its column and how to mend it."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.claims.source import decode, fault_of_file, gather
from factcheck.model.claim import Claims, ClaimsError, Fault, Release

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["find_claims", "load", "parse"]

FOLDER = "claims"
_FEW = 20
"""So many files are each looked up; more are known as a whole."""


def find_claims(start: Path) -> Path | None:
    """Take a folder; give the nearest folder `claims/` in it or above it, or None."""
    start = start.resolve()
    return next((parent / FOLDER for parent in (start, *start.parents) if (parent / FOLDER).is_dir()), None)


def load(paths: Iterable[Path]) -> tuple[Claims, tuple[Fault, ...]]:
    """Take claims files and folders of them; give all their claims in order of path, and warnings.

    Raises `ClaimsError` with every fault of every file if there is one, or if there are no claims.
    """
    paths = list(paths)
    files, faults = gather(paths)
    if not paths:
        hint = "name a file or folder with -c, or keep a folder `claims/` here or above; the README shows one"
        faults.append(fault_of_file(Path(FOLDER), "no claims found", hint))
    sources = [_source(file) for file in files]
    read = tuple(source for source in sources if isinstance(source, bytes))
    many = len(read) > _FEW and len(read) == len(sources) and not faults
    with _no_garbage():
        if many:
            from factcheck.claims import unread

            known = unread.fetch(read)
            if known:
                return known
        releases, warnings = _parsed(sources, faults)
    oddities, entangled = _related(releases)
    faults += entangled
    if faults:
        raise ClaimsError(tuple(faults))
    warnings += (*_namesakes(releases), *oddities)
    if many:
        unread.keep(read, releases, warnings)
    return Claims(releases=tuple(releases)), tuple(warnings)


def _source(file: Path) -> bytes | Fault:
    """What a file's release is made from, its path and its bytes, or why it cannot be read."""
    try:
        return str(file).encode("utf-8", "surrogateescape") + b"\0" + file.read_bytes()
    except OSError as error:
        return fault_of_file(file, f"cannot be read: {error.strerror}")


def _parsed(sources: Iterable[bytes | Fault], faults: list[Fault]) -> tuple[list[Release], list[Fault]]:
    """The releases of files and their warnings; the faults of those that have any are added to the others."""
    releases: list[Release] = []
    warnings: list[Fault] = []
    for source in sources:
        if isinstance(source, Fault):
            faults.append(source)
            continue
        try:
            release, odd = parse_once(source)
        except ClaimsError as error:
            faults.extend(error.faults)
        else:
            releases.append(release)
            warnings.extend(odd)
    return releases, warnings


def _related(releases: list[Release]) -> tuple[list[Fault], list[Fault]]:
    """Give warnings and faults of releases that correct one another."""
    if not any(release.supersedes for release in releases):
        return [], []
    from factcheck.claims import corrections

    return list(corrections.oddities(releases)), list(corrections.circles(releases))


def parse(data: bytes, path: str) -> tuple[Release, tuple[Fault, ...]]:
    """Take the bytes of one claims file and its path; give its release, and warnings. Raises `ClaimsError`."""
    # The YAML reader is a fifth of a start, and a file that was read before does without it.
    from factcheck.claims.nodes import Broken, compose
    from factcheck.claims.reader import Reader, blank
    from factcheck.claims.release import read_release

    source, unreadable = decode(data, path)
    if source is None:
        raise ClaimsError((unreadable,) if unreadable else ())
    root, problems = compose(source.text)
    reader = Reader(source)
    for problem in problems:
        reader.faults.append(source.fault(*problem))
    if root is None or blank(root):
        raise ClaimsError((fault_of_file(path, "empty claims file", "the README shows what belongs in one"),))
    release = None if isinstance(root, Broken) else read_release(reader, root)
    if release is None or reader.faults:
        raise ClaimsError(tuple(sorted(reader.faults, key=lambda fault: (fault.place.line, fault.place.column))))
    return release, tuple(reader.warnings)


def parse_once(identity: bytes) -> tuple[Release, tuple[Fault, ...]]:
    """`parse`, made once for a file as it stands: places in a release make its path a part of it."""
    from factcheck import cache

    known = cache.fetch("claims", identity)
    if isinstance(known, tuple):
        release, warnings = known
    else:
        path, _, data = identity.partition(b"\0")
        release, warnings = parse(data, path.decode("utf-8", "surrogateescape"))
        from factcheck.claims.packed import Packed

        cache.keep("claims", identity, (release._replace(claims=Packed(release.claims)), warnings))
    return release._replace(identity=identity), warnings


@contextmanager
def _no_garbage() -> Iterator[None]:
    """Pause the cycle collector: it would walk the growing trees again and again, at half the loading time."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _namesakes(releases: list[Release]) -> list[Fault]:
    """Give a warning for every file whose name another one has: reports tell releases apart by it."""
    first: dict[str, Release] = {}
    found: list[Fault] = []
    for release in releases:
        other = first.setdefault(release.name, release)
        if other is not release:
            message = f"two claims files are called '{release.name}': reports cannot tell them apart"
            found.append(fault_of_file(release.path, message, f"rename this one or {other.path}"))
    return found
