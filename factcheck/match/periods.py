"""Whose year it is: a figure of another period is not the claim's, however alike the words around it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from factcheck.match.scene import Scene
from factcheck.match.tense import tense_of
from factcheck.model.alignment import CompiledClaim
from factcheck.model.claim import Release
from factcheck.model.figure import Figure
from factcheck.model.text import Span

_BEFORE = 14
"""Characters in which a year before a figure dates it: «в 2023 году 8,2 млн»."""
_YEAR, _HALF_YEAR = 4, 6
_MONTH = "~month-"
_HEADED = r"((?:19|20)\d\d)(?:\s*(?:год|г\.?|жыл|ж\.?))?"
_COUNTS = ("count", "number")
_YEARS = {"last-year": -1, "this-year": 0, "next-year": 1, "year-before-last": -2}
"""Words for a year, and how far it is from the release's."""
_COMPARED = 4
"""How many words may stand between «чем», "above" and what is compared with."""
OLDER = 0.75
"""What is left of a score where nothing dates a figure and a sibling claim tells a later year."""


def moments_of(claim: CompiledClaim) -> tuple[str, ...]:
    """The days, months and years that date what a claim's sentences tell, ISO 8601; no date that it asserts itself."""
    figures = [*(s.figure for s in claim.side), *(s.figure for s in claim.slots if len(claim.slots) > 1)]
    return tuple(_of_month(f.date) for f in figures if f.kind == "date" and isinstance(f.date, str))


def _of_month(date: str) -> str:
    """A date with its quarter as the month that closes it, so that dates compare.

    >>> _of_month("2025-Q3"), _of_month("--Q1"), _of_month("2025-02")
    ('2025-09', '--03', '2025-02')
    """
    head, quarter, number = date.partition("Q")
    return f"{head}{3 * int(number):02d}" if quarter else date


def named_dates(claim: CompiledClaim) -> tuple[str, ...]:
    """The days and months that a claim's sentences name, ISO 8601."""
    return tuple(
        s.figure.date for s in (*claim.slots, *claim.side) if _is_day(s.figure) and isinstance(s.figure.date, str)
    )


def _is_day(figure: Figure) -> bool:
    """Whether a figure is a day or a month of a year, not a year alone."""
    return (
        figure.kind == "date" and isinstance(figure.date, str) and len(figure.date) > _YEAR and "Q" not in figure.date
    )


def asserted_dates(claims: Iterable[CompiledClaim]) -> frozenset[str]:
    """The days that claims assert, ISO 8601."""
    return frozenset(str(s.figure.date) for c in claims for s in c.slots if len(c.slots) == 1 and _is_day(s.figure))


def release_days(release: Release, claims: Iterable[CompiledClaim]) -> tuple[str, ...]:
    """Every day that a release names: its own, and those of its claims."""
    own = (release.date,) if release.date else ()
    return (*own, *(d for c in claims for d in named_dates(c)))


def reach(scene: Scene, figure: Figure) -> Span:
    """The stretch of a sentence that speaks of one figure: from the one of its kind before it to its clause's end."""
    clause, sentence = scene.clause(figure.start), scene.sentence(figure.start)
    alike = _COUNTS if figure.kind in _COUNTS else (figure.kind,)
    before = [f.end for f in scene.passage.figures if sentence.start <= f.start < figure.start and f.kind in alike]
    return Span(max(before, default=sentence.start), clause.stop)


def told_dates(scene: Scene, figure: Figure, released: str) -> tuple[str, ...]:
    """When a figure is of, as the text dates it: a day, a month with or without its year, or a year; none, or one.

    A day or month without a year is taken to be the one nearest to the release.
    """
    if not scene.once(_has_dates, scene.sentence(figure.start)):
        return ()
    return scene.once(_told_dates, figure, released)


def _has_dates(scene: Scene, sentence: Span) -> bool:
    """Whether anything in a sentence, or above a cell of it, can date what it tells."""
    inside = (f for f in scene.passage.figures if sentence.start <= f.start < sentence.stop)
    words = (c for c in scene.cues(sentence) if c in _YEARS or c.startswith(_MONTH[1:]))
    return bool(scene.passage.segment.cells) or any(map(_dates, inside)) or any(words)


def _told_dates(scene: Scene, figure: Figure, released: str) -> tuple[str, ...]:
    date = scene.once(_date_of, figure)
    if date:
        return (_nearest(date, released),)
    released_year = int(released[:_YEAR]) if released[:_YEAR].isdigit() else 0
    told = _told(scene, figure, _YEARS) if released_year else []
    if told:
        return (str(released_year + _YEARS[told[0]]),)
    opening = scene.clause(scene.sentence(figure.start).start)
    opened = {
        str(f.date) for f in scene.passage.figures if _dates(f) and f is not figure and f.start in range(*opening)
    }
    if len(opened) != 1 or told_earlier(scene, figure):
        return ()  # «в 2023 году 8,2 млн (раньше 7,5 млн)»
    return (_nearest(opened.pop(), released),)


def _date_of(scene: Scene, figure: Figure) -> str:
    """The date that stands beside a figure or over it, or the month, with or without its year; else nothing."""
    span = reach(scene, figure)
    behind = next((f for f in scene.passage.figures if f.start > figure.start), None)
    if behind is not None and behind.start < span.stop and _dates(behind):
        return str(behind.date)
    year = _column_year(scene, figure) or _year_earlier(scene, figure)
    if year:
        return year
    before = [f for f in scene.passage.figures if span.start <= f.start < figure.start and _dates(f)]
    if before:
        return str(before[-1].date)
    return "".join(_months(scene, figure)[-1:])


def _year_earlier(scene: Scene, figure: Figure) -> str:
    """The year before the one that the sentence tells, where it says so: "15.8 billion in 2023, 17.1 a year earlier".

    Nothing where it does not.
    """
    sentence = scene.sentence(figure.start)
    if "year-earlier" not in scene.cues(sentence):
        return ""
    years = [y for f in scene.passage.figures if sentence.start <= f.start < figure.start for y in _year(f)]
    stop = scene.clause(figure.start).stop
    behind = min((f.start for f in scene.passage.figures if f.start >= figure.end), default=stop)
    said = "year-earlier" in scene.cues(Span(figure.start, min(stop, behind)))
    return str(int(years[-1]) - 1) if said and years else ""


def day_before(scene: Scene, figure: Figure, released: str) -> tuple[str, ...]:
    """The day that the sentence before tells, where the figure's own tells none: it is still of that day."""
    other, before = next(scene.sentences_before(figure.start), (scene, None))
    days = [f for f in other.passage.figures if before and before.start <= f.start < before.stop and _is_day(f)]
    return (_nearest(str(days[-1].date), released),) if len(days) == 1 and other is scene else ()


def _column_year(scene: Scene, figure: Figure) -> str:
    """The year that heads the column of a figure, in a table; else nothing."""
    for cell in scene.passage.segment.cells:
        if cell.span.start <= figure.start < cell.span.stop:
            found = re.fullmatch(_HEADED, cell.header.strip())
            return found[1] if found else ""
    return ""


def _dates(figure: Figure) -> bool:
    """Whether a figure is a day, a month, a quarter or a year that may date another."""
    return figure.kind == "date" and isinstance(figure.date, str)


def _months(scene: Scene, figure: Figure) -> list[str]:
    """Months named by a word alone in a figure's stretch: «в июле 6,9 %»."""
    if not any(c.startswith(_MONTH[1:]) for c in scene.cues(scene.sentence(figure.start))):
        return []
    span = reach(scene, figure)
    behind = min((f.start for f in scene.passage.figures if f.start > figure.start), default=span.stop)
    for part in (Span(figure.end, min(behind, span.stop)), Span(span.start, figure.start)):
        words = [w for w in scene.words(part) if not any(f.start <= w.start < f.end for f in scene.passage.figures)]
        # "may" is a verb, and so is "march"
        named = [w for w in words if scene.lang != "en" or w.text[0].isupper()]
        found = [f"--{int(s[len(_MONTH) :]):02d}" for w in named for s in w.senses if s.startswith(_MONTH)]
        if found:
            return found
    return []


def told_earlier(scene: Scene, figure: Figure) -> bool:
    """Whether a word in its stretch says that a figure is of an earlier time, not what it is compared with.

    "6.4 percent more than a year ago" is of now.
    """
    if "earlier" not in scene.cues(scene.sentence(figure.start)):
        return False  # as in most sentences
    return bool(scene.once(_told, figure, ("earlier",)))


def _told(scene: Scene, figure: Figure, cues: Collection[str]) -> list[str]:
    """Which of some cues a figure's stretch has, up to the next figure, what it is compared with left out."""
    if scene.cues(scene.sentence(figure.start)).isdisjoint(cues):
        return []  # as in most sentences
    span = reach(scene, figure)
    behind = min((f.start for f in scene.passage.figures if f.start >= figure.end), default=span.stop)
    words = scene.words(Span(span.start, min(span.stop, behind)))
    found = []
    for i, word in enumerate(words):
        seen = [cue for cue in cues if "~" + cue in word.senses]
        if not seen or any(_dates(f) and 0 < f.start - word.stop <= 1 for f in scene.passage.figures):
            continue  # "before 15 October" is no earlier time
        between = (
            words[max(0, i - _COMPARED) : i] if word.start >= figure.end else words[i + 1 : i + 1 + _COMPARED // 2]
        )
        if not any("~than" in w.senses for w in between):
            found += seen
    return found


def _nearest(date: str, released: str) -> str:
    """A date without a year in the year that brings it nearest to the release.

    >>> _nearest("--10-26", "2022-12-05"), _nearest("--01-13", "2022-12-05"), _nearest("--08", "")
    ('2022-10-26', '2023-01-13', '--08')
    """
    date = _of_month(date)
    if not date.startswith("--") or not released[:4].isdigit() or len(released) < len("2022-12"):
        return date
    year, month = int(released[:4]), int(released[5:7])
    away = int(date[2:4]) - month
    year += -1 if away > _HALF_YEAR else 1 if away < -_HALF_YEAR else 0
    return f"{year}-{date[2:]}"


def dates_beside(scene: Scene, figure: Figure) -> tuple[str, ...]:
    """The day or month that dates a figure: what stands right behind it, or else before it, in its stretch.

    Else the one that the sentence opens with.
    """
    if not scene.once(_days):
        return ()
    span, opening = reach(scene, figure), scene.clause(scene.sentence(figure.start).start)
    inside = [f for f in scene.passage.figures if span.start <= f.start < span.stop and f is not figure]
    behind = next((f for f in inside if f.start > figure.start), None)
    before = [f for f in inside if f.start < figure.start and _is_day(f)][-1:]
    opened = [f for f in scene.passage.figures if opening.start <= f.start < opening.stop and _is_day(f)][:1]
    if told_earlier(scene, figure):
        opened = []  # «5 декабря ставку подняли до 16,75 % (раньше 16 %)»
    beside = [f for f in (behind, *before, *opened) if f is not None and _is_day(f)]
    return tuple(str(f.date) for f in beside[:1])


def _days(scene: Scene) -> list[Figure]:
    """The figures of a passage that are days or months."""
    return [f for f in scene.passage.figures if _is_day(f)]


def another_day(scene: Scene, figure: Figure, claim: CompiledClaim, known: Iterable[str]) -> bool:
    """Whether a day dates the figure that is neither the claim's nor, where it has none, any of the release's."""
    if figure.kind == "date":
        return False
    dates = dates_beside(scene, figure)
    if not dates and told_earlier(scene, figure):
        # «23 февраля ставку снизили. Прежний уровень …»: what was before that day
        other, before = next(scene.sentences_before(figure.start), (scene, None))
        inside = [f for f in other.passage.figures if before and before.start <= f.start < before.stop and _is_day(f)]
        return bool(inside) and not any(matches_date(str(f.date), known) for f in inside)
    return bool(dates) and not any(matches_date(d, named_dates(claim) or known) for d in dates)


def matches_date(date: str, others: Iterable[str]) -> bool:
    """Whether a date is, or may be, one of some others: the same day, or the day of an unnamed year.

    >>> matches_date("--10-26", ["2022-10-26"]), matches_date("2021-10", ["2022-10-26"])
    (True, False)
    """
    return any(_alike(date, other) for other in others)


def _alike(one: str, other: str) -> bool:
    if one.startswith("--") or other.startswith("--"):
        one, other = ("--" + d.removeprefix("--") if d.startswith("--") else "-" + d[_YEAR:] for d in (one, other))
    return one.startswith(other) or other.startswith(one)


def years_of(claim: CompiledClaim) -> frozenset[str]:
    """The years that a claim's sentences name."""
    return frozenset(y for s in (*claim.slots, *claim.side) for y in _year(s.figure))


def _year(figure: Figure) -> tuple[str, ...]:
    """The year of a date, if it names one."""
    named = figure.kind == "date" and isinstance(figure.date, str) and figure.date[:4].isdigit()
    return (str(figure.date)[:4],) if named else ()


def dated(scene: Scene, figure: Figure) -> frozenset[str]:
    """The years that date a figure: the one right behind it, right before it, or the clause's only one."""
    clause, sentence = scene.clause(figure.start), scene.sentence(figure.start)
    inside = [f for f in scene.passage.figures if clause.start <= f.start < clause.stop]
    for f in inside:
        if f.start > figure.start:
            if _year(f):
                return frozenset(_year(f))
            break
    for f in reversed(inside):
        if f.start < figure.start:
            if _year(f) and figure.start - f.end <= _BEFORE:
                return frozenset(_year(f))
            break
    years = frozenset(y for f in inside for y in _year(f))
    if not years and clause.start != sentence.start:
        opening = scene.clause(sentence.start)
        years = frozenset(y for f in scene.passage.figures if opening.start <= f.start < opening.stop for y in _year(f))
    return years if len(years) == 1 else frozenset()


def older(claim: CompiledClaim, claims: Iterable[CompiledClaim]) -> bool:
    """Whether another claim tells the same thing of a later year."""
    mine = years_of(claim)
    if not mine:
        return False
    nouns = frozenset(n for s in claim.slots for n in s.nouns)
    for other in claims:
        alike = other.predicates & claim.predicates and any(s.nouns & nouns for s in other.slots)
        if other is not claim and alike and max(years_of(other), default="") > max(mine):
            return True
    return False


def _is_compared_with(scene: Scene, figure: Figure) -> bool:
    """Whether a figure is what another is compared with, as a word of an earlier time behind it says.

    «46,2 млрд тенге против 40 млрд тенге годом раньше», not "more than 40 billion".
    """
    sentence = scene.sentence(figure.start)
    if "than" not in scene.cues(sentence):
        return False
    before = scene.words(Span(sentence.start, figure.start))[-1:]
    against = bool(before) and "~than" in before[0].senses and figure.hedge == "none"
    alike = [f for f in scene.passage.figures if sentence.start <= f.start < figure.start and f.unit == figure.unit]
    return against and any(f.kind == figure.kind for f in alike)


def _months_apart(scene: Scene, claim: CompiledClaim, figure: Figure, told: Iterable[str]) -> bool | None:
    """Whether a figure is of a month that its claim does not name; None where the one or the other names none."""
    own = {f"{int(c[len(_MONTH) - 1 :]):02d}" for c in claim.cues if c.startswith(_MONTH[1:])}
    if not own:
        return None
    here = {d[2:4] for d in _months(scene, figure)} | {d[5:7] for d in told if len(d) > _YEAR and "Q" not in d}
    return here.isdisjoint(own) if here else None


def _to_come(scene: Scene, figure: Figure) -> bool:
    """Whether a figure's clause tells what will be: «потери тогда уменьшатся на 27 %» is of no earlier time."""
    return tense_of(scene, scene.clause(figure.start), None) == "planned"


def another_period(
    scene: Scene, claim: CompiledClaim, figure: Figure, is_older: bool, asserted: frozenset[str] = frozenset()
) -> bool:
    """Whether the text dates the figure otherwise than the claim: last year's, another year's.

    `asserted` are the dates that the release's claims tell of other things: they date those.
    """
    if figure.kind == "date":
        return False
    told = told_dates(scene, figure, claim.release.date or "")
    if told and any(d.startswith("--") for d in told_dates(scene, figure, "")):
        told = ()  # whose year is not said: «84 километра до 15 октября»
    months = _months_apart(scene, claim, figure, told)
    if months is not None:
        return months
    named, seen = years_of(claim), frozenset(d[:_YEAR] for d in told if d[:_YEAR].isdigit())
    if told and not named and all(matches_date(d, asserted) for d in told if len(d) > _YEAR) and len(told[0]) > _YEAR:
        return False
    if seen and named:
        return not seen & named
    released = claim.release.date[:4] if claim.release.date else ""
    if named and released and str(int(released) - 1) in named and not is_older:
        return bool(seen)  # «в минувшем году» is the year the claim tells
    earlier = (
        figure.change == "from"
        or _is_compared_with(scene, figure)
        or (told_earlier(scene, figure) and not _to_come(scene, figure))
    )
    if earlier and "earlier" not in claim.cues and not is_older:
        return not any(s.figure.kind == "duration" for s in claim.slots)
    if not seen or not released or released in seen:
        return False
    return not (claim.tense == "planned" and min(seen) >= released)
