"""The fact turned round: its verb negated, or the opposite verb in its place."""

from __future__ import annotations

import re
from importlib import import_module
from typing import TYPE_CHECKING

from factcheck.claims.mutants.sentence import Edit, Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

_VERBS = """
    create cut found invest modernise produce repair visit attend locate launch plan sell buy employ hire earn cost
    grow fall set announce decide weigh land bring keep lose exceed name come die ill diagnose develop need cover live
    head support win
""".split()
"""Families whose words are verbs, if their endings are."""
_WORD = re.compile(r"[^\W\d_]+")
_FUTURE = re.compile(r"(?P<stem>\w+)(?P<link>[аей])(?P<ending>ды|ді)$")
_VOICELESS, _NASAL, _GLIDES = "пфкқтсшщчцх", "мнңз", "рлйу"


def negation(sentence: Sentence) -> Iterator[Edit]:
    """The verb is negated: «не», "not", «жоқ» or the Kazakh suffix, where it is certain.

    Not where that turns a hedge round («не превысит 100 млрд» for more than that), which is no error, only a note.
    """
    if re.search(sentence.words.NEGATIVE, sentence.text, re.IGNORECASE):
        return
    edit = _final_verb(sentence) if sentence.words.FINAL_VERB else _verb_within(sentence)
    if edit is None:
        return
    text = sentence.text[: edit.start] + edit.text + sentence.text[edit.stop :]
    hedges = [[f.hedge for f in sentence.tools.read(t, sentence.lang)] for t in (sentence.text, text)]
    if hedges[0] == hedges[1]:
        yield edit


def antonym(sentence: Sentence) -> Iterator[Edit]:
    """The opposite verb in the same form: «создано» becomes «сокращено»."""
    counted = any(f.kind in ("count", "money", "percent") for f in sentence.figures)
    pairs = [*(sentence.words.COUNT_ANTONYMS if counted else ()), *sentence.words.ANTONYMS]
    for one, other in pairs:
        for here, there in ((one, other), (other, one)):
            if found := re.search(rf"\b{here}\b", sentence.text):
                yield Edit(found.start(), found.end(), there)
                return


def _verb_within(sentence: Sentence) -> Edit | None:
    """Negate the auxiliary, or else the first verb, of the main clause."""
    words = sentence.words
    found = [w for w in _WORD.finditer(sentence.text) if not _is_in_relative_clause(sentence, w.start())]
    auxiliaries = [w for w in found if w[0] in words.AUXILIARIES.split()]
    if auxiliaries:
        verb = auxiliaries[-1 if re.search(r"\b(?:that|which|who)\b", sentence.text) else 0]
        return Edit(verb.start(), verb.end(), words.NEGATION.format(verb[0]))
    if words.BASE_FORMS:
        verbs = [w for w in found if w[0] in words.BASE_FORMS]
    else:
        verbs = [w for w in found if w[0].islower() and _is_verb(w[0], sentence)]
    if len(verbs) != 1:  # of two verbs, one denied leaves half of the fact standing
        return None
    verb = verbs[0]
    return Edit(verb.start(), verb.end(), words.BASE_FORMS.get(verb[0]) or words.NEGATION.format(verb[0]))


def _is_in_relative_clause(sentence: Sentence, at: int) -> bool:
    """Whether a word stands between the comma before a relative word and the comma behind it."""
    opener = sentence.words.RELATIVE
    if not opener or sentence.lang == "en":
        return False
    pattern = rf",[^,]*\b{opener}\w*[^,]*(?:,|$)"
    return any(m.start() <= at < m.end() for m in re.finditer(pattern, sentence.text))


def _is_verb(word: str, sentence: Sentence) -> bool:
    """Whether a word belongs to a family of verbs and ends as a verb does."""
    words, folded = sentence.words, word.casefold().replace("ё", "е")
    if folded in words.NOT_VERBS.split() or folded.endswith(words.NOT_VERB_ENDINGS):
        return False
    return folded.endswith(tuple(words.VERB_ENDINGS.split())) and any(
        folded == entry[:-1] if entry.endswith("=") else folded.startswith(entry) for entry in _entries(sentence.lang)
    )


def _entries(lang: str) -> list[str]:
    """The beginnings of words of the families of verbs."""
    senses: dict[str, str] = import_module(f"factcheck.lang.{lang}.senses").SENSES
    return [entry.replace("ё", "е") for family in _VERBS for entry in senses.get(family, "").split()]


def _final_verb(sentence: Sentence) -> Edit | None:
    """Negate the verb that a Kazakh sentence ends with, if it has one whose negation is certain and no second one."""
    found = re.search(r"(?<!,)(?<!және) ([^\W\d_]+)\.?$", sentence.text)
    if not found:
        return None
    start, stop = found.span(1)
    negated = _negated_future(found[1], sentence)
    if not negated and not _FUTURE.match(found[1]) and _is_verb(found[1], sentence):
        negated = _negated_past(found[1], sentence)
    return Edit(start, stop, negated) if negated else None


def _negated_future(verb: str, sentence: Sentence) -> str:
    """«ашылады» becomes «ашылмайды»; empty unless the stem is known, since «аралады» may as well be a past tense."""
    found = _FUTURE.match(verb)
    stem = found["stem"] if found else ""
    back = verb.endswith("ды")
    if found and found["link"] == "й":
        return stem + ("майды" if back else "мейді")
    if not stem.endswith(sentence.words.FUTURE_STEMS):
        return ""
    first = "п" if stem[-1] in _VOICELESS else "б" if stem[-1] in _NASAL else "м" if stem[-1] in _GLIDES else ""
    return stem + first + ("айды" if back else "ейді") if first else ""


def _negated_past(verb: str, sentence: Sentence) -> str:
    """«салынған» becomes «салынған жоқ», «қатысты» «қатысқан жоқ»."""
    words = sentence.words
    for ending, participle in words.BASE_FORMS.items():
        if verb.endswith(ending):
            stem = verb.removesuffix(ending)
            return str(words.NEGATION.format(stem + participle)) if stem else ""
    return str(words.NEGATION.format(verb))
