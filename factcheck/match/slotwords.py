"""What a claim's sentences hold beside figures: the members of a list, the words beside the name they assert."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.match.romanise import canonical
from factcheck.match.scene import CUE, Scene, listing
from factcheck.model.alignment import Slot
from factcheck.model.mention import Name
from factcheck.model.text import Span

_FEWEST = 2


def items_of(scenes: Mapping[str, Sequence[Scene]], slots: Sequence[Slot], home: str) -> tuple[frozenset[str], ...]:
    """The members of a counted list of names that are no entities: «три марки — Changan, Chery и Haval».

    Each is the set of its spellings over the languages, in canonical form. No list that is as long as
    the count: no members.
    """
    sizes = {int(s.figure.value) for s in slots if s.figure.kind == "count" and s.figure.value is not None}
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
        for names in listing(scene):
            if len(names) >= _FEWEST and len(names) in sizes:
                return [spelling(n) for n in names]
    return []


def spelling(name: Name) -> str:
    """A name in canonical form, for the spellings of one name to meet."""
    return " ".join(canonical(w) for w in name.words)


def beside(scenes: Sequence[Scene], wanted: Sequence[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Keys of the word right before and of the word right behind the name that a fact asserts: «автобусы марки …»."""
    before: set[str] = set()
    behind: set[str] = set()
    for scene in scenes:
        for found in scene.entities:
            if found.entity.id in wanted:
                one, other = neighbours(scene, found.span)
                before |= one
                behind |= other
    return frozenset(before), frozenset(behind)


def neighbours(scene: Scene, span: Span) -> tuple[frozenset[str], frozenset[str]]:
    """Families of the word before a span and of the word behind it, where a mere space parts them."""
    words = scene.passage.words
    before = next((w for w in reversed(words) if w.stop <= span.start), None)
    behind = next((w for w in words if w.start >= span.stop), None)
    near = [
        w if w and scene.text[min(w.stop, span.stop) : max(w.start, span.start)].strip("«»\"“” ") == "" else None
        for w in (before, behind)
    ]
    one, other = (frozenset(s for s in w.senses if s[0] != CUE) if w else frozenset() for w in near)
    return one, other
