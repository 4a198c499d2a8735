"""What holds of figures in any text whatever."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.mentions.figures import read_figures, reader, unread_figures
from factcheck.mentions.figures.lexicon import Lexicon
from factcheck.mentions.figures.starts import may_start
from factcheck.mentions.figures.tokens import Tokens, fold, tokenize

LANGS = ("ru", "kk", "en")
_PIECES = (
    "1 12 150 2019 1 250 6,6 7.5 1/2 ½ 19:30 +7 № % $ € ₸ - – — / . , ( ) « » : ; ° м² млрд тыс. тенге "
    "руб рублей человек года году февраля с до от более чем около два сорок тысяча полтора треть вдвое "
    "пол целых десятых половиной вырос на мың миллиард теңге жылы ақпан екі жүз бүтін оннан жарым астам "
    "дейін -ден -ші million two hundred and half a point of percent jobs years from to more than February "
    "st o'clock"
)
PIECES = _PIECES.split()
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from([*PIECES, "\n", "\u00a0"]), max_size=25).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=25).map("".join),
)


@settings(max_examples=300, deadline=None)
@given(text=TEXTS, lang=st.sampled_from(LANGS))
def test_spans_are_in_range_in_order_and_apart(text: str, lang: str) -> None:
    end = 0
    for figure in read_figures(text, lang):
        assert end <= figure.start < figure.end <= len(text)
        assert text[figure.start : figure.end] == figure.text
        assert figure.rule
        end = figure.end


@settings(max_examples=200, deadline=None)
@given(text=TEXTS, lang=st.sampled_from(LANGS))
def test_marks_are_in_range(text: str, lang: str) -> None:
    for figure in read_figures(text, lang):
        for span in (figure.hedge_span, figure.noun_span):
            assert span is None or 0 <= span[0] < span[1] <= len(text)
        if isinstance(figure.value, tuple) and None not in figure.value:
            low, high = figure.value
            assert low is not None
            assert high is not None
            assert low < high


@settings(max_examples=200, deadline=None)
@given(text=TEXTS, lang=st.sampled_from(LANGS))
def test_every_digit_is_read_or_listed(text: str, lang: str) -> None:
    figures = read_figures(text, lang)
    covered = {i for f in figures for i in range(f.start, f.end)}
    covered |= {i for span in unread_figures(text, figures) for i in range(span.start, span.stop)}
    assert {i for i, c in enumerate(text) if c.isdecimal()} <= covered


_PREFIXES = "KZT US $ Rs . MEUR Q3 H 1 XIX об пункт точка point an әр 5 20 2019 -".split()


@settings(max_examples=300, deadline=None)
@given(text=st.lists(st.sampled_from([*PIECES, *_PREFIXES]), max_size=20).map(" ".join), lang=st.sampled_from(LANGS))
def test_no_word_that_is_passed_over_before_digits_opens_a_figure(text: str, lang: str) -> None:
    def tried(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
        return may_start(tokens, i, lexicon) or (tokens.kinds[i] == "w" and tokens.kind(i + 1) == "d")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reader, "may_start", tried)
        found = read_figures(text, lang)
    assert read_figures(text, lang) == found


@given(text=st.text(max_size=60))
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)
    tokens = tokenize(text)
    assert all(start < end for start, end in zip(tokens.starts, tokens.ends, strict=True))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(
    "piece", ["1", "сто ", "(", "1,", "1-", "hundred ", "жүз ", "пол", "a", "@a.", "+7 ", "бір бүтін оннан ", "«"]
)
def test_hostile_texts_are_read_to_the_end(piece: str, lang: str) -> None:
    text = piece * (20_000 // len(piece)) + " 5 km 5 км"
    assert read_figures(text, lang)
