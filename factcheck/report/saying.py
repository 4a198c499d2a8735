"""A finding in words, in the language of its document: what is wrong, how to mend it, where the fact stands.

Every text is on one line, and nothing in it can steer a terminal.
"""

from __future__ import annotations

from factcheck.model.claim import Claim, Fault, Place
from factcheck.model.finding import (
    ClaimFinding,
    Conflict,
    FigureFinding,
    MentionFinding,
    SetAside,
    Silenced,
    Skipped,
    Untied,
)
from factcheck.model.records import NamedTuple
from factcheck.report import select
from factcheck.report.cells import harmless, one_line
from factcheck.report.findings import Finding, Page, Untold
from factcheck.report.words import MENDING, conflict_in_words, reason_in_words, words


class Related(NamedTuple):
    """Another place that a finding is about, in a claims file or in the document itself."""

    path: str
    line: int | None
    column: int | None
    """None where the file has no lines."""
    place: str
    """The place in words: `12:5`, or «абзац 12» of a Word document."""
    text: str


def quoted(text: str, lang: str) -> str:
    """`text` in a language's quotation marks, unless it begins with such."""
    return text if text[:1] in '«“„"' else words(lang)["quoted"].format(text=text)


def mending(claim: Claim, mention: MentionFinding, lang: str) -> str:
    """How to mend a contradiction."""
    way = words(lang)[MENDING.get(mention.reason or "", "retell")]
    fact = quoted(one_line(select.wording(claim, lang)), lang)
    expected = one_line(mention.expected)
    return way.format(expected=quoted(expected, lang) if expected else fact, fact=fact)


def message(finding: Finding) -> str:
    """What is wrong, or right, in a sentence."""
    said, table = finding.said, words(finding.lang)
    match said:
        case MentionFinding():
            return one_line(said.message) or (reason_in_words(said.reason, finding.lang) if said.reason else text(said))
        case ClaimFinding():
            head = "no-figure" if "no-figure" in said.notes else "required" if finding.owed else "untold"
            return f"{table[head]}: {quoted(one_line(select.wording(said.claim, finding.lang)), finding.lang)}"
        case Conflict():
            return one_line(said.message) or conflict_in_words(said.rule, finding.lang)
        case FigureFinding() | Untied():
            return one_line(said.message) or table[finding.kind]
        case SetAside():
            return f"{table['set-aside']}: {one_line(said.release)}: {table['aside-' + said.why]}"
        case Silenced():
            why = f"{said.by}: {said.reason}" if said.reason else said.by
            return one_line(f"{said.message} ({why})" if said.message else why)
        case Untold():
            lists = (("untold", [c.claim.id for c in said.claims]), ("set-aside", [r.release for r in said.releases]))
            return "; ".join(f"{table[row]}: {one_line(', '.join(names))}" for row, names in lists if names)
        case Skipped():
            return one_line(said.why)
        case Fault():
            return one_line(f"{said.message} ({said.hint})" if said.hint else said.message)


def text(said: MentionFinding | FigureFinding | Conflict | Untied) -> str:
    """The words of the document that a finding is about."""
    return one_line(said.text)


def advice(finding: Finding) -> str:
    """How to mend what is wrong; empty where there is nothing to be mended or no way is known."""
    said, table = finding.said, words(finding.lang)
    match said:
        case MentionFinding() if finding.claim and said.verdict == "contradicted":
            return mending(finding.claim.claim, said, finding.lang)
        case ClaimFinding() if finding.owed:
            return table["add"].format(fact=quoted(one_line(select.wording(said.claim, finding.lang)), finding.lang))
        case Conflict():
            return table["conflict"]
        case FigureFinding():
            return table["name" if said.verdict == "ambiguous" else "check"]
        case _:
            return ""


def told(finding: Finding) -> str:
    """What is wrong; behind its place in words where lines do not tell it."""
    unlined = finding.span and not finding.is_placed
    return f"{where(finding)}: {message(finding)}" if unlined else message(finding)


def whole(finding: Finding) -> str:
    """What is wrong, the fact that it is held against and how to mend it, a line each."""
    table = words(finding.lang)
    lines = [told(finding)]
    if finding.kind == "missing":  # which is told by the fact itself, and mended by telling it
        return "\n".join([*lines, *(f"{table['fact']}: {harmless(r.path)}:{r.line}" for r in related(finding))])
    if finding.kind in ("contradicted", "ambiguous"):
        lines += [f"{table['fact']}: {harmless(r.path)}:{r.line}: {r.text}" for r in related(finding)]
    mend = advice(finding)
    return "\n".join([*lines, f"{table['mend']}: {mend}"] if mend else lines)


def subject(finding: Finding, several: bool) -> str:
    """What a finding is about, in a word or few: the claim, with its release where there are several, or the words."""
    said = finding.said
    if finding.claim:
        claim = finding.claim.claim
        return one_line(f"{claim.release}/{claim.id}" if several else claim.id)
    if isinstance(said, FigureFinding | Conflict | Untied):
        return text(said)
    if isinstance(said, Silenced):
        return one_line(said.claim if several else said.claim.rpartition("/")[2]) or one_line(said.text)
    return one_line(said.release) if isinstance(said, SetAside) else ""


def title(finding: Finding, several: bool) -> str:
    """The verdict and what it is about: `contradicted[scale] investment`."""
    return f"{finding.code} {subject(finding, several)}".rstrip()


def place(finding: Finding) -> tuple[int, int]:
    """The line and the column that a finding is shown at: the first character stands for a whole file."""
    if isinstance(finding.said, Fault):
        return finding.said.place.line, finding.said.place.column
    if finding.page and finding.span and finding.is_placed:
        return finding.page.lines.at(finding.span.start)
    return 1, 1


def where(finding: Finding) -> str:
    """The place in words: `12:5`, «абзац 12»; nothing for a whole file."""
    if finding.page and finding.span:
        return finding.page.places.at(finding.span.start)
    return "{}:{}".format(*place(finding)) if finding.kind == "claims" else ""


def related(finding: Finding) -> list[Related]:
    """Where the claim stands in its file, or each that fits; of a conflict the other place of the document."""
    said, page = finding.said, finding.page
    if isinstance(said, Conflict) and page:
        line, column = page.lines.at(said.other.start) if finding.is_placed else (None, None)
        return [Related(page.path, line, column, page.places.at(said.other.start), one_line(said.other_text))]
    if finding.claim:
        return [_stated(finding.claim.claim, finding.lang)]
    if isinstance(said, FigureFinding) and page:
        return [_stated(c, finding.lang) for c in _candidates(said, page)]
    return []


def _stated(claim: Claim, lang: str) -> Related:
    at: Place = select.place(claim, lang)
    wording = one_line(select.wording(claim, lang))
    return Related(at.path, at.line, at.column, f"{at.line}:{at.column}", wording)


def _candidates(figure: FigureFinding, page: Page) -> list[Claim]:
    """The claims that a figure fits."""
    return [c.claim for c in page.findings.claims if f"{c.claim.release}/{c.claim.id}" in figure.candidates]
