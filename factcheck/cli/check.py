"""`factcheck check`: the main job."""

from __future__ import annotations

from pathlib import Path

import typer

from factcheck.cli import console, options
from factcheck.cli.checking import Settings, run
from factcheck.cli.configured import Configured, is_given, settings_of, tell_strays
from factcheck.silence.rules import Selection

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(cls=Configured)
def check(
    context: typer.Context,
    files: options.Files = None,
    claims: options.ClaimsPaths = None,
    release: options.Releases = None,
    format: options.ReportFormat = "full",  # noqa: A002 - the option's name
    output: options.Output = None,
    stdin_filename: options.StdinFilename = None,
    lang: options.Lang = None,
    fail_on: options.FailOn = options.DEFAULT_FAIL_ON,
    exit_zero: options.ExitZero = False,
    show_confirmed: options.ShowConfirmed = False,
    explain: options.Explain = False,
    statistics: options.Statistics = False,
    color: options.Colour = "auto",
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
    select: options.Select = None,
    ignore: options.Ignore = None,
    baseline: options.BaselineFile = None,
    write_baseline: options.WriteBaseline = None,
    exclude: options.Exclude = None,
    config: options.Config = None,  # noqa: ARG001 - read by Configured, with the one below
    isolated: options.Isolated = False,  # noqa: ARG001
    watch: options.Watch = False,
    diff: options.Diff = False,
    fix: options.Fix = False,
    annotate: options.Annotate = None,
) -> None:
    """Check texts against claims.

    Shows what contradicts them, what is missing, and figures that no claim supports.

    Exit code: 0 nothing that fails, 1 findings, 2 what was asked for cannot be done, 70 a fault of factcheck.
    """
    if watch:
        from factcheck.cli.watch import refuse_stdin

        refuse_stdin(files or ())
    if not files:
        from factcheck.cli.inputs import nothing_piped

        if nothing_piped():
            typer.echo(context.get_help(), err=True)
            raise console.RefusedError("nothing to check", "name a file, or pipe a text in")
    settings = Settings(
        files=tuple(files or ()),
        claims=tuple(claims or ()),
        releases=tuple(release or ()),
        format=format,
        output=output,
        stdin_filename=stdin_filename,
        lang=lang,
        fail_on=options.NEVER if exit_zero else fail_on,
        show_confirmed=show_confirmed,
        explain=explain,
        statistics=statistics,
        colour=color,
        verbosity=verbose - quiet,
        selection=Selection(tuple(select or ()), tuple(ignore or ())),
        listed=settings_of(context).silence,
        baseline=baseline,
        write_baseline=write_baseline,
        exclude=tuple(exclude or ()),
        exclude_from=Path() if is_given(context, "exclude") else settings_of(context).values["exclude"].base,
        diff=diff,
        fix=fix,
        annotate=annotate,
    )
    tell_strays(context)
    raise typer.Exit(_followed(settings) if watch else run(settings))


def _followed(settings: Settings) -> int:
    """Check again and again."""
    from factcheck.cli.inputs import claims_paths
    from factcheck.cli.watch import Watched, follow

    names: list[str | Path] = [*settings.files, *claims_paths(settings.claims)]
    names += [settings.baseline] if settings.baseline else []
    return follow(lambda: run(settings), Watched(names, [settings.output, settings.write_baseline]))
