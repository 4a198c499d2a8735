"""`factcheck completion`: the script by which a shell completes commands, options, rules, claims and releases."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli import COMPLETE, options

SHELLS = ("bash", "zsh", "fish", "powershell")

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def completion(
    shell: Annotated[
        str,
        typer.Argument(
            metavar="|".join(SHELLS),
            callback=options.one_of(SHELLS),
            autocompletion=lambda: list(SHELLS),
            help="The shell.",
        ),
    ],
) -> None:
    """Print the script that completes commands, options, rules, claims and releases in a shell.

    bash: write it to ~/.local/share/bash-completion/completions/factcheck; zsh: to a file _factcheck in a folder
    of $fpath; fish: to ~/.config/fish/completions/factcheck.fish.
    """
    from typer.completion import get_completion_script  # type: ignore[attr-defined]  # lives in a private module

    from factcheck.cli.output import deliver

    deliver(get_completion_script(prog_name="factcheck", complete_var=COMPLETE, shell=shell) + "\n", None)
