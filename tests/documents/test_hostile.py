"""Files that are damaged, locked, empty, packed to do harm, or not what they are called: one clear error each."""

from __future__ import annotations

import io
import struct
import subprocess
import sys
import zipfile
import zlib
from pathlib import Path

import pytest
from drafts_in_formats import FORMATS, as_docx, as_odt, as_pdf, text, title

from factcheck.documents import UnreadableError, read_bytes

DRAFT = (text("Депо приняло 60 машин."),)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def packed(**parts: bytes | str) -> bytes:
    """An archive; `__` in a name stands for a slash."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/"), content)
    return out.getvalue()


def repacked(data: bytes, name: str, content: bytes) -> bytes:
    """An archive with other content in one part."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, content if part == name else old.read(part))
    return out.getvalue()


def bomb(data: bytes, name: str) -> bytes:
    return repacked(data, name, b"<a>" + bytes(80 << 20) + b"</a>")


def encrypted(data: bytes) -> bytes:
    """An archive whose parts say that they are encrypted."""
    out = bytearray(data)
    for magic, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        i = data.find(magic)
        while i >= 0:
            out[i + at] |= 1
            i = data.find(magic, i + 4)
    return bytes(out)


def pdf_bomb() -> bytes:
    stream = zlib.compress(b"q " * (40 << 20), 9)
    head = b"%PDF-1.4\n1 0 obj\n<</Filter/FlateDecode/Length " + str(len(stream)).encode() + b">>\nstream\n"
    return head + stream + b"\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF"


def lies_about_size(data: bytes, name: str) -> bytes:
    """An archive that says that a part is of four bytes."""
    out = bytearray(bomb(data, name))
    with zipfile.ZipFile(io.BytesIO(out)) as archive:
        info = archive.getinfo(name)
        at = out.rindex(name.encode()) - 46
        assert out[at : at + 4] == b"PK\x01\x02"
        struct.pack_into("<I", out, at + 24, 4)
        assert info.file_size > 4
    return bytes(out)


LAUGHS = b'<!DOCTYPE a [<!ENTITY x "' + b"ha" * 500 + b'">' + b"".join(
    b'<!ENTITY x%d "%s">' % (i, b"&x%d;" % (i - 1) * 10 if i else b"&x;" * 10) for i in range(9)
) + b"]><a>&x8;</a>"  # fmt: skip

CASES: dict[str, tuple[str, bytes, str]] = {
    "empty": (".docx", b"", "empty"),
    "blank pdf name": (".pdf", b"  \n", "empty"),
    "cut docx": (".docx", as_docx(DRAFT)[:5000], "damaged"),
    "cut odt": (".odt", as_odt(DRAFT)[:-300], "damaged"),
    "docx without its text": (
        ".docx",
        packed(**{"[Content_Types].xml": "<a/>", "word__document.xml": "<a/>"}),
        "damaged",
    ),
    "docx that is no xml": (
        ".docx",
        repacked(as_docx(DRAFT), "word/document.xml", b"abc"),
        "damaged: word/document.xml",
    ),
    "odt without a body": (".odt", repacked(as_odt(DRAFT), "content.xml", b"<a/>"), "content.xml has no text"),
    "docx of entities": (".docx", repacked(as_docx(DRAFT), "word/document.xml", LAUGHS), "damaged"),
    "docx bomb": (".docx", bomb(as_docx(DRAFT), "word/document.xml"), "unpacks to 80 MB"),
    "docx styles bomb": (".docx", bomb(as_docx(DRAFT), "word/styles.xml"), "unpacks to 80 MB"),
    "odt bomb": (".odt", bomb(as_odt(DRAFT), "content.xml"), "unpacks to 80 MB"),
    "docx bomb that lies": (".docx", lies_about_size(as_docx(DRAFT), "word/document.xml"), "damaged"),
    "pdf bomb": (".pdf", pdf_bomb(), "unpacks to more than 64 MB"),
    "encrypted parts": (".docx", encrypted(as_docx(DRAFT)), "protected by a password"),
    "locked docx": (
        ".docx",
        OLE + "EncryptedPackage".encode("utf-16-le"),
        "protected by a password; save it without one",
    ),
    "locked odt": (
        ".odt",
        packed(
            mimetype="application/vnd.oasis.opendocument.text",
            **{"META-INF__manifest.xml": "<manifest:encryption-data/>", "content.xml": b"\x01\x02"},
        ),
        "protected by a password",
    ),
    "old word": (".doc", OLE, "an old Word or Excel document; save it as DOCX"),
    "old word called docx": (".docx", OLE, "an old Word or Excel document"),
    "spreadsheet": (".xlsx", packed(**{"[Content_Types].xml": "<a/>", "xl__workbook.xml": "<a/>"}), "not of Word"),
    "slides of opendocument": (
        ".odt",
        packed(mimetype="application/vnd.oasis.opendocument.presentation"),
        "presentation",
    ),
    "an archive": (".zip", packed(a="b"), "a ZIP archive, and no document"),
    "text called docx": (".docx", "Депо".encode(), "not a Word document, as its name says: it is a text"),
    "picture called pdf": (".pdf", b"\x89PNG\r\n\x1a\n", "not a PDF document, as its name says: it is a PNG image"),
    "lock file": (".docx", b"\x05press" + bytes(48), "not a Word document"),
    "cut pdf": (".pdf", as_pdf(DRAFT)[:400], "damaged|no text"),
    "pdf head": (".pdf", b"%PDF-1.7", "damaged|no text"),
    "rtf without a text": (".rtf", b"{\\rtf1}", "empty"),
    "blank docx": (".docx", as_docx(()), "empty: there is nothing to check"),
    "page of script": (".html", b"<script>5</script>", "no text in it that is seen without scripts"),
}


@pytest.mark.parametrize("case", CASES)
def test_one_clear_error(case: str) -> None:
    suffix, data, why = CASES[case]
    with pytest.raises(UnreadableError, match=why) as caught:
        read_bytes(data, f"draft{suffix}")
    assert str(caught.value).startswith(f"draft{suffix}: ")
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize("case", ["cut docx", "cut pdf", "docx bomb", "locked docx"])
def test_the_command_ends_with_two_and_one_line(case: str, tmp_path: Path) -> None:
    suffix, data, _ = CASES[case]
    (tmp_path / f"draft{suffix}").write_bytes(data)
    (tmp_path / "claims").mkdir()
    claims = "version: 1\nrelease: {title: Депо, lang: ru}\nclaims:\n  - id: a\n    fact: Депо приняло 60 машин.\n"
    (tmp_path / "claims" / "a.yaml").write_text(claims, "utf-8")
    command = [sys.executable, "-m", "factcheck", "check", f"draft{suffix}"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"factcheck: draft{suffix}: ")
    assert done.stderr.count("\n") == 1


def test_deeply_nested_parts() -> None:
    """What nests deeper than anybody writes is read or refused, and never breaks off."""
    inner = b"<w:ins>" * 100_000 + b"</w:ins>" * 100_000
    xml = b'<w:document xmlns:w="w"><w:body><w:p>' + inner + b"</w:p></w:body></w:document>"
    with pytest.raises(UnreadableError, match="damaged"):
        read_bytes(repacked(as_docx(DRAFT), "word/document.xml", xml), "a.docx")
    page = "<div>" * 100_000 + "Депо" + "</div>" * 100_000
    assert read_bytes(page.encode(), "a.html").blocks
    assert read_bytes(b"{\\rtf1 " + b"{" * 100_000 + b"5" + b"}" * 100_000 + b"}", "a.rtf").blocks


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_reader_leaves_no_words_on_stderr(suffix: str, capfd: pytest.CaptureFixture[str]) -> None:
    read_bytes(FORMATS[suffix]((title("Депо"), *DRAFT)), f"a{suffix}")
    assert capfd.readouterr() == ("", "")
