"""`check --diff` and `--fix`: what changes in a file, what does not, and with which code the command leaves."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
from pathlib import Path

import pytest

WRONG = "На заводах появится 200 рабочих мест, вложат 6,6 млн тенге."
RIGHT = "На заводах появится 150 рабочих мест, вложат 6,6 млрд тенге."
QUOTED = "По словам министра, на заводах «появится 200 рабочих мест»."
BEFORE = "Новости региона\n\n{}\nКонец сводки.\n"

FORMS = {
    "plain": BEFORE,
    "crlf": BEFORE.replace("\n", "\r\n"),
    "mixed line ends": BEFORE.replace("\n", "\r\n", 1),
    "old line ends": BEFORE.replace("\n", "\r"),
    "no line end at the end": BEFORE.rstrip("\n"),
    "the wrong line last": "Новости региона\n\n{}",
    "odd spaces": "Новости\u00a0региона \t\n\n\n  {}  \n\n",
}
ENCODINGS = ["utf-8", "utf-8-sig", "cp1251", "utf-16"]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("form", FORMS)
def test_fix_changes_the_figures_and_no_other_byte(form: str, encoding: str, folder: Path, run) -> None:
    draft = folder / "draft.txt"
    draft.write_bytes(FORMS[form].format(WRONG).encode(encoding))
    done = run(["check", "--fix", "draft.txt"])
    assert draft.read_bytes() == FORMS[form].format(RIGHT).encode(encoding), done.stderr
    assert done.returncode == 0
    again = run(["check", "--fix", "draft.txt"])
    assert draft.read_bytes() == FORMS[form].format(RIGHT).encode(encoding)
    assert (again.returncode, again.stderr) == (0, "")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251"])
@pytest.mark.parametrize("form", [form for form in FORMS if form != "old line ends"])
@pytest.mark.parametrize("name", ["draft.txt", "папка/черновик два.txt", 'a "b".txt'])
def test_git_applies_the_diff(name: str, form: str, encoding: str, folder: Path, run) -> None:
    if not shutil.which("git"):
        pytest.skip("git is not here")
    draft = folder / name
    draft.parent.mkdir(exist_ok=True)
    before = FORMS[form].format(WRONG).encode(encoding)
    draft.write_bytes(before)
    done = run(["check", "--diff", name, "-o", "fixes.diff"])
    assert done.returncode == 1, done.stderr
    assert draft.read_bytes() == before
    applied = subprocess.run(
        ["git", "apply", "--whitespace=nowarn", "fixes.diff"], cwd=folder, capture_output=True, check=False
    )
    assert applied.returncode == 0, (applied.stderr, (folder / "fixes.diff").read_bytes())
    assert draft.read_bytes() == FORMS[form].format(RIGHT).encode(encoding)


def test_the_diff_is_all_that_stands_on_stdout(folder: Path, run) -> None:
    (folder / "draft.txt").write_text(f"Новости\n{WRONG}", encoding="utf-8")
    done = run(["check", "--diff"], f"Новости\n{WRONG}")
    assert done.stdout == (
        f"--- a/<stdin>\n+++ b/<stdin>\n@@ -1,2 +1,2 @@\n Новости\n-{WRONG}\n\\ No newline at end of file\n"
        f"+{RIGHT}\n\\ No newline at end of file\n"
    )
    assert "<stdin>:2:21: to correct[value] jobs: «200 рабочих мест» → «150 рабочих мест»" in done.stderr
    assert "<stdin>:2:46: to correct[scale] investment: «6,6 млн тенге» → «6,6 млрд тенге»" in done.stderr


def test_nothing_to_correct_makes_an_empty_diff(folder: Path, run) -> None:
    done = run(["check", "--diff"], RIGHT)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_text_that_is_piped_in_comes_out_corrected(folder: Path, run) -> None:
    done = run(["check", "--fix", "-", "-o", "report.txt"], f"\ufeff{WRONG}\r\n")
    assert done.stdout == f"\ufeff{RIGHT}\r\n"
    assert done.returncode == 0
    assert "противоречий 0" in (folder / "report.txt").read_text("utf-8")


def test_a_right_text_that_is_piped_in_comes_out_as_it_is(folder: Path, run) -> None:
    done = run(["check", "--fix"], f"{RIGHT}\n")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{RIGHT}\n", "")


def test_what_is_left_is_named_with_why_and_fails(folder: Path, run) -> None:
    draft = folder / "draft.txt"
    draft.write_text(f"{WRONG} {QUOTED}\n", encoding="utf-8")
    done = run(["check", "--fix", "draft.txt"])
    assert draft.read_text("utf-8") == f"{RIGHT} {QUOTED}\n"
    assert done.returncode == 1
    assert "draft.txt:1:21: corrected[value] jobs: «200 рабочих мест» → «150 рабочих мест»" in done.stderr
    assert "left[value] jobs: «200 рабочих мест»: it stands in a quotation" in done.stderr
    assert "contradicted[value] jobs" in done.stdout  # the fresh report: what is left, and no more
    assert "contradicted[scale] investment" not in done.stdout


MATRIX = [
    # draft, options, exit code
    (WRONG, ["--diff"], 1),
    (WRONG, ["--diff", "--exit-zero"], 0),
    (WRONG, ["--fix"], 0),
    (QUOTED, ["--diff"], 1),
    (QUOTED, ["--fix"], 1),
    (QUOTED, ["--fix", "--exit-zero"], 0),
    (RIGHT, ["--diff"], 0),
    (RIGHT, ["--fix"], 0),
    (f"{WRONG} Цех занимает 12 кв. м.", ["--fix"], 0),
    (f"{WRONG} Цех занимает 12 кв. м.", ["--fix", "--fail-on", "unsupported"], 1),
    (WRONG, ["--diff", "--fix"], 2),
    ("", ["--fix"], 2),
]


@pytest.mark.parametrize(("draft", "options", "code"), MATRIX)
def test_exit_codes(draft: str, options: list[str], code: int, folder: Path, run) -> None:
    (folder / "draft.txt").write_text(draft, encoding="utf-8")
    assert run(["check", "draft.txt", *options]).returncode == code


def test_the_mode_stays_and_nothing_is_left_behind(folder: Path, run) -> None:
    draft = folder / "draft.txt"
    draft.write_text(WRONG, encoding="utf-8")
    draft.chmod(0o640)
    run(["check", "--fix", "draft.txt"])
    assert stat.S_IMODE(draft.stat().st_mode) == 0o640
    assert sorted(p.name for p in folder.iterdir()) == ["claims", "draft.txt"]


def test_a_link_is_followed_and_stays_one(folder: Path, run) -> None:
    (folder / "real").mkdir()
    real, link = folder / "real" / "draft.txt", folder / "draft.txt"
    real.write_text(WRONG, encoding="utf-8")
    link.symlink_to(real)
    assert run(["check", "--fix", "draft.txt", "real/draft.txt"]).returncode == 0
    assert link.is_symlink()
    assert real.read_text("utf-8") == RIGHT


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only for root")
def test_a_file_that_is_read_only_is_refused(folder: Path, run) -> None:
    draft = folder / "draft.txt"
    draft.write_text(WRONG, encoding="utf-8")
    draft.chmod(0o444)
    done = run(["check", "--fix", "draft.txt"])
    assert done.returncode == 2
    assert "draft.txt: cannot be written: it is read-only" in done.stderr
    assert draft.read_text("utf-8") == WRONG


def test_files_are_corrected_though_another_cannot_be_read(folder: Path, run) -> None:
    (folder / "draft.md").write_text(f"# Завод\n\n**{WRONG}**\n", encoding="utf-8")
    done = run(["check", "--fix", "draft.md", "nowhere.txt"])
    assert done.returncode == 2
    assert (folder / "draft.md").read_text("utf-8") == f"# Завод\n\n**{RIGHT}**\n"


def test_markup_around_and_inside_a_figure(folder: Path, run) -> None:
    draft = folder / "draft.md"
    draft.write_text("На заводах появится **200** [рабочих мест](x.md), `200`, вложат 6,6&nbsp;*млн* тенге.\n", "utf-8")
    run(["check", "--fix", "draft.md"])
    assert draft.read_text("utf-8") == (
        "На заводах появится **150** [рабочих мест](x.md), `200`, вложат 6,6&nbsp;*млрд* тенге.\n"
    )


def test_quiet_says_nothing_of_corrections(folder: Path, run) -> None:
    assert run(["check", "--fix", "-q"], WRONG).stderr == ""
