"""Kazakh months, years and the words around dates."""

from __future__ import annotations

MONTHS: dict[int, str] = {
    1: "қаңтар",
    2: "ақпан",
    3: "наурыз",
    4: "сәуір",
    5: "мамыр",
    6: "маусым",
    7: "шілде",
    8: "тамыз",
    9: "қыркүйек қыркүйег",
    10: "қазан",
    11: "қараша",
    12: "желтоқсан",
}
YEARS = "жыл ж жж"
QUARTERS = "тоқсан"
HALVES = "жартыжылдық жартыжылдығ"
CENTURIES = "ғасыр"
DECADES = "жылдар"
BEFORE_YEAR = ""
AGO = "бұрын"
DAY_JOINERS = ""
WEEKDAYS = "дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі"
TIME_BEFORE = "сағат сағаты"
TIME_OF_DAY = ""
HOURS = ""
YEAR_FIRST = True
ERAS: dict[str, int] = {}
DAYS_AFTER_MONTH = "күні"
YEAR_LINKS = "жылғы жылдың"
"""Joins a year to what follows: «2019 жылғы 28 ақпан»."""
PART_OF_TIME = ""
RELATIVE: dict[str, str] = {
    "алдыңғы күні": "day -2",
    "кеше": "day -1",
    "бүгін": "day 0",
    "ертең": "day 1",
    "бүрсігүні": "day 2",
    "былтыр": "year -1",
    "былтырғы": "year -1",
    "биыл": "year 0",
    "биылғы": "year 0",
    "өткен": "any -1",
    "осы": "any 0",
    "ағымдағы": "any 0",
    "келесі": "any 1",
    "келер": "any 1",
}
"""What is dated from the day of writing: the unit and how many of it away; `any` takes the unit behind it."""
A_YEAR = "жыл"
A_MONTH = "ай"
A_WEEK = "апта"
A_DAY = "күн"
A_UNIT = ""
"""One of a unit without a number."""
