"""The words of a segment with their stems, families and cues."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.mentions.lexicon import CUE, lexicon
from factcheck.mentions.stems import stem
from factcheck.model.mention import Word

_NEGATION = CUE + "negation"
# Raised digits are notes («мост¹») and powers, no letters.
_LETTER = r"[^\W\d_¹²³⁰⁴-⁹₀-₉①-⑳]"
_WORD = re.compile(rf"{_LETTER}+(?:[-']{_LETTER}+)*")
# Negation is a suffix in Kazakh verbs, spelt by the letter before it: шығар-май-ды, салын-ба-ды, қатыс-па-ған.
# «табады» (finds) and «запас» have no such suffix.
_KAZAKH_NEGATION = (
    r"[^\W\d_]+(?:[аәеиоөуұүыіюярлй]м|[зжмнң]б|[пкқтсшщч]п)[ае]"
    r"(?:й(?:д[ыі]|т[ыі]н)|д[ыі]|пт[ыі]|ған|ген|с|йынша|йінше)$"
)

_SUMS_UP = "constitute"
"""What a verb of summing up means, and nothing else: "make up" makes nothing, «құрайды» builds nothing."""

# «Был создан»: before a passive the Russian copula is an auxiliary, not being somewhere.
_COPULAS = frozenset({"был", "была", "было", "были", "будет", "будут"})
_PASSIVE = r"[^\W\d_]{2,}(?:ан|ен|ят|ыт|ут)[аоы]?"


def read_words(text: str, lang: str) -> tuple[Word, ...]:
    """Every word of a normalised text, in order; numbers are not words."""
    table = lexicon(lang)
    found = [(m.start(), m.end(), m.group()) for m in _WORD.finditer(text)]
    folded = [fold(word) for _, _, word in found]
    labels = [list(table.labels(word)) for word in folded]
    for first, last, label in table.phrases(folded):
        for i in (first, last):
            if label not in labels[i]:
                labels[i].append(label)
    for i, word in enumerate(folded):
        if _NEGATION not in labels[i] and (word.endswith("n't") or (lang == "kk" and re.match(_KAZAKH_NEGATION, word))):
            labels[i].append(_NEGATION)
    for i, found_labels in enumerate(labels):
        if _SUMS_UP in found_labels:
            labels[i] = [label for label in found_labels if label[0] == CUE or label == _SUMS_UP]
    for i in range(len(folded) - 1) if lang == "ru" else ():
        if folded[i] in _COPULAS and re.fullmatch(_PASSIVE, folded[i + 1]):
            labels[i] = [label for label in labels[i] if label[0] == CUE]
    return tuple(
        Word(start, stop, surface, stem(surface, lang), tuple(labels[i]))
        for i, (start, stop, surface) in enumerate(found)
    )


def fold(word: str) -> str:
    """A word as the tables spell it: case-folded, ё as е, without the English possessive."""
    word = word.casefold().replace("ё", "е")
    return word[:-2] if word.endswith("'s") else word


@lru_cache(maxsize=1 << 15)
def read_word(text: str) -> tuple[Word, ...]:
    """A word that stands alone, as each language that may have it reads it."""
    langs = ("en",) if text.isascii() else ("ru", "kk")
    folded = fold(text)
    return tuple(Word(0, len(text), text, stem(text, lang), lexicon(lang).labels(folded)) for lang in langs)
