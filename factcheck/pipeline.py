"""Wires the stages: the only file that knows them all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from factcheck.model.claim import Claims, Fault
from factcheck.model.figure import Figure
from factcheck.model.finding import Report, Skipped
from factcheck.model.mention import Reading
from factcheck.model.text import Document


def read_document(path: str | Path) -> Document:
    """Read a file in any format that `check` reads. Raises `documents.UnreadableError`."""
    raise NotImplementedError


def load_claims(path: str | Path | Sequence[str | Path]) -> Claims:
    """Load a claims file, a folder of them, or several of either. Raises `ClaimsError` with every fault found."""
    raise NotImplementedError


def claims_faults(claims: Claims) -> tuple[Fault, ...]:
    """What is wrong with claims beyond their form: a translation whose figures differ from the original's."""
    raise NotImplementedError


def figures(text: str, lang: str | None = None) -> list[Figure]:
    """Every figure, date, share, ordinal in a text; offsets count in `text` as given."""
    raise NotImplementedError


def read(document: Document, lang: str | None = None) -> Reading:
    """Segment a document and read everything in it, with no claim in sight."""
    raise NotImplementedError


def check(draft: str | Document, claims: Claims, *, lang: str | None = None) -> Report:
    """Hold one text against claims."""
    raise NotImplementedError


def check_all(
    documents: Iterable[Document], claims: Claims, *, skipped: Iterable[Skipped] = (), lang: str | None = None
) -> Report:
    """Hold many documents against claims, in the order given."""
    raise NotImplementedError


def compare(release: str | Document, draft: str | Document) -> Report:
    """Hold the second text against facts drawn from the first."""
    raise NotImplementedError


def describe_claim(claims: Claims, claim_id: str) -> str:
    """What a claim compiles to, as text for `factcheck explain CLAIM`; KeyError if there is none."""
    raise NotImplementedError
