"""What of a drawn release may stand, once the release itself has been checked against it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from factcheck.claims.draw.parts import Drawn


def sift(drawn: Drawn, verdicts: Mapping[str, str], by_heart: Collection[str]) -> Drawn:
    """Take what was drawn and what a check of the release itself says of each claim; give what may stand.

    `by_heart` are the claims whose own sentences are not read as telling them, unless they are known word for word.

    A post that the release's own text does not bear out was misread, and so was a speaker that it contradicts;
    a fact that it seems to contradict would raise false alarms in every draft.
    """
    remarks = dict(drawn.remarks)
    claims, left_out = [], []
    for claim in drawn.release.claims:
        verdict = verdicts.get(claim.id, "confirmed")
        if claim.kind == "role" and verdict != "confirmed":
            continue
        if claim.kind == "fact" and verdict == "contradicted":
            left_out.append(claim.quote or claim.id)
            continue
        if claim.kind == "quote" and verdict == "contradicted" and claim.by:
            claims.append(claim._replace(by=None))
            remarks[claim.id] = ("nobody",)
            continue
        if verdict != "confirmed":
            remarks[claim.id] = (*remarks.get(claim.id, ()), "unsure")
        elif claim.id in by_heart:
            remarks[claim.id] = (*remarks.get(claim.id, ()), "by-heart")
        claims.append(claim)
    release = drawn.release._replace(claims=tuple(claims))
    return replace(drawn, release=release, remarks=remarks, left_out=tuple(left_out))
