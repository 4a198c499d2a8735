"""Errors planted into true translations, and how many are caught: `python -m tests.benchmarks.planting PAIRS.jsonl`.

A row is `{"premise": ..., "hypothesis": ..., "lang": ..., "subset": ...}`, the hypothesis being a true translation of
the premise. In each, one figure that both texts hold is changed: a digit, or a number in words. It is caught where
the comparison contradicts, and caught at its place where what it contradicts is that very figure.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import factcheck
from factcheck.model.claim import Tolerance
from factcheck.model.figure import Figure
from factcheck.verdict.interval import compare as held

_DIGITS = re.compile(r"\d(?:[\d.,\u00a0 ]*\d)?")
_YEAR = re.compile(r"(1[5-9]|20)\d\d")
_WORDS = {
    "en": ["two three four five six seven eight nine ten", "first second third fourth fifth sixth seventh"],
    "ru": ["два три четыре", "двух трёх четырёх", "пять шесть семь восемь девять десять", "пяти шести семи восьми"],
    "kk": ["екі үш төрт бес алты жеті сегіз тоғыз он", "бірінші екінші үшінші төртінші бесінші"],
}
_TRIES = 8


def changed(text: str, lang: str, rng: random.Random) -> str | None:
    """Another figure of the same form, or None."""
    if number := _DIGITS.search(text):
        digits = [i for i, c in enumerate(number[0]) if c.isdigit()]
        old = "".join(number[0][i] for i in digits)
        if _YEAR.fullmatch(old):
            new = str(int(old) + rng.choice([-9, -5, -3, -1, 1, 2, 4, 7]))
        else:
            at = rng.randrange(len(old))
            new = old[:at] + rng.choice([d for d in "123456789" if d != old[at]]) + old[at + 1 :]
        written = list(number[0])
        for i, digit in zip(digits, new, strict=True):
            written[i] = digit
        return text[: number.start()] + "".join(written) + text[number.end() :]
    for row in _WORDS[lang]:
        for word in row.split():
            if found := re.search(rf"\b{word}\b", text, re.IGNORECASE):
                other = rng.choice([w for w in row.split() if w != word])
                cased = other.capitalize() if found[0][0].isupper() else other
                return text[: found.start()] + cased + text[found.end() :]
    return None


def planted(row: dict[str, str], rng: random.Random) -> tuple[str, Figure] | None:
    """The translation with one of its figures changed, and the figure that stood there."""
    told = {_said(f) for f in factcheck.figures(row["premise"])}
    text = row["hypothesis"]
    figures = [f for f in factcheck.figures(text) if f.kind not in ("ordinal", "time") and _said(f) in told]
    rng.shuffle(figures)
    for figure in figures:
        for _ in range(_TRIES):
            new = changed(figure.text, row["lang"], rng)
            if new is None:
                break
            draft = text[: figure.start] + new + text[figure.end :]
            read = next((f for f in factcheck.figures(draft) if f.start == figure.start), None)
            if read and read.kind == figure.kind and _said(read) not in told and not _agree(read, figure):
                return draft, figure
    return None


def _said(figure: Figure) -> tuple[object, ...]:
    return figure.kind, figure.unit, figure.value, figure.date


def _agree(one: Figure, other: Figure) -> bool:
    return any(held(a, b, Tolerance()).agrees for a, b in ((one, other), (other, one)))


def _rows(paths: list[Path]) -> Iterator[dict[str, str]]:
    for path in paths:
        yield from map(json.loads, path.read_text(encoding="utf-8").splitlines())


def main() -> None:
    """Print, a subset of the rows, how many were planted and what share was caught."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    rng = random.Random(asked.seed)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for row in _rows(asked.files):
        if made := planted(row, rng):
            draft, figure = made
            report = factcheck.compare(row["premise"], draft)
            wrong = [m for d in report.documents for c in d.claims for m in c.mentions if m.verdict == "contradicted"]
            for key in (row["subset"], "ALL"):
                counts[key]["planted"] += 1
                counts[key]["caught"] += bool(wrong)
                counts[key]["at its place"] += any(m.span.start <= figure.start <= m.span.stop for m in wrong)
    print(f"{'':24}{'planted':>9}{'caught':>9}{'at its place':>14}")
    for key, count in sorted(counts.items()):
        n = count["planted"]
        print(f"{key:24}{n:9d}{count['caught'] / n:9.3f}{count['at its place'] / n:14.3f}")


if __name__ == "__main__":
    main()
