"""Articles that are about nothing of the claims, against a bare pass of an automaton over the same text."""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

from factcheck import pipeline, ready
from factcheck.claims import parse
from factcheck.match import CompiledRelease
from factcheck.match.gate import Beginnings, Gate, Sieve, anchors_of
from factcheck.model.claim import Claims
from tests.benchmarks import made, measure
from tests.benchmarks.measure import Ratio
from tests.benchmarks.news import article
from tests.benchmarks.table import Bar, Bench, Size, need

CLAIMS = 1000
_FEWER = 28
_TOLD_EVERY = 1000


def compiled(release: made.Release) -> CompiledRelease:
    """A release compiled."""
    parsed, _ = parse(made.claims_file(release).encode(), f"r{release.number:05}.yaml")
    return pipeline.compiled(Claims(releases=(parsed,)))[0]


@lru_cache(maxsize=3)
def gate_of(claims: int) -> Gate:
    """The gate of so many claims; anchors are told by names alone, all of which a release with one claim has."""
    if anchors_of(compiled(made.release(0, 1))) != anchors_of(compiled(made.release(0))):
        raise AssertionError("a release with fewer claims has other anchors")
    return ready.gate(Beginnings([anchors_of(r) for r in _named(claims)]))


def _named(claims: int) -> Iterator[CompiledRelease]:
    """The releases with so many claims, compiled as far as their names go; none is kept."""
    for release in made.releases(claims):
        if release.number and release.number % _TOLD_EVERY == 0:
            measure.say(f"anchors of {release.number * made.CLAIMS} claims of {claims}")
        yield compiled(made.release(release.number, 1))


def bare_pass(claims: int, texts: list[str]) -> Callable[[int], None]:
    """A pass of pyahocorasick over texts in small letters, with the starts of the gate's anchors."""
    import ahocorasick

    automaton = ahocorasick.Automaton()
    for start in gate_of(claims).starts:
        automaton.add_word(start, start)
    automaton.make_automaton()
    lowered = [text.lower() for text in texts]

    def search(_: int) -> None:
        for text in lowered:
            for _ in automaton.iter(text):
                pass

    return search


def admit(sieve: Sieve, texts: list[str]) -> Callable[[int], None]:
    """What an archive does first with every text."""

    def admit_all(_: int) -> None:
        for text in texts:
            sieve.admits(text)

    return admit_all


def let_in(sieve: Sieve, texts: list[str]) -> str:
    """How many texts a sieve lets in."""
    return f"{sum(bool(sieve.admits(t)) for t in texts)} of {len(texts)} articles let in"


def _gate(size: Size, _: Path) -> tuple[Ratio, str]:
    need("ahocorasick", "ahocorasick_rs")
    articles = [article(i) for i in range(size.of(4000, 400))]
    sieve = Sieve(gate_of(CLAIMS))
    ratio = measure.paired(admit(sieve, articles), bare_pass(CLAIMS, articles), size.of(15, 7))
    megabytes = sum(len(a.encode()) for a in articles) / 1e6
    return ratio, f"{megabytes / ratio.first:.0f} MB/s; {let_in(sieve, articles)}"


def _command(size: Size, folder: Path) -> tuple[Ratio, str]:
    need("ahocorasick", "ahocorasick_rs")
    env = measure.environment(folder / "cache")
    told = size.of(CLAIMS, _FEWER)
    claims = made.write_claims(folder / "claims", told)
    whole = made.write_jsonl(folder / "news.jsonl", size.of(60, 6))
    one = made.write_jsonl(folder / "one.jsonl", 0.001)
    texts = [json.loads(line)["text"] for line in whole.read_text(encoding="utf-8").splitlines()]
    search = bare_pass(told, texts)

    def archive(path: Path) -> float:
        out = path.with_suffix(".found.jsonl")
        out.unlink(missing_ok=True)
        args = measure.command("archive", path, "-c", claims, "-o", out, "--workers", "1")
        return measure.run(args, env, folder).wall

    def bare() -> float:
        start = time.perf_counter()
        search(0)
        return time.perf_counter() - start

    archive(one)
    done = [(archive(whole), archive(one), bare()) for _ in range(size.of(5, 3))]
    middle = statistics.median
    start = middle(b for _, b, _ in done)
    ratio = measure.ratio([a - start for a, _, _ in done], [c for _, _, c in done])
    return (
        ratio,
        f"{told} claims, {whole.stat().st_size / 1e6 / ratio.first:.1f} MB/s; its start, {start:.1f} s, is taken off",
    )


ROWS = (
    Bench(
        "gate",
        "irrelevant articles, 1,000 claims, one worker: what is done with each text",
        "a bare pyahocorasick pass over the same text",
        Bar(3),
        _gate,
    ),
    Bench(
        "gate-command",
        "the same, all of `factcheck archive` from JSON Lines to its end",
        "the same pass",
        None,
        _command,
    ),
)
