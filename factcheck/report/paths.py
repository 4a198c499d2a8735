"""Paths as machines take them: with slashes, from the folder that the check runs in, and as parts of a URI."""

from __future__ import annotations

from pathlib import Path


def relative(path: str) -> str:
    """A path as it is called in every run and on every system: relative where it lies here or below, with slashes.

    >>> relative("./drafts//news.md")
    'drafts/news.md'
    """
    near = Path(path)
    if near.is_absolute() and near.is_relative_to(here := Path.cwd()):
        near = near.relative_to(here)
    return near.as_posix()


def uri(path: str) -> str:
    """A path as a URI reference, percent-encoded; relative where `relative` is.

    >>> uri("drafts/новый 1.md")
    'drafts/%D0%BD%D0%BE%D0%B2%D1%8B%D0%B9%201.md'
    """
    from urllib.parse import quote_from_bytes

    near = relative(path)
    quoted = quote_from_bytes(near.encode("utf-8", "surrogateescape"))
    return f"file://{quoted}" if Path(near).is_absolute() else quoted
