"""A setting means the same wherever it is said; what is no setting is refused at its line."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
import typer
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.cli import check, configured
from factcheck.settings import SettingsError, resolve
from factcheck.settings.file import File, find
from factcheck.settings.folders import folders
from factcheck.settings.keys import KEYS, Key, Value
from factcheck.silence.rules import RULES

NO_SETTINGS = {
    "files", "stdin_filename", "exit_zero", "write_baseline", "watch", "config", "isolated", "diff", "fix", "annotate",
}  # fmt: skip
"""Parameters of `check` that are about one run."""

WORDS = st.text("abcdefgh-", min_size=1, max_size=8).map(lambda s: f"x{s}")


def values(key: Key) -> st.SearchStrategy[Any]:
    """Values that a key takes."""
    one: st.SearchStrategy[Any]
    if key.kind == "flag":
        return st.booleans()
    if key.kind == "choice":
        return st.sampled_from(key.choices)
    one = st.sampled_from(sorted(RULES)) if key.kind == "rules" else WORDS
    return st.lists(one, min_size=1, max_size=3, unique=True) if key.is_list else one


SAID = st.sampled_from(list(KEYS.values())).flatmap(lambda key: st.tuples(st.just(key), values(key)))


def parsed(args: list[str]) -> dict[str, Any]:
    """What the function of the command is given."""
    command = typer.main.get_command(check.app)
    return dict(command.make_context("check", [*args, "-"]).params)


def in_file(key: Key, value: Any) -> str:
    return f"{key.name} = {json.dumps(value)}\n"


def in_environment(key: Key, value: Any) -> str:
    if isinstance(value, list):
        return (os.pathsep if key.kind == "paths" else ",").join(value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def on_the_command_line(key: Key, value: Any) -> list[str]:
    if isinstance(value, bool):
        return [f"--{'' if value else 'no-'}{key.name}"]
    return [part for one in (value if isinstance(value, list) else [value]) for part in (f"--{key.name}", one)]


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder to stand in, with no settings of its own or of the environment."""
    folder = tmp_path_factory.mktemp("here")
    bare = {name: value for name, value in os.environ.items() if not name.startswith("FACTCHECK_")}
    with chdir(folder), patch.dict(os.environ, bare, clear=True):
        yield folder


@settings(deadline=None)
@given(said=SAID)
def test_every_source_means_the_same(said: tuple[Key, Any], here: Path) -> None:
    key, value = said
    given_there = parsed(on_the_command_line(key, value))
    with patch.dict(os.environ, {key.variable: in_environment(key, value)}):
        in_the_environment = parsed([])
    (here / "factcheck.toml").write_text(in_file(key, value), "utf-8")
    in_the_file = parsed([])
    (here / "factcheck.toml").unlink()
    (here / "pyproject.toml").write_text("[tool.factcheck]\n" + in_file(key, value), "utf-8")
    in_the_project = parsed([])
    (here / "pyproject.toml").unlink()
    assert given_there == in_the_environment == in_the_file == in_the_project


@settings(deadline=None)
@given(key=st.sampled_from(list(KEYS.values())), data=st.data())
def test_the_nearer_source_wins(key: Key, data: st.DataObject, here: Path) -> None:
    """The command line over the environment, the environment over the file, the file over the default."""
    file, environment, line = (data.draw(values(key)) for _ in range(3))
    (here / "factcheck.toml").write_text(in_file(key, file), "utf-8")
    assert parsed([]) == parsed(["--isolated", *on_the_command_line(key, file)]) | {"isolated": False}
    with patch.dict(os.environ, {key.variable: in_environment(key, environment)}):
        nearer = parsed([])
        nearest = parsed(on_the_command_line(key, line))
    (here / "factcheck.toml").unlink()
    assert nearer == parsed(on_the_command_line(key, environment))
    assert nearest == parsed(on_the_command_line(key, line))


def test_every_option_of_check_is_a_setting_or_about_one_run() -> None:
    command = typer.main.get_command(check.app)
    assert {p.name for p in command.params} - NO_SETTINGS - {"help"} == {key.parameter for key in KEYS.values()}


def test_defaults_are_those_of_the_command(here: Path) -> None:
    params = parsed([])
    for key in KEYS.values():
        value = params[key.parameter]
        assert (tuple(value or ()) if key.is_list else value) == key.default, key.name


def test_what_nobody_has_set_is_left_to_the_command(here: Path) -> None:
    assert resolve([here], environ={}).defaults() == {}


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("a = 1\nfail_on = 'never'\n", 2, "unknown key 'fail_on'"),
        ('"fail on" = 1\n', 1, "unknown key 'fail on'"),
        ("format = ['full']\n", 1, "format: a string, not a list of strings"),
        ("format = true\n", 1, "format: a string, not a boolean"),
        ("lang = 1.5\n", 1, "lang: a string, not a number"),
        ("output = 2019-02-28\n", 1, "output: a string, not a date"),
        ("quiet = 0\n", 1, "quiet: true or false, not a number"),
        ("select = [1]\n", 1, "select: a list of strings, not a list"),
        ("select = {a = 1}\n", 1, "select: a list of strings, not a table"),
        ("\n\nignore = ['value', 'scael']\n", 3, "ignore: 'scael' is no rule"),
        ("[claims]\npath = 'a'\n", 1, "claims: a list of strings, not a table"),
        ("silence = 'all'\n", 1, "silence: a list of tables"),
        ("[[silence]]\nrule = 'value'\n[[silence]]\nrule = 'valeu'\n", 4, "silence.rule: 'valeu' is no rule"),
        ("[[silence]]\nrule = 7\n", 2, "silence.rule: a string, not a number"),
        ("[[silence]]\nreason = 'x'\n", 1, "silence: says of nothing what it silences"),
        ("silence = [{rul = 'value'}]\n", 1, "silence: unknown key 'rul'"),
        ("format = 'full'\nformat = 'json'\n", 2, "is not TOML: cannot overwrite a value"),
    ],
)
@pytest.mark.parametrize("name", ["factcheck.toml", "pyproject.toml"])
def test_faults_name_their_line(name: str, text: str, line: int, message: str, tmp_path: Path) -> None:
    if name == "pyproject.toml":
        text = text.replace("[[silence", "[[tool.factcheck.silence").replace("[claims]", "[tool.factcheck.claims]")
        text, line = f"[tool.factcheck]\n{text}", line + 1
    (tmp_path / name).write_text(text, "utf-8")
    with pytest.raises(SettingsError) as caught:
        resolve([tmp_path], environ={})
    told = [(fault.origin.line, fault.message) for fault in caught.value.faults]
    assert any(at == line and said.startswith(message) for at, said in told), told


@pytest.mark.parametrize(
    ("said", "value"),
    [("1", True), ("TRUE", True), ("on", True), ("yes", True), ("0", False), ("off", False), ("No", False)],
)
def test_flags_of_the_environment(said: str, value: bool, tmp_path: Path) -> None:
    assert resolve([tmp_path], environ={"FACTCHECK_QUIET": said}).values["quiet"].value is value


@pytest.mark.parametrize(
    ("key", "said", "value"),
    [
        ("select", "value, scale,", ("value", "scale")),
        ("release", "march", ("march",)),
        ("claims", f"a b{os.pathsep}c", ("a b", "c")),
        ("output", "r.txt", "r.txt"),
    ],
)
def test_lists_and_paths_of_the_environment(key: str, said: str, value: Value, tmp_path: Path) -> None:
    assert resolve([tmp_path], environ={KEYS[key].variable: said}).values[key].value == value


def test_origins_are_told(tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").write_text("# here\nlang = 'ru'\n", "utf-8")
    found = resolve([tmp_path], environ={"FACTCHECK_FORMAT": "json"})
    origins = {name: str(setting.origin) for name, setting in found.values.items()}
    assert origins["lang"].endswith("factcheck.toml:2")
    assert origins["format"] == "FACTCHECK_FORMAT"
    assert origins["color"] == "default"


@pytest.mark.parametrize(
    ("files", "start", "found"),
    [
        (["factcheck.toml"], "", "factcheck.toml"),
        (["factcheck.toml"], "a/b", "factcheck.toml"),
        (["factcheck.toml", "a/factcheck.toml"], "a/b", "a/factcheck.toml"),
        (["factcheck.toml", "a/.git/HEAD"], "a/b", None),
        (["factcheck.toml", ".git/HEAD"], "a/b", "factcheck.toml"),
        (["factcheck.toml", "a/.git"], "a/b", None),
        (["factcheck.toml", "a/pyproject.toml"], "a/b", "factcheck.toml"),
        (["b/factcheck.toml"], "a", None),
    ],
)
def test_the_nearest_file_up_to_the_repository(files: list[str], start: str, found: str | None, tmp_path: Path) -> None:
    (tmp_path / ".hg").mkdir()
    (tmp_path / "a" / "b").mkdir(parents=True)
    for name in files:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("[project]\n" if name.endswith("pyproject.toml") else "", "utf-8")
    file: File | None = find([tmp_path / start])
    assert (file.path.resolve().relative_to(tmp_path.resolve()).as_posix() if file else None) == found


def test_where_settings_are_looked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    for folder in (here / "a" / "b", there):
        folder.mkdir(parents=True)
    (here / "a" / "x.txt").touch()
    monkeypatch.chdir(here)
    assert folders([]) == [here]
    assert folders(["-"]) == [here]
    assert folders(["a/x.txt"]) == [here / "a"]
    assert folders(["a/b", "a/x.txt"]) == [here / "a"]
    assert folders(["a/*.txt"]) == [here / "a"]
    assert folders(["no/such/x.txt"]) == [here]
    assert folders([], "a/y.md") == [here / "a"]
    assert folders([str(there)]) == [there, here]


def test_completion_asks_no_settings(here: Path) -> None:
    (here / "factcheck.toml").write_text("broken", "utf-8")
    command = typer.main.get_command(check.app)
    context = command.make_context("check", ["-"], resilient_parsing=True)
    (here / "factcheck.toml").unlink()
    assert configured._META not in context.meta
