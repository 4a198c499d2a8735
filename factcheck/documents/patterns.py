"""Patterns of paths, as a `.gitignore` has them."""

from __future__ import annotations

import os.path
from collections.abc import Sequence
from pathlib import Path

from factcheck.documents.errors import UnreadableError


class Patterns:
    """Patterns that count from a folder. Raises `UnreadableError` for one that is none."""

    def __init__(self, patterns: Sequence[str], base: Path) -> None:
        from pathspec import GitIgnoreSpec

        self._base = base.absolute()
        try:
            self._spec = GitIgnoreSpec.from_lines(patterns)
        except ValueError as error:
            raise UnreadableError(", ".join(patterns), f"no pattern of paths: {error}") from None

    def match(self, path: str) -> bool:
        """Whether a path is meant, itself or a folder that it lies in; none outside the folder is."""
        try:
            relative = os.path.relpath(Path(path).absolute(), self._base)
        except ValueError:  # another drive
            return False
        return not relative.startswith(os.pardir) and self._spec.match_file(Path(relative).as_posix())
