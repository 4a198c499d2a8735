"""What is wrong with a claims file is told at its place, with what to do about it."""

from __future__ import annotations

from typing import NamedTuple

import pytest
import yaml

from factcheck.claims import parse
from factcheck.model.claim import ClaimsError, Fault

HEAD = """\
version: 1
release: {title: Новые места, lang: ru}
entities:
  zik: {kind: organization, name: ЗиК}
  minister: {kind: person, name: Аскар Жумагалиев}
claims:
"""
"""Six lines: the first claim of a case stands on line 7."""


class Case(NamedTuple):
    text: str
    """¦ stands before what is at fault."""
    message: str
    hint: str = ""


def claim(text: str) -> str:
    return f"{HEAD}{text}\n"


CASES = {
    # the file
    "empty": Case("¦", "empty claims file", "README"),
    "only a comment": Case("¦# later\n", "empty claims file"),
    "only a document mark": Case("¦---\n", "empty claims file"),
    "prose": Case("¦150 мест будет создано", "expected a mapping, found text", "version: 1"),
    "a list": Case("¦- id: jobs\n", "expected a mapping, found a list"),
    # the YAML
    "unquoted colon": Case(claim("  - id: a\n    fact: Итог¦: 150"), "mapping values are not allowed", "quotes"),
    "no space behind a colon": Case(claim("  - id:a\n    fact¦: b"), "mapping values", "space behind its colon"),
    "open quote": Case(claim("  - id: a\n    fact: ¦'b"), "unexpected end", "never closed"),
    "quote at the start": Case(claim('  - id: a\n    fact: "ЗиК" ¦создан'), "broken YAML", "the whole value"),
    "tab before a key": Case(claim("  - id: a\n¦\tfact: b"), "tab", "indent with spaces"),
    "tab in a line of its own": Case("release:\n¦\ttitle: a\n", "tab", "indent with spaces"),
    "at sign": Case(claim("  - {id: a, fact: ¦@b}"), "a value cannot begin with '@'", "in quotes"),
    "open bracket": Case(claim("  - {id: a, fact: [b¦}"), "broken YAML", "close the bracket"),
    "loose indentation": Case(claim("  - id: a\n   ¦fact: b"), "broken YAML", "indentation"),
    "backslash": Case(claim('  - {id: a, fact: "\\x¦"}'), "broken YAML", "single quotes"),
    "unknown alias": Case(claim("  - {id: a, fact: ¦*b }"), "alias '*b' has no anchor", "quotes"),
    "alias within itself": Case(claim("  - {id: a, fact: &b [¦*b ]}"), "alias '*b' holds itself"),
    "tag": Case(claim("  - {id: a, fact: ¦!new b}"), "tag '!new' is not read", "quotes"),
    "exclamation mark": Case(claim("  - {id: a, fact: !¦важно}"), "broken YAML", "quotes"),
    "python tag": Case("version: ¦!!python/name:os.system 1", "tag '!!python/name:os.system' is not read"),
    "second document": Case(claim("  - {id: a, fact: b}\n¦---\nversion: 1"), "a second document", "of its own"),
    "too deep": Case(f"{'[' * 40}¦{'[' * 100_000}", "nested more than 40 levels"),
    "list as a key": Case("? ¦[a]\n: b\n", "a key must be text, found a list", "quotes"),
    # the head
    "no version": Case("¦release: {title: a, lang: ru}\nclaims: [{id: a, fact: b}]", "no version", "version: 1"),
    "other version": Case("version: ¦2\nrelease: {title: a, lang: ru}", "version must be 1, found '2'"),
    "no release": Case("¦version: 1\nclaims: [{id: a, fact: b}]", "no release", "`title` and `lang`"),
    "no title": Case("version: 1\nrelease: ¦{lang: ru}\nclaims: [{id: a, fact: b}]", "without a title"),
    "no lang": Case("version: 1\nrelease: ¦{title: a}\nclaims: [{id: a, fact: b}]", "without a language"),
    "release as text": Case("version: 1\nrelease: ¦a\nclaims: [{id: a, fact: b}]", "found text"),
    "mistyped section": Case("version: 1\n¦relaese: {title: a, lang: ru}", "'relaese'", "'release'"),
    "country for a language": Case("version: 1\nrelease: {title: a, lang: ¦kz}", "no language tag", "'kk'"),
    "language by its name": Case("version: 1\nrelease: {title: a, lang: ¦русский}", "no language tag", "ru, kk, en"),
    "date as people write it": Case("release: {date: ¦28.02.2019}", "'28.02.2019' is no date", "2019-02-28"),
    "date that never was": Case("release: {date: ¦2019-02-30}", "'2019-02-30' is no date"),
    "date without dashes": Case("release: {date: ¦20190228}", "'20190228' is no date"),
    # entities
    "entities as a list": Case("entities:\n  ¦- id: zik\n", "entities: expected a mapping", "its id and a colon"),
    "entity as text": Case("entities: {zik: ¦ЗиК}", "an entity: expected a mapping, found text"),
    "entity without a name": Case("entities: {zik: ¦{kind: other}}", "entity 'zik' without a name"),
    "entity id": Case("entities: {¦ZiK: {name: a}}", "'ZiK' may hold only a-z, 0-9 and -", "'zik'"),
    "entity kind": Case("entities: {zik: {kind: ¦organisation, name: a}}", "unknown kind", "'organization'"),
    "entity key": Case("entities: {zik: {¦nmae: a}}", "unknown key 'nmae' in an entity", "'name'"),
    "alias as a mapping": Case("entities: {zik: {aliases: ¦{ru: a}}}", "text or a list of texts, found a mapping"),
    "twice the same entity": Case("entities: {a: {name: a}, ¦a: {name: b}}", "'a' stands twice", "line 1"),
    # claims
    "no claims": Case("¦version: 1", "no claims in this file", "- id: jobs"),
    "claims left empty": Case("version: 1\n¦claims:\n", "no claims in this file"),
    "claims as an empty list": Case("version: 1\n¦claims: []\n", "no claims in this file"),
    "claims as a mapping": Case(claim("  ¦jobs: {fact: a}"), "claims: expected a list, found a mapping", "- id:"),
    "claim as text": Case(claim("  - ¦150 мест"), "a claim: expected a mapping, found text"),
    "empty claim": Case(claim("  - ¦{}"), "a claim without an id", "id: jobs"),
    "no id": Case(claim("  - ¦fact: b"), "a claim without an id"),
    "capital id": Case(claim("  - {id: ¦New Jobs, fact: b}"), "id 'New Jobs' may hold only", "'new-jobs'"),
    "cyrillic id": Case(claim("  - {id: ¦места, fact: b}"), "id 'места' may hold only", "Latin letters"),
    "taken id": Case(claim("  - {id: a, fact: b}\n  - ¦{id: a, fact: c}"), "id 'a' is taken", "on line 7"),
    "duplicate key": Case(claim("  - id: a\n    fact: b\n    ¦fact: c"), "'fact' stands twice", "on line 8"),
    "says nothing": Case(claim("  - ¦id: a"), "claim 'a' says nothing", "fact, role, quote, never"),
    "two kinds": Case(claim("  - {id: a, fact: b, ¦never: c}"), "claim 'a' is fact and never at once"),
    "mistyped key": Case(claim("  - {id: a, ¦fakt: b}"), "unknown key 'fakt' in a claim", "'fact'"),
    "merge key": Case(claim("  - {id: a, fact: b, ¦<<: c}"), "unknown key '<<'", "merge keys"),
    "role of nobody": Case(claim("  - ¦{id: a, role: министр}"), "claim 'a': a role needs `of`"),
    "role of a stranger": Case(claim("  - {id: a, role: b, of: ¦minster}"), "no entity of this file", "'minister'"),
    "quote by a stranger": Case(claim("  - {id: a, quote: b, by: ¦akim}"), "`by` names no entity", "zik, minister"),
    "about a stranger": Case(claim("  - {id: a, fact: b, about: [zik, ¦zkk]}"), "`about` names no", "'zik'"),
    "no entities at all": Case("claims: [{id: a, fact: b, about: ¦zik}]", "names no entity", "no entity at all"),
    "fact as a number list": Case(claim("  - {id: a, fact: [¦[b]]}"), "expected text, found a list"),
    "fact that holds a colon": Case(claim("  - id: a\n    fact:\n      - ¦b: c"), "found a mapping", "quotes"),
    "empty fact": Case(claim("  - id: a\n    fact:¦\n"), "fact is empty", "write a value"),
    "null fact": Case(claim("  - {id: a, fact: ¦~}"), "fact is empty"),
    "fact of no wordings": Case(claim("  - {id: a, fact: ¦[]}"), "fact is an empty list"),
    "fact of no languages": Case(claim("  - {id: a, fact: ¦{}}"), "fact is empty", "one language"),
    "one language twice": Case(claim("  - {id: a, fact: {ru: b, ¦RU: c}}"), "language 'ru' stands twice"),
    "comma in braces": Case(claim("  - {id: a, fact: 6,¦6 млрд}"), "before '6 млрд'", "a comma begins"),
    "comma by language": Case(claim("  - {id: a, fact: {ru: 6,¦6 млрд}}"), "before '6 млрд'", "a comma begins"),
    "decimal comma in a sentence": Case(
        claim("  - id: a\n    fact: {ru: Порт принял 31,¦5 млн пассажиров., en: b}"),
        "a comma cuts the text off before '5 млн пассажиров.'",
        "put the whole text in quotes",
    ),
    "decimal comma at the end": Case(claim("  - {id: a, fact: {ru: Рост 6,¦5%, en: b}}"), "before '5%'", "in quotes"),
    "comma of a sentence": Case(claim("  - {id: a, fact: {ru: В Астане, ¦столице, en: b}}"), "'столице'", "in quotes"),
    "comma before a language": Case(claim("  - {id: a, fact: {ru: b, ¦kz: c}}"), "'kz' is no language tag", "'kk'"),
    "comma in a list": Case(claim("  - {id: a, fact: [6,¦6 млрд]}"), "inside a number", "a comma begins"),
    "yes for true": Case(claim("  - {id: a, fact: b, required: ¦yes}"), "true or false, found 'yes'"),
    "quoted true": Case(claim("  - {id: a, fact: b, required: ¦'true'}"), "true or false", "without quotes"),
    "severity": Case(claim("  - {id: a, fact: b, severity: ¦warn}"), "unknown severity 'warn'", "'warning'"),
    "tolerance in words": Case(claim("  - {id: a, fact: b, tolerance: ¦большая}"), "tolerance 'большая'", "5%"),
    "bare tolerance": Case(claim("  - {id: a, fact: b, tolerance: ¦5}"), "tolerance '5'", "5 of what?"),
    "source as text": Case(claim("  - {id: a, fact: b, source: ¦c}"), "source: expected a mapping", "{quote: "),
    "source key": Case(claim("  - {id: a, fact: b, source: {¦quot: c}}"), "unknown key 'quot'", "'quote'"),
    # examples
    "examples as a mapping": Case("examples: ¦{text: a}", "examples: expected a list, found a mapping"),
    "example without a verdict": Case("examples:\n  - ¦text: a", "an example without `expect`"),
    "verdict": Case("examples: [{text: a, expect: {b: ¦confirmd}}]", "unknown verdict", "'confirmed'"),
    "verdict on no claim": Case(
        claim("  - {id: jobs, fact: b}\nexamples: [{text: c, expect: {¦job: missing}}]"),
        "`expect` names no claim of this file: 'job'",
        "'jobs'",
    ),
}

UNREADABLE = {
    "cp1251": ("version: 1\n# Завод".encode("cp1251"), (2, 3), "byte 0xC7 is not UTF-8", "save the file as UTF-8"),
    "cut utf-16": (b"\xff\xfea\x00b", (1, 2), "byte 0x62 is not UTF-16", "UTF-8"),
    "binary": (b"a: b\n\x00\x01", (2, 1), "control character U+0000", "plain text"),
}


def faults_of(text: str | bytes) -> tuple[Fault, ...]:
    data = text if isinstance(text, bytes) else text.encode()
    with pytest.raises(ClaimsError) as caught:
        parse(data, "claims/case.yaml")
    return caught.value.faults


@pytest.fixture(params=["CBaseLoader", "BaseLoader"])
def _either_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """PyYAML comes without its C parser on some systems."""
    if request.param == "BaseLoader":
        monkeypatch.delattr(yaml, "CBaseLoader", raising=False)


@pytest.mark.usefixtures("_either_parser")
@pytest.mark.parametrize("name", CASES)
def test_fault(name: str) -> None:
    case = CASES[name]
    before, _, after = case.text.partition("¦")
    at = (before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1)
    faults = faults_of(before + after)
    told = [(f.place.line, f.place.column, f.message, f.hint) for f in faults]
    assert any(there[:2] == at and case.message in there[2] and case.hint in there[3] for there in told), told


@pytest.mark.parametrize("name", UNREADABLE)
def test_bytes_that_are_no_text(name: str) -> None:
    data, at, message, hint = UNREADABLE[name]
    (fault,) = faults_of(data)
    assert (fault.place.line, fault.place.column) == at
    assert message in fault.message
    assert hint in fault.hint


def test_every_fault_of_a_file_is_told_at_once_in_order() -> None:
    faults = faults_of(
        claim("  - {id: A, fact: b}\n  - {id: b, fakt: c}\n  - {id: d, fact: e, required: no, about: [who, zkk]}")
    )
    assert [(fault.place.line, fault.place.column) for fault in faults] == [(7, 10), (8, 13), (9, 32), (9, 44), (9, 49)]


@pytest.mark.parametrize(
    "text",
    [
        claim("  - {id: a, facts: b}"),  # not also: says nothing
        claim("  - {idd: a, fact: b}"),  # not also: has no id
        claim("  - {id: a, fact: *b }"),  # not also: is empty
        claim("  - {id: a, fact: !b }"),
        claim("  - {id: a, fact: b, required: yes}\nexamples: [{text: c, expect: {a: missing}}]"),  # a is known
        "version: 1\nrelaese: {title: a, lang: ru}\nclaims: [{id: a, fact: b}]",
        claim("  - {id: a, fact: {ru: Порт принял 31,5 млн пассажиров., en: b}}"),
    ],
)
def test_one_slip_is_one_fault(text: str) -> None:
    assert len(faults_of(text)) == 1


def test_a_fault_shows_the_line_as_an_editor_counts_it() -> None:
    text = claim("  - {id: a, fact: b,\u2028 required: yes}").replace("\n", "\r\n")
    (fault,) = faults_of(text)
    assert (fault.place.line, fault.place.column) == (7, 33)
    assert fault.place.source_line == "  - {id: a, fact: b,\u2028 required: yes}"


def test_the_error_speaks_for_itself() -> None:
    with pytest.raises(ClaimsError, match=r"case\.yaml:1:1: empty claims file"):
        parse(b"", "case.yaml")
