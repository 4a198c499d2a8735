"""What is silenced leaves the report and stands in it as silenced; nothing else goes with it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck
from factcheck import silence as room
from factcheck.documents import read_text
from factcheck.documents.comments import comments
from factcheck.model.claim import Place
from factcheck.model.finding import ConflictRule, Reason, Report
from factcheck.report.findings import findings
from factcheck.report.select import LADDER, UNUSED, failures
from factcheck.silence.apply import REPORTED, Wishes, silence
from factcheck.silence.listed import Listed
from factcheck.silence.rules import RULES, Selection, covers

CASES = yaml.safe_load((Path(__file__).parent / "comments.yaml").read_text("utf-8"))
DRAFT = """\
На складе лежит 12 тонн стали

На заводах появится 200 рабочих мест, вложат 6,6 млн тенге.

На складе лежит 15 тонн стали.
"""


def codes(report: Report) -> Counter[str]:
    """What is reported, how often; not what is missing and need not be told."""
    return Counter(f.code for f in findings(report) if f.kind in REPORTED and f.code != "missing")


def checked(text: str, claims: factcheck.Claims, suffix: str = ".md") -> Report:
    return factcheck.check(read_text(text, f"draft{suffix}"), claims)


@pytest.mark.parametrize("case", CASES, ids=[c["name"] for c in CASES])
def test_comments(case: dict[str, Any], claims: factcheck.Claims) -> None:
    report = silence(checked(case["text"], claims, case.get("suffix", ".md")), Wishes())
    silenced = report.documents[0].silenced
    assert codes(report) == Counter(case.get("left", ()))
    assert Counter(s.code for s in silenced if s.code != "missing") == Counter(case.get("silenced", ()))
    assert [f.place.line for f in report.warnings if f.rule == UNUSED] == case.get("unused", [])
    others = [f.message for f in report.warnings if not f.rule]
    assert len(others) == len(case.get("warned", ()))
    for part, message in zip(case.get("warned", ()), others, strict=True):
        assert part in message


@pytest.mark.parametrize("case", CASES, ids=[c["name"] for c in CASES])
def test_a_place_that_is_silenced_is_the_one_that_was_found(case: dict[str, Any], claims: factcheck.Claims) -> None:
    before = checked(case["text"], claims, case.get("suffix", ".md"))
    after = silence(before, Wishes())
    met = Counter((f.code, f.span) for f in findings(before) if f.kind in REPORTED)
    left = Counter((f.code, f.span) for f in findings(after) if f.kind in REPORTED)
    gone = Counter((s.code, s.span) for s in after.documents[0].silenced)
    assert met == left + gone


@pytest.mark.parametrize("case", [c for c in CASES if c.get("suffix") == ".txt"], ids=lambda c: c["name"])
def test_a_comment_in_plain_text_is_no_part_of_it(case: dict[str, Any]) -> None:
    document = read_text(case["text"])
    shown = [p for b in document.blocks for p in b.pieces]
    for comment in comments(case["text"]):
        assert not any(comment.span.overlaps(piece) for piece in shown)
    assert all(b.pieces for b in document.blocks)


@settings(deadline=None)
@given(name=st.sampled_from(sorted(RULES)), suffix=st.sampled_from([".md", ".txt"]), whole=st.booleans())
def test_no_finding_of_another_rule_is_silenced(name: str, suffix: str, whole: bool, claims: factcheck.Claims) -> None:
    """A comment at every line that names a rule takes that rule's findings there, and those alone."""
    ask = f" <!-- factcheck: {'ignore-file' if whole else 'ignore'}[{name}] r -->"
    text = "".join(line + (ask if line.strip() else "") + "\n" for line in DRAFT.splitlines())
    before = codes(checked(text, claims, suffix))
    after = codes(silence(checked(text, claims, suffix), Wishes()))
    assert before == codes(checked(DRAFT, claims, suffix))
    assert after == Counter({code: n for code, n in before.items() if not covers(name, code)})


@settings(deadline=None)
@given(
    select=st.lists(st.sampled_from(sorted(RULES)), max_size=3),
    ignore=st.lists(st.sampled_from(sorted(RULES)), max_size=3),
)
def test_selection_takes_whole_rules(select: list[str], ignore: list[str], claims: factcheck.Claims) -> None:
    selection = Selection(tuple(select), tuple(ignore))
    before = checked(DRAFT, claims)
    after = silence(before, Wishes(selection))
    assert codes(after) == Counter({c: n for c, n in codes(before).items() if selection.keeps(c)})
    assert all(s.by == "selection" for s in after.documents[0].silenced)


@pytest.mark.parametrize(
    ("select", "ignore", "code", "kept"),
    [
        ([], [], "missing", True),
        (["contradicted"], [], "contradicted[value]", True),
        (["contradicted"], [], "conflict[headline]", False),
        (["name"], [], "contradicted[name]", True),
        (["name"], [], "unsupported[name]", False),
        (["unsupported"], [], "unsupported[name]", True),
        (["unsupported[name]"], [], "unsupported", False),
        (["missing[required]"], [], "missing", False),
        ([], ["missing"], "missing[required]", False),
        ([], ["value"], "contradicted[scale]", True),
        (["value"], ["contradicted"], "contradicted[value]", True),
        (["contradicted"], ["value"], "contradicted[value]", False),
        (["value"], ["value"], "contradicted[value]", False),
    ],
)
def test_the_name_that_says_more_wins(select: list[str], ignore: list[str], code: str, kept: bool) -> None:
    assert Selection(tuple(select), tuple(ignore)).keeps(code) is kept


def test_every_rule_that_can_be_explained_can_be_named() -> None:
    from typing import get_args

    from factcheck.verdict import RULES as VERDICTS
    from factcheck.verdict import itself

    assert {*VERDICTS, *itself.RULES, *room.RULES} <= set(RULES)
    assert set(RULES.values()) >= {f"contradicted[{r}]" for r in get_args(Reason)}
    assert set(RULES.values()) >= {f"conflict[{r}]" for r in get_args(ConflictRule)}
    assert room.RULES == {UNUSED: "factcheck.silence.unused"}


def listed(**given: str) -> Listed:
    return Listed(place=Place(path="factcheck.toml", line=1, column=1), **given)


@pytest.mark.parametrize(
    ("entry", "silenced"),
    [
        ({"rule": "value"}, ["contradicted[value]"]),
        ({"rule": "contradicted"}, ["contradicted[value]", "contradicted[scale]"]),
        ({"claim": "investment"}, ["contradicted[scale]"]),
        ({"claim": "plant/investment"}, ["contradicted[scale]"]),
        ({"claim": "other/investment"}, []),
        ({"rule": "unsupported", "text": "12 тонн"}, ["unsupported"]),
        ({"rule": "unsupported", "text": "12"}, []),
        ({"path": "draft.md", "rule": "value"}, ["contradicted[value]"]),
        ({"path": "*.md", "rule": "value"}, ["contradicted[value]"]),
        ({"path": "other.md", "rule": "value"}, []),
        ({"path": "draft", "rule": "value"}, []),
    ],
)
def test_entries_of_the_settings(entry: dict[str, str], silenced: list[str], claims: factcheck.Claims) -> None:
    after = silence(checked(DRAFT, claims), Wishes(listed=[listed(reason="r", **entry)]))
    assert Counter(s.code for s in after.documents[0].silenced) == Counter(silenced)


def test_an_entry_for_a_text_that_is_not_checked_is_not_unused(claims: factcheck.Claims) -> None:
    entries = [
        listed(path="other.md", reason="r"),
        listed(claim="no-such", reason="r"),
        listed(path="*.md", rule="never"),
    ]
    after = silence(checked(DRAFT, claims), Wishes(listed=entries))
    assert [f.message for f in after.warnings] == ["an entry of [[silence]] gives no reason"]


def test_verdicts_follow_what_is_left(claims: factcheck.Claims) -> None:
    right, wrong = "На заводах появится 150 рабочих мест.\n", "На заводах появится 200 рабочих мест.\n"
    text = f"{right}\n<!-- factcheck: ignore[value] r -->\n{wrong}"
    before, after = checked(text, claims), silence(checked(text, claims), Wishes())
    assert [c.verdict for c in before.documents[0].claims] == ["contradicted", "missing"]
    assert [c.verdict for c in after.documents[0].claims] == ["confirmed", "missing"]
    assert (failures(before, "missing"), failures(after, "missing")) == (1, 0)


def test_what_silences_nothing_fails_at_its_level_only(claims: factcheck.Claims) -> None:
    report = silence(
        checked("<!-- factcheck: ignore r -->\n\nНа заводах появится 150 рабочих мест.\n", claims), Wishes()
    )
    assert [failures(report, level) for level in LADDER] == [0] * (len(LADDER) - 1) + [1]


def test_without_wishes_and_comments_the_report_is_the_same(claims: factcheck.Claims) -> None:
    report = checked(DRAFT, claims)
    assert silence(report, Wishes()) is report
    assert silence(report._replace(documents=()), Wishes(Selection(("value",)))).documents == ()
