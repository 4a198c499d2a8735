"""Claims for the tests of what is silenced."""

from __future__ import annotations

import pytest

import factcheck

CLAIMS = """\
version: 1
release: {title: Новые рабочие места на заводах, lang: ru}
claims:
  - id: jobs
    fact: На заводах появится 150 рабочих мест.
    required: true
  - id: investment
    fact: В модернизацию заводов вложат 6,6 млрд тенге.
"""


@pytest.fixture(scope="session")
def claims(tmp_path_factory: pytest.TempPathFactory) -> factcheck.Claims:
    path = tmp_path_factory.mktemp("claims") / "plant.yaml"
    path.write_text(CLAIMS, "utf-8")
    return factcheck.load_claims(path)
