"""How often each verdict and reason was found, for `--statistics`."""

from __future__ import annotations

from collections import Counter
from typing import TextIO

from factcheck.model.finding import Report
from factcheck.report import select


def render(report: Report, out: TextIO) -> None:
    """Write a count a line, the most frequent first, then what was read."""
    found: Counter[str] = Counter()
    for d in report.documents:
        found.update(f"{m.verdict}[{m.reason}]" if m.reason else m.verdict for c in d.claims for m in c.mentions)
        found.update(f.verdict for f in d.figures)
        found.update(f"conflict[{c.rule}]" for c in d.conflicts)
        found.update(f"unsupported[{u.kind}]" for u in d.untied)
        found.update(f"silenced[{s.by}]" for s in d.silenced)
        found["missing[required]"] += len(select.owed(d))
        found["missing"] += sum(map(len, select.optional(d).values()))
    for name, n in sorted(found.items(), key=lambda item: (-item[1], item[0])):
        if n:
            out.write(f"{n:6}  {name}\n")
    claims = sum(f.claims for f in report.claims_files)
    out.write(f"documents: {len(report.documents)}, claims: {claims}, claims files: {len(report.claims_files)}\n")
