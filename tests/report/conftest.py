"""One report for every format: three languages, wide characters, combining marks, tabs, escape sequences."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.model.claim import Claim, Fault, Place
from factcheck.model.figure import Figure
from factcheck.model.finding import (
    ClaimFinding,
    ClaimsFile,
    Conflict,
    DocumentFindings,
    FigureFinding,
    MentionFinding,
    Report,
    SetAside,
    Skipped,
    Trace,
)
from factcheck.model.text import Document, Span

RU = (
    "Рабочие места\n"
    "\n"
    "\tНа заводах появится 200 рабочих мест, вложат 6,6 млн тенге.\n"
    "Ёлка — «е\u0308лка»: 漢字 и 👩\u200d🏭 стоят 12 тонн\x1b[31m стали\u202e, 150 и ещё.\n"
    "В цехах будет создано 150 рабочих мест. "
    + "Это длинный абзац, который никто не переносил. " * 6
    + "Завод построен в 1928 году, говорят старожилы. "
    + "И дальше он всё тянется и тянется. " * 6
    + "\n"
)
KK = "Екі зауытқа 6,6 млн теңге салынады.\r\nЗауытта 200 жаңа жұмыс\r\nорны ашылады.\r\n"
EN = "The plants will get 6.6 million tenge.\n"

FILE = "claims/petropavlovsk.yaml"


def place(line: int, column: int, source_line: str, path: str = FILE) -> Place:
    return Place(path=path, line=line, column=column, source_line=source_line)


def claim(claim_id: str, line: int, *, release: str = "petropavlovsk", path: str = FILE, **wordings: str) -> Claim:
    """A claim whose wordings stand on the lines after its id."""
    return Claim(
        id=claim_id,
        release=release,
        kind="never" if claim_id.endswith("-not") else "fact",
        wordings={lang: (text,) for lang, text in wordings.items()},
        figure={},
        items={},
        required=claim_id in ("jobs", "budget"),
        severity="warning" if claim_id == "founded" else "error",
        place=place(line, 5, f"  - id: {claim_id}", path),
        places={
            lang: place(line + 2 + i, 11, f"      {lang}: {'>-' if claim_id == 'budget' else text}", path)
            for i, (lang, text) in enumerate(wordings.items())
        },
    )


JOBS = claim(
    "jobs",
    20,
    ru="Будет создано 150 новых рабочих мест.",
    kk="150 жаңа жұмыс орны ашылады.",
    en="The modernisation will create 150 new jobs.",
)
MONEY = claim("investment", 30, ru="В модернизацию вложат 6,6 млрд тенге.", en="6.6 billion tenge will be invested.")
FOUNDED = claim("founded", 40, ru="Завод построен в 1930 году.")
BUDGET = claim("budget", 50, ru="Деньги даёт государство.", kk="Ақшаны мемлекет береді.", en="The state pays.")
TRIP = claim("trip", 60, ru="Министр посетил завод.")
DENIED = claim("zikto-not", 70, ru="ЗИКСТО будет модернизирован.")
BRIDGE = claim("bridge", 5, release="bridge", path="claims/bridge.yaml", ru="Мост открыли.")


def at(text: str, words: str, occurrence: int = 0) -> Span:
    """Where some words stand in a text."""
    start = -1
    for _ in range(occurrence + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def mention(
    text: str, words: str, *, wrong: str | None = None, found: str = "", expected: str = "", **more
) -> MentionFinding:
    """A mention where some words stand, contradicted for the reason `wrong` or confirmed."""
    span = at(text, words, more.pop("occurrence", 0))
    return MentionFinding(
        verdict="contradicted" if wrong else "confirmed",
        reason=wrong,
        span=span,
        text=text[span.start : span.stop],
        sentence=text[span.start : span.stop],
        sentence_span=span,
        found=found or words,
        expected=expected,
        message=more.pop("message", ""),
        score=more.pop("score", 0.9),
        **more,
    )


def figure(
    text: str, words: str, value: str, unit: str | None = None, *, of: tuple[str, ...] = (), **more
) -> FigureFinding:
    """A figure that no claim accounts for, or that those of `of` fit."""
    span = at(text, words)
    return FigureFinding(
        verdict="ambiguous" if of else "unsupported",
        figure=Figure(start=0, end=len(words), text=words, kind="measure", value=Decimal(value), unit=unit),
        span=span,
        text=words,
        candidates=of,
        **more,
    )


def russian() -> DocumentFindings:
    jobs = (
        mention(RU, "150 рабочих мест", message="150 рабочих мест, как в релизе.", notes=("rounded",)),
        mention(
            RU,
            "200 рабочих мест",
            wrong="value",
            expected="150 рабочих мест",
            message="В релизе 150 рабочих мест, в тексте 200.",
            score=0.934567,
            trace=Trace(terms=("завод", "место"), subject="zik", runner_up="petropavlovsk/trip", runner_up_score=0.41),
        ),
    )
    money = mention(
        RU,
        "6,6 млн тенге",
        wrong="scale",
        expected="6,6 млрд тенге",
        message="В релизе 6,6 млрд тенге, в тексте 6,6 млн тенге.",
    )
    founded = mention(RU, "1928 году", wrong="value", expected="1930 году", message="В релизе 1930 год, в тексте 1928.")
    return DocumentFindings(
        document=Document(path="drafts/news\x07.md", media_type="text/markdown", text=RU, blocks=()),
        lang="ru",
        claims=(
            ClaimFinding(claim=JOBS, verdict="contradicted", mentions=jobs),
            ClaimFinding(claim=MONEY, verdict="contradicted", mentions=(money,)),
            ClaimFinding(claim=FOUNDED, verdict="contradicted", mentions=(founded,)),
            ClaimFinding(claim=BUDGET, verdict="missing", notes=("no-figure",)),
            ClaimFinding(claim=TRIP, verdict="missing"),
            ClaimFinding(claim=DENIED, verdict="missing"),
            ClaimFinding(claim=BRIDGE, verdict="missing"),
        ),
        figures=(
            figure(
                RU, "150 и ещё", "150", of=("petropavlovsk/jobs", "petropavlovsk/trip"), message="Подходят два факта."
            ),
            figure(RU, "12 тонн", "12.0", "metric-ton"),
        ),
        set_aside=(SetAside(release="bridge", why="untold"),),
    )


def kazakh() -> DocumentFindings:
    money = mention(
        KK, "6,6 млн теңге", wrong="scale", expected="6,6 млрд теңге", message="Релизде миллиард, мәтінде миллион."
    )
    jobs = mention(
        KK,
        "200 жаңа жұмыс\r\nорны",
        wrong="value",
        expected="150 жаңа жұмыс орны",
        message="Релизде 150, мәтінде 200.",
    )
    return DocumentFindings(
        document=Document(path="drafts/kk.txt", media_type="text/plain", text=KK, blocks=()),
        lang="kk",
        claims=(
            ClaimFinding(claim=JOBS, verdict="contradicted", mentions=(jobs,)),
            ClaimFinding(claim=MONEY, verdict="contradicted", mentions=(money,)),
            ClaimFinding(claim=BUDGET, verdict="missing"),
        ),
        figures=(),
    )


def english() -> DocumentFindings:
    money = mention(
        EN,
        "6.6 million tenge",
        wrong="scale",
        expected="6.6 billion tenge",
        message="The release says 6.6 billion tenge; the draft says 6.6 million.",
    )
    return DocumentFindings(
        document=Document(path="drafts/en.txt", media_type="text/plain", text=EN, blocks=()),
        lang="en",
        claims=(
            ClaimFinding(claim=JOBS, verdict="missing"),
            ClaimFinding(claim=MONEY, verdict="contradicted", mentions=(money,)),
            ClaimFinding(claim=BRIDGE, verdict="missing"),
            ClaimFinding(claim=BUDGET, verdict="missing", superseded_by="bridge"),
        ),
        figures=(),
        set_aside=(SetAside(release="bridge", why="in-passing"),),
    )


@pytest.fixture(scope="session")
def report() -> Report:
    return Report(
        documents=(russian(), kazakh(), english()),
        claims_files=(
            ClaimsFile(path="claims/bridge.yaml", release="bridge", claims=1),
            ClaimsFile(path=FILE, release="petropavlovsk", claims=6),
        ),
        skipped=(Skipped(path="drafts/photo.jpg", why="not a text document"),),
        warnings=(Fault(place=place(32, 11, ""), message="figures differ: 150 and 15", hint="mend the translation"),),
    )


@pytest.fixture(scope="session")
def clean() -> Report:
    right = mention(EN, "6.6 million tenge", message="As in the release.")
    findings = DocumentFindings(
        document=Document(path="<stdin>", media_type="text/plain", text=EN, blocks=()),
        lang="en",
        claims=(ClaimFinding(claim=MONEY, verdict="confirmed", mentions=(right,)),),
        figures=(),
    )
    return Report(documents=(findings,), claims_files=(ClaimsFile(path=FILE, release="petropavlovsk", claims=1),))


SPLIT = (
    "На заводах появится 200 рабочих мест\n"
    "\n"
    "После ремонта на заводах появится 150 рабочих мест, из них 90 — в Алматы, 80 — в Астане.\x1b[2J\n"
)


@pytest.fixture(scope="session")
def split() -> Report:
    """A text against itself: two places on two lines, and two on one."""
    parts = Span(at(SPLIT, "90").start, at(SPLIT, "80").stop)
    conflicts = (
        Conflict(
            rule="headline",
            span=at(SPLIT, "200 рабочих мест"),
            other=at(SPLIT, "150 рабочих мест"),
            text="200 рабочих мест",
            other_text="150 рабочих мест",
            sentence="На заводах появится 200 рабочих мест",
            message="в заголовке 200 рабочих мест, в тексте 150 рабочих мест",
        ),
        Conflict(
            rule="parts",
            span=at(SPLIT, "150 рабочих мест"),
            other=parts,
            text="150 рабочих мест",
            other_text=SPLIT[parts.start : parts.stop],
            sentence=SPLIT.splitlines()[2],
            message="части больше целого: 90 + 80 против 150 рабочих мест",
        ),
    )
    findings = DocumentFindings(
        document=Document(path="drafts/split.txt", media_type="text/plain", text=SPLIT, blocks=()),
        lang="ru",
        claims=(ClaimFinding(claim=TRIP, verdict="missing"),),
        figures=(),
        conflicts=conflicts,
    )
    return Report(documents=(findings,), claims_files=(ClaimsFile(path=FILE, release="petropavlovsk", claims=1),))
