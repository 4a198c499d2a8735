"""What a shell may complete: rules, releases, ids of claims. Imported when a shell asks."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.model.claim import Claims


def rules(incomplete: str) -> list[str]:
    """Rules that begin like this; behind a comma the next one."""
    from factcheck.silence.rules import RULES

    before, comma, _ = incomplete.rpartition(",")
    return [before + comma + name for name in RULES if (before + comma + name).startswith(incomplete)]


def releases(incomplete: str, paths: Iterable[Path] | None = None) -> list[str]:
    """Releases whose claims files are at hand."""
    loaded = _claims(paths)
    return [r.name for r in loaded.releases if r.name.startswith(incomplete)] if loaded else []


def explained(incomplete: str, paths: Iterable[Path] | None = None) -> list[str]:
    """What `explain` knows: rules and claims; claims with their release where an id is not enough."""
    from factcheck import silence
    from factcheck.verdict import RULES, itself

    names = [*RULES, *itself.RULES, *silence.RULES]
    loaded = _claims(paths)
    if loaded:
        names += [c.id for r in loaded.releases for c in r.claims]
        names += [f"{r.name}/{c.id}" for r in loaded.releases for c in r.claims if "/" in incomplete]
    return [name for name in dict.fromkeys(names) if name.startswith(incomplete)]


def _claims(paths: Iterable[Path] | None) -> Claims | None:
    """The claims that a command would load; None where there are none, or a fault: a shell is no place to tell it."""
    from factcheck import pipeline
    from factcheck.cli.console import RefusedError
    from factcheck.cli.inputs import claims_paths
    from factcheck.model.claim import ClaimsError

    try:
        return pipeline.load_claims(claims_paths([Path(p) for p in paths or ()]))
    except (ClaimsError, RefusedError, OSError):
        return None
