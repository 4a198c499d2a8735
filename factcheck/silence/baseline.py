"""Findings that were there when somebody began to look: known, written down, and no reason to fail.

The file is made to be read and compared: one finding a line, sorted, paths as seen from the file itself. A finding
is known by its fingerprint, which does not change when lines move.
"""

from __future__ import annotations

import json
import os.path
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePath
from typing import Any

from factcheck.model.finding import Report
from factcheck.model.records import NamedTuple
from factcheck.report.findings import Finding, findings
from factcheck.report.fingerprint import fingerprints
from factcheck.silence.apply import REPORTED

VERSION = 1


class BaselineError(Exception):
    """A file that is no baseline: what is wrong, and how to mend it."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint


class Entry(NamedTuple):
    """One known finding, in the order in which the file is sorted."""

    path: str
    rule: str
    claim: str
    text: str
    fingerprint: str

    def __str__(self) -> str:
        return " ".join(part for part in (f"{self.path}: {self.rule}", self.claim, self.text) if part)


class Baseline(NamedTuple):
    """The known findings, and the file that holds them."""

    path: Path
    entries: Mapping[str, Entry]
    """By fingerprint."""

    def known(self, report: Report) -> frozenset[int]:
        """The identities of what a report says that is known."""
        return frozenset(id(f.said) for f, entry in _entries(report, self.path) if entry.fingerprint in self.entries)

    def stale(self, report: Report) -> list[Entry]:
        """The entries that a report no longer bears out: of its documents, and of files that are gone."""
        met = {entry.fingerprint for _, entry in _entries(report, self.path)}
        checked = {_seen(d.document.path, self.path) for d in report.documents}
        return [
            entry
            for name, entry in self.entries.items()
            if name not in met and (entry.path in checked or not (self.path.parent / entry.path).exists())
        ]


def of_report(report: Report, left: Report, path: Path) -> Baseline:
    """A baseline of what is left in a report once other wishes were heard; `report` is the whole, which names go by."""
    kept = {id(f.said) for f in findings(left)}
    entries = (entry for f, entry in _entries(report, path) if id(f.said) in kept)
    return Baseline(path, {entry.fingerprint: entry for entry in sorted(entries)})


def _entries(report: Report, path: Path) -> Iterator[tuple[Finding, Entry]]:
    """Each finding that may stand in a baseline, with its entry there."""
    # Names are made of paths: as seen from the baseline they are the same from whichever folder one looks.
    seen = tuple(d._replace(document=d.document._replace(path=_seen(d.document.path, path))) for d in report.documents)
    for finding, name in fingerprints(report._replace(documents=seen)):
        if finding.kind in REPORTED and not (finding.kind == "missing" and not finding.owed) and finding.page:
            claim = finding.claim.claim if finding.claim else None
            span = finding.span
            text = finding.page.findings.document.text[slice(*span)] if span else ""
            yield (
                finding,
                Entry(
                    path=finding.path,
                    rule=finding.code,
                    claim=f"{claim.release}/{claim.id}" if claim else "",
                    text=" ".join(text.split()),
                    fingerprint=name,
                ),
            )


def _seen(path: str, baseline: Path) -> str:
    """A document's path as seen from the folder of a baseline; of a text that was piped in its name."""
    if path.startswith("<"):
        return path
    try:
        return PurePath(os.path.relpath(path, baseline.parent)).as_posix()
    except ValueError:  # another drive
        return path


def dumped(baseline: Baseline) -> str:
    """The text of a baseline's file."""
    lines = [f"    {json.dumps(entry._asdict(), ensure_ascii=False)}" for entry in sorted(baseline.entries.values())]
    listed = "\n" + ",\n".join(lines) + "\n  " if lines else ""
    return f'{{\n  "version": {VERSION},\n  "findings": [{listed}]\n}}\n'


def load(path: Path) -> Baseline:
    """Read a baseline. Raises `BaselineError`."""
    try:
        held: Any = json.loads(path.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError:
        raise BaselineError(f"{path}: no such baseline", f"`--write-baseline {path}` makes it") from None
    except OSError as error:
        raise BaselineError(f"{path}: cannot be read: {error.strerror or error}") from None
    except json.JSONDecodeError as error:
        raise BaselineError(f"{path}:{error.lineno}:{error.colno}: is not JSON: {error.msg}", _again(path)) from None
    except UnicodeDecodeError as error:
        raise BaselineError(f"{path}: is not UTF-8 (byte {error.start})", _again(path)) from None
    if not isinstance(held, dict) or not isinstance(held.get("findings"), list):
        raise BaselineError(f"{path}: is no baseline: it has no list of findings", _again(path))
    if held.get("version") != VERSION:
        raise BaselineError(f"{path}: version {held.get('version')!r} of baselines is not known", _again(path))
    entries = [_entry(item, path, number) for number, item in enumerate(held["findings"], 1)]
    return Baseline(path, {entry.fingerprint: entry for entry in entries})


def _entry(item: Any, path: Path, number: int) -> Entry:
    if not isinstance(item, dict) or not all(isinstance(item.get(name), str) for name in Entry._fields):
        raise BaselineError(f"{path}: finding {number} lacks one of {', '.join(Entry._fields)}", _again(path))
    return Entry(**{name: item[name] for name in Entry._fields})


def _again(path: Path) -> str:
    return f"`--write-baseline {path}` writes it anew"
