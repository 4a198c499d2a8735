"""What agrees with a Russian number, so that another one can be put in its place."""

from __future__ import annotations

SPOKEN = "ru"
"""What the library that spells numbers out calls the language."""
CASES = ("n", "g", "d", "i", "p")
"""Cases of a number in words; an accusative is either the nominative or the genitive."""
GENDERS = ("m", "f", "n")
SOUNDS: dict[int, int] = {}
"""How the last word of a number sounds at its end, where endings go by it."""
ENDINGS: tuple[str, ...] = ()
"""What a number takes in a case by that sound, a case a row."""
YEAR_ENDINGS: tuple[str, ...] = ()
"""The same of what numbers a year and counts nothing."""
KEPT_TAILS = frozenset("й го му м я ю е".split())
"""Tails of a year that every year takes: «в 1928-м», «в 1993-м»."""
ORDINAL_TAILS: tuple[str, ...] = ()
"""For English: the tails of first, second, third, and of the rest."""
MANY: dict[str, str] = {
    "года": "лет",
    "месяца": "месяцев",
    "недели": "недель",
    "дня": "дней",
    "часа": "часов",
    "минуты": "минут",
    "раза": "раз",
    "человека": "человек",
    "места": "мест",
    "рубля": "рублей",
    "доллара": "долларов",
    "завода": "заводов",
    "предприятия": "предприятий",
    "цеха": "цехов",
    "школы": "школ",
    "больницы": "больниц",
    "семьи": "семей",
    "дома": "домов",
    "автобуса": "автобусов",
    "вагона": "вагонов",
    "станка": "станков",
    "проекта": "проектов",
    "района": "районов",
    "города": "городов",
    "села": "сел",
    "участника": "участников",
    "специалиста": "специалистов",
    "сотрудника": "сотрудников",
    "работника": "работников",
    "студента": "студентов",
    "километра": "километров",
    "метра": "метров",
    "литра": "литров",
}
"""The form behind two, three, four, and a decimal; and that behind five and more."""
MANY_ADJECTIVES: dict[str, str] = {"ые": "ых", "ие": "их", "ых": "ых", "их": "их"}
"""The same of an adjective's ending."""
OBLIQUE_BEFORE = frozenset("к ко по с со между над под перед о об обо при".split())
"""Words that ask for a case that a decimal hides: «к 6,6 миллиарда», «к семи миллиардам»."""
OBLIQUE: dict[str, str] = {"ах": "в во на о об при", "ях": "в во на о об при"}
"""Endings that a noun has behind whatever number but one, with what must stand before it: «в 5 цехах»."""
VOWEL_BEFORE = frozenset({"во", "со", "об", "ко", "обо"})
"""Words that stand so only before some numbers: «со 100»."""
ARTICLES: frozenset[str] = frozenset()
"""For English: what goes by the first sound of a number, "an 8-year plan"."""
GROUP = "\u00a0"
"""What parts thousands where the draft does not show it, from so many digits on."""
GROUPED_FROM = 5
POINT = ","
SCALE_LETTERS: tuple[tuple[str, ...], ...] = ()
"""Letters for thousand, million, billion, trillion, a habit a row."""
