"""Commands whose options may be set for good: what the command line leaves open, the settings say."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from typer.core import TyperCommand

from factcheck.settings import Settings, resolve
from factcheck.settings.folders import folders

_META = "factcheck.settings"


class Configured(TyperCommand):
    """A command that asks the settings before it falls back on its defaults."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Find the settings by what is given, and let them stand in for what is not."""
        if not ctx.resilient_parsing:  # a shell that completes a line
            given: Mapping[str, Any] = self.make_parser(ctx).parse_args(args=list(args))[0]
            if not given.get("help"):
                found = resolve(
                    folders(given.get("files") or (), given.get("stdin_filename")),
                    file=Path(given["config"]) if given.get("config") else None,
                    isolated=bool(given.get("isolated")),
                    environ=os.environ,
                )
                ctx.meta[_META] = found
                ctx.default_map = found.defaults()
        return super().parse_args(ctx, args)


def settings_of(context: Any) -> Settings:
    """The settings in force in a command that is `Configured`."""
    found: Settings = context.meta[_META]
    return found


def tell_strays(context: Any) -> None:
    """Say which variables look like settings and are none."""
    from factcheck.cli.failures import strays

    strays(settings_of(context))


def is_given(context: Any, key: str) -> bool:
    """Whether an option stands on the command line."""
    source = context.get_parameter_source(key.replace("-", "_"))
    return source is not None and source.name == "COMMANDLINE"
