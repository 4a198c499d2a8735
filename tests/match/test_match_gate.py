"""The gate: a text that names somebody of a release is let in, however it spells the name; others are turned away."""

from __future__ import annotations

from copy import copy
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factcheck
from factcheck import pipeline, ready
from factcheck.match.gate import Beginnings, Gate, Sieve, anchors_of
from factcheck.segment import normalise
from tests.match.test_match_entities import FOUND

NAMES = Path(__file__).parent / "claims" / "names.yaml"


def gate(*sources: str) -> Gate:
    """The gate of claims files' texts."""
    from factcheck.claims import parse
    from factcheck.model.claim import Claims

    releases = tuple(parse(source.encode(), f"claims{i}.yaml")[0] for i, source in enumerate(sources))
    return ready.gate(Beginnings([anchors_of(r) for r in pipeline.compiled(Claims(releases=releases))]))


def claims(*entities: str) -> str:
    """A claims file that names these entities, each as YAML flow."""
    named = "".join(f"  e{i}: {e}\n" for i, e in enumerate(entities))
    head = "version: 1\nrelease: {title: Завод, lang: ru}\n"
    fact = "claims:\n  - id: jobs\n    fact: {ru: На заводе 150 рабочих мест.}\n"
    return head + (f"entities:\n{named}" if entities else "") + fact


OPEN = ready.gate(Beginnings([anchors_of(r) for r in pipeline.compiled(factcheck.load_claims(NAMES))]))


@pytest.mark.parametrize("text", [text for text, _ in FOUND])
def test_whoever_is_found_is_let_in(text: str) -> None:
    assert OPEN.admits(text) == (0,)


TULPAR = "{kind: organization, name: {ru: Завод «Тулпар»}}"
CASES = [
    (TULPAR, "Завод «Тулпар» открыт.", True),
    (TULPAR, "НА «ТУЛПАРЕ» 200 МЕСТ", True),
    (TULPAR, "The Tulpar plant has 200 jobs.", True),
    (TULPAR, "«Тұлпар» зауытында 200 орын бар.", True),
    (TULPAR, "Тул\xadпар набирает людей.", True),
    (TULPAR, "Тул\u200b\u2060пар набирает людей.", True),
    (TULPAR, "🏗\ufe0fТулпар\ufe0f 👷\u200d♀\ufe0f", True),
    (TULPAR, "Тул&shy;пар набирает людей.", True),
    (TULPAR, "«Тулпар&raquo; набирает людей.", True),
    (TULPAR, "&#1058;улпар набирает людей.", True),
    (TULPAR, "Т&uacute;лпар", False),
    ("{kind: person, name: {en: Mary O'Leary}}", "O&#39;Leary said so.", True),
    ("{kind: person, name: {en: Mary O'Leary}}", "A&O; Leary & sons &nope; &", False),
    (TULPAR, "Тyлпар набирает людей.", True),  # with a Latin letter
    (TULPAR, "Завод «Тулон» открыт.", False),
    (TULPAR, "На заводе 200 рабочих мест.", False),
    (TULPAR, "Неотулпар", False),
    (TULPAR, "İstanbul’да «Тұлпар» бар", True),
    ("{kind: person, name: {ru: Ержан Сейтов}}", "По словам Сейтова, мест 200.", True),
    ("{kind: person, name: {ru: Ержан Сейтов}}", "Seitov says so.", True),
    ("{kind: person, name: {ru: Ержан Сейтов}}", "Ержан Каримов сказал.", False),
    ("{kind: person, name: {ru: Ержан Жумагалиев}}", "Ержан Жумагулов сказал.", True),
    ("{kind: person, name: {ru: Ержан Жумагалиев}}", "Айдар Жумабеков сказал.", False),
    ("{kind: place, name: {ru: Петропавловск}}", "Снег. Петропавловск-Камчатский рад.", True),
    ("{kind: organization, name: {ru: Агентство дорожных работ}}", "Агентство дорожных работ молчит.", True),
    ("{kind: organization, name: {ru: Агентство дорожных работ}}", "Агентство молчит.", False),
    ("{kind: organization, name: {ru: ТОО «АГМК»}}", "В ТОО «АГМК» 200 мест.", True),
    ("{kind: organization, name: {ru: ТОО «АГМК»}}", "АГМКешка молчит.", False),
]


@pytest.mark.parametrize(("entity", "text", "admitted"), CASES)
def test_a_text_is_let_in_by_a_name(entity: str, text: str, admitted: bool) -> None:
    one = gate(claims(entity))
    assert bool(one.admits(text)) is admitted
    assert Sieve(one).admits(text) == one.admits(text)


SPELT = [("Тул", "пар", "Тулпар"), ("", "улпар", "Тулпар"), ("Алма", "Ата", "Алма-Ата"), ("O", "Leary", "O'Leary")]


@pytest.mark.parametrize(("before", "after", "name"), SPELT)
def test_no_character_hides_a_name_that_is_read(before: str, after: str, name: str) -> None:
    one = Sieve(gate(claims(f'{{kind: place, name: {{ru: "{name}"}}}}')))
    spelt = [before + chr(n) + after for n in range(0x20000) if not 0xD800 <= n < 0xE000]
    known = [word for word in spelt if normalise(word)[0] == name]
    assert len(known) > 1
    assert not [word for word in known if not one.admits(f"Вот {word}, дальше река.")]


def test_a_release_that_names_nobody_is_open_to_every_text() -> None:
    assert gate(claims(), claims(TULPAR)).admits("Погода ясная.") == (0,)


def test_a_name_of_many_releases_lets_in_with_another_name_only() -> None:
    country = "{kind: place, name: {ru: Казахстан}}"
    five = gate(*(claims(country, f"{{kind: organization, name: {{ru: Завод «{n}ар»}}}}") for n in NAMED))
    assert five.admits("В Казахстане работают заводы.") == ()
    assert five.admits("В Казахстане работает завод «Дулатар».") == (NAMED.index("Дулат"),)


NAMED = ["Тулп", "Ашим", "Керей", "Дулат", "Найман"]
GATE = gate(*(claims(f"{{kind: organization, name: {{ru: Завод «{n}ар»}}}}") for n in NAMED))
BEGINNINGS = GATE._beginnings
WORDS = st.sampled_from(
    [
        "Тулпар",
        "тулпарский",
        "ТУЛПАР",
        "Ашимара",
        "нашимар",
        "Ashimar",
        "«Керейар»",
        "Дулат-ар",
        "А",
        "İ",
        "\xad",
        "\ufe0f",
        "&shy;",
        "&#1072;",
        "&",
        "Ё",
        "’",
    ]
)


@given(st.lists(st.one_of(WORDS, st.text(max_size=6)), max_size=12), st.sampled_from([" ", "", "-", "’", "\n"]))
def test_the_automaton_finds_what_the_words_give(words: list[str], between: str) -> None:
    text = between.join(words)
    assert Sieve(GATE).admits(text) == GATE.admits(text)


@given(st.lists(st.one_of(WORDS, st.text(max_size=6)), max_size=12), st.sampled_from([" ", "-", "\n"]))
def test_a_gate_that_was_kept_lets_in_whom_it_did(words: list[str], between: str) -> None:
    text = between.join(words)
    kept = Gate(copy(BEGINNINGS), GATE._read_word, GATE._normalise)  # as a cache gives it: still packed
    assert kept.admits(text) == GATE.admits(text)
    assert sorted(kept.starts) == sorted(GATE.starts)
    assert sorted(copy(copy(BEGINNINGS)).all()) == sorted(BEGINNINGS.all())


@given(st.text())
def test_small_letters_stand_where_the_letters_stand(text: str) -> None:
    whole, folded = GATE.seen(text)
    assert len(whole) == len(folded)
