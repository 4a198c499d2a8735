"""A claim told in its own words is confirmed; in its own words with another figure it is contradicted.

This is the least that a checker owes: nothing but the figure differs, so nothing but the figure can be wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.model.claim import Claim, Claims
from factcheck.model.figure import Figure

LOADED: dict[str, Claims] = {
    p.stem: factcheck.load_claims(p) for p in sorted((Path(__file__).parent / "claims").glob("*.yaml"))
}


def asserted(claim: Claim, lang: str, sentence: str) -> Figure | None:
    """The figure in digits that a claim asserts in one of its sentences, if it asserts one."""
    found = [f for f in factcheck.figures(sentence, lang) if re.search(r"\d", f.text)]
    wanted = claim.figure.get(lang, "").split()[:1]
    return next((f for f in found if not wanted or f.text.split()[:1] == wanted), None)


def altered(figure: Figure) -> str:
    """The figure with another number: another year, another first digit."""
    if figure.kind == "date":
        return re.sub(r"\d{4}", lambda m: str(int(m[0]) + 3), figure.text)
    return re.sub(r"\d", lambda m: str((int(m[0]) + 3) % 9 + 1), figure.text, count=1)


def _sentences() -> Iterator[tuple[str, Claim, str, str, Figure]]:
    for name, claims in LOADED.items():
        for claim in (c for r in claims.releases for c in r.claims if c.kind == "fact"):
            for lang, wordings in claim.wordings.items():
                figure = asserted(claim, lang, wordings[0])
                if figure is not None:
                    yield name, claim, lang, wordings[0], figure


SENTENCES = list(_sentences())


def _params() -> list[Any]:
    return [pytest.param(*row, id=f"{row[0]}/{row[1].id} {row[2]}") for row in SENTENCES]


def verdict(text: str, name: str, claim: Claim) -> str:
    return next(c.verdict for c in factcheck.check(text, LOADED[name]).documents[0].claims if c.claim.id == claim.id)


def test_there_are_sentences_in_every_language() -> None:
    assert {lang for _, _, lang, _, _ in SENTENCES} == {"ru", "kk", "en"}
    assert len(SENTENCES) > 40


@pytest.mark.parametrize(("name", "claim", "lang", "sentence", "figure"), _params())
def test_its_own_words_confirm(name: str, claim: Claim, lang: str, sentence: str, figure: Figure) -> None:
    assert verdict(sentence, name, claim) == "confirmed"


@pytest.mark.parametrize(("name", "claim", "lang", "sentence", "figure"), _params())
def test_another_figure_contradicts(name: str, claim: Claim, lang: str, sentence: str, figure: Figure) -> None:
    text = sentence[: figure.start] + altered(figure) + sentence[figure.end :]
    assert text != sentence
    assert verdict(text, name, claim) == "contradicted"
