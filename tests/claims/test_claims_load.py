"""Claims files, read whole: what is in them, which files are meant, what is odd and yet readable."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from factcheck.claims import find_claims, load, parse
from factcheck.model.claim import ClaimsError, Release, Tolerance

GOOD = Path(__file__).with_name("good.yaml")
MINIMAL = "version: 1\nrelease: {title: a, lang: ru}\nclaims: [{id: a, fact: b}]\n"


@pytest.fixture(scope="module")
def release() -> Release:
    claims, warnings = load([GOOD])
    assert warnings == ()
    return claims.releases[0]


def test_head(release: Release) -> None:
    assert (release.name, release.path) == ("good", str(GOOD))
    assert (release.title, release.lang) == ("150 новых мест", "ru")
    assert (release.date, release.source) == ("2019-02-28", "release.txt")


def test_entities(release: Release) -> None:
    zik, akim = release.entities.values()
    assert (zik.id, zik.kind, zik.aliases) == ("zik", "organization", ("ЗиК", "ZIK"))
    assert zik.name == {"ru": "Завод им. С.М. Кирова", "en": "Kirov Plant"}
    assert (zik.place.line, zik.place.column) == (10, 3)
    assert (akim.kind, akim.name, akim.aliases) == ("other", {"ru": "Аким"}, ())


def test_fact(release: Release) -> None:
    fact = release.claims[0]
    assert (fact.id, fact.kind, fact.release) == ("jobs", "fact", "good")
    assert fact.wordings == {
        "ru": ("Будет создано 150 мест.", "Появится 150 мест."),
        "en": ("150 jobs will be created: new ones.",),
    }
    assert fact.figure == {"ru": "150 мест"}
    assert fact.items == {"ru": ("токари", "слесари"), "en": ("turners",)}
    assert fact.about == ("zik", "akim")
    assert (fact.required, fact.severity) == (True, "warning")
    assert fact.tolerance == Tolerance(mode="relative", width=Decimal("0.05"))
    assert fact.quote == "150 новых рабочих мест"


def test_places_of_a_fact(release: Release) -> None:
    fact = release.claims[0]
    assert (fact.place.line, fact.place.column, fact.place.source_line) == (17, 5, "  - id: jobs")
    assert {name: (place.line, place.column) for name, place in fact.places.items()} == {
        "ru": (20, 11),
        "ru.2": (21, 11),
        "en": (22, 11),
        "figure.ru": (23, 13),
        "source": (29, 21),
    }


def test_the_other_kinds(release: Release) -> None:
    _, post, words, never = release.claims
    assert (post.kind, post.of, post.about, post.wordings) == (
        "role",
        "akim",
        ("zik",),
        {"ru": ("аким", "глава региона")},
    )
    assert (words.kind, words.by, words.wordings) == ("quote", "akim", {"ru": ("Мы ждём от вас продукции.",)})
    assert (never.kind, never.severity, never.required) == ("never", "note", False)
    assert never.tolerance == Tolerance(mode="rounded")


def test_examples(release: Release) -> None:
    (example,) = release.examples
    assert (example.text, dict(example.expect)) == ("Создадут 15 мест.", {"jobs": "contradicted", "post": "missing"})
    assert example.place.line == 44


def test_the_same_without_the_c_parser(release: Release, monkeypatch: pytest.MonkeyPatch) -> None:
    yaml = pytest.importorskip("yaml")
    monkeypatch.delattr(yaml, "CBaseLoader", raising=False)
    assert load([GOOD])[0].releases[0] == release


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends(release: Release, encoding: str, newline: str) -> None:
    data = GOOD.read_text(encoding="utf-8").replace("\n", newline).encode(encoding)
    again, _ = parse(data, str(GOOD))
    assert again == release._replace(identity=b"")


def test_a_folder_is_read_in_order_of_paths_each_file_once(tmp_path: Path) -> None:
    for name in ("b.yml", "a/z.yaml", "a/c/D.YAML", ".hidden.yaml", ".git/x.yaml", "a/notes.txt"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(MINIMAL)
    claims, warnings = load([tmp_path / "b.yml", tmp_path, tmp_path / "a"])
    assert [release.name for release in claims.releases] == ["D", "z", "b"]
    assert (len(claims), warnings) == (3, ())


def test_faults_of_all_files_come_together(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("version: 2")
    (tmp_path / "b.yaml").write_text(MINIMAL)
    (tmp_path / "c.yaml").write_bytes(b"\xff")
    with pytest.raises(ClaimsError) as caught:
        load([tmp_path, tmp_path / "gone.yaml"])
    paths = [Path(fault.place.path).name for fault in caught.value.faults]
    assert set(paths) == {"a.yaml", "c.yaml", "gone.yaml"}


@pytest.mark.parametrize(
    ("paths", "message", "hint"),
    [
        ((), "no claims found", "-c"),
        (("gone.yaml",), "no such file or folder", "path"),
        (("empty",), "no claims files in this folder", ".yaml"),
    ],
)
def test_nothing_to_read(tmp_path: Path, paths: tuple[str, ...], message: str, hint: str) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(ClaimsError) as caught:
        load([tmp_path / path for path in paths])
    (fault,) = caught.value.faults
    assert message in fault.message
    assert hint in fault.hint


def test_the_nearest_folder_of_claims(tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    (tmp_path / "a" / "claims").mkdir(parents=True)
    (tmp_path / "a" / "b").mkdir()
    assert find_claims(tmp_path / "a" / "b") == tmp_path / "a" / "claims"
    assert find_claims(tmp_path) == tmp_path / "claims"
    assert find_claims(tmp_path / "a" / "claims" / "..") == tmp_path / "a" / "claims"


def test_no_folder_of_claims(tmp_path: Path) -> None:
    (tmp_path / "claims").write_text("a file, no folder")
    found = find_claims(tmp_path)
    assert found is None or not found.is_relative_to(tmp_path)


@pytest.mark.parametrize(
    ("claim", "message", "hint"),
    [
        ("role: b\n    of: x\n    ¦figure: 5", "'figure' does nothing on a role: it belongs to a fact", ""),
        ("fact: b\n    ¦of: x", "'of' does nothing on a fact", "'about'"),
        ("fact: {ru: b, ¦de: c}", "drafts in 'de' are not read", ""),
        ("fact: ¦Завод #1 построен", "the text ends before '#1'", "quotes"),
    ],
)
def test_warnings(claim: str, message: str, hint: str) -> None:
    head = "version: 1\nrelease: {title: a, lang: ru}\nentities: {x: {name: x}}\nclaims:\n  - id: a\n    "
    before, _, after = f"{head}{claim}\n".partition("¦")
    _, (warning,) = parse((before + after).encode(), "a.yaml")
    line, column = before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1
    assert (warning.place.line, warning.place.column) == (line, column)
    assert message in warning.message
    assert hint in warning.hint


def test_an_honest_comment_is_no_warning() -> None:
    text = "version: 1 # the format\nrelease:\n  title: a # as published\n  lang: ru\nclaims: [{id: a, fact: b}]"
    assert parse(text.encode(), "a.yaml")[1] == ()


def test_two_files_of_one_name_are_odd(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "same.yaml").write_text(MINIMAL)
    _, (warning,) = load([tmp_path])
    assert "two claims files are called 'same'" in warning.message
    assert warning.place.path == str(tmp_path / "b" / "same.yaml")


def test_a_good_file_pays_for_no_fuzzy_matching() -> None:
    code = (
        "import sys, pathlib; from factcheck.claims import load; load([pathlib.Path(sys.argv[1])]);"
        "sys.exit('rapidfuzz' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code, GOOD], check=False).returncode == 0
