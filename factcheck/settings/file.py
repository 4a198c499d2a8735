"""The file of settings: which one holds, and what stands in it, line by line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from factcheck.model.records import NamedTuple
from factcheck.settings.errors import Origin, SettingsError, SettingsFault

NAMES = ("factcheck.toml", ".factcheck.toml")
PYPROJECT = "pyproject.toml"
TABLE = "factcheck"
_ROOTS = (".git", ".hg")
"""What a repository's topmost folder holds."""
_AT = r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)$"
_HEADER = r"\s*(\[{1,2})\s*([^\[\]#]+?)\s*\]"
_KEY = r"""\s*([\w-]+|"[^"]*"|'[^']*')\s*[=.]"""


class File(NamedTuple):
    """A file of settings that was read."""

    path: Path
    values: dict[str, Any]
    text: str
    table: str = ""
    """The table of the file that the settings stand in, `tool.factcheck` in a `pyproject.toml`."""

    def origin(self, key: str = "", *, inside: str = "", number: int = 0) -> Origin:
        """Where a key stands: of the settings, or of the n-th table of a list. The line is 0 where it is not found."""
        wanted = ".".join(part for part in (self.table, inside) if part)
        below = f"{wanted}.{key}" if wanted else key
        for line, column, table, n, name in _keys(self.text):
            if (table, n, name) in ((wanted, number if inside else 0, key), (below, 0, "")):
                return Origin("file", str(self.path), line, column)
        return self.origin(inside) if inside else Origin("file", str(self.path))


def _keys(text: str) -> Iterator[tuple[int, int, str, int, str]]:
    """The keys and headers of a TOML text: line, column, table, which of a list of tables, key (none for a header).

    Made for showing places, not for reading: what stands in a string of several lines may pass for a key.
    """
    table, number = "", 0
    met: dict[str, int] = {}
    for line, said in enumerate(text.splitlines(), 1):
        if header := re.match(_HEADER, said):
            table = ".".join(_bare(part) for part in header[2].split("."))
            number = met.get(table, 0)
            met[table] = number + 1
            yield line, header.start(1) + 1, table, number, ""
        elif key := re.match(_KEY, said):
            yield line, key.start(1) + 1, table, number, _bare(key[1])


def _bare(name: str) -> str:
    return name.strip().strip("\"'")


def find(folders: Iterable[Path]) -> File | None:
    """Take folders to start from; give the nearest file of settings, in or above the first that has one.

    The way up ends with the repository: settings of another project above it are none of ours. Raises `SettingsError`.
    """
    for start in map(Path.resolve, folders):
        for folder in (start, *start.parents):
            found = [file for name in (*NAMES, PYPROJECT) if (file := _settings_of(folder / name)) is not None]
            if len(found) > 1:
                one, other = found[0].path, found[1].path.name
                raise SettingsError(
                    SettingsFault(Origin("file", str(one)), f"settings stand in {other}, too", "keep one of the two")
                )
            if found:
                return found[0]
            if any((folder / root).exists() for root in _ROOTS):
                break
    return None


def _settings_of(path: Path) -> File | None:
    """The settings in a file, if it is there and holds any."""
    if not path.is_file():
        return None
    if path.name == PYPROJECT and TABLE.encode() not in _bytes(path):
        return None  # other tools' settings need not be read, nor be sound
    file = read(path)
    return None if path.name == PYPROJECT and not file.table else file


def read(path: Path) -> File:
    """Read a file of settings; a `pyproject.toml` without ours gives none. Raises `SettingsError`."""
    import tomllib

    shown = Path(_as_named(path))
    try:
        text = _bytes(path).decode("utf-8-sig")
        values: dict[str, Any] = tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise SettingsError(SettingsFault(Origin("file", str(shown)), f"is not UTF-8 (byte {error.start})")) from None
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(_syntax_fault(str(error), shown)) from None
    if path.name != PYPROJECT:
        return File(shown, values, text)
    tool = values.get("tool")
    table = tool.get(TABLE) if isinstance(tool, dict) else None
    if table is None:
        return File(shown, {}, text)
    file = File(shown, table if isinstance(table, dict) else {}, text, f"tool.{TABLE}")
    if not isinstance(table, dict):
        raise SettingsError(SettingsFault(file.origin(), f"tool.{TABLE} must be a table"))
    return file


def _syntax_fault(message: str, path: Path) -> SettingsFault:
    at = re.search(_AT, message)
    line, column = (int(at[1]), int(at[2])) if at and at[1] else (0, 0)
    said = message[: at.start()] if at else message
    return SettingsFault(Origin("file", str(path), line, column), f"is not TOML: {said[:1].lower()}{said[1:]}")


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise SettingsError(
            SettingsFault(Origin("file", str(path)), f"cannot be read: {error.strerror or error}", "check the path")
        ) from None


def _as_named(path: Path) -> str:
    """A path as a person in the working folder would name it."""
    import os.path

    try:
        return min(os.path.relpath(path), str(path), key=len)
    except ValueError:  # another drive
        return str(path)
