"""The schema says what the loader does: the same keys, kinds and choices, and no good file is marked."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, get_args

import jsonschema
import pytest
import yaml
from hypothesis import given, settings
from test_claims_order import claims_file

from factcheck.claims import parse
from factcheck.claims.claim import KEYS, KINDS, SEVERITIES, SOURCE_KEYS
from factcheck.claims.release import ENTITY_KEYS, ENTITY_KINDS, EXAMPLE_KEYS, HEAD_KEYS, SECTIONS, VERDICTS
from factcheck.claims.schema import FILE, MODELINE, dumped, schema
from factcheck.model.claim import ClaimKind, ClaimsError, EntityKind, Severity
from factcheck.model.finding import Verdict

ROOT = Path(__file__).parents[2]
SCHEMA = schema()
VALIDATOR = jsonschema.Draft7Validator(SCHEMA)
FILES = sorted(
    path
    for folder in ("claims", "tests")
    for path in (ROOT / folder).rglob("*.yaml")
    if path.parent.name == "claims" and path.parts[-3:-1] != ("cli", "claims")
)


class Loader(yaml.SafeLoader):
    """YAML as editors read it, by version 1.2: a date is text, and so are yes and no."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, how) for tag, how in rules if not tag.endswith((":timestamp", ":bool"))]
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf"))

HEAD = """\
version: 1
release: {title: Новые места, lang: ru}
entities:
  zik: {kind: organization, name: ЗиК}
  minister: {kind: person, name: Аскар Жумагалиев}
claims:
"""


def complaints(text: str) -> list[str]:
    return [error.message for error in VALIDATOR.iter_errors(yaml.load(text, Loader))]  # noqa: S506 - a safe loader


def test_it_is_a_schema_of_draft_7() -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMA)
    assert json.loads(dumped()) == SCHEMA
    assert SCHEMA["$schema"] == "http://json-schema.org/draft-07/schema#"


def part(*path: str) -> Any:
    found: Any = SCHEMA
    for name in path:
        found = found[name]
    return found


CLAIM = ("properties", "claims", "items")


def test_its_keys_are_the_loader_s_in_the_loader_s_order() -> None:
    assert tuple(part("properties")) == SECTIONS
    assert tuple(part("properties", "release", "properties")) == HEAD_KEYS
    assert tuple(part("properties", "entities", "additionalProperties", "properties")) == ENTITY_KEYS
    assert tuple(part(*CLAIM, "properties")) == KEYS
    assert tuple(part(*CLAIM, "properties", "source", "properties")) == SOURCE_KEYS
    assert tuple(part("properties", "examples", "items", "properties")) == EXAMPLE_KEYS


def test_its_choices_are_the_loader_s_and_the_model_s() -> None:
    entity = part("properties", "entities", "additionalProperties", "properties")
    assert tuple(entity["kind"]["enum"]) == ENTITY_KINDS == get_args(EntityKind)
    assert tuple(part(*CLAIM, "properties", "severity", "enum")) == SEVERITIES == get_args(Severity)
    assert tuple(one["required"][0] for one in part(*CLAIM, "oneOf")) == KINDS == get_args(ClaimKind)
    expect = part("properties", "examples", "items", "properties", "expect")
    assert tuple(expect["additionalProperties"]["enum"]) == VERDICTS == get_args(Verdict)


def described(node: Any) -> list[str]:
    """Every property without a description, by its path."""
    if not isinstance(node, dict):
        return [name for item in node for name in described(item)] if isinstance(node, list) else []
    bare = [name for name, value in node.get("properties", {}).items() if not value.get("description")]
    return bare + [name for value in node.values() for name in described(value)]


def test_every_key_is_explained() -> None:
    assert described(SCHEMA) == []


def test_there_are_files_to_hold_against_it() -> None:
    assert len(FILES) >= 10


FILES += [Path(__file__).with_name("good.yaml"), ROOT / "factcheck" / "claims" / "starter" / "example.yaml"]


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_a_good_file_is_not_marked(path: Path) -> None:
    text = path.read_text("utf-8")
    parse(text.encode(), str(path))
    assert complaints(text) == []


GOOD = [
    "  - {id: a, fact: b}",
    "  - {id: 1928, fact: 1928}",
    "  - {id: a, fact: [b, c]}",
    "  - {id: a, fact: {ru: [b, c], ru-KZ-x: d}}".replace("ru-KZ-x", "de"),
    "  - {id: a, fact: {RU: b, kk-KZ: c, en_GB: d}}",
    "  - {id: a, fact: b, figure: 150, items: {ru: c}, about: zik, tolerance: 5%, severity: note}",
    "  - {id: a, fact: b, about: [zik, minister], required: true, tolerance: '1,5 кг', source: {quote: b}}",
    "  - {id: a, role: b, of: minister}\n  - {id: c, quote: d, by: minister}\n  - {id: e, never: f}",
    "  - {id: a, fact: b}\nexamples:\n",
    "  - {id: a, fact: b}\nexamples: [{text: c, expect: {a: missing}}]",
]


@pytest.mark.parametrize("claims", GOOD)
def test_what_the_loader_takes_is_not_marked(claims: str) -> None:
    text = f"{HEAD}{claims}\n"
    parse(text.encode(), "a.yaml")
    assert complaints(text) == []


@settings(deadline=None)  # the machine may be busy
@given(claims_file())
def test_no_file_that_the_loader_takes_is_marked(text: str) -> None:
    parse(text.encode(), "a.yaml")
    assert complaints(text) == []


BROKEN = {
    "a list": "- id: a",
    "no version": "release: {title: a, lang: ru}\nclaims: [{id: a, fact: b}]",
    "other version": "version: 2\nrelease: {title: a, lang: ru}\nclaims: [{id: a, fact: b}]",
    "no release": "version: 1\nclaims: [{id: a, fact: b}]",
    "no title": "version: 1\nrelease: {lang: ru}\nclaims: [{id: a, fact: b}]",
    "empty title": "version: 1\nrelease: {title: ' ', lang: ru}\nclaims: [{id: a, fact: b}]",
    "no lang": "version: 1\nrelease: {title: a}\nclaims: [{id: a, fact: b}]",
    "mistyped section": "version: 1\nrelaese: {title: a, lang: ru}\nclaims: [{id: a, fact: b}]",
    "country for a language": "version: 1\nrelease: {title: a, lang: kz}\nclaims: [{id: a, fact: b}]",
    "language by its name": "version: 1\nrelease: {title: a, lang: русский}\nclaims: [{id: a, fact: b}]",
    "date as people write it": f"{HEAD}  - {{id: a, fact: b}}".replace("lang: ru", "lang: ru, date: 28.02.2019"),
    "no claims": "version: 1\nrelease: {title: a, lang: ru}",
    "claims left empty": "version: 1\nrelease: {title: a, lang: ru}\nclaims:",
    "claims as a mapping": f"{HEAD}  jobs: {{fact: a}}",
    "entity without a name": f"{HEAD}  - {{id: a, fact: b}}".replace("name: ЗиК", "aliases: ЗиК"),
    "entity id": f"{HEAD}  - {{id: a, fact: b}}".replace("zik:", "ZiK:"),
    "entity kind": f"{HEAD}  - {{id: a, fact: b}}".replace("organization", "organisation"),
    "entity key": f"{HEAD}  - {{id: a, fact: b}}".replace("name: ЗиК", "nmae: ЗиК"),
    "claim as text": f"{HEAD}  - 150 мест",
    "no id": f"{HEAD}  - fact: b",
    "capital id": f"{HEAD}  - {{id: New, fact: b}}",
    "says nothing": f"{HEAD}  - id: a",
    "two kinds": f"{HEAD}  - {{id: a, fact: b, never: c}}",
    "mistyped key": f"{HEAD}  - {{id: a, fakt: b}}",
    "role of nobody": f"{HEAD}  - {{id: a, role: министр}}",
    "empty fact": f"{HEAD}  - id: a\n    fact:",
    "fact of no wordings": f"{HEAD}  - {{id: a, fact: []}}",
    "fact of no languages": f"{HEAD}  - {{id: a, fact: {{}}}}",
    "country for a language of a fact": f"{HEAD}  - {{id: a, fact: {{KZ: b}}}}",
    "comma in braces": f"{HEAD}  - {{id: a, fact: {{ru: Принял 31,5 млн., en: b}}}}",
    "figures as a list": f"{HEAD}  - {{id: a, fact: b, figure: [c]}}",
    "yes for true": f"{HEAD}  - {{id: a, fact: b, required: yes}}",
    "quoted true": f"{HEAD}  - {{id: a, fact: b, required: 'true'}}",
    "severity": f"{HEAD}  - {{id: a, fact: b, severity: warn}}",
    "tolerance in words": f"{HEAD}  - {{id: a, fact: b, tolerance: большая}}",
    "bare tolerance": f"{HEAD}  - {{id: a, fact: b, tolerance: 5}}",
    "source as text": f"{HEAD}  - {{id: a, fact: b, source: c}}",
    "source key": f"{HEAD}  - {{id: a, fact: b, source: {{quot: c}}}}",
    "example without a verdict": f"{HEAD}  - {{id: a, fact: b}}\nexamples: [{{text: a}}]",
    "verdict": f"{HEAD}  - {{id: a, fact: b}}\nexamples: [{{text: a, expect: {{a: confirmd}}}}]",
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_marked(name: str) -> None:
    assert complaints(BROKEN[name])
    with pytest.raises(ClaimsError):  # a schema stricter than the loader would mark what works
        parse(BROKEN[name].encode(), "a.yaml")


def test_the_first_line_names_the_file_beside() -> None:
    assert MODELINE.endswith("=" + FILE)
    assert "/" not in FILE
    assert FILE.startswith(".")  # a folder of claims passes over what is hidden
