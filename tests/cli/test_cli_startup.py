"""What a command must not load: the start decides how long a single draft takes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DRAFT = "На заводах появится 200 рабочих мест, вложат 6,6 млн тенге.\n"

HEAVY = {
    "asyncio", "babel", "bs4", "charset_normalizer", "concurrent", "ctypes", "docx", "email", "http", "hypothesis",
    "importlib.metadata", "importlib.resources", "jinja2", "jsonschema", "logging", "lxml", "markdown_it", "markupsafe",
    "multiprocessing", "num2words", "numpy", "pandas", "pathspec", "pdfminer", "pyarrow", "pydantic", "pygments",
    "pymorphy3", "pytest", "rich", "selectolax", "setuptools", "socket", "sqlite3", "ssl", "striprtf", "unittest",
    "watchfiles", "xml", "zipfile",
}  # fmt: skip
"""Slow to load, and of no use to a single draft in plain text."""

SCRIPT = """
import json, sys
from factcheck.cli import main
try:
    main()
except SystemExit as leaving:
    code = leaving.code
print(json.dumps([code, sorted(sys.modules)]), file=sys.stderr)
"""


def loaded(folder: Path, *args: str, draft: str = DRAFT) -> tuple[int, set[str]]:
    """The exit code of a command and the modules that it has loaded."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, *args],
        input=draft.encode(),
        capture_output=True,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        timeout=60,
        check=False,
    )
    code, modules = json.loads(done.stderr.decode("utf-8").splitlines()[-1])
    return code or 0, set(modules)


COMMANDS = {
    "full": (["check"], 1),
    "concise": (["check", "--format", "concise"], 1),
    "diff": (["check", "--diff"], 1),
    "fix": (["check", "--fix"], 0),
    "figures": (["figures"], 0),
    "claims list": (["claims", "list"], 0),
    "claims validate": (["claims", "validate"], 0),
    "claims test": (["claims", "test"], 0),
    "help": (["check", "--help"], 0),
    "version": (["--version"], 0),
    "usage": (["check", "--no-such-option"], 2),
}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_loads_nothing_heavy(command: str, folder: Path) -> None:
    args, expected = COMMANDS[command]
    code, modules = loaded(folder, *args)
    assert code == expected
    assert not {m for m in modules if m in HEAVY or m.partition(".")[0] in HEAVY}


def test_two_texts_and_a_drawn_file_load_nothing_heavy(folder: Path) -> None:
    (folder / "release.txt").write_text("На заводах появится 150 рабочих мест.\n", "utf-8")
    for args, expected in ((["compare", "release.txt", "-"], 1), (["extract", "release.txt"], 0)):
        code, modules = loaded(folder, *args)
        assert code == expected
        assert not {m for m in modules if m in HEAVY or m.partition(".")[0] in HEAVY}


def test_a_check_loads_nothing_of_comparing_and_drawing(folder: Path) -> None:
    _, modules = loaded(folder, "check")
    assert not {m for m in modules if ".pairs" in m or ".draw" in m or m.endswith(".weekdays")}


def test_json_is_loaded_for_json_alone(folder: Path) -> None:
    _, modules = loaded(folder, "check", "--format", "concise")
    assert "factcheck.report.json" not in modules
    assert "factcheck.report.full" not in modules


def test_settings_and_silence_cost_nothing_where_there_are_none(folder: Path) -> None:
    _, modules = loaded(folder, "check")
    assert not {"tomllib", "hashlib", "factcheck.silence.apply", "factcheck.silence.baseline"} & modules


def test_a_command_loads_no_other_command(folder: Path) -> None:
    _, modules = loaded(folder, "check")
    assert not {"factcheck.cli.figures", "factcheck.cli.claims", "factcheck.cli.explain"} & modules
    assert not {m for m in modules if "archive" in m}


def test_the_version_loads_no_stage(folder: Path) -> None:
    _, modules = loaded(folder, "--version")
    ours = {m.split(".")[1] for m in modules if m.startswith("factcheck.")}
    assert ours == {"cli", "version"}


def test_an_archive_loads_the_libraries_of_its_own_formats(folder: Path) -> None:
    (folder / "a.jsonl").write_text('{"text": "Абай"}\n', "utf-8")
    code, modules = loaded(folder, "archive", "a.jsonl", "-o", "out.jsonl")
    assert code == 0
    assert not {"pyarrow", "fastwarc", "fsspec", "factcheck.archive.warc", "factcheck.archive.remote"} & modules
