"""The README shows what the program does: its report is made anew and held against what it prints."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def block(kind: str, number: int = 0) -> str:
    """The text of the README's n-th fenced block of a kind."""
    return re.findall(rf"```{kind}\n(.*?)```", README, re.DOTALL)[number]


def run(*arguments: str, folder: Path, text: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "factcheck", *arguments]
    return subprocess.run(
        command, cwd=folder, input=text, capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_the_report_is_the_one_that_is_printed(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text(block("text"), "utf-8")
    (tmp_path / "claims").symlink_to(ROOT / "claims")
    done = run("check", "draft.txt", folder=tmp_path)
    assert done.returncode == 1
    assert done.stdout == block("console")


def test_the_first_command_names_both_faults() -> None:
    piped = re.search(r'echo "(.*)" \| factcheck check', block("sh"))
    assert piped
    done = run("check", "--format", "concise", folder=ROOT, text=piped[1])
    assert done.returncode == 1
    assert "1:21: contradicted[value] jobs" in done.stdout
    assert "1:46: contradicted[scale] investment" in done.stdout


def test_the_claims_file_is_valid_and_its_example_comes_out(tmp_path: Path) -> None:
    source = block("yaml")
    (tmp_path / "release.yaml").write_text(source, "utf-8")
    assert run("claims", "validate", "release.yaml", folder=tmp_path).returncode == 0
    example = yaml.safe_load(source)["examples"][0]
    done = run("check", "-c", "release.yaml", "--format", "concise", folder=tmp_path, text=example["text"])
    for claim, verdict in example["expect"].items():
        assert re.search(rf"{verdict}\S* {claim}:", done.stdout)


def test_every_rule_of_the_tables_can_be_explained() -> None:
    verdicts = README.partition("\n## Verdicts\n")[2].partition("\n## ")[0]
    rules = re.findall(r"^\| `([a-z]+)` \|", verdicts, re.MULTILINE)
    assert len(rules) >= 13
    for rule in rules:
        if rule not in ("confirmed", "contradicted"):
            assert run("explain", rule, folder=ROOT).returncode == 0
