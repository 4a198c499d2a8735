"""How English figures are read, and what is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.mentions.figures import read_figures

FIGURES = [
    # grouping, scales, words
    ("94,772 active users", ["count 94772"]),
    ("1.25 million deaths", ["count 1250000"]),
    ("KZT6.6bn", ["money 6600000000 KZT"]),
    ("12,34,567 people", ["count 1234567"]),
    ("10K followers", ["count 10000"]),
    ("a hundred and fifty extra jobs", ["count 150"]),
    ("six point six billion tenge", ["money 6600000000 KZT"]),
    ("two million, three hundred thousand tonnes", ["measure 2300000 metric-ton"]),
    ("twenty-five cows", ["count 25"]),
    ("half a million people", ["count 500000"]),
    ("two-thirds of voters", ["number 0.666667"]),
    ("three and a half years", ["duration 3.5 year"]),
    ("a dozen eggs", ["count 12"]),
    ("a couple of years", ["duration 2 year about"]),
    ("a third of the budget", ["number 0.333333"]),
    ("2 1/4 cups", ["measure 2.25 cup"]),
    ("½ teaspoon", ["measure 0.5 teaspoon"]),
    ("one over twenty", ["number 0.05"]),
    # money
    ("$89 to $93 billion", ["money 89000000000..93000000000 USD"]),
    ("US$ 4.7 billion", ["money 4700000000 USD"]),
    ("€13.95", ["money 13.95 EUR"]),
    ("Rs 3,600", ["money 3600 INR"]),
    ("42 Lebanese pounds", ["money 42 LBP"]),
    ("three dollars and twenty cents", ["money 3.2 USD"]),
    ("$1.40 a share", ["money 1.4 USD/share"]),
    ("75 USD million", ["money 75000000 USD"]),
    ("120 MEUR", ["money 120000000 EUR"]),
    # measures
    ("16,000 metric tons", ["measure 16000 metric-ton"]),
    ("a 20-tonne press", ["measure 20 metric-ton"]),
    ("2 yards 7 feet 10 inches", ["measure 166 inch"]),
    ("1 hour 30 minutes", ["duration 90 minute"]),
    ("an hour and a half", ["duration 1.5 hour"]),
    ("60 mph", ["measure 60 mile-per-hour"]),
    ("98.6°F", ["measure 98.6 fahrenheit"]),
    ("300 square metres", ["measure 300 square-meter"]),
    # hedges
    ("no fewer than 30 schools", ["count 30 at-least"]),
    ("more than 200 scientists", ["count 200 more-than"]),
    ("up to 1,000 new jobs", ["count 1000 at-most"]),
    ("fewer than 60 days", ["duration 60 day less-than"]),
    ("500 or more people", ["count 500 at-least"]),
    ("1,000+ jobs", ["count 1000 at-least"]),
    ("nearly 90 wagons", ["count 90 almost"]),
    ("greater than 30 and less than 40", ["number 30..40"]),
    # ranges and changes
    ("between 30 and 40 degrees", ["measure 30..40 degree"]),
    ("eight to 10 feet", ["measure 8..10 foot"]),
    ("rose from 14.5% to 16%", ["percent 14.5 percent from", "percent 16 percent to"]),
    ("grew 5%", ["percent 5 percent by"]),
    ("cut by half", ["number 0.5 by"]),
    # dates
    ("28 February 2019", ["date 2019-02-28"]),
    ("February 28, 2019", ["date 2019-02-28"]),
    ("the 3rd of March", ["date --03-03"]),
    ("July 13-15", ["date --07-13..--07-15"]),
    ("It closed on July 13. The 15 staff left", ["date --07-13", "count 15"]),
    ("She got 1. 2. Then three", ["number 1", "number 2", "number 3"]),
    ("in 1928", ["date 1928"]),
    ("since 1993", ["date 1993 at-least"]),
    ("from 2014 to 2018", ["date 2014..2018"]),
    ("2019-02-28", ["date 2019-02-28"]),
    ("Q4 2018", ["date 2018-Q4"]),
    ("the 1990s", ["date 1990..1999"]),
    ("the 2023 motor show", ["date 2023"]),
    ("in nineteen twenty-eight", ["date 1928"]),
    ("in the 21st century", ["date 2001..2100"]),
    ("in the first half of 2024", ["date 2024-01..2024-06"]),
    ("H2 2019 profit", ["date 2019-07..2019-12"]),
    ("2019 H2", ["date 2019-07..2019-12"]),
    ("2019-aug-01", ["date 2019-08-01"]),
    ("from Nov-Feb 2017", ["date 2016-11..2017-02"]),
    ("from June 26th of 2020 to June the 28th 2020", ["date 2020-06-26..2020-06-28"]),
    # shares
    ("one in three residents", ["number 0.333333"]),
    ("one out of five", ["number 0.2"]),
    ("1 in 2019", ["number 1", "date 2019"]),
    ("1.5e6 units, -12e-1", ["count 1500000", "number -1.2"]),
    # signs of currencies
    ("E£ 500, JM$5 and GH₵7", ["money 500 EGP", "money 5 JMD", "money 7 GHS"]),
    ("₡5, 5 ₼, ₲ 40", ["money 5 CRC", "money 5 AZN", "money 40 PYG"]),
    ("$ 5 a year", ["money 5 USD/year"]),
    # multiples
    ("a fivefold rise", ["multiple 5"]),
    ("doubled", ["multiple 2"]),
    ("five times as many", ["multiple 5"]),
    ("two of them", ["count 2"]),
    # ordinals and times
    ("the 22nd amendment", ["ordinal 22"]),
    ("at 3 pm", ["time 3"]),
    ("at 19:30", ["time 19.5"]),
]

NONE = [
    "one of the plants",
    "thousands of people",
    "several million tenge, a few hundred jobs, tens of thousands of visitors",
    "Revenue, bn USD",
    "call +7 701 555 0150",
    "Issue No. 150",
    "at 35 Abay Street",
    "1) first point",
    "What shames hosts: 1.Stains . 2. Clutter . 3. Paint .",
    "channel 24KZ",
    "dozens of homes",
    "follow @news24 #Almaty2021",
    "version 2.0.1",
    "the G20 and COVID-19",
    "see page 14",
    "thousand tonnes",
    "H1N1 spreads on the H2 market",
]


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_reads(text: str, expected: list[str], read: Callable[[str, str], list[str]]) -> None:
    assert read(text, "en") == expected


@pytest.mark.parametrize("text", NONE)
def test_invents_nothing(text: str) -> None:
    found = [f for f in read_figures(text, "en") if f.kind not in ("ordinal", "time")]
    assert found == []
