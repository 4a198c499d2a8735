"""What a thousand times as many claims cost, over texts that are about none of them and texts about a few."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from factcheck import pipeline
from factcheck.documents import read_text
from factcheck.match import CompiledRelease
from factcheck.match.gate import Sieve
from tests.benchmarks import measure
from tests.benchmarks.gate import admit, compiled, gate_of, let_in
from tests.benchmarks.made import draft, release
from tests.benchmarks.measure import Ratio
from tests.benchmarks.news import article
from tests.benchmarks.subjects import LANGS
from tests.benchmarks.table import Bar, Bench, Size, need

_FEW, _MANY, _FEWER = 100, 100_000, 2000
_TOLD = 4
"""Releases that dense texts are about; the few claims have all of theirs."""


def _irrelevant(size: Size, _: Path) -> tuple[Ratio, str]:
    need("ahocorasick_rs")
    articles = [article(i) for i in range(size.of(2000, 400))]
    few, many = (Sieve(gate_of(n)) for n in (_FEW, _claims(size)))
    ratio = measure.paired(admit(many, articles), admit(few, articles), size.of(15, 7))
    return ratio, f"{_claims(size):,} claims: {let_in(many, articles)}"


def _dense(size: Size, _: Path) -> tuple[Ratio, str]:
    need("ahocorasick_rs")
    known = {n: compiled(release(n)) for n in range(_TOLD)}
    few, many = (Sieve(gate_of(n)) for n in (_FEW, _claims(size)))
    runs = size.of(11, 5)
    each = size.of(4, 1)
    batches = {
        turn: [
            draft(release(n), lang, seed=turn * each + i) for n in range(_TOLD) for lang in LANGS for i in range(each)
        ]
        for turn in range(-1, runs)
    }
    extra = sum(len(many.admits(text)) - 1 for text in batches[0])
    ratio = measure.paired(_check(many, known, batches), _check(few, known, batches), runs)
    return ratio, f"{_claims(size):,} claims: {len(batches[0])} drafts a run, let in for {extra} releases of others"


def _check(sieve: Sieve, known: dict[int, CompiledRelease], batches: dict[int, list[str]]) -> Callable[[int], None]:
    """Let texts in, and hold them against the releases that they may be about."""

    def check(turn: int) -> None:
        for text in batches[turn]:
            releases = []
            for number in sieve.admits(text):
                if number not in known:
                    known[number] = compiled(release(number))
                releases.append(known[number])
            pipeline.findings(read_text(text), releases)

    return check


def _claims(size: Size) -> int:
    return size.of(_MANY, _FEWER)


ROWS = (
    Bench(
        "growth-irrelevant", "100,000 claims with distinct names, irrelevant text", "100 claims", Bar(3), _irrelevant
    ),
    Bench("growth-dense", "100,000 claims with distinct names, dense text", "100 claims", Bar(1.5), _dense),
)
