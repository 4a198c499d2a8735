"""The generated tables are what the script writes, and the tables by hand know CLDR's scales."""

from __future__ import annotations

import importlib.util
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

pytest.importorskip("babel")


def writer() -> ModuleType:
    path = Path(__file__).parents[1] / "tools" / "write_cldr.py"
    spec = importlib.util.spec_from_file_location("write_cldr", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
def test_generated_table_is_current(lang: str) -> None:
    script = writer()
    assert script.path_of(lang).read_text(encoding="utf-8") == script.render(lang)


@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
def test_every_scale_is_known(lang: str) -> None:
    cldr = import_module(f"factcheck.lang.{lang}.cldr")
    numerals = import_module(f"factcheck.lang.{lang}.numerals")
    for worth, forms in cldr.SCALES.items():
        assert set(forms.split()) <= set(numerals.SCALES[worth].split())


@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
def test_units_are_known(lang: str) -> None:
    from factcheck import units

    tables = import_module(f"factcheck.lang.{lang}.units")
    assert all(units.dimension(unit) for unit in tables.UNITS)
    assert set(tables.CURRENCIES) <= units.CURRENCIES
