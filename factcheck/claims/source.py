"""Paths -> the files meant, bytes -> text, offsets -> places."""

from __future__ import annotations

import os
import re
from bisect import bisect_right
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.model.claim import Fault, Place

if TYPE_CHECKING:
    from collections.abc import Iterable

SUFFIXES = (".yaml", ".yml")
_BREAK = r"\r\n?|\n"
_UNPRINTABLE = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]"
"""What YAML forbids in a file; most often the file is no text at all."""


class Source:
    """A claims file's text, able to say where an offset stands."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self._starts = [0, *(found.end() for found in re.finditer(_BREAK, text))]

    def place(self, offset: int) -> Place:
        """Take an offset into the text; give its line and column, both counted from 1."""
        line = bisect_right(self._starts, offset)
        start = self._starts[line - 1]
        stop = self._starts[line] if line < len(self._starts) else len(self.text)
        source_line = self.text[start:stop].rstrip("\r\n")
        return Place(path=self.path, line=line, column=offset - start + 1, source_line=source_line)

    def fault(self, offset: int, message: str, hint: str = "") -> Fault:
        """Take an offset and what is wrong there; give the fault."""
        return Fault(place=self.place(offset), message=message, hint=hint)


def decode(data: bytes, path: str) -> tuple[Source | None, Fault | None]:
    """Take a file's bytes; give its text as a Source, or the fault that makes it no text."""
    name, codec = ("UTF-16", "utf-16") if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("UTF-8", "utf-8-sig")
    try:
        source = Source(path, data.decode(codec))
    except UnicodeDecodeError as error:
        before = Source(path, data[: error.start].decode(codec, errors="ignore"))
        message = f"byte 0x{data[error.start]:02X} is not {name}"
        return None, before.fault(len(before.text), message, "save the file as UTF-8")
    if found := re.search(_UNPRINTABLE, source.text):
        message = f"control character U+{ord(found[0]):04X}: is this a text file?"
        return None, source.fault(found.start(), message, "save the claims as YAML, a plain text file")
    return source, None


def gather(paths: Iterable[Path]) -> tuple[list[Path], list[Fault]]:
    """Take files and folders; give the claims files meant, each once, sorted, and a fault for what is not there."""
    found: dict[str, Path] = {}
    faults: list[Fault] = []
    for path in paths:
        if path.is_dir():
            files = sorted(_below(path, faults))
            if not files:
                hint = "a claims file ends in .yaml or .yml; `factcheck extract` writes a first one out of a release"
                faults.append(fault_of_file(path, "no claims files in this folder", hint))
        elif path.exists():
            files = [path]
        else:
            faults.append(fault_of_file(path, "no such file or folder", "check the path given as claims"))
            files = []
        for file in files:
            found.setdefault(os.path.realpath(file), file)
    return sorted(found.values(), key=lambda file: file.as_posix()), faults


def _below(folder: Path, faults: list[Fault]) -> Iterable[Path]:
    """Give every YAML file under a folder; hidden files and folders belong to other tools."""

    def unreadable(error: OSError) -> None:
        faults.append(fault_of_file(Path(error.filename), f"cannot be read: {error.strerror}"))

    for parent, folders, files in os.walk(folder, onerror=unreadable):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            if name.lower().endswith(SUFFIXES) and not name.startswith("."):
                yield Path(parent, name)


def fault_of_file(path: Path | str, message: str, hint: str = "") -> Fault:
    """Take a path and what is wrong with it as a whole; give the fault."""
    return Fault(place=Place(path=str(path), line=1, column=1), message=message, hint=hint)
