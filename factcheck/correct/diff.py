"""The bytes of a file before and after as a unified diff that `git apply` and `patch` understand."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

_ESCAPED = {7: b"\\a", 8: b"\\b", 9: b"\\t", 10: b"\\n", 11: b"\\v", 12: b"\\f", 13: b"\\r", 34: b'\\"', 92: b"\\\\"}
_NO_END = b"\n\\ No newline at end of file\n"


def unified(before: bytes, after: bytes, path: str) -> bytes:
    r"""Take a file's bytes before and after, and its path with slashes; give the diff, empty where they are equal.

    Lines end at a line feed alone, so that a carriage return is kept as a part of its line.

    >>> print(unified(b"one\ntwo", b"one\n2", "a.txt").decode(), end="")
    --- a/a.txt
    +++ b/a.txt
    @@ -1,2 +1,2 @@
     one
    -two
    \ No newline at end of file
    +2
    \ No newline at end of file
    """
    made = difflib.diff_bytes(
        difflib.unified_diff, _lines(before), _lines(after), _named(f"a/{path}"), _named(f"b/{path}"), lineterm=b"\n"
    )
    return b"".join(line if line.endswith(b"\n") else line + _NO_END for line in made)


def _lines(data: bytes) -> list[bytes]:
    return list(_each(data))


def _each(data: bytes) -> Iterator[bytes]:
    at = 0
    while at < len(data):
        stop = data.find(b"\n", at) + 1 or len(data)
        yield data[at:stop]
        at = stop


def _named(name: str) -> bytes:
    """A file's name as git writes it: quoted where it would end the line, marked off where it has a space."""
    data = name.encode("utf-8", "surrogateescape")
    if any(byte in _ESCAPED or byte < ord(" ") for byte in data):
        return b'"' + b"".join(_ESCAPED.get(b, bytes([b]) if b >= ord(" ") else b"\\%03o" % b) for b in data) + b'"'
    return data + b"\t" if b" " in data else data
