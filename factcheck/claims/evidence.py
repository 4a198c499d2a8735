"""Does the release say so: each fact held against its own `source.quote`.

A quote is a part of the release, so what it leaves out (a name, a small number in words, a second figure) is no fault.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.claims.mutants.sentence import asserted
from factcheck.model.claim import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.claims.mutants.sentence import Tools
    from factcheck.claims.selfcheck import Judge
    from factcheck.model.claim import Claim, Release
    from factcheck.model.figure import Figure

_SMALL = Decimal(10)
_HINT = "correct the fact, or quote the words of the release that say it"


def evidence_faults(release: Release, tools: Tools, judge: Judge) -> Iterator[Fault]:
    """Take a release, what reads figures, what judges a text; give a fault for each fact that its quote denies."""
    for claim in release.claims:
        if claim.kind != "fact" or claim.quote is None:
            continue
        said = _difference(claim, release.lang, claim.quote, tools) or _denial(claim, release.lang, claim.quote, judge)
        if said:
            place = claim.places.get("source", claim.place)
            yield Fault(place=place, message=f"claim '{claim.id}': its source quote {said}", hint=_HINT)


def _difference(claim: Claim, lang: str, quote: str, tools: Tools) -> str:
    """What figures the quote has otherwise, or has not; empty where it has them, as far as it must.

    The fact is the one that retells here: it may round what the release says to the digit.
    """
    home = lang if lang in claim.wordings else next(iter(claim.wordings))
    facts = [f for f in asserted(claim, home, claim.wordings[home][0], tools) if not _is_phrase(f)]
    quoted = [f for f in tools.read(quote, lang) if f.kind not in ("ordinal", "time")]
    lacking = [f for f in facts if not any(tools.agrees(q, f, claim.tolerance) for q in quoted)]
    spare = [q for q in quoted if not any(tools.agrees(q, f, claim.tolerance) for f in facts)]
    for fact in lacking:
        if other := next((q for q in spare if _alike(fact, q)), None):
            return f"says '{other.text}' where the fact says '{fact.text}'"
    if lacking and (claim.figure or len(lacking) == len(facts)):
        return f"lacks {_listed(lacking)}"
    return ""


def _denial(claim: Claim, lang: str, quote: str, judge: Judge) -> str:
    """What else of the quote cannot be true with the fact: a negation, another time, another name."""
    own = next(c for c in judge(quote, lang).claims if c.claim.id == claim.id)
    reason = next((m.reason for m in own.mentions if m.reason), None)
    return f"contradicts it ({reason})" if reason else ""


def _is_phrase(figure: Figure) -> bool:
    """Whether a figure may be a turn of phrase: «оба завода», «вдвое»."""
    small = isinstance(figure.value, Decimal) and figure.value <= _SMALL
    return figure.kind == "multiple" or (small and not any(map(str.isdigit, figure.text)))


def _alike(fact: Figure, other: Figure) -> bool:
    """Whether two figures are of one sort, so that one stands in the other's place."""
    return fact.kind == other.kind and (fact.unit == other.unit or fact.kind == "money")


def _listed(figures: Sequence[Figure]) -> str:
    return ", ".join(f"'{f.text}'" for f in figures)
