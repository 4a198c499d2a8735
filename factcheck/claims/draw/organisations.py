"""Organisations of a release with their short names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import import_module

from factcheck.model.mention import Passage, Reading, Word

_SHORT_NAME = re.compile(r"\s*\(\s*[«“\"]?([^\W\d_][\w-]{1,11})[»”\"]?\s*\)")
_OPENS = re.compile(r"[,;:()«»“”\"]|\s[–—-]\s|[.!?]\s")
_MARKS = ' «»“”"'
_MOST_WORDS, _LONGEST = 8, 90


@dataclass(slots=True)
class Organisation:
    """An organisation that the release names."""

    name: str
    lang: str
    aliases: list[str] = field(default_factory=list)
    whole: bool = True
    """Whether the full name is what stands before its short name, letter for letter."""
    stems: frozenset[str] = frozenset()


def organisations_of(reading: Reading) -> list[Organisation]:
    """Take a text; give its organisations in the order of their first mention."""
    found: list[Organisation] = []
    for passage in reading.passages:
        places = [*_with_short_names(passage), *_with_forms(passage)]
        for _, made in sorted(places, key=lambda p: p[0]):
            _join(found, made)
    return found


def _with_short_names(passage: Passage) -> Iterator[tuple[int, Organisation]]:
    """«Петропавловский завод тяжёлого машиностроения (ПЗТМ)»."""
    text, lang = passage.segment.text, passage.segment.lang
    for m in _SHORT_NAME.finditer(text):
        short = m[1]
        if sum(c.isupper() for c in short) < 2:
            continue
        before = [w for w in passage.words if w.stop <= m.start()][-_MOST_WORDS:]
        start, whole = _begins(text, before, short, m.start())
        name = " ".join(text[start : m.start()].split()).strip(_MARKS)
        if name and len(name) <= _LONGEST:
            yield start, _made(passage, name, [short], lang, whole)


def _begins(text: str, before: Sequence[Word], short: str, stop: int) -> tuple[int, bool]:
    """Where the full name begins: where its first letters spell the short one, or behind the last mark."""
    wanted = short.casefold()
    for word in reversed(before):
        initials = "".join(part[0] for w in before if w.start >= word.start for part in w.text.split("-") if part)
        if initials.casefold() == wanted:
            return word.start, True
    marks = [m.end() for m in _OPENS.finditer(text, 0, stop) if not _abbreviates(text, m.start())]
    first = max(marks, default=0)
    inside = [w.start for w in before if w.start >= first]
    return (inside[0] if inside else first), False


def _abbreviates(text: str, at: int) -> bool:
    """Whether a stop belongs to an abbreviation or an initial: «им. С.М. Кирова»."""
    word = re.search(r"(\w+)$", text[:at])
    return text[at] == "." and word is not None and len(word[1]) <= 3


def _with_forms(passage: Passage) -> Iterator[tuple[int, Organisation]]:
    """«АО «ЗИКСТО»», «АО ПЗТМ», "Acme Ltd": a name beside the form of a company."""
    text, lang = passage.segment.text, passage.segment.lang
    words = passage.words
    for i, word in enumerate(words):
        if word.text.casefold() not in _forms(lang) or not word.text[0].isupper():
            continue
        quoted = re.match(r"\s*[«“\"]([^»”\"]{2,60})[»”\"]", text[word.stop :])
        behind = words[i + 1] if i + 1 < len(words) else None
        if quoted:
            yield word.start, _made(passage, quoted[1].strip(), [], lang, True)
        elif behind and behind.text[0].isupper() and text[word.stop : behind.start] == " " and lang != "en":
            yield word.start, _made(passage, behind.text, [], lang, True)


def _made(passage: Passage, name: str, aliases: list[str], lang: str, whole: bool) -> Organisation:
    folded = {w.casefold().replace("ё", "е") for w in re.findall(r"\w+", name)}
    stems = frozenset(w.stem for w in passage.words if w.text.casefold().replace("ё", "е") in folded)
    return Organisation(name, lang, aliases, whole, stems)


def _join(found: list[Organisation], made: Organisation) -> None:
    """Add an organisation, or what a further mention calls it."""
    spelt = {n.casefold() for n in (made.name, *made.aliases)}
    for known in found:
        same = {n.casefold() for n in (known.name, *known.aliases)} & spelt
        if same or (len(made.stems) > 1 and made.stems == known.stems):
            names = {n.casefold() for n in (known.name, *known.aliases)}
            known.aliases += [n for n in (made.name, *made.aliases) if n.casefold() not in names]
            return
    found.append(made)


@lru_cache(maxsize=8)
def _forms(lang: str) -> frozenset[str]:
    """Forms of companies, as they stand before or behind a name."""
    table = import_module(f"factcheck.lang.{lang}.forms")
    return frozenset(table.COMPANY_FORMS) - frozenset(table.ARTICLES)
