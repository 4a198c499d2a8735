"""Kazakh words that loosen or bound a figure, and words of change."""

from __future__ import annotations

BEFORE: dict[str, str] = {
    "шамамен": "about",
    "жобамен": "about",
    "орташа есеппен": "about",
    "кемінде": "at-least",
    "кем дегенде": "at-least",
    "ең кемі": "at-least",
    "кем емес": "at-least",
    "ең аз дегенде": "at-least",
    "аз дегенде": "at-least",
    "ең көбі": "at-most",
    "көп дегенде": "at-most",
    "ары кетсе": "at-most",
    "дерлік": "almost",
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
    "шамасында": "about",
    "шамалы": "about",
    "шамалас": "about",
    "шақты": "about",
    "шақтысы": "about",
    "және одан көп": "at-least",
    "және одан астам": "at-least",
    "және одан жоғары": "at-least",
    "астам": "more-than",
    "+": "at-least",
    "кем емес": "at-least",
    "аспайды": "at-most",
    "аспайтын": "at-most",
    "дерлік": "almost",
}
"""Whatever the case of the figure before them."""
AFTER_DATIVE: dict[str, str] = {
    "жуық": "about",
    "жуығы": "about",
    "жуығын": "about",
    "жуығына": "about",
    "жуықтайды": "about",
    "жуықтады": "about",
    "жуықтап": "about",
    "жуықтаған": "about",
    "тарта": "about",
    "тартасы": "about",
    "тартып": "about",
    "таяу": "about",
    "таяды": "about",
    "жақын": "about",
    "жақындады": "about",
    "дейін": "at-most",
    "дейінгі": "at-most",
    "шейін": "at-most",
    "шейінгі": "at-most",
    "толмайды": "less-than",
    "толмайтын": "less-than",
    "жетпейді": "less-than",
    "жетпейтін": "less-than",
}
"""After the dative: «7000-ға жуық», «100 келіге дейін»."""
AFTER_ABLATIVE: dict[str, str] = {
    "астам": "more-than",
    "астамы": "more-than",
    "астамын": "more-than",
    "астамына": "more-than",
    "аса": "more-than",
    "асады": "more-than",
    "асқан": "more-than",
    "асып": "more-than",
    "асты": "more-than",
    "асатын": "more-than",
    "артық": "more-than",
    "артығы": "more-than",
    "көп": "more-than",
    "көбі": "more-than",
    "көбірек": "more-than",
    "жоғары": "more-than",
    "асам": "more-than",
    "кем": "less-than",
    "кемі": "less-than",
    "аз": "less-than",
    "азы": "less-than",
    "төмен": "less-than",
    "кем емес": "at-least",
    "кем болмайды": "at-least",
    "кем болмауы": "at-least",
    "кем түспейді": "at-least",
    "аз емес": "at-least",
    "артық емес": "at-most",
    "көп емес": "at-most",
    "аспайды": "at-most",
    "аспайтын": "at-most",
    "аспауы": "at-most",
    "аспаған": "at-most",
}
"""After the ablative: «150-ден астам», «20 жастан кем емес»."""
GAPS = ""
RANGE_OPENERS = ""
RANGE_JOINERS = "мен бен пен"
RANGE_WORDS = "не немесе әлде"
CHANGE_STEMS = (
    "өсті өсіп өскен өсе өсір өсед өсу артт артқ арты артад артпақ көбей ұлғай кеңей кемі кеміп төменде түсті түсіп азай қысқар қымбатта арзанда жетті жеткен "
    "жетіп жетед жеткіз көтеріл көтерд арттыр ұлғайт азайт төмендет баяула жылдамда"
)
CHANGE_WORDS = "өсу"
"""The same, whole words: too short to be beginnings."""
CHANGE_BY = ""
CHANGE_TO = "дейін"
CHANGE_FROM = ""
REACHED = "жетті жеткен жетіп жетеді жеткізді жеткізіледі жеткізу жетпек"
"""After a dative these say where the change ended; other verbs of change say by how much."""
