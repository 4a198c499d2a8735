"""Kazakh endings: what may follow a dictionary form, and what it says."""

from __future__ import annotations

from functools import lru_cache

from factcheck.lang.kk import endings as table

_STAGES = tuple(
    tuple(row.split())
    for row in (
        table.PLURALS,
        table.POSSESSIVES,
        table.CASES,
        table.LIKE,
        table.LINKS,
        table.PLURALS,
        table.POSSESSIVES,
        table.CASES,
    )
)
_NUMERAL_STAGES = tuple(tuple(row.split()) for row in (table.NUMERAL_POSSESSIVES, table.CASES, table.LIKE))
_MONTH_STAGES = tuple(tuple(row.split()) for row in (table.NUMERAL_POSSESSIVES, table.CASES, table.MONTH_LINKS))
_LIKE = tuple(table.LIKE.split())
_VAGUE = tuple(table.VAGUE.split())
_ORDINALS = tuple(table.ORDINALS.split())
_COLLECTIVES = tuple(table.COLLECTIVES.split())
_DATIVES = tuple(table.DATIVES.split())
_ABLATIVES = tuple(table.ABLATIVES.split())


def _fits(ending: str, stages: tuple[tuple[str, ...], ...]) -> bool:
    """Whether `ending` is made of the stages' suffixes, in their order, each at most once."""
    rests = {ending}
    for stage in stages:
        rests |= {rest[len(s) :] for rest in rests for s in stage if rest.startswith(s)}
    return "" in rests


@lru_cache(maxsize=8192)
def is_ending(ending: str) -> bool:
    """Whether this may follow a noun: plural, possessive, case, «-дай», makers of adjectives."""
    return not ending or (len(ending) <= 14 and _fits(ending, _STAGES))


@lru_cache(maxsize=2048)
def is_numeral_ending(ending: str) -> bool:
    """Whether this may follow a numeral that counts: the third person's possessive, case, «-дай»."""
    return not ending or (len(ending) <= 9 and _fits(ending, _NUMERAL_STAGES))


@lru_cache(maxsize=512)
def is_month_ending(ending: str) -> bool:
    """Whether this may follow a month in a date: «ақпанда», «ақпанындағы»; not «қазандық», a boiler-house."""
    return ending not in table.POSSESSIVES.split() and len(ending) <= 9 and _fits(ending, _MONTH_STAGES)


def is_possessed(ending: str) -> bool:
    """Whether a numeral's ending makes it a noun: «50-і», «сегізі», «64-інен»."""
    return any(ending.startswith(p) and _fits(ending[len(p) :], _NUMERAL_STAGES[1:]) for p in _NUMERAL_STAGES[0])


def is_ordinal(ending: str) -> bool:
    """Whether an ending behind digits makes an ordinal: «1993-інші», «2-ншісі»."""
    return any(ending.startswith(o) and is_ending(ending[len(o) :]) for o in _ORDINALS)


def is_vague(ending: str) -> bool:
    """Whether an ending makes a vague plural: «мыңдаған», «жүздеген»."""
    return ending.startswith(_VAGUE)


def is_like(ending: str) -> bool:
    """Whether an ending says «about»: «екі мыңдай»."""
    return ending.endswith(_LIKE)


def is_collective(ending: str) -> bool:
    """Whether an ending makes a collective: «4-еуі»."""
    return any(ending.startswith(c) and is_ending(ending[len(c) :]) for c in _COLLECTIVES)


def case(ending: str) -> str:
    """The case an ending closes with: `ablative`, `dative`, or an empty string for any other."""
    if ending.endswith(_ABLATIVES):
        return "ablative"
    return "dative" if ending.endswith(_DATIVES) else ""
