"""English words for trying a claims file; see the Russian table."""

from __future__ import annotations

AGREEMENT = "plural"
UNBENDING = frozenset("thousand million billion trillion bn mln m % g kg km tenge per".split())
GROUP_MARKS = ", \u00a0\u202f"
DECIMAL_MARKS = "."

SCALE_FORMS: tuple[tuple[str, ...], ...] = (("thousand", "million", "billion", "trillion"), ("", "mln", "bn", "tn"))
SCALE_SPELLINGS: tuple[tuple[str, str, str], ...] = (
    ("mln", "million", "million"),
    ("bn", "billion", "billion"),
)

UNIT_SWAPS: tuple[tuple[str, str], ...] = (
    ("tenge", "dollars"),
    ("tenge", "euros"),
    ("dollars", "tenge"),
    ("%", " percentage points"),
    ("per cent", "percentage points"),
    ("percent", "percentage points"),
    ("percentage points", "%"),
    ("percentage point", "%"),
    ("grams", "kilograms"),
    ("kilograms", "tonnes"),
    ("g", "kg"),
    ("kg", "g"),
    ("tonnes", "kilograms"),
    ("ounces", "pounds"),
    ("square metres", "square kilometres"),
    ("kilometres", "metres"),
    ("metres", "kilometres"),
    ("hectares", "square metres"),
    ("years", "months"),
    ("months", "years"),
    ("days", "weeks"),
    ("hours", "minutes"),
    ("litres", "millilitres"),
)
SCALED_UNIT_SWAPS: tuple[tuple[str, str], ...] = ()
MONEY_SIGNS: tuple[tuple[str, str], ...] = (("US$", "€"), ("$", "€"), ("€", "$"), ("£", "$"))
UNIT_SPELLINGS: tuple[tuple[str, str, str], ...] = (
    ("%", "per cent", "per cent"),
    ("%", "percent", "percent"),
    ("g", "grams", "grams"),
    ("kg", "kilograms", "kilograms"),
    ("km", "kilometres", "kilometres"),
    ("sq. m", "square metres", "square metres"),
    ("oz", "ounces", "ounces"),
)

COUNT_WORDS: tuple[tuple[str, ...], ...] = (("two", "three", "four", "five"),)
MONTH_FORMS: tuple[tuple[str, ...], ...] = (
    tuple("January February March April May June July August September October November December".split()),
)
QUARTER_FORMS: tuple[tuple[str, ...], ...] = (("first", "second", "third", "fourth"),)
FULL_DATES: tuple[tuple[str, str], ...] = (
    (r"(?P<day>\d{1,2}) (?P<month>[A-Z][a-z]+) (?P<year>\d{4})", "{name} {day}, {year}"),
    (r"(?P<day>\d{1,2}) (?P<month>[A-Z][a-z]+) (?P<year>\d{4})", "{year}-{month:02}-{day:02}"),
)

MORE = "more than {}"
UP_TO = "up to {}"
HEDGED_NOUNS: dict[str, tuple[str, str]] = {}
ABLATIVES: dict[int, str] = {}
DATIVES: dict[int, str] = {}
NO_HEDGE_AFTER = "a an the next last first past coming additional another than least most about over under some minus"
NO_HEDGE_ENDINGS: tuple[str, ...] = ()

NEGATION = "{} not"
AUXILIARIES = "will would can could must should is are was were has have had"
VERB_ENDINGS = ""
FUTURE_STEMS: tuple[str, ...] = ()
NOT_VERBS = ""
NOT_VERB_ENDINGS: tuple[str, ...] = ()
RELATIVE = "that"
BASE_FORMS: dict[str, str] = {
    "killed": "did not kill",
    "fell": "did not fall",
    "developed": "did not develop",
    "visited": "did not visit",
    "toured": "did not tour",
    "attended": "did not attend",
    "took": "did not take",
    "landed": "did not land",
    "yielded": "did not yield",
    "weighs": "does not weigh",
    "makes": "does not make",
    "produces": "does not produce",
    "builds": "does not build",
    "assembles": "does not assemble",
    "costs": "does not cost",
    "covers": "does not cover",
    "repairs": "does not repair",
    "live": "do not live",
    "run": "do not run",
    "come": "do not come",
}
"""The verbs that are negated without an auxiliary of their own."""
NEGATIVE = r"\b(?:not|no|never|without|neither|nor|\w+n't)\b"
FINAL_VERB = False

COUNT_ANTONYMS: tuple[tuple[str, str], ...] = (("create", "cut"), ("created", "cut"), ("bring", "cut"))
ANTONYMS: tuple[tuple[str, str], ...] = (("raised", "lowered"), ("open", "close"))

POST_FRAME = "{post} {name} welcomes the guests."
QUOTE_FRAME = "“{words},” says {name}."
BARE_QUOTE_FRAME = "“{words}.”"
NEGATIVE_PARTICLE = "not"

LEADS = ("According to the ministry, {}", "As officials told reporters, {}")
LOWERED = "the a an in on at over about more less most there it its this these two three four total under upgrading investment construction production"
PARAGRAPH = "The sun was shining outside. {} The guests thanked their hosts for the warm welcome."
