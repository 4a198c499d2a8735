"""One page for a browser: each draft with its places marked, what is said of them beside it; needs nothing else."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, TextIO

from markupsafe import Markup

from factcheck.model.finding import DocumentFindings, Report
from factcheck.model.records import NamedTuple
from factcheck.model.text import Span
from factcheck.report import Options
from factcheck.report.cells import one_line
from factcheck.report.html.draft import Draft
from factcheck.report.html.marks import Mark
from factcheck.report.html.notes import VERDICTS, Missing, Note, missing, notes, tables
from factcheck.report.words import FALLBACK, words

if TYPE_CHECKING:
    from jinja2 import Template


class Entry(NamedTuple):
    """One document as the page shows it."""

    key: str
    """What the ids of its elements begin with."""
    path: str
    lang: str
    words: Mapping[str, str]
    draft: Markup
    has_markup: bool
    notes: list[Note]
    anchors: list[str]
    """For each note, the id of its mark."""
    owed: list[Missing]
    untold: list[Missing]
    aside: list[str]
    """The releases that the document does not tell of."""

    @property
    def counts(self) -> dict[str, int]:
        """How many places of each verdict it has, and how many facts are missing."""
        found = {v: sum(n.verdict == v for n in self.notes) for v in VERDICTS}
        order = ("contradicted", "missing", *VERDICTS[1:])
        return {v: len(self.owed) + len(self.untold) if v == "missing" else found[v] for v in order}


def render(report: Report, out: TextIO, options: Options) -> None:
    """Write the page. What is right is always marked, unless quiet; `explain` adds what tied a place to its fact."""
    langs = {d.lang for d in report.documents}
    lang = langs.pop() if len(langs) == 1 else FALLBACK
    entries = [_entry(f"d{i}", d, report, options) for i, d in enumerate(report.documents, 1)]
    style, script = _asset("page.css"), _asset("page.js")
    counts = {v: sum(e.counts[v] for e in entries) for v in ("contradicted", "missing", *VERDICTS[1:])}
    page = _template().render(
        lang=lang,
        words=_words(lang),
        report=report,
        entries=entries,
        counts={v: n for v, n in counts.items() if n or v in ("contradicted", "confirmed")},
        owed=sum(len(e.owed) for e in entries),
        clear=not any(e.owed or any(n.verdict != "confirmed" for n in e.notes) for e in entries),
        style=style,
        script=script,
        policy=f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; "
        "base-uri 'none'; form-action 'none'",
    )
    out.write(page + "\n")


def _entry(key: str, findings: DocumentFindings, report: Report, options: Options) -> Entry:
    """Put one document and its findings into the shapes that the template knows."""
    table, draft = _words(findings.lang), Draft(findings.document)
    said, absent = notes(findings, report, options, draft.seen), missing(findings, report, options)
    marks, anchors = _marks(key, said, table)
    return Entry(
        key=key,
        path=findings.document.path,
        lang=findings.lang,
        words=table,
        draft=draft.html(marks),
        has_markup=draft.has_markup,
        notes=said,
        anchors=anchors,
        owed=[m for m in absent if m.required],
        untold=[m for m in absent if not m.required],
        aside=[s.release for s in findings.set_aside] if options.verbosity >= 0 else [],
    )


def _marks(key: str, said: Sequence[Note], table: Mapping[str, str]) -> tuple[list[Mark], list[str]]:
    """A mark for each stretch of which anything is said; and for each note the id of the mark that it is about."""
    by_span: dict[Span, list[int]] = {}
    for number, note in enumerate(said, 1):
        for span in dict.fromkeys(note.spans):
            by_span.setdefault(span, []).append(number)
    ids: dict[Span, str] = {}
    for number, note in enumerate(said, 1):
        ids.setdefault(note.spans[0], f"{key}-m{number}")
    marks = [_mark(key, ids.get(span), span, numbers, said, table) for span, numbers in by_span.items()]
    return marks, [ids[note.spans[0]] for note in said]


def _mark(
    key: str, own: str | None, span: Span, numbers: Sequence[int], said: Sequence[Note], table: Mapping[str, str]
) -> Mark:
    """One mark, with the numbers of all that is said of it; it looks like the gravest, and leads to the first."""
    verdicts = [said[n - 1].verdict for n in numbers]
    opening = Markup('<mark class="{}" data-verdicts="{}" data-notes="{}">').format(
        min(verdicts, key=VERDICTS.index), " ".join(verdicts), " ".join(f"{key}-n{n}" for n in numbers)
    )
    name = "; ".join(
        f"{table['note'].format(n=n)}: {table[v] if said[n - 1].spans[0] == span else table['second']}"
        for n, v in zip(numbers, verdicts, strict=True)
    )
    stops = [said[n - 1].verdict for n in numbers if said[n - 1].spans[0] == span]
    anchor = Markup('<a class="ref"{} href="#{}" data-number="{}" aria-label="{}"></a>').format(
        Markup(' id="{}" data-stop="{}"').format(own, " ".join(stops)) if own else "",
        f"{key}-n{numbers[0]}",
        ",\u00a0".join(map(str, numbers)),
        name,
    )
    return Mark(span, opening, anchor)


@cache
def _words(lang: str) -> Mapping[str, str]:
    """The words of the page in a language, in English where there are none."""
    return {**words(lang), **tables(lang).PAGE}


@cache
def _template() -> Template:
    """The page's template: whatever it is given is escaped, and cannot turn a line round."""
    from jinja2 import Environment, StrictUndefined

    made = Environment(
        autoescape=True, undefined=StrictUndefined, finalize=_harmless, trim_blocks=True, lstrip_blocks=True
    )
    return made.from_string((files(__name__) / "page.html").read_text("utf-8"))


def _harmless(value: object) -> object:
    """What the template is about to write, with nothing in it that steers; markup of our own as it is."""
    return one_line(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def _asset(name: str) -> Markup:
    return Markup((files(__name__) / name).read_text("utf-8"))  # noqa: S704 - a file of the package


def _hash(asset: str) -> str:
    """How a content security policy names a style or a script that it lets through."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(asset.encode()).digest()).decode()}'"
