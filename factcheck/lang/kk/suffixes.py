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
ATTRIBUTIVE = "дағы дегі тағы тегі ндағы ндегі дық дік тық тік лық лік".split()

SUFFIXES: frozenset[str] = frozenset([*PLURAL, *POSSESSIVE, *CASE, *ATTRIBUTIVE, "н"])
