"""What an archive says of each claim: how many texts, since when, what was told wrongly first, and in which words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.archive.wordings import Place, Wordings
from factcheck.archive.work import Outcome, Told
from factcheck.model.claim import Claims
from factcheck.report.reading import Json

_EARLIEST = ("document", "source", "record", "date", "sentence", "reason", "found", "expected")


@dataclass(slots=True)
class _Wrong:
    """What contradicts one claim."""

    wordings: Wordings
    place: Place
    earliest: Json
    """Of the rows seen so far."""


class Summary:
    """Gathers the rows that contradict a claim; holds of them no more than the distinct wordings."""

    def __init__(self) -> None:
        self._wrong: dict[tuple[str, str], _Wrong] = {}
        self._rows = 0

    def add(self, row: Json) -> None:
        """Take a row in; they come in the order of the input."""
        self._rows += 1
        if row["verdict"] != "contradicted":
            return
        place = Place.of(row["date"], self._rows)
        claim = row["release"], row["claim"]
        wrong = self._wrong.get(claim)
        if wrong is None:
            wrong = self._wrong[claim] = _Wrong(Wordings(), place, {key: row[key] for key in _EARLIEST})
        elif place < wrong.place:
            wrong.place, wrong.earliest = place, {key: row[key] for key in _EARLIEST}
        wrong.wordings.add(row, self._rows)

    def rows(self, claims: Claims, total: Outcome) -> Iterator[Json]:
        """A row for each claim in the order of the claims files, for those that no text tells, too."""
        for release in claims.releases:
            for claim in release.claims:
                right, not_right = (Told(release.name, claim.id, v) for v in ("confirmed", "contradicted"))
                wrong = self._wrong.get((release.name, claim.id))
                yield {
                    "release": release.name,
                    "claim": claim.id,
                    "confirmed": total.told.get(right, 0),
                    "contradicted": total.told.get(not_right, 0),
                    "confirmed_since": total.since.get(right),
                    "contradicted_since": total.since.get(not_right),
                    "earliest": wrong.earliest if wrong else None,
                    "clusters": [w.row() for w in wrong.wordings.clusters()] if wrong else [],
                    "others": wrong.wordings.others if wrong else 0,
                }
