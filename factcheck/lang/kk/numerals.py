"""Kazakh number words, their dictionary forms; endings are in `endings.py`."""

from __future__ import annotations

CARDINALS: dict[int, str] = {
    0: "нөл ноль",
    1: "бір",
    2: "екі",
    3: "үш",
    4: "төрт",
    5: "бес",
    6: "алты",
    7: "жеті",
    8: "сегіз",
    9: "тоғыз",
    10: "он",
    20: "жиырма",
    30: "отыз",
    40: "қырық",
    50: "елу",
    60: "алпыс",
    70: "жетпіс",
    80: "сексен",
    90: "тоқсан",
    100: "жүз",
}

CARDINALS_LATIN: dict[int, str] = {
    0: "nol nöl",
    1: "bir",
    2: "eki",
    3: "ush üş úsh üsh",
    4: "tort tört tórt",
    5: "bes",
    6: "alty",
    7: "jeti",
    8: "segiz",
    9: "togyz toğyz toǵyz",
    10: "on",
    20: "jiyrma jıyrma",
    30: "otyz",
    40: "qyryq",
    50: "elu elý",
    60: "alpys",
    70: "jetpis",
    80: "seksen",
    90: "toqsan",
    100: "juz jüz júz",
    1000: "myn myñ myń",
}
"""The Latin script in its drafts of 2018 to 2021 and as people type it."""

SCALES: dict[int, str] = {
    10**3: "мың",
    10**6: "миллион млн",
    10**9: "миллиард млрд",
    10**12: "триллион трлн",
    10**15: "квадриллион",
}
VAGUE_SCALES = "млн млрд трлн миллиондар миллиардтар мыңдар"
INDEFINITE = "бірнеше ондаған жүздеген көп талай"
"""How many, said of a scale word and not known: no number. «Несколько тысяч» is not one thousand."""
DOZENS: dict[int, str] = {}
VAGUE_DOZENS = ""

COLLECTIVES: dict[int, str] = {
    2: "екеу",
    3: "үшеу",
    4: "төртеу",
    5: "бесеу",
    6: "алтау",
    7: "жетеу",
}
MULTIPLES: dict[str, str] = {"2": "екіеселенді екіеселеді"}

ORDINALS: dict[int, str] = {
    1: "бірінші",
    2: "екінші",
    3: "үшінші",
    4: "төртінші",
    5: "бесінші",
    6: "алтыншы",
    7: "жетінші",
    8: "сегізінші",
    9: "тоғызыншы",
    10: "оныншы",
    20: "жиырмасыншы жиырманшы",
    30: "отызыншы",
    40: "қырқыншы қырығыншы",
    50: "елуінші",
    60: "алпысыншы",
    70: "жетпісінші",
    80: "сексенінші",
    90: "тоқсаныншы",
    100: "жүзінші",
    10**3: "мыңыншы",
    10**6: "миллионыншы",
    10**9: "миллиардыншы",
    10**12: "триллионыншы",
}

FRACTIONS: dict[str, str] = {"1/2": "жарты жартысы", "1/4": "ширек ширегі"}
FRACTIONS_JOINED: dict[str, str] = {}
AND_HALF: dict[str, str] = {"жарым": "1/2"}
"""«үш жарым миллион»."""
WHOLE = "бүтін"
POINT = "үтір нүкте"
LEADING_POINT = ""
"""Spoken decimal mark that may open a number: "point zero five"."""
MINUS = "минус"
AND = ""
WHOLE_JOINERS = ""

ORDINAL_ENDINGS = ""
OPENERS = "q h"
"""Words that may open a figure though they are no numbers: "Q4", "an hour and a half"."""
TEENS_WRITTEN_OUT = False
"""Whether eleven is one word; else ten and a digit."""
HUNDREDS_WRITTEN_OUT = False
DECIMAL_MARKS = ",."
GROUP_MARKS = " '"
SCALE_LETTERS: dict[str, int] = {
    "к": 10**3,
    "k": 10**3,
    "bn": 10**9,
    "bln": 10**9,
    "mn": 10**6,
    "mln": 10**6,
    "tn": 10**12,
}
EACH = "әрбір әр"
"""«әрбір бесінші»: a share."""
ARTICLES = "бір"
