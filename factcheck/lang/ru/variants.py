"""Russian words for trying a claims file: forms that may stand for one another, and the frames of drafts.

Forms are listed only where one can stand in the place of another without the rest of the sentence changing.
"""

from __future__ import annotations

AGREEMENT = "slavic"
"""How a number governs its noun: 1, 2 to 4, the rest; another language has one and many, or no agreement."""
UNBENDING = frozenset("тыс тыс. млн млрд трлн млн. млрд. % тенге евро г кг мг км м см кв л т га чел".split())
"""What may stand behind any number as it is."""
GROUP_MARKS = " \u00a0\u202f"
DECIMAL_MARKS = ",."

SCALE_FORMS: tuple[tuple[str, ...], ...] = (
    ("тыс.", "млн", "млрд", "трлн"),
    ("тысяч", "миллионов", "миллиардов", "триллионов"),
    ("тысячи", "миллиона", "миллиарда", "триллиона"),
    ("тысячам", "миллионам", "миллиардам", "триллионам"),
    ("тысячами", "миллионами", "миллиардами", "триллионами"),
    ("тысячах", "миллионах", "миллиардах", "триллионах"),
)
"""One form in a row: thousand, million, billion, trillion."""
SCALE_SPELLINGS: tuple[tuple[str, str, str], ...] = (
    ("тыс.", "тысячи", "тысяч"),
    ("млн", "миллиона", "миллионов"),
    ("млрд", "миллиарда", "миллиардов"),
)
"""The abbreviation, the form behind a decimal, the form behind five and more."""

UNIT_SWAPS: tuple[tuple[str, str], ...] = (
    ("тенге", "евро"),
    ("%", "п. п."),
    ("процентного пункта", "%"),
    ("процентных пунктов", "%"),
    ("процентов", "процентных пунктов"),
    ("процента", "процентного пункта"),
    ("грамма", "килограмма"),
    ("граммов", "килограммов"),
    ("г", "кг"),
    ("килограммов", "тонн"),
    ("килограмма", "грамма"),
    ("кг", "т"),
    ("тонн", "килограммов"),
    ("т", "кг"),
    ("унции", "тонны"),
    ("унций", "тонн"),
    ("квадратных метров", "квадратных километров"),
    ("квадратного метра", "квадратного километра"),
    ("кв. м", "кв. км"),
    ("км", "м"),
    ("километров", "метров"),
    ("километра", "метра"),
    ("метров", "километров"),
    ("метра", "километра"),
    ("гектаров", "квадратных метров"),
    ("га", "кв. м"),
    ("года", "месяца"),
    ("лет", "месяцев"),
    ("месяца", "года"),
    ("месяцев", "лет"),
    ("дней", "недель"),
    ("часов", "минут"),
    ("МВт", "кВт"),
    ("литров", "миллилитров"),
)
SCALED_UNIT_SWAPS: tuple[tuple[str, str], ...] = (
    ("тенге", "долларов"),
    ("долларов США", "тенге"),
    ("долларов", "тенге"),
    ("рублей", "тенге"),
)
"""Behind a scale word the noun is in the genitive plural, whatever the number."""
MONEY_SIGNS: tuple[tuple[str, str], ...] = (("$", "€"), ("€", "$"))
UNIT_SPELLINGS: tuple[tuple[str, str, str], ...] = (
    ("%", "процента", "процентов"),
    ("г", "грамма", "граммов"),
    ("кг", "килограмма", "килограммов"),
    ("км", "километра", "километров"),
    ("кв. м", "квадратного метра", "квадратных метров"),
    ("т", "тонны", "тонн"),
    ("га", "гектара", "гектаров"),
    ("тг", "тенге", "тенге"),
)
"""As `SCALE_SPELLINGS`."""

COUNT_WORDS: tuple[tuple[str, ...], ...] = (
    ("два", "три", "четыре"),
    ("двух", "трёх", "четырёх"),
    ("двум", "трём", "четырём"),
    ("двумя", "тремя", "четырьмя"),
)
"""One form in a row; each may be told for the one before it."""
MONTH_FORMS: tuple[tuple[str, ...], ...] = (
    tuple("января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()),
)
QUARTER_FORMS: tuple[tuple[str, ...], ...] = (
    ("первом", "втором", "третьем", "четвёртом"),
    ("первом", "втором", "третьем", "четвертом"),
)
FULL_DATES: tuple[tuple[str, str], ...] = (
    (r"(?P<day>\d{1,2}) (?P<month>[а-я]+) (?P<year>\d{4}) года", "{day:02}.{month:02}.{year}"),
    (r"(?P<day>\d{1,2}) (?P<month>[а-я]+) (?P<year>\d{4}) года", "{day} {name} {year} г."),
)
"""A date as a sentence has it, and other ways to write it."""

MORE = "более {}"
UP_TO = "до {}"
HEDGED_NOUNS: dict[str, tuple[str, str]] = {}
"""For a language that hedges behind the figure: the last word as it stands, before `MORE` and before `UP_TO`."""
ABLATIVES: dict[int, str] = {}
DATIVES: dict[int, str] = {}
"""What the last word of a number takes in a case, where it takes anything."""
NO_HEDGE_AFTER = "в во на с со по у к о об при за от до из для около более менее свыше порядка почти не первые последние ближайшие следующие"
"""Words that a hedge would not follow."""
NO_HEDGE_ENDINGS = ("ые", "ие", "ых", "их", "ым", "им")

NEGATION = "не {}"
AUXILIARIES = "будет будут был была было были может смогут сможет"
"""What a negation stands before, if the sentence has one."""
VERB_ENDINGS = (
    "л ла ло ли лся лась лось лись ен ена ено ены ан ана ано аны ет ит ут ют ат ят ется ится утся ются атся ятся"
)
FUTURE_STEMS: tuple[str, ...] = ()
NOT_VERBS = "план прибыли цели отряд ряд стен цен"
NOT_VERB_ENDINGS = ("тели", "пункт", "тет", "рят")
RELATIVE = "котор"
"""Beginning of the word that opens a clause with a verb of its own."""
BASE_FORMS: dict[str, str] = {}
NEGATIVE = r"\b(?:не(?! (?:менее|более|меньше|больше|ниже|выше|свыше))|ни|нет|нельзя|без)\b"
FINAL_VERB = False
"""Whether the verb ends the sentence and is negated by its endings."""

COUNT_ANTONYMS: tuple[tuple[str, str], ...] = (
    ("создано", "сокращено"),
    ("созданы", "сокращены"),
    ("создадут", "сократят"),
    ("появится", "исчезнет"),
    ("появятся", "исчезнут"),
    ("откроют", "закроют"),
)
"""Opposites where something is counted: jobs are made or cut, plants are made and unmade by other verbs."""
ANTONYMS: tuple[tuple[str, str], ...] = (
    ("повысили", "снизили"),
    ("повышена", "снижена"),
    ("выросла", "снизилась"),
    ("вырос", "снизился"),
    ("открыть", "закрыть"),
)

POST_FRAME = "{post} {name} приветствует собравшихся."
QUOTE_FRAME = "«{words}», — говорит {name}."
BARE_QUOTE_FRAME = "«{words}»."
NEGATIVE_PARTICLE = "не"

LEADS = ("Как сообщили в министерстве, {}", "По словам чиновников, {}")
"""What a retelling opens with; the sentence goes on without its capital."""
LOWERED = "после для при это эти как все его она они оба обе два три четыре стоимость площадь общий решение численность требуется строительство производство деньги целью"
"""Words that lose their capital inside a sentence, whatever the file says."""
PARAGRAPH = "На улице светило солнце. {} Гости благодарили хозяев за тёплый приём."
