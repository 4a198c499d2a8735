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
