"""Files, pipes and terminals: what is written whole, what breaks quietly, what never hangs."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.cli import console, output

pty = pytest.importorskip("pty", reason="terminals are tested where the system has pseudo-terminals")
ROOT = Path(__file__).parents[2]
WRONG = "На заводах появится 200 рабочих мест.\n"


def in_terminal(args: list[str], folder: Path, stdin: str | None = None, **env: str) -> tuple[int, str]:
    """Run a command whose stdout and stderr (and stdin, if no text is given) are a terminal."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "factcheck", *args],
        stdin=subprocess.PIPE if stdin is not None else theirs,
        stdout=theirs,
        stderr=theirs,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm", "COLUMNS": "80", **env},
    )
    os.close(theirs)
    if stdin is not None and process.stdin is not None:
        process.stdin.write(stdin.encode())
        process.stdin.close()
    shown = b""
    try:
        while chunk := os.read(ours, 1 << 16):
            shown += chunk
    except OSError:  # how Linux says that the other side is closed
        pass
    finally:
        os.close(ours)
    return process.wait(timeout=60), shown.decode("utf-8")


@pytest.mark.parametrize("command", ["check", "figures"])
def test_a_terminal_with_nothing_piped_gets_help(command: str, folder: Path) -> None:
    code, shown = in_terminal([command], folder)
    assert code == 2
    assert "Usage: factcheck" in shown
    assert "pipe a text in" in shown


def test_a_terminal_gets_colour(folder: Path) -> None:
    code, shown = in_terminal(["check"], folder, WRONG)
    assert code == 1
    assert "\x1b[1;31mcontradicted[value]\x1b[0m" in shown


@pytest.mark.parametrize("env", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_a_terminal_without_colour(env: dict[str, str], folder: Path) -> None:
    _, shown = in_terminal(["check"], folder, WRONG, **env)
    assert "contradicted[value]" in shown
    assert "\x1b" not in shown


def test_a_long_line_fits_the_terminal(folder: Path) -> None:
    draft = "Министр это видел. " * 20 + "На заводах появится 200 рабочих мест. " + "Министр это видел. " * 20
    _, shown = in_terminal(["check"], folder, draft, NO_COLOR="1")
    source = next(line for line in shown.splitlines() if "|" in line)
    assert "200 рабочих мест" in source
    assert len(source) <= 80


def test_a_report_is_written_to_a_file(folder: Path, run) -> None:
    done = run(["check", "-o", "report.json", "--format", "json"], WRONG)
    assert (done.returncode, done.stdout) == (1, "")
    assert "report.json: противоречий 1" in done.stderr
    assert json.loads((folder / "report.json").read_text("utf-8"))["summary"]["contradicted"] == 1
    assert [p.name for p in folder.iterdir() if p.name.startswith(".")] == []


def test_a_file_is_replaced_whole_and_keeps_its_mode(tmp_path: Path) -> None:
    target = tmp_path / "report.txt"
    target.write_text("old")
    target.chmod(0o640)
    output.deliver("new\n", target)
    assert target.read_text() == "new\n"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_link_is_followed(tmp_path: Path) -> None:
    target, link = tmp_path / "report.txt", tmp_path / "link.txt"
    link.symlink_to(target)
    output.deliver("new\n", link)
    assert link.is_symlink()
    assert target.read_text() == "new\n"


def test_a_file_stays_as_it_is_where_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "report.txt"
    target.write_text("old")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(console.RefusedError, match="No space left"):
        output.deliver("new", target)
    assert [p.name for p in tmp_path.iterdir()] == ["report.txt"]
    assert target.read_text() == "old"


def test_a_device_is_written_to_and_not_replaced(run, folder: Path) -> None:
    done = run(["check", "-o", "/dev/stdout", "--format", "concise"], WRONG)
    assert "contradicted[value] jobs" in done.stdout
    assert Path("/dev/null").is_char_device()


def test_a_reader_that_leaves_early_is_no_error(folder: Path) -> None:
    (folder / "long.txt").write_text(WRONG * 5000, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "factcheck", "figures", "long.txt"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(10)
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(timeout=60) == 0


def test_standard_input_may_be_closed(folder: Path) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f"exec {sys.executable} -m factcheck check - <&-"],
        capture_output=True,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        timeout=60,
        check=False,
    )
    assert done.returncode == 2
    assert b"standard input is closed" in done.stderr


def test_standard_output_may_be_closed(folder: Path) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f"exec {sys.executable} -m factcheck check - >&-"],
        input=WRONG.encode(),
        stderr=subprocess.PIPE,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr


def test_a_folder_of_other_files_is_not_a_flood(folder: Path, run) -> None:
    for n in range(20):
        (folder / f"code{n:02}.py").write_text("pass\n", encoding="utf-8")
    (folder / "draft.txt").write_text(WRONG, encoding="utf-8")
    assert run(["check", "."]).stderr.count(": skipped: ") == 5
    assert run(["check", ".", "-v"]).stderr.count(": skipped: ") == 21  # and claims/plant.yaml
    assert run(["check", ".", "-q"]).stderr == ""


def broken(folder: Path, run, **env: str):
    """Run a check in which something of ours breaks: a module that stands in for one of factcheck's fails."""
    (folder / "sitecustomize.py").write_text(
        "import factcheck.pipeline as p\n"
        "def check_all(*_, **__):\n"
        "    raise ZeroDivisionError('a draft\\x1b[2J')\n"
        "p.check_all = check_all\n",
        encoding="utf-8",
    )
    return run(["check"], WRONG, {"PYTHONPATH": f"{folder}{os.pathsep}{ROOT}", **env})


def test_an_error_of_ours_is_one_line(folder: Path, run) -> None:
    done = broken(folder, run)
    assert done.returncode == 70
    assert done.stderr.splitlines()[0].startswith("factcheck: internal error: ZeroDivisionError: a draft␛[2J (")
    assert len(done.stderr.splitlines()) == 1


def test_an_error_of_ours_shows_its_traceback_if_asked(folder: Path, run) -> None:
    done = broken(folder, run, FACTCHECK_DEBUG="1")
    assert done.returncode == 70
    assert "Traceback (most recent call last)" in done.stderr


def test_an_interruption_leaves_with_its_code(folder: Path, run) -> None:
    (folder / "sitecustomize.py").write_text(
        "import factcheck.pipeline as p\n"
        "def check_all(*_, **__):\n"
        "    raise KeyboardInterrupt\n"
        "p.check_all = check_all\n",
        encoding="utf-8",
    )
    done = run(["check"], WRONG, {"PYTHONPATH": f"{folder}{os.pathsep}{ROOT}"})
    assert done.returncode == 130
    assert "Traceback" not in done.stderr


def test_the_module_and_the_function_are_one(folder: Path, run) -> None:
    done = run(["--version"])
    from factcheck import __version__

    assert done.stdout == f"factcheck {__version__}\n"


def test_the_json_report_names_its_maker(folder: Path, run) -> None:
    from factcheck import __version__

    done = run(["check", "--format", "json"], WRONG)
    assert json.loads(done.stdout)["tool"] == {"name": "factcheck", "version": __version__}
