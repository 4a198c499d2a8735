"""What is raised for an input that cannot be read."""

from __future__ import annotations


class UnreadableError(Exception):
    """An input that cannot be read: which, why, and how to mend it. As a string it is one line."""

    def __init__(self, path: str, why: str, hint: str = "") -> None:
        super().__init__(path, why, hint)
        self.path = path
        self.why = why
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.path}: {self.why}" + (f"; {self.hint}" if self.hint else "")
