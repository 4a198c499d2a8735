"""The letters of a paragraph that are seen, each with the element that holds it; and runs cut between letters."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import TYPE_CHECKING

from factcheck.model.records import NamedTuple

if TYPE_CHECKING:
    from lxml.etree import _Element

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_UNSEEN = frozenset(["del", "moveFrom", "pPr", "rPr", "txbxContent", "Fallback", "instrText", "delText", "rt"])
"""Elements whose letters are not the paragraph's: deleted, of a text box, or the same once more for older readers."""


class Letter(NamedTuple):
    """One letter, sign or mark; white space is none."""

    sign: str
    text: _Element | None
    """The element `w:t` that holds it; None for a sign that is an element itself."""
    at: int


def local(element: _Element) -> str:
    """The name of an element without its namespace; empty for a comment."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def bare(text: str) -> str:
    """A text without white space and soft hyphens, by which paragraphs are known again."""
    return "".join(c for c in text if not c.isspace() and c != "\xad")


def letters(element: _Element) -> Iterator[Letter]:
    """The letters of a paragraph in order, when every change is accepted."""
    for part in element:
        name = local(part)
        if name == "t":
            for i, c in enumerate(part.text or ""):
                if bare(c):
                    yield Letter(c, part, i)
        elif name == "noBreakHyphen":
            yield Letter("\u2011", None, 0)
        elif name not in _UNSEEN and not _is_hidden(part):
            yield from letters(part)


def _is_hidden(element: _Element) -> bool:
    return local(element) == "r" and element.find(f"{_WORD}rPr/{_WORD}vanish") is not None


def run_of(letter: Letter) -> _Element | None:
    """The run that holds a letter."""
    run = letter.text.getparent() if letter.text is not None else None
    return run if run is not None and local(run) == "r" else None


def cut(letter: Letter, *, behind: bool = False) -> None:
    """Cut a letter's run in two before the letter, or behind it; both halves look as the whole did."""
    text, run = letter.text, run_of(letter)
    if text is None or run is None:
        return
    said = text.text or ""
    at = letter.at + behind  # where the second half begins
    content = [part for part in run if local(part) != "rPr"]
    place = content.index(text)
    if (at == 0 and place == 0) or (at == len(said) and place == len(content) - 1):
        return
    rest = deepcopy(run)
    for part in list(rest):
        if local(part) != "rPr":
            rest.remove(part)
    if 0 < at < len(said):
        half = deepcopy(text)
        text.text, half.text = said[:at], said[at:]
        for part in (text, half):
            part.set(_SPACE, "preserve")
        rest.append(half)
        place += 1
    elif at:
        place += 1
    for part in content[place:]:
        rest.append(part)
    run.addnext(rest)
