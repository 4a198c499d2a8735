"""Whether what a draft states can be what the release states."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from factcheck.model.claim import Tolerance
from factcheck.model.figure import Figure
from factcheck.model.finding import Note
from factcheck.model.pairing import Stated
from factcheck.model.records import NamedTuple
from factcheck.units import to_base
from factcheck.verdict.dates import compare_dates
from factcheck.verdict.interval import Written, compare, incomparable

Held = Literal["agrees", "differs", "open"]
"""`open`: both can be true, or nothing can be said."""
_ANY = Tolerance()
_HALF_DAY, _FRACTION, _CONVERSION = Decimal(12), Decimal("0.001"), Decimal("0.1")
_BEFORE, _AFTER = ("less-than", "at-most"), ("more-than", "at-least")


class Relation(NamedTuple):
    """How the two stand to each other, and what is to be noted where they agree."""

    held: Held
    notes: tuple[Note, ...] = ()


AGREES, DIFFERS, OPEN = Relation("agrees"), Relation("differs"), Relation("open")


def relate(release: Stated, draft: Stated) -> Relation:
    """Hold what a draft states against what a release states."""
    ours, theirs = release.figure, draft.figure
    if "amount" in (release.kind, draft.kind):
        return _amounts(release, draft)
    if "code" in (release.kind, draft.kind):
        return AGREES if release.digits == draft.digits else DIFFERS
    if ours is None or theirs is None:
        return AGREES if release.name == draft.name and ours is theirs else DIFFERS
    if _same(ours, theirs):
        return AGREES
    if release.kind == draft.kind == "ordinal" and ours.hedge != theirs.hedge:
        return OPEN  # "more than the first floor"
    if release.kind != draft.kind or release.bare != draft.bare or release.kind in ("ordinal", "time"):
        return AGREES if _same_number(ours, theirs) else DIFFERS if release.kind == draft.kind else OPEN
    if ours.date is not None and theirs.date is not None:
        return _dated(ours, theirs)
    if isinstance(ours.value, tuple) and isinstance(theirs.value, tuple):
        return _ranges(ours, theirs)
    held = compare(ours, theirs, _ANY)
    if held.agrees or _same_fraction(ours, theirs):
        return Relation("agrees", held.notes)
    return _unequal(ours, theirs)


def _same(ours: Figure, theirs: Figure) -> bool:
    """Whether two figures are read alike in everything, be it a date that no calendar has."""
    return (ours.kind, ours.value, ours.unit, ours.date, ours.hedge) == (
        theirs.kind,
        theirs.value,
        theirs.unit,
        theirs.date,
        theirs.hedge,
    )


def _amounts(release: Stated, draft: Stated) -> Relation:
    """None, one and many of a thing, held against each other and against a number of it."""
    least = [_least(s) for s in (release, draft)]
    if draft.name == release.name:
        return AGREES
    if draft.kind != "amount" or draft.name == "many" or least[0] is None or least[1] is None:
        return OPEN
    return AGREES if least[0] == least[1] else DIFFERS


def _least(stated: Stated) -> int | None:
    """How many there are at least; of many, and of any number above one, two."""
    if stated.kind == "amount":
        return ("none", "one", "many").index(stated.name)
    value = stated.figure.value if stated.figure else None
    return min(2, int(value)) if isinstance(value, Decimal) and value == int(value) else None


def _ranges(ours: Figure, theirs: Figure) -> Relation:
    """Two ranges, or two shares named together: end by end, since a narrower range is another one."""
    assert isinstance(ours.value, tuple)  # noqa: S101 - `relate` has looked
    assert isinstance(theirs.value, tuple)  # noqa: S101
    for a, b in zip(ours.value, theirs.value, strict=True):
        if (a is None) != (b is None):
            return OPEN
        if not compare(ours._replace(value=a), theirs._replace(value=b), _ANY).agrees and a is not None:
            return DIFFERS
    return AGREES


def _same_number(ours: Figure, theirs: Figure) -> bool:
    """Whether two figures of different kinds are written with one number; of a clock, in halves of the day."""
    a, b = (_number(f) for f in (ours, theirs))
    if ours.kind == theirs.kind == "time" and a is not None and b is not None:
        return a % _HALF_DAY == b % _HALF_DAY
    return a is not None and a == b


def _number(figure: Figure) -> Decimal | None:
    """The number of a figure; of a year its number."""
    if isinstance(figure.date, str) and figure.date.isdecimal():
        return Decimal(figure.date)
    return figure.value if isinstance(figure.value, Decimal) else None


def _same_fraction(ours: Figure, theirs: Figure) -> bool:
    """Whether two fractions in words are one: «две трети» and "two-thirds" are cut at different digits."""
    a, b = ours.value, theirs.value
    if not (isinstance(a, Decimal) and isinstance(b, Decimal) and _fraction(ours) and _fraction(theirs)):
        return False
    return abs(a - b) < _FRACTION


def _fraction(figure: Figure) -> bool:
    return figure.rule.endswith("fraction")


def _unequal(ours: Figure, theirs: Figure) -> Relation:
    """Values that cannot denote each other: another one, unless they may be of different things or both be true."""
    if incomparable(ours, theirs):
        return DIFFERS if ours.value == theirs.value else OPEN
    if _fraction(ours) != _fraction(theirs) or _both_possible(ours, theirs):
        return OPEN
    if ours.unit != theirs.unit and ours.value != theirs.value and ours.kind == "measure":
        return _converted(ours, theirs)
    return DIFFERS


def _converted(ours: Figure, theirs: Figure) -> Relation:
    """Feet told as metres are rounded on the way; anything further off may be another measurement."""
    if not (isinstance(ours.value, Decimal) and isinstance(theirs.value, Decimal)):
        return OPEN
    a, b = to_base(ours.value, ours.unit), to_base(theirs.value, theirs.unit)
    return Relation("agrees", ("rounded",)) if abs(a - b) <= _CONVERSION * abs(a) else OPEN


def _both_possible(ours: Figure, theirs: Figure) -> bool:
    """Whether two bounds leave room between them: «более 196» and «менее 200»."""
    if ours.value is None or theirs.value is None:
        return False
    a, b = Written.of(ours), Written.of(theirs)
    if {a.row, b.row} != {"above", "below"}:
        return False
    low, high = (a.interval().low, b.interval().high) if a.row == "above" else (b.interval().low, a.interval().high)
    return low is not None and high is not None and low < high


def _dated(ours: Figure, theirs: Figure) -> Relation:
    """Dates; one may be a bound: «до 1970 года», "after 1967"."""
    if _apart(ours, theirs):
        return OPEN
    held = compare_dates(ours.date, theirs.date)
    if theirs.hedge not in _BEFORE + _AFTER:
        return Relation("agrees", () if held == "equal" else (held,)) if held else DIFFERS
    first, last = _ends(ours)
    bound = _ends(theirs)
    if first is None or last is None or bound[0] is None or bound[1] is None:
        return OPEN
    if held:
        return Relation("agrees", ("hedge-differs",) if ours.hedge != theirs.hedge else ())
    before = theirs.hedge in _BEFORE
    true = last < bound[0] if before else first > bound[1]
    if ours.hedge in _BEFORE + _AFTER:
        same_way = (ours.hedge in _BEFORE) == before
        return OPEN if true and not same_way else DIFFERS
    return Relation("agrees", ("rounded",)) if true else DIFFERS


def _apart(ours: Figure, theirs: Figure) -> bool:
    """Whether one names only a year and the other none: «в 2012 году», «3 июня»."""
    a, b = (f.date if isinstance(f.date, str) else "" for f in (ours, theirs))
    return (a.isdecimal() and b.startswith("--")) or (b.isdecimal() and a.startswith("--"))


def _ends(figure: Figure) -> tuple[str | None, str | None]:
    """First and last of a date, as ISO 8601 that sorts; None where it has no year."""
    ends = figure.date if isinstance(figure.date, tuple) else (figure.date, figure.date)
    if any(e is None or not e[:4].isdecimal() or "Q" in e for e in ends):
        return None, None
    return ends[0], str(ends[1]) + "~"
