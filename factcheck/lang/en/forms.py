"""Endings of English; see the Russian table."""

from __future__ import annotations

PAST = ("ed",)
PAST_WORDS = frozenset(
    [
        "spent",
        "built",
        "made",
        "began",
        "came",
        "went",
        "took",
        "brought",
        "got",
        "gave",
        "put",
        "cut",
        "lost",
        "sold",
        "paid",
        "won",
    ]
)
PLANNED_WORDS: frozenset[str] = frozenset()
PLANNED: tuple[str, ...] = ()
DONE_BY = frozenset({"has", "have", "had", "were", "was", "been"})
"""Auxiliaries that put a verb into the past."""
ADJECTIVE = ("",)
PLURAL = (
    "as",
    "bs",
    "cs",
    "ds",
    "es",
    "fs",
    "gs",
    "hs",
    "is",
    "ks",
    "ls",
    "ms",
    "ns",
    "os",
    "ps",
    "rs",
    "ts",
    "us",
    "ws",
    "ys",
)
CONJUNCTIONS = frozenset({"and", "&"})
COMPANY_FORMS = frozenset({"jsc", "llp", "ltd", "llc", "inc", "the"})
PLACE_BEFORE = frozenset({"in", "visited", "to"})
BESIDE = frozenset({"at", "from", "near", "on", "outside", "over"})
"""Other prepositions that make a name no doer."""
PLACE_ENDINGS: tuple[str, ...] = ()
FOR = frozenset({"for", "to", "into"})
FOR_ENDINGS: tuple[str, ...] = ()
ARTICLES = frozenset({"the", "a", "an"})
"""What may stand before a name that says again who is meant."""
OWNER = ("'s", "s'")
"""Endings of an owner before what is its own."""
ADVERSATIVE = frozenset({"but", "while", "whereas", "however", "yet"})
"""Words that open a clause about something else."""
ONLY = frozenset({"only", "just", "merely", "simply", "least", "more", "less", "fewer", "exactly", "yet"})
"""Words behind a negation that deny nothing: "not only"."""
AUXILIARIES: frozenset[str] = frozenset(
    "is are was were be been do does did will would shall should can could may might must has have had".split()
)
"""Verbs whose negation denies the clause."""
VERB_LAST = False
"""Whether the verb closes its clause."""
NO_NOUN = ("onal", "ical", "ary", "ish")
"""Endings of adjectives in names: «областная больница», "Regional Hospital"."""
DISTANCES = frozenset({"earlier", "ago", "later", "before", "after"})
"""Words that make a distance in time of "a year"."""
FUTURE: frozenset[str] = frozenset({"will", "shall"})
"""Words that put a verb into the future and nothing else."""
MODALS: frozenset[str] = frozenset({"can", "could", "may", "might", "will", "would", "shall", "should", "must", "to"})
"""Words behind which the form of a deed tells none: "can be made"."""
NEGATIONS = frozenset({"not", "no", "never", "cannot", "t"})
"""Words that negate by themselves, as quotations are cut: "don", "t"."""
WHEN: frozenset[str] = frozenset({"when"})
"""What opens a clause that says what a date before it dates: "21 October, when the laboratory opens"."""
POSSESSED: tuple[str, ...] = ()
"""Endings by which a noun belongs to the name before it, whatever adjectives look like: «Ащысу әуежайы»."""
CONVERB: tuple[str, ...] = ()
"""Endings of a verb that the next one says is done: «жауып қойды»."""
PER: frozenset[str] = frozenset({"per"})
"""What stands before the number that a rate is counted by: «на 10 тысяч жителей»."""
LOCATIVE: tuple[str, ...] = ()
"""Endings that say where: «на 10 предприятиях» is no rate."""
NO_PAST: tuple[str, ...] = ("eed",)
"""Endings that look like those of a past tense and are none: "need"."""
