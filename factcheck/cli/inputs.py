"""The texts and the claims that a command works on."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from factcheck.cli.console import RefusedError, complain
from factcheck.documents import UnreadableError, discover, read_bytes, read_document
from factcheck.model.finding import Skipped
from factcheck.model.records import NamedTuple
from factcheck.model.text import Document

STDIN = "-"


class Piped(NamedTuple):
    """The text that came through standard input, and its bytes."""

    document: Document
    data: bytes


class Inputs(NamedTuple):
    """What was read, and what was not."""

    documents: tuple[Document, ...]
    skipped: tuple[Skipped, ...]
    """Files of a folder that are no documents."""
    unreadable: tuple[UnreadableError, ...]
    """Inputs that were meant and cannot be read: the command ends with exit code 2."""
    piped: Piped | None = None

    @property
    def unread(self) -> tuple[Skipped, ...]:
        """Everything that a report has no findings on, and why: what was passed over, and what cannot be read."""
        failed = (Skipped(path=e.path, why=e.why, unreadable=True) for e in self.unreadable)
        return (*self.skipped, *failed)


def nothing_piped() -> bool:
    """Whether standard input is a person's keyboard, or not there."""
    return sys.stdin is None or sys.stdin.closed or sys.stdin.isatty()


def gather(
    names: Sequence[str], stdin_filename: str | None = None, excluded: Callable[[str], bool] | None = None
) -> Inputs:
    """Read files, folders, patterns, and standard input for `-` or where nothing is named.

    Everything that can be read is; what cannot does not keep the rest from being checked. What is
    `excluded` is passed over where it was not named itself.
    """
    documents: dict[str, Document] = {}
    skipped: list[Skipped] = []
    unreadable: list[UnreadableError] = []
    piped: Piped | None = None
    for name in names or (STDIN,):
        try:
            if name == STDIN:
                piped = piped or _standard_input(stdin_filename)
                documents[STDIN] = piped.document
                continue
            paths, passed_over = discover([name])
            if excluded and not Path(name).is_file():
                paths, passed_over = _without(name, paths, passed_over, excluded)
        except UnreadableError as error:
            unreadable.append(error)
            continue
        skipped += passed_over
        for found in _read([p for p in paths if str(p) not in documents]):
            if isinstance(found, Document):
                documents[found.path] = found
            else:
                unreadable.append(found)
    return Inputs(tuple(documents.values()), tuple(skipped), tuple(unreadable), piped)


def _without(
    name: str, paths: Sequence[Path], passed_over: Sequence[Skipped], excluded: Callable[[str], bool]
) -> tuple[list[Path], list[Skipped]]:
    """The files that an input stands for and those passed over, once some are excluded."""
    out = [path for path in paths if excluded(str(path))]
    if len(out) == len(paths):
        raise UnreadableError(name, "every text in it is excluded", "name a file, or mend --exclude")
    why = "excluded"
    return [path for path in paths if path not in out], [
        *(s for s in passed_over if not excluded(s.path)),
        *(Skipped(path=str(path), why=why) for path in out),
    ]


def _read(paths: Sequence[Path]) -> Iterator[Document | UnreadableError]:
    """Each file's document, or why there is none."""
    for path in paths:
        try:
            yield read_document(path)
        except UnreadableError as error:
            yield error


def _standard_input(filename: str | None) -> Piped:
    """The text that is piped in; the format is that of `filename`."""
    name = filename or "<stdin>"
    if sys.stdin is None or sys.stdin.closed:
        raise UnreadableError(name, "standard input is closed", "name a file, or pipe a text in")
    if sys.stdin.isatty():
        complain("reading from the keyboard; end the text with Ctrl-D on a line of its own")
    data = sys.stdin.buffer.read()
    return Piped(read_bytes(data, name), data)


def claims_paths(named: Sequence[Path] | None) -> list[Path]:
    """The claims files and folders that were named, or else the nearest folder `claims/`."""
    if named:
        return list(named)
    from factcheck.claims import find_claims

    here = Path.cwd()
    found = find_claims(here)
    if found is None:
        raise RefusedError(
            f"no claims: there is no folder claims/ in {here} or above it", "name a file or folder with --claims"
        )
    # As a person would name it: claims found above stay relative, and places in the report short.
    return [Path(_relative(found, here))]


def _relative(path: Path, start: Path) -> str:
    """`path` as seen from `start`, where that is shorter."""
    import os.path

    try:
        relative = os.path.relpath(path, start)
    except ValueError:  # another drive
        return str(path)
    return min(relative, str(path), key=len)
