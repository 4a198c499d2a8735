"""Which claims a stretch of text can tell at all: those of which one word at least stands in it.

A claim whose words are nowhere near has no share in what is told there, whatever else the scoring weighs;
and most sentences have no word of most claims. The words are looked up once, for all claims of a release.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.match.keys import keys_and_root
from factcheck.match.scene import Scene
from factcheck.match.score import among, credits_of
from factcheck.model.alignment import CompiledClaim
from factcheck.model.text import Span


class Touch:
    """The claims of a release by the keys of their terms; a set of claims is a number with a bit for each."""

    def __init__(self, claims: Sequence[CompiledClaim]) -> None:
        self.bit = {c.key: 1 << i for i, c in enumerate(claims)}
        self._claims: dict[str, int] = {}
        for claim in claims:
            for key in {k for terms in claim.terms.values() for t in terms for k, _ in credits_of(t)}:
                self._claims[key] = self._claims.get(key, 0) | self.bit[claim.key]

        counted = (n for c in claims for s in (*c.slots, *c.side) for n in s.nouns)
        self.asked = frozenset((*self._claims, *counted))
        """The keys of everything that claims turn on or count: of no other word is it asked how near it is."""

    def sentence(self, scene: Scene, sentence: Span) -> int:
        """The claims that have a share in what one of a sentence's clauses tells."""
        keys = scene.once(among, sentence, self.asked)
        if scene.passage.headers:
            above = (w for c in scene.clauses_of(sentence) for w in scene.header_words(c.start))
            keys = keys.union(*map(keys_and_root, above))
        return self._of(keys)

    def _of(self, keys: Iterable[str]) -> int:
        out = 0
        for key in keys:
            out |= self._claims.get(key, 0)
        return out
