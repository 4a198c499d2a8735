"""JUnit XML: a suite a document, a case for each of its claims and for each other thing found in it.

A case fails if the finding fails the check; a warning, and what is not told and need not be, counts as skipped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TextIO
from xml.sax.saxutils import escape, quoteattr

from factcheck.model.finding import DocumentFindings, Report, Skipped
from factcheck.model.records import NamedTuple
from factcheck.report import Options
from factcheck.report.cells import harmless
from factcheck.report.findings import Finding, findings, is_shown, severity
from factcheck.report.paths import relative
from factcheck.report.saying import message, place, subject, title, where, whole

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class _Case(NamedTuple):
    """One case: `outcomes` are what it says, each as an element's name, a type and its text."""

    name: str
    line: int
    outcomes: tuple[tuple[str, str, str], ...] = ()


class _Suite(NamedTuple):
    path: str
    cases: tuple[_Case, ...]

    def count(self, outcome: str) -> int:
        """How many cases come out so; the gravest of a case counts."""
        return sum(case.outcomes[0][0] == outcome for case in self.cases if case.outcomes)


def render(report: Report, out: TextIO, options: Options) -> None:
    """Write a suite a document, then one a file that could not be read or whose claims are faulty."""
    suites = list(_suites(report, options))
    cases = sum(len(s.cases) for s in suites)
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n')
    out.write(f'<testsuites name="factcheck" tests="{cases}"{_counts(suites)}>\n')
    for suite in suites:
        path = _attribute(relative(suite.path))
        out.write(f'  <testsuite name={path} tests="{len(suite.cases)}"{_counts([suite])}>\n')
        for case in suite.cases:
            _write(case, path, out)
        out.write("  </testsuite>\n")
    out.write("</testsuites>\n")


def _suites(report: Report, options: Options) -> Iterator[_Suite]:
    """The suites in the order of the report."""
    several = len(report.claims_files) > 1
    of_document: dict[int, list[Finding]] = {}
    of_file: dict[str, list[Finding]] = {}
    for finding in findings(report):
        if not is_shown(finding, options._replace(show_confirmed=True)):
            continue
        if finding.page:
            of_document.setdefault(id(finding.page.findings), []).append(finding)
        else:
            of_file.setdefault(finding.path, []).append(finding)
    for document in report.documents:
        cases = tuple(_cases(document, of_document.get(id(document), ()), several, options))
        if all(c.outcomes and c.outcomes[0][0] == "skipped" for c in cases):  # a clean text is seen to pass
            cases = (_Case("factcheck", 1), *cases)
        yield _Suite(document.document.path, cases)
    for path, found in of_file.items():
        yield _Suite(path, tuple(_case(f, several, options) for f in found))


def _cases(document: DocumentFindings, found: Iterable[Finding], several: bool, options: Options) -> Iterator[_Case]:
    """A case a claim, with all its wrong places in it; then one a finding that no claim is to blame for."""
    by_claim: dict[int, list[Finding]] = {}
    others = []
    for finding in found:
        if finding.claim:
            by_claim.setdefault(id(finding.claim), []).append(finding)
        else:
            others.append(finding)
    for claim in document.claims:
        if told := by_claim.get(id(claim)):
            yield _of_claim(told, several, options)
    yield from (_case(f, several, options) for f in others)


def _of_claim(told: list[Finding], several: bool, options: Options) -> _Case:
    wrong = [f for f in told if f.kind != "confirmed"]
    outcomes = sorted((_outcome(f, several, options) for f in wrong), key=lambda o: o[0] != "failure")
    return _Case(subject(told[0], several), place((wrong or told)[0])[0], tuple(outcomes))


def _case(finding: Finding, several: bool, options: Options) -> _Case:
    at = where(finding)
    name = f"{title(finding, several)} ({at})" if at else title(finding, several)
    return _Case(name, place(finding)[0], (_outcome(finding, several, options),))


def _outcome(finding: Finding, several: bool, options: Options) -> tuple[str, str, str]:
    """What a finding does to its case."""
    failing = severity(finding, options) == "error"
    element = ("error" if isinstance(finding.said, Skipped) else "failure") if failing else "skipped"
    path = harmless(relative(finding.path))
    at = f"{finding.page.places.named(path, finding.span.start)}: " if finding.page and finding.span else ""
    said = f"{at}{title(finding, several)}: {message(finding)}"
    return element, finding.code, "\n".join([said, *whole(finding).splitlines()[1:]])


def _write(case: _Case, path: str, out: TextIO) -> None:
    """Write a case: of a kind of outcome one element, since a case has room for one."""
    head = f'    <testcase classname={path} name={_attribute(case.name)} file={path} line="{case.line}"'
    if not case.outcomes:
        out.write(head + "/>\n")
        return
    element, code, first = case.outcomes[0]
    body = "\n".join(text for _, _, text in case.outcomes)
    out.write(head + ">\n")
    kind = f" type={_attribute(code)}" if element != "skipped" else ""
    out.write(f"      <{element}{kind} message={_attribute(first.partition(chr(10))[0])}>{_text(body)}</{element}>\n")
    out.write("    </testcase>\n")


def _counts(suites: Iterable[_Suite]) -> str:
    listed = list(suites)
    names = {"failures": "failure", "errors": "error", "skipped": "skipped"}
    return "".join(f' {plural}="{sum(s.count(one) for s in listed)}"' for plural, one in names.items())


def _clean(text: str) -> str:
    """Text with nothing in it that XML 1.0 forbids or a terminal obeys; its lines stay."""
    return _NOT_XML.sub("", "\n".join(harmless(line) for line in text.split("\n")))


def _attribute(text: str) -> str:
    return quoteattr(_clean(text))


def _text(text: str) -> str:
    return escape(_clean(text))
