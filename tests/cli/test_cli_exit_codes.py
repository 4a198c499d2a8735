"""The table of exit codes: what was found or went wrong, by failing level, in every format; the README prints it."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from factcheck.cli import main
from factcheck.cli.options import NEVER
from factcheck.report import FORMATS
from factcheck.report.select import LADDER

TABLE = yaml.safe_load((Path(__file__).parent / "exit_codes.yaml").read_text("utf-8"))
LEVELS: list[str] = TABLE["levels"]
README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")

Leave = Callable[[dict[str, Any], list[str]], int]


def codes(row: dict[str, Any]) -> list[int]:
    """The exit code of a row at each level."""
    return row["codes"] if isinstance(row["codes"], list) else [row["codes"]] * len(LEVELS)


CELLS = [(row, level, code) for row in TABLE["rows"] for level, code in zip(LEVELS, codes(row), strict=True)]


@pytest.fixture
def leave(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Leave:
    """Run `factcheck check` on a row with more arguments, in this process; the exit code."""

    def check(row: dict[str, Any], args: list[str]) -> int:
        if row.get("claims", "") is None:
            shutil.rmtree(folder / "claims")
        elif "claims" in row:
            (folder / "claims" / "plant.yaml").write_text(row["claims"], "utf-8")
        if "draft" in row:
            (folder / row.get("file", "draft.txt")).write_text(row["draft"], "utf-8")
        monkeypatch.chdir(folder)
        monkeypatch.setattr(
            sys, "argv", ["factcheck", "check", row.get("file", "draft.txt"), *row.get("args", ()), *args]
        )
        with pytest.raises(SystemExit) as leaving:
            main()
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        assert leaving.value.code != 2 or said.err  # what went wrong is told
        return int(leaving.value.code or 0)

    return check


@pytest.mark.parametrize(("row", "level", "code"), CELLS, ids=[f"{r['name']}-{level}" for r, level, _ in CELLS])
def test_a_level_fails_on_what_it_says(row: dict[str, Any], level: str, code: int, leave: Leave) -> None:
    assert leave(row, ["--fail-on", level]) == code


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("row", TABLE["rows"], ids=[r["name"] for r in TABLE["rows"]])
def test_a_format_changes_no_exit_code(row: dict[str, Any], name: str, leave: Leave) -> None:
    assert leave(row, ["--format", name]) == codes(row)[LEVELS.index("missing")]


@pytest.mark.parametrize("row", TABLE["rows"], ids=[r["name"] for r in TABLE["rows"]])
def test_exit_zero_is_never(row: dict[str, Any], leave: Leave) -> None:
    assert leave(row, ["--exit-zero", "--fail-on", "ambiguous"]) == codes(row)[LEVELS.index(NEVER)]


def test_the_table_has_every_level() -> None:
    assert [*LADDER, NEVER] == LEVELS


def test_the_readme_prints_the_table() -> None:
    table = re.search(r"^\| a text or an input \|.*?(?=^$)", README, re.MULTILINE | re.DOTALL)
    assert table, "the README has no table of exit codes"
    head, _, *rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in table[0].splitlines()]
    assert head[1:] == [f"`{level}`" for level in LEVELS]
    assert rows == [[row["name"], *map(str, codes(row))] for row in TABLE["rows"]]
