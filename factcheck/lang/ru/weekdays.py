"""The days of the week in Russian, by number, form by form; «среде», «среды» also belong to «среда» (surroundings)."""

from __future__ import annotations

DAYS: dict[int, str] = {
    1: "понедельник понедельника понедельнику понедельником понедельнике понедельникам",
    2: "вторник вторника вторнику вторником вторнике вторникам",
    3: "среду средам",
    4: "четверг четверга четвергу четвергом четверге четвергам",
    5: "пятница пятницы пятницу пятнице пятницей пятницам",
    6: "суббота субботы субботу субботе субботой субботам",
    7: "воскресенье воскресенья воскресенью воскресеньем воскресеньям",
}
CAPITAL = False
"""Whether only a word with a capital letter is meant."""
ENDINGS = False
"""Whether a name takes endings that are not written out here."""
