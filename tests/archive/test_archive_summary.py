"""The summary a claim: how many, since when, what first, in which words."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.archive import wordings
from factcheck.archive.summary import Summary
from factcheck.archive.wordings import Wordings
from factcheck.archive.work import Outcome, Told, note_date
from factcheck.model.claim import Claims

LONG = "После модернизации завода имени Кирова в городе будет создано 200 новых рабочих мест, сообщили в акимате."
NEAR = "После модернизации завода имени Кирова в городе создано 200 новых рабочих мест, сообщили в акимате области."
FAR = "Двести человек примут на работу: 200 рабочих мест появится весной."


def row(document: str, sentence: str = LONG, date: str | None = None, found: str = "200 мест", **more: Any) -> Any:
    return {
        "document": document, "source": "a.jsonl", "record": 1, "date": date, "release": "plant", "claim": "jobs",
        "verdict": "contradicted", "reason": "value", "sentence": sentence, "found": found, "expected": "150 мест",
        **more,
    }  # fmt: skip


def clusters(*rows: Any) -> list[dict[str, Any]]:
    made = Wordings()
    for order, one in enumerate(rows):
        made.add(one, order)
    return [w.row() for w in made.clusters()]


GROUPED = {
    "the same sentence": ([row("a"), row("b")], [["a", "b"]]),
    "other signs, case and spaces": ([row("a"), row("b", LONG.upper().replace(", ", " — "))], [["a", "b"]]),
    "nearly the same sentence": ([row("a"), row("b", NEAR)], [["a", "b"]]),
    "another sentence": ([row("a"), row("b", FAR)], [["a"], ["b"]]),
    "the same sentence, another thing wrong": ([row("a"), row("b", found="300 мест")], [["a"], ["b"]]),
    "the same sentence, wrong for another reason": ([row("a"), row("b", reason="scale")], [["a"], ["b"]]),
    "the words found in other case": ([row("a"), row("b", found="200 МЕСТ")], [["a", "b"]]),
    "the most told first": ([row("a"), row("b", FAR), row("c", FAR)], [["b", "c"], ["a"]]),
    "of equals the earliest first": (
        [row("a", date="2020-02-02"), row("b", FAR, date="2020-01-01")],
        [["b"], ["a"]],
    ),
    "without a date last": ([row("a"), row("b", date="2020-01-01"), row("c")], [["b", "a", "c"]]),
    "one text once": ([row("a"), row("a"), row("a", NEAR), row("b")], [["a", "b"]]),
    "one text with two things wrong": ([row("a"), row("a", found="300 мест")], [["a"], ["a"]]),
    "one id in two files": ([row("a"), row("a", source="b.jsonl")], [["a", "a"]]),
}


@pytest.mark.parametrize("case", GROUPED)
def test_what_is_one_wording(case: str) -> None:
    rows, expected = GROUPED[case]
    found = clusters(*rows)
    assert [c["documents"] for c in found] == expected
    assert [c["texts"] for c in found] == [len(e) for e in expected]


def test_a_cluster_tells_when_and_where() -> None:
    (found,) = clusters(
        row("late", date="2021-01-01"),
        row("first", NEAR, date="2019-05-05", found="200 Мест"),
        row("undated"),
        *(row(f"n{n}", date="2020-01-01") for n in range(9)),
    )
    assert found == {
        "reason": "value", "found": "200 Мест", "texts": 12, "first": "2019-05-05", "last": "2021-01-01",
        "document": "first", "sentence": NEAR, "documents": ["first", "n0", "n1", "n2", "n3"],
    }  # fmt: skip


def test_no_date_is_none() -> None:
    (found,) = clusters(row("a"))
    assert (found["first"], found["last"]) == (None, None)


def test_wordings_beyond_the_most_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wordings, "MOST_WORDINGS", 2)
    made = Wordings()
    for n, found in enumerate(["1", "2", "3", "1", "4"]):
        made.add(row(f"n{n}", found=found), n)
    assert sum(w.texts for w in made.clusters()) + made.others == 5
    assert made.others == 2


def test_since_when_and_what_first(here, archive) -> None:
    from factcheck import pipeline

    claims: Claims = pipeline.load_claims(archive.claims)
    gathered = Summary()
    for one in (
        row("a"),
        row("b", date="2020-03-03"),
        row("c", date="2020-02-02", record=7),
        row("d", date="2020-02-02"),
        row("e", verdict="confirmed", reason=None, date="2001-01-01"),
    ):
        gathered.add(one)
    right, wrong = (Told("plant", "jobs", v) for v in ("confirmed", "contradicted"))
    total = Outcome(told={right: 1, wrong: 4}, since={right: "2001-01-01", wrong: "2020-02-02"})
    jobs, investment = gathered.rows(claims, total)
    assert (jobs["confirmed"], jobs["contradicted"]) == (1, 4)
    assert (jobs["confirmed_since"], jobs["contradicted_since"]) == ("2001-01-01", "2020-02-02")
    assert jobs["earliest"] == {
        "document": "c", "source": "a.jsonl", "record": 7, "date": "2020-02-02", "sentence": LONG, "reason": "value",
        "found": "200 мест", "expected": "150 мест",
    }  # fmt: skip
    assert [c["documents"] for c in jobs["clusters"]] == [["c", "d", "b", "a"]]
    assert investment == {
        "release": "plant", "claim": "investment", "confirmed": 0, "contradicted": 0, "confirmed_since": None,
        "contradicted_since": None, "earliest": None, "clusters": [], "others": 0,
    }  # fmt: skip


def test_the_earliest_date_is_kept() -> None:
    since: dict[Told, str] = {}
    how = Told("r", "c", "confirmed")
    for date, expected in (
        (None, None),
        ("2020-02-02", "2020-02-02"),
        ("2021", "2020-02-02"),
        ("2019-12-31", "2019-12-31"),
    ):
        note_date(since, how, date)
        assert since.get(how) == expected
