"""What is done with one unit: the function that every executor runs, in this process or in another."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factcheck import pipeline
from factcheck.archive.formats import read
from factcheck.archive.records import Columns, Raw, Trouble, record
from factcheck.archive.rows import Checked, rows
from factcheck.archive.units import Unit
from factcheck.documents import UnreadableError
from factcheck.model.claim import Claims

if TYPE_CHECKING:
    from factcheck.match import CompiledRelease


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What is asked of every unit: small, for it travels to other processes with each."""

    claims: tuple[str, ...]
    """Paths; each process loads and compiles them once."""
    identity: str
    """Of the claims as they were when the work began, as `identity` gives it."""
    columns: Columns = field(default_factory=Columns)
    listed: tuple[str, ...] = ("contradicted",)
    """Verdicts that make a row; the others are counted only."""


class Told(NamedTuple):
    """A claim with the verdict of a document on it."""

    release: str
    claim: str
    verdict: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of one unit, or of several."""

    documents: int = 0
    rows: int = 0
    found: Mapping[str, int] = field(default_factory=dict)
    """Places and figures by verdict, whether they made a row or not."""
    told: Mapping[Told, int] = field(default_factory=dict)
    """Documents by claim and verdict."""
    troubles: tuple[Trouble, ...] = ()


def identity(claims: Claims) -> str:
    """What tells these claims from any others: a digest of their files' paths and contents."""
    digest = hashlib.sha256()
    for release in claims.releases:
        digest.update(hashlib.sha256(release.identity).digest())
    return digest.hexdigest()


def work(unit: Unit, job: Job, aside: Path) -> Outcome:
    """Check every document of a unit; write the rows to the file `aside`, return what else there is to know.

    What cannot be read is among the outcome's troubles, and so is a document over which factcheck
    itself fails: neither keeps the others from being checked. Raises UnreadableError where the claims
    are no longer those of the job, and OSError where `aside` cannot be written.
    """
    releases = _compiled(job.claims, job.identity)
    documents = written = 0
    found: Counter[str] = Counter()
    told: Counter[Told] = Counter()
    troubles: list[Trouble] = []
    with aside.open("w", encoding="utf-8", newline="\n") as out:
        for item in read(unit, job.columns):
            checked = item if isinstance(item, Trouble) else _check(item, releases)
            if isinstance(checked, Trouble):
                troubles.append(checked)
                continue
            documents += 1
            found.update(m.verdict for c in checked.findings.claims for m in c.mentions)
            found.update(f.verdict for f in checked.findings.figures)
            told.update(Told(c.claim.release, c.claim.id, c.verdict) for c in checked.findings.claims if c.mentions)
            made = rows(checked, job.listed)
            out.writelines(made)
            written += len(made)
    return Outcome(documents=documents, rows=written, found=found, told=told, troubles=tuple(troubles))


def _check(raw: Raw, releases: Sequence[CompiledRelease]) -> Checked | Trouble:
    """Hold a document against the claims; where factcheck fails over it, say so."""
    try:
        made = record(raw)
        return Checked(made, pipeline.findings(made.document, releases, made.lang))
    except Exception as error:  # one document in a million must not cost the others
        why = f"internal error: {type(error).__name__}: {error}"
        return Trouble(source=raw.source, line=raw.line, why=why, what="fault")


@lru_cache(maxsize=1)
def _compiled(paths: tuple[str, ...], expected: str) -> tuple[CompiledRelease, ...]:
    """The claims of a job, ready for use."""
    claims = pipeline.load_claims(paths)
    if identity(claims) != expected:
        raise UnreadableError(", ".join(paths), "changed while the archive was read", "start again")
    return pipeline.compiled(claims)
