"""Endings of Kazakh; see the Russian table."""

from __future__ import annotations

PAST = ("лды", "лді", "нды", "нді", "рды", "рді", "тты", "тті", "қты", "кті", "пты", "пті", "сты", "сті", "ғды", "йды", "шты", "шті", "ған", "ген", "қан", "кен")  # fmt: skip
PAST_WORDS: frozenset[str] = frozenset(
    "қойды болды барды келді өсті бастады аяқтады жөндеді жасады қолдады орындады сыйлады ұсынды жариялады берді ашты салды құрды алды сатты".split()
)
PLANNED_WORDS: frozenset[str] = frozenset()
PLANNED = ("ады", "еді", "йды", "йді", "мақ", "мек", "бақ", "бек", "пақ", "пек", "мақшы", "мекші", "бақшы", "бекші", "пақшы", "пекші")  # fmt: skip
DONE_BY: frozenset[str] = frozenset()
ADJECTIVE = ("",)
"""Any word before a noun can stand as its adjective."""
PLURAL = tuple(a + b for a in ("лар", "лер", "дар", "дер", "тар", "тер") for b in ("", "ы", "і", "ын", "ін", "ға", "ге", "да", "де", "ды", "ді", "ның", "нің", "дың", "дің"))  # fmt: skip
CONJUNCTIONS = frozenset({"мен", "пен", "бен", "және"})
COMPANY_FORMS = frozenset({"ақ", "жшс"})
PLACE_BEFORE: frozenset[str] = frozenset()
BESIDE: frozenset[str] = frozenset()
"""Other prepositions that make a name no doer."""
PLACE_ENDINGS = ("да", "де", "та", "те", "ға", "ге", "қа", "ке")
FOR: frozenset[str] = frozenset()
FOR_ENDINGS = ("ға", "ге", "қа", "ке", "на", "не")
ARTICLES: frozenset[str] = frozenset()
"""What may stand before a name that says again who is meant."""
OWNER = ("ның", "нің", "дың", "дің", "тың", "тің")
"""Endings of an owner before what is its own."""
ADVERSATIVE = frozenset({"ал", "бірақ", "алайда", "дегенмен"})
"""Words that open a clause about something else."""
ONLY = frozenset({"тек", "ғана", "қана"})
"""Words behind a negation that deny nothing: "not only"."""
AUXILIARIES: frozenset[str] = frozenset()
"""Verbs whose negation denies the clause."""
VERB_LAST = True
"""Whether the verb closes its clause."""
NO_NOUN = ("лық", "лік", "дық", "дік", "тық", "тік", "ғы", "гі", "қы", "кі")
"""Endings of adjectives in names: «областная больница», "Regional Hospital"."""
DISTANCES = frozenset({"бұрын", "кейін"})
"""Words that make a distance in time of "a year"."""
FUTURE: frozenset[str] = frozenset()
"""Words that put a verb into the future and nothing else."""
MODALS: frozenset[str] = frozenset()
"""Words behind which the form of a deed tells none: "can be made"."""
NEGATIONS = frozenset({"емес", "жоқ"})
"""Words that negate by themselves, as quotations are cut: "don", "t"."""
WHEN: frozenset[str] = frozenset()
"""What opens a clause that says what a date before it dates: "21 October, when the laboratory opens"."""
POSSESSED: tuple[str, ...] = ("ы", "і")
"""Endings by which a noun belongs to the name before it, whatever adjectives look like: «Ащысу әуежайы»."""
CONVERB: tuple[str, ...] = ("ып", "іп", "ап", "еп")
"""Endings of a verb that the next one says is done: «жауып қойды»."""
PER: frozenset[str] = frozenset({"шаққанда"})
"""What stands before the number that a rate is counted by: «на 10 тысяч жителей»."""
LOCATIVE: tuple[str, ...] = ()
"""Endings that say where: «на 10 предприятиях» is no rate."""
NO_PAST: tuple[str, ...] = ()
"""Endings that look like those of a past tense and are none: "need"."""
