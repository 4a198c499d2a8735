"""The last line of a report: how many of each verdict, in the language of the drafts."""

from __future__ import annotations

from factcheck.model.finding import Report
from factcheck.report import select
from factcheck.report.words import FALLBACK, words


def counts(report: Report) -> dict[str, int]:
    """How many of each, in the order in which they matter; `contradicted` and `confirmed` always, the rest if any."""
    total = report.summary()
    owed = sum(len(select.owed(d)) for d in report.documents)
    untold = sum(len(claims) for d in report.documents for claims in select.optional(d).values())
    found = {
        "n-contradicted": total["contradicted"],
        "n-owed": owed,
        "n-conflicts": sum(len(d.conflicts) for d in report.documents),
        "n-ambiguous": total["ambiguous"],
        "n-unsupported": total["unsupported"],
        "n-confirmed": total["confirmed"],
        "n-untold": untold,
        "n-skipped": len(report.skipped),
    }
    return {name: n for name, n in found.items() if n or name in ("n-contradicted", "n-confirmed")}


def line(report: Report) -> str:
    """The counts as one line; English where the drafts are in several languages."""
    langs = {d.lang for d in report.documents}
    table = words(langs.pop() if len(langs) == 1 else FALLBACK)
    said = ", ".join(table[name].format(n=n) for name, n in counts(report).items())
    texts = len(report.documents)
    return said if texts == 1 else f"{table['documents'].format(n=texts)}: {said}"
