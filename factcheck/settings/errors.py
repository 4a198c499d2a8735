"""Settings that cannot be used."""

from __future__ import annotations

from factcheck.model.records import NamedTuple


class Origin(NamedTuple):
    """Where a setting comes from: a line of a file, a variable of the environment, or nowhere."""

    kind: str
    """`file`, `environment` or `default`."""
    name: str = ""
    """The file's path or the variable's name."""
    line: int = 0
    """From 1; 0 where it is not known."""
    column: int = 0

    def __str__(self) -> str:
        if not self.name:
            return self.kind
        return f"{self.name}:{self.line}" if self.line else self.name


class SettingsFault(NamedTuple):
    """One thing wrong with the settings: where, what, and how to mend it."""

    origin: Origin
    message: str
    hint: str = ""


class SettingsError(Exception):
    """Settings cannot be used; carries every fault found, not just the first."""

    def __init__(self, *faults: SettingsFault) -> None:
        super().__init__("; ".join(f"{f.origin}: {f.message}" for f in faults))
        self.faults = faults
