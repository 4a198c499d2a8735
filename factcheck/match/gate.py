"""Which releases a text can be about, told by the names in it before anything else of it is read.

Of a release's facts none is told by a text that names nobody and nothing of it, save by chance; so a text is
held only against those releases of which it has an *anchor*: a word that no mention of a name goes without.
An anchor is looked for by its first letters, which inflection and another spelling leave alone, and then as
`nameparts` compares words of names. No value is looked at, nor is anything but names.

Two ways lead to the first letters and find the same: word by word, for one text; and for an archive one pass
of an automaton (Aho and Corasick 1975) over it, which costs the same for ten names as for a hundred thousand.
"""

from __future__ import annotations

import pickle
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.match.hidden import has_odd, hides, is_mixed, signs, straight
from factcheck.match.misspelt import Nearness, nearness
from factcheck.match.nameparts import GENERIC_SENSES, Part, fusions, is_idle
from factcheck.match.romanise import fold_name, spellings
from factcheck.model.mention import Word
from factcheck.model.records import NamedTuple

if TYPE_CHECKING:
    from factcheck.match.compile import CompiledRelease

_LETTERS = 5
"""So many first letters at least do two words share of which the one is the other in another form."""
_SHORTEST = 3
_FIRST = 3
"""Letters by which anchors are parted in a cache."""
_SPELT_FREELY = frozenset({"person", "place"})
_NAME = 40
"""Characters before a family name in which its given name ends."""
_SCRIPTS = {"cyrillic": frozenset({"ru", "kk"}), "latin": frozenset({"en"})}
_MOST_KNOWN = 1 << 12
"""Words that begin as anchors do whose nearness to them is remembered: most of a text's words are common ones."""
_COMMON = 4
"""A name that more releases than this have tells of none of them by itself."""
_WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")

Normalise = Callable[[str], str]


class Anchor(NamedTuple):
    """A word without which a name is not told; beside it one of `others` must stand in the text, if any are given."""

    part: Part
    starts: tuple[str, ...]
    """How it can begin, folded."""
    others: tuple[str, ...] = ()
    given: Part | None = None
    """For a family name: the given name of the spelling."""
    fused: bool = False
    """Whether it is two words of a name in one («Нацбанк»), which its beginning tells."""


def anchors_of(release: CompiledRelease) -> tuple[Anchor, ...]:
    """The anchors of a release; none where it names nobody, so that every text may be about it."""
    out: dict[tuple[str, bool, tuple[str, ...]], Anchor] = {}
    for entity in release.release.entities.values():
        # Where a name is not given, its sound is known; people and places are spelt in Latin letters as one likes.
        sounds = {s for s, langs in _SCRIPTS.items() if not entity.name.keys() >= langs}
        sounds |= {"latin"} if entity.kind in _SPELT_FREELY else set()
        for parts in release.index.forms_of((entity.id,)):
            for anchor in _anchors(parts, entity.kind == "person", release.index.is_distinct, sorted(sounds)):
                known = out.setdefault((anchor.part.text, anchor.fused, anchor.others), anchor)
                starts = tuple(sorted({*known.starts, *anchor.starts}))
                out[anchor.part.text, anchor.fused, anchor.others] = known._replace(starts=starts)
    return tuple(out.values())


def _anchors(
    parts: Sequence[Part], person: bool, is_distinct: Callable[[Part], bool], sounds: Sequence[str]
) -> Iterator[Anchor]:
    """The anchors of one spelling of a name: no words that tell it are without one of them."""
    if person:
        full = [p for p in parts if len(p.text) > 1]
        yield from (Anchor(p, _starts(p, sounds), given=full[0]) for p in full[-1:])
        return
    if len(parts) == 1:
        yield Anchor(parts[0], _starts(parts[0], sounds))
        return
    yield from (Anchor(a, tuple(map(fold_name, f)), fused=True) for a, b in pairwise(parts) if (f := fusions(a, b)))
    kinds = any(p.senses & GENERIC_SENSES for p in parts)
    # A word that may be left out, as «имени» may, is no anchor, unless the name has hardly another.
    skipped = [p for p, _ in pairwise(parts) if is_idle(p)]
    telling = [p for p in parts if not p.senses & GENERIC_SENSES and p not in skipped] or list(parts)
    own = [p for p in telling if is_distinct(p)] if kinds else []
    # One word is enough beside the noun for the kind of thing; of any other name two are told.
    yield from (Anchor(p, _starts(p, sounds)) for p in own)
    rest = sorted((p for p in telling if p not in own), key=lambda p: (-len(p.stem), p.text))
    if own and len(rest) < 2:
        return
    for part in rest[: max(1, len(rest) - 1)]:
        beside = {s for o in parts if o is not part for s in _starts(o, sounds)}
        yield Anchor(part, _starts(part, sounds), tuple(sorted(beside)))


def _starts(part: Part, sounds: Iterable[str]) -> tuple[str, ...]:
    """What a word that fits a part can begin with: its own first letters, or what sounds like them in some scripts."""
    text = fold_name(part.text)
    if part.acronym:
        return (text,)
    alike = (s for script in sounds for s in spellings(part.plain[:_LETTERS], script))
    return tuple(sorted({_first(part.stem, text), *alike}))


def _first(stem: str, text: str) -> str:
    """The letters that every form of a word begins with: those of its stem, as far as the word itself has them."""
    stem = fold_name(stem)
    n = next((i for i, (a, b) in enumerate(zip(stem, text, strict=False)) if a != b), min(len(stem), len(text)))
    return text[: max(min(n, _LETTERS), min(_SHORTEST, len(text)))]


class Beginnings:
    """The anchors of releases by what they begin with.

    A cache keeps them parted by first letters, each part packed: a text has the first letters of few of them.
    """

    __slots__ = ("_packed", "by_start", "common", "lengths", "open")

    def __init__(self, anchors: Sequence[Sequence[Anchor]]) -> None:
        """`anchors` are those of each release, in the releases' order."""
        found: dict[str, list[tuple[int, Anchor]]] = {}
        owners: dict[str, set[int]] = {}
        for i, anchor in ((i, a) for i, of_release in enumerate(anchors) for a in of_release):
            owners.setdefault(anchor.part.plain, set()).add(i)
            numbered = i, anchor
            for start in anchor.starts:
                found.setdefault(start, []).append(numbered)
        self.by_start: dict[str, Sequence[tuple[int, Anchor]]] = dict(found)
        """Each with the number of its release; those that are unpacked."""
        self._packed: dict[str, bytes] = {}
        self.open = tuple(i for i, of_release in enumerate(anchors) if not of_release)
        """The releases without an anchor."""
        self.common = frozenset(plain for plain, ids in owners.items() if len(ids) > _COMMON)
        self.lengths = sorted({len(s) for s in found})

    def __getstate__(self) -> tuple[dict[str, bytes], tuple[int, ...], frozenset[str], list[int]]:
        parts: dict[str, dict[str, Sequence[tuple[int, Anchor]]]] = {}
        bare: dict[int, tuple[int, Anchor]] = {}  # what an anchor begins with is told by where it is kept
        for start in self.all():
            for one in self.by_start[start]:
                bare.setdefault(id(one), (one[0], one[1]._replace(starts=())))
            parts.setdefault(start[:_FIRST], {})[start] = [bare[id(one)] for one in self.by_start[start]]
        packed = {first: pickle.dumps(part, protocol=5) for first, part in parts.items()}
        return packed, self.open, self.common, self.lengths

    def __setstate__(self, state: tuple[dict[str, bytes], tuple[int, ...], frozenset[str], list[int]]) -> None:
        self.by_start = {}
        self._packed, self.open, self.common, self.lengths = state

    def of(self, word: str) -> Iterator[str]:
        """What some anchors begin with, and a word of a text does too, in small letters."""
        if self._packed:
            for n in range(1, _FIRST + 1):
                self._unpack(word[:n])
        return (word[:n] for n in self.lengths if word[:n] in self.by_start and n <= len(word))

    def all(self) -> tuple[str, ...]:
        """What anchors begin with."""
        for first in tuple(self._packed):
            self._unpack(first)
        return tuple(self.by_start)

    def _unpack(self, first: str) -> None:
        if packed := self._packed.pop(first, None):
            self.by_start |= pickle.loads(packed)  # noqa: S301 - from the user's own cache


class Gate:
    """Tells of which releases a text has an anchor."""

    def __init__(
        self, beginnings: Beginnings, read_word: Callable[[str], Sequence[Word]], normalise: Normalise
    ) -> None:
        """`beginnings` are those of the releases' anchors; the rest is how texts are read.

        `read_word` gives a word as each language that may have it reads it, `normalise` a text as it is read.
        """
        self._read_word = read_word
        self._normalise = normalise
        self._beginnings = beginnings
        self._near = lru_cache(maxsize=_MOST_KNOWN)(self._nearness)

    @property
    def starts(self) -> tuple[str, ...]:
        """What anchors begin with, folded."""
        return self._beginnings.all()

    def admits(self, text: str) -> tuple[int, ...]:
        """The releases that a text may be about, by their numbers in order; looks at every word."""
        text, folded = self.seen(text)
        hits = ((start, m.start()) for m in _WORD.finditer(folded) for start in self._beginnings.of(m[0]))
        return self.admitted(text, folded, hits)

    def admitted(self, text: str, folded: str, hits: Iterable[tuple[str, int]]) -> tuple[int, ...]:
        """The same, of the places of a text as `seen` gives it where words begin as anchors do: (start, offset)."""
        told: set[int] = set(self._beginnings.open)
        doubtful: dict[int, str] = {}
        anchors = self._beginnings.by_start
        for start, offset in hits:
            for release, anchor in anchors[start]:
                if release in told or not self._stands(anchor, text, folded, offset):
                    continue
                name = anchor.part.plain
                if name not in self._beginnings.common or doubtful.setdefault(release, name) != name:
                    told.add(release)
        return tuple(sorted(told))

    def seen(self, text: str) -> tuple[str, str]:
        """A text as names are looked for in it, and the same in small letters: offsets in both are the same."""
        text = straight(text)
        text = self._normalise(text) if hides(text) else text
        folded = fold_name(text)
        if len(folded) != len(text):  # of all letters İ alone becomes two
            text = text.replace("İ", "I")
            folded = fold_name(text)
        return text, folded

    def _stands(self, anchor: Anchor, text: str, folded: str, start: int) -> bool:
        """Whether the word of a text at an offset is an anchor's, with another word of its name in the text."""
        found = _WORD.match(text, start)
        if found is None or (anchor.others and not any(o in folded for o in anchor.others)):
            return False
        near = Nearness.NEAR if anchor.fused else self._near(anchor.part, found[0])
        if near is not Nearness.BEHIND_GIVEN:
            return near is Nearness.NEAR
        return anchor.given is not None and self._is_behind(anchor.given, text, start)

    def _nearness(self, part: Part, text: str) -> Nearness:
        """How near a word of a text, in any language that may have it, comes to a name's."""
        words = self._read_word(text)
        if any(part.fits(w) for w in words):
            return Nearness.NEAR
        return max((nearness(w, part) for w in words), default=Nearness.FAR) if text[0].isupper() else Nearness.FAR

    def _is_behind(self, given: Part, text: str, start: int) -> bool:
        """Whether the word before an offset is a given name."""
        before = [m[0] for m in _WORD.finditer(text, max(0, start - _NAME), start)][-1:]
        return any(given.fits(w) for b in before for w in self._read_word(b))


class Sieve:
    """A gate for an archive: one pass of an automaton over a text finds where anchors may be."""

    def __init__(self, gate: Gate) -> None:
        from ahocorasick_rs import AhoCorasick

        self._gate = gate
        self._starts = gate.starts
        self._automaton = AhoCorasick([*self._starts, *signs()])

    def admits(self, text: str) -> tuple[int, ...]:
        """What the gate's own `admits` gives."""
        text = straight(text)
        folded = fold_name(text)
        hits, odd = self._hits(folded)
        if len(folded) != len(text) or is_mixed(text) or (odd and has_odd(text)):
            text, folded = self._gate.seen(text)  # what hides a name is mended
            hits, _ = self._hits(folded)
        return self._gate.admitted(text, folded, hits)

    def _hits(self, folded: str) -> tuple[list[tuple[str, int]], bool]:
        """Where words begin as anchors do, and whether there is a character that may hide a name."""
        hits: list[tuple[str, int]] = []
        odd = False
        for pattern, start, _ in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            if pattern >= len(self._starts):
                odd = True
            elif _begins(folded, start):
                hits.append((self._starts[pattern], start))
        return hits, odd


def _begins(folded: str, start: int) -> bool:
    """Whether a word begins at an offset; a part behind a hyphen or an apostrophe is none."""
    if start == 0:
        return True
    before = folded[start - 1]
    if _is_letter(before):
        return False
    return before not in "-'" or start < 2 or not _is_letter(folded[start - 2])


def _is_letter(character: str) -> bool:
    """Whether a character can be part of a word, as `_WORD` takes it: ¼ can."""
    return character.isalnum() and not character.isdecimal()
