"""`--watch`: a change is met by a new check, and Ctrl-C leaves with what the last one came to."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RIGHT = "После модернизации заводов будет создано 150 новых рабочих мест.\n"
WRONG = "На заводах появится 200 рабочих мест.\n"
# A shell may have started the tests with Ctrl-C switched off, which a child inherits.
START = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
from factcheck.cli import main
main()
"""


@contextmanager
def watching(folder: Path, *args: str) -> Iterator[subprocess.Popen[str]]:
    """A check that watches; whatever happens it is ended."""
    command = [sys.executable, "-c", START, "check", "--watch", "--format", "concise", "--show-confirmed", *args]
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        encoding="utf-8",
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def line(process: subprocess.Popen[str]) -> str:
    """The next line that it says; a line comes only of a check, so waiting for it is waiting for the check."""
    assert process.stdout is not None
    return process.stdout.readline()


def waits(process: subprocess.Popen[str]) -> bool:
    """Whether the check is done, and the next line says that changes are waited for."""
    return line(process) == "factcheck: waiting for changes (Ctrl-C ends)\n"


def interrupted(process: subprocess.Popen[str]) -> int:
    process.send_signal(signal.SIGINT)
    return process.wait(timeout=60)


@pytest.fixture(autouse=True)
def _library() -> None:
    pytest.importorskip("watchfiles", reason="the extra `watch` is not installed")


def replace(path: Path, text: str) -> None:
    """Write a file as editors do: beside it, then in its place."""
    beside = path.with_name(f".{path.name}.new")
    beside.write_text(text, "utf-8")
    beside.replace(path)


def test_a_change_of_the_draft(folder: Path) -> None:
    (folder / "a.txt").write_text(WRONG, "utf-8")
    with watching(folder, "a.txt") as process:
        assert line(process).startswith("a.txt:1:21: contradicted[value] jobs")
        assert waits(process)
        replace(folder / "a.txt", RIGHT)
        assert line(process).startswith("a.txt:1:42: confirmed jobs")
        assert waits(process)
        replace(folder / "a.txt", WRONG)
        assert "contradicted[value] jobs" in line(process)
        assert waits(process)
        assert interrupted(process) == 1


def test_a_change_of_the_claims_and_a_fault_in_them(folder: Path) -> None:
    (folder / "a.txt").write_text(RIGHT, "utf-8")
    file = folder / "claims" / "plant.yaml"
    sound = file.read_text("utf-8")
    with watching(folder, "a.txt") as process:
        assert "confirmed jobs" in line(process)
        assert waits(process)
        replace(file, "version: [\n")
        assert line(process).startswith("claims/plant.yaml:")
        assert waits(process)
        replace(file, sound)
        assert "confirmed jobs" in line(process)
        assert waits(process)
        assert interrupted(process) == 0


def test_a_new_file_in_a_new_folder(folder: Path) -> None:
    (folder / "drafts").mkdir()
    (folder / "drafts" / "a.txt").write_text(RIGHT, "utf-8")
    with watching(folder, "drafts") as process:
        assert "drafts/a.txt:1:42: confirmed" in line(process)
        assert waits(process)
        (folder / "new").mkdir()
        (folder / "new" / "b.txt").write_text(RIGHT, "utf-8")
        (folder / "new").rename(folder / "drafts" / "new")
        assert "drafts/a.txt:1:42: confirmed" in line(process)
        assert "drafts/new/b.txt:1:42: confirmed" in line(process)
        assert waits(process)
        assert interrupted(process) == 0


def test_the_screen_of_a_pipe_is_not_cleared(folder: Path) -> None:
    (folder / "a.txt").write_text(RIGHT, "utf-8")
    with watching(folder, "a.txt") as process:
        assert "\x1b" not in line(process)
        assert waits(process)
        assert interrupted(process) == 0


def test_without_the_library_the_extra_is_named(folder: Path) -> None:
    (folder / "a.txt").write_text(RIGHT, "utf-8")
    hidden = "import sys; sys.modules['watchfiles'] = None; from factcheck.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", hidden, "check", "a.txt", "--watch"],
        cwd=folder,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr == (
        "factcheck: --watch: the library watchfiles is not installed (pip install 'factcheck[watch]')\n"
    )
