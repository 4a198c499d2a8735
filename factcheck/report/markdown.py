"""A comment on a pull request: what is wrong in a table, what is left out and unsupported in lists, the rest folded.

Nothing of a draft is markup here: it can set no link, name no person and end no table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TextIO

from factcheck.model.finding import DocumentFindings, MentionFinding, Report
from factcheck.report import Options, select, summary
from factcheck.report.cells import one_line
from factcheck.report.findings import Finding, findings, is_shown, severity
from factcheck.report.paths import relative
from factcheck.report.saying import message, related, subject, where
from factcheck.report.words import FALLBACK, reason_in_words, words

MOST = 50
"""How many findings of a kind are listed before the rest is counted: a comment may have 65,536 characters."""
_MARKUP = re.compile(r"([\\`*_{}\[\]<>#+!|~$])")
_OPENING = re.compile(r"^(\d*)([-.)=])(?=[-=\s]|$)")
"""What makes a list, a heading or a rule of a line that it begins."""
_REFERENCE = re.compile(r"(?<=@)(?=\w)")
_LINK = re.compile(r"(?i)(?<=[a-z]):(?=//)|(?<=www)\.")


def escaped(text: str) -> str:
    r"""Text that Markdown shows as it is.

    >>> escaped("a|b `c` <i>")
    'a\\|b \\`c\\` \\<i\\>'
    """
    said = _OPENING.sub(r"\1\\\2", _MARKUP.sub(r"\\\1", one_line(text).replace("&", "&amp;")))
    # A mention of a person is found in what is shown, so it is parted by a character that nobody sees.
    return _LINK.sub(lambda m: f"&#{ord(m[0])};", _REFERENCE.sub("\u2060", said))


def render(report: Report, out: TextIO, options: Options) -> None:
    """Write the comment."""
    several = len(report.claims_files) > 1
    shown = [f for f in findings(report) if is_shown(f, options._replace(show_confirmed=options.verbosity >= 0))]
    grave = {severity(f, options) for f in shown}
    mark = "❌" if "error" in grave else "⚠️" if "warning" in grave else "✅"
    table = words(_language(report))
    lines = [f"## {mark} factcheck: {escaped(summary.line(report))}", ""]
    if not grave - {"note"}:
        lines += [table["well"], ""]
    of_document: dict[int, list[Finding]] = {}
    for finding in shown:
        if finding.page:
            of_document.setdefault(id(finding.page.findings), []).append(finding)
    for document in report.documents:
        lines += _document(document, of_document.get(id(document), []), several)
    for kind in ("skipped", "claims"):
        found = [f for f in shown if f.kind == kind]
        lines += _list(table[kind], [f"{_file(f)}: {escaped(message(f))}" for f in found], table)
    out.write("\n".join(lines).rstrip("\n") + "\n")


def _language(report: Report) -> str:
    """The language of all documents; English where there are several."""
    langs = {d.lang for d in report.documents}
    return langs.pop() if len(langs) == 1 else FALLBACK


def _document(document: DocumentFindings, found: Sequence[Finding], several: bool) -> Iterator[str]:
    """One document: under its path what is wrong and left out, then what is right and need not be told, folded."""
    table = words(document.lang)
    yield f"### {escaped(relative(document.document.path))}"
    yield ""
    yield from _table([f for f in found if f.kind == "contradicted"], table, several)
    owed = [f"{_named(f, several)}{escaped(message(f))}{_stated(f)}" for f in found if f.owed]
    yield from _list(table["owed"], owed, table)
    yield from _list(table["conflicts"], [_placed(f, several) for f in found if f.kind == "conflict"], table)
    for kind in ("ambiguous", "unsupported"):
        yield from _list(table[kind], [_placed(f, several) for f in found if f.kind == kind], table)
    right: dict[str, list[str]] = {}
    for finding in found:
        if finding.kind == "confirmed":
            right.setdefault(_named(finding, several), []).append(f"{_at(finding)} {_told(finding)}")
    yield from _folded(table["confirmed"], [name + ", ".join(told) for name, told in right.items()], table)
    untold = [f"{_named(f, several)}{_wording(f)}{_stated(f)}" for f in found if f.kind == "missing" and not f.owed]
    yield from _folded(table["untold"], untold, table)
    silenced = [f for f in found if f.kind == "silenced"]
    told = [f"{_at(f)} {escaped(f.code)} {_named(f, several)}{escaped(message(f))}".strip() for f in silenced]
    yield from _folded(table["silenced"], told, table)
    yield from _folded(
        table["set-aside"], [escaped(subject(f, several)) for f in found if f.kind == "set-aside"], table
    )


def _table(found: Sequence[Finding], table: Mapping[str, str], several: bool) -> Iterator[str]:
    """What contradicts the facts: where, which fact, what is said, what should be, and what is wrong with it."""
    if not found:
        return
    yield f"**{_capital(table['contradicted'])}**"
    yield ""
    yield _row(table["place"], table["fact"], table["found"], table["expected"], table["what"])
    yield _row(*["---"] * 5)
    for finding in found[:MOST]:
        said = finding.said
        if isinstance(said, MentionFinding) and finding.claim:
            expected = said.expected or select.wording(finding.claim.claim, finding.lang)
            what = reason_in_words(said.reason or "", finding.lang)
            if not (said.found in said.message and said.expected in said.message):
                what += f": {message(finding)}"
            name = subject(finding, several)
            yield _row(_at(finding), *map(escaped, (name, said.text, expected, what)))
    if len(found) > MOST:
        yield ""
        yield table["rest"].format(n=len(found) - MOST)
    yield ""


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _list(head: str, items: Sequence[str], table: Mapping[str, str]) -> Iterator[str]:
    """Items under what they are."""
    if items:
        yield f"**{_capital(head)}**"
        yield ""
        yield from _items(items, table)
        yield ""


def _folded(head: str, items: Sequence[str], table: Mapping[str, str]) -> Iterator[str]:
    """Items that are seen when they are asked for."""
    if items:
        yield f"<details><summary>{_capital(head)}: {len(items)}</summary>"
        yield ""
        yield from _items(items, table)
        yield ""
        yield "</details>"
        yield ""


def _capital(head: str) -> str:
    return head[:1].upper() + head[1:]


def _items(items: Sequence[str], table: Mapping[str, str]) -> Iterator[str]:
    yield from (f"- {item}" for item in items[:MOST])
    if len(items) > MOST:
        yield f"- {table['rest'].format(n=len(items) - MOST)}"


def _placed(finding: Finding, several: bool) -> str:
    """A finding with its place; of a conflict both places."""
    said = f"{_at(finding)} {_named(finding, several)}{escaped(message(finding))}"
    if finding.kind != "conflict":
        return said
    other = related(finding)[0]
    return f"{said} ({escaped(other.place)})"


def _at(finding: Finding) -> str:
    return escaped(where(finding))


def _named(finding: Finding, several: bool) -> str:
    return f"{escaped(subject(finding, several))}: "


def _told(finding: Finding) -> str:
    """What is right, with the notes on how."""
    said = finding.said
    if not isinstance(said, MentionFinding):
        return ""
    notes = f" ({', '.join(said.notes)})" if said.notes else ""
    return escaped(said.text) + notes


def _wording(finding: Finding) -> str:
    return escaped(select.wording(finding.claim.claim, finding.lang)) if finding.claim else ""


def _stated(finding: Finding) -> str:
    """Where a claim stands in its file."""
    return "".join(f" ({escaped(r.path)}:{r.line})" for r in related(finding))


def _file(finding: Finding) -> str:
    """A file that is no document, with the place in it if that is known."""
    at = f":{_at(finding)}" if finding.kind == "claims" else ""
    return escaped(relative(finding.path)) + at
