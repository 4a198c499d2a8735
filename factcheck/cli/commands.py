"""The commands of the command line, each imported when it is called."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from factcheck.cli import COMMANDS


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
