"""Offices and titles of English; see the Russian table."""

from __future__ import annotations

HEADS: dict[str, str] = {
    "minister": "minister ministers minister's",
    "prime-minister": "premier pm",
    "deputy": "deputy vice",
    "president": "president presidents president's",
    "head": "head chief boss",
    "director": "director directors director's director-general",
    "chairman": "chairman chair chairwoman chairperson",
    "governor": "governor akim mayor",
    "secretary": "secretary",
    "deputy-mp": "mp senator lawmaker",
    "ambassador": "ambassador",
    "speaker-for": "spokesman spokeswoman spokesperson",
    "manager": "manager",
    "officer": "officer officers",
    "executive": "ceo",
    "finance-executive": "cfo",
    "operations-executive": "coo",
    "technology-executive": "cto",
    "vice-rector": "vice-rector pro-rector",
    "adviser": "adviser advisor",
    "engineer": "engineer",
    "architect": "architect",
    "rector": "rector",
    "dean": "dean",
    "prosecutor": "prosecutor",
    "commander": "commander",
    "coach": "coach",
    "commissioner": "commissioner",
    "editor": "editor",
    "founder": "founder co-founder",
    "physician": "physician physicians doctor",
}
FILLERS = [
    "of",
    "the",
    "and",
    "for",
    "kazakhstan",
    "kazakhstan's",
    "kazakh",
    "republic",
    "-",
    "–",
    "'s",
    "in",
    "country",
    "dr",
    "mr",
    "mrs",
    "ms",
    "sir",
    "the",
]
JOINING = frozenset("and or with to from for by of than".split())
VERB_ENDINGS = ("ed",)
VERBS = frozenset(
    "is was were are has had have will would met said says told saw came went spoke gave took made began".split()
)
BODY_BEGINNINGS: tuple[str, ...] = ()
OBLIQUE: tuple[str, ...] = ()
HONORIFICS = frozenset({"mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "dame", "madam", "lady", "lord"})
"""What stands before a name and is neither a given name nor an office."""
