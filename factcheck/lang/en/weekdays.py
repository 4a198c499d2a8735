"""The days of the week in English, by number; a capital letter tells them from other words."""

from __future__ import annotations

DAYS: dict[int, str] = {
    1: "monday mondays mon",
    2: "tuesday tuesdays tue tues",
    3: "wednesday wednesdays wed",
    4: "thursday thursdays thu thur thurs",
    5: "friday fridays fri",
    6: "saturday saturdays sat",
    7: "sunday sundays sun",
}
CAPITAL = True
"""Whether only a word with a capital letter is meant: "sat" and "sun" are other words."""
ENDINGS = False
"""Whether a name takes endings that are not written out here."""
