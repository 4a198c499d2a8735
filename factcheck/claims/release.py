"""The root of a claims file -> a Release."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from factcheck.claims.claim import read_claim
from factcheck.claims.nodes import Listing, Node, Scalar
from factcheck.claims.nodes import Mapping as Pairs
from factcheck.claims.reader import Entry, Reader, blank
from factcheck.model.claim import Claim, Entity, EntityKind, Example, Reference, Release

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.model.finding import Verdict

SECTIONS = ("version", "release", "entities", "claims", "examples")
HEAD_KEYS = ("title", "lang", "date", "source", "supersedes")
ENTITY_KEYS = ("kind", "name", "aliases")
EXAMPLE_KEYS = ("text", "expect")
ENTITY_KINDS: Final[tuple[EntityKind, ...]] = ("person", "organization", "place", "product", "event", "other")
_ACRONYM = 5
"""Up to so many letters, capitals may be all that tells two names apart: ЗиК, ЗИК."""
VERDICTS: Final[tuple[Verdict, ...]] = ("confirmed", "contradicted", "missing")


def read_release(reader: Reader, root: Node) -> Release:
    """Take a file's root; give its release, as far as it can be read: what is wrong is left with the reader."""
    sections = reader.fields(root, SECTIONS, "a claims file", "it begins with `version: 1`, each section a key")
    _check_version(reader, root, sections)
    name = Path(reader.source.path).stem
    head = _head(reader, root, sections)
    lang = _lang(reader, head)
    entities = _entities(reader, sections, lang)
    claims = _claims(reader, root, sections, name, lang, entities)
    return Release(
        name=name,
        path=reader.source.path,
        title=_head_text(reader, head, "title") or "",
        lang=lang,
        date=_date(reader, head),
        source=_head_text(reader, head, "source"),
        entities=entities,
        claims=claims,
        examples=_examples(reader, sections, {claim.id for claim in claims}),
        supersedes=_supersedes(reader, head, name),
    )


def _check_version(reader: Reader, root: Node, sections: Mapping[str, Entry]) -> None:
    if "version" not in sections:
        reader.missing(root, "version", "no version", "begin the file with `version: 1`")
        return
    written = reader.text(sections["version"].value, "version")
    if written is not None and written != "1":
        reader.fault(sections["version"].value, f"version must be 1, found '{written}'", "write `version: 1`")


def _head(reader: Reader, root: Node, sections: Mapping[str, Entry]) -> dict[str, Entry]:
    """Give the fields of `release:`; title and lang must be there."""
    if "release" not in sections:
        hint = "say what the facts are from: `release:` with `title` and `lang`"
        reader.missing(root, "release", "no release", hint)
        return {}
    node = sections["release"].value
    head = reader.fields(node, HEAD_KEYS, "release")
    if "title" not in head:
        reader.missing(node, "title", "release without a title", "`title:` is the headline")
    if "lang" not in head:
        reader.missing(node, "lang", "release without a language", "for instance `lang: ru`")
    return head


def _lang(reader: Reader, head: Mapping[str, Entry]) -> str:
    """Give the release's language; without one, one that no table serves, so that nothing follows from it."""
    return (reader.language(head["lang"].value) if "lang" in head else None) or "und"


def _head_text(reader: Reader, head: Mapping[str, Entry], name: str) -> str | None:
    return reader.text(head[name].value, name) if name in head else None


def _date(reader: Reader, head: Mapping[str, Entry]) -> str | None:
    written = _head_text(reader, head, "date")
    if written is None:
        return None
    try:
        # fromisoformat alone would take 20190228 and 2019-W09-4 as well.
        if len(written) == 10 and date.fromisoformat(written):
            return written
    except ValueError:
        pass
    reader.fault(head["date"].value, f"'{written}' is no date", "write it as 2019-02-28: year, month, day")
    return None


def _supersedes(reader: Reader, head: Mapping[str, Entry], name: str) -> Reference | None:
    """Give the release that this one corrects; a correction has a day, which a report can name."""
    if "supersedes" not in head:
        return None
    key, node = head["supersedes"]
    written = reader.text(node, "supersedes")
    if written == name:
        reader.fault(node, "a release cannot supersede itself", "name the claims file of the earlier release")
    if "date" not in head:
        reader.fault(key, "a correction without a date", "say since when it holds: `date: 2019-03-05`")
    return Reference(name=written, place=reader.place(node)) if written else None


def _entities(reader: Reader, sections: Mapping[str, Entry], lang: str) -> dict[str, Entity]:
    if "entities" not in sections or blank(sections["entities"].value):
        return {}
    entities: dict[str, Entity] = {}
    taken: dict[str, str] = {}
    hint = "each entity is its id and a colon, and under it `kind` and `name`"
    for key, value in reader.entries(sections["entities"].value, "entities", hint).values():
        name = reader.identifier(key, "entity id")
        fields = reader.fields(value, ENTITY_KEYS, "an entity")
        if name is None:
            continue
        entities[name] = Entity(
            id=name,
            kind=(reader.choice(fields["kind"].value, ENTITY_KINDS, "kind") if "kind" in fields else None) or "other",
            name=_names(reader, key, value, fields, lang),
            aliases=_aliases(reader, fields),
            place=reader.place(key),
        )
        _warn_of_shared_names(reader, name, fields, taken)
    return entities


def _warn_of_shared_names(reader: Reader, entity: str, fields: Mapping[str, Entry], taken: dict[str, str]) -> None:
    """Warn of a name that an entity before has too; `taken` holds whose each name is."""
    for node in (n for key in ("name", "aliases") if key in fields for n in _scalars(fields[key].value)):
        # A short name may differ from another in its capitals alone.
        spelt = " ".join(node.text.strip('«»"„“”').replace("ё", "е").split())
        owner = taken.setdefault(spelt if len(spelt) <= _ACRONYM else spelt.casefold(), entity)
        if owner != entity and spelt:
            hint = "leave it to one of the two, or give each a longer name: a text that says it may mean either"
            reader.warn(node, f"'{node.text}' is a name of '{owner}' and of '{entity}'", hint)


def _scalars(node: Node) -> Iterator[Scalar]:
    """The texts of a value: itself, a list's, a mapping's by language."""
    if isinstance(node, Scalar):
        yield node
        return
    parts = node.items if isinstance(node, Listing) else [v for _, v in node.pairs] if isinstance(node, Pairs) else []
    for part in parts:
        yield from _scalars(part)


def _names(reader: Reader, key: Scalar, value: Node, fields: Mapping[str, Entry], lang: str) -> dict[str, str]:
    if "name" not in fields:
        reader.missing(value, "name", f"entity '{key.text}' without a name", "`name:` is how the release calls it")
        return {}
    names = reader.localized(fields["name"].value, lang, "name").items()
    return {language: text for language, node in names if (text := reader.text(node, "name"))}


def _aliases(reader: Reader, fields: Mapping[str, Entry]) -> tuple[str, ...]:
    return reader.texts(fields["aliases"].value, "aliases") if "aliases" in fields else ()


def _claims(
    reader: Reader,
    root: Node,
    sections: Mapping[str, Entry],
    release: str,
    lang: str,
    entities: Mapping[str, Entity],
) -> tuple[Claim, ...]:
    """Give the claims; a file without any is a fault, since it would confirm nothing in silence."""
    hint = "a claim is, for instance, `- id: jobs` and under it `fact: 150 jobs will be created.`"
    if "claims" not in sections:
        reader.missing(root, "claims", "no claims in this file", hint)
        return ()
    value = sections["claims"].value
    if blank(value) or (isinstance(value, Listing) and not value.items):
        reader.fault(sections["claims"].key, "no claims in this file", hint)
        return ()
    claims: dict[str, Claim] = {}
    for node in reader.listing(value, "claims", "begin each claim with `- id:`"):
        claim = read_claim(reader, node, release, lang, entities)
        if claim is None:
            continue
        if claim.id in claims:
            line = claims[claim.id].place.line
            reader.fault(node, f"id '{claim.id}' is taken", f"the claim on line {line} has it: give this one another")
        claims.setdefault(claim.id, claim)
    return tuple(claims.values())


def _examples(reader: Reader, sections: Mapping[str, Entry], claims: set[str]) -> tuple[Example, ...]:
    if "examples" not in sections or blank(sections["examples"].value):
        return ()
    nodes = reader.listing(sections["examples"].value, "examples")
    return tuple(example for node in nodes if (example := _example(reader, node, claims)))


def _example(reader: Reader, node: Node, claims: set[str]) -> Example | None:
    fields = reader.fields(node, EXAMPLE_KEYS, "an example")
    for name in EXAMPLE_KEYS:
        if name not in fields:
            reader.missing(node, name, f"an example without `{name}`", "it needs a text and the verdicts to expect")
            return None
    text = reader.text(fields["text"].value, "text")
    expect: dict[str, str] = {}
    for key, value in reader.entries(fields["expect"].value, "expect").values():
        claim = reader.reference(key, claims, "expect", "claim")
        verdict = reader.choice(value, VERDICTS, "verdict")
        if claim and verdict:
            expect[claim] = verdict
    return Example(text=text, expect=expect, place=reader.place(node)) if text else None
