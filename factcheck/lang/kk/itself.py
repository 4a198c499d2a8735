"""Words by which a Kazakh text holds its figures against one another; see the Russian table."""

from __future__ import annotations

OF_WHICH = ("оның ішінде", "олардың ішінде", "соның ішінде")
"""Behind a whole, before some of its parts."""
MADE_UP_OF = (
    "мыналардан құралады",
    "мыналардан тұрады",
    "мынадан құралады",
    "мынадан тұрады",
    "мына бөліктерден тұрады",
)
"""Behind a whole, before all of its parts."""
REST = ("қалған", "қалғаны", "қалғандары", "өзге")
"""Before the last part, which makes the list complete."""
TOTALS = ("барлығы", "жиыны", "жалпы", "бәрі", "қорытынды")
"""The whole label of a row or a column that sums the others up."""
SCALES = ("мың*", "млн", "миллион*", "млрд", "миллиард*", "трлн", "триллион*")
"""In a header: the cells below are rounded."""
VALUES = ("мәні", "көрсеткіш", "көрсеткіштер", "деректер", "саны", "сомасы", "көлемі")
"""A header that only says that there are figures below."""
SHARE = ("үлесі", "үлес", "үлес салмағы")
"""In a header: the cells below are shares of one whole."""
AVERAGES = ("орташа", "орта есеппен", "жан басына", "индекс*", "қарқын*", "өсім*", "деңгей*")
"""In a header: the cells below do not add up."""
ANOTHER = ("тағы", "кейінірек", "келесі", "ұқсас")
"""The figure comes on top of another, or after it."""
ONE_WHOLE = ("құрылымы", "бөлінген", "бөлінді")
"""Of an enumeration of shares: each member of the whole is counted once."""
UNDECIDED = ("қиналды", "қиналған*", "қалыс қалды", "қалыс қалған*")
"""Of a poll: neither for nor against."""
BEING = ()
"""What may stand between a share and the noun that it is a share of, besides a dash."""
RATES = (
    "қарағанда",
    "салыстырғанда",
    "мөлшерлеме*",
    "инфляция*",
    "жылдық",
    "жеңілдік*",
    "өсім*",
    "өсті",
    "артты",
    "төмендеді",
    "қарқын*",
    "ықтималды*",
    "орындал*",
    "салық*",
    "қамтыл*",
    "бірнеше жауап",
)
"""Of per cents: rates, changes or answers of which several may be given."""
OPPOSITES = (
    ("ер | ерлер* | еркек*", "әйел*"),
    ("ұл* | ер бала*", "қыз*"),
    ("қала*", "ауыл*"),
    ("қолда*", "қарсы"),
    ("импорт*", "отандық"),
    ("ересек*", "бала*"),
    ("жаңа*", "ескі*"),
    ("мемлекеттік*", "жеке*"),
)
"""Words for the two halves of one whole: nothing is in both."""
REGIONS = ("облыс*", "аудан*", "өңір*", "аймақ*", "аймағ*", "ел*")
"""What may hold another place of the list."""
MORE = ("бірнеше", "кейбір", "бір бөлігі", "басқа", "басқалар*", "т.б", "тағы басқа", "қоспағанда")
"""The list of parts is no full one."""
DECIMAL_SIGN, GROUP_SIGN = ",", " "
