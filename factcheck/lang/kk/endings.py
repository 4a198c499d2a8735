"""Kazakh endings of nouns and numerals: what may follow a dictionary form."""

from __future__ import annotations

PLURALS = "лар лер дар дер тар тер"
POSSESSIVES = "ы і сы сі м ым ім мыз міз ымыз іміз ң ың ің ңыз ңіз"
CASES = (
    "ның нің дың дің тың тің"  # genitive
    " ға ге қа ке на не а е"  # dative; «-на» after a possessive
    " ны ні ды ді ты ті н"  # accusative
    " да де та те нда нде"  # locative
    " дан ден тан тен нан нен"  # ablative
    " мен бен пен менен бенен пенен"  # instrumental
)
LINKS = "дағы дегі тағы тегі ндағы ндегі ғы гі қы кі лы лі ды ді ты ті лық лік дық дік тық тік шы ші"
"""Makers of adjectives: «екі жылдағы», «бес жылдық», «4%-тік»."""
LIKE = "дай дей тай тей"
"""About as many: «екі мыңдай»."""
DATIVES = "ға ге қа ке на не а е"
ABLATIVES = "дан ден тан тен нан нен"
ORDINALS = "нші ншы інші ыншы сінші сыншы інші ншi"
VAGUE = "деген даған теген таған лаған леген ндаған ндеген"
"""Vague plurals: «мыңдаған», «жүздеген»; and of digits: «100-деген шақырым»."""
COLLECTIVES = "еу ау"
VOICED: dict[str, str] = {"к": "г", "қ": "ғ", "п": "б"}
"""A stem's last consonant before a vowel: «ширек, ширегі», «қырық, қырығы»."""
NUMERAL_POSSESSIVES = "ы і сы сі"
"""A numeral takes the third person alone: «бесеуі», «50-і»; «жетім» and «алтын» are other words."""
NOT_NUMERALS = "онда оны оның онымен оған она онан үшін алтын жетім жүзі жүзін жүзінде жүзінен жүзіне жүзінің жүзінше ондай бірдей ондағы онша бірден бірге біреу біреуі бірде"
"""Forms that are other words: «онда» (there), «үшін» (for), «жүзі» (its face)."""
MONTH_LINKS = "дағы дегі тағы тегі ғы гі қы кі"
"""Makers of adjectives that a month takes in a date: «ақпандағы»."""
