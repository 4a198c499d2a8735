"""What goes by a number: Kazakh endings against the numbers as they are spoken, tails, articles, what is quoted."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from factcheck.correct.agreement import ending, ordinal_tail
from factcheck.correct.errors import UncertainError
from factcheck.correct.place import cased
from factcheck.correct.quoted import is_quoted
from factcheck.documents import read_text
from factcheck.lang.en import agreeing as english
from factcheck.lang.kk import agreeing as kazakh
from factcheck.lang.kk import numerals
from factcheck.lang.kk.variants import ABLATIVES, DATIVES
from factcheck.lang.ru import agreeing as russian
from factcheck.model.text import Span
from factcheck.numerals import last_word
from factcheck.pipeline import read

KAZAKH, RUSSIAN, ENGLISH = (SimpleNamespace(agreeing=tables) for tables in (kazakh, russian, english))


@pytest.mark.parametrize(
    ("old", "tail", "new", "wanted"),
    [
        (1928, "де", 1993, "те"),
        (1993, "те", 1928, "де"),
        (1928, "ден", 1960, "тан"),
        (150, "ге", 40, "қа"),
        (150, "ді", 200, "ді"),
        (28, "інде", 26, "сында"),
        (28, "і", 27, "сі"),
        (150, "ден", 80, "нен"),
        (10, "нан", 3, "тен"),
        (10**6, "нан", 10**9, "тан"),
        (200, "дей", 70, "тей"),
        (100, "жылдық", 150, "жылдық"),
    ],
)
def test_a_kazakh_ending_goes_by_the_last_word(old: int, tail: str, new: int, wanted: str) -> None:
    assert ending(KAZAKH, tail, last_word(str(old)), last_word(str(new))) == wanted


@pytest.mark.parametrize(("old", "tail"), [(1928, "те"), (150, "ден."), (6, "де"), (10, "дан")])
def test_an_ending_that_its_own_number_would_not_take_is_left(old: int, tail: str) -> None:
    with pytest.raises(UncertainError):
        ending(KAZAKH, tail, last_word(str(old)), 3)


def test_kazakh_endings_go_by_the_sound_of_the_word() -> None:
    """Harmony by the last vowel, assimilation by the last sound, of every number that has a word of its own."""
    words = {n: forms.split()[0] for n, forms in (*numerals.CARDINALS.items(), *numerals.SCALES.items())}
    assert set(kazakh.SOUNDS) <= set(words)
    for number, column in kazakh.SOUNDS.items():
        word = words[number]
        back = [c for c in word if c in "аоұыиәеөүіэ"][-1] in "аоұыи" and number != 2 and number != 7
        if number in (10**6, 10**9, 10**12, 20):
            back = True  # loans, and «жиырма»
        kind = next(i for i, ends in enumerate(["аәыіе", "рлу", "з", "нң", "шчтсқкпд"]) if word[-1] in ends)
        assert column == kind + (0 if back else 5), word


def test_kazakh_endings_agree_with_those_of_the_variants() -> None:
    for row, known in ((5, ABLATIVES), (1, DATIVES)):
        endings = kazakh.ENDINGS[row].split()
        assert {number: endings[kazakh.SOUNDS[number]] for number in known} == known


@pytest.mark.parametrize("number", range(1, 32))
def test_english_ordinals_are_those_of_num2words(number: int) -> None:
    from num2words import num2words

    assert f"{number}{ordinal_tail(ENGLISH, number)}" == num2words(number, to="ordinal_num", lang="en")


@pytest.mark.parametrize("tail", ["м", "го", "й", "му"])
def test_a_russian_year_keeps_its_tail(tail: str) -> None:
    assert ending(RUSSIAN, tail, 8, 3, year=True) == tail
    with pytest.raises(UncertainError):
        ending(RUSSIAN, tail, 8, 3)


@pytest.mark.parametrize(
    ("text", "was", "wanted"),
    [("сто", "Двести", "Сто"), ("млрд", "МЛН", "МЛРД"), ("bn", "m", "bn"), ("B", "M", "B"), ("сто", "двести", "сто")],
)
def test_capitals_are_kept(text: str, was: str, wanted: str) -> None:
    assert cased(text, was) == wanted


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Директор: «Будет 200 мест»", True),
        ("«Завод» даст 200 мест, «Цех» — нет", False),
        ("Он начал: «Мы рады.\n\nБудет 200 мест.\n\nСпасибо».", True),
        ("Завод «Восход даст 200 мест.", False),  # a mark that is never closed
        ("— Будет 200 мест, — сказал он.", True),
        ("Завод — это 200 мест.", False),
        ('He said "200 jobs will come".', True),
        ('A 5" pipe brought 200 jobs.', False),
        ("He said ‘200 jobs will come’.", True),
        ("The ‘plant’ has 200 jobs, the director’s.", False),
        ("The director’s 200 jobs’ worth", False),
        ("> Будет 200 мест", True),
    ],
)
def test_what_is_quoted(text: str, quoted: bool) -> None:
    reading = read(read_text(text, "draft.md"))
    at = text.index("200")
    passage = next(p for p in reading.passages if p.segment.offsets[0] <= at < p.segment.offsets[-1])
    assert is_quoted(passage, text, Span(at, at + 3)) is quoted
