"""`factcheck config`: the settings in force, and where each comes from."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Annotated, Any

import typer

from factcheck.cli import options
from factcheck.settings import Setting, Settings
from factcheck.settings.keys import Value

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def config(
    files: Annotated[
        list[str] | None,
        typer.Argument(metavar="[FILES...]", help="Texts whose settings to show. Default: those of this folder."),
    ] = None,
    config: options.Config = None,
    isolated: options.Isolated = False,
    form: Annotated[str, options.choice("--format", names=("text", "json"), text="Form of the list.")] = "text",
) -> None:
    """Show the settings of `check` and where they come from.

    The command line stands above the environment, the environment above the file, the file above the default.
    """
    from factcheck.cli.failures import settings_fault
    from factcheck.cli.output import deliver
    from factcheck.settings import resolve
    from factcheck.settings.folders import folders

    found = resolve(folders(files or ()), file=config, isolated=isolated, environ=os.environ)
    for fault in found.strays:
        settings_fault(fault, "warning")
    deliver(_as_json(found) if form == "json" else _as_text(found), None)


def _as_text(found: Settings) -> str:
    """The file, then a line a setting: its name, its value, its origin."""
    from factcheck.report.cells import one_line
    from factcheck.report.table import aligned

    rows = [(s.key.name, _written(s.value), str(s.origin)) for s in found.values.values()]
    lines = [one_line(str(found.file or "no file of settings")), *aligned(rows), *_silenced(found)]
    return "".join(f"{line}\n" for line in lines)


def _silenced(found: Settings) -> Iterator[str]:
    """The entries that silence findings."""
    from factcheck.report.cells import one_line

    for entry in found.silence:
        said = ", ".join(f"{name} = {_written(value)}" for name, value in entry.given().items())
        yield one_line(f"silence: {said}: {entry.place.path}:{entry.place.line}")


def _written(value: Value) -> str:
    """A value as TOML writes it."""
    import json

    if value is None:
        return "not set"
    return json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)


def _as_json(found: Settings) -> str:
    """The same for programs."""
    from factcheck.report.json import dumped

    return dumped(
        {
            "file": str(found.file) if found.file else None,
            "settings": {s.key.name: _setting(s) for s in found.values.values()},
            "silence": [
                {**entry.given(), "from": entry.place.path, "line": entry.place.line} for entry in found.silence
            ],
        }
    )


def _setting(setting: Setting) -> dict[str, Any]:
    value = list(setting.value) if isinstance(setting.value, tuple) else setting.value
    origin = setting.origin
    return {
        "value": value,
        "source": origin.kind,
        "from": origin.name or None,
        "line": origin.line or None,
    }
