"""`factcheck archive`: many documents at once, a row a finding."""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli import console, options

if TYPE_CHECKING:
    from factcheck.archive.inputs import Archive
    from factcheck.archive.records import Columns
    from factcheck.archive.units import Unit
    from factcheck.archive.work import Job, Outcome
    from factcheck.model.claim import Claims

_MOST_NAMED = 20
"""How many troubles, and how many files that were passed over, are named without `-v`."""

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What was asked for on the command line."""

    inputs: tuple[str, ...]
    output: Path
    claims: tuple[Path, ...]
    columns: Columns
    listed: tuple[str, ...]
    """Verdicts that make a row."""
    workers: int
    verbose: bool


@app.command()
def archive(
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="INPUT...", help="JSON Lines, Parquet, WARC; texts; folders of these; addresses (s3://, zip://)."
        ),
    ],
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="FILE", help="Where the rows go, whole or not at all.")
    ],
    claims: options.ClaimsPaths = None,
    text: Annotated[str, typer.Option("--text", metavar="NAME", help="Key of a record's text.")] = "text",
    id: Annotated[  # noqa: A002 - the option's name
        str | None,
        typer.Option("--id", metavar="NAME", help="Key of a record's id. Default: id; where none is, FILE:LINE."),
    ] = None,
    lang: Annotated[
        str | None,
        typer.Option("--lang", metavar="NAME", help="Key of a record's language. Default: told by its text."),
    ] = None,
    date: Annotated[
        str | None,
        typer.Option("--date", metavar="NAME", help="Key of a record's date. Default: date, in records that have it."),
    ] = None,
    workers: Annotated[int, typer.Option("--workers", metavar="N", min=1, help="Processes that do the work.")] = 1,
    show_confirmed: options.ShowConfirmed = False,
    show_unsupported: Annotated[
        bool,
        typer.Option("--show-unsupported", help="List figures that no claim accounts for, or that two fit, too."),
    ] = False,
    verbose: Annotated[bool, typer.Option("-v", "--verbose", help="Tell of each unit of work; fold nothing.")] = False,
) -> None:
    """Check an archive against claims.

    Writes a line of JSON for each place that contradicts a claim; tells on stderr how many documents tell each.

    Exit code: 0 done, 2 something cannot be read or written, 70 a fault of factcheck.
    """
    from factcheck.archive.records import Columns

    listed = {"contradicted": True, "confirmed": show_confirmed}
    listed |= dict.fromkeys(("unsupported", "ambiguous"), show_unsupported)
    settings = Settings(
        inputs=tuple(inputs),
        output=output,
        claims=tuple(claims or ()),
        columns=Columns(text=text, id=id, lang=lang, date=date),
        listed=tuple(verdict for verdict, wanted in listed.items() if wanted),
        workers=workers,
        verbose=verbose,
    )
    raise typer.Exit(run(settings))


def run(settings: Settings) -> int:
    """Check, write the rows, tell what came of it; return the exit code."""
    from factcheck import pipeline
    from factcheck.archive.inputs import gather
    from factcheck.archive.work import Job, identity
    from factcheck.cli.failures import fault_line
    from factcheck.cli.inputs import claims_paths

    _check_target(settings.output)
    paths = claims_paths(settings.claims)
    claims = pipeline.load_claims(paths)
    archive = gather(settings.inputs, settings.columns, settings.output)
    for fault in pipeline.claims_faults(claims):
        sys.stderr.write(fault_line(fault, "warning") + "\n")
    job = Job(
        claims=tuple(map(str, paths)), identity=identity(claims), columns=settings.columns, listed=settings.listed
    )
    teller = _Teller(verbose=settings.verbose)
    teller.passed_over(archive)
    total = _run(archive, job, settings, teller)
    teller.end()
    _summarise(total, claims, settings)
    return teller.exit_code


def _check_target(output: Path) -> None:
    """Refuse, before any work is done, an output that could not be put in its place."""
    from factcheck.cli.output import check_target

    check_target(output)
    if output.exists() and not output.is_file():
        raise console.RefusedError(f"{output}: not an ordinary file", "the rows are put in place when all is done")


def _run(archive: Archive, job: Job, settings: Settings, teller: _Teller) -> Outcome:
    """Do the work; what stands in its way is told in one line."""
    from concurrent.futures import BrokenExecutor

    from factcheck.archive.executors import executor
    from factcheck.archive.run import NothingReadError, run

    try:
        with executor(settings.workers) as pool:
            return run(archive.units(), job, settings.output, pool, settings.workers, teller.hear)
    except NothingReadError:
        teller.end()
        if teller.exit_code:
            raise typer.Exit(teller.exit_code) from None
        raise console.RefusedError("nothing to check: not one document in what was named") from None
    except BrokenExecutor:
        console.complain("a worker ended before its work was done", "was there too little memory? try fewer --workers")
        raise typer.Exit(console.INTERNAL) from None
    except OSError as error:
        raise console.RefusedError(f"{error.filename or settings.output}: {error.strerror or error}") from None


@dataclass(slots=True, kw_only=True)
class _Teller:
    """Says on stderr how the work goes."""

    verbose: bool
    exit_code: int = console.OK
    _troubles: Counter[str] = field(default_factory=Counter)
    _kinds: Counter[str] = field(default_factory=Counter)
    """Records of an archive that are no texts, and not meant to be."""

    def passed_over(self, found: Archive) -> None:
        """Name the files of folders that are not read."""
        most = len(found.skipped) if self.verbose else _MOST_NAMED
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
            if self.verbose or trouble.what in ("input", "fault") or self._troubles[trouble.what] <= _MOST_NAMED:
                console.complain(str(trouble))
            if trouble.what == "fault":
                self.exit_code = console.INTERNAL
            elif trouble.what == "input":
                self.exit_code = self.exit_code or console.USAGE
        if self.verbose:
            console.complain(f"{unit}: rows {outcome.rows}, documents {outcome.documents}")

    def end(self) -> None:
        """Say how many documents could not be read."""
        lost = self._troubles["record"]
        if lost:
            console.complain(f"documents not read: {lost}", "-v names them all" if lost > _MOST_NAMED else "")
        dates = self._troubles["date"]
        if dates:
            hint = "-v names them all" if dates > _MOST_NAMED else ""
            console.complain(f"documents read without their date: {dates}", hint)
        if self._kinds:
            said = ", ".join(f"{kind} {count}" for kind, count in sorted(self._kinds.items()))
            console.complain(f"records that are no texts: {said}")
        if self._troubles["fault"]:
            console.complain(
                f"documents not checked by a fault of factcheck: {self._troubles['fault']}",
                "please report it with one of those named",
            )


def _summarise(total: Outcome, claims: Claims, settings: Settings) -> None:
    """Say how many documents tell each claim rightly and wrongly, and what was found but not listed."""
    from factcheck.archive.work import Told
    from factcheck.report.table import aligned

    console.complain(f"{settings.output}: rows {total.rows}, documents {total.documents}")
    lines = []
    for release in claims.releases:
        for claim in release.claims:
            right, wrong = (total.told.get(Told(release.name, claim.id, v), 0) for v in ("confirmed", "contradicted"))
            if right or wrong:
                lines.append((f"{release.name}/{claim.id}", f"confirmed {right}", f"contradicted {wrong}"))
    for line in aligned(lines):
        console.complain(line)
    untold = len(claims) - len(lines)
    if untold:
        console.complain(f"claims that no document tells: {untold}")
    unlisted = {
        v: n
        for v in ("confirmed", "unsupported", "ambiguous")
        if v not in settings.listed and (n := total.found.get(v))
    }
    if unlisted:
        said = ", ".join(f"{v} {n}" for v, n in unlisted.items())
        console.complain(f"not listed: {said}", "--show-confirmed and --show-unsupported list them")
