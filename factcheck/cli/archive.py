"""`factcheck archive`: many documents at once, a row a finding, a summary a claim."""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli import console, options

if TYPE_CHECKING:
    from factcheck.archive.attempts import Crew
    from factcheck.archive.inputs import Archive
    from factcheck.archive.manifest import WorkFolder
    from factcheck.archive.records import Columns
    from factcheck.archive.units import Unit
    from factcheck.archive.work import Job, Outcome
    from factcheck.cli.archive_told import Digest, Teller
    from factcheck.model.claim import Claims

_SAMPLE = 8
"""Inputs that each worker of a cluster must be able to read before it is given any."""

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
    workers: int | None
    """None for as many as there are processors."""
    cluster: str | None
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
        Path,
        typer.Option(
            "-o", "--output", metavar="FILE", help="Where the rows go, whole or not at all: .jsonl, .parquet."
        ),
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
    workers: Annotated[
        int | None,
        typer.Option("--workers", metavar="N", min=1, help="Processes that do the work. Default: one a processor."),
    ] = None,
    cluster: Annotated[
        str | None,
        typer.Option(
            "--cluster",
            metavar="ADDRESS",
            help="Let the workers of a Dask scheduler do the work (tcp://host:8786). They must find inputs and claims "
            "under the names given here; the output is written here.",
        ),
    ] = None,
    show_confirmed: options.ShowConfirmed = False,
    show_unsupported: Annotated[
        bool,
        typer.Option("--show-unsupported", help="List figures that no claim accounts for, or that two fit, too."),
    ] = False,
    verbose: Annotated[bool, typer.Option("-v", "--verbose", help="Tell of each unit of work; fold nothing.")] = False,
) -> None:
    """Check an archive against claims.

    Writes to FILE a row for each place that contradicts a claim, and beside it (found.claims.jsonl for
    found.jsonl) a row for each claim: how many texts confirm and contradict it, since when, the earliest
    distortion, and the wrong wordings, the most told first.

    Interrupted, it goes on where it was when the same command is given again; what is done lies in
    .FILE.work beside FILE until all is. A worker that is killed costs no more than a retry; a unit of
    work that ends three is set aside and named.

    Exit code: 0 done, 2 something cannot be read or written, 70 a fault of factcheck or a unit set aside,
    130 interrupted.
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
        cluster=cluster,
        verbose=verbose,
    )
    raise typer.Exit(run(settings))


def run(settings: Settings) -> int:
    """Check, write the rows and the summary, tell what came of it; return the exit code."""
    from factcheck import pipeline
    from factcheck.archive.inputs import gather
    from factcheck.archive.work import Job, identity
    from factcheck.cli.archive_told import Digest, Teller
    from factcheck.cli.failures import fault_line
    from factcheck.cli.inputs import claims_paths

    if settings.cluster and settings.workers:
        raise console.RefusedError("--workers is of no use with --cluster", "its workers are started with dask worker")
    _check_target(settings.output)
    paths = claims_paths(settings.claims)
    claims = pipeline.load_claims(paths)
    archive = gather(settings.inputs, settings.columns, settings.output)
    for fault in pipeline.claims_faults(claims):
        sys.stderr.write(fault_line(fault, "warning") + "\n")
    job = Job(
        claims=tuple(map(str, paths)), identity=identity(claims), columns=settings.columns, listed=settings.listed
    )
    teller = Teller(verbose=settings.verbose)
    teller.passed_over(archive)
    digest = Digest(settings.output)
    total = _run(archive, job, claims, settings, teller, digest)
    teller.end()
    digest.tell(total, settings.listed)
    return teller.exit_code


def _check_target(output: Path) -> None:
    """Refuse, before any work is done, an output that could not be put in its place, or in no known format."""
    from importlib.util import find_spec

    from factcheck.archive.output import SUFFIXES, summary_path
    from factcheck.cli.output import check_target

    if output.suffix not in SUFFIXES:
        raise console.RefusedError(f"{output}: no format of rows", f"end its name in {' or '.join(SUFFIXES)}")
    for path in (output, summary_path(output)):
        check_target(path)
        if path.exists() and not path.is_file():
            raise console.RefusedError(f"{path}: not an ordinary file", "the rows are put in place when all is done")
    if output.suffix == ".parquet" and find_spec("pyarrow") is None:
        raise console.RefusedError(f"{output}: Parquet needs the library `pyarrow`", "pip install 'factcheck[archive]'")


def _run(archive: Archive, job: Job, claims: Claims, settings: Settings, teller: Teller, digest: Digest) -> Outcome:
    """Do the work; what stands in its way is told in one line, and what is done is kept for the same command."""
    from factcheck.archive.attempts import CrewError
    from factcheck.archive.run import Listener, NothingReadError, run
    from factcheck.cli.progress import Pace, shown

    folder = _work_folder(archive, job, settings.output)
    finished = False
    try:
        with _crew(archive, job, settings) as crew, shown(pace := Pace(archive.size)) as update:

            def hear(unit: Unit, outcome: Outcome, known: bool) -> None:
                pace.add(unit.size, outcome.documents, given=known)
                update()
                teller.hear(unit, outcome)

            listener = Listener(hear, digest.hear)
            total = run(archive.units(), job, claims, settings.output, folder, crew, listener)
        finished = True
    except NothingReadError:
        finished = True
        teller.end()
        if teller.exit_code:
            raise typer.Exit(teller.exit_code) from None
        raise console.RefusedError("nothing to check: not one document in what was named") from None
    except KeyboardInterrupt:
        if folder.done:
            console.complain(f"interrupted with units done: {folder.done}", _GOES_ON)
        raise
    except CrewError as error:
        raise console.RefusedError(error.message, _hint(error.hint, folder)) from None
    except OSError as error:
        why = f"{error.filename or settings.output}: {error.strerror or error}"
        raise console.RefusedError(why, _hint("", folder)) from None
    finally:
        folder.close(remove=finished or not folder.done)
    return total


_GOES_ON = "the same command goes on from there"


def _hint(hint: str, folder: WorkFolder) -> str:
    """What to do, and that nothing is lost where something is done."""
    return "; ".join(filter(None, (hint, f"units done: {folder.done}, {_GOES_ON}" if folder.done else "")))


def _work_folder(archive: Archive, job: Job, output: Path) -> WorkFolder:
    """Take up what an interrupted run of the same command has done, or begin anew; say which."""
    import os

    from factcheck.archive.identity import fingerprint
    from factcheck.archive.manifest import BusyError, WorkFolder

    real = Path(os.path.realpath(output))
    try:
        folder = WorkFolder(real, fingerprint(archive.files, job))
    except BusyError:
        raise console.RefusedError(f"{output}: another run is writing it", "let it end, or name another file") from None
    except OSError as error:
        raise console.RefusedError(f"{error.filename or output}: {error.strerror or error}") from None
    if folder.done:
        console.complain(f"{output}: going on with units done: {folder.done}")
    elif folder.emptied:
        console.complain(f"{output}: starting anew: inputs, claims, options or code differ from the interrupted run's")
    return folder


def _crew(archive: Archive, job: Job, settings: Settings) -> AbstractContextManager[Crew]:
    """Who is to do the work."""
    if settings.cluster:
        from factcheck.archive.cluster import cluster

        return cluster(settings.cluster, job, archive.files[:_SAMPLE], console.complain)
    from factcheck.archive.processes import processes, processors

    return processes(settings.workers or processors())
