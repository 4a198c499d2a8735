"""The days of the week in Kazakh, by number."""

from __future__ import annotations

DAYS: dict[int, str] = {
    1: "дүйсенбі",
    2: "сейсенбі",
    3: "сәрсенбі",
    4: "бейсенбі",
    5: "жұма",
    6: "сенбі",
    7: "жексенбі",
}
CAPITAL = False
"""Whether only a word with a capital letter is meant."""
ENDINGS = True
"""Whether a name takes endings that are not written out here: «сейсенбіде», «жұмада»."""
