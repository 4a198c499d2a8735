"""How claims files fared when they were tried: a table and lists for a person, JSON for a program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.report.cells import one_line
from factcheck.report.table import aligned

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model.trial import Escape, FailedExample, Tally, Trial

_HEADS = {"mutant": ("mutants", "caught"), "neutral": ("neutral variants", "confirmed")}


def as_text(trials: Sequence[Trial]) -> str:
    """Take trials; give the report for a terminal, a file after another."""
    return "\n".join("".join(line + "\n" for line in _lines(trial)) for trial in trials)


def as_json(trials: Sequence[Trial]) -> str:
    """Take trials; give one JSON object, its keys in a fixed order."""
    import json

    made = {"version": 1, "files": [_object(trial) for trial in trials]}
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"


def _lines(trial: Trial) -> Iterator[str]:
    """One file: what was made and caught, then what was not."""
    yield one_line(trial.path)
    if trial.examples:
        failed = len({id(f.example) for f in trial.failed})
        yield f"examples: {trial.examples}, failed: {failed}"
    for kind, heads in _HEADS.items():
        tallies = [t for t in trial.tallies if t.kind == kind]
        if tallies:
            yield ""
            yield from aligned([(heads[0], "made", heads[1], "%"), *map(_row, tallies), _sum(tallies)])
    for title, entries in (
        ("examples that fail", [_failure(f) for f in trial.failed]),
        ("mutants that escape", [_escape(e) for e in trial.escapes if e.variant.kind == "mutant"]),
        ("neutral variants that are not confirmed", [_escape(e) for e in trial.escapes if e.variant.kind == "neutral"]),
    ):
        if entries:
            yield ""
            yield f"{title}:"
            yield from (line for entry in entries for line in entry)


def _row(tally: Tally) -> tuple[str, str, str, str]:
    return tally.operator, str(tally.made), str(tally.held), percent(tally.held, tally.made)


def _sum(tallies: Sequence[Tally]) -> tuple[str, str, str, str]:
    made, held = sum(t.made for t in tallies), sum(t.held for t in tallies)
    return "all", str(made), str(held), percent(held, made)


def percent(part: int, whole: int) -> str:
    """A share in per cent, cut and not rounded: 100.0 means all.

    >>> percent(1999, 2000), percent(2, 2)
    ('99.9', '100.0')
    """
    tenths = part * 1000 // whole if whole else 0
    return f"{tenths // 10}.{tenths % 10}"


def _failure(failed: FailedExample) -> tuple[str, ...]:
    place = failed.example.place
    return (
        "  "
        + one_line(f"{place.path}:{place.line}: {failed.claim}: expected {failed.expected}, came out {failed.outcome}"),
        f"      {one_line(failed.example.text)}",
    )


def _escape(escape: Escape) -> tuple[str, ...]:
    variant = escape.variant
    what = f": «{variant.was}» → «{variant.text[slice(*variant.change)]}»" if variant.change.stop or variant.was else ""
    return (
        "  " + one_line(f"{variant.claim.id} [{variant.operator}] {variant.lang}{what}: {escape.outcome}"),
        f"      {one_line(variant.text)}",
    )


def _object(trial: Trial) -> dict[str, Any]:
    return {
        "path": trial.path,
        "release": trial.release,
        "examples": trial.examples,
        "failed": [
            {
                "line": f.example.place.line,
                "text": f.example.text,
                "claim": f.claim,
                "expected": f.expected,
                "outcome": f.outcome,
            }
            for f in trial.failed
        ],
        "operators": [{"kind": t.kind, "operator": t.operator, "made": t.made, "held": t.held} for t in trial.tallies],
        "escapes": [
            {
                "kind": e.variant.kind,
                "operator": e.variant.operator,
                "claim": e.variant.claim.id,
                "lang": e.variant.lang,
                "text": e.variant.text,
                "start": e.variant.change.start,
                "end": e.variant.change.stop,
                "was": e.variant.was,
                "outcome": e.outcome,
            }
            for e in trial.escapes
        ],
    }
