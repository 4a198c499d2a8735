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
from factcheck import pipeline
from factcheck.documents import read_text
from factcheck.model.claim import Claim, Claims
from factcheck.model.figure import Figure

LOADED: dict[str, Claims] = {
    p.stem: factcheck.load_claims(p) for p in sorted((Path(__file__).parent / "claims").glob("*.yaml"))
}

_ONE_NOUN = "two claims that count one noun are not told apart where no family knows their verb"
_NO_ENTITY = "a claim about no entity is not tied well enough to be contradicted"
_FUTURE = "a name that is a word for the future makes a forecast of its claim"
UNTIED: dict[str, str] = {
    "airline/hangar-area kk": "a short Kazakh sentence about an area is taken for Russian",
    "bank/machines en": _ONE_NOUN,
    "bank/machines-all kk": _ONE_NOUN,
    "bank/by-hectare ru": "«по … на гектар» is taken for a sharing out",
    "bank/farm-loans kk": "«банк» within a Kazakh sentence does not stand for the bank",
    "district/members ru": _FUTURE,
    "district/members en": _FUTURE,
}
"""Sentences that are not yet tied to their own claim, and why."""
UNHELD: dict[str, str] = UNTIED | {
    "bank/by-hectare kk": "another value by the hectare is not tied well enough to be contradicted",
    "bank/inflation-march en": _NO_ENTITY,
    "bank/inflation-march ru": _NO_ENTITY,
    "bank/inflation-march kk": _NO_ENTITY,
    "district/it ru": _NO_ENTITY,
    "district/it en": _NO_ENTITY,
}
"""Sentences that do not yet contradict their claim with another figure in them."""


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


def _params(expected_to_fail: dict[str, str]) -> Iterator[Any]:
    for row in SENTENCES:
        name = f"{row[0]}/{row[1].id} {row[2]}"
        why = expected_to_fail.get(name)
        yield pytest.param(*row, id=name, marks=[pytest.mark.xfail(strict=True, reason=why)] if why else [])


def verdict(text: str, name: str, claim: Claim) -> str:
    return next(c.verdict for c in factcheck.check(text, LOADED[name]).documents[0].claims if c.claim.id == claim.id)


def test_there_are_sentences_in_every_language() -> None:
    assert {lang for _, _, lang, _, _ in SENTENCES} == {"ru", "kk", "en"}
    assert len(SENTENCES) > 40
    assert (UNHELD).keys() <= {f"{name}/{claim.id} {lang}" for name, claim, lang, _, _ in SENTENCES}


@pytest.mark.parametrize(("name", "claim", "lang", "sentence", "figure"), list(_params(UNTIED)))
def test_its_own_words_confirm(name: str, claim: Claim, lang: str, sentence: str, figure: Figure) -> None:
    """Also where the sentence is not known for the claim's very wording, but read like any other."""
    assert verdict(sentence, name, claim) == "confirmed"
    found = pipeline.findings(read_text(sentence), pipeline.compiled(LOADED[name]), wordings=False)
    assert next(c.verdict for c in found.claims if c.claim.id == claim.id) == "confirmed"


@pytest.mark.parametrize(("name", "claim", "lang", "sentence", "figure"), list(_params(UNHELD)))
def test_another_figure_contradicts(name: str, claim: Claim, lang: str, sentence: str, figure: Figure) -> None:
    text = sentence[: figure.start] + altered(figure) + sentence[figure.end :]
    assert text != sentence
    assert verdict(text, name, claim) == "contradicted"
