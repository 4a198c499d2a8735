"""The words of a segment with their stems, families and cues."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from factcheck.mentions.lexicon import CUE, lexicon
from factcheck.mentions.stems import stem
from factcheck.model.mention import Word
from factcheck.model.text import VOCABULARY

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
    spans = [m.span() for m in _WORD.finditer(text)]
    known = [_known(text[start:stop], lang) for start, stop in spans]
    folded = [word for _, word, _, _ in known]
    senses = [labels for _, _, _, labels in known]
    for i, labels in _joined(folded, lang).items():
        senses[i] = _senses(labels, folded[i], lang)
    if lang == "ru" and not _COPULAS.isdisjoint(folded):
        for i in range(len(folded) - 1):
            if folded[i] in _COPULAS and re.fullmatch(_PASSIVE, folded[i + 1]):
                senses[i] = tuple(label for label in senses[i] if label[0] == CUE)
    return tuple(
        Word(start, stop, surface, root, labels)
        for (start, stop), (surface, _, root, _), labels in zip(spans, known, senses, strict=True)
    )


@lru_cache(maxsize=VOCABULARY)
def _known(text: str, lang: str) -> tuple[str, str, str, tuple[str, ...]]:
    """A word, the same folded, its stem, and its senses wherever it stands; phrases may give it more."""
    folded = fold(text)
    return text, folded, stem(text, lang), _senses(lexicon(lang).labels(folded), folded, lang)


def _joined(folded: Sequence[str], lang: str) -> dict[int, list[str]]:
    """The labels of the words that open or close a phrase, by their number, with those of the phrase."""
    table, joined = lexicon(lang), dict[int, list[str]]()
    for first, last, label in table.phrases(folded):
        for i in (first, last):
            labels = joined.setdefault(i, list(table.labels(folded[i])))
            if label not in labels:
                labels.append(label)
    return joined


def _senses(labels: Sequence[str], folded: str, lang: str) -> tuple[str, ...]:
    """The senses of a word that has these labels: with negation, if its ending says so, and none beside summing up."""
    if _NEGATION not in labels and (folded.endswith("n't") or (lang == "kk" and re.match(_KAZAKH_NEGATION, folded))):
        labels = (*labels, _NEGATION)
    if _SUMS_UP in labels:
        labels = [label for label in labels if label[0] == CUE or label == _SUMS_UP]
    return tuple(labels)


def fold(word: str) -> str:
    """A word as the tables spell it: case-folded, ё as е, without the English possessive."""
    word = word.casefold().replace("ё", "е")
    return word[:-2] if word.endswith("'s") else word


@lru_cache(maxsize=VOCABULARY)
def read_word(text: str) -> tuple[Word, ...]:
    """A word that stands alone, as each language that may have it reads it."""
    langs = ("en",) if text.isascii() else ("ru", "kk")
    folded = fold(text)
    return tuple(Word(0, len(text), text, stem(text, lang), lexicon(lang).labels(folded)) for lang in langs)
