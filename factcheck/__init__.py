"""factcheck: hold a text against the release it retells.

The functions here are the whole of the Python interface; each imports what it needs when it is
called, so that `import factcheck` costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.version import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from factcheck.model.claim import Claims
    from factcheck.model.figure import Figure
    from factcheck.model.finding import Report
    from factcheck.model.text import Document

__all__ = ["__version__", "check", "compare", "figures", "load_claims", "read_document"]


def figures(text: str, lang: str | None = None, as_of: date | None = None) -> list[Figure]:
    """Read every figure, date, share and ordinal in a text, in its order.

    `lang` is `ru`, `kk` or `en`; without it the language is told from the text. Offsets of the
    figures are code points of `text` as given. `as_of` is the day the text was written on: with it
    «в прошлом году» and "yesterday" are dates, without it they are no figures.
    """
    from factcheck import pipeline

    return pipeline.figures(text, lang, as_of)


def load_claims(path: str | Path | Sequence[str | Path]) -> Claims:
    """Load a claims file, a folder of them, or several of either.

    Raises `factcheck.model.claim.ClaimsError`, which holds every fault with its line and column.
    """
    from factcheck import pipeline

    return pipeline.load_claims(path)


def read_document(path: str | Path) -> Document:
    """Read a file of any format that `check` reads.

    Raises `factcheck.documents.UnreadableError` where it is missing, no text, or undecodable.
    """
    from factcheck import pipeline

    return pipeline.read_document(path)


def check(draft: str | Document, claims: Claims) -> Report:
    """Hold a draft (a text, or a document that was read) against claims.

    Of several releases, `set_aside` of its findings names those that the draft does not tell of.
    """
    from factcheck import pipeline

    return pipeline.check(draft, claims)


def compare(release: str | Document, draft: str | Document) -> Report:
    """Hold a draft against a release, its facts drawn from the release's own sentences."""
    from factcheck import pipeline

    return pipeline.compare(release, draft)
