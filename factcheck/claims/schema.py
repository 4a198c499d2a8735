"""The JSON Schema of a claims file, by which editors complete it and mark what is wrong while it is written.

Keys, kinds and choices are those of the loader. What a schema cannot say (an id is unique, `about` names an entity,
a translation agrees) the loader alone finds: what it refuses the schema may let pass, never the other way round.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from factcheck.claims.claim import KEYS, KINDS, SEVERITIES, SOURCE_KEYS
from factcheck.claims.reader import CONFUSED, LANGUAGES
from factcheck.claims.release import ENTITY_KEYS, ENTITY_KINDS, EXAMPLE_KEYS, HEAD_KEYS, SECTIONS, VERDICTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Schema = dict[str, Any]

FILE = ".factcheck.schema.json"
"""What the schema is called beside the claims files that it serves."""
MODELINE = f"# yaml-language-server: $schema={FILE}"
"""The first line of a claims file whose folder holds the schema: a path is relative to the file, so no net is asked."""

_ID = "^[a-z0-9-]+$"
_TEXT: Schema = {"type": ["string", "number"], "pattern": r"\S"}
"""Text; YAML takes a lone 1928 for a number, and the loader takes it as it is written."""
_TEXTS: Schema = {"anyOf": [_TEXT, {"type": "array", "items": _TEXT, "minItems": 1}]}
_IDENTIFIER: Schema = {"anyOf": [{"type": "string", "pattern": _ID}, {"type": "integer", "minimum": 0}]}
_LANGUAGES = {"ru": "In Russian.", "kk": "In Kazakh.", "en": "In English."}


def dumped() -> str:
    """Give the schema as the text of a file."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def schema() -> Schema:
    """Give the schema, draft-07: the newest that all editors with YAML support read."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "factcheck claims file, version 1",
        "description": "The facts of one release, which other texts are held against.",
        **_mapping(SECTIONS, _sections(), required=("version", "release", "claims")),
    }


def _sections() -> dict[str, Schema]:
    return {
        "version": _say("The version of this format: 1.", enum=[1, "1"], default=1),
        "release": _say(
            "Where the facts are from.",
            **_mapping(HEAD_KEYS, _head(), required=("title", "lang")),
            dependencies={"supersedes": ["date"]},
        ),
        "entities": _say(
            "Who and what the facts are about: an id of your own for each, such as `plant`, and under it its kind and "
            "its names. Only what several names stand for, or what must be told from another, needs an entry.",
            type=["object", "null"],
            propertyNames={"pattern": _ID},
            additionalProperties=_mapping(ENTITY_KEYS, _entity(), required=("name",)),
        ),
        "claims": _say("The facts, each begun with `- id:`.", type="array", minItems=1, items=_claim()),
        "examples": _say(
            "Texts with the verdicts that this file should give on them; `factcheck claims test` tries them.",
            type=["array", "null"],
            items=_mapping(EXAMPLE_KEYS, _example(), required=EXAMPLE_KEYS),
        ),
    }


def _head() -> dict[str, Schema]:
    return {
        "title": _say("The release's headline.", **_TEXT),
        "lang": _say(
            "The language of the release, and of every text below that names none: ru, kk or en.",
            anyOf=[{"enum": list(LANGUAGES)}, {"type": "string", "pattern": _language_pattern()}],
        ),
        "date": _say(
            "The day of the release, year first: 2019-02-28. «В этом году» in a draft counts from it.",
            type="string",
            format="date",
            pattern=r"^\d{4}-\d{2}-\d{2}$",
        ),
        "supersedes": _say(
            "The claims file of an earlier release that this one corrects, by its name without .yaml: a draft that "
            "tells the old figure of a claim with the same id is contradicted, as corrected on this release's date.",
            **_TEXT,
        ),
        "source": _say("Where the release itself is to be found: a file or an address. Nobody opens it.", **_TEXT),
    }


def _entity() -> dict[str, Schema]:
    return {
        "kind": _say("What it is; without it, other.", enum=list(ENTITY_KINDS), default="other"),
        "name": _say("Its full name, as the release calls it; one a language where they differ.", **_localized(_TEXT)),
        "aliases": _say(
            "Its other names: [ЗиК, ZIK]. Cases and usual transliterations are known without.",
            anyOf=[_TEXT, {"type": "array", "items": _TEXT}],
        ),
    }


def _claim() -> Schema:
    found = _mapping(KEYS, _claim_keys(), required=("id",))
    return {
        **found,
        "description": "One fact: an id, and one of fact, role, quote, never.",
        "oneOf": [{"required": [kind]} for kind in KINDS],
        "dependencies": {"role": ["of"]},
    }


def _claim_keys() -> dict[str, Schema]:
    figure = "Of a fact: which figure it asserts, with what is counted: 150 рабочих мест. Without it, every figure."
    return {
        "id": _say("A short name, once in the file: a-z, 0-9 and -. Reports call the fact by it.", **_IDENTIFIER),
        "of": _say("Of a role: the id of the person who holds the post.", **_IDENTIFIER),
        "by": _say("Of a quotation: the id of who said it.", **_IDENTIFIER),
        "fact": _say(
            "A sentence that a person can read; one a language, or a list of wordings that mean the same.",
            **_localized(_TEXTS),
        ),
        "role": _say("The posts, one of which stands beside the name, or none does.", **_localized(_TEXTS)),
        "quote": _say("Words that may stand between quotation marks, as they were said.", **_localized(_TEXTS)),
        "never": _say(
            "A sentence that the release does not say: a draft that does is contradicted.", **_localized(_TEXTS)
        ),
        "figure": _say(figure, **_localized(_TEXT)),
        "items": _say("Of a fact that is a list: its members, a language each.", **_localized(_TEXTS)),
        "about": _say(
            "The ids of the entities that the fact belongs to.",
            anyOf=[_IDENTIFIER, {"type": "array", "items": _IDENTIFIER}],
        ),
        "required": _say("true: a draft that leaves the fact out fails the check.", type="boolean", default=False),
        "severity": _say(
            "How grave a contradiction is; a warning or a note never fails the check.",
            enum=list(SEVERITIES),
            default="error",
        ),
        "tolerance": _say(
            "How far a draft's figure may be off: exact; rounded (as honest rounding goes); 5%; or 10 рабочих мест.",
            anyOf=[{"enum": ["exact", "rounded"]}, {"type": "string", "pattern": r"^[\d.,'\s]*\d[\d.,'\s]*[^\d.,'\s]"}],
            default="rounded",
        ),
        "source": _say("Where the release says so.", **_mapping(SOURCE_KEYS, _source())),
    }


def _source() -> dict[str, Schema]:
    return {"quote": _say("The release's own words for the fact, to the letter.", **_TEXT)}


def _example() -> dict[str, Schema]:
    return {
        "text": _say("A sentence or more, as a draft might have it.", **_TEXT),
        "expect": _say(
            "The verdict on each claim that matters here, by the claim's id: {jobs: contradicted}.",
            type="object",
            propertyNames={"pattern": _ID},
            additionalProperties={"enum": list(VERDICTS)},
        ),
    }


def _mapping(keys: Sequence[str], described: Mapping[str, Schema], required: Iterable[str] = ()) -> Schema:
    """Take the keys that the loader knows and what is said of each; give a mapping of just these.

    Raises KeyError for a key that nothing is said of.
    """
    found: Schema = {
        "type": "object",
        "additionalProperties": False,
        "properties": {key: described[key] for key in keys},
    }
    return {**found, "required": list(required)} if required else found


def _localized(value: Schema) -> Schema:
    """A value, or one per language; a language that drafts are not read in serves people only."""
    by_language = {
        "type": "object",
        "minProperties": 1,
        "properties": {lang: {**value, "description": _LANGUAGES[lang]} for lang in LANGUAGES},
        "patternProperties": {_language_pattern(): value},
        "additionalProperties": False,
    }
    return {"anyOf": [*value.get("anyOf", [value]), by_language]}


def _language_pattern() -> str:
    """Two or three letters of either case, and a region; none of those that people write for another."""
    either_case = ("".join(f"[{c}{c.upper()}]" for c in code) for code in sorted(CONFUSED))
    return f"^(?!({'|'.join(either_case)})([-_]|$))[A-Za-z]{{2,3}}([-_].*)?$"


def _say(description: str, **rest: Any) -> Schema:
    """A part of the schema with what an editor shows beside it."""
    return {"description": description, **rest}
