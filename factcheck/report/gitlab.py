"""Code Quality of GitLab: a list of issues, which a merge request shows beside its lines."""

from __future__ import annotations

from typing import TextIO

from factcheck.model.finding import Report
from factcheck.report import Options
from factcheck.report.findings import Finding, is_shown, severity
from factcheck.report.fingerprint import fingerprints
from factcheck.report.json import dumped
from factcheck.report.paths import relative
from factcheck.report.reading import Json
from factcheck.report.saying import place, title, told, whole


def render(report: Report, out: TextIO, options: Options) -> None:
    """Write an issue a finding; none is an empty list."""
    several = len(report.claims_files) > 1
    shown = ((f, n) for f, n in fingerprints(report, fold=options.verbosity <= 0) if is_shown(f, options))
    out.write(dumped([_issue(finding, name, several, options) for finding, name in shown]))


def _issue(finding: Finding, fingerprint: str, several: bool, options: Options) -> Json:
    line, _ = place(finding)
    lines = {"begin": line}
    if finding.page and finding.span and finding.is_placed:
        lines["end"] = finding.page.region(finding.span).end_line
    return {
        "type": "issue",
        "check_name": f"factcheck.{finding.code}",
        "description": f"{title(finding, several)}: {told(finding)}",
        "content": {"body": whole(finding)},
        "categories": ["Bug Risk"],
        "severity": _severity(finding, options),
        "fingerprint": fingerprint,
        "location": {"path": relative(finding.path), "lines": lines},
    }


def _severity(finding: Finding, options: Options) -> str:
    """What GitLab calls it: what fails and is wrong outweighs what fails and is left out."""
    level = severity(finding, options)
    if level == "error":
        return "critical" if finding.kind == "contradicted" else "major"
    return "minor" if level == "warning" else "info"
