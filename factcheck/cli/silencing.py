"""What is silenced in a check: the baseline read and written, and what is said of it on stderr."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.console import RefusedError, complain, point

if TYPE_CHECKING:
    from factcheck.model.finding import DocumentFindings, Report, Silenced
    from factcheck.silence.baseline import Baseline, Entry
    from factcheck.silence.listed import Listed
    from factcheck.silence.rules import Selection

_MOST_STALE = 5
"""How many entries of a baseline are named without `-v`."""
_BY = {
    "comment": "silenced by a comment",
    "settings": "silenced by the settings",
    "baseline": "in the baseline",
    "selection": "not asked for",
}


class Silencing:
    """The wishes of one check, and what came of them."""

    def __init__(
        self,
        selection: Selection,
        listed: Sequence[Listed] = (),
        baseline: Path | None = None,
        write: Path | None = None,
    ) -> None:
        """Read the baseline, unless it is to be written anew. Raises `RefusedError`."""
        from factcheck.cli.output import check_target

        check_target(write)
        self._selection, self._listed, self._write = selection, listed, write
        self._baseline = _loaded(baseline) if baseline and not write else None
        self._stale: list[Entry] = []

    def applied(self, report: Report, *, whole: bool = True) -> Report:
        """Give a report without what is silenced. A baseline is written of what is `whole` only: all inputs read."""
        from factcheck.documents.comments import MARK

        spoken = any(MARK in page.document.text for page in report.documents)
        if not (spoken or any(self._selection) or self._listed or self._baseline or self._write):
            return report
        from factcheck.silence.apply import Wishes, silence

        wishes = Wishes(self._selection, self._listed)
        if self._write:
            if not whole:
                raise RefusedError(f"{self._write}: not written", "some of the texts cannot be read; mend that first")
            self._baseline = _written(report, silence(report, wishes), self._write)
        elif self._baseline:
            self._stale = self._baseline.stale(report)
        return silence(report, wishes._replace(baseline=self._baseline))

    def tell(self, report: Report, verbosity: int) -> None:
        """Say what is not shown: how much of it, or each finding where that is asked for."""
        if verbosity < 0:
            return
        found = [(page, s) for page in report.documents for s in page.silenced]
        if verbosity > 0:
            _name(found)
        for by, n in sorted(Counter(s.by for _, s in found).items()):
            if by != "selection":
                file = f" {self._baseline.path}" if by == "baseline" and self._baseline else ""
                complain(f"findings {_BY[by]}{file}, not shown: {n}", "" if verbosity else "-v names them")
            elif verbosity > 0:
                complain(f"findings {_BY[by]}: {_counted(found)}")
        if self._stale and self._baseline:
            self._name_stale(len(self._stale) if verbosity > 0 else _MOST_STALE)

    def _name_stale(self, most: int) -> None:
        """The entries of the baseline that are found no more, so many of them by name."""
        path = self._baseline.path if self._baseline else ""
        for entry in self._stale[:most]:
            complain(f"{path}: no longer found: {entry}", f"`--write-baseline {path}` takes it out")
        if len(self._stale) > most:
            complain(f"{path}: {len(self._stale) - most} more are no longer found", "-v names them")


def _loaded(path: Path) -> Baseline:
    from factcheck.silence.baseline import BaselineError, load

    try:
        return load(path)
    except BaselineError as error:
        raise RefusedError(error.message, error.hint) from None


def _written(report: Report, left: Report, path: Path) -> Baseline:
    from factcheck.cli.output import deliver
    from factcheck.silence.baseline import dumped, of_report

    baseline = of_report(report, left, path)
    deliver(dumped(baseline), path)
    return baseline


def _counted(found: Sequence[tuple[DocumentFindings, Silenced]]) -> str:
    """How many of each rule were not asked for."""
    codes = Counter(s.code for _, s in found if s.by == "selection")
    return ", ".join(f"{n} {code}" for code, n in sorted(codes.items()))


def _name(found: Sequence[tuple[DocumentFindings, Silenced]]) -> None:
    """Each finding that is silenced, with by what and why; what was not asked for is only counted."""
    import sys

    from factcheck.model.text import Lines

    for page, silenced in found:
        if silenced.by == "selection":
            continue
        line, column = Lines.of(page.document.text).at(silenced.span.start) if silenced.span else (1, 1)
        place = f" ({silenced.place.path}:{silenced.place.line})" if silenced.place else ""
        about = " ".join(part for part in (silenced.code, silenced.claim, silenced.text) if part)
        reason = f": {silenced.reason}" if silenced.reason else ""
        said = f"{_BY[silenced.by]}{place}: {about}{reason}"
        sys.stderr.write(point(page.document.path, line, column, said) + "\n")
