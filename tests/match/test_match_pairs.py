"""Two texts tied: which sentence translates which, which figure stands where which of the release's does."""

from __future__ import annotations

import doctest

import pytest

from factcheck import pipeline
from factcheck.documents import read_text
from factcheck.match.pairs import order, pair, spelling
from factcheck.match.pairs.sentences import Sentence, sentences_of
from factcheck.model.pairing import Stated


def sentences(text: str) -> tuple[Sentence, ...]:
    return sentences_of(pipeline.read(read_text(text)))


def stated(text: str) -> list[tuple[str, str]]:
    return [(s.kind, s.figure.text if s.figure else s.name) for one in sentences(text) for s in one.stated]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("В понедельник привезли 12 тонн.", [("weekday", "weekday-1"), ("mass", "12 тонн")]),
        ("On Sunday, in March", [("weekday", "weekday-7"), ("month", "~month-3")]),
        ("He sat in the sun and may march.", []),
        ("Members pay a fee a month.", [("rate", "~per-month")]),
        ("Сейсенбіде келді.", [("weekday", "weekday-2")]),
        ("Last year the museum closed.", [("term", "any -1 year")]),
        ("There are no discounts.", [("amount", "none")]),
        ("Она предлагает несколько скидок.", [("amount", "many")]),
    ],
)
def test_what_is_stated(text: str, expected: list[tuple[str, str]]) -> None:
    assert stated(text) == expected


RU = "Мост открыл Алан Берик. Он стоит 3,2 млрд тенге. Длина моста 410 метров. Рабочих было 140."
EN = "Alan Berik opened the bridge. It cost 3.2 billion tenge. The bridge is 410 metres long. There were 140 workers."
RETOLD = "Костанай купил 3 автобуса. Погода была хорошей весь день. Потом все пошли домой и легли спать до утра."


def test_a_translation_is_paired_sentence_by_sentence() -> None:
    ours, theirs = sentences(RU), sentences(EN)
    beads = order.align(ours, theirs)
    assert [(b.release, b.draft) for b in beads] == [((n,), (n,)) for n in range(4)]
    assert order.is_translation(beads, ours, theirs)


def test_two_sentences_made_of_one() -> None:
    joined = EN.replace("bridge. It cost", "bridge, and it cost")
    beads = order.align(sentences(RU), sentences(joined))
    assert ((0, 1), (0,)) in [(b.release, b.draft) for b in beads]


def test_another_text_is_no_translation() -> None:
    ours, theirs = sentences(EN), sentences(RETOLD)
    assert not order.is_translation(order.align(ours, theirs), ours, theirs)


def test_nothing_aligns_with_nothing() -> None:
    assert order.align((), ()) == ()
    assert [(b.release, b.draft) for b in order.align(sentences(RU), ())] == [((n,), ()) for n in range(4)]


def first(text: str, release: str) -> list[Stated]:
    tie = pair(pipeline.read(read_text(release)), pipeline.read(read_text(text))).ties[0]
    return [c.stated for c in tie.counterparts]


RELEASE = "Депо получило 60 автобусов. Школа получила 40 автобусов. Депо построено в 1974 году."


@pytest.mark.parametrize("number", ["60", "40", "55"])
def test_a_counterpart_is_found_whatever_the_value(number: str) -> None:
    found = first(f"Школа получила {number} автобусов.", RELEASE)
    assert next(s.figure.text for s in found if s.figure) == "40 автобусов"


def test_only_what_measures_the_same_is_a_counterpart() -> None:
    assert [s.figure.text for s in first("Депо обошлось в 5 млн тенге.", RELEASE) if s.figure] == []


def test_what_the_docstrings_say() -> None:
    assert doctest.testmod(spelling).failed == 0
