"""A figure: a number with its unit, a date, a share, a count, as it was read."""

from decimal import Decimal
from typing import Literal

from factcheck.model.records import NamedTuple

FigureKind = Literal[
    "money", "percent", "count", "measure", "duration", "date", "multiple", "number", "ordinal", "time"
]
Hedge = Literal["none", "about", "almost", "more-than", "at-least", "less-than", "at-most"]
Change = Literal["none", "by", "to", "from"]
Value = Decimal | tuple[Decimal | None, Decimal | None] | None


class Figure(NamedTuple):
    """One figure of a text. `text` is what stands at `start:end` of the text that was read.

    A date has `date` and no `value`; a range has a pair of values or dates, an open end None.
    """

    start: int
    end: int
    text: str
    kind: FigureKind
    value: Value = None
    """Scale words and fractions multiplied in; not converted to another unit."""
    unit: str | None = None
    """ISO 4217 code, CLDR unit id (`kilometer`, `metric-ton`), `percent`, `percentage-point`, or None."""
    per: str | None = None
    """What the figure is counted by where it is written as one unit: `year` for «50 км в год»."""
    noun: str | None = None
    """What is counted, as the stem or dictionary form of the head noun («рабочих мест» -> «место»)."""
    noun_span: tuple[int, int] | None = None
    """Where the counted noun with its adjectives stands, for a count."""
    date: str | tuple[str | None, str | None] | None = None
    """ISO 8601, partial where the text is: `1928`, `2019-02`, `--10-14`, `2024-Q4`; or a pair."""
    hedge: Hedge = "none"
    hedge_span: tuple[int, int] | None = None
    """Where the hedge word stands, if there is one; outside `start:end` as a rule."""
    change: Change = "none"
    """`by` in «вырос на 5», `to` in «до 700» after a verb of change, `from` in «с 640»."""
    resolution: Decimal = Decimal(0)
    """Worth of the last digit shown, in the unit of `value`: 0.1e9 for «6,6 млрд», 1 for «122 г», 0 if exact."""
    scaled: bool = False
    """Whether a scale word or letter is part of it («6,6 млрд», «10K»)."""
    rule: str = ""
    """Name of the rule that read it."""
