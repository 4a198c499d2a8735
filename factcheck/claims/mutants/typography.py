"""A right sentence set otherwise: quotation marks, dashes, ё, line ends; and put among other sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.claims.mutants.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKS = str.maketrans({"«": "“", "»": "”"})
_STRAIGHT = str.maketrans(dict.fromkeys("«»“”„", '"'))
_GUILLEMETS = str.maketrans({"“": "«", "”": "»"})
_WIDTHS = (72, 48)
_DASHES = (" – ", " - ")


def as_it_is(sentence: Sentence) -> Iterator[str]:
    """The sentence itself."""
    yield sentence.text


def marks(sentence: Sentence) -> Iterator[str]:
    """Other quotation marks: straight, curly, angular."""
    for table in (_STRAIGHT, _MARKS, _GUILLEMETS):
        yield sentence.text.translate(table)


def dashes(sentence: Sentence) -> Iterator[str]:
    """A shorter dash, or a hyphen between spaces."""
    for dash in _DASHES:
        yield sentence.text.replace(" — ", dash)


def no_break(sentence: Sentence) -> Iterator[str]:
    """No-break spaces inside the figures."""
    text = sentence.text
    for figure in sentence.figures:
        text = text[: figure.start] + text[figure.start : figure.end].replace(" ", "\u00a0") + text[figure.end :]
    yield text


def yo(sentence: Sentence) -> Iterator[str]:
    """«Ё» without its dots."""
    yield sentence.text.replace("ё", "е").replace("Ё", "Е")


def lines(sentence: Sentence) -> Iterator[str]:
    """In a paragraph that is wrapped at a width, so that a line ends inside the sentence."""
    import textwrap

    before, after = (len(part) for part in sentence.words.PARAGRAPH.split("{}"))
    for width in _WIDTHS:
        text = "\n".join(textwrap.wrap(_among(sentence), width, break_on_hyphens=False, break_long_words=False))
        if "\n" in text[before : len(text) - after].strip():
            yield text


def paragraph(sentence: Sentence) -> Iterator[str]:
    """Between sentences that tell nothing of the release."""
    yield _among(sentence)


def _among(sentence: Sentence) -> str:
    return str(sentence.words.PARAGRAPH).format(sentence.text)


def lead(sentence: Sentence) -> Iterator[str]:
    """Behind the words of a retelling: «Как сообщили в министерстве, …»; not where a capital may have to stay."""
    first = re.match(r"\w+", sentence.text)
    if sentence.claim.kind != "fact" or not first:
        return
    kept = not first[0][1:].islower() and len(first[0]) > 1
    opening = first[0] if kept or _is_name(first[0], sentence) else first[0].lower()
    if opening == first[0] and not (kept or first[0].isdigit() or _is_name(first[0], sentence)):
        return
    if opening != first[0] and not _is_common(opening, sentence):
        return
    for frame in sentence.words.LEADS:
        yield frame.format(opening + sentence.text[first.end() :])


def _is_name(word: str, sentence: Sentence) -> bool:
    """Whether an entity's name has the word, as it stands."""
    names = (s for e in sentence.release.entities.values() for s in (*e.name.values(), *e.aliases))
    return any(re.search(rf"\b{re.escape(word)}\b", name) for name in names)


def _is_common(word: str, sentence: Sentence) -> bool:
    """Whether a word stands in lower case elsewhere in the file, or is too short for a name."""
    if len(word) <= 2:
        return True
    wanted = re.compile(rf"\b{re.escape(word)}")
    return word in sentence.words.LOWERED.split() or any(
        wanted.search(text) for c in sentence.release.claims for text in c.wordings.get(sentence.lang, ())
    )
