"""A compiled claim told in words: what it is about, which figures it asserts, which words tie a draft to it."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.alignment import CompiledClaim, Slot


def describe(claim: CompiledClaim) -> str:
    """Lines for a reader: the wordings, then what was read out of them."""
    return "\n".join(_lines(claim))


def _lines(claim: CompiledClaim) -> Iterator[str]:
    source = claim.claim
    yield f"{claim.key} ({source.kind}) {source.place.path}:{source.place.line}"
    for lang, wordings in source.wordings.items():
        for wording in wordings:
            yield f"  {lang}  {wording}"
    yield from _facts(claim)
    for lang, terms in claim.terms.items():
        ranked = sorted(terms, key=lambda t: (-t.weight, t.stem))
        yield f"  words {lang}: " + ", ".join(f"{t.stem} {t.weight:.1f}" for t in ranked)


def _facts(claim: CompiledClaim) -> Iterator[str]:
    """What was compiled, a line each, empty ones left out."""
    for slot in claim.slots:
        yield "  asserts: " + _slot(slot)
    for slot in claim.side:
        yield "  beside it: " + _slot(slot)
    rows = (
        ("subjects", sorted(claim.subjects)),
        ("counted list", sorted(claim.members)),
        ("word families", sorted(claim.predicates)),
        ("tense", [] if claim.tense == "open" else [claim.tense]),
        ("polarity", ["negative"] if claim.negative else []),
    )
    for name, values in rows:
        if values:
            yield f"  {name}: {', '.join(values)}"


def _slot(slot: Slot) -> str:
    figure = slot.figure
    reading = figure.date or figure.value
    if isinstance(reading, tuple):
        reading = "–".join("" if x is None else str(x) for x in reading)
    parts = [slot.expected_in(slot.home), f"= {reading}", figure.unit or figure.kind]
    if figure.hedge != "none":
        parts.append(figure.hedge)
    return " ".join(parts)
