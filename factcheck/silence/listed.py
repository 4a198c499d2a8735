"""Findings that the settings silence: for formats without comments, and for what has no place in a text."""

from __future__ import annotations

from factcheck.model.claim import Place
from factcheck.model.records import NamedTuple

KEYS = ("path", "rule", "claim", "text", "reason")


class Listed(NamedTuple):
    """One entry: a finding must be of its path, its rule, its claim and its text, as far as they are given."""

    place: Place
    """Where it stands."""
    path: str = ""
    """A pattern of .gitignore, counted from the file of settings."""
    rule: str = ""
    claim: str = ""
    """An id, or release/id."""
    text: str = ""
    """The words of the draft that the finding underlines."""
    reason: str = ""

    def given(self) -> dict[str, str]:
        """What it says, by its keys."""
        said = {name: getattr(self, name) for name in KEYS}
        return {name: value for name, value in said.items() if value}
