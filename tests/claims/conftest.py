"""Making variants of one fact."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from mutating import release_of, variants_of

from factcheck.model.trial import Variant

Making = Callable[..., list[Variant]]


@pytest.fixture
def make() -> Making:
    """Make the variants of one fact in one language by one operator."""

    def made(operator: str, lang: str, fact: str, more: str = "") -> list[Variant]:
        release = release_of(f'  - id: a\n    fact: {{{lang}: "{fact}"}}\n{more}')
        return [v for v in variants_of(release) if v.operator == operator and v.claim.id == "a"]

    return made
