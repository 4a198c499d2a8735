"""Which slots a figure is held against: those that are passed over are those that it would not fit."""

from __future__ import annotations

from pathlib import Path

import factcheck
from factcheck import pipeline
from factcheck.documents import read_text
from factcheck.match.figures import FigureMatcher
from factcheck.match.scene import build
from factcheck.reading import read

ROOT = Path(__file__).parents[2]
FILES = [*sorted(ROOT.glob("tests/*/claims/*.yaml")), *sorted(ROOT.glob("claims/*.yaml"))]
TEXT = """
The dam holds 150, cost 6.6 billion tenge and opened in 2025. Of them, 12 percent and 40 MW were added in a year.

7.3m people came, twice as many; 31 doctors for every 10 thousand residents. Jobs: 150. It is 84 km long.

Создано 150 рабочих мест, вложено 22 млрд, из них 5,7. Двум из них дали 275 тысяч тонн, 662 — в городе.

Биыл 150 жұмыс орны ашылды, 6,6 млрд теңге салынды, екеуі жаңа. 1000 тұрғынға 31 дәрігер.
"""


INDEX = """
version: 1
release: {title: The index rose, lang: en, date: 2023-05-10}
claims:
  - id: index
    fact: {en: The index rose to 87.}
"""


def test_slots_that_a_figure_is_not_held_against_are_none_that_it_fits(tmp_path: Path) -> None:
    (tmp_path / "index.yaml").write_text(INDEX, encoding="utf-8")
    for release in pipeline.compiled(factcheck.load_claims([*FILES, tmp_path / "index.yaml"])):
        fitter = FigureMatcher(release).fitter
        slots = [(c, s) for c in release.claims for s in (*c.slots, *c.side)]
        told = "\n\n".join(text for c in release.claims for given in c.claim.wordings.values() for text in given)
        for scene in build(read(read_text(TEXT + told)).passages, release.index, release.familiar):
            for figure in (f for f in scene.passage.figures if f.kind not in ("ordinal", "time")):
                seen = fitter.see(scene, figure)
                held = [id(s) for _, s in fitter.open_to(seen)]
                assert held == [id(s) for _, s in slots if id(s) in held]
                assert not [s for c, s in slots if id(s) not in held and fitter.read_as(scene, seen, c, s)[0]]
