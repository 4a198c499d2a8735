"""How alike two spellings are: what is answered without the library of string metrics is what it gives."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from factcheck.match.romanise import edits, likeness

WORDS = st.text("abcd", max_size=14)


@given(WORDS, WORDS, st.sampled_from([0.0, 0.5, 0.62, 0.65, 0.7, 0.8, 1.0]))
def test_likeness_is_the_normalised_edit_similarity(one: str, other: str, least: float) -> None:
    assert likeness(one, other, least) == Levenshtein.normalized_similarity(one, other, score_cutoff=least)


@given(WORDS, WORDS, st.integers(0, 3))
def test_edits_are_counted_as_far_as_asked(one: str, other: str, most: int) -> None:
    assert edits(one, other, most) == Levenshtein.distance(one, other, score_cutoff=most)


NAMES = [("jumagaliev", "jumagulov", 3), ("", "abai", 4), ("abai", "abai", 0)]


@pytest.mark.parametrize(("one", "other", "away"), NAMES)
def test_edits_of_names(one: str, other: str, away: int) -> None:
    assert edits(one, other, 9) == edits(other, one, 9) == away
