"""What holds for any text: spans lie in it, in order, and reproduce what stands there."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from factcheck import pipeline
from factcheck.documents import read_text
from factcheck.model.mention import Passage

PIECES = [
    "мост",
    "Мост",
    "Анна Белова",
    "С.М. Громов",
    "«",
    "»",
    "„",
    "“",
    "”",
    '"',
    "'",
    "’",
    "—",
    " — ",
    ", ",
    ". ",
    ": ",
    "\n",
    "\n\n",
    "сказал мэр",
    "не построят",
    "150 мест",
    "2019 год",
    "ё",
    "ЗиК-ті",
    "деді әкім",
    "салынбайды",
    "said the mayor",
    "didn't",
    "\u00a0",
    "\u00ad",
    "е\u0308",
    "漢字",
    "👩\u200d🏭",
    "-",
    "…",
    "6,6 млрд",
    "№",
    "рабочих мест",
    "\t",
    "\u200b",
    "İ",
    "ß",
    "¹",
]
TEXTS = st.one_of(st.lists(st.sampled_from(PIECES), max_size=30).map("".join), st.text(max_size=60))
LANGS = st.sampled_from(["ru", "kk", "en"])


def passages(text: str, lang: str) -> tuple[Passage, ...]:
    return pipeline.read(read_text(text), lang).passages


@given(TEXTS, LANGS)
def test_words_stand_where_they_say_in_order(text: str, lang: str) -> None:
    for passage in passages(text, lang):
        read = passage.segment.text
        for word in passage.words:
            assert read[word.start : word.stop] == word.text
            assert not any(c.isdecimal() or c.isspace() or c in "¹²³" for c in word.text)
        assert all(a.stop <= b.start for a, b in pairwise(passage.words))


@given(TEXTS, LANGS)
def test_names_are_runs_of_words(text: str, lang: str) -> None:
    for passage in passages(text, lang):
        starts, stops = {w.start for w in passage.words}, {w.stop for w in passage.words}
        for name in passage.names:
            assert name.span.start in starts
            assert name.span.stop in stops
            assert all(w[0].isupper() for w in name.words)
        assert all(a.span.stop <= b.span.start for a, b in pairwise(passage.names))


@given(TEXTS, LANGS)
def test_quotations_lie_in_the_text_side_by_side(text: str, lang: str) -> None:
    for passage in passages(text, lang):
        size = len(passage.segment.text)
        for quote in passage.quotes:
            assert 0 <= quote.span.start < quote.span.stop <= size
            assert all(quote.span.start < p.start < p.stop < quote.span.stop for p in quote.parts)
            assert all(a.stop <= b.start for a, b in pairwise(quote.parts))
            assert quote.speech == (quote.attribution is not None)
            if quote.attribution:
                assert 0 <= quote.attribution.start < quote.attribution.stop <= size
        assert all(a.span.stop <= b.span.start for a, b in pairwise(passage.quotes))


@given(TEXTS, LANGS)
def test_reading_twice_reads_the_same(text: str, lang: str) -> None:
    assert passages(text, lang) == passages(text, lang)
