"""A plain line of `check`, understood without typer, whose import alone takes half as long as a check.

Understood is what needs no word of help: texts, and the options that may be set for good, spelt out and with
values that they take. Every other line is left to the command, a faulty one first of all.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from factcheck.cli.checking import Settings
from factcheck.settings.folders import folders
from factcheck.settings.keys import KEYS, NEVER
from factcheck.settings.resolve import resolve
from factcheck.silence.rules import Selection

_SHORT = {"-c": "--claims", "-o": "--output", "-q": "--quiet", "-v": "--verbose"}
_EXIT_ZERO, _STDIN_FILENAME = "exit_zero", "stdin_filename"
"""The two options that are no settings and still plain."""


def understood(arguments: Sequence[str]) -> Settings | None:
    """Take what follows the command's name; give the check that it asks for, or None for the command to see to.

    Raises `SettingsError` where the settings in force are faulty.
    """
    line = _parsed(arguments)
    if line is None or os.name == "nt":  # on Windows typer expands patterns
        return None
    files, given = line
    if not files:
        from factcheck.cli.inputs import nothing_piped

        if nothing_piped():
            return None
    found = resolve(folders(files, given.get(_STDIN_FILENAME)), environ=os.environ)
    if found.strays:
        from factcheck.cli.failures import strays

        strays(found)
    said: dict[str, Any] = {setting.key.parameter: setting.value for setting in found.values.values()} | given
    return Settings(
        files=tuple(files),
        claims=tuple(map(Path, said["claims"])),
        releases=tuple(said["release"]),
        format=said["format"],
        output=Path(said["output"]) if said["output"] else None,
        stdin_filename=given.get(_STDIN_FILENAME),
        lang=said["lang"],
        fail_on=NEVER if _EXIT_ZERO in given else said["fail_on"],
        show_confirmed=said["show_confirmed"],
        explain=said["explain"],
        statistics=said["statistics"],
        colour=said["color"],
        verbosity=said["verbose"] - said["quiet"],
        exclude=tuple(said["exclude"]),
        exclude_from=Path() if "exclude" in given else found.values["exclude"].base,
        selection=Selection(said["select"], said["ignore"]),
        listed=found.silence,
        baseline=Path(said["baseline"]) if said["baseline"] else None,
    )


def _parsed(arguments: Sequence[str]) -> tuple[list[str], dict[str, Any]] | None:
    """The texts, and the options by the names of their parameters; None for what is not plain."""
    files: list[str] = []
    given: dict[str, Any] = {}
    rest = iter(arguments)
    for argument in rest:
        if argument == "-" or argument[:1] not in ("-", ""):
            files.append(argument)
            continue
        name, equals, value = _SHORT.get(argument, argument).partition("=")
        if name in _FLAGS and not equals:
            given.update([_FLAGS[name]])
            continue
        value = value if equals else next(rest, "")
        if name not in _VALUES or value[:1] in ("-", ""):
            return None
        parameter, choices, is_list = _VALUES[name]
        if choices and value not in choices:
            return None
        given[parameter] = (*given.get(parameter, ()), value) if is_list else value
    return files, given


_FLAGS = {
    **{f"--{key.name}": (key.parameter, True) for key in KEYS.values() if key.kind == "flag"},
    **{f"--no-{key.name}": (key.parameter, False) for key in KEYS.values() if key.kind == "flag"},
    "--exit-zero": (_EXIT_ZERO, True),
}
"""Options without a value: what they set, to what."""
_VALUES = {
    **{
        f"--{key.name}": (key.parameter, key.choices, key.is_list)
        for key in KEYS.values()
        if key.kind not in ("flag", "rules")
    },
    "--stdin-filename": (_STDIN_FILENAME, (), False),
}
"""Options with a value: what they set, the values allowed if they are few, whether they may be repeated."""
