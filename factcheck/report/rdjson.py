"""The Diagnostic Format of reviewdog, which comments on pull requests of many services.

Columns count bytes of UTF-8, from 1; the end of a range is exclusive.
"""

from __future__ import annotations

from typing import TextIO

from factcheck.model.finding import Report
from factcheck.model.text import Span
from factcheck.report import Options
from factcheck.report.findings import Finding, Page, findings, is_shown, severity
from factcheck.report.json import dumped
from factcheck.report.mended import Mended
from factcheck.report.paths import relative
from factcheck.report.reading import Json
from factcheck.report.saying import place, title, whole

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}


def render(report: Report, out: TextIO, options: Options) -> None:
    """Write a diagnostic a finding."""
    several = len(report.claims_files) > 1
    shown = (f for f in findings(report, fold=options.verbosity <= 0) if is_shown(f, options))
    mended = Mended(options)
    diagnostics = [_diagnostic(finding, several, mended, options) for finding in shown]
    out.write(dumped({"source": {"name": "factcheck"}, "diagnostics": diagnostics}))


def _diagnostic(finding: Finding, several: bool, mended: Mended, options: Options) -> Json:
    return {
        "message": f"{title(finding, several)}: {whole(finding)}",
        "location": {"path": relative(finding.path), "range": _place(finding)},
        "severity": _SEVERITIES[severity(finding, options)],
        "code": {"value": finding.code},
        **_suggestions(finding, mended),
    }


def _place(finding: Finding) -> Json:
    """The range of a finding; of what has none, the line that stands for it."""
    if finding.page and finding.span and finding.is_placed:
        return _range(finding.page, finding.span)
    return {"start": {"line": place(finding)[0]}}


def _range(page: Page, span: Span) -> Json:
    line, column, end_line, end_column = page.region(span)
    return {"start": _position(page, line, column), "end": _position(page, end_line, end_column)}


def _position(page: Page, line: int, column: int) -> Json:
    """A place as reviewdog counts."""
    start = page.lines.starts[line - 1]
    before = page.findings.document.text[start : start + column - 1]
    return {"line": line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}


def _suggestions(finding: Finding, mended: Mended) -> Json:
    """What to write instead, where that is certain."""
    edit = mended.edit(finding)
    if edit is None or finding.page is None:
        return {}
    return {"suggestions": [{"range": _range(finding.page, edit.span), "text": edit.text}]}
