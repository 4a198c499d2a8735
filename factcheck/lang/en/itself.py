"""Words by which an English text holds its figures against one another; see the Russian table."""

from __future__ import annotations

OF_WHICH = ("of which", "of whom", "including", "among them")
"""Behind a whole, before some of its parts."""
MADE_UP_OF = ("made up of", "consists of", "consisting of", "comprises", "comprised of", "is the sum of")
"""Behind a whole, before all of its parts."""
REST = ("the remaining", "the other", "the rest", "the rest are", "the rest were")
"""Before the last part, which makes the list complete."""
TOTALS = ("total", "totals", "in total", "grand total", "sum")
"""The whole label of a row or a column that sums the others up."""
SCALES = ("thousand*", "thous", "million*", "mln", "mn", "m", "billion*", "bn", "trillion*", "k", "000s")
"""In a header: the cells below are rounded."""
VALUES = ("value", "values", "figure", "figures", "amount", "number", "data", "indicator")
"""A header that only says that there are figures below."""
SHARE = ("share", "share of total", "percentage of total", "% of total")
"""In a header: the cells below are shares of one whole."""
AVERAGES = ("average*", "mean", "median", "per capita", "index", "rate", "rates", "growth", "level", "change")
"""In a header: the cells below do not add up."""
ANOTHER = ("another", "a further", "further", "more than before", "later", "subsequent*", "similar")
"""The figure comes on top of another, or after it."""
ONE_WHOLE = ("breakdown", "breaks down", "divided as follows")
"""Of an enumeration of shares: each member of the whole is counted once."""
UNDECIDED = ("undecided", "abstain*", "unsure")
"""Of a poll: neither for nor against."""
BEING = ("are", "were", "is", "was")
"""What may stand between a share and the noun that it is a share of, besides a dash."""
RATES = (
    "than",
    "compared",
    "rate",
    "rates",
    "inflation",
    "interest",
    "discount*",
    "growth",
    "grew",
    "rose",
    "fell",
    "probabilit*",
    "likel*",
    "chance*",
    "effective*",
    "efficacy",
    "tax*",
    "margin*",
    "turnout",
    "accura*",
    "yield*",
    "multiple answers",
    "more than one",
    "several answers",
    "increase*",
    "decrease*",
    "off",
)
"""Of per cents: rates, changes or answers of which several may be given."""
OPPOSITES = (
    ("men | male | males", "women | female | females"),
    ("boys", "girls"),
    ("urban | in cities | in towns", "rural | in villages"),
    ("support* | in favour | in favor | approve*", "against | oppose* | disapprove*"),
    ("imported", "domestic"),
    ("adults", "children"),
    ("electric", "diesel | petrol"),
    ("new", "old | used"),
    ("public", "private"),
)
"""Words for the two halves of one whole: nothing is in both."""
REGIONS = ("region*", "province*", "county", "district*", "state", "Europe", "Asia", "Africa", "America")
"""What may hold another place of the list."""
MORE = (
    "some",
    "several",
    "part",
    "others",
    "among others",
    "etc",
    "and so on",
    "not counting",
    "except",
    "excluding",
    "plus",
)
"""The list of parts is no full one."""
DECIMAL_SIGN, GROUP_SIGN = ".", ","
