"""Endings of Russian that tell a form where no dictionary is asked. Longest-match is not needed: any one tells."""

from __future__ import annotations

PAST = ("л", "ла", "ло", "ли", "лся", "лась", "лось", "лись", "ан", "ана", "ано", "аны", "ен", "ена", "ено", "ены", "ыт", "ыта", "ыто", "ыты")  # fmt: skip
PAST_WORDS: frozenset[str] = frozenset()
PLANNED_WORDS: frozenset[str] = frozenset({"даст", "дадут"})
PLANNED = ("ит", "ет", "ят", "ут", "ют", "ат", "ится", "ется", "утся", "ются", "атся", "ятся")
DONE_BY: frozenset[str] = frozenset()
ADJECTIVE = ("ой", "ый", "ий", "ая", "ое", "ого", "его", "ому", "ему", "ом", "ем", "ым", "им", "ую", "юю", "ей")
PLURAL = ("ы", "и", "ов", "ев", "ам", "ям", "ах", "ях", "ами", "ями", "ий", "иям")
CONJUNCTIONS = frozenset({"и", "а", "также"})
"""Words that join the members of a list."""
COMPANY_FORMS = frozenset({"ао", "тоо", "ооо", "пао", "оао", "зао", "нао"})
PLACE_BEFORE = frozenset({"в", "во"})
"""Prepositions before the place of an event."""
BESIDE = frozenset({"на", "из", "под", "при", "к", "близ", "возле", "до", "от"})
"""Other prepositions that make a name no doer."""
PLACE_ENDINGS: tuple[str, ...] = ()
FOR = frozenset({"на"})
"""Prepositions before what money is meant for."""
FOR_ENDINGS: tuple[str, ...] = ()
ARTICLES: frozenset[str] = frozenset()
"""What may stand before a name that says again who is meant."""
OWNER: tuple[str, ...] = ()
"""Endings of an owner before what is its own."""
ADVERSATIVE = frozenset({"а", "но", "однако", "зато"})
"""Words that open a clause about something else."""
ONLY = frozenset({"только", "просто", "столько"})
"""Words behind a negation that deny nothing: "not only"."""
AUXILIARIES: frozenset[str] = frozenset()
"""Verbs whose negation denies the clause."""
VERB_LAST = False
"""Whether the verb closes its clause."""
NO_NOUN = ADJECTIVE
"""Endings of adjectives in names: «областная больница», "Regional Hospital"."""
DISTANCES = frozenset({"назад", "раньше", "ранее", "спустя"})
"""Words that make a distance in time of "a year"."""
FUTURE: frozenset[str] = frozenset({"будет", "будут"})
"""Words that put a verb into the future and nothing else."""
MODALS: frozenset[str] = frozenset()
"""Words behind which the form of a deed tells none: "can be made"."""
NEGATIONS = frozenset({"не", "ни", "нет"})
"""Words that negate by themselves, as quotations are cut: "don", "t"."""
WHEN: frozenset[str] = frozenset({"когда"})
"""What opens a clause that says what a date before it dates: "21 October, when the laboratory opens"."""
POSSESSED: tuple[str, ...] = ()
"""Endings by which a noun belongs to the name before it, whatever adjectives look like: «Ащысу әуежайы»."""
CONVERB: tuple[str, ...] = ()
"""Endings of a verb that the next one says is done: «жауып қойды»."""
PER: frozenset[str] = frozenset({"на"})
"""What stands before the number that a rate is counted by: «на 10 тысяч жителей»."""
LOCATIVE: tuple[str, ...] = ("ах", "ях")
"""Endings that say where: «на 10 предприятиях» is no rate."""
NO_PAST: tuple[str, ...] = ()
"""Endings that look like those of a past tense and are none: "need"."""
