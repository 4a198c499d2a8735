"""Claims made ready to hold texts against: compiled once for a file as it stands, and of many only those asked for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck import cache
from factcheck.model.claim import Claims, Fault, Release
from factcheck.reading import figures, read_sentence, visible, worded

if TYPE_CHECKING:
    from factcheck.match import CompiledRelease
    from factcheck.match.gate import Anchor, Beginnings, Gate, Sieve
    from factcheck.match.worded import Worded
    from factcheck.model.text import Document

_AT_HAND = 256
"""Compiled releases that are kept in memory: of thousands an archive's next text tells any."""
FEW = 20
"""So many releases are held against a text that names nobody, if it has their words; of more, those that it names."""


def compiled(claims: Claims) -> tuple[CompiledRelease, ...]:
    """Claims with their sentences read."""
    return tuple(compile_once(r)[0] for r in claims.releases)


def compile_once(release: Release) -> tuple[CompiledRelease, tuple[Fault, ...]]:
    """A release compiled and its figures compared across languages: made once for a file as it stands."""
    known = cache.fetch("compiled", release.identity) if release.identity else None
    if isinstance(known, tuple):
        return known
    from factcheck.claims.consistency import consistency_faults
    from factcheck.match import compile_release

    made = (compile_release(release, read_sentence), tuple(consistency_faults(release, figures)))
    if release.identity:
        cache.keep("compiled", release.identity, made)
    return made


def outline(release: Release) -> tuple[tuple[Anchor, ...], tuple[Fault, ...]]:
    """What there is to know of a release before it is needed: its anchors, and the faults that compiling it finds."""
    known = cache.fetch("outline", release.identity) if release.identity else None
    if isinstance(known, tuple):
        return known
    from factcheck.match.gate import anchors_of

    whole, faults = compile_once(release)
    made = (anchors_of(whole), faults)
    if release.identity:
        cache.keep("outline", release.identity, made)
    return made


def gate(beginnings: Beginnings) -> Gate:
    """What tells by the anchors of releases which of them, by number, a text can be about at all."""
    from factcheck.match.gate import Gate
    from factcheck.mentions.words import read_word
    from factcheck.segment import normalise

    return Gate(beginnings, read_word, lambda text: normalise(text)[0])


def outlines(releases: Sequence[Release]) -> tuple[Beginnings, tuple[Fault, ...]]:
    """The anchors of releases by what they begin with, and the faults that compiling finds in any of them.

    As `outline` gives them of each; of many files made once for all as they stand.
    """
    from factcheck.match.gate import Beginnings

    sources = tuple(r.identity for r in releases)
    kept = len(releases) > FEW and all(sources)
    known = cache.fetch("gate", sources) if kept else None
    if isinstance(known, tuple):
        return known
    found = [outline(r) for r in releases]
    made = Beginnings([anchors for anchors, _ in found]), tuple(fault for _, faults in found for fault in faults)
    if kept:
        cache.keep("gate", sources, made)
    return made


class Shelf:
    """The releases that texts are held against, each compiled when the first text needs it."""

    def __init__(
        self,
        releases: Sequence[Release],
        held: Collection[str] = (),
        *,
        gated: bool | None = None,
        sieve: bool = False,
    ) -> None:
        """`held` are the names of releases that every text is held against, whatever it says.

        With `gated` a text is held against those alone that it can be about, without against all; by default,
        where there are more than a few. `sieve` is for many texts: it takes a while to make and is quick then.
        """
        self.releases = releases
        self._take = lru_cache(maxsize=_AT_HAND)(self._compiled)
        self._gate: Gate | Sieve | None = None
        self._worded: Worded | None = None
        self._all: list[CompiledRelease] = []
        self._always = frozenset(i for i, r in enumerate(releases) if r.name in held)
        self._kin = _kin(releases)
        few = len(releases) <= FEW
        gated = not few if gated is None else gated
        faults: tuple[Fault, ...] = ()
        if gated:
            beginnings, faults = outlines(releases)
            names = gate(beginnings)
            self._gate = names
            if sieve:
                from factcheck.match.gate import Sieve

                self._gate = Sieve(names)
        if few or not gated:
            made = [compile_once(r) for r in releases]
            self._all = [release for release, _ in made]
            faults = tuple(fault for _, found in made for fault in found)
            if gated:
                from factcheck.match.worded import Worded

                self._worded = Worded(self._all)
        self.faults = faults

    def of(self, document: Document, lang: str | None = None) -> Sequence[CompiledRelease]:
        """The releases that a document can be about, in order; one that corrects another comes with it."""
        return self.about(visible(document) if self._gate else "", lambda: (document, lang))

    def about(self, text: str, document: Callable[[], tuple[Document, str | None]]) -> Sequence[CompiledRelease]:
        """The same of a text whose document, and its language if known, is made when more than names must be read."""
        if self._gate is None:
            return self._all
        numbers = self._always.union(self._gate.admits(text))
        if self._worded and len(numbers) < len(self.releases):
            from factcheck.mentions.words import read_word

            anonymous = self._worded.is_anonymous(text, read_word)
            if self._worded.can_tell(anonymous):
                numbers |= self._worded.admits(worded(*document()), anonymous)
        return [self._take(i) for i in sorted(numbers.union(*(self._kin.get(i, ()) for i in numbers)))]

    def _compiled(self, number: int) -> CompiledRelease:
        return self._all[number] if self._all else compile_once(self.releases[number])[0]


def _kin(releases: Sequence[Release]) -> dict[int, frozenset[int]]:
    """The numbers of the releases that correct one another, in as many steps as it takes, by the number of each."""
    numbers = {r.name: i for i, r in enumerate(releases)}
    pairs = [
        (i, numbers[r.supersedes.name]) for i, r in enumerate(releases) if r.supersedes and r.supersedes.name in numbers
    ]
    kin: dict[int, frozenset[int]] = {}
    for one, other in pairs:
        together = kin.get(one, frozenset({one})) | kin.get(other, frozenset({other}))
        kin |= dict.fromkeys(together, together)
    return kin
