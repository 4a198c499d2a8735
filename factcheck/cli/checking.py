"""A check as it was asked for: read, held against the claims, told, its exit code given."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli import console
from factcheck.model.records import NamedTuple
from factcheck.settings.keys import DEFAULT_FAIL_ON, NEVER
from factcheck.silence.rules import Selection

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factcheck.cli.inputs import Inputs
    from factcheck.model.claim import Claims
    from factcheck.model.correction import Corrected
    from factcheck.model.finding import DocumentFindings, Report
    from factcheck.model.text import Document
    from factcheck.silence.listed import Listed

_MOST_SKIPPED = 5
"""How many files that were passed over, and texts that tell of no release, are named without `-v`."""


class Settings(NamedTuple):
    """What was asked for on the command line."""

    files: tuple[str, ...]
    claims: tuple[Path, ...]
    releases: tuple[str, ...]
    format: str
    output: Path | None
    stdin_filename: str | None
    lang: str | None
    fail_on: str
    show_confirmed: bool
    explain: bool
    statistics: bool
    colour: str
    verbosity: int
    exclude: tuple[str, ...] = ()
    exclude_from: Path = Path()
    """The folder that these patterns count from."""
    selection: Selection = Selection()
    listed: tuple[Listed, ...] = ()
    baseline: Path | None = None
    write_baseline: Path | None = None
    diff: bool = False
    fix: bool = False
    annotate: Path | None = None


def run(settings: Settings) -> int:
    """Check, write the report, return the exit code."""
    from factcheck import pipeline
    from factcheck.cli.inputs import claims_paths, gather
    from factcheck.cli.output import check_target, deliver
    from factcheck.cli.silencing import Silencing

    if settings.diff + settings.fix + (settings.annotate is not None) > 1:
        raise console.RefusedError("--diff, --fix and --annotate exclude one another", "ask for one of them")
    check_target(settings.output)
    silencing = Silencing(settings.selection, settings.listed, settings.baseline, settings.write_baseline)
    claims = pipeline.load_claims(claims_paths(settings.claims))
    _know(settings.releases, [release.name for release in claims.releases])
    inputs = gather(settings.files, settings.stdin_filename, _excluded(settings))
    if settings.annotate is not None:
        from factcheck.cli import annotating

        annotating.check_annotated(settings.annotate, inputs)

    def checked(documents: Sequence[Document]) -> Report:
        found = pipeline.check_all(documents, claims, skipped=inputs.unread, lang=settings.lang, held=settings.releases)
        return silencing.applied(found, whole=not inputs.unreadable)

    report = checked(inputs.documents)
    if settings.diff or settings.fix:
        from factcheck.cli import correcting

        code = correcting.run(report, claims, inputs, settings, checked)
        silencing.tell(report, settings.verbosity)
        return code
    if settings.annotate is not None and inputs.documents:
        annotating.write(settings.annotate, report, inputs)
    if inputs.documents:
        deliver(rendered(report, settings, claims), settings.output)
    aside(report, inputs, settings)
    silencing.tell(report, settings.verbosity)
    return exit_code(report, inputs, settings.fail_on)


def _excluded(settings: Settings) -> Callable[[str], bool] | None:
    """What of a folder is to be passed over."""
    if not settings.exclude:
        return None
    from factcheck.documents.patterns import Patterns

    return Patterns(settings.exclude, settings.exclude_from).match


def _know(named: Sequence[str], loaded: Sequence[str]) -> None:
    """Refuse a release that is none of those loaded."""
    for name in named:
        if name not in loaded:
            from factcheck.claims.suggest import did_you_mean

            raise console.RefusedError(f"--release: no claims file is called '{name}'", did_you_mean(name, loaded))


def rendered(report: Report, settings: Settings, claims: Claims | None = None) -> str:
    """The report as text; with claims it may say how to correct what contradicts them."""
    from factcheck.report import Options, render

    to_file = settings.output is not None
    shown = Options(
        colour=settings.colour == "always" if to_file else console.has_colour(settings.colour, sys.stdout),
        width=console.source_width(sys.stdout),
        show_confirmed=settings.show_confirmed,
        explain=settings.explain,
        verbosity=settings.verbosity,
        # With --exit-zero nothing fails, and what would have failed is an error all the same.
        fail_on=settings.fail_on if settings.fail_on != NEVER else DEFAULT_FAIL_ON,
        explanation=_explanation,
        corrected=lambda found: _corrected(found, claims, settings) if claims else None,
    )
    out = io.StringIO()
    render(report, settings.format, out, shown)
    return out.getvalue()


def _explanation(rule: str) -> str:
    """What a rule says about itself, loaded by the formats that ask."""
    from factcheck.verdict.explained import explanation

    return explanation(rule)


def _corrected(found: DocumentFindings, claims: Claims, settings: Settings) -> Corrected | None:
    """What a document can be corrected to, made for the formats that ask; None if its file is not its text."""
    from factcheck import pipeline
    from factcheck.correct import CORRECTABLE

    if found.document.media_type not in CORRECTABLE:
        return None
    return pipeline.correct(found, claims, lang=settings.lang, held=settings.releases)


def aside(report: Report, inputs: Inputs, settings: Settings) -> None:
    """What does not belong to the findings, on stderr: inputs that were not read, faults of claims, counts."""
    from factcheck.cli.failures import fault_line, unreadable

    if settings.verbosity >= 0:
        for fault in report.warnings:
            sys.stderr.write(fault_line(fault, f"warning[{fault.rule}]" if fault.rule else "warning") + "\n")
        _name_skipped(inputs, len(inputs.skipped) if settings.verbosity > 0 else _MOST_SKIPPED)
        _name_strangers(report, len(report.documents) if settings.verbosity > 0 else _MOST_SKIPPED)
        if settings.output is not None and inputs.documents:
            from factcheck.report import summary

            console.complain(f"{settings.output}: {summary.line(report)}")
    if settings.statistics:
        from factcheck.report import statistics

        statistics.render(report, sys.stderr)
    for error in inputs.unreadable:
        unreadable(error)


def _name_skipped(inputs: Inputs, most: int) -> None:
    """The files of a folder that were passed over, so many of them by name."""
    for skipped in inputs.skipped[:most]:
        console.complain(f"{skipped.path}: skipped: {skipped.why}")
    rest = len(inputs.skipped) - most
    if rest > 0:
        console.complain(f"{rest} more files skipped", "-v names them")


def _name_strangers(report: Report, most: int) -> None:
    """The texts that tell of no release at all, and so owe nothing, so many of them by name."""
    strangers = [d.document.path for d in report.documents if len(d.set_aside) == len(report.claims_files)]
    for path in strangers[:most]:
        console.complain(f"{path}: tells of none of the releases, so nothing is missing", "--release NAME names one")
    if len(strangers) > most:
        console.complain(f"{len(strangers) - most} more texts tell of none of the releases", "-v names them")


def exit_code(report: Report, inputs: Inputs, fail_on: str) -> int:
    """What the check comes to; an input that could not be read weighs more than any finding."""
    from factcheck.report.select import failures

    if inputs.unreadable:
        return console.USAGE
    failed = fail_on != NEVER and failures(report, fail_on) > 0
    return console.FINDINGS if failed else console.OK
