"""The stages wired together: what must not matter to a verdict does not."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import textwrap
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck
from factcheck import pipeline
from factcheck.documents import read_text
from factcheck.model.claim import Claims
from factcheck.model.finding import DocumentFindings, Report

RELEASES = Path(__file__).parent / "verdict" / "claims"
CLAIMS = factcheck.load_claims(RELEASES)

# Right, wrong, hedged and foreign figures, posts and quotations, in every language.
DRAFTS = [
    """В Озёрске построят мост.

В строительство моста вложат 4,8 млрд рублей. Строительство моста даст 500 новых рабочих мест. Мост построят за 3 года.

«Мост свяжет два берега и сократит дорогу до больницы», — сказала Анна Белова.
""",
    """Министр Анна Белова приехала на стройку. Длина моста составит 1200 метров.

В строительство моста вложат почти 5 млрд рублей. На праздник пришли 3 тысячи гостей.
""",
    """Көпір құрылысына 4,8 млн рубль салынады. Көпірдің ұзындығы 1,2 км болады. Тихая паромы 1975 жылы құрылды.
""",
    """The bridge will be 1.2 km long. Building the bridge will create 500 new jobs.

The bridge will be built in 3 months.
""",
    """Аурухана 300 төсекке арналған. Ауруханада 85 дәрігер жұмыс істейді.

Министр Айгүл Сейітова қонақтарды қарсы алды.
""",
    """Хозяйства района намолотили более 1,2 млн тонн зерна. Убрано 77 % площадей. Прошло 5 концертов.
""",
    """The North Depot was founded in 1996. The South Depot received 45 electric buses. The cafe sold 700 pies.
""",
    """«Арнасу» проведёт воду в девять сёл. Генеральный директор Ерлан Султанов осмотрел станцию.

Потери воды в сетях компании «Арнасу» составляют 16,8 %. Насосную станцию запустят 21 октября 2023 года.

«Вода придёт в каждый дом до первой зимы», — сказал Болат Ахметов. Съедено 300 пирожков.
""",
    """«Болашақ» мектебінде 567 оқушы оқиды. Мектеп 1978 жылы салынды.

Тассай су қоймасының ұзындығы 31,5 километр, ауданы 24 860 гектар. Кездесуге 45 адам келді.

«Су әр үйге алғашқы аязға дейін жетеді», — деді Болат Ахметов.
""",
    """Kerey University has admitted 1,640 students. Rector Vera Gromova opened the year.

Radio Tassay has 2.4 million subscribers. “Water will reach every home before the first frosts,” said Yerlan Sultanov.

Arnasu is short of 64 engineers. The fair sold 512 rugs.
""",
]
UNRELATED = [
    "Погода стояла ясная, дул лёгкий ветер.",
    "Дети пели песни и читали стихи.",
    "Балалар ән айтып, би биледі.",
    "The weather was fine and the children sang.",
]


def verdicts(found: DocumentFindings) -> dict[str, tuple[object, ...]]:
    """By claim: the verdict, its notes, and what each mention says; without places."""
    return {
        f"{c.claim.release}/{c.claim.id}": (
            c.verdict,
            c.notes,
            sorted((m.verdict, m.reason or "", _flat(m.text)) for m in c.mentions),
        )
        for c in found.claims
    }


def leftovers(found: DocumentFindings) -> list[tuple[str, str]]:
    """The figures that belong to no claim, without places."""
    return [(f.verdict, _flat(f.text)) for f in found.figures]


_FOLD = str.maketrans("ёЁ«»“”„’", 'еЕ"""""\'')
"""How one word or mark is written another way."""


def _flat(text: str) -> str:
    return " ".join(text.translate(_FOLD).split())


def checked(draft: str, claims: Claims = CLAIMS) -> DocumentFindings:
    (found,) = factcheck.check(draft, claims).documents
    return found


@lru_cache
def plain(draft: str) -> DocumentFindings:
    """The draft as it stands, which every change of it is held against."""
    return checked(draft)


def unchanged(found: DocumentFindings, draft: str) -> bool:
    """Whether a check says what it says of the draft as it stands."""
    assert verdicts(found) == verdicts(plain(draft))
    assert leftovers(found) == leftovers(plain(draft))
    return True


def with_releases(order: Iterable[int]) -> Claims:
    return Claims(releases=tuple(CLAIMS.releases[i] for i in order))


@pytest.mark.parametrize("draft", DRAFTS)
def test_the_drafts_hold_something_of_everything(draft: str) -> None:
    """The properties below would prove nothing of texts in which nothing is found."""
    found = plain(draft)
    assert {c.verdict for c in found.claims} >= {"contradicted", "missing"}


@pytest.mark.parametrize("draft", DRAFTS)
def test_two_runs_say_the_same(draft: str) -> None:
    assert factcheck.check(draft, CLAIMS) == factcheck.check(draft, factcheck.load_claims(RELEASES))


def test_the_order_of_hashes_does_not_matter() -> None:
    script = (
        "import sys, json, factcheck\n"
        "drafts = json.loads(sys.stdin.read())\n"
        f"claims = factcheck.load_claims({str(RELEASES)!r})\n"
        "print([factcheck.check(d, claims) for d in drafts])\n"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", script],
            input=json.dumps(DRAFTS),
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1", "FACTCHECK_CACHE": ""},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=True,
            cwd=Path(__file__).parent.parent,
        ).stdout
        for seed in ("1", "2", "3")
    }
    # Sets print in the order of their hashes; the claims that hold them are left out.
    assert len({_without_sets(out) for out in said}) == 1


def _without_sets(text: str) -> str:
    """A printed report with the members of its sets sorted away."""
    return re.sub(r"frozenset\(\{[^}]*\}\)", "frozenset()", text)


def _shuffled(random: Random) -> Claims:
    """The same claims files, the claims in each in another order."""
    with TemporaryDirectory() as folder:
        for path in RELEASES.glob("*.yaml"):
            release = yaml.safe_load(path.read_text("utf-8"))
            random.shuffle(release["claims"])
            (Path(folder) / path.name).write_text(yaml.safe_dump(release, allow_unicode=True, sort_keys=False), "utf-8")
        return factcheck.load_claims(folder)


@settings(deadline=None, max_examples=15)
@given(st.sampled_from(DRAFTS), st.randoms(use_true_random=False))
def test_the_order_of_claims_does_not_matter(draft: str, random: Random) -> None:
    found = checked(draft, _shuffled(random))
    assert unchanged(found, draft)


@settings(deadline=None, max_examples=25)
@given(st.sampled_from(DRAFTS), st.permutations(range(len(CLAIMS.releases))))
def test_the_order_of_files_does_not_matter(draft: str, order: list[int]) -> None:
    found = checked(draft, with_releases(order))
    assert unchanged(found, draft)


@pytest.mark.parametrize("draft", DRAFTS)
@pytest.mark.parametrize("alone", range(len(CLAIMS.releases)))
def test_another_release_changes_no_verdict_of_the_first(draft: str, alone: int) -> None:
    mine = verdicts(checked(draft, with_releases([alone])))
    everything = verdicts(plain(draft))
    assert mine == {k: v for k, v in everything.items() if k in mine}


@settings(deadline=None, max_examples=25)
@given(st.sampled_from(DRAFTS), st.lists(st.sampled_from(UNRELATED), min_size=1, max_size=3))
def test_paragraphs_of_something_else_behind_change_nothing(draft: str, paragraphs: list[str]) -> None:
    found = checked("\n\n".join([draft.rstrip(), *paragraphs]))
    assert unchanged(found, draft)


@pytest.mark.parametrize("draft", DRAFTS)
def test_paragraphs_of_something_else_before_change_nothing(draft: str) -> None:
    for n in range(1, len(UNRELATED) + 1):
        assert unchanged(checked("\n\n".join([*UNRELATED[:n], draft])), draft)


@pytest.mark.parametrize("draft", [d for d in DRAFTS if "\n\n" in d])
@pytest.mark.parametrize("paragraph", UNRELATED)
def test_a_paragraph_of_something_else_between_changes_nothing(draft: str, paragraph: str) -> None:
    parts = draft.split("\n\n")
    for i in range(1, len(parts)):
        assert unchanged(checked("\n\n".join([*parts[:i], paragraph, *parts[i:]])), draft)


_SPLIT = pytest.mark.xfail(strict=True, reason="a first line that ends with its sentence is taken for a paragraph")
_NARROW = pytest.mark.xfail(strict=True, reason="lines of two or three words are taken for a list")
_CAPITAL = pytest.mark.xfail(strict=True, reason="a short line before a capital is taken for a line of its own")


def _wrapped(draft: str, width: int, end: str) -> str:
    parts = [textwrap.wrap(p, width, break_long_words=False, break_on_hyphens=False) for p in draft.split("\n\n")]
    return (end + end).join(end.join(lines) for lines in parts)


@pytest.mark.parametrize(
    ("draft", "width"),
    [(d, width) for d in DRAFTS for width in (30, 35, 40, 55, 65, 72, 80, 90, 100, 110)]
    + [pytest.param(DRAFTS[2], 45, marks=_SPLIT), pytest.param(DRAFTS[6], 50, marks=_SPLIT)]
    + [pytest.param(d, 16, marks=_NARROW) for d in (DRAFTS[1], DRAFTS[4], DRAFTS[6])]
    + [(d, 60) for d in DRAFTS if d is not DRAFTS[7]]
    + [pytest.param(DRAFTS[7], 60, marks=_CAPITAL), pytest.param(DRAFTS[9], 25, marks=_CAPITAL)],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_where_lines_break_does_not_matter(draft: str, width: int, end: str) -> None:
    assert unchanged(checked(_wrapped(draft, width, end)), draft)


@settings(deadline=None, max_examples=25)
@given(st.sampled_from(DRAFTS), st.sampled_from(["\u00a0", "\u202f", "\u2009"]))
def test_the_kind_of_space_does_not_matter(draft: str, space: str) -> None:
    found = checked(draft.replace(" ", space))
    assert unchanged(found, draft)


@pytest.mark.parametrize("draft", DRAFTS)
@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_how_lines_end_does_not_matter(draft: str, end: str) -> None:
    assert unchanged(checked(draft.replace("\n", end)), draft)


@pytest.mark.parametrize("draft", [d for d in DRAFTS if "ё" in d])
def test_a_letter_without_its_dots_does_not_matter(draft: str) -> None:
    assert unchanged(checked(draft.replace("ё", "е").replace("Ё", "Е")), draft)


@pytest.mark.parametrize("draft", [d for d in DRAFTS if "«" in d or "“" in d])
@pytest.mark.parametrize("marks", ["«»", "“”", "„“", '""'])
def test_the_kind_of_quotation_marks_does_not_matter(draft: str, marks: str) -> None:
    written = draft.translate(str.maketrans({"«": marks[0], "“": marks[0], "»": marks[1], "”": marks[1]}))
    assert unchanged(checked(written), draft)


@settings(deadline=None, max_examples=15)
@given(st.permutations(range(len(DRAFTS))))
def test_the_order_of_documents_does_not_matter(order: list[int]) -> None:
    report = pipeline.check_all([read_text(DRAFTS[i]) for i in order], CLAIMS)
    for i, found in zip(order, report.documents, strict=True):
        assert unchanged(found, DRAFTS[i])


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        pytest.param("Осмотрел станцию 15 июня финансовый директор\nЕрлан Султанов.\n", "canal/ceo", marks=_CAPITAL),
        pytest.param("The station was inspected by the minister\nYerlan Sultanov.\n", "canal/ceo", marks=_CAPITAL),
        ("“Water will reach every home before the first frosts,” said Yerlan\nSultanov.\n", "canal/words"),
        pytest.param(
            "“Water will reach every\nhome before the first\nfrosts,” said Yerlan\nSultanov.\n",
            "canal/words",
            marks=_CAPITAL,
        ),
        pytest.param("Станцию осмотрел министр\nЕрлан Султанов.\n", "canal/ceo", marks=_CAPITAL),
        pytest.param("Стансаны министр\nЕрлан Сұлтанов көрді.\n", "canal/ceo", marks=_CAPITAL),
    ],
)
def test_a_name_behind_a_break_is_seen(text: str, claim: str) -> None:
    whole = " ".join(text.split())
    assert verdicts(checked(whole))[claim][0] == "contradicted"
    assert verdicts(checked(text)) == verdicts(checked(whole))


def test_a_number_longer_than_decimal_arithmetic() -> None:
    assert checked("99999999999999999999999999995").figures


@settings(deadline=None)
@given(st.text(max_size=80))
def test_any_text_can_be_checked(text: str) -> None:
    report = factcheck.check(text, CLAIMS)
    (found,) = report.documents
    assert [c.claim for c in found.claims] == [c for r in CLAIMS.releases for c in r.claims]
    for figure in found.figures:
        assert text[figure.span.start : figure.span.stop] == figure.text


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from([s for d in DRAFTS for s in d.split(". ")] + UNRELATED), max_size=6).map(". ".join))
def test_every_figure_is_accounted_for_once(text: str) -> None:
    """A figure is never reported twice, nor both told by a mention and left over."""
    found = checked(text)
    spans = [f.span for f in found.figures]
    assert len(spans) == len(set(spans))
    told = [m.span for c in found.claims for m in c.mentions if m.reason in (None, "value", "scale", "unit")]
    quotes = [m.span for c in found.claims if c.claim.kind == "quote" for m in c.mentions]
    exact = [s for s in told if s not in quotes]
    assert not {s for s in spans if s in exact}


# --- wiring -----------------------------------------------------------------------------------------


def test_many_documents_are_checked_as_each_alone() -> None:
    documents = [read_text(d) for d in DRAFTS]
    report = pipeline.check_all(documents, CLAIMS)
    assert [d.document for d in report.documents] == documents, "in the order given"
    assert list(report.documents) == [plain(d) for d in DRAFTS]
    assert report.claims_files == factcheck.check("", CLAIMS).claims_files


def test_a_language_given_is_the_language_read() -> None:
    assert checked("150").lang in ("ru", "kk", "en")
    assert pipeline.check("150", CLAIMS, lang="kk").documents[0].lang == "kk"


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Мост построят за три года, сообщили в Озёрске.", "ru"),
        ("Көпір үш жылда салынады, деп хабарлады Озёрск әкімдігі.", "kk"),
        ("The bridge will be built in three years, the town said.", "en"),
        ("The bridge.\n\nМост построят за три года, сообщили сегодня в Озёрске жителям города.", "ru"),
    ],
)
def test_the_main_language_is_that_of_most_of_the_text(text: str, lang: str) -> None:
    assert checked(text).lang == lang


def test_messages_are_in_the_language_of_the_passage() -> None:
    found = checked("Мост построят за 3 месяца.\n\nThe bridge will be 1.2 miles long, the builders said on the site.\n")
    said = {c.claim.id: m.message for c in found.claims if c.claim.release == "bridge" for m in c.mentions}
    assert said["term"].startswith("число то же")
    assert said["length"].startswith("the number is right")


def test_skipped_inputs_are_passed_on() -> None:
    from factcheck.model.finding import Skipped

    skipped = Skipped(path="photo.jpg", why="not a text document")
    assert pipeline.check_all([], CLAIMS, skipped=[skipped]).skipped == (skipped,)


def test_what_a_claim_compiles_to() -> None:
    told = pipeline.describe_claim(CLAIMS, "bridge/cost")
    assert "4,8 млрд рублей" in told
    assert told == pipeline.describe_claim(CLAIMS, "cost").split("\n\n")[0]
    with pytest.raises(KeyError):
        pipeline.describe_claim(CLAIMS, "none")


def test_a_report_of_nothing() -> None:
    empty = Report(documents=(), claims_files=())
    assert empty.verdict == "confirmed"
    assert empty.unsupported == ()


def test_a_row_of_a_table_says_what_its_number_is_of() -> None:
    table = "# Озёрский мост\n\n| Показатель | План |\n|---|---|\n| Новые рабочие места | 320 |\n| Скамейки | 40 |\n"
    found = factcheck.check(read_text(table, suffix=".md"), CLAIMS).documents[0]
    told = {finding.claim.id: finding.verdict for finding in found.claims if finding.mentions}
    assert told == {"jobs": "confirmed"}
    assert [(figure.verdict, figure.text) for figure in found.figures] == [("unsupported", "40")]
