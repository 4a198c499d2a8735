"""A claims file drawn out of a release: what is in it, that it loads, and that the release bears it out."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import pipeline
from factcheck.claims import parse
from factcheck.claims.draw.ids import Ids, latin
from factcheck.claims.draw.write import plain, scalar
from factcheck.claims.nodes import Scalar, compose
from factcheck.documents import read_text
from factcheck.model.claim import Claim, Claims, Release

RELEASE = """\
Новое депо приняло 60 электробусов

Директор депо Пётр Орлов рассказал, что Северное транспортное депо (СТД) и АО «Рельс» вложат 3,4 млрд тенге за 2 года.

«Мы возьмём на работу 120 водителей. Первые выйдут на линию в мае», — сказал Орлов. Он добавил, что это
даст городу 15 маршрутов.

СТД построено в 1974 году. АО «Рельс» основано в 1993 году. В депо уже стоят 60 электробусов.
"""

KAZAKH = """\
Жаңа депо 60 электробус алды

Депо директоры Пётр Орлов 3,4 млрд теңге жұмсалатынын айтты. Ескі депо 1974 жылы салынған.
"""

ENGLISH = """\
The new depot took 60 buses

Depot director Peter Orlov said that 3.4 billion tenge will be spent. "We will hire 120 drivers in May," Orlov said.
"""


def drawn(text: str) -> Release:
    made = pipeline.extract(read_text(text, path="depot.txt"))
    assert made is not None
    release, warnings = parse(made.encode(), "depot.yaml")
    assert not warnings
    return release


def by_text(release: Release, part: str) -> list[Claim]:
    return [c for c in release.claims if any(part in w for given in c.wordings.values() for w in given)]


def test_the_file(golden: Callable[[str, str], None]) -> None:
    made = pipeline.extract(read_text(RELEASE, path="depot.txt"))
    assert made is not None
    golden("drawn.yaml", made)


def test_a_second_run_gives_the_same_bytes() -> None:
    assert pipeline.extract(RELEASE) == pipeline.extract(RELEASE)


def test_a_repeated_statement_is_one_claim_with_its_wordings() -> None:
    (claim,) = by_text(drawn(RELEASE), "60 электробусов")
    assert claim.wordings["ru"] == ("Новое депо приняло 60 электробусов", "В депо уже стоят 60 электробусов.")
    assert claim.required


def test_equal_years_of_two_plants_are_two_claims() -> None:
    release = drawn(RELEASE + "\nСТД открыто в 1993 году.")
    assert [c.about for c in by_text(release, "1993")] == [("rels",), ("std",)]


def test_a_person_has_a_post_and_a_quotation() -> None:
    release = drawn(RELEASE)
    person = next(e for e in release.entities.values() if e.kind == "person")
    (role,) = [c for c in release.claims if c.kind == "role"]
    (quote,) = [c for c in release.claims if c.kind == "quote"]
    assert dict(person.name) == {"ru": "Пётр Орлов"}
    assert role.of == quote.by == person.id
    assert role.wordings["ru"] == ("Директор депо",)
    assert quote.wordings["ru"] == ("Мы возьмём на работу 120 водителей. Первые выйдут на линию в мае",)


def test_an_organisation_has_its_short_name() -> None:
    names = {e.id: (dict(e.name), e.aliases) for e in drawn(RELEASE).entities.values() if e.kind == "organization"}
    assert names == {"std": ({"ru": "Северное транспортное депо"}, ("СТД",)), "rels": ({"ru": "Рельс"}, ())}


def test_comments_say_what_to_look_at() -> None:
    made = pipeline.extract(RELEASE) or ""
    above = made.split("вложат 3,4 млрд")[0].rsplit("\n\n", 1)[-1]
    assert "несколько чисел" in above
    above = made.split("даст городу 15 маршрутов")[0].rsplit("\n\n", 1)[-1]
    assert "опирается на предыдущую" in above


@pytest.mark.parametrize("text", [RELEASE, KAZAKH, ENGLISH], ids=["ru", "kk", "en"])
def test_the_release_bears_its_claims_out(text: str) -> None:
    release = drawn(text)
    claims = Claims(releases=(release,))
    report = pipeline.check(text, claims)
    assert not pipeline.claims_faults(claims)
    assert {c.claim.id: c.verdict for c in report.documents[0].claims} == dict.fromkeys(
        (c.id for c in release.claims), "confirmed"
    )
    assert report.verdict == "confirmed"


@pytest.mark.parametrize(
    "text",
    ["", "   \n", "Министр посетил завод.", "Первый этап завершён."],
    ids=["none", "blank", "no figure", "ordinal"],
)
def test_nothing_to_draw(text: str) -> None:
    assert pipeline.extract(text) is None


def test_a_misread_post_is_left_out() -> None:
    release = drawn("Завод выпустил 40 вагонов. Президент Серик Ахметов и Алия Нур подписали 3 договора.")
    assert [e.id for e in release.entities.values() if e.kind == "person"]
    assert all(c.kind != "role" or c.wordings == {"ru": ("Президент",)} for c in release.claims)


# --- letters, ids, YAML --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "lang", "expected"),
    [("Щёлково", "ru", "shchelkovo"), ("құрылысы", "kk", "qurylysy"), ("Zürich's", "en", "zurichs"), ("—", "ru", "")],
)
def test_latin(word: str, lang: str, expected: str) -> None:
    assert latin(word, lang) == expected


def test_ids_are_readable_and_none_twice() -> None:
    ids = Ids(["plant-built"])
    words = ["plant", "built"]
    assert [ids.of(words, "en", "fact") for _ in range(3)] == ["plant-built-2", "plant-built-3", "plant-built-4"]
    assert ids.of(["plant", "opened", "in", "spring", "late"], "en", "fact") == "plant-opened-in-spring"
    assert ids.of(["plant", "opened", "in", "spring", "late"], "en", "fact") == "plant-opened-in-spring-late"
    assert ids.of([], "en", "fact") == "fact"


ANY = st.text(max_size=60)


@given(ANY)
def test_any_text_is_one_scalar(text: str) -> None:
    root, problems = compose(f"key: {scalar(text)}\n")
    assert not problems
    value = root.pairs[0][1]  # type: ignore[union-attr]
    assert isinstance(value, Scalar)
    assert value.text == plain(text)


SENTENCES = st.lists(
    st.sampled_from(
        [
            "Завод выпустил 40 вагонов.",
            "«Дадим 40 вагонов: таков план # 1», — сказал директор Иван Петров.",
            "Рост - 5 % [к прошлому году], {итог}: 7,5 млн тенге!",
            "Ашылды: 12 цех, 1993 жылы.",
            "It's 'quoted': 12 plants, built in 1928.",
            "* 3 школы & 2 сада | 1 парк",
            "да: нет, 5 лет",
        ]
    ),
    min_size=1,
    max_size=8,
)


@settings(max_examples=60, deadline=None)
@given(SENTENCES, st.text(alphabet=" \n\t«»\"':#-[]{}&*!|>%@`0123456789абв\u00a0\u2028\x07", max_size=60))
def test_what_is_drawn_always_loads(sentences: list[str], noise: str) -> None:
    text = "\n\n".join(sentences) + noise
    made = pipeline.extract(text)
    if made is not None:
        release, _ = parse(made.encode(), "any.yaml")
        assert release.claims
        assert pipeline.extract(text) == made
