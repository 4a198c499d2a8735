"""What `factcheck archive` says on stderr: of each trouble as it comes, of the claims at the end."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from heapq import heappush, heappushpop
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.archive.output import summary_path
from factcheck.cli import console
from factcheck.report.cells import cut, one_line
from factcheck.report.table import aligned

if TYPE_CHECKING:
    from factcheck.archive.inputs import Archive
    from factcheck.archive.units import Unit
    from factcheck.archive.work import Outcome
    from factcheck.report.reading import Json

MOST_NAMED = 20
"""How many troubles, and how many files that were passed over, are named without `-v`."""
SCREENFUL = 15
"""How many claims that were told wrongly are shown at the end; the summary beside the output has all."""
_SENTENCE = 70
"""Cells of a sentence that are shown."""


@dataclass(slots=True, kw_only=True)
class Teller:
    """Says how the work goes."""

    verbose: bool
    exit_code: int = console.OK
    _troubles: Counter[str] = field(default_factory=Counter)
    _kinds: Counter[str] = field(default_factory=Counter)
    """Records of an archive that are no texts, and not meant to be."""

    def passed_over(self, found: Archive) -> None:
        """Name the files of folders that are not read."""
        most = len(found.skipped) if self.verbose else MOST_NAMED
        for skipped in found.skipped[:most]:
            console.complain(f"{skipped.path}: skipped: {skipped.why}")
        if len(found.skipped) > most:
            console.complain(f"{len(found.skipped) - most} more files skipped", "-v names them")

    def hear(self, unit: Unit, outcome: Outcome) -> None:
        """Tell of a unit: what could not be read, and with `-v` that it is done."""
        for trouble in outcome.troubles:
            if trouble.what == "kind":
                self._kinds[trouble.why] += trouble.count
                continue
            self._troubles[trouble.what] += 1
            # Few are lost with a file or by a fault, and they decide the exit code: those are always named.
            if self.verbose or trouble.what in ("input", "fault") or self._troubles[trouble.what] <= MOST_NAMED:
                console.complain(str(trouble))
            if trouble.what == "fault":
                self.exit_code = console.INTERNAL
            elif trouble.what == "input":
                self.exit_code = self.exit_code or console.USAGE
        if outcome.lost:
            self._troubles["unit"] += 1
            self.exit_code = console.INTERNAL
            console.complain(f"{unit}: not checked: this unit of {unit.size:,} bytes ended three workers")
        elif self.verbose:
            console.complain(f"{unit}: rows {outcome.rows}, documents {outcome.documents}")

    def end(self) -> None:
        """Say how much could not be read or checked."""
        lost = self._troubles["record"]
        if lost:
            console.complain(f"documents not read: {lost}", "-v names them all" if lost > MOST_NAMED else "")
        dates = self._troubles["date"]
        if dates:
            hint = "-v names them all" if dates > MOST_NAMED else ""
            console.complain(f"documents read without their date: {dates}", hint)
        if self._kinds:
            said = ", ".join(f"{kind} {count}" for kind, count in sorted(self._kinds.items()))
            console.complain(f"records that are no texts: {said}")
        if self._troubles["fault"]:
            console.complain(
                f"documents not checked by a fault of factcheck: {self._troubles['fault']}",
                "please report it with one of those named",
            )
        if self._troubles["unit"]:
            console.complain(
                f"units whose documents were not checked: {self._troubles['unit']}",
                "each ended three workers; was there too little memory? try fewer --workers",
            )


@dataclass(slots=True)
class Digest:
    """The rows of the summary as they are written, and what a person wants to see of them."""

    output: Path
    _told: int = 0
    _wrongly: int = 0
    _untold: int = 0
    _worst: list[tuple[int, int, tuple[str, ...]]] = field(default_factory=list)

    def hear(self, row: Json) -> None:
        """Take a row in."""
        if not row["confirmed"] and not row["contradicted"]:
            self._untold += 1
            return
        self._told += 1
        if not row["contradicted"]:
            return
        self._wrongly += 1
        entry = row["contradicted"], -self._told, _shown(row)  # of equals, the first in the claims' order
        if len(self._worst) < SCREENFUL:
            heappush(self._worst, entry)
        else:
            heappushpop(self._worst, entry)

    def tell(self, total: Outcome, listed: tuple[str, ...]) -> None:
        """Say what came of it all."""
        summary = summary_path(self.output)
        console.complain(f"{self.output}: rows {total.rows}, documents {total.documents}")
        console.complain(f"{summary}: claims told {self._told}, wrongly {self._wrongly}, not told {self._untold}")
        for line in aligned([shown for _, _, shown in sorted(self._worst, reverse=True)]):
            console.complain(line)
        if self._wrongly > SCREENFUL:
            console.complain(f"{self._wrongly - SCREENFUL} more claims are told wrongly", f"they are in {summary}")
        unlisted = {
            v: n for v in ("confirmed", "unsupported", "ambiguous") if v not in listed and (n := total.found.get(v))
        }
        if unlisted:
            said = ", ".join(f"{v} {n}" for v, n in unlisted.items())
            console.complain(f"not listed: {said}", "--show-confirmed and --show-unsupported list them")


def _shown(row: Json) -> tuple[str, ...]:
    """A claim that is told wrongly, in columns: how often, and where it was first."""
    first = row["earliest"]
    where = " ".join(filter(None, ("first", first["date"], first["document"]))) if first else ""
    return (
        f"{row['release']}/{row['claim']}",
        f"confirmed {row['confirmed']}",
        f"contradicted {row['contradicted']}",
        f"{where}: {cut(one_line(first['sentence']), _SENTENCE)}" if first else "",
    )
