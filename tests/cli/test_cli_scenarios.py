"""Each scenario of scenarios.yaml and settings.yaml, and what holds for all of them."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

FILES = ("scenarios.yaml", "settings.yaml")
SCENARIOS = [s for file in FILES for s in yaml.safe_load((Path(__file__).parent / file).read_text("utf-8"))]


def lay_out(scenario: dict[str, Any], folder: Path) -> None:
    """Write the files of a scenario."""
    if scenario.get("claims") is False:
        shutil.rmtree(folder / "claims")
    contents = {path: text.encode() for path, text in scenario.get("files", {}).items()}
    contents |= {path: bytes.fromhex(digits) for path, digits in scenario.get("bytes", {}).items()}
    for path, data in contents.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=[s["name"] for s in SCENARIOS])
def test_scenario(scenario: dict[str, Any], folder: Path, run) -> None:
    lay_out(scenario, folder)
    done = run(scenario["args"], scenario.get("stdin"), scenario.get("env"))
    told = f"{done.stdout}\n--- stderr\n{done.stderr}"
    assert done.returncode == scenario["exit"], told
    for part in scenario.get("stdout", ()):
        assert part in done.stdout, told
    for part in scenario.get("stderr", ()):
        assert part in done.stderr, told
    for part in scenario.get("absent", ()):
        assert part not in done.stdout, told
    if scenario.get("silent"):
        assert done.stdout == ""
    assert "Traceback" not in done.stderr
    assert "internal error" not in done.stderr
