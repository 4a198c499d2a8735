"""Where the settings of a check are looked for."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path


def folders(files: Iterable[str], stdin_filename: str | None = None) -> list[Path]:
    """Where to look for settings: from the folder that all the files share; if it lies elsewhere, from here, too."""
    names = [name for name in files if name != "-"]
    if stdin_filename:
        names.append(stdin_filename)
    here = Path.cwd()
    try:
        shared = Path(os.path.commonpath([_home(Path(name).absolute()) for name in names])) if names else here
    except ValueError:  # files on several drives
        return [here]
    return [shared] if shared.is_relative_to(here) else [shared, here]


def _home(path: Path) -> Path:
    """A folder itself, a file's or a pattern's folder."""
    return path if path.is_dir() else next(p for p in path.parents if p.is_dir())
