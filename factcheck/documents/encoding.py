"""Bytes to text: byte order marks, UTF-8, and the encodings that Russian, Kazakh and English texts come in."""

from __future__ import annotations

import codecs
import re

from factcheck.documents.errors import UnreadableError

_MARKS = (
    # UTF-32 first: its little-endian mark begins with UTF-16's.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_MAGIC = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive (a Word document is one)"),
    (b"PK\x05\x06", "a ZIP archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word or Excel document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "a database"),
    (b"RIFF", "a sound or video file"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound file"),
    (b"PAR1", "a Parquet table"),
)

_BINARY_HINT = "give the text itself, as DOCX, ODT, PDF, RTF, HTML, Markdown or plain text"
_ENCODING_HINT = "save it as UTF-8"

_SINGLE_BYTE = ("cp1251", "koi8_r", "cp1252")
"""What else a text in one of the three languages is saved in."""


def binary_kind(data: bytes) -> str | None:
    """Say what the beginning of a file shows it to be, if that is no text: "a PNG image", "a binary file"."""
    for magic, name in _MAGIC:
        if data.startswith(magic):
            return name
    if b"\x00" in data and _byte_order_mark(data) is None and _guess_utf16(data) is None:
        return "a binary file"
    return None


def decode(data: bytes, path: str, declared: str | None = None, words: bytes | None = None) -> tuple[str, str]:
    """Decode a text; return it without byte order mark, and the encoding's name.

    What the text says itself to be in, `declared`, holds where it is no UTF-8: pages are saved as UTF-8 without
    a change of their words. `words` are the bytes without markup, by which an encoding is guessed.

    Raises UnreadableError, with `path`, for a file that is no text and for bytes that no plausible encoding makes
    sense of.
    """
    kind = binary_kind(data)
    if kind:
        raise UnreadableError(path, f"not a text: it is {kind}", _BINARY_HINT)
    mark = _byte_order_mark(data)
    if mark:
        return _strict(data[len(mark[0]) :], mark[1], path), mark[1]
    utf16 = _guess_utf16(data) if b"\x00" in data else None
    if utf16:
        return _strict(data, utf16, path), utf16
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        return _decode_single_byte(data, path, error, declared, words or data)


def _byte_order_mark(data: bytes) -> tuple[bytes, str] | None:
    return next((m for m in _MARKS if data.startswith(m[0])), None)


def _strict(data: bytes, encoding: str, path: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        why = f"damaged {encoding.upper()}: byte {error.start + 1} cannot be decoded"
        raise UnreadableError(path, why, _ENCODING_HINT) from None


def _guess_utf16(data: bytes) -> str | None:
    """UTF-16 without its mark: every other byte is one of the few that begin our alphabets."""
    if len(data) % 2:
        return None
    even, odd = data[: 1 << 12 : 2], data[1 : 1 << 12 : 2]
    for name, high, low in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        known = sum(b in (0x00, 0x04, 0x20, 0x21) for b in high)
        if known >= 0.95 * len(high) and low.count(0) <= 0.05 * len(low):
            return name
    return None


def _decode_single_byte(
    data: bytes, path: str, error: UnicodeDecodeError, declared: str | None, words: bytes
) -> tuple[str, str]:
    """Decode what is not UTF-8, as UTF-8's `error` shows."""
    if _is_damaged_utf8(data):
        line = data.count(b"\n", 0, error.start) + 1
        why = f"damaged UTF-8: byte 0x{data[error.start]:02x} in line {line} cannot be decoded"
        raise UnreadableError(path, why, _ENCODING_HINT)
    if declared:
        try:
            return data.decode(declared), declared
        except (UnicodeError, LookupError):  # it is not, or it is no encoding of text
            pass
    from charset_normalizer import from_bytes

    best = from_bytes(words, cp_isolation=list(_SINGLE_BYTE)).best()
    if best is not None:
        # KZ-1048 is cp1251 with Kazakh letters in place of Serbian and Ukrainian ones.
        for encoding in (best.encoding, "kz1048") if best.encoding == "cp1251" else (best.encoding,):
            if _is_plausible(words.decode(encoding, "replace")):
                return data.decode(encoding, "replace"), encoding
    raise UnreadableError(path, "its bytes make no text in any encoding that is tried", _ENCODING_HINT)


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether most of what is not ASCII is good UTF-8: another encoding makes such sequences by rare chance."""
    good = len(re.findall(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}", data))
    text = data.decode("utf-8", "replace")
    return good > text.count("\ufffd")


def _is_plausible(text: str) -> bool:
    """Whether nearly everything is what people write: our alphabets, few odd signs, no control characters."""
    if re.search(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffdЂЃЄЇЈЉЊЋЌЍЎЏђѓєїјљњћќѝўџґҐЅѕ]", text):
        return False
    usual = re.findall(r"[A-Za-zÀ-ÿА-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі0-9\s.,:;!?()«»“”„‘’'\"/%№–—\-+$€£§©…•°]", text)
    return len(usual) >= 0.95 * len(text)
