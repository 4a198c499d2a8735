from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.segment import normalise

CASES = [
    ("7,2\xa0млрд", "7,2 млрд"),
    ("12\u202f500", "12 500"),
    ("a \t\n  b", "a b"),
    ("за\xadвод\u200bы", "заводы"),
    ("2031\u201132, \u22125", "2031-32, -5"),
    ("5–7 ― да", "5–7 — да"),
    ("Orlov’s oʼ", "Orlov's o'"),
    ("ёлка Ёж", "елка Еж"),
    ("и\u0306 за\u0301вод", "й завод"),
    ("&nbsp;7&#160;%&laquo;", " 7 %«"),
    ("AT&T; a&b", "AT&T; a&b"),
    ("𝟏𝟓𝟎 ５", "150 5"),
    ("ﬁnal", "final"),
    ("Cеверный зaвод", "Северный завод"),
    ("KZТ и 24KZ", "KZT и 24KZ"),
    ("QazTechтың", "QazTechтың"),
    ("тeңге бiр", "теңге бір"),
    ("ХХI век", "XXI век"),
    ("начали c мая", "начали с мая"),
    ("Plan B is good", "Plan B is good"),
    ("▪️ раз", "▪ раз"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_normal_form(text: str, expected: str) -> None:
    assert normalise(text)[0] == expected


LETTERS = st.text(st.one_of(st.characters(), st.sampled_from("aа \xa0\u0301\xad&;—’ё\n\u200bcсXХ.")))


@given(LETTERS)
def test_the_map_leads_back(text: str) -> None:
    out, offsets = normalise(text)
    assert len(offsets) == len(out) + 1
    assert offsets[-1] == len(text)
    assert list(offsets) == sorted(offsets)
    assert all(0 <= at < len(text) for at in offsets[:-1])


@given(st.text(st.sampled_from("абвгде жзийabcdef 0123456789.,;!?()«»")))
def test_plain_characters_stand_where_they_stood(text: str) -> None:
    out, offsets = normalise(text)
    for c, at in zip(out, offsets, strict=False):
        source = text[at]
        assert c == source or unicodedata.category(c)[0] == unicodedata.category(source)[0] == "L"
