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
    releases: list[Release] = []
    warnings: list[Fault] = []
    with _no_garbage():
        for file in files:
            try:
                release, odd = _parse_once(file.read_bytes(), str(file))
            except OSError as error:
                faults.append(fault_of_file(file, f"cannot be read: {error.strerror}"))
            except ClaimsError as error:
                faults.extend(error.faults)
            else:
                releases.append(release)
                warnings.extend(odd)
    oddities, entangled = _related(releases)
    faults += entangled
    if faults:
        raise ClaimsError(tuple(faults))
    return Claims(releases=tuple(releases)), (*warnings, *_namesakes(releases), *oddities)


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


def _parse_once(data: bytes, path: str) -> tuple[Release, tuple[Fault, ...]]:
    """`parse`, made once for a file as it stands: places in a release make its path a part of it."""
    from factcheck import cache

    identity = path.encode("utf-8", "surrogateescape") + b"\0" + data
    known = cache.fetch("claims", identity)
    if isinstance(known, tuple):
        release, warnings = known
    else:
        release, warnings = parse(data, path)
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
