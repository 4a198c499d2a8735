"""Another post beside the name of one whose posts the file lists."""

from __future__ import annotations

import re
from importlib import import_module
from typing import TYPE_CHECKING, Any

from factcheck.claims.mutants.sentence import Edit, Sentence, capital

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model.claim import Claim

_OFFERED = (
    "prime-minister", "minister", "president", "governor", "director", "rector", "dean", "ambassador", "prosecutor",
)  # fmt: skip
"""Offices that are told apart by their names alone. «Заместитель», «глава», «представитель» name no office, and a
calling («врач», «инженер») is no post: who holds one may have both.
"""
_NEIGHBOURS: dict[str, frozenset[str]] = {
    "president": frozenset({"head", "chairman"}),
    "director": frozenset({"head", "executive", "chairman", "manager"}),
    "governor": frozenset({"head"}),
}
"""Listed heads under which the offered one may be the same office by another name."""


def post(sentence: Sentence) -> Iterator[Edit]:
    """A post that is no form of a listed one; made once for a language, out of the first post it lists."""
    claim, lang = sentence.claim, sentence.lang
    if claim.kind != "role" or sentence.text[sentence.core.start : sentence.core.stop] != capital(
        claim.wordings[lang][0]
    ):
        return
    for other in others(claim, lang):
        yield Edit(sentence.core.start, sentence.core.stop, capital(other))


def others(claim: Claim, lang: str) -> list[str]:
    """Take a role and a language; give posts of the language's table that are none of it, in a fixed order."""
    heads: dict[str, str] = import_module(f"factcheck.lang.{lang}.posts").HEADS
    listed = {key for language, texts in claim.wordings.items() for text in texts for key in _heads_of(text, language)}
    return [
        heads[key].split()[0]
        for key in _OFFERED
        if key in heads and key not in listed and not _NEIGHBOURS.get(key, frozenset()) & listed
    ]


def _heads_of(text: str, lang: str) -> list[str]:
    """The families of the head noun of a post: the first office in it, the last one in Kazakh."""
    posts: Any = import_module(f"factcheck.lang.{lang}.posts")
    nouns = re.findall(r"[\w-]+", text.casefold())
    for noun in reversed(nouns) if lang == "kk" else nouns:
        found = [key for key, forms in posts.HEADS.items() if noun in forms.split()]
        if found:
            # A Prime Minister has a family of his own, though the head noun is a minister's.
            return [*found, "prime-minister"] if "prime" in nouns and noun == "minister" else found
    return []
