"""Whether a clause tells of something planned or done, from cue words and the forms of verbs."""

from __future__ import annotations

import re

from factcheck.match.scene import Scene
from factcheck.model.alignment import Tense
from factcheck.model.mention import Word
from factcheck.model.text import Span

_PAST = {
    "ru": re.compile(r".{2,}(?:л|ла|ло|ли|лся|лась|лось|лись|[ае]н|[ае]на|[ае]но|[ае]ны|ыт|ыта|ыто|ыты)$"),
    "kk": re.compile(r".{2,}(?<![аеый])(?:ды|ді|ты|ті)$|.{2,}(?:ған|ген|қан|кен)$"),
    "en": re.compile(r".{2,}ed$|^(?:spent|built|made|began|came|went|took|brought|got|gave|put|cut|lost|sold|paid|won)$"),
}
_FUTURE = {
    "ru": re.compile(r".{2,}(?:[иея]т|[уюая]т|ет|ется|ится|[уюая]тся)$"),
    "kk": re.compile(r".{2,}(?:ады|еді|йды|йді|[мбп][ае][қк](?:шы|ші)?)$"),
    "en": re.compile(r"(?!)"),
}
# Verbs of events. A state («находится», «выпускает») has no plan and no deed: its present looks like a future.
_EVENTS = frozenset("create cut found invest modernise launch grow fall sell buy hire land bring lose win decide come".split())
_BE_DONE = re.compile(r"\b(?:has|have|had|were|was|been)\b")


def tense_of(scene: Scene, span: Span, predicates: frozenset[str] | None) -> Tense:
    """The tense of a span: `planned`, `done` or `open` where nothing shows it.

    Only verbs of events are looked at, and of the families in `predicates` unless it is None: the noun
    «село» ends as a past tense does.
    """
    cues = scene.cues(span)
    if "planned" in cues:
        return "planned"
    forms = {_form(w, scene.lang) for w in scene.words(span) if _is_event(w, predicates)}
    if "planned" in forms:
        return "planned"
    if "done" in cues and forms:
        return "done"
    if "done" in forms:
        return "done"
    if scene.lang == "en" and forms and _BE_DONE.search(scene.text[span.start : span.stop]):
        return "done"
    return "open"


def _is_event(word: Word, predicates: frozenset[str] | None) -> bool:
    families = _EVENTS.intersection(word.senses)
    return bool(families) and (predicates is None or bool(predicates & families))


def _form(word: Word, lang: str) -> Tense:
    """What the ending of a verb says."""
    folded = word.text.casefold().replace("ё", "е")
    if _FUTURE[lang].match(folded):
        return "planned"
    return "done" if _PAST[lang].match(folded) else "open"
