"""`factcheck check --diff` and `--fix`: what is certain corrected, what is left named, each on stderr."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli import checking, console
from factcheck.cli.console import RefusedError
from factcheck.model.records import NamedTuple

if TYPE_CHECKING:
    from factcheck.cli.inputs import Inputs
    from factcheck.model.claim import Claim, Claims
    from factcheck.model.correction import Corrected
    from factcheck.model.finding import DocumentFindings, MentionFinding, Report
    from factcheck.model.text import Document

Checked = Callable[["Sequence[Document]"], "Report"]
"""Checks documents as the command line asks for."""


class _Rewritten(NamedTuple):
    """A document with its bytes before and after."""

    corrected: Corrected
    before: bytes
    after: bytes


def run(report: Report, claims: Claims, inputs: Inputs, settings: checking.Settings, checked: Checked) -> int:
    """Show the corrections of what was checked, or make them; return the exit code."""
    made: dict[int, _Rewritten] = {}
    barred = False
    for at, found in enumerate(report.documents):
        if not _contradictions(found):
            continue
        corrected = _corrected(found, claims, settings)
        if corrected is None:
            barred = True
            continue
        if settings.verbosity >= 0:
            _tell(corrected, report, made=settings.fix)
        if corrected.corrections:
            made[at] = _rewritten(corrected, inputs)
    if settings.diff:
        return _show(report, list(made.values()), inputs, settings)
    return _make(report, made, inputs, settings, checked, barred=barred)


def _contradictions(found: DocumentFindings) -> bool:
    return any(m.verdict == "contradicted" for c in found.claims for m in c.mentions)


def _corrected(found: DocumentFindings, claims: Claims, settings: checking.Settings) -> Corrected | None:
    """What a document can be corrected to; None, with a word, for a format that cannot be."""
    from factcheck import correct, pipeline

    if found.document.media_type in correct.CORRECTABLE:
        return pipeline.correct(found, claims, lang=settings.lang, held=settings.releases)
    from factcheck import annotate

    path = found.document.path
    hint = "--annotate puts comments into it" if found.document.media_type == annotate.MEDIA_TYPE else "mend it by hand"
    console.complain(f"{path}: cannot be corrected: only plain text and Markdown can", hint)
    return None


def _rewritten(corrected: Corrected, inputs: Inputs) -> _Rewritten:
    """The bytes of a document and of its correction."""
    from factcheck.correct.source import ForeignBytesError, corrected_bytes

    document = corrected.document
    try:
        piped = inputs.piped is not None and inputs.piped.document == document
        before = inputs.piped.data if piped and inputs.piped else Path(document.path).read_bytes()
        return _Rewritten(corrected, before, corrected_bytes(corrected, before))
    except OSError as error:
        raise RefusedError(f"{document.path}: cannot be opened ({error.strerror or error})") from None
    except ForeignBytesError as error:
        raise RefusedError(f"{document.path}: cannot be corrected: {error}", "save it as UTF-8") from None


def _show(report: Report, made: Sequence[_Rewritten], inputs: Inputs, settings: checking.Settings) -> int:
    """The corrections as a diff, in place of the report."""
    from factcheck.cli.output import deliver
    from factcheck.correct.diff import unified

    diffs = []
    for one in made:
        document = one.corrected.document
        if document.encoding.startswith(("utf-16", "utf-32")):
            console.complain(f"{document.path}: {document.encoding.upper()} makes no diff", "--fix corrects it")
            continue
        diffs.append(unified(one.before, one.after, _path_of(document.path)))
    deliver(b"".join(diffs), settings.output)
    checking.aside(report, inputs, settings)
    return checking.exit_code(report, inputs, settings.fail_on)


def _path_of(path: str) -> str:
    """A path as a diff has it: from here, if it lies below."""
    here = Path.cwd()
    whole = Path(os.path.abspath(path))  # noqa: PTH100 - a link is named, not what it leads to
    name = whole.relative_to(here) if whole.is_relative_to(here) else whole
    return name.as_posix().lstrip("/")


def _make(
    report: Report,
    made: dict[int, _Rewritten],
    inputs: Inputs,
    settings: checking.Settings,
    checked: Checked,
    *,
    barred: bool,
) -> int:
    """Correct the files; report what is left, as a fresh check finds it."""
    from factcheck.cli.output import deliver, rewrite

    piped = inputs.piped
    for one in made.values():
        if piped is None or one.corrected.document != piped.document:
            rewrite(Path(one.corrected.document.path), one.after)
    documents = [_anew(made[at]) if at in made else f.document for at, f in enumerate(report.documents)]
    fresh = checked(documents)
    if piped is not None:
        mine = next((one for one in made.values() if one.corrected.document == piped.document), None)
        deliver(mine.after if mine else piped.data, None)
    if documents and (piped is None or settings.output is not None):
        deliver(checking.rendered(fresh, settings), settings.output)
    checking.aside(fresh, inputs, settings)
    return console.USAGE if barred else checking.exit_code(fresh, inputs, settings.fail_on)


def _anew(one: _Rewritten) -> Document:
    """The corrected document, read from its bytes as any other."""
    from factcheck import documents

    document = one.corrected.document
    return documents.read_bytes(one.after, document.path)


def _tell(corrected: Corrected, report: Report, *, made: bool) -> None:
    """Say what was corrected, and what was left and why, a line each."""
    from factcheck.model.text import Lines

    document = corrected.document
    lines = Lines.of(document.text)

    def say(what: str, claim: Claim, mention: MentionFinding, said: str) -> None:
        line, column = lines.at(mention.span.start)
        name = f"{claim.release}/{claim.id}" if len(report.claims_files) > 1 else claim.id
        place = console.point(document.path, line, column, f"{what}[{mention.reason}] {name}: {said}")
        sys.stderr.write(place + "\n")

    for c in corrected.corrections:
        say("corrected" if made else "to correct", c.claim, c.mention, f"«{c.was}» → «{c.now}»")
    for one in corrected.left:
        say("left", one.claim, one.mention, f"«{one.mention.text}»: {one.why}")
