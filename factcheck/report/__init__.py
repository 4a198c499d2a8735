"""A report in one of several formats: one module a format, one row here."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, TextIO, cast

from factcheck.model.records import NamedTuple

if TYPE_CHECKING:
    from factcheck.model.correction import Corrected
    from factcheck.model.finding import DocumentFindings, Report

FORMATS: dict[str, str] = {
    "full": "factcheck.report.full",
    "concise": "factcheck.report.concise",
    "json": "factcheck.report.json",
    "jsonl": "factcheck.report.jsonl",
    "sarif": "factcheck.report.sarif",
    "github": "factcheck.report.github",
    "gitlab": "factcheck.report.gitlab",
    "junit": "factcheck.report.junit",
    "rdjson": "factcheck.report.rdjson",
    "markdown": "factcheck.report.markdown",
    "html": "factcheck.report.html",
}
"""Every format and the module that writes it; a module is imported when its format is asked for."""


def _unexplained(_: str) -> str:
    return ""


def _uncorrected(_: DocumentFindings) -> Corrected | None:
    return None


class Options(NamedTuple):
    """What a reader of the report asked to see."""

    colour: bool = False
    width: int = 100
    """Cells that a line of source may take before it is cut around the finding."""
    show_confirmed: bool = False
    explain: bool = False
    """Whether each finding says what tied it to its claim."""
    verbosity: int = 0
    """-1: contradictions, conflicts, ambiguities and missing required claims only; 1: nothing folded together."""
    fail_on: str = "missing"
    """The mildest verdict that fails the check, of `select.LADDER`: what fails is an error where formats know such."""
    explanation: Callable[[str], str] = _unexplained
    """What a rule says about itself, for formats that carry it; empty where it says nothing."""
    corrected: Callable[[DocumentFindings], Corrected | None] = _uncorrected
    """What a document can be corrected to with certainty, for formats that carry it; None where nothing is tried."""


class Format(Protocol):
    """What the module of a format offers."""

    def render(self, report: Report, out: TextIO, options: Options) -> None:
        """Write the report to `out`."""


def render(report: Report, name: str, out: TextIO, options: Options | None = None) -> None:
    """Write a report in the format called `name`, one of `FORMATS`."""
    writer = cast(Format, import_module(FORMATS[name]))
    writer.render(report, out, options or Options())
