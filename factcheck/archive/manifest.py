"""The work folder of a run: what is done lies in it, so that an interrupted run goes on where it was.

A unit's rows are written to a file of their own and put in place at one stroke; then a line of the manifest
records it, with their length and checksum. A process may be killed between any two of these steps: a last
line that is torn is dropped, and rows that are not as recorded are made again. So nothing need wait for the
disk but what a loss of power may cost, which is a few seconds of work.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import time
import zlib
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import IO, Any

from factcheck.archive.records import Trouble
from factcheck.archive.units import Unit
from factcheck.archive.work import Outcome, Told
from factcheck.model.records import NamedTuple

SYNC = 5.0
"""Seconds of work that a loss of power may cost."""


class BusyError(Exception):
    """Another run writes to the same output."""


class _Line(NamedTuple):
    """Where the manifest tells of a unit."""

    offset: int
    length: int


class WorkFolder:
    """The folder beside an output in which its rows are gathered. One run at a time has it."""

    def __init__(self, output: Path, fingerprint: str) -> None:
        """Make the folder, or take it up as a run with the same fingerprint left it; any other is emptied.

        Raises BusyError where another run has it, and OSError where it cannot be made.
        """
        self.path = work_folder(output)
        self._lock = _locked(self.path)
        self._lines: dict[int, _Line] = {}
        self.emptied = False
        """Whether something was thrown away that another run had left."""
        manifest = self.path / "manifest.jsonl"
        head = json.dumps({"fingerprint": fingerprint}).encode() + b"\n"
        try:
            if not self._take_up(manifest, head):
                self._begin(manifest, head)
            self._manifest: IO[bytes] = manifest.open("r+b")
            self._manifest.seek(0, os.SEEK_END)
        except BaseException:
            if not self._lines:
                shutil.rmtree(self.path, ignore_errors=True)
            self._lock.close()
            raise
        self._synced = time.monotonic()

    @property
    def done(self) -> int:
        """Units that are recorded."""
        return len(self._lines)

    def recall(self, number: int, unit: Unit) -> Outcome | None:
        """What came of a unit; None where it is not recorded, or its rows are not as they were."""
        line = self._lines.get(number)
        if line is None:
            return None
        self._manifest.seek(line.offset)
        entry = json.loads(self._manifest.read(line.length))
        self._manifest.seek(0, os.SEEK_END)
        if entry["unit"] != str(unit) or entry["data"] != _checksum(self._part(number)):
            return None
        return _outcome(entry["outcome"])

    def keep(self, number: int, unit: Unit, outcome: Outcome) -> Outcome:
        """Put a unit's rows aside and record it; give its outcome without them. Raises OSError."""
        part = self._part(number)
        if outcome.data:
            aside = self.path / "part"
            aside.write_bytes(outcome.data)
            aside.replace(part)
        else:
            part.unlink(missing_ok=True)
        data = [len(outcome.data), zlib.crc32(outcome.data)] if outcome.data else None
        kept = replace(outcome, data=b"")
        line = json.dumps({"number": number, "unit": str(unit), "data": data, "outcome": _plain(kept)}).encode()
        offset = self._manifest.tell()
        self._manifest.write(line + b"\n")
        self._manifest.flush()
        self._lines[number] = _Line(offset, len(line))
        if time.monotonic() - self._synced > SYNC:
            os.fsync(self._manifest.fileno())
            self._synced = time.monotonic()
        return kept

    def rows(self, count: int) -> Iterator[bytes]:
        """The rows of the first `count` units, in the order of the input. Raises OSError."""
        for number in range(count):
            with contextlib.suppress(FileNotFoundError), self._part(number).open("rb") as part:
                yield from part

    def close(self, *, remove: bool) -> None:
        """Leave the folder for a run to come, or remove it."""
        self._manifest.close()
        if remove:
            shutil.rmtree(self.path, ignore_errors=True)
        self._lock.close()
        if remove:  # where an open file cannot be removed
            shutil.rmtree(self.path, ignore_errors=True)

    def _part(self, number: int) -> Path:
        return self.path / f"{number:08}.jsonl"

    def _take_up(self, manifest: Path, head: bytes) -> bool:
        """Read what is recorded; whether there is something of a run with the same head."""
        try:
            file = manifest.open("r+b")
        except FileNotFoundError:
            return False
        with file:
            if file.readline() != head:
                self.emptied = True
                return False
            offset = len(head)
            for line in file:
                number = _number(line)
                if number is None:
                    break
                self._lines[number] = _Line(offset, len(line) - 1)
                offset += len(line)
            file.truncate(offset)
        return True

    def _begin(self, manifest: Path, head: bytes) -> None:
        """Empty the folder and begin a manifest."""
        for path in self.path.iterdir():
            if path.name != _LOCK:
                path.unlink()
        aside = self.path / "part"
        aside.write_bytes(head)
        aside.replace(manifest)


_LOCK = "lock"


def work_folder(output: Path) -> Path:
    """Where an output is gathered: beside it, for only within one file system is a file renamed at one stroke."""
    return output.with_name(f".{output.name}.work")


def _locked(folder: Path) -> IO[bytes]:
    """Have a folder for oneself until the file is closed or the process has ended, however it ends."""
    while True:
        folder.mkdir(exist_ok=True)
        try:
            lock = (folder / _LOCK).open("ab")
        except FileNotFoundError:  # removed this moment by one that is done
            continue
        try:
            _lock(lock)
        except OSError:
            lock.close()
            raise BusyError from None
        with contextlib.suppress(FileNotFoundError):
            if os.path.samestat((folder / _LOCK).stat(), os.fstat(lock.fileno())):
                return lock
        lock.close()


def _lock(file: IO[bytes]) -> None:
    """Lock a file. Raises OSError where another process has locked it."""
    try:
        import fcntl
    except ImportError:  # Windows
        import msvcrt

        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined, unused-ignore]
    else:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _number(line: bytes) -> int | None:
    """The unit that a line of the manifest tells of; None where the line is torn."""
    try:
        number = json.loads(line)["number"] if line.endswith(b"\n") else None
    except (ValueError, KeyError, TypeError):
        return None
    return number if isinstance(number, int) else None


def _checksum(path: Path) -> list[int] | None:
    """Length and checksum of a file; None where there is none."""
    length = checksum = 0
    try:
        with path.open("rb") as file:
            while block := file.read(1 << 20):
                length, checksum = length + len(block), zlib.crc32(block, checksum)
    except FileNotFoundError:
        return None
    return [length, checksum]


def _plain(outcome: Outcome) -> dict[str, Any]:
    """An outcome as JSON."""
    return {
        "documents": outcome.documents,
        "elsewhere": outcome.elsewhere,
        "rows": outcome.rows,
        "found": dict(outcome.found),
        "told": [[*told, count, outcome.since.get(told)] for told, count in outcome.told.items()],
        "troubles": [asdict(t) for t in outcome.troubles],
    }


def _outcome(plain: dict[str, Any]) -> Outcome:
    """An outcome from JSON."""
    told = {Told(*row[:3]): row[3:] for row in plain["told"]}
    return Outcome(
        documents=plain["documents"],
        elsewhere=plain["elsewhere"],
        rows=plain["rows"],
        found=plain["found"],
        told={how: count for how, (count, _) in told.items()},
        since={how: date for how, (_, date) in told.items() if date is not None},
        troubles=tuple(Trouble(**t) for t in plain["troubles"]),
    )
