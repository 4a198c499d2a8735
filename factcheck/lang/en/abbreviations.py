"""English words whose stop ends no sentence, and words that open one."""

from __future__ import annotations

BEFORE_NAME = frozenset(
    [
        "mr", "mrs", "ms", "dr", "prof", "gen", "col", "capt", "maj", "lt", "sgt", "gov", "sen", "rep", "rev", "hon",  # Dr. Tedros
        "ref", "st", "mt", "ft", "messrs", "pres", "supt",  # St. Petersburg
        "e.g", "i.e", "cf", "viz", "vs", "v", "al", "incl", "ca", "approx", "tel",  # vs. Chelsea
    ]
)  # fmt: skip
"""Joined to a capital letter."""

MAYBE = frozenset(["inc", "ltd", "co", "corp", "bros", "jr", "sr", "dept", "univ", "assn"])
"""Joined to a capital letter unless the next word opens a sentence: "Ford Motor Co. Chairman", "by Apple Inc. The"."""

PLACE_OR_PERIOD: frozenset[str] = frozenset()
"""Joined to a capital letter unless a number stands before."""

BEFORE_NUMBER = frozenset(
    ["no", "nos", "p", "pp", "vol", "ch", "sec", "art", "fig", "figs", "tab", "para", "ref", "ext", "tel", "approx", "ca",
     "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "est", "min", "max", "rs"]
)  # fmt: skip
"""Joined to a number: Sept. 24, No. 75."""

BEFORE_REMAINDER: dict[str, tuple[str, ...]] = {}

OPENERS = frozenset(
    ["a", "after", "all", "also", "although", "an", "and", "as", "at", "both", "but", "by", "for", "from", "he", "her",
     "here", "his", "how", "however", "if", "in", "it", "its", "meanwhile", "more", "no", "not", "now", "of", "on", "one",
     "our", "she", "since", "so", "some", "such", "that", "the", "their", "then", "there", "these", "they", "this",
     "those", "to", "today", "under", "we", "what", "when", "while", "who", "with", "you"]
)  # fmt: skip
"""Words that open a sentence where an abbreviation might have gone on: "in the U.S. The plant"."""
