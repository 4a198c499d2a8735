"""Checks of claims that need their figures read: do the translations agree, is the asserted figure there.

Figures are read by a function that the caller gives, since the room that reads them is none of ours.
A false alarm would make people switch the check off, so what two languages may well put differently
(a small number in words, a doubling, a figure that went unread) never counts as missing.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.model.claim import Fault
from factcheck.model.records import NamedTuple
from factcheck.model.text import LANGS
from factcheck.units import dimension, to_base

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from factcheck.model.claim import Claim, Release
    from factcheck.model.figure import Figure

    Read = Callable[[str, str], Sequence[Figure]]

_Value = tuple[str, Decimal | str]
"""What of an atom is compared: its measure and its value."""
_NAMES = {"ru": "Russian", "kk": "Kazakh", "en": "English"}
_SIGNED = ("celsius", "fahrenheit")
_SMALL = Decimal(10)
"""Up to here a number in words may be a turn of phrase: «оба завода», "the plants"."""
_DIGITS = re.compile(r"\d(?:[\s.,'’]?\d)*")


class Atom(NamedTuple):
    """One value of a figure: a number in base units, a year, the rest of a date, an end of a range."""

    measure: str
    value: Decimal | str
    figure: Figure


class Wording(NamedTuple):
    """A sentence with its figures."""

    lang: str
    text: str
    figures: tuple[Figure, ...]
    atoms: tuple[Atom, ...]


def consistency_faults(release: Release, read: Read) -> list[Fault]:
    """Take a release and what reads figures of a text in a language; give every fault, in order of place."""
    faults = [*figure_faults(release, read), *translation_faults(release, read)]
    return sorted(faults, key=lambda fault: (fault.place.line, fault.place.column))


def figure_faults(release: Release, read: Read) -> list[Fault]:
    """Give a fault for every `figure` that its fact does not hold, as a figure or as text."""
    found = (
        _figure_fault(claim, lang, figure, read) for claim in release.claims for lang, figure in claim.figure.items()
    )
    return [fault for fault in found if fault]


def translation_faults(release: Release, read: Read) -> list[Fault]:
    """Give a fault for every wording whose figures are not those of the release's language."""
    faults: list[Fault] = []
    for claim in release.claims:
        wordings = [] if claim.kind == "role" else _wordings(claim, release.lang, read)
        named = {atom[:2] for lang, figure in claim.figure.items() for atom in atoms(read(figure, lang))}
        found = (_compare(claim, wordings[0], other, named) for other in wordings[1:])
        faults.extend(fault for fault in found if fault)
    return faults


def _figure_fault(claim: Claim, lang: str, figure: str, read: Read) -> Fault | None:
    """Give what is wrong with a claim's `figure` in one language, if anything."""
    place = claim.places.get(f"figure.{lang}", claim.place)
    if lang not in claim.wordings:
        hint = "write the fact in this language too, or the figure in the fact's"
        return Fault(place=place, message=f"claim '{claim.id}' has a figure in '{lang}' and no fact in it", hint=hint)
    wanted = {atom[:2] for atom in atoms(read(figure, lang))}
    found: list[Figure] = []
    for wording in claim.wordings[lang]:
        figures = read(wording, lang)
        if _squeeze(figure) in _squeeze(wording) or (wanted and wanted <= {atom[:2] for atom in atoms(figures)}):
            return None
        found.extend(figures)
    hint = f"the fact has: {_listed(found)}" if found else "no figure is read in the fact"
    return Fault(place=place, message=f"figure '{figure}' is not in the fact of claim '{claim.id}'", hint=hint)


def _wordings(claim: Claim, lang: str, read: Read) -> list[Wording]:
    """Give a claim's sentences with their figures, those of the release's language first."""
    wordings = []
    for language in sorted(claim.wordings, key=lambda other: other != lang):
        if language not in LANGS:
            continue
        for text in claim.wordings[language]:
            figures = tuple(read(text, language))
            wordings.append(Wording(language, text, figures, tuple(atoms(figures))))
    return wordings


def _compare(claim: Claim, original: Wording, other: Wording, named: set[_Value]) -> Fault | None:
    """Give what one wording says otherwise than the original, if anything.

    Where the claim's `figure` names values, only those must be in every wording.
    """
    ours, theirs = _unmatched(original.atoms, other.atoms)
    here, there = _called(other, "another wording", original), _called(original, "the first wording", other)
    lacking = [atom for atom in ours if atom[:2] in named or not (named or _may_be_left_out(atom, other))]
    added = [atom for atom in theirs if not (named or _may_be_left_out(atom, original))]
    if ours and theirs:
        difference = f"{here} says {_surfaces(theirs)} where {there} says {_surfaces(ours)}"
    elif lacking:
        difference = f"{here} lacks {_surfaces(lacking)} of {there}"
    elif added:
        difference = f"{here} adds {_surfaces(added)}, which {there} lacks"
    else:
        return None
    place = claim.places.get(other.lang, claim.place)
    hint = "one fact says one thing: correct the wrong wording"
    return Fault(place=place, message=f"claim '{claim.id}': {difference}", hint=hint)


def _called(wording: Wording, same_language: str, against: Wording) -> str:
    return same_language if wording.lang == against.lang else f"the {_NAMES.get(wording.lang, wording.lang)}"


def atoms(figures: Iterable[Figure]) -> Iterator[Atom]:
    """Take figures; give their values one by one, so that «от 5 до 10» and "5 … 10" are the same."""
    for figure in figures:
        dates = figure.date if isinstance(figure.date, tuple) else (figure.date,)
        for date in dates:
            if date is not None:
                yield from _atoms_of_date(date, figure)
        values = figure.value if isinstance(figure.value, tuple) else (figure.value,)
        for value in values:
            if value is not None:
                yield _atom_of_value(value, figure)


def _atom_of_value(value: Decimal, figure: Figure) -> Atom:
    """Give a value in base units: «минус 5 %» and "fell by 5%" are one, but warmth and frost are not."""
    measure = dimension(figure.unit) or "number"
    size = value if measure in _SIGNED else abs(value)
    return Atom(measure, to_base(size, figure.unit).normalize(), figure)


def _atoms_of_date(date: str, figure: Figure) -> Iterator[Atom]:
    """Give year and the rest apart: languages write a date in one piece or in two."""
    year, rest = ("", date[2:]) if date.startswith("--") else (date[:4], date[5:])
    if year.isdecimal():
        yield Atom("date", Decimal(year).normalize(), figure)
    if rest or not year.isdecimal():
        yield Atom("date", rest or date, figure)


def _unmatched(ours: Sequence[Atom], theirs: Sequence[Atom]) -> tuple[list[Atom], list[Atom]]:
    """Give the values of either side that none of the other equals."""
    return (
        [atom for atom in ours if not any(_equal(atom, other) for other in theirs)],
        [atom for atom in theirs if not any(_equal(atom, other) for other in ours)],
    )


def _equal(a: Atom, b: Atom) -> bool:
    if {a.figure.kind, b.figure.kind} == {"multiple"}:
        return _folds(a.value) == _folds(b.value)
    if a.value == b.value:
        # A number whose unit or year went unread is no translator's error.
        return a.measure == b.measure or "number" in (a.measure, b.measure)
    if a.measure != b.measure or a.figure.unit == b.figure.unit or "date" in (a.measure, b.measure):
        return False
    if isinstance(a.value, str) or isinstance(b.value, str):
        return False
    return abs(a.value - b.value) <= _slack(a.figure) + _slack(b.figure)


def _folds(value: Decimal | str) -> Decimal | str:
    """How many times, up or down: «сократить вдвое» and "halve" are one."""
    return 1 / value if isinstance(value, Decimal) and 0 < value < 1 else value


def _slack(figure: Figure) -> Decimal:
    """Half the last digit shown, in base units: grams and ounces of one mass are both rounded."""
    return to_base(figure.resolution / 2, figure.unit)


def _may_be_left_out(atom: Atom, other: Wording) -> bool:
    """Whether a value that only one wording has may be a difference of words, or of our reading."""
    figure = atom.figure
    if figure.kind in ("multiple", "ordinal"):
        return True
    written = _DIGITS.findall(figure.text)
    if not written:
        return isinstance(atom.value, Decimal) and atom.value <= _SMALL
    return not _bare(written).isdisjoint(_bare(_unread(other)))


def _unread(wording: Wording) -> list[str]:
    """Give the digits of a wording that no figure covers."""
    covered = [(figure.start, figure.end) for figure in wording.figures]
    return [
        found[0]
        for found in _DIGITS.finditer(wording.text)
        if not any(start <= found.start() < end for start, end in covered)
    ]


def _bare(written: Iterable[str]) -> set[str]:
    return {"".join(filter(str.isdecimal, digits)) for digits in written}


def _squeeze(text: str) -> str:
    return " ".join(text.casefold().split())


def _surfaces(found: Iterable[Atom]) -> str:
    return _listed(atom.figure for atom in found)


def _listed(figures: Iterable[Figure]) -> str:
    return ", ".join(f"'{surface}'" for surface in dict.fromkeys(figure.text for figure in figures))
