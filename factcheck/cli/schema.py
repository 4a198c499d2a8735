"""`factcheck schema`: the JSON Schema of claims files, for editors."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def schema(
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write the schema there, whole or not at all.")
    ] = None,
) -> None:
    """Print the JSON Schema of claims files.

    An editor that knows it completes keys, explains them, and marks what is wrong while a file is written.
    `factcheck schema -o claims/.factcheck.schema.json` puts it where the first line of a claims file may name it:
    `# yaml-language-server: $schema=.factcheck.schema.json`.
    """
    from factcheck.claims.schema import dumped
    from factcheck.cli.output import check_target, deliver

    check_target(output)
    deliver(dumped(), output)
