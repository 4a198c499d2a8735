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


_SAME_ASCII = tuple(zip("qwy", "kvi", strict=True))
_SAME = (
    *_SAME_ASCII,
    *zip("ёэйыіқғңөұүәһ", "ееииикгноууах", strict=True),
    *zip("ğıíñńöóüūúýäáşšžč", "giinnoouuuuaassjc", strict=True),
    ("\u2019", "'"),
)
"""Letters that stand for one another in the spellings of a name, each with the one it is folded to."""
_SOUNDS = {
    "cyrillic": {
        **dict(zip("bdfgiklmnoprtvzh", "бдфгиклмнопртвзх", strict=True)),
        "a": "а я", "c": "ц ч", "e": "е ие еи", "j": "ж дж", "s": "с ш щ", "u": "у ю",
    },
    "latin": {
        **dict(zip("bdiklmnoprtvz", "bdiklmnoprtvz", strict=True)),
        "a": "a ia", "c": "ts ch c", "e": "e ie ei", "f": "f ph", "g": "g gh", "h": "kh h x", "j": "zh j",
        "s": "s sh shch", "u": "u iu",
    },
}  # fmt: skip
"""By script: what each letter of a canonical spelling may have been, folded."""


def fold_name(text: str) -> str:
    """A text in small letters, those that stand for one another made one; as long as `text.lower()`.

    >>> fold_name("Қарағанды"), fold_name("Караганды"), fold_name("Qaraghandy")
    ('караганди', 'караганди', 'karaghandi')
    """
    text = text.lower()
    for letter, plain in _SAME_ASCII if text.isascii() else _SAME:
        if letter in text:
            text = text.replace(letter, plain)
    return text


def spellings(plain: str, script: str) -> tuple[str, ...]:
    """What the beginning of a word can look like, folded, in a script (`cyrillic`, `latin`).

    `plain` is its canonical spelling.

    >>> spellings("jum", "latin")
    ('zhum', 'zhium', 'jum', 'jium')
    """
    out = [""]
    for letter in plain:
        out = [head + tail for head in out for tail in _SOUNDS[script].get(letter, letter).split()]
    return tuple(dict.fromkeys(out))


def likeness(a: str, b: str, least: float = 0.0) -> float:
    """How alike two canonical spellings are, 0 to 1 (normalised edit similarity); 0 where it is below `least`."""
    letters = max(len(a), len(b), 1)
    if 1 - _fewest_edits(a, b) / letters < least:  # as of most words
        return 0.0
    apart = _distance(a, b) / letters
    return 1 - apart if apart <= 1 - least else 0.0


def edits(a: str, b: str, most: int) -> int:
    """How many letters must be changed, added or dropped to turn one canonical spelling into another.

    Where they are more than `most`, `most + 1` stands for all of them.

    >>> edits("zikl", "cikl", 2), edits("zavod", "granit", 2)
    (1, 3)
    """
    return most + 1 if _fewest_edits(a, b) > most else min(_distance(a, b), most + 1)


def _fewest_edits(a: str, b: str) -> int:
    """How many edits two words are apart at the least: one brings in one letter at most, and takes out one."""
    return max(abs(len(a) - len(b)), (len({*a} ^ {*b}) + 1) // 2)


def _distance(a: str, b: str) -> int:
    """How many edits two words are apart (Levenshtein 1966).

    Written out here, since loading rapidfuzz for it takes a tenth of a check; words that are asked about have most
    of their letters in common.
    """
    while a and b and a[0] == b[0]:
        a, b = a[1:], b[1:]
    while a and b and a[-1] == b[-1]:
        a, b = a[:-1], b[:-1]
    row = list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        corner, row[0] = row[0], i
        for j, other in enumerate(b, 1):
            corner, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, corner + (letter != other))
    return row[-1]
