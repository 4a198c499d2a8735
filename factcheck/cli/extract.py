"""`factcheck extract`: a first claims file drawn out of a release."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli import console, options

if TYPE_CHECKING:
    from factcheck.model.text import Document

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def extract(
    release: Annotated[str, typer.Argument(metavar="RELEASE", help="The release; `-` for one that is piped in.")],
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write there, whole or not at all.")
    ] = None,
    update: Annotated[
        Path | None,
        typer.Option(
            "--update",
            metavar="FILE",
            help="A claims file drawn before and worked on since: add what is new, mark what is gone.",
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Write over a file that is there.")] = False,
    stdin_filename: options.StdinFilename = None,
    lang: options.Lang = None,
) -> None:
    """Extract a first claims file from a release.

    Every figure, date, quotation and post becomes a claim, for a person to read and mend;
    comments say what to look at. The same release gives the same file to the byte.

    Exit code: 0 written, 2 what was asked for cannot be done, 70 a fault of factcheck.
    """
    from factcheck import pipeline
    from factcheck.cli.output import check_target, deliver

    if update is not None and output is not None:
        raise console.RefusedError("--update writes into its own file", "leave out -o")
    check_target(output)
    if output is not None and output.exists() and output.is_file() and not force:
        hint = f"--update {output} keeps what was worked on, --force writes over it"
        raise console.RefusedError(f"{output}: is there already", hint)
    document = _release(release, stdin_filename)
    if update is None:
        text = pipeline.extract(document, lang)
        if text is None:
            raise console.RefusedError(f"{document.path}: nothing to draw", "it holds no figure, quotation or post")
        deliver(text, output)
        if output is not None:
            _schema_beside(output)
        return
    _update(document, update, lang)


def _schema_beside(path: Path) -> None:
    """Put the schema that the file's first line names beside it, where there is none."""
    from factcheck.claims.schema import FILE, dumped
    from factcheck.cli.output import deliver

    schema = path.parent / FILE
    if path.exists() and path.is_file() and not schema.exists():
        deliver(dumped(), schema)
        console.complain(f"{schema}: written, for editors")


def _update(document: Document, path: Path, lang: str | None) -> None:
    """Bring a claims file up to the release, and say what changed."""
    from factcheck import pipeline
    from factcheck.claims.draw.update import UnfitError
    from factcheck.cli.output import deliver

    try:
        changes = pipeline.update_claims(document, path, lang)
    except UnfitError as error:
        raise console.RefusedError(f"{path}: {error}", "write claims one below the other, each behind a dash") from None
    deliver(changes.text, path)
    console.complain(f"{path}: {changes.new} new, {changes.changed} changed, {changes.gone} gone")


def _release(name: str, stdin_filename: str | None) -> Document:
    """The text to draw from."""
    from factcheck.cli.inputs import gather

    if Path(name).is_dir():
        raise console.RefusedError(f"{name}: a folder, not a file", "name the release's own file")
    found = gather([name], stdin_filename)
    if found.unreadable:
        raise found.unreadable[0]
    if not found.documents:
        raise console.RefusedError(f"{name}: nothing to draw from", "name a text file")
    return found.documents[0]
