"""What tells one run over an archive from another: only the same one may go on where it was interrupted."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import astuple
from functools import lru_cache
from pathlib import Path

import factcheck
from factcheck.archive.work import Job
from factcheck.version import __version__


@lru_cache(maxsize=1)
def code_identity() -> str:
    """A digest of this code, the same on every machine that has the same."""
    root = Path(factcheck.__file__).parent
    digest = hashlib.sha256()
    for path in sorted(root.rglob("*.py")):
        digest.update(f"{path.relative_to(root).as_posix()}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def fingerprint(files: Iterable[str], job: Job) -> str:
    """A digest of all that the output depends on: claims, settings, code, and each input's name, size and time."""
    digest = hashlib.sha256()
    asked = (__version__, code_identity(), job.claims, job.identity, astuple(job.columns), job.listed)
    digest.update(json.dumps(asked).encode())
    for name in files:
        digest.update(f"\0{name}\0{_state(name)}".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def _state(name: str) -> str:
    """A file's size and time of change; nothing for what is no file of this machine."""
    try:
        found = Path(name).stat()
    except OSError:
        return ""
    return f"{found.st_size} {found.st_mtime_ns}"
