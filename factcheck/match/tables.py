"""Rows of a table, each about what its first cell names: beside the file's own things, strangers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from factcheck.match.entities import Found
from factcheck.model.mention import Passage
from factcheck.model.text import Span


def strange_rows(passages: Sequence[Passage], found: Sequence[Sequence[Found]]) -> Mapping[int, Span]:
    """Take passages and the entities of each; give the rows about somebody the file does not know, by their number.

    Of «Кызылшат | 64 м» and «Акшокы | 38 м» the second is another mound's, if the file knows the first alone.
    """
    rows = [i for i, p in enumerate(passages) if p.segment.kind == "row" and p.segment.cells]
    out: dict[int, Span] = {}
    for _, table in groupby(enumerate(rows), key=lambda at: at[1] - at[0]):
        numbers = [i for _, i in table]
        named = {i for i in numbers if any(_in_first(passages[i], f.span) for f in found[i])}
        if named:
            out.update(
                (i, passages[i].segment.cells[0].span) for i in numbers if i not in named and _names(passages[i])
            )
    return out


def _in_first(passage: Passage, span: Span) -> bool:
    cell = passage.segment.cells[0].span
    return cell.start <= span.start < cell.stop


def _names(passage: Passage) -> bool:
    """Whether the first cell of a row under a header names something, and nothing but that."""
    cell = passage.segment.cells[0]
    names = [n.span for n in passage.names if _in_first(passage, n.span)]
    words = [w for w in passage.words if cell.span.start <= w.start < cell.span.stop]
    return bool(cell.header and names) and all(any(n.start <= w.start < n.stop for n in names) for w in words)
