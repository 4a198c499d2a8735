"""What a claim's sentences hold beside figures: the members of a list, the words beside the name they assert."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from factcheck.match.grammar import forms, function_words
from factcheck.match.keys import CUE
from factcheck.match.romanise import canonical
from factcheck.match.scene import Scene
from factcheck.model.alignment import Slot
from factcheck.model.mention import Name, Word
from factcheck.model.text import Span

SMALL = "^"
"""Marks what small words are known by."""
_FEWEST = 2
_SHORTEST = 4
_MARKS = " «»“”\"'"


def items_of(scenes: Mapping[str, Sequence[Scene]], slots: Sequence[Slot], home: str) -> tuple[frozenset[str], ...]:
    """The members of a counted list of names that are no entities: «три марки — Changan, Chery и Haval».

    Each is the set of its spellings over the languages, in canonical form. No list that is as long as
    the count: no members.
    """
    sizes = {int(s.figure.value) for s in slots if s.figure.kind == "count" and isinstance(s.figure.value, Decimal)}
    own = _listed(scenes.get(home, ()), sizes)
    members = [{name} for name in own]
    for lang in sorted(set(scenes) - {home}):
        for i, name in enumerate(_listed(scenes[lang], {len(own)})):
            if not any(name in m for m in members):
                members[i].add(name)
    return tuple(frozenset(m) for m in members)


def _listed(scenes: Sequence[Scene], sizes: set[int]) -> list[str]:
    """The first list of names in some sentences that is as long as one of the sizes."""
    for scene in scenes:
        for names in lists(scene):
            if len(names) >= _FEWEST and len(names) in sizes:
                return [spelling(n) for n in names]
    return []


def spelling(name: Name) -> str:
    """A name in canonical form, for the spellings of one name to meet."""
    return " ".join(canonical(w) for w in name.words)


def beside(scenes: Sequence[Scene]) -> tuple[frozenset[str], frozenset[str]]:
    """What stands right before and right behind the names in some sentences: «автобусы марки …», "… buses"."""
    near = [neighbours(s, f.span) for s in scenes for f in s.entities]
    return frozenset(x for one, _ in near for x in one), frozenset(x for _, other in near for x in other)


def neighbours(scene: Scene, span: Span) -> tuple[frozenset[str], frozenset[str]]:
    """What the word before a span and the word behind it are known by, where a space or a mark alone parts them.

    A small word («из», "from") is known by its letters, as `^from`; any other by stem and families.
    """
    words, text = scene.passage.words, scene.text
    before = next((w for w in reversed(words) if w.stop <= span.start), None)
    behind = next((w for w in words if w.start >= span.stop), None)
    return (
        _known_by(before, scene.lang) if before and not text[before.stop : span.start].strip(_MARKS) else frozenset(),
        _known_by(behind, scene.lang) if behind and not text[span.stop : behind.start].strip(_MARKS) else frozenset(),
    )


def _known_by(word: Word, lang: str) -> frozenset[str]:
    folded = word.text.casefold()
    small = len(folded) < _SHORTEST or folded in function_words(lang)
    return frozenset({SMALL + folded}) if small else families(word) | {"=" + word.stem}


def families(word: Word) -> frozenset[str]:
    """The families of a word, without its cues."""
    return frozenset(s for s in word.senses if s[0] != CUE)


def lists(scene: Scene) -> Iterator[tuple[Name, ...]]:
    """Names of nobody in the file that commas and conjunctions join: «Changan, Chery и Haval»."""
    run: list[Name] = []
    for name in scene.strangers:
        if run and not _joined(scene.text[run[-1].span.stop : name.span.start], scene.lang):
            yield tuple(run)
            run = []
        run.append(name)
    if run:
        yield tuple(run)


def _joined(between: str, lang: str) -> bool:
    """Whether what stands between two names makes them members of one list."""
    rest = between.strip(_MARKS).casefold()
    return (rest in {",", ""} and "," in between) or rest.strip(", ") in forms(lang).CONJUNCTIONS
