"""Kazakh names of units. `word~k` takes the endings of a Kazakh noun, `_` joins the words of a name."""

from __future__ import annotations

ENDINGS: dict[str, str] = {"k": "*"}
"""Any run of Kazakh endings; see `endings.py`."""

UNITS: dict[str, str] = {
    "percent": "пайыз~k процент~k %~k",
    "percentage-point": "пайыздық_пункт~k пайыздық_тармақ~k пайыздық_тармағ~k проценттік_пункт~k п_т пайыздық_көрсеткіш~k",
    "basis-point": "базистік_пункт~k базистік_тармақ~k базистік_тармағ~k",
    "permille": "промилле~k ‰",
    "meter": "метр~k м",
    "kilometer": "километр~k шақырым~k км~k",
    "centimeter": "сантиметр~k см",
    "millimeter": "миллиметр~k мм",
    "micrometer": "микрон~k",
    "nanometer": "нанометр~k",
    "inch": "дюйм~k",
    "foot": "фут~k",
    "mile": "миля~k",
    "light-year": "жарық_жыл~k",
    "square-meter": "шаршы_метр~k ш_м квадрат_метр~k кв_м м_2 м²",
    "square-kilometer": "шаршы_километр~k шаршы_шақырым~k квадрат_километр~k ш_км кв_км км_2 км²",
    "hectare": "гектар~k га~k",
    "are": "сотық~k сотығ~k",
    "acre": "акр~k",
    "cubic-meter": "текше_метр~k куб_метр~k кубометр~k м_3 м³",
    "cubic-kilometer": "текше_километр~k текше_шақырым~k км_3 км³",
    "liter": "литр~k л",
    "milliliter": "миллилитр~k мл",
    "gallon": "галлон~k",
    "barrel": "баррель~k",
    "gram": "грамм~k грам~k г гр",
    "kilogram": "килограмм~k килограм~k келі~k кг~k кило~k",
    "milligram": "миллиграмм~k мг",
    "metric-ton": "тонна~k т",
    "centner": "центнер~k ц",
    "pound": "фунт~k",
    "ounce": "унция~k",
    "carat": "карат~k",
    "second": "секунд~k секунт~k сек",
    "minute": "минут~k мин",
    "hour": "сағат~k сағ",
    "day": "күн~k тәулік~k тәуліг~k",
    "week": "апта~k",
    "month": "ай~k",
    "quarter": "тоқсан~k",
    "year": "жыл~k жас~k",
    "decade": "онжылдық~k онжылдығ~k",
    "century": "ғасыр~k",
    "watt": "ватт~k вт",
    "kilowatt": "киловатт~k квт",
    "megawatt": "мегаватт~k мвт",
    "gigawatt": "гигаватт~k гвт",
    "kilowatt-hour": "киловатт_сағат~k квт_сағ квт_ч",
    "horsepower": "ат_күш~k аттың_күш~k",
    "volt": "вольт~k",
    "kilovolt": "киловольт~k",
    "celsius": "цельсий_градус~k градус_цельсий~k °_c °_с",
    "fahrenheit": "фаренгейт~k",
    "degree": "градус~k °",
    "byte": "байт~k",
    "kilobyte": "килобайт~k кб",
    "megabyte": "мегабайт~k мб",
    "gigabyte": "гигабайт~k гб",
    "terabyte": "терабайт~k тб",
    "megabit": "мегабит~k мбит",
    "kilometer-per-hour": "км_/_сағ км_/_сағат шақырым_/_сағат км_сағ",
    "meter-per-second": "м_/_с",
    "point": "балл~k ұпай~k",
    "monthly-index": "айлық_есептік_көрсеткіш~k аек~k",
}

CURRENCIES: dict[str, str] = {
    "KZT": "теңге~k тг~k kzt ₸ қазақ_теңге~k тенге~k",
    "RUB": "рубль~k рубл~k ресей_рубл~k руб ₽",
    "USD": "доллар~k ақш_доллар~k долл ақш_долл $ америка_доллар~k",
    "EUR": "еуро~k евро~k €",
    "GBP": "фунт_стерлинг~k £",
    "CNY": "юань~k қытай_юан~k юан~k",
    "JPY": "¥ иена~k йен~k жапон_иен~k",
    "CHF": "швейцар_франк~k швейцария_франк~k",
    "KGS": "қырғыз_сом~k",
    "UZS": "сум~k өзбек_сум~k сом~k",
    "UAH": "гривна~k гривен ₴",
    "BYN": "беларусь_рубл~k беларус_рубл~k",
    "TRY": "лира~k түрік_лира~k ₺",
    "INR": "рупия~k ₹",
    "KRW": "вон~k корея_вон~k ₩",
    "AED": "дирхам~k",
    "AZN": "манат~k",
    "MNT": "тугрик~k төгрік~k",
    "BTC": "биткоин~k",
}

CURRENCY_PREFIXES = "тг rs"
"""Abbreviations that stand before the amount with a space: «Rs 3,600», «грн 50»."""

MINOR: dict[str, tuple[str, int]] = {
    "тиын~k": ("KZT", 100),
    "цент~k": ("USD", 100),
    "еуроцент~k евроцент~k": ("EUR", 100),
    "копейка~k": ("RUB", 100),
}

NOT_UNITS = "жылқы~k келісім~k айналым~k күн_панел~k күн_батарея~k күн_электр~k күн_станция~k күн_тәртіб~k жылу~k айлық_жалақы~k"
"""Words and phrases that only look like a unit."""

PER: dict[str, str] = {}
PER_BEFORE: dict[str, str] = {
    "жылына": "year",
    "жыл сайын": "year",
    "айына": "month",
    "ай сайын": "month",
    "күніне": "day",
    "күн сайын": "day",
    "тәулігіне": "day",
    "аптасына": "week",
    "сағатына": "hour",
    "минутына": "minute",
    "секундына": "second",
    "тоннасына": "metric-ton",
    "келісіне": "kilogram",
    "гектарынан": "hectare",
    "әр гектардан": "hectare",
    "бір гектардан": "hectare",
    "ауысымына": "shift",
    "ауысымда": "shift",
    "бір ауысымда": "shift",
    "гектарына": "hectare",
    "шаршы метріне": "square-meter",
    "баррелі": "barrel",
    "жан басына": "person",
}
"""Kazakh says it before the figure: «жылына 50 шақырым»."""

TIMES = "есе есеге еседен есесі есесін есені есенің"
TIMES_BEFORE = ""
COMPOUND_TAILS: dict[str, str] = {}
ADJECTIVE_TAILS = ""
AGE_TAILS = ""
AGES = "жас"
"""Years of age: «20 жаста», «47 жастағы»."""
NOT_PER = "бұрын кейін"
"""Words that make a distance in time of «в год», "a year"."""
