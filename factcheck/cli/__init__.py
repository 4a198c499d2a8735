"""The command line: options in, exit code out. One module a command, imported when its command is called."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, MutableMapping
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from factcheck.cli import console

COMMANDS: dict[str, str] = {
    "check": "factcheck.cli.check",
    "compare": "factcheck.cli.compare",
    "extract": "factcheck.cli.extract",
    "archive": "factcheck.cli.archive",
    "figures": "factcheck.cli.figures",
    "claims": "factcheck.cli.claims",
    "explain": "factcheck.cli.explain",
    "init": "factcheck.cli.init",
    "schema": "factcheck.cli.schema",
    "config": "factcheck.cli.config",
    "completion": "factcheck.cli.completion",
}
"""Every command and the module whose `app` is that command, in the order of the help."""

COMPLETE = "_FACTCHECK_COMPLETE"
"""The variable by which a shell asks how a line may go on."""


class _Modules(MutableMapping[str, Any]):
    """Commands by name, each imported when it is looked up: the others cost nothing."""

    def __init__(self) -> None:
        self._modules = dict(COMMANDS)

    def __getitem__(self, name: str) -> Any:
        return typer.main.get_command(import_module(self._modules[name]).app)

    def __iter__(self) -> Iterator[str]:
        return iter(self._modules)

    def __len__(self) -> int:
        return len(self._modules)

    def __setitem__(self, name: str, command: Any) -> None:
        raise TypeError("a command is a module with a row in COMMANDS")

    def __delitem__(self, name: str) -> None:
        del self._modules[name]


class _Commands(TyperGroup):
    """The root of the commands."""

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        self.commands = _Modules()


def _print_version(wanted: bool) -> None:
    """Answer `--version`."""
    if wanted:
        from factcheck import __version__

        typer.echo(f"factcheck {__version__}")
        raise typer.Exit


# Markup off: with it, `--help` and usage errors would import rich.
app = typer.Typer(
    cls=_Commands,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and exit.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    """Hold a text against the release it retells: what is confirmed, contradicted, missing, unsupported."""


def main() -> None:
    """Run the command line and leave with its exit code."""
    console.use_utf8()
    if COMPLETE in os.environ:
        from typer.completion import completion_init  # type: ignore[attr-defined]  # lives in a private module

        completion_init()
    try:
        app(prog_name="factcheck")
    except KeyboardInterrupt:
        sys.exit(console.INTERRUPTED)
    except Exception as error:  # the last door: no traceback reaches a user who did not ask for one
        from factcheck.cli.failures import tell

        sys.exit(tell(error))
