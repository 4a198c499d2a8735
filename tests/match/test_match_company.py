"""Claims by what they share: those that are looked up are those that would be found among all."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

import pytest

import factcheck
from factcheck import pipeline
from factcheck.match.company import Company
from factcheck.match.slots import may_meet

ROOT = Path(__file__).parents[2]
FILES = [*sorted(ROOT.glob("tests/*/claims/*.yaml")), *sorted(ROOT.glob("claims/*.yaml"))]


@pytest.mark.parametrize("path", FILES, ids=lambda p: f"{p.parts[-3]}-{p.stem}")
def test_claims_are_found_by_what_they_share(path: Path) -> None:
    for release in pipeline.compiled(factcheck.load_claims(path)):
        claims = release.claims
        company = Company(claims)
        for one in claims:
            assert list(company.meeting(one.slots)) == [
                o for o in claims if any(may_meet(s, t) for s in one.slots for t in o.slots)
            ]
            assert list(company.of_nouns(one.slots)) == [
                o for o in claims if any(s.nouns & t.nouns for s in one.slots for t in o.slots)
            ]
            assert list(company.of_predicates(one)) == [o for o in claims if o.predicates & one.predicates]
            assert list(company.of_subjects(one)) == [o for o in claims if (o.subjects | o.members) & one.subjects]


def test_slots_of_other_releases_meet_as_they_do_in_pairs() -> None:
    made = pipeline.compiled(factcheck.load_claims(FILES))
    claims = list(chain.from_iterable(r.claims for r in made))
    company = Company(claims)
    for one in claims[::7]:
        assert list(company.meeting(one.slots)) == [
            o for o in claims if any(may_meet(s, t) for s in one.slots for t in o.slots)
        ]
