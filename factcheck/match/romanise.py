"""Names across scripts and romanisations, reduced to one spelling."""

from __future__ import annotations

from functools import lru_cache

_CYRILLIC = str.maketrans(
    {
        **dict(zip("абвгдеэзийклмнопрстуфхцчшщыі", "abvgdeeziiklmnoprstufhccssii", strict=True)),
        **dict(zip("ғқңөұүһә", "gknouuha", strict=True)),
        "ж": "j", "ё": "e", "ю": "u", "я": "a", "ъ": "", "ь": "",
    }
)  # fmt: skip
_LATIN = (
    ("shch", "s"), ("zh", "j"), ("kh", "h"), ("gh", "g"), ("ts", "c"), ("tz", "c"), ("ch", "c"), ("sh", "s"),
    ("ph", "f"),
    ("yu", "u"), ("iu", "u"), ("ju", "ju"), ("ya", "a"), ("ia", "a"), ("yo", "e"), ("ye", "e"), ("ck", "k"),
    ("w", "v"), ("q", "k"), ("x", "h"), ("y", "i"),
    ("á", "a"), ("ä", "a"), ("ǵ", "g"), ("ğ", "g"), ("ı", "i"), ("í", "i"), ("ń", "n"), ("ñ", "n"), ("ó", "o"),
    ("ö", "o"),
    ("ú", "u"), ("ū", "u"), ("ü", "u"), ("ý", "u"), ("ş", "s"), ("š", "s"), ("č", "c"), ("ž", "j"),
)  # fmt: skip


@lru_cache(maxsize=16384)
def canonical(word: str) -> str:
    """One spelling for the romanisations of a name: ISO 9, passport, BGN, Kazakh Latin of 2018 and 2021.

    It merges more than any of them does; good for telling whether two spellings can be one name.

    >>> canonical("Жумагалиев") == canonical("Zhumagaliyev") == canonical("Jumagaliev")
    True
    """
    word = word.casefold().replace("'", "")
    if any("\u0400" <= c <= "\u052f" for c in word):
        word = word.replace("ия", "иа").translate(_CYRILLIC)
    else:
        for old, new in _LATIN:
            if old in word:
                word = word.replace(old, new)
    word = word.replace("ie", "e").replace("ei", "e")
    return "".join(c for i, c in enumerate(word) if i == 0 or c != word[i - 1])


_SOUNDS = {
    "cyrillic": {
        **dict(zip("bdflmoprtvz", "б д ф л м о п р т в з".split(), strict=True)),
        "a": "а я ә", "c": "ц ч", "e": "е э ие ей", "g": "г ғ", "h": "х һ", "i": "и й ы і", "j": "ж дж", "k": "к қ",
        "n": "н ң", "o": "о ө", "s": "с ш щ", "u": "у ұ ү ю",
    },
    "latin": {
        **dict(zip("bdlmprtz", "bdlmprtz", strict=True)),
        "a": "a ya ia ä á", "c": "ts ch c", "e": "e ye ie ei ey", "f": "f ph", "g": "g gh ğ", "h": "kh h x",
        "i": "i y ı", "j": "zh j", "k": "k q", "n": "n ñ", "o": "o ö", "s": "s sh shch ş", "u": "u yu ū ü", "v": "v w",
    },
}  # fmt: skip
"""By script: what each letter of a canonical spelling may have been."""
_MOST_SPELLINGS = 400


def spellings(plain: str, script: str) -> tuple[str, ...]:
    """What the beginning of a word can look like in a script (`cyrillic`, `latin`) whose canonical spelling it is.

    Of a beginning that could be written in too many ways as many letters are taken as keep them few.

    >>> spellings("jum", "latin")
    ('zhum', 'zhyum', 'zhūm', 'zhüm', 'jum', 'jyum', 'jūm', 'jüm')
    """
    out = [""]
    for letter in plain:
        longer = [head + tail for head in out for tail in _SOUNDS[script].get(letter, letter).split()]
        if len(longer) > _MOST_SPELLINGS:
            break
        out = longer
    return tuple(dict.fromkeys(out))


def likeness(a: str, b: str) -> float:
    """How alike two canonical spellings are, 0 to 1 (normalised edit similarity)."""
    from rapidfuzz.distance import Levenshtein

    return float(Levenshtein.normalized_similarity(a, b))


def edits(a: str, b: str) -> int:
    """How many letters must be changed, added or dropped to turn one canonical spelling into another."""
    from rapidfuzz.distance import Levenshtein

    return int(Levenshtein.distance(a, b))
