"""Reports for the page of the browser: one of a real check, one that would break out of the page if it could."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest

import factcheck
from factcheck.documents import read_text
from factcheck.model.claim import Claim, Fault, Place
from factcheck.model.finding import (
    ClaimFinding,
    ClaimsFile,
    Conflict,
    DocumentFindings,
    MentionFinding,
    Report,
    SetAside,
    Skipped,
    Trace,
    Untied,
)
from factcheck.model.text import Document, Span
from factcheck.report import Options, render

CLAIMS = """
version: 1
release: {title: Новое депо, lang: ru}
entities:
  depot: {kind: organization, name: {ru: депо «Северное»}}
claims:
  - id: buses
    fact: Депо «Северное» получит 60 электробусов.
    source: {quote: депо получит 60 электробусов}
    required: true
  - id: money
    fact: На строительство депо «Северное» потратили 4,2 млрд тенге.
  - id: opened
    fact: Депо «Северное» открыли в 2021 году.
  - id: drivers
    fact: В депо «Северное» работают 340 водителей.
    required: true
"""

DRAFT = """\
---
title: Депо
---
# Депо «Северное» получит 80 электробусов

На строительство депо «Северное» потратили **4,2** млн [тенге](https://example.org/?a=1&b=2).
Депо «Северное» открыли в 2021 году.

1. Депо «Северное» получит 60 электробусов.
2. Ещё 7 вагонов в 2021 году.
   - Внутри цеха 12 станков

| Цех | Мест |
|---|---|
| Первый | 90 |
| Второй |  |

> Цитата на 15 минут.
"""

EVIL = (
    "\n<script>window.hit = 1; alert(1)</script> \"><img src=x onerror='window.hit = 2'> </script></style></mark>\r\n"
    "<!-- ]]> --!> &amp; &#60; {{ 7 * 7 }} {% raw %} <svg/onload=alert(2)> <a href='javascript:window.hit = 3'>a</a>\n"
    "\tбыло \u202e150 рабочих\u202c и \u2066тут\u2069, \x1b[31m, \x07, \u2028, \x7f, конец\n\n"
)


@pytest.fixture(scope="session")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """A Markdown draft with a heading, a list, a table and a quotation, held against four claims."""
    folder = tmp_path_factory.mktemp("claims")
    (folder / "depot.yaml").write_text(CLAIMS, "utf-8")
    return factcheck.check(read_text(DRAFT, "draft.md"), factcheck.load_claims(folder / "depot.yaml"))


@pytest.fixture(scope="session")
def broad(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """A table of many columns, words without a place to break, items far in."""
    folder = tmp_path_factory.mktemp("claims")
    (folder / "depot.yaml").write_text(CLAIMS, "utf-8")
    row = "|" + "Длинноесловобезпробелов|" * 12 + "\n"
    nested = "".join("  " * depth + "- пункт " + "й" * 60 + "\n" for depth in range(8))
    text = row + "|---" * 12 + "|\n" + row + "\n" + "https://example.org/" + "a" * 200 + "\n\n" + nested
    path = "drafts/" + "x" * 120 + ".md"
    return factcheck.check(read_text(text, path), factcheck.load_claims(folder / "depot.yaml"))


def mention(text: str, span: Span, verdict: str, said: str = "") -> MentionFinding:
    return MentionFinding(
        verdict=verdict,
        reason="value" if verdict == "contradicted" else None,
        span=span,
        text=text[slice(*span)],
        sentence=said,
        sentence_span=span,
        found=said,
        expected=said[::-1],
        message=said,
        score=0.5,
        trace=Trace(terms=(said,), subject=said, runner_up=said, runner_up_score=0.1),
    )


def claim(said: str, *, required: bool = False) -> Claim:
    return Claim(
        id=said,
        release=said,
        kind="fact",
        wordings={"ru": (said,)},
        figure={},
        items={},
        required=required,
        quote=said[1:],
        place=Place(path=said, line=3, column=1, source_line=said),
    )


@pytest.fixture(scope="session")
def hostile() -> Report:
    """Markup, script and steering characters in every string that a report holds."""
    text = EVIL + "итого 5\x00 6\x9b 7"
    start = text.index("<script>")
    spans = [Span(start, start + 45), Span(start + 10, start + 60), Span(0, 3), Span(start, start + 45)]
    told = tuple(
        ClaimFinding(claim=claim(EVIL), verdict=verdict, mentions=(mention(text, span, verdict, EVIL),))
        for span, verdict in zip(spans, ("contradicted", "confirmed", "confirmed", "confirmed"), strict=True)
    )
    absent = (
        ClaimFinding(claim=claim(EVIL, required=True), verdict="missing", notes=("no-figure",)),
        ClaimFinding(claim=claim(EVIL), verdict="missing"),
    )
    conflict = Conflict(
        rule="parts",
        span=Span(start + 5, start + 20),
        other=Span(len(text) - 8, len(text)),
        text="",
        other_text="",
        sentence=EVIL,
        message=EVIL,
    )
    findings = DocumentFindings(
        document=Document(path=EVIL, media_type="text/plain", text=text, blocks=()),
        lang="ru",
        claims=told + absent,
        figures=(),
        conflicts=(conflict,),
        set_aside=(SetAside(release=EVIL, why="untold"),),
        untied=(Untied(kind="name", span=Span(start, start + 8), text=EVIL, message=EVIL),),
    )
    return Report(
        documents=(findings, findings),
        claims_files=(ClaimsFile(path=EVIL, release="a", claims=1), ClaimsFile(path=EVIL, release="b", claims=1)),
        skipped=(Skipped(path=EVIL, why=EVIL),),
        warnings=(Fault(place=Place(path=EVIL, line=1, column=1), message=EVIL, hint=EVIL),),
    )


def expected_marks(findings: DocumentFindings) -> set[tuple[str, int, str]]:
    """The verdict, place and words of everything that is to be marked in a document."""
    placed = [(m.verdict, m.span) for c in findings.claims for m in c.mentions]
    placed += [(f.verdict, f.span) for f in findings.figures]
    placed += [("conflict", span) for c in findings.conflicts for span in (c.span, c.other)]
    placed += [("unsupported", u.span) for u in findings.untied]
    text = findings.document.text
    return {(verdict, span.start, text[slice(*span)]) for verdict, span in placed}


@pytest.fixture(scope="session", name="expected_marks")
def _expected_marks() -> Callable[[DocumentFindings], set[tuple[str, int, str]]]:
    return expected_marks


@pytest.fixture(scope="session")
def page_of() -> Callable[..., str]:
    """The page of a report."""

    def rendered(report: Report, options: Options | None = None) -> str:
        out = io.StringIO()
        render(report, "html", out, options)
        return out.getvalue()

    return rendered


@pytest.fixture
def written(tmp_path: Path, page_of: Callable[..., str]) -> Callable[[Report], str]:
    """The address of a file that holds the page of a report."""

    def write(report: Report) -> str:
        path = tmp_path / "page.html"
        path.write_text(page_of(report), "utf-8", newline="")
        return path.as_uri()

    return write
