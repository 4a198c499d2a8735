"""Words by which a Russian text holds its figures against one another: wholes and parts, totals, shares.

An entry that ends in `*` is the beginning of a word; every other is a whole word or a phrase.
"""

from __future__ import annotations

OF_WHICH = ("из них", "из которых", "в том числе", "включая", "среди них")
"""Behind a whole, before some of its parts."""
MADE_UP_OF = ("складывается из", "складываются из", "сложилась из", "сложился из", "состоит из", "состоят из")
"""Behind a whole, before all of its parts."""
REST = ("остальные", "остальных", "остальным", "оставшиеся", "оставшихся")
"""Before the last part, which makes the list complete."""
TOTALS = ("итого", "всего")
"""The whole label of a row or a column that sums the others up."""
SCALES = ("тыс", "тысяч*", "млн", "миллион*", "млрд", "миллиард*", "трлн", "триллион*")
"""In a header: the cells below are rounded."""
VALUES = ("значение", "показатель", "показатели", "данные", "цифра", "сумма", "размер", "объем", "объём")
"""A header that only says that there are figures below."""
SHARE = ("доля", "доли", "удельный вес", "процент от общего*")
"""In a header: the cells below are shares of one whole."""
AVERAGES = ("средн*", "в среднем", "на душу", "медиан*", "индекс*", "темп*", "рост", "прирост", "уровень")
"""In a header: the cells below do not add up."""
ANOTHER = ("ещё", "еще", "позже", "позднее", "затем", "потом", "следующ*")
"""The figure comes on top of another, or after it."""
ONE_WHOLE = ("распределил*", "распределен*", "распределён*", "структура")
"""Of an enumeration of shares: each member of the whole is counted once."""
UNDECIDED = ("затрудни*", "воздержа*", "не определил*")
"""Of a poll: neither for nor against."""
BEING = ()
"""What may stand between a share and the noun that it is a share of, besides a dash."""
RATES = (
    "по сравнению",
    "чем",
    "ставк*",
    "инфляц*",
    "годовых",
    "скидк*",
    "рост",
    "роста",
    "прирост*",
    "темп*",
    "вероятност*",
    "эффективност*",
    "выполн*",
    "налог*",
    "рентабельност*",
    "явк*",
    "раскрываемост*",
    "охват*",
    "несколько ответов",
    "любое число",
    "варианты ответ*",
    "кэшбэк*",
    "кешбэк*",
    "надбавк*",
    "маржа*",
    "маржи",
)
"""Of per cents: rates, changes or answers of which several may be given."""
OPPOSITES = (
    ("мужчин*", "женщин*"),
    ("мальчик*", "девоч*"),
    ("юнош*", "девуш*"),
    ("городск* | горожан* | в городе | в городах", "сельск* | сельчан* | в селе | в селах | в сёлах | на селе"),
    ("поддержа* | одобр* | высказал* за | проголосовал* за | выступил* за", "против"),
    ("импорт*", "отечественн*"),
    ("взросл*", "детей | дети | детям | ребен* | ребён*"),
    ("электр*", "дизел*"),
    ("нов*", "стар* | подержанн*"),
    ("государственн*", "частн*"),
)
"""Words for the two halves of one whole: nothing is in both."""
REGIONS = ("област*", "край", "края", "крае", "район*", "республик*", "регион*", "стран*")
"""What may hold another place of the list."""
MORE = (
    "часть",
    "несколько",
    "некоторые",
    "другие",
    "других",
    "прочие",
    "прочих",
    "и т. д.",
    "и т.д.",
    "и др",
    "и так далее",
    "не считая",
    "кроме",
)
"""The list of parts is no full one."""
DECIMAL_SIGN, GROUP_SIGN = ",", " "
