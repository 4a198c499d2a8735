"""What agrees with an English number; see the Russian table."""

from __future__ import annotations

SPOKEN = "en"
CASES: tuple[str, ...] = ()
GENDERS: tuple[str, ...] = ()
SOUNDS: dict[int, int] = {}
ENDINGS: tuple[str, ...] = ()
YEAR_ENDINGS: tuple[str, ...] = ()
KEPT_TAILS: frozenset[str] = frozenset()
ORDINAL_TAILS = ("st", "nd", "rd", "th")
MANY: dict[str, str] = {}
MANY_ADJECTIVES: dict[str, str] = {}
OBLIQUE_BEFORE: frozenset[str] = frozenset()
OBLIQUE: dict[str, str] = {}
VOWEL_BEFORE: frozenset[str] = frozenset()
ARTICLES = frozenset({"a", "an"})
GROUP = ","
GROUPED_FROM = 4
POINT = "."
SCALE_LETTERS: tuple[tuple[str, ...], ...] = (
    ("k", "m", "bn", "tn"),
    ("K", "M", "B", "T"),
)
