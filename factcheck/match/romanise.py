"""Names across scripts and romanisations, reduced to one spelling."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from factcheck.model.text import VOCABULARY

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


@lru_cache(maxsize=VOCABULARY)
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
    apart = _distance(a, b, int(letters * (1 - least))) / letters
    return 1 - apart if apart <= 1 - least else 0.0


def edits(a: str, b: str, most: int) -> int:
    """How many letters are put in, left out or exchanged between two canonical spellings (Levenshtein 1966).

    `most` + 1 where they are more than `most`.

    >>> edits("zikl", "cikl", 2), edits("zavod", "granit", 2)
    (1, 3)
    """
    return min(_distance(a, b, most), most + 1)


def _distance(a: str, b: str, most: int) -> int:
    """The same; or any number above `most`, where they are more.

    The library of string metrics takes as long to load as a twelfth of a check. What is asked of a text is, nearly
    always, answered without: words that differ in one place alone, or in more letters than matters.
    """
    start = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    a, b = a[start:], b[start:]
    while a and b and a[-1] == b[-1]:
        a, b = a[:-1], b[:-1]
    longer = max(len(a), len(b))
    if not a or not b or longer == 1:
        return longer
    fewest = _fewest_edits(a, b)
    if fewest > most or fewest == longer:
        return fewest
    from rapidfuzz.distance import Levenshtein

    return int(Levenshtein.distance(a, b))


def _fewest_edits(a: str, b: str) -> int:
    """How many edits two words are apart at the least, whatever the order of their letters (Bartolini et al. 2002)."""
    return max(sum((Counter(a) - Counter(b)).values()), sum((Counter(b) - Counter(a)).values()))
