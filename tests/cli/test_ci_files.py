"""What others run this project by: the hook, the action, the snippets of the README."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from factcheck.report import FORMATS

ROOT = Path(__file__).parents[2]
HOOKS: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
README = (ROOT / "README.md").read_text("utf-8")

WRONG = "На заводах появится 200 рабочих мест.\n"
RIGHT = "После модернизации заводов будет создано 150 новых рабочих мест.\n"

needs_bash = pytest.mark.skipif(shutil.which("bash") is None, reason="the action's step is a script of bash")


def snippet(name: str) -> dict[Any, Any]:
    """The README's example of a file."""
    blocks = re.findall(r"```yaml\n(.*?)```", README, re.DOTALL)
    (found,) = [b for b in blocks if b.startswith(f"# {name}\n")]
    return yaml.safe_load(found)


# --- pre-commit -----------------------------------------------------------------------------------


@pytest.mark.parametrize("hook", HOOKS, ids=[h["id"] for h in HOOKS])
def test_a_hook_runs(hook: dict[str, Any], folder: Path, run) -> None:
    """As pre-commit does: the entry, then the names of files."""
    command = shlex.split(hook["entry"])
    assert command[0] == "factcheck"
    assert hook["language"] == "python"
    (folder / "drafts").mkdir()
    for name, text in (("right.md", RIGHT), ("wrong.md", WRONG), ("unrelated.txt", "Министр приехал.\n")):
        (folder / "drafts" / name).write_text(text, "utf-8")
    cases = {
        "factcheck": [("drafts/right.md", 0), ("drafts/unrelated.txt", 0), ("drafts/wrong.md", 1)],
        "factcheck-claims": [("claims/plant.yaml", 0), ("claims/gone.yaml", 2)],
    }[hook["id"]]
    for name, code in cases:
        assert re.search(hook["files"], name)
        done = run([*command[1:], name])
        assert done.returncode == code, done.stdout + done.stderr


def test_a_hook_leaves_files_about_the_repository_alone() -> None:
    hook = HOOKS[0]
    for name, taken in (("README.md", False), ("docs/CHANGELOG.md", False), ("drafts/news.md", True)):
        assert (bool(re.search(hook["files"], name)) and not re.search(hook["exclude"], name)) is taken


def test_the_readme_names_hooks_that_there_are() -> None:
    (repo,) = snippet(".pre-commit-config.yaml")["repos"]
    assert [h["id"] for h in repo["hooks"]] == [h["id"] for h in HOOKS]


# --- the action -----------------------------------------------------------------------------------


def step(folder: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """Run the action's own script as a runner does, with inputs as its environment."""
    tools = folder / "tools"
    tools.mkdir(exist_ok=True)
    program = tools / "factcheck"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m factcheck "$@"\n', "utf-8")
    program.chmod(0o755)
    defaults = {name.upper().replace("-", "_"): str(i.get("default", "")) for name, i in ACTION["inputs"].items()}
    env = {
        **os.environ, **defaults, **inputs,
        "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(ROOT),
        "RUNNER_TEMP": str(folder / "temp"),
        "GITHUB_OUTPUT": str(folder / "output"), "GITHUB_STEP_SUMMARY": str(folder / "summary.md"),
    }  # fmt: skip
    command = ["bash", str(ROOT / ".ci" / "action")]
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, encoding="utf-8", check=False)


@needs_bash
@pytest.mark.parametrize(("text", "code"), [(WRONG, 1), (RIGHT, 0)])
def test_the_action_marks_sums_up_and_leaves_with_the_code(text: str, code: int, folder: Path) -> None:
    (folder / "draft.txt").write_text(text, "utf-8")
    done = step(folder, FILES="draft.txt", SARIF="facts.sarif")
    assert done.returncode == code, done.stderr
    assert ("::error file=draft.txt,line=1,col=21,endColumn=37," in done.stdout) is (code == 1)
    assert (folder / "output").read_text("utf-8") == f"exit-code={code}\n"
    assert "### draft.txt" in (folder / "summary.md").read_text("utf-8")
    assert '"version": "2.1.0"' in (folder / "facts.sarif").read_text("utf-8")


@needs_bash
def test_the_action_takes_several_names_options_and_patterns(folder: Path) -> None:
    for name in ("a.txt", "b.txt", "c.md"):
        (folder / name).write_text(WRONG, "utf-8")
    done = step(folder, FILES="*.txt\nc.md", FAIL_ON="never", ARGS="--lang ru -v", SUMMARY="false", CLAIMS="claims")
    assert done.returncode == 0, done.stderr
    assert all(f"file={name},line=1" in done.stdout for name in ("a.txt", "b.txt", "c.md"))
    assert not (folder / "summary.md").exists()


@needs_bash
def test_nothing_that_is_passed_to_the_action_is_a_command(folder: Path) -> None:
    step(folder, FILES="$(touch made) `touch made` ;touch made", ARGS="$(touch made)", CLAIMS="$(touch made)")
    assert not (folder / "made").exists()


def test_the_action_reads_inputs_from_its_environment_alone() -> None:
    check = next(s for s in ACTION["runs"]["steps"] if s.get("id") == "check")
    assert not [s for s in ACTION["runs"]["steps"] if "${{" in s.get("run", "")]
    given = {re.fullmatch(r"\$\{\{ inputs\.([a-z-]+) }}", value)[1] for value in check["env"].values()}
    assert given == set(ACTION["inputs"]) - {"python-version"}


# --- the README -----------------------------------------------------------------------------------


def test_the_readme_tells_what_each_format_is_for() -> None:
    section = README.partition("\n## In CI\n")[2].partition("\n## ")[0]
    assert set(re.findall(r"^\| `([a-z]+)` \|", section, re.MULTILINE)) == set(FORMATS) - {"full", "concise", "html"}


def test_the_snippets_ask_for_what_there_is(folder: Path, run) -> None:
    workflow = snippet(".github/workflows/facts.yml")
    (used,) = [s["with"] for s in workflow["jobs"]["facts"]["steps"] if "factcheck" in s.get("uses", "")]
    assert set(used) <= set(ACTION["inputs"])
    (folder / "drafts").mkdir()
    (folder / "drafts" / "news.md").write_text(WRONG, "utf-8")
    job = snippet(".gitlab-ci.yml")["facts"]
    commands = [shlex.split(line) for line in job["script"]]
    codes = [run(c[1:]).returncode for c in commands if c[0] == "factcheck"]
    assert codes == [0, 1]
    for report in job["artifacts"]["reports"].values():
        assert (folder / report).stat().st_size > 0
