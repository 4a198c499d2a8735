"""Russian words that loosen or bound a figure, and words of change."""

from __future__ import annotations

BEFORE: dict[str, str] = {
    "около": "about",
    "примерно": "about",
    "порядка": "about",
    "приблизительно": "about",
    "приблизительно в": "about",
    "ориентировочно": "about",
    "где-то": "about",
    "где - то": "about",
    "в районе": "about",
    "в среднем около": "about",
    "плюс минус": "about",
    "под": "almost",
    "почти": "almost",
    "практически": "almost",
    "чуть не": "almost",
    "без малого": "almost",
    "более": "more-than",
    "более чем": "more-than",
    "больше": "more-than",
    "больше чем": "more-than",
    "свыше": "more-than",
    "выше": "more-than",
    "превысил": "more-than",
    "превысила": "more-than",
    "превысило": "more-than",
    "превысили": "more-than",
    "превышает": "more-than",
    "превышают": "more-than",
    "превысит": "more-than",
    "не менее": "at-least",
    "не менее чем": "at-least",
    "не меньше": "at-least",
    "не меньше чем": "at-least",
    "не ниже": "at-least",
    "минимум": "at-least",
    "как минимум": "at-least",
    "по меньшей мере": "at-least",
    "по крайней мере": "at-least",
    "от": "at-least",
    "менее": "less-than",
    "менее чем": "less-than",
    "меньше": "less-than",
    "меньше чем": "less-than",
    "ниже": "less-than",
    "не более": "at-most",
    "не более чем": "at-most",
    "не больше": "at-most",
    "не больше чем": "at-most",
    "не свыше": "at-most",
    "не выше": "at-most",
    "не превысит": "at-most",
    "не превышает": "at-most",
    "не превышают": "at-most",
    "не превысил": "at-most",
    "не превысила": "at-most",
    "не превысило": "at-most",
    "максимум": "at-most",
    "до": "at-most",
    "вплоть до": "at-most",
    "до примерно": "about",
    "не позднее": "at-most",
    "не позже": "at-most",
    "не ранее": "at-least",
    "не раньше": "at-least",
    "> =": "at-least",
    "< =": "at-most",
    "≥": "at-least",
    "≤": "at-most",
    ">": "more-than",
    "<": "less-than",
    "~": "about",
    "≈": "about",
    "±": "about",
}
AFTER: dict[str, str] = {
    "и более": "at-least",
    "и больше": "at-least",
    "или более": "at-least",
    "или больше": "at-least",
    "и выше": "at-least",
    "и старше": "at-least",
    "и менее": "at-most",
    "и меньше": "at-most",
    "или менее": "at-most",
    "или меньше": "at-most",
    "с лишним": "more-than",
    "с небольшим": "more-than",
    "с хвостиком": "more-than",
    "примерно": "about",
    "приблизительно": "about",
    "+": "at-least",
}
"""Behind the number or its unit: «тысяча с лишним», «200 и более»."""
GAPS = "на в во за к с со из по чем до о у при"
"""Prepositions that may stand between hedge and number: «более чем на 10 %»."""
TAILS: dict[str, str] = {}
"""Endings of the number that hedge it (Kazakh only)."""
AFTER_CASE: dict[str, tuple[tuple[str, str], ...]] = {}
RANGE_OPENERS = "от с со между"
RANGE_JOINERS = "до по и"
RANGE_WORDS = "или либо"
CHANGE_STEMS = (
    "превыша превыс опереж обгон вырос выраст возрос возраст увелич повыси повыс подня поднят прибав добав снизи сниз сниж сократ сокращ уменьш упал упад "
    "подорож подешев рост прирост падени подрос опусти опуст просел просед довест довед доведен расшир набра "
    "рост скакну взлет прибав удорож подорожан повышен снижен сокращен увеличен уменьшен рухну ускорил ускори замедли"
)
"""Stems of verbs and nouns of change: «вырос на», «снижение с 640 до 700»."""
CHANGE_WORDS = ""
"""The same, whole words: too short to be beginnings."""
CHANGE_BY = "на"
CHANGE_TO = "до"
CHANGE_FROM = "с со от"
EACH_WORDS = "по"
