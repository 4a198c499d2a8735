"""From a sentence to its mutants: verbs, names, posts, quotations, denied sentences."""

from __future__ import annotations

import pytest
from mutating import release_of, variants_of

TURNED = [
    ("negation", "ru", "Цех откроют в мае.", "Цех не откроют в мае."),
    ("negation", "ru", "В цехе будет создано 140 мест.", "В цехе не будет создано 140 мест."),
    (
        "negation",
        "ru",
        "Завод, который построил Нуров, находится в Омске.",
        "Завод, который построил Нуров, не находится в Омске.",
    ),
    ("negation", "ru", "Цех не закрыли.", None),
    ("negation", "ru", "ТЭМЗ производит и ремонтирует краны.", None),  # half of the fact would stand
    ("negation", "ru", "Учредители цеха — горожане.", None),  # ends like a verb
    ("negation", "ru", "Объём превысит 100 млн тенге.", None),  # only the hedge would be turned round
    ("negation", "kk", "Цех мамырда ашылады.", "Цех мамырда ашылмайды."),
    ("negation", "kk", "Цехқа қаражат салынады.", "Цехқа қаражат салынбайды."),
    ("negation", "kk", "Цех 1957 жылы салынған.", "Цех 1957 жылы салынған жоқ."),
    ("negation", "kk", "Нұров жиынға қатысты.", "Нұров жиынға қатысқан жоқ."),
    ("negation", "kk", "Нұров цехты аралады.", None),  # past of «арала», or future of «арал»
    ("negation", "kk", "ТЭМЗ кран шығарады және жөндейді.", None),
    ("negation", "en", "The shop will be opened in May.", "The shop will not be opened in May."),
    ("negation", "en", "Nurov visited the shop.", "Nurov did not visit the shop."),
    (
        "negation",
        "en",
        "The shop that was built by TEMZ is in Omsk.",
        "The shop that was built by TEMZ is not in Omsk.",
    ),
    ("negation", "en", "The shop was never closed.", None),
    ("antonym", "ru", "В цехе будет создано 140 мест.", "В цехе будет сокращено 140 мест."),
    ("antonym", "ru", "В 1957 году было создано училище.", None),  # nothing is counted
    ("antonym", "ru", "Тариф снизили на 3 %.", "Тариф повысили на 3 %."),
    ("antonym", "kk", "Цехта 140 орын ашылады.", "Цехта 140 орын қысқартылады."),
    ("antonym", "en", "The shop will create 140 jobs.", "The shop will cut 140 jobs."),
]


@pytest.mark.parametrize(("operator", "lang", "sentence", "mutant"), TURNED)
def test_a_fact_is_turned_round(make, operator: str, lang: str, sentence: str, mutant: str | None) -> None:
    assert [v.text for v in make(operator, lang, sentence)] == ([mutant] if mutant else [])


FOUNDED = """\
  - id: alfa-founded
    fact: {ru: ТЭМЗ основан в 1957 году., en: TEMZ was founded in 1957.}
    about: [alfa]
  - id: beta-founded
    fact: {ru: СибКран основан в %s году., en: SibKran was founded in %s.}
    about: [beta]
"""


def mutants(body: str, operator: str) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(v.claim.id, v.text, v.expected) for v in variants_of(release_of(body)) if v.operator == operator]


def test_one_plants_year_is_told_of_the_other() -> None:
    made = mutants(FOUNDED % ("1931", "1931"), "entity")
    assert ("alfa-founded", "СибКран основан в 1957 году.", ("alfa-founded", "beta-founded")) in made
    assert ("beta-founded", "TEMZ was founded in 1931.", ("beta-founded", "alfa-founded")) in made


def test_two_plants_of_one_year_are_not_exchanged() -> None:
    assert mutants(FOUNDED % ("1957", "1957"), "entity") == []


def test_a_name_that_is_bent_is_left_alone() -> None:
    body = "  - id: a\n    fact: {kk: ТЭМЗ-да 140 адам жұмыс істейді.}\n    about: [alfa]\n"
    assert mutants(body, "entity") == []


def test_an_article_goes_with_the_name() -> None:
    body = "  - id: a\n    fact: {en: The TEMZ shop employs 140 people.}\n    about: [alfa]\n"
    assert [text for _, text, _ in mutants(body, "entity")] == ["SibKran shop employs 140 people."]


POST = "  - id: a\n    of: orlova\n    role: {ru: [%s], en: [%s]}\n"


def test_other_posts_are_put_beside_the_name() -> None:
    made = [
        text for _, text, _ in mutants(POST % ("заместитель министра энергетики", "Deputy Energy Minister"), "post")
    ]
    assert "Президент Вера Орлова приветствует собравшихся." in made
    assert "Rector Vera Orlova welcomes the guests." in made
    assert "Министр Вера Орлова приветствует собравшихся." in made
    assert not [text for text in made if text.startswith("Заместитель")]


@pytest.mark.parametrize(
    ("listed", "absent"), [("директор завода", "Директор"), ("глава района", "Аким"), ("вице-президент", "Вице")]
)
def test_no_form_of_a_listed_post_is_put_in(listed: str, absent: str) -> None:
    made = [text for _, text, _ in mutants(POST % (listed, "Rector"), "post")]
    assert made
    assert not [text for text in made if text.startswith(absent)]


QUOTE = """\
  - id: a
    by: orlova
    quote:
      ru: Хорошие станки нужны каждому заводу, и мы купим 40 станков.
      en: Every plant needs good tools, and we will buy 40 of them.
  - id: b
    fact: Новые заказы получит завод.
"""


@pytest.mark.parametrize(
    ("operator", "expected"),
    [
        (
            "quote-figure",
            [
                "«Хорошие станки нужны каждому заводу, и мы купим 50 станков», — говорит Вера Орлова.",
                "“Every plant needs good tools, and we will buy 50 of them,” says Vera Orlova.",
            ],
        ),
        (
            "quote-speaker",
            [
                "«Хорошие станки нужны каждому заводу, и мы купим 40 станков», — говорит Серик Нуров.",
                "“Every plant needs good tools, and we will buy 40 of them,” says Serik Nurov.",
            ],
        ),
        ("quote-negation", ["“Every plant needs good tools, and we will not buy 40 of them,” says Vera Orlova."]),
        ("quote-word", []),
    ],
)
def test_a_quotation_is_altered(operator: str, expected: list[str]) -> None:
    assert [text for _, text, _ in mutants(QUOTE, operator)] == expected


def test_a_word_of_a_quotation_is_exchanged_only_where_it_was_said() -> None:
    body = """\
  - id: a
    by: orlova
    quote: {ru: Купим хорошие станки., en: We will buy reliable machines.}
  - id: b
    fact: {ru: На завод привезли большие прессы., en: The valuable presses came to the plant.}
"""
    assert [text for _, text, _ in mutants(body, "quote-word")] == ["«Купим большие станки», — говорит Вера Орлова."]


def test_a_negation_is_dropped() -> None:
    body = "  - id: a\n    by: orlova\n    quote: Мы не закроем цех.\n"
    assert [text for _, text, _ in mutants(body, "quote-negation")] == ["«Мы закроем цех», — говорит Вера Орлова."]


def test_a_denied_sentence_is_its_own_mutant() -> None:
    assert mutants("  - id: a\n    never: Цех закроют.\n", "never") == [("a", "Цех закроют.", ("a",))]
