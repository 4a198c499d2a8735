"""`factcheck check --annotate`: the Word draft comes back with a comment on each finding."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli import console
from factcheck.cli.console import RefusedError

if TYPE_CHECKING:
    from factcheck.cli.inputs import Inputs
    from factcheck.model.finding import Report
    from factcheck.model.text import Document

_SUFFIX = ".docx"


def check_annotated(target: Path, inputs: Inputs) -> None:
    """Refuse, before anything is written, what is no single Word document, or would be written over."""
    from factcheck.annotate import MEDIA_TYPE
    from factcheck.cli.output import check_target

    check_target(target)
    if target.suffix.lower() != _SUFFIX:
        raise RefusedError(
            f"--annotate {target}: comments go into a Word document", f"name a file that ends in {_SUFFIX}"
        )
    if not inputs.documents and inputs.unreadable:
        return  # why is told in the end
    if len(inputs.documents) != 1:
        raise RefusedError(f"--annotate takes one Word document, not {len(inputs.documents)}", "name one file")
    document = inputs.documents[0]
    if document.media_type != MEDIA_TYPE:
        raise RefusedError(f"{document.path}: --annotate takes a Word document (.docx)", "save the draft as one")
    if os.path.realpath(target) == os.path.realpath(document.path):
        raise RefusedError(f"--annotate {target}: that is the draft itself", "name another file")


def write(target: Path, report: Report, inputs: Inputs) -> None:
    """Write the draft with its comments."""
    from factcheck.annotate import AnnotationError, annotate
    from factcheck.cli.output import deliver
    from factcheck.report.notes import notes

    findings = report.documents[0]
    document = findings.document
    made = notes(findings, report)
    try:
        annotated = annotate(_bytes(document, inputs), document, made)
    except AnnotationError as error:
        raise RefusedError(f"{document.path}: cannot be annotated: {error}", "save it anew as .docx") from None
    deliver(annotated, target)
    console.complain(f"{target}: {len(made)} comments")


def _bytes(document: Document, inputs: Inputs) -> bytes:
    if inputs.piped is not None and inputs.piped.document == document:
        return inputs.piped.data
    try:
        return Path(document.path).read_bytes()
    except OSError as error:
        raise RefusedError(f"{document.path}: cannot be opened ({error.strerror or error})") from None
