"""A table against itself and against the text: a wrong total, a cell that the text tells otherwise.

A row called «Итого» has to be the sum of the rows beside it, where every cell of the column could be
read as one figure of one unit, and roundings of the cells do not explain the difference. Averages,
rates and columns with subtotals are left alone. A cell is held against the text where one sentence
has all the words of its row and its column, and one figure of its kind.

Example:
    draft   | Завод | Рабочих мест |
            |---|---|
            | Северный | 150 |
            | Южный | 200 |
            | Итого | 450 |
            conflict[table]: в итоге 450, а сложить — 350

Mend: add the cells up again, and see which place is wrong.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.model.figure import Figure
from factcheck.model.finding import Conflict
from factcheck.model.mention import Passage, Reading
from factcheck.model.text import Span
from factcheck.verdict.itself.phrases import function_words, pattern
from factcheck.verdict.itself.told import Told, agree, alike, conflict, counted, elsewhen, spelt, told, within

_ADDED = ("number", "count", "money", "measure", "percent")
_FEWEST = 2
_MOST_SENTENCES = 40
"""A label found in more sentences than this picks none of them out."""
_DIGITS = re.compile(r"\d+")
_HALF = Decimal("0.5")
_DECIMALS = re.compile(r"[.,](\d{1,2}|\d{4,})$")

Table = Sequence[Passage]


def find(reading: Reading) -> Iterator[Conflict]:
    """Yield a conflict for each total that is no sum, and each cell that the text tells otherwise."""
    tables = list(_tables(reading.passages))
    for table in tables:
        yield from _totals(reading, table)
    if tables:
        yield from _retold(reading, tables)


def _tables(passages: Sequence[Passage]) -> Iterator[Table]:
    """Runs of rows with one header and one number of cells."""
    table: list[Passage] = []
    for passage in passages:
        fresh = passage.segment.kind != "row" or (
            table
            and (
                len(passage.segment.cells) != len(table[-1].segment.cells)
                or (_headers(passage) != _headers(table[-1]) and any(_headers(table[-1])))
            )
        )
        if fresh and table:
            yield table
            table = []
        if passage.segment.kind == "row":
            table.append(passage)
    if table:
        yield table


def _headers(row: Passage) -> tuple[str, ...]:
    return tuple(cell.header for cell in row.segment.cells)


def _cell(row: Passage, column: int) -> str:
    span = row.segment.cells[column].span
    return row.segment.text[span.start : span.stop]


# --- totals ---------------------------------------------------------------------------------------


def _totals(reading: Reading, table: Table) -> Iterator[Conflict]:
    """Hold the row that sums up against the rows it sums."""
    rows = [r for r in table if any(_headers(r))] or table[1:]
    totals = [i for i, r in enumerate(rows) if _is_total(r)]
    if len(totals) != 1 or totals[0] not in (0, len(rows) - 1) or len(rows) <= _FEWEST:
        return
    total = rows[totals[0]]
    summed = [r for r in rows if r is not total]
    if any(_is_part(r) for r in summed):
        return
    for column in range(1, len(total.segment.cells)):
        found = _column(total, summed, column)
        if found is not None:
            whole, cells = found
            yield from _added(reading, total, whole, cells, summed, column, first=totals[0] == 0)


def _is_total(row: Passage) -> bool:
    """Whether a row is called the total, and nothing but that."""
    label = _cell(row, 0).strip(" :*_.")
    return pattern(row.segment.lang, "TOTALS").fullmatch(label) is not None


def _is_part(row: Passage) -> bool:
    """Whether a row is part of the one above, or a sum of some: «в том числе», "- of which", «Итого по югу»."""
    label, lang = _cell(row, 0), row.segment.lang
    marked = label[:1] in "-–—•·…" or not label
    return marked or any(pattern(lang, t).search(label) for t in ("OF_WHICH", "TOTALS", "REST"))


def _column(total: Passage, summed: Table, column: int) -> tuple[Figure, list[Figure]] | None:
    """The figures of a column, where each of its cells is one figure of one unit; None otherwise."""
    header, lang = total.segment.cells[column].header, total.segment.lang
    if pattern(lang, "AVERAGES").search(header) or pattern(lang, "TOTALS").search(header):
        return None
    figures = [_only(r, column) for r in (total, *summed)]
    known = [f for f in figures if f is not None]
    if len(known) != len(figures):
        return None
    if len({(f.unit, f.per, f.scaled) for f in known}) != 1 or len({f.noun for f in known}) != 1:
        return None
    if known[0].kind == "percent" and not pattern(lang, "SHARE").search(header):
        return None
    return known[0], known[1:]


def _only(row: Passage, column: int) -> Figure | None:
    """The figure of a cell, where the cell is that figure and nothing else."""
    span = row.segment.cells[column].span
    inside = [f for f in row.figures if span.start <= f.start < span.stop]
    if len(inside) != 1 or any(span.start <= u.start < span.stop for u in row.unread):
        return None
    figure = inside[0]
    whole = row.segment.text[span.start : span.stop].strip(" *_") == figure.text
    plain = isinstance(figure.value, Decimal) and figure.value >= 0 and figure.hedge == "none"
    return figure if whole and plain and figure.kind in _ADDED and figure.change == "none" else None


def _added(
    reading: Reading, row: Passage, whole: Figure, cells: Sequence[Figure], rows: Table, column: int, *, first: bool
) -> Iterator[Conflict]:
    """Hold a total against the sum of its cells."""
    values = [_value(f) for f in cells]
    said, total = _value(whole), sum(values, Decimal(0))
    slack = _slack(row, column, [whole, *cells])
    off = abs(said - total)
    # Less than its greatest cell: an average. Above the rows and more than they are: they are but some of it.
    if off <= slack or said < max(values) or (first and said > total) or _explained(said, values, slack):
        return
    span = Span(0, len(row.segment.text))
    against = rows[0].segment.source(Span(cells[0].start, cells[0].end))
    yield conflict(
        "table", reading, Told(row, span, whole), against, "table-total", _as_written(total, whole, row.segment.lang)
    )


def _as_written(total: Decimal, whole: Figure, lang: str) -> str:
    """A sum in the scale in which the cells are written: 7,6 under «млн тенге»."""
    decimals = _DECIMALS.search(whole.text)
    written = Decimal(1).scaleb(-len(decimals[1]) if decimals else 0)
    return spelt(total * written / whole.resolution if whole.resolution else total, lang)


def _value(figure: Figure) -> Decimal:
    assert isinstance(figure.value, Decimal)  # noqa: S101 - `_only` takes no others
    return figure.value


def _slack(row: Passage, column: int, figures: Sequence[Figure]) -> Decimal:
    """How far roundings may carry a sum: half the last digit of each cell; nothing where whole things are counted."""
    header, lang = row.segment.cells[column].header, row.segment.lang
    rounded = bool(set("%,(") & set(header)) or pattern(lang, "SCALES").search(header) is not None
    exact = all(f.kind in ("count", "number") and not f.scaled and f.resolution == 1 for f in figures)
    return Decimal(0) if exact and not rounded else sum((_HALF * f.resolution for f in figures), Decimal(0))


def _explained(said: Decimal, values: Sequence[Decimal], slack: Decimal) -> bool:
    """Whether the total is right if some row is the sum of others, or not to be counted."""
    total = sum(values, Decimal(0))
    if any(abs(total - v - said) <= slack for v in values):
        return True
    # Every row counted twice, once by itself and once in a subtotal.
    return abs(total - 2 * said) <= slack


# --- the text -------------------------------------------------------------------------------------


def _retold(reading: Reading, tables: Sequence[Table]) -> Iterator[Conflict]:
    """Hold cells against the sentences that have all the words of their row and column."""
    prose = [t for p in reading.passages if p.segment.kind in ("paragraph", "item", "quote") for t in told(p)]
    by_word: dict[str, list[Told]] = defaultdict(list)
    for t in prose:
        for word in {"=" + w.stem for w in t.words()}:
            by_word[word].append(t)
    for table in tables:
        labels = [frozenset(_label(r, 0)) for r in table]
        often = Counter(labels)
        for row, label in zip(table, labels, strict=True):
            if not label or often[label] > 1 or _is_total(row):
                continue
            near = min((by_word.get(w, ()) for w in label), key=len)
            near = [t for t in near if label <= _words(t)] if len(near) <= _MOST_SENTENCES else ()
            for column in range(1, len(row.segment.cells)) if near else ():
                yield from _cell_retold(reading, row, label, column, near)


def _label(row: Passage, column: int) -> Iterator[str]:
    """The stems of the words of a cell that tell something."""
    span, small = row.segment.cells[column].span, function_words(row.segment.lang)
    for word in within(row.words, span):
        if len(word.text) > 1 and word.text.casefold() not in small:
            yield "=" + word.stem


def _cell_retold(
    reading: Reading,
    row: Passage,
    label: frozenset[str],
    column: int,
    near: Sequence[Told],
) -> Iterator[Conflict]:
    """Hold one cell against the sentences that have its row's label."""
    cell = _only_or_date(row, column)
    if cell is None:
        return
    here = Told(row, Span(0, len(row.segment.text)), cell)
    heading = _heading(row, column)
    if len(label | heading) < _FEWEST:
        return
    numbers = _DIGITS.findall(row.segment.cells[column].header + _cell(row, 0))
    near = [t for t in near if all(n in _DIGITS.findall(t.text) for n in numbers)]
    there = [t for t in near if heading <= _words(t) and _kindred(here, heading, t)]
    row_says = [f for f in row.figures if f.kind == cell.kind]
    if not there or any(agree(f, t.figure) for f in row_says for t in there):
        return  # the text may tell of the cell beside it
    for t in there:
        same = [o for o in there if o.passage is t.passage and o.sentence == t.sentence]
        if len(same) == 1 and not t.unlike() and not (cell.kind != "date" and elsewhen(here, t)):
            yield conflict("table", reading, here, t.source, "table", t.figure.text)
            return


def _only_or_date(row: Passage, column: int) -> Figure | None:
    span = row.segment.cells[column].span
    inside = [f for f in row.figures if span.start <= f.start < span.stop]
    if len(inside) == 1 and inside[0].kind == "date" and isinstance(inside[0].date, str):
        return inside[0]
    return _only(row, column)


def _heading(row: Passage, column: int) -> frozenset[str]:
    """The stems of the header's words above a cell, without those that only scale."""
    if not row.headers or not row.headers[column]:
        return frozenset()
    lang = row.segment.lang
    small, scales, values = function_words(lang), pattern(lang, "SCALES"), pattern(lang, "VALUES")
    return frozenset(
        "=" + w.stem
        for w in row.headers[column]
        if len(w.text) > 1
        and w.text.casefold() not in small
        and not scales.fullmatch(w.text)
        and not values.fullmatch(w.text)
    )


def _words(said: Told) -> frozenset[str]:
    """The stems of a sentence."""
    return frozenset("=" + w.stem for w in said.words())


def _kindred(cell: Told, heading: frozenset[str], said: Told) -> bool:
    """Whether a figure of the text may be a cell's: of its kind, or a count of what the header names."""
    if alike(cell, said):
        return True
    a, b = cell.figure, said.figure
    if a.kind != "number" or b.kind != "count" or a.scaled or b.scaled:
        return False
    header = cell.passage.segment.cells
    column = next(i for i, c in enumerate(header) if c.span.start <= a.start < max(c.span.stop, c.span.start + 1))
    if pattern(cell.passage.segment.lang, "SCALES").search(header[column].header):
        return False
    head, _ = counted(b, said.passage)
    return bool(head & (heading | frozenset(_label(cell.passage, 0))))
