"""What agrees with a Kazakh number; see the Russian table."""

from __future__ import annotations

SPOKEN = "kz"
CASES: tuple[str, ...] = ()
GENDERS: tuple[str, ...] = ()
SOUNDS: dict[int, int] = {
    0: 6,  # нөл
    1: 6,  # бір
    2: 5,  # екі
    3: 9,  # үш
    4: 9,  # төрт
    5: 9,  # бес
    6: 0,  # алты
    7: 5,  # жеті
    8: 7,  # сегіз
    9: 2,  # тоғыз
    10: 3,  # он
    20: 0,  # жиырма
    30: 2,  # отыз
    40: 4,  # қырық
    50: 6,  # елу
    60: 4,  # алпыс
    70: 9,  # жетпіс
    80: 8,  # сексен
    90: 3,  # тоқсан
    100: 7,  # жүз
    1000: 3,  # мың
    10**6: 3,  # миллион
    10**9: 4,  # миллиард
    10**12: 3,  # триллион
}
"""Columns of the rows below: back vowels and front ones, five each: a vowel, р л у, з, a nasal, a hard consonant."""
ENDINGS: tuple[str, ...] = (
    "ның дың дың ның тың нің дің дің нің тің",  # genitive
    "ға ға ға ға қа ге ге ге ге ке",  # dative: «150-ге дейін»
    "ны ды ды ды ты ні ді ді ді ті",  # accusative
    "да да да да та де де де де те",  # locative: «1993-те»
    "дағы дағы дағы дағы тағы дегі дегі дегі дегі тегі",  # «1993-тегі»
    "дан дан дан нан тан ден ден ден нен тен",  # ablative: «150-ден астам»
    "мен мен бен мен пен мен мен бен мен пен",  # instrumental
    "дай дай дай дай тай дей дей дей дей тей",  # about as many
    "сы ы ы ы ы сі і і і і",  # possessive: «28-і»
    "сының ының ының ының ының сінің інің інің інің інің",
    "сына ына ына ына ына сіне іне іне іне іне",
    "сын ын ын ын ын сін ін ін ін ін",
    "сында ында ында ында ында сінде інде інде інде інде",  # «28-інде»
    "сынан ынан ынан ынан ынан сінен інен інен інен інен",
)
YEAR_ENDINGS: tuple[str, ...] = (
    "шы шы шы шы шы ші ші ші ші ші",  # ordinal: «1993-ші жыл»
    "ншы ыншы ыншы ыншы ыншы нші інші інші інші інші",
)
KEPT_TAILS: frozenset[str] = frozenset()
ORDINAL_TAILS: tuple[str, ...] = ()
MANY: dict[str, str] = {}
MANY_ADJECTIVES: dict[str, str] = {}
OBLIQUE_BEFORE: frozenset[str] = frozenset()
OBLIQUE: dict[str, str] = {}
VOWEL_BEFORE: frozenset[str] = frozenset()
ARTICLES: frozenset[str] = frozenset()
GROUP = "\u00a0"
GROUPED_FROM = 5
POINT = ","
SCALE_LETTERS: tuple[tuple[str, ...], ...] = ()
