"""The form tables of a language, for the rooms that ask them."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from typing import Protocol, cast


class Forms(Protocol):
    """What every `lang/xx/forms.py` has."""

    PAST: tuple[str, ...]
    PAST_WORDS: frozenset[str]
    PLANNED: tuple[str, ...]
    PLANNED_WORDS: frozenset[str]
    DONE_BY: frozenset[str]
    ADJECTIVE: tuple[str, ...]
    PLURAL: tuple[str, ...]
    CONJUNCTIONS: frozenset[str]
    COMPANY_FORMS: frozenset[str]
    PLACE_BEFORE: frozenset[str]
    BESIDE: frozenset[str]
    PLACE_ENDINGS: tuple[str, ...]
    FOR: frozenset[str]
    FOR_ENDINGS: tuple[str, ...]
    ARTICLES: frozenset[str]
    OWNER: tuple[str, ...]
    ADVERSATIVE: frozenset[str]
    ONLY: frozenset[str]
    NO_NOUN: tuple[str, ...]
    DISTANCES: frozenset[str]
    WHEN: frozenset[str]
    POSSESSED: tuple[str, ...]
    CONVERB: tuple[str, ...]
    PER: frozenset[str]
    NO_PAST: tuple[str, ...]
    LOCATIVE: tuple[str, ...]
    FUTURE: frozenset[str]
    NEGATIONS: frozenset[str]
    MODALS: frozenset[str]
    AUXILIARIES: frozenset[str]
    VERB_LAST: bool


@lru_cache(maxsize=8)
def forms(lang: str) -> Forms:
    """The tables of one language."""
    return cast("Forms", import_module(f"factcheck.lang.{lang}.forms"))


@lru_cache(maxsize=8)
def function_words(lang: str) -> frozenset[str]:
    """Small words of a language, which say nothing of what they stand before."""
    return frozenset(import_module(f"factcheck.lang.{lang}.function_words").FUNCTION_WORDS)


@lru_cache(maxsize=4096)
def is_light(folded: str, lang: str) -> bool:
    """Whether a sentence needs a word and the word says nothing of what it tells: «составляет», "amounts"."""
    entries = import_module(f"factcheck.lang.{lang}.function_words").LIGHT_WORDS
    return any(folded == e[:-1] if e[-1] == "=" else folded.startswith(e) for e in entries)


@lru_cache(maxsize=8)
def weekdays(lang: str) -> frozenset[str]:
    """Names of days in a language, which have a capital in English and are nobody."""
    return frozenset(import_module(f"factcheck.lang.{lang}.dates").WEEKDAYS.split())


@lru_cache(maxsize=8)
def honorifics(lang: str) -> frozenset[str]:
    """Words of a language that stand before a person's name as a courtesy: «господин», "Ms"."""
    return frozenset(import_module(f"factcheck.lang.{lang}.posts").HONORIFICS)


@lru_cache(maxsize=8)
def fillers(lang: str) -> frozenset[str]:
    """Words of a language that stand in an office without saying which («РК», "of", «және»)."""
    return frozenset(import_module(f"factcheck.lang.{lang}.posts").FILLERS)
