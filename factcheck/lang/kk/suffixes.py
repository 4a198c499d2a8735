"""Inflectional suffixes of Kazakh nouns, adjectives and participles, by vowel harmony and assimilation."""

from __future__ import annotations

PLURAL = "лар лер дар дер тар тер".split()
POSSESSIVE = "ы і сы сі ым ім ың ің ымыз іміз ыңыз іңіз мыз міз ңыз ңіз".split()
CASE = (
    "ның нің дың дің тың тің "  # genitive: зауыттың
    "ға ге қа ке на не "  # dative: зауытқа, зауытына
    "ды ді ты ті ны ні "  # accusative: зауытты
    "да де та те нда нде "  # locative: зауытта
    "дан ден тан тен нан нен "  # ablative: зауыттан
    "мен бен пен менен "  # instrumental: зауытпен
    "дай дей тай тей"  # likeness: зауыттай, 150-дей
).split()
ATTRIBUTIVE = "дағы дегі тағы тегі ндағы ндегі дық дік тық тік лық лік ғы гі қы кі".split()

SUFFIXES: frozenset[str] = frozenset([*PLURAL, *POSSESSIVE, *CASE, *ATTRIBUTIVE, "н"])

VOWELS = "аәеёиоөуұүыіэюя"
VOICELESS = "пфкқтсшщчцхһ"
LOANED = "бвгд"
"""Voiced letters that a loan ends in and that are spoken voiceless: «Павлодтан», «клубқа»."""
FOLLOWS: dict[str, str] = {
    "т": VOICELESS + LOANED,
    "қ": VOICELESS + LOANED,
    "к": VOICELESS + LOANED,
    "п": VOICELESS + LOANED,
    "с": "аәеёиоөүұэюя",
    "ң": VOWELS,
    "н": VOWELS + "мнң",
    "л": VOWELS + "лрй",
    "б": "зж" + "мнң",
}
"""What may stand before a suffix, by its first letter: «зауыт-ты», but «зауыт-ы» and never «зауы-ты»."""
AFTER_CONSONANTS = "ыі"
"""A suffix that begins so stands behind a consonant."""
DOERS = ("шы", "ші")
"""Nouns in ы and і that «сы» follows: «оқушы-сы»; otherwise the с is the noun's own: «облыс-ы»."""
HARDENED: dict[str, str] = {"б": "п", "г": "к", "ғ": "қ"}
"""What a vowel suffix softens, as it is spelt without: «мектеб-і», «мектеп»."""
