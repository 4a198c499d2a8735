"""Which of the three languages a text is in: by script, then by letters, small words and endings."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.lang.en.function_words import FUNCTION_WORDS as EN_WORDS
from factcheck.lang.kk.function_words import ENDINGS as KK_ENDINGS
from factcheck.lang.kk.function_words import FUNCTION_WORDS as KK_WORDS
from factcheck.lang.kk.function_words import LETTERS as KK_LETTERS
from factcheck.lang.ru.function_words import ENDINGS as RU_ENDINGS
from factcheck.lang.ru.function_words import FUNCTION_WORDS as RU_WORDS
from factcheck.model.records import NamedTuple
from factcheck.model.text import VOCABULARY, Lang

_SAMPLE = 20_000
"""Characters looked at: more would change no answer."""


class Evidence(NamedTuple):
    """What speaks for each language: words, weighed."""

    ru: float
    kk: float
    en: float

    @property
    def best(self) -> Lang | None:
        """The language with most evidence; None where there is none at all."""
        if max(self) == 0:
            return None
        if self.en > self.ru + self.kk:
            return "en"
        return "kk" if self.kk > self.ru else "ru"


def weigh(text: str) -> Evidence:
    """Weigh the words of a normalised text; addresses of mail and web are no words."""
    ru = kk = en = 0.0
    said = text[:_SAMPLE]
    if "@" in said or "/" in said:
        said = " ".join(token for token in said.split() if "@" not in token and "/" not in token)
    for word in re.findall(r"[^\W\d_]+", said):
        if word[-1] < "\u0300":
            en += _weigh_latin(word)
            continue
        r, k = _weigh_cyrillic(word)
        ru += r
        kk += k
    return Evidence(ru, kk, en)


def _weigh_latin(word: str) -> float:
    """What a Latin word says for English: little if it may be a name, which stands in any language."""
    if word.lower() in EN_WORDS:
        return 1.5
    return 0.7 if word.islower() and len(word) > 2 else 0.3


@lru_cache(maxsize=VOCABULARY)
def _weigh_cyrillic(word: str) -> tuple[float, float]:
    """What a Cyrillic word says for Russian and for Kazakh."""
    lower = word.lower()
    if lower in RU_WORDS:
        return (1.0, 0.0)
    if lower in KK_WORDS:
        return (0.0, 1.5)
    if not KK_LETTERS.isdisjoint(word):
        # A Kazakh name may stand in a Russian sentence; a Kazakh common word does not.
        return (0.0, 0.6 if word[0].isupper() else 1.5)
    if len(word) > 3 and lower.endswith(KK_ENDINGS) and not lower.endswith(RU_ENDINGS):
        return (0.2, 0.3)
    return (0.8 if lower.endswith(RU_ENDINGS) else 0.3, 0.0)


def detect(text: str, default: Lang = "ru") -> Lang:
    """Return the language of a normalised text; `default` where nothing speaks for any."""
    return weigh(text).best or default


def detect_within(text: str, document: Lang) -> Lang:
    """Return the language of a stretch of a document: the document's unless the evidence is strong."""
    if document == "en" and text.isascii():
        return document  # no word of another
    evidence = weigh(text)
    best = evidence.best
    if best is None or best == document:
        return document
    mine, theirs = getattr(evidence, best), getattr(evidence, document)
    if document == "en" and theirs == 0:  # nothing Latin in it
        return best
    return best if mine >= 3 and mine >= 2 * theirs else document
