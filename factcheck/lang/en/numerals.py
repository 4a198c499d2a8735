"""English number words."""

from __future__ import annotations

CARDINALS: dict[int, str] = {
    0: "zero naught nought nil",
    1: "one",
    2: "two",
    3: "three",
    4: "four",
    5: "five",
    6: "six",
    7: "seven",
    8: "eight",
    9: "nine",
    10: "ten",
    11: "eleven",
    12: "twelve",
    13: "thirteen",
    14: "fourteen",
    15: "fifteen",
    16: "sixteen",
    17: "seventeen",
    18: "eighteen",
    19: "nineteen",
    20: "twenty",
    30: "thirty",
    40: "forty fourty",
    50: "fifty",
    60: "sixty",
    70: "seventy",
    80: "eighty",
    90: "ninety",
    100: "hundred hundreds",
}
SCALES: dict[int, str] = {
    10**3: "thousand thousands",
    10**5: "lakh lakhs lac lacs lkh lkhs",
    10**6: "million millions mln mn mio",
    10**7: "crore crores",
    10**9: "billion billions bln bn",
    10**12: "trillion trillions trln tn",
    10**15: "quadrillion quadrillions",
}
VAGUE_SCALES = "mln mn mio bln bn thousands millions billions trillions hundreds"
INDEFINITE = "several few many dozens tens"
"""How many, said of a scale word and not known: no number. «Несколько тысяч» is not one thousand."""
DOZENS: dict[int, str] = {12: "dozen dozens", 20: "score", 2: "pair pairs couple"}
VAGUE_DOZENS = "dozens pairs score"
COLLECTIVES: dict[int, str] = {2: "both", 3: "trio", 4: "quartet"}
MULTIPLES: dict[str, str] = {
    "2": "double doubled doubles doubling twofold twice",
    "3": "triple tripled triples tripling threefold trebled treble thrice",
    "4": "quadruple quadrupled quadrupling fourfold",
    "5": "fivefold quintupled",
    "6": "sixfold",
    "7": "sevenfold",
    "8": "eightfold",
    "9": "ninefold",
    "10": "tenfold",
    "100": "hundredfold",
    "0.5": "halved halve halving halves",
}
ORDINALS: dict[int, str] = {
    0: "zeroth",
    1: "first",
    2: "second",
    3: "third thirds",
    4: "fourth fourths",
    5: "fifth fifths",
    6: "sixth sixths",
    7: "seventh sevenths",
    8: "eighth eighths",
    9: "ninth ninths nineth",
    10: "tenth tenths",
    11: "eleventh elevenths",
    12: "twelfth twelfths",
    13: "thirteenth thirteenths",
    14: "fourteenth fourteenths",
    15: "fifteenth fifteenths",
    16: "sixteenth sixteenths",
    17: "seventeenth seventeenths",
    18: "eighteenth eighteenths",
    19: "nineteenth nineteenths",
    20: "twentieth twentieths",
    30: "thirtieth thirtieths",
    40: "fortieth fortieths",
    50: "fiftieth fiftieths",
    60: "sixtieth sixtieths",
    70: "seventieth seventieths",
    80: "eightieth eightieths",
    90: "ninetieth ninetieths",
    100: "hundredth hundredths",
    10**3: "thousandth thousandths",
    10**6: "millionth millionths",
    10**9: "billionth billionths",
    10**12: "trillionth trillionths",
}
FRACTIONS: dict[str, str] = {"1/2": "half halves", "1/4": "quarter quarters"}
FRACTIONS_JOINED: dict[str, str] = {}
AND_HALF: dict[str, str] = {
    "and a half": "1/2",
    "and half": "1/2",
    "and an half": "1/2",
    "and a quarter": "1/4",
    "and quarter": "1/4",
    "and a third": "1/3",
    "and two thirds": "2/3",
    "and three quarters": "3/4",
    "and three-quarters": "3/4",
    "and three quarter": "3/4",
    "and three-quarter": "3/4",
    "and two-thirds": "2/3",
    "and one half": "1/2",
    "and one-half": "1/2",
    "and one quarter": "1/4",
    "and one-quarter": "1/4",
    "and one third": "1/3",
    "and one-third": "1/3",
    "and a-half": "1/2",
    "and two quarters": "1/2",
    "and two quarter": "1/2",
}
WHOLE = ""
POINT = "point"
WHOLE_JOINERS = "and"
LEADING_POINT = "point"
"""Spoken decimal mark that may open a number: "point zero five"."""
MINUS = "minus negative"
AND = "and"
ORDINAL_ENDINGS = ""
OPENERS = "q h a an point"
"""Words that may open a figure though they are no numbers: "Q4", "an hour and a half"."""
TEENS_WRITTEN_OUT = True
"""Whether eleven is one word; else ten and a digit."""
HUNDREDS_WRITTEN_OUT = False
DECIMAL_MARKS = "."
GROUP_MARKS = ",' "
SCALE_LETTERS: dict[str, int] = {
    "k": 10**3,
    "m": 10**6,
    "b": 10**9,
    "bn": 10**9,
    "mn": 10**6,
    "t": 10**12,
    "tn": 10**12,
    "mm": 10**6,
}
"""Letters glued to digits: «10K», «$1.2M», «KZT6.6bn»."""
ORDINAL_TAILS = "st nd rd th"
CARDINAL_TAILS = "s"
EACH = "every"
ARTICLES = "one"
