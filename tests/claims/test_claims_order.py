"""Keys in order: comments move with them, nothing else changes, and the claims are the same."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.claims import parse
from factcheck.claims.claim import KEYS
from factcheck.claims.order import UnorderableError, ordered
from factcheck.claims.release import ENTITY_KEYS, EXAMPLE_KEYS, HEAD_KEYS, SECTIONS

HEAD = "version: 1\nrelease: {title: a, lang: ru}\n"

CASES = {
    "in order already": (
        "claims:\n  - id: a\n    fact: b\n",
        "claims:\n  - id: a\n    fact: b\n",
    ),
    "in braces": (
        "claims: [{fact:  b,id: a}, { never: 'c' , id: d }]\n",
        "claims: [{id: a,fact:  b}, { id: d , never: 'c' }]\n",
    ),
    "in braces over lines": (
        "claims:\n  - {fact: b,\n     id: a}\n",
        "claims:\n  - {id: a,\n     fact: b}\n",
    ),
    "in braces with a comment: as it is": (
        "claims:\n  - {fact: b,  # why\n     id: a}\n",
        "claims:\n  - {fact: b,  # why\n     id: a}\n",
    ),
    "the comment behind a value": (
        "claims:\n  - fact: b   # the fact\n    id: a # the id\n",
        "claims:\n  - id: a # the id\n    fact: b   # the fact\n",
    ),
    "the comment above a key": (
        "claims:\n  - id: a\n    # why\n    # so\n    severity: note\n    fact: b\n",
        "claims:\n  - id: a\n    fact: b\n    # why\n    # so\n    severity: note\n",
    ),
    "the comment above the key that becomes the first": (
        "claims:\n  # of it\n  - fact: b\n    # the name\n    id: a\n",
        "claims:\n  # of it\n  # the name\n  - id: a\n    fact: b\n",
    ),
    "the comment above a claim": (
        "claims:\n  # one\n  - fact: b\n    id: a\n\n  # two\n  - fact: c\n    id: d\n",
        "claims:\n  # one\n  - id: a\n    fact: b\n\n  # two\n  - id: d\n    fact: c\n",
    ),
    "a deeper comment is of the value": (
        "claims:\n  - id: a\n    figure:\n      ru: b\n      # kk: c\n\n    fact: b\n",
        "claims:\n  - id: a\n    fact: b\n\n    figure:\n      ru: b\n      # kk: c\n",
    ),
    "a comment behind the last key stays": (
        "claims:\n  - fact: b\n    id: a\n    # severity: note\n# end\n",
        "claims:\n  - id: a\n    fact: b\n    # severity: note\n# end\n",
    ),
    "blank lines keep their places": (
        "claims:\n\n  - fact: b\n\n    id: a\n    of: x\n\n\n  - id: c\n    fact: d\nentities:\n  x: {name: X}\n",
        "entities:\n  x: {name: X}\nclaims:\n\n  - id: a\n\n    of: x\n    fact: b\n\n\n  - id: c\n    fact: d\n",
    ),
    "text over lines": (
        "claims:\n  - fact: >-\n      b\n      # no comment\n\n      c\n\n    id: a\n",
        "claims:\n  - id: a\n\n    fact: >-\n      b\n      # no comment\n\n      c\n",
    ),
    "a list at the column of its key": (
        "examples:\n- expect:\n    a: missing\n  text: c\nclaims:\n- fact: b\n  id: a\n",
        "claims:\n- id: a\n  fact: b\nexamples:\n- text: c\n  expect:\n    a: missing\n",
    ),
    "quoted keys": (
        "claims:\n  - 'fact': b\n    \"id\": a\n",
        "claims:\n  - \"id\": a\n    'fact': b\n",
    ),
    "an explicit key: as it is": (
        "claims:\n  - ? fact\n    : b\n    ? id\n    : a\n",
        "claims:\n  - ? fact\n    : b\n    ? id\n    : a\n",
    ),
    "an alias behind its anchor": (
        "claims:\n  - fact: &x b\n    id: a\n  - fact: *x\n    id: c\n",
        "claims:\n  - id: a\n    fact: &x b\n  - id: c\n    fact: *x\n",
    ),
    "no line end at the end": (
        "claims:\n  - fact: b\n    id: a",
        "claims:\n  - id: a\n    fact: b",
    ),
    "entities": (
        "entities:\n  # who\n  x:\n    # called\n    name: X\n    kind: other\nclaims: [{id: a, fact: b}]\n",
        "entities:\n  # who\n  x:\n    kind: other\n    # called\n    name: X\nclaims: [{id: a, fact: b}]\n",
    ),
}


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("name", CASES)
def test_case(name: str, newline: str) -> None:
    before, after = (f"{HEAD}{text}".replace("\n", newline) for text in CASES[name])
    assert ordered(before.encode(), "a.yaml").decode() == after
    assert ordered(after.encode(), "a.yaml").decode() == after


def test_what_stands_above_the_first_key_stays_there() -> None:
    claims, head = "claims: [{id: a, fact: b}]\n", "# modeline\n# of the file\n"
    before = f"{head}{claims}# the day\nrelease:\n  lang: ru\n  title: a\nversion: 1\n"
    after = f"{head}version: 1\n# the day\nrelease:\n  title: a\n  lang: ru\n{claims}"
    assert ordered(before.encode(), "a.yaml").decode() == after


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_encoding_stays(encoding: str) -> None:
    before = f"{HEAD}claims: [{{fact: бір, id: a}}]\n".encode(encoding)
    assert ordered(before, "a.yaml") == f"{HEAD}claims: [{{id: a, fact: бір}}]\n".encode(encoding)


@pytest.mark.parametrize(
    "claims",
    [
        "claims: [{id: a, severity: &x note, fact: *x}]\n",
        "claims:\n  - severity: &x note\n    fact: *x\n    id: a\n",
    ],
)
def test_an_alias_that_would_stand_before_its_anchor(claims: str) -> None:
    with pytest.raises(UnorderableError):
        ordered(f"{HEAD}{claims}".encode(), "a.yaml")


def files(root: Path) -> list[Path]:
    return sorted({*root.glob("claims/*.yaml"), *root.glob("tests/*/claims/*.yaml"), *root.glob("factcheck/**/*.yaml")})


def test_our_own_files_are_in_order(pytestconfig: pytest.Config) -> None:
    own = [p for p in files(pytestconfig.rootpath) if p.is_relative_to(pytestconfig.rootpath / "claims")]
    own += [p for p in files(pytestconfig.rootpath) if p.name == "example.yaml"]
    assert len(own) == 2
    for path in own:
        assert ordered(path.read_bytes(), str(path)) == path.read_bytes()


def test_ten_thousand_claims_take_moments() -> None:
    claims = "".join(f"  - fact: b\n    # c\n    id: a{i}\n" for i in range(10_000))
    after = ordered(f"{HEAD}claims:\n{claims}".encode(), "a.yaml").decode()
    assert after.endswith("  # c\n  - id: a9999\n    fact: b\n")


# --- any file -------------------------------------------------------------------------------------

TEXTS = st.sampled_from(
    ["Принял 31,5 млн.", "'a # b'", '"x: y, z"', "150 мест # why", "|-\none\n# no comment\n\ntwo\n", "~x"]
)
COMMENTS = st.lists(st.sampled_from(["# one", "# - id: old", "", "#", "# ключ: значение"]), max_size=3)
FLOW_TEXTS = st.sampled_from(["b", "'a, b'", '"x: y"', "Порт принял", "150"])


def written(key: str, value: str, indent: int) -> list[str]:
    """The lines of an entry of a block; further lines of its value stand deeper."""
    first, *more = value.split("\n")
    return [f"{' ' * indent}{key}: {first}", *(f"{' ' * (indent + 2)}{line}" if line else "" for line in more)]


@st.composite
def block(draw: st.DrawFn, entries: dict[str, str], indent: int, dash: str = "") -> list[str]:
    """A mapping on lines of its own, its keys in any order, with comments and blank lines between them."""
    lines: list[str] = []
    for i, key in enumerate(draw(st.permutations(list(entries)))):
        above = draw(COMMENTS) if i or not dash else []
        lines += [f"{' ' * indent}{line}" if line else "" for line in above]
        here = written(key, entries[key], indent)
        if dash and not i:
            here[0] = here[0].replace(" " * indent, dash, 1)
        lines += here
    return lines


@st.composite
def flow(draw: st.DrawFn, entries: dict[str, str]) -> str:
    gap = draw(st.sampled_from([", ", ",", " , "]))
    return "{" + gap.join(f"{k}: {entries[k]}" for k in draw(st.permutations(list(entries)))) + "}"


@st.composite
def claim(draw: st.DrawFn, number: int, indent: int) -> list[str]:
    in_braces = draw(st.booleans())
    texts = FLOW_TEXTS if in_braces else TEXTS
    entries = {"id": f"a{number}", draw(st.sampled_from(["fact", "never"])): draw(texts)}
    if draw(st.booleans()):
        entries["severity"] = "note"
    if draw(st.booleans()):
        entries["source"] = "{quote: b}"
    if draw(st.booleans()):
        entries["about"] = "[x]"
    dash = " " * indent + "- "
    if in_braces:
        return [dash + draw(flow(entries))]
    return draw(block(entries, indent + 2, dash))


@st.composite
def claims_file(draw: st.DrawFn) -> str:
    indent = draw(st.sampled_from([0, 2]))
    head = {"title": draw(TEXTS), "lang": "ru", "date": "2019-02-28"}
    entity = {"kind": "other", "name": draw(FLOW_TEXTS), "aliases": "[Y]"}
    example = {"text": draw(TEXTS), "expect": "{a0: missing}"}
    sections = {
        "version": ["version: 1"],
        "release": ["release:", *draw(block(head, 2))]
        if draw(st.booleans())
        else [f"release: {draw(flow({'title': 'a', 'lang': 'ru'}))}"],
        "entities": [
            "entities:",
            "  x:",
            *draw(block(entity, 4)),
            f"  y: {draw(flow({'kind': 'place', 'name': 'Y'}))}",
        ],
        "claims": ["claims:", *(line for n in range(draw(st.integers(1, 3))) for line in draw(claim(n, indent)))],
        "examples": ["examples:", *draw(block(example, indent + 2, " " * indent + "- "))],
    }
    lines = draw(COMMENTS)
    for name in draw(st.permutations(list(sections))):
        lines = [*lines, *sections[name], *draw(COMMENTS)]
    text = "\n".join(lines) + draw(st.sampled_from(["\n", ""]))
    return text.replace("\n", draw(st.sampled_from(["\n", "\r\n"])))


def orders(root: yaml.MappingNode) -> list[tuple[list[str], tuple[str, ...]]]:
    """The keys of each mapping that has an order, and that order."""

    def keys(node: yaml.Node) -> list[str]:
        return [key.value for key, _ in node.value]

    sections = {key.value: value for key, value in root.value}
    return [
        (keys(root), SECTIONS),
        (keys(sections["release"]), HEAD_KEYS),
        *((keys(entity), ENTITY_KEYS) for _, entity in sections["entities"].value),
        *((keys(node), KEYS) for node in sections["claims"].value),
        *((keys(node), EXAMPLE_KEYS) for node in sections["examples"].value),
    ]


def pieces(text: str) -> list[str]:
    """What a text consists of, whatever the order: its signs, and its lines of comment."""
    comments = [line.strip() for line in text.splitlines() if line.strip().startswith("#")]
    return [*sorted(comments), *sorted("".join(text.split()))]


@settings(deadline=None)  # the machine may be busy
@given(claims_file())
def test_any_claims_file(text: str) -> None:
    before = text.encode()
    release, warnings = parse(before, "a.yaml")
    after = ordered(before, "a.yaml")  # it would raise, were the claims not the same
    assert ordered(after, "a.yaml") == after
    assert pieces(after.decode()) == pieces(text)
    assert after.decode().count("\n") == text.count("\n")
    for found, order in orders(yaml.compose(after.decode(), yaml.SafeLoader)):
        assert found == [key for key in order if key in found]
    again, odd = parse(after, "a.yaml")
    assert [c.id for c in again.claims] == [c.id for c in release.claims]
    assert {c.id: c.wordings for c in again.claims} == {c.id: c.wordings for c in release.claims}
    assert len(odd) == len(warnings)
