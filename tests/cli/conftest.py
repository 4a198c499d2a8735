"""Running the command line as a user does: a process of its own, in a folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRUBBED = ("NO_COLOR", "FORCE_COLOR", "TERM", "COLUMNS", "PYTHONIOENCODING", "PYTHONUTF8", "LC_ALL")

CLAIMS = """\
version: 1
release:
  title: Новые рабочие места на заводах
  lang: ru
  date: 2019-02-28
entities:
  zik:
    kind: organization
    name: {ru: Завод им. С.М. Кирова, kk: С.М. Киров атындағы зауыт, en: Kirov Plant}
    aliases: [ЗиК, завод имени Кирова]
claims:
  - id: jobs
    fact:
      ru: После модернизации заводов будет создано 150 новых рабочих мест.
      kk: Зауыттар жаңғыртылғаннан кейін 150 жаңа жұмыс орны ашылады.
      en: The modernisation of the plants will create 150 new jobs.
    required: true
  - id: investment
    fact:
      ru: В модернизацию заводов вложат 6,6 млрд тенге.
      en: 6.6 billion tenge will be invested in the modernisation of the plants.
  - id: founded
    fact: {ru: Завод имени Кирова построен в 1928 году.}
    about: [zik]
    severity: warning
"""


def is_setting(variable: str) -> bool:
    """Whether a variable of the environment may change what a check does."""
    return variable.startswith("FACTCHECK_") and variable != "FACTCHECK_CACHE"


Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with claims in it."""
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "plant.yaml").write_text(CLAIMS, encoding="utf-8")
    return tmp_path


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run `factcheck` in the test's folder; streams are UTF-8."""

    def factcheck(
        args: Sequence[str], stdin: str | bytes | None = None, env: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        kept = {name: value for name, value in os.environ.items() if name not in SCRUBBED and not is_setting(name)}
        done = subprocess.run(
            [sys.executable, "-m", "factcheck", *args],
            input=stdin.encode() if isinstance(stdin, str) else stdin or b"",
            capture_output=True,
            cwd=tmp_path,
            env={**kept, "PYTHONPATH": str(ROOT), **(env or {})},
            timeout=60,
            check=False,
        )
        return subprocess.CompletedProcess(
            done.args, done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
        )

    return factcheck
