"""A line that is understood without typer means what the command makes of it."""

from __future__ import annotations

import os
from contextlib import chdir
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
import typer
from hypothesis import given
from hypothesis import strategies as st

from factcheck.cli import check, checking, plain
from factcheck.settings import SettingsError
from factcheck.settings.keys import KEYS

LEFT = [
    "--help", "-h", "--", "-cq", "-qv", "-cclaims", "--form", "--format", "--format=", "--format odd", "--lang de",
    "-o", "--output", "--odd", "--watch", "--diff", "--fix", "--select value", "--ignore=value", "--isolated",
    "--config x.toml", "--quiet=yes", "--format -", "--no-exit-zero", "--annotate a.docx", "--baseline",
]  # fmt: skip
"""What the command sees to: faulty lines, and all that is no more than seldom asked for."""
WORDS = [
    "-", "a.txt", "b c.md", "-c", "--claims", "claims", "--claims=x", "-o", "out.txt", "-q", "-v", "--quiet",
    "--no-quiet", "--verbose", "--no-verbose", "--format", "json", "--format=concise", "full", "--lang", "ru",
    "--fail-on", "never", "--fail-on=missing", "--exit-zero", "--show-confirmed", "--no-show-confirmed",
    "--explain", "--lang=kk", "--statistics", "--color", "always", "--color=never", "--release",
    "plant", "--release=b", "--exclude",
    "*.md",
    "--stdin-filename", "--stdin-filename=d.md", "--baseline", "known.json",
    "--baseline=k.json",
    *" ".join(LEFT).split(),
]  # fmt: skip
SETTINGS = """\
lang = "en"
format = "github"
claims = ["facts"]
exclude = ["old/*"]
select = ["value"]
quiet = true
"""


@pytest.fixture(scope="module", autouse=True)
def _here(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("plain")
    (folder / "set").mkdir()
    (folder / "set" / "factcheck.toml").write_text(SETTINGS, "utf-8")
    kept = {name: value for name, value in os.environ.items() if not name.startswith("FACTCHECK_")}
    with chdir(folder), patch.dict(os.environ, kept, clear=True):
        yield


def commanded(line: list[str]) -> checking.Settings | None:
    """What the command makes of a line; None where it refuses it or does something else."""
    asked: list[checking.Settings] = []
    command = typer.main.get_command(check.app)
    with patch.object(check, "run", lambda settings: asked.append(settings) or 0), patch.object(typer, "echo"):
        try:
            command.main(line, standalone_mode=False)
        except (Exception, SystemExit):
            return None
    return asked[0] if asked else None


@given(st.lists(st.sampled_from(WORDS), max_size=7))
def test_a_line_that_is_understood_is_the_commands(words: list[str]) -> None:
    line = [*words, "a.txt"]
    understood = plain.understood(line)
    assert understood is None or understood == commanded(line)


@given(st.lists(st.sampled_from(WORDS), max_size=4), st.sampled_from(["", "lang=ru", "show_confirmed=1", "claims=a:b"]))
def test_the_settings_in_force_are_the_same(words: list[str], said: str) -> None:
    name, _, value = said.partition("=")
    with chdir("set"), patch.dict(os.environ, {f"FACTCHECK_{name.upper()}": value} if said else {}):
        understood = plain.understood([*words, "a.txt"])
        assert understood is None or understood == commanded([*words, "a.txt"])


@pytest.mark.parametrize("line", ["a.txt", "-c c.yaml --format concise a.txt", "a.txt -q --lang=ru -o out.txt", "-"])
def test_an_ordinary_line_is_understood(line: str) -> None:
    understood = plain.understood(line.split())
    assert understood is not None
    assert understood == commanded(line.split())


@pytest.mark.parametrize("line", LEFT)
def test_what_is_not_plain_is_left_to_the_command(line: str) -> None:
    assert plain.understood(["a.txt", *line.split()]) is None


@pytest.mark.parametrize("key", [key for key in KEYS.values() if key.kind != "rules"], ids=lambda key: key.name)
def test_every_setting_may_be_said(key: Any) -> None:
    value = [] if key.kind == "flag" else [key.choices[-1] if key.choices else "x"]
    line = [f"--{key.name}", *value, "a.txt"]
    understood = plain.understood(line)
    assert understood is not None
    assert understood == commanded(line)


def test_a_person_at_the_keyboard_is_left_to_the_command() -> None:
    with patch("factcheck.cli.inputs.nothing_piped", return_value=True):
        assert plain.understood(["-c", "claims"]) is None


def test_faulty_settings_are_told(tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").write_text("lang = 3", "utf-8")
    with chdir(tmp_path), pytest.raises(SettingsError):
        plain.understood(["a.txt"])
