"""Whether a clause tells of something planned or done, from cue words and the forms of verbs."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from factcheck.match.families import PREDICATES
from factcheck.match.grammar import forms
from factcheck.match.scene import Scene
from factcheck.model.alignment import Tense
from factcheck.model.mention import Word
from factcheck.model.text import Span

# A state («находится», «выпускает», «ремонтирует») has no plan: its present looks like a future.
_STATES = frozenset("locate live weigh cost need employ exceed cover name earn produce repair head".split())
_EVENTS = PREDICATES - _STATES
_SHORTEST_STEM = 2


def tense_of(scene: Scene, span: Span, predicates: frozenset[str] | None) -> Tense:
    """The tense of a span: `planned`, `done` or `open` where nothing shows it.

    Only verbs of events are looked at, and of the families in `predicates` unless it is None: the noun
    «село» ends as a past tense does.
    """
    cues = scene.cues(span)
    words = scene.once(_uncounted, span)
    if "planned" in cues and any("~planned" in w.senses and "~next-period" not in w.senses for w in words):
        return "planned"
    seen = _seen(words, scene.lang, PREDICATES if predicates is None else PREDICATES & predicates)
    if "planned" in seen:
        return "planned"
    if "done" in seen or (seen and ("done" in cues or _has_auxiliary(words, scene.lang))):
        return "done"
    if "done" in cues:
        # «Уже открыла»: what is already so is done, whatever family its verb is of
        if any(_form(w, scene.lang) == "done" for w in words if not PREDICATES.isdisjoint(w.senses)):
            return "done"
        if _is_done(scene, words):
            return "done"
    return "planned" if "planned" in cues else "open"  # «в ближайшие два года»


def _seen(words: Sequence[Word], lang: str, deeds: frozenset[str]) -> set[Tense]:
    """What the verbs of some families show: those of events any tense, those of states only that they are done."""
    told = [w for w in words if not deeds.isdisjoint(w.senses)]
    if not told:
        return set()
    seen = {_form(w, lang) for w in told if not _EVENTS.isdisjoint(deeds.intersection(w.senses))}
    if any(w.text.casefold() in forms(lang).MODALS for w in words):
        return seen - {"done"}
    return seen | {"done" for w in told if _form(w, lang) == "done"}


def _has_auxiliary(words: Sequence[Word], lang: str) -> bool:
    """Whether a word makes done what stands beside it; money allocated is not money spent."""
    auxiliary = any(w.text.casefold() in forms(lang).DONE_BY for w in words)
    return auxiliary and not any("~allocated" in w.senses for w in words)


def _is_done(scene: Scene, words: Sequence[Word]) -> bool:
    """Whether a verb that no family knows is told as done: «уже раздал», "already handed out", «жауып қойды»."""
    ends = forms(scene.lang).CONVERB
    return any(
        ("~done" in a.senses and _form(b, scene.lang) == "done")
        or (bool(ends) and "~done" in b.senses and a.text.casefold().endswith(ends))
        for a, b in itertools.pairwise(words)
    )


def _uncounted(scene: Scene, span: Span) -> Sequence[Word]:
    """The words of a span that are part of no count: the villages of «9 сёл» have not sat down."""
    counts = [f for f in scene.passage.figures if f.kind == "count" and f.start < span.stop and f.end > span.start]
    words = scene.words(span)
    return [w for w in words if not any(f.start <= w.start < f.end for f in counts)] if counts else words


def _form(word: Word, lang: str) -> Tense:
    """What the ending of a verb says; a plan before a deed, since «ашылады» ends as both."""
    folded = word.text.casefold().replace("ё", "е")
    table = forms(lang)
    ending = folded[_SHORTEST_STEM:]
    if "~allocated" in word.senses:
        return "open"  # money allocated is not money spent
    if ending.endswith(table.NO_PAST) and table.NO_PAST:
        return "open"
    if folded in table.PAST_WORDS:
        return "done"
    if folded in table.PLANNED_WORDS or ending.endswith(table.PLANNED):
        return "planned"
    return "done" if ending.endswith(table.PAST) else "open"
