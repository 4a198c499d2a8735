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
import sys
from factcheck.cli import main
try:
    main()
except SystemExit as leaving:
    code = leaving.code
modules = sorted(sys.modules)
import json
print(json.dumps([code, modules]), file=sys.stderr)
"""


def loaded(folder: Path, *args: str, draft: str = DRAFT, cache: str | None = None) -> tuple[int, set[str]]:
    """The exit code of a command and the modules that it has loaded; `cache` names a folder kept between runs."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, *args],
        input=draft.encode(),
        capture_output=True,
        cwd=folder,
        env=environment(cache),
        timeout=60,
        check=False,
    )
    return outcome(done.stderr)


def environment(cache: str | None) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("FACTCHECK_")}
    return {**kept, "PYTHONPATH": str(ROOT), **({"FACTCHECK_CACHE": cache} if cache is not None else {})}


def outcome(stderr: bytes) -> tuple[int, set[str]]:
    code, modules = json.loads(stderr.decode("utf-8").splitlines()[-1])
    return code or 0, set(modules)


def within(modules: set[str], names: set[str]) -> set[str]:
    """Those modules that are of `names`, or inside one of them."""
    return {m for m in modules if any(m == name or m.startswith(name + ".") for name in names)}


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


ENGINE = {"factcheck.match", "factcheck.mentions", "factcheck.segment", "factcheck.verdict"}
LIBRARIES = {"typer", "yaml", "rapidfuzz"}
GENERATORS = {"dataclasses", "inspect"}
"""Classes made by running generated code, and what that loads."""
WRITING = {"tempfile", "shutil", "random"}
PATTERNS = {"glob"} if sys.version_info < (3, 13) else set()
"""Since then pathlib loads it itself."""
AFRESH = {"yaml", "factcheck.claims.nodes", "factcheck.claims.release", "factcheck.claims.consistency"}
"""What reads a claims file that was not read before."""
OTHERS = {"factcheck.claims.draw", "factcheck.match.pairs", "factcheck.verdict.pairs", "factcheck.archive", "json"}

WARM = {
    "concise": LIBRARIES | GENERATORS | WRITING | AFRESH | OTHERS | {"hashlib", "heapq", "threading"} | PATTERNS,
    "full": LIBRARIES | GENERATORS | WRITING | AFRESH | OTHERS | {"hashlib", "heapq", "threading"} | PATTERNS,
    "json": LIBRARIES | GENERATORS | WRITING | AFRESH | (OTHERS - {"json"}) | {"hashlib", "factcheck.report.full"},
    "jsonl": LIBRARIES | GENERATORS | WRITING | AFRESH | {"factcheck.report.full"},
    "sarif": LIBRARIES | WRITING | AFRESH | {"factcheck.report.full"},
    "github": LIBRARIES | GENERATORS | WRITING | AFRESH | OTHERS | {"hashlib", "factcheck.report.full"},
    "gitlab": LIBRARIES | GENERATORS | WRITING | AFRESH | {"factcheck.report.full"},
    "rdjson": LIBRARIES | WRITING | AFRESH | {"hashlib", "factcheck.report.full"},
    "junit": LIBRARIES | AFRESH | {"factcheck.report.full"},
    "markdown": LIBRARIES | GENERATORS | WRITING | AFRESH | OTHERS | {"hashlib", "factcheck.report.full"},
}
"""Of a check whose claims were read before: what each format does without, besides what is heavy."""


@pytest.mark.parametrize("name", WARM)
def test_a_check_whose_claims_are_known_reads_no_claims_again(name: str, folder: Path) -> None:
    args = ("check", "--format", name)
    cold, _ = loaded(folder, *args, cache="kept")
    warm, modules = loaded(folder, *args, cache="kept")
    assert (cold, warm) == (1, 1)
    assert not within(modules, WARM[name])


def test_of_many_claims_files_that_are_known_none_is_read_again(folder: Path) -> None:
    claims = (folder / "claims" / "plant.yaml").read_text("utf-8")
    for n in range(30):
        (folder / "claims" / f"more{n}.yaml").write_text(claims, "utf-8")
    args = ("check", "--format", "concise", "--release", "plant")
    cold, read = loaded(folder, *args, cache="kept")
    warm, modules = loaded(folder, *args, cache="kept")
    assert (cold, warm) == (1, 1)
    assert within(read, AFRESH)
    assert not within(modules, WARM["concise"])


@pytest.mark.parametrize("cache", ["", "kept"])
def test_a_first_check_does_without_the_command_line_and_fuzzy_matching(cache: str, folder: Path) -> None:
    code, modules = loaded(folder, "check", "--format", "concise", cache=cache)
    assert code == 1
    assert "yaml" in modules
    assert not within(modules, {"typer", "rapidfuzz", *GENERATORS, *OTHERS})


@pytest.mark.skipif(sys.platform == "win32", reason="no terminals of this kind")
def test_a_report_in_a_terminal_does_without_rich(folder: Path) -> None:
    import pty

    (folder / "draft.txt").write_text(DRAFT, "utf-8")
    loaded(folder, "check", "draft.txt", cache="kept")
    master, slave = pty.openpty()
    try:
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT, "check", "draft.txt"],
            stdin=subprocess.DEVNULL,
            stdout=slave,
            stderr=subprocess.PIPE,
            cwd=folder,
            env={**environment("kept"), "TERM": "xterm-256color", "NO_COLOR": ""},
            timeout=60,
            check=False,
        )
        shown = os.read(master, 1 << 16).decode("utf-8", "replace")
    finally:
        os.close(slave)
        os.close(master)
    code, modules = outcome(done.stderr)
    assert code == 1
    assert "\x1b[" in shown
    assert not within(modules, LIBRARIES | GENERATORS | AFRESH | OTHERS | {"rich", "hashlib", "tempfile"})


ELSE = {
    "compare": (["compare", "release.txt", "-"], 1, {"yaml", "rich", "factcheck.archive", "factcheck.report.json"}),
    "extract": (["extract", "release.txt"], 0, {"rich", "pyarrow", "factcheck.archive", "factcheck.report.full"}),
    "archive": (["archive", "--help"], 0, {"pyarrow", "fsspec", "distributed", "fastwarc", "rich", "yaml", *ENGINE}),
    "schema": (["schema"], 0, {"yaml", "rapidfuzz", "rich", *ENGINE}),
    "config": (["config"], 0, {"yaml", "rapidfuzz", "rich", *ENGINE}),
    "explain": (["explain", "scale"], 0, {"yaml", "rapidfuzz", "rich", "factcheck.match", "factcheck.mentions"}),
    "init": (["init", "new"], 0, {"rapidfuzz", "rich", "factcheck.match", "factcheck.archive"}),
    "usage": (["check", "--format", "odd"], 2, {"yaml", "rapidfuzz", "rich", *ENGINE}),
    "unknown": (["chek"], 2, {"yaml", "rapidfuzz", "rich", *ENGINE, "factcheck.cli.plain"}),
}
"""Every other command, and what it must not load."""


@pytest.mark.parametrize("name", ELSE)
def test_every_other_command_loads_its_own_needs_alone(name: str, folder: Path) -> None:
    (folder / "release.txt").write_text("На заводах появится 150 рабочих мест.\n", "utf-8")
    args, expected, absent = ELSE[name]
    code, modules = loaded(folder, *args)
    assert code == expected
    assert not within(modules, absent)


def test_an_archive_loads_the_libraries_of_its_own_formats(folder: Path) -> None:
    (folder / "a.jsonl").write_text('{"text": "Абай"}\n', "utf-8")
    code, modules = loaded(folder, "archive", "a.jsonl", "-o", "out.jsonl")
    assert code == 0
    assert not {"pyarrow", "fastwarc", "fsspec", "factcheck.archive.warc", "factcheck.archive.remote"} & modules
