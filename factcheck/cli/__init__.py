"""The command line: options in, exit code out. One module a command, imported when its command is called."""

from __future__ import annotations

import os
import sys

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


def main() -> None:
    """Run the command line and leave with its exit code."""
    console.use_utf8()
    try:
        sys.exit(_run())
    except KeyboardInterrupt:
        sys.exit(console.INTERRUPTED)
    except Exception as error:  # the last door: no traceback reaches a user who did not ask for one
        from factcheck.cli.failures import tell

        sys.exit(tell(error))


def _run() -> int | None:
    """Do what the line says; give its exit code, unless the command leaves with it by itself."""
    if COMPLETE in os.environ:
        from typer.completion import completion_init  # type: ignore[attr-defined]  # lives in a private module

        completion_init()
    elif sys.argv[1:2] == ["check"]:
        from factcheck.cli import checking, plain

        settings = plain.understood(sys.argv[2:])
        if settings:
            return checking.run(settings)
    from factcheck.cli.commands import app

    app(prog_name="factcheck")
    return None
