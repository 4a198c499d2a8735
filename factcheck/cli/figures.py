"""`factcheck figures`: what the tool reads in a text, before any claim is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli import console, options

if TYPE_CHECKING:
    from datetime import date

FORMATS = ("table", "json")

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def figures(
    context: typer.Context,
    files: options.Files = None,
    format: Annotated[  # noqa: A002 - the option's name
        str,
        typer.Option(
            "--format", metavar="|".join(FORMATS), callback=options.one_of(FORMATS), help="Form of the listing."
        ),
    ] = "table",
    output: options.Output = None,
    stdin_filename: options.StdinFilename = None,
    lang: options.Lang = None,
    as_of: Annotated[
        str | None,
        typer.Option(
            "--as-of",
            metavar="DATE",
            help="The day the text was written on, as 2019-02-28: dates «в прошлом году», which is else no figure.",
        ),
    ] = None,
) -> None:
    """List the figures of a text as they are read.

    Every figure, date, share and ordinal, before any claim is looked at.
    """
    from factcheck.cli.inputs import gather, nothing_piped
    from factcheck.cli.output import check_target, deliver

    if not files and nothing_piped():
        typer.echo(context.get_help(), err=True)
        raise console.RefusedError("nothing to read", "name a file, or pipe a text in")
    check_target(output)
    written = _day(as_of)
    inputs = gather(files or (), stdin_filename)

    from factcheck import pipeline
    from factcheck.cli.failures import unreadable
    from factcheck.report.figures import json_text, table

    readings = [pipeline.read(document, lang, written) for document in inputs.documents]
    if readings:
        deliver(json_text(readings) if format == "json" else table(readings), output)
    for error in inputs.unreadable:
        unreadable(error)
    raise typer.Exit(console.USAGE if inputs.unreadable else console.OK)


def _day(text: str | None) -> date | None:
    """The day of `--as-of`."""
    from datetime import date

    try:
        return date.fromisoformat(text) if text is not None else None
    except ValueError as error:
        raise typer.BadParameter(f"'{text}' is no day as 2019-02-28", param_hint="'--as-of'") from error
