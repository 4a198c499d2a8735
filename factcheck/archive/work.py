"""What is done with one unit: the function that every worker runs, in a process of this machine or of another."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache

from factcheck import pipeline
from factcheck.archive.formats import read
from factcheck.archive.records import Columns, Raw, Trouble, record
from factcheck.archive.rows import Checked, rows
from factcheck.archive.units import Unit
from factcheck.documents import UnreadableError
from factcheck.model.claim import Claims
from factcheck.model.records import NamedTuple
from factcheck.ready import Shelf


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
    gated: bool = True
    """Whether a text is held only against the releases that it names."""


class Told(NamedTuple):
    """A claim with the verdict of a document on it."""

    release: str
    claim: str
    verdict: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of one unit, or of several."""

    documents: int = 0
    elsewhere: int = 0
    """Of the documents, those that are about something else, so that no more of them was read."""
    rows: int = 0
    found: Mapping[str, int] = field(default_factory=dict)
    """Places and figures by verdict, whether they made a row or not."""
    told: Mapping[Told, int] = field(default_factory=dict)
    """Documents by claim and verdict."""
    since: Mapping[Told, str] = field(default_factory=dict)
    """The earliest date of such a document, where any has one."""
    troubles: tuple[Trouble, ...] = ()
    lost: int = 0
    """Units that were set aside because they ended every worker that they were given to."""
    data: bytes = b""
    """The rows of a unit, a line of JSON each; empty once they are put aside."""


def identity(claims: Claims) -> str:
    """What tells these claims from any others: a digest of their files' paths and contents."""
    digest = hashlib.sha256()
    for release in claims.releases:
        digest.update(hashlib.sha256(release.identity).digest())
    return digest.hexdigest()


def work(unit: Unit, job: Job) -> Outcome:
    """Check every document of a unit; return the rows and what else there is to know.

    What cannot be read is among the outcome's troubles, and so is a document over which factcheck
    itself fails: neither keeps the others from being checked. Raises UnreadableError where the claims
    are no longer those of the job.
    """
    shelf = ready(job)
    documents = elsewhere = 0
    found: Counter[str] = Counter()
    told: Counter[Told] = Counter()
    since: dict[Told, str] = {}
    troubles: list[Trouble] = []
    made: list[str] = []
    for item in read(unit, job.columns):
        checked = item if isinstance(item, Trouble) else _check(item, shelf)
        if isinstance(checked, Trouble):
            troubles.append(checked)
            continue
        documents += 1
        if checked is None:
            elsewhere += 1
            continue
        found.update(m.verdict for c in checked.findings.claims for m in c.mentions)
        found.update(f.verdict for f in checked.findings.figures)
        for claim in checked.findings.claims:
            if claim.mentions:
                how = Told(claim.claim.release, claim.claim.id, claim.verdict)
                told[how] += 1
                note_date(since, how, checked.record.date)
        made += rows(checked, job.listed)
    data = "".join(made).encode()
    return Outcome(
        documents=documents,
        elsewhere=elsewhere,
        rows=len(made),
        found=found,
        told=told,
        since=since,
        troubles=tuple(troubles),
        data=data,
    )


def note_date(since: dict[Told, str], how: Told, date: str | None) -> None:
    """Keep a date, as YYYY-MM-DD with what may follow, where it is the earliest."""
    if date is not None:
        since[how] = min(date, since.get(how, date))


def _check(raw: Raw, shelf: Shelf) -> Checked | Trouble | None:
    """Hold a document against the claims of what it names, if anything; where factcheck fails over it, say so."""
    whole = cache(lambda: record(raw))  # which most texts are turned away without
    try:
        releases = shelf.about(raw.text, lambda: (whole().document, whole().lang))
        if not releases:
            return None
        return Checked(whole(), pipeline.findings(whole().document, releases, whole().lang))
    except Exception as error:  # one document in a million must not cost the others
        why = f"internal error: {type(error).__name__}: {error}"
        return Trouble(source=raw.source, line=raw.line, why=why, what="fault")


@lru_cache(maxsize=1)
def ready(job: Job) -> Shelf:
    """The claims of a job, ready for use. Raises UnreadableError where they are not the ones expected."""
    claims = pipeline.load_claims(job.claims)
    if identity(claims) != job.identity:
        raise UnreadableError(", ".join(job.claims), "changed while the archive was read", "start again")
    return Shelf(claims.releases, gated=job.gated, sieve=True)
