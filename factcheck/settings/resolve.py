"""Settings of a file and of the environment, made one; each is held against the table of keys."""

from __future__ import annotations

import os
import os.path
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from factcheck.model.claim import Place
from factcheck.model.records import NamedTuple
from factcheck.settings.errors import Origin, SettingsError, SettingsFault
from factcheck.settings.file import PYPROJECT, File, find, read
from factcheck.settings.keys import KEYS, Key, Value
from factcheck.silence.listed import KEYS as LISTED_KEYS
from factcheck.silence.listed import Listed
from factcheck.silence.rules import RULES

CONFIG = "FACTCHECK_CONFIG"
"""The variable that names the file of settings."""
SILENCE = "silence"
"""The list of tables that silence findings."""
_OTHERS = (CONFIG, "FACTCHECK_CACHE", "FACTCHECK_DEBUG")
_PREFIX = "FACTCHECK_"
_YES = ("1", "true", "yes", "on")
_NO = ("0", "false", "no", "off")


class Setting(NamedTuple):
    """A setting as it holds, and where it comes from."""

    key: Key
    value: Value
    origin: Origin

    @property
    def base(self) -> Path:
        """The folder that relative patterns count from."""
        return Path(self.origin.name).parent if self.origin.kind == "file" else Path()


class Settings(NamedTuple):
    """All settings, without what is said on the command line."""

    values: Mapping[str, Setting]
    """By key, in the order of `KEYS`."""
    file: Path | None = None
    silence: tuple[Listed, ...] = ()
    strays: tuple[SettingsFault, ...] = ()
    """Variables that look like settings and are none."""

    def defaults(self) -> dict[str, Value]:
        """What holds for options that are not given, by the name of the parameter; only what somebody has set."""
        return {s.key.parameter: s.value for s in self.values.values() if s.origin.kind != "default"}


def resolve(
    folders: Iterable[Path], *, file: Path | None = None, isolated: bool = False, environ: Mapping[str, str]
) -> Settings:
    """Take the folders to look from, or a file, or that no file is to hold; give the settings in force.

    The environment stands above the file. Raises `SettingsError` with every fault of both.
    """
    named = file or (Path(environ[CONFIG]) if environ.get(CONFIG) else None)
    source = None if isolated else _named(named) if named else find(folders)
    faults: list[SettingsFault] = []
    found = {key: Setting(key, key.default, Origin("default")) for key in KEYS.values()}
    silence: tuple[Listed, ...] = ()
    if source:
        found |= {s.key: s for s in _of_file(source, faults)}
        silence = tuple(_listed(source, faults))
    found |= {s.key: s for s in _of_environment(environ, faults)}
    if faults:
        raise SettingsError(*faults)
    values = {key.name: setting for key, setting in found.items()}
    return Settings(values, source.path if source else None, silence, tuple(_strays(environ)))


def _named(path: Path) -> File:
    """A file that was asked for by name: it must be there, and hold settings."""
    file = read(path)
    if path.name == PYPROJECT and not file.table:
        raise SettingsError(SettingsFault(file.origin(), "has no table [tool.factcheck]"))
    return file


def _of_file(file: File, faults: list[SettingsFault]) -> Iterator[Setting]:
    for name, value in file.values.items():
        if name == SILENCE:
            continue
        origin = file.origin(name)
        key = KEYS.get(name)
        if key is None:
            faults.append(SettingsFault(origin, f"unknown key '{name}'", _near(name, (*KEYS, SILENCE))))
            continue
        try:
            yield Setting(key, _checked(key, _typed(key, value), file.path.parent), origin)
        except ValueError as error:
            faults.append(SettingsFault(origin, f"{name}: {error.args[0]}", *error.args[1:]))


def _of_environment(environ: Mapping[str, str], faults: list[SettingsFault]) -> Iterator[Setting]:
    for key in KEYS.values():
        said = environ.get(key.variable, "").strip()
        if not said:
            continue
        origin = Origin("environment", key.variable)
        try:
            yield Setting(key, _checked(key, _spoken(key, said), Path()), origin)
        except ValueError as error:
            faults.append(SettingsFault(origin, *error.args))


def _typed(key: Key, value: Any) -> Value:
    """A value of TOML as one of the setting; ValueError where it is of another type."""
    if key.kind == "flag":
        if isinstance(value, bool):
            return value
        raise ValueError(f"true or false, not {_called(value)}")
    if key.is_list:
        values = value if isinstance(value, list) else [value]
        if all(isinstance(v, str) for v in values):
            return tuple(values)
        raise ValueError(f"a list of strings, not {_called(value)}")
    if isinstance(value, str):
        return value
    raise ValueError(f"a string, not {_called(value)}")


def _called(value: Any) -> str:
    """What a value of TOML is called."""
    names = {bool: "a boolean", int: "a number", float: "a number", str: "a string", list: "a list", dict: "a table"}
    if isinstance(value, list) and all(isinstance(v, str) for v in value):
        return "a list of strings"
    return next((name for kind, name in names.items() if isinstance(value, kind)), "a date")


def _spoken(key: Key, said: str) -> Value:
    """A value of the environment as one of the setting: lists by commas, paths as in PATH."""
    if key.kind == "flag":
        if said.lower() in (*_YES, *_NO):
            return said.lower() in _YES
        raise ValueError(f"'{said}' is neither true nor false", f"one of: {', '.join((*_YES, *_NO))}")
    if key.is_list:
        mark = os.pathsep if key.kind == "paths" else ","
        return tuple(part.strip() for part in said.split(mark) if part.strip())
    return said


def _checked(key: Key, value: Value, base: Path) -> Value:
    """A value that is allowed, its paths as seen from the working folder; else ValueError: what is wrong, a hint."""
    if key.kind == "choice" and value not in key.choices:
        raise ValueError(f"'{value}' is not one of {', '.join(key.choices)}")
    if isinstance(value, tuple) and key.kind == "rules":
        for name in value:
            check_rule(name)
    if isinstance(value, str) and key.kind == "path":
        return _from(base, value)
    if isinstance(value, tuple) and key.kind == "paths":
        return tuple(_from(base, path) for path in value)
    return value


def check_rule(name: str) -> None:
    """Raise ValueError with a hint for what is no rule's name."""
    if name not in RULES:
        hint = _near(name, RULES)
        raise ValueError(f"'{name}' is no rule", hint or "`factcheck explain` lists the rules")


def _from(base: Path, path: str) -> str:
    return os.path.normpath(base / path)


def _listed(file: File, faults: list[SettingsFault]) -> Iterator[Listed]:
    """The entries that silence findings; a faulty one is told and left out."""
    entries = file.values.get(SILENCE, [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        hint = f"write [[{f'{file.table}.' if file.table else ''}{SILENCE}]] above path, rule, claim, text and reason"
        faults.append(SettingsFault(file.origin(SILENCE), f"{SILENCE}: a list of tables", hint))
        return
    for number, entry in enumerate(entries):
        before = len(faults)
        for name, value in entry.items():
            origin = file.origin(name, inside=SILENCE, number=number)
            if name not in LISTED_KEYS:
                faults.append(SettingsFault(origin, f"{SILENCE}: unknown key '{name}'", _near(name, LISTED_KEYS)))
            elif not isinstance(value, str):
                faults.append(SettingsFault(origin, f"{SILENCE}.{name}: a string, not {_called(value)}"))
            elif name == "rule":
                try:
                    check_rule(value)
                except ValueError as error:
                    faults.append(SettingsFault(origin, f"{SILENCE}.rule: {error.args[0]}", *error.args[1:]))
        where = file.origin("", inside=SILENCE, number=number)
        if not {"path", "rule", "claim", "text"} & entry.keys():
            faults.append(
                SettingsFault(where, f"{SILENCE}: says of nothing what it silences", "add path, rule or claim")
            )
        if len(faults) == before:
            yield Listed(place=Place(path=where.name, line=where.line or 1, column=where.column or 1), **entry)


def _strays(environ: Mapping[str, str]) -> Iterator[SettingsFault]:
    """Variables that were most likely meant for a setting."""
    known = (*(key.variable for key in KEYS.values()), *_OTHERS)
    for name in sorted(environ):
        if name.startswith(_PREFIX) and name not in known:
            from factcheck.claims.suggest import nearest

            near = nearest(name.removeprefix(_PREFIX), [k.removeprefix(_PREFIX) for k in known])
            if near:
                yield SettingsFault(Origin("environment", name), "no such setting", f"did you mean '{_PREFIX}{near}'?")


def _near(written: str, known: Collection[str]) -> str:
    from factcheck.claims.suggest import did_you_mean

    return did_you_mean(written, list(known))
