"""Workflow commands of GitHub Actions, which mark lines of a pull request: errors, then warnings, then notices.

GitHub shows ten of a kind and drops the rest, so the rest are plain lines of the log, and a last line sums up.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from factcheck.model.finding import Report
from factcheck.report import Options, summary
from factcheck.report.cells import harmless
from factcheck.report.findings import Finding, Severity, findings, is_shown, severity
from factcheck.report.paths import relative
from factcheck.report.saying import place, title, told, whole

MOST = 10
"""How many annotations of a kind GitHub shows of one step."""
_COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "note": "notice"}


def render(report: Report, out: TextIO, options: Options) -> None:
    """Write a command a finding, as far as they are shown, the others as lines of the log, and a line that sums up."""
    shown: dict[Severity, list[Finding]] = {level: [] for level in _COMMANDS}
    for finding in findings(report, fold=options.verbosity <= 0):
        if is_shown(finding, options):
            shown[severity(finding, options)].append(finding)
    several = len(report.claims_files) > 1
    for level, found in shown.items():
        for finding in found[:MOST]:
            out.write(_command(_COMMANDS[level], finding, several) + "\n")
    for level, found in shown.items():
        _write_rest(_COMMANDS[level], found[MOST:], several, out)
    # No command begins in the middle of a line, so that nothing of a draft can be taken for one.
    out.write(f"factcheck: {summary.line(report)}\n")


def _command(name: str, finding: Finding, several: bool) -> str:
    """One annotation; columns only where the place is within a line."""
    line, column = place(finding)
    properties: dict[str, str | int] = {"file": relative(finding.path), "line": line}
    if finding.page and finding.span and finding.is_placed:
        region = finding.page.region(finding.span)
        if region.end_line == line:
            properties |= {"col": column, "endColumn": region.end_column}
        else:
            properties["endLine"] = region.end_line
    elif finding.kind == "claims":
        properties["col"] = column
    properties["title"] = f"factcheck: {title(finding, several)}"
    listed = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{name} {listed}::{_data(whole(finding))}"


def _write_rest(name: str, rest: Sequence[Finding], several: bool, out: TextIO) -> None:
    """What GitHub would drop, as lines that can be folded."""
    if not rest:
        return
    out.write(f"::group::{len(rest)} more of {name}, past the {MOST} that GitHub shows\n")
    for finding in rest:
        line, column = place(finding)
        where = f"{harmless(relative(finding.path))}:{line}:{column}"
        out.write(f"{name}: {where}: {title(finding, several)}: {told(finding)}\n")
    out.write("::endgroup::\n")


def _data(text: str) -> str:
    """Text as a command carries it: with its line ends escaped, nothing else in it can steer the log."""
    lines = (harmless(line) for line in text.replace("\r", "\n").split("\n"))
    return "%0A".join(line.replace("%", "%25") for line in lines)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
