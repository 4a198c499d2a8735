"""Which releases a text can tell of without naming anybody: those of which a claim's words stand close together.

«На заводах появится 200 рабочих мест» names nobody, and tells a claim by two of its words. One word is told by
any text; and a mention leans on no words but those of its own sentence, of two before it, and of the heading.
Beside `gate`, which looks for names alone, this lets in what a file of claims by itself may be meant by.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Callable, Iterable, Sequence

from factcheck.match.barriers import HARMLESS
from factcheck.match.compile import CompiledRelease
from factcheck.match.keys import keys_of, root_key
from factcheck.match.score import credits_of
from factcheck.model.alignment import CompiledClaim
from factcheck.model.mention import Word

_WORDS, _PART = 2, 3
"""So many of a claim's words make a text tell it, and one in so many of them; of a claim of one word, that one."""
_SENTENCES = 3
_CAPITALS = "A-ZА-ЯЁІӘҒҚҢӨҰҮҺ"
_NAME = rf"[{_CAPITALS}][^\W\d_{_CAPITALS}]{{2,}}"
_STARTS = '\n.!?…:;«»„“”"(—–-'
_NAMED = re.compile(rf"(?<![{_STARTS}])(?<![{_STARTS}]\s)[^\S\n]({_NAME})|[«„“\"]({_NAME})[»”“\"]")
"""A word with a capital that opens no sentence, or stands alone in quotation marks; «МВт» is no name."""


class Worded:
    """The claims of releases by their words.

    What is told of somebody is told by a text that names nobody at all, but hardly by one that names others;
    what is told of nobody («инфляция — 8,9 %») by any.
    """

    def __init__(self, releases: Iterable[CompiledRelease]) -> None:
        self._terms: dict[str, list[tuple[int, int]]] = {}
        self._needed: list[int] = []
        self._owner: list[int] = []
        self._held: list[bool] = []
        """By wording: how many of its words are needed, the number of its release, whether it tells of somebody."""
        self._by_heart: dict[str, set[int]] = {}
        """The releases by the letters of each wording: a sentence that is one needs to be understood in no language."""
        for number, release in enumerate(releases):
            for claim in release.claims:
                for said in (tokens for given in claim.words.values() for tokens in given):
                    if letters := _letters(said):  # «150» is told by any sentence of a number alone
                        self._by_heart.setdefault(letters, set()).add(number)
                for keys in _wordings(claim, release):
                    wording = len(self._owner)
                    self._owner.append(number)
                    self._held.append(bool(claim.subjects) and not (claim.members or claim.items))
                    self._needed.append(min(len(keys), max(_WORDS, -(-len(keys) // _PART))))
                    for n, key in ((n, key) for n, found in enumerate(keys) for key in found):
                        self._terms.setdefault(key, []).append((wording, n))

    def is_anonymous(self, text: str, read_word: Callable[[str], Iterable[Word]]) -> bool:
        """Whether a text names nobody, but the country, offices, months, and what claims name themselves."""
        for found in _NAMED.finditer(text):
            name = found[1] or found[2]
            if name.casefold().startswith(HARMLESS):
                continue
            words = list(read_word(name))
            known = any("=" + w.stem in self._terms for w in words)
            if not known and not any(s.startswith(("post:", "~month-")) for w in words for s in w.senses):
                return False
        return True

    def can_tell(self, anonymous: bool) -> bool:
        """Whether a text that names others, or with `anonymous` nobody, can tell any claim by its words."""
        return anonymous or not all(self._held)

    def admits(self, sentences: Iterable[tuple[Sequence[Word], bool]], anonymous: bool = True) -> frozenset[int]:
        """The releases that a text can tell of, by number.

        The text is the words of its sentences in order, each with whether it heads those that follow;
        `anonymous` says that it names nobody.
        """
        admitted: set[int] = set()
        near: deque[set[tuple[int, int]]] = deque(maxlen=_SENTENCES)
        heading: set[tuple[int, int]] = set()
        for words, heads in sentences:
            admitted |= self._by_heart.get(_letters(w.text for w in words), frozenset())
            keys = {k for w in words for k in (*keys_of(w), root_key(w.stem))}
            here = {hit for key in keys for hit in self._terms.get(key, ())}
            if heads:
                heading = here
            near.append(here)
            told = Counter(wording for wording, _ in heading.union(*near))
            admitted.update(
                self._owner[w]
                for w, count in told.items()
                if count >= self._needed[w] and (anonymous or not self._held[w])
            )
        return frozenset(admitted)


def _wordings(claim: CompiledClaim, release: CompiledRelease) -> Iterable[list[frozenset[str]]]:
    """By language: the keys of each word that a claim turns on, of what it counts, and of whom it is about."""
    counted = [s.nouns for s in (*claim.slots, *claim.side) if s.nouns]
    about = [p for parts in release.index.forms_of(claim.subjects) for p in parts]
    beside = [*counted, frozenset(k for p in about for k in ("=" + p.stem, *p.senses))]
    for terms in claim.terms.values():
        keys = [frozenset(k for k, _ in credits_of(t)) for t in terms]
        if keys:
            yield [k for k in (*keys, *beside) if k]


def _letters(words: Iterable[str]) -> str:
    """The letters of some words, in small."""
    return "".join(c for word in words for c in word.casefold().replace("ё", "е") if c.isalpha())
