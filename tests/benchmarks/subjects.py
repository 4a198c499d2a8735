"""Invented things to tell of: a plant, its village, its director, their figures; all of it from a number."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

_ONSETS, _VOWELS, _CODAS = "бвгджзклмнпрст", "аеиоу", "лмнрсткп"
_SPREAD = 7919
"""Neighbours in number are no neighbours in spelling."""
_ENDINGS = {
    "plant": ("рикон", "нталик", "лдорник"),
    "place": ("гизарт", "мкерент", "нбулат"),
    "person": ("рдиннов", "лканнов", "сберин"),
}
_GIVEN = (("Ерлан", "Ерлан", "Yerlan"), ("Марат", "Марат", "Marat"), ("Данияр", "Данияр", "Daniyar"))
_LATIN = dict(zip("абвгдежзиклмнопрстуф", "a b v g d e zh z i k l m n o p r s t u f".split(), strict=True))
LANGS = ("ru", "kk", "en")

POSTS = {
    "ru": ("генеральный директор", "главный технолог"),
    "kk": ("бас директоры", "бас технологы"),
    "en": ("General Director", "Chief Technologist"),
}
"""The right post, and one that it is told as in error."""
PRODUCTS = {
    "ru": ("трубы", "задвижки", "фланцы", "насосы", "клапаны", "муфты", "котлы", "фильтры"),
    "kk": ("құбырлар", "ысырмалар", "фланецтер", "сорғылар", "клапандар", "муфталар", "қазандар", "сүзгілер"),
    "en": ("pipes", "gate valves", "flanges", "pumps", "clack valves", "couplings", "boilers", "filters"),
}
SAYINGS = {
    "ru": (
        ("Мы строили этот завод для тех, кто живёт рядом", "Цех работает день и ночь", "Люди вернулись в родное село"),
        ("и первые трубы уже лежат на складе", "и учиться новому готовы все", "и это только начало большого пути"),
    ),
    "kk": (
        ("Біз бұл зауытты көршілеріміз үшін салдық", "Цех күндіз-түні жұмыс істейді", "Адамдар туған ауылына оралды"),
        ("және алғашқы құбырлар қоймада жатыр", "және бәрі жаңаны үйренуге дайын", "және бұл үлкен жолдың басы ғана"),
    ),
    "en": (
        ("We built this plant for those who live nearby", "The shop is at work day and night", "People came back home"),
        (
            "and the first pipes are already in store",
            "and all are ready to learn",
            "and this is only the start of a long way",
        ),
    ),
}
"""First and second halves of quotations."""
MONTHS = {
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(),
    "kk": "қаңтарда ақпанда наурызда сәуірде мамырда маусымда шілдеде тамызда қыркүйекте қазанда қарашада желтоқсанда".split(),  # noqa: E501
    "en": "January February March April May June July August September October November December".split(),
}


@dataclass(frozen=True)
class Subject:
    """What one release, or a part of a large one, is about."""

    number: int
    names: Mapping[str, Mapping[str, str]]
    """The name of the plant, the place, the person, in each language."""
    figures: Mapping[str, int | date]
    chosen: tuple[int, ...]
    """Which products, then which halves of the quotation."""
    post: int = 0

    @classmethod
    def of(cls, number: int) -> Subject:
        """The same for the same number; of different numbers no two names begin alike."""
        chance = random.Random(f"subject {number}")
        names = {}
        for i, kind in enumerate(_ENDINGS):
            cyrillic = (_core(3 * number + i) + chance.choice(_ENDINGS[kind])).capitalize()
            latin = "".join(_LATIN[c] for c in cyrillic.lower()).capitalize()
            names[kind] = dict(zip(LANGS, (cyrillic, cyrillic, latin), strict=True))
        given = dict(zip(LANGS, chance.choice(_GIVEN), strict=True))
        names["person"] = {lang: f"{given[lang]} {name}" for lang, name in names["person"].items()}
        products = sorted(chance.sample(range(len(PRODUCTS["ru"])), 3))
        return cls(number, names, _figures(chance), (*products, chance.randrange(3), chance.randrange(3)))

    def altered(self, chance: random.Random, share: float) -> Subject:
        """The same with about such a share of its figures told wrongly, and perhaps its post."""
        other = _figures(chance)
        figures = {key: other[key] if chance.random() < share else value for key, value in self.figures.items()}
        return replace(self, figures=figures, post=int(chance.random() < share))

    @cached_property
    def slots(self) -> dict[str, dict[str, str]]:
        """What the slots of sentences are filled with, in each language."""
        return {lang: self._slots(lang) for lang in LANGS}

    def products(self, lang: str) -> list[str]:
        """What the plant makes."""
        return [PRODUCTS[lang][i] for i in self.chosen[:3]]

    def saying(self, lang: str) -> str:
        """What the director said."""
        first, second = SAYINGS[lang]
        comma = "," if lang != "kk" else ""
        return f"{first[self.chosen[3]]}{comma} {second[self.chosen[4]]}"

    def _slots(self, lang: str) -> dict[str, str]:
        first, second, third = self.products(lang)
        joined = {"ru": "и", "kk": "және", "en": "and"}[lang]
        return {
            **{kind: names[lang] for kind, names in self.names.items()},
            **{key: _written(key, value, lang) for key, value in self.figures.items()},
            "products": f"{first}, {second} {joined} {third}",
            "quote": self.saying(lang),
            "post": POSTS[lang][self.post],
        }


def _core(number: int) -> str:
    """The first five letters of a name: of so many combinations each comes once."""
    letters = (_ONSETS, _VOWELS, _CODAS, _ONSETS, _VOWELS)
    combinations = 1
    for choice in letters:
        combinations *= len(choice)
    rest = number * _SPREAD % combinations
    out = ""
    for choice in letters:
        rest, at = divmod(rest, len(choice))
        out += choice[at]
    return out


def _figures(chance: random.Random) -> dict[str, int | date]:
    """The figures of a subject; money in tenths of a milliard."""
    return {
        "jobs": chance.randrange(50, 400, 10),
        "money": chance.randrange(11, 99),
        "founded": chance.randrange(1921, 2009),
        "capacity": chance.randrange(2000, 60_000, 500),
        "area": chance.randrange(1200, 9900, 100),
        "opening": date(chance.randrange(2019, 2026), chance.randrange(1, 13), chance.randrange(1, 29)),
        "staff": chance.randrange(500, 3000, 10),
        "export": chance.randrange(11, 79),
        "suppliers": chance.randrange(5, 20),
        "salary": chance.randrange(210, 690, 10),
        "months": chance.randrange(5, 20),
    }


def _written(key: str, value: int | date, lang: str) -> str:
    """A figure as a language writes it."""
    if isinstance(value, date):
        month = MONTHS[lang][value.month - 1]
        if lang == "kk":
            return f"{value.year} жылғы {value.day} {month}"
        return f"{value.day} {month} {value.year}" + (" года" if lang == "ru" else "")
    if key == "money":
        return f"{value // 10}{'.' if lang == 'en' else ','}{value % 10}"
    return f"{value:,}".replace(",", "," if lang == "en" else "\u00a0") if value >= 10_000 else str(value)
