"""The house: what may know what, and that every line of every registry leads somewhere."""

from __future__ import annotations

import ast
import tomllib
from importlib import import_module
from itertools import combinations
from pathlib import Path
from typing import get_args

import pytest

import factcheck
from factcheck.model.finding import NOTES, ConflictRule, Reason
from factcheck.model.text import LANGS
from factcheck.verdict import RULES, itself

ROOT = Path(factcheck.__file__).parent
PROJECT = ROOT.parent / "pyproject.toml"
MODULES = sorted(p for p in ROOT.rglob("*.py"))


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(path: Path) -> set[str]:
    """Every module that a file imports, at its top or inside a function; not what only type checkers see."""
    tree = ast.parse(path.read_text("utf-8"))
    unseen = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    out: set[str] = set()
    for node in ast.walk(tree):
        if id(node) in unseen:
            continue
        if isinstance(node, ast.Import):
            out |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            out |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return out


def room(module: str) -> str:
    """The room of the house that a module stands in: `factcheck.verdict` of `factcheck.verdict.judge`."""
    return ".".join(module.split(".")[:2])


# --- arrows ---------------------------------------------------------------------------------------


def test_import_contracts() -> None:
    """The contracts of pyproject.toml, as `lint-imports` holds them."""
    pytest.importorskip("importlinter", reason="import-linter is a tool of developers")
    from importlinter.cli import lint_imports

    assert lint_imports(config_filename=str(PROJECT), no_cache=True) == 0


def test_arrows_point_down() -> None:
    """The layers of pyproject.toml once more, without a tool, over imports inside functions too."""
    contracts = tomllib.loads(PROJECT.read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    layers = next(c["layers"] for c in contracts if c["type"] == "layers")
    height = {name.strip(): i for i, layer in enumerate(reversed(layers)) for name in layer.split("|")}
    assert len(height) >= 14
    for path in MODULES:
        mine = room(module_name(path))
        if mine not in height:
            continue
        for other in {room(m) for m in imports(path)} & height.keys() - {mine}:
            assert height[other] < height[mine], f"{path.relative_to(ROOT)} imports {other}"


def test_rooms_are_those_of_the_contracts() -> None:
    contracts = tomllib.loads(PROJECT.read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    named = {n.strip() for c in contracts for layer in c.get("layers", ()) for n in layer.split("|")}
    rooms = {f"factcheck.{p.stem}" for p in ROOT.iterdir() if p.suffix == ".py" or (p / "__init__.py").is_file()}
    outside = {"factcheck.__init__", "factcheck.__main__", "factcheck.version"}
    assert rooms - outside == named


# --- registries -----------------------------------------------------------------------------------


EVERY_RULE = {**RULES, **itself.RULES}


@pytest.mark.parametrize("rule", EVERY_RULE)
def test_a_rule_explains_itself(rule: str) -> None:
    """The docstring is what `factcheck explain RULE` prints: what, an example, how to mend it."""
    doc = import_module(EVERY_RULE[rule]).__doc__ or ""
    assert len(doc.splitlines()[0]) <= 100
    for part in ("\nExample:\n", "\nMend: "):
        assert part in doc, f"{rule} has no{part}".replace("\n", " ")
    example = doc.split("\nExample:\n")[1].split("\nMend: ")[0]
    assert "draft" in example
    assert rule in example, "the example ends in the rule's own verdict"


def test_every_reason_is_a_rule_and_every_other_rule_a_verdict() -> None:
    assert set(RULES) == {*get_args(Reason), "missing", "unsupported", "ambiguous"}


def test_every_conflict_has_a_rule_that_finds_it() -> None:
    assert not set(RULES) & set(itself.RULES)
    assert set(itself.RULES) == set(get_args(ConflictRule))
    for module in itself.RULES.values():
        assert callable(import_module(module).find)


@pytest.mark.parametrize("lang", LANGS)
def test_every_conflict_has_a_sentence_in_every_language(lang: str) -> None:
    assert set(itself.RULES) <= set(import_module(f"factcheck.lang.{lang}.messages").MESSAGES)


def test_every_rule_that_contradicts_is_asked() -> None:
    from factcheck.verdict import judge

    assert set(judge._CHECKS) == set(get_args(Reason))


@pytest.mark.parametrize("reason", get_args(Reason))
@pytest.mark.parametrize("lang", LANGS)
def test_every_reason_has_a_sentence_in_every_language(reason: str, lang: str) -> None:
    assert import_module(f"factcheck.lang.{lang}.messages").MESSAGES[reason]


def test_notes_are_in_one_order() -> None:
    assert len(set(NOTES)) == len(NOTES)


def test_every_output_format_renders() -> None:
    from factcheck.report import FORMATS

    for name, module in FORMATS.items():
        assert callable(import_module(module).render), name


def test_every_reader_reads() -> None:
    from factcheck.documents import READERS

    for name, module in READERS.items():
        assert callable(import_module(module).read), name


def test_every_command_is_there() -> None:
    from factcheck.cli import COMMANDS

    for name, module in COMMANDS.items():
        assert hasattr(import_module(module), "app"), name


# --- languages ------------------------------------------------------------------------------------

FOLDERS = {lang: {p.stem for p in (ROOT / "lang" / lang).glob("*.py")} for lang in LANGS}
ALL_HAVE = set.intersection(*FOLDERS.values())


def constants(lang: str, table: str) -> set[str]:
    module = import_module(f"factcheck.lang.{lang}.{table}")
    return {n for n in vars(module) if n.isupper()}


def test_every_language_has_the_same_tables() -> None:
    """A language may have tables of its own (Kazakh suffixes); what the others all have, it has too."""
    for one, other in combinations(LANGS, 2):
        missing = (FOLDERS[one] & FOLDERS[other]) - ALL_HAVE
        assert not missing, f"{missing} stand in {one} and {other}, not in the third language"


OWN_WAYS = {"__init__", "abbreviations", "counted", "dates", "function_words", "hedges", "numerals", "units"}
"""Tables in which a language may have rows that another has no use for."""


@pytest.mark.parametrize("table", sorted(ALL_HAVE - OWN_WAYS))
def test_a_table_has_the_same_names_in_every_language(table: str) -> None:
    assert constants("ru", table) == constants("kk", table) == constants("en", table) != set()


@pytest.mark.parametrize(
    ("table", "name"),
    [
        ("messages", "MESSAGES"),
        ("cues", "CUES"),
        pytest.param(
            "senses",
            "SENSES",
            marks=pytest.mark.xfail(
                strict=True, reason="as-of has no Kazakh words, year_founded neither Kazakh nor English ones"
            ),
        ),
    ],
)
def test_tables_with_keys_have_the_same_keys(table: str, name: str) -> None:
    """A family of words or a cue means the same in every language, or a claim in one is not met in another."""
    keys = []
    for lang in LANGS:
        module = import_module(f"factcheck.lang.{lang}.{table}")
        keys.append({*getattr(module, name), *(label for _, label in getattr(module, "PHRASES", ()))})
    assert keys[0] == keys[1] == keys[2]


@pytest.mark.parametrize("lang", LANGS)
def test_a_message_fills_only_known_blanks(lang: str) -> None:
    from factcheck.verdict.judge import message

    for key in import_module(f"factcheck.lang.{lang}.messages").MESSAGES:
        said = message(key, lang, expected="EXPECTED", found="FOUND", owner="OWNER", word="WORD")
        assert "{" not in said
        assert said[-1] != "."


@pytest.mark.parametrize("lang", LANGS)
def test_languages_are_tables_only(lang: str) -> None:
    """A language is literals: no functions, no classes, nothing imported but what annotations need."""
    for path in (ROOT / "lang" / lang).glob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        made = [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.ClassDef)]
        assert not made, path
        assert all(m.split(".")[0] in {"__future__", "typing", "collections", "decimal"} for m in imports(path)), path
