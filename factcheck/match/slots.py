"""Blocking by slot: which figures can meet which claims at all, whatever their values."""

from __future__ import annotations

from factcheck.model.alignment import Slot
from factcheck.model.figure import Figure
from factcheck.model.mention import Passage
from factcheck.units import dimension as dimension_of

# Terms of a slot that the kind of figure implies: money needs no noun to be money.
_IMPLIED = {"money": frozenset({"money"}), "duration": frozenset({"term"})}
GENERIC = frozenset({"plant", "company", "organisation", "person", "brand", "region", "country"})
_HIRING = frozenset({"hire", "employ"})
_TIMES = frozenset({"year", "quarter", "month", "week", "day", "shift", "hour", "minute", "second"})
_UNSAID = 0.3
"""How a figure fits that leaves out what the claim's is counted by."""
_PEOPLE = frozenset({"woman", "man", "child", "worker", "patient", "scientist"})
_SERVED = frozenset(
    "passenger spectator visitor guest tourist participant pupil student customer subscriber user".split()
)
"""People who are counted because something is done for them, so that they are told as mere people."""
_KIN = tuple(
    frozenset(group.split())
    for group in (
        "spectator visitor guest tourist participant",
        "pupil child student",
        "house family household",
        "customer subscriber user",
    )
)
"""Families of counted nouns of which one may be told for another."""
_AKIN = 0.7
"""How a count fits that counts by such another noun."""
_IDLE = frozenset({"new", "special", "next", "previous", "venue", "organisation", "body"})
"""Families that say nothing of what is counted: adjectives («150 новых …»), and the widest («5 больниц, 3 шахты»)."""


def dimension(figure: Figure) -> str:
    """What a figure measures: `money`, `percent`, `duration`, `date`, `multiple`, `count`, `number`, `mass`, …"""
    if figure.kind == "measure":
        return dimension_of(figure.unit) or "measure"
    return figure.kind


def akin(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two counted nouns can stand for each other: spectators are visitors, and both are people."""
    people = ("person" in one and other & _SERVED) or ("person" in other and one & _SERVED)
    return bool(people) or any(one & kin and other & kin for kin in _KIN)


def noun_terms(passage: Passage, figure: Figure) -> frozenset[str]:
    """Terms of what a figure counts: families of the noun and its stem; the head of the noun phrase alone."""
    if figure.noun_span is None:
        return _IMPLIED.get(figure.kind, frozenset())
    words = [w for w in passage.words if figure.noun_span[0] <= w.start < figure.noun_span[1]]
    head = next((w for w in reversed(words) if w.stem == figure.noun), words[-1] if words else None)
    if head is None:
        return frozenset()
    families = frozenset(s for s in head.senses if s[0] != "~" and not s.startswith("post:")) - _IDLE
    if "person" in families:
        # «ер адам», "female residents": the word before says which people.
        kind = next((w for w in words if _PEOPLE.intersection(w.senses)), None)
        if kind is not None:
            return _PEOPLE.intersection(kind.senses) | {"=" + kind.stem}
    if "life" in families:
        families |= {"person"}  # «унёс 1,25 млн жизней»
    return families | {"=" + head.stem}


def may_meet(one: Slot, other: Slot) -> bool:
    """Whether one figure could fill either of two slots: counts by their nouns, all else by kind and unit."""
    kinds = {dimension(one.figure), dimension(other.figure)}
    if kinds <= {"count", "number"}:
        return not one.nouns or not other.nouns or bool(one.nouns & other.nouns)
    measures = one.figure.kind == other.figure.kind == "measure"
    return len(kinds) == 1 and (measures or one.figure.unit == other.figure.unit)


def fits(
    figure: Figure,
    nouns: frozenset[str],
    slot: Slot,
    near: frozenset[str],
    elliptic: bool = False,
    predicates: frozenset[str] = frozenset(),
) -> float:
    """How well a figure fits a claim's slot, 0 (not at all) to 1, its value unseen.

    `nouns` are the terms of what the figure counts, `near` those of the words of its clause: a bare
    number («число рабочих мест вырастет на 150») can be a count of what stands beside it. `elliptic`
    says that a pronoun stands for the noun («два из них», "both").
    """
    mine, theirs = dimension(figure), dimension(slot.figure)
    if theirs == "count":
        if elliptic and slot.nouns & GENERIC:
            return 0.8
        return _counts(figure, nouns, slot, near, predicates)
    if mine == theirs == "date":
        return _dates(figure, slot.figure)
    if mine == theirs == "number":
        return 0.5
    if mine == theirs:
        return _units(figure, slot.figure)
    return _bare(figure, theirs) if mine == "number" else 0.5 if {mine, theirs} == {"count", "number"} else 0.0


def per_fit(figure: Figure, slot: Slot) -> float:
    """How what a figure is counted by fits: centners a hectare are no harvest, tenge a litre no budget.

    By the year, the day, the shift is another matter: whoever adds or drops it shares a whole out.
    """
    mine, theirs = figure.per, slot.figure.per
    if mine == theirs or mine in _TIMES or theirs in _TIMES:
        return 1.0
    return 0.0 if mine else _UNSAID


def _counts(
    figure: Figure, nouns: frozenset[str], slot: Slot, near: frozenset[str], predicates: frozenset[str]
) -> float:
    """How a figure fits the slot of a count: by its noun, or by what stands beside a bare number."""
    people = "person" in slot.nouns
    if figure.rule.endswith("fraction"):
        return 0.0  # "one in five spectators" is no number of spectators
    if figure.rule == "count-of" and not nouns:
        return 0.7 if people else 0.0  # «662-сі қалада»: so many of them
    if dimension(figure) == "count":
        if nouns & slot.nouns:
            return 1.0
        if akin(nouns, slot.nouns):
            return _AKIN
        # «1,25 млн смертей» for people who died: what is done, as a noun.
        if people and nouns & predicates:
            return 0.9
        # «150 адам жаңа жұмыс орнымен қамтылады», «работу получат 150 человек»: people counted, jobs meant.
        if "person" in nouns and (near & slot.nouns or ("job" in slot.nouns and near & _HIRING)):
            return 0.6
        # "90,000 units a year" are cars where cars are made; no people are pieces.
        return 0.6 if "piece" in nouns and not people and near & predicates else 0.0
    # «Число смертей снизилось до 1,25 млн»: the deed as a noun stands beside the number.
    deed = people and bool((near | nouns) & predicates)
    if dimension(figure) != "number" or not (deed or (near | nouns) & slot.nouns):
        return 0.0
    # «…модернизацию этих заводов будет вложено 6,6 млрд»: what has a scale word is hardly a count of what is near.
    return 0.3 if figure.scaled and not nouns and not deed else 0.8


def _units(figure: Figure, claimed: Figure) -> float:
    """How two figures of one kind fit by their units."""
    if figure.kind == "percent" and dimension_of(figure.unit) != dimension_of(claimed.unit):
        # «Поднял на 0,75 %» may be points miswritten; «до 16,75 %» is no step of 0,75 points.
        if figure.change == claimed.change == "by":
            return 0.6
        return 0.4 if _level_in_points(figure, claimed) else 0.3
    if figure.unit == claimed.unit:
        return 1.0
    # «121,6 килограмма» is a slip for grams before it is one for ounces
    kindred = bool(figure.unit and claimed.unit) and str(figure.unit)[-4:] == str(claimed.unit)[-4:]
    return 0.9 if kindred else 0.8


def _level_in_points(figure: Figure, claimed: Figure) -> bool:
    """Whether a figure says in points what is a level in per cent: «на уровне 16,75 п. п.»."""
    return figure.change == claimed.change == "none" and claimed.unit == "percent"


def _bare(figure: Figure, claimed: str) -> float:
    """How a number without unit or noun fits a slot that has one."""
    if claimed == "money":
        return 0.8 if figure.scaled else 0.0
    return 0.4 if claimed in ("percent", "multiple") else 0.0


def _dates(figure: Figure, claimed: Figure) -> float:
    """A founding year never meets a publication date: dates meet where one can be a part of the other."""
    a, b = figure.date, claimed.date
    if not isinstance(a, str) or not isinstance(b, str):
        return 0.8
    if ("Q" in a) != ("Q" in b):
        return 0.5
    if len(b) == 4:
        return 1.0 if len(a) == 4 else 0.0 if a.startswith("--") else 0.4
    return 0.6 if len(a) == 4 else 1.0
