"""Sentences with one error in a figure, made of the claims that ship: put right to the letter, or left; nothing else."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import factcheck
from factcheck import pipeline
from factcheck.claims.mutants import variants
from factcheck.model.claim import Claims
from factcheck.model.trial import Variant

ROOT = Path(factcheck.__file__).parent
FILES = [ROOT.parent / "claims" / "petropavlovsk.yaml", ROOT / "claims" / "starter" / "example.yaml"]
OF_FIGURES = frozenset(
    "digit dropped-zero added-zero decimal-mark transposed number-word scale unit year day month".split()
)
RESTORED = 0.85
"""The share of those found wrong that is put right at least."""


def mutants(claims: Claims) -> list[Variant]:
    return [
        v
        for release, compiled in zip(claims.releases, pipeline.compiled(claims), strict=True)
        for v in variants(release, pipeline._tools(compiled))
        if v.kind == "mutant" and v.operator in OF_FIGURES
    ]


def test_an_error_in_a_figure_is_put_right_or_left() -> None:
    outcomes: Counter[str] = Counter()
    for file in FILES:
        claims = factcheck.load_claims(file)
        for mutant in mutants(claims):
            found = pipeline.check(mutant.text, claims, lang=mutant.lang).documents[0]
            corrected = pipeline.correct(found, claims, lang=mutant.lang)
            assert corrected.text in (mutant.sentence, mutant.text), mutant
            assert bool(corrected.corrections) == (corrected.text != mutant.text)
            if any(c.verdict == "contradicted" for c in found.claims):
                outcomes["restored" if corrected.corrections else "left"] += 1
    assert outcomes["restored"] >= RESTORED * outcomes.total(), outcomes
