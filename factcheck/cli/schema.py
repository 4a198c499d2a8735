"""`factcheck schema`: the JSON Schema of claims files, for editors."""

from __future__ import annotations

import typer

from factcheck.cli import options

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def schema(output: options.Output = None) -> None:
    """Print the JSON Schema of claims files.

    An editor that knows it completes keys, explains them, and marks what is wrong while a file is written.
    `factcheck schema -o claims/.factcheck.schema.json` puts it where the first line of a claims file may name it:
    `# yaml-language-server: $schema=.factcheck.schema.json`.
    """
    from factcheck.claims.schema import dumped
    from factcheck.cli.output import check_target, deliver

    check_target(output)
    deliver(dumped(), output)
