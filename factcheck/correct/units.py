"""A unit put right beside a number that is right: «2 месяца» becomes «2 года», "$5bn" becomes "€5bn"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from factcheck.correct.errors import UncertainError
from factcheck.correct.place import Change, Place
from factcheck.model.figure import Figure

Read = Callable[[str, str], Sequence[Figure]]
"""The figures of a text in a language."""


def rewritten(place: Place, read: Read) -> Iterator[Change]:
    """The change that makes the figure's unit the fact's; raise where there is none, or more than one.

    What may stand for what is told by the table of forms; what a unit is, by reading it anew.
    """
    ways = [c for c in _candidates(place) if _says(place, c, read)]
    longest = max((c.stop - c.start for c in ways), default=0)
    certain = {(c.start, c.stop, c.text): c for c in ways if c.stop - c.start == longest}
    if len(certain) > 1:  # «$» or «US$»: as the claim has it
        certain = {key: c for key, c in certain.items() if c.text in place.expected and c.text[0] == place.expected[0]}
    if len(certain) != 1:
        raise UncertainError("the form of the unit is not certain")
    yield from certain.values()


def _candidates(place: Place) -> Iterator[Change]:
    """Every unit that could stand in the place of the figure's own."""
    figure, forms = place.figure, place.forms
    pairs = [*forms.UNIT_SWAPS, *(forms.SCALED_UNIT_SWAPS if figure.scaled else ())]
    signs = forms.MONEY_SIGNS
    for here, there in dict.fromkeys((*_both_ways(pairs), *_both_ways(signs))):
        edge = r"(?<!\w)" if here[0].isalpha() else ""
        for found in re.finditer(
            rf"{edge}{re.escape(here)}(?!\w)" if here[-1].isalpha() else re.escape(here), figure.text
        ):
            start, stop = figure.start + found.start(), figure.start + found.end()
            if not re.match(r"-\w", place.text[stop:]):
                yield Change(start=start, stop=stop, text=_parted(place, start, there.strip()))


def _both_ways(pairs: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    for one, other in pairs:
        yield from ((one, other.strip()), (other.strip(), one))


def _parted(place: Place, start: int, unit: str) -> str:
    """A unit as a word of its own: parted from the number by a space, as words always are."""
    return " " + unit if unit[0].isalpha() and place.text[start - 1 : start].isdigit() else unit


def _says(place: Place, change: Change, read: Read) -> bool:
    """Whether the figure would be the fact's number of the fact's unit."""
    text = place.text[: change.start] + change.text + place.text[change.stop :]
    begins = min(place.figure.start, change.start)
    return any(
        f.start <= begins + len(change.text) and f.end > begins and _alike(f, place)
        for f in read(text, place.segment.lang)
    )


def _alike(figure: Figure, place: Place) -> bool:
    was = place.figure._replace(unit=place.fact.unit)
    return figure.value == was.value and figure.unit == was.unit and figure.per == was.per
