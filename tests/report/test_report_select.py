"""What fails a check, and what a text owes."""

from __future__ import annotations

import pytest

from factcheck.model.finding import Report
from factcheck.report import select, summary


@pytest.mark.parametrize(
    ("level", "failures"), [("contradicted", 5), ("missing", 8), ("unsupported", 9), ("ambiguous", 10)]
)
def test_a_level_fails_on_itself_and_what_is_graver(level: str, failures: int, report: Report) -> None:
    assert select.failures(report, level) == failures


def test_a_clean_text_fails_at_no_level(clean: Report) -> None:
    assert [select.failures(clean, level) for level in select.LADDER] == [0] * len(select.LADDER)


@pytest.mark.parametrize(
    ("level", "failures"), [("contradicted", 0), ("missing", 0), ("conflict", 2), ("unsupported", 2), ("ambiguous", 2)]
)
def test_a_conflict_within_fails_only_where_it_is_asked_for(level: str, failures: int, split: Report) -> None:
    assert select.failures(split, level) == failures
    assert split.verdict == "confirmed"
    assert set(split.summary()) == {"confirmed", "contradicted", "missing", "unsupported", "ambiguous"}


def test_the_summary_counts_conflicts_where_there_are_any(split: Report, clean: Report) -> None:
    assert "внутренних расхождений 2" in summary.line(split)
    assert "conflict" not in summary.line(clean)


def test_a_text_owes_the_facts_of_the_releases_it_tells_of(report: Report) -> None:
    english = report.documents[2]
    stranger = next(c for c in english.claims if c.claim.release == "bridge")
    stranger = stranger._replace(claim=stranger.claim._replace(required=True))
    told = english._replace(claims=(*english.claims[:2], stranger))
    assert [c.claim.id for c in select.owed(told)] == ["jobs"]
    assert select.optional(told) == {}
    assert [c.claim.id for c in select.owed(told._replace(set_aside=()))] == ["jobs", "bridge"]


def test_what_was_corrected_is_neither_owed_nor_untold(report: Report) -> None:
    budget = next(c for c in report.documents[2].claims if c.superseded_by)
    owed = budget._replace(claim=budget.claim._replace(required=True))
    for finding in (budget, owed):
        alone = report.documents[2]._replace(claims=(finding,))
        assert select.owed(alone) == []
        assert select.optional(alone) == {}


def test_what_a_release_denies_is_never_missing(report: Report) -> None:
    untold = select.optional(report.documents[0])
    assert "zikto-not" not in [c.claim.id for claims in untold.values() for c in claims]


def test_findings_stand_in_the_order_of_the_text(report: Report) -> None:
    spans = [t.mention.span for t in select.mentions(report.documents[0], "contradicted")]
    assert spans == sorted(spans)


@pytest.mark.parametrize(
    ("document", "line"),
    [
        (
            0,
            "противоречий 3, пропущено обязательных 1, неоднозначных 1, нет в релизе 1, подтверждено 0, не упомянуто 1",
        ),
        (1, "қайшылық: 2, айтылмаған міндетті дерек: 1, расталды: 0"),
        (2, "1 contradicted, 1 missing required, 0 confirmed"),
    ],
)
def test_the_summary_speaks_the_language_of_the_text(document: int, line: str, report: Report) -> None:
    assert summary.line(report._replace(documents=(report.documents[document],), skipped=())) == line
