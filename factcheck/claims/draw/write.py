"""Drawn -> YAML text: a claims file that a person can read, mend and keep."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import import_module

from factcheck.claims.draw.parts import Drawn
from factcheck.claims.schema import MODELINE
from factcheck.model.claim import Claim, Entity, Release

_BARE = re.compile(r"[^\W\d_][\w ()%№/+–—.-]*[\w)%]")
"""What YAML takes for text without quotation marks: no colon, hash, comma, bracket or quotation mark in it."""
_RESERVED = frozenset("true false yes no on off null y n".split())
_FORBIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
"""What YAML forbids in a file or takes for an end of line; a text that holds it is no worse without."""


def write(drawn: Drawn) -> str:
    """Take what was drawn out of a release; give the text of a claims file."""
    release = drawn.release
    remarks = remarks_of(release.lang)
    lines = [MODELINE, f"# {remarks['head']}"]
    lines += ["version: 1", "release:", f"  title: {scalar(release.title or release.name)}"]
    lines += [f"  lang: {release.lang}", f"  # {remarks['date']}"]
    if release.source and not release.source.startswith("<"):
        lines.append(f"  source: {scalar(release.source)}")
    if release.entities:
        lines += ["", "entities:"]
        for entity in release.entities.values():
            lines += entity_lines(entity, _noted(drawn, entity.id, remarks))
    lines += ["", "claims:"]
    for n, claim in enumerate(release.claims):
        lines += [""] if n else []
        lines += claim_lines(claim, release, _noted(drawn, claim.id, remarks))
    for sentence in drawn.left_out:
        lines += ["", f"  # {remarks['left-out'].format(quote=plain(sentence))}"]
    return "\n".join(lines) + "\n"


def remarks_of(lang: str) -> Mapping[str, str]:
    """The comments of a language."""
    table: dict[str, str] = import_module(f"factcheck.lang.{lang}.remarks").REMARKS
    return table


def _noted(drawn: Drawn, made: str, remarks: Mapping[str, str]) -> list[str]:
    return [remarks[name] for name in drawn.remarks.get(made, ())]


def entity_lines(entity: Entity, remarks: Iterable[str] = (), indent: str = "  ") -> list[str]:
    """One entity, its remarks above it."""
    lines = [f"{indent}# {r}" for r in remarks]
    lines += [f"{indent}{entity.id}:", f"{indent}  kind: {entity.kind}", f"{indent}  name: {_mapping(entity.name)}"]
    if entity.aliases:
        lines.append(f"{indent}  aliases: {_listing(entity.aliases)}")
    return lines


def claim_lines(claim: Claim, release: Release, remarks: Iterable[str] = (), indent: str = "  ") -> list[str]:
    """One claim, its remarks above it."""
    lines = [*(f"{indent}# {r}" for r in remarks), f"{indent}- id: {claim.id}"]
    inner = indent + "  "
    for key, value in (("of", claim.of), ("by", claim.by)):
        if value:
            lines.append(f"{inner}{key}: {value}")
    lines += _wordings(claim, release, inner)
    if claim.figure:
        figure = claim.figure.get(release.lang)
        lines.append(f"{inner}figure: {scalar(figure) if figure else _mapping(claim.figure)}")
    if claim.about:
        lines.append(f"{inner}about: [{', '.join(claim.about)}]")
    if claim.required:
        lines.append(f"{inner}required: true")
    if claim.quote:
        lines.append(f"{inner}source: {{quote: {scalar(claim.quote, quoted=True)}}}")
    return lines


def _wordings(claim: Claim, release: Release, indent: str) -> Iterator[str]:
    """The sentences of a claim under its kind; by language where that is not the release's."""
    own = claim.wordings.get(release.lang)
    if own and len(claim.wordings) == 1:
        yield from _texts(claim.kind, own, indent)
        return
    yield f"{indent}{claim.kind}:"
    for lang, texts in claim.wordings.items():
        yield from _texts(lang, texts, indent + "  ")


def _texts(key: str, texts: Sequence[str], indent: str) -> Iterator[str]:
    if len(texts) == 1:
        yield f"{indent}{key}: {scalar(texts[0])}"
        return
    yield f"{indent}{key}:"
    yield from (f"{indent}  - {scalar(t)}" for t in texts)


def _mapping(texts: Mapping[str, str]) -> str:
    return "{" + ", ".join(f"{lang}: {scalar(text, quoted=True)}" for lang, text in texts.items()) + "}"


def _listing(texts: Iterable[str]) -> str:
    return "[" + ", ".join(scalar(text) for text in texts) + "]"


def scalar(text: str, *, quoted: bool = False) -> str:
    """A text as YAML: bare where it can be, in single quotation marks else, on one line.

    >>> scalar("Завод построен в 1928 году."), scalar("Итог: 150 мест"), scalar("it's")
    ("'Завод построен в 1928 году.'", "'Итог: 150 мест'", "'it''s'")
    """
    line = plain(text)
    if not quoted and _BARE.fullmatch(line) and line.casefold() not in _RESERVED:
        return line
    return "'" + line.replace("'", "''") + "'"


def plain(text: str) -> str:
    """A text on one line, without what no YAML file may hold."""
    return " ".join(_FORBIDDEN.sub(" ", text).split())
