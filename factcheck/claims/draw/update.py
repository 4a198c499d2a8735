"""A claims file that a person has worked on, brought up to a changed release: nothing in it is rewritten.

A claim is known by the sentence of the release that it came from, its `source: {quote: ...}`. What the
release says anew is added behind the others; what it says no more, or otherwise, is marked by a comment.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from factcheck.claims.draw.parts import Drawn
from factcheck.claims.draw.write import claim_lines, entity_lines, plain, remarks_of
from factcheck.model.claim import Claim, Release
from factcheck.model.records import NamedTuple

_BREAK = re.compile(r"\r\n?|\n")
"""Where a line ends, as places in claims files count them."""
_WORD = re.compile(r"\w+")
_ALIKE = 0.5
"""Which share of its words a sentence keeps that was changed and not replaced."""


class UnfitError(Exception):
    """A file whose claims cannot be added to line by line."""


class Changes(NamedTuple):
    """What an update did."""

    text: str
    new: int
    gone: int
    changed: int


def update(text: str, old: Release, drawn: Drawn, release_text: str) -> Changes:
    """Take a claims file's text and release, and what its source now holds; give the text with what changed.

    Raises `UnfitError` where the claims are not written one below the other.
    """
    end = "\r\n" if "\r\n" in text else "\n"
    lines = _BREAK.split(text.rstrip("\r\n"))
    _check_form(lines, old)
    there = _key(release_text)
    same = _same_posts(old, drawn)
    added = [c for c in drawn.release.claims if c.id not in same and not _is_known(c, old)]
    gone = [c for c in old.claims if c.quote and c.id not in same.values() and _is_gone(c, there, added)]
    pairs = _pair(gone, added)
    added = [c for c in added if c not in pairs.values()]
    remarks = remarks_of(old.lang if old.lang in ("ru", "kk", "en") else drawn.release.lang)
    inserts: list[tuple[int, list[str]]] = []
    for claim in gone:
        newer = pairs.get(claim.id)
        said = remarks["changed"].format(quote=plain(newer.quote or "")) if newer else remarks["gone"]
        inserts += _comment(lines, claim, said)
    inserts += _additions(lines, old, drawn, added, remarks["new"])
    for at, block in sorted(inserts, key=lambda i: i[0], reverse=True):
        lines[at:at] = block
    return Changes(end.join(lines) + end, len(added), len(gone) - len(pairs), len(pairs))


def _key(text: str) -> str:
    """A text by which two tellings of it are one: case, marks and spaces aside."""
    return " ".join(_WORD.findall(text.casefold().replace("ё", "е")))


def _is_known(claim: Claim, old: Release) -> bool:
    """Whether a file has the sentence of a claim already, or the part of it that tells something."""
    key = f" {_key(claim.quote or '')} "
    for other in old.claims:
        part = f" {_key(other.quote)} " if other.quote else ""
        if part.strip() and part in key and not _numbers(key) - _numbers(part):
            return True
    return False


def _is_gone(claim: Claim, there: str, added: Iterable[Claim]) -> bool:
    """Whether the release has the sentence of a claim no more, or has it with more figures."""
    part = f" {_key(claim.quote or '')} "
    return part not in f" {there} " or any(
        c.kind == claim.kind and part in f" {_key(c.quote or '')} " and not claim.figure for c in added
    )


def _numbers(key: str) -> set[str]:
    return {word for word in key.split() if word[0].isdecimal()}


def _same_posts(old: Release, drawn: Drawn) -> dict[str, str]:
    """Which drawn posts a file has already, whatever sentence they stand in now: drawn claim to the file's."""
    found: dict[str, str] = {}
    for claim in drawn.release.claims:
        if claim.kind != "role" or not claim.of:
            continue
        holder = _known_entity(claim.of, drawn, old)
        posts = _posts(claim)
        for other in old.claims:
            if other.kind == "role" and other.of == holder and posts <= _posts(other):
                found[claim.id] = other.id
    return found


def _posts(claim: Claim) -> set[str]:
    return {_key(post) for given in claim.wordings.values() for post in given}


def _check_form(lines: Sequence[str], old: Release) -> None:
    for claim in old.claims:
        if not lines[claim.place.line - 1].lstrip().startswith("-"):
            raise UnfitError(f"claim '{claim.id}' does not begin a line of its own")


def _pair(gone: Sequence[Claim], added: Sequence[Claim]) -> dict[str, Claim]:
    """Which new claim is which old one with a changed sentence, by the words they share."""
    pairs: dict[str, Claim] = {}
    for claim in gone:
        free = [c for c in added if c.kind == claim.kind and c not in pairs.values()]
        best = max(free, key=lambda c: _likeness(claim, c), default=None)
        if best is not None and _likeness(claim, best) >= _ALIKE:
            pairs[claim.id] = best
    return pairs


def _likeness(one: Claim, other: Claim) -> float:
    a, b = (set(_WORD.findall((c.quote or "").casefold())) for c in (one, other))
    return len(a & b) / max(1, len(a | b))


def _comment(lines: Sequence[str], claim: Claim, said: str) -> list[tuple[int, list[str]]]:
    """A comment above a claim, unless it stands there already."""
    at = claim.place.line - 1
    indent = lines[at][: len(lines[at]) - len(lines[at].lstrip())]
    above = at
    while above and lines[above - 1].lstrip().startswith("#"):
        above -= 1
    comment = f"{indent}# {said}"
    return [] if comment in lines[above:at] else [(at, [comment])]


def _additions(
    lines: Sequence[str], old: Release, drawn: Drawn, added: Sequence[Claim], mark: str
) -> list[tuple[int, list[str]]]:
    """The blocks of new claims, behind the last one, and of the entities that they name."""
    if not added:
        return []
    named = list(dict.fromkeys(i for c in added for i in (*c.about, c.of, c.by) if i))
    same = {i: _known_entity(i, drawn, old) for i in named}
    names = {i: same[i] or i for i in named}
    new = [drawn.release.entities[i] for i in named if not same[i]]
    last = old.claims[-1].place.line - 1
    indent = lines[last][: len(lines[last]) - len(lines[last].lstrip())]
    block: list[str] = []
    for claim in added:
        renamed = claim._replace(
            about=tuple(names[i] for i in claim.about),
            of=names.get(claim.of or ""),
            by=names.get(claim.by or ""),
        )
        table = remarks_of(drawn.release.lang)
        remarks = [mark, *(table[r] for r in drawn.remarks.get(claim.id, ()))]
        block += ["", *claim_lines(renamed, old, remarks, indent)]
    inserts = [(_end(lines, last), block)]
    if new:
        inserts.append(_entities(lines, [line for e in new for line in entity_lines(e, [mark])], bool(old.entities)))
    return inserts


def _known_entity(made: str, drawn: Drawn, old: Release) -> str | None:
    """The id that the file has for an entity, by any of its names."""
    entity = drawn.release.entities[made]
    names = {_key(n) for n in (*entity.name.values(), *entity.aliases)}
    for known in old.entities.values():
        if names & {_key(n) for n in (*known.name.values(), *known.aliases)}:
            return known.id
    return None


def _entities(lines: Sequence[str], block: list[str], there: bool) -> tuple[int, list[str]]:
    """Where new entities go: behind the others, or into a section of their own before the claims."""
    heads = {m[1]: n for n, line in enumerate(lines) if (m := re.match(r"(entities|claims)\s*:", line))}
    if there and "entities" in heads:
        return _end(lines, heads["entities"]), block
    return heads.get("claims", 0), ["entities:", *block, ""]


def _end(lines: Sequence[str], start: int) -> int:
    """Behind the last line of the section that holds line `start`, blank lines and comments after it left outside."""
    at = start + 1
    while at < len(lines) and not re.match(r"[^\s#-]", lines[at]):
        at += 1
    while at > start + 1 and (not lines[at - 1].strip() or lines[at - 1].startswith("#")):
        at -= 1
    return at


def taken(release: Release) -> Iterable[str]:
    """The ids that a file has already."""
    return (*release.entities, *(c.id for c in release.claims))
