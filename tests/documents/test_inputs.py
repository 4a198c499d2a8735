"""Bytes, files, folders: what is read, and how it is said that something is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.documents import READERS, UnreadableError, discover, read_bytes, read_document
from factcheck.documents.formats import CONTAINERS

RU = "Комбинат вложит 7,2 млрд тенге — и откроет 80 рабочих мест в этом году."
EN = "The plant will open 80 new jobs and spend €7.2 million – “soon”, the minister’s office said."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(RU, e) for e in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251", "koi8-r")]
    + [(EN, "cp1252"), (EN, "utf-8")],
)
def test_encodings(text: str, encoding: str) -> None:
    assert read_bytes(text.encode(encoding, "replace"), "a.txt").text == text.encode(encoding, "replace").decode(
        encoding
    )


def test_kazakh_in_one_byte() -> None:
    text = "Екі зауыт жаңғыртылады: 7,2 млрд теңге, 80 жұмыс орны ашылады."
    assert read_bytes(text.encode("kz1048"), "a.txt").text == text


def test_line_endings_are_kept() -> None:
    assert read_bytes(b"a\r\nb\rc", "a.txt").text == "a\r\nb\rc"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"%PDF-1.7", "PDF"),
        (b"PK\x03\x04abc", "zip"),
        (b"a\x00\x01\x02\xff\x00b", "binary"),
        (RU.encode()[:40] + b"\xff" + RU.encode()[40:], "damaged UTF-8"),
        (b"\x81\x8d\x8f\x90\x9d\x81\x8d\x98", "no text"),
    ],
)
def test_unreadable_bytes(data: bytes, why: str) -> None:
    with pytest.raises(UnreadableError, match=why) as caught:
        read_bytes(data, "draft.txt")
    assert str(caught.value).startswith("draft.txt: ")
    assert "\n" not in str(caught.value)


def test_missing_file_and_folder(tmp_path: Path) -> None:
    for path in (tmp_path / "no.txt", tmp_path):
        with pytest.raises(UnreadableError):
            read_document(path)
    for name in (str(tmp_path / "no.txt"), str(tmp_path), str(tmp_path / "*.md")):
        with pytest.raises(UnreadableError):
            discover([name])


def test_discover(tmp_path: Path) -> None:
    for name in ("b.md", "a.txt", "sub/c.txt", ".hidden/d.txt", ".e.txt", "f.yaml"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(RU, encoding="utf-8")
    (tmp_path / "g.png").write_bytes(b"\x89PNG\r\n")
    (tmp_path / "h.txt").write_bytes(b"")
    found, skipped = discover([str(tmp_path), str(tmp_path / "*.txt"), str(tmp_path / "f.yaml")])
    assert [p.name for p in found] == ["a.txt", "b.md", "c.txt", "h.txt", "f.yaml"]
    assert sorted(Path(s.path).name for s in skipped) == ["f.yaml", "g.png", "h.txt"]


@pytest.mark.parametrize("suffix", sorted({*READERS, ".log", ""} - CONTAINERS - {".eml"}))
def test_every_format_of_text_reads(suffix: str) -> None:
    assert read_bytes(RU.encode(), f"a{suffix}").blocks
