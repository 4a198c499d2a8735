"""Claims as their file states them, before any sentence of theirs is read.

Here and beside, annotations are no strings: a NamedTuple would compile each of them, at every start.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Final, Literal

from factcheck.model.records import NamedTuple

ClaimKind = Literal["fact", "role", "quote", "never"]
EntityKind = Literal["person", "organization", "place", "product", "event", "other"]
Severity = Literal["error", "warning", "note"]

NOTHING: Final[Mapping[str, Any]] = {}
"""The mapping of a field that nothing was given for."""


class Place(NamedTuple):
    """Where something stands in a claims file; line and column count from 1."""

    path: str
    line: int
    column: int
    source_line: str = ""
    """The line itself, for the report."""


class Entity(NamedTuple):
    """Who or what facts are about."""

    id: str
    kind: EntityKind
    name: Mapping[str, str]
    """By language."""
    aliases: tuple[str, ...]
    place: Place


class Tolerance(NamedTuple):
    """How far a figure may be off: `exact`, `rounded`, or a width added to the fact on both sides."""

    mode: Literal["exact", "rounded", "relative", "absolute"] = "rounded"
    width: Decimal = Decimal(0)
    """A fraction for `relative` (0.05 for 5%), an amount in the figure's own unit for `absolute`."""


class Claim(NamedTuple):
    """One canonical fact."""

    id: str
    release: str
    kind: ClaimKind
    wordings: Mapping[str, tuple[str, ...]]
    """By language: sentences of a fact or a never, posts of a role, the words of a quote."""
    figure: Mapping[str, str]
    """By language: which figure the claim asserts; empty for every figure of the fact."""
    items: Mapping[str, tuple[str, ...]]
    """By language: members of a list."""
    place: Place
    about: tuple[str, ...] = ()
    of: str | None = None
    by: str | None = None
    required: bool = False
    severity: Severity = "error"
    tolerance: Tolerance = Tolerance()
    quote: str | None = None
    """`source.quote`: where the release says so."""
    places: Mapping[str, Place] = NOTHING
    """Where its parts stand: `ru` for the first wording in Russian, `ru.2` for the second, `figure.ru` for its figure,
    `source` for the release's own words."""


class Example(NamedTuple):
    """A text with the verdicts that the file should give on it."""

    text: str
    expect: Mapping[str, str]
    place: Place


class Reference(NamedTuple):
    """The name of another claims file, where it stands."""

    name: str
    place: Place


class Release(NamedTuple):
    """One claims file."""

    name: str
    """The file's stem."""
    path: str
    title: str
    lang: str
    date: str | None
    """ISO 8601."""
    source: str | None
    entities: Mapping[str, Entity]
    claims: Sequence[Claim]
    examples: tuple[Example, ...] = ()
    supersedes: Reference | None = None
    """The release that this one corrects: its claims of the same id hold no longer."""
    identity: bytes = b""
    """The file's path and content; empty for a release that was drawn, not loaded."""


class Fault(NamedTuple):
    """One thing wrong with a claims file, or with what silences findings: where, what, and how to mend it."""

    place: Place
    message: str
    hint: str = ""
    rule: str = ""
    """The rule that it is a case of, if it may fail a check."""


class Claims:
    """Every claims file that was loaded, in order of their paths; `warnings` do not forbid the files' use."""

    __slots__ = ("releases", "warnings")

    def __init__(self, *, releases: tuple[Release, ...], warnings: tuple[Fault, ...] = ()) -> None:
        self.releases = releases
        self.warnings = warnings

    def __len__(self) -> int:
        """How many claims there are in all files."""
        return sum(len(r.claims) for r in self.releases)


class ClaimsError(Exception):
    """A claims file cannot be used; carries every fault found, not just the first."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("; ".join(f"{f.place.path}:{f.place.line}:{f.place.column}: {f.message}" for f in faults))
        self.faults = faults
