"""What the matcher says: which mention tells which claim, and in what circumstances. No value is compared here."""

from collections.abc import Mapping
from typing import Literal

from factcheck.model.claim import NOTHING, Claim, Release
from factcheck.model.figure import Figure
from factcheck.model.records import NamedTuple
from factcheck.model.text import Span

AlignmentKind = Literal["figure", "members", "fact", "role", "name", "quote", "never"]
Subject = Literal["own", "shared", "open", "other"]
Tense = Literal["planned", "done", "open"]
RatePart = Literal["", "rate", "base"]


class Slot(NamedTuple):
    """One figure that a claim asserts: what kind of figure it is, and its value for the judge."""

    figure: Figure
    nouns: frozenset[str]
    """Terms of the counted noun, over all the languages of the claim."""
    expected: Mapping[str, str]
    """By language, in the words of the claim: «150 рабочих мест»."""
    home: str
    """The language of the release, whose words stand in for those of a language not given."""
    rate: RatePart = ""
    """Whether the figure is so many of every thousand, or the thousand."""

    def expected_in(self, lang: str) -> str:
        """The figure in the words of a language, or of the release's."""
        return self.expected.get(lang) or self.expected[self.home]


class Term(NamedTuple):
    """One word that a claim turns on, with what it weighs in telling the claim from the others."""

    stem: str
    senses: frozenset[str]
    weight: float
    own: frozenset[str] = frozenset()
    """Of its stem (as `=stem`) and its families, those that no other claim of the release has."""


class CompiledClaim(NamedTuple):
    """A claim with its sentences read: what it is about, what it asserts, how."""

    claim: Claim
    release: Release
    key: str
    """`release/id`."""
    slots: tuple[Slot, ...] = ()
    side: tuple[Slot, ...] = ()
    """Figures of its sentences that it does not assert; told beside it, they are accounted for."""
    subjects: frozenset[str] = frozenset()
    """Entity ids the claim belongs to."""
    named: tuple[str, ...] = ()
    """Entity ids its sentences name, in the order of the release's own sentence."""
    members: frozenset[str] = frozenset()
    """For a counted list: the entities it counts."""
    terms: Mapping[str, tuple[Term, ...]] = NOTHING
    """By language: the words its sentences turn on, figures and entities masked."""
    predicates: frozenset[str] = frozenset()
    cues: frozenset[str] = frozenset()
    tense: Tense = "open"
    negative: bool = False
    negated_in: Mapping[str, frozenset[str]] = NOTHING
    """By language in which its wording has a negation («не хватает» for "are short of"): the keys of what is denied."""
    words: Mapping[str, tuple[tuple[str, ...], ...]] = NOTHING
    """By language: every word and number of each wording, folded, in order; what quotations are held against."""
    parts: Mapping[str, tuple[tuple[Term, ...], ...]] = NOTHING
    """By language: `terms` sentence by sentence."""
    posts: Mapping[str, tuple[frozenset[str], ...]] = NOTHING
    """For a role, by language: the keys of each listed post's words."""
    heads: frozenset[str] = frozenset()
    """For a role: families of the head nouns of its posts."""
    items: tuple[frozenset[str], ...] = ()
    """For a counted list of names that are no entities: the spellings of each, in canonical form."""
    beside: Mapping[str, tuple[frozenset[str], frozenset[str]]] = NOTHING
    """By language: families of the words right before and right behind the names its sentences hold."""


class Circumstances(NamedTuple):
    """What the sentence does with what it tells."""

    negated: bool = False
    opposite: str = ""
    """The word of the opposite meaning, where one stands in place of the claim's predicate."""
    hypothetical: bool = False
    """Rumour, denial, question, condition: it neither confirms nor contradicts."""
    tense: Tense = "open"
    past_period: bool = False
    """«За последние два года»."""
    shared_out: str = ""
    """The word that shares the figure out («каждый», «ежегодно»)."""
    withdrawn: bool = False
    another_day: bool = False
    """Whether the figure is dated by a day that is none of the release's."""


class Alignment(NamedTuple):
    """A mention held to tell of a claim."""

    claim: CompiledClaim
    kind: AlignmentKind
    passage: int
    span: Span
    """The mention, in the passage's text."""
    evidence: Span
    """What the report shows: at least the mention, and what makes it wrong where that stands beside it."""
    score: float
    share: float = 0.0
    """For a figure: the share of the claim's words (by weight, 0 to 1) that stand around it."""
    slot: Slot | None = None
    figure: Figure | None = None
    anchored: bool = True
    """For a figure: whether its sentence names what the claim is about, and nobody else whose figure it may be."""
    adrift: bool = False
    """For a figure of a claim about nobody: whether nobody of the file is near it, so that it may be anything's."""
    subject: Subject = "open"
    subjects: frozenset[str] = frozenset()
    """Entities found to hold the figure or to do the thing."""
    circumstances: Circumstances = Circumstances()
    found: str = ""
    """For roles, names, members, quotes: what stands there."""
    altered: bool = False
    """For roles, names, members, quotes: whether what stands there differs from the claim."""
    paraphrased: bool = False
    rival: CompiledClaim | None = None
    """The claim of another subject whose terms the mention has."""
    terms: tuple[str, ...] = ()
    runner_up: str | None = None
    runner_up_score: float = 0.0


class Doubt(NamedTuple):
    """A figure that two claims fit equally well."""

    passage: int
    figure: Figure
    claims: tuple[CompiledClaim, ...]


class Alignments(NamedTuple):
    """Everything the matcher found in one document."""

    found: tuple[Alignment, ...]
    doubts: tuple[Doubt, ...]
    accounted: Mapping[tuple[int, int], Slot]
    """Figures that fill what a claim holds beside what it asserts, by (passage, figure start); they may differ."""
