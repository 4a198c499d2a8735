"""Gives the bare numbers of a table the unit and scale of their row's label or their column's header."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from factcheck.mentions.figures import read_figures
from factcheck.model.figure import Figure
from factcheck.model.text import Cell, Segment

_BEHIND = r"[,(\[]\s*([^,()\[\]\d]{1,40}?)\s*[)\]]?\s*$"
"""What stands behind the last comma of a label, or in brackets: «Инвестиции, млрд тенге», "Grain (thousand tonnes)"."""


def with_labels(segment: Segment, figures: Sequence[Figure]) -> list[Figure]:
    """The figures of a segment; those of a table's row that are bare numbers in the unit that is told beside them.

    A label of its own in the row goes before the header of the column; a number that has a unit keeps it.
    """
    if segment.kind != "row" or not segment.cells:
        return list(figures)
    first, *rest = segment.cells
    label = segment.text[first.span.start : first.span.stop]
    return [_labelled(f, _cell_of(f, rest), label, segment.lang) for f in figures]


def _cell_of(figure: Figure, cells: Iterable[Cell]) -> Cell | None:
    """The cell that a bare number fills; None for a number among other words."""
    return next((c for c in cells if c.span.start <= figure.start and figure.end <= c.span.stop), None)


def _labelled(figure: Figure, cell: Cell | None, label: str, lang: str) -> Figure:
    bare = figure.kind in ("number", "count") and figure.unit is None and not figure.scaled
    if cell is None or not bare or not isinstance(figure.value, Decimal):
        return figure
    for told in (label, cell.header):
        unit = _unit(told, lang)
        if unit is not None:
            scale = unit.value if isinstance(unit.value, Decimal) else Decimal(1)
            kind = unit.kind if unit.unit is not None else figure.kind
            return figure._replace(
                kind=kind,
                value=figure.value * scale,
                unit=unit.unit,
                per=unit.per or figure.per,
                resolution=figure.resolution * scale,
                scaled=unit.scaled,
                rule=f"{figure.rule}-labelled",
            )
    return figure


def _unit(label: str, lang: str) -> Figure | None:
    """The scale and the unit that a label ends with, as one of them reads."""
    found = re.search(_BEHIND, label)
    if found is None:
        return None
    if found[0].rstrip().endswith((")", "]")) and (before := re.search(_BEHIND, label[: found.start()])):
        found = before  # "Subscribers, m (year end)"
    read = read_figures(f"1 {found[1]}", lang)
    whole = len(read) == 1 and read[0].end == len(found[1]) + 2 and read[0].start == 0
    return read[0] if whole and (read[0].unit is not None or read[0].scaled) else None
