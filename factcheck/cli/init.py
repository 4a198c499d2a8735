"""`factcheck init`: a new project."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.console import RefusedError

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def init(
    folder: Annotated[Path, typer.Argument(metavar="[DIR]", help="Folder of the project; made if it is not there.")] = (
        Path()
    ),
) -> None:
    """Begin a project: an example of a claims file, of a draft, and the schema for editors.

    Nothing that is there already is touched: where a file stands in the way, nothing is written at all.

    Exit code: 0 the project is there, 2 something stands in the way.
    """
    from factcheck.claims import FOLDER
    from factcheck.claims.source import SUFFIXES
    from factcheck.claims.starter import starter
    from factcheck.cli.output import deliver, write_new

    claims = folder / FOLDER
    if any(path.suffix.lower() in SUFFIXES for path in claims.rglob("*")):
        raise RefusedError(f"{claims}: there are claims already", "name another folder: `factcheck init DIR`")
    texts = {folder / path: text for path, text in starter().items()}
    write_new(texts)
    lines = [*(f"written: {path}" for path in texts), *_next_steps(folder)]
    deliver("".join(line + "\n" for line in lines), None)


def _next_steps(folder: Path) -> list[str]:
    """What to type now."""
    enter = [] if folder == Path() else [f"  cd {folder}"]
    return [
        "try:",
        *enter,
        "  factcheck check drafts     the draft against the claims; then change a figure of it",
        "  factcheck claims test      whether the claims file catches what it should",
    ]
