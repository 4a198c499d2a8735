"""Which releases a text can be about, told by the names in it before anything else of it is read.

Of a release's facts none is told by a text that names nobody and nothing of it, save by chance; so a text is
held only against those releases of which it has an *anchor*: a word that no mention of a name goes without.
An anchor is looked for by its first letters, which inflection and another spelling leave alone, and then as
`nameparts` compares words of names. No value is looked at, nor is anything but names.

Two ways lead to the first letters and find the same: word by word, for one text; and for an archive one pass
of an automaton (Aho and Corasick 1975) over it, which costs the same for ten names as for a hundred thousand.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.match.nameparts import GENERIC_SENSES, Part
from factcheck.match.romanise import spellings
from factcheck.mentions.stems import stem
from factcheck.model.mention import Word

if TYPE_CHECKING:
    from factcheck.match.compile import CompiledRelease

_LETTERS = 5
"""So many first letters at least do two words share of which the one is the other in another form."""
_SHORTEST = 3
_HEAD = 200
_SCRIPTS = {"cyrillic": frozenset({"ru", "kk"}), "latin": frozenset({"en"})}
_COMMON = 4
"""A name that more releases than this have tells of none of them by itself."""
_WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")
_ODD = re.compile(
    "[\xad\u0300-\u036f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufb00-\ufb06\ufe0e\ufe0f\ufeff\uff01-\uff5e]"
)
"""Characters that may part a name's letters, or stand for them; so may a letter of another alphabet in a word."""
_LATIN_INSIDE = re.compile("[A-Za-z](?:(?<=[\u0400-\u052f].)|(?=[\u0400-\u052f]))")
_CYRILLIC_INSIDE = re.compile("[\u0400-\u052f](?:(?<=[A-Za-z].)|(?=[A-Za-z]))")


class Anchor(NamedTuple):
    """A word without which a name is not told; beside it one of `others` must stand in the text, if any are given."""

    part: Part
    starts: tuple[str, ...]
    """How it can begin, folded."""
    others: tuple[str, ...] = ()


def anchors_of(release: CompiledRelease) -> tuple[Anchor, ...]:
    """The anchors of a release; none where it names nobody, so that every text may be about it."""
    out: dict[tuple[str, tuple[str, ...]], Anchor] = {}
    for entity in release.release.entities.values():
        # In a language that a name is not given in, only its sound is known.
        scripts = tuple(s for s, langs in _SCRIPTS.items() if not entity.name.keys() >= langs)
        for parts in release.index.forms_of((entity.id,)):
            for anchor in _anchors(parts, entity.kind == "person", release.index.is_distinct, scripts):
                known = out.setdefault((anchor.part.text, anchor.others), anchor)
                if known.starts != anchor.starts:
                    starts = tuple(sorted({*known.starts, *anchor.starts}))
                    out[anchor.part.text, anchor.others] = known._replace(starts=starts)
    return tuple(out.values())


def _anchors(
    parts: Sequence[Part], person: bool, is_distinct: Callable[[Part], bool], scripts: Sequence[str]
) -> Iterator[Anchor]:
    """The anchors of one spelling of a name."""
    if person:
        yield from (Anchor(p, _starts(p, scripts)) for p in [p for p in parts if len(p.text) > 1][-1:])
        return
    if len(parts) == 1:
        yield Anchor(parts[0], _starts(parts[0], scripts))
        return
    kinds = any(p.senses & GENERIC_SENSES for p in parts)
    telling = [p for p in parts if not p.senses & GENERIC_SENSES and not _is_idle(p)] or list(parts)
    own = [p for p in telling if is_distinct(p)]
    # One word is enough beside the noun for the kind of thing; of any other name two are told, or none.
    for part in own if kinds else ():
        yield Anchor(part, _starts(part, scripts))
    rest = sorted((p for p in telling if not kinds or p not in own), key=lambda p: (-len(p.stem), p.text))
    if kinds and own and len(rest) < 2:
        return
    for part in rest[: max(1, len(rest) - 1)]:
        beside = [o for o in (rest if len(rest) > 1 else parts) if o is not part]
        yield Anchor(part, _starts(part, scripts), tuple(sorted({s for o in beside for s in _starts(o, scripts)})))


def _is_idle(part: Part) -> bool:
    """Whether a word of a name says nothing of whose it is: «имени», "of"."""
    return part.text.islower() and not part.senses and len(part.text) <= _SHORTEST


def _starts(part: Part, scripts: Iterable[str]) -> tuple[str, ...]:
    """What a word that fits a part can begin with: its own first letters, or what sounds like them in other scripts."""
    text = fold(part.text)
    if part.acronym:
        return (text,)
    sounds = (s for script in scripts for s in spellings(part.plain[:_LETTERS], script))
    return tuple(sorted({_first(part.stem, text), *sounds}))


def _first(stem: str, text: str) -> str:
    """The letters that every form of a word begins with: those of its stem, as far as the word itself has them."""
    n = next((i for i, (a, b) in enumerate(zip(stem, text, strict=False)) if a != b), min(len(stem), len(text)))
    return text[: max(min(n, _LETTERS), min(_SHORTEST, len(text)))]


class Gate:
    """Tells of which releases a text has an anchor."""

    def __init__(self, anchors: Sequence[Sequence[Anchor]]) -> None:
        """`anchors` are those of each release, in the releases' order."""
        self._open = tuple(i for i, found in enumerate(anchors) if not found)
        self._anchors: list[tuple[int, Anchor]] = [(i, a) for i, found in enumerate(anchors) for a in found]
        self._by_start: dict[str, list[int]] = {}
        for n, (_, anchor) in enumerate(self._anchors):
            for start in anchor.starts:
                self._by_start.setdefault(start, []).append(n)
        owners: dict[str, set[int]] = {}
        for i, anchor in self._anchors:
            owners.setdefault(anchor.part.plain, set()).add(i)
        self._common = frozenset(plain for plain, ids in owners.items() if len(ids) > _COMMON)
        self._lengths = sorted({len(s) for s in self._by_start})

    @property
    def starts(self) -> tuple[str, ...]:
        """What anchors begin with, folded."""
        return tuple(self._by_start)

    def admits(self, text: str) -> tuple[int, ...]:
        """The releases that a text may be about, by their numbers in order; looks at every word."""
        text, folded = seen(text)
        hits = (
            (m[0][:n], m.start())
            for m in _WORD.finditer(folded)
            for n in self._lengths
            if m[0][:n] in self._by_start and n <= len(m[0])
        )
        return self.admitted(text, folded, hits)

    def admitted(self, text: str, folded: str, hits: Iterable[tuple[str, int]]) -> tuple[int, ...]:
        """The same, of the places of a text as `seen` gives it where words begin as anchors do: (start, offset)."""
        told: set[int] = set(self._open)
        doubtful: dict[int, str] = {}
        for start, offset in hits:
            for number in self._by_start[start]:
                release, anchor = self._anchors[number]
                if release in told or not _stands(anchor, text, folded, offset):
                    continue
                name = anchor.part.plain
                if name not in self._common or doubtful.setdefault(release, name) != name:
                    told.add(release)
        return tuple(sorted(told))


class Sieve:
    """A gate for an archive: one pass of an automaton over a text finds where anchors may be."""

    def __init__(self, gate: Gate) -> None:
        from ahocorasick_rs import AhoCorasick

        self._gate = gate
        self._starts = gate.starts
        self._automaton = AhoCorasick(self._starts)

    def admits(self, text: str) -> tuple[int, ...]:
        """What the gate's own `admits` gives."""
        text, folded = seen(text)
        hits = [
            (self._starts[pattern], start)
            for pattern, start, _ in self._automaton.find_matches_as_indexes(folded, overlapping=True)
            if _begins(folded, start)
        ]
        return self._gate.admitted(text, folded, hits)


def _begins(folded: str, start: int) -> bool:
    """Whether a word begins at an offset; a part behind a hyphen or an apostrophe is none."""
    if start == 0:
        return True
    before = folded[start - 1]
    if before.isalpha():
        return False
    return before not in "-'" or start < 2 or not folded[start - 2].isalpha()


def _stands(anchor: Anchor, text: str, folded: str, start: int) -> bool:
    """Whether the word of a text that starts at an offset is an anchor's, with another word of its name in the text."""
    found = _WORD.match(text, start)
    if found is None or (anchor.others and not any(o in folded for o in anchor.others)):
        return False
    return any(anchor.part.fits(word) for word in _read(found[0]))


@lru_cache(maxsize=1 << 15)
def _read(text: str) -> tuple[Word, ...]:
    """A word as each language that may have it reads it."""
    langs = ("en",) if text.isascii() else ("ru", "kk")
    return tuple(Word(0, len(text), text, stem(text, lang), ()) for lang in langs)


def seen(text: str) -> tuple[str, str]:
    """A text as names are looked for in it, and the same in small letters: offsets in both are the same."""
    text = _plain(text)
    folded = fold(text)
    if len(folded) != len(text):  # of all letters İ alone becomes two
        text = text.replace("İ", "I")
        folded = fold(text)
    return text, folded


def fold(text: str) -> str:
    """A text as anchors are spelt: in small letters, ё as е, one apostrophe."""
    return text.lower().replace("ё", "е").replace("\u2019", "'")


def _plain(text: str) -> str:
    """A text, normalised if anything in it might hide a name."""
    if text.isascii():
        return text
    if _ODD.search(text) or (_LATIN_INSIDE if _is_cyrillic(text) else _CYRILLIC_INSIDE).search(text):
        from factcheck.segment.normalise import normalise

        return normalise(text)[0]
    return text


def _is_cyrillic(text: str) -> bool:
    """Whether a text is hardly in Latin letters, as far as its beginning tells."""
    head = text[:_HEAD]
    return sum("\u0400" <= c <= "\u052f" for c in head) * 2 > len(head)
