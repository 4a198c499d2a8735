"""What holds for every variant of whatever file."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mutating import release_of, variants_of

from factcheck import pipeline
from factcheck.claims.mutants import MUTATIONS, NEUTRAL
from factcheck.model.claim import Release

FILES = [Path(__file__).parents[2] / "claims" / "petropavlovsk.yaml", Path(__file__).with_name("good.yaml")]
FACTS = [
    ("ru", "Цех стоит {} млн тенге."),
    ("ru", "На заводе {} рабочих мест."),
    ("kk", "Цехтың құны {} млрд теңге."),
    ("kk", "Цехта {} адам жұмыс істейді."),
    ("en", "The shop cost {} million euros."),
    ("en", "The plant has {} jobs."),
]


def check(release: Release) -> None:
    for variant in variants_of(release):
        assert variant.operator in (MUTATIONS if variant.kind == "mutant" else NEUTRAL)
        assert variant.expected
        if variant.kind == "neutral" or variant.operator == "never":
            continue
        start, stop = variant.change
        was_there = variant.text[:start] + variant.was + variant.text[stop:]
        assert was_there == variant.sentence
        assert variant.text != variant.sentence
        assert variant.text[start:stop] != variant.was


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_mutant_differs_from_its_sentence_in_one_place(path: Path) -> None:
    (release,) = pipeline.load_claims(path).releases
    check(release)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_same_file_gives_the_same_variants_in_the_same_order(path: Path) -> None:
    (release,) = pipeline.load_claims(path).releases
    first = variants_of(release)
    assert first == variants_of(release)
    keys = [(v.claim.id, v.lang, v.kind, v.sentence, v.text) for v in first]
    assert len(keys) == len(set(keys))


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(FACTS), st.integers(0, 99_999_999), st.sampled_from(["", ",5", ".25", " 000"]))
def test_whatever_the_number(fact: tuple[str, str], whole: int, tail: str) -> None:
    lang, frame = fact
    check(release_of(f'  - id: a\n    fact: {{{lang}: "{frame.format(f"{whole}{tail}")}"}}\n'))


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(["ru", "kk", "en"]), st.text(alphabet="абвгдabc қң 0159.,%-«»—", min_size=1))
def test_whatever_the_words(lang: str, text: str) -> None:
    if text.strip(" "):
        quoted = text.strip().replace('"', "")
        check(release_of(f'  - id: a\n    fact: {{{lang}: "x{quoted}"}}\n'))


def test_the_number_is_not_looked_at() -> None:
    """Two facts that differ in their values alone have the same operators."""
    made = [
        [v.operator for v in variants_of(release_of(f"  - id: a\n    fact: На заводе {n} рабочих мест.\n"))]
        for n in (150, 270)
    ]
    assert made[0] == made[1]
