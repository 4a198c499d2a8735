"""A release that a later one corrects: what the later one says anew holds, and the old figure is wrong since its day.

The claim that was corrected is judged like any other, for what it confirms is what must be told no longer. Then it
says nothing more of its own: a text that tells the new figure does not contradict the old one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module

from factcheck.model.alignment import CompiledClaim
from factcheck.model.claim import Release
from factcheck.model.finding import ClaimFinding, Held, MentionFinding
from factcheck.model.records import NamedTuple
from factcheck.verdict.interval import compare
from factcheck.verdict.judge import message

Key = tuple[str, str]
"""Release and id."""


class _Old(NamedTuple):
    """A claim that no longer holds, and since when."""

    claim: Key
    since: str
    """The day of the release that says it anew, ISO 8601."""


def corrected(
    findings: Sequence[ClaimFinding], releases: Sequence[Release], compiled: Mapping[Key, CompiledClaim], lang: str
) -> tuple[ClaimFinding, ...]:
    """Take the findings on all releases over one document; give them with corrections minded, in the same order."""
    found = {(f.claim.release, f.claim.id): f for f in findings}
    old = {key: tuple(_older(key, releases, found)) for key in found}
    heirs = {o.claim: key for key, olds in old.items() for o in olds if not _is_old(key, old)}
    out = []
    for key, finding in found.items():
        if key in heirs:
            kept = finding._replace(verdict="missing", notes=(), mentions=(), superseded_by=heirs[key][0])
        else:
            kept = _minded(finding, old[key], found, compiled, lang)
        out.append(kept)
    return tuple(out)


def _is_old(key: Key, old: Mapping[Key, Sequence[_Old]]) -> bool:
    return any(o.claim == key for olds in old.values() for o in olds)


def _older(key: Key, releases: Sequence[Release], found: Mapping[Key, ClaimFinding]) -> Iterator[_Old]:
    """The claims that one stands in place of, the latest first. Releases do not supersede one another in a circle."""
    by_name = {r.name: r for r in releases}
    release, since = by_name[key[0]], ""
    while release.supersedes and release.supersedes.name in by_name:
        if (release.name, key[1]) in found:
            since = release.date or ""
        release = by_name[release.supersedes.name]
        if (release.name, key[1]) in found:
            yield _Old((release.name, key[1]), since)


def _minded(
    finding: ClaimFinding,
    olds: Sequence[_Old],
    found: Mapping[Key, ClaimFinding],
    compiled: Mapping[Key, CompiledClaim],
    lang: str,
) -> ClaimFinding:
    """A finding with the places that tell what was corrected."""
    mentions = list(finding.mentions)
    for old in olds:
        differ = _differ(compiled[finding.claim.release, finding.claim.id], compiled[old.claim])
        for told in (m for m in found[old.claim].mentions if m.verdict == "confirmed"):
            here = [i for i, m in enumerate(mentions) if m.span.overlaps(told.span)]
            if any(mentions[i].verdict == "confirmed" for i in here):
                continue
            for i in here:
                mentions[i] = _dated(mentions[i], mentions[i].expected, old.since, lang)
            if not here and differ:
                held = _held_anew(told, compiled[finding.claim.release, finding.claim.id])
                wrong = told._replace(verdict="contradicted", reason="value", notes=(), expected=differ, held=held)
                mentions.append(_dated(wrong, differ, old.since, lang))
    if mentions == list(finding.mentions):
        return finding
    mentions.sort(key=lambda m: (m.verdict == "confirmed", m.span))
    return finding._replace(verdict="contradicted", notes=(), mentions=tuple(mentions))


def _held_anew(told: MentionFinding, new: CompiledClaim) -> Held | None:
    """The old figure held against the one figure that the new claim asserts."""
    return told.held._replace(fact=new.slots[0].figure) if told.held and len(new.slots) == 1 else None


def _differ(new: CompiledClaim, old: CompiledClaim) -> str:
    """What the new claim asserts in figures, in words, where the old one's can none of it be; else nothing."""
    agree = any(compare(n.figure, o.figure, new.claim.tolerance).agrees for n in new.slots for o in old.slots)
    return new.slots[0].expected_in(new.release.lang) if new.slots and old.slots and not agree else ""


def _dated(mention: MentionFinding, expected: str, since: str, lang: str) -> MentionFinding:
    """A wrong mention whose message says since when it is wrong."""
    said = message("corrected", lang, expected=expected, found=mention.found, word=day(since, lang))
    return mention._replace(message=said)


def day(date: str, lang: str) -> str:
    """An ISO date as a sentence of a language has it behind its word for «on»."""
    table = import_module(f"factcheck.lang.{lang}.messages")
    year, month, number = (int(part) for part in date.split("-"))
    return str(table.ON_DAY).format(year=year, month=table.MONTHS[month - 1], day=number)
