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
    words = [w for w in scene.words(span) if not _is_counted(scene, w)]
    if any("~planned" in w.senses and "~next-period" not in w.senses for w in words):
        return "planned"
    seen = {_form(w, scene.lang) for w in words if _is_event(w, predicates)}
    modal = any(w.text.casefold() in forms(scene.lang).MODALS for w in words)
    if modal:
        seen.discard("done")
    else:
        seen |= {"done" for w in words if _is_deed(w, predicates) and _form(w, scene.lang) == "done"}
    if "planned" in seen:
        return "planned"
    allocated = any("~allocated" in w.senses for w in words)
    auxiliary = seen and not allocated and any(w.text.casefold() in forms(scene.lang).DONE_BY for w in words)
    if "done" in seen or (seen and "done" in cues) or auxiliary:
        return "done"
    # «Уже открыла»: what is already so is done, whatever family its verb is of
    if "done" in cues and any(_form(w, scene.lang) == "done" for w in words if _is_deed(w, None)):
        return "done"
    if _is_done(scene, words):
        return "done"
    return "planned" if "planned" in cues else "open"  # «в ближайшие два года»


def _is_done(scene: Scene, words: Sequence[Word]) -> bool:
    """Whether a verb that no family knows is told as done: «уже раздал», "already handed out", «жауып қойды»."""
    ends = forms(scene.lang).CONVERB
    return any(
        ("~done" in a.senses and _form(b, scene.lang) == "done")
        or (bool(ends) and "~done" in b.senses and a.text.casefold().endswith(ends))
        for a, b in itertools.pairwise(words)
    )


def _is_counted(scene: Scene, word: Word) -> bool:
    """Whether a word is part of a figure: the villages of «9 сёл» have not sat down."""
    return any(f.start <= word.start < f.end for f in scene.passage.figures if f.kind == "count")


def _is_event(word: Word, predicates: frozenset[str] | None) -> bool:
    families = _EVENTS.intersection(word.senses)
    return bool(families) and (predicates is None or bool(predicates & families))


def _is_deed(word: Word, predicates: frozenset[str] | None) -> bool:
    """Whether a word is of a predicate's family, of an event or a state."""
    families = PREDICATES.intersection(word.senses)
    return bool(families) and (predicates is None or bool(predicates & families))


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
