"""Kazakh words whose stop ends no sentence, and words that open one."""

from __future__ import annotations

BEFORE_NAME = frozenset(
    [
        "көш", "даң", "мөлт", "ауд", "обл",  # Абай көш. and көш. Абай are both written
        "акад", "проф", "ген", "мыс", "қар", "шам", "орынб", "тел", "ұялы",  # мыс. Қазақстан
    ]
)  # fmt: skip
"""Joined to a capital letter."""

PLACE_OR_PERIOD = frozenset(["ж", "жж", "қ", "ғ", "ғғ", "а"])
"""Joined to a capital letter unless a number stands before: «қ. Астана», but «2019 ж. Зауыт…»."""

BEFORE_NUMBER = frozenset(
    ["бет", "бөл", "қос", "сур", "кест", "шам", "тел", "үй", "пәт", "каб", "қаң", "ақп", "нау", "сәу", "мам", "мау",
     "шіл", "там", "қырк", "қаз", "қар", "жел", "шығ", "кір"]
)  # fmt: skip
"""Joined to a number."""

BEFORE_REMAINDER = {"мың": (), "мыңд": ()}
"""Scale words joined to a number of up to three digits, if one of these follows it; nothing means always."""

OPENERS = frozenset(
    ["ал", "ақшаны", "алдағы", "бірақ", "біз", "бұл", "егер", "енді", "жаңа", "және", "мен", "мұнда", "ол", "олар", "осы",
     "оның", "сол", "соның", "сондай", "сөйтіп", "халық"]
)  # fmt: skip
"""Words that open a sentence where an initial might have stood before."""
