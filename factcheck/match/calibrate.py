"""Claims held against their own sentences: a negation that denies something else there is none of the claim's.

«There was no answer when he called back at 2.16» denies an answer, not the hour.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from factcheck.match.compile import CompiledRelease, Reader
from factcheck.model.alignment import Alignments, CompiledClaim
from factcheck.model.mention import Passage

Align = Callable[[Sequence[Passage], CompiledRelease], Alignments]
"""Passages and a release to what of them tells which claim."""


def calibrated(release: CompiledRelease, read: Reader, align: Align) -> CompiledRelease:
    """Take a compiled release; give it with the polarity of each claim as its own sentences are read."""
    fitted = {c.key: _fitted(c, release, read, align) for c in release.claims if c.slots and c.negated_in}
    if not fitted:
        return release
    return release.with_claims(fitted.get(c.key, c) for c in release.claims)


def _fitted(claim: CompiledClaim, release: CompiledRelease, read: Reader, align: Align) -> CompiledClaim:
    """The claim without its negation in the languages where its own sentence would else be read as its denial."""
    belied = {lang for lang in claim.negated_in if _belies(claim, lang, release, read, align)}
    if not belied:
        return claim
    kept = {lang: denied for lang, denied in claim.negated_in.items() if lang not in belied}
    plain = claim._replace(negative=claim.negative and claim.release.lang not in belied, negated_in=kept)
    retold = release.with_claims(plain if c is claim else c for c in release.claims)
    return claim if any(_belies(plain, lang, retold, read, align) for lang in belied) else plain


def _belies(claim: CompiledClaim, lang: str, release: CompiledRelease, read: Reader, align: Align) -> bool:
    """Whether a wording of the claim in a language is read as denying it."""
    own = (a for text in claim.claim.wordings[lang] for a in align(read(text, lang), release).found)
    return any(a.claim is claim and a.circumstances.negated != claim.negative for a in own)
