"""Drafts that are all about one release, against a pattern for words and against libraries that read prose."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from factcheck import pipeline
from factcheck.documents import read_text
from tests.benchmarks import measure
from tests.benchmarks.gate import compiled
from tests.benchmarks.made import CLAIMS, draft, release
from tests.benchmarks.measure import Ratio
from tests.benchmarks.subjects import LANGS
from tests.benchmarks.table import Bar, Bench, Size, need

_WORDS = re.compile(r"\w+")
_Batches = Mapping[int, list[str]]
"""Texts by turn, new ones each time: nothing is gained by having met a text before."""


def _batches(runs: int, each: int, langs: tuple[str, ...] = LANGS) -> _Batches:
    return {
        turn: [draft(release(0), lang, seed=turn * each + i) for lang in langs for i in range(each)]
        for turn in range(-1, runs)
    }


def _findings(batches: _Batches) -> Callable[[int], None]:
    """What is done with drafts that the gate lets in."""
    about = [compiled(release(0))]

    def check(turn: int) -> None:
        for text in batches[turn]:
            pipeline.findings(read_text(text), about)

    return check


def _each(batches: _Batches, work: Callable[[str], Any]) -> Callable[[int], None]:
    """The same texts to something else."""

    def all_of(turn: int) -> None:
        for text in batches[turn]:
            work(text)

    return all_of


def _speed(batches: _Batches, seconds: float) -> str:
    """How fast ours is, in the note of a row."""
    return f"{sum(len(t.encode()) for t in batches[0]) / 1e6 / seconds:.2f} MB/s"


def _words(size: Size, _: Path) -> tuple[Ratio, str]:
    runs = size.of(15, 5)
    batches = _batches(runs, size.of(8, 2))
    ratio = measure.paired(_findings(batches), _each(batches, _WORDS.findall), runs)
    return ratio, f"{_speed(batches, ratio.first)}, as many drafts of each language"


def _natasha(size: Size, _: Path) -> tuple[Ratio, str]:
    need("natasha", "pkg_resources")  # its morphology asks setuptools for the latter
    from natasha import Doc, NewsEmbedding, NewsMorphTagger, NewsNERTagger, Segmenter

    embedding = NewsEmbedding()
    segmenter, morphology, names = Segmenter(), NewsMorphTagger(embedding), NewsNERTagger(embedding)

    def tag(text: str) -> None:
        doc = Doc(text)
        doc.segment(segmenter)
        doc.tag_morph(morphology)
        doc.tag_ner(names)

    runs = size.of(7, 3)
    batches = _batches(runs, size.of(8, 2), ("ru",))
    ratio = measure.paired(_each(batches, tag), _findings(batches), runs)
    return ratio, f"the check {_speed(batches, ratio.second)}"


def _quantulum3(size: Size, _: Path) -> tuple[Ratio, str]:
    need("quantulum3")
    with warnings.catch_warnings():  # its classifier is an extra, and slower
        warnings.simplefilter("ignore")
        from quantulum3 import parser

    runs = size.of(7, 3)
    batches = _batches(runs, size.of(4, 1), ("en",))
    ratio = measure.paired(_each(batches, parser.parse), _findings(batches), runs)
    return ratio, f"the check {_speed(batches, ratio.second)}"


ROWS = (
    Bench(
        "dense-words",
        f"dense drafts, every one about a release of {CLAIMS} claims",
        r'`re.findall(r"\w+")` over the same text',
        Bar(25),
        _words,
    ),
    Bench(
        "dense-natasha",
        "natasha's morphology and names over the Russian drafts",
        "the check of them",
        Bar(20, least=True),
        _natasha,
    ),
    Bench(
        "dense-quantulum3",
        "quantulum3 over the English drafts",
        "the check of them",
        Bar(50, least=True),
        _quantulum3,
    ),
)
