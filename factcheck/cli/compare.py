"""`factcheck compare`: one text held against another, with no claims file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli import console, options

if TYPE_CHECKING:
    from factcheck.model.text import Document

_LADDER = ("contradicted", "conflict", "unsupported")

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def compare(
    release: Annotated[str, typer.Argument(metavar="RELEASE", help="The text that is right.")],
    drafts: Annotated[
        list[str],
        typer.Argument(metavar="DRAFT...", help="The texts to hold against it; `-` for one that is piped in."),
    ],
    format: options.ReportFormat = "full",  # noqa: A002 - the option's name
    output: options.Output = None,
    stdin_filename: options.StdinFilename = None,
    lang: options.Lang = None,
    fail_on: Annotated[
        str,
        options.choice(
            "--fail-on",
            names=(*_LADDER, options.NEVER),
            text="The mildest verdict that fails; graver ones, which stand before it, fail too.",
        ),
    ] = "contradicted",
    exit_zero: options.ExitZero = False,
    show_confirmed: options.ShowConfirmed = False,
    explain: options.Explain = False,
    statistics: options.Statistics = False,
    color: options.Colour = "auto",
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
    select: options.Select = None,
    ignore: options.Ignore = None,
) -> None:
    """Compare texts with a release.

    The release's own sentences are the facts: shows what in a draft contradicts them, and
    which figures, names and quotations they do not hold. The draft may be a translation.

    Exit code: 0 nothing that fails, 1 findings, 2 what was asked for cannot be done, 70 a fault of factcheck.
    """
    from factcheck.cli import checking
    from factcheck.cli.inputs import STDIN, gather
    from factcheck.cli.output import check_target, deliver

    if release == STDIN and STDIN in drafts:
        raise console.RefusedError("the release and the draft cannot both be piped in", "name a file for one of them")
    check_target(output)
    first = _release(release, stdin_filename)
    inputs = gather(drafts, stdin_filename)

    from factcheck import pipeline
    from factcheck.cli.silencing import Silencing
    from factcheck.silence.rules import Selection

    report = pipeline.compare_all(first, inputs.documents, skipped=inputs.unread, lang=lang)
    settings = checking.Settings(
        files=tuple(drafts),
        claims=(),
        releases=(),
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
    )
    silencing = Silencing(Selection(tuple(select or ()), tuple(ignore or ())))
    report = silencing.applied(report)
    if inputs.documents:
        deliver(checking.rendered(report, settings), output)
    checking.aside(report, inputs, settings)
    silencing.tell(report, settings.verbosity)
    raise typer.Exit(checking.exit_code(report, inputs, settings.fail_on))


def _release(name: str, stdin_filename: str | None) -> Document:
    """The release; what cannot be read, or has nothing in it, is told at once."""
    from factcheck.cli.inputs import gather

    if Path(name).is_dir():
        raise console.RefusedError(f"{name}: a folder, not a file", "name the release's own file")
    found = gather([name], stdin_filename)
    if found.unreadable:
        raise found.unreadable[0]
    if not found.documents or not found.documents[0].text.strip():
        raise console.RefusedError(f"{name}: nothing to compare with", "the release is empty")
    return found.documents[0]
