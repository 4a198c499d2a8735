"""Whatever a draft is made of: a correction changes its own figures, and a diff says what it changes."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck import pipeline
from factcheck.claims import load
from factcheck.correct.diff import unified
from factcheck.correct.edits import apply, moved
from factcheck.correct.source import ForeignBytesError, corrected_bytes
from factcheck.documents import read_bytes
from factcheck.model.claim import Claims
from factcheck.model.correction import Corrected, Edit
from factcheck.model.text import Span

CLAIMS = """\
version: 1
release: {title: Новый причал в Актау, lang: ru, date: 2024-05-16}
entities:
  quay: {kind: organization, name: {ru: Причал Баутино}}
claims:
  - {id: berths, fact: На Причале Баутино построят 12 складов., about: [quay]}
  - {id: cost, fact: 'Причал Баутино обошёлся в 3,5 млрд тенге.', about: [quay]}
"""
PAIRS = [
    ("На Причале Баутино построят 17 складов.", "На Причале Баутино построят 12 складов."),
    ("Причал Баутино обошёлся в 3,5\u00a0млн тенге.", "Причал Баутино обошёлся в 3,5\u00a0млрд тенге."),
    ("На Причале Баутино построят 12 складов.", "На Причале Баутино построят 12 складов."),
    ("По словам мэра, на Причале Баутино «построят 17 складов».",) * 2,
]
FILLERS = ["Дул ветер.", "Гости осмотрели порт — и уехали.", "Играл оркестр\u00a0школы.", "\u2029", "Ёлки, сосны…"]
ENDS = ["\n\n", "\r\n\r\n", " ", "\n", "\r\n"]


@pytest.fixture(scope="module")
def claims(tmp_path_factory: pytest.TempPathFactory) -> Claims:
    path = tmp_path_factory.mktemp("claims") / "quay.yaml"
    path.write_text(CLAIMS, encoding="utf-8")
    return load([path])[0]


def drafts() -> st.SearchStrategy[tuple[str, str]]:
    """A draft, and what it is once it is corrected."""
    part = st.one_of(st.sampled_from(PAIRS), st.sampled_from(FILLERS).map(lambda text: (text, text)))
    return st.lists(st.tuples(part, st.sampled_from(ENDS)), min_size=1, max_size=8).map(
        lambda parts: tuple("".join(pair[i] + end for pair, end in parts) for i in (0, 1))
    )


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pair=drafts(), encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_every_other_byte_stays(pair: tuple[str, str], encoding: str, claims: Claims) -> None:
    data = pair[0].encode(encoding)
    if not pair[0].strip():
        return
    document = read_bytes(data, "draft.txt")
    corrected = pipeline.correct(pipeline.check(document, claims).documents[0], claims)
    new = corrected_bytes(corrected, data)
    taken = apply(corrected.text, reversed_edits(corrected))
    assert taken == document.text  # taking the corrections back gives the draft
    assert new == pair[1].encode(encoding)


def reversed_edits(corrected: Corrected) -> list[Edit]:
    """The edits that undo a correction."""
    text, edits = corrected.document.text, corrected.edits
    out = []
    for edit in edits:
        start = moved(Span(edit.span.start, edit.span.start), [e for e in edits if e != edit]).start
        out.append(Edit(Span(start, start + len(edit.text)), text[edit.span.start : edit.span.stop]))
    return out


def test_the_drafts_of_the_property_are_corrected_at_all(claims: Claims) -> None:
    text = "\n".join(wrong for wrong, _ in PAIRS)
    corrected = pipeline.correct(pipeline.check(text, claims).documents[0], claims)
    assert corrected.text == "\n".join(right for _, right in PAIRS)


def patched(before: bytes, diff: bytes) -> bytes:
    """What a diff makes of a file, by the rules of unified diffs."""
    old = re.findall(rb"[^\n]*\n|[^\n]+", before)
    out: list[bytes] = []
    at = 0
    lines = re.findall(rb"[^\n]*\n", diff)[2:]
    for i, line in enumerate(lines):
        bare = line[1:-1] if i + 1 < len(lines) and lines[i + 1].startswith(b"\\") else line[1:]
        if line.startswith(b"@@"):
            first = int(re.match(rb"@@ -(\d+)", line)[1])
            out, at = [*out, *old[at : max(0, first - 1)]], max(0, first - 1)
        elif line.startswith(b"+"):
            out.append(bare)
        elif not line.startswith(b"\\"):
            assert old[at] == bare
            out += [bare] if line.startswith(b" ") else []
            at += 1
    return b"".join([*out, *old[at:]])


LINES = st.lists(st.sampled_from([b"a", b"b\r", b"", b"@@", b"\\ x", b"\xef\xbb\xbfc", b"\xcf"]), max_size=12)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(before=LINES, after=LINES, ends=st.tuples(st.booleans(), st.booleans()))
def test_a_diff_makes_the_one_file_the_other(before: list[bytes], after: list[bytes], ends: tuple[bool, bool]) -> None:
    one, other = (b"\n".join(lines) + b"\n" * end for lines, end in zip((before, after), ends, strict=True))
    diff = unified(one, other, "a.txt")
    assert patched(one, diff) == other if diff else one == other


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=st.text(min_size=1, max_size=30), data=st.data())
def test_what_is_not_changed_moves(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=6, unique=True)))
    spans = [Span(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    edits = [Edit(span, data.draw(st.text(max_size=4))) for span in spans]
    new = apply(text, edits)
    for before, behind in zip([0, *(s.stop for s in spans)], [*(s.start for s in spans), len(text)], strict=True):
        there = moved(Span(before, behind), [e for e in edits if e.span.stop <= before])
        assert new[there.start : there.start + behind - before] == text[before:behind]


def test_bytes_of_another_text_are_refused(claims: Claims) -> None:
    document = read_bytes(PAIRS[0][0].encode(), "draft.txt")
    corrected = pipeline.correct(pipeline.check(document, claims).documents[0], claims)
    with pytest.raises(ForeignBytesError, match="changed while"):
        corrected_bytes(corrected, PAIRS[1][0].encode())
