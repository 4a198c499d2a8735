"""Widths, harmlessness and excerpts."""

from __future__ import annotations

import doctest
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.text import Lines, Span
from factcheck.report import cells, excerpt, reading, table
from factcheck.report.cells import clusters, harmless, one_line, width
from factcheck.report.excerpt import excerpts


@pytest.mark.parametrize("module", [cells, excerpt, reading, table])
def test_the_examples_hold(module) -> None:
    assert doctest.testmod(module).failed == 0


@pytest.mark.parametrize(
    ("text", "cells_taken"),
    [
        ("ёж", 2),
        ("е\u0308ж", 2),  # a combining mark
        ("漢字", 4),
        ("ﾊﾝｶｸ", 4),  # half-width
        ("Ａ", 2),  # full-width
        ("👩\u200d🏭", 2),  # joined
        ("a\u200d漢", 3),  # nothing to join
        ("👩\u200d\u00ad🏭", 2),
        ("👍🏽", 2),  # a skin tone
        ("❤\ufe0f", 2),  # emoji style of a narrow character
        ("a\ufe0f", 1),  # emoji style of a letter: none
        ("🇰🇿", 2),  # a flag
        ("각", 2),
        ("\u1100\u1161\u11a8", 2),  # the same in parts
        ("a\u00adb", 2),  # a soft hyphen
        ("a\u00a0b\u2009c", 5),
        ("a\tb", 6),
        ("a\u200bb", 2),
        ("\x1b[31m", 5),
        ("қ\u0301", 1),
        ("नमस्ते", 4),
    ],
)
def test_a_text_takes_its_cells(text: str, cells_taken: int) -> None:
    assert sum(c.width for c in clusters(text)) == cells_taken


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[2Jb", "a␛[2Jb"),
        ("a\x9b2Jb", "a\\x9b2Jb"),
        ("\x00\x07\x7f", "␀␇␡"),
        ("a\u202eb", "a\\u202eb"),
        ("a\u2028b", "a\\u2028b"),
        ("\udcff", "\\udcff"),
        ("a\u00adb\ufeff", "ab"),
        ("a\r\nb", "a␍␊b"),
    ],
)
def test_what_steers_is_shown_instead(text: str, shown: str) -> None:
    assert harmless(text) == shown


def test_one_line_folds_white_space() -> None:
    assert one_line(" a\r\n\tb\u00a0 c ") == "a b c"


@given(st.text())
def test_clusters_are_the_harmless_text(text: str) -> None:
    parts = clusters(text)
    assert "".join(c.shown for c in parts) == harmless(text)
    assert [c.start for c in parts] == sorted({c.start for c in parts})


@given(st.text())
def test_harmless_text_stays_harmless(text: str) -> None:
    shown = harmless(text)
    assert harmless(shown) == shown
    assert not [c for c in shown if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")]


@given(st.text(alphabet=st.sampled_from("aб \t\n\r漢👩🏭\u200d\u0308\ufe0f\u00ad\x1b\u202e"), min_size=1), st.data())
def test_an_excerpt_stands_right(text: str, data) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    stop = data.draw(st.integers(start, len(text)))
    room = data.draw(st.integers(20, 60))
    shown = excerpts(text, Lines.of(text), Span(start, stop), room)
    assert 1 <= len(shown) <= excerpt.MOST_LINES
    for e in shown:
        assert width(e.before) == e.indent
        assert max(1, width(e.marked)) == e.length
        assert width(e.before + e.marked + e.after) <= room


def marks(text: str, words: str, room: int = 60) -> list[str]:
    start = text.index(words)
    shown = excerpts(text, Lines.of(text), Span(start, start + len(words)), room)
    return [f"{e.before}[{e.marked}]{e.after}" for e in shown]


def test_a_short_line_is_shown_whole() -> None:
    assert marks("На заводах появится 200 рабочих мест.", "200 рабочих мест") == [
        "На заводах появится [200 рабочих мест]."
    ]


def test_a_long_line_is_cut_between_words() -> None:
    text = "слово " * 200 + "построен в 1928 году, " + "слово " * 200
    [shown] = marks(text, "1928 году")
    assert shown == "…слово слово построен в [1928 году], слово слово слово…"


def test_the_ends_of_a_long_line_are_not_cut() -> None:
    text = "1928 год. " + "слово " * 200 + "1993 год."
    assert marks(text, "1928")[0].startswith("[1928] год. слово")
    assert marks(text, "1993")[0].endswith("слово [1993] год.")


def test_a_mark_wider_than_the_window_shows_its_beginning() -> None:
    [shown] = marks("а" * 500, "а" * 500, room=20)
    assert shown == "[" + "а" * 18 + "]…"


def test_a_mark_over_several_lines_is_shown_on_each() -> None:
    assert marks("всего 200\r\nрабочих\nмест тут", "200\r\nрабочих\nмест") == ["всего [200]", "[рабочих]", "[мест] тут"]


def test_an_empty_mark_has_a_caret() -> None:
    [shown] = excerpts("abc", Lines.of("abc"), Span(3, 3), 40)
    assert (shown.indent, shown.length) == (3, 1)


def test_a_megabyte_in_one_line_is_no_matter() -> None:
    text = "слово " * 200_000
    [shown] = excerpts(text, Lines.of(text), Span(600_000, 600_005), 80)
    assert shown.marked == "слово"
