"""What may stand between an English number and the noun it counts, and what may not."""

from __future__ import annotations

STOPS = (
    "the of and to in a an is was were be been has have had will would that this it for on with as by at from are or not its their his "
    "her he she they we you more than about over up out who which but per said into after before when where while if then there so do "
    "does did can could should may might must since until between among under above below only just also each every all some any no "
    "yet still ago away apart later earlier today yesterday tomorrow now here because against during without within through across "
    "near off down however though although plus times percent i me us them my our your what how why whose came went got get gets became "
    "become made make makes took take takes rose fell grew gave give says say told tell believe think is's"
)
PLURALS = (
    "people men women children staff personnel head feet teeth police cattle sheep fish aircraft species crew media data criteria "
    "phenomena works premises headquarters series folk clergy offspring spacecraft livestock personnel vacancies"
)
"""Plurals without the ending."""
SINGULAR_ENDS = "ss us is ous"
"""Endings in -s of words that are no plurals: «various», «status»."""
ABBREVIATED_ADJECTIVES = ""
ABBREVIATED_NOUNS: dict[str, str] = {}
OF_WHICH = "of"
OF_DETERMINERS = "them these those the its their our all"
VERB_ENDS = ""
OF_PRONOUNS = "them"
"""Those that stand for the noun themselves: nothing counted follows."""
