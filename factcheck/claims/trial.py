"""A claims file held against its own examples, mutants and neutral variants.

Texts are judged by a function that the caller gives: the very one that judges drafts.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from factcheck.claims.mutants import MUTATIONS, NEUTRAL, Tools, variants
from factcheck.model.trial import Escape, FailedExample, Tally, Trial, Variant, VariantKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factcheck.model.claim import Example, Release
    from factcheck.model.finding import ClaimFinding, DocumentFindings

    Judge = Callable[[str], DocumentFindings]

_KINDS: tuple[tuple[VariantKind, tuple[str, ...]], ...] = (("mutant", tuple(MUTATIONS)), ("neutral", NEUTRAL))


def try_release(release: Release, tools: Tools, judge: Judge, *, examples: bool, mutants: bool) -> Trial:
    """Take a release, what making mutants needs and what judges a text; give how the examples and mutants fared."""
    told = release.examples if examples else ()
    made: Counter[tuple[VariantKind, str]] = Counter()
    escapes: list[Escape] = []
    for variant in variants(release, tools) if mutants else ():
        made[variant.kind, variant.operator] += 1
        if outcome := _escaped(variant, judge(variant.text)):
            escapes.append(Escape(variant=variant, outcome=outcome))
    lost = Counter((e.variant.kind, e.variant.operator) for e in escapes)
    return Trial(
        release=release.name,
        path=release.path,
        examples=len(told),
        failed=tuple(f for example in told for f in _failures(example, judge(example.text))),
        tallies=tuple(
            Tally(kind=kind, operator=name, made=made[kind, name], held=made[kind, name] - lost[kind, name])
            for kind, names in _KINDS
            for name in names
            if made[kind, name]
        ),
        escapes=tuple(escapes),
    )


def _failures(example: Example, found: DocumentFindings) -> Iterator[FailedExample]:
    """Each claim of an example that has another verdict than it should."""
    claims = {c.claim.id: c for c in found.claims}
    for claim, expected in example.expect.items():
        if claims[claim].verdict != expected:
            outcome = _told(claims[claim], found)
            yield FailedExample(example=example, claim=claim, expected=expected, outcome=outcome)


def _escaped(variant: Variant, found: DocumentFindings) -> str:
    """What came out of a variant instead of what should have; empty where all is well."""
    claims = {c.claim.id: c for c in found.claims}
    if variant.kind == "mutant":
        caught = any(claims[name].verdict == "contradicted" for name in variant.expected)
        return "" if caught else _told(claims[variant.claim.id], found)
    own = claims[variant.claim.id]
    alarms = [c for c in found.claims if c.verdict == "contradicted" and c is not own]
    if own.verdict == "confirmed" and not alarms:
        return ""
    return "; ".join([_told(own, found), *(f"{c.claim.id}: {_verdict(c)}" for c in alarms)])


def _told(claim: ClaimFinding, found: DocumentFindings) -> str:
    """A claim's verdict with its reasons or notes, and the figures that no claim accounts for."""
    left = [f"{f.verdict} {' '.join(f.text.split())}" for f in found.figures]
    return "; ".join([_verdict(claim), *left])


def _verdict(claim: ClaimFinding) -> str:
    """«contradicted[scale]», «confirmed (rounded)»."""
    reasons = list(dict.fromkeys(m.reason for m in claim.mentions if m.reason))
    said = claim.verdict + (f"[{', '.join(reasons)}]" if reasons else "")
    return said + (f" ({', '.join(claim.notes)})" if claim.notes else "")
